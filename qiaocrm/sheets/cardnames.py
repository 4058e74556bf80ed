"""The name of a contact card: N in parts, FN as shown, nicknames and readings."""

from __future__ import annotations

import re
from collections.abc import Callable

from qiaocrm.sheets.vcard import Card, pieces, split

NAMES = frozenset(
    """
    N FN NICKNAME X-MAIDENNAME
    X-PHONETIC-FIRST-NAME X-PHONETIC-MIDDLE-NAME X-PHONETIC-LAST-NAME
    """.split()
)
"""The properties that are read here."""

_HAN = re.compile(r"[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_NOT_LETTERS = re.compile(r"[\W_]+")


def add_names(card: Card, add: Callable[[str, str], None]) -> None:
    """Tell `add` (heading, value) the name, what stands beside it, and how else it is shown.

    Chinese names are put together family name first, others given name first. The name as shown
    is kept beside that where it says anything else.
    """
    shown = [one.text for one in card.properties if one.name == "FN" and one.text]
    name = ""
    for one in card.properties:
        if one.name == "N":
            parts = pieces(one.raw, ";")
            family, given, middle, prefix, suffix = (
                [" ".join(filter(None, split(part, ","))) for part in parts] + [""] * 5
            )[:5]
            name = name or joined(family, given, middle)
            add("称谓", prefix)
            add("后缀", suffix)
    if not name and shown:
        name = _in_one_line(shown[0])
    add("姓名", name)
    for other in shown:
        if _key(other) != _key(name):
            add("显示名称", other)
    reading = {one.name: one.text for one in card.properties if one.name.startswith("X-PHONETIC-")}
    ordered = ("X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME")
    add("读音", " ".join(filter(None, (reading.get(key, "") for key in ordered))))
    for one in card.properties:
        if one.name in ("NICKNAME", "X-MAIDENNAME"):
            add("昵称", _in_one_line(one.text))


def joined(family: str, given: str, middle: str) -> str:
    """The parts of a name in the order of its script."""
    if _HAN.search(family + given):
        return "".join((family, middle, given)).strip()
    return _in_one_line(" ".join(filter(None, (given, middle, family))))


def _in_one_line(name: str) -> str:
    """A Latin name without the commas that would part it into several persons."""
    return " ".join(name.replace(",", " ").split())


def _key(name: str) -> str:
    return _NOT_LETTERS.sub("", name).casefold()
