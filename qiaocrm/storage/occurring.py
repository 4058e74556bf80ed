"""What falls on which day of a calendar: asked for the shown days only, by indexes.

Of follow-ups and birthdays the first ones of a day are told with the number of all, so that a month
costs the same however many people were born in it.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from qiaocrm.domain.almanac.birthdays import keeping
from qiaocrm.domain.followup import OPEN_STATES
from qiaocrm.language import lunar
from qiaocrm.storage.dues import TERM_ENDS, last_day
from qiaocrm.storage.schema import GREETED

_OPEN = ", ".join(f"'{state}'" for state in OPEN_STATES)
_LONGEST_VISIT = dt.timedelta(days=92)
"""A visit that has lasted longer is not looked for any more."""
_ABOUT = (
    "(SELECT group_concat(s.title, '、') FROM link l JOIN subject s "
    "ON s.kind = l.dst_kind AND s.record = l.dst_id "
    "WHERE l.src_kind = 'followup' AND l.src_id = t.id AND l.field = 'about')"
)
_BORN_THEN = (
    "substr(t.birthday, 6) = w.c1 AND (t.birthday_calendar IS 'lunar') = w.c2 "
    "AND (w.c2 = 0 OR (t.birthday_leap IS 1) = w.c3) AND substr(t.birthday, 1, 4) + 0 < w.c4 "
    f"AND t.birthday IS NOT NULL AND {' AND '.join(f't.{key} IS NULL' for key in GREETED)}"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A record that falls on an ISO `day`; `total` of its kind do. `parts` are columns as stored."""

    day: str
    kind: str
    id: int
    title: str
    total: int
    parts: tuple[Any, ...]


def followups(
    connection: Connection, days: Sequence[dt.date], owners: Sequence[str], most: int
) -> list[Found]:
    """Follow-ups on the last day on which they are in time: open ones by the hour, then those done.

    Parts: state, time, about whom. Cancelled ones are left out.
    """
    order = f"(t.state IN ({_OPEN})) DESC, t.due_time IS NULL, t.due_time, t.id"
    columns = f"t.subject, t.state, t.due_time, {_ABOUT}"
    on = "t.due = w.c1 AND t.deleted_at IS NULL AND t.state IS NOT 'cancelled'"
    first = _First(connection, "followup", on, order, columns, owners, most)
    return [found for day in days for found in first.of(day, [(text,) for text in _deadlines(day)])]


def birthdays(
    connection: Connection, days: Sequence[dt.date], owners: Sequence[str], most: int
) -> list[Found]:
    """People whose birthday, solar or lunar, is kept on the days: round ages (整寿), then the oldest.

    Parts: the age, the calendar. The dead and those who wish no contact are left out.
    """
    age = "w.c4 - substr(t.birthday, 1, 4)"
    order = f"({age}) % 10 = 0 DESC, t.birthday, t.id"
    columns = "t.name, hit.age, t.birthday_calendar"
    first = _First(connection, "person", _BORN_THEN, order, columns, owners, most, age)
    found = []
    for day in days:
        moon = lunar.solar_to_lunar(day)[0]
        wanted = [
            (
                f"{one.month:02d}-{one.day:02d}",
                int(one.lunar),
                int(one.leap),
                moon if one.lunar else day.year,
            )
            for one in keeping(day)
        ]
        found += first.of(day, wanted)
    return found


def visits(
    connection: Connection, first: dt.date, last: dt.date, owners: Sequence[str]
) -> list[Found]:
    """Visits that touch the days, each once, by their start as stored; those called off left out.

    Parts: end, state, number of people.
    """
    where = f"t.start BETWEEN ? AND ? AND {last_day('COALESCE(t.end, t.start)')} >= ?"
    where += " AND t.state IS NOT 'cancelled'"
    bounds = ((first - _LONGEST_VISIT).isoformat(), last.isoformat(), first.isoformat())
    columns = "t.title, t.end, t.state, t.headcount"
    return _between(connection, "visit", "t.start", where, bounds, columns, owners)


def terms(
    connection: Connection, first: dt.date, last: dt.date, owners: Sequence[str]
) -> list[Found]:
    """Associations whose term (届) ends and agreements that expire within the days.

    Their day is the last one that the stored date may mean: 2027-02-31 for a month. No parts.
    """
    bounds = (first.isoformat(), _last_text(last))
    found = []
    for kind, day, over in (
        ("association", TERM_ENDS, "'dissolved', 'merged'"),
        ("agreement", last_day("t.expires"), "'ended'"),
    ):
        where = f"{day} BETWEEN ? AND ? AND COALESCE(t.state, '') NOT IN ({over})"
        found += _between(connection, kind, day, where, bounds, "t.name", owners)
    return found


def countries(connection: Connection) -> list[str]:
    """The countries and regions in which there are people or associations, as ISO codes."""
    found: set[str] = set()
    for kind in ("person", "association"):
        # Each step jumps to the next value of the index, however many records share one.
        least = f"(SELECT MIN(country) FROM {kind} WHERE deleted_at IS NULL"
        rows = connection.exec_driver_sql(
            f"WITH RECURSIVE one(code) AS (SELECT {least}) UNION ALL "
            f"SELECT {least} AND country > one.code) FROM one WHERE one.code IS NOT NULL) "
            "SELECT code FROM one WHERE code IS NOT NULL"
        )
        found.update(rows.scalars())
    return sorted(found)


@dataclass(frozen=True, slots=True)
class _First:
    """Asks day by day for the `most` first records of a kind, which sorts far less than all at once.

    `on` joins them to the rows (c1, c2 …) that are wanted of a day.
    """

    connection: Connection
    kind: str
    on: str
    order: str
    columns: str
    owners: Sequence[str]
    most: int
    age: str = "NULL"

    def of(self, day: dt.date, wanted: Sequence[tuple[Any, ...]]) -> list[Found]:
        """The first ones of a day, each with the number of all."""
        if not wanted:
            return []
        names = ", ".join(f"c{number}" for number in range(1, len(wanted[0]) + 1))
        row = f"({', '.join('?' * len(wanted[0]))})"
        owned, bound = _owned(self.owners)
        rows = self.connection.exec_driver_sql(
            f"WITH w({names}) AS (VALUES {', '.join([row] * len(wanted))}) "
            f"SELECT t.id, hit.total, {self.columns} FROM ("
            f"SELECT t.id, {self.age} AS age, COUNT(*) OVER () AS total "
            f"FROM w CROSS JOIN {self.kind} t WHERE {self.on}{owned} ORDER BY {self.order} LIMIT ?"
            # SQLite keeps the order of the left side of a CROSS JOIN.
            f") hit CROSS JOIN {self.kind} t ON t.id = hit.id",
            (*(value for one in wanted for value in one), *bound, self.most),
        )
        iso = day.isoformat()
        return [
            Found(iso, self.kind, one, title, total, tuple(parts))
            for one, total, title, *parts in rows
        ]


def _between(
    connection: Connection,
    kind: str,
    day: str,
    where: str,
    bounds: tuple[str, ...],
    columns: str,
    owners: Sequence[str],
) -> list[Found]:
    """The records of a kind that fulfil a condition, in the order of their days."""
    owned, bound = _owned(owners)
    found = connection.exec_driver_sql(
        f"SELECT {day} AS day, t.id, {columns} FROM {kind} t "
        f"WHERE t.deleted_at IS NULL AND {where}{owned} ORDER BY day, t.id",
        (*bounds, *bound),
    )
    return [Found(day, kind, one, title, 1, tuple(parts)) for day, one, title, *parts in found]


def _owned(owners: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The condition that one of these officers is in charge; none given: anybody."""
    marks = ", ".join("?" * len(owners))
    return (f" AND t.owner IN ({marks})" if owners else ""), tuple(owners)


def _deadlines(day: dt.date) -> list[str]:
    """The stored partial dates whose last day this is: 2027-02-28, 2027-02-31, 2027-02."""
    texts = [day.isoformat()]
    if _ends_month(day):
        month = texts[0][:7]
        texts += [month, *(f"{month}-{late}" for late in range(day.day + 1, 32))]
        texts += [month[:4]] if day.month == 12 else []
    return texts


def _last_text(day: dt.date) -> str:
    """The day as text, behind every date that means no later one."""
    return f"{day.isoformat()[:8]}31" if _ends_month(day) else day.isoformat()


def _ends_month(day: dt.date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]
