"""Simple exact duplicates: when a row means a record that is there already.

A name alone never makes two people one: a contact way, a company or an association must be
shared, or neither side may know more than the name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from qiaocrm.base.i18n import N_
from qiaocrm.domain.values import Link
from qiaocrm.language import text
from qiaocrm.services.imports.desk import Desk, Subject

NAMESAKE = N_(
    "somebody of this name is on record already; nothing else shows that it is the same person"
)

SAME_CONTACT = N_("same name and contact")
SAME_ORGANISATION = N_("same name and organisation")
SAME_NAME = N_("same name, nothing else known")


def contacts(values: Mapping[str, Any] | Subject) -> frozenset[str]:
    """The ways to reach somebody, as keys for comparing."""
    get = values.get
    found = {
        f"t{phone.e164 or _digits(phone.raw)}"
        for phone in get("phones") or ()
        if phone.e164 or len(_digits(phone.raw)) >= 6
    }
    found |= {f"@{address.casefold()}" for address in get("emails") or ()}
    if get("wechat"):
        found.add(f"w{text.fold(str(get('wechat')))}")
    return frozenset(found)


def _digits(typed: str) -> str:
    return "".join(sign for sign in typed if sign.isdigit())


def person(
    desk: Desk,
    values: Mapping[str, Any],
    company: str,
    associations: Iterable[Subject],
    *,
    bare: bool = False,
) -> tuple[Subject | None, str]:
    """The person on record whom the values mean, and why; or None and, where a namesake makes it doubtful, why.

    `bare` is a mention that knows nothing but a name, perhaps a country: it may mean the only
    person of that name.
    """
    candidates = _unique(
        subject
        for key in ("name", "name_traditional", "name_foreign")
        if values.get(key)
        for subject in desk.called("person", values[key])
    )
    if not candidates:
        return None, ""
    ways = contacts(values)
    places = {(subject.kind, subject.id) for subject in associations}
    for one in candidates:
        if ways & contacts(one):
            return one, SAME_CONTACT
    for one in candidates:
        held = {place for _post, place, _position in desk.held(one)}
        if not _differs(one, values) and (
            places & held or (company and _company(one) == text.fold(company))
        ):
            return one, SAME_ORGANISATION
    free = [
        one
        for one in candidates
        if not _differs(one, values) and _nothing_against(desk, one, company, places)
    ]
    if not ways and len(free) == 1 and (not contacts(free[0]) or (bare and len(candidates) == 1)):
        return free[0], SAME_NAME
    unclear = any(not _clearly_another(one, values, ways, company) for one in candidates)
    return None, NAMESAKE if unclear else ""


def _clearly_another(
    subject: Subject, values: Mapping[str, Any], ways: frozenset[str], company: str
) -> bool:
    """Whether two of one name are plainly not the same: other contacts, another employer, another sex."""
    theirs = _company(subject)
    return (
        bool(ways and contacts(subject))
        or bool(company and theirs and theirs != text.fold(company))
        or _differs(subject, values)
    )


def _unique(subjects: Iterable[Subject]) -> list[Subject]:
    return list({(subject.kind, subject.id): subject for subject in subjects}.values())


def _company(subject: Subject) -> str:
    links: tuple[Link, ...] = subject.get("company") or ()
    return text.fold(links[0].text) if links else ""


def _differs(subject: Subject, values: Mapping[str, Any]) -> bool:
    """Whether what is known of both rules out that they are one."""
    for key in ("gender", "country", "birthday", "nationality"):
        ours, theirs = values.get(key), subject.get(key)
        if ours and theirs and ours != theirs:
            if key == "birthday" and (
                ours.iso().startswith(theirs.iso()) or theirs.iso().startswith(ours.iso())
            ):
                continue
            return True
    return False


def _nothing_against(
    desk: Desk, subject: Subject, company: str, places: set[tuple[str, int]]
) -> bool:
    """Whether the two do not stand for different organisations."""
    theirs = _company(subject)
    if company and theirs and theirs != text.fold(company):
        return False
    held = {place for _post, place, _position in desk.held(subject)}
    return not (places and held and not places & held)


def association(desk: Desk, values: Mapping[str, Any]) -> Subject | None:
    """The association of the same name (in either script or language) and not of another country."""
    for key in ("name", "name_local", "name_en"):
        if values.get(key):
            for one in desk.called("association", values[key]):
                if not _differs(one, {"country": values.get("country")}):
                    return one
    return None


def company(desk: Desk, name: str, country: str | None) -> Subject | None:
    """The company of the same name and not of another country."""
    found = desk.called("company", name)
    return next((one for one in found if not _differs(one, {"country": country})), None)


def project(desk: Desk, values: Mapping[str, Any]) -> Subject | None:
    """The project of the same name."""
    return next(iter(desk.called("project", values["name"])), None)


def visit(desk: Desk, values: Mapping[str, Any]) -> Subject | None:
    """The visit of the same title that began on the same day."""
    return next(
        (
            one
            for one in desk.called("visit", values["title"])
            if one.get("start") == values.get("start")
        ),
        None,
    )


def followup(desk: Desk, values: Mapping[str, Any], about: Iterable[str]) -> Subject | None:
    """The follow-up of the same subject and day about the same records."""
    wanted = {text.fold(name) for name in about}
    for one in desk.called("followup", values["subject"]):
        if (
            one.get("due") == values.get("due")
            and {text.fold(link.text) for link in one.get("about") or ()} == wanted
        ):
            return one
    return None
