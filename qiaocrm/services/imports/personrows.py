"""Rows of people: names in several scripts, whom they work for, what they hold in which association."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qiaocrm.domain.kinds import plain_text
from qiaocrm.language import dates, names, posts, text
from qiaocrm.language.dateforms import PERHAPS_LUNAR
from qiaocrm.services.imports import besidename, namings, orgposts, roles
from qiaocrm.services.imports.draft import Draft, Mention
from qiaocrm.services.imports.mapping import Column
from qiaocrm.services.imports.phrases import split_org_post, split_org_posts
from qiaocrm.services.imports.roles import RoleCells
from qiaocrm.services.imports.shapes import is_association, is_association_post
from qiaocrm.services.imports.targets import Target
from qiaocrm.sheets.model import Cell

if TYPE_CHECKING:
    from qiaocrm.services.imports.rowreader import RowReader

_NAME, _POST = Target("name"), Target("post")
_LUNAR = re.compile(r"(?:农|農|阴|陰|旧|舊)(?:历|曆)")
_SOLAR = re.compile(r"[公阳陽新](?:历|曆)?")
_NAME_PARTS = (Target("family_name"), Target("given_name"), Target("middle_name"))
_ASSOCIATION, _COMPANY = Target("association"), Target("company")
_SAME_NUMBER = re.compile(
    r"(?:与|跟|和)?(?:同?手机(?:号码?)?(?:同号|相同|一致)?|同电话|同号|同|同左|同上|同前)"
)
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")
_NO_COMPANY = re.compile(
    r"已?(?:退休|离休|離休|退職|退职|待业|失业|无业|無業|务农|務農|自由职业者?|自由職業者?|个体户?|家庭主妇|家庭主婦|在家|学生|學生|Retired|Housewife|Student|Self[- ]employed)",
    re.IGNORECASE,
)
"""What stands in a column of companies for people who have none."""
_POSITION = ("post", "term_number", "start")


def finish(reader: RowReader, draft: Draft, cells: RoleCells, country: str | None) -> None:
    """Complete a person: the name's forms, company, association and posts."""
    _name(reader, draft, cells, country)
    if draft.values.get("post"):
        draft.values["post"] = posts.tidy(str(draft.values["post"]))
    _association(reader, draft, cells, country)
    _company(reader, draft, cells)
    orgposts.finish(reader, draft, cells)
    _share_posts(draft)
    _same_as_phone(draft)
    _calendar(reader, draft)


def _calendar(reader: RowReader, draft: Draft) -> None:
    """The calendar of the birthday, where its cell does not tell it: that of the heading 农历生日."""
    column = reader.column_of(Target("birthday"))
    heading = column.header.text if column else ""
    lunar = bool(_LUNAR.search(heading)) and not _SOLAR.search(heading)
    if lunar and column is not None:
        draft.problems = [
            problem
            for problem in draft.problems
            if problem.place != column.place or problem.message != PERHAPS_LUNAR
        ]
    told = draft.values.get("birthday")
    if told and told.day and not draft.values.get("birthday_calendar"):
        draft.values["birthday_calendar"] = "lunar" if lunar else "solar"


def _name(reader: RowReader, draft: Draft, cells: RoleCells, country: str | None) -> None:
    """The name's forms; what else stands in the cell goes to its field."""
    typed = str(draft.values.pop("name", "")) or _joined(reader, cells)
    if not typed:
        _name_by_other(draft)
        return
    _keep_parts(reader, draft, cells, typed)
    persons, numbers = namings.people(namings.in_one_line(typed))
    first = persons[0] if persons else names.Person(typed)
    if not namings.is_plausible(first.name or first.foreign):
        first = names.Person(typed)
    for key, value in namings.person_values(first).items():
        if key == "name" or not draft.values.get(key):
            draft.values[key] = value
    if first.post or first.note:
        _beside_person(draft, cells, first)
    column = reader.column_of(_NAME)
    if column is not None and (numbers or first.note or first.count or len(persons) > 1):
        besidename.take(reader, draft, column, typed, country)


def _keep_parts(reader: RowReader, draft: Draft, cells: RoleCells, name: str) -> None:
    """First and last names of which the whole name beside them says nothing: the foreign name, or
    kept as typed.
    """
    latin = _joined(reader, cells)
    if namings.is_latin(latin) and text.has_cjk(name) and not draft.values.get("name_foreign"):
        draft.values["name_foreign"] = latin
        return
    for target in _NAME_PARTS:
        for column, cell in cells.get(target, ()):
            if text.fold(plain_text(cell)) not in text.fold(name):
                reader.keep(draft, column, cell)


def _beside_person(draft: Draft, cells: RoleCells, first: names.Person) -> None:
    """The post, company or association that stands in the cell of the name."""
    mention = namings.mention_of(first)
    if mention.posts:
        draft.position.setdefault("post", mention.posts)
    if not any(target.field in ("company", "association") for target in cells):
        for kind, other in (("association", mention.association), ("company", mention.company)):
            if other:
                draft.mention(kind, Mention(kind, other))


def _name_by_other(draft: Draft) -> None:
    """Somebody with only a foreign or a traditional name is called by that."""
    values = draft.values
    other = str(values.get("name_foreign") or values.get("name_traditional") or "")
    if other:
        name, traditional, latin = namings.name_forms(other)
        values["name"] = name
        values["name_foreign"] = latin or values.get("name_foreign", "")
        values["name_traditional"] = traditional or values.get("name_traditional", "")


def _joined(reader: RowReader, cells: RoleCells) -> str:
    """Family and given name from their own columns."""
    parts = [
        [text.clean(plain_text(cell)) for _column, cell in cells.get(target, ())]
        for target in _NAME_PARTS
    ]
    family, given, middle = (" ".join(part for part in held if part) for held in parts)
    if text.has_cjk(family + given):
        return re.sub(r"\s+", "", family + given + middle)
    return " ".join(part for part in (given, middle, family) if part)


def _association(reader: RowReader, draft: Draft, cells: RoleCells, country: str | None) -> None:
    """The association of the row, its own fields, and the person's position in it."""
    mention = _named_association(reader, draft, cells)
    if mention is not None and country:
        mention.values["country"] = country
    for target, held in cells.items():
        if target.field == "association" and target.part:
            for column, cell in held:
                _association_part(reader, draft, mention, column, cell)
    held_posts = draft.position.get("post", ())
    if not held_posts or draft.values.get("post"):
        return
    if mention is None:
        draft.values["post"] = "、".join(draft.position.pop("post"))
    elif (
        not draft.mentions.get("company") and not reader.tells(_COMPANY) and not reader.tells(_POST)
    ):
        draft.values["post"] = "、".join(held_posts)


def _named_association(reader: RowReader, draft: Draft, cells: RoleCells) -> Mention | None:
    """The association that the row names, or that the title over the table announces."""
    mention = None
    for _column, cell in cells.get(_ASSOCIATION, ()):
        typed = plain_text(cell)
        if typed and not text.is_blank_mark(typed):
            parted = split_org_post(typed)
            if parted and Target("association", "post") not in cells:
                typed, post = parted
                draft.position["post"] = tuple(posts.split_posts(post))
            mention = draft.mention("association", _association_called(typed))
    if mention is None and reader.around.association:
        mention = draft.mention("association", _association_called(reader.around.association))
        if reader.around.term_number:
            draft.position["term_number"] = reader.around.term_number
        if reader.around.term:
            draft.position["start"], draft.position["end"] = reader.around.term
        _hold_post(draft)
    return mention


def _association_called(typed: str) -> Mention:
    forms = namings.organisation_names(typed)
    return Mention("association", forms["name"], dict(forms))


def _association_part(
    reader: RowReader, draft: Draft, mention: Mention | None, column: Column, cell: Cell
) -> None:
    """A column about the association: the person's post there, or a field of its own."""
    part = column.target.part if column.target else ""
    if part == "post":
        _social_post(draft, plain_text(cell), mention)
        return
    reading = reader.value(column, cell, None)
    reader.note(draft, column, cell, reading)
    if part in _POSITION:
        roles.add(draft.position, part, reading.value)
        roles.add(draft.position, "end", reading.more.get("end"))
    elif mention is not None:
        roles.add(mention.values, part, reading.value)
    else:
        reader.keep(draft, column, cell)


def _social_post(draft: Draft, typed: str, mention: Mention | None) -> None:
    """社团职务: the post alone, or with the association's name: 日本湖南同乡会会长."""
    if not typed or text.is_blank_mark(typed):
        return
    parted = split_org_posts(typed)
    if not parted:
        if mention is not None or len(typed) <= 12:
            draft.position["post"] = tuple(posts.split_posts(typed))
        else:
            draft.values["social_posts"] = typed
        return
    for organisation, post in parted:
        if mention is not None and (
            text.fold(organisation) in text.fold(mention.name)
            or text.fold(mention.name) in text.fold(organisation)
        ):
            draft.position["post"] = tuple(posts.split_posts(post))
        else:
            kind = "association" if is_association(organisation) else "company"
            draft.mention(
                "association",
                Mention(kind, organisation, {"name": organisation}, tuple(posts.split_posts(post))),
            )


def _company(reader: RowReader, draft: Draft, cells: RoleCells) -> None:
    """The company the person works for, with what the row says of it."""
    mention = None
    for column, cell in cells.get(_COMPANY, ()):
        typed = plain_text(cell).replace("\n", "")
        if not typed or text.is_blank_mark(typed):
            continue
        if _NO_COMPANY.fullmatch(typed):
            reader.keep(draft, column, cell)
            continue
        parted = split_org_post(typed)
        if parted:
            typed, post = parted
            _further_post(reader, draft, post)
        if mention is None and is_association(typed) and not draft.mentions.get("association"):
            _stand_in(draft, typed)
        elif mention is None:
            mention = draft.mention("company", Mention("company", typed))
        else:
            reader.keep(draft, column, cell)
    for target, held in cells.items():
        if target.field == "company" and target.part:
            for column, cell in held:
                reading = reader.value(column, cell, None)
                reader.note(draft, column, cell, reading)
                if mention is not None:
                    roles.add(mention.values, target.part, reading.value)
                else:
                    reader.keep(draft, column, cell)


def _stand_in(draft: Draft, association: str) -> None:
    """An association in a column of companies: the row's post is held in it."""
    draft.mention("association", Mention("association", association))
    if post := str(draft.values.get("post", "")):
        draft.position.setdefault("post", tuple(posts.split_posts(post)))


def _further_post(reader: RowReader, draft: Draft, post: str) -> None:
    """A post that stands in the company's cell, beside one of a column 职务 or without any."""
    other = str(draft.values.get("post") or "")
    if not other or is_association_post(other):
        orgposts.own_post(reader, draft, post)
    elif text.fold(post) not in text.fold(other):
        draft.values["post"] = f"{post}、{other}"


def _share_posts(draft: Draft) -> None:
    """What stands in the column of posts holds for everybody named in the row: one each, or for all."""
    others = draft.mentions.get("others", [])
    if not others:
        return
    held = draft.position.get("post", ())
    if len(held) == len(others) + 1 and not any(other.posts for other in others):
        draft.position["post"] = held[:1]
        if draft.values.get("post") and posts.split_posts(str(draft.values["post"])) == list(held):
            draft.values["post"] = held[0]
        for other, post in zip(others, held[1:], strict=True):
            other.posts = (post,)
        return
    for other in others:
        other.posts = other.posts or held
        if not held and draft.values.get("post") and not other.values.get("post"):
            other.values["post"] = draft.values["post"]


def _same_as_phone(draft: Draft) -> None:
    """同手机 in the column of accounts is the number of the mobile telephone."""
    known = draft.values.get("phones", ())
    if known and _SAME_NUMBER.fullmatch(str(draft.values.get("wechat", ""))):
        mobile = next((found for one in known if (found := _MOBILE.search(one.raw))), None)
        draft.values["wechat"] = re.sub(r"\D", "", mobile[0]) if mobile else known[0].raw


def take_section(draft: Draft, section: str) -> bool:
    """A section that names an association holds for people of no other one: 旧金山湖南同乡会（5人）."""
    if draft.mentions.get("association") or not is_association(section):
        return False
    term = dates.term_number(section)
    forms = namings.organisation_names(section)
    mention = draft.mention("association", Mention("association", forms["name"], dict(forms)))
    if term:
        draft.position["term_number"] = term
    if draft.values.get("country"):
        mention.values["country"] = draft.values["country"]
    _hold_post(draft)
    return True


def _hold_post(draft: Draft) -> None:
    """A post beside no company is one in the association that the surroundings name."""
    post = str(draft.values.get("post") or "")
    alone = not draft.mentions.get("company") or is_association_post(post)
    if post and "post" not in draft.position and alone:
        draft.position["post"] = tuple(posts.split_posts(post))
