"""Contact cards as every telephone and mail program takes them: vCard 3.0 (RFC 2426), UTF-8."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from qiaocrm.language.text import clean
from qiaocrm.sheets.atomic import replacing

if TYPE_CHECKING:
    from icalendar import Component, vUri


@dataclass(frozen=True, slots=True)
class ContactCard:
    """How to reach somebody. `phones` are numbers with what they are for: CELL, WORK, HOME,
    WORK,FAX or nothing; `street` to `country` are one address.
    """

    uid: str
    name: str
    family: str = ""
    given: str = ""
    nickname: str = ""
    organisation: str = ""
    title: str = ""
    phones: tuple[tuple[str, str], ...] = ()
    emails: tuple[str, ...] = ()
    wechat: str = ""
    website: str = ""
    street: str = ""
    city: str = ""
    postcode: str = ""
    country: str = ""


def write_vcards(path: Path, cards: Iterable[ContactCard]) -> None:
    """Write the cards one after the other; the file appears whole or not at all.

    What `cards` raises ends the writing. UserError where the folder cannot be written to.
    """
    with replacing(path) as part, part.open("wb") as file:
        for card in cards:
            file.write(_component(card).to_ical(sorted=False))


@cache
def _vcard() -> type[Component]:
    from icalendar import Component  # start-up counts

    class VCard(Component):
        name = "VCARD"

    return VCard


def _component(card: ContactCard) -> Component:
    """The card as icalendar writes components: both kinds of file have lines of one form."""
    from icalendar import Parameters, vText, vUri

    made = _vcard()()
    made.add("version", vText("3.0"))
    made.add("uid", vText(card.uid))
    made.add("fn", vText(clean(card.name)))
    made.add("n", _parts(card.family or card.name, card.given, "", "", ""))
    for key, value in (
        ("nickname", card.nickname), ("title", card.title), ("x-wechat", card.wechat),
    ):  # fmt: skip
        if value:
            made.add(key, vText(clean(value)))
    if card.organisation:
        made.add("org", _parts(card.organisation))
    for number, use in card.phones:
        made.add("tel", vText(clean(number)), Parameters({"TYPE": use.split(",")} if use else {}))
    for address in card.emails:
        made.add("email", vText(clean(address)), Parameters({"TYPE": "INTERNET"}))
    if card.street or card.city or card.postcode or card.country:
        places = (card.street, card.city, "", card.postcode, card.country)
        made.add("adr", _parts("", "", *places), Parameters({"TYPE": "WORK"}))
    if card.website:
        made.add("url", vUri(clean(card.website)))
    return made


def _parts(*parts: str) -> vUri:
    """Texts parted by ;, each with its escapes; of its own values the library escapes no URI."""
    from icalendar import vText, vUri

    return vUri(";".join(vText(clean(part)).to_ical().decode() for part in parts))
