"""The page 今日: overdue, due today, this week, and who has been silent longest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qiaocrm.base.i18n import _, current_language
from qiaocrm.domain.followup import FollowUp
from qiaocrm.domain.registry import title_of
from qiaocrm.domain.tasks import days_overdue, is_open
from qiaocrm.qtkit.feed import Changes
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import Card, Chip, ElidedLabel, LinkLabel, plain_label, push_button
from qiaocrm.services import followups, lists, radar
from qiaocrm.services.columns import ListRow, Shower
from qiaocrm.services.library import Library
from qiaocrm.services.reminding import Reminder, local_now
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.radar_card import RadarCard

_SHOWN = 12
"""Lines in a card; the rest is one click away."""


@dataclass(frozen=True, slots=True)
class _Picture:
    """Everything that the page shows, read in one go on the read lane."""

    groups: Sequence[tuple[str, int, Sequence[ListRow]]]
    quiet: Sequence[tuple[str, ListRow]]
    reminders: Sequence[ListRow]
    numbers: dict[str, int]
    radar: Mapping[tuple[str, str], int]


def _read(library: Library, reminded: Sequence[int]) -> _Picture:
    found = followups.today(library)
    groups = []
    for key, ids in (("overdue", found.overdue), ("today", found.today), ("week", found.week)):
        rows = lists.rows(library, "followup", ids[:_SHOWN])
        groups.append((key, len(ids), [rows[one] for one in ids[:_SHOWN] if one in rows]))
    by_kind: dict[str, list[int]] = {}
    for kind, one in found.quiet:
        by_kind.setdefault(kind, []).append(one)
    loaded = {kind: lists.rows(library, kind, ids) for kind, ids in by_kind.items()}
    quiet = [(kind, loaded[kind][one]) for kind, one in found.quiet if one in loaded[kind]]
    told = lists.rows(library, "followup", reminded)
    now = local_now(library).isoformat()
    open_rows = [told[one] for one in reminded if one in told and _waits(told[one], now)]
    library.stages()  # read here, as painting must not wait for them
    library.own_words()
    return _Picture(groups, quiet, open_rows, lists.counts(library), radar.counts(library))


def _waits(row: ListRow, now: str) -> bool:
    """Whether a follow-up reminded of is still open, in the book and not silenced again."""
    task = row.record
    if not isinstance(task, FollowUp) or task.deleted_at:
        return False
    return is_open(task) and task.snoozed <= now


class TodayPage(QWidget):
    """The page that opens first."""

    import_requested = Signal(str)
    due_requested = Signal(str)  # open the follow-ups of this window
    watch_requested = Signal(str, str)  # open the records of this kind that show this sign
    read = Signal()  # the page shows the present state

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reminded: list[int] = []
        self._stale = True
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        set_name(self._scroll, _("Today"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        desk.feed.changed.connect(self._changed)
        desk.library_changed.connect(self.reload)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while another page was in sight."""
        super().showEvent(event)
        if self._stale:
            self.reload()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the lines out anew for text of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.reload()

    def reload(self) -> None:
        """Read the page anew, or when it comes into sight: what is due is much of the book."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        reminded = tuple(self._reminded)
        self._desk.read((id(self), "today"), _read, reminded, done=self._fill)

    def remind(self, found: Sequence[Reminder]) -> None:
        """Show reminders above all else until they are done, put off or silenced."""
        new = [one.followup for one in reversed(found)]
        self._reminded = [*dict.fromkeys((*new, *self._reminded))][:_SHOWN]
        self.reload()

    def _changed(self, _changes: Changes) -> None:
        self.reload()

    def _fill(self, picture: _Picture) -> None:
        px = current_metrics().px
        page = QWidget()
        page.hide()  # made where it will stand, and shown once: moved widgets are dressed again
        self._scroll.setWidget(page)
        column = QVBoxLayout(page)
        column.setContentsMargins(px(20), px(18), px(20), px(18))
        column.setSpacing(px(14))
        column.addLayout(self._heading(page))
        if not any(picture.numbers.values()):
            column.addWidget(self._welcome(page))
        if picture.reminders:
            column.addWidget(self._reminders(picture.reminders, page))
        cards = {key: self._tasks(key, total, rows, page) for key, total, rows in picture.groups}
        cards["quiet"] = self._quiet(picture.quiet, page)
        column.addLayout(
            _beside(
                [cards[one] for one in ("overdue", "week")],
                [cards[one] for one in ("today", "quiet")],
            )
        )
        column.addWidget(RadarCard(picture.radar, self.watch_requested.emit, page))
        column.addStretch(1)
        page.show()
        self.read.emit()

    def _heading(self, page: QWidget) -> QHBoxLayout:
        day = self._desk.library.clock.today()
        row = QHBoxLayout()
        weekday = "一二三四五六日"[day.weekday()]
        shown = (
            f"{day.year}年{day.month}月{day.day}日　星期{weekday}"
            if current_language() == "zh"
            else f"{day:%A, %d %B %Y}"
        )
        row.addWidget(plain_label(shown, page, role="title"))
        row.addStretch(1)
        row.addWidget(
            push_button(
                _("Print the follow-up list…"),
                "plain",
                "print",
                page,
                clicked=partial(self.due_requested.emit, "@print"),
            )
        )
        return row

    def _welcome(self, page: QWidget) -> QWidget:
        card = Card(_("The book is empty"), page)
        card.body.addWidget(
            plain_label(
                _(
                    "Drop one of the office's workbooks anywhere on this window: its columns are "
                    "understood, nothing is written before you say so, "
                    "and every import can be undone."
                ),
                card,
                wrap=True,
                tone="muted",
            )
        )
        row = QHBoxLayout()
        row.addWidget(
            push_button(
                _("Import a workbook…"),
                "primary",
                "import",
                card,
                clicked=partial(self.import_requested.emit, ""),
            )
        )
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _reminders(self, rows: Sequence[ListRow], page: QWidget) -> Card:
        card = Card(parent=page)
        card.body.addWidget(plain_label(_("Reminders"), card, role="heading"))
        shower = lists.shower(self._desk.library)
        room = self._room_for_days(shower, rows)
        for row in rows:
            line = self._task(shower, row, room, card)
            later = partial(self._desk.open_requested.emit, "@snooze", row.record.id)
            line.addWidget(LinkLabel(_("Remind later"), card, clicked=later))
            card.body.addLayout(line)
        return card

    def _tasks(self, key: str, total: int, rows: Sequence[ListRow], page: QWidget) -> Card:
        titles = {"overdue": _("Overdue"), "today": _("Due today"), "week": _("Later this week")}
        calm = {
            "overdue": _("Nothing is overdue."),
            "today": _("Nothing is due today."),
            "week": _("Nothing more this week."),
        }
        card = Card(parent=page)
        head = QHBoxLayout()
        head.addWidget(plain_label(titles[key], card, role="heading"))
        colour = "red" if key == "overdue" and total else "blue" if total else "grey"
        head.addWidget(Chip(str(total), colour, card))
        head.addStretch(1)
        if total:
            head.addWidget(LinkLabel(_("All"), card, clicked=partial(self.due_requested.emit, key)))
        elif key == "today":
            plan = partial(self._desk.open_requested.emit, "@new-followup", None)
            head.addWidget(LinkLabel(_("New follow-up…"), card, clicked=plan))
        card.body.addLayout(head)
        shower = lists.shower(self._desk.library)
        room = self._room_for_days(shower, rows)
        for row in rows:
            card.body.addLayout(self._task(shower, row, room, card))
        if not rows:
            card.body.addWidget(plain_label(calm[key], card, tone="muted"))
        card.body.addStretch(1)
        return card

    def _room_for_days(self, shower: Shower, rows: Sequence[ListRow]) -> int:
        """How wide the longest day is, so that what stands behind begins at one line."""
        days = (shower.due(row.record.due) for row in rows if isinstance(row.record, FollowUp))
        widest = max((plain_label(day).sizeHint().width() for day in days), default=0)
        return max(widest, current_metrics().char * 5)

    def _task(self, shower: Shower, row: ListRow, room: int, card: Card) -> QHBoxLayout:
        task = row.record
        line = QHBoxLayout()
        if not isinstance(task, FollowUp):
            return line
        late = days_overdue(task.due, shower.today) > 0
        when = plain_label(shower.due(task.due), card, tone="danger" if late else "muted")
        when.setMinimumWidth(room)
        line.addWidget(when)
        text = ElidedLabel(task.subject, card)
        text.setMinimumWidth(current_metrics().char * 6)
        line.addWidget(text, 3)
        about = shower.field("followup", task, "about", row.titles)
        line.addWidget(ElidedLabel(about, card, tone="muted"), 2)
        opened = partial(self._desk.open_requested.emit, "followup", task.id)
        line.addWidget(LinkLabel(_("Open"), card, clicked=opened))
        done = partial(self._desk.open_requested.emit, "@complete", task.id)
        line.addWidget(LinkLabel(_("Complete"), card, clicked=done))
        return line

    def _quiet(self, found: Sequence[tuple[str, ListRow]], page: QWidget) -> Card:
        card = Card(parent=page)
        card.body.addWidget(plain_label(_("Longest without contact"), card, role="heading"))
        shower = lists.shower(self._desk.library)
        for kind, row in found:
            line = QHBoxLayout()
            name = LinkLabel(
                title_of(kind, row.record),
                card,
                clicked=partial(self._desk.open_requested.emit, kind, row.record.id),
            )
            line.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
            line.addWidget(ElidedLabel(shower.text(kind, row, "place"), card, tone="muted"), 1)
            last = shower.ago(row.latest.date) if row.latest else _("never")
            line.addWidget(plain_label(last, card, tone="muted"))
            card.body.addLayout(line)
        if not found:
            card.body.addWidget(plain_label(_("No contacts yet."), card, tone="muted"))
        card.body.addStretch(1)
        return card


def _beside(*columns: Sequence[QWidget]) -> QHBoxLayout:
    """Cards in columns, each as high as it needs; the last ones end at one line."""
    row = QHBoxLayout()
    row.setSpacing(current_metrics().px(14))
    for cards in columns:
        column = QVBoxLayout()
        column.setSpacing(row.spacing())
        for card in cards:
            column.addWidget(card, 1 if card is cards[-1] else 0)
        row.addLayout(column, 1)
    return row
