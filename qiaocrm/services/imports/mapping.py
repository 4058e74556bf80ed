"""Maps the columns of a table to fields, by heading and by cells, and says how sure and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from qiaocrm.base.i18n import N_
from qiaocrm.domain.kinds import COUNTRY, Amount, Date, Kind, LongText
from qiaocrm.domain.linkkinds import Links, OneLink
from qiaocrm.domain.manifold import EMAILS, PHONES, Emails, Phones, Tags
from qiaocrm.domain.registry import entity
from qiaocrm.language import text
from qiaocrm.services.imports import composed, fitting, foreignwords, refining, rivals, words
from qiaocrm.services.imports.headers import Header, keys, keys_in_brackets
from qiaocrm.services.imports.setting import Setting
from qiaocrm.services.imports.shapes import Shape
from qiaocrm.services.imports.tables import FoundTable
from qiaocrm.services.imports.targets import Target, role_of

_EITHER = re.compile(r"[/／、|]|[及和与或]")
_TOLD_WITHIN = re.compile(r"[(（][^()（）]*[、，,/][^()（）]*[)）]")
"""What a bracket lists is told together in each cell: 海外关系（姓名、关系、国别）."""
"""What parts a heading of two words: 跟进人员/招商员."""

JOINED = (
    "native_place",
    "hosts",
    "education",
    "lodging",
    "travel",
    "budget",
    "benefit",
    "signatories",
    "social_posts",
)
"""Short texts that several columns fill together."""

_SEVERAL = ("officers", "org_post")
_BOTH = Target("org_post")

BY_HEADING = N_("the heading says so")
BY_PART = N_("part of the heading says so")
BY_CELLS = N_("the cells look like it")
BY_BOTH = N_("heading and cells together say so")
BY_OFFICER = N_("chosen by you")
SERIAL = N_("a running number")
SENSITIVE = N_("sensitive, left out")
OURS = N_("added by this program, left out")
EMPTY = N_("an empty column")

Keep = Literal["extra", "tag", "remark"]
"""How cells without a field are kept: as a custom field under the heading, as tags, as lines of the
remark (备注).
"""


@dataclass(frozen=True, slots=True)
class Column:
    """One column and what becomes of it.

    `place` is its position in the rows; without a target its cells are kept with the record as
    `keep` says, unless the column is `skipped` (running numbers, sensitive matters).
    `confidence` runs from 0 to 1, `reason` is a msgid. `sensitive` columns are skipped until the
    officer ticks them. `own` is the list column of this program's own export that it is, if any:
    its cells are read back as they were written (of the other columns, `extra`, too). In a `minguo` column (民國) years of two or three digits count from 1911.
    """

    place: int
    header: Header
    target: Target | None
    confidence: float
    reason: str
    skipped: bool = False
    day_first: bool | None = None
    keep: Keep = "extra"
    sensitive: bool = False
    own: str = ""
    minguo: bool = False


@dataclass(frozen=True, slots=True)
class _Choice:
    """One possible meaning of one column."""

    place: int
    target: Target
    confidence: float
    reason: str


def shapes_of(table: FoundTable, setting: Setting) -> list[Shape]:
    """The evidence of every column."""
    return [
        Shape(
            [row.cells[place] for row in table.rows],
            setting,
            header.unit,
            foreignwords.day_first(header.parts[-1] if header.parts else ""),
        )
        for place, header in enumerate(table.headers)
    ]


def map_columns(table: FoundTable, kind: str, shapes: Sequence[Shape]) -> tuple[Column, ...]:
    """The columns of the table as one that holds records of `kind`."""
    fixed = {
        place: column
        for place, header in enumerate(table.headers)
        if (column := _set_aside(place, header, shapes[place], kind))
    }
    choices = [
        choice
        for place, header in enumerate(table.headers)
        if place not in fixed
        for choice in _choices(place, header, kind, shapes[place])
    ]
    given = _assign(rivals.one_a_row(choices, kind, shapes), kind)
    if not any(target.field in words.REQUIRED[kind] for target, *_ in given.values()):
        taken, known = {*fixed, *given}, words.known_places([one.parts for one in table.headers])
        place = fitting.title_by_cells(kind, shapes, taken | known)
        place = fitting.title_by_cells(kind, shapes, taken) if place is None else place
        if place is not None:
            given[place] = (Target(entity(kind).title), 0.4, BY_CELLS)
    given, columns = fitting.settle_together(kind, given, shapes), []
    for place, header in enumerate(table.headers):
        if place in fixed:
            columns.append(fixed[place])
        elif place in given:
            target, confidence, reason = given[place]
            first, minguo = day_first(kind, target, shapes[place]), shapes[place].names_minguo()
            columns.append(
                Column(place, header, target, confidence, reason, day_first=first, minguo=minguo)
            )
        else:
            reason = refining.UNKNOWN if shapes[place].sample else EMPTY
            columns.append(Column(place, header, None, 0.0, reason))
    refined = refining.refine(tuple(columns), kind, shapes)
    amounts = [
        column.target is not None and isinstance(kind_of(kind, column.target), Amount)
        for column in refined
    ]
    return refining.with_units(refined, amounts)


def day_first(kind: str, target: Target | None, shape: Shape) -> bool | None:
    """What the cells themselves say of the order of day and month; None where they do not."""
    dates = target is not None and isinstance(kind_of(kind, target), Date)
    return shape.day_first() if dates else None


def _set_aside(place: int, header: Header, shape: Shape, kind: str) -> Column | None:
    """A column that is not imported: running numbers, sensitive matters."""
    forms = {form for part in header.parts[-1:] for form in keys(part)} | {text.fold(header.text)}
    if forms & words.ours():
        return Column(place, header, None, 1.0, OURS, skipped=True)
    serial = words.serial()
    for form in forms | ({header.text.strip()} & {"#", "№"}):
        if form in serial and (not serial[form] or shape.counts_up()):
            return Column(place, header, None, 1.0, SERIAL, skipped=True)
    if not header.text and shape.counts_up():
        return Column(place, header, None, 0.8, SERIAL, skipped=True)
    known = any(words.look_up(kind, form) for form in forms)
    hidden = forms & words.sensitive() or (not known and words.names_sensitive(header.text))
    if hidden or (not known and shape.id_numbers()):
        return Column(place, header, None, 1.0, SENSITIVE, skipped=True, sensitive=True)
    return None


def _choices(place: int, header: Header, kind: str, shape: Shape) -> Iterable[_Choice]:
    """What the column may mean, from its heading or, where that is silent, from its cells."""
    found: dict[Target, _Choice] = {}
    if kind == "person" and _promises_both(header, shape):
        found[_BOTH] = _Choice(place, _BOTH, 0.99, BY_HEADING)
    for rank, (key, base) in enumerate(forms_of(header)):
        for meaning in words.look_up(kind, key):
            fit = fitting.fit(kind, meaning.target, shape)
            if not meaning.evidence and fitting.is_free(kind, meaning.target):
                fit = max(fit, 0.5)
            if fit < 0.3 and shape.sample and fitting.is_wordy(kind, meaning.target):
                continue
            confidence = _weighed(
                base * (0.8 if meaning.weak else 1.0),
                fit,
                meaning.evidence,
                bool(shape.sample),
                fitting.is_telling(kind, meaning.target),
            )
            if confidence and (
                meaning.target not in found or found[meaning.target].confidence < confidence
            ):
                reason = BY_BOTH if meaning.evidence else BY_HEADING
                found[meaning.target] = _Choice(
                    place, meaning.target, confidence - 0.001 * rank, reason
                )
    if not found:
        for choice in _partial(place, header, kind, shape):
            found.setdefault(choice.target, choice)
    for key in keys_in_brackets(header.parts[-1]) if header.parts and not found else ():
        for meaning in words.look_up(kind, key):
            if not meaning.evidence and fitting.fit(kind, meaning.target, shape) >= 0.5:
                found.setdefault(meaning.target, _Choice(place, meaning.target, 0.7, BY_PART))
    if not found:
        found = {choice.target: choice for choice in _by_cells(place, header, shape, kind)}
    return found.values()


def _promises_both(header: Header, shape: Shape) -> bool:
    """Whether the heading promises organisation and post, and the cells are not posts alone."""
    return refining.joint(header) and not (
        shape.posts() == 1.0 and not fitting.fit("person", _BOTH, shape)
    )


def forms_of(header: Header) -> list[tuple[str, float]]:
    """The folded forms of a heading with how sure a hit is: levels joined first, then the last."""
    parts = header.parts
    if not parts:
        return []
    forms: list[tuple[str, float]] = []
    if len(parts) > 1:
        forms += [(key, 1.0) for key in keys(parts[-2] + parts[-1])]
        if len(parts) > 2:
            forms += [(key, 1.0) for key in keys("".join(parts))]
            forms += [(key, 0.99) for key in keys(parts[-3] + parts[-1])]
    own = 0.5 if len(parts) > 1 and any(words.is_title(key) for key in keys(parts[-2])) else 0.98
    forms += [(key, own - 0.02 * number) for number, key in enumerate(keys(parts[-1]))]
    either = _TOLD_WITHIN.sub("", parts[-1])
    pieces = [piece for piece in _EITHER.split(either) if len(piece) > 1]
    if len(pieces) > 1:
        forms += [
            (key, own - 0.08 - 0.02 * number)
            for number, piece in enumerate(pieces)
            for key in keys(piece)[:1]
        ]
    if len(parts) > 1:
        forms += [(key, 0.6) for key in keys(parts[-2])]
    return forms


def _weighed(base: float, fit: float, evidence: bool, filled: bool, telling: bool) -> float:
    """The confidence of a heading's meaning in the light of the cells; 0: not this one."""
    if not filled:
        return base * (0.6 if evidence else 0.9)
    if evidence:
        if fit >= 0.9 and telling:
            return base + 0.004
        return base * (0.55 + 0.4 * fit) if fit >= 0.5 else 0.0
    return base if fit >= 0.5 else base * (0.35 + fit)


def _partial(place: int, header: Header, kind: str, shape: Shape) -> Iterable[_Choice]:
    """Meanings of a known word that ends or begins the heading: 客商联系电话 → 联系电话."""
    for part in header.parts[-1:]:
        key = keys(part)[-1] if keys(part) else ""
        cuts = [key[cut:] for cut in range(1, len(key) - 1)] + [
            key[:cut] for cut in range(len(key) - 1, 1, -1)
        ]
        if composed.tells_of_before(key):
            continue
        for number, piece in enumerate(cuts):
            if (piece.isascii() and len(piece) < 4) or composed.is_vague(kind, piece):
                continue
            meanings = [meaning for meaning in words.look_up(kind, piece) if not meaning.evidence]
            ending = number < max(0, len(key) - 2)
            for meaning in meanings:
                fit = fitting.fit(kind, meaning.target, shape)
                typed = fitting.is_typed(kind, meaning.target)
                if (typed and fit >= 0.6) or (ending and not typed and fit >= 0.5 and shape.sample):
                    yield _Choice(
                        place,
                        meaning.target,
                        (0.75 if ending else 0.55) * (0.5 + 0.5 * fit),
                        BY_PART,
                    )
            if meanings:
                return


def _by_cells(place: int, header: Header, shape: Shape, kind: str) -> Iterable[_Choice]:
    """What cells alone can tell, under a heading that says nothing."""
    if len(shape.sample) < 2:
        return
    if shape.reads_as(EMAILS) >= 0.8:
        yield _Choice(place, Target("emails"), 0.6, BY_CELLS)
    elif shape.reads_as(COUNTRY) >= 0.9 and not header.text:
        yield _Choice(place, Target("country"), 0.5, BY_CELLS)
    elif shape.reads_as(PHONES) >= 0.9 and not header.text:
        yield _Choice(place, Target("phones"), 0.5, BY_CELLS)
    elif len(shape.sample) > 2:
        for field in _TOLD_BY_CELLS.get(kind, ()):
            if shape.reads_as(entity(kind).specs[field].kind) == 1.0:
                yield _Choice(place, Target(field), 0.4, BY_CELLS)
                return


_TOLD_BY_CELLS = {
    "followup": ("state", "priority", "kind"),
    "project": ("stage",),
    "person": ("gender",),
}
"""Choices that cells tell under any heading, if every one is a word of theirs."""


def holds_several(kind: str, target: Target) -> bool:
    """Whether several columns may fill the target: phones, remarks, guests, 省 and 市."""
    if not target.part and (target.field in JOINED or target.field in _SEVERAL):
        return True
    spec = kind_of(kind, target)
    return isinstance(spec, Phones | Emails | LongText | Tags) or (
        isinstance(spec, Links) and not isinstance(spec, OneLink) and not target.part
    )


def kind_of(kind: str, target: Target) -> Kind | None:
    """The kind that reads the target's cells; None for the names of roles and special columns."""
    role = role_of(kind, target)
    if target.part:
        owner = (
            "position"
            if role
            and role.kind == "association"
            and target.part in ("post", "term_number", "start")
            else (role.kind if role else "") or "person"
        )
        spec = entity(owner).specs.get(target.part)
        return spec.kind if spec else None
    spec = entity(kind).specs.get(target.field)
    return spec.kind if spec else None


def _assign(choices: Sequence[_Choice], kind: str) -> dict[int, tuple[Target, float, str]]:
    """Each column its best meaning, each single field one column; the surest first."""
    given: dict[int, tuple[Target, float, str]] = {}
    taken: set[Target] = set()
    for choice in sorted(
        choices, key=lambda choice: (-round(choice.confidence, 2), choice.place, -choice.confidence)
    ):
        if choice.place in given:
            continue
        if choice.target in taken and not holds_several(kind, choice.target):
            continue
        given[choice.place] = (choice.target, round(choice.confidence, 2), choice.reason)
        taken.add(choice.target)
    return given
