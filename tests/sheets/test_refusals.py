"""Files that are damaged, hostile or no tables: one clear sentence, no crash, no hang."""

from __future__ import annotations

import struct
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
import xlwt
from hypothesis import given, settings
from hypothesis import strategies as st

from qiaocrm.base.errors import UserError
from qiaocrm.sheets import limits
from qiaocrm.sheets.reader import read_book
from tests.sheets.builders import OLE, read_here, sheet_xml, xlsx, xlsx_parts, zipped

XML_OF_2003 = (
    b"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>"
    b"<Table/></Workbook>"
)
CELL = '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'


def refusal(path: Path) -> str:
    """The sentence with which the reading process refuses the file."""
    with pytest.raises(UserError) as caught:
        read_book(path)
    text = str(caught.value)
    assert path.name in text
    assert "\n" not in text
    return text


def with_bytes(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_files_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "not there any more" in refusal(tmp_path / "gone.xlsx")
    assert "is a folder" in refusal(tmp_path)
    assert "only the mark" in refusal(with_bytes(tmp_path / "~$名单.xlsx", b"\5user"))
    assert "0 bytes" in refusal(with_bytes(tmp_path / "a.xlsx", b""))

    def locked(*_args: object, **_kwargs: object) -> object:
        raise PermissionError(13, "sharing violation")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", locked)
        assert "close it in other programs" in refusal(tmp_path / "b.xlsx")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.xlsx", b"%PDF-1.7 ...", "PDF document"),
        ("a.xls", b"\xff\xd8\xff\xe0....JFIF", "is a picture"),
        ("a.csv", b"\x89PNG\r\n\x1a\n", "is a picture"),
        ("a.xlsx", b"BM\0\0\0\0", "is a picture"),
        ("a.xlsx", b"MZ\x90\0\3", "no table file"),
        ("a.xlsx", b"{\\rtf1 hello}", "Word document"),
        ("a.csv", b"BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n", "no contact that can be read"),
        ("a.xls", b"MIME-Version: 1.0\r\nX: y\r\n", "web archive"),
        ("a.xml", b"<?xml version='1.0'?><note>hi</note>", "XML file"),
        ("a.xls", XML_OF_2003, "XML file"),
        ("a.csv", bytes(range(256)) * 20, "neither a workbook nor a text table"),
        ("a.doc", OLE + b"\0" * 504 + "WordDocument\0".encode("utf-16-le"), "Word document"),
        ("a.xls", OLE + b"\0" * 504, "damaged or incomplete"),
        ("a.xlsx", OLE + b"\0" * 504 + "EncryptionInfo\0".encode("utf-16-le"), "password"),
        ("a.xlsx", b"PK\3\4" + b"\0" * 40, "damaged or incomplete"),
    ],
)  # fmt: skip
def test_other_files_are_called_what_they_are(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    assert said in refusal(with_bytes(tmp_path / name, data))


def test_text_may_begin_like_a_picture(tmp_path: Path) -> None:
    path = with_bytes(tmp_path / "a.csv", b"BMW club,MZ tel\n1,2\n")
    assert read_here(path).grids[0].rows[0] == ["BMW club", "MZ tel"]


def test_zips_that_are_no_workbooks(tmp_path: Path) -> None:
    assert "compressed folder" in refusal(zipped(tmp_path / "a.xlsx", {"photo1.jpg": b"\xff\xd8"}))
    document = xlsx_parts({}, kind="application/vnd.openxmlformats-officedocument.wordprocessingml")
    assert "Word document" in refusal(zipped(tmp_path / "b.xlsx", document))


def test_an_encrypted_ods(tmp_path: Path) -> None:
    parts: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": "<manifest><encryption-data/></manifest>",
        "content.xml": b"\1\2",
    }
    assert "password" in refusal(zipped(tmp_path / "a.ods", parts))


def test_a_zip_bomb(tmp_path: Path) -> None:
    filler = f"<row><c><v>{'1' * limits.ZIP_RATIO_FROM}</v></c></row>" * 5
    path = xlsx(tmp_path / "a.xlsx", filler)
    assert path.stat().st_size < limits.MB
    assert "unpacks to far more" in refusal(path)


def test_sizes_are_counted_and_not_believed(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", CELL * 5_000)
    data = path.read_bytes()
    entry = zipfile.ZipFile(path).getinfo("xl/worksheets/sheet1.xml")
    lying = data.replace(struct.pack("<I", entry.file_size), struct.pack("<I", 100))
    assert "damaged or incomplete" in refusal(with_bytes(tmp_path / "b.xlsx", lying))


def test_zips_with_too_many_or_equal_names(tmp_path: Path) -> None:
    many: dict[str, str | bytes] = {f"{n}.txt": b"" for n in range(limits.ZIP_ENTRIES + 1)}
    assert "unpacks to far more" in refusal(zipped(tmp_path / "a.xlsx", many))
    twice = xlsx_parts({"a": sheet_xml(CELL)}) | {"xl/WORKBOOK.xml": "<workbook/>"}
    assert "damaged" in refusal(zipped(tmp_path / "b.xlsx", twice))


@pytest.mark.parametrize("far", ["XFD1048576", "Z1048576"])
def test_cells_at_the_far_corner(tmp_path: Path, far: str) -> None:
    cells = CELL + f'<row r="9"><c r="{far}"><v>1</v></c></row>'
    assert "extremely far apart" in refusal(xlsx(tmp_path / "a.xlsx", cells))


@pytest.mark.parametrize("reference", ["XFE1", "A16777217", "ZZZZZZZ1", "A0", "A99999999999999"])
def test_cells_that_excel_does_not_have(tmp_path: Path, reference: str) -> None:
    cells = CELL + f'<row r="2"><c r="{reference}"><v>1</v></c></row>'
    assert "damaged" in refusal(xlsx(tmp_path / "a.xlsx", cells))


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "doctype",
    [
        f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>',
        '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x [<!ENTITY l9 SYSTEM "http://example.com/x">]>',
        '<!DOCTYPE x SYSTEM "\\\\\\\\example.com\\share\\x.dtd">',
    ],
    ids=["billion laughs", "local file", "network", "share"],
)
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"])
def test_document_types(tmp_path: Path, doctype: str, part: str) -> None:
    parts = xlsx_parts({"a": sheet_xml(CELL)})
    xml = str(parts[part]).removeprefix('<?xml version="1.0" encoding="UTF-8"?>\n')
    parts[part] = doctype + xml
    assert "XML document type" in refusal(zipped(tmp_path / "a.xlsx", parts))


def test_parts_in_utf_16_cannot_hide_a_document_type(tmp_path: Path) -> None:
    parts = xlsx_parts({"a": sheet_xml(CELL)})
    parts["xl/workbook.xml"] = f"<!DOCTYPE x>{parts['xl/workbook.xml']!s}".encode("utf-16")
    assert "damaged" in refusal(zipped(tmp_path / "a.xlsx", parts))


def test_shared_strings_that_are_missing(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", '<row r="1"><c r="A1" t="s"><v>99</v></c></row>')
    assert "damaged" in refusal(path)


@pytest.mark.parametrize(
    "cells",
    [
        "<c " * 200_000,
        '<c r="A1" t="e"' * 100_000,
        '<c r="A1"><f>' * 100_000,
        "<row " * 200_000 + ' hidden="1"',
        '<mergeCell ref="A1' * 100_000,
    ],
    ids=["cells", "errors", "formulas", "rows", "merges"],
)
def test_patterns_never_become_slow(tmp_path: Path, cells: str) -> None:
    """These end at once, or the test's own time limit ends them."""
    read_or_refused(xlsx(tmp_path / "a.xlsx", cells))


def read_or_refused(path: Path) -> object:
    """The rows of the first sheet, or None where the file was refused with a sentence."""
    try:
        return read_here(path).grids[0].rows
    except UserError:
        return None


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """One complete file of each kind."""
    folder = tmp_path_factory.mktemp("whole")
    rows = "".join(
        f'<row r="{n}"><c r="A{n}"><v>{n * 7919 % 1000}</v></c></row>' for n in range(1, 400)
    )
    xlsx(folder / "a.xlsx", rows)
    book = xlwt.Workbook()
    sheet = book.add_sheet("a")
    for n in range(200):
        sheet.write(n, 0, f"张{n}")
    book.save(str(folder / "a.xls"))
    return {ending: (folder / f"a.{ending}").read_bytes() for ending in ("xlsx", "xls")}


@pytest.mark.parametrize("ending", ["xlsx", "xls"])
def test_truncated_files_are_refused(tmp_path: Path, whole: dict[str, bytes], ending: str) -> None:
    data = whole[ending]
    path = tmp_path / f"cut.{ending}"
    for part in range(50):
        assert read_or_refused(with_bytes(path, data[: len(data) * part // 50])) is None


@settings(max_examples=80)
@given(data=st.data())
def test_changed_bytes_never_crash(
    tmp_path_factory: pytest.TempPathFactory, whole: dict[str, bytes], data: st.DataObject
) -> None:
    ending = data.draw(st.sampled_from(["xlsx", "xls"]))
    content = bytearray(whole[ending])
    for _change in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(8, len(content) - 1))] = data.draw(st.integers(0, 255))
    read_or_refused(with_bytes(tmp_path_factory.mktemp("f") / f"a.{ending}", bytes(content)))


@settings(max_examples=80)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    read_or_refused(with_bytes(tmp_path_factory.mktemp("f") / "a.csv", content))


def test_the_workbook_under_a_wrong_name_is_read(tmp_path: Path, whole: dict[str, bytes]) -> None:
    for ending, content in whole.items():
        book = read_here(with_bytes(tmp_path / f"{ending}.csv", content))
        assert book.format == ending
        assert f"holds {ending.upper()}" in str(book.notes[0])


def test_names_do_not_show_in_the_list_of_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[str]] = []

    class Spy(subprocess.Popen[bytes]):
        def __init__(self, command: list[str], **options: Any) -> None:
            seen.append(command)
            super().__init__(command, **options)

    monkeypatch.setattr(subprocess, "Popen", Spy)
    read_book(xlsx(tmp_path / "张三.xlsx", CELL))
    assert seen
    assert "张三" not in str(seen)
