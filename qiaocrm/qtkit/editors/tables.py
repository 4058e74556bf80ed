"""Editors of rows with several cells: a visit's itinerary, columns that no field stands for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from qiaocrm.base.i18n import N_, _, translate
from qiaocrm.domain.fields import Spec
from qiaocrm.domain.values import ItineraryRow
from qiaocrm.qtkit.editors.base import EditorHelp, Problem
from qiaocrm.qtkit.editors.rows import Row, RowsEditor
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import plain_label, tool_button

ITINERARY_COLUMNS: Final = (
    ("date", N_("Date"), 5),
    ("time", N_("Time"), 4),
    ("activity", N_("What happens"), 9),
    ("place", N_("Place"), 6),
    ("escort", N_("Accompanied by"), 5),
)
"""Cells of an itinerary row: field, heading (a msgid), share of the width."""


class CellsRow(Row):
    """A row of lines that can be moved up and down (Alt+Up, Alt+Down)."""

    moved = Signal(int)  # -1 up, 1 down

    def __init__(
        self, columns: Sequence[tuple[str, str, int]], texts: Sequence[str], *, moves: bool
    ) -> None:
        super().__init__()
        self._columns = columns
        for (_key, _heading, share), words in zip(columns, texts, strict=True):
            line = self.add_line(share)
            line.setText(words)
            line.setCursorPosition(0)
        if moves:
            self.up = tool_button("chevron-up", _("Move up (Alt+Up)"), self, clicked=self._up)
            self.down = tool_button(
                "chevron-down", _("Move down (Alt+Down)"), self, clicked=self._down
            )
            for button in (self.up, self.down):
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                self.box.insertWidget(self.box.count() - 1, button)

    def texts(self) -> tuple[str, ...]:
        """What the cells say."""
        return tuple(line.text().strip() for line in self.lines)

    def name_parts(self, field: str) -> None:
        """Each cell is named by its column too."""
        for line, (_key, heading, _share) in zip(self.lines, self._columns, strict=True):
            set_name(line, f"{field}: {translate(heading)}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the row."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    @Slot()
    def _up(self) -> None:
        self.moved.emit(-1)

    @Slot()
    def _down(self) -> None:
        self.moved.emit(1)


class ItineraryCells(CellsRow):
    """One line of a 日程; all as typed."""

    def __init__(self, row: ItineraryRow) -> None:
        texts = [getattr(row, key) for key, _heading, _share in ITINERARY_COLUMNS]
        super().__init__(ITINERARY_COLUMNS, texts, moves=True)
        self._row = row
        self._shown = self.texts()

    def read(self) -> Sequence[ItineraryRow]:
        """The row, unless nothing is written in it."""
        texts = self.texts()
        row = self._row if texts == self._shown else ItineraryRow(*texts)
        return (row,) if row != ItineraryRow() else ()


class ItineraryEditor(RowsEditor):
    """The itinerary (日程) of a visit as a small table."""

    ADD = N_("Add a row")

    def __init__(self, spec: Spec, help: EditorHelp, parent: QWidget | None = None) -> None:
        super().__init__(spec, help, parent)
        self.head.setSpacing(current_metrics().px(6))
        for _key, heading, share in ITINERARY_COLUMNS:
            label = plain_label(translate(heading), role="second")
            label.setMinimumWidth(3 * current_metrics().char)
            self.head.addWidget(label, share)
        button = self.rows[0].remove.sizeHint().width()
        self.head.addSpacing(3 * (button + self.head.spacing()))

    def make_row(self, value: Any | None) -> Row:
        """A row for an ItineraryRow."""
        row = ItineraryCells(value or ItineraryRow())
        row.moved.connect(self._move)
        return row

    @Slot(int)
    def _move(self, step: int) -> None:
        place = self.place_of(self.sender())
        other = place + step
        if 0 <= other < len(self.rows):
            row = self.rows.pop(place)
            self.rows.insert(other, row)
            self._places.removeWidget(row)
            self._places.insertWidget(other, row)
            self._name_rows()
            self._typed()


class PairCells(CellsRow):
    """A column's name and its content."""

    COLUMNS: Final = (("name", N_("Column name"), 2), ("content", N_("Column content"), 3))

    def __init__(self, pair: tuple[str, str]) -> None:
        super().__init__(self.COLUMNS, pair, moves=False)
        self._pair = pair
        self._shown = self.texts()

    def read(self) -> Sequence[tuple[str, str]]:
        """The pair; nothing where all is blank or the content was taken out."""
        if self.texts() == self._shown:
            return (self._pair,) if self._pair[0] else ()
        name, content = self.texts()
        return ((name, content),) if name and content else ()

    def problem(self) -> Problem | None:
        """Content needs a name."""
        name, content = self.texts()
        if content and not name:
            return Problem(_("Please name this column."), blocks=True)
        return None


class ExtraEditor(RowsEditor):
    """Imported columns that no field stands for."""

    ADD = N_("Add a column")

    def make_row(self, value: Any | None) -> Row:
        """A row for a pair of name and content."""
        return PairCells(value or ("", ""))

    def set_rows(self, values: Any) -> None:
        """One row for each column of a mapping."""
        super().set_rows(tuple(dict(values).items()))

    def value(self) -> dict[str, str]:
        """Names and contents."""
        return dict(super().value())

    def unread(self) -> bool:
        """Whether something typed would be lost."""
        return super().unread() or self._twice() is not None

    def unread_texts(self) -> list[list[str]]:
        """The rows without a name, and all that bear a name again."""
        names: set[str] = set()
        found = super().unread_texts()
        for row in self.rows:
            for name, _content in row.read():
                if name in names:
                    found.append([line.text() for line in row.lines])
                names.add(name)
        return found

    def doubt(self) -> str | None:
        """What would be lost."""
        twice = self._twice()
        if twice is not None:
            return _("There are two columns named {name}.").format(name=twice)
        return super().doubt()

    def _twice(self) -> str | None:
        names = [name for row in self.rows for name, _content in row.read()]
        return next((name for at, name in enumerate(names) if name in names[:at]), None)
