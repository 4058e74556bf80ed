"""Layouts whose difficulty is the format: ods, old xls, web tables with spans, more encodings."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from tests.layouts.kit import Built, expect, table

ROWS: list[list[Any]] = [
    ["姓名", "国别", "手机", "公司名称"],
    ["蔺相宜", "英国", "020 7946 0501", "和璧珠宝公司"],
    ["蔺相随", "泰国", "+66 2 555 0502", "随园酒店"],
]
COLUMNS = (("姓名", "name"), ("国别", "country"), ("手机", "phones"), ("公司名称", "company"))
RECORDS: dict[int, dict[str, Any]] = {
    2: {"name": "蔺相宜", "country": "GB", "phones": ["020 7946 0501"], "company": "和璧珠宝公司"},
    3: {"name": "蔺相随", "country": "TH", "phones": ["+66 2 555 0502"], "company": "随园酒店"},
}


def _shifted(by: int) -> dict[int, dict[str, Any]]:
    return {row + by: values for row, values in RECORDS.items()}


def ods(folder: Path) -> Built:
    """An OpenDocument sheet with a title merged over four columns and a date cell."""
    def cell(value: Any, extra: str = "") -> str:
        return f'<table:table-cell office:value-type="string"{extra}><text:p>{escape(str(value))}</text:p></table:table-cell>'

    born = '<table:table-cell office:value-type="date" office:date-value="1970-05-01"><text:p>1970年5月1日</text:p></table:table-cell>'
    title = cell("海外侨商名单", ' table:number-columns-spanned="5"') + '<table:covered-table-cell table:number-columns-repeated="4"/>'
    lines = [title, "".join(map(cell, [*ROWS[0], "出生日期"])), "".join(map(cell, ROWS[1])) + born, "".join(map(cell, ROWS[2]))]
    body = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines)
    names = "".join(f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text"))
    content = f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{names} office:version="1.2"><office:body><office:spreadsheet><table:table table:name="名单">{body}</table:table></office:spreadsheet></office:body></office:document-content>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    path = folder / "list.ods"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", kind, zipfile.ZIP_STORED)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", manifest)
    records = _shifted(1)
    records[3] = {**records[3], "birthday": "1970-05-01"}
    return expect(path, table("person", [2], [*COLUMNS, ("出生日期", "birthday")], records, sheet="名单"))


def old_xls_with_merges(folder: Path) -> Built:
    """BIFF8 with a two-row heading, a country merged downward and numbers kept as floats."""
    import xlwt

    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("名单")
    sheet.write_merge(0, 0, 0, 4, "旅日乡亲名单")
    sheet.write_merge(1, 2, 0, 0, "国别")
    sheet.write_merge(1, 2, 1, 1, "姓名")
    sheet.write_merge(1, 1, 2, 3, "联系方式")
    sheet.write_merge(1, 2, 4, 4, "出生年月")
    sheet.write(2, 2, "手机")
    sheet.write(2, 3, "邮箱")
    sheet.write_merge(3, 4, 0, 0, "日本")
    people: list[tuple[str, object, str, object]] = [("慕容白", 13900002511, "mu@example.jp", 1971.05), ("慕容青", "03-5550-2512", "", "1980年")]
    for row, cells in enumerate(people, start=3):
        for column, value in enumerate(cells, start=1):
            sheet.write(row, column, value)
    path = folder / "old_merges.xls"
    book.save(str(path))
    columns = [("国别", "country"), ("姓名", "name"), (("联系方式", "手机"), "phones"), (("联系方式", "邮箱"), "emails"), ("出生年月", "birthday")]
    return expect(path, table("person", [2, 3], columns, {
        4: {"name": "慕容白", "country": "JP", "phones": ["13900002511"], "emails": ["mu@example.jp"], "birthday": "1971-05"},
        5: {"name": "慕容青", "country": "JP", "phones": ["03-5550-2512"], "birthday": "1980"},
    }, sheet="名单"))


def html_with_spans(folder: Path) -> Built:
    """A web report: colspan over the title, rowspan over a country, entities, a table for layout."""
    page = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>'
        '<table><tr><td colspan="4">侨商名录&nbsp;导出</td></tr>'
        "<tr><th>国别</th><th>姓名</th><th>手机</th><th>公司名称</th></tr>"
        '<tr><td rowspan="2">日本</td><td>宇文博</td><td>03-5550-2521</td><td>博古&amp;文物公司</td></tr>'
        "<tr><td>宇文静</td><td>03-5550-2522</td><td></td></tr></table></body></html>"
    )
    path = folder / "spans.xls"
    path.write_bytes(page.encode("gb18030"))
    columns = [("国别", "country"), ("姓名", "name"), ("手机", "phones"), ("公司名称", "company")]
    return expect(path, table("person", [2], columns, {
        3: {"name": "宇文博", "country": "JP", "phones": ["03-5550-2521"], "company": "博古&文物公司"},
        4: {"name": "宇文静", "country": "JP", "phones": ["03-5550-2522"]},
    }, sheet="spans"))


def csv_utf16(folder: Path) -> Built:
    """UTF-16 big-endian with a mark, semicolons, a title line above and a blank line."""
    lines = ["侨商名单;;;", ";;;", *(";".join(map(str, row)) for row in ROWS)]
    path = folder / "utf16.csv"
    path.write_bytes(b"\xfe\xff" + "\r\n".join(lines).encode("utf-16-be"))
    return expect(path, table("person", [3], COLUMNS, _shifted(2), sheet="utf16"))


def csv_gb18030(folder: Path) -> Built:
    """GB18030 with a rare sign that GBK has not (㙍 and 𠮷), lines ending in LF, cells in quotes."""
    rows = [[f'"{cell}"' for cell in row] for row in [*ROWS, ["𠮷田㙍", "日本", "03-5550-2531", "田记商店"]]]
    path = folder / "gb18030.csv"
    path.write_bytes("\n".join(",".join(row) for row in rows).encode("gb18030"))
    records = {**RECORDS, 4: {"name": "𠮷田㙍", "country": "JP", "phones": ["03-5550-2531"], "company": "田记商店"}}
    return expect(path, table("person", [1], COLUMNS, records, sheet="gb18030"))


def tsv_big5(folder: Path) -> Built:
    """Tabs and Big5 in a .txt: a society's officers, heading in two parts of a joined name."""
    rows = [("社團名稱", "姓名", "職稱", "電話", "電子信箱"), ("臺北楚湘同鄉會", "歐陽書", "理事長", "+886 2 5550 2541", "shu@example.org"), ("臺北楚湘同鄉會", "歐陽劍", "總幹事", "+886 2 5550 2542", "")]
    path = folder / "big5.txt"
    path.write_bytes("\r\n".join("\t".join(row) for row in rows).encode("big5"))
    columns = [("社團名稱", "association"), ("姓名", "name"), ("職稱", "association_post"), ("電話", "phones"), ("電子信箱", "emails")]
    place = "台北楚湘同乡会"
    return expect(path, table("person", [1], columns, {
        2: {"name": "欧阳书", "name_traditional": "歐陽書", "positions": [{"organisation": place, "post": "理事長"}], "phones": ["+886 2 5550 2541"], "emails": ["shu@example.org"]},
        3: {"name": "欧阳剑", "name_traditional": "歐陽劍", "positions": [{"organisation": place, "post": "總幹事"}], "phones": ["+886 2 5550 2542"]},
    }, sheet="big5"))


def csv_with_a_foot(folder: Path) -> Built:
    """A system's export: lines about the export above, a total and a printing date below."""
    lines = ["导出时间：2026-07-01 09:00:00,,,", "导出人：罗小满,,,", ",".join(ROWS[0]), *(",".join(row) for row in ROWS[1:]), "合计：2人,,,", "打印日期：2026-07-01,,,"]
    path = folder / "export.csv"
    path.write_bytes("\r\n".join(lines).encode("gbk"))
    return expect(path, table("person", [3], COLUMNS, _shifted(2), sheet="export"))


def pipes_between(folder: Path) -> Built:
    """A bar between the cells, blanks around them."""
    path = folder / "bars.csv"
    path.write_bytes("\n".join(" | ".join(map(str, row)) for row in ROWS).encode("utf-8"))
    return expect(path, table("person", [1], COLUMNS, RECORDS, sheet="bars"))
