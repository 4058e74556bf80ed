"""Small fields that need more than the style sheet can give."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name


def number_box(
    name: str, low: int, high: int, value: int, parent: QWidget | None = None, *, unit: str = ""
) -> QSpinBox:
    """A field for a whole number from `low` to `high`; `unit` (" 天") is shown after it."""
    box = QSpinBox(parent)
    box.setRange(low, high)
    box.setValue(value)
    box.setSuffix(unit)
    set_name(box, name)
    # A style sheet's padding does not reach the text of a spin box.
    box.lineEdit().setTextMargins(current_metrics().px(8), 0, 0, 0)
    return box
