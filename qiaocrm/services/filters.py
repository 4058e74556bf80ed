"""Conditions as scripts write them: FIELD=VALUE, read by the field's own kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.choices import Choice, StageChoice
from qiaocrm.domain.fields import Spec
from qiaocrm.domain.kinds import Amount, Context, Country, Date, Flag, Integer
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.manifold import JsonKind, Tags
from qiaocrm.domain.query import Operator, Query
from qiaocrm.domain.registry import entity
from qiaocrm.services.library import Library


def parse_where(library: Library, kind: str, wheres: Iterable[str]) -> Query:
    """A query from conditions such as country=JP, name~商会, remark= (empty), due>=2026-01-01, or
    as the filter lines of the window take them: 国家:日本 届满:<90天 -标签:已故.

    Raises UserError for a condition that cannot be read or a value that its field cannot hold.
    """
    query = Query(kind)
    for where in wheres:
        scripted = _SCRIPTED.match(where) or ":" not in where.replace("：", ":")
        query = (_with if scripted else _asked)(library, query, where)
    return query


_SCRIPTED = re.compile(r"\s*\w+\s*(?:~|>=|<=|=)")
"""The beginning of FIELD=VALUE; a value may hold colons."""


def _asked(library: Library, query: Query, where: str) -> Query:
    """The query with the conditions of a filter line on top."""
    from qiaocrm.services.asking import reading

    asked = reading.read(library, query.kind, where)
    if asked.trouble is not None:
        raise UserError(
            N_("{problem} (at sign {place} of {where})"),
            problem=asked.trouble.error,
            place=asked.trouble.start + 1,
            where=where,
        )
    return asked.narrowed(query)


_SIGNS: tuple[tuple[str, Operator], ...] = (
    ("~", "contains"),
    (">=", "from"),
    ("<=", "to"),
    ("=", "in"),
)


def _parted(where: str) -> tuple[str, Operator, str]:
    """Field, operator and value of a condition as typed."""
    for sign, operator in _SIGNS:
        field, found, value = where.partition(sign)
        if found and field.strip().isidentifier():
            return field.strip(), operator, value.strip()
    raise UserError(
        N_("{where} is no condition; write FIELD=VALUE, such as country=JP."), where=where
    )


def _with(library: Library, query: Query, where: str) -> Query:
    field, operator, value = _parted(where)
    spec = entity(query.kind).specs.get(field)
    if operator == "in" and not value:
        return query.where(field, "empty")
    if operator == "contains":
        return query.where(field, "contains", value)
    if spec is None:
        return query.where(field, operator, _number(field, value) if field in _NUMBERS else value)
    if isinstance(spec.kind, JsonKind):
        exact = operator == "in" and isinstance(spec.kind, Links | Tags)
        return query.where(field, "in" if exact else "contains", value)
    if isinstance(spec.kind, StageChoice):
        # The key as typed too: a stage may have left the list while projects still stand in it.
        return query.where(field, operator, value, library.stages().parse(value).value or value)
    return query.where(field, operator, _stored(spec, value, Context(library.clock.today())))


_NUMBERS = ("id", "version")


def _number(field: str, value: str) -> int:
    if not value.isdecimal():
        raise UserError(_UNFIT, value=value, field=field)
    return int(value)


_UNFIT = N_("{value} is no value for the field {field}.")


def _stored(spec: Spec, value: str, context: Context) -> Any:
    """The stored form of what the text means to the field."""
    if isinstance(spec.kind, Country) and len(value) == len("CN") and value.isascii():
        return value.upper()
    if not isinstance(spec.kind, Amount | Choice | Country | Date | Flag | Integer):
        return value
    parsed = spec.kind.parse(value, context)
    stored = spec.kind.to_store(parsed.value)
    if stored is None and (parsed.doubt or not isinstance(spec.kind, Flag)):
        raise UserError(_UNFIT, value=value, field=spec.key)
    return stored
