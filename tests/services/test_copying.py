"""Rows for the clipboard: texts stay texts in Excel, numbers are numbers, nothing is calculated."""

from __future__ import annotations

from decimal import Decimal

from qiaocrm.domain.values import Link
from qiaocrm.services import copying
from qiaocrm.services.library import Library
from qiaocrm.sheets.pasted import cells
from tests.books import add

KEYS = ["name", "owner", "remark", "investment"]


def _copied(book: Library, link: Link) -> copying.Copied:
    return copying.copied(book, "project", [link.id], KEYS)


def test_the_text_comes_back_as_the_same_cells(book: Library) -> None:
    odd = add(
        book,
        "project",
        '=HYPERLINK("x")',
        owner="007",
        remark='两行\n"引号"',
        investment=Decimal(30000),
        currency="CNY",
    )
    copied = _copied(book, odd)
    assert copied.rows == 1
    assert "\t007\t" in copied.text
    assert copied.text.splitlines()[1].startswith("\"'=HYPER")
    assert cells(copied.text)[1] == ['=HYPERLINK("x")', "007", '两行\n"引号"', "30000"]


def test_in_html_texts_are_marked_as_texts_and_markup_is_harmless(book: Library) -> None:
    odd = add(book, "project", "<b>甲</b>", owner="+60 12", investment=Decimal(5), currency="USD")
    copied = _copied(book, odd)
    assert "<b>" not in copied.html
    marked = "<td style='mso-number-format:\"\\@\"'>"
    assert f"{marked}+60 12</td>" in copied.html
    assert "USD" in copied.html
    assert "\t+60 12\t" in copied.text
