"""The window of pairs remembered as not the same (不是同一), each of which can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import _, plural, translate
from qiaocrm.domain.registry import entity
from qiaocrm.language import text
from qiaocrm.qtkit.widgets import ErrorBanner, SearchBox, plain_label
from qiaocrm.services.duplicates import apart
from qiaocrm.services.duplicates.apart import Apart
from qiaocrm.services.duplicates.groups import Pair
from qiaocrm.services.library import Library
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.duplicates.member_line import show_members
from qiaocrm.ui.table_dialog import TableDialog

_MOST_SHOWN = 500
"""Pairs in the table; the box above it finds the others."""

_Pairs = Mapping[str, Sequence[Pair]]
"""Pairs of ids by kind."""


class ApartDialog(TableDialog):
    """The pairs told apart last come first; what is taken back may be named as likely again."""

    taken_back = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Remembered as not the same"),
            (_("Kind"), _("Not the same"), _("When"), _("By")),
            parent,
            nothing=_(
                "No records are remembered as not the same. "
                "“Not the same” beside a likely duplicate puts them here."
            ),
            icon_name="people",
        )
        self._desk = desk
        self._all: list[Apart] = []
        self.box = SearchBox(_("Find a name"), parent=self)
        self.box.searched.connect(self._filter)
        self.box.left.connect(self.reject)
        self.box.moved_down.connect(self.table.setFocus)
        self.banner = ErrorBanner(self)
        self.body.insertWidget(0, self.box)
        self.body.insertWidget(1, self.banner)
        self.said = plain_label("", self, tone="muted", wrap=True)
        self.body.addWidget(self.said)
        self._members = QVBoxLayout()
        self.body.addLayout(self._members)
        self.stretch(1)
        self.add_verb(_("Close"))
        self.back_button = self.add_verb(_("Take back"), "primary", self.take_back)
        self.table.itemSelectionChanged.connect(self._show_members)
        self.fit(60, 30)
        desk.feed.changed.connect(self._read)
        self._read()

    def _read(self, _changed: object = None) -> None:
        self._desk.read((id(self), "apart"), apart.remembered, done=self._show)

    def _show(self, found: Sequence[Apart]) -> None:
        self._all = list(found)
        self._filter(self.box.text())

    def _filter(self, typed: str) -> None:
        """Show the pairs of which a name holds what is typed, in 简 or 繁."""
        sought = text.fold(typed)
        wanted = [
            one for one in self._all if any(sought in text.fold(name) for name in _names(one))
        ]
        self.fill([(_texts(one), one) for one in wanted[:_MOST_SHOWN]])
        self._show_members()
        more = _("The newest {most} of {count} pairs are shown; type a name to find others.")
        self.said.setText(more.format(most=_MOST_SHOWN, count=len(wanted)))
        self.said.setVisible(len(wanted) > _MOST_SHOWN)

    def _show_members(self) -> None:
        chosen = self.chosen()
        self.back_button.setEnabled(bool(chosen))
        one = chosen[0] if len(chosen) == 1 else None
        members = (one.one, one.other) if one is not None else ()
        show_members(self._members, self._desk, one.kind if one else "", members, self)

    def take_back(self) -> None:
        """Forget what was said of the selected pairs, so that a search may name them again."""
        pairs: dict[str, list[Pair]] = {}
        for one in self.chosen():
            pairs.setdefault(one.kind, []).append(one.pair)
        self._write(apart.forget, pairs, partial(self._told, pairs))

    def _told(self, pairs: _Pairs, _nothing: object) -> None:
        self._read()
        count = sum(map(len, pairs.values()))
        said = plural(
            "{n} pair taken back; the search for duplicates may name it again.",
            "{n} pairs taken back; the search for duplicates may name them again.",
            count,
        )
        self.banner.tell(said, "success", _("Remember again"), partial(self._again, pairs))
        self.taken_back.emit()

    def _again(self, pairs: _Pairs) -> None:
        self.banner.hide()
        self._write(apart.remember, pairs, self._read)

    def _write(
        self, work: Callable[..., object], pairs: _Pairs, done: Callable[[object], None]
    ) -> None:
        self._desk.lanes.write.submit(
            _each_kind, work, self._desk.library, pairs, done=done, failed=self._failed
        )

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.banner.tell(str(error))


def _each_kind(work: Callable[..., object], library: Library, pairs: _Pairs) -> None:
    for kind, some in pairs.items():
        work(library, kind, some)


def _names(one: Apart) -> tuple[str, str]:
    return one.one.title, one.other.title


def _texts(one: Apart) -> tuple[str, ...]:
    kind = translate(entity(one.kind).label)
    return kind, " ≠ ".join(_names(one)), one.at[:16].replace("T", " "), one.by
