"""The values of one column, to be ticked; what is ticked is a condition of the filter line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_, translate
from qiaocrm.domain.choices import Choice, StageChoice
from qiaocrm.domain.kinds import Context, Country, Flag
from qiaocrm.domain.manifold import Tags
from qiaocrm.domain.query import Condition, Query
from qiaocrm.language import text
from qiaocrm.services import lists
from qiaocrm.services.asking import syntax
from qiaocrm.services.asking.counting import counted, has_few_values, in_quotes
from qiaocrm.services.asking.fieldnames import Field, fields, find
from qiaocrm.services.asking.reading import read
from qiaocrm.services.asking.syntax import Piece, Term
from qiaocrm.services.asking.values import condition
from qiaocrm.services.library import Library

_MOST = 1000
_STANDS_FOR = {"place": "country", "in_stage": "stage"}
"""Columns worked out from others: the field by whose values they are filtered."""
_EMPTY, _NONE = N_("(empty)"), N_("none")


@dataclass(frozen=True, slots=True)
class Tick:
    """A value to be ticked: as it stands in a line, as shown, and how many records have it."""

    value: str
    shown: str
    count: int
    ticked: bool = False


def field_of(kind: str, column: str) -> str:
    """The field by whose values a column is filtered; "" where they differ from row to row."""
    field = fields(kind).get(_STANDS_FOR.get(column, column))
    return field.key if field and (has_few_values(kind, field) or _is_flag(field)) else ""


def offered(library: Library, query: Query, line: str, key: str) -> list[Tick]:
    """What the line has ticked of a field, then its other values, the commonest first, then none.

    `query` is what the page lists without the line. Records are counted among those that the rest
    of the line leaves, so that the numbers stay while values are ticked.
    """
    field = fields(query.kind)[key]
    term = _term(query.kind, line, key)
    rest = line if term is None else line[: term.start] + line[term.end :]
    left = read(library, query.kind, rest).narrowed(query)
    asked = _asked(library, field, line, term)
    ticks = []
    for value, shown, count in _values(library, left, field):
        meant = _meant(library, field, value)
        typed = next((one for one, other in asked.items() if other == meant), "")
        asked.pop(typed, None)
        ticks.append(Tick(typed or value, shown, count, bool(typed)))
    typed_only = [
        Tick(typed, text.clean(typed), lists.count(library, left.where("", "all", meant)), True)
        for typed, meant in asked.items()
    ]
    return [*typed_only, *sorted(ticks, key=lambda tick: not tick.ticked)]


def with_values(kind: str, line: str, key: str, values: Sequence[str]) -> str:
    """The line with these values of a field ticked, as `offered` gave them, in place of others."""
    term = _term(kind, line, key)
    start, end = (term.start, term.end) if term else (len(line), len(line))
    name = "".join(fields(kind)[key].title.split())
    wanted = f"{name}:{','.join(values)}" if values else ""
    return " ".join(filter(None, (line[:start].strip(), wanted, line[end:].strip())))


def _term(kind: str, line: str, key: str) -> Term | None:
    """The first condition that asks for values of the field; further ones narrow what it leaves."""
    for term in syntax.terms(line):
        if term.field is not None and not term.negated and term.values:
            known = find(kind, term.field.text)
            if len(known) == 1 and known[0].key == key:
                return term
    return None


def _asked(library: Library, field: Field, line: str, term: Term | None) -> dict[str, Condition]:
    """The values of a condition as they stand in the line, and what they mean."""
    found = {}
    for piece in term.values if term else ():
        try:
            meant = condition(field, piece, library.stages(), _context(library))
        except UserError:
            continue  # the line itself says what is wrong there
        found[line[piece.start : piece.end]] = meant
    return found


def _meant(library: Library, field: Field, value: str) -> Condition:
    """What a value means once it stands in a line."""
    piece: Piece = syntax.terms(f"{field.key}:{value}")[0].values[0]
    return condition(field, piece, library.stages(), _context(library))


def _context(library: Library) -> Context:
    return Context(library.clock.today(), own=library.own_words())


def _values(library: Library, query: Query, field: Field) -> Iterator[tuple[str, str, int]]:
    """The values there are: as they stand in a line, as shown, counted; at last, no value."""
    without = lists.count(library, query.where(field.key, "empty"))
    if _is_flag(field):
        yes, no = translate(N_("yes")), translate(N_("no"))
        yield yes, yes, lists.count(library, query.where(field.key, "filled"))
        yield no, no, without
        return
    exact = "" if isinstance(field.kind, Choice | StageChoice | Country | Tags) else "="
    for shown, count in counted(library, query, field, most=_MOST):
        yield exact + in_quotes(shown), shown, count
    if without:
        yield "".join(translate(_NONE).split()), translate(_EMPTY), without


def _is_flag(field: Field) -> bool:
    return isinstance(field.kind, Flag)
