"""Takes a picture of every page and dialog: both languages, light and dark, 100 % and 150 %;
with `--all` in high contrast, and at 125 % and 200 %, too.

`python -m tools.shots --out FOLDER --only NAME`. Each scale runs in a process of its own, since
Qt takes its scale when it starts.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tools import (
    shots_calendar,
    shots_docs,
    shots_duplicates,
    shots_letters,
    shots_output,
    shots_rules,
)

SCREENS = {"1": (1366, 768), "1.25": (1920, 1080), "1.5": (1920, 1080), "2": (2560, 1440)}
"""The screens of office computers, width and height in pixels, by the scale set there."""
LOOKS, MORE_LOOKS = ("light", "dark"), ("light-contrast", "dark-contrast")
_MORE = ("1.25", "2")
MOMENT = dt.datetime(2026, 11, 23, 8, 30, tzinfo=dt.UTC)
_SCALE = "QT_SCALE_FACTOR"


def main(folder: Path, wanted: list[str], *, everything: bool) -> None:
    """Take the pictures of all scales into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for scale, screen in SCREENS.items():
        if scale in _MORE and not everything:
            continue
        environment = {**os.environ, _SCALE: scale, "QT_QPA_PLATFORM": _platform(folder, screen)}
        command = [sys.executable, "-m", "tools.shots", "--one-scale", "--out", str(folder)]
        command += ["--all"] if everything else []
        for name in wanted:
            command += ["--only", name]
        subprocess.run(command, env=environment, check=True)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


def _platform(folder: Path, screen: tuple[int, int]) -> str:
    """Qt's platform without a display, whose screen has the size given in pixels."""
    width, height = screen
    one = {"name": "office", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1}
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96}
    described = folder / "screen.json"
    described.write_text(json.dumps({"screens": [one | dots]}), encoding="utf-8")
    return f"offscreen:configfile={described}"


class Photographer:
    """The real window on a book of samples, and where its pictures go."""

    def __init__(self, folder: Path, language: str, theme: str, wanted: list[str]) -> None:
        from qiaocrm.app import Program, make_application
        from qiaocrm.base import paths
        from qiaocrm.base.clock import FixedClock
        from qiaocrm.base.i18n import use_language
        from qiaocrm.base.settings import Settings
        from qiaocrm.services import backups, demo
        from qiaocrm.services.library import open_library

        use_language(language, paths.locale_dir())
        self._folder, self._wanted = folder, wanted
        self._suffix = f"{language}-{theme}-{round(float(os.environ.get(_SCALE, '1')) * 100)}"
        self._home = tempfile.TemporaryDirectory()
        self._app = make_application()
        library = open_library(Path(self._home.name) / "book.db", FixedClock(MOMENT))
        demo.fill(library)
        library.set_options(office="示例市归国华侨联合会", officer="孟小舟")
        backups.daily(library)
        self.program = Program(self._app, library, Settings(language=language, theme=theme))
        self.window = self.program.show()
        self.window.setGeometry(self.window.screen().availableGeometry())
        self.settle()

    def settle(self) -> None:
        """Wait until every lane is idle and everything is painted."""
        for _round in range(5):
            while self.program.lanes.busy:
                self._app.processEvents()
            self._app.processEvents()

    def take(self, name: str, widget: object = None, *, wide: bool = False) -> None:
        """One picture, unless other names were asked for."""
        self.settle()
        if self._wanted and not any(part in name for part in self._wanted):
            return
        shown = widget or self.window
        if wide:
            shown.resize(1040, 700)  # type: ignore[attr-defined]
            self.settle()
        shown.grab().save(str(self._folder / f"{name}-{self._suffix}.png"))  # type: ignore[attr-defined]

    def dialog(self, name: str, make: Callable[[], object], *, wide: bool = False) -> None:
        """A picture of a dialog, which is then closed."""
        from PySide6.QtWidgets import QDialog

        shown = make()
        if isinstance(shown, QDialog):
            shown.open()
            self.take(name, shown, wide=wide)
            shown.done(0)
            self.settle()

    def close(self) -> None:
        """Leave nothing behind."""
        self.window.close()
        self.program.lanes.shutdown()
        self.program.desk.library.close()
        self._home.cleanup()


def one_scale(folder: Path, wanted: list[str], *, everything: bool) -> None:
    """All pictures at the scale of this process."""
    for language in ("zh", "en"):
        for theme in (*LOOKS, *MORE_LOOKS) if everything else LOOKS:
            photographer = Photographer(folder, language, theme, wanted)
            _pages(photographer)
            _wizard(photographer)
            _dialogs(photographer)
            photographer.close()


def _pages(photographer: Photographer) -> None:
    from qiaocrm.qtkit.widgets.filter_list import FilterPopup
    from tools.shots_lists import take_lists

    window = photographer.window
    for key in window.pages:
        window.show_page(key)
        photographer.take(f"page-{key}")
    shots_calendar.take(photographer)
    window.merchants.show_as("visits")
    window.show_page("person")
    photographer.take("page-visit")
    window.merchants.show_as("people")
    window.show_page("project")
    window.projects.show_as("board")
    photographer.take("page-board")
    window.projects.show_as("list")
    window.show_page("association")
    window.associations.search.setText("没有这样的社团")
    window.associations.search.searched.emit("没有这样的社团")
    photographer.take("page-nothing-found")
    window.associations.clear_filters()
    _filter_lines(photographer)
    take_lists(photographer)
    pill = next(iter(window.associations.filters.pills.values()))
    pill.open_list()
    popup = pill.findChild(FilterPopup)
    photographer.take("popup-filter", popup)
    if popup is not None:
        popup.close()
    window.search.setText("湘")
    window.search.searched.emit("湘")
    photographer.take("search")
    window.search.clear()
    window.search.searched.emit("")
    window.toast.tell("…")
    window.toast.hide()


def _filter_lines(photographer: Photographer) -> None:
    """Conditions in force, values offered while one types, and what cannot be understood."""
    page = photographer.window.associations
    page.search.set_line("国家:日本,美国 -标签:已故 届满:有")
    photographer.take("filter-conditions")
    page.search.set_line("国家:火星 会")
    photographer.take("filter-trouble")
    page.search.setText("国家:")
    page.search.suggestions.look()
    photographer.settle()
    popup = page.search.suggestions.popup
    popup.resize(page.search.width(), 360)
    photographer.take("filter-suggested", popup)
    page.clear_filters()
    _saved_views(photographer)


def _saved_views(photographer: Photographer) -> None:
    """The menu of views with one in use."""
    from qiaocrm.services import views

    page = photographer.window.associations
    page.search.set_line("国家:日本 届满:有")
    photographer.settle()
    library = photographer.program.desk.library
    for name in ("日本社团换届", "重点社团"):
        views.save(library, "association", page.view(name))
    views.make_default(library, "association", "日本社团换届")
    page.views.begin()
    photographer.take("views-chosen")
    menu = page.views.make_menu()
    menu.popup(page.mapToGlobal(page.rect().center()))
    photographer.take("views-menu", menu)
    menu.close()
    page.views.choose("")


def _forms(photographer: Photographer, person: int) -> None:
    """Empty forms, and that of a person with an error told."""
    from qiaocrm.base.errors import UserError

    window = photographer.window
    for kind in ("association", "person", "company", "visit", "project", "followup", "interaction"):
        form = window.editing.create(kind)
        photographer.take(f"form-{kind}", form)
        form.saved()
    window.editing.edit("person", person)
    photographer.settle()
    from qiaocrm.qtkit.form_dialog import FormDialog

    filled = window.findChildren(FormDialog)[-1]
    filled.show_error(UserError("The name is missing; type it and save again."))
    photographer.take("form-person-filled", filled)
    filled.saved()


def _dialogs(photographer: Photographer) -> None:
    from qiaocrm.qtkit.dialogs import BaseDialog
    from qiaocrm.services import finding, records
    from qiaocrm.ui import archive_dialogs
    from qiaocrm.ui.endings import CompleteDialog, PostponeDialog
    from qiaocrm.ui.first_run import FirstRun
    from qiaocrm.ui.history_dialog import HistoryDialog
    from qiaocrm.ui.imports.log_dialog import ImportLogDialog
    from qiaocrm.ui.network_window import NetworkWindow
    from qiaocrm.ui.rules_dialog import RulesDialog
    from qiaocrm.ui.settings_dialog import SettingsDialog
    from qiaocrm.ui.snoozing import SnoozeDialog

    window, desk = photographer.window, photographer.program.desk
    library, today = desk.library, desk.library.clock.today()
    person = finding.find(library, "吴志德")[0]
    _forms(photographer, person.id)
    task = records.load(library, "followup", finding.find(library, "回访酒庄")[0].id)
    made: dict[str, Callable[[], BaseDialog]] = {
        "complete": lambda: CompleteDialog(task, today, window),  # type: ignore[arg-type]
        "postpone": lambda: PostponeDialog(today, window),
        "rules": lambda: RulesDialog(desk, window),
        "snooze": lambda: SnoozeDialog(dt.datetime(2026, 11, 23, 8, 30), window),
        "settings": lambda: SettingsDialog(desk, window),
        "trash": lambda: archive_dialogs.TrashDialog(desk, window),
        "actions": lambda: archive_dialogs.ActionsDialog(desk, window),
        "import-log": lambda: ImportLogDialog(desk, window),
        "backups": lambda: archive_dialogs.BackupsDialog(desk, window),
        "first-run": lambda: FirstRun(library.path.with_name("qiaocrm.db"), window),
    }
    made["history"] = lambda: HistoryDialog(desk, ("project", 1), window)
    made["network"] = lambda: NetworkWindow(desk, ("person", person.id), window)
    for name, make in made.items():
        photographer.dialog(f"dialog-{name}", make)
    _undone_import(photographer)
    _bulk(photographer)
    shots_letters.take(photographer)
    shots_letters.election(photographer)
    shots_letters.receptions(photographer)
    shots_rules.take(photographer)
    shots_docs.take(photographer)
    shots_output.take(photographer)
    shots_duplicates.take(photographer)


def _bulk(photographer: Photographer) -> None:
    """Both dialogs on many records, with what they would change and with what is wrong."""
    from qiaocrm.ui.bulk_edit import BulkEditDialog
    from qiaocrm.ui.bulk_replace import BulkReplaceDialog

    window = photographer.window
    window.show_page("association")
    photographer.settle()
    page = window.associations
    page.table.selectAll()
    photographer.take("bulk-selected")
    window.bulk_edit(page)
    photographer.settle()
    editing = window.findChildren(BulkEditDialog)[-1]
    editing.editor.set_value("欧阳明")
    editing.show_preview()
    photographer.take("dialog-bulk-edit", editing)
    editing.reject()
    window.replace_text(page)
    replacing = window.findChildren(BulkReplaceDialog)[-1]
    replacing.pattern.setChecked(True)
    for name, sought in (("", "(.+)会$"), ("-wrong", "(.+会$")):
        replacing.sought.setText(sought)
        replacing.by.setText(r"\1总会")
        replacing.show_preview()
        photographer.take(f"dialog-bulk-replace{name}", replacing)
    replacing.reject()


def _undone_import(photographer: Photographer) -> None:
    """The log after an undo that had to keep a record edited since."""
    from qiaocrm.domain.query import Query
    from qiaocrm.services import lists, records
    from qiaocrm.ui.imports.log_dialog import ImportLogDialog

    library = photographer.program.desk.library
    newest = records.load(library, "person", max(lists.ids(library, Query("person"))))
    records.edit(library, newest, "person", {"city": "墨尔本"})
    dialog = ImportLogDialog(photographer.program.desk, photographer.window)
    dialog.open()
    photographer.settle()
    dialog.undo_button.click()
    photographer.take("dialog-import-log-undone", dialog)
    dialog.accept()


def _wizard(photographer: Photographer) -> None:
    from qiaocrm.base import paths

    sample = paths.resources() / "samples" / "招商项目线索台账.xlsx"
    _through_wizard(photographer, sample, "import")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "来访客商.csv"
        path.write_text(_TROUBLED, encoding="utf-8")
        _through_wizard(photographer, path, "import-refused")
        _through_wizard(photographer, path, "import-again")


_TROUBLED = """姓名,国别,城市,电话,出生日期,工作单位
苏远帆,英国,伦敦,020 7946 0101,1971,远帆科技公司
单雪桥,澳大利亚,悉尼,+61 2 5550 0102,春节前,雪桥旅业公司
,日本,大阪,03-5550-0103,1960,湘江物产株式会社
"""


def _through_wizard(photographer: Photographer, path: Path, name: str) -> None:
    """A picture of each page of the wizard on its way through a file."""
    from qiaocrm.ui.imports.sources import FileSource
    from qiaocrm.ui.imports.wizard import ImportWizard

    wizard = ImportWizard(photographer.program.desk, FileSource(path), photographer.window)
    wizard.open()
    photographer.settle()
    photographer.take(f"{name}-columns", wizard, wide=True)
    wizard.go_on()
    photographer.take(f"{name}-check", wizard, wide=True)
    wizard.go_on()
    photographer.take(f"{name}-done", wizard, wide=True)
    wizard.accept()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.shots", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("out/shots"), help="folder for the PNGs")
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="NAME",
        help="take only pictures whose name contains NAME; may be repeated",
    )
    parser.add_argument(
        "--all",
        action="store_true",
        dest="everything",
        help="in high contrast, and at 125 %% and 200 %%, too",
    )
    parser.add_argument("--one-scale", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    given = _arguments()
    (one_scale if given.one_scale else main)(given.out, given.only, everything=given.everything)
