"""The actions of the window: one registry for menus, shortcuts and (later) the palette."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from qiaocrm.base.i18n import _
from qiaocrm.services import network
from qiaocrm.ui import late_places, list_menu, panes
from qiaocrm.ui.desk import label_of
from qiaocrm.ui.duplicates.selected import can_merge, merge_selected
from qiaocrm.ui.imports import template_menu
from qiaocrm.ui.letters.desk import WRITTEN_TO

if TYPE_CHECKING:
    from qiaocrm.ui.list_page import ListPage
    from qiaocrm.ui.window import MainWindow

_ON_LISTS = frozenset(
    "export export_selected columns column edit edit_cell fill_down bulk_edit replace delete "
    "filter network".split()
)


class Menus(QObject):
    """Makes the menu bar and keeps its actions in step with what is shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.actions: dict[str, QAction] = {}
        bar = window.menuBar()
        self._file(bar.addMenu(_("&File")))
        self._edit(bar.addMenu(_("&Edit")))
        self._view(bar.addMenu(_("&View")))
        self._data(bar.addMenu(_("&Data")))
        self._help(bar.addMenu(_("&Help")))
        self.refresh()

    def _add(
        self, menu: QMenu, key: str, text: str, act: Callable[[], object], shortcut: str = ""
    ) -> QAction:
        action = menu.addAction(text, act)
        if shortcut:
            action.setShortcuts([QKeySequence(one) for one in shortcut.split("|")])
        self.actions[key] = action
        return action

    def _file(self, menu: QMenu) -> None:
        window = self._window
        self._add(menu, "new", _("New record…"), self._new, "Ctrl+N")
        self._add(menu, "new_followup", _("New follow-up…"), self._new_followup, "Ctrl+Shift+N")
        menu.addSeparator()
        self._add(menu, "import", _("Import…"), self._import, "Ctrl+I")
        self._add(menu, "paste", _("Paste a table"), window.clipboard.paste, "Ctrl+V")
        self._add(menu, "import_log", _("Import log…"), self._import_log)
        templates = menu.addMenu(_("Download an import template"))
        template_menu.fill_menu(templates, window.desk, window)
        self._add(menu, "export", _("Export Excel…"), self._export, "Ctrl+Shift+E")
        selected = _("Export the selected records…")
        self._add(menu, "export_selected", selected, self._export_selected)
        self._add(menu, "calendar_file", _("Calendar file…"), self._calendar_file)
        self._add(menu, "print", _("Print…"), self._print, "Ctrl+P")
        self._add(menu, "print_contacts", _("Print a contact list…"), self._print_contacts)
        menu.addSeparator()
        self._add(menu, "settings", _("Settings…"), self._settings)
        self._add(menu, "quit", _("Quit"), window.close, "Ctrl+Q")

    def _edit(self, menu: QMenu) -> None:
        window = self._window
        self._add(menu, "undo", _("Undo"), window.desk.undo, "Ctrl+Z")
        self._add(menu, "redo", _("Redo"), window.desk.redo, "Ctrl+Y|Ctrl+Shift+Z")
        menu.addSeparator()
        self._add(menu, "edit_cell", _("Edit in the list"), self._edit_cell, "F2")
        self._add(menu, "fill_down", _("Fill down"), self._fill_down, "Ctrl+D")
        self._add(menu, "edit", _("Edit the record…"), self._edit_record, "Ctrl+Return")
        self._add(menu, "merge", _("Merge the selected records…"), self._merge)
        self._add(menu, "bulk_edit", _("Edit selected…"), self._bulk_edit, "Ctrl+Shift+B|Ctrl+E")
        self._add(menu, "replace", _("Find and replace…"), self._replace, "Ctrl+H")
        self._add(menu, "delete", _("Move to the trash"), self._delete, "Ctrl+Delete")
        menu.addSeparator()
        self._add(menu, "find", _("Search everything"), self._find, "Ctrl+K")
        # A field in which one types takes "/" for itself, before it could be a shortcut.
        self._add(menu, "filter", _("Filter this list"), self._filter, "Ctrl+F|/")

    def _view(self, menu: QMenu) -> None:
        for number, key in enumerate(self._window.pages, start=1):
            title = self._window.tabs.tabText(number - 1).split("  ")[0]
            self._add(
                menu, f"page_{key}", title, partial(self._window.show_page, key), f"Ctrl+{number}"
            )
        menu.addSeparator()
        self._add(
            menu, "back", _("Back to what was seen before"), self._window.trail.back, "Alt+Left"
        )
        self._add(menu, "forward", _("Forward again"), self._window.trail.forward, "Alt+Right")
        self._add(menu, "network", _("Network of the record…"), self._network, "Ctrl+G")
        next_pane = partial(panes.go_on, self._window, 1)
        self._add(menu, "next_pane", _("Next part of the window"), next_pane, "F6")
        previous_pane = partial(panes.go_on, self._window, -1)
        self._add(menu, "previous_pane", _("Previous part"), previous_pane, "Shift+F6")
        menu.addSeparator()
        self._add(menu, "larger", _("Larger text"), self._larger, "Ctrl++|Ctrl+=")
        self._add(menu, "smaller", _("Smaller text"), self._smaller, "Ctrl+-")
        self._add(menu, "normal", _("Normal text"), self._normal, "Ctrl+0")
        menu.addSeparator()
        self._add(menu, "columns", _("Choose columns…"), self._columns)
        this_column = _("Filter, sort, group or hide this column…")
        self._add(menu, "column", this_column, self._column, "Alt+Down")
        menu.addSeparator()
        self._add(menu, "reload", _("Refresh"), self._reload, "F5")

    def _data(self, menu: QMenu) -> None:
        self._add(menu, "duplicates", _("Find duplicates…"), self._duplicates)
        self._add(menu, "letters", _("Letters and greetings…"), self._letters)
        self._add(menu, "rounds", _("Greeting rounds…"), self._rounds)
        self._add(menu, "rules", _("Rules…"), self._rules)
        self._add(menu, "stages", _("Stages of projects…"), self._stages)
        self._add(menu, "choices", _("Types and other choices…"), self._choices)
        self._add(menu, "tags", _("Tags…"), self._tags)
        self._add(menu, "imports", _("Actions and imports…"), self._imports)
        self._add(menu, "trash", _("Trash…"), self._trash)
        self._add(menu, "backups", _("Backups…"), self._backups)
        self._add(menu, "folder", _("Open the data folder"), self._folder)

    def _help(self, menu: QMenu) -> None:
        self._add(menu, "manual", _("Manual"), self._manual, "F1")
        self._add(menu, "shortcuts", _("Keyboard"), self._shortcuts, "Ctrl+/")
        self._add(menu, "about", _("About qiaocrm"), self._about)

    # Keeping in step

    def refresh(self) -> None:
        """Enable what makes sense on the page shown."""
        on_list = self._window.list_page is not None
        for key in _ON_LISTS:
            self.actions[key].setEnabled(on_list)
        if late_places.calendar_in_sight(self._window):
            self.actions["edit"].setEnabled(True)
        page = self._window.list_page
        self.actions["letters"].setEnabled(page is not None and page.spec.kind in WRITTEN_TO)
        self.actions["print_contacts"].setEnabled(page is not None and page.spec.kind in WRITTEN_TO)
        self.actions["merge"].setEnabled(can_merge(self._window.list_page))

    def show_pending(self, pending: tuple[Any, Any]) -> None:
        """Name what undo and redo would do."""
        undo, redo = pending
        for key, action, plain, named in (
            ("undo", undo, _("Undo"), _("Undo “{label}”")),
            ("redo", redo, _("Redo"), _("Redo “{label}”")),
        ):
            self.actions[key].setEnabled(action is not None)
            text = plain if action is None else named.format(label=label_of(action))
            self.actions[key].setText(text.replace("&", "&&"))

    def open_on(self, page: ListPage, place: QPoint) -> None:
        """Offer at `place` what can be done with the records selected in a list."""
        menu = QMenu(page)
        self.refresh()
        list_menu.fill(menu, page, self.actions)
        menu.exec(place)
        menu.deleteLater()

    # What the actions do

    def _new(self) -> None:
        page = self._window.list_page
        self._window.editing.create(page.spec.kind if page else "association")

    def _new_followup(self) -> None:
        page = self._window.list_page
        key = page.pane.key if page else None
        if page is not None and key is not None and key[0] in ("association", "person", "project"):
            self._window.desk.open_requested.emit("@new-followup", (*key, page.pane.title))
        elif calendar := late_places.calendar_in_sight(self._window):
            calendar.new_followup()
        else:
            self._window.editing.create("followup")

    def _import(self) -> None:
        self._window.import_file("")

    def _import_log(self) -> None:
        from qiaocrm.ui.imports.log_dialog import ImportLogDialog  # start-up counts

        ImportLogDialog(self._window.desk, self._window).open()

    def _export(self) -> None:
        if page := self._window.list_page:
            self._window.output.export(page)

    def _export_selected(self) -> None:
        if page := self._window.list_page:
            self._window.output.export_selected(page)

    def _calendar_file(self) -> None:
        from qiaocrm.ui.calendar_file import CalendarFile  # start-up counts

        CalendarFile(self._window.desk, self._window).ask()

    def _print(self) -> None:
        self._window.output.preview(self._window.list_page or self._window.followups)

    def _print_contacts(self) -> None:
        if page := self._window.list_page:
            self._window.output.preview_contacts(page)

    def _settings(self) -> None:
        from qiaocrm.ui.settings_dialog import SettingsDialog  # start-up counts

        SettingsDialog(self._window.desk, self._window).open()

    def _edit_record(self) -> None:
        if page := self._window.list_page or late_places.calendar_in_sight(self._window):
            page.edit_current()

    def _edit_cell(self) -> None:
        if page := self._window.list_page:
            page.edit_cell()

    def _fill_down(self) -> None:
        page = self._window.list_page
        if page is not None and page.table.isVisible():
            page.cells.fill_down()

    def _bulk_edit(self) -> None:
        if page := self._window.list_page:
            self._window.bulk_edit(page)

    def _replace(self) -> None:
        if page := self._window.list_page:
            self._window.replace_text(page)

    def _delete(self) -> None:
        if page := self._window.list_page:
            page.delete_selected()

    def _merge(self) -> None:
        merge_selected(self._window.list_page)

    def _find(self) -> None:
        self._window.search.setFocus()
        self._window.search.selectAll()

    def _filter(self) -> None:
        if page := self._window.list_page:
            page.search.setFocus()
            page.search.selectAll()

    def _columns(self) -> None:
        if page := self._window.list_page:
            page.choose_columns()

    def _column(self) -> None:
        if page := self._window.list_page:
            page.open_column_menu()

    def _larger(self) -> None:
        self._points(self._window.desk.theme.points + 1)

    def _smaller(self) -> None:
        self._points(self._window.desk.theme.points - 1)

    def _normal(self) -> None:
        self._points(10)

    def _points(self, points: float) -> None:
        self._window.desk.theme.set_points(points)
        self._window.desk.settings.points = self._window.desk.theme.points

    def _reload(self) -> None:
        self._window.desk.library_changed.emit()

    def _network(self) -> None:
        page = self._window.list_page
        if page is not None and page.pane.key is not None and page.pane.key[0] in network.KINDS:
            self._window.show_network(page.pane.key)

    def _duplicates(self) -> None:
        from qiaocrm.ui.duplicates.scan_dialog import DuplicatesDialog  # start-up counts

        page = self._window.list_page
        kind = page.spec.kind if page else "person"
        DuplicatesDialog(self._window.desk, self._window, kind).show()

    def _letters(self) -> None:
        if page := self._window.list_page:
            self._window.write_letters(page)

    def _rounds(self) -> None:
        self._window.letters.show_rounds()

    def _rules(self) -> None:
        from qiaocrm.ui.rules_dialog import RulesDialog  # start-up counts

        RulesDialog(self._window.desk, self._window).open()

    def _stages(self) -> None:
        from qiaocrm.ui.stages_dialog import StagesDialog  # start-up counts

        StagesDialog(self._window.desk, self._window).open()

    def _choices(self) -> None:
        from qiaocrm.ui.choices_dialog import ChoicesDialog  # start-up counts

        ChoicesDialog(self._window.desk, self._window).open()

    def _tags(self) -> None:
        from qiaocrm.ui.tags_dialog import TagsDialog  # start-up counts

        TagsDialog(self._window.desk, self._window).open()

    def _imports(self) -> None:
        from qiaocrm.ui.archive_dialogs import ActionsDialog  # start-up counts

        ActionsDialog(self._window.desk, self._window).open()

    def _trash(self) -> None:
        from qiaocrm.ui.archive_dialogs import TrashDialog  # start-up counts

        TrashDialog(self._window.desk, self._window).open()

    def _backups(self) -> None:
        from qiaocrm.ui.archive_dialogs import BackupsDialog  # start-up counts

        BackupsDialog(self._window.desk, self._window).open()

    def _folder(self) -> None:
        self._window.output.open_folder()

    def _manual(self) -> None:
        self._window.show_help("", self._window)

    def _shortcuts(self) -> None:
        from qiaocrm.ui import keys  # start-up counts
        from qiaocrm.ui.office_dialogs import KeyboardDialog

        KeyboardDialog(keys.sheet(self.actions, _ON_LISTS), self._window).open()

    def _about(self) -> None:
        from qiaocrm.ui.office_dialogs import about  # start-up counts

        about(self._window, self._window.desk.library.path)
