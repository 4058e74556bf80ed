"""What the office says of itself, kept in its own file: its name, the officer, and the like."""

from __future__ import annotations

from sqlalchemy import Connection

KNOWN = (
    "office",
    "officer",
    "last_backup",
    "import_memory",
    "index",
    "views",
    "letters",
    "rules_run",
    "reminded",
    "calendars",
)
"""office: 单位名称; officer: 经办人; last_backup: ISO date of the last daily backup; import_memory:
what officers corrected in imports, as JSON; index: the version of the search index;
views: the saved views of the list pages, letters: the office's letter templates and its address as
sender, both as JSON; rules_run: ISO date of the rules' last run;
reminded: the local moment (ISO) up to which reminders were told; calendars: which events were written for whose calendar, as JSON.
"""


def get(connection: Connection, key: str) -> str:
    """The text kept under `key`; empty where there is none."""
    found = connection.exec_driver_sql(
        "SELECT value FROM setting WHERE key = ?", (_known(key),)
    ).scalar()
    return str(found or "")


def put(connection: Connection, key: str, value: str) -> None:
    """Keep a text under `key`."""
    connection.exec_driver_sql(
        "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (_known(key), value),
    )


def _known(key: str) -> str:
    if key not in KNOWN:
        raise KeyError(key)
    return key
