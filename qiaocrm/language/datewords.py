"""What stands around a date in a cell: calendars, eras, weekdays, clock times, rough words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from qiaocrm.language import numerals, text

_VARIANTS = str.maketrans(
    "農曆歷舊陰陽閏臘國號約於後週節開個黃寶緒統豐慶間禮拜點時現屆預計劃從換長創會業職",
    "农历历旧阴阳闰腊国号约于后周节开个黄宝绪统丰庆间礼拜点时现届预计划从换长创会业职",
)
_LUNAR = re.compile(
    r"[(\[]?(?:农历|阴历|旧历|夏历|古历|老历)[)\]]?:?|[(\[][农阴][)\]]|^[农阴](?=\d|[正冬腊])"
)
_SOLAR = re.compile(r"[(\[]?(?:公历|阳历|新历|国历|西历|公元|西元)[)\]]?:?|[(\[]阳[)\]]|^阳(?=\d)")
_OTHER_CALENDAR = re.compile(r"[(\[](?:农历|阴历|旧历|夏历|公历|阳历|新历|西历):?[^)\]]{2,}[)\]]$")
_EMPTY_PLACES = re.compile(r"(?<=年)[ _]*月?[ _]*日?$|(?<=月)[ _]*日$")
_NEW_YEAR = re.compile(r"(?<=年)元旦$")
_WEEKDAY = re.compile(
    r"[(\[]?(?:星期|礼拜|周)[一二三四五六日天](?![年岁])[)\]]?"
    r"|\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|urday|sday)?\b[.,]?",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:(?<=\d)T|(?<=[日号])|[ ,]|(?=[上下]午|[晚早凌]|中午))\s*"
    r"(?:上午|下午|晚上|早上|中午|凌晨|晚|早|[AP]\.?M\.?)?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})[:时点]\s*(?:\d{1,2}分?|半|整)?(?::\d{2})?(?:\.\d+)?\s*(?:[AP]\.?M\.?)?\s*"
    r"(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$",
    re.IGNORECASE,
)
_DAYTIME = re.compile(r"(?<=[日号])(?:上午|下午|晚上|中午|早上|晚间|晚|早)$")
_ERA_STARTS = {
    "民国": (1911, 200),
    "令和": (2018, 99),
    "平成": (1988, 31),
    "昭和": (1925, 64),
    "大正": (1911, 15),
    "明治": (1867, 45),
    "宣统": (1908, 3),
    "光绪": (1874, 34),
    "同治": (1861, 13),
    "咸丰": (1850, 11),
    "道光": (1820, 30),
    "嘉庆": (1795, 25),
    "乾隆": (1735, 60),
    "雍正": (1722, 13),
    "康熙": (1661, 61),
}
"""Era -> (the year before its first, how many years it had)."""
_LETTERS = {"R": "令和", "H": "平成", "S": "昭和", "T": "大正", "M": "明治"}
_ERA = re.compile(
    rf"(?:中华|清朝?)?({'|'.join(_ERA_STARTS)})(前)?(元|\d{{1,3}}|[{numerals.SIGNS}]{{1,4}})"
    r"(?:年|(?=[./-]\d)|$)"
)
_LETTER_ERA = re.compile(r"^([RHSTM])(\d{1,2})(?:年|[./-](?=\d{1,2}[./-]\d))")
_GANZHI = re.compile(
    r"[(\[]?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?[)\]]?"
    r"|[(\[]属?[鼠牛虎兔龙蛇马羊猴鸡狗猪]年?[)\]]"
)
_BEFORE = re.compile(
    r"^(?:(?:出生|生|成立|创立|创办|创建|始建|建|换届|截止|截至|完成|到期|始|定|订|写|签|立)"
    r"(?:日期|时间|年月|年份)?[于在]?"
    r"|日期|时间|于|在|自|从|由)?:?"
)
_AFTER = re.compile(
    r"(?<=[年月日号\d初])(?:出生|生人|生|成立|创立|创办|创建|建会|建|换届|选举|当选|就职|上任|"
    r"到任|到期"
    r"|届满|截止|止|完成|办结|起|始|注册|入会|签订|签署|签约)$"
)
_NEARLY = re.compile(
    r"^(?:大约|大概|约|近|预计|计划|拟|拟于|预定|暂定|估计|可能|circa|c\.|ca\.)\s*"
)
_ROUGH_AFTER = re.compile(
    r"(?<=[年月\d])(?:份|度)?[的内]?(?:"
    r"[上中下]旬|[上下]半[年月]|[年月]?[初中底末](?:之?前)?|第?[一二三四1-4]季度?|q[1-4]|"
    r"[春夏秋冬][季天]?|"
    r"(?:春节|元宵|清明|端午|中秋|国庆|重阳|圣诞|五一|十一|元旦)节?(?:之?[前后]|期间|左右)?|"
    r"之前|以前|以后|之后|前后|左右|上下|许|前|后|间|期间)(?:\(?[上下]半年\)?)?$",
    re.IGNORECASE,
)
_QUESTIONED = re.compile(r"\(?\?+\)?$")
_BY_THE_DAY = re.compile(
    r"(?<=[日号])(?:之前|以前|前)(?:完成|办结|上报|反馈|报送|提交|落实|回复)?$"
)
_JOINS = re.compile(r"\s*([年月日号./\-~至到])\s*|(?<=[一-鿿])\s+|\s+(?=[一-鿿])")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−─━ー", "-") | dict.fromkeys("。·•、", "."))


@dataclass(slots=True)
class Framed:
    """A cell's text without what surrounds the date, and what the surroundings said."""

    core: str
    lunar: bool = False
    solar: bool = False
    approx: bool = False
    rough: bool = False
    era: bool = False
    impossible: bool = False
    more: bool = False


def normal(raw: str) -> str:
    """The text with one form for each width, dash and character, without blanks inside dates."""
    s = unicodedata.normalize("NFKC", text.clean(raw)).translate(_VARIANTS).translate(_DASHES)
    return _JOINS.sub(lambda match: match[1] or "", s.replace("\n", " ")).strip(" ,;:'\"`")


def frame(s: str) -> Framed:
    """Take a normal text apart into the bare date and what was said around it."""
    framed = Framed(s)
    framed.core = _strip(_WEEKDAY, framed.core)
    framed.core = _strip(_CLOCK, framed.core)
    framed.core = _strip(_DAYTIME, framed.core)
    bare = _strip(_OTHER_CALENDAR, framed.core)
    framed.more, framed.core = bare != framed.core, bare
    bare = _strip(_LUNAR, framed.core)
    framed.lunar, framed.core = bare != framed.core, bare
    bare = _strip(_SOLAR, framed.core)
    framed.solar, framed.core = bare != framed.core, bare
    bare = _QUESTIONED.sub("", _NEARLY.sub("", framed.core))
    framed.approx, framed.core = bare != framed.core, bare
    framed.core = _BEFORE.sub("", framed.core, count=1)
    framed.core = _NEW_YEAR.sub("1月1日", _EMPTY_PLACES.sub("", framed.core))
    framed.core = _GANZHI.sub("", framed.core, count=1)
    _era(framed)
    framed.core = _BY_THE_DAY.sub("", framed.core)
    for _round in range(2):
        framed.core = _AFTER.sub("", framed.core)
        bare = _ROUGH_AFTER.sub("", framed.core)
        if bare != framed.core:
            framed.rough, framed.core = True, bare
    framed.core = framed.core.strip(" ,;:.")
    return framed


def _strip(pattern: re.Pattern[str], s: str) -> str:
    """`s` without the first match, and without the blanks it leaves."""
    return pattern.sub("", s, count=1).strip()


def _era(framed: Framed) -> None:
    """Replace the year of an era by the common year."""
    if letter := _LETTER_ERA.match(framed.core):
        name, before, number, end = _LETTERS[letter[1]], None, letter[2], letter.end()
    elif named := _ERA.match(framed.core):
        name, before, number, end = named[1], named[2], named[3], named.end()
    else:
        return
    count = 1 if number == "元" else int(number) if number.isdecimal() else numerals.value(number)
    start, length = _ERA_STARTS[name]
    framed.era = True
    if not count or count > length:
        framed.impossible = True
        return
    year = start + 1 - count if before else start + count
    rest = framed.core[end:].lstrip("./-")
    framed.core = f"{year}年{rest}"
