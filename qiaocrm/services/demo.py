"""An invented book to look around in: nobody in it lives, its numbers reach no one."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

from qiaocrm.base.clock import SystemClock
from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.changes import ChangeSet, Create
from qiaocrm.domain.values import ItineraryRow, Link, StageStep
from qiaocrm.language.dates import PartialDate, solar_to_lunar
from qiaocrm.language.phones import Phone
from qiaocrm.services import demo_data as data
from qiaocrm.services.library import Library, open_library


def make(path: Path) -> int:
    """Make a new file with sample records; returns how many.

    Raises UserError when there is a file of that name already: it may hold real records.
    """
    if path.exists():
        raise UserError(N_("{path} is there already; name a new file for the samples."), path=path)
    library = open_library(path, SystemClock())
    try:
        return fill(library)
    finally:
        library.close()


def fill(library: Library) -> int:
    """Add the sample records as one action that can be undone; returns how many."""
    book = _Book(library.clock.today())
    for step in (
        book.associations,
        book.merchants,
        book.projects,
        book.visits,
        book.followups,
        book.events,
    ):
        step()
    library.apply(ChangeSet(N_("Sample records"), book.creates, action="bulk"))
    return len(book.creates)


class _Book:
    """The sample records while they are put together; dates count from `today`."""

    def __init__(self, today: dt.date) -> None:
        self._today = today
        self._ids = count(1)
        self._links: dict[str, Link] = {}
        self.creates: list[Create] = []

    def _add(self, kind: str, name: str, values: dict[str, Any]) -> Link:
        temp = -next(self._ids)
        self.creates.append(
            Create(
                kind,
                temp,
                {key: value for key, value in values.items() if value not in ("", None, ())},
            )
        )
        link = Link(kind, temp, name)
        self._links[name] = link
        return link

    def _day(self, offset: int) -> PartialDate:
        day = self._today + dt.timedelta(days=offset)
        return PartialDate(day.year, day.month, day.day)

    def _about(self, names: str) -> tuple[Link, ...]:
        return tuple(self._links.get(name, Link(text=name)) for name in names.split("、") if name)

    def associations(self) -> None:
        """The associations with their presidents and secretaries."""
        for number, row in enumerate(data.ASSOCIATIONS):
            (
                name,
                local,
                english,
                kind,
                country,
                city,
                founded,
                members,
                friendship,
                president,
                secretary,
                term,
            ) = row
            election = self._day(60 + number * 41)
            held = self._add("association", name, {
                "name": name, "name_local": local, "name_en": english, "kind": kind, "country": country, "city": city,
                "founded": PartialDate(founded), "member_count": members, "friendship": friendship,
                "phones": _phones(country, number), "emails": (f"office{number}@example.org",),
                "term_number": term or None, "term_years": 4 if term else None,
                "next_election": PartialDate(election.year, election.month) if term else None,
                "cadence_days": 90, "owner": data.OFFICERS[number % len(data.OFFICERS)],
                "tags": ("重点",) if friendship == "friendly" else (),
            })  # fmt: skip
            for post, person in (("会长", president), ("秘书长", secretary)):
                if person:
                    self._officer(held, post, person, country, city, term, number)

    def _officer(
        self, held: Link, post: str, person: str, country: str, city: str, term: int, number: int
    ) -> None:
        who = self._add("person", person, {
            "name": person, "country": country, "city": city, "phones": _phones(country, number + 40),
            "wechat": f"wx-{number:03d}-{post == '会长':d}", "post": f"{held.text}{post}",
        })  # fmt: skip
        self._add("position", f"{post}{person}", {
            "post": post, "person": (who,), "organisation": (held,), "term_number": term or None,
            "start": PartialDate(self._today.year - 2) if term else None,
        })  # fmt: skip

    def merchants(self) -> None:
        """The merchants and their companies."""
        for number, (
            name,
            foreign,
            company,
            post,
            country,
            city,
            industry,
            interest,
            level,
            native,
        ) in enumerate(data.MERCHANTS):
            firm = self._links.get(company) or self._add("company", company, {
                "name": company, "country": country, "city": city, "industry": industry, "kind": "company",
            })  # fmt: skip
            self._add("person", name, {
                "name": name, "name_foreign": foreign, "company": (firm,), "post": post, "country": country, "city": city,
                "industry": industry, "investment_interest": interest, "intent_level": level, "native_place": native,
                "phones": _phones(country, number + 100), "emails": (f"merchant{number}@example.com",),
                "merchant": True, "owner": data.OFFICERS[number % len(data.OFFICERS)], **self._birthday(number),
                "identity": "foreign_chinese" if number % 3 else "overseas_chinese",
            })  # fmt: skip

    def _birthday(self, number: int) -> dict[str, Any]:
        """One a week around today, every fourth of them lunar."""
        day, year = self._today + dt.timedelta(days=7 * number - 30), 1946 + 2 * number
        if number % 4:
            return {"birthday": PartialDate(year, day.month, day.day)}
        _year, month, moon, leap = solar_to_lunar(day)
        born = PartialDate(year, month, moon)
        return {"birthday": born, "birthday_calendar": "lunar", "birthday_leap": leap or None}

    def projects(self) -> None:
        """The leads, each with the stages it has passed."""
        order = (
            "lead",
            "study",
            "matching",
            "negotiation",
            "signed",
            "landed",
            "started",
            "building",
            "production",
        )
        for number, (
            name,
            investors,
            industry,
            amount,
            currency,
            stage,
            mode,
            partner,
            step,
            due,
            days,
        ) in enumerate(data.PROJECTS):
            passed = (
                order[: order.index(stage) + 1] if stage in order else ("lead", "matching", stage)
            )
            history = tuple(
                StageStep(one, self._day(-days - 38 * (len(passed) - place - 1)).iso())
                for place, one in enumerate(passed)
            )
            self._add("project", name, {
                "name": name, "investors": self._about(investors), "industry": industry, "investment": Decimal(amount),
                "currency": currency, "stage": stage, "stage_since": self._day(-days), "stage_history": history,
                "cooperation": mode, "partner": partner, "next_step": step,
                "next_date": self._day(due) if step else None,
                "owner": data.OFFICERS[number % len(data.OFFICERS)],
                "lost_reason": "投资方调整布局" if stage == "ended" else "",
            })  # fmt: skip

    def visits(self) -> None:
        """The receptions (来访批次)."""
        for (
            title,
            kind,
            country,
            start,
            days,
            heads,
            head,
            guests,
            projects,
            purpose,
            outcome,
            state,
        ) in data.VISITS:
            rows = (
                ItineraryRow(
                    self._day(start).iso(), "09:30", "座谈交流", "市侨联会议室", data.OFFICERS[0]
                ),
                ItineraryRow(
                    self._day(start).iso(), "14:30", "实地考察", "高新区", data.OFFICERS[1]
                ),
            )
            self._add("visit", title, {
                "title": title, "kind": kind, "country": country, "start": self._day(start), "end": self._day(start + days),
                "headcount": heads, "head": self._about(head), "guests": self._about(guests),
                "projects": self._about(projects), "purpose": purpose, "outcome": outcome, "state": state,
                "itinerary": rows if projects else (), "hosts": "、".join(data.OFFICERS[:2]), "direction": "incoming",
            })  # fmt: skip

    def followups(self) -> None:
        """What is to be done: overdue, today, soon, and done."""
        for number, (subject, kind, about, due, priority, state) in enumerate(data.FOLLOWUPS):
            self._add("followup", subject, {
                "subject": subject, "kind": kind, "about": self._about(about), "due": self._day(due),
                "priority": priority, "state": state, "owner": data.OFFICERS[number % len(data.OFFICERS)],
                "done_on": self._day(due) if state == "done" else None,
                "result": "已办结" if state == "done" else "",
            })  # fmt: skip

    def events(self) -> None:
        """What happened: talks, greetings with replies, agreements, donations."""
        for about, days, channel, summary in data.INTERACTIONS:
            self._add("interaction", summary, {
                "about": self._about(about), "date": self._day(-days), "channel": channel, "summary": summary, "direction": "out",
            })  # fmt: skip
        for number, row in enumerate(data.ASSOCIATIONS):
            for festival, days in (("中秋", 59 + number), ("春节", 279 + number)):
                if (number + days) % 3:
                    self._add("interaction", f"{festival}问候{row[0]}", {
                        "about": self._about(row[0]), "date": self._day(-days), "channel": "email", "direction": "out",
                        "summary": f"{festival}问候（邮件）", "festival": festival,
                        "reply": self._day(-days + 4) if number % 2 else None,
                    })  # fmt: skip
        for name, party, days, years in data.AGREEMENTS:
            signed = self._day(-days)
            self._add("agreement", name, {
                "name": name, "parties": self._about(party), "signed": signed, "state": "signed",
                "expires": PartialDate(signed.year + years, signed.month or 1), "areas": "文化交流、经贸往来",
            })  # fmt: skip
        for (
            title,
            donors,
            kind,
            state,
            amount,
            goods,
            quantity,
            unit,
            recipient,
            days,
        ) in data.DONATIONS:
            self._add("donation", title, {
                "title": title, "donors": self._about(donors), "kind": kind, "state": state,
                "amount": Decimal(amount) if amount else None, "currency": "CNY" if amount else "", "goods": goods,
                "quantity": quantity or None, "unit": unit, "recipient": recipient, "date": self._day(-days),
            })  # fmt: skip


def _phones(country: str, number: int) -> tuple[Phone, ...]:
    """A number of a range that is given to nobody, in the country's own way."""
    raw = {
        "US": f"+1 626-555-01{number % 100:02d}", "CA": f"+1 604-555-01{number % 100:02d}",
        "GB": f"+44 20 7946 0{number % 1000:03d}", "JP": f"+81 3-5550-{number % 10000:04d}",
        "AU": f"+61 2 5550 {number % 10000:04d}",
    }.get(country, f"+1 555-555-01{number % 100:02d}")  # fmt: skip
    return (Phone(raw, "+" + "".join(sign for sign in raw if sign.isdigit()), "office"),)
