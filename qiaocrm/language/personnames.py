"""One person's name: its titles, its foreign form, and the signs by which it is known as one."""

from __future__ import annotations

import re
from functools import lru_cache

from qiaocrm.language import countries, organisations, posts, text
from qiaocrm.language.organisations import looks_like_organisation
from qiaocrm.language.surnames import surname

HONORIFICS = (
    r"先生|女士|小姐|太太|夫人|博士|教授|拿督斯里|拿督|丹斯里|太平绅士|太平紳士|医生|醫生|律师|"
    r"律師|老师|老師|同志|阁下|伉俪|夫妇|院士|"
    r"大律师|工程师|會計師|会计师|法师|神父|牧师"
)
_LATIN_TITLES = (
    r"mr\.?|mrs\.?|ms\.?|miss|dr\.?|prof\.?|professor|sir|madam|mdm\.?|datuk seri|dato[’']? ?sri|"
    r"datuk|dato[’']?|tan sri|tun|jp|ph\.?d\.?"
)
SIMPLE_POSTS = (
    r"(?:(?:永远|永久|创会|荣誉|名誉|常务|执行|轮值|第一|首席|高级|代理?|副|总|前|候任|永遠|榮譽|"
    r"名譽|創會|執行|常務|副總)*"
    r"(?:会长|會長|主席|理事长|理事長|监事长|監事長|秘书长|秘書長|董事长|董事長|董事|理事|监事|"
    r"監事|总裁|總裁|总经理|總經理|经理|經理|总监|團長|团长|主任|顾问|顧問|"
    r"委员|委員|部长|部長|院长|院長|校长|校長|局长|处长|科长|市长|县长|区长|书记|参赞|领事|"
    r"总领事|大使|议员|議員|社长|社長|财政|财务|总干事|"
    r"秘书|秘書|总监|總監|馆长|館長|所长|所長|站长|站長|队长|隊長|组长|組長|干事|幹事|助理|主编|主編|会计|"
    r"专员|專員|代办|参事|參事|巡视员|调研员|校董|族长|领队|領隊))"
)
_SUFFIX = re.compile(rf"^(?P<name>.+?)\s*(?P<title>{HONORIFICS})$")
_POST_SUFFIX = (
    rf"^(?P<name>[\u4e00-\u9fff·]{{2,4}}?)\s*(?P<post>{SIMPLE_POSTS}(?:兼{SIMPLE_POSTS})*)$"
)
_POST_PREFIX = (
    rf"^(?P<post>.*?{SIMPLE_POSTS})\s*(?P<name>[\u4e00-\u9fff]{{2,4}}|[A-Za-z][A-Za-z .'-]+)$"
)
_PREFIX = re.compile(
    rf"^(?P<title>(?:{_LATIN_TITLES})(?=[\s.]|$)|拿督斯里|拿督|丹斯里)\s*(?P<name>.+)$",
    re.IGNORECASE,
)
_LETTERS = r"ph\.?d\.?|j\.?p\.?|m\.?d\.?|esq\.?|jr\.?|oam|am|ao|obe|mbe|cbe|gbm|gbs|sbs|bbs|mh|dsc"
_LATIN_SUFFIX = re.compile(
    rf"^(?P<name>.+?)[,，\s]+(?P<title>(?:{_LETTERS})(?:[,，\s]+(?:{_LETTERS}))*)$", re.IGNORECASE
)
BEFORE_LETTERS = re.compile(rf"[,，、]\s*(?=(?:{_LETTERS})(?![A-Za-z]))", re.IGNORECASE)
"""The comma of 陈明远博士, MH, which parts no two people."""
LATIN_NAME = re.compile(
    r"[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ.'’`-]*(?:[ ,]+[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ.'’`-]*){0,5}\.?"
)
_LATIN_RUN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ.'’`, -]*")
_HAN_NAME = re.compile(r"[\u3007\u3400-\u9fff\U00020000-\U0003ffff]{2,4}")
SHORT_NAME = re.compile(r"[\u3400-\u9fff]{2,3}")
"""Chinese signs too few to hold a post or a title beside a name."""
_HAN_RUN = re.compile(r"[\u3007\u3400-\u9fff\U00020000-\U0003ffff\u3040-\u30ff·・•]+")
_DOTTED = re.compile(r"[\u4e00-\u9fff]{1,8}(?:[·・•][\u4e00-\u9fff]{1,8}){1,3}")
_SPELLED_OUT = re.compile(
    r"(?<![\u3400-\u9fff])[\u3400-\u9fff](?: [\u3400-\u9fff]){2,3}(?![\u3400-\u9fff ])"
)
_PADDED = re.compile(
    r"(?<![\u3400-\u9fff])([\u3400-\u9fff]{1,2}) +([\u3400-\u9fff]{1,2})(?![\u3400-\u9fff])"
)
BRACKET = re.compile(r"\s*[(（\[【]\s*([^()（）\[\]【】]*?)\s*[)）\]】]")
_LONGEST = 120
"""Texts with more characters than this are no single name."""
_PARTICLES = frozenset(("de", "da", "van", "von", "bin", "binti", "del", "la", "dos"))
_NOT_NAMES = re.compile(
    r"暂无|暫無|待定|待补|不详|同上|空缺|未知|合计|小计|总计|姓名|人员|名单|全体|代表|嘉宾|若干|"
    r"其他|其它|备注|随行|家属|侨胞|侨领|客商|朋友|领导"
)


@lru_cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern that takes longer to compile than the window's start has to spare."""
    return re.compile(pattern)


def joined(s: str) -> str:
    """张　三 → 张三, where the parts are too short to be two names."""

    def join(match: re.Match[str]) -> str:
        first, second = match[1], match[2]
        if s[: match.start()].endswith(("·", "・", "•")):
            return match[0]
        if 1 in (len(first), len(second)) or surname(first + second) == first:
            return first + second
        return match[0]

    s = _SPELLED_OUT.sub(
        lambda match: match[0].replace(" ", "") if surname(match[0]) else match[0], s
    )
    return _PADDED.sub(join, s)


def surely_chinese(s: str) -> bool:
    """Whether it is a Chinese name of two to four characters, by its surname."""
    return bool(_HAN_NAME.fullmatch(s)) and looks_like_person(s)


def undress(s: str) -> tuple[str, str, str]:
    """Name, honorific and post of 陈明远会长, 会长陈明远, 拿督陈明远, 张三 先生."""
    name, honorific = _titled(s)
    if (match := _compiled(_POST_SUFFIX).fullmatch(name)) and surely_chinese(match["name"]):
        return match["name"], honorific, match["post"]
    if match := _compiled(_POST_PREFIX).fullmatch(name):
        inner, title = _titled(match["name"])
        if looks_like_person(inner):
            return inner, honorific or title, match["post"]
    if match := re.fullmatch(r"(.+?)\s+(\S.*)", name):
        first, last = match[1], match[2]
        if posts.is_post(last) and looks_like_person(first):
            return first, honorific, last
        if posts.is_post(first) and looks_like_person(last) and text.has_cjk(first):
            return last, honorific, first
    return name, honorific, ""


def _titled(s: str) -> tuple[str, str]:
    """A name without its honorific; 张先生 stays whole, as 张 alone is no name."""
    for pattern in (_PREFIX, _LATIN_SUFFIX, _SUFFIX):
        match = pattern.fullmatch(s)
        if match and len(match["name"].strip()) >= 2:
            name, title = match["name"].strip(" ,，"), match["title"]
            inner = _SUFFIX.fullmatch(name) if pattern is _LATIN_SUFFIX else None
            if inner and len(inner["name"].strip()) >= 2:
                return inner["name"], f"{inner['title']} {title}"  # 陈明远博士 MH
            return name, title
    return s, ""


@lru_cache(maxsize=8192)
def person_name(typed: str) -> tuple[str, str]:
    """A single name and what it is addressed with: 张三 先生 → (张三, 先生); padding removed."""
    s = joined(text.clean(typed))
    if len(s) > _LONGEST:
        return s, ""
    name, honorific, post = undress(s)
    return name, honorific or post


@lru_cache(maxsize=8192)
def split_foreign(typed: str) -> tuple[str, str]:
    """Chinese and foreign name of 陈明远 (Chen Mingyuan) or Tony Wu 吴志德; "" where not given."""
    s = joined(text.clean(typed))
    if s.isascii() or not text.has_cjk(s):
        return "", s.strip("()（） ")
    latin = _LATIN_RUN.search(s)
    if latin is None:
        return s, ""
    runs = _HAN_RUN.findall(s)
    foreign = latin[0].strip(" ,-'")
    rest = re.sub(r"[\s()（）\[\]/,，、|-]", "", s.replace(latin[0], " ", 1))
    if len(runs) != 1 or rest != runs[0] or posts.is_post(foreign) or countries.known(foreign):
        return s, ""
    if surname(f"{runs[0]}某") == runs[0] and " " not in foreign:
        return s, ""  # 司徒 Kelly: neither half is a name by itself
    return (s, "") if looks_like_organisation(foreign) else (runs[0], foreign)


@lru_cache(maxsize=16384)
def looks_like_person(typed: str) -> bool:
    """Whether the text looks like one person's name, Chinese or in Latin letters."""
    if SHORT_NAME.fullmatch(typed):
        bare = typed
        if _NOT_NAMES.search(bare):
            return False
    else:
        s = joined(text.clean(typed))
        if not 2 <= len(s) <= 40 or _NOT_NAMES.search(s) or any(sign.isdecimal() for sign in s):
            return False
        bare = _titled(BRACKET.sub("", s).strip())[0]
    if _HAN_NAME.fullmatch(bare):
        found = surname(bare)
        if not found or bare in organisations.COMMON_WORDS:
            return False
        fits = len(found) + 2 >= len(bare)
        if fits and bare[-1] in countries.endings() and countries.known(bare):
            return False
        return fits and not organisations.ending(bare) and not posts.is_post(bare)
    if _DOTTED.fullmatch(bare):
        return countries.code(bare) is None
    if text.has_cjk(bare):
        chinese, foreign = split_foreign(bare)
        if foreign:
            return looks_like_person(chinese)
        return False
    return _latin_person(bare)


def _latin_person(s: str) -> bool:
    """Two to five capitalised words that are no organisation, place or post."""
    words = re.split(r"[ ,]+", s)
    if not LATIN_NAME.fullmatch(s) or not 2 <= len(words) <= 5:
        return False
    if looks_like_organisation(s) or posts.is_post(s) or countries.place(s)[0] is not None:
        return False
    return all(word[:1].isupper() or word in _PARTICLES for word in words)
