"""What rules make today: pure, from occasions and what has arisen before."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from qiaocrm.domain.almanac import workdays
from qiaocrm.domain.rule import Rule
from qiaocrm.domain.steps import Step, read_steps
from qiaocrm.services.rules.occasions import TRIGGERS, Occasion, Span, occasions
from qiaocrm.services.rules.world import World
from qiaocrm.storage.arisen import Arisen

_MARGIN = 40
"""Days beyond a rule's own steps in which a shifted occasion is still looked for."""
_AHEAD = 400
"""How far ahead a single date may have moved."""
_Key = tuple[int, str, int, str, str]


@dataclass(frozen=True, slots=True)
class Arising:
    """A follow-up to be made: its rule, occasion, step and due day."""

    rule: Rule
    occasion: Occasion
    step: Step
    due: dt.date

    def arisen(self, followup: int) -> Arisen:
        """What is remembered of it."""
        one = self.occasion
        return Arisen(
            self.rule.id, one.kind, one.record, one.event, self.step.key, one.day.isoformat(),
            self.due.isoformat(), followup,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Moving:
    """A follow-up made before whose occasion lies on another day now."""

    before: Arisen
    after: Arising


class Known:
    """What has arisen, for looking up the same occasion, also where it moved a little."""

    def __init__(self, arisen: Iterable[Arisen]) -> None:
        self._by_key: dict[_Key, dict[str, Arisen]] = defaultdict(dict)
        self._records: dict[int, set[int]] = defaultdict(set)
        for one in arisen:
            self._records[one.rule].add(one.record)
            key = (one.rule, one.kind, one.record, one.event, one.step)
            self._by_key[key][one.occurrence] = one

    def records(self, rule: int) -> Collection[int]:
        """The ids of the records from which anything arose by the rule."""
        return self._records[rule]

    def same(self, rule: int, occasion: Occasion, step: Step, slack: int) -> Arisen | None:
        """What arose on this occasion, or on the nearest day within `slack`."""
        key = (rule, occasion.kind, occasion.record, occasion.event, step.key)
        found = self._by_key.get(key)
        if not found:
            return None
        exact = found.get(occasion.day.isoformat())
        if exact is not None:
            return exact
        near = min(found.values(), key=lambda one: _apart(one, occasion.day))
        return near if _apart(near, occasion.day) <= slack else None


def _apart(one: Arisen, day: dt.date) -> int:
    return abs((dt.date.fromisoformat(one.occurrence) - day).days)


def plan(
    world: World, rule: Rule, known: Known, floor: dt.date, until: dt.date | None = None
) -> Iterator[Arising | Moving]:
    """What the rule makes or moves by the day `until` (today).

    `floor` is the day of the last run: a step due before it was let go or has arisen already,
    unless its occasion is still to come or stands; then it is due today.

    Raises UserError for a condition or a step that is not understood.
    """
    today = world.today
    until = until or today
    steps = read_steps(rule.steps)
    trigger = TRIGGERS[rule.trigger]
    if rule.since is not None:
        floor = max(floor, rule.since.first_day())
    lead = dt.timedelta(days=rule.lead_days or 0)
    span = _span(rule, steps, floor, until)
    near = occasions(world, rule, span)
    for occasion in chain(near, _far(world, rule, span, known)):
        dues = [(step, due_day(occasion.day, step)) for step in steps]
        # Of several steps missed only the last is still of use.
        late = [step for step, due in dues if due < floor][-1:]
        for step, due in dues:
            same = known.same(rule.id, occasion, step, trigger.slack)
            if same is not None:
                if same.occurrence != occasion.day.isoformat():
                    yield Moving(same, Arising(rule, occasion, step, max(due, today)))
            elif due < floor:
                if step in late and (trigger.standing or occasion.day >= floor):
                    yield Arising(rule, occasion, step, today)
            elif due - lead <= until:
                yield Arising(rule, occasion, step, due)


def _far(world: World, rule: Rule, span: Span, known: Known) -> Iterator[Occasion]:
    """Single dates that have moved far beyond the span, of records from which something arose."""
    if TRIGGERS[rule.trigger].slack > _MARGIN:
        first = span.last + dt.timedelta(days=1)
        beyond = Span(first, first + dt.timedelta(days=_AHEAD))
        yield from occasions(world, rule, beyond, known.records(rule.id))


def due_day(day: dt.date, step: Step) -> dt.date:
    """The day of a step; in working days by the Chinese calendar where it counts in them."""
    if not step.offset:
        return day
    if step.workdays:
        return workdays.add_workdays(day, step.offset)
    return day + dt.timedelta(days=step.offset)


def _span(rule: Rule, steps: Sequence[Step], floor: dt.date, until: dt.date) -> Span:
    """The days whose occasions may have a step between `floor` and `until`, or may have moved."""
    # Ten working days never take more than thirty days.
    reach = [step.offset * (3 if step.workdays else 1) for step in steps]
    first = floor - dt.timedelta(days=max(0, *reach, 0) + _MARGIN)
    last = until + dt.timedelta(days=(rule.lead_days or 0) - min(0, *reach, 0) + _MARGIN)
    return Span(first, last)
