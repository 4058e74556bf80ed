"""What stands above a column: its text, the parts of a joined heading, the unit it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from qiaocrm.language import text
from qiaocrm.language.currencies import currency_code

_BRACKETS = re.compile(r"[(（\[【〔]([^()（）\[\]【】〔〕]*)[)）\]】〕]")
_MARKS = re.compile(r"^[*＊★※●▲#\s]+|[*＊★※：:\s]+$")
_UNIT = re.compile(
    r"(?:单位[:：]?)?(?:人民币|美元|美金|港币|港元|欧元|日元|新台币|澳门元)?[/:：]?"
    r"(?:(?:百|千|十)?[万亿]|千|百)?(?:元|美元|美金|港元|港币|欧元|日元|英镑|加元|澳元|人民币|元人民币|rmb|usd|hkd)?",
    re.IGNORECASE,
)
_LATIN_UNIT = re.compile(
    r"(?:in )?(?:usd|us\$|rmb|cny|hkd|hk\$|eur|jpy|gbp|€|£)?\s*(?:million|billion|thousand|mn|bn)?\s*"
    r"(?:usd|rmb|cny|hkd|eur|jpy|gbp|yuan|dollars)?",
    re.IGNORECASE,
)
_LATIN_SCALES = {"million": "百万", "mn": "百万", "billion": "十亿", "bn": "十亿", "thousand": "千"}
_LATIN_CURRENCIES = {
    "usd": "美元", "us$": "美元", "hkd": "港元", "hk$": "港元", "eur": "欧元", "€": "欧元", "jpy": "日元",
    "gbp": "英镑", "£": "英镑",
}  # fmt: skip
_OTHER_UNIT = re.compile(
    r"人|人次|名|个|家|批|批次|次|亩|㎡|m2|平方米|公顷|年|月|天|日|岁|届|件|台|%"
)
_AMONG = re.compile(r"^[(（]?(?:其中|其 中)[)）]?[:：]?(?=..)")
"""The lead of a column that is part of the one before: 其中：外资."""

_HINT = re.compile(
    r"必填|选填|可选|可不填|非必填|如有|如[:：].*|例如?[:：].*|格式.*|下拉.*|请.*|限.*字|[yY]{2,4}[-./年mMdD月日]*"
    r"|[年月日/.\-]+|\d{4}[-./]\d.*|盖章|签字|全称|按.*排.*"
)
_TAIL_UNIT = re.compile(
    r"(.{2,}?)[\s:：/／]*((?:[百千十]?[万亿])(?:元|美元|美金|港元|港币|欧元|日元|人民币)?|单位[:：]?[万亿]?元)$"
)
_COUNTED = re.compile(r"(?<=[A-Za-z]) \d{1,2}(?: -)? (?=[A-Za-z])|(?<=电子邮件)\d(?=地址)")
"""The number within a heading of a contact export: Phone 2 - Value, 电子邮件2地址."""

_TWO_TONGUES = re.compile(
    r"(?P<han>[\u3400-\u9fff][\u3400-\u9fff0-9、/／()（）]*)[\s:：/／|-]*"
    r"(?P<latin>[A-Za-z](?:[A-Za-z.'’ /&-]|\d(?![\d ]))*[a-z.A-Z])"
    r"|(?P<first>[A-Za-z][A-Za-z.'’ /&-]*[A-Za-z.])[\s:：/／|-]+(?P<then>[\u3400-\u9fff][\u3400-\u9fff/／]*)"
)
"""A heading told in two languages: 姓名 Name, Country 国家."""

_OF_NO_FIELD = re.compile(
    r"(?:assistant|manager|referr)\S*\s+(?:name|phone)|e-?mail(?: \d)? display name|birth (?:day|month|year)|"
    r"(?:助理|经理|介绍人)的?(?:姓名|电话)|电子邮件\d?显示名称",
    re.IGNORECASE,
)
"""Headings of contact exports that end like those of fields and mean others: kept as typed."""


@dataclass(frozen=True, slots=True)
class Header:
    """The heading of one column.

    `index` is the column's place in the rows of the table, `letter` what Excel calls it; `parts`
    are the levels of a heading of several rows, from the top, each as typed; `text` joins them:
    联系方式-电话. `unit` is the unit that a bracket, or the line above the table, names.
    """

    index: int
    letter: str
    text: str
    parts: tuple[str, ...] = ()
    unit: str | None = None

    @property
    def label(self) -> str:
        """What names the column where its content is kept or spoken of."""
        return self.text or self.letter

    @property
    def measure(self) -> str:
        """The unit in a bracket of the heading, of money or not: 亩 of 需用土地（亩）; or empty."""
        inside = [
            match[1].strip() for part in self.parts[-1:] for match in _BRACKETS.finditer(part)
        ]
        units = (
            one for one in inside if one and (_UNIT.fullmatch(one) or _OTHER_UNIT.fullmatch(one))
        )
        return next(units, "")


@dataclass(frozen=True, slots=True)
class Wording:
    """A heading's words: as typed, without hints and units, and the unit found."""

    shown: str
    bare: str
    unit: str | None


@lru_cache(maxsize=4096)
def wording(typed: str) -> Wording:
    """Part a heading from the marks, hints and units around it: 总投资（万元）* → 总投资, 万元."""
    shown = text.clean(typed)
    joined = re.sub(r"\n+", "" if text.has_cjk(shown) else " ", shown)
    if text.has_cjk(joined):
        joined = re.sub(r"(?<![A-Za-z]) +| +(?![A-Za-z])", "", joined)
    joined = _MARKS.sub("", joined)
    unit: str | None = None
    bare = joined
    for match in _BRACKETS.finditer(joined):
        inside = match[1].strip()
        if inside and _LATIN_UNIT.fullmatch(inside):
            unit = unit or _latin_unit(inside)
        elif inside and _UNIT.fullmatch(inside) and (found := money_unit(inside)):
            unit = unit or found
        elif len(inside) >= 2 and currency_code(inside) is not None:
            unit = unit or inside
        elif inside and not (_OTHER_UNIT.fullmatch(inside) or _HINT.fullmatch(inside)):
            continue
        bare = bare.replace(match[0], "")
    tail = _TAIL_UNIT.fullmatch(bare)
    if tail and not unit:
        unit = money_unit(tail[2])
        bare = tail[1]
    return Wording(joined, _MARKS.sub("", bare), unit)


def _latin_unit(typed: str) -> str:
    """USD million as 百万美元, the form in which amounts are read."""
    lower = typed.lower()
    scale = next((name for word, name in _LATIN_SCALES.items() if word in lower), "")
    currency = next((name for word, name in _LATIN_CURRENCIES.items() if word in lower), "元")
    return scale + currency


def money_unit(typed: str) -> str | None:
    """The unit of money that a bracket names (万元, 亿美元); None where it names none."""
    bare = re.sub(r"^单位[:：]?|[/:：\s]", "", typed)
    return (
        bare
        if re.search(r"[万亿元]|美金|人民币|港币|欧元|英镑|rmb|usd|hkd", bare, re.IGNORECASE)
        else None
    )


@lru_cache(maxsize=8192)
def keys(typed: str) -> tuple[str, ...]:
    """The folded forms under which a heading is looked up, the most exact first."""
    words = wording(typed)
    if _OF_NO_FIELD.fullmatch(words.shown):
        return ()
    forms = [words.shown, words.bare, _BRACKETS.sub("", words.bare)]
    forms += [re.sub(r"[\d一二三①②③]+$", "", form) for form in forms[1:]]
    if _AMONG.search(words.bare):
        forms.append(_AMONG.sub("", words.bare))
    if _COUNTED.search(words.bare):
        forms.append(_COUNTED.sub(" ", words.bare))
    if "的" in words.bare[1:-2]:
        forms.insert(1, words.bare.replace("的", ""))
    forms += _tongues(typed)
    folded = (text.fold(form) for form in forms)
    return tuple(dict.fromkeys(form for form in folded if form))


def keys_in_brackets(typed: str) -> tuple[str, ...]:
    """The folded words that a heading has in brackets: 投资方 of 乙方（投资方）."""
    inside = (match[1].strip() for match in _BRACKETS.finditer(text.clean(typed)))
    return tuple(text.fold(one) for one in inside if len(one) >= 2 and not _HINT.fullmatch(one))


def _tongues(typed: str) -> list[str]:
    """Both halves of a heading in two languages, the Chinese one first; empty for any other."""
    bare = _MARKS.sub("", _BRACKETS.sub(lambda match: _without_latin(match[0]), text.clean(typed)))
    match = _TWO_TONGUES.fullmatch(bare.replace("\n", " ").strip())
    if match is None:
        return []
    han, latin = match["han"] or match["then"], match["latin"] or match["first"]
    return [han, latin] if len(han) >= 2 and len(latin) >= 2 else []


def _without_latin(bracket: str) -> str:
    """The words of a Latin bracket, bare of it, for 姓名(Name); of units and hints nothing."""
    inside = bracket[1:-1].strip()
    latin = re.fullmatch(r"[A-Za-z][A-Za-z.' /-]+", inside)
    return f" {inside}" if latin and not _LATIN_UNIT.fullmatch(inside) else ""


def joined(index: int, letter: str, parts: tuple[str, ...], unit: str | None) -> Header:
    """The heading of a column from its levels; the nearest unit counts, then that of the table."""
    words = [wording(part) for part in parts]
    own = next((word.unit for word in reversed(words) if word.unit), unit)
    return Header(
        index,
        letter,
        "-".join(word.shown for word in words),
        tuple(word.shown for word in words),
        own,
    )


def letters(index: int) -> str:
    """The name of the column with that index: 0 is A, 26 is AA."""
    found = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(65 + rest) + found
    return found
