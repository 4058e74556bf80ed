"""Family and given name of a name in Latin letters, whichever of them its owner writes first."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from qiaocrm.language import pinyin, text
from qiaocrm.language.surnames import surname

_PARTICLES: Final = frozenset(
    "de da do dos das del della di du la le van von der den ter ten st".split()
)
_PATRONYMICS: Final = frozenset("bin binti bte binte a/l a/p".split())
_AFTER: Final = frozenset("jr sr ii iii iv phd md jp mp esq".split())
_BEFORE: Final = frozenset("mr mrs ms miss dr prof professor sir madam mdm rev hon".split())
_CHINESE_FIRST: Final = frozenset(
    """
    ang au cai chan chang chen cheng cheung chew chia chin ching chiu cho choi chong chow choy
    chu chua chui chung fan fang fong foo fung goh gan guo han ho hong hu huang hui ip kan
    khoo ko koh kong kwan kwok kwong lai lam lau law lee leong leung li liang liao liew lim
    lin liu lo loh loke low lu luo lui ma mak mok ng ngo ong ooi pang poon quek seah seow sim
    sin siu soh soo sun sze tam tan tang tay teh teng teo ting toh tong tsai tsang tse tsui
    wan wang wee wong woo wu xie xu yam yan yang yap yau yee yeo yeoh yeung yip yiu yong young
    yu yue yuen yung zhang zhao zheng zhou zhu
    """.split()
)
"""Chinese surnames as spelled overseas, for people whose name in characters is unknown."""
_WORD: Final = re.compile(r"[^\s,]+")


@lru_cache(maxsize=4096)
def family_name(typed: str, chinese: str = "") -> str:
    """The family name in a name of Latin letters; of Malay names, which have none, the own name.

    WU Zhide, Wu Zhide and Tony Wu → Wu; Wu, Tony → Wu; Tan Ah Hock → Tan; Maria de la Cruz →
    de la Cruz; Ahmad bin Ali → Ahmad. `chinese`: the same person's name in characters, which
    tells how the family name is read. Empty for an empty name.
    """
    whole = text.clean(typed)
    if "," in whole and not _is_after(whole.split(",", 1)[1]):
        return _plain(whole.split(",", 1)[0].strip())
    words = [word for word in _WORD.findall(whole) if not _is_after(word)]
    while len(words) > 1 and _bare(words[0]) in _BEFORE:
        words = words[1:]
    if len(words) < 2:
        return _plain(words[0]) if words else ""
    for at, word in enumerate(words):
        if _bare(word) in _PATRONYMICS and at:
            return _plain(" ".join(words[:at]))
    return _plain(" ".join(words[_family_part(words, chinese)]))


def _family_part(words: list[str], chinese: str) -> slice:
    """Which of the words are the family name."""
    capitals = [at for at, word in enumerate(words) if len(word) > 1 and word.isupper()]
    if capitals and len(capitals) < len(words):
        return slice(capitals[0], capitals[-1] + 1)
    for at, word in enumerate(words):
        if word.lower() in _PARTICLES and at:
            return slice(at, None)
    own = surname(chinese)
    read = pinyin.full(own, person=True) if own else ""
    if read and _bare(words[-1]) == read and _bare(words[0]) != read:
        return slice(-1, None)
    if read and _bare(words[0]) == read:
        return slice(0, 1)
    # Tan Ah Hock, Chan Tai-man: a surname in front, and two syllables of a given name behind.
    several = len(words) > 2 or "-" in words[-1]
    if _bare(words[0]) in _CHINESE_FIRST and several and _bare(words[-1]) not in _CHINESE_FIRST:
        return slice(0, 1)
    return slice(-1, None)


def _is_after(words: str) -> bool:
    """Whether what follows a name is a title and no part of it: Jr., PhD."""
    return all(_bare(word) in _AFTER for word in words.split())


def _bare(word: str) -> str:
    return word.lower().strip(".'’").replace("'", "")


def _plain(word: str) -> str:
    """WU → Wu; other spellings stay as their owner writes them."""
    return word.title() if word.isupper() and len(word) > 1 else word
