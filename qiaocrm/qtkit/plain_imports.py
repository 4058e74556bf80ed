"""Imports as Python makes them, for PySide6 adds to each of them what this program never asks for.

To know who wrote `from __feature__ import snake_case`, it reads the source text of every module
that is imported after it and leaves it all in memory: 15 MB, and 70 ms of the window's start.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401  (which puts its own import in place of Python's)


def import_plainly() -> None:
    """Give Python its own import back; best before anything large is imported."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
