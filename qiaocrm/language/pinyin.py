"""Pinyin for searching and sorting, with the readings that surnames have (单 Shàn, 尉迟 Yùchí)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from qiaocrm.language import hans, readings
from qiaocrm.language import text as text_forms

_SURNAME_READINGS = (
    "单 shan，解 xie，仇 qiu，曾 zeng，区 ou，翟 zhai，查 zha，盖 ge，乐 yue，朴 piao，"
    "缪 miao，燕 yan，华 hua，任 ren，纪 ji，覃 qin，冼 xian，洗 xian，员 yun，召 shao，"
    "秘 bi，重 chong，折 she，黑 he，句 gou，谌 chen，瞿 qu，隗 wei，郇 xun，逄 pang，"
    "种 chong，繁 po，祭 zhai，那 na，能 nai，尉 wei，万 wan，乜 nie，冯 feng，宓 mi，"
    "车 che，晁 chao，应 ying，宁 ning，葛 ge，柏 bai，郗 xi，哈 ha，干 gan，曲 qu，石 shi，"
    "过 guo，殷 yin，卜 bu，贾 jia，费 fei，么 yao，幺 yao，呙 guo，俞 yu，沈 shen，"
    "盛 sheng，相 xiang，藏 zang，臧 zang，褚 chu，占 zhan，薄 bo，角 jue，都 du，莘 shen，"
    "訾 zi，粘 nian，佴 nai，嵇 ji，厍 she，仉 zhang，圈 juan，强 qiang，眭 sui，谷 gu，"
    "佘 she，於 yu，于 yu，宿 su，吕 lv，吴 wu，尹 yin，邢 xing，兴 xing，朝 chao，长 chang，"
    "叶 ye，厉 li，撒 sa，褶 zhe，尉迟 yu chi，万俟 mo qi，单于 chan yu，长孙 zhang sun，"
    "澹台 tan tai，鲜于 xian yu，亓官 qi guan，拓跋 tuo ba，令狐 ling hu，宰父 zai fu，"
    "皇甫 huang fu，太史 tai shi，呼延 hu yan，夏侯 xia hou，公冶 gong ye，宗政 zong zheng，"
    "贺兰 he lan，乐正 yue zheng，叱干 chi gan，可朱浑 ke zhu hun"
)
_SURNAMES = dict(entry.split(" ", 1) for entry in _SURNAME_READINGS.split("，"))
"""Surnames that are read otherwise than the same characters in other words."""

_HAN = re.compile(r"[\u3007\u3400-\u9fff\U00020000-\U0003ffff]")
_HAN_RUN = re.compile(r"[\u3007\u3400-\u9fff\U00020000-\U0003ffff]+")
_ALL_HAN = re.compile(r"[\u3400-\u9fff]+")
_TOKEN = re.compile(r"[\u3007\u3400-\u9fff\U00020000-\U0003ffff]+|[^\W_\u3007\u3400-\u9fff]+")
_SEVERAL_READINGS = frozenset(
    "长重行朝还着调薄了佛乐似弹没塞差都率给阿折参恶攒的省劲藏度传嚼血称泊露降勒贾卜屏校角什宿"
    "和模伺藉沓琢朴否便剥著属刨扒被辟落曾裳卡削系肋臭畜爪见吭刹仔圈呢脉娜轧解擘堡咽绿匙暴觉拗"
    "粘耙俟强叨吁磅缪汤得纤蛤扎乘栅颤扛壳奇将柏食铛莞亲俩伽钥大拓色盛陆说车冯识咋咳喳囤埋数"
    "吓雀弄艾抹择澄遗辗迫扁地石溺隗弟若坏单厦疟哪其射禅尉尿巷胖提揭曝查栖核桔术缩粥般尾龟思不"
    "免六顿南无信读叶从谷吖告伯姥红伧殷莫岂尺夯券拾么掺混於干适齐氏合期杉沈涡内堕碌徼秘稽籍络"
    "臂膀荠莎莘隽蔚虾蝍绰铅句转区任仇翟盖华纪冼员召种繁祭那能宓晁应宁葛曲过费相臧褚占訾佴嵇仉"
    "眭佘吕尹邢兴厉撒"
)
"""Characters whose reading hangs on the word; all others are read by themselves, which is fast."""

_BEFORE_TOWN = re.compile(r"(?<=[省市国县])(?=长[沙春治乐汀宁葛兴泰垣武丰岛白])")
"""Where the words mislead: 湖南省长沙市 holds no 省长."""


@lru_cache(maxsize=32768)
def _by_word(run: str) -> tuple[str, ...]:
    """The readings of a run of characters, chosen by word where that matters (重庆 chong qing)."""
    if not _SEVERAL_READINGS.isdisjoint(run) or "会计" in run or "会稽" in run:
        return tuple(chain.from_iterable(map(readings.of_text, _BEFORE_TOWN.split(run))))
    return tuple(map(readings.of_sign, run))


def _of_person(run: str) -> tuple[str, ...]:
    """The readings of a name: the surname by the table, the rest by character or word."""
    for length in (3, 2, 1):
        special = _SURNAMES.get(run[:length])
        if special and (len(run) > length or length == 1):
            rest = run[length:]
            return (*special.split(), *(_by_word(rest) if rest else ()))
    return (readings.of_sign(run[0]), *_by_word(run[1:]))


@lru_cache(maxsize=16384)
def _tokens(text: str, person: bool) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Runs of the text with their syllables; none for runs that are not Chinese."""
    if _ALL_HAN.fullmatch(text):
        run = hans.to_simplified(text)
        return ((run, _of_person(run) if person else _by_word(run)),)
    plain = hans.to_simplified(unicodedata.normalize("NFKC", text))
    tokens: list[tuple[str, tuple[str, ...]]] = []
    for match in _TOKEN.finditer(plain):
        run = match[0]
        if _HAN.match(run):
            tokens.append((run, _of_person(run) if person and not tokens else _by_word(run)))
        else:
            tokens.append((text_forms.without_accents(run), ()))
    return tuple(tokens)


def full(text: str, *, person: bool = False) -> str:
    """All syllables run together, lower case, ü as v: 吴志德 → wuzhide; Latin words as they are.

    `person`: the text is a person's name, whose surname is read as a surname.
    """
    return "".join("".join(syllables) or run for run, syllables in _tokens(text, person)).lower()


def initials(text: str, *, person: bool = False) -> str:
    """First letters: 吴志德 → wzd, Tony Wu → tw; acronyms and digits stay: ABC公司 → abcgs."""
    parts = []
    for run, syllables in _tokens(text, person):
        if syllables:
            parts.append("".join(syllable[0] for syllable in syllables))
        else:
            parts.append(run if run.isupper() or run[0].isdecimal() else run[0])
    return "".join(parts).lower()


def span(text: str, typed: str, *, person: bool = False) -> tuple[int, int] | None:
    """Where `typed` (folded) spells signs of the text that stand together: each by itself, by its
    syllable or by the beginning of that. wu志d is 吴志德 from 0 to 3; None where it is not there.
    """
    units = _units(text, person)
    for start, (position, _sign, _syllable) in enumerate(units):
        end = _follow(units, start, typed)
        if end is not None:
            return position, units[end - 1][0] + 1
    return None


def _units(text: str, person: bool) -> list[tuple[int, str, str]]:
    """The signs of a text that can be spelled: where each stands, itself, its syllable."""
    units: list[tuple[int, str, str]] = []
    for match in _TOKEN.finditer(text):
        run, syllables = match[0], ("",) * len(match[0])
        if _HAN.match(run):
            plain = hans.to_simplified(run)
            run = plain if len(plain) == len(run) else run
            found = _of_person(run) if person and not units else _by_word(run)
            syllables = found if len(found) == len(run) else _by_word(run)
        else:
            run = "".join(unicodedata.normalize("NFKC", sign).casefold()[:1] for sign in run)
        units += zip(range(match.start(), match.end()), run, syllables, strict=True)
    return units


def _follow(units: list[tuple[int, str, str]], at: int, typed: str) -> int | None:
    """The index after the units that spell the whole of `typed`, the longest syllables first."""
    if not typed:
        return at
    if at == len(units):
        return None
    _position, sign, syllable = units[at]
    if typed.startswith(sign):
        return _follow(units, at + 1, typed[len(sign) :])
    shared = next(
        (at for at, pair in enumerate(zip(typed, syllable, strict=False)) if pair[0] != pair[1]),
        min(len(typed), len(syllable)),
    )
    ends = (_follow(units, at + 1, typed[length:]) for length in range(shared, 0, -1))
    return next((end for end in ends if end is not None), None)


def chinese_runs(typed: str) -> list[str]:
    """The Chinese characters of a word, as they stand together: wu志德x has 志德."""
    return _HAN_RUN.findall(typed)


_PIECE = re.compile(
    r"(?![iuv])(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?"
    r"(?:a(?:i|o|ng?)?|e(?:i|ng?|r)?|o(?:u|ng?)?|i(?:a(?:o|ng?)?|e|u|ng?|o(?:ng?)?)?|"
    r"[uv](?:a(?:i|ng?)?|o|i|n|e)?)?"
)
"""A syllable or its beginning."""

_MOST_WAYS = 12
_LONGEST_SYLLABLE = 6


def initials_meant(typed: str) -> list[str]:
    """The first letters of the names that a word may spell: wuzd and wu志d are wzd, xian x or xa.

    None where a character among them has several readings: 长 may be c or z.
    """
    if not _SEVERAL_READINGS.isdisjoint(typed):
        return []
    ways: dict[str, None] = {}
    for way in _cut(typed, ""):
        if len(way) > 1:
            ways[way] = None
        if len(ways) == _MOST_WAYS:
            break
    return list(ways)


def initials_spelled(pinyin: str, count: int) -> str:
    """The first letters of a name of `count` characters by its pinyin as typed: Le Ping is lp."""
    parts = pinyin.split()
    if len(parts) != count:
        whole = "".join(parts)
        return next((way for way in _cut(whole, "") if len(way) == count), "")
    return "".join(part[0] for part in parts)


def _cut(typed: str, so_far: str) -> Iterator[str]:
    """The first letters for every way to cut the rest into syllables, the longest first."""
    if not typed:
        yield so_far
        return
    if _HAN.match(typed):
        yield from _cut(typed[1:], so_far + readings.of_sign(typed[0])[0])
        return
    for length in range(min(_LONGEST_SYLLABLE, len(typed)), 0, -1):
        if len(so_far) < _LONGEST_SYLLABLE and _PIECE.fullmatch(typed[:length]):
            yield from _cut(typed[length:], so_far + typed[0])


@lru_cache(maxsize=32768)
def sort_key(text: str, *, person: bool = False) -> str:
    """A key that sorts by pinyin syllable, then by character; Latin text by its letters."""
    parts = []
    for run, syllables in _tokens(text, person):
        if syllables:
            parts += [f"{syllable} {sign}" for syllable, sign in zip(syllables, run, strict=True)]
        else:
            parts.append((run.zfill(9) if run.isdecimal() else run.casefold()) + " ")
    return "".join(parts)
