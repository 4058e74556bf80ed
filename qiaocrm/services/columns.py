"""The columns of lists, and the text of each cell: on screen, in Excel and on paper alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qiaocrm.base.i18n import N_, _, current_language, plural, translate
from qiaocrm.domain.choices import Choice, StageChoice
from qiaocrm.domain.fields import Record
from qiaocrm.domain.kinds import Amount, Country, Integer, Kind
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.registry import entity
from qiaocrm.domain.stages import StageBook
from qiaocrm.domain.tasks import days_overdue, is_open
from qiaocrm.language.dates import PartialDate
from qiaocrm.language.text import half_widths
from qiaocrm.services.outside import named, president_of
from qiaocrm.storage.lists import Key, Latest, NextTask, Post

DEFAULT_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "association": (
        "name",
        "place",
        "kind",
        "president",
        "friendship",
        "last_contact",
        "next_task",
    ),
    "person": ("name", "company", "place", "industry", "intent_level", "last_contact", "next_task"),
    "company": ("name", "place", "kind", "industry", "last_contact", "next_task"),
    "visit": ("title", "start", "kind", "place", "headcount", "head", "projects", "state"),
    "project": (
        "name",
        "investors",
        "industry",
        "investment",
        "stage",
        "in_stage",
        "next_step",
        "next_date",
        "owner",
    ),
    "followup": ("subject", "about", "kind", "due", "priority", "state", "owner"),
    "interaction": ("date", "summary", "channel", "about"),
    "position": ("post", "person", "organisation", "term_number", "start", "end"),
}
"""The columns that a list shows until the officer chooses others."""

DERIVED: Mapping[str, tuple[str, int]] = {
    "place": (N_("Place"), 16),
    "president": (N_("President"), 14),
    "last_contact": (N_("Last contact"), 21),
    "next_task": (N_("Next"), 22),
    "in_stage": (N_("Days in stage"), 8),
    "positions": (N_("Posts held"), 24),
}
"""Columns worked out from other records: label (a msgid) and width."""

_WIDEST_FOR_WORDS, _WIDEST_PILL = 17, 21
_MARK, _PILL = 2, 5

_SORTED_BY = {"place": "country", "next_task": "next_due", "in_stage": "stage_since"}


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of a list: its key, heading in the current language, width in half-width signs;
    `sort` is the field by which it sorts, empty where it does not.
    """

    key: str
    title: str
    width: int
    align: str
    sort: str


@dataclass(frozen=True, slots=True)
class ListRow:
    """A record with what lists show beside its own fields."""

    record: Record
    titles: Mapping[Key, str]
    latest: Latest | None
    task: NextTask | None
    posts: Sequence[Post]


def column(kind: str, key: str) -> ListColumn:
    """The column of that key; KeyError where the kind has none."""
    if key in DERIVED:
        title, width = DERIVED[key]
        sort = "" if key in ("president", "positions") else _SORTED_BY.get(key, key)
        heading = translate(title)
        align = "right" if key == "in_stage" else "left"
        return ListColumn(key, heading, max(width, _room(heading)), align, sort)
    spec = entity(kind).specs[key]
    heading = translate(spec.label)
    width = max(spec.width, _room(heading), _room_for_options(spec.kind))
    return ListColumn(key, heading, width, spec.kind.align, key)


def _room(heading: str) -> int:
    """What a heading and its mark of order take, as far as a column may grow for them."""
    return min(_WIDEST_FOR_WORDS, half_widths(heading) + _MARK)


def _room_for_options(kind: Kind) -> int:
    """What the longest option takes as a pill, in the language of the moment."""
    if not isinstance(kind, Choice):
        return 0
    longest = max(half_widths(translate(option.label)) for option in kind.options)
    return min(_WIDEST_PILL, longest + _PILL)


def list_keys(kind: str) -> tuple[str, ...]:
    """The keys of all columns that a list of this kind can show, the default ones first."""
    defaults = DEFAULT_COLUMNS.get(kind, ())
    others = (
        key for key, spec in entity(kind).specs.items() if key not in defaults and not spec.internal
    )
    return (*defaults, *others)


def available(kind: str) -> list[ListColumn]:
    """All columns that a list of this kind can show, the default ones first."""
    return [column(kind, key) for key in list_keys(kind)]


class Shower:
    """Turns rows into texts for one language, day and list of stages."""

    def __init__(self, stages: StageBook, today: dt.date, language: str | None = None) -> None:
        self.stages = stages
        self.today = today
        self.language = language or current_language()

    def text(self, kind: str, row: ListRow, key: str) -> str:
        """The cell as one text (long texts keep their line breaks)."""
        if key in DERIVED:
            return str(getattr(self, f"_{key}")(row))
        return self.field(kind, row.record, key, row.titles)

    def field(self, kind: str, record: Record, key: str, titles: Mapping[Key, str]) -> str:
        """A field of the record as shown."""
        spec = entity(kind).specs[key]
        value = getattr(record, key)
        if isinstance(spec.kind, StageChoice):
            return self.stages.show(value, self.language)
        if isinstance(spec.kind, Links):
            value = named(value, titles)
        shown = spec.kind.show(value, self.language)
        currency = getattr(record, "currency", "")
        if isinstance(spec.kind, Amount) and shown and currency not in ("", "CNY"):
            return f"{shown} {currency}"
        return shown

    def tone(self, kind: str, row: ListRow, key: str) -> str | None:
        """The colour of the cell's chip, None where the cell is no chip."""
        spec = entity(kind).specs.get(key)
        if spec is None:
            return None
        value = getattr(row.record, key)
        if not value:
            return None
        if isinstance(spec.kind, StageChoice):
            return self.stages.tone(value)
        return spec.kind.tone(value) if isinstance(spec.kind, Choice) else None

    def value(self, kind: str, row: ListRow, key: str) -> Any:
        """The cell for a spreadsheet: numbers and whole dates stay themselves, the rest is text."""
        spec = entity(kind).specs.get(key)
        if spec is not None:
            value = getattr(row.record, key)
            if isinstance(spec.kind, Amount) and value is not None:
                return int(value) if value == int(value) else float(value)
            if isinstance(spec.kind, Integer) and value is not None:
                return value
            if isinstance(value, PartialDate) and value.day is not None:
                return value.first_day()
        elif key == "in_stage":
            return self._days(row)
        return self.text(kind, row, key)

    def ago(self, iso: str) -> str:
        """A past day in words: 3 days ago; a partial or future date as it is."""
        if len(iso) < 10:
            return iso
        days = (self.today - PartialDate.from_iso(iso).first_day()).days
        if days < 0:
            return self.day(iso)
        if days == 0:
            return _("today")
        if days == 1:
            return _("yesterday")
        if days < 14:
            return plural("{n} day ago", "{n} days ago", days)
        if days < 60:
            return plural("{n} week ago", "{n} weeks ago", days // 7)
        if days < 730:
            return plural("{n} month ago", "{n} months ago", days // 30)
        return plural("{n} year ago", "{n} years ago", days // 365)

    def day(self, iso: str) -> str:
        """A day without its year when that is this year."""
        return iso[5:] if len(iso) == 10 and iso.startswith(f"{self.today.year}-") else iso

    def due(self, due: PartialDate | None) -> str:
        """A deadline in words: overdue by n days, today, or the day."""
        late = days_overdue(due, self.today)
        if late:
            return plural("overdue {n} day", "overdue {n} days", late)
        if due is not None and due.day is not None and due.first_day() == self.today:
            return _("today")
        return self.day(due.iso()) if due else ""

    def _place(self, row: ListRow) -> str:
        country = Country().show(getattr(row.record, "country", ""), self.language)
        city = getattr(row.record, "city", "")
        return " · ".join(part for part in (country, city) if part)

    def _president(self, row: ListRow) -> str:
        leader = president_of(row.posts)
        return f"{leader.post} {leader.person_name}" if leader else ""

    def _positions(self, row: ListRow) -> str:
        return "；".join(
            f"{post.organisation_name} {post.post}" for post in row.posts if not post.ended
        )

    def _last_contact(self, row: ListRow) -> str:
        return f"{self.ago(row.latest.date)} · {row.latest.words}" if row.latest else ""

    def _next_task(self, row: ListRow) -> str:
        if row.task is None:
            return ""
        due = PartialDate.from_iso(row.task.due) if row.task.due else None
        return f"{self.due(due)} {row.task.subject}".strip()

    def _days(self, row: ListRow) -> int | None:
        since = getattr(row.record, "stage_since", None)
        return max(0, (self.today - since.last_day()).days) if since else None

    def _in_stage(self, row: ListRow) -> str:
        days = self._days(row)
        return "" if days is None else str(days)


def is_late(row: ListRow, today: dt.date) -> bool:
    """Whether the row is an open follow-up past its day."""
    due = getattr(row.record, "due", None)
    return due is not None and is_open(row.record) and days_overdue(due, today) > 0  # type: ignore[arg-type]
