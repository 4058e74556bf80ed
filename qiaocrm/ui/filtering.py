"""The row of filter pills of a list page, and the query they make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qiaocrm.base.i18n import N_, _, current_language, translate
from qiaocrm.domain.followup import OPEN_STATES
from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import entity
from qiaocrm.domain.tasks import Due
from qiaocrm.language import pinyin
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.widgets import FilterButton, FilterOption
from qiaocrm.services import lists, radar
from qiaocrm.services.asking.asked import Asked
from qiaocrm.services.followups import due_query
from qiaocrm.ui.desk import Desk

_SPECIAL = {
    "@scope": (N_("Who"), (("merchant", N_("Merchants")), ("all", N_("Everybody")))),
    "@due": (
        N_("Due"),
        (
            ("overdue", N_("Overdue")),
            ("today", N_("Today")),
            ("week", N_("This week")),
            ("month", N_("This month")),
        ),
    ),
    "@watch": (
        N_("Watch"),
        (
            ("over", N_("Term should have ended")),
            ("30", N_("Term ends within 30 days")),
            ("90", N_("Term ends within 90 days")),
            ("180", N_("Term ends within 180 days")),
            ("cold", N_("Going cold")),
        ),
    ),
    "@cold": (N_("Watch"), (("cold", N_("Going cold")),)),
    "@done": (N_("Done"), (("open", N_("Open ones")), ("all", N_("All, done ones too")))),
}


class FilterRow(QWidget):
    """The pills; `changed` when the officer chose something. `asked` is what the line asks for."""

    changed = Signal()

    def __init__(
        self, desk: Desk, kind: str, keys: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kind = kind
        self.asked = Asked("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_metrics().px(8))
        self.pills: dict[str, FilterButton] = {}
        for key in keys:
            pill = FilterButton(self._title(key), self)
            pill.changed.connect(self._chosen)
            pill.about_to_open.connect(partial(self._count, key))
            if key in _SPECIAL:
                pill.set_options(
                    [FilterOption(value, translate(label)) for value, label in _SPECIAL[key][1]]
                )
            self.pills[key] = pill
            row.addWidget(pill)

    def _title(self, key: str) -> str:
        return translate(
            _SPECIAL[key][0] if key in _SPECIAL else entity(self._kind).specs[key].label
        )

    def _chosen(self, _values: object) -> None:
        self.changed.emit()

    def clear(self) -> None:
        """Show everything again, with one signal."""
        self.asked = Asked("")
        for pill in self.pills.values():
            pill.set_values(())
        self.changed.emit()

    def set_chosen(self, chosen: Mapping[str, Sequence[str]]) -> None:
        """Choose values by the key of their pill, without telling; the others show everything."""
        for key, pill in self.pills.items():
            pill.set_values(tuple(chosen.get(key, ())))
            if pill.values:
                self._count(key)

    @property
    def values(self) -> dict[str, tuple[str, ...]]:
        """What is chosen, by the key of the pill."""
        return {key: pill.values for key, pill in self.pills.items() if pill.values}

    @property
    def active(self) -> bool:
        """Whether anything is filtered out by choice."""
        return bool(self.asked.line) or any(pill.values for pill in self.pills.values())

    def query(self, without: str = "") -> Query:
        """The query of the page with all that is asked for; `without` leaves one pill out."""
        return self.asked.narrowed(self.chosen(without))

    def chosen(self, without: str = "") -> Query:
        """The query of the page with what the pills say, but without the filter line."""
        query = self._base()
        for key, pill in self.pills.items():
            if key not in _SPECIAL and key != without and pill.values:
                query = query.where(key, "in", *pill.values)
        signs = (*self._values("@watch"), *self._values("@cold"))
        return radar.narrowed(query, signs, self._desk.library.clock.today())

    def _base(self) -> Query:
        if self._kind == "person":
            chosen = self._values("@scope")
            return Query("person") if "all" in chosen else lists.PAGE_QUERIES["person"]
        if self._kind == "followup":
            if "all" in self._values("@done"):
                return Query("followup").sorted_by("due")
            due = self._values("@due")
            if len(due) == 1:
                return _due(due[0], self._desk)
            if due:
                first, last = _due(due[0], self._desk), _due(due[-1], self._desk)
                kept = [one for one in first.conditions if one.operator == "from"]
                kept += [one for one in last.conditions if one.operator == "to"]
                return Query(
                    "followup", (*kept, *lists.PAGE_QUERIES["followup"].conditions)
                ).sorted_by("due")
            return Query("followup").where("state", "in", *OPEN_STATES).sorted_by("due")
        return lists.PAGE_QUERIES[self._kind]

    def _values(self, key: str) -> tuple[str, ...]:
        return self.pills[key].values if key in self.pills else ()

    def _count(self, key: str) -> None:
        """Fetch the values there are, with counts, while the list opens."""
        if key not in _SPECIAL:
            query = self.query(without=key)
            self._desk.read(
                (id(self), key), lists.facets, query, key, done=partial(self._offer, key)
            )

    def _offer(self, key: str, found: list[tuple[str, int]]) -> None:
        spec = entity(self._kind).specs[key]
        language = current_language()
        stages = self._desk.library.stages()
        options = []
        for value, number in found:
            shown = (
                stages.show(value, language) if key == "stage" else spec.kind.show(value, language)
            )
            options.append(FilterOption(value, shown, number, pinyin.initials(shown)))
        self.pills[key].set_options(options)

    def describe(self) -> str:
        """What is filtered, in words, for empty lists and print titles."""
        return _("filtered") if self.active else ""


def _due(due: str, desk: Desk) -> Query:
    wanted: Due = (
        "overdue"
        if due == "overdue"
        else "today"
        if due == "today"
        else "week"
        if due == "week"
        else "month"
    )
    return due_query(wanted, desk.library.clock.today())
