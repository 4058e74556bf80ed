"""Where the program's own files and the office's files lie."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs


def resources() -> Path:
    """The folder of icons, translations, templates and samples: in the program's own folder."""
    packed = getattr(sys, "_MEIPASS", None)
    if packed:
        return Path(packed) / "resources"
    inside = Path(__file__).resolve().parents[1] / "resources"
    return inside if inside.is_dir() else Path(__file__).resolve().parents[2] / "resources"


def locale_dir() -> Path:
    """The folder of the compiled message catalogues."""
    return resources() / "locale"


def manual_dir() -> Path:
    """The folder of the manual's pages; its pictures lie beside it in `shots`."""
    packed = resources() / "manual"
    return packed if packed.is_dir() else Path(__file__).resolve().parents[2] / "docs" / "manual"


def data_dir() -> Path:
    """The officer's own folder for records, backups and settings; made when first asked for."""
    folder = Path(platformdirs.user_data_dir("qiaocrm", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def default_database() -> Path:
    """The file of records that the window opens when none is named."""
    return data_dir() / "qiaocrm.db"
