"""The board of project leads (看板): a column a stage, cards that move between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from qiaocrm.base.i18n import N_, current_language
from qiaocrm.domain.changes import ChangeSet, Update, difference
from qiaocrm.domain.project import Project
from qiaocrm.domain.query import Query
from qiaocrm.language.dates import PartialDate
from qiaocrm.services import outside
from qiaocrm.services.leads import stepped
from qiaocrm.services.library import Library
from qiaocrm.storage import lists, records
from qiaocrm.storage.writer import Applied

Due = Literal["late", "today", "soon", "later", "undated"]
"""How near the day of a next step is; `soon` is within SOON_DAYS."""

SOON_DAYS = 7


@dataclass(frozen=True, slots=True)
class Card:
    """A project on the board; `days` since it entered its stage, None where unknown."""

    project: Project
    investors: str
    days: int | None
    silent: bool
    due: Due


@dataclass(frozen=True, slots=True)
class Lane:
    """A stage with its cards; `totals` sums the investments by currency code, CNY first."""

    key: str
    cards: Sequence[Card]
    totals: Sequence[tuple[str, Decimal]]


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
    return [Lane(key, tuple(cards), _totals(cards)) for key, cards in by_stage.items()]


def move(library: Library, project: int, stage: str, *, lost_reason: str = "") -> Applied:
    """Put a project into another stage; its history notes the day.

    Raises ReasonWanted for a stage that ends the lead without success, where nobody says why.
    """
    with library.store.reading() as connection:
        row = records.get(connection, "project", project)
    if not isinstance(row, Project):
        raise TypeError(row)
    told = {"lost_reason": lost_reason} if lost_reason else {}
    values = difference(row, stepped(library, row, {"stage": stage, **told}))
    label = N_("Move “{title}” to {stage}")
    details = {"title": row.name[:20], "stage": library.stages().show(stage, current_language())}
    return library.apply(
        ChangeSet(label, (Update("project", project, values, row.version),), details)
    )


def _card(project: Project, titles: lists.Titles, silence: int | None, today: dt.date) -> Card:
    days = max(0, (today - project.stage_since.last_day()).days) if project.stage_since else None
    investors = "、".join(link.text for link in outside.named(project.investors, titles))
    silent = silence is not None and days is not None and days > silence
    return Card(project, investors, days, silent, _due(project.next_date, today))


def _due(day: PartialDate | None, today: dt.date) -> Due:
    """A day known only by its month or year counts by the last day it may mean."""
    if day is None:
        return "undated"
    left = (day.last_day() - today).days
    if left < 0:
        return "late"
    if left == 0:
        return "today"
    return "soon" if left <= SOON_DAYS else "later"


def _totals(cards: Sequence[Card]) -> tuple[tuple[str, Decimal], ...]:
    sums: dict[str, Decimal] = {}
    for card in cards:
        if card.project.investment:
            code = card.project.currency or "CNY"
            sums[code] = sums.get(code, Decimal(0)) + card.project.investment
    return tuple(sorted(sums.items(), key=lambda item: (item[0] != "CNY", item[0])))
