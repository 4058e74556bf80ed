"""Makes persons out of the cells of one role: 会长 with 会长电话, 来宾 with 职务."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from qiaocrm.base.i18n import N_
from qiaocrm.domain.kinds import Context, plain_text
from qiaocrm.domain.person import GENDERS
from qiaocrm.language import phones, posts, text
from qiaocrm.services.imports import namings
from qiaocrm.services.imports.contacts import without_others
from qiaocrm.services.imports.draft import Draft, Mention
from qiaocrm.services.imports.mapping import Column
from qiaocrm.services.imports.phrases import split_org_post
from qiaocrm.services.imports.shapes import is_association, is_company
from qiaocrm.services.imports.targets import Target
from qiaocrm.sheets.model import Cell

if TYPE_CHECKING:
    from qiaocrm.services.imports.rowreader import RowReader

RoleCells: TypeAlias = dict[Target, list[tuple[Column, Cell]]]
"""The filled cells of a row that belong to somebody beside its record, by target."""

NOBODY = N_("no name stands beside it; kept as typed")
WHOSE = N_("several names, one value; given to the first")
NO_PERSON = N_("not the name of one person; kept as typed")

_CONTACT_POST = "联系人"
_CHINESE_POSTS = {
    "President": "会长",
    "Chairman": "主席",
    "Chairperson": "主席",
    "Secretary": "秘书长",
    "Secretary General": "秘书长",
    "Vice President": "副会长",
    "Treasurer": "财政",
}
"""What the posts of English headings are called for people with Chinese names."""

_POST_OF_FIELD = {"president": "President", "secretary": "Secretary General"}
"""The post under a heading that names the field and no post of its own."""


def people(
    reader: RowReader, draft: Draft, cells: RoleCells, field: str, country: str | None
) -> list[Mention]:
    """The persons of a role with what the row knows of them; cells that fit nobody are kept as typed."""
    found: list[Mention] = []
    for post in dict.fromkeys(
        target.post if field == "officers" else "" for target in cells if target.field == field
    ):
        group = {
            target: held
            for target, held in cells.items()
            if target.field == field and (field != "officers" or target.post == post)
        }
        found += _group(reader, draft, group, field, country)
    return found


def _group(
    reader: RowReader, draft: Draft, cells: RoleCells, field: str, country: str | None
) -> list[Mention]:
    """The persons whom one group of columns names."""
    found: list[Mention] = []
    for target, held in cells.items():
        if not target.part:
            for column, cell in held:
                found += _named(reader, draft, field, target.post, column, cell, country)
    for target, held in cells.items():
        if target.part:
            for column, cell in held:
                _part(reader, draft, found, target, column, cell, country)
    if reader.kind == "association":
        for mention in found:
            if not mention.posts and field == "contact":
                mention.posts = (_CONTACT_POST,)
    return found


def _named(
    reader: RowReader,
    draft: Draft,
    field: str,
    post: str,
    column: Column,
    cell: Cell,
    country: str | None,
) -> list[Mention]:
    """The persons of a cell of names, with the posts and telephone numbers beside them."""
    typed = plain_text(cell)
    if not typed or text.is_blank_mark(typed):
        return []
    others: dict[str, Any] = {}
    persons, numbers = namings.people(without_others(typed, others))
    found: list[Mention] = []
    for person in persons:
        mention = namings.mention_of(person)
        if (
            not mention.sure
            and reader.kind == "visit"
            and not draft.mentions.get("company")
            and is_company(mention.name)
        ):
            draft.mention("company", Mention("company", mention.name))
            continue
        if not mention.sure:
            reader.complain(draft, column, cell, NO_PERSON)
            reader.keep(draft, column, cell)
            continue
        if reader.kind == "association":
            mention.association = ""
            own = post or _POST_OF_FIELD.get(field, "")
            if text.has_cjk(person.name + (column.header.label if not post else "")):
                own = _CHINESE_POSTS.get(own, own)
            mention.posts = mention.posts or ((own,) if own else ())
        elif mention.posts or (reader.kind == "company" and post):
            mention.values["post"] = "、".join(mention.posts) or post
        gender = GENDERS.parse(person.note, Context(reader.setting.today)).value
        if gender:
            mention.values.setdefault("gender", gender)
        elif person.note and person.note not in (mention.company, mention.association):
            reader.keep(draft, column, cell)
        found.append(mention)
    for key, value in others.items() if found else ():
        add(found[0].values, key, value)
    if numbers and found:
        _number(reader, draft, found, numbers, column, cell, country)
    return found


def _number(
    reader: RowReader,
    draft: Draft,
    found: list[Mention],
    numbers: str,
    column: Column,
    cell: Cell,
    country: str | None,
) -> None:
    """The telephone numbers beside names: one each where they count alike, else the first's."""
    read, doubt = phones.read(numbers, country=country)
    if len(found) > 1 and len(found) == len(read):
        for mention, phone in zip(found, read, strict=True):
            mention.values["phones"] = (phone,)
    else:
        found[0].values["phones"] = tuple(read)
        doubt = WHOSE if len(found) > 1 else doubt
    if doubt:
        reader.complain(draft, column, cell, doubt)


def _part(
    reader: RowReader,
    draft: Draft,
    found: list[Mention],
    target: Target,
    column: Column,
    cell: Cell,
    country: str | None,
) -> None:
    """A cell with a part of whom the group names: a telephone number, a post, a company."""
    typed = plain_text(cell)
    if not typed or text.is_blank_mark(typed):
        return
    if not found and target.part == "phones":
        found += _named_beside_phone(reader, draft, target, column, cell, country)
        if found:
            return
    if not found:
        reader.complain(draft, column, cell, NOBODY)
        reader.keep(draft, column, cell)
        return
    if target.part == "post":
        _posts(reader, found, typed)
    elif target.part == "company":
        for mention in found:
            mention.company = mention.company or typed
    else:
        _give(reader, draft, found, column, cell, country)


def _give(
    reader: RowReader,
    draft: Draft,
    found: list[Mention],
    column: Column,
    cell: Cell,
    country: str | None,
) -> None:
    """A value to the person it belongs to: one each where they count alike, else to the first."""
    part = column.target.part if column.target else ""
    reading = reader.value(column, cell, country)
    reader.note(draft, column, cell, reading)
    value = reading.value
    if len(found) > 1 and isinstance(value, tuple) and len(value) == len(found):
        for mention, own in zip(found, value, strict=True):
            add(mention.values, part, (own,))
        return
    if len(found) > 1 and part not in ("country", "nationality", "native_place"):
        reader.complain(draft, column, cell, WHOSE)
    add(found[0].values, part, value)
    for other, told in reading.more.items():
        if other in ("emails", "wechat", "other_im", "city"):
            add(found[0].values, other, told)


def _named_beside_phone(
    reader: RowReader, draft: Draft, target: Target, column: Column, cell: Cell, country: str | None
) -> list[Mention]:
    """A column 联系人电话 that holds names too: 张三 13900001111."""
    persons, _numbers = namings.people(without_others(plain_text(cell), {}))
    if not persons or not all(namings.is_plausible(person.name) for person in persons):
        return []
    return _named(reader, draft, target.field, target.post, column, cell, country)


def _posts(reader: RowReader, found: list[Mention], typed: str) -> None:
    """A column 职务 beside the names: one post each, or the same for all."""
    parted = posts.split_posts(typed)
    alone = parted if len(found) > 1 and len(parted) == len(found) else None
    for number, mention in enumerate(found):
        own = alone[number] if alone else typed
        if reader.kind != "association" and _stands_for(mention, own):
            continue
        both = split_org_post(own)
        if both:
            own = both[1]
            if is_association(both[0]) and reader.kind != "association":
                mention.association = mention.association or both[0]
            else:
                mention.company = mention.company or both[0]
        mention.posts = tuple(posts.split_posts(own))
        if reader.kind != "association":
            mention.values["post"] = own


def _stands_for(mention: Mention, typed: str) -> bool:
    """Whether a cell 单位职务 names only where somebody comes from, without a post."""
    if posts.is_post(typed) or not (is_association(typed) or is_company(typed)):
        return False
    if is_association(typed):
        mention.association = mention.association or typed
    else:
        mention.company = mention.company or typed
    return True


def add(values: dict[str, Any], key: str, value: Any) -> None:
    """Put a value where there is none yet, or beside those that are there."""
    if value in ("", None, ()):
        return
    old = values.get(key)
    if isinstance(old, tuple) and isinstance(value, tuple):
        values[key] = tuple(dict.fromkeys((*old, *value)))
    elif not old:
        values[key] = value
