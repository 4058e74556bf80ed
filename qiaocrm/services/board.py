"""The board of project leads (看板): a column a stage, cards that move between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from qiaocrm.base.i18n import N_
from qiaocrm.domain.changes import ChangeSet, Update
from qiaocrm.domain.project import Project
from qiaocrm.domain.query import Query
from qiaocrm.domain.stages import entering
from qiaocrm.language.dates import PartialDate
from qiaocrm.services import outside
from qiaocrm.services.library import Library
from qiaocrm.storage import lists, records
from qiaocrm.storage.writer import Applied


@dataclass(frozen=True, slots=True)
class Card:
    """A project on the board; `days` since it entered its stage, None where unknown."""

    project: Project
    investors: str
    days: int | None
    silent: bool
    late: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A stage with its cards; `total` sums the investments in CNY, never mixing currencies."""

    key: str
    cards: Sequence[Card]
    total: Decimal


def lanes(library: Library, query: Query) -> list[Lane]:
    """The stages in order with the projects of the query.

    Projects without a stage stand in the first.
    """
    with library.store.reading() as connection:
        ids = lists.ids(connection, query)
        rows = records.many(connection, "project", ids)
        titles = lists.link_titles(connection, "project", list(rows.values()))
    today = library.clock.today()
    book = library.stages()
    by_stage: dict[str, list[Card]] = {stage.key: [] for stage in book.stages}
    silence = {stage.key: stage.silence_days for stage in book.stages}
    for one in ids:
        project = rows[one]
        if isinstance(project, Project):
            key = project.stage if project.stage in by_stage else book.key_at(0)
            by_stage[key].append(_card(project, titles, silence[key], today))
    return [Lane(key, tuple(cards), _total(cards)) for key, cards in by_stage.items()]


def move(library: Library, project: int, stage: str, *, lost_reason: str = "") -> Applied:
    """Put a project into another stage; its history notes the day."""
    with library.store.reading() as connection:
        row = records.get(connection, "project", project)
    if not isinstance(row, Project):
        raise TypeError(row)
    values = dict(entering(row, stage, PartialDate.of(library.clock.today())))
    if lost_reason:
        values["lost_reason"] = lost_reason
    label = N_("Move “{title}” to {stage}")
    details = {"title": row.name[:20], "stage": library.stages().show(stage, "zh")}
    return library.apply(
        ChangeSet(label, (Update("project", project, values, row.version),), details)
    )


def _card(project: Project, titles: lists.Titles, silence: int | None, today: dt.date) -> Card:
    days = max(0, (today - project.stage_since.last_day()).days) if project.stage_since else None
    investors = "、".join(link.text for link in outside.named(project.investors, titles))
    late = project.next_date is not None and project.next_date.last_day() < today
    return Card(
        project, investors, days, silence is not None and days is not None and days > silence, late
    )


def _total(cards: Sequence[Card]) -> Decimal:
    amounts = (
        card.project.investment
        for card in cards
        if card.project.investment and card.project.currency in ("", "CNY")
    )
    return sum(amounts, Decimal(0))
