"""Draws laid-out pages on any device: printer, PDF or a picture of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from PySide6.QtCore import QLineF, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPen

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.printing.plan import Orientation
from qiaocrm.qtkit.paper.page import UNITS_PER_INCH, Page, PrintPages, Role, Text, pt
from qiaocrm.qtkit.paper.typeset import Typeset, type_of
from qiaocrm.qtkit.progress import Progress

_INK: Final = QColor(Qt.GlobalColor.black)
_GROUND: Final = QColor(240, 240, 240)
"""Grey behind headings of groups: still white paper on a copier."""
_BOX_LINE: Final = pt(0.6)


class TextWitness(Protocol):
    """Is told every line of text in the order of painting (the PDF writer needs to know)."""

    def note(self, role: Role, text: str) -> None:
        """`text` is about to be drawn in the font of `role`."""


def page_layout(
    orientation: Orientation, size_mm: tuple[float, float] | None = None
) -> QPageLayout:
    """Paper used to its edges: the margins are in the pages. A4, or another size in mm."""
    turned = QPageLayout.Orientation
    size = QPageSize(QPageSize.PageSizeId.A4)
    if size_mm:
        exact = QPageSize.SizeMatchPolicy.ExactMatch
        size = QPageSize(QSizeF(*size_mm), QPageSize.Unit.Millimeter, "", exact)
    return QPageLayout(
        size,
        turned.Portrait if orientation == "portrait" else turned.Landscape,
        QMarginsF(),
        QPageLayout.Unit.Point,
        QMarginsF(),
    )


def prepare(device: QPagedPaintDevice, pages: PrintPages) -> None:
    """Set the device to the paper of these pages; before a painter begins on it."""
    layout = page_layout(pages.orientation, pages.size_mm)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)


def paint(
    pages: PrintPages,
    device: QPagedPaintDevice,
    *,
    numbers: Sequence[int] | None = None,
    progress: Progress | None = None,
    witness: TextWitness | None = None,
) -> None:
    """Draw `pages`, or those with the given numbers (from 1), on a printer or a PDF writer.

    `progress` counts pages. Raises Cancelled when it says so, and UserError if the printer does
    not answer.
    """
    prepare(device, pages)
    chosen = range(1, len(pages.pages) + 1) if numbers is None else numbers
    painter = QPainter()
    if not painter.begin(device):
        raise UserError(N_("The printer does not answer. Check that it is on, or save a PDF."))
    try:
        type_ = type_of(pages)
        scale = device.logicalDpiX() / UNITS_PER_INCH
        painter.scale(scale, scale)
        for at, number in enumerate(chosen):
            if progress:
                progress.check()
                progress.report(at, len(chosen))
            if at:
                device.newPage()
            draw_page(painter, pages.pages[number - 1], type_, witness)
    finally:
        painter.end()


def _draw_changed(painter: QPainter, text: Text) -> None:
    """A line larger or smaller than its role's type, or upside down."""
    painter.save()
    painter.translate(text.x, text.baseline)
    painter.rotate(180 if text.turned else 0)
    painter.scale(text.scale, text.scale)
    painter.drawText(QPointF(0, 0), text.text)
    painter.restore()


def draw_page(
    painter: QPainter, page: Page, type_: Typeset, witness: TextWitness | None = None
) -> None:
    """Draw one page in layout units with the paper's corner at the painter's origin."""
    for ground in page.grounds:
        painter.fillRect(QRectF(ground.x, ground.y, ground.width, ground.height), _GROUND)
    painter.setPen(_INK)
    role = None
    for text in page.texts:
        if text.role is not role:
            role = text.role
            painter.setFont(type_.font(role))
        if witness:
            witness.note(role, text.text)
        if text.scale == 1 and not text.turned:
            painter.drawText(QPointF(text.x, text.baseline), text.text)
        else:
            _draw_changed(painter, text)
    pen = QPen(_INK)
    pen.setCapStyle(Qt.PenCapStyle.SquareCap)
    for rule in page.rules:
        pen.setWidthF(rule.width)
        painter.setPen(pen)
        painter.drawLine(QLineF(rule.x1, rule.y1, rule.x2, rule.y2))
    pen.setWidthF(_BOX_LINE)
    painter.setPen(pen)
    for box in page.boxes:
        painter.drawRect(QRectF(box.x, box.y, box.width, box.height))
