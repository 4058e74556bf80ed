"""What is typed after a field's colon, read by the field's own kind into a condition."""

from __future__ import annotations

import re
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import LANGUAGES, N_, current_language, in_language, listed, translate
from qiaocrm.domain.choices import Choice, StageChoice
from qiaocrm.domain.kinds import Amount, Context, Country, Date, Flag, Integer
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.manifold import JsonKind, Phones, Tags
from qiaocrm.domain.query import Condition
from qiaocrm.domain.stages import StageBook
from qiaocrm.language import dates, hans, spans, text
from qiaocrm.services.asking.fieldnames import Field
from qiaocrm.services.asking.syntax import Piece

_EMPTY = frozenset(map(text.fold, ("无", "没有", "空", "未填", "none", "empty")))
_FILLED = frozenset(map(text.fold, ("有", "已填", "非空", "any", "filled")))
_SIGNS = re.compile(r"(>=|<=|=>|=<|[<>=≥≤]|至少|至多|超过|不超过)?\s*(.*)", re.DOTALL)
_SAME = {
    "≥": ">=",
    "=>": ">=",
    "至少": ">=",
    "≤": "<=",
    "=<": "<=",
    "至多": "<=",
    "不超过": "<=",
    "超过": ">",
}
_OPERATORS = {">": "above", ">=": "from", "<": "below", "<=": "to"}
_RANGE = re.compile(r"(.*?)\s*(?:\.{2,3}|…+)\s*(.*)", re.DOTALL)
_NOT_DIGITS = re.compile(r"\D+")
_NAMED = 8

UNFIT = N_("{field}: {value} cannot be understood: {reason}.")
_NO_ORDER = N_("only dates, numbers and amounts can be compared")
_BACKWARDS = N_("the end lies before the start")


def condition(field: Field, piece: Piece, stages: StageBook, context: Context) -> Condition:
    """The condition that one value sets on its field.

    Raises UserError where the field's kind cannot read the value.
    """
    typed = text.clean(piece.text)
    said = not piece.quoted and not typed.startswith("=")  # ="无" asks for the very word
    if said and not isinstance(field.kind, Flag):
        if text.fold(typed) in _EMPTY:
            return Condition(field.key, "empty")
        if text.fold(typed) in _FILLED:
            return Condition(field.key, "filled")
    try:
        return _Reader(field, stages, context).read(typed, piece.quoted)
    except _Unread as unread:
        raise UserError(
            UNFIT, field=field.title, value=piece.text, reason=unread.reason()
        ) from None


def says_whether(typed: str) -> bool:
    """Whether a word asks for records with any value or with none, and is no value itself."""
    return text.fold(typed) in _EMPTY | _FILLED


class _Unread(Exception):
    """The kind cannot read the value; `why` is a msgid."""

    def __init__(self, why: str, **details: str) -> None:
        super().__init__(why)
        self._why, self._details = why, details

    def reason(self) -> str:
        return translate(self._why).format(**self._details)


class _Reader:
    """Reads values of one field."""

    def __init__(self, field: Field, stages: StageBook, context: Context) -> None:
        self._field = field
        self._stages = stages
        self._context = context
        self._today = context.today

    def read(self, typed: str, quoted: bool) -> Condition:
        """The condition of a value; a quoted one has no signs before it."""
        if isinstance(self._field.kind, Date | Integer | Amount):
            return self._ordered(typed)
        sign, bare = ("", typed) if quoted else _signed(typed)
        if sign not in ("", "="):
            raise _Unread(_NO_ORDER)
        return self._equal(bare, exact=sign == "=")

    # Dates, numbers, amounts

    def _ordered(self, typed: str) -> Condition:
        sign, bare = _signed(typed)
        match = _RANGE.fullmatch(bare)
        if match and not sign:
            return self._between(match[1], match[2])
        if isinstance(self._field.kind, Date):
            if (length := spans.length(bare)) is not None:
                return self._within(sign, length)
            if not sign and (both := self._period(bare)) is not None:
                return self._all(("from", both[0]), ("to", both[1]))
            first, last = self._date(bare)
            match sign:
                case "" | "=":
                    return self._all(("from", first), ("to", last))
                case ">" | "<=":
                    return self._one(_OPERATORS[sign], last)
                case _:
                    return self._one(_OPERATORS[sign], first)
        value = self._number(bare)
        return self._one(_OPERATORS.get(sign, "in"), value)

    def _between(self, first: str, last: str) -> Condition:
        """Both ends, or one: 2025-03..2025-06, ..100万, 2025.."""
        read = self._ends if isinstance(self._field.kind, Date) else self._numbers
        start = read(first)[0] if first else None
        end = read(last)[1] if last else None
        if start is None and end is None:
            raise _Unread(N_("a range needs a start or an end"))
        if (
            start is not None
            and end is not None
            and end < start
            and not str(start).startswith(str(end))
        ):
            raise _Unread(_BACKWARDS)
        bounds = [
            (name, value) for name, value in (("from", start), ("to", end)) if value is not None
        ]
        return self._all(*bounds)

    def _ends(self, typed: str) -> tuple[Any, Any]:
        return self._date(typed)

    def _numbers(self, typed: str) -> tuple[Any, Any]:
        value = self._number(typed)
        return value, value

    def _period(self, typed: str) -> tuple[str, str] | None:
        """Both ends of 2025.3.5-3.8 or 2025-03至2025-06."""
        start, end = dates.range_of(typed, today=self._today)
        if end is None or start.date is None or end.date is None:
            return None
        return start.date.iso(), end.date.iso()

    def _date(self, typed: str) -> tuple[str, str]:
        """First and last day of what is typed, as ISO text as exact as it is known."""
        if (both := spans.named(typed, self._today)) is not None:
            return both[0].isoformat(), both[1].isoformat()
        parsed = self._field.kind.parse(typed, self._context)
        if parsed.value is None:
            raise _Unread(parsed.doubt or dates.NOT_A_DATE)
        return parsed.value.iso(), parsed.value.iso()

    def _within(self, sign: str, length: spans.Length) -> Condition:
        """<90天 of a deadline: from today to 90 days on; of other dates: the last 90 days."""
        forward = self._field.ahead
        edge = spans.shifted(self._today, length, 1 if forward else -1).isoformat()
        today = self._today.isoformat()
        if sign in (">", ">="):
            beyond = {">": ("above", "below"), ">=": ("from", "to")}[sign]
            return self._one(beyond[0] if forward else beyond[1], edge)
        strict = sign == "<"
        if forward:
            return self._all(("from", today), ("below" if strict else "to", edge))
        return self._all(("above" if strict else "from", edge), ("to", today))

    def _number(self, typed: str) -> Any:
        kind = self._field.kind
        parsed = kind.parse(typed, self._context)
        if parsed.value is None:
            raise _Unread(parsed.doubt or N_("not a whole number"))
        return kind.to_store(parsed.value)

    def _one(self, operator: Any, value: Any) -> Condition:
        return Condition(self._field.key, operator, (value,))

    def _all(self, *bounds: tuple[str, Any]) -> Condition:
        if len(bounds) == 1:
            return self._one(*bounds[0])
        return Condition("", "all", tuple(self._one(*bound) for bound in bounds))

    # Choices and texts

    def _equal(self, typed: str, *, exact: bool) -> Condition:
        kind, key = self._field.kind, self._field.key
        match kind:
            case Flag():
                parsed = kind.parse(typed, self._context)
                if parsed.doubt or not typed:
                    raise _Unread(parsed.doubt or N_("neither yes nor no"))
                return Condition(key, "in", (1,)) if parsed.value else Condition(key, "empty")
            case Country():
                return Condition(key, "in", (self._country(typed),))
            case Choice():
                return Condition(key, "in", (self._choice(kind, typed),))
            case StageChoice():
                return Condition(key, "in", (self._stage(typed),))
            case Tags():
                return Condition(key, "in", _variants(typed))
            case Phones():
                return Condition(key, "contains", _numbers_typed(typed))
            case _ if exact and not (isinstance(kind, JsonKind) and not isinstance(kind, Links)):
                return Condition(key, "in", _variants(typed))
            case _:
                return Condition(key, "contains", _variants(typed))

    def _country(self, typed: str) -> str:
        if len(typed) == len("CN") and typed.isascii() and typed.isalpha():
            return typed.upper()
        parsed = self._field.kind.parse(typed, self._context)
        if not parsed.value:
            raise _Unread(parsed.doubt or N_("not the name of one country or region"))
        return str(parsed.value)

    def _choice(self, kind: Choice, typed: str) -> str:
        """A choice by any word for it, also by the label that lists show in either language."""
        wanted = text.fold(typed)
        for option in kind.options:
            labels = (in_language(option.label, language) for language in LANGUAGES)
            if wanted in map(text.fold, labels):
                return option.key
        parsed = kind.parse(typed, self._context)
        if not parsed.value:
            known = [label for _key, label in kind.offered(self._context.own)]
            raise _Unread(N_("known are {known}"), known=_listed(known))
        return str(parsed.value)

    def _stage(self, typed: str) -> str:
        found = self._stages.parse(typed).value
        if not found:
            shown = [self._stages.show(one.key, current_language()) for one in self._stages.stages]
            raise _Unread(N_("known are {known}"), known=_listed(shown))
        return str(found)


def _signed(typed: str) -> tuple[str, str]:
    """The sign of comparison, in one form, and what stands after it."""
    match = _SIGNS.fullmatch(typed)
    sign, bare = (match[1] or "", match[2]) if match else ("", typed)
    return _SAME.get(sign, sign), bare


def _listed(known: list[str]) -> str:
    return listed(known[:_NAMED]) + ("…" if len(known) > _NAMED else "")


def _variants(typed: str) -> tuple[str, ...]:
    """The text as typed, in simplified and in traditional characters."""
    return tuple(dict.fromkeys((typed, hans.to_simplified(typed), hans.to_traditional(typed))))


def _numbers_typed(typed: str) -> tuple[str, ...]:
    """A telephone number as typed, and its digits: stored numbers have both forms."""
    digits = _NOT_DIGITS.sub("", typed).lstrip("0")
    return (typed, digits) if digits and digits != typed else (typed,)
