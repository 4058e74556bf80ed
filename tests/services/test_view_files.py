"""Views handed from desk to desk as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from qiaocrm.base.errors import UserError
from qiaocrm.services import view_files, views
from qiaocrm.services.library import Library
from tests.services.test_views import JAPAN, names


def test_a_view_taken_from_a_file_is_the_same_view(book: Library, tmp_path: Path) -> None:
    file = tmp_path / "日本.qiaoview"
    view_files.write("association", JAPAN, file)
    assert view_files.take(book, "association", file) == JAPAN.name
    assert views.load(book, "association").views == (JAPAN,)


def test_a_name_that_is_taken_gets_a_number(book: Library, tmp_path: Path) -> None:
    file = tmp_path / "日本.qiaoview"
    view_files.write("association", JAPAN, file)
    for _time in range(3):
        view_files.take(book, "association", file)
    assert names(book) == [JAPAN.name, f"{JAPAN.name} 2", f"{JAPAN.name} 3"]


def test_a_view_of_another_list_is_told_so(book: Library, tmp_path: Path) -> None:
    file = tmp_path / "日本.qiaoview"
    view_files.write("association", JAPAN, file)
    with pytest.raises(UserError, match=r"日本\.qiaoview holds a view of another list"):
        view_files.take(book, "person", file)
    assert names(book, "person") == []


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"view": 3}', b"[" * 100_000, b"\xff\xfe\x00", b" " * 300_000]
)
def test_what_is_no_view_is_told_so(book: Library, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "某.qiaoview"
    file.write_bytes(content)
    with pytest.raises(UserError, match="holds no view"):
        view_files.take(book, "association", file)


def test_a_file_that_is_not_there(book: Library, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        view_files.take(book, "association", tmp_path / "gone.qiaoview")
