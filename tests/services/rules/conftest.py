"""A fresh book for every test, on Monday 2026-11-23."""

from __future__ import annotations

from tests.books import book

__all__ = ["book"]
