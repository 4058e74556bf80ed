"""People as contact cards (电子名片, .vcf) for telephones and mail programs.

A card goes into other people's telephones, so it says who somebody is, for whom they work and how
to reach them, and no more: no birthday, family, remarks, nor what an import kept of other columns.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from qiaocrm.base.errors import Cancelled
from qiaocrm.base.i18n import current_language
from qiaocrm.domain.kinds import COUNTRY
from qiaocrm.domain.person import Person
from qiaocrm.language.familynames import family_name
from qiaocrm.language.phones import Phone
from qiaocrm.language.surnames import surname
from qiaocrm.services import lists
from qiaocrm.services.columns import ListRow, Shower
from qiaocrm.services.library import Library
from qiaocrm.sheets.write_vcard import ContactCard, write_vcards
from qiaocrm.sheets.write_xlsx import CANCELLED

_PORTION = 500
_USES = {"mobile": "CELL", "office": "WORK", "home": "HOME", "fax": "WORK,FAX"}
_NUMBER = re.compile(r"[\d\s+().-]+")


def export_cards(
    library: Library,
    ids: Sequence[int],
    target: Path,
    *,
    progress: Callable[[int], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> int:
    """Write the cards of these people, in this order, to one file; returns how many people.

    Raises UserError where the file cannot be written, Cancelled once `cancel` says so.
    """

    def cards() -> Iterator[ContactCard]:
        shower = lists.shower(library)
        for start in range(0, len(ids), _PORTION):
            if cancel is not None and cancel():
                raise Cancelled(CANCELLED, file=target.name)
            if progress is not None:
                progress(start)
            batch = ids[start : start + _PORTION]
            rows = lists.rows(library, "person", batch)
            yield from (_card(shower, rows[one]) for one in batch if one in rows)

    write_vcards(target, cards())
    return len(ids)


def _card(shower: Shower, row: ListRow) -> ContactCard:
    person = row.record
    assert isinstance(person, Person)
    family, given = _name_parts(person.name)
    organisation = shower.field("person", person, "company", row.titles)
    title = person.post
    held = next((post for post in row.posts if not post.ended), None)
    if held is not None and not organisation:
        organisation, title = held.organisation_name, held.post or title
    fax = ((person.fax, _USES["fax"]),) if person.fax else ()
    return ContactCard(
        uid=person.uuid,
        name=person.name,
        family=family,
        given=given,
        nickname=person.name_foreign if person.name_foreign != person.name else "",
        organisation=organisation,
        title=title,
        phones=(*((_number(one), _USES.get(one.label, "")) for one in person.phones), *fax),
        emails=person.emails,
        wechat=person.wechat,
        website=person.website,
        street=person.address,
        city=person.city,
        postcode=person.postcode,
        country=COUNTRY.show(person.country, current_language()),
    )


def _name_parts(name: str) -> tuple[str, str]:
    """Family and given name; all of it in the first where it cannot be told."""
    family = surname(name)
    if family:
        return family, name.removeprefix(family)
    family = family_name(name)
    if not family or family not in name:
        return name, ""
    return family, " ".join(name.replace(family, " ", 1).replace(",", " ").split())


def _number(phone: Phone) -> str:
    """A number that any telephone dials; as typed where it has an extension or other words."""
    return phone.e164 if phone.e164 and _NUMBER.fullmatch(phone.raw) else phone.raw
