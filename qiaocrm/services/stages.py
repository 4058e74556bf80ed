"""The office's list of stages (项目阶段): changed, put in order, given up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_, current_language
from qiaocrm.domain.changes import Change, ChangeSet, Trash, Update
from qiaocrm.domain.office import Stage
from qiaocrm.domain.project import Project
from qiaocrm.domain.query import Query
from qiaocrm.domain.stages import entering
from qiaocrm.language import pinyin, text
from qiaocrm.language.dates import PartialDate
from qiaocrm.services import records as services_records
from qiaocrm.services.library import Library
from qiaocrm.storage import lists, records
from qiaocrm.storage.writer import Applied

TAKEN = N_("“{word}” already means the stage “{stage}”: choose another word.")
LOSING = N_(
    "“{stage}” ends leads without success: let these leads enter another stage, and end each "
    "with its reason."
)
LAST = N_("A lead needs a stage: the last one cannot be given up.")


@dataclass(frozen=True, slots=True)
class Listed:
    """A stage and how many leads stand in it."""

    stage: Stage
    projects: int


def listed(library: Library) -> list[Listed]:
    """The stages in their order."""
    book = library.stages()
    with library.store.reading() as connection:
        numbers = dict(lists.facets(connection, Query("project"), "stage"))
    return [Listed(stage, numbers.get(stage.key, 0)) for stage in book.stages]


def save(library: Library, before: Stage, values: Mapping[str, Any]) -> Applied:
    """Write a stage, new and last where `before` has no id.

    Raises UserError for a word that means another stage already, Conflict when it was changed
    meanwhile.
    """
    _check_words(library, before, values)
    if before.id:
        return services_records.edit(library, before, "stage", values)
    name = str(values.get("name") or "")
    last = max((stage.position or 0 for stage in library.stages().stages), default=0)
    fresh = {**values, "key": _fresh_key(library, name), "position": last + 1}
    return services_records.create(library, "stage", fresh)[1]


def _check_words(library: Library, before: Stage, values: Mapping[str, Any]) -> None:
    mine = {key: values.get(key, getattr(before, key)) for key in ("name", "name_en", "aliases")}
    words = {text.fold(word): word for word in (mine["name"], mine["name_en"], *mine["aliases"])}
    for other in library.stages().stages:
        if other.key == before.key:
            continue
        for word in (other.name, other.name_en, *other.aliases):
            if word and text.fold(word) in words:
                raise UserError(TAKEN, word=words[text.fold(word)], stage=other.name)


def _fresh_key(library: Library, name: str) -> str:
    """A key that no stage has or had: the name's pinyin, with a number where needed."""
    known = library.stages().keys
    wanted = pinyin.full(name) or "stage"
    numbered = (f"{wanted}{number}" for number in range(2, len(known) + 3))
    return next(key for key in (wanted, *numbered) if key not in known)


def shift(library: Library, key: str, by: int) -> Applied | None:
    """Move a stage up (-1) or down (1) in the order; None where it is at the end already."""
    order = list(library.stages().stages)
    at = next(place for place, stage in enumerate(order) if stage.key == key)
    if not 0 <= at + by < len(order):
        return None
    moved = order.pop(at)
    order.insert(at + by, moved)
    changes = tuple(
        Update("stage", stage.id, {"position": place}, stage.version)
        for place, stage in enumerate(order, start=1)
        if stage.position != place
    )
    return library.apply(
        ChangeSet(N_("Put the stage “{title}” elsewhere"), changes, {"title": moved.name})
    )


def give_up(library: Library, key: str, instead: str) -> Applied:
    """Take a stage off the list; its leads enter the stage `instead` today, in the same action.

    Raises UserError for the last stage, and where leads would end without a reason.
    """
    stages: Sequence[Stage] = library.stages().stages
    if len(stages) < 2:
        raise UserError(LAST)
    stage = next(one for one in stages if one.key == key)
    today = PartialDate.of(library.clock.today())
    with library.store.reading() as connection:
        ids = lists.ids(connection, Query("project").where("stage", "in", key))
        projects = records.many(connection, "project", ids).values()
    if projects and library.stages().is_lost(instead):
        raise UserError(LOSING, stage=library.stages().show(instead, current_language()))
    changes: list[Change] = [
        Update("project", project.id, entering(project, instead, today), project.version)
        for project in projects
        if isinstance(project, Project)
    ]
    changes.append(Trash("stage", stage.id))
    return library.apply(
        ChangeSet(N_("Give up the stage “{title}”"), tuple(changes), {"title": stage.name})
    )
