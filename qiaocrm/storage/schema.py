"""Tables: one an entity, made from its field specs, and those that the writer keeps beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, Index, Integer, MetaData, Table, Text, text
from sqlalchemy.types import TypeEngine

from qiaocrm.domain.registry import ENTITIES, Entity

METADATA = MetaData()

_TYPES: dict[str, type[TypeEngine[Any]]] = {"TEXT": Text, "INTEGER": Integer}


def _table_of(entity: Entity) -> Table:
    """The table of an entity: bookkeeping columns, the sort key, then one column a field."""
    return Table(
        entity.key,
        METADATA,
        Column("id", Integer, primary_key=True),
        Column("uuid", Text, nullable=False, unique=True),
        Column("version", Integer, nullable=False),
        Column("created_at", Text, nullable=False),
        Column("created_by", Text, nullable=False),
        Column("updated_at", Text, nullable=False),
        Column("updated_by", Text, nullable=False),
        Column("deleted_at", Text),
        Column("sort_key", Text, nullable=False),
        *(Column(key, _TYPES[spec.kind.sql]) for key, spec in entity.specs.items()),
        # Ids are never used again, so that the journal and stored links stay true.
        sqlite_autoincrement=True,
    )


TABLES: dict[str, Table] = {entity.key: _table_of(entity) for entity in ENTITIES}

CHOOSING: Mapping[str, tuple[str, ...]] = {"person": ("merchant",)}
"""Columns by which pages choose their records: part of the orders, so that no row is looked up."""

ORDERS: Mapping[str, tuple[str, ...]] = {
    "person": ("birthday", "company", "country", "industry", "intent_level")
}
"""Columns of the longest lists whose orders have an index: each takes some 35 bytes and 4 µs a row."""

_LIVE = text("deleted_at IS NULL")
for _entity in ENTITIES:
    _columns = TABLES[_entity.key].c
    for _name, _first in (
        ("order", ()),
        *((f"by_{_key}", (_key,)) for _key in ORDERS.get(_entity.key, ())),
    ):
        _keys = (*_first, "sort_key", "id", *CHOOSING.get(_entity.key, ()))
        Index(f"ix_{_entity.key}_{_name}", *(_columns[_key] for _key in _keys), sqlite_where=_LIVE)
for _kind, _column in (
    ("followup", "due"),
    ("visit", "start"),
    ("project", "stage"),
    ("interaction", "date"),
    ("association", "country"),
):
    Index(f"ix_{_kind}_{_column}", TABLES[_kind].c[_column], sqlite_where=_LIVE)

GREETED = ("deleted_at", "deceased", "do_not_contact")
"""Columns that are empty for the people whose birthdays are kept."""
_BIRTHDAY = ("birthday", "birthday_calendar", "birthday_leap", "owner")
Index(
    "ix_person_birthday",
    text("substr(birthday, 6)"),
    # The conditions of the index too: only so is it enough by itself, and no row is looked up.
    *(TABLES["person"].c[key] for key in (*_BIRTHDAY, *GREETED)),
    sqlite_where=text(
        " AND ".join(["birthday IS NOT NULL", *(f"{key} IS NULL" for key in GREETED)])
    ),
)

ACTION = Table(
    "action",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("details", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("reverts", Integer),
    sqlite_autoincrement=True,
)
"""One row an action of the officer. `state`: done, undone, or note (an undo or redo itself)."""

CHANGE = Table(
    "change",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("action", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("record", Integer, nullable=False),
    Column("operation", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Index("ix_change_action", "action"),
    Index("ix_change_record", "kind", "record"),
)
"""One row a record and action: JSON objects of the stored values before and after."""

LINK = Table(
    "link",
    METADATA,
    Column("src_kind", Text, primary_key=True),
    Column("src_id", Integer, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("dst_kind", Text, nullable=False),
    Column("dst_id", Integer, nullable=False),
    Index("ix_link_dst", "dst_kind", "dst_id", "src_kind"),
    sqlite_with_rowid=False,
)
"""The links that live records hold, for looking up backwards; derived, kept by the writer."""

SUBJECT = Table(
    "subject",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("record", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("names", Text, nullable=False),
    Column("body", Text, nullable=False),
    Index("ix_subject_record", "kind", "record"),
)
"""What names a record and the folded text it is found by; id = record × 32 + the kind's number."""

SETTING = Table(
    "setting",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)

APART = Table(
    "apart",
    METADATA,
    Column("kind", Text, primary_key=True),
    Column("one", Integer, primary_key=True),
    Column("other", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Pairs of records of which an officer said that they are not the same; `one` is the lower id."""

DRAFT = Table(
    "draft",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("record", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("typed", Text, nullable=False),
    Column("unread", Text, nullable=False),
    Column("at", Text, nullable=False),
)
"""Forms that somebody was filling in; `typed` and `unread` are JSON."""

ARISEN = Table(
    "arisen",
    METADATA,
    Column("rule", Integer, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("record", Integer, primary_key=True),
    Column("event", Text, primary_key=True),
    Column("step", Text, primary_key=True),
    Column("occurrence", Text, primary_key=True),
    Column("due", Text, nullable=False),
    Column("followup", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""What rules have made, so that each arises once; kept even where the follow-up is undone."""

# Contentless: the text itself is in `subject`. The ascii tokenizer keeps every non-ASCII sign, so
# that bigrams of any script are tokens; see search.py.
FINDER_DDL = (
    "CREATE VIRTUAL TABLE finder USING fts5("
    "tokens, content='', contentless_delete=1, detail=none, tokenize='ascii')"
)

KIND_NUMBERS: dict[str, int] = {
    "association": 1,
    "person": 2,
    "company": 3,
    "position": 4,
    "visit": 5,
    "project": 6,
    "followup": 7,
    "interaction": 8,
    "agreement": 9,
    "donation": 10,
    "stage": 11,
    "tag": 12,
    "attachment": 13,
    "rule": 14,
    "own_word": 15,
}
"""Numbers of the kinds inside the ids of `subject`: never changed, never used again."""


def subject_id(kind: str, record: int) -> int:
    """The row of `subject` and `finder` that stands for a record."""
    return record * 32 + KIND_NUMBERS[kind]
