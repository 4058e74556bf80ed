"""What the words above columns may mean, per table: from field specs, word lists and two halves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from qiaocrm.base.i18n import LANGUAGES, in_language
from qiaocrm.domain import headings
from qiaocrm.domain.registry import entity
from qiaocrm.language import text
from qiaocrm.services.imports import composed, dealingwords, foreignwords, headwords, latinwords
from qiaocrm.services.imports.headers import keys
from qiaocrm.services.imports.targets import IMPORTED, ROLES, Target
from qiaocrm.sheets.write_refused import REASON_HEADING

REQUIRED = {
    "association": ("name",),
    "company": ("name",),
    "person": ("name", "given_name"),
    "visit": ("title", "guests", "company"),
    "project": ("name",),
    "followup": ("subject", "progress"),
    "agreement": ("name",),
    "donation": ("title", "donors"),
}
"""The fields of which one names a record, by table."""

_BEFORE_TITLES = (
    "现任", "本届", "当届", "现届", "现", "社团", "侨团", "协会", "商会", "该会", "团体", "机构", "组织",
)  # fmt: skip
_LATIN_POSTS = {
    "president": "President",
    "chairman": "Chairman",
    "chairperson": "Chairperson",
    "secretary": "Secretary",
    "secretarygeneral": "Secretary General",
    "vicepresident": "Vice President",
    "treasurer": "Treasurer",
}
_POSTS = {
    "会长主席": "会长",
    "会长理事长": "会长",
    "会长主席理事长": "会长",
    "会长负责人": "会长",
    "负责人会长": "会长",
    "现任会长": "会长",
    "主席会长": "主席",
    "侨团负责人": "负责人",
    "协会负责人": "负责人",
    "社团负责人": "负责人",
    "主要领导": "负责人",
    "领导人": "负责人",
    "leader": "负责人",
    **_LATIN_POSTS,
}
"""Headings that name somebody by another word than the post held."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing that a heading may mean; `evidence` asks that the cells agree.

    A `weak` meaning gives way to any other column for the same field: 日期 to 下次跟进时间.
    """

    target: Target
    evidence: bool = False
    weak: bool = False


@cache
def _listed(block: str) -> dict[str, tuple[str, ...]]:
    """A word list of `headwords`: field -> words."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in block.replace("|\n   ", "|").strip().splitlines():
        name, _colon, words = entry.partition(": ")
        found[name] = tuple(word for part in words.split("|") if (word := part.strip()))
    return found


@cache
def _words(block: str) -> tuple[str, ...]:
    """A plain word list of `headwords`."""
    return tuple(word for part in block.split("|") if (word := part.strip()))


@cache
def _parts() -> dict[str, tuple[str, ...]]:
    """Part -> the words for it; the empty part is the name."""
    found = dict(_listed(headwords.PARTS))
    return {"": found.pop("name"), **found}


@cache
def meanings(table: str) -> dict[str, tuple[Meaning, ...]]:
    """Folded heading -> what it may mean in a table of that entity, the likeliest first."""
    found: dict[str, list[Meaning]] = {}
    weak_words = _listed(headwords.WEAK)
    for word, target in (*_all_words(table), *_labels(table)):
        key = text.fold(word.rstrip("?~"))
        known = found.setdefault(key, [])
        same = next((other for other in known if other.target == target), None)
        if not key or (same and (not same.evidence or word.endswith("?"))):
            continue
        if same:
            known.remove(same)
        listed = weak_words.get(f"{table}.{target.name}", ())
        weak = word.endswith("~") or any(text.fold(other) == key for other in listed)
        known.append(Meaning(target, word.endswith("?"), weak))
    return {
        key: tuple(sorted(known, key=lambda meaning: (meaning.evidence, meaning.weak)))
        for key, known in found.items()
    }


def _all_words(table: str) -> Iterator[tuple[str, Target]]:
    """Every word for a table with its target: of the specs, of the lists, of parts alone."""
    for key, spec in entity(table).specs.items():
        if not spec.internal and key != "extra":
            yield from ((word, Target(key)) for word in (key, *spec.headers))
    for lists in (headwords.FIELDS, dealingwords.FIELDS, latinwords.FIELDS, foreignwords.FIELDS):
        for name, listed in _listed(lists.get(table, "")).items():
            field, _dot, part = name.partition(".")
            yield from ((word, Target(field, part)) for word in listed)
    yield from _parts_alone(table)
    if table == "person":
        for part, listed in _listed(headwords.ASSOCIATION_PARTS).items():
            for before in ("社团", "侨团", "协会", "商会"):
                yield from ((before + word, Target("association", part)) for word in listed)
    if table == "visit":
        yield from ((word, Target("company", "industry")) for word in headings.INDUSTRY)
        yield from ((word, Target("company", "business")) for word in headings.BUSINESS)
    if table == "project":
        sure = (word for word in headings.COUNTRY if not word.endswith("?"))
        yield from ((word, Target("investors", "country")) for word in sure)
        yield from ((word, Target("investors", "city")) for word in headings.CITY)


def _labels(table: str) -> Iterator[tuple[str, Target]]:
    """The labels of fields in both languages, which exported lists have for headings; one that
    officers use for something else asks for the cells' evidence.
    """
    known = {text.fold(word.rstrip("?~")) for word, _target in _all_words(table)}
    for key, spec in entity(table).specs.items():
        if not spec.internal and key != "extra":
            for language in LANGUAGES:
                label = in_language(spec.label, language)
                yield (f"{label}?" if text.fold(label) in known else label), Target(key)


def _parts_alone(table: str) -> Iterator[tuple[str, Target]]:
    """Parts of whom the row names without saying whose: 职务, 手机 in a table of visits."""
    own = {
        "association": ("contact", ("", "post", "gender", "birthday", "native_place", "company", "nationality")),
        "company": ("manager", ("", "post", "gender", "birthday", "native_place", "nationality")),
        "visit": ("guests", tuple(part for part in _parts() if part not in ("", "country", "city", "company", "address"))),
        "project": ("contact", tuple(part for part in _parts() if part not in ("", "country", "city", "company", "address"))),
        "followup": ("about", ("phones", "emails", "wechat", "country", "post")),
    }  # fmt: skip
    if table not in own:
        return
    field, parts = own[table]
    for part in parts:
        for word in _parts()[part]:
            latin_in_association = table == "association" and not text.has_cjk(word)
            way_of_following = table == "followup" and word == "联系方式"
            if word != "title" and not latin_in_association and not way_of_following:
                yield word, Target(field, part)


@cache
def _titles(table: str) -> tuple[tuple[str, str, str], ...]:
    """Words that name somebody in a heading, with field and post; the longest first."""
    found = [
        (
            title,
            field,
            "" if field in ("contact", "guests", "head", "about") else _POSTS.get(title, title),
        )
        for field, titles in _listed(headwords.TITLES.get(table, "")).items()
        for title in titles
    ]
    return tuple(sorted(found, key=lambda row: -len(row[0])))


@cache
def _part_of() -> dict[str, str]:
    return {text.fold(word): part for part, words in _parts().items() for word in words}


@cache
def _first_signs(table: str) -> frozenset[str]:
    """The signs with which a heading about somebody can begin: most cells are done with here."""
    before = _BEFORE_TITLES if table == "association" else ()
    return frozenset(
        word[0] for word in (*before, *(title for title, *_ in _titles(table))) if word
    )


_JOINTS = re.compile(r"^(?:基本)?(?:信息|情况|资料)?[的及和与]?")
"""What may stand between somebody and what is told of him: 会长信息 over 姓名 and 电话."""

_INVESTORS = frozenset(("投资方", "投资人", "客商", "外方", "企业", "公司", "投资商", "对方"))
"""Words that mean the investor; of a contact person they tell the way, not the place."""


@lru_cache(maxsize=8192)
def beside(table: str, key: str) -> Target | None:
    """What 会长, 现任会长姓名, 会长电话 or 企业联系人手机 means, by its two halves."""
    if key[:1] not in _first_signs(table):
        return None
    for before in ("", *(_BEFORE_TITLES if table == "association" else ())):
        rest = key.removeprefix(before)
        if before and rest == key:
            continue
        for title, field, post in _titles(table):
            if not rest.startswith(title):
                continue
            rest = rest[len(title) :]
            tail = _JOINTS.sub("", rest)
            if not tail and table in ("association", "company"):
                return Target(field, "", post)
            part = _part_of().get(tail)
            if part == "post" and rest[: -len(tail)].endswith(("及", "和", "与")):
                return Target(field, "", post)  # 带队人及职务: the cells name them too
            if table == "project" and title in _INVESTORS and part in ("country", "city"):
                return Target("investors", part)
            if part is not None and tail and (part in ROLES[table][field].parts or not part):
                return Target(field, part, post)
    return None


def is_title(key: str) -> bool:
    """Whether a folded heading is that of a group about somebody: 会长 over 姓名 and 电话."""
    target = beside("association", key)
    return target is not None and not target.part


def look_up(table: str, key: str) -> tuple[Meaning, ...]:
    """What a folded heading may mean in a table of that entity; empty for an unknown one."""
    known = meanings(table).get(key, ())
    if not known or all(meaning.evidence for meaning in known):
        target = beside(table, key)
        if target and all(meaning.target != target for meaning in known):
            return (Meaning(target), *known)
    return known or _composed(table, key)


def _composed(table: str, key: str) -> tuple[Meaning, ...]:
    """What a heading in no list means by its halves; in a list of people also 对接人手机."""
    found = composed.target(table, key)
    if found is None and table == "person" and (rest := composed.part_of_person(key)):
        part = _part_of().get(rest)
        found = Target(part) if part else None
    return (Meaning(found, composed.asks_cells(found)),) if found else ()


@cache
def every() -> frozenset[str]:
    """All folded words that may stand above a column of any table."""
    known = {key for table in IMPORTED for key in meanings(table)}
    known |= {title for table in IMPORTED for title, _field, _post in _titles(table)}
    known |= (
        ours()
        | sensitive()
        | set(serial())
        | {text.fold(word) for word in _words(headwords.ELSEWHERE)}
    )
    return frozenset(known - {""})


@cache
def halves() -> frozenset[str]:
    """The folded words of which headings such as 现任会长电话 are put together, beside `every`."""
    return frozenset(map(text.fold, _BEFORE_TITLES)) | frozenset(_part_of())


@lru_cache(maxsize=8192)
def knows(key: str) -> bool:
    """Whether a folded text may stand above a column."""
    return key in every() or any(beside(table, key) is not None for table in IMPORTED)


def known_places(headings: Sequence[Sequence[str]]) -> set[int]:
    """The places of the headings, each given by its levels, whose last level is a known word."""
    return {
        place
        for place, levels in enumerate(headings)
        if any(knows(key) for key in (keys(levels[-1]) if levels else ()))
    }


@cache
def names() -> frozenset[str]:
    """The folded words above columns that may hold a record's required name."""
    return frozenset(
        key
        for table, fields in REQUIRED.items()
        for key, known in meanings(table).items()
        if any(not one.target.part and one.target.field in fields for one in known)
    )


@cache
def groups() -> frozenset[str]:
    """The folded words above columns that group the rows: 国别, and in lists of people 社团."""
    wanted = (Target("country"), Target("association"))
    return frozenset(
        key
        for key, known in meanings("person").items()
        if any(one.target in wanted and not one.evidence for one in known)
    )


@cache
def sensitive() -> frozenset[str]:
    """Folded headings of columns that are left out (身份证号, 宗教信仰)."""
    return frozenset(
        map(
            text.fold,
            (*headings.SENSITIVE, *_words(headwords.SENSITIVE), *_words(foreignwords.SENSITIVE)),
        )
    )


def names_sensitive(heading: str) -> bool:
    """Whether a heading speaks of what is sensitive, in words that no list holds."""
    folded = text.fold(heading)
    return any(word in folded for word in headings.SENSITIVE_WITHIN)


@cache
def ours() -> frozenset[str]:
    """Folded headings of columns that our own workbooks add: the reasons beside refused rows."""
    return frozenset((text.fold(REASON_HEADING),))


@cache
def serial() -> dict[str, bool]:
    """Folded headings of running numbers; True where the cells must count 1, 2, 3 too."""
    listed = (*headings.SERIAL, *_words(headwords.SERIAL), *_words(foreignwords.SERIAL))
    return {text.fold(word.rstrip("?")) or word: word.endswith("?") for word in listed}
