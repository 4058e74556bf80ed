"""How far two people's names may differ where something else shows that they are one person.

An import never takes two names for one; a scan, after which an officer decides, also looks at
slips of the pen, turned names and names taken in marriage (冠夫姓).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from qiaocrm.language import surnames, text
from qiaocrm.services.imports.keys import latin_forms, spelled
from qiaocrm.services.imports.likeness import Names, compare_names

Get = Callable[[str], Any]

_WORDS = re.compile(r"[^\W\d_]+")
_LEAST_LATIN = 6
"""Letters of a name in which a slip is forgiven."""
_LEAST_GIVEN = 3
"""Letters of a given name that two names may share."""


def compare(one: Get, other: Get) -> Names:
    """As `likeness.compare_names`, but tells names that clash only a little."""
    found = compare_names(one, other)
    if found not in ("clash", "near"):
        return found
    ours, theirs = one("name") or "", other("name") or ""
    if text.has_cjk(ours):
        nearer = _chinese(text.fold(ours), text.fold(theirs))
    else:
        nearer = "near" if _slip(ours, theirs) or _same_given(ours, theirs) else None
    if nearer is None and found == "clash" and _foreign_names(one, other):
        return "near"
    return nearer or found


def maiden(name: str) -> str:
    """The name before marriage in a folded name with the husband's surname in front: 陈王美玲 is
    王美玲; empty for any other.
    """
    front = surnames.surname(name)
    rest = name[len(front) :]
    return rest if front and len(rest) > 1 and surnames.surname(rest) else ""


def turned(name: str) -> str:
    """A folded Chinese name that ends in a surname with that put in front: 志德吴 is 吴志德; empty
    for any other.
    """
    if len(name) > 2 and name[-2:] in surnames.DOUBLE:
        return name[-2:] + name[:-2]
    return name[-1] + name[:-1] if 1 < len(name) < 4 and name[-1] in surnames.SINGLE else ""


def _chinese(ours: str, theirs: str) -> Names | None:
    if ours == turned(theirs) or theirs == turned(ours):
        return "same"
    if ours == maiden(theirs) or theirs == maiden(ours):
        return "married"
    if spelled(ours)[0] == spelled(theirs)[0]:
        return "sound"
    # A sign left out or too many: 吴志德, 吴德; 欧阳志德, 欧志德.
    short, long = sorted((ours, theirs), key=len)
    if len(long) - len(short) == 1 and len(short) > 1 and _is_inside(short, long):
        return "near"
    return None


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
