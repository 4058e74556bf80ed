"""PDF files: found words, embedded fonts, and a file that is whole or not there."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
from pathlib import Path

import pytest

from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.printing.followups import FollowUpLine, followup_plan
from qiaocrm.printing.lists import ListRow, list_plan
from qiaocrm.printing.plan import PrintColumn, PrintPlan
from qiaocrm.qtkit.paper.pdftext import with_findable_text
from qiaocrm.qtkit.pdf import write_pdf
from qiaocrm.qtkit.progress import Progress

TODAY = dt.date(2026, 11, 23)
pytestmark = pytest.mark.usefixtures("qapp")

HARD_WORDS = [
    "一、大、人、心、民、西、车、长、见、龙、骨",  # look like radicals of the block at U+2F00
    "吴𠮷野家",  # beyond the BMP
    "東京楚湘同郷会ひらがなカタカナ",
    "office-fi-ffi-affluent",  # ligatures
    "abc…def",
    "2026年11月23日—29日",
    "“引文”（括号）《书名》",
    "Œuvre-Ünïcode-naïve",
]


def poppler(tool: str, *arguments: str) -> str:
    return subprocess.run([tool, *arguments], check=True, capture_output=True, text=True).stdout


def pages_of(path: Path) -> list[str]:
    """The text of each page without blanks."""
    pages = poppler("pdftotext", "-layout", str(path), "-").split("\f")[:-1]
    return ["".join(page.split()) for page in pages]


def names_plan(names: list[str]) -> PrintPlan:
    columns = [PrintColumn("name", "Name", 40), PrintColumn("city", "City", 20)]
    rows = [ListRow((name, "横浜")) for name in names]
    return list_plan("楚湘市侨联通讯录", columns, rows, date=TODAY, office="楚湘市侨联")


def followups(count: int) -> list[FollowUpLine]:
    return [
        FollowUpLine(
            f"matter-{at:04}-回访", "一大人心商会", "周晓岚", "2026-11-11", TODAY, at % 3, "已致电"
        )
        for at in range(count)
    ]


def test_words_are_found_as_they_were_typed(tmp_path: Path) -> None:
    path = tmp_path / "words.pdf"
    write_pdf(names_plan(HARD_WORDS), path)
    (text,) = pages_of(path)
    for word in HARD_WORDS:
        assert text.count(word) == 1, word
    assert not re.search("[\u2e80-\u2fdf]", text)


def test_heavy_type_is_found_too(tmp_path: Path) -> None:
    path = tmp_path / "heavy.pdf"
    plan = followup_plan(followups(3), date=TODAY, title="一人大心 督办清单", group_by="officer")
    write_pdf(plan, path)
    (text,) = pages_of(path)
    assert "一人大心督办清单" in text
    assert text.count("1dayoverdue") == 1
    assert "周晓岚(3)" in text


def test_letters_with_marks_and_other_scripts_do_not_spoil_their_neighbours(tmp_path: Path) -> None:
    path = tmp_path / "mixed.pdf"
    write_pdf(names_plan(["前一 x̄ q̃ 😀 𠮷 一后", "Привет 一 Ελλάδα"]), path)
    (text,) = pages_of(path)
    for word in ("前一", "一后", "𠮷", "Привет一Ελλάδα"):
        assert word in text


def test_all_fonts_are_embedded_and_say_what_they_mean(tmp_path: Path) -> None:
    path = tmp_path / "fonts.pdf"
    write_pdf(names_plan(HARD_WORDS), path)
    fonts = [line.split() for line in poppler("pdffonts", str(path)).splitlines()[2:]]
    assert fonts
    assert all(font[-5:-2] == ["yes", "no", "yes"] for font in fonts)  # emb sub uni


def test_every_row_is_there_once_and_the_header_on_every_page(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    count = write_pdf(followup_plan(followups(1000), date=TODAY, group_by="week"), path)
    pages = pages_of(path)
    assert len(pages) == count > 50
    for number, page in enumerate(pages, start=1):
        for title in ("Matter", "Concerning", "Responsible", "Completeby", "Handling"):
            assert page.count(title) == 1
        assert f"Page{number}of{count}" in page
    found = re.findall(r"matter-\d{4}-回访", "".join(pages))
    assert found == [line.subject for line in followups(1000)]


def test_the_file_says_what_it_is_and_is_a4(tmp_path: Path) -> None:
    path = tmp_path / "info.pdf"
    write_pdf(names_plan(["东京楚湘同乡会"]), path)
    info = poppler("pdfinfo", str(path))
    assert re.search(r"Title: +楚湘市侨联通讯录\n", info)
    assert re.search(r"Page size: +59\d(\.\d+)? x 84\d(\.\d+)? pts \(A4\)", info)


def test_markup_in_a_name_is_only_text(tmp_path: Path) -> None:
    path = tmp_path / "markup.pdf"
    write_pdf(names_plan(["<b>陈</b>&amp;<img src=x>"]), path)
    assert "<b>陈</b>&amp;<imgsrc=x>" in pages_of(path)[0]


def test_an_older_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    path.write_bytes(b"old")
    write_pdf(names_plan(["东京"]), path)
    assert path.read_bytes().startswith(b"%PDF-")
    assert list(tmp_path.glob("*.pdf*")) == [path]


def test_a_file_that_cannot_be_written_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"list\.pdf could not be written"):
        write_pdf(names_plan(["东京"]), tmp_path / "missing" / "list.pdf")


def test_cancelling_keeps_the_older_file(tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    path.write_bytes(b"old")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        write_pdf(names_plan(["东京"]), path, progress)
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4\n", b"startxref\n3\n%%EOF\n"])
def test_what_qt_did_not_write_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="cross-reference"):
        with_findable_text(data, [])
