"""Opening a file: damage, foreign files and later versions are told and left untouched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver

from qiaocrm.base.errors import Damaged, UserError
from qiaocrm.domain.query import Query
from qiaocrm.services import records
from qiaocrm.services.library import Library, open_library
from qiaocrm.storage import engine, migrate
from qiaocrm.storage.store import open_store
from tests.books import add, dump, new_book, titles


def beside(path: Path) -> dict[str, bytes]:
    """Every file of the folder with its content."""
    return {one.name: one.read_bytes() for one in path.parent.iterdir() if one.is_file()}


def assert_refused(path: Path, said: str, error: type[UserError] = UserError) -> None:
    """The file is refused with one sentence, and nothing in its folder changes."""
    before = beside(path)
    with pytest.raises(error, match=said) as refused:
        open_library(path)
    assert "\n" not in str(refused.value)
    assert path.name in str(refused.value)
    assert beside(path) == before


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed book with one person."""
    library = new_book(tmp_path)
    add(library, "person", "吴志德")
    library.close()
    return tmp_path / "book.db"


def set_pragma(path: Path, pragma: str) -> None:
    with closing(driver.connect(path)) as connection:
        connection.execute(f"PRAGMA {pragma}")
        connection.commit()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"x",
        b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 40,
        b"SQLite format 3\x00",
        b"SQLite format 3\x00" + bytes(600),
        b"PK\x03\x04" * 300,
        b"\xff" * 5000,
    ],
    ids=["empty", "one byte", "photo", "head only", "head of zeros", "zip", "noise"],
)
def test_what_is_no_book_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "book.db"
    path.write_bytes(content)
    assert_refused(path, "damaged|another program")


@pytest.mark.parametrize("size", [0, 1, 99, 100, 511, 512, 4095, 4096, 40_960, 100_001])
def test_a_book_that_was_cut_off_is_refused_and_left_alone(path: Path, size: int) -> None:
    os.truncate(path, size)
    assert_refused(path, "damaged", Damaged)


@pytest.mark.parametrize(
    ("pragma", "said"),
    [("application_id = 7", "another program"), ("user_version = 99", "later version")],
)
def test_the_file_of_another_program_or_version_is_left_alone(
    path: Path, pragma: str, said: str
) -> None:
    set_pragma(path, pragma)
    assert_refused(path, said)


def test_a_database_of_another_program_keeps_what_it_had_not_yet_written_back(
    tmp_path: Path,
) -> None:
    other = tmp_path / "other.db"
    with closing(driver.connect(other)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE t (a)")
        connection.commit()
        assert_refused(other, "another program")
        assert (tmp_path / "other.db-wal").stat().st_size > 0


def test_a_later_version_that_was_killed_is_recognised_by_its_journal(path: Path) -> None:
    connection = driver.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.commit()
    copy = path.with_name("copy.db")
    for ending in ("", "-wal"):
        shutil.copyfile(f"{path}{ending}", f"{copy}{ending}")
    connection.close()
    with pytest.raises(UserError, match="later version"):
        open_library(copy)


def test_a_folder_is_no_book(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder"):
        open_library(tmp_path)


def test_a_missing_file_is_not_made_where_it_must_exist(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no file"):
        open_library(tmp_path / "none.db", create=False)
    assert list(tmp_path.glob("none*")) == []


def test_a_new_book_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "侨联 100% 资料?" / "通讯录 (新).db"
    open_library(path).close()
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    library = open_library(path)
    assert len(library.stages().stages) == 11
    library.close()


def test_a_place_where_no_file_can_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UserError, match="cannot be made"):
        open_library(tmp_path / "file" / "book.db")


def test_the_journal_of_a_file_that_is_gone_never_meets_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    library = new_book(tmp_path)
    add(library, "person", "吴志德")
    stale = Path(f"{path}-wal").read_bytes()
    library.close()
    path.unlink()
    Path(f"{path}-wal").write_bytes(stale)
    library = open_library(path)
    with library.store.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
    assert titles(library, Query("person")) == []
    library.close()
    assert Path(f"{path}-wal.old").read_bytes() == stale


def test_work_that_was_not_written_back_when_the_program_was_killed_is_there(
    tmp_path: Path,
) -> None:
    code = (
        "import os, pathlib, sys\n"
        "from qiaocrm.services import records\n"
        "from qiaocrm.services.library import open_library\n"
        "library = open_library(pathlib.Path(sys.argv[1]))\n"
        "records.create(library, 'person', {'name': '吴志德'})\n"
        "os.kill(os.getpid(), 9)\n"
    )
    path = tmp_path / "book.db"
    killed = subprocess.run([sys.executable, "-c", code, path], check=False, cwd=Path.cwd())
    assert killed.returncode != 0
    library = open_library(path)
    assert titles(library, Query("person")) == ["吴志德"]
    library.close()


def test_closing_leaves_one_tidy_file(tmp_path: Path) -> None:
    library = new_book(tmp_path)
    add(library, "person", "林海生")
    library.close()
    assert [path.name for path in tmp_path.glob("book*")] == ["book.db"]


def test_a_file_that_another_program_holds_is_told_and_nothing_is_lost(path: Path) -> None:
    with closing(driver.connect(path, isolation_level=None)) as foreign:
        foreign.execute("PRAGMA locking_mode = EXCLUSIVE")
        foreign.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UserError, match="in use by another program"):
            open_store(path, busy_ms=1)
        foreign.execute("ROLLBACK")
    library = open_library(path)
    assert titles(library, Query("person")) == ["吴志德"]
    library.close()


def test_while_another_program_writes_one_may_read_but_not_write(path: Path) -> None:
    store = open_store(path, busy_ms=1)
    with closing(driver.connect(path, isolation_level=None)) as foreign:
        foreign.execute("BEGIN IMMEDIATE")
        with store.reading() as connection:
            names = connection.exec_driver_sql("SELECT name FROM person").scalars().all()
        assert names == ["吴志德"]
        with pytest.raises(UserError, match="in use"), store.writing() as connection:
            connection.exec_driver_sql("DELETE FROM person")
        foreign.execute("ROLLBACK")
    with store.writing() as connection:
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM person").scalar_one() == 1
    store.close()


def test_readers_cannot_write(book: Library) -> None:
    before = dump(book)
    with pytest.raises(UserError, match="only be read"), book.store.reading() as connection:
        connection.exec_driver_sql("DELETE FROM stage")
    assert dump(book) == before


def test_a_reader_sees_one_state_throughout(book: Library) -> None:
    with book.store.reading() as connection:
        count = "SELECT COUNT(*) FROM person"
        assert connection.exec_driver_sql(count).scalar_one() == 0
        add(book, "person", "吴志德")
        assert connection.exec_driver_sql(count).scalar_one() == 0
    with book.store.reading() as connection:
        assert connection.exec_driver_sql(count).scalar_one() == 1


def test_a_damaged_page_is_told_in_one_sentence(path: Path) -> None:
    with closing(driver.connect(path)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'person'"
        ).fetchone()
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xee" * 4096
    path.write_bytes(content)
    library = open_library(path)
    with pytest.raises(Damaged, match="restore a backup") as told:
        records.load(library, "person", 1)
    assert "\n" not in str(told.value)
    library.close()


@pytest.fixture
def connections(book: Library) -> Iterator[dict[str, Any]]:
    with book.store.reading() as reading, book.store.writing() as writing:
        yield {"reading": reading, "writing": writing}


@pytest.mark.parametrize(
    ("pragma", "wanted"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("mmap_size", 0),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("busy_timeout", engine.BUSY_MS),
        ("application_id", migrate.APPLICATION_ID),
        ("user_version", migrate.SCHEMA_NUMBER),
    ],
)
def test_every_connection_has_the_settings(
    connections: dict[str, Any], pragma: str, wanted: object
) -> None:
    for connection in connections.values():
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == wanted


def test_an_old_sqlite_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "OLDEST_SQLITE", (99, 0, 0))
    with pytest.raises(UserError, match="too old to be safe"):
        open_library(tmp_path / "book.db")
    assert list(tmp_path.glob("book*")) == []


def test_another_program_s_writing_is_noticed(tmp_path: Path) -> None:
    mine, other = new_book(tmp_path), new_book(tmp_path)
    seen = mine.store_version()
    add(mine, "person", "林海生")
    assert mine.store_version() == seen
    add(other, "person", "苏远帆")
    changed = mine.store_version()
    assert changed != seen
    with mine.store.writing():
        assert mine.store_version() == changed
    mine.close()
    other.close()
