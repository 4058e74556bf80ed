"""Editing many records: the preview says what is written, and one undo takes all of it back."""

from __future__ import annotations

import tempfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.language.phones import Phone
from qiaocrm.services import backups, history
from qiaocrm.services.bulk import run
from qiaocrm.services.bulk.edits import (
    AddParts,
    ClearField,
    Edit,
    RemoveParts,
    Replace,
    SetField,
)
from qiaocrm.services.bulk.run import Selection, carry_out, preview
from qiaocrm.services.library import Library
from tests.books import add, day, dump, load, new_book


def chosen(*links: object) -> Selection:
    return Selection.of(links[0].kind, [link.id for link in links])


def test_the_preview_names_before_and_after_and_writes_nothing(book: Library) -> None:
    one = add(book, "person", "吴志德", owner="甲")
    two = add(book, "person", "单雪桥", owner="乙")
    before = dump(book)
    shown = preview(book, chosen(one, two), SetField("owner", "乙"))
    assert (shown.total, shown.changed, shown.refused) == (2, 1, 0)
    assert [(step.title, step.before, step.after) for step in shown.steps] == [
        ("吴志德", "甲", "乙")
    ]
    assert dump(book) == before


def test_the_file_is_backed_up_before_many_records_change(book: Library) -> None:
    links = [add(book, "person", f"某{number}") for number in range(run.BACKED_UP_ABOVE + 1)]
    carry_out(book, chosen(*links[:-1]), SetField("owner", "甲"))
    assert backups.listed(book) == []
    carry_out(book, chosen(*links), SetField("owner", "乙"))
    assert [one.reason for one in backups.listed(book)] == ["before-bulk"]


def test_only_the_first_steps_are_listed_and_all_are_counted(book: Library) -> None:
    links = [add(book, "person", f"某{number}") for number in range(5)]
    shown = preview(book, chosen(*links), SetField("owner", "甲"), limit=2)
    assert (shown.changed, len(shown.steps)) == (5, 2)


def test_tags_are_added_and_removed_beside_the_others(book: Library) -> None:
    one = add(book, "person", "吴志德", tags=("重点", "老友"))
    two = add(book, "person", "单雪桥")
    carry_out(book, chosen(one, two), AddParts(("春节", "重点")))
    assert load(book, one).tags == ("重点", "老友", "春节")
    assert load(book, two).tags == ("春节", "重点")
    carry_out(book, chosen(one, two), RemoveParts(("重点",)))
    assert load(book, one).tags == ("老友", "春节")


NUMBER = (Phone("0731-8555 0100", "+8673185550100", "office"),)


def test_a_number_is_added_once_and_taken_off_however_it_was_typed(book: Library) -> None:
    own = Phone("(0731) 85550100", "+8673185550100")
    mobile = Phone("139 0000 1111", "+8613900001111")
    one = add(book, "person", "吴志德", phones=(mobile, own))
    two = add(book, "person", "单雪桥")
    shown = preview(book, chosen(one, two), AddParts(NUMBER, "phones"))
    assert shown.changed == 1
    carry_out(book, chosen(one, two), AddParts(NUMBER, "phones"))
    assert load(book, one).phones == (mobile, own)
    assert load(book, two).phones == NUMBER
    carry_out(book, chosen(one, two), RemoveParts(NUMBER, "phones"))
    assert load(book, one).phones == (mobile,)
    assert load(book, two).phones == ()
    assert history.actions(book)[0].label.startswith("Take “{words}” off")


def test_addresses_are_set_for_all(book: Library) -> None:
    one = add(book, "company", "湘江物产", emails=("old@example.com",))
    carry_out(book, chosen(one), SetField("emails", ("office@example.com",)))
    assert load(book, one).emails == ("office@example.com",)


def test_an_amount_leaves_the_currency_unless_one_is_typed(book: Library) -> None:
    one = add(book, "project", "影院", investment=Decimal(5), currency="USD")
    two = add(book, "project", "酒庄")
    carry_out(book, chosen(one, two), SetField("investment", Decimal(30_000_000)))
    assert [load(book, each).currency for each in (one, two)] == ["USD", ""]
    assert load(book, one).investment == Decimal(30_000_000)
    shown = preview(book, chosen(one, two), SetField("investment", Decimal(30_000_000), "EUR"))
    assert [(step.title, step.after) for step in shown.steps] == [("影院", "EUR"), ("酒庄", "EUR")]


def test_groups_of_a_pattern_are_put_into_the_replacement(book: Library) -> None:
    one = add(book, "person", "吴志德", remark="房号 12-305")
    edit = Replace(r"(\d+)-(\d+)", r"\1栋\2室", ("remark",), pattern=True)
    carry_out(book, chosen(one), edit)
    assert load(book, one).remark == "房号 12栋305室"


def test_plain_words_are_no_pattern(book: Library) -> None:
    one = add(book, "person", "吴志德", remark="费用(待定)A.B", city="AxB")
    carry_out(book, chosen(one), Replace("(待定)", r"\1"))
    carry_out(book, chosen(one), Replace("a.b", "完", match_case=False))
    assert load(book, one).remark == r"费用\1完"
    assert load(book, one).city == "AxB"


@pytest.mark.parametrize(
    ("find", "by", "said"),
    [
        ("ab(c", "", "character 5"),
        ("*a", "", "character 1"),
        ("a", r"x\q", "character"),
        ("(吴)", r"\2", "group"),
        ("吴", r"\g<name>", "group"),
        ("", "x", "to be found"),
    ],
)
def test_a_wrong_pattern_is_one_sentence_with_the_place(
    book: Library, find: str, by: str, said: str
) -> None:
    one = add(book, "person", "吴志德")
    with pytest.raises(UserError) as trouble:
        preview(book, chosen(one), Replace(find, by, pattern=True))
    assert said in str(trouble.value)


def test_a_pattern_that_would_run_for_years_is_stopped(book: Library) -> None:
    one = add(book, "person", "吴志德", remark="a" * 60 + "b")
    before = dump(book)
    with pytest.raises(UserError, match="too long"):
        carry_out(book, chosen(one), Replace(r"(a|aa)+$", "", pattern=True))
    assert dump(book) == before


def test_a_name_is_never_emptied(book: Library) -> None:
    one = add(book, "person", "吴志德", remark="吴志德")
    two = add(book, "person", "吴志德二")
    with pytest.raises(UserError):
        preview(book, chosen(one), ClearField("name"))
    edit = Replace("吴志德", "")
    shown = preview(book, chosen(one, two), edit)
    assert [(refusal.id, refusal.label) for refusal in shown.refusals] == [(one.id, "Name")]
    carry_out(book, chosen(one, two), edit)
    assert (load(book, one).name, load(book, one).remark) == ("吴志德", "")
    assert load(book, two).name == "二"


def test_what_a_telephone_field_refuses_is_named_and_kept(book: Library) -> None:
    from qiaocrm.domain.kinds import Context
    from qiaocrm.domain.manifold import PHONES

    phones = PHONES.parse("0731-55550100", Context(book.clock.today())).value
    one = add(book, "person", "吴志德", phones=phones)
    shown = preview(book, chosen(one), Replace("0731-55550100", "无此号", ("phones",)))
    assert (shown.changed, shown.refused) == (0, 1)
    carry_out(book, chosen(one), Replace("0731", "0732", ("phones",)))
    assert [phone.raw for phone in load(book, one).phones] == ["0732-55550100"]


def test_a_new_stage_writes_its_line_of_history(book: Library) -> None:
    lead = add(book, "project", "冷链物流园", stage="lead")
    carry_out(book, chosen(lead), SetField("stage", "signed"))
    found = load(book, lead)
    assert [step.stage for step in found.stage_history] == ["lead", "signed"]
    assert found.stage_since == day("2026-11-23")


def test_cancel_leaves_everything_as_it_was(book: Library) -> None:
    links = [add(book, "person", f"某{number}") for number in range(3)]
    before = dump(book)
    calls = []

    def tick(done: int) -> None:
        calls.append(done)
        if len(calls) == 2:
            raise Cancelled("Cancelled. Nothing was changed.")

    with pytest.raises(Cancelled):
        carry_out(book, chosen(*links), SetField("owner", "甲"), tick)
    assert dump(book) == before


def test_it_is_one_action_of_the_journal(book: Library) -> None:
    links = [add(book, "person", f"某{number}") for number in range(3)]
    number = len(history.actions(book))
    carry_out(book, chosen(*links), AddParts(("重点",)))
    actions = history.actions(book)
    assert len(actions) == number + 1
    assert actions[0].details["count"] == 3


WORDS = st.sampled_from(["吴志德", "單雪橋", "a.b", "老友 重点", "x", "1-2"])
RECORDS = st.lists(
    st.fixed_dictionaries(
        {
            "name": WORDS,
            "remark": WORDS | st.just(""),
            "owner": WORDS | st.just(""),
            "tags": st.lists(WORDS, max_size=3, unique=True).map(tuple),
        }
    ),
    min_size=1,
    max_size=4,
)
EDITS: st.SearchStrategy[Edit] = st.one_of(
    st.builds(SetField, st.sampled_from(["owner", "remark", "name"]), WORDS),
    st.builds(SetField, st.just("birthday"), st.just(day("1958-03"))),
    st.builds(ClearField, st.sampled_from(["owner", "remark", "tags"])),
    st.builds(AddParts, st.tuples(WORDS)),
    st.builds(RemoveParts, st.tuples(WORDS)),
    st.builds(Replace, WORDS, WORDS | st.just(""), st.sampled_from([(), ("tags", "name")])),
    st.builds(
        Replace,
        st.sampled_from([r"(\w)(\d?)", ".", "志|x"]),
        st.sampled_from(["", r"\1\1", "甲"]),
        pattern=st.just(True),
    ),
)


@settings(max_examples=60, deadline=None)
@given(RECORDS, EDITS)
def test_undoing_an_edit_of_many_gives_the_book_back(
    records: list[dict[str, Any]], edit: Edit
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        library = new_book(Path(folder))
        links = [
            add(
                library,
                "person",
                record["name"],
                **{key: record[key] for key in ("remark", "owner", "tags")},
            )
            for record in records
        ]
        before = dump(library)
        try:
            shown = run.preview(library, chosen(*links), edit)
        except UserError:
            with pytest.raises(UserError):
                carry_out(library, chosen(*links), edit)
            assert dump(library) == before
            library.close()
            return
        applied = carry_out(library, chosen(*links), edit)
        assert len(applied.touched) == shown.changed
        if applied.action:
            after = dump(library)
            assert library.undo(applied.action).kept == ()
            assert dump(library) == before
            library.redo()
            assert dump(library) == after
        library.close()


def test_follow_ups_are_given_a_repetition_and_reminders_together(book: Library) -> None:
    one = add(book, "followup", "回访", due=day("2026-12-01"))
    two = add(book, "followup", "贺年", due=day("2026-12-20"), repeat="FREQ=YEARLY")
    before = dump(book)
    shown = preview(book, chosen(one, two), SetField("repeat", "FREQ=MONTHLY"))
    assert shown.changed == 2
    assert all("MONTHLY" not in step.after for step in shown.steps)  # in the officer's words
    carry_out(book, chosen(one, two), SetField("repeat", "FREQ=MONTHLY"))
    carry_out(book, chosen(one, two), SetField("reminders", (60, 4320)))
    assert {load(book, link).repeat for link in (one, two)} == {"FREQ=MONTHLY"}
    assert {load(book, link).reminders for link in (one, two)} == {(60, 4320)}
    carry_out(book, chosen(one, two), ClearField("repeat"))
    assert {load(book, link).repeat for link in (one, two)} == {""}
    for _step in range(3):
        book.undo()
    assert dump(book) == before
