"""称谓: how a letter addresses somebody, in 简, 繁, English and Japanese.

Rules: a post of a leading rank stands with the name (吴志德会长), the highest one held now; below
that 先生, 女士 or what the person prefers (domain.md §4.2: 会长/主席/理事长 + 姓; 先生/女士;
博士/教授/拿督 per preference). Who is eighty or older and holds no such post is 吴老. Names are
never converted between 简 and 繁: the caller gives them as their owner writes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from qiaocrm.language import hans, posts, text
from qiaocrm.language.familynames import family_name
from qiaocrm.language.surnames import surname

Script = Literal["zh-Hans", "zh-Hant", "en", "ja"]
ELDER: Final = 80
"""From this age on somebody without a post is addressed as 老."""

_HEAD = (
    r"会长|主席|理事长|监事长|秘书长|董事长|总裁|总经理|经理|社长|馆长|团长|院长|校长|行长|部长|"
    r"主任|教授|总干事"
)
_BEFORE = r"名誉|荣誉|永久|永远|终身|创会|创始|总|执行|常务|首席|轮值|代理|副|共同"
_ADDRESSED = re.compile(rf"(?:{_BEFORE})*(?:{_HEAD})$")
_MALE = frozenset("先生 mr mister sir".split())
_FEMALE = frozenset("女士 小姐 太太 夫人 ms mrs miss madam mdm".split())
_NEUTRAL = frozenset("同志 先生/女士".split())
_ENGLISH_POSTS = (
    (re.compile(r"^(?:总|执行)?(?:会长|主席|理事长|社长)$"), "President"),
    (re.compile(r"^副会长|^副主席|^常务副会长"), "Vice President"),
    (re.compile(r"^(?:名誉|荣誉|永久|永远|终身)+会长$"), "Honorary President"),
    (re.compile(r"^董事长$"), "Chair"),
    (re.compile(r"^秘书长$"), "Secretary-General"),
    (re.compile(r"^教授$"), "Professor"),
)
_ENGLISH_TITLES = {
    "博士": "Dr.", "dr": "Dr.",
    "教授": "Professor", "prof": "Professor", "professor": "Professor",
    "拿督": "Dato'", "dato": "Dato'", "datuk": "Datuk", "拿督斯里": "Dato' Sri",
    "丹斯里": "Tan Sri", "tan sri": "Tan Sri", "医生": "Dr.",
    "院士": "Academician", "牧师": "Reverend",
}  # fmt: skip
_CHINESE_TITLES = {"dr": "博士", "prof": "教授", "professor": "教授", "dato": "拿督",
                   "datuk": "拿督", "tan sri": "丹斯里"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody to be addressed: `name` as written in the letter's script, `posts` those held now.

    `gender` is male, female or empty where nobody knows; `honorific` the form of address that the
    person prefers, as typed; `age` in years, None where unknown.
    """

    name: str
    foreign: str = ""
    gender: str = ""
    honorific: str = ""
    posts: tuple[str, ...] = ()
    age: int | None = None


def address(one: Addressee, script: Script) -> str:
    """The form of address without 尊敬的 or Dear: 吴志德会长, Mr. Wu, 会長 吴志德 様."""
    if script == "en":
        return _english(one)
    if script == "ja":
        return _japanese(one)
    called = _chinese(one)
    return _traditional(one, called) if script == "zh-Hant" else called


def highest(held: Iterable[str]) -> str:
    """The post that counts in an address: acting before honorary, then by rank; empty for none.

    A text with several posts is taken apart: 会长兼秘书长 gives 会长.
    """
    several = [part for one in held for part in posts.split_posts(one) if part]
    return min(several, key=lambda post: (posts.is_honorary(post), posts.rank(post)), default="")


def addressed_post(held: Iterable[str]) -> str:
    """The highest post as one is called by it, in 简: 美国楚湘同乡会会长 → 会长; empty for 理事."""
    plain = hans.to_simplified(text.clean(highest(held)))
    match = _ADDRESSED.search(plain)
    return match[0] if match else ""


def post_word(held: Iterable[str], script: Script) -> str:
    """The highest post as a word in a letter: 会长, 會長, President; empty for none."""
    several = list(held)
    post = addressed_post(several)
    if script == "en":
        known = (word for pattern, word in _ENGLISH_POSTS if post and pattern.match(post))
        return next(known, highest(several))
    plain = post or highest(several)
    if script == "ja":
        return _in_japanese(plain)
    return hans.for_letters(plain) if script == "zh-Hant" else plain


def sex(one: Addressee) -> str:
    """male, female or empty: as recorded, else as the preferred form of address tells."""
    if one.gender in ("male", "female"):
        return one.gender
    said = _folded(one.honorific)
    return "male" if said in _MALE else "female" if said in _FEMALE else ""


def group_address(organisation: str, script: Script) -> str:
    """The form of address of a board nobody of whom is known by name."""
    if script == "en":
        return f"Members of the Board of {organisation}"
    if script == "ja":
        return f"{organisation} 御中"
    return f"{organisation}{'全體理監事' if script == 'zh-Hant' else '全体理监事'}"


def _chinese(one: Addressee) -> str:
    if title := _preferred(one):
        return one.name + hans.to_simplified(_CHINESE_TITLES.get(title, one.honorific.strip()))
    if post := addressed_post(one.posts):
        return one.name + post
    family = surname(hans.to_simplified(one.name)) and surname(one.name)
    if one.age is not None and one.age >= ELDER and family:
        return f"{family}老先生" if sex(one) == "male" else f"{family}老"
    ending = {"male": "先生", "female": "女士"}.get(sex(one), "先生/女士")
    return one.name + ending


def _traditional(one: Addressee, called: str) -> str:
    """The words in 繁, the name untouched."""
    family = surname(one.name)
    own = one.name if called.startswith(one.name) else family
    return own + hans.for_letters(called[len(own) :])


def _english(one: Addressee) -> str:
    name = one.foreign or one.name
    family = family_name(name, one.name if text.has_cjk(one.name) else "")
    if text.has_cjk(name):
        family = name
    title = _preferred(one)
    if title in _ENGLISH_TITLES:
        malay = _ENGLISH_TITLES[title] in ("Dato'", "Datuk", "Dato' Sri", "Tan Sri")
        return f"{_ENGLISH_TITLES[title]} {name if malay else family}"
    post = addressed_post(one.posts)
    for pattern, word in _ENGLISH_POSTS:
        if post and pattern.match(post):
            return f"{word} {family}"
    before = {"male": "Mr. ", "female": "Ms. "}.get(sex(one), "")
    return before + family if before else name


def _japanese(one: Addressee) -> str:
    """会長 呉志徳 様: the post in front, one honorific; sex does not matter."""
    name = one.name or one.foreign
    post = addressed_post(one.posts)
    if post:
        return f"{_in_japanese(post)} {name} 様"
    return f"{name} {'先生' if _preferred(one) in ('教授', '医生', '院士', 'professor') else '様'}"


def _in_japanese(post: str) -> str:
    return hans.to_traditional(post).replace("會", "会").replace("總", "総")


def _preferred(one: Addressee) -> str:
    """The preferred title where it says more than 先生 or 女士."""
    said = _folded(one.honorific)
    return "" if said in _MALE | _FEMALE | _NEUTRAL else said


def _folded(honorific: str) -> str:
    plain = hans.to_simplified(text.clean(honorific)).lower().strip(" .")
    return plain.replace("’", "'").replace("'", "")
