"""Buttons in the program's few kinds; every one has a name for screen readers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from qiaocrm.qtkit.icons import icon
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name, set_style

Kind = Literal["plain", "primary", "danger", "quiet", "link", "pill"]
_ICON_TONES = {"primary": "on_accent", "danger": "danger", "link": "accent", "pill": "muted"}


def push_button(
    text: str,
    kind: Kind = "plain",
    icon_name: str = "",
    parent: QWidget | None = None,
    *,
    clicked: Callable[[], object] | None = None,
) -> QPushButton:
    """A button with words. One `primary` per view; `danger` only for what cannot be undone."""
    button = QPushButton(text, parent)
    if icon_name:
        button.setIcon(icon(icon_name, _ICON_TONES.get(kind, "normal")))
        button.setIconSize(icon_size(15))
    set_style(button, kind=kind)
    button.setAutoDefault(False)
    if clicked is not None:
        button.clicked.connect(clicked)
    return button


def tool_button(
    icon_name: str,
    name: str,
    parent: QWidget | None = None,
    *,
    tone: str = "muted",
    clicked: Callable[[], object] | None = None,
) -> QToolButton:
    """A button with an icon only; `name` is its tooltip and its name for screen readers."""
    button = QToolButton(parent)
    button.setIcon(icon(icon_name, tone))
    button.setIconSize(icon_size(16))
    button.setToolTip(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    set_name(button, name)
    if clicked is not None:
        button.clicked.connect(clicked)
    return button


def icon_size(design_pixels: int) -> QSize:
    """An icon's size that follows the font."""
    side = current_metrics().px(design_pixels)
    return QSize(side, side)


class LinkLabel(QPushButton):
    """Words that do something when pressed: a phone number, an address, 完成. Plain text only."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        clicked: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(_literal(text), parent)
        set_style(self, kind="link")
        set_name(self, text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        if clicked is not None:
            self.clicked.connect(clicked)

    def set_text(self, text: str) -> None:
        """Show other words, literally."""
        self.setText(_literal(text))
        set_name(self, text)


class SegmentedControl(QWidget):
    """Two or three ways to see the same thing, one of them chosen: 列表 | 看板."""

    changed = Signal(str)  # key of the segment that the officer chose

    def __init__(
        self,
        segments: Sequence[tuple[str, str, str]],
        parent: QWidget | None = None,
    ) -> None:
        """`segments`: (key, text, icon name or ""); the first one is chosen."""
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._keys = tuple(key for key, _text, _icon in segments)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, (_key, text, icon_name) in enumerate(segments):
            button = QToolButton(self)
            button.setText(text)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            set_name(button, text)
            if icon_name:
                button.setIcon(icon(icon_name, "muted"))
                button.setIconSize(icon_size(15))
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            last = number == len(segments) - 1
            place = "first" if number == 0 else "last" if last else "middle"
            set_style(button, segment=place)
            self._group.addButton(button, number)
            row.addWidget(button)
        if segments:
            self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._clicked)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def key(self) -> str:
        """The key of the segment chosen."""
        return self._keys[self._group.checkedId()]

    def set_key(self, key: str) -> None:
        """Choose a segment without telling."""
        self._group.button(self._keys.index(key)).setChecked(True)

    @Slot(int)
    def _clicked(self, number: int) -> None:
        self.changed.emit(self._keys[number])


def _literal(text: str) -> str:
    """A button's text in which & is a character and not a mark for a key."""
    return text.replace("&", "&&")
