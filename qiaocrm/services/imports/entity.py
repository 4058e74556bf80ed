"""Decides what the rows of a table are: associations, persons, visits, projects or follow-ups."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qiaocrm.language import hans
from qiaocrm.services.imports import fitting, words
from qiaocrm.services.imports.headers import Header, keys
from qiaocrm.services.imports.mapping import forms_of
from qiaocrm.services.imports.shapes import Shape
from qiaocrm.services.imports.tables import FoundTable
from qiaocrm.services.imports.targets import IMPORTED, ROLES

_REQUIRED = {
    "association": ("name",),
    "company": ("name",),
    "person": ("name", "given_name"),
    "visit": ("title", "guests", "head", "company"),
    "project": ("name",),
    "followup": ("subject", "progress"),
    "agreement": ("name", "parties"),
    "donation": ("title", "donors"),
}
_STRONG = dict.fromkeys(IMPORTED, 3.0) | {"visit": 2.5, "company": 2.0}
_ENDING = 0.4
"""What a heading counts that only ends in a known word."""

_PIECE = 0.9
"""How sure a heading must be to name records; a piece of another, as 社团 of 涉及侨胞/社团, is not unless it comes first."""

_UNNAMED = 3.5
"""What headings and titles must say of a table whose naming column only its cells tell."""

_NAMED_BY_CELLS = ("person", "association", "project")
"""What cells alone tell by their names; tasks are too much like any other sentence."""

_BESIDE = 0.6
"""What the known headings must say at least where only cells tell what the rows are."""

_TITLES = {
    "project": re.compile(r"项目|招商|线索|引资|在谈|签约|projects?\b|leads?\b", re.IGNORECASE),
    "visit": re.compile(
        r"来访|接待|到访|走访|拜访|考察团|团组|来宾|批次|访问|visits?\b|receptions?\b",
        re.IGNORECASE,
    ),
    "followup": re.compile(
        r"跟进|督办|提醒|待办|催办|事项|任务|工作安排|回访|follow.?ups?\b|tasks?\b|todo",
        re.IGNORECASE,
    ),
    "agreement": re.compile(
        r"协议|备忘录|缔结|结好|agreements?\b|memorand|\bmous?\b", re.IGNORECASE
    ),
    "donation": re.compile(
        r"捐赠|捐款|捐资|捐助|侨捐|捐物|善款|乐捐|芳名|donations?\b|gifts?\b", re.IGNORECASE
    ),
    "association": re.compile(
        r"社团|侨团|商会|同乡会|协会|会馆|associations?\b|societ(?:y|ies)\b", re.IGNORECASE
    ),
    "company": re.compile(
        r"[侨外]资企业|侨[企属]|企业名[录单册]|公司名[录单册]|企业(?:基本)?情况|compan(?:y|ies)\b|enterprises?\b",
        re.IGNORECASE,
    ),
    "person": re.compile(
        r"客商|侨商|侨领|人士|通讯录|联系人|名册|人员|侨胞|嘉宾|乡亲|联络表|名片|委员|花名册|理事|merchants?\b|contacts?\b|people\b|persons?\b",
        re.IGNORECASE,
    ),
}


def decide(table: FoundTable, shapes: Sequence[Shape], file_name: str) -> tuple[str | None, float]:
    """The entity that the table holds, and its score; None where no entity's name column is there."""
    scored = sorted(
        ((score(table, shapes, file_name, kind), kind) for kind in IMPORTED), reverse=True
    )
    best, kind = scored[0]
    if best > 1.0:
        people = kind == "association" and _officers(table, shapes)
        return "person" if people else kind, best
    unnamed = [
        (total, kind)
        for kind in IMPORTED
        if _spoken(table, file_name, kind) >= 1.0
        and (total := score(table, shapes, file_name, kind, unnamed=True)) >= _UNNAMED
        and fitting.title_by_cells(kind, shapes) is not None
    ]
    return (max(unnamed)[1], best) if unnamed else (_by_cells(table, shapes, file_name), best)


def _officers(table: FoundTable, shapes: Sequence[Shape]) -> bool:
    """Whether the rows are the officers of associations: 社团名称 says the same name again, 姓名 never."""
    named, again = False, False
    for header, shape in zip(table.headers, shapes, strict=False):
        told = shape.texts
        distinct = len(set(told)) == len(told) >= 3
        if distinct and not named and shape.persons() >= 0.5:
            named = _names(header, "person")
        elif len(set(told)) < len(told):
            again = again or _names(header, "association")
    return named and again


def _names(header: Header, kind: str) -> bool:
    """Whether the heading as a whole says that its column names records of the kind."""
    return any(
        base > _PIECE and not meaning.target.part and meaning.target.field == "name"
        for key, base in forms_of(header)
        for meaning in words.look_up(kind, key)
    )


def _by_cells(table: FoundTable, shapes: Sequence[Shape], file_name: str) -> str | None:
    """The entity whose names stand under a heading that nobody knows: 大名, 堂口, Ahli.

    The other headings must speak for it too, or a column of names would be enough to take any
    list for people. The column is mapped with little confidence, which the preview shows.
    """
    known = words.known_places([header.parts for header in table.headers])
    found = [
        (score(table, shapes, file_name, kind, unnamed=True), kind)
        for kind in _NAMED_BY_CELLS
        if fitting.title_by_cells(kind, shapes, known) is not None
    ]
    total, kind = max(found, default=(0.0, None))
    return kind if total >= _BESIDE else None


def score(
    table: FoundTable,
    shapes: Sequence[Shape],
    file_name: str,
    kind: str,
    *,
    unnamed: bool = False,
) -> float:
    """How well the headings and titles speak for an entity; little where no column names records.

    `unnamed` takes it that a column under an unknown heading names them.
    """
    total, named = 0.0, False
    for place, header in enumerate(table.headers):
        value, title = _column(header, shapes[place], kind)
        total += value
        named = named or title
    total += _spoken(table, file_name, kind)
    return total if named or unnamed else min(total - 4.0, 0.9)


def _column(header: Header, shape: Shape, kind: str) -> tuple[float, bool]:
    """What one column speaks for the entity, and whether it may hold the record's name."""
    best, title, known_elsewhere = 0.0, False, False
    forms = forms_of(header)
    if any(not key.isascii() and words.knows(key) for key, _base in forms):
        forms = [form for form in forms if not form[0].isascii()]  # Name of 姓名 Name adds nothing
    for key, base in forms:
        for meaning in words.look_up(kind, key):
            fit = fitting.fit(kind, meaning.target, shape) if shape.sample else 0.5
            if meaning.evidence and fit < 0.5:
                continue
            value = base * (0.5 if meaning.evidence else 1.0)
            if meaning.target.part or (
                meaning.target.field in ROLES[kind]
                and meaning.target.field
                not in ("company", "association", "about", "guests", "head", "investors")
            ):
                value *= 0.6 if kind != "association" or meaning.target.field == "contact" else 1.0
            if not meaning.target.part and meaning.target.field in _REQUIRED[kind]:
                title = title or base > _PIECE or _opens(header, key)
                if meaning.target.field == _REQUIRED[kind][0] and not (
                    meaning.evidence or meaning.weak
                ):
                    value *= _STRONG[kind]
            if (
                not meaning.evidence
                and fitting.is_typed(kind, meaning.target)
                and fit < 0.3
                and shape.sample
            ):
                value *= 0.3
            best = max(best, value)
        aside = key in words.ours() or key in words.sensitive() or key in words.serial()
        elsewhere = words.knows(key) and not aside
        known_elsewhere = known_elsewhere or (base > 0.9 and elsewhere)
    if best == 0.0 and known_elsewhere and shape.sample:
        return -1.0, False
    return (best, title) if best else _by_ending(header, shape, kind)


def _opens(header: Header, key: str) -> bool:
    """Whether the heading begins with the word: 姓名 of 姓名/英文名."""
    return any(whole.startswith(key) for whole in keys(header.parts[-1])[:1])


def _by_ending(header: Header, shape: Shape, kind: str) -> tuple[float, bool]:
    """What the known word at the end of a heading speaks for: 来人姓名 by 姓名."""
    key = keys(header.parts[-1])[-1:] if header.parts else ()
    for cut in range(1, len(key[0]) - 1) if key and shape.sample else ():
        for meaning in words.look_up(kind, key[0][cut:]):
            target = meaning.target
            if meaning.evidence or target.part or fitting.fit(kind, target, shape) < 0.5:
                continue
            title = target.field in words.REQUIRED[kind]
            return (1.0 if title else _ENDING), title
    return 0.0, False


def _spoken(table: FoundTable, file_name: str, kind: str) -> float:
    """What the sheet's name, the titles and the file's name say."""
    pattern = _TITLES[kind]
    titles = [hans.to_simplified(line) for line in table.titles if len(line) <= 40]
    found = 1.0 if pattern.search(hans.to_simplified(table.sheet)) else 0.0
    found += 1.0 if any(pattern.search(line) for line in titles[-4:]) else 0.0
    name = hans.to_simplified(file_name.rsplit(".", 1)[0])
    return found + (0.6 if pattern.search(name) else 0.0)
