"""How much two accounts of a person have in common, weighed, with the reasons in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from qiaocrm.base.i18n import N_, _, translate
from qiaocrm.language import text
from qiaocrm.language.phones import Phone
from qiaocrm.services.imports.keys import (
    company_core,
    digits_of,
    latin_forms,
    same_number,
    spelled,
)

SURE = 65
"""Points from which two accounts are one person's."""
POSSIBLE = 35
"""Points from which an officer should decide."""

Names = Literal["same", "foreign", "pinyin", "married", "sound", "near", "apart", "clash"]
"""How two names compare: `near` is a sign or a sound away, `apart` in scripts that do not tell.

`married` (a husband's surname in front) and `sound` (other signs read the same) are told from
`near` by a scan for duplicates only.
"""

_NAME: Mapping[Names, tuple[int, str]] = {
    "same": (40, N_("same name")),
    "foreign": (40, N_("same foreign name")),
    "pinyin": (35, N_("same name in pinyin")),
    "married": (20, N_("name before marriage")),
    "sound": (15, N_("name of the same sound")),
    "near": (5, N_("similar name")),
    "apart": (0, N_("names in two scripts")),
}
_UNSURE = frozenset(("married", "sound", "near", "apart"))
_MOBILE = (50, N_("same mobile phone"))
_PHONE = (25, N_("same telephone"))
_EMAIL = (50, N_("same e-mail"))
_OFFICE_EMAIL = (25, N_("same office e-mail"))
_WECHAT = (50, N_("same WeChat"))
_ASSOCIATION = (30, N_("same association"))
_COMPANY = (25, N_("same company"))
_POST = (15, N_("same post"))
_BIRTHDAY = (30, N_("same birthday"))
_BIRTH_YEAR = (10, N_("same month or year of birth"))
_NATIVE = (10, N_("same native place"))
_CITY = (5, N_("same city"))
_MOST_PARTICULARS = _BIRTHDAY[0] + _NATIVE[0] + _CITY[0]
_OTHER_PERSON, _OTHER_COUNTRY, _OTHER_WAYS, _OTHER_COMPANY = 40, 20, 25, 25
"""Points lost where sex or birthday, country, all contacts, or employer differ."""

_MOBILES = re.compile(
    r"\+(?:861[3-9]|852[4-79]|8536|8869|81[789]0|601|65[89]|447|614|33[67]|66[689]|821)\d+"
)
_OFFICE_BOX = re.compile(
    r"(?:info|office|admin|contact|mail|service|sales|hr|secretary|secretariat|enquiry|enquiries|"
    r"inquiry|hello|support|webmaster|marketing|bangongshi|general|reception)[\d._-]*@",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Account:
    """What is told of a person: `get` gives fields, `places` are the organisations (kind, id)."""

    get: Callable[[str], Any]
    company: str
    places: frozenset[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Likeness:
    """The points that two accounts have in common, and why (msgids, the name first)."""

    points: int
    names: Names
    reasons: tuple[str, ...]


def in_words(reasons: Sequence[str]) -> str:
    """The reasons in the language of the screen: same name and same mobile phone."""
    said = [translate(reason) for reason in reasons]
    if len(said) < 2:
        return "".join(said)
    return _("{name} and {rest}").format(name=said[0], rest=_(", ").join(said[1:]))


def weigh(names: Names, one: Account, other: Account, least: int = 0) -> Likeness | None:
    """Weigh two accounts whose names compare as `compare_names` found; no clash.

    None where they surely have fewer points than `least`, if that is not 0.
    """
    ways = shared_ways(one.get, other.get)
    places = _shared_places(one, other)
    told = [_NAME[names], *ways, *places]
    points = sum(weight for weight, _reason in told) - _against(one.get, other.get)
    if not ways and not places:
        points -= _OTHER_WAYS * (_reachable(one.get) and _reachable(other.get))
        points -= _OTHER_COMPANY * (
            bool(one.company and other.company) and not _same_company(one, other)
        )
    if least and points + _MOST_PARTICULARS < least:
        return None
    particulars = _particulars(one.get, other.get)
    points += sum(weight for weight, _reason in particulars)
    if names in _UNSURE:
        points = min(points, SURE - 1)  # perhaps a slip of the pen, perhaps husband and wife
    return Likeness(points, names, tuple(reason for _weight, reason in (*told, *particulars)))


def compare_names(one: Callable[[str], Any], other: Callable[[str], Any]) -> Names:
    """How two persons' names compare, across 简繁, word order and pinyin."""
    ours, theirs = one("name") or "", other("name") or ""
    if ours == theirs:
        return "same"
    both = text.has_cjk(ours), text.has_cjk(theirs)
    if both == (True, True):
        return compare_chinese(text.fold(ours), text.fold(theirs))
    if both == (False, False):
        # Two names in Latin letters that differ are two people's.
        return "foreign" if _latin(one, ours) & _latin(other, theirs) else "clash"
    if both[1]:
        one, other, ours, theirs = other, one, theirs, ours
    latin = _latin(other, theirs)
    foreign = one("name_foreign")
    if foreign and latin & set(latin_forms(foreign)):
        return "foreign"
    if latin & set(spelled(ours, one("pinyin") or "")):
        return "pinyin"
    return "apart"


def compare_chinese(ours: str, theirs: str) -> Names:
    """How two Chinese names compare, both folded."""
    if ours == theirs:
        return "same"
    if set(ours).isdisjoint(theirs):
        return "clash"
    differing = sum(a != b for a, b in zip(ours, theirs, strict=False))
    if len(ours) == len(theirs) > 2 and differing == 1:
        return "near"
    return "near" if spelled(ours)[0] == spelled(theirs)[0] else "clash"


def _latin(get: Callable[[str], Any], name: str) -> set[str]:
    return {*latin_forms(name), *latin_forms(get("name_foreign") or name)}


def shared_ways(one: Callable[[str], Any], other: Callable[[str], Any]) -> list[tuple[int, str]]:
    """The ways to reach somebody that both have, weighed; the best of each sort."""
    found = []
    if phones := _shared_phones(one("phones") or (), other("phones") or ()):
        found.append(_MOBILE if any(map(_is_mobile, phones)) else _PHONE)
    ours, theirs = one("emails") or (), {mail.casefold() for mail in other("emails") or ()}
    if mails := [mail for mail in ours if mail.casefold() in theirs]:
        found.append(_OFFICE_EMAIL if all(map(_OFFICE_BOX.match, mails)) else _EMAIL)
    if (account := one("wechat")) and text.fold(account) == text.fold(other("wechat") or ""):
        found.append(_WECHAT)
    return found


def _shared_phones(ours: tuple[Phone, ...], theirs: tuple[Phone, ...]) -> list[Phone]:
    return [
        phone
        for phone in ours
        for known in theirs
        if (phone.e164 and phone.e164 == known.e164)
        or (
            not (phone.e164 and known.e164)
            and len(digits := digits_of(phone)) >= 6
            and (digits == digits_of(known) or same_number(digits, digits_of(known)))
        )
    ]


def _is_mobile(phone: Phone) -> bool:
    """Whether a number is one person's: said so, or by the plan of its country."""
    if phone.label in ("office", "home", "fax"):
        return False
    number = phone.e164 or ""
    if number.startswith("+86"):  # a landline under the heading 手机 is still one
        return bool(_MOBILES.fullmatch(number))
    return phone.label == "mobile" or bool(_MOBILES.fullmatch(number))


def _shared_places(one: Account, other: Account) -> list[tuple[int, str]]:
    found = []
    if one.places & other.places:
        found.append(_ASSOCIATION)
    if one.company and other.company and _same_company(one, other):
        found.append(_COMPANY)
        post, theirs = one.get("post"), other.get("post")
        if post and theirs and text.fold(post) == text.fold(theirs):
            found.append(_POST)
    return found


def _same_company(one: Account, other: Account) -> bool:
    return one.company == other.company or company_core(one.company) == company_core(other.company)


def _particulars(one: Callable[[str], Any], other: Callable[[str], Any]) -> list[tuple[int, str]]:
    """What else agrees."""
    found = []
    ours, theirs = one("birthday"), other("birthday")
    if ours and theirs and _may_be(ours, theirs):
        found.append(_BIRTHDAY if ours == theirs and len(ours.iso()) == 10 else _BIRTH_YEAR)
    for key, weight in (("native_place", _NATIVE), ("city", _CITY)):
        value = one(key)
        if value and value == other(key):
            found.append(weight)
    return found


def _may_be(one: Any, other: Any) -> bool:
    """Whether two dates may be the same day: 1958 and 1958-03."""
    return one.year == other.year and bool(
        one.iso().startswith(other.iso()) or other.iso().startswith(one.iso())
    )


def _against(one: Callable[[str], Any], other: Callable[[str], Any]) -> int:
    """Points lost by what differs."""
    lost = 0
    for key, points in (
        ("gender", _OTHER_PERSON),
        ("birthday", _OTHER_PERSON),
        ("country", _OTHER_COUNTRY),
        ("nationality", _OTHER_COUNTRY),
    ):
        if lost >= points:
            break  # the most comes first
        ours = one(key)
        theirs = ours and other(key)
        if theirs and ours != theirs and not (key == "birthday" and _may_be(ours, theirs)):
            lost = max(lost, points)
    return lost


def _reachable(get: Callable[[str], Any]) -> bool:
    return bool(get("phones") or get("emails") or get("wechat"))
