"""The forms of the important records, laid out by hand; other records take the default form."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from qiaocrm.base.i18n import N_
from qiaocrm.domain import registry
from qiaocrm.domain.fields import SECTIONS, Record
from qiaocrm.qtkit.editors import EditorHelp
from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.qtkit.form_layout import FormLayoutSpec, FormSection

_OFFICE = FormSection(
    SECTIONS["office"],
    rows=(("tags", "owner"),),
    more=(("remark",), ("source",), ("extra",)),
)

ASSOCIATION = FormLayoutSpec(
    (
        FormSection(
            SECTIONS["main"],
            rows=(
                ("name", "name_en"),
                ("kind", "friendship"),
                ("country", "city"),
            ),
            more=(
                ("name_local", "short_name"),
                ("former_name", "region"),
                ("founded", "member_count"),
            ),
        ),
        FormSection(
            SECTIONS["contact"],
            rows=(("phones", "emails"),),
            more=(("wechat", "website"), ("address", "postcode"), ("fax", "other_im")),
        ),
        FormSection(
            SECTIONS["term"],
            more=(("term_number", "term_start"), ("term_years", "next_election")),
        ),
        FormSection(
            SECTIONS["relation"],
            more=(
                ("standing", "state"),
                ("first_contact", "cadence_days"),
                ("native_scope", "parent"),
                ("purpose",),
            ),
        ),
        _OFFICE,
    )
)

PERSON = FormLayoutSpec(
    (
        FormSection(
            SECTIONS["main"],
            rows=(
                ("name", "name_foreign"),
                ("country", "city"),
                ("company", "post"),
            ),
            more=(
                ("gender", "honorific"),
                ("birthday", "birthday_calendar"),
                ("birthday_leap", "pinyin"),
                ("name_traditional", "identity"),
                ("native_place", "nationality"),
            ),
        ),
        FormSection(
            SECTIONS["contact"],
            rows=(("phones", "emails"), ("wechat", "script")),
            more=(
                ("address", "postcode"),
                ("native_address", "website"),
                ("fax", "other_im"),
            ),
        ),
        FormSection(
            SECTIONS["work"],
            rows=(("industry", "intent_level"),),
            more=(
                ("investment_interest",),
                ("business",),
                ("social_posts",),
                ("honours",),
                ("education", "language"),
            ),
        ),
        FormSection(
            SECTIONS["relation"],
            more=(
                ("referrer", "cadence_days"),
                ("merchant", "do_not_contact"),
                ("abroad_since", "returned_on"),
                ("relatives",),
                ("deceased",),
            ),
        ),
        _OFFICE,
    )
)

VISIT = FormLayoutSpec(
    (
        FormSection(
            SECTIONS["main"],
            rows=(
                ("title",),
                ("start", "end"),
                ("kind", "state"),
                ("country", "headcount"),
                ("head", "guests"),
                ("purpose",),
            ),
            more=(("company", "number"), ("direction", "headcount_note")),
        ),
        FormSection(SECTIONS["before"], rows=(("projects",),), more=(("preparation",),)),
        FormSection(
            SECTIONS["during"],
            rows=(("itinerary",),),
            more=(("hosts", "lodging"), ("travel", "budget"), ("questions",)),
        ),
        FormSection(SECTIONS["after"], rows=(("outcome",), ("next_step",))),
        _OFFICE,
    )
)
"""In the order of the work: 事前预选项目, 事中安排考察, 事后追踪服务."""

PROJECT = FormLayoutSpec(
    (
        FormSection(
            SECTIONS["main"],
            rows=(
                ("name",),
                ("stage", "industry"),
                ("investment", "currency"),
                ("investors", "partner"),
                ("cooperation", "introducer"),
                ("content",),
            ),
            more=(
                ("stage_since", "number"),
                ("intent_level", "origin_visit"),
                ("site", "land"),
                ("investor_profile",),
                ("benefit",),
            ),
        ),
        FormSection(
            SECTIONS["progress"],
            rows=(("next_step", "next_date"), ("progress",)),
            more=(("obstacles",), ("expected_signing", "lead_unit"), ("lost_reason",)),
        ),
        FormSection(
            SECTIONS["money"],
            more=(
                ("fixed_investment", "foreign_agreed"),
                ("funds_arrived", "investment_note"),
            ),
        ),
        _OFFICE,
    )
)

FOLLOWUP = FormLayoutSpec(
    (
        FormSection(
            N_("What to do"),
            rows=(
                ("subject",),
                ("about",),
                ("due", "due_time"),
                ("kind", "priority"),
                ("state", "owner"),
                ("repeat", "reminders"),
            ),
            more=(
                ("start", "repeat_after"),
                ("co_owner",),
                ("assigned_by", "assigned_on"),
                ("instruction",),
            ),
        ),
        FormSection(
            SECTIONS["progress"],
            rows=(("next_step",),),
            more=(("progress",), ("result",), ("done_on", "delay_reason")),
        ),
        FormSection(
            SECTIONS["office"],
            more=(("tags", "source"), ("remark",), ("extra",)),
        ),
    )
)

RULE = FormLayoutSpec(
    (
        FormSection(
            SECTIONS["main"],
            rows=(
                ("name",),
                ("trigger", "lead_days"),
                ("condition", "festivals"),
                ("steps",),
                ("kind", "priority"),
                ("owner", "off"),
            ),
        ),
        FormSection(SECTIONS["office"], more=(("remark",), ("tags", "source"), ("extra",))),
    )
)

STAGE = FormLayoutSpec(
    (
        FormSection(
            SECTIONS["main"],
            rows=(
                ("name", "name_en"),
                ("requirement",),
                ("aliases",),
                ("silence_days", "tone"),
                ("final", "lost"),
            ),
        ),
        FormSection(
            SECTIONS["office"], more=(("remark",), ("tags", "owner"), ("source",), ("extra",))
        ),
    )
)

OWN_WORD = FormLayoutSpec(
    (
        FormSection(SECTIONS["main"], rows=(("name",), ("aliases",))),
        FormSection(
            SECTIONS["office"], more=(("remark",), ("tags", "owner"), ("source",), ("extra",))
        ),
    )
)

LAYOUTS: Final = {
    "association": ASSOCIATION,
    "person": PERSON,
    "visit": VISIT,
    "project": PROJECT,
    "followup": FOLLOWUP,
    "rule": RULE,
    "stage": STAGE,
    "own_word": OWN_WORD,
}
"""Layouts by the entity's key."""


def record_dialog(
    kind: str,
    record: Record | None = None,
    help: EditorHelp | None = None,
    parent: QWidget | None = None,
) -> FormDialog:
    """The dialog that makes a record of `kind`, or changes `record`; open it with `open()`."""
    return FormDialog(registry.entity(kind), record, help, LAYOUTS.get(kind), parent)
