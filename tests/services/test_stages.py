"""The office's own list of stages: what it requires, its order, and what becomes of leads."""

from __future__ import annotations

from typing import Any

import pytest

from qiaocrm.base.errors import UserError
from qiaocrm.domain.office import Stage
from qiaocrm.domain.values import StageStep
from qiaocrm.services import board, records, stages
from qiaocrm.services.bulk.edits import SetField
from qiaocrm.services.bulk.run import Selection, carry_out, preview
from qiaocrm.services.leads import ReasonWanted
from qiaocrm.services.library import Library
from tests.books import add, book, dump, edit, load

__all__ = ["book"]


def _stage(book: Library, key: str) -> Stage:
    return next(one for one in book.stages().stages if one.key == key)


def _keys(book: Library) -> list[str]:
    return [one.stage.key for one in stages.listed(book)]


def test_a_new_stage_stands_last_and_is_read_in_sheets_at_once(book: Library) -> None:
    stages.save(
        book, Stage(), {"name": "供地", "aliases": ("摘牌", "拿地"), "requirement": "土地已挂牌"}
    )
    assert _keys(book)[-1] == "gongdi"
    assert book.stages().parse("摘牌").value == "gongdi"
    assert book.stages().requirement("gongdi") == "土地已挂牌"
    book.undo()
    assert book.stages().parse("摘牌").doubt


def test_a_word_means_one_stage_only(book: Library) -> None:
    with pytest.raises(UserError, match="“在谈” already means the stage “洽谈”"):
        stages.save(book, Stage(), {"name": "在谈"})
    with pytest.raises(UserError, match="“簽約” already means the stage “签约”"):
        stages.save(book, _stage(book, "landed"), {"aliases": ("簽約",)})
    stages.save(book, _stage(book, "signed"), {"name": "签约", "aliases": ("已签",)})


def test_stages_move_up_and_down_and_back(book: Library) -> None:
    first = _keys(book)
    stages.shift(book, first[2], -1)
    assert _keys(book)[:3] == [first[0], first[2], first[1]]
    assert stages.shift(book, first[0], -1) is None
    assert stages.shift(book, first[-1], 1) is None
    book.undo()
    assert _keys(book) == first


def test_leads_of_a_stage_given_up_enter_another_and_keep_their_past(book: Library) -> None:
    lead = add(book, "project", "冷链", stage="study")
    before = dump(book)
    assert {one.stage.key: one.projects for one in stages.listed(book)}["study"] == 1
    stages.give_up(book, "study", "matching")
    assert "study" not in _keys(book)
    row = load(book, lead)
    assert (row.stage, row.stage_history[-1]) == ("matching", StageStep("matching", "2026-11-23"))
    assert book.stages().show("study", "zh") == "研判"  # its history still has a name
    stages.save(book, Stage(), {"name": "study"})
    assert _keys(book)[-1] == "study2"  # whose past is not the new one's
    book.undo()
    book.undo()
    assert dump(book) == before


def test_leads_do_not_end_by_way_of_a_stage_given_up(book: Library) -> None:
    add(book, "project", "冷链", stage="study")
    with pytest.raises(UserError, match="ends leads without success"):
        stages.give_up(book, "study", "ended")
    stages.give_up(book, "landed", "ended")  # where none stands, none ends


def test_the_last_stage_stays(book: Library) -> None:
    for key in _keys(book)[1:]:
        stages.give_up(book, key, "lead")
    with pytest.raises(UserError, match="the last one"):
        stages.give_up(book, "lead", "lead")


@pytest.mark.parametrize("way", ["board", "form", "new"])
def test_a_lead_is_not_given_up_without_a_word(book: Library, way: str) -> None:
    lead = add(book, "project", "冷链", stage="lead")
    ways: dict[str, Any] = {
        "board": lambda **told: board.move(book, lead.id, "ended", **told),
        "form": lambda **told: edit(book, lead, stage="ended", **told),
        "new": lambda **told: add(book, "project", "光伏", stage="ended", **told),
    }
    with pytest.raises(ReasonWanted):
        ways[way]()
    ways[way](lost_reason="资金不足")


def test_the_office_says_which_stages_are_losses(book: Library) -> None:
    stages.save(book, _stage(book, "study"), {"lost": True})
    stages.save(book, _stage(book, "ended"), {"lost": False})
    lead = add(book, "project", "冷链", stage="lead")
    edit(book, lead, stage="ended")
    with pytest.raises(ReasonWanted):
        edit(book, lead, stage="study")


def test_many_leads_are_given_up_only_where_each_has_its_reason(book: Library) -> None:
    told = add(book, "project", "光伏", stage="lead", lost_reason="选址未定")
    silent = add(book, "project", "冷链", stage="lead")
    both = Selection.of("project", [told.id, silent.id])
    seen = preview(book, both, SetField("stage", "ended"))
    assert (seen.changed, [one.title for one in seen.refusals]) == (1, ["冷链"])
    carry_out(book, both, SetField("stage", "ended"))
    assert (load(book, told).stage, load(book, silent).stage) == ("ended", "lead")


def test_every_default_stage_says_what_it_requires(book: Library) -> None:
    assert all(stage.requirement for stage in book.stages().stages)
    assert records.load(book, "stage", _stage(book, "ended").id).lost  # type: ignore[attr-defined]
