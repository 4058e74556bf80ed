"""A fresh book for every test."""

from __future__ import annotations

from tests.books import book

__all__ = ["book"]
