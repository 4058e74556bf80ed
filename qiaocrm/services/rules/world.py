"""What rules see of the book: records of a kind in parts, read once a run and only when asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from qiaocrm.domain.query import Query
from qiaocrm.domain.rule import Rule
from qiaocrm.language.partial import PartialDate
from qiaocrm.services.asking import reading
from qiaocrm.services.library import Library
from qiaocrm.storage import lists, records
from qiaocrm.storage.store import Reading

Parts = Mapping[str, Any]

_FIELDS = {
    "association": ("state", "country", "founded", "next_election", "term_start", "cadence_days"),
    "person": (
        "deceased", "do_not_contact", "country", "birthday", "birthday_calendar", "birthday_leap",
        "cadence_days",
    ),
    "visit": ("state", "start", "end"),
    "project": ("stage", "stage_since", "next_date", "expected_signing"),
    "interaction": ("date", "about"),
    "donation": ("state", "date"),
    "agreement": ("state", "signed", "expires"),
    "position": ("person", "organisation", "end", "ended"),
}  # fmt: skip
"""The fields that occasions are read from, by kind; the creation comes along."""


class World:
    """The book as rules see it on one day, inside one transaction."""

    def __init__(self, library: Library, connection: Reading) -> None:
        self.library = library
        self.today = library.clock.today()
        self._connection = connection
        self._rows: dict[str, dict[int, Parts]] = {}
        self._asked: dict[tuple[str, str], frozenset[int]] = {}
        self._latest: dict[str, dict[int, str]] = {}

    def living(self, kind: str) -> Mapping[int, Parts]:
        """The records of a kind for which something may arise.

        Left out are the dead (已故) and those who wish no contact, associations dissolved or
        merged, visits called off, projects ended, agreements ended, posts given up.
        """
        if kind not in self._rows:
            found = records.parts(self._connection, kind, ("created_at", *_FIELDS[kind]))
            shared: dict[str, str] = {}
            self._rows[kind] = {
                one: _sharing(parts, shared) for one, parts in found if not self._over(kind, parts)
            }
        return self._rows[kind]

    def wanted(self, kind: str, line: str) -> frozenset[int] | None:
        """The ids that a rule's condition allows; None where it allows all.

        Raises UserError for a line that is not understood.
        """
        if not line.strip():
            return None
        if (kind, line) not in self._asked:
            asked = reading.read(self.library, kind, line)
            if asked.trouble is not None:
                raise asked.trouble.error
            query = asked.narrowed(Query(kind))
            self._asked[kind, line] = frozenset(lists.ids(self._connection, query))
        return self._asked[kind, line]

    def last_contact(self, kind: str, record: int) -> dt.date | None:
        """The day of the last contact with a record."""
        if kind not in self._latest:
            found = lists.latest(self._connection, kind, list(self.living(kind)))
            self._latest[kind] = {one: latest.date for one, latest in found.items()}
        return day_of(self._latest[kind].get(record))

    @cached_property
    def silence(self) -> dict[str, int]:
        """Days after which a project in a stage counts as idle, by the stage's key."""
        stages = self.library.stages().stages
        return {stage.key: stage.silence_days for stage in stages if stage.silence_days}

    @cached_property
    def _final(self) -> frozenset[str]:
        return frozenset(stage.key for stage in self.library.stages().stages if stage.final)

    def _over(self, kind: str, parts: Parts) -> bool:
        match kind:
            case "person":
                return bool(parts.get("deceased") or parts.get("do_not_contact"))
            case "project":
                return parts.get("stage") in self._final
            case "position":
                return bool(parts.get("ended")) or self._all_gone(parts.get("person", ()))
            case "interaction":
                return self._all_gone(parts.get("about", ()))
        return parts.get("state") in ("dissolved", "merged", "cancelled", "ended")

    def _all_gone(self, links: tuple[Any, ...]) -> bool:
        """Whether links lead only to people for whom nothing may arise."""
        people = [link.id for link in links if link.kind == "person"]
        gone = [one for one in people if one not in self.living("person")]
        return bool(gone) and len(gone) == len(links)


def _sharing(parts: Parts, texts: dict[str, str]) -> Parts:
    """The same, its texts kept once for all records: countries, calendars, days of one import."""
    return {
        key: texts.setdefault(one, one) if isinstance(one, str) else one
        for key, one in parts.items()
    }


def day_of(date: PartialDate | str | None) -> dt.date | None:
    """The first day that a date or an ISO text may mean; None for a year alone, or for nothing."""
    if isinstance(date, str):
        date = PartialDate.from_iso(date[:10])
    return date.first_day() if date is not None and date.month is not None else None


def kind_of(rule: Rule) -> str:
    """The kind of record that a rule's condition speaks of."""
    return KINDS[rule.trigger]


def check_condition(library: Library, rule: Rule) -> None:
    """Raise UserError where the rule's condition is not understood."""
    with library.store.reading() as connection:
        for kind in KINDS[rule.trigger].split("|"):
            World(library, connection).wanted(kind, rule.condition)


KINDS = {
    "visit_start": "visit",
    "visit_end": "visit",
    "election": "association",
    "term_start": "association",
    "founded": "association",
    "contact_due": "association|person",
    "birthday": "person",
    "festival": "person",
    "festival_person": "person",
    "interaction": "interaction",
    "project_new": "project",
    "project_idle": "project",
    "project_next": "project",
    "project_signing": "project",
    "donation": "donation",
    "donation_accepted": "donation",
    "donation_building": "donation",
    "agreement_expiry": "agreement",
    "agreement_signed": "agreement",
    "position_end": "position",
}
"""The kind of record, or kinds parted by |, that each occasion is found in."""
