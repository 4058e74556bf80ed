"""Clean text for storing and folded text for comparing, so that all see the same forms."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from qiaocrm.language import hans

_PERHAPS_DIRTY = re.compile(
    r"[^ -~\u2460-\u2473\u3001-\u3017\u3400-\u9fff\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f"
    r"\u201c\u201d\u2018\u2019\u2014\u2026\u00b7]|^ | $|  |_x"
)
_ESCAPE = re.compile(r"(?:_x[0-9A-Fa-f]{4}_)+")
_BLANKS = re.compile(r" {2,}")
_BLANKS_AT_BREAK = re.compile(r" *\n *")
_COMBINING = re.compile(r"[\u0300-\u036f\u3099\u309a]")
_CJK = re.compile(r"[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_NOT_IN_KEYS = re.compile(r"[\W_]+")

_FULL_WIDTH_KEPT = "！（），：；？～＂＇［］｛｝"
"""Full-width signs that are Chinese punctuation; they stay as typed."""


def _translation() -> dict[int, str | None]:
    """What `clean` does with single characters."""
    table: dict[int, str | None] = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)])
    table.update(dict.fromkeys(map(ord, "\x0b\x0c\r\x85\u2028\u2029"), "\n"))
    table[0x0A] = "\n"
    spaces = "\t\xa0\u1680\u202f\u205f\u3000\u2800\u3164\uffa0"
    table.update(dict.fromkeys([*map(ord, spaces), *range(0x2000, 0x200B)], " "))
    unseen = [0xAD, 0x61C, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F)]
    unseen += [*range(0x2060, 0x2070), *range(0xFFF9, 0xFFFD), 0xFFFE, 0xFFFF]
    table.update(dict.fromkeys([*unseen, *range(0xD800, 0xE000), *range(0xE0000, 0xE0080)]))
    wide = (sign for sign in range(0xFF01, 0xFF5F) if chr(sign) not in _FULL_WIDTH_KEPT)
    table.update({sign: chr(sign - 0xFEE0) for sign in wide})
    return table


_TRANSLATION = _translation()


def clean(s: str) -> str:
    r"""`s` as it is stored: the same words without the dirt that sheets and web pages leave.

    Full-width letters, digits and spaces become half-width; control, zero-width and bidi signs
    and lone surrogates vanish; `_x000D_` escapes of workbooks are resolved; runs of blanks shrink
    to one; line breaks stay as \n. Chinese punctuation and characters stay as typed.
    """
    if not _PERHAPS_DIRTY.search(s):
        return s
    if "_x" in s:
        s = _ESCAPE.sub(_unescape, s)
    if "\r" in s:
        s = s.replace("\r\n", "\n")
    s = s.translate(_TRANSLATION)
    if _COMBINING.search(s):
        s = unicodedata.normalize("NFC", s)
    if "  " in s:
        s = _BLANKS.sub(" ", s)
    if "\n" in s:
        s = _BLANKS_AT_BREAK.sub("\n", s)
    return s.strip(" \n")


def _unescape(match: re.Match[str]) -> str:
    """The characters that a run of `_xHHHH_` escapes (ECMA-376, ST_Xstring) stands for."""
    units = b"".join(bytes.fromhex(unit[:4]) for unit in match[0].split("_x")[1:])
    return units.decode("utf-16-be", "ignore")


@lru_cache(maxsize=65536)
def fold(s: str) -> str:
    """`s` as a key for comparing: width, case, 简繁, blanks and punctuation make no difference."""
    if not s.isascii():
        s = hans.to_simplified(unicodedata.normalize("NFKC", s))
    folded = s.casefold()
    return folded if folded.isalnum() else _NOT_IN_KEYS.sub("", folded)


_SPELLED = str.maketrans(
    {"ü": "v", "Ü": "v", "ß": "ss", "ø": "o", "Ø": "o", "ł": "l", "đ": "d", "Đ": "d"}
)


def without_accents(latin: str) -> str:
    """Latin letters without their accents, as they are typed on an ordinary keyboard; ü is v."""
    if latin.isascii():
        return latin
    spread = unicodedata.normalize("NFKD", latin.translate(_SPELLED))
    kept = "".join(sign for sign in spread if not unicodedata.combining(sign))
    return unicodedata.normalize("NFC", kept)


_BLANK_WORDS = frozenset(
    """
    无 無 暂无 暫無 没有 沒有 待补 待補 待补充 待補充 待填 待查 待核 待核实 待确认 空 空白
    空缺 缺 暂缺 不详 不詳 不明 不清楚 未知 未填 未填写 未提供 未留 未登记 略 无数据
    暂无数据 不适用 不知 N/A n/a N.A. n.a. NA #N/A #N/A! NULL null Null NONE None none nil Nil
    NIL nan NaN unknown Unknown UNKNOWN undefined Unspecified unspecified 未指定 TBC tbc TBA tba
    """.split()
)
_BLANK_STARTS = frozenset(word[0] for word in _BLANK_WORDS)
_BLANK_SIGNS = re.compile(r"[-‐‑‒–—―─━ー_/\\.。·…*＊?？~～、，,;；:：|'\"“”〇○]*")


def is_blank_mark(s: str) -> bool:
    """Whether `s` is what an office writes into an empty cell: —, /, 无, 暂无, 待补, N/A …"""
    if len(s) > 12:
        return not s.strip()
    if s[:1].isalnum() and s[0] not in _BLANK_STARTS:
        return False
    bare = s.strip().strip("()（）[]【】<>《》 \u3000")
    return bare in _BLANK_WORDS or (_BLANK_SIGNS.fullmatch(bare) is not None)


def is_pending(s: str) -> bool:
    """Whether `s` is a word for what is still to be done: 待核, 待补充, 待確認. In a field it is a
    blank, in a remark or a column of no field it is what the officer wants to know.
    """
    return s.startswith("待") and len(s) <= 4


def half_widths(s: str) -> int:
    """How many half-width signs a text takes in a column; a Chinese sign takes two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in s)


def has_cjk(s: str) -> bool:
    """Whether `s` holds a Chinese character (kana and hangul do not count)."""
    return _CJK.search(s) is not None
