"""Every layout that offices are known to send arrives as it was written down by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.layouts.build import LAYOUTS
from tests.services.imports.expectations import differences


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_layout_arrives_as_expected(name: str, tmp_path: Path) -> None:
    files = tmp_path / "files"
    files.mkdir()
    path, expected = LAYOUTS[name](files)
    assert differences(path, expected, tmp_path) == []
