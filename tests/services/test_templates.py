"""Templates: what is filled in comes back whole, without a question."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from qiaocrm.base import i18n, paths
from qiaocrm.domain.choices import Choice, StageChoice
from qiaocrm.domain.kinds import Amount, Country, Date, Flag, Integer
from qiaocrm.domain.manifold import Emails, Phones, Tags
from qiaocrm.services import templates
from qiaocrm.services.imports import run
from qiaocrm.services.imports.mapping import kind_of
from qiaocrm.services.imports.targets import Target
from qiaocrm.services.library import Library
from qiaocrm.sheets.write_template import ASIDE_SHEETS
from tests.services.imports.kit import made

TEXTS = {
    "name": "东京楚湘同乡会", "name_local": "東京楚湘同郷会", "name_en": "Tokyo Hunan Association",
    "name_traditional": "陳明遠", "name_foreign": "Chan Ming Yuen", "pinyin": "chen mingyuan", "city": "东京",
    "native_place": "湖南湘潭", "post": "总经理", "company": "楚湘贸易株式会社", "association": "东京楚湘同乡会",
    "association_post": "副会长", "president": "陈明远", "secretary": "李文", "contact": "周启航",
    "officers": "监事长吴志德", "head": "陈明远", "manager": "陈明远", "guests": "李文、周启航", "owner": "孟小舟", "investors": "维港新能源控股有限公司",
    "projects": "湘潭湖光码头改造", "about": "东京楚湘同乡会", "title": "东京楚湘同乡会考察团", "introducer": "东京楚湘同乡会",
    "partner": "湘潭某某实业有限公司", "lead_unit": "商务局", "hosts": "孟小舟", "industry": "新能源", "wechat": "chuxiang_tokyo",
    "subject": "寄送友好协议正式文本", "script": "日文",
}  # fmt: skip
NAMES = {"company": "楚湘贸易株式会社", "person": "陈明远", "project": "湘江之星光伏组件"}


def typed(kind: str, target: Target, choices: tuple[str, ...]) -> tuple[Any, Any]:
    """What is typed into a column, and what the record then holds on the outside."""
    field = kind_of(kind, target)
    match field:
        case Choice():
            return choices[-1], field.options[-1].key
        case StageChoice():
            return choices[3], "negotiation"
        case Country():
            return next((one, "JP") for one in choices if one in ("日本", "Japan"))
        case Date():
            return dt.date(2026, 5, 20), "2026-05-20"
        case Flag():
            return choices[0], True
        case Amount():
            return (
                (3000, 30_000_000) if i18n.current_language() == "zh" else ("3000万元", 30_000_000)
            )
        case Integer():
            return 5, 5
        case Phones():
            return "+81 3-5550-0101", None
        case Emails():
            return "info@example.jp", ["info@example.jp"]
        case Tags():
            return "重点、2026", ["重点", "2026"]
    text = TEXTS.get(target.name, f"某某{target.name}")
    return (NAMES.get(kind, text) if target.name == "name" else text), None


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", templates.KINDS)
def test_a_filled_template_comes_back_without_a_question(
    book: Library, tmp_path: Path, kind: str, language: str
) -> None:
    i18n.use_language(language, paths.locale_dir())
    path = tmp_path / templates.file_name(kind)
    columns = templates.columns(kind, book.stages())
    assert templates.write(kind, book.stages(), path) == len(columns)
    workbook = openpyxl.load_workbook(path)
    sheet = workbook.worksheets[0]
    expected: dict[str, Any] = {}
    for place, (target, column) in enumerate(columns, 1):
        value, stored = typed(kind, target, column.choices)
        sheet.cell(2, place, value)
        if stored is not None and not target.part:
            expected[target.field] = stored
    workbook.save(path)

    plan = run.prepare(book, path)
    (table,) = plan.tables
    assert (table.kind, plan.notes) == (kind, ())
    assert [column.target for column in table.columns if column.target is None] == []
    found = [(one.target.field, one.target.part) for one in table.columns if one.target]
    assert found == [(target.field, target.part) for target, _column in columns]
    assert min(column.confidence for column in table.columns) >= 0.85
    (row,) = table.rows
    assert [f"{one.column}: {one}" for one in row.problems] == []
    assert row.outcome == "created"
    record = made(plan, kind)[0]
    assert {key: record.get(key) for key in expected} == expected


def test_an_empty_template_holds_no_record(book: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    templates.write("person", book.stages(), path)
    workbook = openpyxl.load_workbook(path)
    assert tuple(workbook.sheetnames[1:]) == ASIDE_SHEETS
    assert workbook[ASIDE_SHEETS[1]].sheet_state == "hidden"
    assert workbook.worksheets[0].freeze_panes == "B2"
    with pytest.raises(Exception, match="No table was found"):
        run.prepare(book, path)


def test_every_choice_is_offered_and_read_back(book: Library) -> None:
    i18n.use_language("zh", paths.locale_dir())
    for kind in templates.KINDS:
        for target, column in templates.columns(kind, book.stages()):
            field = kind_of(kind, target)
            if isinstance(field, Choice):
                assert [field.parse(word, None).value for word in column.choices] == [  # type: ignore[arg-type]
                    option.key for option in field.options
                ]
