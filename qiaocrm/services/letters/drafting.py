"""From a template and recipients to letters, and what is missing before anything is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qiaocrm.base.i18n import N_
from qiaocrm.domain.almanac.festivals import FESTIVALS
from qiaocrm.domain.letters import Template, fill
from qiaocrm.domain.lettertexts import FESTIVALS_JA
from qiaocrm.language import hans
from qiaocrm.printing.letters import Letter, letter_date
from qiaocrm.services.letters.recipients import Recipient
from qiaocrm.services.letters.stationery import Sender
from qiaocrm.services.library import Library

OUTPUTS: Mapping[str, str] = {
    "word": N_("Word, one file"),
    "word_each": N_("Word, one file each"),
    "email": N_("E-mail drafts (.eml)"),
    "labels": N_("Address labels (L7160, A4)"),
    "envelope_dl": N_("Envelopes DL"),
    "envelope_c5": N_("Envelopes C5"),
}
"""What can be made of letters, by stable key."""
POSTED = ("labels", "envelope_dl", "envelope_c5")
"""Those that need an address."""
_FESTIVAL_EN = {one.name: one.label.split(" (")[0] for one in FESTIVALS}


@dataclass(frozen=True, slots=True)
class Occasion:
    """What letters are about: the festival's Chinese name (or empty), and the date below them."""

    template: Template
    date: dt.date
    festival: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """One letter; `missing` are the template's fields that nothing is known for."""

    recipient: Recipient
    letter: Letter
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is missing (a field of the template, 地址 or 电邮) and for whom."""

    what: str
    titles: tuple[str, ...]


def draft(
    library: Library, sender: Sender, occasion: Occasion, recipients: Sequence[Recipient]
) -> list[Draft]:
    """The letter of each recipient, in order.

    Raises UserError where the template has an unknown field or no text.
    """
    office, officer = library.option("office"), library.option("officer")
    return [
        _draft(occasion, one, _office(office, sender, one.script), officer) for one in recipients
    ]


def gaps(drafts: Sequence[Draft], outputs: Sequence[str]) -> list[Gap]:
    """What is missing for the outputs wanted: fields first, then addresses and e-mail."""
    found: dict[str, list[str]] = {}
    for one in drafts:
        lacks = list(one.missing) if {"word", "word_each", "email"} & set(outputs) else []
        if set(POSTED) & set(outputs) and not one.recipient.address:
            lacks.append(N_("Address"))
        if "email" in outputs and not one.recipient.email:
            lacks.append(N_("E-mail"))
        for what in lacks:
            found.setdefault(what, []).append(one.recipient.title)
    return [Gap(what, tuple(titles)) for what, titles in found.items()]


def complete(drafts: Sequence[Draft], outputs: Sequence[str]) -> list[Draft]:
    """Those to whom something can be sent: a letter with nothing missing, or, where only labels or
    envelopes are made, who has an address.
    """
    wanted = set(outputs)
    if wanted & {"word", "word_each"}:
        return [one for one in drafts if not one.missing]
    mailed = [one for one in drafts if one.recipient.email and not one.missing]
    if "email" in wanted:
        return mailed
    return [one for one in drafts if one.recipient.address] if wanted & set(POSTED) else []


def festival_in(festival: str, script: str) -> str:
    """A festival's name in a letter's script; one of the office's own stays as typed."""
    if script == "en":
        return _FESTIVAL_EN.get(festival, festival)
    if script == "ja":
        return FESTIVALS_JA.get(festival, festival)
    return hans.for_letters(festival) if script == "zh-Hant" else festival


def _draft(occasion: Occasion, one: Recipient, office: str, officer: str) -> Draft:
    script, wording = occasion.template.wording(one.script)
    when = letter_date(occasion.date, script)
    values = {
        "称谓": one.called,
        "姓名": one.name,
        "职务": one.post,
        "社团": one.association,
        "届": one.term,
        "节日": festival_in(occasion.festival, script),
        "年": str(occasion.date.year),
        "日期": when,
        "单位": office,
        "经办人": officer,
    }
    title, body = fill(wording.title, values), fill(wording.body, values)
    lines = [line.strip() for line in body.text.splitlines() if line.strip()]
    letter = Letter(
        script, title.text.strip(), lines[0], tuple(lines[1:]), tuple(filter(None, (office, when)))
    )
    return Draft(one, letter, tuple(dict.fromkeys((*title.missing, *body.missing))))


def _office(office: str, sender: Sender, script: str) -> str:
    """The office's name as it stands below a letter in that script."""
    if script == "en":
        return sender.name_en or office
    if script == "ja":
        return sender.name_ja or office
    return hans.for_letters(office) if script == "zh-Hant" else office
