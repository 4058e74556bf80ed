"""Titles as names of files."""

from __future__ import annotations

import re
from typing import Final

_FORBIDDEN: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST: Final = 60


def file_name(title: str, otherwise: str) -> str:
    """A title as a name that every system takes, without ending; `otherwise` where none is left."""
    words = " ".join(_FORBIDDEN.sub(" ", title).split())
    return words[:_LONGEST].strip(" .") or otherwise
