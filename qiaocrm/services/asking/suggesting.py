"""What may come next in a filter line: names of fields, then values with their counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qiaocrm.base.i18n import N_, translate
from qiaocrm.domain.kinds import Amount, Date, Flag
from qiaocrm.domain.query import Query
from qiaocrm.language import pinyin, text
from qiaocrm.services.asking import syntax
from qiaocrm.services.asking.counting import counted, in_quotes
from qiaocrm.services.asking.fieldnames import Field, fields, find, names
from qiaocrm.services.asking.reading import read
from qiaocrm.services.asking.syntax import Piece, Term
from qiaocrm.services.library import Library

_MOST = 12
_PERIODS = (N_("this week"), N_("this month"), N_("this year"))
_AHEAD = (N_("<30days"), N_("<90days"))
_PAST = (N_("<30days"), N_(">180days"), N_("last year"))
_AMOUNTS = (">10万", ">100万", ">1000万")
_THERE, _NOT_THERE = N_("filled"), N_("none")


@dataclass(frozen=True, slots=True)
class Offer:
    """One suggestion: what is shown, how many records have it (None: not counted), the line and
    the place of the cursor once it is taken.
    """

    text: str
    count: int | None
    line: str
    cursor: int


def suggest(library: Library, query: Query, line: str, cursor: int) -> tuple[Offer, ...]:
    """Suggestions for the place of the cursor; `query` is what the page lists without the line.

    Values are counted among the records that the rest of the line leaves.
    """
    term = next((one for one in syntax.terms(line) if one.start < cursor <= one.end), None)
    if term is None:
        return ()
    if term.field is None:
        return tuple(_names(query.kind, line, term))[:_MOST]
    if cursor <= term.field.end:
        return ()
    known = find(query.kind, term.field.text)
    if len(known) != 1:
        return ()
    place = _place(term, cursor)
    rest = line[: term.start] + line[term.end :]
    asked = read(library, query.kind, rest)
    found = _values(library, asked.narrowed(query), known[0], place.text)
    return tuple(_offered(line, place, shown, count) for shown, count in found)


def _names(kind: str, line: str, term: Term) -> Iterator[Offer]:
    """Fields with a name that begins with the word; a quoted word is no name."""
    typed = term.values[0]
    wanted = text.fold(typed.text)
    if typed.quoted or not wanted:
        return
    matching = {key for name, key in names(kind).items() if name.startswith(wanted)}
    for key, field in fields(kind).items():
        if key in matching or pinyin.initials(field.title).startswith(wanted):
            name = "".join(field.title.split())
            start = line[: typed.start] + name + ":"
            yield Offer(field.title, None, start + line[typed.end :], len(start))


def _place(term: Term, cursor: int) -> Piece:
    """The value at the cursor; an empty one after a colon or comma."""
    for piece in term.values:
        if piece.start <= cursor <= piece.end:
            return piece
    return Piece("", cursor, cursor)


def _offered(line: str, place: Piece, shown: str, count: int | None) -> Offer:
    insert = in_quotes(shown) if count is not None else shown
    start = line[: place.start] + insert
    after = line[place.end :]
    return Offer(shown, count, start + (after or " "), len(start) + (0 if after.strip() else 1))


def _values(
    library: Library, query: Query, field: Field, typed: str
) -> Iterator[tuple[str, int | None]]:
    """What may stand after the colon, as shown, with counts; then, always in sight, phrases."""
    wanted = text.fold(typed)

    def fits(shown: str) -> bool:
        begins = pinyin.initials(shown).startswith(wanted)
        return not wanted or wanted in text.fold(shown) or begins

    phrases = [one for one in _phrases(field) if fits(one)]
    found = [one for one in counted(library, query, field, typed) if fits(one[0])]
    yield from found[: _MOST - len(phrases)]
    yield from ((one, None) for one in phrases)


def _phrases(field: Field) -> tuple[str, ...]:
    """Words that the field's kind reads beside its values."""
    match field.kind:
        case Date():
            msgids = (*(_AHEAD if field.ahead else _PAST), *_PERIODS, _THERE, _NOT_THERE)
        case Amount():
            return (*_AMOUNTS, translate(_THERE), translate(_NOT_THERE))
        case Flag():
            msgids = (N_("yes"), N_("no"))
        case _:
            msgids = (_THERE, _NOT_THERE)
    return tuple("".join(translate(one).split()) for one in msgids)
