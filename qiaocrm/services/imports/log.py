"""The log of imports: what came in when, from which file, by whom, and what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from qiaocrm.base.i18n import _
from qiaocrm.services.library import Library
from qiaocrm.storage import journal
from qiaocrm.storage.journal import Action

COUNTED = ("created", "updated", "unchanged", "doubtful", "refused")
"""The outcomes that the log tells, in this order."""

_MOST = 10_000


@dataclass(frozen=True, slots=True)
class LoggedImport:
    """One import: its action's number, the local moment, the officer, the file and its hash.

    `counts` are rows by outcome; rows that were skipped count as unchanged.
    """

    number: int
    at: dt.datetime
    by: str
    file: str
    sha256: str
    counts: Mapping[str, int]
    undone: bool


def imports(library: Library) -> list[LoggedImport]:
    """Every import, the newest first; undone ones too."""
    with library.store.reading() as connection:
        found = journal.actions(connection, kind="import", limit=_MOST)
    return [_logged(action) for action in found]


def earlier(library: Library, sha256: str) -> LoggedImport | None:
    """The last import of a file with the same content that has not been undone."""
    return next(
        (one for one in imports(library) if one.sha256 == sha256 and not one.undone),
        None,
    )


def _logged(action: Action) -> LoggedImport:
    about = action.about
    counts = {key: int(about.get("counts", {}).get(key, 0)) for key in (*COUNTED, "skipped")}
    counts["unchanged"] += counts.pop("skipped")
    return LoggedImport(
        action.id,
        dt.datetime.fromisoformat(action.at).astimezone(),
        action.by,
        str(about.get("file", "")),
        str(about.get("sha256", "")),
        counts,
        action.state == "undone",
    )


def warning(before: LoggedImport) -> str:
    """What to say when a file comes again."""
    said = _(
        "This file was imported before, on {when}: {created} new, {updated} updated. "
        "Rows that are on record are found again and not made twice."
    )
    return said.format(
        when=f"{before.at:%Y-%m-%d %H:%M}",
        created=before.counts["created"],
        updated=before.counts["updated"],
    )
