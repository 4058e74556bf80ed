"""Contact cards as phones, Outlook and Apple write them, read as rows under the office's headings."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qiaocrm.base.errors import UserError
from qiaocrm.sheets.model import Book, Cell
from qiaocrm.sheets.reader import read_book
from qiaocrm.sheets.vcard import read_cards
from tests.sheets.builders import read_here


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def book(tmp_path: Path, *cards: str | bytes, name: str = "通讯录.vcf") -> Book:
    path = tmp_path / name
    path.write_bytes(b"".join(one if isinstance(one, bytes) else one.encode() for one in cards))
    return read_here(path)


def rows(read: Book) -> list[dict[str, Cell]]:
    """The contacts by heading, without the running number."""
    headings, *found = read.grids[0].rows
    return [
        {str(h): cell for h, cell in zip(headings, row, strict=True) if cell is not None}
        | {"序号": None}
        for row in found
    ]


def one(tmp_path: Path, *lines: str, version: str = "3.0") -> dict[str, Cell]:
    (found,) = rows(book(tmp_path, card(*lines, version=version)))
    del found["序号"]
    return found


def notes(read: Book) -> str:
    return "\n".join(str(note) for note in read.notes)


def test_a_card_of_a_chinese_phone(tmp_path: Path) -> None:
    assert one(
        tmp_path,
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=BB=BA=E5=9B=BD;;;",
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B=E5=BB=BA=E5=9B=BD",
        "TEL;CELL;PREF:139 0000 0001",
        "TEL;CELL:139 0000 0002",
        "TEL;WORK:0731-5550 1001",
        "TEL;WORK;FAX:0731-5550 1002",
        "EMAIL;PREF:wang@example.com",
        "ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=A4=BA=E4=BE=8B=E8=B4=B8=E6=98=93=",
        "=E5=85=AC=E5=8F=B8",
        "NOTE;ENCODING=QUOTED-PRINTABLE:=E4=BC=9A=E8=AE=AE=0D=0A=E8=AE=A4=E8=AF=86",
        version="2.1",
    ) == {
        "姓名": "王建国", "手机": "139 0000 0001", "手机2": "139 0000 0002", "办公电话": "0731-5550 1001",
        "传真": "0731-5550 1002", "邮箱": "wang@example.com", "单位": "示例贸易公司", "备注": "会议\n认识",
    }  # fmt: skip


def test_a_card_of_apple_with_labels_of_its_own(tmp_path: Path) -> None:
    assert one(
        tmp_path,
        "N:Lim;Siew Hoon;Mary\\, Ann;Dr.;Jr.",
        "FN:Dr. Siew Hoon Mary\\, Ann Lim Jr.",
        "item1.TEL:020 7946 0101",
        "item1.X-ABLabel:Boat",
        "item2.TEL;type=pref:020 7946 0102",
        "item2.X-ABLabel:_$!<Mobile>!$_",
        "item3.ADR;type=HOME;type=pref:;;12 Example Road\\nFlat 3;London;;NW1 0AA;United Kingdom",
        "item3.X-ABADR:gb",
        "ADR;type=WORK:PO 7;Suite 5;1 Work Street;Leeds;Yorks;LS1 0AA;United Kingdom",
        "item4.URL:http\\://example.com",
        "item4.X-ABLabel:_$!<HomePage>!$_",
        "item5.X-ABRELATEDNAMES:Boon",
        "item5.X-ABLabel:_$!<Spouse>!$_",
        "item6.X-ABDATE:1995-05-01",
        "item6.X-ABLabel:_$!<Anniversary>!$_",
        "IMPP;X-SERVICE-TYPE=QQ:x-apple:123456789",
        "IMPP;X-SERVICE-TYPE=WeChat:x-apple:lim_hoon",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-05",
        "X-PHONETIC-LAST-NAME:Lin",
    ) == {
        "姓名": "Siew Hoon Mary Ann Lim", "称谓": "Dr.", "后缀": "Jr.",
        "显示名称": "Dr. Siew Hoon Mary, Ann Lim Jr.", "读音": "Lin",
        "手机": "020 7946 0102", "电话": "020 7946 0101",
        "地址": "12 Example Road, Flat 3, London", "城市": "London", "邮编": "NW1 0AA", "国家": "United Kingdom",
        "其他地址": "办公：Suite 5, 1 Work Street, PO 7, Leeds, Yorks LS1 0AA United Kingdom",
        "网址": "http://example.com", "关系人": "Spouse：Boon", "纪念日": "Anniversary：1995-05-01",
        "社交账号": "QQ：123456789", "微信": "lim_hoon", "出生日期": "3月5日", "名片标注": "Boat：020 7946 0101",
    }  # fmt: skip


def test_a_card_of_version_4(tmp_path: Path) -> None:
    assert one(
        tmp_path,
        "FN:Jean Exemple",
        "N:Exemple;Jean;;;",
        'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+44-20-7946-0103;ext=102',
        "TEL;TYPE=home,fax:020 7946 0104",
        "ADR;TYPE=work;LABEL=\"1 Rue d'Exemple^nDoor: 7\":;;1 Rue d'Exemple;Lyon;;69000;France",
        "BDAY:--0203",
        "GENDER:F",
        "LANG:fr",
        "ORG:Exemple SA;Ventes;Export",
        "TITLE:Directeur",
        "ROLE:Vendeur",
        "CATEGORIES:amis,clients",
        "GEO:geo:46.7,-71.2",
        "REV:20260101T000000Z",
        version="4.0",
    ) == {
        "姓名": "Jean Exemple", "办公电话": "+44-20-7946-0103 ext 102", "传真": "020 7946 0104（住宅）",
        "地址": "1 Rue d'Exemple, Lyon", "城市": "Lyon", "邮编": "69000", "国家": "France",
        "其他地址": "1 Rue d'Exemple Door: 7", "出生日期": "2月3日", "性别": "女", "语言": "fr",
        "单位": "Exemple SA", "部门": "Ventes Export", "职务": "Directeur", "职业": "Vendeur",
        "分组": "amis、clients", "其他资料": "GEO：geo:46.7,-71.2",
    }  # fmt: skip


def test_a_chinese_address_reads_from_the_large_to_the_small(tmp_path: Path) -> None:
    found = one(tmp_path, "FN:李娜", "ADR;TYPE=home:;3楼;示例路1号;长沙市;湖南省;410000;中国")
    assert (found["地址"], found["城市"]) == ("湖南省长沙市示例路1号3楼", "长沙市")


def test_folded_lines_and_pictures(tmp_path: Path) -> None:
    long = "FN:" + "Exemplary " * 3
    read = book(
        tmp_path,
        card(long[:12], " " + long[12:], "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ", " SkZJRg==", "TEL:020 7946 0105"),
        card("FN:Second", "PHOTO;BASE64:", "  /9j/4AAQ", "", "NOTE:after", version="2.1"),
    )  # fmt: skip
    assert rows(read)[0]["姓名"] == "Exemplary Exemplary Exemplary"
    assert rows(read)[0]["电话"] == "020 7946 0105"
    assert rows(read)[1]["备注"] == "after"
    assert notes(read) == "2 pictures and other enclosures of the contacts were left out."


def test_cards_without_an_end_lose_nothing(tmp_path: Path) -> None:
    broken = card("FN:First", "TEL;CELL:020 7946 0106").replace("END:VCARD\r\n", "")
    cut = "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;ENCODING=QUOTED-PRINTABLE:Third=\r\n"
    read = book(tmp_path, broken, card("FN:Second"), cut)
    assert [row["姓名"] for row in rows(read)] == ["First", "Second", "Third"]
    assert rows(read)[0]["手机"] == "020 7946 0106"
    assert "2 contacts lack their last lines (first in line 1)" in notes(read)


def test_a_soft_break_before_a_gap_does_not_swallow_the_next_line(tmp_path: Path) -> None:
    found = one(
        tmp_path,
        "FN:A B",
        "ORG;ENCODING=QUOTED-PRINTABLE:Exam=",
        "ple=",
        "",
        "TEL:020 7946 0107",
        version="2.1",
    )
    assert (found["单位"], found["电话"]) == ("Example", "020 7946 0107")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings(tmp_path: Path, codec: str) -> None:
    text = card("N:王;建国;;;", "FN:王建国", "ORG:湖南同乡会")
    (found,) = rows(book(tmp_path, text.encode(codec)))
    assert (found["姓名"], found["单位"]) == ("王建国", "湖南同乡会")


def test_a_charset_of_a_line(tmp_path: Path) -> None:
    lines = b"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=GBK:%s;%s\nORG;CHARSET=BIG5:%s\nEND:VCARD\n"
    data = lines % ("王".encode("gbk"), "建国".encode("gbk"), "許功會館".encode("big5"))
    (found,) = rows(book(tmp_path, data))
    assert (found["姓名"], found["单位"]) == ("王建国", "許功會館")


def test_bytes_that_are_no_text_are_shown_and_said(tmp_path: Path) -> None:
    read = book(tmp_path, card("FN:A B", "NOTE;ENCODING=QUOTED-PRINTABLE:=E5=85=80=E5"))
    assert str(rows(read)[0]["备注"]).endswith("\\xe5")
    assert "1 bytes are no text" in notes(read)


def test_a_contact_without_a_name_is_called_by_what_it_has(tmp_path: Path) -> None:
    read = book(tmp_path, card("EMAIL:hall@example.com"), card("TEL;CELL:020 7946 0108", "N:;;;;"))
    assert [row["姓名"] for row in rows(read)] == ["hall@example.com", "020 7946 0108"]
    assert "2 contacts have no name" in notes(read)


def test_groups_are_no_persons(tmp_path: Path) -> None:
    group = card("FN:Friends", "X-ADDRESSBOOKSERVER-KIND:group")
    read = book(tmp_path, card("FN:A B"), group)
    assert [row["姓名"] for row in rows(read)] == ["A B"]
    assert "1 groups of contacts were left out" in notes(read)


def test_more_numbers_than_columns_share_the_last(tmp_path: Path) -> None:
    numbers = [f"020 7946 01{n:02}" for n in range(30)]
    found = one(tmp_path, "FN:A B", *(f"TEL;CELL:{number}" for number in numbers))
    assert len(found) == 13
    assert "\n".join(str(found[h]) for h in found if h.startswith("手机")).split("\n") == numbers


def test_the_content_decides_and_the_reading_process_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "contacts.csv"
    path.write_bytes(b"\xef\xbb\xbf\r\nbegin:vcard\r\nfn:A B\r\ntel:020 7946 0109\r\nend:vcard\r\n")
    read = read_book(path)
    assert (read.format, read.grids[0].rows) == (
        "vcf",
        [["序号", "姓名", "电话"], [1, "A B", "020 7946 0109"]],
    )
    assert "ends in .csv, but the file holds VCF" in notes(read)


def test_nothing_in_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no contact that can be read"):
        book(tmp_path, card())


_PIECES = st.sampled_from(
    ["BEGIN:VCARD", "END:VCARD", "VERSION:2.1", "N:", "FN:", "TEL;", "item1.TEL:", "X-ABLabel:", "ADR:", "ORG;",
     "AGENT:", "IMPP:", "BDAY:", "N;CHARSET=", "ENCODING=QUOTED-PRINTABLE:", "X-ANDROID-CUSTOM:", "PHOTO:", "=E7", "=",
     ";", ":", "\\", '"', ",", "\r\n", "\n", "\n ", " ", "王", "1", "rot13", "\0", "\x80"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=60).map("".join) | st.text(max_size=200), st.binary(max_size=12))
def test_no_text_makes_it_fail(text: str, tail: bytes) -> None:
    data = b"BEGIN:VCARD\n" + text.encode("utf-8", "replace") + tail
    list(read_cards(data, "utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.vcf")
        path.write_bytes(data)
        try:
            read = read_here(path)
        except UserError:
            return
        for row in rows(read):
            assert row["姓名"]


@settings(max_examples=100, deadline=None)
@given(
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1)
    .map(str.strip)
    .filter(bool)
)
def test_what_is_written_by_the_rules_is_read(value: str) -> None:
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    line = f"NOTE:{escaped}".encode()
    folded = b"\r\n ".join(line[at : at + 60] for at in range(0, len(line), 60))
    (found,) = read_cards(b"BEGIN:VCARD\r\n" + folded + b"\r\nEND:VCARD\r\n", "utf-8")
    assert found.properties[0].text == value
