"""The commands: what a script reads on stdout, what a person reads on stderr, exit codes."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result

from qiaocrm.base import paths
from qiaocrm.base.clock import SystemClock
from qiaocrm.cli import main
from qiaocrm.services.library import open_library
from tests.books import dump

SAMPLES = sorted(path for path in (paths.resources() / "samples").iterdir() if path.is_file())


def run(database: Path, *words: object) -> Result:
    return CliRunner().invoke(
        main, ["--database", str(database), "--language", "en", *map(str, words)]
    )


def answer(database: Path, *words: object) -> Any:
    """The one JSON document of a command that succeeds."""
    result = run(database, *words, "--json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "book.db"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    assert CliRunner().invoke(main, ["demo", str(path)]).exit_code == 0
    return path


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_goes_in_whole_and_out_again(database: Path, sample: Path) -> None:
    open_library(database).close()
    before = _dump(database)
    told = answer(database, "import", sample)
    assert told["tables"]
    for table in told["tables"]:
        assert table["rows"] > 0
        assert table["refused"] == 0
        assert table["unmapped"] == []
    assert answer(database, "undo")["kept"] == []
    assert _dump(database) == before


def _dump(database: Path) -> dict[str, Any]:
    library = open_library(database, SystemClock())
    try:
        return dump(library)
    finally:
        library.close()


def test_a_dry_run_writes_nothing(database: Path) -> None:
    told = answer(database, "import", SAMPLES[0], "--dry-run")
    assert told["action"] is None
    assert told["tables"][0]["created"] > 0
    assert answer(database, "list", "person")["total"] == 0


def test_the_second_import_of_a_file_makes_nothing_new(database: Path) -> None:
    answer(database, "import", SAMPLES[0])
    first = answer(database, "list", "person")["total"]
    told = answer(database, "import", SAMPLES[0])
    assert sum(table["created"] for table in told["tables"]) == 0
    assert answer(database, "list", "person")["total"] == first


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", b""),
        ("b.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600),
        ("c.csv", b"\xff\xd8\xff\xe0JFIF"),
        ("d.xlsx", b"PK\x03\x04zip"),
    ],
)
def test_an_unreadable_file_is_one_line_and_exit_2(
    database: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    result = run(database, "import", path, "--json")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.strip().splitlines()) == 1
    assert name in result.stderr


def test_a_refused_row_is_exit_1_and_comes_with_its_reason(database: Path, tmp_path: Path) -> None:
    path = tmp_path / "客商.csv"
    path.write_text(
        "姓名,电话,公司名称\n吴志德,+1 626-555-0101,甲公司\n,+1 626-555-0102,乙公司\n苏远帆,+1 626-555-0103,丙公司\n",
        encoding="utf-8",
    )
    out = tmp_path / "refused.xlsx"
    result = run(database, "import", path, "--into", "person", "--refused", out, "--json")
    assert result.exit_code == 1
    table = json.loads(result.stdout)["tables"][0]
    assert (table["created"], table["refused"]) == (2, 1)
    assert table["problems"][0]["row"] == 3
    texts = [
        str(cell.value) for row in openpyxl.load_workbook(out).active.iter_rows() for cell in row
    ]
    assert "乙公司" in texts


def test_list_filters_sorts_and_limits(demo: Path) -> None:
    told = answer(demo, "list", "association", "--where", "country=JP", "--sort", "founded")
    assert [row["founded"] for row in told["rows"]] == ["1998", "2009", "2015"]
    assert told["rows"][0]["president"] == "陈明远"
    limited = answer(demo, "list", "person", "--limit", "2")
    assert limited["total"] > 2
    assert len(limited["rows"]) == 2


def test_names_sort_by_pinyin(demo: Path) -> None:
    names = [row["name"] for row in answer(demo, "list", "association", "--sort", "name")["rows"]]
    assert (
        names.index("巴黎潇湘华人协会")
        < names.index("东京楚湘同乡会")
        < names.index("新加坡潇湘宗亲会")
    )


def test_a_person_has_the_names_of_the_outside(demo: Path) -> None:
    row = answer(demo, "list", "person", "--where", "name=吴志德")["rows"][0]
    assert row["company"] == "维港新能源控股有限公司"
    assert row["country"] == "HK"
    assert len(row["phones"]) == len(row["phones_e164"]) == 1
    wanted = set(
        "name name_traditional name_foreign gender birthday birthday_calendar native_place nationality country city "
        "address company post phones emails wechat industry investment_interest language remark positions".split()
    )
    assert wanted <= set(row)


def test_search_says_what_it_found(demo: Path) -> None:
    told = answer(demo, "search", "wzd", "--in", "person")
    assert [row["title"] for row in told["rows"]] == ["吴志德"]


def test_follow_ups_by_their_day(demo: Path) -> None:
    overdue = answer(demo, "followups", "--due", "overdue")["rows"]
    assert {row["subject"] for row in overdue} == {
        "回访酒庄考察意向",
        "约见自然资源局",
        "提供海运报价",
    }
    assert answer(demo, "followups", "--due", "today")["total"] == 3


def test_an_unknown_field_is_told_with_the_known_ones(demo: Path) -> None:
    result = run(demo, "list", "person", "--where", "colour=red")
    assert result.exit_code == 2
    assert "name_foreign" in result.stderr


def test_the_export_holds_the_same_values(demo: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.xlsx"
    assert run(demo, "export", "all", "--to", target).exit_code == 0
    sheet = openpyxl.load_workbook(target)["Overseas associations"]
    rows = list(sheet.iter_rows(values_only=True))
    assert len(rows) == 1 + answer(demo, "list", "association")["total"]
    assert sheet.freeze_panes is not None
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_the_printed_list_can_be_searched(demo: Path, tmp_path: Path) -> None:
    target = tmp_path / "list.pdf"
    assert run(demo, "print", "followups", "--to", target, "--group-by", "week").exit_code == 0
    text = subprocess.run(
        ["pdftotext", "-layout", target, "-"], capture_output=True, check=True
    ).stdout.decode()
    assert "寄送友好协议正式文本" in text
    assert "2 days overdue" in text


def test_check_and_backup_and_restore(demo: Path, tmp_path: Path) -> None:
    assert answer(demo, "check")["ok"] is True
    saved, other = tmp_path / "saved.db", tmp_path / "other.db"
    assert run(demo, "backup", saved).exit_code == 0
    assert run(other, "restore", saved).exit_code == 0
    assert answer(other, "list", "person") == answer(demo, "list", "person")


def test_nothing_to_undo_is_exit_2(database: Path) -> None:
    open_library(database).close()
    result = run(database, "undo", "--json")
    assert result.exit_code == 2
    assert result.stderr.strip() == "There is nothing to undo."


def test_a_book_of_samples_is_not_written_over_another(demo: Path) -> None:
    result = CliRunner().invoke(main, ["demo", str(demo)])
    assert result.exit_code == 2
