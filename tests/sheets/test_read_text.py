"""CSV and other separated text, in the encodings that offices send."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qiaocrm.base.errors import UserError
from qiaocrm.sheets import limits
from qiaocrm.sheets.encodings import guess_encoding
from qiaocrm.sheets.from_text import guess_delimiter
from qiaocrm.sheets.model import Book
from qiaocrm.sheets.reader import read_book
from tests.sheets.builders import read_here

LIST = "姓名,国别,电话\r\n吴志德,马来西亚,007\r\n李娜,泰国,139 0000 1234\r\n"
ROWS = [["姓名", "国别", "电话"], ["吴志德", "马来西亚", "007"], ["李娜", "泰国", "139 0000 1234"]]


def notes(book: Book) -> str:
    return "\n".join(str(note) for note in book.notes)


def write(tmp_path: Path, data: bytes, name: str = "名单.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("codec", "used"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gb18030", "gb18030"),
        ("gbk", "gb18030"),
        ("utf-16", "utf-16"),
    ],
)
def test_encodings_are_found_without_asking(tmp_path: Path, codec: str, used: str) -> None:
    book = read_book(write(tmp_path, LIST.encode(codec)))
    assert book.grids[0].rows == ROWS
    assert (book.format, book.encoding, book.grids[0].name) == ("csv", used, "名单")


def test_utf_16_without_a_mark(tmp_path: Path) -> None:
    text = "name\tphone\r\nLim Ah Kow\t020 7946 0123\r\n"
    for codec in ("utf-16-le", "utf-16-be"):
        book = read_here(write(tmp_path, text.encode(codec), "a.txt"))
        assert book.grids[0].rows[1] == ["Lim Ah Kow", "020 7946 0123"]
        assert book.encoding == codec


def test_big5_on_request(tmp_path: Path) -> None:
    path = write(tmp_path, "姓名,國別\r\n吳志德,馬來西亞\r\n".encode("big5"))
    book = read_here(path, encoding="big5")
    assert book.grids[0].rows[1] == ["吳志德", "馬來西亞"]
    assert "BIG5" in notes(book)


def test_western_text_that_is_no_gb18030() -> None:
    assert guess_encoding("Señor José,Ávila é,Núñez\r\n".encode("cp1252")) == "cp1252"


def test_an_unknown_encoding_is_named(tmp_path: Path) -> None:
    for encoding in ("klingon", "base64"):
        with pytest.raises(UserError, match="no known encoding"):
            read_here(write(tmp_path, b"a,b"), encoding=encoding)


def test_undecodable_bytes_are_shown_and_said(tmp_path: Path) -> None:
    data = LIST.encode("gb18030")
    book = read_here(write(tmp_path, data + "王".encode("gb18030")[:1]))
    assert book.grids[0].rows[:3] == ROWS
    assert book.grids[0].rows[3][0] == "\\xcd"
    assert "1 bytes are no text in GB18030" in notes(book)
    assert "in line 4" in notes(book)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters(delimiter: str) -> None:
    lines = ["2024年名单", *(delimiter.join((f"张{n}", "a,b;c", f"{n}", "x")) for n in range(9))]
    quoted = "\n".join(lines).replace("a,b;c", '"a,b;c"')
    assert guess_delimiter(quoted) == delimiter


def test_the_separator_line_of_excel(tmp_path: Path) -> None:
    grid = read_here(write(tmp_path, b"sep=;\r\na,1;b\r\nc;d\r\n")).grids[0]
    assert (grid.first_row, grid.rows) == (2, [["a,1", "b"], ["c", "d"]])


def test_rows_keep_their_numbers_and_their_line_breaks(tmp_path: Path) -> None:
    grid = read_here(write(tmp_path, b'\n\nname,tel\n\n"Lim\nAh Kow",1\n\n\n')).grids[0]
    assert grid.first_row == 3
    assert grid.rows == [["name", "tel"], [None, None], ["Lim\nAh Kow", "1"]]


def test_a_quotation_never_closed_swallows_nothing(tmp_path: Path) -> None:
    grid = read_here(write(tmp_path, b'a,b\n1,2\n"c,d\n3,4\n'))
    assert grid.grids[0].rows == [["a", "b"], ["1", "2"], ['"c', "d"], ["3", "4"]]
    assert "opens in line 3" in notes(grid)


def test_nul_and_huge_fields(tmp_path: Path) -> None:
    book = read_here(write(tmp_path, b"a,b\n" + b"x" * 200_000 + b",1\nc\0d,2\n" * 1))
    assert book.grids[0].rows[1][0] == "x" * 200_000
    assert book.grids[0].rows[2][0] == "cd"
    assert "A2 holds more text" in notes(book)
    assert "removed from A3" in notes(book)


def test_texts_that_no_record_needs_are_cut_and_said(tmp_path: Path) -> None:
    long = "长" * (limits.CELL_CHARACTERS + 1)
    book = read_here(write(tmp_path, f"a,b\n1,{long}\n2,x\n".encode()))
    assert book.grids[0].rows[1][1] == long[:-1]
    assert book.grids[0].rows[2] == ["2", "x"]
    assert "B2 holds more text than any record needs; it was cut after 250000" in notes(book)


@pytest.mark.parametrize(
    "data",
    [
        "姓名,备注\n王建国,同乡会会长\n".encode()[:-2],  # cut within a character
        "姓名,备注\n王建国,同乡会会长\n".encode() + "李娜,无\n".encode("gb18030"),
    ],
)
def test_a_few_damaged_bytes_leave_the_rest_readable(tmp_path: Path, data: bytes) -> None:
    book = read_here(write(tmp_path, data))
    assert book.encoding == "utf-8"
    assert book.grids[0].rows[0] == ["姓名", "备注"]
    assert book.grids[0].rows[1][0] == "王建国"
    assert "are no text in UTF-8" in notes(book)


def test_a_text_named_as_a_workbook(tmp_path: Path) -> None:
    book = read_here(write(tmp_path, LIST.replace(",", "\t").encode("utf-16"), "a.xls"))
    assert book.grids[0].rows == ROWS
    assert "ends in .xls, but the file holds CSV" in notes(book)


TEXT = st.text(
    st.characters(codec="utf-8", exclude_characters="\0", exclude_categories=["Cs", "Cc"])
    | st.sampled_from("\n,;\"'"),
    max_size=12,
)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(TEXT, TEXT, TEXT), min_size=3, max_size=8),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["utf-8-sig", "utf-16"]),
)
def test_what_a_csv_writer_wrote_is_read(
    rows: list[tuple[str, str, str]], delimiter: str, codec: str
) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(
        [("甲", "乙", "丙"), *rows, ("子", "丑", "寅")]
    )
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder), out.getvalue().encode(codec))
        grid = read_here(path).grids[0]
    read = [[cell or "" for cell in row] for row in grid.rows]
    assert read == [["甲", "乙", "丙"], *map(unguarded, rows), ["子", "丑", "寅"]]


def unguarded(row: tuple[str, ...]) -> list[str]:
    """Apostrophes that guard formula-like text are taken off when read (see write_csv)."""
    risky = tuple("=+-@\t\r\n＝＋－＠")
    return [
        cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(risky) else cell
        for cell in row
    ]
