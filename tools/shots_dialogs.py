"""Pictures of the forms and of the dialogs that one opens from the menus."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tools.photographer import Photographer

if TYPE_CHECKING:
    from qiaocrm.qtkit.dialogs import BaseDialog


_FORMS = (
    "association",
    "person",
    "company",
    "visit",
    "project",
    "followup",
    "interaction",
    "stage",
)


def _forms(photographer: Photographer, person: int) -> None:
    """Empty forms, and that of a person with an error told."""
    from qiaocrm.base.errors import UserError

    window = photographer.window
    for kind in _FORMS:
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
    _left_form(photographer)


def _left_form(photographer: Photographer) -> None:
    """A form that was never closed, offered above the page, and open again."""
    from qiaocrm.qtkit.dialogs import LEFT
    from qiaocrm.qtkit.form_dialog import FormDialog

    window = photographer.window
    window.show_page("person")
    form = window.editing.create("person")
    form.form.set_values({"name": "林远帆"})
    form.form.type_again({"birthday": [["属龙"]], "phones": [["问他弟弟"]]})
    form.done(LEFT)
    photographer.take("strip-draft")
    photographer.program.look_after("Fatal Python error")
    photographer.take("strip-broken-off")
    window.broken_off.hide()
    window.unsaved.resume()
    photographer.settle()
    again = window.findChildren(FormDialog)[-1]
    photographer.take("form-draft", again)
    again.done(FormDialog.DialogCode.Rejected)
    photographer.settle()


def take(photographer: Photographer) -> None:
    """Every form, and each dialog on its own."""
    from qiaocrm.services import choices, finding, records, stages
    from qiaocrm.ui import archive_dialogs
    from qiaocrm.ui.choices_dialog import ChoicesDialog, RemoveDialog
    from qiaocrm.ui.endings import CompleteDialog, PostponeDialog
    from qiaocrm.ui.first_run import FirstRun
    from qiaocrm.ui.history_dialog import HistoryDialog
    from qiaocrm.ui.imports.log_dialog import ImportLogDialog
    from qiaocrm.ui.missing_book import MissingBook
    from qiaocrm.ui.network_window import NetworkWindow
    from qiaocrm.ui.rules_dialog import RulesDialog
    from qiaocrm.ui.settings_dialog import SettingsDialog
    from qiaocrm.ui.snoozing import SnoozeDialog
    from qiaocrm.ui.stages_dialog import GiveUpDialog, StagesDialog
    from qiaocrm.ui.tags_dialog import RenameDialog, TagsDialog

    window, desk = photographer.window, photographer.program.desk
    library, today = desk.library, desk.library.clock.today()
    person = finding.find(library, "吴志德")[0]
    _forms(photographer, person.id)
    task = records.load(library, "followup", finding.find(library, "回访酒庄")[0].id)
    made: dict[str, Callable[[], BaseDialog]] = {
        "complete": lambda: CompleteDialog(task, today, window),  # type: ignore[arg-type]
        "postpone": lambda: PostponeDialog(today, window),
        "rules": lambda: RulesDialog(desk, window),
        "stages": lambda: StagesDialog(desk, window),
        "choices": lambda: ChoicesDialog(desk, window),
        "tags": lambda: TagsDialog(desk, window),
        "snooze": lambda: SnoozeDialog(dt.datetime(2026, 11, 23, 8, 30), window),
        "settings": lambda: SettingsDialog(desk, window),
        "trash": lambda: archive_dialogs.TrashDialog(desk, window),
        "actions": lambda: archive_dialogs.ActionsDialog(desk, window),
        "import-log": lambda: ImportLogDialog(desk, window),
        "backups": lambda: archive_dialogs.BackupsDialog(desk, window),
        "first-run": lambda: FirstRun(library.path.with_name("qiaocrm.db"), window),
    }
    listed = stages.listed(library)
    made["give-up"] = lambda: GiveUpDialog(listed[2], [one.stage for one in listed[3:]], window)
    kinds = choices.listed(library, "association_kind")
    made["remove-choice"] = lambda: RemoveDialog(kinds[0], kinds[1:], window)
    made["rename-tag"] = lambda: RenameDialog("重点", 3, ("重点",), window)
    made["missing-book"] = lambda: MissingBook(Path("/media/usb/qiaocrm.db"), window)
    made["history"] = lambda: HistoryDialog(desk, ("project", 1), window)
    made["network"] = lambda: NetworkWindow(desk, ("person", person.id), window)
    for name, make in made.items():
        photographer.dialog(f"dialog-{name}", make)
    _bulk(photographer)


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
