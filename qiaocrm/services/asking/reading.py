"""From a filter line to what it asks for: conditions, words to search for, and the one trouble."""

from __future__ import annotations

from dataclasses import replace

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_, _, listed
from qiaocrm.domain.kinds import Context
from qiaocrm.domain.query import Condition
from qiaocrm.services.asking import syntax
from qiaocrm.services.asking.asked import Asked, Mark, Trouble
from qiaocrm.services.asking.fieldnames import Field, find
from qiaocrm.services.asking.syntax import Term
from qiaocrm.services.asking.values import condition
from qiaocrm.services.library import Library

NO_FIELD = N_("There is no field {name} here. To search for these words, put them in quotes.")
WHICH = N_("{name} may mean {fields}: type more of the name.")
NO_VALUE = N_("Type a value after {name}:")


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
    context = Context(library.clock.today(), own=library.own_words())
    parts = []
    for piece in term.values:
        try:
            parts.append(condition(field, piece, library.stages(), context))
        except UserError as error:
            unfinished = piece.end == len(line)
            return Trouble(error, piece.start, piece.end, unfinished)
    made = parts[0] if len(parts) == 1 else Condition("", "any", tuple(parts))
    said = _("{field}: {values}").format(
        field=field.title,
        values=_(", ").join(piece.text.removeprefix("=") for piece in term.values),
    )
    if term.negated:
        said = _("not {condition}").format(condition=said)
    return replace(made, negated=term.negated), said


def _unknown(name: str, known: tuple[Field, ...]) -> UserError:
    if known:
        return UserError(WHICH, name=name, fields=listed(one.title for one in known[:5]))
    return UserError(NO_FIELD, name=name)
