"""Masks for personal data on paper (脱敏): enough stays to tell two people apart, no more."""

from __future__ import annotations

import re

_MASK = "*"
_TAIL = 4
_SHORTEST_PHONE = 7
"""Digits: fewer are an extension or a service number, which is nobody's own."""

_LONGEST_PHONE = 15
"""E.164; more digits are several numbers side by side."""

_EMAIL = re.compile(r"[\w.+-]+@(?=[\w-]+(?:\.[\w-]+)+)")
_IDENTITY = re.compile(r"(?<![\dA-Za-z])(\d{3})\d{11}(\d{3}[\dXx])(?![\dA-Za-z])")
"""Identity numbers of China: 18 signs, the last may be X (GB 11643)."""
_PASSPORT = re.compile(r"(?<![\dA-Za-z])([A-Z]{1,2})\d{5,7}(\d{2})(?:\([\dA]\))?(?![\dA-Za-z])")
"""Passports, permits and identity cards of 香港 and elsewhere: letters, then digits."""
_IN_TEXT = re.compile(
    r"(?<![\d.])(?:\+\d[\d ()-]{6,18}\d|1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}-\d{7,8})(?![\d.])"
)
"""Numbers that are telephones wherever they stand: with +, mobile ones of China, 0731-xxxxxxxx."""
_PLACE = re.compile(r".*?(?:市|自治州|特别行政区|[都县](?=[^市县]))|^[^\d,，]+(?=[,，\d])")


def phone(text: str) -> str:
    """138****5678: of each number the four digits before the last four; signs between stay."""
    return re.sub(r"\+?\d[\d ()-]*\d", _hide_digits, text)


def email(text: str) -> str:
    """w***@example.com: of each address the first sign and all from @ on."""
    return _EMAIL.sub(lambda found: f"{found[0][0]}{_MASK * 3}@", text)


def account(text: str) -> str:
    """w***: of the name of an account its first sign, of each of several."""
    return re.sub(r"[^\s;；,，、:：/]+", lambda found: f"{found[0][0]}{_MASK * 3}", text)


def address(text: str) -> str:
    """The address down to its city; where none is told, its first part."""
    found = _PLACE.match(text)
    kept = found[0] if found else ""
    return f"{kept}{_MASK * 3}" if kept != text else text


def free_text(text: str) -> str:
    """A text with what is personal in it masked: telephones, e-mail addresses, identity numbers."""
    if "@" in text:
        text = email(text)
    text = _IDENTITY.sub(_hide_middle, text)
    text = _PASSPORT.sub(_hide_middle, text)
    return _IN_TEXT.sub(lambda found: phone(found[0]), text)


def _hide_middle(found: re.Match[str]) -> str:
    hidden = len(found[0]) - len(found[1]) - len(found[2])
    return f"{found[1]}{_MASK * hidden}{found[2]}"


def _hide_digits(found: re.Match[str]) -> str:
    signs = list(found[0])
    places = [at for at, sign in enumerate(signs) if sign.isdigit()]
    if len(places) < _SHORTEST_PHONE:
        return found[0]
    if len(places) > _LONGEST_PHONE:
        return re.sub(r"\d{7,15}", _hide_digits, found[0])
    for at in places[-2 * _TAIL : -_TAIL]:
        signs[at] = _MASK
    return "".join(signs)
