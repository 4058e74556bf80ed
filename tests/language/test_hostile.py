"""Cells of thousands of characters, made to keep a careless pattern busy, come back at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from qiaocrm.language import (
    booleans,
    countries,
    dates,
    emails,
    hans,
    money,
    names,
    numbers,
    phones,
    pinyin,
    posts,
    text,
)

TODAY = dt.date(2026, 11, 23)
READERS: dict[str, Callable[[str], object]] = {
    "clean": text.clean,
    "fold": text.fold,
    "is_blank_mark": text.is_blank_mark,
    "to_traditional": hans.to_traditional,
    "dates": lambda typed: dates.read(typed, today=TODAY),
    "range_of": lambda typed: dates.range_of(typed, today=TODAY),
    "term_number": dates.term_number,
    "phones": lambda typed: phones.read(typed, country="US"),
    "emails": emails.read,
    "code": countries.code,
    "codes": countries.codes,
    "place": countries.place,
    "counts": numbers.counts,
    "integer": numbers.integer,
    "money": money.read,
    "booleans": booleans.read,
    "people": names.people,
    "person_name": names.person_name,
    "split_foreign": names.split_foreign,
    "looks_like_person": names.looks_like_person,
    "looks_like_organisation": names.looks_like_organisation,
    "rank": posts.rank,
    "split_posts": posts.split_posts,
    "is_post": posts.is_post,
    "sort_key": pinyin.sort_key,
}


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
def test_long_cells(reader: Callable[[str], object]) -> None:
    for unit in (
        "1",
        "年",
        "会长",
        " ",
        "(",
        "a@b.",
        "副",
        "约",
        "  \n",
        "1-",
        "A B ",
        "、张三",
        "_x20",
    ):
        for length in (110, 590, 6000):
            reader((unit * length)[:length] + "!")
