"""One telephone number to E.164, with the country told by the number or by the record."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from qiaocrm.base.i18n import N_

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

NO_COUNTRY = N_("the country of the number cannot be told")
NO_AREA = N_("the area code is missing")
WRONG_LENGTH = N_("the number is too short or too long")
LOST_ZERO = N_("the leading 0 seems to be lost")
TWO_COUNTRIES = N_("could be a number of two countries")
NO_PLUS = N_("read as an international number without its +")

Resolved = tuple[str | None, str | None]
"""E.164 or None where it cannot be told, and a doubt (msgid) or None."""

_CN_MOBILE = re.compile(r"1[3-9]\d{9}")
_CN_NATIONAL = re.compile(r"1[3-9]\d{9}|(?:10|2\d)\d{8}|[3-9]\d\d\d{7,8}|[48]00\d{7}")
_SERVICE = re.compile(r"[48]00\d{7}")
_CN_TRUNK = re.compile(r"0(?:10\d{8}|2\d\d{8}|[3-9]\d{2}\d{7,8}|1[3-9]\d{9})")
_FIRST_DIGITS = re.compile(r"\D*(\d+)")
_JP_MOBILE = re.compile(r"0[789]0\d{8}")
_NANP_GROUPED = re.compile(r"\(?([2-9]\d{2})\)?[-. ]?([2-9]\d{2})[-. ]?(\d{4})")
_NANP_WITH_1 = re.compile(r"1[-. ]?\(?[2-9]\d{2}\)?[-. ][2-9]\d{2}[-. ]?\d{4}")
_FIRST_GROUP = re.compile(r"\(?(\d{1,3})\)?[-. )(]+(.*)")
_NEIGHBOURS = ("852", "853", "886")
_NOT_DIGIT = re.compile(r"\D+")


@lru_cache(maxsize=16384)
def resolve(number: str, country: str | None) -> Resolved:
    """The E.164 form of one number (ASCII digits, + - . ( ) and blanks, no extension).

    `country` (ISO alpha-2) is used where the number does not tell its own. Invented numbers
    count when their length is possible in the country.
    """
    digits = _NOT_DIGIT.sub("", number)
    if not 5 <= len(digits) <= 20:
        return None, WRONG_LENGTH
    start = number.lstrip("( ")
    if start.startswith(("+", "00")):
        found = _international(digits.removeprefix("00"))
        if found is None and country and start[0] != "+":
            found = _in_country(number, country, sure=True)
        return (found, None) if found else (None, WRONG_LENGTH)
    if country in (None, "CN"):
        return _chinese(number, digits, country)
    return _abroad(number, digits, country or "")


def _chinese(number: str, digits: str, country: str | None) -> Resolved:
    """A number in a record of China, or of no known country."""
    if _CN_MOBILE.fullmatch(digits) and not _NANP_WITH_1.fullmatch(number):
        return "+86" + digits, None
    if _CN_TRUNK.fullmatch(digits):
        return _with_trunk(number, digits)
    if found := _with_code_in_front(number, digits):
        sure = digits.startswith(("86", *_NEIGHBOURS)) or _NANP_WITH_1.fullmatch(number)
        rival = country == "CN" and not sure and _valid_chinese(digits)
        return (None, TWO_COUNTRIES) if rival else (found, None)
    if _SERVICE.fullmatch(digits):
        return "+86" + digits, None
    if country is None or (_NANP_GROUPED.fullmatch(number) and not number.isdecimal()):
        return None, NO_COUNTRY
    if 7 <= len(digits) <= 8 and digits[0] not in "01":
        return None, NO_AREA
    if digits.startswith(_NEIGHBOURS) and (found := _international(digits, sure=True)):
        return found, NO_PLUS
    if digits[0] not in "0" and _valid_chinese(digits):
        return "+86" + digits, LOST_ZERO
    return None, WRONG_LENGTH


def _with_trunk(number: str, digits: str) -> Resolved:
    """A number with the leading 0 of China, unless its grouping or shape is another country's.

    090-1234-5678 is Japanese: but for 010 and 02x, Chinese area codes have four digits with the 0.
    """
    if digits[1] == "1" and digits[2] != "0":
        return "+86" + digits[1:], None
    area = 3 if digits[1] in "12" else 4
    group = _FIRST_DIGITS.match(number)
    if group is None or len(group[1]) not in (area, len(digits)) or digits[area] in "01":
        return None, NO_COUNTRY
    if _JP_MOBILE.fullmatch(digits) and len(group[1]) != area:
        return None, TWO_COUNTRIES
    return "+86" + digits[1:], None


def _abroad(number: str, digits: str, country: str) -> Resolved:
    """A number in a record of another country: its own, or one with or from China."""
    mobile = _CN_MOBILE.fullmatch(digits)
    other = mobile is not None and not _may_have(country, digits)
    found = None if other else _in_country(number, country, sure=True)
    if found:
        both = mobile and not _NANP_WITH_1.fullmatch(number)
        return found, TWO_COUNTRIES if both else None
    if coded := _with_code_in_front(number, digits):
        return coded, None
    if mobile:
        return "+86" + digits, None
    if _CN_TRUNK.fullmatch(digits) and _valid_chinese(digits[1:]):
        return _with_trunk(number, digits)
    if found := _in_country(number, country, sure=False):
        return found, None
    if 6 <= len(digits) <= 8:
        return None, NO_AREA
    return None, WRONG_LENGTH


def _with_code_in_front(number: str, digits: str) -> str | None:
    """852-2555 0123 · (86)731-… · 1-626-555-0123 · 8613900001234: a country's code without +."""
    national = digits[2:].removeprefix("0")
    if len(digits) >= 12 and digits.startswith("86") and _CN_NATIONAL.fullmatch(national):
        return "+86" + national
    if _NANP_WITH_1.fullmatch(number):
        return "+" + digits
    match = _FIRST_GROUP.fullmatch(number)
    if match is None or match[1][0] == "0" or match[1] == "1":
        return None
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

    known = int(match[1]) in COUNTRY_CODE_TO_REGION_CODE
    return _international(digits, sure=True) if known else None


def _valid_chinese(national: str) -> bool:
    """Whether the Chinese plan has a number like this; `national` without its leading 0."""
    if _CN_NATIONAL.fullmatch(national) is None:
        return False
    return _in_country(national, "CN", sure=True) is not None


def _international(digits: str, *, sure: bool = False) -> str | None:
    """E.164 of digits that begin with a country's code; `sure` wants a valid number."""
    if not sure and _is_plainly_possible(digits):
        return "+" + digits
    return _parsed("+" + digits, None, sure=sure)


def _is_plainly_possible(digits: str) -> bool:
    """Whether the plan says at a glance that a number is possible: its length is that of a whole
    number and it begins with no prefix that parsing would take off. Others are parsed.
    """
    for length in (1, 2, 3):
        plan = _plan(digits[:length])
        if plan is not None:
            lengths, prefix = plan
            national = digits[length:]
            if len(national) not in lengths or national[0] in "01":
                return False
            return prefix is None or prefix.match(national) is None
    return False


def _may_have(country: str, digits: str) -> bool:
    """Whether a country has whole numbers as long as these digits, with its prefix or without."""
    import phonenumbers

    plan = _plan(str(phonenumbers.country_code_for_region(country)))
    if plan is None:
        return True
    lengths, prefix = plan
    dialled = prefix.match(digits) if prefix else None
    return len(digits) in lengths or (
        dialled is not None and len(digits) - dialled.end() in lengths
    )


@cache
def _plan(code: str) -> tuple[frozenset[int], re.Pattern[str] | None] | None:
    """The lengths of whole numbers under a country's code and the prefixes that parsing takes off;
    None for codes that do not exist and for China, whose plan allows any length.
    """
    import phonenumbers

    if code == "86" or not code.isdecimal():
        return None
    region = phonenumbers.region_code_for_country_code(int(code))
    metadata = phonenumbers.PhoneMetadata.metadata_for_region_or_calling_code(int(code), region)
    if metadata is None or metadata.general_desc is None:
        return None
    prefix = metadata.national_prefix_for_parsing
    return frozenset(metadata.general_desc.possible_length), re.compile(prefix) if prefix else None


def _in_country(number: str, country: str, *, sure: bool) -> str | None:
    """E.164 of a number as dialled inside a country."""
    return _parsed(number, country, sure=sure)


def _parsed(number: str, country: str | None, *, sure: bool) -> str | None:
    """What the phonenumbers library makes of it; None unless possible (or, if `sure`, valid)."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return None
    fits = phonenumbers.is_valid_number(parsed) if sure else _possible(parsed)
    if not fits:
        return None
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def _possible(parsed: PhoneNumber) -> bool:
    """Whether the length is possible; for China also the shape, as its plan allows any length."""
    import phonenumbers

    if parsed.country_code == 86:
        return _CN_NATIONAL.fullmatch(str(parsed.national_number)) is not None
    reason = phonenumbers.is_possible_number_with_reason(parsed)
    return reason == phonenumbers.ValidationResult.IS_POSSIBLE


def sibling(e164: str, digits: str) -> str | None:
    """The E.164 form of `digits` as a further line beside `e164` (0731-55550001/55550002)."""
    if len(e164) <= len(digits) + 2:
        return None
    return _international(e164[1 : -len(digits)] + digits)


def national(digits: str) -> str | None:
    """What follows the country's code with which the digits begin; None where there is none."""
    import phonenumbers

    try:
        return str(phonenumbers.parse("+" + digits).national_number)
    except phonenumbers.NumberParseException:
        return None
