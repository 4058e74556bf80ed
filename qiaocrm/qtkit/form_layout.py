"""Where the fields of a form stand: dull data, written by hand or derived from the field specs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from qiaocrm.domain.fields import SECTIONS, Spec

WIDE_EDITORS = frozenset(("text", "itinerary", "extra", "none"))
"""Editors that take the whole width of a form."""

_FEW = 8  # so many fields of the first section are shown at once

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class FormSection:
    """Fields under one title (a msgid), by their keys.

    Each row holds one field or two; "" leaves half of it free. Rows in `more` are folded away
    while none of their fields is filled, so that the first screen shows what matters.
    """

    title: str
    rows: Rows = ()
    more: Rows = ()

    def fields(self) -> list[str]:
        """All fields in reading order."""
        return [key for row in (*self.rows, *self.more) for key in row if key]


@dataclass(frozen=True, slots=True)
class FormLayoutSpec:
    """The sections of a form in their order."""

    sections: tuple[FormSection, ...]

    def fields(self) -> list[str]:
        """All fields in reading order."""
        return [key for section in self.sections for key in section.fields()]


def default_layout(specs: Mapping[str, Spec]) -> FormLayoutSpec:
    """A layout for entities that nobody laid out by hand: sections as the specs name them.

    Required and listed fields are shown at once, the others are folded away; a first section
    with few fields is shown whole.
    """
    sections = []
    for key, title in SECTIONS.items():
        own = [spec for spec in specs.values() if spec.section == key and not spec.internal]
        small = key == "main" and len(own) <= _FEW
        front = [spec for spec in own if small or spec.required or spec.listed]
        rest = [spec for spec in own if spec not in front]
        if own:
            sections.append(FormSection(title, paired(front), paired(rest)))
    return FormLayoutSpec(tuple(sections))


def completed(layout: FormLayoutSpec, specs: Mapping[str, Spec]) -> FormLayoutSpec:
    """`layout` with the fields that it forgot folded away at its end, so that none is lost."""
    placed = set(layout.fields())
    missing = [spec for key, spec in specs.items() if key not in placed and not spec.internal]
    if not missing:
        return layout
    *before, last = layout.sections
    return FormLayoutSpec((*before, replace(last, more=(*last.more, *paired(missing)))))


def paired(specs: Iterable[Spec]) -> Rows:
    """Fields two by two; those that want the whole width alone."""
    rows: list[tuple[str, ...]] = []
    waiting: str | None = None
    for spec in specs:
        if spec.kind.editor in WIDE_EDITORS:
            if waiting is not None:
                rows.append((waiting, ""))
                waiting = None
            rows.append((spec.key,))
        elif waiting is None:
            waiting = spec.key
        else:
            rows.append((waiting, spec.key))
            waiting = None
    if waiting is not None:
        rows.append((waiting, ""))
    return tuple(rows)
