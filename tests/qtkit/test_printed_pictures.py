"""Printed lists as pictures: what comes out of the PDF file is what the preview shows."""

from __future__ import annotations

import datetime as dt
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter

from qiaocrm.printing.followups import FollowUpLine, followup_plan
from qiaocrm.printing.paper import PAPERS, Paper
from qiaocrm.printing.plan import PrintPlan
from qiaocrm.qtkit.painter import draw_page
from qiaocrm.qtkit.paper.page import UNITS_PER_INCH, PrintPages, Role
from qiaocrm.qtkit.paper.placing import lay_out, on_paper
from qiaocrm.qtkit.paper.typeset import type_of
from qiaocrm.qtkit.pdf import save_pdf

TODAY = dt.date(2026, 11, 23)
DPI = 60
DARK, FAINT = 160, 235
MANY = 5000
pytestmark = pytest.mark.usefixtures("qapp")

Ink = frozenset[tuple[int, int]]


def tasks(count: int) -> PrintPlan:
    lines = [
        FollowUpLine(
            f"第{at}项 回访考察意向",
            "东京楚湘同乡会",
            "周晓岚",
            "2026-11-11",
            TODAY,
            at % 3,
            "已致电，待回复",
        )
        for at in range(count)
    ]
    return followup_plan(lines, date=TODAY, office="示例市侨联", group_by="officer")


def ink(picture: QImage, darker_than: int = DARK) -> Ink:
    """The dark places of a picture."""
    assert not picture.isNull()
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    wide, data = grey.bytesPerLine(), bytes(grey.constBits())
    return frozenset(
        (at % wide, at // wide)
        for at, light in enumerate(data)
        if light < darker_than and at % wide < grey.width()
    )


def previewed(pages: PrintPages, number: int) -> QImage:
    """A page as the preview draws it."""
    scale = DPI / UNITS_PER_INCH
    picture = QImage(
        round(pages.width * scale), round(pages.height * scale), QImage.Format.Format_RGB32
    )
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    draw_page(painter, pages.pages[number - 1], type_of(pages))
    painter.end()
    return picture


@pytest.fixture
def printed(tmp_path: Path) -> Callable[[PrintPages, int], QImage]:
    """A page of the PDF file, drawn by poppler."""
    path = tmp_path / "list.pdf"

    def picture(pages: PrintPages, number: int) -> QImage:
        one = replace(pages, pages=pages.pages[number - 1 : number])
        save_pdf(one, path)
        command = [
            "pdftoppm",
            "-r",
            str(DPI),
            "-png",
            "-singlefile",
            str(path),
            str(tmp_path / "page"),
        ]
        subprocess.run(command, check=True, capture_output=True)
        return QImage(str(tmp_path / "page.png"))

    return picture


def near(some: Ink, others: Ink) -> float:
    """The share of dark places that have a dark place of the other picture within a dot."""
    wide = {(x + dx, y + dy) for x, y in others for dx in (-1, 0, 1) for dy in (-1, 0, 1)}
    return len(some & wide) / len(some)


@pytest.mark.parametrize(
    ("count", "number", "paper"),
    [
        (1, 1, Paper()),
        (60, 1, Paper()),
        (60, 3, Paper()),
        (60, 2, Paper(official=True)),
        (60, 2, Paper(orientation="portrait", size="A3", margins=(30, 15, 20, 40))),
    ],
)
def test_the_file_shows_what_the_preview_shows(
    count: int, number: int, paper: Paper, printed: Callable[[PrintPages, int], QImage]
) -> None:
    pages = lay_out(on_paper(tasks(count), paper))
    screen, file = previewed(pages, number), printed(pages, number)
    short, long = sorted(PAPERS[paper.size])
    upright = pages.orientation == "portrait"
    expected = (short, long) if upright else (long, short)
    for picture in (screen, file):
        found = (picture.width(), picture.height())
        assert found == pytest.approx([side / 25.4 * DPI for side in expected], abs=1.5)
    # Thin lines are drawn darker by the one and lighter by the other.
    for picture, other in ((screen, file), (file, screen)):
        assert len(ink(picture)) > 500
        assert near(ink(picture), ink(other, FAINT)) > 0.97


def test_nothing_is_drawn_beyond_the_margins_but_the_page_number() -> None:
    pages = lay_out(on_paper(tasks(60), Paper(orientation="portrait", margins=(40, 30, 50, 20))))
    dark = ink(previewed(pages, 2))
    dots = DPI / 25.4
    left, right = min(x for x, _y in dark), max(x for x, _y in dark)
    assert left == pytest.approx(20 * dots, abs=2)
    assert right == pytest.approx((210 - 30) * dots, abs=2)
    assert min(y for _x, y in dark) == pytest.approx(40 * dots, abs=2)
    below = [y for _x, y in dark if y > (297 - 50) * dots + 1]
    assert below
    assert max(below) < (297 - 50 + 12) * dots


def test_five_thousand_rows_are_all_there_and_every_page_has_its_header() -> None:
    pages = lay_out(tasks(MANY))
    shown = [text.text for page in pages.pages for text in page.texts]
    assert sum(text.startswith("第") and "项" in text for text in shown) == MANY
    heads = [
        [(text.x, text.text) for text in page.texts if text.role is Role.HEAD]
        for page in pages.pages
    ]
    assert all(head == heads[0] for head in heads)
    first, last = ink(previewed(pages, 2)), ink(previewed(pages, len(pages.pages)))
    top = {(x, y) for x, y in first if y < 25 / 25.4 * DPI + 12}
    assert near(frozenset(top), last) > 0.9


def test_official_numbers_stand_at_the_outer_side() -> None:
    pages = lay_out(on_paper(tasks(60), Paper(official=True)))
    feet = [next(text for text in page.texts if text.role is Role.FOOT) for page in pages.pages[:2]]
    assert [foot.text.strip("\u3000") for foot in feet] == ["— 1 —", "— 2 —"]
    assert feet[0].x > pages.width / 2 > feet[1].x
