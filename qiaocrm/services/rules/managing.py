"""The office's rules: the ones it begins with, switching, editing, and what each does next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.changes import ChangeSet, Create, Update
from qiaocrm.domain.defaultrules import default_rules
from qiaocrm.domain.fields import specs_of
from qiaocrm.domain.rule import Rule
from qiaocrm.domain.steps import read_steps
from qiaocrm.language.partial import PartialDate
from qiaocrm.services import records as services_records
from qiaocrm.services.library import Library
from qiaocrm.services.rules.planning import Arising, Known, plan
from qiaocrm.services.rules.world import World, check_condition
from qiaocrm.storage import arisen, options, records, writer
from qiaocrm.storage.store import Reading
from qiaocrm.storage.writer import Applied

_LOOKED_AHEAD = dt.timedelta(days=370)


@dataclass(frozen=True, slots=True)
class Listed:
    """A rule, how many follow-ups it has made, and the day on which the next appears.

    `next_day` is None where none is in sight within a year; `trouble` says what is not understood.
    """

    rule: Rule
    made: int
    next_day: dt.date | None
    trouble: str = ""


def ensure_defaults(library: Library) -> None:
    """Give a book its first rules, once; an office that deleted them does not get them again."""
    if library.option("rules_run"):
        return
    with library.store.writing() as connection:
        if options.get(connection, "rules_run"):
            return
        specs = specs_of(Rule)
        creates = tuple(
            Create("rule", -number, {key: getattr(rule, key) for key in specs})
            for number, rule in enumerate(default_rules(), start=1)
        )
        writer.apply(
            connection, ChangeSet(N_("Set up the rules"), creates, action="seed"), library.stamp()
        )
        options.put(connection, "rules_run", library.clock.today().isoformat())


def in_force(connection: Reading) -> list[Rule]:
    """The rules that are switched on, the oldest first."""
    return [rule for rule in _all(connection) if not rule.off]


def listed(library: Library) -> list[Listed]:
    """All rules, the oldest first, with what they did and what they do next."""
    ensure_defaults(library)
    today = library.clock.today()
    with library.store.reading() as connection:
        made = arisen.counts(connection)
        world = World(library, connection)
        known = Known(arisen.since(connection, (today - 2 * _LOOKED_AHEAD).isoformat()))
        return [_listed(world, rule, known, made.get(rule.id, 0)) for rule in _all(connection)]


def _listed(world: World, rule: Rule, known: Known, made: int) -> Listed:
    if rule.off:
        return Listed(rule, made, None)
    lead = dt.timedelta(days=rule.lead_days or 0)
    try:
        planned = plan(world, rule, known, world.today, world.today + _LOOKED_AHEAD)
        days = [one.due - lead for one in planned if isinstance(one, Arising)]
    except UserError as error:
        return Listed(rule, made, None, str(error))
    return Listed(rule, made, max(min(days), world.today) if days else None)


def switch(library: Library, rule: Rule, *, on: bool) -> Applied:
    """Switch a rule on or off; one switched on again does not catch up what it missed."""
    values: dict[str, Any] = {"off": not on}
    if on:
        values["since"] = PartialDate.of(library.clock.today())
    label = N_("Switch on the rule “{title}”") if on else N_("Switch off the rule “{title}”")
    changes = (Update("rule", rule.id, values, rule.version),)
    return library.apply(ChangeSet(label, changes, {"title": rule.name[:20]}))


def save(library: Library, before: Rule, values: Mapping[str, Any]) -> Applied:
    """Write a rule, new where `before` has no id; one that could not run is refused.

    Raises UserError for what is not understood, Conflict when it was changed meanwhile.
    """
    check(library, {key: getattr(before, key) for key in specs_of(Rule)} | dict(values))
    if before.id:
        return services_records.edit(library, before, "rule", values)
    fresh = {"since": PartialDate.of(library.clock.today()), **values}
    return services_records.create(library, "rule", fresh)[1]


def check(library: Library, values: Mapping[str, Any]) -> None:
    """Raise UserError where a rule of these values could not run."""
    rule = Rule(**{key: value for key, value in values.items() if key in specs_of(Rule)})
    if not rule.trigger:
        raise UserError(N_("Choose the occasion of the rule."))
    if not read_steps(rule.steps):
        raise UserError(N_("Write at least one step, such as: -7 | 拟定接待方案"))
    check_condition(library, rule)


def _all(connection: Reading) -> list[Rule]:
    rules = [one for one in records.every(connection, "rule") if isinstance(one, Rule)]
    return sorted(rules, key=lambda rule: rule.id)
