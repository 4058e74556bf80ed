"""From a filter line to what a list shows: conditions, words to search for, and the one trouble."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_, _
from qiaocrm.domain.query import Condition, Query
from qiaocrm.services.asking import syntax
from qiaocrm.services.asking.fieldnames import Field, find
from qiaocrm.services.asking.syntax import Term
from qiaocrm.services.asking.values import condition
from qiaocrm.services.library import Library

NO_FIELD = N_("There is no field {name} here. To search for these words, put them in quotes.")
WHICH = N_("{name} may mean {fields}: type more of the name.")
NO_VALUE = N_("Type a value after {name}:")


@dataclass(frozen=True, slots=True)
class Trouble:
    """What cannot be understood, and where in the line; `unfinished`: it may still be typed on."""

    error: UserError
    start: int
    end: int
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """One condition of the line in words, and its place there: a chip."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What a line asks for. With a `trouble`, `conditions` holds what was understood before it."""

    line: str
    conditions: tuple[Condition, ...] = ()
    words: str = ""
    marks: tuple[Mark, ...] = ()
    trouble: Trouble | None = None

    def narrowed(self, query: Query) -> Query:
        """The query with what is asked for on top."""
        words = " ".join(filter(None, (query.words, self.words)))
        return replace(query, conditions=(*query.conditions, *self.conditions), words=words)


def read(library: Library, kind: str, line: str) -> Asked:
    """Read a filter line for a list of that kind; any text is read, or says what is wrong where."""
    conditions: list[Condition] = []
    words: list[str] = []
    marks: list[Mark] = []
    trouble: Trouble | None = None
    for term in syntax.terms(line):
        if term.field is None and not term.negated:
            words.append(term.values[0].text)
            continue
        found = _excluded(term) if term.field is None else _condition(library, kind, line, term)
        if isinstance(found, Trouble):
            trouble = trouble or found
            continue
        conditions.append(found[0])
        marks.append(Mark(found[1], term.start, term.end))
    return Asked(line, tuple(conditions), " ".join(words), tuple(marks), trouble)


def _excluded(term: Term) -> tuple[Condition, str]:
    """Records that a search for the word does not find."""
    word = term.values[0].text
    said = _("not {condition}").format(condition=word)
    return Condition("", "words", (word,), negated=True), said


def _condition(
    library: Library, kind: str, line: str, term: Term
) -> tuple[Condition, str] | Trouble:
    """The condition of a term with a field, and what its chip says."""
    assert term.field is not None
    name = term.field
    known = find(kind, name.text)
    if len(known) != 1:
        return Trouble(_unknown(name.text, known), name.start, name.end)
    field = known[0]
    if not term.values:
        error = UserError(NO_VALUE, name=field.title)
        return Trouble(error, term.start, term.end, unfinished=not line[term.end :].strip())
    parts = []
    for piece in term.values:
        try:
            parts.append(condition(field, piece, library.stages(), library.clock.today()))
        except UserError as error:
            unfinished = piece.end == len(line)
            return Trouble(error, piece.start, piece.end, unfinished)
    made = parts[0] if len(parts) == 1 else Condition("", "any", tuple(parts))
    said = _("{field}: {values}").format(
        field=field.title, values=_(", ").join(piece.text for piece in term.values)
    )
    if term.negated:
        said = _("not {condition}").format(condition=said)
    return replace(made, negated=term.negated), said


def _unknown(name: str, known: tuple[Field, ...]) -> UserError:
    if known:
        return UserError(WHICH, name=name, fields="、".join(one.title for one in known[:5]))
    return UserError(NO_FIELD, name=name)
