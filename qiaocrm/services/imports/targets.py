"""Where a column may go: a field of the record, or a part of a record that the row names beside."""

from __future__ import annotations

from dataclasses import dataclass

from qiaocrm.base.i18n import N_
from qiaocrm.domain.registry import entity

IMPORTED = (
    "association", "company", "person", "project", "visit", "followup", "agreement", "donation",
)  # fmt: skip
"""The entities that a table may hold, in the order in which their records are settled."""


@dataclass(frozen=True, slots=True)
class Target:
    """The meaning of a column.

    `field` is a field of the table's entity or the name of somebody whom the row names
    (president, guests, association …); `part` is that one's own field, empty for the name;
    `post` the post (职务) that the heading itself gives: 监事长.
    """

    field: str
    part: str = ""
    post: str = ""

    @property
    def name(self) -> str:
        """The name on the outside: phones, president, president_phones."""
        return f"{self.field}_{self.part}" if self.part else self.field


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody or something that a row names beside its own record.

    `kind` is the entity made of it, `label` a msgid; `parts` the fields of it that columns may fill.
    """

    kind: str
    label: str
    parts: tuple[str, ...]


_CONTACT = (
    "phones",
    "emails",
    "wechat",
    "name_foreign",
    "post",
    "gender",
    "birthday",
    "native_place",
    "address",
    "fax",
    "company",
    "country",
    "city",
    "other_im",
    "name_traditional",
    "honorific",
    "nationality",
)

ROLES: dict[str, dict[str, Role]] = {
    "association": {
        "president": Role("person", N_("President"), _CONTACT),
        "secretary": Role("person", N_("Secretary-general"), _CONTACT),
        "contact": Role("person", N_("Contact person"), _CONTACT),
        "officers": Role("person", N_("Officers"), _CONTACT),
    },
    "company": {
        "manager": Role("person", N_("Head of the company"), _CONTACT),
        "contact": Role("person", N_("Contact person"), _CONTACT),
    },
    "person": {
        "association": Role(
            "association",
            N_("Association"),
            (
                "post",
                "term_number",
                "start",
                "kind",
                "name_en",
                "short_name",
                "founded",
                "member_count",
                "website",
                "address",
                "phones",
                "emails",
                "friendship",
                "next_election",
                "name_local",
                "standing",
                "term_years",
                "purpose",
                "fax",
            ),
        ),
        "company": Role(
            "company",
            N_("Company"),
            (
                "name_en",
                "website",
                "kind",
                "capital",
                "industry",
                "business",
                "address",
                "phones",
                "post",
            ),
        ),
    },
    "project": {
        "contact": Role("person", N_("Contact person"), _CONTACT),
        "investors": Role(
            "company",
            N_("Investor"),
            ("country", "city", "address", "name_en", "kind", "capital", "website"),
        ),
    },
    "visit": {
        "head": Role("person", N_("Head of delegation"), _CONTACT),
        "guests": Role("person", N_("Guests"), _CONTACT),
        "company": Role(
            "company", N_("Company"), ("name_en", "address", "website", "industry", "business")
        ),
    },
    "agreement": {},
    "donation": {},
    "followup": {
        "about": Role(
            "", N_("About"), ("phones", "emails", "wechat", "country", "company", "post")
        ),
    },
}

SPECIAL: dict[str, dict[str, str]] = {
    "person": {
        "family_name": N_("Family name"),
        "given_name": N_("Given name"),
        "middle_name": N_("Middle name"),
        "org_post": N_("Organisation and post"),
    },
    "visit": {"country_company": N_("Country and company")},
}
"""Columns whose cells are parted before they reach fields."""


def role_of(table: str, target: Target) -> Role | None:
    """Who or what the target belongs to beside the record, if anything."""
    return ROLES.get(table, {}).get(target.field)


def all_targets(table: str) -> list[Target]:
    """Everything a column of such a table may mean, for the wizard's choice, fields first."""
    found = [
        Target(key)
        for key, spec in entity(table).specs.items()
        if not spec.internal and key != "extra"
    ]
    for field, role in ROLES[table].items():
        if field not in entity(table).specs:
            found.append(Target(field))
        found += [Target(field, part) for part in role.parts]
    return found + [Target(name) for name in SPECIAL.get(table, {})]


def label_of(table: str, target: Target) -> tuple[str, str]:
    """The msgids that name a target: of the whole and, if it is a part, of the part."""
    specs = entity(table).specs
    role = role_of(table, target)
    if target.field in SPECIAL.get(table, {}):
        return SPECIAL[table][target.field], ""
    whole = (
        specs[target.field].label if target.field in specs else role.label if role else target.field
    )
    if not target.part or role is None:
        return whole, ""
    if target.part == "post":
        return whole, N_("Post")
    owner = entity(role.kind or "person").specs
    return whole, owner[target.part].label if target.part in owner else N_("From")


def named(table: str, name: str) -> Target | None:
    """The target of that outside name; None where the entity has no such."""
    return next((target for target in all_targets(table) if target.name == name), None)
