"""The main window: menus, tabs with live counts, the search box, pages, the status bar."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from qiaocrm.base.i18n import _, translate
from qiaocrm.domain.registry import ENTITIES
from qiaocrm.qtkit.feed import Changes
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.widgets import Hairline, SearchBox, TabBar, Toast, plain_label
from qiaocrm.services import backups, finding, lists
from qiaocrm.services.library import Library
from qiaocrm.ui import going, late_places, window_place
from qiaocrm.ui.broken_off import BrokenOff
from qiaocrm.ui.bulk import Bulk
from qiaocrm.ui.clipboard import Clipboard
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.draft_notice import DraftNotice
from qiaocrm.ui.dragging_out import DraggingOut
from qiaocrm.ui.dropping import Dropping
from qiaocrm.ui.editing import Editing, prepare
from qiaocrm.ui.late_page import LatePage
from qiaocrm.ui.letters.desk import Letters
from qiaocrm.ui.list_page import ListPage
from qiaocrm.ui.menus import Menus
from qiaocrm.ui.merchant_page import MerchantPage
from qiaocrm.ui.output import Output
from qiaocrm.ui.pages import BY_KIND
from qiaocrm.ui.paper import Paper
from qiaocrm.ui.project_page import ProjectPage
from qiaocrm.ui.search_popup import SearchPopup
from qiaocrm.ui.today import TodayPage
from qiaocrm.ui.trail import Trail
from qiaocrm.ui.tray import stays_behind

_OLD_FILE_MS = 3000
_WARM_MS = 400
"""After the first lists are there and before anybody types into the search box."""


class MainWindow(QMainWindow):
    """One window on one book."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setAcceptDrops(True)
        self.editing = Editing(desk, self)
        self.output = Output(desk, self)
        self.bulk = Bulk(desk, self)
        self.clipboard = Clipboard(self)
        self.dropping = Dropping(self)
        self.dragging = DraggingOut(self)
        self.letters = Letters(desk, self)
        self.paper = Paper(desk, self)
        self.trail = Trail(self)
        self._build()
        self.menus = Menus(self)
        self.toast = Toast(self)
        self._connect()
        self.setWindowTitle(_("qiaocrm — {name}").format(name=desk.library.path.stem))
        window_place.restore(self)
        self.refresh()
        QTimer.singleShot(_WARM_MS, self, self._warm)

    # Building

    def _build(self) -> None:
        self.pages = late_places.places(self)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._header())
        column.addWidget(Hairline())
        self.unsaved = DraftNotice(self.desk, middle)
        strip = QVBoxLayout()
        gap = current_metrics().px(8)
        strip.setContentsMargins(gap, gap, gap, 0)
        strip.setSpacing(gap)
        strip.addWidget(self.unsaved)
        self.broken_off = BrokenOff(self.desk, middle)
        strip.addWidget(self.broken_off)
        column.addLayout(strip)
        self._stack = QStackedWidget(middle)
        for page in self.pages.values():
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self._status = plain_label("")
        self._backup = plain_label("", tone="muted")
        self.statusBar().addWidget(self._status)
        self.statusBar().addWidget(self._backup)

    def _header(self) -> QHBoxLayout:
        px = current_metrics().px
        row = QHBoxLayout()
        row.setContentsMargins(px(14), 0, px(16), 0)
        self.tabs = TabBar(self)
        self.tabs.add_page("today", _("Today"))
        for key, page in BY_KIND.items():
            self.tabs.add_page(key, translate(page.title))
        self.tabs.add_page("calendar", _("Calendar"))
        self.tabs.add_page("overview", _("Overview"))
        row.addWidget(self.tabs)
        row.addStretch(1)
        self.search = SearchBox(_("Search names, pinyin, companies, phones…"), "Ctrl+K", self)
        row.addWidget(self.search)
        self.found = SearchPopup(self.desk, self.search, self, self._commands)
        return row

    def _commands(self) -> Iterable[QAction]:
        """What the menus offer, for the search box."""
        return self.menus.actions.values()

    def _connect(self) -> None:
        self.tabs.page_chosen.connect(self._show_page)
        self.found.chosen.connect(self.open_record)
        self.unsaved.resumed.connect(self.editing.resume)
        self.editing.opened.connect(self.unsaved.follow)
        self.desk.told.connect(self._tell)
        self.desk.open_requested.connect(self.open_record)
        self.desk.feed.changed.connect(self._changed)
        self.desk.library_changed.connect(self.refresh)
        self._watch = QTimer(self)
        self._watch.setInterval(_OLD_FILE_MS)
        self._watch.timeout.connect(self._look_outside)
        self._seen = self.desk.library.store_version()
        self._watch.start()

    # The pages

    @property
    def today(self) -> TodayPage:
        """The page of what is due (今日)."""
        return cast(TodayPage, self.pages["today"].ready())

    @property
    def associations(self) -> ListPage:
        """The list of overseas associations (海外社团)."""
        return cast(ListPage, self.pages["association"].ready())

    @property
    def merchants(self) -> MerchantPage:
        """The lists of visiting merchants (来访客商) and of their visits."""
        return cast(MerchantPage, self.pages["person"].ready())

    @property
    def projects(self) -> ProjectPage:
        """The list and the board of project leads (项目线索)."""
        return cast(ProjectPage, self.pages["project"].ready())

    @property
    def followups(self) -> ListPage:
        """The list of follow-ups (跟进提醒)."""
        return cast(ListPage, self.pages["followup"].ready())

    @property
    def _place(self) -> LatePage:
        """The place of the page that is shown."""
        return cast(LatePage, self._stack.currentWidget())

    @property
    def page_in_sight(self) -> QWidget:
        """The page that is shown."""
        return self._place.ready()

    @property
    def key_in_sight(self) -> str:
        """The key of the page that is shown."""
        return next(key for key, place in self.pages.items() if place is self._place)

    @property
    def list_page(self) -> ListPage | None:
        """The list in sight, None on the other pages."""
        page = self._place.page
        if isinstance(page, MerchantPage):
            return page.current
        return page if isinstance(page, ListPage) else None

    def list_pages(self) -> list[ListPage]:
        """Every list that was made since the start."""
        made = [place.page for place in self.pages.values()]
        lists = [page for page in made if isinstance(page, ListPage)]
        return lists + [
            each for page in made if isinstance(page, MerchantPage) for each in page.lists
        ]

    # Going places

    def show_page(self, key: str) -> None:
        """Show a page by its key: a kind, today, calendar or overview."""
        self.tabs.set_key(key)
        self._show_page(key)

    def show_list(self, kind: str) -> None:
        """Show the page with the records of a kind."""
        self.show_page("person" if kind == "visit" else kind)
        if kind in ("person", "visit"):
            self.merchants.show_as("visits" if kind == "visit" else "people")

    def _show_page(self, key: str) -> None:
        place = self.pages[key]
        if place is not self._place:
            self.trail.leave()
        place.ready()
        self._stack.setCurrentWidget(place)
        self.desk.settings.page = key
        self.show_status()

    def open_record(self, kind: str, record: Any) -> None:
        """Show a record on its page, or do what a link asks (`@complete`, `@new-followup` …)."""
        going.open_record(self, kind, record)

    def show_record(self, kind: str, record: int) -> None:
        """Select a record in the list of its kind."""
        self.trail.leave()
        self.show_list(kind)
        if page := self.list_page:
            page.select(record)

    def show_network(self, key: tuple[str, int]) -> None:
        """Draw who and what is tied to a record, in a window of its own."""
        from qiaocrm.ui.network_window import NetworkWindow  # start-up counts

        NetworkWindow(self.desk, key, self).show()

    def bulk_edit(self, page: ListPage) -> None:
        """Ask for one value for the selected records of a list."""
        self.bulk.edit(page.spec.kind, page.selected())

    def replace_text(self, page: ListPage) -> None:
        """Ask what to find and replace in the selected records of a list."""
        self.bulk.replace(page.spec.kind, page.selected())

    def write_letters(self, page: ListPage) -> None:
        """Write to the selected people or associations of a list, or to all that it shows."""
        self.letters.write_to(page.spec.kind, page.selected() or page.ids)

    def show_help(self, topic: str, asker: QWidget) -> None:
        """Open the manual (使用说明) at `topic`, or at the page shown, beside the one who asked."""
        from qiaocrm.ui.manual_window import ManualWindow  # start-up counts

        ManualWindow.open_at(topic or self.key_in_sight, asker.window())

    # Staying true

    def refresh(self) -> None:
        """Counts, names of undo and redo, the age of the last backup."""
        self.desk.read((id(self), "counts"), lists.counts, done=self._take_counts)
        self.desk.read((id(self), "pending"), Library.pending, done=self.menus.show_pending)
        self.desk.read((id(self), "backup"), backups.last, done=self._show_backup)

    def _warm(self) -> None:
        self.unsaved.look()
        self.desk.read((id(self), "warm"), finding.warm, done=_nothing)
        self.desk.read((id(self), "forms"), prepare, done=_nothing)

    def _changed(self, _changes: Changes) -> None:
        self.refresh()

    def _look_outside(self) -> None:
        """Another program (the command line) may have written to the file."""
        seen = self.desk.library.store_version()
        if seen != self._seen:
            self._seen = seen
            self.desk.feed.tell(Changes(frozenset(entity.key for entity in ENTITIES)))

    def _take_counts(self, counts: dict[str, int]) -> None:
        for key in BY_KIND:
            self.tabs.set_count(key, counts[key])

    def show_status(self) -> None:
        """Say how many records the list in sight holds, their sums, and how many are selected."""
        self.menus.refresh()
        page = self.list_page
        self._status.setVisible(page is not None)  # an empty one would still take its margins
        if page is None:
            self._status.setText("")
            return
        said = translate(page.spec.counted).format(n=f"{page.total:,}")
        if page.rows.sum:
            said += " · " + page.rows.sum
        chosen = page.table.selected_count()
        if chosen:
            found = (
                _("{n} selected (all that match)") if chosen == page.total else _("{n} selected")
            )
            said += " · " + found.format(n=f"{chosen:,}")
        self._status.setText(said)

    def _show_backup(self, made: Any) -> None:
        when = f"{made:%Y-%m-%d %H:%M}" if made else _("none yet")
        self._backup.setText(_("Local file · last backup {when}").format(when=when))

    def _tell(self, text: str, undo: bool) -> None:
        if undo:
            self.toast.tell(text, _("Undo"), self.desk.undo, icon_name="check")
        else:
            self.toast.tell(text, icon_name="info")

    # Files

    def import_file(self, name: str) -> None:
        """Open the import wizard, on a file or on the choice of one."""
        self.output.import_file(Path(name) if name else None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take workbooks, vCards and pictures, dropped anywhere."""
        self.dropping.enter(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing is dragged over the window any more."""
        self.dropping.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the file, or keep it with the record shown."""
        self.dropping.drop(event)

    # Ending

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout; the composition root closes the book.

        Where the officer chose so, closing by hand only hides the window. The end of a session and
        Quit come from the program, never by hand, and are not held up.
        """
        window_place.remember(self)
        if event.spontaneous() and stays_behind(self.desk.settings):
            event.ignore()
            self.hide()
            self.desk.left_open.emit()
            return
        self._watch.stop()
        self.dragging.end()
        super().closeEvent(event)


def _nothing(_done: object) -> None:
    """What is done after work that only prepares."""
