"""What goes out of and comes into the window as files: exports, prints, imports, attachments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from qiaocrm.base.i18n import _, listed, translate
from qiaocrm.domain.values import Link
from qiaocrm.qtkit.dialogs import ask_open_files, ask_save_file
from qiaocrm.qtkit.progress import Progress
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.jobs import run_job

if TYPE_CHECKING:
    from qiaocrm.printing.paper import Paper
    from qiaocrm.printing.plan import PrintPlan
    from qiaocrm.qtkit.paper.offer import Offer
    from qiaocrm.qtkit.print_dialog import PrintDialog
    from qiaocrm.ui.imports.sources import Source
    from qiaocrm.ui.list_page import ListPage
    from qiaocrm.ui.window import MainWindow

_IMPORTED = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt *.vcf"


class Output(QObject):
    """One for the window."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def export(self, page: ListPage) -> None:
        """Ask where, and write the list as shown to Excel or CSV, people to contact cards."""
        self._ask_where(page, page.ids)

    def export_selected(self, page: ListPage) -> None:
        """The same for the selected records only, as dragging them out of the window does."""
        if chosen := page.selected():
            self._ask_where(page, chosen)

    def _ask_where(self, page: ListPage, ids: list[int]) -> None:
        name = f"{translate(page.spec.title)}-{self._desk.library.clock.today().isoformat()}.xlsx"
        filters = [_("Excel workbook (*.xlsx)"), _("CSV (*.csv)")]
        if page.spec.kind == "person":
            filters.append(_("Contact cards (*.vcf)"))
        target = ask_save_file(self._window, _("Export"), _documents() / name, filters)
        if target is not None:
            self.export_to(page, target, ids)

    def export_to(self, page: ListPage, target: Path, ids: list[int] | None = None) -> None:
        """Write the list as shown, or some records of it, to a file."""
        ids = page.ids if ids is None else ids
        work = partial(_export, self._desk.library, page.spec.kind, ids, page.column_keys, target)
        title = _("Exporting {n} records").format(n=len(ids))
        run_job(self._window, self._desk.lanes.work, title, work, partial(self._exported, target))

    def _exported(self, target: Path, total: int) -> None:
        said = _("{n} records written to {name}").format(n=total, name=target.name)
        self._window.toast.tell(said, _("Open"), partial(_open, target), icon_name="export")

    def preview_contacts(self, page: ListPage) -> None:
        """Show how to reach those listed (通讯录), as a list of its own: no view remembers it."""
        from qiaocrm.services.prints import CONTACT_COLUMNS

        columns = CONTACT_COLUMNS[page.spec.kind]
        self._preview(page, page.paper, columns, _("Contact list"))

    def preview(self, page: ListPage, group_by: str = "") -> None:
        """Show the list on paper as its view prints it, in the groups said where any are."""
        from qiaocrm.services.prints import default_columns

        kind = page.spec.kind
        usual = default_columns(kind) if kind == "followup" else page.column_keys
        paper = replace(page.paper, group_by=group_by) if group_by else page.paper
        self._preview(page, paper, usual).paper_changed.connect(page.keep_paper)

    def _preview(
        self, page: ListPage, paper: Paper, columns: Sequence[str], title: str = ""
    ) -> PrintDialog:
        from qiaocrm.qtkit.print_dialog import PrintDialog  # start-up counts

        kind = page.spec.kind
        if title:
            paper = replace(paper, columns=())
        dialog = PrintDialog(
            partial(_plan, self._desk.library, kind, page.ids, columns, title),
            self._desk.lanes.work,
            self._window,
            paper=paper,
            offer=_offer(kind, columns),
            folder=_documents(),
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def import_file(self, path: Path | None) -> None:
        """Open the import wizard."""
        if path is None:
            filters = [
                _("Workbooks, lists and contacts ({endings})").format(endings=_IMPORTED),
                _("All files (*)"),
            ]
            chosen = ask_open_files(self._window, _("Import"), filters, _documents())
            if not chosen:
                return
            path = chosen[0]
        from qiaocrm.ui.imports.sources import FileSource

        self._import(FileSource(path))

    def import_pasted(self) -> None:
        """Open the import wizard on the cells in the clipboard."""
        from qiaocrm.ui.imports.sources import PastedSource

        self._import(PastedSource(QGuiApplication.clipboard().text()))

    def _import(self, source: Source) -> None:
        from qiaocrm.ui.imports.wizard import ImportWizard  # start-up counts

        wizard = ImportWizard(self._desk, source, self._window)
        wizard.shown_kind.connect(self._window.show_list)
        wizard.open()

    def open_folder(self) -> None:
        """Show where the records lie."""
        _open(self._desk.library.path.parent)

    def attach(self, about: Link) -> None:
        """Ask for a file and keep a copy of it with a record."""
        chosen = ask_open_files(
            self._window, _("Attach a file"), [_("All files (*)")], _documents()
        )
        self.attach_files(about, chosen)

    def attach_files(self, about: Link, paths: Sequence[Path]) -> None:
        """Keep copies of files with a record, as one action."""
        from qiaocrm.services import attachments  # start-up counts

        if paths:
            names = listed(path.name for path in paths)
            say = _("Attached: {name}").format(name=names)
            self._desk.write(attachments.attach, about, *paths, say=say)

    def open_attachment(self, record: int) -> None:
        """Open an attachment with the program that the system has for it."""
        from qiaocrm.services import attachments

        self._desk.read((id(self), "file"), attachments.opened_copy, record, done=_open)


def _export(
    library: Any, kind: str, ids: list[int], columns: list[str], target: Path, progress: Progress
) -> int:
    from qiaocrm.services import exports

    progress.report(0, len(ids))
    return exports.export_list(
        library,
        kind,
        ids,
        columns,
        target,
        progress=progress.report,
        cancel=lambda: progress.cancelled,
    )


def _offer(kind: str, usual: Sequence[str]) -> Offer:
    """What may be chosen for a list of this kind."""
    from qiaocrm.qtkit.paper.offer import Offer
    from qiaocrm.services import print_groups, prints

    groupings, columns = print_groups.offered(kind), prints.columns_offered(kind)
    return Offer(groupings, columns, tuple(usual), masks=True)


def _plan(
    library: Any,
    kind: str,
    ids: Sequence[int],
    usual: Sequence[str],
    title: str,
    paper: Paper,
    progress: Progress,
) -> PrintPlan:
    from qiaocrm.services import prints

    def tick(done: int, total: int) -> None:
        progress.check()
        progress.report(done, total)

    return prints.print_plan(
        library,
        kind,
        ids,
        columns=paper.columns or usual,
        group_by=paper.group_by,  # type: ignore[arg-type]
        title=title,
        masked=paper.masked,
        tick=tick,
    )


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
