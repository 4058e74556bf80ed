"""The commands: what a script reads on stdout, what a person reads on stderr, exit codes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import sqlcipher3.dbapi2 as driver
from click.testing import CliRunner, Result

from qiaocrm import __version__
from qiaocrm.base import paths
from qiaocrm.base.clock import SystemClock
from qiaocrm.cli import main
from qiaocrm.domain.defaultrules import default_rules
from qiaocrm.domain.registry import ENTITIES
from qiaocrm.domain.values import Link
from qiaocrm.services import library as library_module
from qiaocrm.services.library import open_library
from qiaocrm.services.rules import managing
from qiaocrm.storage import store
from tests.books import add, day, dump, edit, new_book

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
    assert "丙公司" not in texts


def test_sensitive_columns_are_left_out_and_named_unless_asked_for(
    database: Path, tmp_path: Path
) -> None:
    path = tmp_path / "名单.csv"
    path.write_text(
        "姓名,电话,身份证号,宗教,政治面貌,\n王建国,0731-5550 1001,430300190001011234,佛教,群众,待核\n"
        "李娜,0731-5550 1002,430300190001011235,无,党员,电话不通\n",
        encoding="utf-8",
    )
    left = json.loads(run(database, "import", path, "--dry-run", "--json").stdout)
    assert any("身份证号, 宗教, 政治面貌" in note for note in left["notes"])
    run(database, "import", path, "--sensitive", "--json")
    rows = json.loads(run(database, "list", "person", "--json").stdout)["rows"]
    kept = {row["name"]: row["extra"] for row in rows}
    assert kept["王建国"] == {
        "身份证号": "430300190001011234", "宗教": "佛教", "政治面貌": "群众", "F": "待核",
    }  # fmt: skip
    assert kept["李娜"]["F"] == "电话不通"


def test_a_template_is_written_without_a_file_of_records_and_imported(
    database: Path, tmp_path: Path
) -> None:
    target = tmp_path / "模板.xlsx"
    told = answer(database, "template", "person", target)
    assert (told["entity"], told["file"]) == ("person", str(target))
    assert not database.exists()
    workbook = openpyxl.load_workbook(target)
    sheet = workbook.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    assert len(heads) == told["columns"]
    sheet.cell(2, 1, "吴志德")
    workbook.save(target)
    told = answer(database, "import", target)
    assert [(table["created"], table["unmapped"]) for table in told["tables"]] == [(1, [])]
    assert_refused(run(database, "template", "planet", target), "planet")
    assert_refused(run(database, "template", "person", tmp_path / "no" / "a.xlsx"), "a.xlsx")


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


def _printed(target: Path) -> str:
    """The text of a PDF file as poppler finds it."""
    command = ["pdftotext", "-layout", str(target), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def test_the_printed_list_can_be_searched(demo: Path, tmp_path: Path) -> None:
    target = tmp_path / "list.pdf"
    assert run(demo, "print", "followups", "--to", target, "--group-by", "week").exit_code == 0
    text = _printed(target)
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


def assert_refused(result: Result, said: str) -> None:
    """Exit 2, one clear line on stderr, nothing on stdout."""
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert len(result.stderr.strip().splitlines()) == 1
    assert re.search(said, result.stderr), result.stderr


@pytest.fixture
def office(database: Path) -> Path:
    """A merchant with a company, somebody else, and two follow-ups."""
    library = new_book(database.parent)
    library.set_options(officer="李敏")
    company = add(library, "company", "维港集团")
    wu = add(
        library,
        "person",
        "吴志德",
        company=(company,),
        country="HK",
        merchant=True,
        remark="爱好书法",
    )
    add(library, "person", "单雪桥", country="AU")
    add(library, "followup", "催问", about=(wu,), due=day("2001-02"))
    add(library, "followup", "不急", about=(wu,))
    library.close()
    return database  # fmt: skip


def test_lists_answer_with_total_and_rows(office: Path) -> None:
    told = answer(office, "list", "person", "--sort", "-name")
    assert set(told) == {"total", "rows"}
    assert [row["name"] for row in told["rows"]] == ["吴志德", "单雪桥"]
    assert answer(office, "list", "person", "--limit", "0") == {"total": 2, "rows": []}
    narrowed = answer(office, "list", "person", "--where", "country=HK", "--where", "merchant=true")
    assert [row["company"] for row in narrowed["rows"]] == ["维港集团"]
    assert answer(office, "list", "visit") == {"total": 0, "rows": []}


@pytest.mark.parametrize("kind", [entity.key for entity in ENTITIES[:10]])
def test_every_kind_of_record_is_listed_as_a_table(office: Path, kind: str) -> None:
    result = run(office, "list", kind)
    assert result.exit_code == 0
    assert "record" in result.stdout.splitlines()[-1]


def test_without_json_people_read_a_table(office: Path) -> None:
    result = run(office, "list", "person")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == "2 records"
    result = CliRunner().invoke(
        main, ["--database", str(office), "--language", "zh", "list", "person"]
    )
    assert result.stdout.splitlines()[-1] != "2 records"


def test_search_answers_with_what_matched(office: Path) -> None:
    told = answer(office, "search", "书法")
    assert told == {
        "total": 1,
        "rows": [
            {
                "entity": "person",
                "id": 1,
                "title": "吴志德",
                "second": "维港集团 · Hong Kong, China",
                "matched": "Remark",
                "excerpt": "爱好书法",
            }
        ],
    }
    assert answer(office, "search", "维港", "--in", "company")["total"] == 1
    assert answer(office, "search", "吴", "志德", "--limit", "1")["total"] == 1
    assert answer(office, "search", '"NEAR(') == {"total": 0, "rows": []}
    assert run(office, "search", "没有").stdout.strip() == "Nothing was found."


def test_follow_ups_that_are_due(office: Path) -> None:
    assert [row["subject"] for row in answer(office, "followups")["rows"]] == ["催问", "不急"]
    overdue = answer(office, "followups", "--due", "overdue")
    assert [(row["subject"], row["about"]) for row in overdue["rows"]] == [("催问", ["吴志德"])]
    assert answer(office, "followups", "--due", "today") == {"total": 0, "rows": []}


def test_undo_says_what_it_undid_and_what_it_kept(office: Path) -> None:
    told = answer(office, "undo")
    assert told == {"action": 6, "label": "New follow-up “不急”", "records": 1, "kept": []}
    library = open_library(office)
    edit(library, Link("person", 1), city="香港")
    library.close()
    told = answer(office, "undo", "3")
    assert told["kept"] == [{"entity": "person", "id": 1, "title": "吴志德"}]
    result = run(office, "undo", "2")
    assert "Edited since and therefore kept: 维港集团." in result.stdout
    assert_refused(run(office, "undo", "3"), "undone already")
    assert_refused(run(office, "undo", "99"), "no action 99")


def test_a_damaged_index_is_mended_and_a_lost_record_is_exit_1(office: Path) -> None:
    assert answer(office, "check")["problems"] == []
    library = open_library(office)
    with library.store.writing() as connection:
        connection.exec_driver_sql("DELETE FROM subject")
    library.close()
    told = answer(office, "check")
    assert (told["ok"], [one["name"] for one in told["problems"]]) == (True, ["subjects"])
    library = open_library(office)
    with library.store.writing() as connection:
        connection.exec_driver_sql("DELETE FROM company")
    library.close()
    result = run(office, "check", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["problems"][0]["name"] == "links"


def test_exports_by_kind_and_with_the_names_for_programs(office: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    for kind, rows in (("person", 2), ("people", 2), ("merchants", 1), ("followups", 2)):
        assert answer(office, "export", kind, "--to", target) == {"rows": rows, "file": str(target)}
    answer(office, "export", "merchants", "--to", target, "--fields")
    cards = tmp_path / "out.vcf"
    assert answer(office, "export", "merchants", "--to", cards)["rows"] == 1
    assert "FN:吴志德" in cards.read_text(encoding="utf-8")
    assert_refused(run(office, "export", "visits", "--to", cards), "cannot be written")
    heads, row = target.read_text(encoding="utf-8-sig").splitlines()
    assert "phones_e164" in heads.split(",")
    assert "吴志德" in row
    assert_refused(run(office, "export", "all", "--to", target, "--fields"), "one kind")
    assert_refused(run(office, "export", "all", "--to", target), "cannot be written")
    assert_refused(run(office, "export", "person", "--to", tmp_path / "a.doc"), "cannot be written")
    assert_refused(
        run(office, "export", "person", "--to", tmp_path / "none" / "sub" / "a.xlsx"), "a.xlsx"
    )


def test_prints_into_a_pdf_file_alone(office: Path, tmp_path: Path) -> None:
    target = tmp_path / "list.pdf"
    told = answer(office, "print", "followups", "--to", target, "--due", "overdue")
    assert told == {"pages": 1, "file": str(target)}
    assert target.read_bytes().startswith(b"%PDF")
    assert_refused(run(office, "print", "followups", "--to", tmp_path / "a.txt"), "ends in .pdf")


def test_prints_the_merchants_only(office: Path, tmp_path: Path) -> None:
    target = tmp_path / "list.pdf"
    for what, others in (("merchants", False), ("people", True)):
        assert run(office, "print", what, "--to", target).exit_code == 0
        text = subprocess.run(["pdftotext", target, "-"], capture_output=True, check=True).stdout
        assert "吴志德" in text.decode()
        assert ("单雪桥" in text.decode()) is others


def test_backup_and_restore(office: Path, tmp_path: Path) -> None:
    saved = tmp_path / "U盘" / "备份.db"
    result = run(office, "backup", saved)
    assert (result.exit_code, str(saved) in result.stdout) == (0, True)
    before = answer(office, "list", "person")
    answer(office, "undo", "4")
    assert answer(office, "list", "person")["total"] == 1
    assert run(office, "restore", saved).exit_code == 0
    assert answer(office, "list", "person") == before
    photo = tmp_path / "photo.db"
    photo.write_bytes(b"\xff\xd8" * 4000)
    content = office.read_bytes()
    assert_refused(run(office, "restore", photo), "no backup or is damaged")
    assert_refused(run(office, "restore", tmp_path / "none.db"), "no backup or is damaged")
    assert_refused(run(office, "backup", office), "file of records itself")
    assert office.read_bytes() == content


@pytest.mark.parametrize(
    "words",
    [("print", "merchants", "--to", "a.pdf"), ("undo",), ("check",), ("export", "all", "--to", "a.xlsx"), ("print", "visits", "--to", "a.pdf"), ("backup", "b.db")],
)  # fmt: skip
def test_a_missing_file_of_records_is_told_and_not_made(
    database: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(database.parent)
    assert_refused(run(database, *words), "There is no file .*book.db")
    assert list(database.parent.glob("*.*")) == []


@pytest.mark.parametrize("words", [("list", "person"), ("search", "吴"), ("followups",)])
def test_a_missing_file_is_looked_at_as_an_empty_one_and_not_made(
    database: Path, words: tuple[str, ...]
) -> None:
    assert answer(database, *words) == {"total": 0, "rows": []}
    assert "There is no file" in run(database, *words).stderr
    assert list(database.parent.glob("*.*")) == []


@pytest.mark.parametrize("content", [b"", b"no database" * 100])
@pytest.mark.parametrize(
    "words", [("list", "person"), ("search", "吴"), ("followups",), ("check",), ("undo",)]
)
def test_a_damaged_file_of_records_is_told_and_left_alone(
    database: Path, content: bytes, words: tuple[str, ...]
) -> None:
    database.write_bytes(content)
    assert_refused(run(database, *words, "--json"), "damaged")
    assert database.read_bytes() == content


def test_a_locked_file_of_records_is_told(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(driver.connect(str(office), isolation_level=None)) as foreign:
        foreign.execute("PRAGMA locking_mode = EXCLUSIVE")
        foreign.execute("BEGIN EXCLUSIVE")
        opened = store.open_store
        monkeypatch.setattr(library_module, "open_store", partial(opened, busy_ms=1))
        assert_refused(run(office, "list", "person", "--json"), "in use by another program")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("list", "planet"), "planet"),
        (("list", "person", "--where", "name"), "is no condition"),
        (("list", "person", "--where", "id=x"), "is no value"),
        (("list", "person", "--sort", "colour"), "no field colour"),
        (("list", "person", "--limit", "many"), "many"),
        (("followups", "--due", "someday"), "someday"),
        (("export", "person"), "--to"),
        (("frobnicate",), "frobnicate"),
        (("undo", "x"), "x"),
        (("search",), "WORDS"),
    ],
)
def test_bad_usage_is_one_line(office: Path, words: tuple[str, ...], said: str) -> None:
    assert_refused(run(office, *words), said)


def test_help_and_version(office: Path) -> None:
    assert "followups" in run(office, "--help").stdout
    assert run(office, "list", "--help").exit_code == 0
    assert __version__ in run(office, "--version").stdout


def test_a_bug_is_not_taken_for_trouble_of_the_officer_s(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bug(*_words: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("qiaocrm.services.listing.rows", bug)
    result = run(office, "list", "person")
    assert isinstance(result.exception, ZeroDivisionError)


def test_the_program_itself_speaks_utf_8_to_other_programs(office: Path) -> None:
    words = [sys.executable, "-m", "qiaocrm", "--database", office, "list", "person", "--json"]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    done = subprocess.run(words, capture_output=True, check=True, env=environment)
    assert json.loads(done.stdout.decode("utf-8"))["rows"][0]["name"] == "单雪桥"
    assert done.stderr == b""
    words = [sys.executable, "-m", "qiaocrm", "--database", office, "undo", "99"]
    done = subprocess.run(words, capture_output=True, check=False, env=environment)
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.decode("utf-8").splitlines()) == 1


def test_a_file_without_a_table_leaves_no_new_book(tmp_path: Path) -> None:
    book, file = tmp_path / "new.db", tmp_path / "prose.csv"
    file.write_text("只是一段话\n没有表头\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["--database", str(book), "import", str(file)])
    assert result.exit_code == 2
    assert len(result.stderr.strip().splitlines()) == 1
    assert not list(tmp_path.glob("new.db*"))


def test_a_rehearsal_leaves_no_new_book(tmp_path: Path) -> None:
    book, file = tmp_path / "new.db", tmp_path / "people.csv"
    file.write_text("姓名,电话\n吴志德,13900001111\n", encoding="utf-8")
    result = CliRunner().invoke(
        main, ["--database", str(book), "import", str(file), "--dry-run", "--json"]
    )
    assert result.exit_code == 0
    assert json.loads(result.stdout)["tables"][0]["created"] == 1
    assert not list(tmp_path.glob("new.db*"))


def test_duplicates_are_named_with_score_and_reasons(tmp_path: Path) -> None:
    library = new_book(tmp_path)
    add(library, "person", "吴志德", wechat="wzd58")
    add(library, "person", "吳志德", wechat="wzd58")
    add(library, "company", "华兴有限公司")
    add(library, "company", "华兴公司")
    library.close()
    path = tmp_path / "book.db"
    found = answer(path, "duplicates", "person")
    assert found == answer(path, "duplicates", "--entity", "person")
    assert found["total"] == 1
    (group,) = found["groups"]
    assert group["reasons"] == ["same name", "same WeChat"]
    assert [one["title"] for one in group["records"]] == ["吴志德", "吳志德"]
    assert answer(path, "duplicates")["total"] == 2
    assert answer(path, "duplicates", "--threshold", "95")["total"] == 0
    assert "same name and same WeChat" in run(path, "duplicates").stdout
    assert "No likely duplicates" in run(path, "duplicates", "association").stdout


def test_rules_run_once_and_tell_what_they_did(database: Path) -> None:
    with closing(new_book(database.parent)) as library:
        add(library, "person", "吴志德", birthday=day("1950-11-25"))
        managing.ensure_defaults(library)
        # The commands go by the real clock: their catching up begins today.
        library.set_options(rules_run=SystemClock().today().isoformat())
    listed = answer(database, "rules", "list")
    assert listed["total"] == len(default_rules())
    birthday = next(row for row in listed["rows"] if row["occasion"] == "Birthday of a person")
    assert birthday["on"]
    assert birthday["next"]
    first = answer(database, "rules", "run")
    assert first["troubles"] == []
    assert answer(database, "rules", "run")["made"] == []
    said = run(database, "rules", "run").stdout
    assert said.strip() == "0 follow-ups have arisen."


def test_a_calendar_is_exported_for_an_officer(database: Path, tmp_path: Path) -> None:
    with closing(new_book(tmp_path)) as library:
        add(library, "followup", "寄信", due=day("2026-12-01"), owner="周晓岚")
        add(library, "followup", "备车", due=day("2026-12-02"), owner="李文")
        add(library, "person", "吴志德", birthday=day("1958-03-07"))
    target = tmp_path / "日历.ics"
    days = ("--from", "2026-11-01", "--until", "2027-12-31")
    assert answer(database, "export", "all", "--to", target, *days)["events"] == 3
    said = answer(database, "export", "followups", "--to", target, *days, "--officer", "周晓岚")
    assert (said["events"], said["called_off"], said["from"]) == (1, 0, "2026-11-01")
    assert "寄信" in target.read_text(encoding="utf-8")
    refused = run(database, "export", "projects", "--to", target)
    assert refused.exit_code == 2
    assert refused.stderr.count("\n") == 1


def test_a_list_is_printed_with_columns_masks_and_in_the_official_style(
    database: Path, tmp_path: Path
) -> None:
    with closing(new_book(tmp_path)) as library:
        add(library, "person", "吴志德", remark="致电13800000000", owner="周晓岚")
    target = tmp_path / "list.pdf"
    words = ("print", "people", "--to", target, "--columns", "name,remark")
    assert answer(database, *words)["pages"] == 1
    plain = _printed(target).replace(" ", "")
    assert "13800000000" in plain
    assert "Page1of1" in plain
    answer(database, *words, "--mask", "--official", "--group-by", "association")
    masked = _printed(target).replace(" ", "")
    assert "138****0000" in masked
    assert "—1—" in masked
    assert "Notstated" in masked
    assert "周晓岚" not in masked
    refused = run(database, *words[:-1], "name,shoe_size")
    assert refused.exit_code == 2
    assert "shoe_size" in refused.stderr
