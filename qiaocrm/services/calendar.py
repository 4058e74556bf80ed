"""The calendar (日历): what falls on each day, from all ledgers; and putting it on another day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from qiaocrm.base.i18n import N_, _, current_language, plural, translate
from qiaocrm.domain.almanac import festivals
from qiaocrm.domain.almanac.festivals import FESTIVALS
from qiaocrm.domain.changes import ChangeSet, Update
from qiaocrm.domain.followup import OPEN_STATES, FollowUp
from qiaocrm.domain.moving import can_move, moved
from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import title_of
from qiaocrm.domain.visit import Visit
from qiaocrm.language import countries
from qiaocrm.language.partial import PartialDate
from qiaocrm.services.daymarks import DayMark, marks
from qiaocrm.services.library import Library
from qiaocrm.storage import lists, occurring, records
from qiaocrm.storage.occurring import Found
from qiaocrm.storage.store import Reading
from qiaocrm.storage.writer import Applied

KINDS = ("visit", "followup", "term", "festival", "birthday")
"""What a calendar shows, in the order within a day."""
WHOLE_DAY = 500
"""The most of one kind that the list of a day holds."""
_PLACES = 3
"""Countries named beside a festival; there may be many more."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the officer wants to see: some of KINDS, of these officers (none: of anybody)."""

    kinds: frozenset[str] = frozenset(KINDS)
    owners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """Something on a day, in the interface's language.

    `key` names the record by kind and id; of a festival it is "@keepers" with the countries of the
    contacts who keep it. `state`: late, done, or empty. `day` is where it stands, also of the later
    days of a visit.
    """

    kind: str
    key: tuple[str, int | tuple[str, ...]]
    day: dt.date
    title: str
    note: str = ""
    state: str = ""
    movable: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days from `first` to `last`; `totals` counts also what `entries` leaves out."""

    first: dt.date
    last: dt.date
    marks: Mapping[dt.date, DayMark]
    entries: Mapping[dt.date, Sequence[Entry]] = field(default_factory=dict)
    totals: Mapping[dt.date, int] = field(default_factory=dict)


def read(library: Library, first: dt.date, last: dt.date, choice: Choice, most: int) -> Calendar:
    """What falls on the days, at most `most` of each kind on a day."""
    days = [first + dt.timedelta(days=number) for number in range((last - first).days + 1)]
    found: list[tuple[Entry, int]] = []
    today = library.clock.today()
    with library.store.reading() as connection:
        if "visit" in choice.kinds:
            rows = occurring.visits(connection, first, last, choice.owners)
            found += ((entry, 1) for row in rows for entry in _visit(row, first, last))
        if "followup" in choice.kinds:
            rows = occurring.followups(connection, days, choice.owners, most)
            found += ((_followup(row, today), row.total) for row in rows)
        if "term" in choice.kinds:
            rows = occurring.terms(connection, first, last, choice.owners)
            found += ((_term(row), 1) for row in rows)
        if "festival" in choice.kinds:
            found += ((entry, 1) for entry in _festivals(connection, first, last))
        if "birthday" in choice.kinds:
            rows = occurring.birthdays(connection, days, choice.owners, most)
            found += ((_birthday(row), row.total) for row in rows)
    entries = _by_day(entry for entry, _total in found)
    return Calendar(first, last, marks(first, last), entries, _totals(found))


def of_day(library: Library, day: dt.date, choice: Choice) -> list[Entry]:
    """Everything on one day."""
    return list(read(library, day, day, choice, WHOLE_DAY).entries.get(day, ()))


def officers(library: Library) -> list[tuple[str, int]]:
    """Who is in charge of follow-ups and visits, with their number, the most busy first."""
    found: dict[str, int] = {}
    with library.store.reading() as connection:
        for kind in ("followup", "visit"):
            for owner, number in lists.facets(connection, Query(kind), "owner"):
                found[owner] = found.get(owner, 0) + number
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))


def move(library: Library, kind: str, record: int, first: dt.date, to: dt.date) -> Applied:
    """Put a follow-up or a visit from the day `first`, on which it was seen, on the day `to`.

    Raises Conflict when it was changed meanwhile.
    """
    with library.store.reading() as connection:
        row = records.get(connection, kind, record)
    if not isinstance(row, FollowUp | Visit):
        raise TypeError(row)
    change = Update(kind, record, moved(row, first, to), row.version)
    details: dict[str, str | int] = {"title": title_of(kind, row)[:20], "day": to.isoformat()}
    return library.apply(ChangeSet(N_("Move “{title}” to {day}"), (change,), details))


def _by_day(found: Iterable[Entry]) -> dict[dt.date, Sequence[Entry]]:
    days: dict[dt.date, list[Entry]] = {}
    for entry in found:
        days.setdefault(entry.day, []).append(entry)
    for entries in days.values():
        entries.sort(key=lambda entry: KINDS.index(entry.kind))
    return dict(days)


def _totals(found: Iterable[tuple[Entry, int]]) -> dict[dt.date, int]:
    """Follow-ups and birthdays tell how many there are on their day, the others count one each."""
    counted: dict[tuple[dt.date, str], int] = {}
    for entry, total in found:
        key = (entry.day, entry.kind)
        whole = entry.kind in ("followup", "birthday")
        counted[key] = total if whole else counted.get(key, 0) + 1
    totals: dict[dt.date, int] = {}
    for (day, _kind), number in counted.items():
        totals[day] = totals.get(day, 0) + number
    return totals


def _followup(row: Found, today: dt.date) -> Entry:
    state, time, about = row.parts
    day = dt.date.fromisoformat(row.day)
    is_open = state in OPEN_STATES
    said = "late" if is_open and day < today else "" if is_open else "done"
    note = " · ".join(filter(None, (time, about)))
    return Entry("followup", (row.kind, row.id), day, row.title, note, said, is_open)


def _visit(row: Found, first: dt.date, last: dt.date) -> list[Entry]:
    """One entry for each day of the visit that is shown."""
    stored_end, state, number = row.parts
    start = PartialDate.from_iso(row.day)
    begin = start.first_day()
    end = PartialDate.from_iso(stored_end) if stored_end else start
    over = max(begin, end.first_day()) if end.day and start.day else begin
    length = (over - begin).days + 1
    heads = plural("{n} guest", "{n} guests", number) if number else ""
    open_day = "" if start.day else _("day not fixed")
    movable = can_move(Visit(title=row.title, state=state or ""))
    entry = Entry("visit", (row.kind, row.id), begin, row.title, movable=movable)
    shown = []
    for at in range(length):
        day = begin + dt.timedelta(days=at)
        part = _("day {n} of {count}").format(n=at + 1, count=length) if length > 1 else ""
        if first <= day <= last:
            note = " · ".join(filter(None, (open_day, part, heads)))
            shown.append(replace(entry, day=day, note=note))
    return shown


def _term(row: Found) -> Entry:
    note = _("term ends") if row.kind == "association" else _("agreement expires")
    day = PartialDate.from_iso(row.day).last_day()
    return Entry("term", (row.kind, row.id), day, row.title, note)


def _birthday(row: Found) -> Entry:
    age, calendar = row.parts
    lunar = _("lunar birthday") if calendar == "lunar" else ""
    note = " · ".join(filter(None, (_("turns {age}").format(age=age), lunar)))
    return Entry("birthday", (row.kind, row.id), dt.date.fromisoformat(row.day), row.title, note)


def _festivals(connection: Reading, first: dt.date, last: dt.date) -> list[Entry]:
    """The festivals of the countries in which there are contacts; China's own are marks of days."""
    homes, language = occurring.countries(connection), current_language()
    found = []
    for one in FESTIVALS:
        if keeping := tuple(code for code in homes if code in one.countries):
            feasts = festivals.between(first, last, keys=[one.key])
            found += [_feast(feast.day, translate(one.label), keeping) for feast in feasts]
    for code in homes:
        days = (festivals.day_of("national", year, code) for year in {first.year, last.year})
        name = _("National day of {country}").format(country=countries.name(code, language))
        key = ("@keepers", (code,))
        found += [Entry("festival", key, day, name) for day in days if day]
    return [entry for entry in found if first <= entry.day <= last]


def _feast(day: dt.date, name: str, keeping: tuple[str, ...]) -> Entry:
    language = current_language()
    places = _(", ").join(countries.name(code, language) for code in keeping[:_PLACES])
    if len(keeping) > _PLACES:
        places = _("{places} … ({n} in all)").format(places=places, n=len(keeping))
    return Entry("festival", ("@keepers", keeping), day, name, places)
