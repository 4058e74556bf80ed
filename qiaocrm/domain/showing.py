"""Which open projects to show a visitor (预选项目), and why: by industry and by interest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from qiaocrm.domain.person import Person
from qiaocrm.domain.project import Project
from qiaocrm.language.text import fold

Why = Literal["industry", "interest"]
_CUT = re.compile(r"[\s、，,;；/|。.（）()和与及]+")
_SHORTEST = 2
"""Signs that a word needs to say something about a project."""
_EMPTY_WORDS = frozenset("项目 产业 行业 投资 合作 其他 制造业 服务业 有限公司".split())


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a project suits: the guest's industry or interest, and the word found in both."""

    why: Why
    guest: str
    word: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A project with the reasons for showing it, the strongest first."""

    project: Project
    reasons: tuple[Reason, ...]


def suggest(guests: Sequence[Person], projects: Iterable[Project]) -> list[Suggestion]:
    """The projects that suit at least one guest, those with more reasons first."""
    found = [
        Suggestion(project, reasons)
        for project in projects
        if (reasons := tuple(_reasons(guests, project)))
    ]
    return sorted(found, key=lambda one: (-len(one.reasons), one.project.name))


def _reasons(guests: Sequence[Person], project: Project) -> list[Reason]:
    industry = fold(project.industry)
    about = fold(" ".join((project.name, project.industry, project.content)))
    found = []
    for guest in guests:
        own = fold(guest.industry)
        if own and industry and (own in industry or industry in own):
            found.append(Reason("industry", guest.name, guest.industry))
        words = (word for word in _CUT.split(guest.investment_interest) if _says_much(word))
        hit = next((word for word in words if fold(word) in about), None)
        if hit is not None:
            found.append(Reason("interest", guest.name, hit))
    return found


def _says_much(word: str) -> bool:
    return len(word) >= _SHORTEST and word not in _EMPTY_WORDS
