"""What officers corrected comes back: columns per set of headings, and words for values."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.services.imports import job, report, run
from qiaocrm.services.imports.mapping import BY_OFFICER
from qiaocrm.services.imports.memory import NEARLY, REMEMBERED, Layout, Memory, Translation
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.services.imports.remembering import from_json, learn, load, teach, to_json
from qiaocrm.services.imports.targets import Target
from qiaocrm.services.imports.teaching import lesson
from qiaocrm.services.library import Library
from tests.services.imports.kit import fields, grid, made, plan

HEADINGS = "姓名|国别|电话|单位|职务|暗号|届别备注"
ROW = "陈明远|美国|212-555-0101|华兴公司|总裁|甲字|甲"
TABLE = f"{HEADINGS}\n{ROW}"
COUNTRY = Translation("country", "榴莲国", "马来西亚")


def corrected() -> ImportPlan:
    """暗号 is the WeChat name, 单位 is left out, 届别备注 a line of the remark."""
    planned = plan(grid(TABLE))
    planned = planned.with_mapping(0, 5, Target("wechat"))
    planned = planned.with_mapping(0, 3, None, skipped=True)
    return planned.with_mapping(0, 6, None, keep="remark")


def under(memory: Memory, *lines: str) -> ImportPlan:
    """The plan of a table with that memory."""
    return plan(grid("\n".join(lines)), memory=memory)


def reasons(planned: ImportPlan) -> dict[str, str]:
    return {one.header.label: one.reason for one in planned.tables[0].columns}


def test_the_same_headings_in_any_order_are_mapped_as_corrected() -> None:
    memory = Memory().learn(corrected())
    again = under(
        memory,
        "暗号|届别备注|電話|姓名|国别|单位|职务",
        "乙字|乙|212-555-0102|李若水|日本|某公司|总裁",
    )
    assert fields(again)["暗号"] == "wechat"
    assert reasons(again)["暗号"] == REMEMBERED
    assert made(again, "person")[0]["remark"] == "届别备注：乙"
    assert made(again, "company") == []
    assert reasons(again)["姓名"] != REMEMBERED  # what the program knew by itself it finds anew


def test_nearly_the_same_headings_fall_back_and_say_so() -> None:
    memory = Memory().learn(corrected())
    near = under(memory, HEADINGS + "|邮箱", ROW + "|a@example.org")
    assert reasons(near)["暗号"] == NEARLY
    assert fields(near)["邮箱"] == "emails"
    far = under(memory, "姓名|国别|暗号|邮箱", "陈明远|美国|甲字|a@example.org")
    assert reasons(far)["暗号"] not in (REMEMBERED, NEARLY)


def test_the_nearest_set_counts_and_of_two_the_newer() -> None:
    one = Layout("person", ("甲", "乙", "丙", "丁"), {})
    two = Layout("project", ("甲", "乙", "丙", "丁", "戊"), {})
    three = Layout("visit", ("甲", "乙", "丙", "丁", "己"), {})
    memory = Memory((one, three, two))
    assert memory.recall(["丁", "丙", "乙", "甲"]).layout is one  # type: ignore[union-attr]
    assert memory.recall(["甲", "乙", "丙", "丁", "庚"]).layout is one  # type: ignore[union-attr]
    assert Memory((three, two)).recall(["甲", "乙", "丙", "丁"]).layout is two  # type: ignore[union-attr]
    assert memory.recall(["甲", "子", "丑"]) is None


def test_the_entity_of_the_rows_is_remembered() -> None:
    table = "名称|国别|电话\n三湘会|美国|212-555-0101"
    planned = plan(grid(table))
    other = "project" if planned.tables[0].kind != "project" else "association"
    memory = Memory().learn(planned.with_entity(0, other))
    assert under(memory, table).tables[0].kind == other
    assert plan(grid(table), into="person", memory=memory).tables[0].kind == "person"
    assert Memory().learn(planned) == Memory()


def test_the_order_of_day_and_month_is_remembered() -> None:
    table = "姓名|国别|出生日期\n陈明远|英国|3/4/1960"
    assert (
        made(plan(grid(table)).with_day_first(0, 2, True), "person")[0]["birthday"] == "1960-04-03"
    )
    chosen = plan(grid(table)).with_day_first(0, 2, False)
    assert [row.problems for row in chosen.tables[0].rows] == [()]
    memory = Memory().learn(chosen)
    assert made(under(memory, table), "person")[0]["birthday"] == "1960-03-04"


def test_headings_that_come_twice_are_told_apart() -> None:
    table = "姓名|国别|暗号|暗号\n陈明远|美国|甲|乙"
    memory = Memory().learn(plan(grid(table)).with_mapping(0, 3, Target("wechat")))
    assert made(under(memory, table), "person")[0]["wechat"] == "乙"


def test_a_tick_on_a_sensitive_column_is_asked_for_every_file() -> None:
    table = "姓名|国别|护照号\n陈明远|美国|E00000000"
    ticked = plan(grid(table)).with_mapping(0, 2, None)
    assert made(ticked, "person")[0]["extra"] == {"护照号": "E00000000"}
    assert "extra" not in made(under(Memory().learn(ticked), table), "person")[0]


def test_learning_the_same_again_changes_nothing() -> None:
    memory = Memory().learn(corrected())
    assert memory.learn(corrected()) == memory
    again = under(memory, TABLE)
    assert memory.learn(again) == memory
    changed = memory.learn(again.with_mapping(0, 5, Target("city")))
    assert len(changed.layouts) == 1
    assert fields(under(changed, TABLE))["暗号"] == "city"


def test_forgetting_takes_back_what_was_remembered_but_not_what_is_chosen_now() -> None:
    memory = Memory().learn(corrected())
    planned = under(memory, TABLE).with_mapping(0, 6, Target("city"))
    without = planned.with_memory(memory.forget(memory.layouts[0]))
    assert fields(without)["暗号"] is None
    assert fields(without)["届别备注"] == "city"
    assert reasons(without)["届别备注"] == BY_OFFICER


def test_a_mended_word_can_be_taught_and_holds_for_all_rows_and_other_headings() -> None:
    lines = ("姓名|国别", "陈明远|榴莲国", "李若水|榴莲国", "孙晓|日本")
    mended = plan(grid("\n".join(lines))).with_cell(0, 2, 1, "马来西亚")
    found = lesson(mended, 0, 2, 1)
    assert found is not None
    assert (found.translation, found.rows) == (COUNTRY, 2)
    taught = mended.with_memory(mended.memory.teach(found.translation))
    assert [one["country"] for one in made(taught, "person")] == ["MY", "MY", "JP"]
    assert [str(note) for note in taught.all_notes] == [
        "Sheet “Sheet1”: “榴莲国” was read as “马来西亚” in 2 cells, as remembered."
    ]
    assert taught.cells(0, 3)[1] == "榴莲国"  # as typed, for the rows that go back to their sender
    assert lesson(taught, 0, 2, 1) is None
    other = under(taught.memory, "社团名称|所在国家|会长", "三湘会|马國|陈明远")
    assert made(other, "association")[0]["country"] == "MY"


@pytest.mark.parametrize(
    ("place", "value"),
    [(0, "陈明"), (1, ""), (1, "榴莲某国"), (1, "美 国")],
    ids=["a name", "emptied", "not understood", "the same word"],
)
def test_nothing_is_offered_where_nothing_can_be_learned(place: int, value: str) -> None:
    mended = plan(grid("姓名|国别\n陈明远|美国")).with_cell(0, 2, place, value)
    assert lesson(mended, 0, 2, place) is None


def test_words_of_choices_hold_in_their_own_field_and_companies_everywhere() -> None:
    memory = Memory(
        translations=(
            Translation("person.intent_level", "大", "A"),
            Translation("company", "华兴", "华兴实业公司"),
        )
    )
    planned = under(memory, "姓名|意向度|单位|籍贯", "陈明远|大|华兴|大")
    person = made(planned, "person")[0]
    assert (person["intent_level"], person["native_place"]) == ("A", "大")
    assert [one["name"] for one in made(planned, "company")] == ["华兴实业公司"]
    project = under(memory, "项目名称|投资方|总投资（万元）", "影城|华兴|3000")
    assert [one["name"] for one in made(project, "company")] == ["华兴实业公司"]


def test_words_of_stages_hold_for_projects() -> None:
    lines = (
        "项目名称|投资方|总投资（万元）|阶段",
        "影城|华兴公司|3000|磨合期",
        "酒店|华兴公司|900|磨合期",
    )
    mended = plan(grid("\n".join(lines))).with_cell(0, 2, 3, "洽谈")
    found = lesson(mended, 0, 2, 3)
    assert found is not None
    assert found.translation == Translation("project.stage", "磨合期", "洽谈")
    stages = {
        one["stage"] for one in made(under(Memory((), (found.translation,)), *lines), "project")
    }
    assert len(stages) == 1
    assert under(Memory((), (found.translation,)), *lines).counts()["created"] == 2


def test_a_cell_the_officer_mends_is_not_translated_over() -> None:
    planned = under(Memory().teach(COUNTRY), "姓名|国别", "陈明远|日本").with_cell(
        0, 2, 1, "榴莲国"
    )
    assert "country" not in made(planned, "person")[0]


def test_a_new_translation_of_a_word_replaces_the_old_one() -> None:
    memory = Memory().teach(COUNTRY).teach(Translation("country", "榴蓮國", "缅甸"))
    assert [one.value for one in memory.translations] == ["缅甸"]
    assert memory.forget(memory.translations[0]) == Memory()


def test_the_memory_is_kept_in_the_book_by_an_import(book: Library, tmp_path: Path) -> None:
    path = tmp_path / "客商.csv"
    path.write_text(TABLE.replace("|", ","), encoding="utf-8")
    planned = run.prepare(book, path).with_mapping(0, 5, Target("wechat"))
    assert load(book) == Memory()
    job.carry_out(book, planned)
    teach(book, COUNTRY)
    again = run.prepare(book, path)
    assert fields(again)["暗号"] == "wechat"
    assert again.memory.translations == (COUNTRY,)
    assert fields(run.prepare(book, path, remember=False))["暗号"] is None
    learn(book, again)
    assert load(book) == again.memory


def test_text_that_is_no_memory_is_passed_over() -> None:
    assert from_json("") == from_json("[1]") == from_json("{") == Memory()
    old = '{"layouts": [{"entity": "person", "headings": ["甲"], "columns": {"甲": {"field": ["gone", "", ""]}}}]}'
    assert from_json(old).layouts == (Layout("person", ("甲",), {}),)


WORDS = st.text(min_size=1, max_size=5)


@given(st.lists(st.builds(Translation, WORDS, WORDS, WORDS), max_size=4))
def test_the_memory_survives_its_text(words: list[Translation]) -> None:
    memory = Memory().learn(corrected_once())
    for one in words:
        memory = memory.teach(one)
    assert from_json(to_json(memory)) == memory


_ONCE: list[ImportPlan] = []


def corrected_once() -> ImportPlan:
    if not _ONCE:
        _ONCE.append(corrected())
    return _ONCE[0]


def test_sensitive_columns_are_left_out_and_named() -> None:
    table = "姓名|国别|身份证号|政治面貌|宗教信仰|健康状况|有效护照\n陈明远|美国|甲|乙|丙|良好|丁"
    planned = plan(grid(table))
    assert "extra" not in made(planned, "person")[0]
    told = report.as_json(planned, None)
    assert told["tables"][0]["left_out"] == [
        "身份证号", "政治面貌", "宗教信仰", "健康状况", "有效护照",
    ]  # fmt: skip
    assert "身份证号, 政治面貌, 宗教信仰, 健康状况, 有效护照" in told["notes"][-1]
    assert "健康状况" in job.sentence(planned, written=False)
    ticked = planned.with_mapping(0, 5, None, keep="remark")
    assert made(ticked, "person")[0]["remark"] == "健康状况：良好"
    assert "健康状况" not in str(ticked.all_notes[-1])
