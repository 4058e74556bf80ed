"""Backups are proved, thinned with care, and lead back; nothing is lost on the way."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.base.clock import FixedClock
from qiaocrm.base.errors import Damaged, UserError
from qiaocrm.domain.query import Query
from qiaocrm.services import backups, checking
from qiaocrm.services.library import Library, open_library
from qiaocrm.storage import backup
from qiaocrm.storage.backup import Backup
from tests.books import MOMENT, add, dump, new_book, titles


def spoil(path: Path) -> None:
    """Overwrite one page in the middle of a file."""
    data = bytearray(path.read_bytes())
    data[4096 * 3 : 4096 * 4] = b"\xee" * 4096
    path.write_bytes(data)


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.is_file()}


def test_a_restored_book_is_the_one_that_was_backed_up(book: Library) -> None:
    add(book, "person", "林海生")
    wanted = dump(book)
    made = backups.before(book, "import")
    add(book, "person", "苏远帆")
    later = dump(book)
    assert backups.restore(book, made.path) is book
    assert dump(book) == wanted
    # The way back again: the state before the restore was backed up too.
    before_restore = next(one for one in backups.listed(book) if one.reason == "before-restore")
    backups.restore(book, before_restore.path)
    assert dump(book) == later
    assert checking.check(book)["ok"]


def test_a_backup_is_one_plain_file_that_opens_anywhere(book: Library, tmp_path: Path) -> None:
    add(book, "person", "林海生")
    made = backups.before(book, "import")
    assert made.counts["person"] == 1
    assert backup.verify(made.path) == made.counts
    told = json.loads(made.path.with_suffix(".json").read_text(encoding="utf-8"))
    assert told["counts"] == made.counts
    assert files(made.path.parent) == {made.path.name, made.path.with_suffix(".json").name}
    copy = tmp_path / "elsewhere.db"
    shutil.copyfile(made.path, copy)
    library = open_library(copy)
    assert dump(library) == dump(book)
    library.close()


def test_a_backup_to_a_file_of_one_s_choice_leaves_only_that_file(
    book: Library, tmp_path: Path
) -> None:
    target = tmp_path / "U盘" / "备份.db"
    backups.save_as(book, target)
    assert files(target.parent) == {"备份.db"}
    add(book, "person", "林海生")
    backups.save_as(book, target)
    assert backup.verify(target)["person"] == 1


def test_a_backup_is_not_written_over_the_book_itself(book: Library) -> None:
    add(book, "person", "林海生")
    before = dump(book)
    with pytest.raises(UserError, match="file of records itself"):
        backups.save_as(book, book.path)
    assert dump(book) == before


def test_a_place_that_cannot_be_written_is_told(book: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UserError, match="could not be written"):
        backups.save_as(book, tmp_path / "file" / "a.db")
    (tmp_path / "folder.db").mkdir()
    with pytest.raises(UserError, match="could not be written"):
        backups.save_as(book, tmp_path / "folder.db")
    assert not list(tmp_path.glob("*.part"))


def test_a_backup_that_does_not_hold_everything_is_thrown_away(
    book: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "verify", lambda _path: {"person": 99})
    target = tmp_path / "a" / "b.db"
    with pytest.raises(UserError, match="does not hold"):
        backups.save_as(book, target)
    assert files(target.parent) == set()


def test_a_backup_made_while_another_window_writes_holds_one_state(
    book: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = backup._counts
    writes = iter(range(2))

    def while_another_writes(connection: object) -> dict[str, int]:
        found = counted(connection)
        for number in writes:
            add(book, "person", f"人{number}")
            break
        return found

    monkeypatch.setattr(backup, "_counts", while_another_writes)
    made = backups.before(book, "import")
    monkeypatch.undo()
    assert backup.verify(made.path) == made.counts


@pytest.mark.parametrize("content", [b"", b"x" * 5000, b"SQLite format 3\x00" + bytes(5000)])
def test_what_is_no_backup_changes_nothing(book: Library, tmp_path: Path, content: bytes) -> None:
    add(book, "person", "林海生")
    before = dump(book)
    candidate = tmp_path / "photo.db"
    candidate.write_bytes(content)
    with pytest.raises(Damaged, match="no backup or is damaged"):
        backups.restore(book, candidate)
    assert dump(book) == before
    assert backups.listed(book) == []
    assert files(tmp_path) == {"book.db", "book.db-wal", "book.db-shm", "photo.db"}


def test_a_damaged_backup_changes_nothing(book: Library) -> None:
    add(book, "person", "林海生")
    wanted = dump(book)
    made = backups.before(book, "import")
    spoil(made.path)
    with pytest.raises(UserError, match="damaged"):
        backups.restore(book, made.path)
    assert dump(book) == wanted
    assert [one.reason for one in backups.listed(book)] == ["before-import"]


def test_a_backup_of_a_later_version_says_so(
    book: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "later.db"
    backups.save_as(book, target)
    with driver.connect(str(target)) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(UserError, match="later version"):
        backups.restore(book, target)


def test_a_backup_of_another_program_s_file_is_refused(book: Library, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with driver.connect(str(other)) as connection:
        connection.execute("CREATE TABLE t (a)")
    connection.close()
    with pytest.raises(Damaged):
        backups.restore(book, other)


def test_when_the_file_cannot_be_replaced_the_old_state_goes_on(
    book: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(book, "person", "林海生")
    made = backups.before(book, "import")
    add(book, "person", "苏远帆")
    before = dump(book)
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if self.name.endswith(".restoring"):
            raise PermissionError("held by another program")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UserError, match="could not be replaced"):
        backups.restore(book, made.path)
    monkeypatch.undo()
    assert dump(book) == before
    add(book, "person", "单雪桥")
    assert not list(book.path.parent.glob("*.restoring"))


def test_a_book_that_is_open_elsewhere_is_not_replaced(book: Library) -> None:
    """The other window would go on writing into the file that was moved aside."""
    add(book, "person", "吴志德")
    made = backups.before(book, "import")
    add(book, "person", "单雪桥")
    before = dump(book)
    other = open_library(book.path, book.clock)
    with other.store.reading(), pytest.raises(UserError, match="open in another window"):
        backups.restore(book, made.path)
    assert dump(book) == before
    other.close()
    backups.restore(book, made.path)
    assert titles(book, Query("person")) == ["吴志德"]


def test_a_stale_journal_never_meets_the_restored_file(tmp_path: Path) -> None:
    library = new_book(tmp_path)
    add(library, "person", "林海生")
    saved = tmp_path / "saved.db"
    backups.save_as(library, saved)
    wanted = dump(library)
    for number in range(30):
        add(library, "person", f"人{number}")
    stale = Path(f"{library.path}-wal").read_bytes()
    library.close()
    Path(f"{library.path}-wal").write_bytes(stale)
    backup.put_back(library.path, saved, dt.datetime(2026, 11, 23))
    assert not Path(f"{library.path}-wal").exists()
    library = open_library(library.path)
    assert dump(library) == wanted
    assert checking.check(library)["ok"]
    library.close()
    (aside,) = tmp_path.glob("book-before-restore-*.db")
    assert Path(f"{aside}-wal").read_bytes() == stale


def test_restoring_twice_in_a_second_loses_neither_state(book: Library) -> None:
    made = backups.before(book, "import")
    for name in ("一", "二"):
        add(book, "person", name)
        backups.restore(book, made.path)
    found = [backup.verify(one)["person"] for one in book.path.parent.glob("*-before-restore-*.db")]
    assert found == [1, 1]


@pytest.mark.parametrize("present", ["missing", "empty", "cut off", "spoilt", "sound"])
def test_a_file_is_restored_whatever_became_of_it(tmp_path: Path, present: str) -> None:
    library = new_book(tmp_path)
    add(library, "person", "林海生")
    wanted = dump(library)
    saved = tmp_path / "saved.db"
    backups.save_as(library, saved)
    library.close()
    path = library.path
    lost = path.read_bytes()
    match present:
        case "missing":
            path.unlink()
        case "empty":
            path.write_bytes(b"")
        case "cut off":
            path.write_bytes(lost[:9000])
        case "spoilt":
            spoil(path)
    left = path.read_bytes() if path.exists() else b""
    backups.restore_file(path, saved, FixedClock(MOMENT))
    library = open_library(path, FixedClock(MOMENT))
    assert dump(library) == wanted
    library.close()
    aside = [one.read_bytes() for one in tmp_path.glob("book-before-restore-*.db")]
    assert len(aside) == (present != "missing")
    if present in ("empty", "cut off"):
        assert aside == [left]


def test_the_file_of_another_program_is_not_replaced(book: Library, tmp_path: Path) -> None:
    saved, other = tmp_path / "saved.db", tmp_path / "other.db"
    backups.save_as(book, saved)
    with driver.connect(str(other)) as connection:
        connection.execute("CREATE TABLE t (a)")
    connection.close()
    before = other.read_bytes()
    with pytest.raises(UserError, match="another program"):
        backups.restore_file(other, saved, FixedClock(MOMENT))
    assert other.read_bytes() == before


def test_once_a_day(book: Library) -> None:
    assert backups.last(book) is None
    made = backups.daily(book)
    assert made is not None
    assert backups.daily(book) is None
    assert [one.reason for one in backups.listed(book)] == ["daily"]
    assert backups.last(book) == made.made
    book.clock = FixedClock(MOMENT + dt.timedelta(days=1))
    assert backups.daily(book) is not None
    assert len(backups.listed(book)) == 2


def test_old_backups_go_by_themselves(book: Library) -> None:
    for days in range(60):
        book.clock = FixedClock(MOMENT + dt.timedelta(days=days))
        backups.daily(book)
    left = backups.listed(book)
    assert len(left) < 30
    folder = left[0].path.parent
    assert files(folder) == {
        name for one in left for name in (one.path.name, f"{one.path.stem}.json")
    }


def test_a_backup_whose_description_is_damaged_is_not_offered(book: Library) -> None:
    backups.before(book, "import")
    made = backups.before(book, "import")
    for content in ("", "[]", '{"made": "gestern"}', "null"):
        made.path.with_suffix(".json").write_text(content)
        assert len(backups.listed(book)) == 1


HOURS = st.lists(st.integers(-48, 24 * 800), max_size=60)


@given(HOURS)
def test_thinning_keeps_the_newest_and_all_of_two_days(hours: list[int]) -> None:
    now = dt.datetime(2026, 11, 23, 12)
    found = [
        Backup(Path(f"{number}.db"), now - dt.timedelta(hours=age), "daily", {})
        for number, age in enumerate(hours)
    ]
    gone = {one.path for one in backup.thin(found, now)}
    stays = [one for one in found if one.path not in gone]
    assert not [one for one in found if one.path in gone and now - one.made < dt.timedelta(days=2)]
    if found:
        assert max(one.made for one in found) in {one.made for one in stays}
    old = [one for one in stays if now - one.made >= dt.timedelta(days=2)]
    assert len(old) <= 12 + 10 + 12
    # What stays once stays when nothing is added.
    assert backup.thin(stays, now) == []


@given(HOURS, st.integers(-4000, 4000))
def test_a_clock_that_was_set_wrong_never_empties_the_shelf(hours: list[int], off: int) -> None:
    now = dt.datetime(2026, 11, 23, 12)
    found = [
        Backup(Path(f"{number}.db"), now - dt.timedelta(hours=age), "daily", {})
        for number, age in enumerate(hours)
    ]
    gone = backup.thin(found, now + dt.timedelta(days=off))
    days = {one.made.date() for one in found}
    assert len({one.made.date() for one in found if one not in gone}) >= min(len(days), 12)


def test_a_second_copy_each_day_goes_to_a_folder_of_ones_own(book: Library, tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    with pytest.raises(UserError, match="disk"):
        backups.copy_to(book, folder)
    folder.mkdir()
    add(book, "association", "会馆")
    first = backups.copy_to(book, folder)
    assert backups.copy_to(book, folder).path == first.path
    assert [one.name for one in folder.iterdir()] == [first.path.name]
    assert first.counts["association"] == 1
