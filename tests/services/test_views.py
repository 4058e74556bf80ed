"""Saved views: kept in the file, by page, whatever else is written there."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from qiaocrm.base.errors import UserError
from qiaocrm.printing.paper import Paper
from qiaocrm.services import views
from qiaocrm.services.library import Library
from qiaocrm.services.views import View
from tests.books import new_book

JAPAN = View(
    "日本 90 天内换届",
    "国家:日本 届满:<90天",
    {"kind": ("chamber", "clan")},
    (("next_election", True),),
    ("name", "next_election"),
    {"order": ["next_election", "name"], "hidden": [], "widths": {"name": 200}},
    Paper("country", "landscape", "A3", (30.0, 20.0, 25.0, 20.0), True, False, ("name", "phones")),
)


def names(book: Library, page: str = "association") -> list[str]:
    return [one.name for one in views.load(book, page).views]


def test_a_view_travels_with_the_file(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    views.save(book, "association", JAPAN)
    views.make_default(book, "association", JAPAN.name)
    book.close()
    again = new_book(tmp_path)
    kept = views.load(again, "association")
    assert kept.views == (JAPAN,)
    assert kept.default == JAPAN.name
    assert names(again, "person") == []
    again.close()


def test_a_view_of_an_older_version_is_printed_as_ever(book: Library) -> None:
    kept = {"views": [{"name": "甲", "paper": {"group_by": "week", "orientation": "upside"}}]}
    book.set_options(views=json.dumps({"followup": kept}))
    (view,) = views.load(book, "followup").views
    assert view.paper == Paper("week")
    kept["views"][0]["paper"] = {"margins": [1, 20, "x", 900], "size": "B7", "masked": False}
    book.set_options(views=json.dumps({"followup": kept}))
    assert views.load(book, "followup").views[0].paper == Paper(masked=False)


def test_saving_under_the_same_name_replaces_in_place(book: Library) -> None:
    for name in ("甲", "乙"):
        views.save(book, "association", replace(JAPAN, name=name))
    views.save(book, "association", View("甲", "wzd"))
    assert names(book) == ["甲", "乙"]
    assert views.load(book, "association").named("甲") == View("甲", "wzd")


def test_a_renamed_view_stays_the_default(book: Library) -> None:
    views.save(book, "association", View("甲"))
    views.save(book, "association", View("乙"))
    views.make_default(book, "association", "甲")
    views.rename(book, "association", "甲", " 新  名 ")
    assert names(book) == ["新 名", "乙"]
    assert views.load(book, "association").default == "新 名"
    with pytest.raises(UserError, match="already"):
        views.rename(book, "association", "乙", "新 名")
    views.delete(book, "association", "新 名")
    assert views.load(book, "association").default == ""
    assert names(book) == ["乙"]


@pytest.mark.parametrize("name", ["", "  ", "长" * 41])
def test_a_view_needs_a_name(book: Library, name: str) -> None:
    with pytest.raises(UserError, match="name"):
        views.save(book, "association", View(name))
    assert names(book) == []


@pytest.mark.parametrize(
    "stored",
    [
        "no json",
        "[]",
        '{"association": 3}',
        '{"association": {"views": [3, {"line": "x"}], "default": "y"}}',
        '{"association": {"views": [{"name": "甲", "chosen": 3, "sort": [1], "layout": "?"}]}}',
    ],
)
def test_what_another_version_wrote_is_passed_over(book: Library, stored: str) -> None:
    book.set_options(views=stored)
    assert views.load(book, "association").default == ""
    views.save(book, "association", View("乙"))
    assert names(book)[-1] == "乙"


def test_a_view_of_one_sorted_column_from_before_is_still_read(book: Library) -> None:
    book.set_options(views='{"person": {"views": [{"name": "甲", "sort": ["city", true]}]}}')
    assert views.load(book, "person").views[0].sort == (("city", True),)
