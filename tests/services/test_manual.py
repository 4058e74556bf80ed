"""Every page of the manual can be reached, and nothing in it leads nowhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qiaocrm.services import manual
from qiaocrm.services.manual import ManualPage

PAGES = manual.pages()
_LINK = re.compile(r"\]\(([^)\s]+)\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.topic)
def test_links_and_pictures_of_a_page_are_there(page: ManualPage) -> None:
    assert page.title
    for link in _LINK.findall(page.text):
        assert (page.path.parent / link).is_file(), link


def test_a_page_of_the_window_has_its_page_of_the_manual() -> None:
    for key, title in (("today", "今日"), ("person", "来访客商"), ("followup", "跟进提醒")):
        page = manual.page_of(PAGES, key)
        assert page is not None
        assert page.title.startswith(title)


def test_what_is_not_known_opens_the_beginning() -> None:
    assert manual.page_of(PAGES, "no such page") is PAGES[0]
    assert manual.page_of([], "today") is None


def test_words_are_found_on_the_pages_that_hold_all_of_them() -> None:
    assert [page.topic for page in manual.containing(PAGES, "L7160 回函")] == ["letters"]
    assert manual.containing(PAGES, "ctrl+K") == manual.containing(PAGES, "CTRL+k")
    assert manual.containing(PAGES, " ") == PAGES
    assert not manual.containing(PAGES, "没有这样的话")


def test_pages_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    for name, title in (("02-b.md", "乙"), ("01-a.md", "甲")):
        (tmp_path / name).write_text(f"# {title}\n", encoding="utf-8")
    assert [(one.topic, one.title) for one in manual.pages(tmp_path)] == [("a", "甲"), ("b", "乙")]
