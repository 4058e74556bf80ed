"""How often somebody is to be contacted (联系周期) where the record itself does not say."""

from __future__ import annotations

from collections.abc import Mapping

from qiaocrm.domain.fields import Record

BY_FIELD: Mapping[str, tuple[tuple[str, Mapping[str, int]], ...]] = {
    "association": (
        ("standing", {"key": 60}),
        ("friendship", {"friendly": 90, "contact": 180}),
    ),
    "person": (("intent_level", {"A": 30, "B": 60, "C": 90, "D": 180}),),
}
"""By kind: fields that tell the importance, the weightiest first, and days for their values."""
OTHERWISE = 365
"""Days for all others: nobody is left without a word for a year."""
RESTING: Mapping[str, tuple[tuple[str, tuple[object, ...]], ...]] = {
    "association": (("state", ("dissolved", "merged")),),
    "person": (("deceased", (1,)), ("do_not_contact", (1,))),
}
"""By kind: values with which nobody is to be contacted any more."""


def days_of(kind: str, record: Record) -> int | None:
    """Days from one contact to the next; None where nobody is to be contacted."""
    for field, values in RESTING.get(kind, ()):
        if getattr(record, field) in values:
            return None
    own: int | None = getattr(record, "cadence_days", None)
    if own:
        return own
    for field, days in BY_FIELD.get(kind, ()):
        if (found := days.get(getattr(record, field))) is not None:
            return found
    return OTHERWISE if kind in BY_FIELD else None
