"""Lays texts out in their boxes: wrapped, made smaller until they fit, turned where asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from qiaocrm.printing.paper import Paper
from qiaocrm.printing.placed import PlacedDocument, PlacedPage, PlacedText
from qiaocrm.printing.plan import PrintPlan
from qiaocrm.printing.sheets import Bundle
from qiaocrm.qtkit.paper.page import Page, PrintPages, Role, Rule, Text, mm, pt
from qiaocrm.qtkit.paper.paginate import paginate
from qiaocrm.qtkit.paper.typeset import Typeset
from qiaocrm.qtkit.progress import Progress

_BODY_POINTS: Final = 10.5
_ROLES: Final = {"body": Role.BODY, "strong": Role.STRONG, "title": Role.TITLE}
_SMALLEST: Final = 0.5
"""Of the size asked for; below that, lines run out of their box rather than become unreadable."""
_STEP: Final = 0.94
_A4: Final = (210.0, 297.0)
_HAIRLINE: Final = pt(0.35)


@dataclass(frozen=True, slots=True)
class _Set:
    """A text broken into lines at a scale of its role's type."""

    lines: tuple[str, ...]
    scale: float


Printable = PrintPlan | PlacedDocument | Bundle


def on_paper(plan: Printable, paper: Paper) -> Printable:
    """The plan laid out as the officer chose; documents whose texts have their places stay."""
    if isinstance(plan, PlacedDocument):
        return plan
    if isinstance(plan, Bundle):
        return replace(plan, plans=tuple(_plan_on_paper(one, paper) for one in plan.plans))
    return _plan_on_paper(plan, paper)


def _plan_on_paper(plan: PrintPlan, paper: Paper) -> PrintPlan:
    return replace(
        plan,
        orientation=paper.orientation or plan.orientation,
        page_size=paper.size,
        margins=paper.margins or None,
        official=paper.official,
    )


def lay_out(plan: Printable, progress: Progress | None = None) -> PrintPages:
    """The pages of anything that can be printed."""
    if isinstance(plan, PlacedDocument):
        return place(plan, progress)
    if isinstance(plan, Bundle):
        return _bound(plan, progress)
    return paginate(plan, progress)


def _bound(bundle: Bundle, progress: Progress | None) -> PrintPages:
    """The pages of all plans, which have the same columns and so the same size of type."""
    parts = [paginate(plan, progress) for plan in bundle.plans]
    if not parts:
        return PrintPages(bundle.title, (), "portrait", _BODY_POINTS)
    pages = tuple(page for part in parts for page in part.pages)
    return replace(parts[0], title=bundle.title, pages=pages)


def place(document: PlacedDocument, progress: Progress | None = None) -> PrintPages:
    """The pages of a document whose texts have their places; raises Cancelled when told so."""
    type_ = Typeset(_BODY_POINTS)
    pages = []
    for number, page in enumerate(document.pages):
        if progress:
            progress.check()
            progress.report(number, len(document.pages))
        pages.append(_page(page, type_))
    size = None if _is_a4(document) else (document.width, document.height)
    return PrintPages(document.title, tuple(pages), "portrait", _BODY_POINTS, size)


def _is_a4(document: PlacedDocument) -> bool:
    return (document.width, document.height) == _A4


def _page(page: PlacedPage, type_: Typeset) -> Page:
    texts = [line for text in page.texts for line in _lines(text, type_)]
    rules = [Rule(mm(one.x1), mm(one.y1), mm(one.x2), mm(one.y2), _HAIRLINE) for one in page.rules]
    return Page(tuple(texts), tuple(rules), (), ())


def _lines(box: PlacedText, type_: Typeset) -> list[Text]:
    role = _ROLES[box.face]
    fitted = _fit(box, role, type_)
    leading = type_.leading(role) * fitted.scale
    top = mm(box.y) + (mm(box.height) - leading * len(fitted.lines)) * box.rise
    made = []
    for number, line in enumerate(fitted.lines):
        width = type_.width(role, line) * fitted.scale
        x = mm(box.x) + (mm(box.width) - width) * box.align
        baseline = top + number * leading + type_.baseline(role) * fitted.scale
        if box.turned:
            # Around the middle of the box: what stood first stands last, at the other side.
            x = 2 * mm(box.x) + mm(box.width) - x
            baseline = 2 * mm(box.y) + mm(box.height) - baseline
        made.append(Text(x, baseline, line, role, fitted.scale, box.turned))
    return made


def _fit(box: PlacedText, role: Role, type_: Typeset) -> _Set:
    """The largest scale, from the one asked for down, at which the text fits its box."""
    asked = box.points / type_.points(role)
    scale = asked
    while True:
        room = mm(box.width) / scale
        lines = (box.text,) if box.one_line else type_.wrap(role, box.text, room)
        wide = max(type_.width(role, line) for line in lines)
        high = len(lines) * type_.leading(role) * scale
        if (wide <= room and high <= mm(box.height)) or scale * _STEP < asked * _SMALLEST:
            return _Set(lines, scale)
        scale *= _STEP
