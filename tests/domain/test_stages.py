"""Stages: the office's own list, the words that sheets use for it, and the history."""

from __future__ import annotations

import pytest

from qiaocrm.domain.office import Stage
from qiaocrm.domain.project import Project
from qiaocrm.domain.stages import DEFAULT_STAGES, StageBook, entering
from qiaocrm.domain.values import StageStep
from qiaocrm.language.dates import PartialDate
from qiaocrm.language.text import fold

BOOK = StageBook(DEFAULT_STAGES)


def test_no_word_stands_for_two_stages() -> None:
    seen: dict[str, str] = {}
    for stage in DEFAULT_STAGES:
        for word in (stage.key, stage.name, stage.name_en, *stage.aliases):
            assert seen.setdefault(fold(word), stage.key) == stage.key, word


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("线索", "lead"),
        ("洽谈阶段", "negotiation"),
        ("在谈", "negotiation"),
        ("Signed", "signed"),
        ("已開工", "started"),
        ("", ""),
        ("—", ""),
    ],
)
def test_how_sheets_name_a_stage(typed: str, key: str) -> None:
    parsed = BOOK.parse(typed)
    assert (parsed.value, parsed.doubt) == (key, None)


def test_an_unknown_stage_is_doubted_and_shown_as_it_is() -> None:
    parsed = BOOK.parse("喝茶")
    assert parsed.value == ""
    assert parsed.doubt
    assert BOOK.show("tea", "zh") == "tea"
    assert BOOK.tone("tea") == "grey"


def test_every_stage_is_read_by_what_is_shown() -> None:
    for stage in BOOK.stages:
        for language in ("zh", "en"):
            assert BOOK.parse(BOOK.show(stage.key, language)).value == stage.key


def test_the_office_s_own_order_counts() -> None:
    book = StageBook([Stage(key="b", name="乙", position=2), Stage(key="a", name="甲", position=1)])
    assert [book.key_at(place) for place in (0, 1)] == ["a", "b"]
    assert book.show("b", "en") == "乙"


def test_entering_a_stage_adds_to_the_history() -> None:
    day = PartialDate(2026, 5, 20)
    first = entering(Project(), "lead", day)
    assert first["stage_history"] == (StageStep("lead", "2026-05-20"),)
    project = Project(stage="lead", stage_history=first["stage_history"])
    second = entering(project, "signed", PartialDate(2026, 6))
    assert second["stage_since"] == PartialDate(2026, 6)
    assert [step.stage for step in second["stage_history"]] == ["lead", "signed"]
    assert entering(project, "lead", day) == {}
    assert entering(project, "", day)["stage_history"] == project.stage_history
