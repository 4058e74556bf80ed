"""Chinese numerals to integers, for dates, counts, terms and money alike."""

from __future__ import annotations

import re

_DIGITS = {
    sign: value
    for value, signs in enumerate(
        ("〇零○", "一壹", "二贰貳两兩", "三叁", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
    )
    for sign in signs
}
SIGNS = "".join(_DIGITS) + "十拾百佰千仟万萬亿億廿卅卌"
"""Every character that `value` understands, for use inside a regex class."""

_SHORT = str.maketrans(
    {"廿": "二十", "卅": "三十", "卌": "四十", "拾": "十", "佰": "百", "仟": "千"}
)
_LONG = str.maketrans({"萬": "万", "億": "亿"})
_SECTION = re.compile(r"(?:(.)千)?(零)?(?:(.)百)?(零)?(?:(.)?(十))?(零)?(.)?")


def digit_string(s: str) -> int | None:
    """`s` read digit by digit, as years are written: 二〇一〇 → 2010; None if it is not that."""
    digits = [_DIGITS.get(sign) for sign in s]
    if not digits or None in digits:
        return None
    return int("".join(map(str, digits)))


def value(s: str) -> int | None:
    """`s` as a number: 二十三, 廿三, 一千零五, 三万二千, 二〇一〇 → 2010; None if it is not one.

    Spoken short forms (一百二 for 120) and vague ones (十几) are refused, not guessed.
    """
    s = s.translate(_LONG)
    if "亿" in s:
        head, _sign, tail = s.partition("亿")
        return _joined(value(head), 10**8, tail)
    if "万" in s:
        head, _sign, tail = s.partition("万")
        return _joined(_section(head), 10**4, tail)
    return _section(s)


def _joined(head: int | None, unit: int, tail: str) -> int | None:
    """head × unit + tail, where a tail that skips a place must say so with 零."""
    if not head:
        return None
    if not tail:
        return head * unit
    rest = value(tail)
    if rest is None or rest >= unit or (rest < unit // 10 and not tail.startswith("零")):
        return None
    return head * unit + rest


def _section(s: str) -> int | None:
    """A number below 10,000."""
    s = s.translate(_SHORT)
    if len(s) > 1 and (plain := digit_string(s)) is not None:
        return None if s[0] == "零" and len(s) == 2 and plain == 0 else plain
    match = _SECTION.fullmatch(s) if s else None
    if match is None:
        return None
    thousands, zero1, hundreds, zero2, tens, ten, zero3, ones = match.groups()
    if ones and (thousands or hundreds) and not (ten or zero1 or zero2 or zero3):
        return None
    total = 0
    for sign, unit in ((thousands, 1000), (hundreds, 100), (tens or (ten and "一"), 10), (ones, 1)):
        if sign:
            digit = _DIGITS.get(sign)
            if digit is None or (digit == 0 and len(s) > 1):
                return None
            total += digit * unit
    return total
