"""Whom rows mean that are not about people: associations, companies, projects, visits, follow-ups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qiaocrm.base.i18n import N_
from qiaocrm.domain.registry import entity
from qiaocrm.domain.values import Link
from qiaocrm.language import text
from qiaocrm.services.imports import keys
from qiaocrm.services.imports.desk import Desk
from qiaocrm.services.imports.match import MOST_CANDIDATES, NONE, Candidate, Match
from qiaocrm.services.imports.subject import Subject

SAME_NAME = N_("same name")
SAME_ALIAS = N_("same short or former name")
SAME_INVESTOR = N_("same investor")
SAME_DAY = N_("same day")
SAME_HEAD = N_("same head of the delegation")
SAME_COMPANY = N_("same company")
SAME_SUBJECT = N_("same subject, due date and records")

PERHAPS_ASSOCIATION = N_("an association on record has this as its short or former name")
PERHAPS_PROJECT = N_("a project of this name with another investor is on record")
PERHAPS_VISIT = N_("a visit on the same day by the same people is on record")
_POSSIBLE = 50
"""Points of a candidate that is not a person."""


def association(desk: Desk, values: Mapping[str, Any]) -> Match:
    """The association of the same name in any script or language and not of another country.

    A short or former name counts where the country is the same, or the row tells none.
    """
    asked = tuple(dict.fromkeys(keys.names("association", values)))
    country = values.get("country") or ""
    perhaps: list[Subject] = []
    for group in (desk.on_file("association", asked), desk.made("association", asked)):
        here = [one for one in group if one.known("country") in (country, None, "") or not country]
        here.sort(key=lambda one: one.known("country") != (country or None))
        for one in here:
            where = country or one.known("country") or ""
            if _same_association(values, one, where):
                return Match(one, (SAME_NAME,))
        for one in here:
            if not _shares_alias(values, one):
                continue
            if not country or one.known("country") == country:
                return Match(one, (SAME_NAME, SAME_ALIAS))
            perhaps.append(one)
    return _perhaps(perhaps, (SAME_ALIAS,), PERHAPS_ASSOCIATION)


def _same_association(values: Mapping[str, Any], one: Subject, country: str) -> bool:
    ours = {
        keys.association_core(name, country)
        for key in ("name", "name_local", "name_en")
        if (name := values.get(key))
    }
    return any(
        keys.association_core(name, country) in ours
        for key in ("name", "name_local", "name_en")
        if (name := one.known(key))
    )


def _shares_alias(values: Mapping[str, Any], one: Subject) -> bool:
    ours = keys.all_names("association", values.get)
    return not ours.isdisjoint(keys.all_names("association", one.known))


def company(desk: Desk, name: str, country: str | None) -> Subject | None:
    """The company of the same name and not of another country."""
    for one in desk.called("company", name):
        theirs = one.known("country")
        if not (country and theirs and country != theirs):
            return one
    return None


def same_company(desk: Desk, values: Mapping[str, Any]) -> Match:
    """The company that a row about one means."""
    found = company(desk, values["name"], values.get("country"))
    return Match(found, (SAME_NAME,)) if found else NONE


def project(desk: Desk, values: Mapping[str, Any]) -> Match:
    """The project of the same name and, where both name investors, with one in common."""
    found = desk.called("project", values["name"])
    ours = _ends(values.get("investors"))
    for one in found:
        theirs = _ends(one.known("investors"))
        if ours & theirs:
            return Match(one, (SAME_NAME, SAME_INVESTOR))
        if not (ours and theirs):
            return Match(one, (SAME_NAME,))
    return _perhaps(found, (SAME_NAME,), PERHAPS_PROJECT)


def _ends(links: Iterable[Link] | None) -> set[str]:
    return {keys.company_core(link.text) for link in links or () if link.text}


def visit(desk: Desk, values: Mapping[str, Any]) -> Match:
    """The visit that began on the same day: of the same title, or led by the same head for the
    same company.
    """
    start = values.get("start")
    for one in desk.called("visit", values["title"]):
        if one.known("start") == start:
            return Match(one, (SAME_NAME, SAME_DAY))
    day = tuple(keys.days(values))
    perhaps = []
    for one in (*desk.on_file("visit", day), *desk.made("visit", day)):
        shared = [
            (reason, bool(ours & theirs), bool(ours and theirs))
            for key, reason in (("head", SAME_HEAD), ("company", SAME_COMPANY))
            for ours, theirs in [(_ends(values.get(key)), _ends(one.known(key)))]
        ]
        reasons = tuple(reason for reason, same, _both in shared if same)
        if reasons and all(same for _reason, same, both in shared if both):
            if len(reasons) == len(shared):
                return Match(one, (SAME_DAY, *reasons))
            perhaps.append(one)
    return _perhaps(perhaps, (SAME_DAY,), PERHAPS_VISIT)


def followup(desk: Desk, values: Mapping[str, Any]) -> Match:
    """The follow-up of the same subject and day about the same records."""
    wanted = {text.fold(link.text) for link in values.get("about") or ()}
    for one in desk.called("followup", values["subject"]):
        theirs = {text.fold(link.text) for link in one.known("about") or ()}
        if one.known("due") == values.get("due") and theirs == wanted:
            return Match(one, (SAME_SUBJECT,))
    return NONE


def agreement(desk: Desk, values: Mapping[str, Any]) -> Match:
    """The agreement of the same name, parties and day of signing."""
    return _same_event(desk, "agreement", values, "parties", "signed")


def donation(desk: Desk, values: Mapping[str, Any]) -> Match:
    """The gift of the same title, donors and day."""
    return _same_event(desk, "donation", values, "donors", "date")


def _same_event(desk: Desk, kind: str, values: Mapping[str, Any], role: str, day: str) -> Match:
    ours = _ends(values.get(role))
    for one in desk.called(kind, values[entity(kind).title]):
        same = one.known(day) == values.get(day)
        if same and _ends(one.known(role)) == ours:
            return Match(one, (SAME_NAME, SAME_DAY))
    return NONE


def _perhaps(found: Sequence[Subject], reasons: tuple[str, ...], doubt: str) -> Match:
    candidates = tuple(
        Candidate(one.id, one.name, _POSSIBLE, reasons)
        for one in found[:MOST_CANDIDATES]
        if one.id > 0
    )
    return Match(candidates=candidates, doubt=doubt) if candidates else NONE
