"""Posts by term: who leads now, who led before, and the line of terms."""

from __future__ import annotations

import datetime as dt

from qiaocrm.domain.association import Association
from qiaocrm.services.library import Library
from qiaocrm.services.terms import by_term, spans
from qiaocrm.services.timeline import dossier
from tests.books import add, book, day

__all__ = ["book"]
TODAY = dt.date(2026, 11, 23)


def test_the_present_term_comes_first_and_former_posts_after_it(book: Library) -> None:
    hall = add(book, "association", "会馆", term_number=5, term_start=day("2024-06"), term_years=4)
    for name, post, values in (
        ("甲", "会长", {"term_number": 5, "start": day("2024-06")}),
        ("乙", "秘书长", {"term_number": 5, "start": day("2024-06"), "ended": True}),
        ("丙", "会长", {"term_number": 4, "start": day("2020"), "end": day("2024-06")}),
        ("丁", "会长", {"term_number": 3, "start": day("2016"), "ended": True}),
        ("戊", "名誉会长", {}),
    ):
        who = add(book, "person", name)
        add(book, "position", post, person=(who,), organisation=(hall,), **values)
    around = dossier(book, "association", hall.id)
    assert around is not None
    found = by_term(around.posts, TODAY)
    assert [
        (one.number, one.current, [post.person_name for post in one.posts]) for one in found
    ] == [
        (5, True, ["甲"]),
        (None, True, ["戊"]),
        (5, False, ["乙"]),
        (4, False, ["丙"]),
        (3, False, ["丁"]),
    ]
    drawn = spans(around.record, found, TODAY)
    assert [(one.number, one.start, one.end, one.current) for one in drawn] == [
        (3, "2016", "2020", False),
        (4, "2020", "2024-06", False),
        (5, "2024-06", "2028-06", True),
    ]


def test_without_dates_there_is_no_line() -> None:
    assert spans(Association(name="会", term_number=3), [], TODAY) == []
    ended = Association(name="会", term_number=3, term_start=day("2020"), term_years=4)
    assert [one.current for one in spans(ended, [], TODAY)] == [False]
