"""How far two people's names may differ where something else shows that they are one person.

An import never takes two names for one; a scan, after which an officer decides, also looks at
slips of the pen, turned names and names taken in marriage (冠夫姓).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from qiaocrm.language import surnames, text
from qiaocrm.services.imports.keys import latin_forms
from qiaocrm.services.imports.likeness import Names, compare_names

Get = Callable[[str], Any]

_WORDS = re.compile(r"[^\W\d_]+")
_LEAST_LATIN = 6
"""Letters of a name in which a slip is forgiven."""
_LEAST_GIVEN = 3
"""Letters of a given name that two names may share."""


def compare(one: Get, other: Get) -> Names:
    """As `likeness.compare_names`, but names that clash only a little are `near`."""
    found = compare_names(one, other)
    if found != "clash":
        return found
    ours, theirs = one("name") or "", other("name") or ""
    if text.has_cjk(ours):
        near = _near_chinese(text.fold(ours), text.fold(theirs))
    else:
        near = _slip(ours, theirs) or _same_given(ours, theirs)
    return "near" if near or _foreign_names(one, other) else "clash"


def maiden(name: str) -> str:
    """The name before marriage in a folded name with the husband's surname in front: 陈王美玲 is
    王美玲; empty for any other.
    """
    front = surnames.surname(name)
    rest = name[len(front) :]
    return rest if front and len(rest) > 2 and surnames.surname(rest) else ""


def turned(name: str) -> str:
    """A folded Chinese name whose surname was written last, put right: 志德吴 is 吴志德; empty for
    one that begins with a surname.
    """
    plain = len(name) in (2, 3) and not surnames.surname(name) and name[-1] in surnames.SINGLE
    return name[-1] + name[:-1] if plain else ""


def _near_chinese(ours: str, theirs: str) -> bool:
    if ours in (maiden(theirs), turned(theirs)) or theirs in (maiden(ours), turned(ours)):
        return True
    # A sign left out or too many: 吴志德, 吴德; 欧阳志德, 欧志德.
    short, long = sorted((ours, theirs), key=len)
    return len(long) - len(short) == 1 and len(short) > 1 and _is_inside(short, long)


def _is_inside(short: str, long: str) -> bool:
    """Whether the signs of `short` stand in `long` in their order, the first one first."""
    rest = iter(long)
    return short[0] == long[0] and all(sign in rest for sign in short)


def _foreign_names(one: Get, other: Get) -> bool:
    """Whether both give a foreign name, and the same."""
    ours, theirs = one("name_foreign"), other("name_foreign")
    return bool(ours and theirs) and not set(latin_forms(ours)).isdisjoint(latin_forms(theirs))


def _slip(ours: str, theirs: str) -> bool:
    """Whether names in Latin letters are a letter apart, two in long ones."""
    from rapidfuzz.distance import OSA  # start-up counts

    for form in latin_forms(ours):
        allowed = 1 if len(form) < 2 * _LEAST_LATIN else 2
        if len(form) >= _LEAST_LATIN and any(
            OSA.distance(form, known, score_cutoff=allowed) <= allowed
            for known in latin_forms(theirs)
        ):
            return True
    return False


def _same_given(ours: str, theirs: str) -> bool:
    """Whether names of several words share one of them: Meiling Wang, Meiling Chen-Wang."""
    shared = _words(ours) & _words(theirs)
    return any(len(word) >= _LEAST_GIVEN for word in shared)


def _words(name: str) -> set[str]:
    found = {text.fold(word) for word in _WORDS.findall(name)}
    return found if len(found) > 1 else set()
