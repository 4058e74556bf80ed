"""What a file really is, by its bytes: the ending of its name is only a claim."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from qiaocrm.base.i18n import N_
from qiaocrm.sheets.archive import DAMAGED, PASSWORD, Archive
from qiaocrm.sheets.model import Draft
from qiaocrm.sheets.source import Source

EMPTY = N_("“{file}” is empty (0 bytes): it was perhaps not saved or copied fully; get it again.")
OTHER_XML = N_(
    "“{file}” is an XML file that only Excel reads: open it in Excel or WPS, save it as a workbook "
    "(.xlsx) and try that."
)
WEB_ARCHIVE = N_(
    "“{file}” is a web archive (.mht): open it in Excel or WPS, save it as a workbook (.xlsx) and "
    "try that."
)
OTHER_NAME = N_("The name ends in .{ending}, but the file holds {format} and was read as that.")

WORD = N_(
    "“{file}” is a Word document: copy its table into a workbook, save that and try it instead."
)
SLIDES = N_(
    "“{file}” is a presentation: copy its table into a workbook, save that and try it instead."
)
PICTURE = N_("“{file}” is a picture, not a table: choose an Excel, WPS or CSV file.")
PDF = N_(
    "“{file}” is a PDF document, not a table: ask the sender for the workbook it was made from."
)
ZIP = N_(
    "“{file}” is a compressed folder, not a workbook: unpack it and choose the workbook inside."
)
OTHER = N_("“{file}” is no table file: choose an Excel, WPS or CSV file.")

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_BIFF = (
    b"\x09\x00\x04\x00",
    b"\x09\x02\x06\x00",
    b"\x09\x04\x06\x00",
    b"\x09\x08\x08\x00",
    b"\x09\x08\x10\x00",
)
_FOREIGN = (
    (b"%PDF-", PDF),
    (b"\xff\xd8\xff", PICTURE),
    (b"\x89PNG", PICTURE),
    (b"GIF8", PICTURE),
    (b"BM", PICTURE),
    (b"II*\0", PICTURE),
    (b"MM\0*", PICTURE),
    (b"RIFF", PICTURE),
    (b"{\\rtf", WORD),
    (b"Rar!", ZIP),
    (b"7z\xbc\xaf", ZIP),
    (b"\x1f\x8b", ZIP),
    (b"MZ", OTHER),
    (b"\x7fELF", OTHER),
    (b"SQLite format 3", OTHER),
)
_OOXML = (
    (b"spreadsheetml.sheet.main", "xlsx"),
    (b"spreadsheetml.template.main", "xlsx"),
    (b"ms-excel.sheet.macroenabled.main", "xlsm"),
    (b"ms-excel.template.macroenabled.main", "xlsm"),
    (b"ms-excel.addin.macroenabled.main", "xlsm"),
    (b"ms-excel.sheet.binary.macroenabled.main", "xlsb"),
    (b"wordprocessingml", WORD),
    (b"presentationml", SLIDES),
)
_HEAD = 1 << 16
_BINARY_MAGIC = 2  # magics as short as this need a NUL near them: text may start with them


def kind_of(source: Source) -> str:
    """xlsx, xlsm, xlsb, ods, xls, html, vcf or csv; UserError for what is none of them."""
    with source.path.open("rb") as file:
        head = file.read(_HEAD)
    if not head:
        raise source.refuse(EMPTY)
    if head.startswith(_ZIP):
        return _zip_kind(source)
    if head.startswith(OLE):
        return _ole_kind(source)
    if head.startswith(_BIFF):
        return "xls"
    for magic, message in _FOREIGN:
        if head.startswith(magic) and (len(magic) > _BINARY_MAGIC or b"\0" in head[:512]):
            raise source.refuse(message)
    return _text_kind(source, head)


def reader_of(kind: str) -> Callable[[Source], Iterator[Draft]]:
    """The function that reads files of a kind; its library is imported only now."""
    if kind in ("xlsx", "xlsm"):
        from qiaocrm.sheets.from_workbook import read_xlsx as reader
    elif kind in ("xlsb", "ods"):
        from qiaocrm.sheets.from_workbook import read_package as reader
    elif kind == "xls":
        from qiaocrm.sheets.from_xls import read_xls as reader
    elif kind == "html":
        from qiaocrm.sheets.from_html import read_html as reader
    elif kind == "vcf":
        from qiaocrm.sheets.from_vcard import read_vcard as reader
    else:
        from qiaocrm.sheets.from_text import read_text as reader
    return reader


def note_other_name(source: Source, kind: str) -> None:
    """Note when a workbook's ending promises something else than the file holds."""
    ending = source.path.suffix.lower().removeprefix(".")
    alike = {
        "xlsm": ("xltm", "xlam"),
        "xlsx": ("xltx", "xlsm"),
        "xls": ("xlt", "et"),
        "vcf": ("vcard",),
    }
    texts = kind == "csv" and ending not in ("xlsx", "xlsm", "xlsb", "xls", "ods", "et", "pdf")
    if ending and not texts and ending != kind and ending not in alike.get(kind, ()):
        source.note(OTHER_NAME, ending=ending, format=kind.upper())


def _zip_kind(source: Source) -> str:
    archive = Archive(source)
    try:
        if "[Content_Types].xml" in archive:
            types = archive.read_xml("[Content_Types].xml").lower()
            for mark, kind in _OOXML:
                if mark in types:
                    if kind in (WORD, SLIDES):
                        raise source.refuse(kind)
                    return kind
        if "mimetype" in archive:
            mime = archive.read("mimetype")
            if b"opendocument.spreadsheet" in mime:
                return "ods"
            raise source.refuse(WORD if b"text" in mime else OTHER)
        if "xl/workbook.xml" in archive:
            return "xlsx"
        raise source.refuse(ZIP)
    finally:
        archive.close()


def _ole_kind(source: Source) -> str:
    """An old Office container: encrypted xlsx, Word document, or (by default) xls."""
    data = source.path.read_bytes()

    def holds(stream: str) -> bool:
        return f"{stream}\0".encode("utf-16-le") in data

    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        raise source.refuse(PASSWORD)
    if holds("Workbook") or holds("Book"):
        return "xls"
    if holds("WordDocument"):
        raise source.refuse(WORD)
    if holds("PowerPoint Document"):
        raise source.refuse(SLIDES)
    raise source.refuse(DAMAGED)


def _text_kind(source: Source, head: bytes) -> str:
    text = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if text.startswith(b"mime-version:"):
        raise source.refuse(WEB_ARCHIVE)
    if re.match(rb"begin\s*:\s*vcard\s", text):
        return "vcf"
    markup = re.match(rb"<(?:\?xml|!--|!doctype html|html|head|body|meta|style|table|div)", text)
    if markup is None:
        return "csv"
    if b"<workbook" in text and b"urn:schemas-microsoft-com:office:spreadsheet" in text:
        raise source.refuse(OTHER_XML)
    if b"<table" in text or b"<html" in text:
        return "html"
    if text.startswith(b"<?xml"):
        raise source.refuse(OTHER_XML)
    return "csv"
