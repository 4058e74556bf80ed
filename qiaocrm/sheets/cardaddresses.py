"""The addresses of a contact card: one in its parts, the others in one line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qiaocrm.sheets.contact import HOME, WORK, Contact
from qiaocrm.sheets.vcard import Card, Property, pieces, split


def add_addresses(contact: Contact, card: Card) -> None:
    """The first or preferred address in its parts, further ones whole and with their labels."""
    addresses = [one for one in card.properties if one.name == "ADR"]
    for one in sorted(addresses, key=lambda one: not _is_preferred(one)):
        parts = [" ".join(filter(None, split(part, ","))) for part in pieces(one.raw, ";")]
        box, extended, street, city, region, postcode, country = [*parts, *[""] * 7][:7]
        rest = " ".join(filter(None, parts[7:]))
        plain = _one_line(box, extended, street, city, region, rest)
        if not any(parts):
            continue
        if "地址" not in contact.cells:
            contact.add("地址", plain)
            contact.add("城市", city)
            contact.add("邮编", postcode)
            contact.add("国家", country)
            contact.annotate(one, WORK | HOME, plain)
        else:
            words = contact.words(one)
            label = "办公" if words & WORK else "住宅" if words & HOME else contact.kind(one)
            whole = " ".join(filter(None, (plain, postcode, country)))
            contact.add("其他地址", f"{label}：{whole}" if label else whole)
        _written_out(contact, one.parameters.get("LABEL", ""), parts)


def _is_preferred(one: Property) -> bool:
    return "PREF" in one.types or "PREF" in one.parameters


def _one_line(box: str, extended: str, street: str, city: str, region: str, rest: str) -> str:
    """An address in one line, in the order of its script."""
    han = re.search(r"[\u3400-\u9fff]", street or extended or city) is not None
    joint = "" if han else ", "
    box, extended, street, city, region, rest = (
        joint.join(filter(None, (line.strip(" ,") for line in part.splitlines())))
        for part in (box, extended, street, city, region, rest)
    )
    if han:
        before = "".join(part for part in (region, city) if part not in street)
        return before + "".join((street, extended, box, rest))
    return ", ".join(filter(None, (extended, street, box, city, region, rest)))


def _written_out(contact: Contact, label: str, parts: Iterable[str]) -> None:
    """An address as it goes on an envelope, unless its parts say the same words."""
    known = set(re.findall(r"\w+", " ".join(parts)))
    if set(re.findall(r"\w+", label)) - known:
        contact.add("其他地址", " ".join(label.split()))


def add_label(contact: Contact, one: Property) -> None:
    """LABEL of vCard 2.1 and 3.0: what its ADR says, as it goes on an envelope."""
    told = [
        word
        for heading in ("地址", "城市", "邮编", "国家", "其他地址")
        for word in contact.cells.get(heading, ())
    ]
    _written_out(contact, one.text, told)
