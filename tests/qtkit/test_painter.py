"""How a list is broken into pages, and that painting draws all of it."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from qiaocrm.base.errors import Cancelled
from qiaocrm.printing.lists import ListRow, list_plan
from qiaocrm.printing.plan import Orientation, PrintColumn, PrintPlan
from qiaocrm.qtkit.painter import draw_page, paint
from qiaocrm.qtkit.paper.page import Page, PrintPages, Role, mm
from qiaocrm.qtkit.paper.paginate import paginate
from qiaocrm.qtkit.paper.typeset import Typeset
from qiaocrm.qtkit.progress import Progress

TODAY = dt.date(2026, 11, 23)
pytestmark = pytest.mark.usefixtures("qapp")


def plan_of(
    texts: list[str],
    *,
    groups: list[str] | None = None,
    columns: int = 1,
    tick: bool = False,
    blank: str | None = None,
    orientation: Orientation = "portrait",
) -> PrintPlan:
    """A plan with one text in the first column and nothing in the others."""
    labels = groups or [""] * len(texts)
    return list_plan(
        "Follow-up list",
        [PrintColumn(f"c{at}", f"Column {at}", 20) for at in range(columns)],
        [
            ListRow((text, *[""] * (columns - 1)), label)
            for text, label in zip(texts, labels, strict=True)
        ],
        date=TODAY,
        grouped=groups is not None,
        tick=tick,
        blank_column=blank,
        orientation=orientation,
    )


def words(page: Page, *roles: Role) -> list[str]:
    """The texts of some roles on a page, in the order in which they are drawn."""
    return [text.text for text in page.texts if text.role in roles]


def body(pages: PrintPages) -> str:
    """All text of the table's rows, without blanks and line breaks."""
    drawn = [text for page in pages.pages for text in words(page, Role.BODY, Role.STRONG)]
    return squeezed("".join(drawn))


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_one_row_is_one_page_with_title_total_and_signatures() -> None:
    pages = paginate(plan_of(["东京楚湘同乡会"])).pages
    assert len(pages) == 1
    assert words(pages[0], Role.TITLE) == ["Follow-up list"]
    assert words(pages[0], Role.BODY) == ["1", "东京楚湘同乡会"]
    assert words(pages[0], Role.NOTE) == [
        "As of 2026-11-23", "1 record in all", "Prepared by:", "Checked by:", "Date:",
    ]  # fmt: skip
    assert words(pages[0], Role.FOOT) == ["Follow-up list", "Page 1 of 1"]


def test_a_list_without_rows_says_so() -> None:
    (page,) = paginate(plan_of([])).pages
    assert words(page, Role.BODY) == ["No records."]


@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
def test_header_title_and_number_stand_on_every_page(orientation: Orientation) -> None:
    pages = paginate(plan_of([f"row {at}" for at in range(200)], orientation=orientation))
    assert len(pages.pages) > 3
    for number, page in enumerate(pages.pages, start=1):
        assert words(page, Role.HEAD) == ["No.", "Column 0"]
        assert words(page, Role.FOOT)[1] == f"Page {number} of {len(pages.pages)}"
    assert (pages.width > pages.height) == (orientation == "landscape")


def test_a_group_heading_stays_with_its_first_row_and_is_repeated_after_a_break() -> None:
    texts = [f"row {at}" for at in range(120)]
    groups = [f"Group {at // 7}" for at in range(120)]
    pages = paginate(plan_of(texts, groups=groups)).pages
    for page in pages:
        roles = [text.role for text in page.texts if text.role in (Role.GROUP, Role.BODY)]
        assert roles[0] is Role.GROUP
        assert roles[-1] is Role.BODY
        assert all(Role.BODY in pair for pair in pairwise(roles))
    headings = [heading for page in pages for heading in words(page, Role.GROUP)]
    assert [h for h in headings if not h.endswith("(continued)")] == [
        f"Group {at} ({7 if at < 17 else 1})" for at in range(18)
    ]


def test_rows_are_not_split_while_a_page_can_hold_them() -> None:
    texts = ["\n".join(f"{row}-{line}" for line in range(12)) for row in range(30)]
    pages = paginate(plan_of(texts)).pages
    for row in range(30):
        on = [
            page for page in pages if any(w.startswith(f"{row}-") for w in words(page, Role.BODY))
        ]
        assert len(on) == 1


def test_a_row_taller_than_a_page_goes_on_below_the_header_of_the_next() -> None:
    lines = [f"line {at}" for at in range(150)]
    pages = paginate(plan_of(["before", "\n".join(lines), "after"], tick=True)).pages
    assert len(pages) >= 3
    assert all(words(page, Role.HEAD) for page in pages)
    drawn = [text for page in pages for text in words(page, Role.BODY)]
    assert drawn == ["1", "before", "2", *lines, "3", "after"]
    assert sum(len(page.boxes) for page in pages) == 3


def test_the_closing_lines_never_stand_alone() -> None:
    for count in range(20, 80):
        last = paginate(plan_of([f"row {at}" for at in range(count)])).pages[-1]
        assert words(last, Role.BODY)
        assert "Date:" in words(last, Role.NOTE)


def test_each_row_has_a_box_to_tick_and_room_for_handwriting() -> None:
    (page,) = paginate(plan_of(["a", "b", "c"], tick=True, blank="Handling")).pages
    assert len(page.boxes) == 3
    first, second = (box.y for box in page.boxes[:2])
    assert second - first >= mm(11.9)


def test_numbers_end_at_the_same_place() -> None:
    column = PrintColumn("n", "Members", 8, "right", "number")
    rows = [ListRow((text,)) for text in ("7", "120", "12,000")]
    pages = paginate(list_plan("Numbers", [column], rows, date=TODAY, numbered=False))
    type_ = Typeset(pages.body_points)
    ends = {
        round(text.x + type_.width(Role.BODY, text.text))
        for text in pages.pages[0].texts
        if text.role is Role.BODY
    }
    assert len(ends) == 1


def test_twelve_columns_get_smaller_type_but_stay_on_the_paper() -> None:
    pages = paginate(plan_of(["x" * 200] * 5, columns=12, orientation="landscape"))
    assert pages.body_points < 10.5
    type_ = Typeset(pages.body_points)
    for text in pages.pages[0].texts:
        assert text.x >= 0
        assert text.x + type_.width(text.role, text.text) <= pages.width


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=400) | st.text("一大人心𠮷é\n ab…", max_size=2000), max_size=12))
def test_every_row_appears_once_whatever_its_text(qapp: QApplication, texts: list[str]) -> None:
    plan = plan_of(texts)
    pages = paginate(plan)
    expected = "".join("".join(row.cells) for group in plan.groups for row in group.rows)
    assert body(pages) == squeezed(expected or "No records.")
    for page in pages.pages:
        for text in page.texts:
            assert 0 < text.baseline < pages.height


def test_painting_leaves_ink_on_a_picture() -> None:
    pages = paginate(plan_of(["东京楚湘同乡会"], tick=True))
    picture = QImage(620, 877, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    painter.scale(620 / pages.width, 620 / pages.width)
    draw_page(painter, pages.pages[0], Typeset(pages.body_points))
    painter.end()
    dark = sum(picture.pixelColor(x, y).lightness() < 128 for x in range(620) for y in range(300))
    assert dark > 300


def test_a_printer_gets_the_pages_that_were_chosen(tmp_path: Path) -> None:
    pages = paginate(plan_of([f"row {at}" for at in range(120)]))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    progress = Progress()
    paint(pages, printer, numbers=[2, 3], progress=progress)
    assert progress.state.total == 2
    assert (tmp_path / "out.pdf").read_bytes().count(b"/Type /Page\n") == 2


def test_cancelling_stops_laying_out_and_painting(tmp_path: Path) -> None:
    progress = Progress()
    pages = paginate(plan_of(["a"]), progress)
    progress.cancel()
    with pytest.raises(Cancelled):
        paginate(plan_of(["a"]), progress)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    with pytest.raises(Cancelled):
        paint(pages, printer, progress=progress)
