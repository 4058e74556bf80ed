"""What stands on a printed list, seen as values and as plain text."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.language.text import clean
from qiaocrm.printing.lists import ListRow, auto_orientation, list_plan
from qiaocrm.printing.plain import plain_text
from qiaocrm.printing.plan import PrintColumn, PrintGroup, PrintPlan, PrintRow

TODAY = dt.date(2026, 11, 23)
NAME = PrintColumn("name", "Name", 24)
MEMBERS = PrintColumn("members", "Members", 8, "right", "number")


def test_a_list_with_everything_reads_as_planned() -> None:
    plan = list_plan(
        "Overseas associations",
        [NAME, MEMBERS],
        [
            ListRow(("东京楚湘同乡会", "120"), "Japan"),
            ListRow(("Fujian Merchants\nof Vancouver", "75"), "Canada", "overdue"),
            ListRow(("横浜華僑会", ""), "Japan"),
        ],
        office="楚湘市侨联",
        officer="周晓岚",
        date=TODAY,
        subtitle="with members",
        grouped=True,
        tick=True,
        blank_column="Handling",
    )
    assert plain_text(plan).splitlines() == [
        "Overseas associations",
        "with members",
        "Office: 楚湘市侨联\u3000\u3000Officer: 周晓岚\tAs of 2026-11-23",
        "\tNo.\tName\tMembers\tHandling",
        "[Japan] 2",
        "□\t1\t东京楚湘同乡会\t120\t",
        "□\t2\t横浜華僑会\t\t",
        "[Canada] 1",
        "□\t3\tFujian Merchants⏎of Vancouver\t75\t",
        "3 records in all, 1 of them overdue",
        "Prepared by: ____  Checked by: ____  Date: ____",
    ]


def test_a_plain_list_has_no_groups_and_no_extra_columns() -> None:
    plan = list_plan("Names", [NAME], [ListRow(("a",), "ignored")], date=TODAY, numbered=False)
    assert plan.columns == (NAME,)
    assert plan.groups == (PrintGroup("", (PrintRow(("a",)),)),)
    assert plan.header_left == ()


def test_an_empty_list_says_so() -> None:
    text = plain_text(list_plan("Names", [NAME], [], date=TODAY))
    assert "No records.\n0 records in all\n" in text


def test_rows_without_a_label_have_a_heading_too() -> None:
    rows = [ListRow(("a",), "x"), ListRow(("b",))]
    plan = list_plan("Names", [NAME], rows, date=TODAY, grouped=True)
    assert [group.heading for group in plan.groups] == ["x", "Not stated"]


def test_many_columns_lie_the_page_down_unless_told_otherwise() -> None:
    wide = [PrintColumn(f"c{at}", "Column", 20) for at in range(6)]
    assert list_plan("Wide", wide, [], date=TODAY).orientation == "landscape"
    assert list_plan("Wide", wide, [], date=TODAY, orientation="portrait").orientation == "portrait"
    assert auto_orientation([NAME]) == "portrait"


@pytest.mark.parametrize("cells", [(), ("a",), ("a", "1", "more")])
def test_a_row_that_does_not_fit_the_columns_is_a_bug(cells: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="cells for 2 columns"):
        list_plan("Names", [NAME, MEMBERS], [ListRow(cells)], date=TODAY)


def test_a_plan_refuses_ragged_rows_and_no_columns() -> None:
    with pytest.raises(ValueError, match="1 cells"):
        PrintPlan("Names", (NAME,), (PrintGroup("", (PrintRow(("a", "b")),)),))
    with pytest.raises(ValueError, match="needs a column"):
        PrintPlan("Names", (), ())


@given(st.lists(st.tuples(st.text(max_size=8), st.sampled_from(["x", "y", ""]))))
def test_every_row_is_kept_once_in_the_order_of_its_group(rows: list[tuple[str, str]]) -> None:
    plan = list_plan("Names", [NAME], [ListRow((t,), g) for t, g in rows], date=TODAY, grouped=True)
    printed = [
        (row.cells[1], group.heading.removeprefix("Not stated"))
        for group in plan.groups
        for row in group.rows
    ]
    order = list(dict.fromkeys(group for _text, group in rows))
    expected = sorted(rows, key=lambda row: order.index(row[1]))
    assert printed == [(clean(text), group) for text, group in expected]
    numbers = [row.cells[0] for group in plan.groups for row in group.rows]
    assert numbers == [str(number) for number in range(1, len(rows) + 1)]
