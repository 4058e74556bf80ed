"""How well the cells of a column fit a meaning, and what columns say about each other (§3.4)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence

from qiaocrm.domain.choices import Choice, StageChoice
from qiaocrm.domain.fields import Spec
from qiaocrm.domain.kinds import Amount, Country, Date, Flag, Integer
from qiaocrm.domain.linkkinds import OneLink
from qiaocrm.domain.manifold import Emails, Phones
from qiaocrm.domain.registry import entity
from qiaocrm.language import text
from qiaocrm.language.clocktimes import read_span
from qiaocrm.services.imports.phrases import split_org_post
from qiaocrm.services.imports.shapes import Shape
from qiaocrm.services.imports.targets import ROLES, Target

Given = dict[int, tuple[Target, float, str]]

_TYPED = (Choice, StageChoice, Date, Country, Phones, Emails, Integer, Amount, Flag)
_HONORIFIC = re.compile(
    r"(?:先生|女士|小姐|太太|博士|教授|拿督斯里|拿督|丹斯里|太平绅士|太平紳士|阁下|医生|律师|mr|mrs|ms|dr|prof)\.?",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[A-Za-z]")


def _firms(shape: Shape) -> float:
    """Organisations other than associations, which are told apart by their names."""
    return shape.organisations() - shape.associations()


def _honorific(shape: Shape) -> float:
    return shape.share("honorifics", _HONORIFIC.fullmatch)


def _names(shape: Shape) -> float:
    return shape.persons()


def _post(shape: Shape) -> float:
    return max(shape.posts(), shape.share("titles", lambda typed: len(typed) <= 12))


def _org_post(shape: Shape) -> float:
    return shape.share("org post", lambda typed: split_org_post(typed) is not None)


def _clock(shape: Shape) -> float:
    """Times of day, not days such as 6月19日."""
    return shape.share("clock", lambda typed: read_span(typed) is not None)


def _foreign(shape: Shape) -> float:
    return shape.share("letters", _LETTERS.search)


def _number(shape: Shape) -> float:
    """A batch's number, not a count such as 4批次9人次."""
    return 1.0 - shape.share("persons counted", lambda typed: re.search(r"人", typed))


def _words(shape: Shape) -> float:
    """Words rather than numbers."""
    return shape.share("words", re.compile(r"[A-Za-z\u4e00-\u9fff]").search)


_FITS: dict[tuple[str, str, str], Callable[[Shape], float]] = {
    ("person", "name", ""): _names,
    ("person", "honorific", ""): _honorific,
    ("person", "post", ""): _post,
    ("person", "association", ""): Shape.associations,
    ("person", "association", "post"): Shape.association_posts,
    ("person", "org_post", ""): _org_post,
    ("person", "name_foreign", ""): _foreign,
    ("association", "name", ""): Shape.organisations,
    ("company", "name", ""): _firms,
    ("visit", "number", ""): _number,
    ("visit", "hosts", ""): _words,
    ("visit", "guests", ""): _names,
    ("visit", "head", ""): _names,
    ("visit", "company", ""): Shape.organisations,
    ("visit", "owner", ""): _names,
    ("project", "owner", ""): _names,
    ("project", "contact", ""): _names,
    ("followup", "owner", ""): _names,
    ("followup", "due_time", ""): _clock,
}
_FREE = frozenset(
    (
        ("person", "name"),
        ("association", "name"),
        ("visit", "guests"),
        ("visit", "head"),
        ("visit", "company"),
        ("visit", "owner"),
        ("project", "owner"),
        ("project", "contact"),
        ("followup", "owner"),
        ("person", "post"),
        ("person", "association"),
        ("person", "org_post"),
        ("person", "name_foreign"),
    )
)
"""Meanings whose cells may be anything where the heading is sure: names that no rule knows."""


def fit(kind: str, target: Target, shape: Shape) -> float:
    """The share of the cells that suit the meaning; 1 where cells cannot tell."""
    special = _FITS.get((kind, target.field, target.part))
    if special:
        return special(shape)
    owner = _owner_specs(kind, target)
    spec = owner.get(target.part or target.field)
    if (
        target.field in ROLES.get(kind, {})
        and not target.part
        and not (spec and isinstance(spec.kind, OneLink))
    ):
        return 1.0
    if spec is None or not isinstance(spec.kind, _TYPED):
        return 1.0
    return shape.reads_as(spec.kind)


def is_typed(kind: str, target: Target) -> bool:
    """Whether the cells can prove or disprove the meaning: dates, phones, choices …"""
    if (kind, target.field, target.part) in _FITS and (kind, target.field) not in _FREE:
        return True
    spec = _owner_specs(kind, target).get(target.part or target.field)
    return spec is not None and isinstance(spec.kind, _TYPED)


def is_free(kind: str, target: Target) -> bool:
    """Whether a sure heading is enough, whatever the cells look like."""
    return (kind, target.field) in _FREE and target.part != "post"


def is_wordy(kind: str, target: Target) -> bool:
    """Whether numbers can never be meant."""
    return (kind, target.field) == ("visit", "hosts")


def is_telling(kind: str, target: Target) -> bool:
    """Whether cells that all fit speak louder than the heading: 单位 full of associations."""
    return (kind, target.field, target.part) in _TELLING


_TELLING = frozenset(
    (
        ("person", "association", ""),
        ("person", "org_post", ""),
        ("followup", "state", ""),
        ("project", "stage", ""),
    )
)


def _owner_specs(kind: str, target: Target) -> Mapping[str, Spec]:
    role = ROLES.get(kind, {}).get(target.field)
    if not target.part:
        return entity(kind).specs
    if role and role.kind == "association" and target.part in ("post", "term_number", "start"):
        return entity("position").specs
    return entity((role.kind if role else "") or "person").specs


def settle_together(kind: str, given: Given, shapes: Sequence[Shape]) -> Given:
    """Meanings that depend on the other columns: whose post 职务 is, whose phone 电话."""
    if kind == "person":
        return _person(given, shapes)
    if kind == "association":
        return _association(given)
    return _visit(given) if kind == "visit" else given


def _visit(given: Given) -> Given:
    """电话 and 职务 are the head's where no column names guests."""
    named = {target.field for target, *_ in given.values() if not target.part}
    if "guests" in named or "head" not in named:
        return given
    return {
        place: (Target("head", target.part) if target.field == "guests" else target, sure, reason)
        for place, (target, sure, reason) in given.items()
    }


def _in_two_scripts(given: Given, shapes: Sequence[Shape]) -> Given:
    """Chinese names beside a column of names in Latin letters are the names, those the foreign ones."""
    found = dict(given)
    held = {target: place for place, (target, *_rest) in found.items()}
    place = held.get(Target("name"))
    if place is None or Target("name_foreign") in held or _in_chinese(shapes[place]) > 0.0:
        return found
    for other, shape in enumerate(shapes):
        if other not in found and _in_chinese(shape) == 1.0 and shape.persons() >= 0.8:
            found[other] = found[place]
            found[place] = (Target("name_foreign"), *found[place][1:])
            break
    return found


def _in_chinese(shape: Shape) -> float:
    return shape.share("chinese", text.has_cjk)


_PROJECT = re.compile(
    r"(?:项目|工程|产业园|园区|基地|生产线|建设|開發案|專案|計畫)(?:[(（].*[)）])?$|\bprojects?$",
    re.IGNORECASE,
)
"""How the name of an undertaking ends (智能制造产业园, 冷链物流基地建设)."""


def title_by_cells(kind: str, shapes: Sequence[Shape], taken: Collection[int] = ()) -> int | None:
    """The column that names the records by its cells, under a heading that nobody knows.

    People and associations are known by their names, projects by what is built, tasks by being told
    at some length; for anything else there is no such sign: None.
    """
    signs: dict[str, Callable[[Shape], float]] = {
        "person": Shape.persons,
        "association": Shape.associations,
        "project": lambda shape: shape.share("projects", _PROJECT.search),
        "followup": lambda shape: shape.share("long", lambda typed: 5 <= len(typed) <= 60),
    }
    if kind not in signs:
        return None
    for place, shape in enumerate(shapes):
        told = shape.texts
        distinct = len(set(told)) == len(told) >= 3
        if place not in taken and distinct and signs[kind](shape) >= 0.8 and _words(shape) == 1.0:
            return place
    return None


_OF_SOMEBODY = ("post", "gender", "birthday", "native_place", "nationality", "company")


def _association(given: Given) -> Given:
    """职务 and the like belong to whom the column before them names, where no contact person is."""
    if any(target == Target("contact") for target, _confidence, _reason in given.values()):
        return given
    named = {
        place: target
        for place, (target, _confidence, _reason) in given.items()
        if not target.part and target.field in ("president", "secretary", "officers")
    }
    found = dict(given)
    for place, (target, confidence, reason) in given.items():
        if target.field == "contact" and target.part in _OF_SOMEBODY and named:
            before = max((other for other in named if other < place), default=min(named))
            found[place] = (
                Target(named[before].field, target.part, named[before].post),
                confidence,
                reason,
            )
    return found


def _holds_both(held: Collection[Target], shape: Shape) -> bool:
    """Whether the cells under 职务 name whom the post is with, and no other column does."""
    return Target("company") not in held and _org_post(shape) >= 0.5


def _person(given: Given, shapes: Sequence[Shape]) -> Given:
    """职务 belongs to the association where no company is named; parts need their whole."""
    found = _in_two_scripts(given, shapes)
    held = {target: place for place, (target, _confidence, _reason) in found.items()}
    association, post = Target("association"), Target("association", "post")
    if association in held and post not in held and Target("post") in held:
        place = held[Target("post")]
        if Target("company") not in held or (shapes[place].association_posts() >= 0.6):
            found[place] = (post, found[place][1], found[place][2])
    if association not in held:
        for target, place in held.items():
            if target == Target("post") and _holds_both(held, shapes[place]):
                found[place] = (Target("org_post"), *found[place][1:])
            elif target == post:
                other = Target("post") if Target("post") not in held else Target("social_posts")
                found[place] = (other, found[place][1], found[place][2])
            elif target.field == "association" and target.part:
                del found[place]
    return found
