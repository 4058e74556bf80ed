"""Asks for a folder to write several files to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_folder(parent: QWidget | None, title: str, folder: Path) -> Path | None:
    """Let the officer choose a folder; None where he did not."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(folder))
    return Path(chosen) if chosen else None
