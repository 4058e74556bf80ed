"""The detail pane: who it is, how to reach them, what comes next, what happened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.domain.registry import title_of
from qiaocrm.qtkit.feed import Changes
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name, set_style
from qiaocrm.qtkit.widgets import plain_label
from qiaocrm.services import timeline
from qiaocrm.services.timeline import Dossier
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.dossier import fill_pane
from qiaocrm.ui.timeline_box import TimelineBox

Key = tuple[str, int]


class RecordPane(QScrollArea):
    """Shows one record; reads it on the read lane and follows every change."""

    edit_requested = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key: Key | None = None
        self._title = ""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(current_metrics().char * 16)
        set_style(self, frame="pane")
        set_name(self, _("Details"))
        self._desk.feed.changed.connect(self._changed)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._fill(None)

    @property
    def key(self) -> Key | None:
        """Kind and id of the record shown."""
        return self._key

    @property
    def title(self) -> str:
        """What names the record shown; empty while there is none."""
        return self._title

    def show_record(self, key: Key | None) -> None:
        """Show another record (None: nothing)."""
        if key is None:
            self._key = None
            self._desk.lanes.read.forget((id(self), "dossier"))
            self._fill(None, _("Choose a record: what is known of it stands here."))
            return
        box = self._box() if key == self._key else None
        self._key = key
        seen = (max(timeline.PAGE, len(box.events)), box.chosen) if box else (timeline.PAGE, "")
        self._desk.read((id(self), "dossier"), timeline.dossier, *key, *seen, done=self._fill)

    def _box(self) -> TimelineBox | None:
        """The timeline in sight; a change of the record leaves its length and filter alone."""
        page = self.widget()
        return None if page is None else page.findChild(TimelineBox)

    def _scrolled(self, _place: int) -> None:
        if (box := self._box()) is not None:
            box.load_if_seen()

    def _changed(self, _changes: Changes) -> None:
        if self._key is not None:
            self.show_record(self._key)

    def _fill(self, dossier: Dossier | None, hint: str = "") -> None:
        place = self.verticalScrollBar().value()
        self._title = title_of(dossier.kind, dossier.record) if dossier else ""
        page = QWidget()
        set_style(page, frame="pane")
        column = QVBoxLayout(page)
        px = current_metrics().px
        column.setContentsMargins(px(20), px(18), px(18), px(18))
        column.setSpacing(px(5))
        if dossier is not None:
            fill_pane(self._desk, dossier, column, self.edit_requested.emit)
        elif hint:
            column.addWidget(plain_label(hint, tone="muted", wrap=True))
        column.addStretch(1)
        self.setWidget(page)
        if dossier is not None:
            self.verticalScrollBar().setValue(place)
