"""Rules: what arises follows its record, stays gone when sent away, and says why it is there."""

from __future__ import annotations

import datetime as dt

import pytest

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import use_language
from qiaocrm.base.paths import locale_dir
from qiaocrm.domain.changes import ChangeSet, Update
from qiaocrm.domain.defaultrules import default_rules
from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import entity
from qiaocrm.services import followups, lists, records
from qiaocrm.services.library import Library
from qiaocrm.services.rules import explaining, managing, run
from tests.books import add, day, edit, load


@pytest.fixture
def visits(book: Library) -> Library:
    """A book in which only the preparations of a reception arise."""
    keep_only(book, "visit_before")
    return book


def keep_only(library: Library, *keys: str) -> None:
    """Switch off all rules but these."""
    rules = [one.rule for one in managing.listed(library)]
    others = [Update("rule", rule.id, {"off": True}) for rule in rules if rule.key not in keys]
    library.apply(ChangeSet("Switch off", others))


def tasks(library: Library) -> dict[str, str]:
    """Due day and subject of every follow-up that is not in the trash."""
    rows = (records.load(library, "followup", one) for one in lists.ids(library, Query("followup")))
    return {row.due.iso(): row.subject for row in rows}


def task(library: Library, due: str):
    """The follow-up due on that day."""
    for one in lists.ids(library, Query("followup")):
        found = records.load(library, "followup", one)
        if found.due.iso() == due:
            return found
    raise AssertionError(due)


def later(library: Library, days: int) -> None:
    library.clock.moment += dt.timedelta(days=days)


def test_a_visit_is_prepared_in_three_steps_each_with_its_reason(visits: Library) -> None:
    use_language("zh", locale_dir())
    visit = add(visits, "visit", "槟城考察团", start=day("2026-12-01"), owner="孟小舟")
    made = run.run(visits).made
    assert tasks(visits) == {
        "2026-11-24": "拟定接待方案：槟城考察团",
        "2026-11-28": "落实会务、席签、车辆：槟城考察团",
        "2026-11-30": "核对航班车次：槟城考察团",
    }
    first = records.load(visits, "followup", made[0])
    assert first.about == (visit,)
    assert first.owner == "孟小舟"
    assert explaining.explain(visits, first) == (
        "由规则“接待准备”产生：槟城考察团 · 来访到达 2026-12-01，提前7天。"
    )


def test_a_visit_that_moves_takes_its_open_follow_ups_along(visits: Library) -> None:
    visit = add(visits, "visit", "团", start=day("2026-12-01"))
    run.run(visits)
    followups.complete(visits, task(visits, "2026-11-24"), "好")
    followups.postpone(visits, [task(visits, "2026-11-28").id], dt.date(2026, 11, 29))
    edit(visits, visit, start=day("2026-12-15"))
    done = run.run(visits)
    assert sorted(tasks(visits)) == ["2026-11-24", "2026-11-29", "2026-12-14"]
    assert {(one.subject, one.reason) for one in done.kept} == {
        ("拟定接待方案：团", run.DONE),
        ("落实会务、席签、车辆：团", run.MOVED),
    }
    assert run.run(visits).touched == frozenset()
    later(visits, 30)
    assert run.run(visits).touched == frozenset()
    visits.undo()
    assert sorted(tasks(visits)) == ["2026-11-24", "2026-11-29", "2026-11-30"]


def test_what_was_done_deleted_or_undone_does_not_come_back(visits: Library) -> None:
    add(visits, "visit", "甲", start=day("2026-12-01"))
    run.run(visits)
    records.trash(visits, "followup", [task(visits, "2026-11-28").id])
    followups.complete(visits, task(visits, "2026-11-24"), "")
    assert run.run(visits).made == []
    add(visits, "visit", "乙", start=day("2026-11-26"))
    assert len(run.run(visits).made) == 3
    visits.undo()
    later(visits, 1)
    assert run.run(visits).made == []
    visits.redo()
    assert {"核对航班车次：乙"} <= set(tasks(visits).values())


def test_of_several_steps_missed_only_the_last_arises_and_is_due_today(visits: Library) -> None:
    add(visits, "visit", "今日到", start=day("2026-11-23"))
    add(visits, "visit", "早已走", start=day("2026-10-24"))
    run.run(visits)
    assert tasks(visits) == {"2026-11-23": "核对航班车次：今日到"}


def test_nothing_arises_for_the_dead_or_who_wishes_no_contact(book: Library) -> None:
    born = {"birthday": day("1950-11-25"), "cadence_days": 30, "country": "MY"}
    add(book, "person", "已故", deceased=True, **born)
    add(book, "person", "勿扰", do_not_contact=True, **born)
    gone = add(book, "person", "也已故", deceased=True)
    add(book, "interaction", "来函", direction="in", date=day("2026-11-23"), about=(gone,))
    assert run.run(book).made == []
    add(book, "person", "在世", birthday=day("1950-11-25"))
    run.run(book)
    assert "生日问候：在世" in tasks(book).values()


def test_an_office_s_own_rule_with_condition_and_working_days(book: Library) -> None:
    keep_only(book)
    values = {
        "name": "日本客人生日", "trigger": "birthday", "condition": "国家:日本", "lead_days": 10,
        "steps": "-3工作日 | 备贺卡：{名称}，{年龄}岁 | 每年", "owner": "林一帆", "priority": "high",
    }  # fmt: skip
    managing.check(book, values)
    records.create(book, "rule", values)
    add(book, "person", "甲", country="JP", birthday=day("1960-12-01"))
    add(book, "person", "乙", country="US", birthday=day("1960-12-01"))
    (one,) = run.run(book).made
    made = records.load(book, "followup", one)
    assert (made.subject, made.due.iso(), made.owner) == (
        "备贺卡：甲，66岁",
        "2026-11-26",
        "林一帆",
    )
    assert (made.repeat, made.priority) == ("FREQ=YEARLY", "high")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"trigger": ""}, "occasion"),
        ({"steps": ""}, "step"),
        ({"steps": "tomorrow"}, "days"),
        ({"steps": "-3 | a\n-3 | b"}, "two steps"),
        ({"steps": "-3 | a | sometimes"}, "repetition"),
        ({"condition": "身高:190"}, "no field"),
    ],
)
def test_a_rule_that_could_not_run_is_refused_in_one_sentence(book, changed, said) -> None:
    values = {"name": "x", "trigger": "birthday", "steps": "0 | a", "condition": "", **changed}
    with pytest.raises(UserError, match=said):
        managing.check(book, values)


def test_a_rule_that_is_not_understood_is_named_and_the_others_run(visits: Library) -> None:
    records.create(
        visits,
        "rule",
        {"name": "坏", "trigger": "birthday", "steps": "0 | a", "condition": "身高:1"},
    )
    add(visits, "visit", "团", start=day("2026-12-01"))
    done = run.run(visits)
    assert [name for name, _error in done.troubles] == ["坏"]
    assert len(done.made) == 3
    assert managing.listed(visits)[-1].trouble


def test_a_rule_switched_on_again_does_not_catch_up(visits: Library) -> None:
    add(visits, "visit", "团", start=day("2026-12-01"), end=day("2026-12-02"))
    rule = next(one.rule for one in managing.listed(visits) if one.rule.key == "visit_after")
    later(visits, 30)
    run.run(visits)
    managing.switch(visits, rule, on=True)
    later(visits, 5)
    run.run(visits)
    assert sorted(tasks(visits)) == ["2026-11-24", "2026-11-28", "2026-11-30", "2027-01-01"]


def test_each_rule_tells_what_it_made_and_when_it_acts_next(visits: Library) -> None:
    add(visits, "visit", "团", start=day("2026-12-20"))
    found = {one.rule.key: one for one in managing.listed(visits)}
    assert found["visit_before"].next_day == dt.date(2026, 12, 6)
    assert found["birthday"].next_day is None
    later(visits, 20)
    run.run(visits)
    found = {one.rule.key: one for one in managing.listed(visits)}
    assert (found["visit_before"].made, found["visit_before"].next_day) == (3, None)


def test_a_clock_set_wrong_loses_nothing_and_repeats_nothing(visits: Library) -> None:
    add(visits, "visit", "团", start=day("2026-12-01"))
    run.run(visits)
    later(visits, 3650)
    run.run(visits)
    later(visits, -3651)
    assert run.run(visits).made == []
    later(visits, 2)
    add(visits, "visit", "又一团", start=day("2026-12-10"))
    later(visits, 8)
    assert len(run.run(visits).made) == 3


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_rules_of_a_new_book_can_all_run(book: Library, language: str) -> None:
    use_language(language, locale_dir())
    specs = entity("rule").specs
    for rule in default_rules():
        managing.check(book, {key: getattr(rule, key) for key in specs})
    managing.ensure_defaults(book)
    assert len(managing.listed(book)) == len(default_rules())
    assert book.pending()[0] is None  # laid out, not something to undo
    records.trash(book, "rule", [managing.listed(book)[0].rule.id])
    assert len(managing.listed(book)) == len(default_rules()) - 1
    assert load(book, add(book, "person", "甲")).name == "甲"
