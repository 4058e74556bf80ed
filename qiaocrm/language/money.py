"""Amounts of money as written: 3000万元, 1.2亿美元, 500万-2亿, HK$ 1,000, 近3万元."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache

from qiaocrm.base.i18n import N_
from qiaocrm.language import currencies, hans, numerals, text
from qiaocrm.language.currencies import currency_code

__all__ = ["Money", "currency_code", "currency_named", "read"]

NOT_MONEY = N_("not an amount of money")
OPEN = N_("the amount is left open")
WHICH_DOLLAR = N_("it is not said which country's currency is meant")
SCALE = N_("the heading names a unit of ten thousands, the cell names only the currency")
MORE_TEXT = N_("there are other words beside the amount")
TWO_AMOUNTS = N_("more than one amount")
LOST_DIGITS = N_("the sheet shortened this number, its last digits may be lost")
NEGATIVE = N_("a negative amount")


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in the currency's own unit (3000万元 is 30000000 CNY).

    `upper` is the other end of a range, `approx` marks 近, 约, 余, `raw` is the text as typed.
    """

    amount: Decimal
    currency: str
    upper: Decimal | None = None
    approx: bool = False
    raw: str = ""


_POWERS = """
百 2，千 3，k 3，thousand 3，万 4，w 4，十万 5，百万 6，m 6，mn 6，mm 6，mio 6，mil 6，
million 6，millions 6，千万 7，亿 8，十亿 9，b 9，bn 9，billion 9，百亿 10，千亿 11，万亿 12
"""
_SCALES = {word: 10 ** int(power) for word, power in (item.split() for item in _POWERS.split("，"))}
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_NUMBER = rf"\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|[{numerals.SIGNS}]+"
_OPEN = re.compile(
    r"面议|面谈|待定|未定|另议|待商|洽谈中|待确认|暂定|保密|不定|商议|详谈|tbd", re.IGNORECASE
)
_LEAD = re.compile(
    r"^(?:(?:项目|计划|拟|预计|累计|实际|协议|合同|签约|注册|首期|一期|合计|共计|总计|其中|已|总)*"
    r"(?:总投资额?|投资总额|投资规模|投资额|投资|引资|外资|资金|资本金?|捐款|捐赠|捐资|金额|总额|"
    r"产值|到位)?(?:额|为|是|:)?)"
)
_COMPOUND = re.compile(r"(\d+)亿(\d{1,4}(?:\.\d+)?)万")
_SHORTENED = re.compile(r"\d(?:\.\d+)?E\+?\d{1,2}", re.IGNORECASE)
_OTHER = re.compile(r"\d(?:万|亿|千|百)")
_ABOUT = (
    r"(?:约|大约|大概|近|将近|接近|逾|超过?|超出|不低于|不少于|至少|不超过|最高|上限|>|<|≥|≤|~|"
    r"折合?|合|计)*"
)
_AFTER = r"(?:左右|以上|以内|以下|上下|整|正|不等|之间|多|余|\+)*"


@cache
def _expression() -> re.Pattern[str]:
    """One amount or range with its currency before or after it."""
    currency = currencies.pattern()
    return re.compile(
        rf"(?P<about>{_ABOUT})(?P<before>{currency})?:?(?P<about2>{_ABOUT})(?P<sign>-)?(?P<number>{_NUMBER})"
        rf"(?P<more>[多余来+])?(?P<scale>{_SCALE})?(?P<more2>[多余])?(?P<middle>{currency})?"
        rf"(?:(?:-|~|至|到)(?P<before2>{currency})?(?P<upper>{_NUMBER})(?P<scale2>{_SCALE})?)?"
        rf"(?P<after>{currency})?(?:\((?P<bracket>{currency})\))?(?P<rest>{_AFTER})",
        re.IGNORECASE,
    )


@lru_cache(maxsize=16384)
def _normal(typed: str) -> str:
    """Half-width, simplified, without blanks; dashes and commas in one form."""
    s = hans.to_simplified(unicodedata.normalize("NFKC", text.clean(typed)))
    s = re.sub(r"[‐‑‒–—―─━]+|--+", "-", s).replace("〜", "~").replace("∼", "~")
    return re.sub(r"\s+", "", s)


def read(
    value: object, *, unit: str | None = None, currency: str = "CNY"
) -> tuple[Money | None, str | None]:
    """The amount of a cell (text or number) and what is doubtful about it (a msgid); never raises.

    `unit` is what the heading said (万元, 亿美元); it counts where the cell names no unit of its
    own. `currency` is taken where neither names one. No amount is ever converted.
    """
    if isinstance(value, str):
        return _read_text(value, unit, currency)
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None, NOT_MONEY
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not exact.is_finite() or abs(exact) >= 10**18:
        return None, NOT_MONEY
    scale, unit_currency = _unit(unit)
    found = Money(_plain(exact * scale), unit_currency or currency, raw=str(value))
    return found, NEGATIVE if exact < 0 else None


@lru_cache(maxsize=512)
def _unit(unit: str | None) -> tuple[int, str | None]:
    """Factor and currency of a heading's unit: 万元, 人民币亿元, 万美元, USD million."""
    if not unit:
        return 1, None
    s = _normal(unit).lower().strip("()[]:")
    s = re.sub(r"^(?:计量)?单位:?|^以|计$", "", s)
    match = re.search(rf"(?<![a-z])({_SCALE})(?![a-z])", s)
    bare = s.replace(match[0], "", 1) if match else s
    factor = _SCALES[match[1]] if match else 1
    for name in (
        bare,
        bare.removeprefix("人民币"),
        bare.removesuffix("元"),
        bare.removesuffix("人民币"),
    ):
        if name and (iso := currency_code(name)):
            return factor, "CNY" if "人民币" in s else iso
    return factor, None


@lru_cache(maxsize=16384)
def _read_text(raw: str, unit: str | None, currency: str) -> tuple[Money | None, str | None]:
    """A cell of text."""
    s = _normal(raw)
    if not s or text.is_blank_mark(s):
        return None, None
    if len(s) > 120:
        return None, NOT_MONEY
    if _OPEN.search(s) and not any(sign.isdecimal() for sign in s):
        return None, OPEN
    if match := re.fullmatch(r"\((\d[\d,.]*)\)", s):
        s = "-" + match[1]
    s = _COMPOUND.sub(_joined, s)
    if match := _SHORTENED.fullmatch(s):
        found, doubt = _read_text(str(int(Decimal(s))), unit, currency)
        return found and replace(found, raw=raw), doubt or LOST_DIGITS
    bare = _LEAD.sub("", s).rstrip("。.;,")
    whole = _expression().fullmatch(bare)
    if whole is not None:
        return _understand(whole, raw, unit, currency)
    named = [m for m in _expression().finditer(s) if m["after"] or m["before"] or m["middle"]]
    named = [m for m in named if m["number"]]
    if not named:
        return None, NOT_MONEY
    if len(named) > 1 and not _only_converted(s, named):
        return None, TWO_AMOUNTS
    if len(named) == 1 and _OTHER.search(s[: named[0].start()] + "#" + s[named[0].end() :]):
        return None, TWO_AMOUNTS
    found, doubt = _understand(named[0], raw, unit, currency)
    return found, doubt or MORE_TEXT


def currency_named(typed: str) -> str:
    """The currency that the text itself names; empty where, as for 元, it is that around it."""
    found = {
        money.currency
        for money, _doubt in (read(typed, currency=one) for one in ("CNY", "USD"))
        if money
    }
    return found.pop() if len(found) == 1 else ""


def _joined(match: re.Match[str]) -> str:
    """1亿3000万 as one number of 万."""
    return f"{_plain(Decimal(match[1]) * 10**4 + Decimal(match[2]))}万"


def _only_converted(s: str, named: list[re.Match[str]]) -> bool:
    """Whether the second amount only restates the first: 1亿元(约1400万美元), 折合…"""
    between = s[named[0].end() : named[1].start()] + named[1]["about"]
    return len(named) == 2 and re.search(r"\(|折|合", between) is not None


def _understand(
    match: re.Match[str], raw: str, unit: str | None, currency: str
) -> tuple[Money | None, str | None]:
    """The amount of one expression."""
    heading_scale, heading_currency = _unit(unit)
    places = ("before", "middle", "after", "before2", "bracket")
    typed = next((match[place] for place in places if match[place]), None)
    second = match["bracket"] or match["after"]
    own, doubt = _own_currency(typed, second, heading_currency or currency)
    scale_word = match["scale"] or (match["scale2"] if not match["middle"] else None)
    value = _value(match["number"])
    upper = _value(match["upper"]) if match["upper"] else None
    if value is None or (match["upper"] and upper is None):
        return None, NOT_MONEY
    scaled_by_numeral = match["number"][-1] in "万亿萬億"
    if scale_word or scaled_by_numeral:
        factor = _SCALES[scale_word.lower()] if scale_word else 1
    elif typed:
        factor = 1
        spelled_out = typed == "元" and len(match["number"]) > 4
        doubt = doubt or (SCALE if heading_scale > 1 and not spelled_out else None)
    else:
        factor = heading_scale
    upper_factor = _SCALES[match["scale2"].lower()] if match["scale2"] else factor
    amount = _plain(value * factor)
    top = _plain(upper * upper_factor) if upper is not None else None
    if max(amount, top or amount) >= Decimal(10) ** 18 or (top is not None and top < amount):
        return None, NOT_MONEY
    if match["sign"]:
        amount, doubt = -amount, NEGATIVE
    vague = "".join(match[place] or "" for place in ("about", "about2", "more", "more2", "rest"))
    approx = bool(re.sub(r"折合?|合|计|整|正", "", vague))
    return Money(amount, own, top, approx, raw), doubt


def _own_currency(typed: str | None, second: str | None, default: str) -> tuple[str, str | None]:
    """The currency that the cell names, else `default`; a bare $ is one of many."""
    if not typed:
        return default, None
    if second and typed.lower() in ("元", "块", "圆") and currency_code(second):
        typed = second
    iso = currency_code(typed)
    if iso is not None:
        if typed == "元" and default != "CNY" and default.endswith("D"):
            return default, WHICH_DOLLAR
        return ("JPY", None) if typed in ("¥", "￥") and default == "JPY" else (iso, None)
    if typed == "$":
        return (default, None) if default.endswith("D") else ("USD", WHICH_DOLLAR)
    return default, WHICH_DOLLAR


def _value(number: str) -> Decimal | None:
    """Digits or a Chinese numeral."""
    if number[0].isdecimal():
        return Decimal(number.replace(",", ""))
    whole = numerals.value(number)
    return None if whole is None else Decimal(whole)


def _plain(amount: Decimal) -> Decimal:
    """The amount without needless zeros or exponent."""
    return Decimal(int(amount)) if amount == amount.to_integral_value() else amount.normalize()
