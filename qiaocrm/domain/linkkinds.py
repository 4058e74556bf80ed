"""Kinds that point to other records, and rows inside a record (日程, stage history)."""

from __future__ import annotations

from typing import Any

from qiaocrm.domain.kinds import Context, Parsed, plain_text
from qiaocrm.domain.manifold import JsonKind
from qiaocrm.domain.values import ItineraryRow, Link, StageStep
from qiaocrm.language import text


class Links(JsonKind):
    """Other records of `kinds`, in order; a name that nobody has linked yet stays as text."""

    name = "links"
    editor = "links"

    def __init__(self, *kinds: str) -> None:
        self.kinds = kinds

    def parse(self, raw: Any, context: Context) -> Parsed:
        """Read names; which records they mean is settled by who knows the records."""
        typed = plain_text(raw)
        if not typed or text.is_blank_mark(typed):
            return Parsed(())
        return Parsed(tuple(Link(text=name) for name in self._names(typed)))

    def _names(self, typed: str) -> list[str]:
        if "person" in self.kinds:
            from qiaocrm.language import names  # start-up counts

            return [person.name for person in names.people(typed)] or [typed]
        for sign in "；;\n":
            typed = typed.replace(sign, "、")
        return [name.strip() for name in typed.split("、") if name.strip()]

    def pack(self, value: Any) -> Any:
        """A list of [kind, id, text]."""
        return [[link.kind, link.id, link.text] for link in value]

    def unpack(self, packed: Any) -> Any:
        """A tuple of Link."""
        return tuple(Link(*parts) for parts in packed)

    def to_json(self, value: Any) -> Any:
        """The names; whoever knows the records' present names fills them in beforehand."""
        return [link.text for link in value]

    def show(self, value: Any, language: str) -> str:
        """The names, parted by 、."""
        return "、".join(link.text for link in value)

    def words(self, value: Any) -> list[str]:
        """The names."""
        return [link.text for link in value if link.text]


class OneLink(Links):
    """At most one other record, such as a merchant's company."""

    name = "link"
    editor = "link"

    def _names(self, typed: str) -> list[str]:
        return [typed]

    def to_json(self, value: Any) -> Any:
        """The name, or the empty text."""
        return value[0].text if value else ""


class Itinerary(JsonKind):
    """The 日程 of a visit."""

    name = "itinerary"
    editor = "itinerary"

    def parse(self, raw: Any, context: Context) -> Parsed:
        """Each line of text becomes one activity."""
        lines = plain_text(raw).splitlines()
        return Parsed(tuple(ItineraryRow(activity=line.strip()) for line in lines if line.strip()))

    def pack(self, value: Any) -> Any:
        """A list of [date, time, activity, place, escort]."""
        return [[row.date, row.time, row.activity, row.place, row.escort] for row in value]

    def unpack(self, packed: Any) -> Any:
        """A tuple of ItineraryRow."""
        return tuple(ItineraryRow(*parts) for parts in packed)

    def to_json(self, value: Any) -> Any:
        """A list of objects."""
        keys = ("date", "time", "activity", "place", "escort")
        return [dict(zip(keys, parts, strict=True)) for parts in self.pack(value)]

    def show(self, value: Any, language: str) -> str:
        """One line a row."""
        return "\n".join(" ".join(part for part in parts if part) for parts in self.pack(value))

    def words(self, value: Any) -> list[str]:
        """Activities and places."""
        return [part for row in value for part in (row.activity, row.place, row.escort) if part]


class StageHistory(JsonKind):
    """When a project entered which stage, oldest first."""

    name = "stage_history"
    editor = "none"

    def pack(self, value: Any) -> Any:
        """A list of [stage, date]."""
        return [[step.stage, step.date] for step in value]

    def unpack(self, packed: Any) -> Any:
        """A tuple of StageStep."""
        return tuple(StageStep(*parts) for parts in packed)

    def to_json(self, value: Any) -> Any:
        """A list of objects."""
        return [{"stage": step.stage, "date": step.date} for step in value]

    def show(self, value: Any, language: str) -> str:
        """stage date → stage date."""
        return " → ".join(f"{step.stage} {step.date}" for step in value)

    def words(self, value: Any) -> list[str]:
        """Not searched."""
        return []


ITINERARY = Itinerary()
STAGE_HISTORY = StageHistory()
