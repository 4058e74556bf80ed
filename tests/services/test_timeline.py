"""A record with everything around it."""

from __future__ import annotations

from qiaocrm.services import records, timeline
from qiaocrm.services.library import Library
from tests.books import add, day


def test_a_person_with_posts_tasks_and_what_happened(book: Library) -> None:
    wu, hall = add(book, "person", "吴志德"), add(book, "association", "会馆")
    add(book, "position", "会长", person=(wu,), organisation=(hall,), term_number=3)
    add(book, "interaction", "通电话", date=day("2026-03-01"), about=(wu,))
    add(book, "interaction", "没有日期", about=(wu,))
    add(book, "visit", "春季考察", start=day("2026-05"), guests=(wu,))
    add(book, "visit", "旧事", start=day("2019-01-02"), head=(wu,))
    add(book, "project", "冷链", investors=(wu,), stage="lead")
    add(book, "followup", "回访", about=(wu,), due=day("2026-12-01"))
    add(book, "followup", "急事", about=(wu,), due=day("2026-11-30"))
    add(book, "followup", "办完了", about=(wu,), state="done")
    around = timeline.dossier(book, "person", wu.id)
    assert around is not None
    assert [(event.date, event.text) for event in around.events] == [
        ("2026-11-23", "冷链"),
        ("2026-05", "春季考察"),
        ("2026-03-01", "通电话"),
        ("2019-01-02", "旧事"),
        ("", "办完了"),
        ("", "没有日期"),
    ]
    assert [getattr(task, "subject", "") for task in around.tasks] == ["急事", "回访"]
    assert [(post.organisation_name, post.term_number) for post in around.posts] == [("会馆", 3)]
    assert [getattr(one, "title", "") for one in timeline.visits_of(book, "person", wu.id)] == [
        "春季考察",
        "旧事",
    ]
    shortened = timeline.dossier(book, "person", wu.id, events=2)
    assert shortened is not None
    assert len(shortened.events) == 2


def test_what_was_deleted_is_not_shown_around_others(book: Library) -> None:
    wu = add(book, "person", "吴志德")
    call = add(book, "interaction", "通电话", date=day("2026-03-01"), about=(wu,))
    records.trash(book, "interaction", [call.id])
    around = timeline.dossier(book, "person", wu.id)
    assert around is not None
    assert around.events == []
    assert timeline.dossier(book, "person", 99) is None


def test_a_company_knows_who_stands_for_it_by_the_links_to_it(book: Library) -> None:
    company = add(book, "company", "维港")
    add(book, "visit", "考察", company=(company,), start=day("2026-05-01"))
    around = timeline.dossier(book, "company", company.id)
    assert around is not None
    assert [event.text for event in around.events] == ["考察"]
    assert around.titles[("company", company.id)] == "维港"


def test_events_are_counted_filtered_and_read_on_by_pages(book: Library) -> None:
    wu = add(book, "person", "吴志德")
    for number in range(45):
        when = day(f"2026-{number % 12 + 1:02d}-{number % 28 + 1:02d}")
        add(book, "interaction", f"第{number}次", about=(wu,), date=when)
    add(book, "donation", "助学", donors=(wu,), date=day("2025-06"))
    add(book, "agreement", "与己无关", signed=day("2026-01-01"))
    around = timeline.dossier(book, "person", wu.id)
    assert around is not None
    assert around.counts == {"interaction": 45, "donation": 1}
    seen = list(around.events)
    while page := timeline.older(book, "person", wu.id, "", len(seen)):
        seen += page
    assert len({(one.kind, one.id) for one in seen}) == 46
    assert [one.date for one in seen] == sorted((one.date for one in seen), reverse=True)
    given = timeline.dossier(book, "person", wu.id, 20, "donation")
    assert given is not None
    assert [one.text for one in given.events] == ["助学"]
    assert timeline.older(book, "person", wu.id, "visit", 0) == []
    unknown = timeline.dossier(book, "person", wu.id, 20, "visit")
    assert unknown is not None
    assert unknown.chosen == ""
