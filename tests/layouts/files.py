"""Layouts whose difficulty is the file: encodings, endings that lie, files without a table."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

from tests.layouts.kit import Built, Page, expect, table, xlsx

ROWS = (
    ("序号", "姓名", "国别", "公司名称", "手机", "备注"),
    ("1", "苏远帆", "美国", "金门国际影业有限公司", "13900000801", "“影院”项目"),
    ("2", "温雅", "中国香港", "港湾供应链有限公司", "+852 5555 0802", "冷链,分拨"),
    ("3", "柏望舒", "日本", "春芽食品株式会社", "03-5550-0803", "两行\n备注"),
)
COLUMNS = (("序号", None), ("姓名", "name"), ("国别", "country"), ("公司名称", "company"), ("手机", "phones"), ("备注", "remark"))
RECORDS: dict[int, dict[str, Any]] = {
    2: {"name": "苏远帆", "country": "US", "company": "金门国际影业有限公司", "phones": ["13900000801"], "remark": "“影院”项目"},
    3: {"name": "温雅", "country": "HK", "company": "港湾供应链有限公司", "phones": ["+852 5555 0802"], "remark": "冷链,分拨"},
    4: {"name": "柏望舒", "country": "JP", "company": "春芽食品株式会社", "phones": ["03-5550-0803"], "remark": "两行\n备注"},
}


def _text(delimiter: str = ",") -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(ROWS)
    return out.getvalue()


def _written(folder: Path, name: str, content: bytes) -> Built:
    path = folder / name
    path.write_bytes(content)
    return expect(path, table("person", [1], COLUMNS, RECORDS, sheet=path.stem))


def csv_gbk(folder: Path) -> Built:
    """What Chinese Excel saves as CSV: GBK, no mark."""
    return _written(folder, "gbk.csv", _text().encode("gbk"))


def csv_utf8(folder: Path) -> Built:
    """Plain UTF-8."""
    return _written(folder, "utf8.csv", _text().encode("utf-8"))


def csv_utf8_marked(folder: Path) -> Built:
    """UTF-8 with a mark, semicolons between the cells."""
    return _written(folder, "utf8_marked.csv", _text(";").encode("utf-8-sig"))


def tabs_utf16_named_xls(folder: Path) -> Built:
    """Excel's "Unicode text", UTF-16 with tabs, under the ending .xls."""
    return _written(folder, "utf16_tabs.xls", _text("\t").encode("utf-16"))


def csv_big5(folder: Path) -> Built:
    """A list in Big5 from Taiwan or Hong Kong."""
    rows = [
        ("編號", "姓名", "國別", "公司名稱", "電話"),
        ("1", "吳志德", "英國", "志德茶業有限公司", "020 7946 0811"),
        ("2", "葉蘭馨", "美國", "蘭馨生技公司", "+1 626-555-0812"),
        ("3", "鄺國棟", "加拿大", "國棟建築師樓", "+1 604-555-0813"),
        ("4", "譚賽鳳", "法國", "賽鳳餐廳", "+33 1 99 00 08 14"),
    ]
    path = folder / "big5.csv"
    path.write_bytes("".join(",".join(row) + "\r\n" for row in rows).encode("big5"))
    columns = [("編號", None), ("姓名", "name"), ("國別", "country"), ("公司名稱", "company"), ("電話", "phones")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "吴志德", "name_traditional": "吳志德", "country": "GB", "company": "志德茶業有限公司", "phones": ["020 7946 0811"]},
        3: {"name": "叶兰馨", "name_traditional": "葉蘭馨", "country": "US", "company": "蘭馨生技公司", "phones": ["+1 626-555-0812"]},
        4: {"name": "邝国栋", "name_traditional": "鄺國棟", "country": "CA", "company": "國棟建築師樓", "phones": ["+1 604-555-0813"]},
        5: {"name": "谭赛凤", "name_traditional": "譚賽鳳", "country": "FR", "company": "賽鳳餐廳", "phones": ["+33 1 99 00 08 14"]},
    }, sheet="big5"))


def html_named_xls(folder: Path) -> Built:
    """A web page's table under the ending .xls, as web systems export it."""
    def row(cells: tuple[str, ...], tag: str) -> str:
        inner = "".join(f"<{tag}>{cell.replace(chr(10), '<br>')}</{tag}>" for cell in cells)
        return f"<tr>{inner}</tr>"

    body = row(ROWS[0], "th") + "".join(row(cells, "td") for cells in ROWS[1:])
    page = f'<html><head><meta charset="utf-8"><style>td{{mso-number-format:"\\@"}}</style></head><body><table border="1">{body}</table></body></html>'
    path = folder / "html.xls"
    path.write_bytes(page.encode("utf-8"))
    return expect(path, table("person", [1], COLUMNS, RECORDS, sheet="html"))


def xlsx_named_xls(folder: Path) -> Built:
    """A new workbook under the old ending."""
    path = xlsx(folder / "really_new.xlsx", Page("Sheet1", ROWS))
    renamed = path.rename(folder / "really_new.xls")
    return expect(renamed, table("person", [1], COLUMNS, RECORDS))


def english_keys(folder: Path) -> Built:
    """A web export with the names of its own columns."""
    text = "name,gender,company,position,mobile,email,country,remark\nTony Xavier,Male,Xavier & Sons,Owner,+1 212-555-0821,tony@example.com,USA,\n马晓棠,Female,Maple Robotics,CTO,+1 416-555-0822,ma@example.org,Canada,speaker\n"
    path = folder / "english_keys.csv"
    path.write_bytes(text.encode("utf-8-sig"))
    columns = [("name", "name"), ("gender", "gender"), ("company", "company"), ("position", "post"), ("mobile", "phones"), ("email", "emails"), ("country", "country"), ("remark", "remark")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "Tony Xavier", "name_foreign": "Tony Xavier", "gender": "male", "company": "Xavier & Sons", "post": "Owner", "phones": ["+1 212-555-0821"], "emails": ["tony@example.com"], "country": "US"},
        3: {"name": "马晓棠", "gender": "female", "company": "Maple Robotics", "post": "CTO", "phones": ["+1 416-555-0822"], "emails": ["ma@example.org"], "country": "CA", "remark": "speaker"},
    }, sheet="english_keys"))


def heading_only(folder: Path) -> Built:
    """A form that nobody has filled in."""
    path = xlsx(folder / "heading_only.xlsx", Page("Sheet1", [["来访客商登记表"], ["序号", "姓名", "国别", "公司名称"]], ["A1:D1"]))
    return expect(path)


def prose_only(folder: Path) -> Built:
    """A workbook that holds a letter and no table."""
    rows = [["关于报送半年工作总结的通知"], ["各县市区侨联："], ["请于2026年7月10日前报送上半年工作总结。"]]
    return expect(xlsx(folder / "prose_only.xlsx", Page("Sheet1", rows)))


def empty_file(folder: Path) -> Built:
    """No byte at all."""
    path = folder / "empty.xlsx"
    path.write_bytes(b"")
    return expect(path, unreadable=True)


def torn_file(folder: Path) -> Built:
    """A workbook cut off in the middle by a bad stick."""
    whole = xlsx(folder / "torn.xlsx", Page("Sheet1", ROWS))
    whole.write_bytes(whole.read_bytes()[:2000])
    return expect(whole, unreadable=True)


def picture_named_xlsx(folder: Path) -> Built:
    """A picture under the ending .xlsx."""
    path = folder / "picture.xlsx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    return expect(path, unreadable=True)
