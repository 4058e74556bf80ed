"""A strip above a page that says what is wrong and what to do, and stays until closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_style
from qiaocrm.qtkit.widgets.buttons import LinkLabel, tool_button
from qiaocrm.qtkit.widgets.icon_label import IconLabel
from qiaocrm.qtkit.widgets.labels import plain_label

Weight = Literal["danger", "warning", "info", "success"]
_LOOKS: Final = {
    "danger": ("error", "danger"),
    "warning": ("warning", "warning"),
    "info": ("info", "accent"),
    "success": ("success", "success"),
}


class ErrorBanner(QFrame):
    """Hidden until `tell`; colour, icon and words together, never colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[], object] | None = None
        self._icon = IconLabel("error", 16, "danger", self)
        self._text = plain_label("", self, wrap=True, selectable=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = LinkLabel("", self, clicked=self._acted)
        self._close = tool_button("close", _("Close"), self, clicked=self.hide)
        metrics = current_metrics()
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.px(12), metrics.px(6), metrics.px(6), metrics.px(6))
        row.setSpacing(metrics.px(10))
        row.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.hide()

    @property
    def text(self) -> str:
        """What the banner says."""
        return self._text.text()

    def tell(
        self,
        text: str,
        weight: Weight = "danger",
        action: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        """Show `text`; `action` is a verb that calls `act`."""
        icon_name, tone = _LOOKS[weight]
        self._act = act
        self._icon.set(icon_name, tone)
        self._text.setText(text)
        self._action.set_text(action)
        self._action.setVisible(bool(action and act))
        set_style(self, banner=weight)
        for each in (self._text, self._action):
            set_style(each, within=weight)
        self.setAccessibleName(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @Slot()
    def _acted(self) -> None:
        """Do what was offered; the banner stays until whoever told it hides it."""
        if self._act is not None:
            self._act()
