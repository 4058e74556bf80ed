"""Field specs: one dull declaration a field, from which table, form, list, import and print read.

A Spec holds data only. No callables besides the kind's own, no visibility language, no
expressions, no inheritance between specs.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from qiaocrm.base.i18n import N_
from qiaocrm.domain import headings
from qiaocrm.domain.kinds import LONG_TEXT, TEXT, Kind
from qiaocrm.domain.manifold import EXTRA, TAGS

SECTIONS = {
    "main": N_("Basics"),
    "contact": N_("Contact"),
    "work": N_("Work and interests"),
    "relation": N_("Relations with us"),
    "term": N_("Term of office"),
    "before": N_("Before: projects chosen"),
    "during": N_("During: the visit"),
    "after": N_("After: follow-up"),
    "money": N_("Money"),
    "progress": N_("Progress"),
    "office": N_("Office notes"),
}
"""Sections of forms and detail panes, in their order."""


@dataclass(frozen=True, slots=True)
class Spec:
    """What the program knows of one field.

    `label` is a msgid; `width` counts half-width characters; `listed` and `printed` name the
    default columns; `headers` are the words that officers write above such a column
    (domain.md §3.3), folded when compared; `headers` marked with a trailing `?` need the cells'
    evidence too (§3.4). `internal` fields are kept by the program, not typed. `ahead`: a date to
    come, such as a deadline: "90 days" counts from today on, elsewhere back from today.
    """

    key: str
    label: str
    kind: Kind
    width: int = 12
    required: bool = False
    section: str = "main"
    listed: bool = False
    searched: bool = False
    printed: bool = False
    headers: tuple[str, ...] = ()
    hint: str = ""
    internal: bool = False
    ahead: bool = False


def col(label: str, kind: Kind = TEXT, **data: Any) -> Any:
    """A dataclass field that carries its Spec; its default is the kind's empty value."""
    default = data.pop("default", kind.empty)
    spec = Spec("", label, kind, **data)
    if isinstance(default, dict):
        return field(default_factory=dict, metadata={"spec": spec})
    return field(default=default, metadata={"spec": spec})


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every entity has: identity, who wrote it when, the optimistic lock, the trash."""

    id: int = 0
    uuid: str = ""
    version: int = 0
    created_at: str = ""
    created_by: str = ""
    updated_at: str = ""
    updated_by: str = ""
    deleted_at: str | None = None
    tags: tuple[str, ...] = col(
        N_("Tags"), TAGS, section="office", searched=True, headers=("标签", "tags")
    )
    remark: str = col(
        N_("Remark"),
        LONG_TEXT,
        width=24,
        section="office",
        searched=True,
        headers=headings.REMARK,
    )
    source: str = col(
        N_("Source"),
        section="office",
        headers=("资料来源", "数据来源", "source"),
    )
    owner: str = col(
        N_("Responsible officer"),
        width=9,
        section="office",
        searched=True,
        headers=headings.OWNER,
    )
    extra: dict[str, str] = col(N_("Other columns"), EXTRA, section="office", searched=True)


BOOKKEEPING = (
    "id",
    "uuid",
    "version",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
    "deleted_at",
)
"""Fields without a Spec: the writer keeps them."""


@cache
def specs_of(entity: type[Record]) -> dict[str, Spec]:
    """The specs of an entity by key: its own in the order written, then those every record has."""
    own: dict[str, Spec] = {}
    shared: dict[str, Spec] = {}
    base = {item.name for item in dataclasses.fields(Record)}
    for item in dataclasses.fields(entity):
        if spec := item.metadata.get("spec"):
            (shared if item.name in base else own)[item.name] = dataclasses.replace(
                spec, key=item.name
            )
    return {**own, **shared}
