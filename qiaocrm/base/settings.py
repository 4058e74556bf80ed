"""What the officer chose for this PC: language, look, columns; kept in one small JSON file.

What belongs to the office (its name, the officer) is kept with the records instead, so that it
travels with them.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Settings:
    """The choices, with what holds until the officer chooses.

    `language`: "zh", "en" or "" (as the system); `theme`: system, light, dark, light-contrast or
    dark-contrast; `points`: base size of text; `database`: the file opened last; `lists`: per page
    the layout of its list ({"order", "hidden", "widths"} by column key); `notify`: reminders also
    as notifications of the system, `notify_names`: with what they are about; `tray`: closing the
    window leaves the program in the notification area, `tray_told`: which was said once;
    `remind_from`, `remind_until`: the hours ("08:00") in which reminders are told; `backup_folder`:
    where a second copy of each daily backup goes, "" for none; `panes`: widths of the parts of
    pages in pixels; `records`: per page the record shown last; `calendar`: its "view" (month or
    week) and the "kinds" it shows.
    """

    language: str = ""
    theme: str = "system"
    points: float = 10.0
    database: str = ""
    page: str = "today"
    notify: bool = False
    notify_names: bool = False
    tray: bool = False
    tray_told: bool = False
    remind_from: str = "00:00"
    remind_until: str = "23:59"
    backup_folder: str = ""
    geometry: str = ""
    lists: dict[str, Any] = field(default_factory=dict)
    columns: dict[str, list[str]] = field(default_factory=dict)
    panes: dict[str, list[int]] = field(default_factory=dict)
    records: dict[str, int] = field(default_factory=dict)
    calendar: dict[str, list[str]] = field(default_factory=dict)


def load(path: Path) -> Settings:
    """The choices in the file; defaults for what is missing, unknown or of the wrong type."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    fresh = Settings()
    if not isinstance(found, dict):
        return fresh
    for item in dataclasses.fields(Settings):
        value, present = found.get(item.name), getattr(fresh, item.name)
        if isinstance(present, float) and isinstance(value, int):
            value = float(value)
        if isinstance(value, type(present)):
            setattr(fresh, item.name, value)
    return fresh


def save(settings: Settings, path: Path) -> None:
    """Write the choices; a crash on the way leaves the old file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_text(
        json.dumps(dataclasses.asdict(settings), ensure_ascii=False, indent=1), encoding="utf-8"
    )
    part.replace(path)
