"""Telephone numbers as cells hold them: several, labelled, shortened by Excel, with extensions."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from qiaocrm.base.i18n import N_
from qiaocrm.language import phonelabels, phonenumber, text

LOST_DIGITS = N_("the sheet shortened this number, its last digits may be lost")
NO_NUMBER = N_("no telephone number in it")
MORE_TEXT = N_("there are other words beside the telephone number")


@dataclass(frozen=True, slots=True)
class Phone:
    """One number: `raw` as typed, `e164` where it can be told, `label` what it is for.

    Labels: "", mobile, office, home, fax, wechat, whatsapp, line, viber, telegram, kakao, qq.
    """

    raw: str
    e164: str | None
    label: str = ""

    def __reduce__(self) -> tuple[type[Phone], tuple[str, str | None, str]]:
        """As a call: many of these travel between processes, and the default is far slower."""
        return Phone, (self.raw, self.e164, self.label)


_MOBILE = re.compile(r"\s*(1[3-9]\d{9})\s*")
_LANDLINE = re.compile(r"\s*(0((?:10|2\d)-[2-9]\d{7}|[3-9]\d{2}-[2-9]\d{6,7}))\s*")
_WIDE = str.maketrans(
    {chr(sign): chr(sign - 0xFEE0) for sign in range(0xFF01, 0xFF5F)}
    | dict.fromkeys("‐‑‒–—―−─━ー﹣", "-")
    | {"【": "(", "】": ")", "［": "(", "］": ")", "\u3000": " "}
)
_BRACKETS = re.compile(r"\([^()]*\)")
_SEPARATOR = re.compile(r"[、,;|\n]+|以及|[及和与或]")
_SHORTENED = re.compile(r"(\d)(?:\.(\d+))?E\+?(\d{1,2})", re.IGNORECASE)
_FLOAT = re.compile(r"(\d{6,15})\.0+")
_EXTENSION = (
    r"\s*(?:转接?|轉|分机号?|分機|内线|ext(?:ension)?\.?|x|#)\s*[:.]?\s*\d{1,6}(?:[-/]\d{1,6})*"
)
_NUMBER = re.compile(
    rf"(?<![A-Za-z_@\d.])[+(]*\s?\+?\d(?:[\d ().·-]*\d)?\)?(?:{_EXTENSION})?(?![A-Za-z_@\d])",
    re.IGNORECASE,
)
_EXTENSION_END = re.compile(rf"(?:{_EXTENSION})\)?$", re.IGNORECASE)
_DASH_EXTENSION = re.compile(r"(0\d{2,3}\)?[- ]?\d{7,8}|0\d{2,3}[- ]\d{3,4}[- ]\d{4})-\d{1,5}")
_WORDY = re.compile(r"[A-Za-z\d]{3}")
_NOT_DIGITS = re.compile(r"[^0-9]+")
_ONE = r"[+(]?\d[\d -]{5,18}\d"
_ALONE = re.compile(_ONE)
_PLAIN_LIST = re.compile(rf"{_ONE}(?:\s*[、,;，；/\n]\s*{_ONE})+", re.ASCII)
_LIST_SIGN = re.compile(r"\s*[、,;，；/\n]\s*")
_MOBILES = re.compile(r"(?:1[3-9]\d{9}[-. ]*){2,}")


def read(value: object, *, country: str | None = "CN") -> tuple[list[Phone], str | None]:
    """All numbers of a cell (text or number) and what is doubtful (a msgid); never raises.

    `country` is the ISO code of the record, used for numbers that tell no country of their own.
    """
    if not isinstance(value, str):
        return _from_number(value, country)
    if country in (None, "CN"):
        if match := _MOBILE.fullmatch(value):
            return [Phone(match[1], "+86" + match[1])], None
        if match := _LANDLINE.fullmatch(value):
            return [Phone(match[1], "+86" + match[2].replace("-", ""))], None
    found, doubt = _read_text(value, country)
    return list(found), doubt


def _from_number(value: object, country: str | None) -> tuple[list[Phone], str | None]:
    """A cell that the sheet holds as a number."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return [], NO_NUMBER
    if value != int(value) or not 0 < value < 1e15:
        return [], NO_NUMBER
    digits = str(int(value))
    e164, doubt = phonenumber.resolve(digits, country)
    if digits.endswith("00000") and len(digits) > 8:
        doubt = LOST_DIGITS
    return [Phone(digits, e164)], doubt


@lru_cache(maxsize=32768)
def _read_text(typed: str, country: str | None) -> tuple[tuple[Phone, ...], str | None]:
    """A cell of text."""
    cleaned = text.clean(typed)
    if text.is_blank_mark(cleaned):
        return (), None
    if match := _SHORTENED.fullmatch(cleaned):
        return _from_shortened(match, country)
    if match := _FLOAT.fullmatch(cleaned):
        found, doubt = _from_number(int(match[1]), country)
        return tuple(found), doubt
    if _ALONE.fullmatch(cleaned) and len(_digits(cleaned)) <= 13:
        phone, doubt = _phone(cleaned, country, "", [])
        return (phone,), doubt
    if len(cleaned) > 1000:
        return (), NO_NUMBER
    if _PLAIN_LIST.fullmatch(cleaned) and (several := _plain_list(cleaned, country)):
        return several
    found, doubts = [], []
    label = ""
    for segment in _segments(cleaned):
        phones, doubt, label = _read_segment(segment, country, label, found)
        doubts += [doubt] if doubt else []
        found += phones
    if not any(len(_digits(phone.raw)) >= 5 for phone in found):
        return (), NO_NUMBER
    return tuple(found), doubts[0] if doubts else None


def _plain_list(cleaned: str, country: str | None) -> tuple[tuple[Phone, ...], str | None] | None:
    """Whole numbers and nothing else, parted by signs; None where a part cannot be one."""
    pieces = _LIST_SIGN.split(cleaned)
    if not all(7 <= len(_digits(piece)) <= 13 for piece in pieces):
        return None
    found: list[Phone] = []
    first_doubt = None
    for piece in pieces:
        phone, doubt = _phone(piece, country, "", found)
        found.append(phone)
        first_doubt = first_doubt or doubt
    return tuple(found), first_doubt


def _from_shortened(
    match: re.Match[str], country: str | None
) -> tuple[tuple[Phone, ...], str | None]:
    """1.38E+10: whole only if every digit is written out."""
    decimals, exponent = match[2] or "", int(match[3])
    if len(decimals) < exponent:
        return (Phone(match[0], None),), LOST_DIGITS
    digits = (match[1] + decimals)[: exponent + 1]
    e164, doubt = phonenumber.resolve(digits, country)
    return (Phone(digits, e164),), doubt


def _digits(s: str) -> str:
    return _NOT_DIGITS.sub("", s)


def _segments(cleaned: str) -> list[str]:
    """The cell cut at 、，; and the like, but not inside brackets that hold no number."""
    shape = cleaned.translate(_WIDE)

    def hide(match: re.Match[str]) -> str:
        return match[0] if len(_digits(match[0])) >= 7 else "(" + "x" * (len(match[0]) - 2) + ")"

    shape = _BRACKETS.sub(hide, shape)
    cuts = [place for match in _SEPARATOR.finditer(shape) for place in match.span()]
    cuts = [0, *cuts, len(shape)]
    pieces = (cleaned[cuts[i] : cuts[i + 1]].strip() for i in range(0, len(cuts), 2))
    return [piece for piece in pieces if piece]


def _read_segment(
    segment: str, country: str | None, inherited: str, before: list[Phone]
) -> tuple[list[Phone], str | None, str]:
    """The numbers between two separators; a label holds for the next ones until another comes."""
    shape = segment.translate(_WIDE)
    runs = [match.span() for match in _NUMBER.finditer(shape)]
    runs = [part for start, end in runs for part in _cut_run(shape, start, end)]
    phones: list[Phone] = []
    doubt: str | None = None
    if not runs:
        label = phonelabels.understand(shape)[0]
        if before and label and text.has_cjk(segment) and not _WORDY.search(shape):
            return [], None, label
        return [Phone(segment, None, label)], MORE_TEXT, label
    leading = shape[: runs[0][0]].strip() != ""
    label = inherited
    for i, (start, end) in enumerate(runs):
        previous_end = runs[i - 1][1] if i else 0
        next_start = runs[i + 1][0] if i + 1 < len(runs) else len(shape)
        if _is_tail(shape, start, end, before + phones):
            base = phones or before
            sign = shape[start - 1] if start and shape[start - 1] in "/-" else "/"
            base[-1] = replace(base[-1], raw=base[-1].raw + sign + segment[start:end])
            continue
        pre = shape[previous_end:start] if leading or not i else ""
        post = shape[end:next_start] if not leading or i + 1 == len(runs) else ""
        own, place, rest = phonelabels.understand(pre + " " + post)
        label = own or (label if not (pre.strip() or post.strip()) else "")
        phone, problem = _phone(segment[start:end], place or country, label, before + phones)
        if rest:
            first, last = start if not pre else previous_end, next_start if post else end
            phone = replace(phone, raw=segment[first:last].strip(" ;,"))
            problem = problem or MORE_TEXT
        phones.append(phone)
        doubt = doubt or problem
    return phones, doubt, label


def _is_tail(shape: str, start: int, end: int, before: list[Phone]) -> bool:
    """Whether the digits only vary the last ones of the number before: 0731-55550001/2."""
    sign = shape[start - 1 : start]
    return bool(before) and len(_digits(shape[start:end])) <= 4 and sign in ("/", "-", "")


def _cut_run(shape: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a run of digits and blanks that holds several numbers."""
    run = shape[start:end]
    if len(_digits(run)) <= 13:
        return [(start, end)]
    if _MOBILES.fullmatch(run):
        return [(start + m.start(), start + m.end()) for m in re.finditer(r"1[3-9]\d{9}", run)]
    parts: list[tuple[int, int]] = []
    begin, done = start, ""
    for token in re.finditer(r"\S+", run):
        digits = _digits(token[0])
        left = len(_digits(run[token.start() :]))
        coded = shape[begin:end].lstrip("(").startswith(("+", "00"))
        whole = re.fullmatch(r"1[3-9]\d{9}", done) or len(done) >= (10 if coded else 7)
        fresh = token[0].lstrip("(").startswith(("+", "00")) and len(done) >= 7
        if fresh or (whole and left >= 7 and (len(digits) >= 7 or len(done) >= 10)):
            parts.append((begin, start + token.start()))
            begin, done = start + token.start(), ""
        done += digits
    parts.append((begin, end))
    return [(a, b - (len(shape[a:b]) - len(shape[a:b].rstrip()))) for a, b in parts]


def _phone(
    raw: str, country: str | None, label: str, before: list[Phone]
) -> tuple[Phone, str | None]:
    """One number as typed to a Phone."""
    raw = raw.strip()
    number = raw.translate(_WIDE).replace("·", "-")
    if match := _DASH_EXTENSION.fullmatch(number):
        number = match[1]
    number = _EXTENSION_END.sub("", number).strip()
    if label == "qq":
        return Phone(raw, None, label), MORE_TEXT
    e164, doubt = phonenumber.resolve(number, country)
    if e164 is None and doubt == phonenumber.NO_AREA and before and before[-1].e164:
        line = phonenumber.sibling(before[-1].e164, _digits(number))
        if line is not None:
            return Phone(raw, line, label), None
    if raw.count("(") != raw.count(")") or raw.count("（") != raw.count("）"):
        raw = raw.strip("()（） ")
    return Phone(raw, e164, label), doubt
