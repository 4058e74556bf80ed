"""Suggestions below a line while something is typed, found by whoever knows the words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from qiaocrm.qtkit.icons import icon
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.palette import current

_MOST = 12
_LEAST_CHARACTERS = 14
_NOTE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line of the list: its words, what choosing it means, an icon's name, a note behind."""

    text: str
    meaning: Any
    icon: str = ""
    note: str = ""


class _Noted(QStyledItemDelegate):
    """Draws the note of a suggestion, such as a count, muted at the right."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The words as ever, then the note."""
        option.showDecorationSelected = True
        super().paint(painter, option, index)
        note = index.data(_NOTE)
        if note:
            pad = current_metrics().px(8)
            painter.setPen(QColor(current().muted))
            place = option.rect.adjusted(0, 0, -pad, 0)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, note
            )


class Suggestions(QObject):
    """A list below `line` that shows what `find` answers to the text typed.

    Arrow keys move in the list, Enter or a click chooses, Esc closes it; the text typed is never
    changed by looking at the list.
    """

    chosen = Signal(object)  # the meaning of the suggestion

    def __init__(
        self,
        line: QLineEdit,
        find: Callable[[str], Iterable[Suggestion] | None],
        delay: int = 0,
        below: QWidget | None = None,
    ) -> None:
        """Look `delay` milliseconds after the last key; `below`: the field around the line.

        Where `find` answers None it will `offer` what it found when it is ready.
        """
        super().__init__(line)
        self._line = line
        self._find = find
        self._below = below or line
        self._found: list[Suggestion] = []
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST)
        self._completer.setWidget(line)
        popup = self._completer.popup()
        assert popup is not None
        popup.setItemDelegate(_Noted(popup))
        self._popup = popup
        self._completer.activated[QModelIndex].connect(self._choose)  # type: ignore[index]
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(delay)
        self._wait.timeout.connect(self.look)
        line.textEdited.connect(self._edited)

    def highlighted(self) -> bool:
        """Whether a suggestion is marked, so that Enter belongs to the list."""
        return self._popup.isVisible() and self._popup.selectionModel().hasSelection()

    @property
    def popup(self) -> QWidget:
        """The list itself."""
        return self._popup

    @property
    def shown(self) -> list[str]:
        """The words of the suggestions in sight."""
        return [one.text for one in self._found] if self._popup.isVisible() else []

    def open(self) -> None:
        """Show the list, also for no text."""
        self.offer(self._find(self._line.text().strip()))

    def close(self) -> None:
        """Hide the list and look no more for what was typed."""
        self._wait.stop()
        self._popup.hide()

    @Slot()
    def look(self) -> None:
        """Ask for suggestions for the text typed."""
        typed = self._line.text().strip()
        self.offer(self._find(typed) if typed else ())

    @Slot()
    def _edited(self) -> None:
        if self._wait.interval():
            self._wait.start()
        else:
            self.look()

    def offer(self, found: Iterable[Suggestion] | None) -> None:
        """Show these suggestions; with none the list closes, with None it stays as it is."""
        if found is None:
            return
        self._found = list(found)
        self._model.clear()
        for suggestion in self._found:
            item = QStandardItem(suggestion.text)
            item.setData(suggestion.note, _NOTE)
            if suggestion.icon:
                item.setIcon(icon(suggestion.icon, "muted"))
            self._model.appendRow(item)
        if self._model.rowCount() and self._line.hasFocus():
            self._completer.complete(self._place())
        else:
            self._popup.hide()

    def _place(self) -> QRect:
        """The field, as seen from the line; the list is as wide."""
        corner = self._line.mapFromGlobal(self._below.mapToGlobal(QPoint(0, 0)))
        least = _LEAST_CHARACTERS * current_metrics().char
        return QRect(corner, QSize(max(least, self._below.width()), self._below.height()))

    def take_first(self) -> None:
        """Choose what is marked, else the first one: the Tab key."""
        marked = self._popup.selectionModel().selectedIndexes()
        self._choose(marked[0] if marked else self._model.index(0, 0))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        meaning = self._found[index.row()].meaning
        self.close()
        self.chosen.emit(meaning)
