"""The kit is tested dressed as it is shown: in the theme, light, at 10 points."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from qiaocrm.qtkit.theme import Theme


@pytest.fixture(scope="session")
def _session_theme(qapp: QApplication) -> Theme:
    theme = Theme(qapp)
    theme.apply(qapp, "light")
    return theme


@pytest.fixture
def theme(_session_theme: Theme) -> Iterator[Theme]:
    """The program's look, light and of base size again after each test."""
    yield _session_theme
    _session_theme.set_points(10)
    _session_theme.set_mode("light")
