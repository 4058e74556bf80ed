"""Greeting rounds (问候批次): what was sent on which occasion, who replied, what is to answer.

A round is nothing but its letters: the interactions that name the same festival and the same day of
sending. So a letter noted by hand joins its round, and undo needs nothing of its own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qiaocrm.base.i18n import N_, _
from qiaocrm.domain.almanac import workdays
from qiaocrm.domain.changes import Change, ChangeSet, Create, Update
from qiaocrm.domain.events import Interaction
from qiaocrm.domain.query import Query
from qiaocrm.domain.values import Link
from qiaocrm.language.dates import PartialDate
from qiaocrm.services.letters.drafting import Draft
from qiaocrm.services.library import Library
from qiaocrm.storage import lists, records
from qiaocrm.storage.writer import Applied

ANSWER_WITHIN = 3
"""Working days within which a letter is answered (来函必复; domain.md §1.21)."""


@dataclass(frozen=True, slots=True)
class Round:
    """One round: its festival or occasion, the day of sending, how many went out and came back."""

    festival: str
    date: str
    sent: int
    replied: int

    @property
    def rate(self) -> int:
        """Replies in per cent of letters, rounded down."""
        return 100 * self.replied // self.sent if self.sent else 0


@dataclass(frozen=True, slots=True)
class Sent:
    """One letter of a round: its record, whom it went to, when a reply came."""

    id: int
    title: str
    channel: str
    reply: PartialDate | None


def record(
    library: Library, name: str, drafts: Sequence[Draft], outputs: Iterable[str], day: dt.date
) -> Applied:
    """Note in everybody's timeline that the letter was sent: one action, undone as one."""
    kinds = set(outputs)
    changes = tuple(
        Create(
            "interaction",
            -number,
            {
                "summary": one.letter.title or name,
                "date": PartialDate.of(day),
                "channel": _channel(one, kinds),
                "direction": "out",
                "about": one.recipient.about,
                "festival": name,
            },
        )
        for number, one in enumerate(drafts, start=1)
    )
    label = N_("Send “{title}” to {count}")
    return library.apply(
        ChangeSet(label, changes, {"title": name[:20], "count": len(changes)}, "bulk")
    )


def rounds(library: Library) -> list[Round]:
    """All rounds, the newest first."""
    found: dict[tuple[str, str], list[Interaction]] = {}
    for one in _letters(library, Query("interaction").where("festival", "filled")):
        found.setdefault((one.date.iso() if one.date else "", one.festival), []).append(one)
    return [
        Round(festival, date, len(sent), sum(one.reply is not None for one in sent))
        for (date, festival), sent in sorted(found.items(), reverse=True)
    ]


def letters_of(library: Library, one: Round) -> list[Sent]:
    """The letters of a round in the order in which they were written."""
    query = Query("interaction").where("festival", "in", one.festival)
    found = [
        letter
        for letter in _letters(library, query)
        if (letter.date.iso() if letter.date else "") == one.date
    ]
    with library.store.reading() as connection:
        titles = lists.link_titles(connection, "interaction", found)
    return [
        Sent(
            letter.id,
            " · ".join(titles.get((link.kind, link.id), link.text) for link in letter.about),
            letter.channel,
            letter.reply,
        )
        for letter in sorted(found, key=lambda letter: letter.id)
    ]


def reply(
    library: Library, letters: Sequence[int], day: dt.date | None, *, answer: bool = False
) -> Applied:
    """Note that replies (回函) came on `day`, or none did after all (None); one action.

    With `answer`, each gets a follow-up to answer it (来函必复) within three working days.
    """
    with library.store.reading() as connection:
        found = records.many(connection, "interaction", letters)
    came = PartialDate.of(day) if day else None
    changes: list[Change] = []
    for number, one in enumerate(found.values(), start=1):
        changes.append(Update("interaction", one.id, {"reply": came}, one.version))
        if answer and day is not None and isinstance(one, Interaction):
            changes.append(Create("followup", -number, _answering(library, one, day)))
    label = N_("Reply of {count} noted") if day else N_("Reply of {count} taken back")
    return library.apply(ChangeSet(label, tuple(changes), {"count": len(found)}, "bulk"))


def _answering(library: Library, letter: Interaction, day: dt.date) -> dict[str, object]:
    people = [link for link in letter.about if link.kind == "person"]
    name = (people or list(letter.about) or [Link()])[0].text
    return {
        "subject": _("Answer the letter of {name}").format(name=name),
        "kind": "letter",
        "due": PartialDate.of(workdays.add_workdays(day, ANSWER_WITHIN)),
        "about": letter.about,
        "owner": library.option("officer"),
        "priority": "high",
    }


def _channel(one: Draft, outputs: set[str]) -> str:
    """By e-mail where only that was made, or nothing else could reach the recipient."""
    mailed = "email" in outputs and bool(one.recipient.email)
    return "email" if mailed else "letter"


def _letters(library: Library, query: Query) -> list[Interaction]:
    with library.store.reading() as connection:
        found = records.many(connection, "interaction", lists.ids(connection, query))
    return [one for one in found.values() if isinstance(one, Interaction) and one.direction != "in"]
