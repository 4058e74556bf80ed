"""One section of a form: its title, its fields in one or two columns, and those folded away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qiaocrm.base.i18n import _, listed, translate
from qiaocrm.qtkit.editors import Editor
from qiaocrm.qtkit.editors.choices import CheckEditor
from qiaocrm.qtkit.form_layout import FormSection, Rows
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.widgets import SectionTitle, plain_label, push_button

_NAMED = 4  # so many folded fields are named on the button
_BESIDE = 150  # room for the title and the icon beside the button's words, in design pixels


class FieldCell(QWidget):
    """A field with its label above; the label is the buddy of the control."""

    def __init__(self, make: Callable[[QWidget], Editor], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor = make(self)
        sizes = current_metrics()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.px(4))
        words = editor.label()
        if editor.spec.required:
            words = _("{field} (required)").format(field=words)
        self.label = plain_label(words.replace("&", "&&"), parent=self, role="second")
        self.label.setBuddy(editor.control())
        if isinstance(editor, CheckEditor):
            self.label.setText("")
        column.addWidget(self.label)
        column.addWidget(editor)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)


class SectionBox(QWidget):
    """Title, fields, and a button that unfolds the rest; folded fields are built when unfolded."""

    unfolded = Signal()

    def __init__(
        self,
        section: FormSection,
        label_of: Callable[[str], str],
        make: Callable[[str, QWidget], Editor],
        parent: QWidget | None = None,
    ) -> None:
        """`label_of` and `make` give a field's name and its editor within a widget."""
        super().__init__(parent)
        self.section = section
        self._label_of = label_of
        self._make = make
        self._columns = 2
        self._cells: dict[str, FieldCell] = {}
        sizes = current_metrics()
        self.more = push_button("", "link", "plus", self, clicked=self.unfold)
        self.more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._filler = QWidget(self)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(sizes.px(18))
        self._grid.setVerticalSpacing(sizes.px(10))
        head = QHBoxLayout()
        head.setSpacing(sizes.px(14))
        head.addWidget(SectionTitle(translate(section.title), self))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(sizes.px(8))
        self._column.addLayout(head)
        self._column.addLayout(self._grid)
        if section.rows:
            self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            head.addWidget(self.more)
        head.addStretch(1)
        self.show_rows(section.rows)

    @property
    def folded(self) -> Rows:
        """The rows that are hidden."""
        return tuple(row for row in self.section.more if row[0] not in self._cells)

    def cells(self) -> list[FieldCell]:
        """The fields that are shown, in reading order."""
        return [self._cells[key] for key in self.section.fields() if key in self._cells]

    def stops(self) -> list[QWidget]:
        """What Tab visits, in reading order."""
        fields = [stop for cell in self.cells() for stop in cell.editor.stops()]
        return [*fields, self.more] if self.folded else fields

    def set_columns(self, columns: int) -> None:
        """Arrange the fields in one column or two."""
        if columns != self._columns:
            self._columns = columns
            self._arrange()
            self._column.activate()
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button within the section."""
        super().resizeEvent(event)
        self._fit_more()

    @Slot()
    def unfold(self) -> None:
        """Show the fields that were folded away, and go to the first of them."""
        rows = self.folded
        self.show_rows(rows)
        if rows:
            self._cells[rows[0][0]].editor.control().setFocus()

    def show_rows(self, rows: Rows) -> None:
        """Build and show these rows of the section."""
        for row in rows:
            for key in filter(None, row):
                if key not in self._cells:
                    self._cells[key] = FieldCell(partial(self._make, key), self)
        self._arrange()
        if self.isVisible():
            for cell in self._cells.values():
                cell.show()  # now, not when the layout comes round to it: the focus may go there
        self._name_more()
        self.unfolded.emit()

    def _arrange(self) -> None:
        """Put the cells into the grid, row by row."""
        for widget in (self._filler, *self._cells.values()):
            self._grid.removeWidget(widget)
        line = 0
        for row in (*self.section.rows, *self.section.more):
            if row[0] in self._cells:
                line = self._arrange_row(row, line)
        if self._columns == 2:  # a column without widgets would lose its spacing
            self._grid.addWidget(self._filler, 0, 1, Qt.AlignmentFlag.AlignTop)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)

    def _arrange_row(self, row: Sequence[str], line: int) -> int:
        """Place one row at `line` of the grid; the next free line."""
        if self._columns == 2:
            for column, key in enumerate(row):
                if key:
                    width = 2 if len(row) == 1 else 1
                    self._grid.addWidget(self._cells[key], line, column, 1, width)
            return line + 1
        for key in filter(None, row):
            self._grid.addWidget(self._cells[key], line, 0)
            line += 1
        return line

    def _name_more(self) -> None:
        """Say on the button what is folded away."""
        names = [self._label_of(key) for row in self.folded for key in row if key]
        words = listed(names[:_NAMED])
        if len(names) > _NAMED:
            words = _("{fields} …").format(fields=words)
        self._more_words = words
        self._fit_more()
        self.more.setAccessibleName(_("Show more fields: {fields}").format(fields=listed(names)))
        self.more.setVisible(bool(names))

    def _fit_more(self) -> None:
        """Shorten the words on the button to the room that there is."""
        sizes = current_metrics()
        room = max(self.width() - sizes.px(_BESIDE), 8 * sizes.char)
        mode = Qt.TextElideMode.ElideRight
        shown = self.more.fontMetrics().elidedText(self._more_words, mode, room)
        self.more.setText(shown.replace("&", "&&"))
