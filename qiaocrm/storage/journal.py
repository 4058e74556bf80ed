"""Reading the one journal that the writer keeps: what was done, by whom, and what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Connection

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.changes import ActionKind
from qiaocrm.storage.writer import Entry, Key

_UNCOUNTED = ("undo", "redo")


@dataclass(frozen=True, slots=True)
class Action:
    """One action in the journal."""

    id: int
    at: str
    by: str
    kind: ActionKind
    label: str
    details: Mapping[str, str | int]
    about: Mapping[str, Any]
    state: str
    reverts: int | None


_COLUMNS = "id, at, by, kind, label, details, about, state, reverts"


def _action(row: Any) -> Action:
    number, at, by, kind, label, details, about, state, reverts = row[:9]
    return Action(
        number, at, by, kind, label, orjson.loads(details), orjson.loads(about), state, reverts
    )


def actions(connection: Connection, *, kind: str | None = None, limit: int = 200) -> list[Action]:
    """The newest actions first, without the undos and redos themselves."""
    wanted = "kind = ?" if kind else "kind NOT IN ('undo', 'redo')"
    values = (kind, limit) if kind else (limit,)
    rows = connection.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM action WHERE {wanted} ORDER BY id DESC LIMIT ?",
        values,
    )
    return [_action(row) for row in rows]


def action(connection: Connection, number: int) -> Action:
    """The action of that number.

    Raises UserError where the journal has none.
    """
    row = connection.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM action WHERE id = ?", (number,)
    ).first()
    if row is None or row[3] in _UNCOUNTED:
        raise UserError(
            N_("There is no action {number} to undo; see the list of imports and actions."),
            number=number,
        )
    return _action(row)


def next_undo(connection: Connection) -> Action | None:
    """The action that Ctrl+Z would undo."""
    row = connection.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM action WHERE state = 'done' AND kind NOT IN ('undo', 'redo') ORDER BY id DESC LIMIT 1"
    ).first()
    return _action(row) if row else None


def next_redo(connection: Connection) -> Action | None:
    """The action that Ctrl+Y would do again: the last undone, unless something was done since."""
    row = connection.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM action WHERE kind NOT IN ('redo') ORDER BY id DESC LIMIT 1"
    ).first()
    while row is not None:
        last = _action(row)
        if last.kind != "undo" or last.reverts is None:
            return None
        target = action(connection, last.reverts)
        if target.state == "undone":
            return target
        row = connection.exec_driver_sql(
            f"SELECT {_COLUMNS} FROM action WHERE kind NOT IN ('redo') AND id < ? ORDER BY id DESC LIMIT 1",
            (last.id,),
        ).first()
    return None


def entries(connection: Connection, number: int) -> list[Entry]:
    """What an action changed, in the order it was written."""
    rows = connection.exec_driver_sql(
        "SELECT kind, record, operation, before, after FROM change WHERE action = ? ORDER BY id",
        (number,),
    ).all()
    return [_entry(row) for row in rows]


def updates(connection: Connection, number: int) -> list[Entry]:
    """What an action changed of records that were there before, in the order it was written."""
    rows = connection.exec_driver_sql(
        "SELECT kind, record, operation, before, after FROM change "
        "WHERE action = ? AND operation = 'update' ORDER BY id",
        (number,),
    ).all()
    return [_entry(row) for row in rows]


def created(connection: Connection, number: int) -> list[Key]:
    """The records that an action created."""
    rows = connection.exec_driver_sql(
        "SELECT kind, record FROM change WHERE action = ? AND operation = 'create'", (number,)
    )
    return [(row[0], row[1]) for row in rows]


def creation(connection: Connection, number: int, kind: str, record: int) -> Entry:
    """How an action created a record of those that `created` names."""
    row = connection.exec_driver_sql(
        "SELECT kind, record, operation, before, after FROM change "
        # The plus has it found by its record: an action may have very many.
        "WHERE +action = ? AND operation = 'create' AND kind = ? AND record = ?",
        (number, kind, record),
    ).one()
    return _entry(row)


def _entry(row: Any) -> Entry:
    return Entry(row[0], row[1], row[2], orjson.loads(row[3]), orjson.loads(row[4]))


def history(connection: Connection, kind: str, record: int) -> list[tuple[Action, Entry]]:
    """What was done to a record, the newest first."""
    rows = connection.exec_driver_sql(
        "SELECT a.id, a.at, a.by, a.kind, a.label, a.details, a.about, a.state, a.reverts, "
        "c.kind, c.record, c.operation, c.before, c.after FROM change c JOIN action a ON a.id = c.action "
        "WHERE c.kind = ? AND c.record = ? ORDER BY c.id DESC",
        (kind, record),
    )
    return [
        (
            _action(row),
            Entry(row[9], row[10], row[11], orjson.loads(row[12]), orjson.loads(row[13])),
        )
        for row in rows
    ]
