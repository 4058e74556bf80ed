"""Names in cells made into fields: 简繁 and foreign forms, persons with post and company."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from qiaocrm.language import hans, names, organisations, posts, text
from qiaocrm.services.imports.draft import Mention
from qiaocrm.services.imports.phrases import split_org_post, split_phones
from qiaocrm.services.imports.shapes import is_association, is_company

_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_BRACKET = re.compile(r"^(?P<outer>.+?)\s*[(（\[【](?P<inner>.+?)[)）\]】]$", re.DOTALL)
_SHORT = re.compile(r"^(?:以?下?简称|简称为?|缩写|原名|曾用名|前身)[:：]?[“\"「]?(.+?)[”\"」]?$")
_PERHAPS = re.compile(
    r"[\u3400-\u9fff·]{2,8}|[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ.'’-]*(?:[ ,]+[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ.'’-]*){0,5}|[\u3040-\u30ff\u3400-\u9fff·・ ]{2,12}|[\uac00-\ud7a3]{2,6}"
)


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters alone."""
    return bool(_LATIN.search(name)) and not text.has_cjk(name)


@lru_cache(maxsize=16384)
def name_forms(name: str, foreign: str = "") -> tuple[str, str, str]:
    """The name to keep, its traditional and its foreign form, of one person.

    A name in traditional characters is kept in name_traditional and simplified in name; a person
    with only a foreign name has it in both (DESIGN §7).
    """
    if not name:
        return foreign, "", foreign
    if is_latin(name):
        return name, "", foreign or name
    if hans.is_traditional(name):
        return hans.to_simplified(name), name, foreign
    return name, "", foreign


def person_values(person: names.Person) -> dict[str, Any]:
    """The fields of a person that the cell's own words tell."""
    name, traditional, foreign = name_forms(person.name, person.foreign)
    found = {
        "name": name,
        "name_traditional": traditional,
        "name_foreign": foreign,
        "honorific": person.honorific,
    }
    return {key: value for key, value in found.items() if value}


def mention_of(person: names.Person) -> Mention:
    """A person of a cell as somebody whom the row names; 美国华兴公司董事长 parted into both."""
    values = person_values(person)
    post, company = person.post, ""
    if post and (parted := split_org_post(post)):
        company, post = parted
    if (
        not company
        and person.note
        and (organisations.looks_like_organisation(person.note) or is_company(person.note))
    ):
        company = person.note
    held = tuple(posts.split_posts(post)) if post else ()
    mention = Mention("person", values.get("name", ""), values, held)
    if is_association(company):
        mention.association = company
    else:
        mention.company = company
    mention.sure = is_plausible(person.name or person.foreign)
    return mention


@lru_cache(maxsize=16384)
def is_plausible(name: str) -> bool:
    """Whether a text in a place for names may be one person's name."""
    if names.looks_like_person(name):
        return True
    if organisations.looks_like_organisation(name) or is_association(name) or posts.is_post(name):
        return False
    return bool(_PERHAPS.fullmatch(name)) and not re.search(
        r"待定|暂缺|空缺|代表|成员|人员|若干|不详|随行|家属|全体|等人|未定|考察团|代表团|访问团|一行",
        name,
    )


def in_one_line(typed: str) -> str:
    """A Chinese and a Latin name in two lines are one person's."""
    lines = typed.split("\n")
    if len(lines) == 2 and text.has_cjk(lines[0]) != text.has_cjk(lines[1]):
        return " ".join(lines)
    return typed


@lru_cache(maxsize=8192)
def people(typed: str) -> tuple[tuple[names.Person, ...], str]:
    """The persons of a cell, and the telephone numbers that stand beside them."""
    rest, numbers = (
        split_phones(typed) if sum(sign.isdigit() for sign in typed) >= 7 else (typed, "")
    )
    return tuple(person for person in names.people(rest) if person.name or person.foreign), numbers


@lru_cache(maxsize=16384)
def organisation_names(typed: str) -> dict[str, str]:
    """The fields of an association's name cell: name, name_local, name_en, short_name, former_name."""
    s = re.sub(r"\s*\n\s*", "\n", text.clean(typed))
    found: dict[str, str] = {}
    while match := _BRACKET.fullmatch(s):
        inner = match["inner"].strip()
        if short := _SHORT.fullmatch(hans.to_simplified(inner)):
            found["former_name" if inner.startswith(("原", "曾", "前")) else "short_name"] = short[
                1
            ].strip()
        elif is_latin(inner) and len(inner) > 1 and text.has_cjk(match["outer"]):
            found["name_en" if " " in inner or not inner.isupper() else "short_name"] = inner
        else:
            break
        s = match["outer"].strip()
    if "name_en" not in found and text.has_cjk(s) and (parted := _two_scripts(s)):
        s, found["name_en"] = parted
    s = re.sub(r"\n", "" if text.has_cjk(s) else " ", s)
    if is_latin(s):
        found.setdefault("name_en", s)
    elif hans.is_traditional(s):
        found["name_local"], s = s, hans.to_simplified(s)
    return {"name": s, **found}


def _two_scripts(s: str) -> tuple[str, str] | None:
    """Chinese and Latin name in two lines or parted by / or blanks."""
    for sign in ("\n", " / ", "/", "  ", " "):
        head, found, tail = s.partition(sign)
        if (
            found
            and text.has_cjk(head)
            and is_latin(tail)
            and len(tail) > 6
            and " " in tail.strip()
        ):
            return head.strip(), tail.strip()
        if (
            found
            and sign in ("\n", "/", " / ")
            and is_latin(head)
            and text.has_cjk(tail)
            and " " in head.strip()
        ):
            return tail.strip(), head.strip()
    return None
