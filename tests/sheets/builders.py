"""Hand-made files for the readers' tests, and reading without a process of its own."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

from qiaocrm.sheets import child, limits
from qiaocrm.sheets.frames import read_frame
from qiaocrm.sheets.model import Book
from qiaocrm.sheets.reader import Answer
from qiaocrm.sheets.source import Source

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="176" '
    'formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts count="1"><font/></fonts>'
    '<fills count="1"><fill/></fills><borders count="1"><border/></borders>'
    '<cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/>'
    '<xf numFmtId="176"/><xf numFmtId="9"/><xf numFmtId="46"/></cellXfs></styleSheet>'
)
"""Cell styles: 1 a date, 2 a Chinese date, 3 年月, 4 percent, 5 a length of time."""


def sheet_xml(cells: str, *, before: str = "", after: str = "", main: str = MAIN) -> str:
    """A worksheet part with `cells` as the content of its sheetData."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="{main}" xmlns:r="{RELATIONS}">'
        f"{before}<sheetData>{cells}</sheetData>{after}</worksheet>"
    )


def xlsx_parts(
    sheets: Mapping[str, str],
    *,
    states: Mapping[str, str] | None = None,
    workbook_pr: str = "",
    kind: str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    main: str = MAIN,
    relations: str = RELATIONS,
) -> dict[str, str | bytes]:
    """The parts of a package whose sheets have the given XML."""
    entries, rels = "", ""
    for number, name in enumerate(sheets, 1):
        state = (states or {}).get(name)
        attribute = f' state="{state}"' if state else ""
        entries += f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"{attribute}/>'
        rels += (
            f'<Relationship Id="rId{number}" Type="{relations}/worksheet" '
            f'Target="worksheets/sheet{number}.xml"/>'
        )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" '
            f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
            f'ContentType="{kind}"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{main}" xmlns:r="{relations}">{workbook_pr}'
            f"<sheets>{entries}</sheets></workbook>"
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships">{rels}<Relationship Id="rIdS" '
            f'Type="{relations}/styles" Target="styles.xml"/></Relationships>'
        ),
        "xl/styles.xml": STYLES,
    }
    for number, xml in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = xml
    return parts


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """Write the parts as a zip file."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def xlsx(path: Path, cells: str, *, before: str = "", after: str = "") -> Path:
    """A workbook of one sheet 名单 with these rows of XML."""
    return zipped(path, xlsx_parts({"名单": sheet_xml(cells, before=before, after=after)}))


def biff(*records: tuple[int, bytes]) -> bytes:
    """A stream of Excel's old binary records: number and content."""
    return b"".join(struct.pack("<HH", kind, len(body)) + body for kind, body in records)


def read_here(path: Path, *, encoding: str | None = None, sheet: str | None = None) -> Book:
    """What `read_book` gives, without a child process: faster, and a bug shows as one."""
    pipe = io.BytesIO()
    child.send_book(Source(path, encoding, sheet), limits.ROWS, pipe)
    pipe.seek(0)
    answer = Answer(path.name)
    while received := read_frame(pipe):
        answer.take(received[0])
    return answer.book()
