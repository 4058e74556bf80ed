"""From a Query to SQL: names come from the specs, values are always bound."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.choices import Choice, OpenChoice, StageChoice
from qiaocrm.domain.fields import BOOKKEEPING
from qiaocrm.domain.followup import OPEN_STATES
from qiaocrm.domain.kinds import Country, Kind, LongText
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.manifold import JsonKind, Tags
from qiaocrm.domain.query import Condition, Query, Sort
from qiaocrm.domain.registry import entity
from qiaocrm.storage import dues, search
from qiaocrm.storage.schema import CHOOSING

_OPEN = ", ".join(f"'{state}'" for state in OPEN_STATES)


NOT_YET = "COALESCE(x.state, '') NOT IN ('planned', 'confirmed', 'cancelled')"
"""A visit that is only planned, or was called off, is no contact."""


def _latest(source: str, column: str, kind: str) -> str:
    happened = f" AND {NOT_YET}" if source == "visit" else ""
    return (
        f"(SELECT MAX(x.{column}) FROM link l JOIN {source} x ON x.id = l.src_id "
        f"WHERE l.dst_kind = '{kind}' AND l.dst_id = t.id AND l.src_kind = '{source}'{happened})"
    )


def _contacted(kind: str) -> str:
    """The last day on which something happened with the record: interactions and visits."""
    return (
        f"NULLIF(MAX(COALESCE({_latest('interaction', 'date', kind)}, ''), "
        f"COALESCE({_latest('visit', 'start', kind)}, '')), '')"
    )


def _next_due(kind: str) -> str:
    return (
        "(SELECT MIN(f.due) FROM link l JOIN followup f ON f.id = l.src_id "
        f"WHERE l.dst_kind = '{kind}' AND l.dst_id = t.id AND l.src_kind = 'followup' AND f.state IN ({_OPEN}))"
    )


DERIVED: Mapping[tuple[str, str], str] = {
    **{
        (kind, key): expression(kind)
        for kind in ("association", "person", "company", "project")
        for key, expression in (("last_contact", _contacted), ("next_due", _next_due))
    },
    ("association", "term_ends"): dues.TERM_ENDS,
    ("association", "contact_due"): dues.contact_due("association", _contacted("association")),
    ("person", "contact_due"): dues.contact_due("person", _contacted("person")),
}
"""Columns that lists may be sorted and filtered by although no field holds them; ISO dates."""


def where(query: Query) -> tuple[str, list[Any]]:
    """The WHERE of a query over its table under the alias `t`, and the values to bind.

    Raises UserError for a field that the kind does not have.
    """
    parts = ["t.deleted_at IS NOT NULL" if query.trash else "t.deleted_at IS NULL"]
    values: list[Any] = []
    if query.words.strip():
        sql, bound = _found(query.kind, query.words)
        parts.append(sql)
        values += bound
    for condition in query.conditions:
        sql, bound = _one(query.kind, condition)
        parts.append(sql)
        values += bound
    return " AND ".join(parts), values


def _one(kind: str, condition: Condition) -> tuple[str, list[Any]]:
    sql, values = _plain(kind, condition)
    return (f"({sql} IS NOT TRUE)" if condition.negated else sql), values


def _plain(kind: str, condition: Condition) -> tuple[str, list[Any]]:
    """The SQL of a condition as if it were not negated."""
    match condition.operator:
        case "links":
            return _pointing(kind, condition)
        case "words":
            return _found(kind, condition.values[0])
        case "any" | "all":
            return _joined(kind, condition)
        case _:
            return _on_field(kind, condition)


def _found(kind: str, words: str) -> tuple[str, list[Any]]:
    """Records that a search for the words finds."""
    sql, values = search.condition(words, kind)
    return f"({sql.replace('id IN', 't.id IN', 1)})", values


def _joined(kind: str, condition: Condition) -> tuple[str, list[Any]]:
    """Several conditions of which one, or each, holds; none given: nothing, or everything."""
    parts = [_one(kind, one) for one in condition.values]
    sign, nothing = (" OR ", "0") if condition.operator == "any" else (" AND ", "1")
    values = [value for _sql, bound in parts for value in bound]
    return f"({sign.join(sql for sql, _bound in parts) or nothing})", values


def _on_field(kind: str, condition: Condition) -> tuple[str, list[Any]]:
    column = _column(kind, condition.field)
    spec = entity(kind).specs.get(condition.field)
    values = list(condition.values)
    match condition.operator:
        case "empty":
            return f"({column} IS NULL)", []
        case "filled":
            return f"({column} IS NOT NULL)", []
        case "from":
            return f"({column} >= ?)", values
        case "to" if isinstance(values[0], str):
            # A month or a year counts as not after any of its days.
            return f"(substr({column}, 1, length(?)) <= ?)", [values[0], values[0]]
        case "to":
            return f"({column} <= ?)", values
        case "above" if isinstance(values[0], str):
            # A day of a month is not after that month.
            return f"(substr({column}, 1, length(?)) > ?)", [values[0], values[0]]
        case "above":
            return f"({column} > ?)", values
        case "below":
            return f"({column} < ?)", values
        case "contains":
            text = _searched_text(column, spec.kind if spec else None)
            return f"({' OR '.join([f'instr(lower({text}), lower(?))'] * len(values))})", values
        case _:
            return _equal(column, spec.kind if spec else None, values)


def named(column: str) -> str:
    """The present name of the record that a stored link points to, else the name as typed."""
    return (
        f"COALESCE((SELECT s.title FROM subject s WHERE s.kind = json_extract({column}, '$[0]') "
        f"AND s.record = json_extract({column}, '$[1]')), json_extract({column}, '$[2]'))"
    )


def _searched_text(column: str, kind: Kind | None) -> str:
    if isinstance(kind, Links):
        return f"(SELECT group_concat({named('e.value')}, ' ') FROM json_each({column}) e)"
    if isinstance(kind, JsonKind):
        return f"(SELECT group_concat(e.atom, ' ') FROM json_tree({column}) e)"
    return column


def _equal(column: str, kind: Kind | None, values: list[Any]) -> tuple[str, list[Any]]:
    marks = ", ".join("?" * len(values))
    if isinstance(kind, Links):
        held = f"SELECT 1 FROM json_each({column}) e WHERE {named('e.value')} IN ({marks})"
        return f"EXISTS ({held})", values
    if isinstance(kind, Tags):
        return f"EXISTS (SELECT 1 FROM json_each({column}) e WHERE e.value IN ({marks}))", values
    if isinstance(kind, JsonKind):
        return " OR ".join([f"instr({column}, ?)"] * len(values)).join("()"), values
    given = [value for value in values if value not in ("", None)]
    parts = [f"{column} IN ({', '.join('?' * len(given))})"] if given else []
    if len(given) < len(values):
        parts.append(f"{column} IS NULL")
    return f"({' OR '.join(parts) or '0'})", given


def _pointing(kind: str, condition: Condition) -> tuple[str, list[Any]]:
    """Records of this kind that link to the record (kind, id) in the condition."""
    sql = "t.id IN (SELECT src_id FROM link WHERE src_kind = ? AND dst_kind = ? AND dst_id = ?"
    values: list[Any] = [kind, *condition.values]
    if condition.field:
        sql += " AND field = ?"
        values.append(condition.field)
    return sql + ")", values


def _column(kind: str, field: str) -> str:
    """The SQL of a field, checked against the specs."""
    if field in entity(kind).specs or field in BOOKKEEPING:
        return f't."{field}"'
    if expression := DERIVED.get((kind, field)):
        return expression
    raise UserError(
        N_("There is no field {field}; known are: {known}."),
        field=field,
        known=", ".join(entity(kind).specs),
    )


def order(query: Query, *, few: bool = False) -> str:
    """The ORDER BY of a query; records without a value come last either way.

    `few`: only the first ones are wanted, for which walking the natural order is quickest.
    """
    # Where few rows are left, reading the table once and sorting them is several times as fast as
    # walking the index of the order and looking up every row: the + keeps SQLite from that.
    natural = "t.sort_key" if few or keeps_most(query) else "+t.sort_key"
    parts = [group_order(query)] if query.group else []
    for sort in query.sort:
        direction = "DESC" if sort.descending else "ASC"
        if sort.field == entity(query.kind).title:
            # The natural order: its key is never empty, and what follows could only repeat it.
            return ", ".join([*parts, f"{natural} {direction}", f"t.id {direction}"])
        parts.append(f"{sort_expression(query.kind, sort)} {direction} NULLS LAST")
    return ", ".join([*parts, natural, "t.id"])


def group_order(query: Query) -> str:
    """The order of a query's groups; what is one in the order but not the same stays apart."""
    expression = sort_expression(query.kind, Sort(query.group))
    return f"{expression} NULLS LAST, {_column(query.kind, query.group)}"


def keeps_most(query: Query) -> bool:
    """Whether all conditions are those of a page, such as merchants, rather than of the officer:
    the orders in the schema hold what these ask for.
    """
    chosen = CHOOSING.get(query.kind, ())
    return all(condition.field in chosen for condition in query.conditions)


def sort_expression(kind: str, sort: Sort) -> str:
    """The SQL of what a field sorts by, over a table under the alias `t`."""
    column = _column(kind, sort.field)
    described = entity(kind)
    if sort.field == described.title:
        return "t.sort_key"
    spec = described.specs.get(sort.field)
    if spec is None:
        return column
    if isinstance(spec.kind, StageChoice):
        return f"(SELECT position FROM stage WHERE key = {column} AND deleted_at IS NULL)"
    if isinstance(spec.kind, Choice):
        places = " ".join(
            f"WHEN '{option.key}' THEN {place}" for place, option in enumerate(spec.kind.options)
        )
        # An office's own words come after ours: SQLite sorts texts after numbers.
        others = f"NULLIF({column}, '')" if isinstance(spec.kind, OpenChoice) else "NULL"
        return f"(CASE {column} {places} ELSE {others} END)"
    if isinstance(spec.kind, Links):
        return _link_order(column, spec.kind)
    if isinstance(spec.kind, Country):
        return f"country_key({column})"
    if isinstance(spec.kind, LongText) or type(spec.kind) is Kind:
        return f"order_key({column})"
    return column


def _link_order(column: str, kind: Links) -> str:
    """By the present name of the first record that is linked, else by the name as typed."""
    target, record, typed = (f"json_extract({column}, '$[0][{place}]')" for place in range(3))
    title = f"(SELECT s.title FROM subject s WHERE s.kind = {target} AND s.record = {record})"
    present = f"order_key({title})"
    if len(kind.kinds) == 1 and "person" not in kind.kinds:
        # The record's own key, which costs nothing; those of people go by their surnames.
        present = f'(SELECT x.sort_key FROM "{kind.kinds[0]}" x WHERE x.id = {record})'
    return f"CASE WHEN {record} THEN COALESCE({present}, order_key({typed})) ELSE order_key({typed}) END"
