"""Sets the properties that the style sheet looks at, and has a widget in sight restyled at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_style(widget: QWidget, **properties: object) -> None:
    """Set style properties (kind, tone, role, chip, frame, invalid, …) of `widget`.

    Values are stored as text, so that a rule can name them: `[invalid="true"]`.
    """
    changed = False
    for name, value in properties.items():
        text = str(value).lower() if isinstance(value, bool) else value
        if widget.property(name) != text:
            widget.setProperty(name, text)
            changed = True
    # What was not shown yet is dressed when it is: a board of cards is there in half the time.
    if changed and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def set_name(widget: QWidget, name: str, description: str = "") -> None:
    """Name `widget` for screen readers."""
    widget.setAccessibleName(name)
    if description:
        widget.setAccessibleDescription(description)
