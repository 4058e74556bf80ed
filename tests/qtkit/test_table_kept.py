"""What was selected stays selected when a list is folded, sorted or shortened."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.qtkit import table_kept
from qiaocrm.qtkit.cells import ColumnSpec, Row
from qiaocrm.qtkit.table_groups import Group, laid_out
from qiaocrm.qtkit.table_model import RecordTableModel


class Nothing:
    """Rows without cells."""

    def window(self, ids: Sequence[int]) -> Mapping[int, Row]:
        """An empty row for each."""
        return {one: {} for one in ids}


def model(ids: Sequence[int], groups: Sequence[Group] = ()) -> RecordTableModel:
    """A table of these ids."""
    made = RecordTableModel(Nothing(), [ColumnSpec("name", "Name")])
    made.set_ids(ids, groups)
    return made


def kept(before: RecordTableModel, rows: set[int], after: RecordTableModel) -> set[int]:
    """The ids selected after the change, where these rows were selected before."""
    remembered = table_kept.blocks(before, table_kept.ranges(rows))
    spans = table_kept.spans_of(after, remembered)
    return {after.ids[row] for top, bottom in spans for row in range(top, bottom + 1)}


def test_a_folded_group_loses_its_selection_and_the_others_keep_theirs() -> None:
    ids, groups = array("q", [1, 2, 3, 4, 5, 6]), [Group(str(n), "", 2) for n in range(3)]
    opened = model(*laid_out(ids, groups, ()))
    folded = model(*laid_out(ids, groups, {"1"}))
    assert kept(opened, set(range(9)), folded) == {1, 2, 5, 6}
    assert kept(folded, set(range(7)), opened) == {1, 2, 5, 6}


@given(st.permutations(range(1, 12)), st.sets(st.integers(0, 10)), st.sets(st.integers(1, 11)))
def test_any_order_and_any_loss(after: list[int], rows: set[int], gone: set[int]) -> None:
    before = model(array("q", range(1, 12)))
    left = array("q", [one for one in after if one not in gone])
    assert kept(before, rows, model(left)) == {row + 1 for row in rows} - gone


def test_very_many_single_records() -> None:
    before, after = array("q", range(1, 1001)), array("q", range(1000, 0, -1))
    assert kept(model(before), set(range(0, 1000, 2)), model(after)) == set(range(1, 1001, 2))
