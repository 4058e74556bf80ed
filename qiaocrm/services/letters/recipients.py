"""Whom a letter goes to: from selected records to names, posts, addresses and scripts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

from qiaocrm.domain.association import Association
from qiaocrm.domain.fields import Record
from qiaocrm.domain.person import Person
from qiaocrm.domain.terms import leads
from qiaocrm.domain.values import Link
from qiaocrm.language import text
from qiaocrm.language.salutation import Addressee, Script, address, group_address, post_word
from qiaocrm.services.library import Library
from qiaocrm.storage import lists, records
from qiaocrm.storage.lists import Post
from qiaocrm.storage.store import Reading

Reason = Literal["deceased", "do_not_contact"]
_TRADITIONAL = ("HK", "MO", "TW")


@dataclass(frozen=True, slots=True)
class Recipient:
    """One addressee: who is meant (`about`), what he is called, where letters reach him.

    `called` is the form of address in `script`; `name` as written in it; `post` the highest one
    held now, as a word of that script; `association` its name, `term` its 届.
    """

    about: tuple[Link, ...]
    title: str
    script: Script
    called: str
    name: str
    post: str = ""
    association: str = ""
    term: str = ""
    address: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody selected to whom no letter goes (已故, 停发)."""

    title: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Found:
    """The addressees in the order of the list, and who was left out."""

    recipients: tuple[Recipient, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def find(library: Library, kind: str, ids: Sequence[int]) -> Found:
    """The recipients among people or associations.

    A letter to an association goes to who leads it now, else to its board. Nobody gets two.
    """
    today = library.clock.today()
    with library.store.reading() as connection:
        rows = records.many(connection, kind, ids)
        if kind == "association":
            return _of_associations(connection, [rows[one] for one in ids if one in rows], today)
        people = [rows[one] for one in ids if one in rows]
        return _of_people(connection, [one for one in people if isinstance(one, Person)], today)


def _of_people(connection: Reading, people: Sequence[Person], today: dt.date) -> Found:
    held = lists.posts(connection, "person", [one.id for one in people])
    wanted = [
        post.organisation[1]
        for posts in held.values()
        for post in posts
        if post.organisation[0] == "association"
    ]
    homes = records.many(connection, "association", wanted)
    found, left = [], []
    for one in people:
        if reason := _reason(one):
            left.append(LeftOut(one.name, reason))
            continue
        now = [post for post in held.get(one.id, ()) if _held_now(post, today)]
        home = next(
            (
                homes.get(post.organisation[1])
                for post in now
                if post.organisation[0] == "association"
            ),
            None,
        )
        found.append(_person(one, now, cast("Association | None", home), today))
    return Found(tuple(found), tuple(left))


def _of_associations(connection: Reading, rows: Sequence[Record], today: dt.date) -> Found:
    held = lists.posts(connection, "association", [one.id for one in rows])
    leading = {
        row.id: [
            post for post in held.get(row.id, ()) if _held_now(post, today) and leads(post.post)
        ]
        for row in rows
    }
    wanted = [post.person for posts in leading.values() for post in posts if post.person]
    people = records.many(connection, "person", wanted)
    written: set[int] = set()
    found, left = [], []
    for row in rows:
        if not isinstance(row, Association):
            continue
        heads = [(post, people[post.person]) for post in leading[row.id] if post.person in people]
        reasons = [
            reason for _post, one in heads if isinstance(one, Person) and (reason := _reason(one))
        ]
        if heads and len(reasons) == len(heads):
            left.append(LeftOut(row.name, reasons[0]))
            continue
        head = next(
            ((post, one) for post, one in heads if isinstance(one, Person) and not _reason(one)),
            None,
        )
        if head is None:
            found.append(_board(row))
        elif head[1].id not in written:
            written.add(head[1].id)
            found.append(_person(head[1], [head[0]], row, today, at_association=True))
    return Found(tuple(found), tuple(left))


def _person(
    one: Person,
    posts: Sequence[Post],
    home: Association | None,
    today: dt.date,
    *,
    at_association: bool = False,
) -> Recipient:
    """`at_association`: the letter is sent to the association's address where it has one."""
    script = script_of(one)
    held = (
        *(post.post for post in posts),
        *((one.post,) if one.post and not at_association else ()),
    )
    age = today.year - one.birthday.year if one.birthday else None
    name = _own_name(one, script)
    chinese = one.name if script == "en" else name  # tells which part of Zhou Xiaolan is the family
    who = Addressee(chinese, one.name_foreign, one.gender, one.honorific, held, age)
    about = [Link("person", one.id, one.name)]
    if at_association and home is not None:
        about.insert(0, Link("association", home.id, home.name))
    place: Person | Association = home if at_association and home and home.address else one
    mails = (*(home.emails if at_association and home else ()), *one.emails)
    return Recipient(
        tuple(about),
        one.name,
        script,
        address(who, script),
        name,
        post_word(held, script),
        _association_name(home, script) if home else "",
        str(home.term_number or "") if home else "",
        text.clean(place.address),
        text.clean(place.postcode),
        text.clean(place.city),
        place.country,
        mails[0] if mails else "",
    )


def _board(row: Association) -> Recipient:
    script: Script = "zh-Hant" if row.country in _TRADITIONAL else "zh-Hans"
    name = _association_name(row, script)
    return Recipient(
        (Link("association", row.id, row.name),),
        row.name,
        script,
        group_address(name, script),
        name,
        "",
        name,
        str(row.term_number or ""),
        text.clean(row.address),
        text.clean(row.postcode),
        text.clean(row.city),
        row.country,
        row.emails[0] if row.emails else "",
    )


def script_of(one: Person) -> Script:
    """The script of letters: as recorded, else 繁 for 港澳台, English without a Chinese name."""
    if one.script in ("zh-Hans", "zh-Hant", "en", "ja"):
        return cast("Script", one.script)
    if not text.has_cjk(one.name):
        return "en"
    return "zh-Hant" if one.country in _TRADITIONAL else "zh-Hans"


def _own_name(one: Person, script: Script) -> str:
    """The name as its owner writes it in that script; never converted."""
    if script == "en":
        return one.name_foreign or one.name
    if script in ("zh-Hant", "ja") and one.name_traditional:
        return one.name_traditional
    return one.name


def _association_name(row: Association, script: Script) -> str:
    if script == "en":
        return row.name_en or row.name
    if script in ("zh-Hant", "ja") and row.name_local and text.has_cjk(row.name_local):
        return row.name_local
    return row.name


def _reason(one: Person) -> Reason | None:
    return "deceased" if one.deceased else "do_not_contact" if one.do_not_contact else None


def _held_now(post: Post, today: dt.date) -> bool:
    """Whether the post is held today: neither former nor past its end."""
    return not post.ended and not (post.end and post.end < today.isoformat()[: len(post.end)])
