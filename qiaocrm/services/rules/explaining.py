"""Why a follow-up arose, in one sentence for the officer."""

from __future__ import annotations

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import _, current_language, plural
from qiaocrm.domain.followup import FollowUp
from qiaocrm.domain.origin import Origin
from qiaocrm.domain.registry import title_of
from qiaocrm.domain.rule import TRIGGERS, Rule
from qiaocrm.services import records
from qiaocrm.services.library import Library
from qiaocrm.services.rules.occasions import festival_name


def explain(library: Library, followup: FollowUp) -> str:
    """The rule, the record and the occasion with its day; empty for what an officer typed."""
    origin = followup.origin
    if origin is None:
        return ""
    rule = _rule(library, origin)
    occasion = TRIGGERS.show(rule.trigger, current_language()) if rule else ""
    if origin.event:
        occasion = festival_name(origin.event, current_language())
    return _("Arose by the rule “{rule}”: {occasion} {day}, {offset}.").format(
        rule=rule.name if rule else f"№{origin.rule}",
        occasion=" · ".join(filter(None, (_record(library, origin), occasion))),
        day=origin.occurrence,
        offset=_offset(origin.step),
    )


def _offset(step: str) -> str:
    """How far the step lies from its occasion, in words."""
    count = int(step.removesuffix("w"))
    if not count:
        return _("on the day")
    if step.endswith("w") and count < 0:
        return plural("{n} working day before", "{n} working days before", -count)
    if step.endswith("w"):
        return plural("{n} working day after", "{n} working days after", count)
    if count < 0:
        return plural("{n} day before", "{n} days before", -count)
    return plural("{n} day after", "{n} days after", count)


def _rule(library: Library, origin: Origin) -> Rule | None:
    try:
        found = records.load(library, "rule", origin.rule)
    except UserError:
        return None
    return found if isinstance(found, Rule) else None


def _record(library: Library, origin: Origin) -> str:
    if not origin.kind:
        return ""
    try:
        return title_of(origin.kind, records.load(library, origin.kind, origin.record))
    except UserError:
        return ""
