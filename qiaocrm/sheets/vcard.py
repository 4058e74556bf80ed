"""Contact cards (vCard 2.1, 3.0, 4.0) as lists of properties, whatever phones make of the rules.

Rules: the vCard 2.1 specification, RFC 2426 and RFC 6350. The reader is our own because the
library for it (vobject) gives up a whole card for one bad byte or one picture that was cut off.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_LINE = re.compile(rb"([^\r\n]*)(?:\r\n?|\n|\Z)")
_HEAD = re.compile(rb"\s*(?:[\w-]+\.)?[A-Za-z][\w-]*\s*(?:;[^:]*)?:")
_BOUND = re.compile(rb"\s*(BEGIN|END)\s*:\s*VCARD\s*$", re.IGNORECASE)
_PRINTABLE = re.compile(rb"[;=]QUOTED-PRINTABLE", re.IGNORECASE)
_ESCAPE = re.compile(r"\\([\\,;:\"nN])")
_LIST_SIGN = {";": re.compile(r"(?<!\\)((?:\\\\)*);"), ",": re.compile(r"(?<!\\)((?:\\\\)*),")}
_CARET = {"^n": "\n", "^'": '"', "^^": "^"}

BINARY = frozenset(("PHOTO", "LOGO", "SOUND", "KEY"))
"""Properties that hold pictures, sounds and keys; their values are not read."""


@dataclass(frozen=True, slots=True)
class Property:
    """One line of a card: TEL;TYPE=cell:139….

    `name` is in capitals; `group` parts item1 from item1.TEL; `types` are what TYPE= or bare words
    say, in capitals; `raw` is the decoded value with its escapes; `damaged` counts the bytes that
    are no text in its encoding.
    """

    name: str
    group: str
    types: frozenset[str]
    parameters: Mapping[str, str]
    raw: str
    damaged: int = 0

    @property
    def text(self) -> str:
        """The value as one text."""
        return unescaped(self.raw)

    @property
    def parts(self) -> list[str]:
        """The parts of a value such as N, ADR and ORG, which ; divides."""
        return split(self.raw, ";")


@dataclass(slots=True)
class Card:
    """One contact; `ended` is False where its last line is missing, `line` is that of its BEGIN."""

    line: int
    properties: list[Property] = field(default_factory=list)
    ended: bool = False


def unescaped(raw: str) -> str:
    r"""The text that a value stands for: \n is a line break, \, a comma."""
    text = _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], raw)
    return "\n".join(text.replace("\0", "").splitlines()).strip()


def pieces(raw: str, sign: str) -> list[str]:
    """The parts of a value at `sign` (; or ,) where it is not escaped, each with its escapes."""
    found = _LIST_SIGN[sign].split(raw)
    return [a + b for a, b in zip(found[::2], [*found[1::2], ""], strict=True)]


def split(raw: str, sign: str) -> list[str]:
    """The parts of a value at `sign`, each as text."""
    return [unescaped(piece) for piece in pieces(raw, sign)]


def read_cards(data: bytes, charset: str) -> Iterator[Card]:
    """The cards of a file whose texts are in `charset` where they do not say otherwise.

    A card whose END is missing ends where the next one begins. Never raises for any bytes; time
    and memory grow with their number.
    """
    open_cards: list[Card] = []
    for number, line in _logical_lines(data):
        bound = _BOUND.match(line)
        if bound is None:
            if open_cards and (found := _property(line, charset)):
                open_cards[-1].properties.append(found)
        elif bound[1].upper() == b"END":
            if open_cards:
                card = open_cards.pop()
                card.ended = True
                yield card
        else:
            if open_cards and not _awaits_card(open_cards[-1]):
                yield open_cards.pop()
            open_cards.append(Card(number))
    yield from reversed(open_cards)


def _awaits_card(card: Card) -> bool:
    """Whether the next BEGIN is that of a card within: the value of AGENT in vCard 2.1."""
    last = card.properties[-1] if card.properties else None
    return last is not None and last.name == "AGENT" and not last.text


def _logical_lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The lines with what was folded or broken off put back, and the number of their first line."""
    parts: list[bytes] = []
    start, printable = 0, False
    for number, match in enumerate(_LINE.finditer(data), 1):
        line = match[1]
        soft = printable and parts[-1].endswith(b"=")
        if soft:
            parts[-1] = parts[-1][:-1]
        if not line.strip():
            continue
        bound = _BOUND.match(line)
        if soft and not bound:
            parts.append(line.lstrip() if line.lstrip().startswith(b"=") else line)
        elif parts and line[:1] in (b" ", b"\t"):
            parts.append(line[1:])
        elif bound or _HEAD.match(line):
            if parts:
                yield start, b"".join(parts)
            parts, start = [line], number
            printable = _PRINTABLE.search(line.partition(b":")[0]) is not None
        elif parts:
            parts.append(b"\n" + line)
    if parts:
        yield start, b"".join(parts)


def _property(line: bytes, charset: str) -> Property | None:
    """A logical line as a property; None for one that names none."""
    cut = _colon(line)
    if cut < 0:
        return None
    head = line[:cut].decode("utf-8", "replace")
    name, *words = _cut(head)
    group, _dot, name = name.strip().rpartition(".")
    types, parameters = _parameters(words)
    value = line[cut + 1 :].strip()
    name = name.upper()
    if name in BINARY:
        value = b""
    if parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        value = quopri.decodestring(value)
    raw, damaged = _decoded(value, parameters.get("CHARSET"), charset)
    return Property(name, group.upper(), frozenset(types), parameters, raw, damaged)


def _colon(line: bytes) -> int:
    """Where the value begins: the first colon outside quotation marks, if those are closed."""
    first = line.find(b":")
    if b'"' not in line[:first]:
        return first
    quoted = False
    for place, sign in enumerate(line):
        if sign == ord('"'):
            quoted = not quoted
        elif sign == ord(":") and not quoted:
            return place
    return first


def _cut(head: str) -> list[str]:
    """What stands before the value, cut at each ; outside quotation marks."""
    return re.findall(r'(?:"[^"]*"|[^;])+', head) or [""]


def _parameters(words: list[str]) -> tuple[set[str], dict[str, str]]:
    types: set[str] = set()
    parameters: dict[str, str] = {}
    for word in words:
        key, sign, value = word.partition("=")
        key = key.strip().upper()
        value = re.sub(r"\^[n'^]", lambda match: _CARET[match[0]], value.strip().replace('"', ""))
        if not sign and key in ("QUOTED-PRINTABLE", "BASE64", "B"):
            parameters["ENCODING"] = key
        elif not sign or key == "TYPE":
            types.update(one.strip().upper() for one in (value or key).split(",") if one.strip())
        else:
            parameters[key] = value
    return types, parameters


def _decoded(value: bytes, told: str | None, charset: str) -> tuple[str, int]:
    """The text of a value, and how many of its bytes are none: those are shown in hexadecimal."""
    trials = (told,) if told else tuple(dict.fromkeys(("utf-8", charset)))
    for codec in (*trials, *(("utf-8", charset) if told else ())):
        try:
            return value.decode(codec), 0
        except (LookupError, ValueError):
            continue
    text = value.decode("utf-8", "backslashreplace")
    return text, len(re.findall(r"\\x[0-9a-f]{2}", text))
