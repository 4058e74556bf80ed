"""What a record of a set of likely duplicates says of itself: its name, and what tells it apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qiaocrm.language.phones import Phone


@dataclass(frozen=True, slots=True)
class Member:
    """One record of a set, and what tells it from its namesakes."""

    id: int
    title: str
    about: str


def about(*told: str | None, phones: Sequence[Phone] | None) -> str:
    """What tells a record from its namesakes: what is known of company and place, then a number."""
    words = (*told, phones[0].raw if phones else "")
    return " · ".join(word for word in words if word)
