"""Attachments: kept once by content, opened under a harmless name, missing ones told."""

from __future__ import annotations

from pathlib import Path

import pytest

from qiaocrm.base.errors import UserError
from qiaocrm.domain.query import Query
from qiaocrm.services import attachments, lists, timeline
from qiaocrm.services.library import Library
from qiaocrm.storage import files
from tests.books import add, dump


def test_a_file_is_kept_with_a_record_and_opened_again(book: Library, tmp_path: Path) -> None:
    person = add(book, "person", "吴志德")
    before = dump(book)
    source = tmp_path / "名片.jpg"
    source.write_bytes(b"card")
    attachments.attach(book, person, source)
    source.unlink()
    around = timeline.dossier(book, "person", person.id)
    assert around is not None
    (kept,) = around.attachments
    copy = attachments.opened_copy(book, kept.id)
    assert (copy.name, copy.read_bytes()) == ("名片.jpg", b"card")
    copy.unlink()
    copy.parent.rmdir()
    book.undo()
    assert dump(book) == before


def test_equal_files_are_kept_once(book: Library, tmp_path: Path) -> None:
    person = add(book, "person", "吴志德")
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"same")
        attachments.attach(book, person, tmp_path / name)
    kept = [path for path in files.folder_of(book.path).rglob("*") if path.is_file()]
    assert len(kept) == 1
    assert len(lists.ids(book, Query("attachment"))) == 2


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("../../x.txt", "_.._x.txt"),
        ("C:\\x.txt", "C__x.txt"),
        ("a:ads", "a_ads"),
        ("..", "file"),
        ("", "file"),
        ("a\nb.txt", "a_b.txt"),
    ],
)
def test_a_name_is_never_a_path(tmp_path: Path, name: str, wanted: str) -> None:
    source = tmp_path / "s"
    source.write_bytes(b"x")
    kept = files.keep(tmp_path / "files", source)
    copy = files.copy_out(tmp_path / "files", kept.sha256, name)
    assert copy.name == wanted
    copy.unlink()
    copy.parent.rmdir()


def test_what_cannot_be_attached_or_found_is_told(book: Library, tmp_path: Path) -> None:
    person = add(book, "person", "吴志德")
    with pytest.raises(UserError, match="could not be attached"):
        attachments.attach(book, person, tmp_path / "none.txt")
    for checksum in ("0" * 64, "../../etc/passwd"):
        with pytest.raises(UserError, match="not in the data folder"):
            files.copy_out(tmp_path, checksum, "a.txt")
    with pytest.raises(UserError, match="no record"):
        attachments.opened_copy(book, 99)
