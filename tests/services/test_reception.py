"""The reception file: projects suggested with reasons, paper for the day, and what came of it."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from qiaocrm.domain.query import Query
from qiaocrm.domain.values import ItineraryRow, Link
from qiaocrm.printing.plain import plain_text
from qiaocrm.services import paperwork, reception
from qiaocrm.services.library import Library
from tests.books import add, day, dump, load, titles


@pytest.fixture
def visit(book: Library) -> Link:
    """Two guests, one of them unlinked, three projects of which one is over."""
    over = next(stage.key for stage in book.stages().stages if stage.final)
    wu = add(
        book, "person", "吴志德", name_foreign="Tony Wu", industry="食品", post="董事长",
        country="US", investment_interest="冷链物流、茶叶",
    )  # fmt: skip
    add(book, "project", "城西冷链物流园", industry="物流", stage="lead")
    add(book, "project", "湘莲食品加工", industry="食品", stage="lead")
    add(book, "project", "茶叶交易中心", industry="商贸", stage=over)
    return add(
        book, "visit", "美国客商考察团", guests=(wu, Link(text="林海")), hosts="周晓岚、何清",
        start=day("2026-11-24"), end=day("2026-11-25"), headcount=3, state="confirmed",
        itinerary=(ItineraryRow("11月24日", "09:00", "座谈", "市侨联会议室", "周晓岚"),),
    )  # fmt: skip


def test_open_projects_are_suggested_with_their_reason(book: Library, visit: Link) -> None:
    shown = reception.load(book, visit.id)
    said = {
        one.project.name: [reception.because(why) for why in one.reasons]
        for one in shown.suggestions
    }
    assert said["城西冷链物流园"] == ["吴志德 is interested in “冷链物流”"]
    assert said["湘莲食品加工"] == ["吴志德 works in 食品"]
    assert "茶叶交易中心" not in said  # it has ended
    reception.show_projects(book, shown, [shown.suggestions[0].project])
    again = reception.load(book, visit.id)
    assert again.projects == (shown.suggestions[0].project.name,)
    assert len(again.suggestions) == len(shown.suggestions) - 1


def test_the_plan_holds_the_days_guests_and_hosts(
    book: Library, visit: Link, tmp_path: Path
) -> None:
    shown = reception.load(book, visit.id)
    text = plain_text(reception.plan(shown))
    for words in (
        "2026-11-24 — 2026-11-25",
        "11月24日 09:00",
        "座谈　市侨联会议室　周晓岚",
        "Tony Wu",
        "何清",
    ):
        assert words in text
    path = tmp_path / "plan.docx"
    reception.write_word(shown, path)
    cells = [
        cell.text
        for table in docx.Document(path).tables
        for row in table.rows
        for cell in row.cells
    ]
    assert "11月24日 09:00" in cells
    assert "林海" in plain_text(reception.contact_sheet(shown))


def test_everybody_gets_a_card_and_a_sign_to_fold(book: Library, visit: Link) -> None:
    shown = reception.load(book, visit.id)
    (page,) = reception.cards(shown).pages
    names = [text.text for text in page.texts if text.face == "strong"]
    assert names == ["吴志德", "林海", "周晓岚", "何清"]
    signs = reception.signs(shown).pages
    assert [[text.turned for text in page.texts] for page in signs] == [[False, True]] * 4


def test_what_came_of_it_is_one_action(book: Library, visit: Link) -> None:
    before = dump(book)
    shown = reception.load(book, visit.id)
    after = reception.Afterwards(
        "有意向", "客商关心用地", (("寄资料", day("2026-12-01")), ("", None)), "冷链合作"
    )
    reception.conclude(book, shown, after)
    row = load(book, visit)
    assert (row.outcome, row.state) == ("有意向", "received")
    assert titles(book, Query("followup")) == ["寄资料"]
    assert titles(book, Query("interaction")) == ["客商关心用地"]
    assert "冷链合作" in titles(book, Query("project"))
    book.undo()
    assert dump(book) == before


def test_a_task_sheet_is_a_page_for_each_task(book: Library) -> None:
    tasks = [
        add(book, "followup", name, owner="周晓岚", due=day("2026-11-20"), instruction="请尽快")
        for name in ("回访酒庄", "寄送资料")
    ]
    bundle = paperwork.task_sheets(book, [one.id for one in tasks])
    texts = [plain_text(plan) for plan in bundle.plans]
    assert len(texts) == 2
    assert "寄送资料" in texts[1]
    assert "3 days overdue" in texts[0]
    assert "请尽快" in texts[0]


def test_a_record_sheet_tells_everything_known(book: Library, visit: Link) -> None:
    text = plain_text(paperwork.record_sheet(book, "visit", visit.id))
    assert "周晓岚、何清" in text
    person = load(book, visit).guests[0]
    assert "美国客商考察团" in plain_text(paperwork.record_sheet(book, "person", person.id))
