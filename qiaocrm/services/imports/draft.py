"""What one row says, before anyone asks who is already on record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from qiaocrm.base.i18n import translate
from qiaocrm.services.imports.mapping import Column
from qiaocrm.sheets.model import Cell


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about one cell (or, without a column, about the row) that the officer should see.

    `message` is a msgid with `details` for its fields; `place` is the column's position.
    """

    column: str
    value: str
    message: str
    place: int | None = None
    details: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return translate(self.message).format(**self.details)


@dataclass(slots=True)
class Mention:
    """A person, company or association that the row names beside its own record.

    `kind` is "person", "company", "association" or "" (any record of that name); `values` the
    fields known of it. `posts` are what the person holds in the row's association or in the
    `association` named here, `company` is whom the person works for. A mention that is not `sure` is linked to a record of that name or kept
    as text, but makes no new record.
    """

    kind: str
    name: str
    values: dict[str, Any] = field(default_factory=dict)
    posts: tuple[str, ...] = ()
    company: str = ""
    association: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Amounted:
    """An amount of money whose cell or heading names its currency (ISO code)."""

    column: Column
    cell: Cell
    field: str
    currency: str


@dataclass(slots=True)
class Draft:
    """One row as understood.

    `values` are fields of its own record, but for links: those are `mentions`, by field. `post`
    values (post, term_number, start, end) are of the person's position in the association it
    names. `refused` is a msgid where no record can be made; `filled` are the fields that a merged
    cell gave. `whole`: the row tells a record as this program wrote it; what is blank there is blank.
    `supposed` are fields that other words of the row told: 日本某某会 is in Japan.
    """

    number: int
    values: dict[str, Any] = field(default_factory=dict)
    extra: dict[str, str] = field(default_factory=dict)
    mentions: dict[str, list[Mention]] = field(default_factory=dict)
    position: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    refused: str | None = None
    continues: bool = False
    amounts: list[Amounted] = field(default_factory=list)
    whole: bool = False
    supposed: tuple[str, ...] = ()

    def mention(self, role: str, mention: Mention) -> Mention:
        """Add somebody whom the row names under a role."""
        self.mentions.setdefault(role, []).append(mention)
        return mention
