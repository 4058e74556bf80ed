"""Imports after PySide6's are Python's own again."""

from __future__ import annotations

import subprocess
import sys

import pytest

_SHOWN = """
from qiaocrm.qtkit.plain_imports import import_plainly
{call}
import linecache, qiaocrm.ui.window
from PySide6.QtWidgets import QLabel
assert "text" in dir(QLabel)
print(*linecache.cache, sep="\\n")
"""


def _read(call: str) -> str:
    """The sources that Python was made to read on the way to a window."""
    command = [sys.executable, "-c", _SHOWN.format(call=call)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("call", ["import_plainly()", "import_plainly(); import_plainly()"])
def test_no_source_is_read_into_memory_on_the_way_to_the_window(call: str) -> None:
    assert "qiaocrm" not in _read(call)
