"""The occasions (契机) of rules: on which days something happens with a record."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from qiaocrm.base.i18n import in_language
from qiaocrm.domain.almanac import festivals
from qiaocrm.domain.almanac.birthdays import Birthday, kept_between
from qiaocrm.domain.almanac.festivals import FESTIVALS, Feast, Festival
from qiaocrm.domain.almanac.nationaldays import NATIONAL_DAYS
from qiaocrm.domain.rule import Rule
from qiaocrm.language import countries
from qiaocrm.services.rules.world import KINDS, Parts, World, day_of

_JUBILEE = 5
"""Round anniversaries (整五、整十周年)."""
_ALWAYS = 100_000
_ONE_YEAR = dt.timedelta(days=365)
"""A gift handed over longer ago needs no papers any more."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """Something that happens on `day`; `event` tells several of one record apart.

    `kind` and `record` are empty for what concerns the whole office. `words` fill the places of a
    step's text.
    """

    kind: str
    record: int
    day: dt.date
    event: str = ""
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Span:
    """The days, both included, in which occasions are looked for."""

    first: dt.date
    last: dt.date

    def __contains__(self, day: dt.date | None) -> bool:
        return day is not None and self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Trigger:
    """How occasions are found.

    `slack`: an occasion that moved by no more days is still the same one. `standing`: it stays a
    reason after its day, such as a silence; else a step whose day has passed unseen is let go.
    """

    find: Callable[[World, str, int, Parts, Span], Iterable[Occasion]]
    slack: int = _ALWAYS
    standing: bool = False


def occasions(
    world: World, rule: Rule, span: Span, only: Collection[int] | None = None
) -> Iterator[Occasion]:
    """Everything within the span that the rule speaks of, for the records its condition allows.

    `only` leaves out all other ids; what concerns the whole office has none.
    """
    if rule.trigger == "festival":
        yield from _for_the_office(world, rule, span)
        return
    trigger = TRIGGERS[rule.trigger]
    for kind in KINDS[rule.trigger].split("|"):
        wanted = world.wanted(kind, rule.condition)
        for record, parts in world.living(kind).items():
            if (wanted is None or record in wanted) and (only is None or record in only):
                for found in trigger.find(world, kind, record, parts, span):
                    if not found.event or _chosen(rule, found.event):
                        yield found


def _on(key: str, *, instead: str = "") -> Trigger:
    """The day that a field holds."""

    def find(_w: World, kind: str, record: int, parts: Parts, span: Span) -> Iterator[Occasion]:
        day = day_of(parts.get(key) or (parts.get(instead) if instead else None))
        if day is not None and day in span:
            yield Occasion(kind, record, day)

    return Trigger(find)


def _within(trigger: Trigger, slack: int, *, standing: bool = False) -> Trigger:
    return Trigger(trigger.find, slack, standing)


def _yearly(key: str, every: int = 1) -> Trigger:
    """The anniversaries of the day that a field holds."""

    def find(_w: World, kind: str, record: int, parts: Parts, span: Span) -> Iterator[Occasion]:
        date = parts.get(key)
        if date is None or date.day is None:
            return
        for year in range(max(span.first.year, date.year + 1), span.last.year + 1):
            length = calendar.monthrange(year, date.month)[1]
            day = dt.date(year, date.month, min(date.day, length))
            if (year - date.year) % every == 0 and day in span:
                yield Occasion(kind, record, day, "", {"年数": str(year - date.year)})

    return Trigger(find, 40)


def _birthdays(_w: World, kind: str, record: int, parts: Parts, span: Span) -> Iterator[Occasion]:
    date, way = parts.get("birthday"), parts.get("birthday_calendar", "")
    birthday = Birthday.of(date, way, bool(parts.get("birthday_leap"))) if date else None
    if birthday is not None:
        for kept in kept_between(birthday, span.first, span.last):
            yield Occasion(kind, record, kept.day, "", {"年龄": str(kept.age or "")})


def _monthly(_w: World, kind: str, record: int, parts: Parts, span: Span) -> Iterator[Occasion]:
    """Each month's day of a gift that is being built."""
    begun = day_of(parts.get("date"))
    if begun is None or parts.get("state") != "building":
        return
    for month in range(span.first.year * 12 + span.first.month - 1, span.last.year * 12 + 12):
        year, index = divmod(month, 12)
        length = calendar.monthrange(year, index + 1)[1]
        day = dt.date(year, index + 1, min(begun.day, length))
        if day > begun and day in span:
            yield Occasion(kind, record, day)


def _silent(world: World, kind: str, record: int, parts: Parts, span: Span) -> Iterator[Occasion]:
    """The day on which a contact's cadence has run out since the last contact."""
    days = parts.get("cadence_days")
    if days:
        last = world.last_contact(kind, record) or _created(parts)
        due = last + dt.timedelta(days=days)
        if due <= span.last:
            yield Occasion(kind, record, due, "", {"天数": str(days)})


def _idle(world: World, kind: str, record: int, parts: Parts, span: Span) -> Iterator[Occasion]:
    """The day on which a lead has been silent for as long as its stage allows."""
    days = world.silence.get(parts.get("stage", ""))
    if days:
        moved = day_of(parts.get("stage_since")) or _created(parts)
        last = max(filter(None, (moved, world.last_contact(kind, record))))
        due = last + dt.timedelta(days=days)
        if due <= span.last:
            yield Occasion(kind, record, due, "", {"天数": str(days)})


def _accepted(_w: World, kind: str, record: int, parts: Parts, span: Span) -> Iterator[Occasion]:
    day = day_of(parts.get("date")) or _created(parts)
    recent = span.first - _ONE_YEAR <= day <= span.last
    if parts.get("state") == "accepted" and recent:
        yield Occasion(kind, record, day)


def _registered(_w: World, kind: str, record: int, parts: Parts, span: Span) -> Iterator[Occasion]:
    if _created(parts) in span:
        yield Occasion(kind, record, _created(parts))


def _created(parts: Parts) -> dt.date:
    """The local day on which a record was made."""
    return dt.datetime.fromisoformat(parts["created_at"]).astimezone().date()


def _greetings(_w: World, kind: str, record: int, parts: Parts, span: Span) -> Iterator[Occasion]:
    country = parts.get("country", "")
    for feast in _feasts(span, country):
        event, words = _event(feast.festival, country), _named(feast.festival, country)
        yield Occasion(kind, record, feast.day, event, words)


@lru_cache(maxsize=256)
def _feasts(span: Span, country: str) -> list[Feast]:
    """The festivals of those who live in a country; of a contact without one, those of China."""
    return festivals.between(span.first, span.last, country=country or "CN")


def _for_the_office(world: World, rule: Rule, span: Span) -> Iterator[Occasion]:
    """Each festival that somebody among the contacts keeps, with their number."""
    wanted = world.wanted("person", rule.condition)
    home: dict[str, int] = {}
    for record, parts in world.living("person").items():
        if wanted is None or record in wanted:
            country = parts.get("country", "") or "CN"
            home[country] = home.get(country, 0) + 1
    for one in FESTIVALS:
        places = sorted(NATIONAL_DAYS.keys() & home.keys()) if one.key == "national" else [""]
        for place in places:
            keeping = home.get(place, 0) if place else _keeping(one, home)
            if not keeping or not _chosen(rule, one.key):
                continue
            words = _named(one, place) | {"人数": str(keeping)}
            for year in range(span.first.year, span.last.year + 1):
                for day in festivals.days_of(one.key, year, place):
                    if day in span:
                        yield Occasion("", 0, day, _event(one, place), words)


def _keeping(one: Festival, home: Mapping[str, int]) -> int:
    """How many contacts keep a festival."""
    return sum(number for country, number in home.items() if festivals.keeps(one, country))


def _event(one: Festival, country: str) -> str:
    return f"{one.key}:{country}" if one.key == "national" else one.key


@lru_cache(maxsize=512)
def _named(one: Festival, country: str) -> dict[str, str]:
    name = one.name
    if one.key == "national":
        name = f"{countries.name(country, 'zh')}国庆日"
    return {"节日": name}


def festival_name(event: str, language: str) -> str:
    """The name of a festival's occasion in a language."""
    key, _sign, country = event.partition(":")
    one = festivals.festival(key)
    label = in_language(one.label, language)
    return f"{label} ({countries.name(country, language)})" if country else label


def _chosen(rule: Rule, event: str) -> bool:
    """Whether a rule that names festivals names this one, by any of its names."""
    if not rule.festivals:
        return True
    one = festivals.festival(event.partition(":")[0])
    names = {
        one.key,
        one.name,
        one.name.removesuffix("节"),
        one.label,
        in_language(one.label, "zh"),
    }
    return not names.isdisjoint(rule.festivals)


TRIGGERS: Mapping[str, Trigger] = {
    "visit_start": _on("start"),
    "visit_end": _on("end", instead="start"),
    "election": _within(_on("next_election"), 180),
    "term_start": _within(_on("term_start"), 180),
    "founded": _yearly("founded", _JUBILEE),
    "contact_due": Trigger(_silent, 0, standing=True),
    "birthday": Trigger(_birthdays, 40),
    "festival": Trigger(_greetings, 10),
    "festival_person": Trigger(_greetings, 10),
    "interaction": _on("date"),
    "project_new": Trigger(_registered),
    "project_idle": Trigger(_idle, 0, standing=True),
    "project_next": _within(_on("next_date"), 0),
    "project_signing": _on("expected_signing"),
    "donation": _on("date"),
    "donation_accepted": Trigger(_accepted, standing=True),
    "donation_building": Trigger(_monthly, 0),
    "agreement_expiry": _within(_on("expires"), 180),
    "agreement_signed": _yearly("signed"),
    "position_end": _within(_on("end"), 180),
}
