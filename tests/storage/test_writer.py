"""Writing: all or nothing, never over somebody else's work, links and versions right."""

from __future__ import annotations

import threading
from decimal import Decimal

import pytest

from qiaocrm.base.errors import Cancelled, Conflict, UserError
from qiaocrm.domain.changes import ChangeSet, Create, Trash, Update
from qiaocrm.domain.registry import ENTITIES, entity
from qiaocrm.domain.values import ItineraryRow, Link, StageStep
from qiaocrm.language.phones import Phone
from qiaocrm.services import finding, records
from qiaocrm.services.library import Library
from tests.books import add, day, dump, edit, load


def test_a_record_comes_back_as_it_was_written(book: Library) -> None:
    values = {
        "phones": (
            Phone("0912-000-111", None, "手机"),
            Phone("+1 626-555-0101", "+16265550101", ""),
        ),
        "emails": ("wu@example.com", "zd@example.org"),
        "birthday": day("1958-03"),
        "birthday_leap": True,
        "tags": ("重点", "华商"),
        "country": "HK",
        "cadence_days": 0,
        "extra": {"备用": "一", "座机": "二"},
        "remark": '第一行\n第二行　‘引’ "号"',
    }
    person = add(book, "person", "吴志德", **values)
    row = load(book, person)
    assert {key: getattr(row, key) for key in values} == values
    assert (row.version, row.created_at) == (1, "2026-11-23T09:00:00.000+00:00")
    project = add(
        book,
        "project",
        "冷链",
        investment=Decimal("30000000.50"),
        stage="lead",
        stage_history=(StageStep("lead", "2026"),),
        investors=(person, Link(text="未登记的人")),
    )
    assert load(book, project).investment == Decimal("30000000.5")
    assert load(book, project).investors == (person, Link(text="未登记的人"))
    visit = add(
        book, "visit", "来访", itinerary=(ItineraryRow("5.1", "9:00", "座谈", "机关", "李"),)
    )
    assert load(book, visit).itinerary[0].place == "机关"


@pytest.mark.parametrize("kind", [described.key for described in ENTITIES])
def test_every_kind_can_be_written_with_its_name_alone(book: Library, kind: str) -> None:
    made = add(book, kind, "某某")
    assert getattr(load(book, made), entity(kind).title) == "某某"
    assert load(book, made).tags == ()


def test_a_record_without_a_name_is_refused(book: Library) -> None:
    with pytest.raises(UserError, match="name is missing"):
        records.create(book, "person", {"name": " ", "city": "香港"})
    person = add(book, "person", "吴志德")
    with pytest.raises(UserError, match="name is missing"):
        edit(book, person, name="")
    assert load(book, person).name == "吴志德"


def test_a_new_follow_up_is_open(book: Library) -> None:
    assert load(book, add(book, "followup", "回访")).state == "open"


def test_a_record_changed_meanwhile_is_not_overwritten(book: Library) -> None:
    person = add(book, "person", "吴志德")
    seen = load(book, person)
    edit(book, person, city="香港")
    before = dump(book)
    with pytest.raises(Conflict, match="changed meanwhile"):
        records.edit(book, seen, "person", {"city": "深圳"})
    assert dump(book) == before


def test_one_conflict_stops_the_whole_set(book: Library) -> None:
    person = add(book, "person", "吴志德")
    before, pending = dump(book), book.pending()
    changes = (
        Create("person", -1, {"name": "单雪桥"}),
        Update("person", person.id, {"city": "香港"}, version=7),
    )
    with pytest.raises(Conflict):
        book.apply(ChangeSet("Import", changes))
    with pytest.raises(Conflict):
        book.apply(ChangeSet("Delete", (Trash("person", 77),)))
    assert dump(book) == before
    assert book.pending() == pending


def test_a_bug_half_way_leaves_nothing(book: Library) -> None:
    before = dump(book)
    changes = (
        Create("person", -1, {"name": "单雪桥"}),
        Create("person", -2, {"name": "吴志德", "no_such_field": 1}),
    )
    with pytest.raises(KeyError):
        book.apply(ChangeSet("Import", changes))
    nowhere = Create("person", -1, {"name": "甲", "company": (Link("company", -9, "乙"),)})
    with pytest.raises(KeyError):
        book.apply(ChangeSet("Import", (nowhere,)))
    assert dump(book) == before


def test_a_cancelled_import_leaves_nothing(book: Library) -> None:
    before = dump(book)
    told: list[int] = []

    def cancel(done: int) -> None:
        told.append(done)
        if len(told) > 2:
            raise Cancelled("Cancelled.")

    changes = [Create("person", -number, {"name": f"人{number}"}) for number in range(1, 2000)]
    with pytest.raises(Cancelled):
        book.apply(ChangeSet("Import", changes), cancel)
    assert len(told) == 3
    assert told[-1] < len(changes)
    assert dump(book) == before


def test_writing_what_is_there_already_is_no_action(book: Library) -> None:
    person = add(book, "person", "吴志德", city="香港")
    version = load(book, person).version
    assert edit(book, person, city="香港", name="吴志德").action == 0
    assert book.apply(ChangeSet("Delete", (Trash("person", person.id, deleted=False),))).action == 0
    assert load(book, person).version == version
    undo, _redo = book.pending()
    assert undo is not None
    assert undo.label == "New person “{title}”"


def test_links_inside_a_set_point_to_what_it_makes(book: Library) -> None:
    company = Link("company", -7, "维港")
    applied = book.apply(
        ChangeSet(
            "Import",
            (
                Create("person", -1, {"name": "吴志德", "company": (company,)}),
                Create("company", -7, {"name": "维港"}),
            ),
        )
    )
    person = load(book, Link("person", applied.ids[-1]))
    assert person.company == (Link("company", applied.ids[-7], "维港"),)
    assert applied.touched == {("person", applied.ids[-1]), ("company", applied.ids[-7])}


def test_several_changes_of_one_record_in_a_set_follow_one_another(book: Library) -> None:
    person = add(book, "person", "吴志德", city="香港")
    before = dump(book)
    changes = (
        Update("person", person.id, {"city": "深圳"}, version=1),
        Update("person", person.id, {"city": "悉尼", "post": "董事"}, version=1),
        Trash("person", person.id),
        Trash("person", person.id, deleted=False),
    )
    book.apply(ChangeSet("Import", changes))
    assert load(book, person).city == "悉尼"
    done = book.undo()
    assert done is not None
    assert done.kept == ()
    assert dump(book) == before


def test_the_last_change_is_signed_by_the_officer(book: Library) -> None:
    person = add(book, "person", "吴志德")
    book.set_options(officer="李敏", office="某市侨联")
    edit(book, person, city="香港")
    row = load(book, person)
    assert (row.created_by, row.updated_by, row.version) == ("", "李敏", 2)
    assert book.option("office") == "某市侨联"
    with pytest.raises(KeyError):
        book.option("colour")


def test_writers_in_several_threads_stand_in_line(book: Library) -> None:
    def write(number: int) -> None:
        for turn in range(5):
            add(book, "person", f"人{number}之{turn}")

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(finding.find(book, "人", kinds=("person",), limit=99)) == 20


def test_the_stage_of_a_project_writes_its_history(book: Library) -> None:
    project = add(book, "project", "冷链", stage="lead")
    assert load(book, project).stage_history == (StageStep("lead", "2026-11-23"),)
    edit(book, project, stage="signed", stage_since=day("2026-10"))
    row = load(book, project)
    assert row.stage_since == day("2026-10")
    assert [step.date for step in row.stage_history] == ["2026-11-23", "2026-10"]
    edit(book, project, name="冷链物流")
    assert len(load(book, project).stage_history) == 2
    edit(book, project, stage="")
    assert load(book, project).stage_since is None
