"""Workbooks to fill in, one for each entity that the import takes, made from the field specs.

Every heading is a word that the import maps to that field for sure, so that a filled template
comes back without a question.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qiaocrm.base.i18n import N_, _, current_language, translate
from qiaocrm.domain.choices import Choice, StageChoice
from qiaocrm.domain.fields import SECTIONS, Spec
from qiaocrm.domain.kinds import Amount, Country, Date, Flag, Integer, Kind
from qiaocrm.domain.linkkinds import Links, OneLink
from qiaocrm.domain.manifold import Emails, Phones, Tags
from qiaocrm.domain.ownwords import NO_OWN_WORDS, OwnWords
from qiaocrm.domain.registry import entity
from qiaocrm.domain.stages import StageBook
from qiaocrm.language import countries, pinyin, text
from qiaocrm.services.imports import words
from qiaocrm.services.imports.headers import keys
from qiaocrm.services.imports.mapping import kind_of
from qiaocrm.services.imports.targets import IMPORTED, ROLES, Target, label_of
from qiaocrm.sheets.model import ColumnKind
from qiaocrm.sheets.write_template import Template, TemplateColumn, write_template

KINDS = IMPORTED
"""The entities that have a template."""

_OFFERED = (Choice, StageChoice, Country, Date, Flag, Integer)
"""Kinds whose fields are always in a template: it helps to fill them in rightly."""

_BESIDE = {"person": ("phones",), "association": ("post",)}
"""What a template asks of somebody whom a row names beside its own record, by kind."""

_UNIT = "（万元）"
_HINTS: dict[type[Kind], tuple[str, str]] = {
    Choice: (N_("Choose from the list."), ""),
    StageChoice: (N_("Choose from the list."), ""),
    Flag: (N_("Choose from the list."), ""),
    Country: (N_("Choose from the list, or type the usual name."), ""),
    Date: (
        N_("A day such as 2026-05-20; where only month or year are known: 2026年5月, 1958年."),
        "2026-05-20",
    ),
    Phones: (
        N_("With the country's code; several with ； between them."),
        "+81 3-5550-0101；+86 139 0000 0000",
    ),
    Emails: (N_("Several with ； between them."), "name@example.com"),
    Tags: (N_("Several with 、 between them."), ""),
    OneLink: (N_("The name as it is on record; a new one is kept too."), ""),
    Links: (N_("Names as they are on record; several with 、 between them."), ""),
    Amount: (
        N_("A number in the unit of the heading, or with its own: 3000万元, 1.2亿美元."),
        "3000",
    ),
    Integer: (N_("A whole number."), "5"),
}  # fmt: skip
_REQUIRED = N_("Must be filled in.")
BARE_YEAR = N_(
    "For a year alone type 1958年, for a month 1958年3月; before 1910 type the day as 1905年3月7日."
)


def write(kind: str, stages: StageBook, target: Path, own: OwnWords = NO_OWN_WORDS) -> int:
    """Write the template of an entity; returns how many columns it has.

    Raises UserError for a target that cannot be written.
    """
    listed = [column for _target, column in columns(kind, stages, own)]
    head = (_("Column"), _("How to fill it in"), _("Example"))
    write_template(
        target, Template(translate(entity(kind).plural), listed, head, translate(BARE_YEAR))
    )
    return len(listed)


def columns(
    kind: str, stages: StageBook, own: OwnWords = NO_OWN_WORDS
) -> list[tuple[Target, TemplateColumn]]:
    """The columns of a template with what each is for, in the order of the forms' sections."""
    return [(target, _column(kind, target, word, stages, own)) for target, word in _headings(kind)]


def file_name(kind: str) -> str:
    """What the workbook is called where nobody named it."""
    return _("{kind} import template.xlsx").format(kind=translate(entity(kind).plural))


def _headings(kind: str) -> list[tuple[Target, str]]:
    """Each target with the first sure word that no other column has."""
    found: list[tuple[Target, str]] = []
    taken: set[str] = set()
    for target in _targets(kind):
        word = next((word for word in _words(kind, target) if text.fold(word) not in taken), None)
        if word is not None:
            taken.add(text.fold(word))
            found.append((target, word))
    return found


def _targets(kind: str) -> Iterator[Target]:
    specs = entity(kind).specs
    for section in SECTIONS:
        yield from (
            Target(key)
            for key, spec in specs.items()
            if spec.section == section and _is_asked_for(spec)
        )
        if section == "main":
            for field, role in ROLES[kind].items():
                if field not in specs:
                    yield Target(field)
                    yield from (Target(field, part) for part in _BESIDE.get(role.kind, ()))


def _is_asked_for(spec: Spec) -> bool:
    if spec.internal or not spec.headers:
        return False
    shown = spec.required or spec.listed or spec.printed or spec.searched
    return shown or isinstance(spec.kind, _OFFERED)


def _words(kind: str, target: Target) -> Iterator[str]:
    """Headings that surely mean the target, those in the interface language first."""
    whole, part = label_of(kind, target)
    spec = entity(kind).specs.get(target.field)
    chinese = current_language() == "zh"
    candidates = [("" if chinese else " ").join((translate(whole), translate(part))).strip()]
    candidates += spec.headers if spec and not target.part else ()
    candidates.append(target.name.replace("_", " ").capitalize())
    candidates += words.meanings(kind)
    sure = [word.strip() for word in candidates if _means(kind, word, target)]
    yield from sorted(sure, key=lambda word: text.has_cjk(word) != chinese)


def _means(kind: str, word: str, target: Target) -> bool:
    """Whether the import takes a heading for the target, whatever stands below it."""
    known = words.look_up(kind, keys(word)[0]) if keys(word) else ()
    if not known or known[0].evidence or known[0].weak:
        return False
    first = known[0].target
    return (first.field, first.part) == (target.field, target.part)


def _column(
    kind: str, target: Target, word: str, stages: StageBook, own: OwnWords
) -> TemplateColumn:
    spec = entity(kind).specs.get(target.field)
    field = kind_of(kind, target)
    required = bool(spec and spec.required and not target.part)
    choices = _choices(field, stages, own)
    hint, example = next(
        (_HINTS[one] for one in type(field).__mro__ if one in _HINTS), ("", "")
    )  # the nearest kind tells
    hints = [translate(_REQUIRED) if required else "", translate(hint)]
    hints.append(translate(spec.hint) if spec and not target.part else "")
    unit = _UNIT if isinstance(field, Amount) and current_language() == "zh" else ""
    heading = word + unit + ("*" if required else "")
    width = max(12.0, 2.0 * len(heading) + 2 if text.has_cjk(heading) else len(heading) + 2.0)
    return TemplateColumn(
        heading,
        max(width, min(float(spec.width), 30.0) if spec else 0.0),
        _column_kind(field),
        required,
        " ".join(one for one in hints if one),
        example or next(iter(choices), ""),
        choices,
    )


def _column_kind(field: Kind | None) -> ColumnKind:
    match field:
        case Date():
            return "date"
        case Integer():
            return "integer"
        case Amount():
            return "decimal"
    return "text"


def _choices(field: Kind | None, stages: StageBook, own: OwnWords) -> tuple[str, ...]:
    """The words that a drop-down list offers; each is read back as what it stands for."""
    language = current_language()
    match field:
        case Choice():
            return tuple(_option_word(field, key) for key, _label in field.offered(own))
        case StageChoice():
            return tuple(stages.show(stage.key, language) for stage in stages.stages)
        case Country():
            return _countries(language)
        case Flag():
            return _("Yes"), _("No")
    return ()


def _option_word(field: Choice, key: str) -> str:
    """The label of an option where the import reads it, else the office's first word for it."""
    label = field.show(key, current_language())
    return label if label == key or field.knows(label) else field.words(key)[0]


def _countries(language: str) -> tuple[str, ...]:
    names = {
        name
        for iso in countries.all_codes()
        if countries.code(name := countries.name(iso, language)) == iso
    }
    return tuple(sorted(names, key=pinyin.sort_key))
