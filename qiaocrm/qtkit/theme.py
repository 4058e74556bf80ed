"""Gives the whole program its look: palette, font and style sheet, light or dark, live."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from qiaocrm.qtkit.metrics import BASE_POINTS, MAX_POINTS, MIN_POINTS, Metrics, base_font, measure
from qiaocrm.qtkit.palette import (
    DARK,
    DARK_CONTRAST,
    LIGHT,
    LIGHT_CONTRAST,
    Tokens,
    qpalette,
)
from qiaocrm.qtkit.stylesheet import stylesheet

Mode = Literal["system", "light", "dark", "light-contrast", "dark-contrast"]

_CHOSEN = {one.name: one for one in (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST)}
"""The looks that an officer may choose by name, whatever the system asks for."""


class Theme(QObject):
    """The program's look; made once by the composition root and kept as long as the program."""

    changed = Signal()  # colours or sizes are other ones; widgets have been restyled already

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app: QApplication | None = None
        self._mode: Mode = "system"
        self._points = BASE_POINTS
        self._art = QTemporaryDir()
        self._tokens = LIGHT
        self._metrics: Metrics | None = None
        # Both are kept: PySide6 6.11 loses the hints' Python objects when asked for them again.
        self._hints = QGuiApplication.styleHints()
        self._accessibility = (
            self._hints.accessibility() if hasattr(self._hints, "accessibility") else None
        )

    def apply(self, app: QApplication, mode: Mode = "system", points: float = BASE_POINTS) -> None:
        """Dress `app`: Fusion everywhere, so that Windows 10, 11 and Linux look the same."""
        self._app = app
        self._mode, self._points = mode, _within(points)
        app.setStyle("Fusion")
        self._hints.setColorScheme(_scheme(mode))
        self._hints.colorSchemeChanged.connect(self._system_changed)
        if self._accessibility is not None:
            self._accessibility.contrastPreferenceChanged.connect(self._system_changed)
        self._restyle()

    @property
    def mode(self) -> Mode:
        """What the officer chose: to follow the system, or one look."""
        return self._mode

    @property
    def points(self) -> float:
        """The base size of text in points."""
        return self._points

    @property
    def tokens(self) -> Tokens:
        """The colours shown now."""
        return self._tokens

    @property
    def metrics(self) -> Metrics:
        """The sizes shown now; only after `apply`."""
        assert self._metrics is not None
        return self._metrics

    def set_mode(self, mode: Mode) -> None:
        """Change to one look, or to what the system says, at once."""
        self._mode = mode
        self._hints.setColorScheme(_scheme(mode))
        self._restyle()

    def set_points(self, points: float) -> None:
        """Make all text smaller or larger (8 to 20 points), at once."""
        self._points = _within(points)
        self._restyle()

    @Slot()
    def _system_changed(self) -> None:
        """Follow the system's light, dark or contrast switch."""
        self._restyle()

    def _restyle(self) -> None:
        """Apply the colours and sizes that are wanted, if they differ from those shown."""
        if self._app is None:
            return
        tokens, font = self._wanted(), base_font(self._points)
        metrics = measure(font)
        if (tokens, metrics) == (self._tokens, self._metrics):
            return
        self._tokens, self._metrics = tokens, metrics
        self._app.setFont(font)
        self._app.setPalette(qpalette(tokens))
        self._app.setStyleSheet(stylesheet(tokens, metrics, Path(self._art.path())))
        self.changed.emit()

    def _wanted(self) -> Tokens:
        """The colours that mode and system ask for."""
        chosen = _CHOSEN.get(self._mode)
        dark = chosen.dark if chosen else self._hints.colorScheme() == Qt.ColorScheme.Dark
        if self._high_contrast():
            return DARK_CONTRAST if dark else LIGHT_CONTRAST
        return chosen or (DARK if dark else LIGHT)

    def _high_contrast(self) -> bool:
        """Whether the system asks for more contrast (Qt 6.10 and later can tell)."""
        hints = self._accessibility
        return (
            hints is not None and hints.contrastPreference() == Qt.ContrastPreference.HighContrast
        )


def _scheme(mode: Mode) -> Qt.ColorScheme:
    chosen = _CHOSEN.get(mode)
    if chosen is None:
        return Qt.ColorScheme.Unknown
    return Qt.ColorScheme.Dark if chosen.dark else Qt.ColorScheme.Light


def _within(points: float) -> float:
    """A base size that stays readable and on the screen."""
    return min(MAX_POINTS, max(MIN_POINTS, points))
