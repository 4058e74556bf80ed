"""The reception file (接待方案) of a visit: who comes, what to show, paper, what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qiaocrm.base.errors import UserError
from qiaocrm.base.filenames import file_name
from qiaocrm.base.i18n import N_, _
from qiaocrm.domain.changes import Change, ChangeSet, Create, Update
from qiaocrm.domain.person import Person
from qiaocrm.domain.project import Project
from qiaocrm.domain.query import Query
from qiaocrm.domain.showing import Reason, Suggestion, suggest
from qiaocrm.domain.stages import entering
from qiaocrm.domain.values import Link
from qiaocrm.domain.visit import Visit
from qiaocrm.language import countries, names
from qiaocrm.language.dates import PartialDate
from qiaocrm.printing.cards import Card, name_cards, table_signs
from qiaocrm.printing.lists import ListRow, list_plan
from qiaocrm.printing.placed import PlacedDocument
from qiaocrm.printing.plan import PrintColumn, PrintPlan
from qiaocrm.printing.sheets import Line, Section, sheet_plan
from qiaocrm.printing.word import plan_docx
from qiaocrm.services import lists as listing
from qiaocrm.services.library import Library
from qiaocrm.sheets.atomic import replacing
from qiaocrm.storage import lists, records
from qiaocrm.storage.lists import Key
from qiaocrm.storage.writer import Applied


@dataclass(frozen=True, slots=True)
class Guest:
    """A guest as paper shows him; `record` is None for a name that nobody has linked."""

    name: str
    foreign: str = ""
    role: str = ""
    country: str = ""
    phone: str = ""
    record: Person | None = None


@dataclass(frozen=True, slots=True)
class Reception:
    """A visit with everything its file needs; names are the present ones."""

    visit: Visit
    guests: tuple[Guest, ...]
    hosts: tuple[str, ...]
    projects: tuple[str, ...]
    suggestions: tuple[Suggestion, ...]
    office: str
    today: dt.date


def load(library: Library, visit: int) -> Reception:
    """Read the visit with its guests, and suggest open projects that are not shown yet."""
    stages = library.stages()
    with library.store.reading() as connection:
        row = records.get(connection, "visit", visit)
        if not isinstance(row, Visit):
            raise UserError(N_("Only a visit has a reception file."))
        links = tuple(dict.fromkeys((*row.head, *row.guests)))
        people = records.many(connection, "person", [link.id for link in links if link.resolved])
        titles = lists.link_titles(connection, "visit", [row])
        titles |= lists.link_titles(connection, "person", list(people.values()))
        every = records.many(
            connection, "project", lists.ids(connection, Query("project"))
        ).values()
    known = [one for one in people.values() if isinstance(one, Person)]
    shown = {link.id for link in row.projects}
    final = {stage.key for stage in stages.stages if stage.final}
    free = [
        one
        for one in every
        if isinstance(one, Project) and one.id not in shown and one.stage not in final
    ]
    language = listing.shower(library).language
    return Reception(
        row,
        tuple(_guest(link, people.get(link.id), titles, language) for link in links),
        tuple(person.name for person in names.people(row.hosts)),
        tuple(titles.get((link.kind, link.id), link.text) for link in row.projects),
        tuple(suggest(known, free)),
        library.option("office"),
        library.clock.today(),
    )


def because(reason: Reason) -> str:
    """A reason in words."""
    if reason.why == "industry":
        return _("{guest} works in {word}").format(guest=reason.guest, word=reason.word)
    return _("{guest} is interested in “{word}”").format(guest=reason.guest, word=reason.word)


def show_projects(library: Library, shown: Reception, chosen: Sequence[Project]) -> Applied:
    """Put projects on the visit's list of those to be shown."""
    links = tuple(Link("project", one.id, one.name) for one in chosen)
    values = {"projects": (*shown.visit.projects, *links)}
    change = Update("visit", shown.visit.id, values, shown.visit.version)
    label = N_("Show {count} projects to “{title}”")
    details: dict[str, str | int] = {"count": len(links), "title": shown.visit.title[:20]}
    return library.apply(ChangeSet(label, (change,), details))


def plan(shown: Reception) -> PrintPlan:
    """The plan of the reception: the visit, the days, guests, hosts, projects, what to prepare."""
    visit = shown.visit
    days = " — ".join(day.iso() for day in (visit.start, visit.end) if day)
    count = visit.headcount_note or str(visit.headcount or "")
    facts = (
        (_("Time"), days),
        (_("Reason of the visit"), visit.purpose),
        (_("Headcount"), count),
        (_("Flights and trains"), visit.travel),
        (_("Lodging"), visit.lodging),
        (_("Costs"), visit.budget),
    )
    itinerary = [
        Line(
            " ".join(filter(None, (one.date, one.time))) or "—",
            "　".join(filter(None, (one.activity, one.place, one.escort))),
        )
        for one in visit.itinerary
    ]
    guests = [
        Line(one.name, "　".join(filter(None, (one.foreign, one.role, one.country))))
        for one in shown.guests
    ]
    return sheet_plan(
        _("Reception plan: {title}").format(title=visit.title),
        [
            Section(_("The visit"), tuple(Line(*fact) for fact in facts if fact[1])),
            Section(_("Itinerary"), tuple(itinerary)),
            Section(_("Guests"), tuple(guests)),
            Section(_("Hosts"), tuple(Line(name) for name in shown.hosts)),
            Section(
                _("Projects shown"),
                tuple(Line(str(at), name) for at, name in enumerate(shown.projects, start=1)),
            ),
            Section(
                _("Preparation"),
                (Line(_("Preparation"), visit.preparation),) if visit.preparation else (),
            ),
        ],
        date=shown.today,
        office=shown.office,
        footer=(_("Prepared by"), _("Checked by"), _("Date")),
    )


def contact_sheet(shown: Reception) -> PrintPlan:
    """The list of guests with how to reach them."""
    columns = [
        PrintColumn("name", _("Name"), 14),
        PrintColumn("role", _("Post"), 34),
        PrintColumn("country", _("Country/region"), 14),
        PrintColumn("phone", _("Phones"), 26),
    ]
    rows = [ListRow((one.name, one.role, one.country, one.phone)) for one in shown.guests]
    title = _("Contacts: {title}").format(title=shown.visit.title)
    return list_plan(title, columns, rows, office=shown.office, date=shown.today)


def cards(shown: Reception) -> PlacedDocument:
    """Name cards of guests and hosts."""
    return name_cards(_("Name cards"), _cards(shown))


def signs(shown: Reception) -> PlacedDocument:
    """Table signs of guests and hosts."""
    return table_signs(_("Table signs"), _cards(shown))


def word_name(shown: Reception) -> Path:
    """What the plan's Word file is called."""
    return Path(file_name(plan(shown).title, "visit") + ".docx")


def write_word(shown: Reception, path: Path) -> str:
    """Write the plan as a Word file, whole or not at all; returns its name."""
    with replacing(path) as part:
        part.write_bytes(plan_docx(plan(shown)))
    return path.name


@dataclass(frozen=True, slots=True)
class Afterwards:
    """What came of a visit: texts as typed, what to do by when, a project that arose."""

    outcome: str = ""
    minutes: str = ""
    tasks: tuple[tuple[str, PartialDate | None], ...] = ()
    lead: str = ""


def conclude(library: Library, shown: Reception, after: Afterwards) -> Applied:
    """Record outcome, minutes, follow-ups and a lead as one action.

    Raises Conflict when the visit was changed meanwhile.
    """
    visit = shown.visit
    values: dict[str, object] = {"outcome": after.outcome.strip()}
    if visit.state in ("", "planned", "confirmed", "ongoing"):
        values["state"] = "received"
    guests = tuple(link for link in (*visit.head, *visit.guests) if link.resolved)
    guests = tuple(dict.fromkeys(guests))
    about = (*guests, Link("visit", visit.id, visit.title))
    changes: list[Change] = [Update("visit", visit.id, values, visit.version)]
    officer = library.option("officer") or visit.owner
    if after.minutes.strip():
        noted = {
            "summary": after.minutes.strip(),
            "date": visit.end or visit.start or PartialDate.of(shown.today),
            "channel": "meeting",
            "about": guests,
        }
        changes.append(Create("interaction", -1, noted))
    changes += [
        Create(
            "followup",
            -2 - at,
            {"subject": subject.strip(), "due": due, "about": about, "owner": officer},
        )
        for at, (subject, due) in enumerate(after.tasks)
        if subject.strip()
    ]
    if after.lead.strip():
        changes.append(Create("project", -1000, _lead(library, shown, after.lead, guests)))
    label = N_("Conclude the visit “{title}”")
    return library.apply(ChangeSet(label, tuple(changes), {"title": visit.title[:20]}))


def _lead(
    library: Library, shown: Reception, name: str, guests: tuple[Link, ...]
) -> Mapping[str, object]:
    visit, today = shown.visit, PartialDate.of(shown.today)
    return {
        "name": name.strip(),
        "investors": guests,
        "origin_visit": (Link("visit", visit.id, visit.title),),
        "owner": library.option("officer") or visit.owner,
        **entering(Project(), library.stages().key_at(0), today),
    }


def _guest(link: Link, person: object, titles: Mapping[Key, str], language: str) -> Guest:
    if not isinstance(person, Person):
        return Guest(titles.get((link.kind, link.id), link.text))
    company = "、".join(titles.get((one.kind, one.id), one.text) for one in person.company)
    return Guest(
        person.name,
        person.name_foreign if person.name_foreign != person.name else "",
        " ".join(filter(None, (company, person.post))),
        countries.name(person.country, language) if person.country else "",
        "、".join(phone.raw for phone in person.phones),
        person,
    )


def _cards(shown: Reception) -> list[Card]:
    guests = [Card(one.name, one.foreign, one.role) for one in shown.guests]
    return [*guests, *(Card(name, "", shown.office) for name in shown.hosts)]
