"""Contact cards as a table: a row for each contact, a column for each kind of thing told of it."""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Iterator

from qiaocrm.base.i18n import N_
from qiaocrm.sheets import contactcells
from qiaocrm.sheets.cells import Cleaner
from qiaocrm.sheets.contact import HEADINGS, Contact
from qiaocrm.sheets.encodings import READ_AS, UNDECODED, decode, guess_encoding
from qiaocrm.sheets.model import Cell, Draft
from qiaocrm.sheets.source import Source
from qiaocrm.sheets.vcard import BINARY, Card, read_cards

NO_CARDS = N_("“{file}” holds no contact that can be read: export the contacts again and try that.")
ENCLOSED = N_("{count} pictures and other enclosures of the contacts were left out.")
BROKEN = N_(
    "{count} contacts lack their last lines (first in line {line}): what is there was read; "
    "compare them with the phone."
)
GROUPS = N_("{count} groups of contacts were left out: they are no persons.")
NAMELESS = N_("{count} contacts have no name and are called by their company, e-mail or number.")

_COLUMNS_OF_ONE_KIND = 12
"""Telephone numbers of one kind that get columns of their own; further ones share the last."""


def read_vcard(source: Source) -> Iterator[Draft]:
    """All contacts of the file as one sheet named after it, under the office's headings.

    Every column has a first row with its heading; several things of one kind stand in 手机, 手机2 …
    """
    data, charset = _text_bytes(source)
    told: Counter[str] = Counter()
    contacts: list[Contact] = []
    first_broken = 0
    for card in read_cards(data, charset):
        if not card.ended:
            told[BROKEN] += 1
            first_broken = first_broken or card.line
        told[ENCLOSED] += sum(1 for one in card.properties if one.name in BINARY)
        _count_damage(source, card, told, charset)
        if _is_group(card):
            told[GROUPS] += 1
        elif contact := contactcells.of(card):
            told[NAMELESS] += contact.nameless
            contacts.append(contact)
    if not contacts:
        raise source.refuse(NO_CARDS)
    for message, count in told.items():
        if count and message == UNDECODED:
            source.note(message, count=count, encoding=charset.upper(), line=told["line"])
        elif count and message != "line":
            source.note(message, count=count, line=first_broken)
    name = source.path.stem
    yield Draft(name, Cleaner(source, name).rows(_rows(contacts), 1, 1))


def _text_bytes(source: Source) -> tuple[bytes, str]:
    """The bytes of the file, those of UTF-16 as UTF-8, and the encoding of their texts."""
    data = source.path.read_bytes()
    encoding = source.encoding or guess_encoding(data)
    known = _is_known(encoding)
    if not known or "BEGIN".encode(encoding) != b"BEGIN":
        data, encoding = decode(data, source).encode(), "utf-8"
    else:
        data = data.removeprefix(codecs.BOM_UTF8)
        source.encoding_used = encoding
        if encoding not in ("utf-8", "utf-8-sig"):
            source.note(READ_AS, encoding=encoding.upper())
    return data, encoding


def _is_known(encoding: str) -> bool:
    try:
        "BEGIN".encode(encoding)
    except (LookupError, ValueError):
        return False
    return True


def _count_damage(source: Source, card: Card, told: Counter[str], charset: str) -> None:
    damaged = sum(one.damaged for one in card.properties)
    if damaged and not told[UNDECODED]:
        told["line"] = card.line
    told[UNDECODED] += damaged


def _is_group(card: Card) -> bool:
    return any(
        one.name in ("KIND", "X-ADDRESSBOOKSERVER-KIND") and one.text.lower() == "group"
        for one in card.properties
    )


def _rows(contacts: list[Contact]) -> Iterator[list[Cell]]:
    """The headings, then the contacts."""
    widths = {
        heading: min(
            _COLUMNS_OF_ONE_KIND, max(len(contact.values(heading)) for contact in contacts)
        )
        for heading in HEADINGS
    }
    yield [
        "序号",
        *(
            f"{heading}{number}" if number > 1 else heading
            for heading, width in widths.items()
            for number in range(1, width + 1)
        ),
    ]
    for number, contact in enumerate(contacts, 1):
        row: list[Cell] = [number]
        for heading, width in widths.items():
            values = contact.values(heading)
            if len(values) > width:
                values = [*values[: width - 1], "\n".join(values[width - 1 :])]
            row += [*values, *[None] * (width - len(values))]
        yield row
