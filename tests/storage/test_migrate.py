"""The schema: the steps lead to what the specs say, and a failing step leaves nothing."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DBAPIError

from qiaocrm.base.errors import UserError
from qiaocrm.domain.registry import ENTITIES
from qiaocrm.domain.values import Link
from qiaocrm.services import backups
from qiaocrm.services.library import open_library
from qiaocrm.storage import backup, ddl, heads, migrate, schema
from qiaocrm.storage.engine import open_engine
from qiaocrm.storage.store import open_store
from tests.books import add, load, new_book

GOLDEN = Path(__file__).parents[1] / "golden" / "schema.sql"
FIRST = Path(migrate.__file__).parent / "migrations" / "versions" / "0001_first.sql"


def objects(path: Path) -> dict[str, str]:
    """The statements of a file's schema by the name of what they make, blanks evened out."""
    with closing(driver.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        found = {name: " ".join(sql.split()) for name, sql in rows}
    return {
        name: sql
        for name, sql in found.items()
        if not name.startswith(("finder_", "sqlite_", "alembic_"))
    }


def test_the_specs_give_the_schema_that_reviewers_have_seen() -> None:
    assert ddl.statements() == GOLDEN.read_text(encoding="utf-8")


def test_a_book_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    with closing(driver.connect(path)) as connection:
        for statement in FIRST.read_text(encoding="utf-8").split(";\n"):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {migrate.APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
        connection.commit()
    open_library(path).close()
    open_library(tmp_path / "new.db").close()
    assert objects(path) == objects(tmp_path / "new.db")


def test_follow_ups_of_an_older_book_keep_their_values_and_their_ids(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    folder = FIRST.parent
    with closing(driver.connect(path)) as connection:
        for script in ("0001_first.sql", "0002_apart.sql"):
            for statement in (folder / script).read_text(encoding="utf-8").split(";\n"):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {migrate.APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 2")
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        connection.execute("INSERT INTO alembic_version VALUES ('0002')")
        row = "INSERT INTO followup (id, uuid, version, created_at, created_by, updated_at, updated_by, sort_key, subject, due, owner, state) VALUES (?, ?, 3, '2026-01-02', '甲', '2026-01-03', '乙', 'k', '回访', '2026-05', '孟小舟', 'doing')"
        connection.execute(row, (7, "a"))
        connection.execute(row, (9, "b"))
        connection.execute("DELETE FROM followup WHERE id = 9")
        connection.commit()
    library = open_library(path)
    found = load(library, Link("followup", 7))
    assert (found.subject, found.due.iso(), found.owner, found.state) == (
        "回访",
        "2026-05",
        "孟小舟",
        "doing",
    )
    assert (found.version, found.created_by, found.updated_at) == (3, "甲", "2026-01-03")
    assert (found.repeat, found.reminders, found.origin) == ("", (), None)
    assert add(library, "followup", "新").id == 10  # ids are never used again
    library.close()


def test_a_new_book_has_the_schema_of_the_specs(tmp_path: Path) -> None:
    open_library(tmp_path / "book.db").close()
    wanted = {}
    for statement in ddl.statements().split(";\n"):
        if statement.strip():
            match = re.match(r"\s*CREATE (?:VIRTUAL )?(?:TABLE|INDEX) (\w+)", statement)
            assert match is not None
            wanted[match[1]] = " ".join(statement.split())
    assert objects(tmp_path / "book.db") == wanted


def test_every_kind_has_a_number_of_its_own_in_the_search_index() -> None:
    assert set(schema.KIND_NUMBERS) == {described.key for described in ENTITIES}
    assert len(set(schema.KIND_NUMBERS.values())) == len(ENTITIES)
    assert max(schema.KIND_NUMBERS.values()) < 32


@pytest.fixture
def failing_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """A first step whose second half fails."""
    text = "CREATE TABLE one (a);\nCREATE TABLE two (a);\nCREATE TABLE one (a);\n"
    monkeypatch.setattr(Path, "read_text", lambda *_words, **_more: text)


def test_a_new_file_is_as_all_steps_would_make_it(tmp_path: Path) -> None:
    made, stepped = tmp_path / "made.db", tmp_path / "stepped.db"
    open_store(made).close()
    engine = open_engine(stepped, write=True)
    migrate.migrate(engine)
    engine.dispose()
    found = []
    for path in (made, stepped):
        with closing(driver.connect(path)) as connection:
            schema_of = connection.execute(
                "SELECT type, name, tbl_name, sql FROM sqlite_schema "
                "WHERE name NOT LIKE 'sqlite_stat%' ORDER BY name"
            ).fetchall()
            marks = [
                connection.execute(statement).fetchall()
                for statement in (
                    "PRAGMA user_version",
                    "PRAGMA application_id",
                    "SELECT * FROM alembic_version",
                )
            ]
            evened = [(*row[:3], "".join((row[3] or "").split())) for row in schema_of]
            found.append((evened, marks))
    assert found[0] == found[1]


def test_a_schema_that_fails_half_way_leaves_no_new_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "CREATE TABLE one (a);\nCREATE TABLE two (a);\nCREATE TABLE one (a);\n"
    monkeypatch.setattr(ddl, "statements", lambda: text)
    with pytest.raises(DBAPIError):
        open_store(tmp_path / "book.db")
    assert list(tmp_path.glob("book*")) == []


@pytest.mark.usefixtures("failing_step")
def test_a_failing_step_leaves_nothing_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    with closing(driver.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {migrate.APPLICATION_ID}")
        connection.execute("CREATE TABLE kept (a)")
        connection.commit()
    with pytest.raises(DBAPIError):
        open_store(path)
    with closing(driver.connect(path)) as connection:
        names = connection.execute("SELECT name FROM sqlite_schema").fetchall()
        assert names == [("kept",)]
        assert connection.execute("PRAGMA user_version").fetchone() == (0,)


def test_a_file_of_an_older_version_is_backed_up_before_anything_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = new_book(tmp_path)
    add(library, "person", "吴志德")
    library.close()
    path = tmp_path / "book.db"
    assert not heads.is_older(path)
    later = migrate.SCHEMA_NUMBER + 1
    for module in (migrate, heads):
        monkeypatch.setattr(module, "SCHEMA_NUMBER", later)
    assert heads.is_older(path)
    library = open_library(path)
    (made,) = backups.listed(library)
    library.close()
    assert made.reason == "before-update"
    assert backup.verify(made.path)["person"] == 1
    assert not heads.is_older(path)


def test_what_is_no_book_is_not_older(tmp_path: Path) -> None:
    path = tmp_path / "photo.db"
    path.write_bytes(b"\xff\xd8" * 400)
    assert not heads.is_older(path)
    with pytest.raises(UserError):
        heads.check(path)
