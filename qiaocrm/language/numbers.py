"""Whole numbers and head-counts: 二十三, 1,200, 4批次9人次, 60余人, 12批30，新增2批5人次."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from qiaocrm.language import numerals, text

_PLAIN = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,18})(?:\.0+)?")
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_SCALED = re.compile(r"(\d{1,12}(?:\.\d{1,8})?)([百千万萬亿億])")
_CHINESE = re.compile(rf"[{numerals.SIGNS}]{{1,20}}")


@lru_cache(maxsize=16384)
def integer(typed: str) -> int | None:
    """`typed` as a whole number: 1,200 · １２ · 二十三 · 廿三 · 3.0 · 1.2万; None for all else.

    Vague numbers (十几, 60余) are refused: see `counts`.
    """
    s = unicodedata.normalize("NFKC", text.clean(typed)).replace(" ", "")
    if _PLAIN.fullmatch(s):
        return int(s.replace(",", "").partition(".")[0])
    if match := _SCALED.fullmatch(s):
        exact = Decimal(match[1]) * _SCALES[match[2]]
        return int(exact) if exact == int(exact) else None
    return numerals.value(s) if _CHINESE.fullmatch(s) else None


@dataclass(frozen=True, slots=True)
class Count:
    """Batches (批次) and persons (人次) of a cell, and what of them is new (其中新增).

    `approx` marks 近, 约, 余, 左右; `lower_bound` those that mean "at least" (余, 多, 逾, 以上).
    """

    persons: int | None = None
    batches: int | None = None
    new_persons: int | None = None
    new_batches: int | None = None
    approx: bool = False
    lower_bound: bool = False


_VARIANTS = str.maketrans("餘約萬億逾", "余约万亿逾", " ")
_NEW = re.compile(r"[,、;(]*(?:其中)?(?:本[期月年季周]|当[月年])?新增(.+?)\)?$")
_OF_WHICH = re.compile(r"[,、;(]*(?:其中|包括|内含|含).*$")
_LABELLED = re.compile(r"(批次|批数|人次|人数):?(\d+)(?![\d批人次个])")
_FILLER = re.compile(
    r"(?:一行|共计?|合计|总计|累计|总共|约计|接待|来访|参加|到会|参会|随行|批次|人次|人数|批数|"
    r"会员人?数?|成员|团队|"
    r"夫妇|夫妻|伉俪|全家|一家|"
    r"全体|海外|外宾|侨胞|侨领|客商|侨商|嘉宾|来宾|代表|团员|华侨华人|企业家|persons?|people|"
    r"pax|members?|[:：,、/;.()\s和]|左右|上下)",
    re.IGNORECASE,
)
_ITEM = re.compile(
    rf"(?P<before>近|将近|接近|约|大约|大概|逾|上(?=[百千万])|超过?|不少于|不下|至少|不足|>|≥|~|"
    rf"approx\.?|approximately|about|around|nearly|almost|over|morethan|atleast)?\s*"
    rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|[{numerals.SIGNS}]+)(?P<scale>[百千万亿])?"
    rf"(?P<vague>[多余来几+])?(?P<scale2>[百千万亿])?(?P<vague2>[多余])?个?"
    rf"(?P<unit>批次|批|团次|团组|团|次|人次|人|名|位|口|persons?|people|pax|members?)?"
    rf"(?P<after>左右|上下|以上|以内|之多|多|余)?",
    re.IGNORECASE,
)
_AT_LEAST = frozenset(
    (
        "over",
        "morethan",
        "atleast",
        "上",
        "多",
        "余",
        "+",
        "逾",
        "超",
        "超过",
        "不少于",
        "不下",
        "至少",
        "以上",
        "之多",
        ">",
        "≥",
    )
)


@lru_cache(maxsize=8192)
def counts(typed: str) -> Count | None:
    """The head-count of a cell; None where it is not one or not certain (3-5人, 十几人)."""
    s = unicodedata.normalize("NFKC", text.clean(typed)).replace("\n", ",").replace("，", ",")
    s = s.translate(_VARIANTS)
    s = _LABELLED.sub(lambda match: f"{match[2]}{match[1][0]}", s)
    if not s or len(s) > 80 or text.is_blank_mark(s):
        return None
    fresh: _Tally | None = None
    if match := _NEW.search(s):
        fresh, s = _tally(match[1]), s[: match.start()]
        if fresh is None:
            return None
    whole = _tally(_OF_WHICH.sub("", s)) if s else _Tally()
    if whole is None:
        return None
    fresh = fresh or _Tally()
    return Count(
        whole.persons, whole.batches, fresh.persons, fresh.batches,
        whole.approx or fresh.approx, whole.lower_bound or fresh.lower_bound,
    )  # fmt: skip


@dataclass(slots=True)
class _Tally:
    """What one clause counts."""

    persons: int | None = None
    batches: int | None = None
    approx: bool = False
    lower_bound: bool = False


def _tally(s: str) -> _Tally | None:
    """One clause, understood to its last character, or None."""
    tally, place = _Tally(), 0
    while place < len(s):
        match = _FILLER.match(s, place)
        if match is None:
            match = _ITEM.match(s, place)
            if match is None or not _add(tally, match):
                return None
        place = match.end()
    return tally if (tally.persons, tally.batches) != (None, None) else None


def _add(tally: _Tally, item: re.Match[str]) -> bool:
    """Put one number into the tally; False where it does not fit."""
    number = _exact(item)
    if number is None or item["vague"] == "几":
        return False
    unit = (item["unit"] or "").lower()
    if unit.startswith(("批", "团", "次")):
        if tally.batches is not None:
            return False
        tally.batches = number
    else:
        if tally.persons is not None:
            return False
        tally.persons = number
    marks = {(item["before"] or "").lower(), item["vague"], item["vague2"], item["after"]} - {
        None,
        "",
    }
    tally.approx = tally.approx or bool(marks)
    tally.lower_bound = tally.lower_bound or bool(marks & _AT_LEAST)
    return True


def _exact(item: re.Match[str]) -> int | None:
    """The number of an item with its 百, 千 or 万."""
    digits = item["number"].replace(",", "")
    base = Decimal(digits) if digits[0].isdecimal() else None
    if base is None:
        vague = item["before"] or item["vague"] or item["vague2"]
        whole = _SCALES[digits] if vague and digits in _SCALES else numerals.value(digits)
        if whole is None:
            return None
        base = Decimal(whole)
    for scale in (item["scale"], item["scale2"]):
        base *= _SCALES[scale] if scale else 1
    return int(base) if base == int(base) and base < 10**12 else None
