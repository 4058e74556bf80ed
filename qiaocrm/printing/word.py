"""Writes letters and printed lists as Word files in the style of official documents.

GB/T 9704-2012: A4 with 37 mm above, 28 mm left, 35 mm below and 26 mm right; the title in 小标宋
of 22 pt, the text in 仿宋 of 16 pt on lines of 28 pt. A PC without these typefaces takes those
named beside them in the file's font table. python-docx is loaded when first needed.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from qiaocrm.printing.letters import Letter, Part
from qiaocrm.printing.plan import PrintPlan

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

Tick = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Face:
    """The typefaces of a script: of titles, of text, of Latin letters; its language for Word."""

    title: str
    text: str
    latin: str
    language: str


FACES: Final = {
    "zh-Hans": Face("方正小标宋简体", "仿宋", "Times New Roman", "zh-CN"),
    "zh-Hant": Face("新細明體", "新細明體", "Times New Roman", "zh-TW"),
    "en": Face("Times New Roman", "Times New Roman", "Times New Roman", "zh-CN"),
    "ja": Face("MS Mincho", "MS Mincho", "Times New Roman", "ja-JP"),
}
_HEADING: Final = "黑体"
_ALTERNATIVES: Final = {
    "方正小标宋简体": "华文中宋",
    "仿宋": "仿宋_GB2312",
    "黑体": "SimHei",
    "新細明體": "PMingLiU",
    "MS Mincho": "Yu Mincho",
    "Times New Roman": "Liberation Serif",
}
"""What Word takes where a typeface is not installed."""
_TITLE_POINTS: Final = 22.0
_TEXT_POINTS: Final = 16.0
_TABLE_POINTS: Final = 12.0
_LINE_POINTS: Final = 28.0
_MARGINS_MM: Final = (37.0, 26.0, 35.0, 28.0)
"""Above, right, below, left."""


def letters_docx(letters: Sequence[Letter], tick: Tick = lambda _done: None) -> bytes:
    """All letters as one Word file, each on a page of its own; `tick` is told each one done."""
    from docx.shared import Pt

    document = _document()
    for number, letter in enumerate(letters):
        face, above = FACES.get(letter.script, FACES["zh-Hans"]), ""
        for part, text in letter.lines():
            paragraph = document.add_paragraph()
            _letter_line(paragraph, part, text, face, letter.script)
            if number and not above:
                paragraph.paragraph_format.page_break_before = True
            if part == "sign" and above != "sign":
                paragraph.paragraph_format.space_before = Pt(_LINE_POINTS)
            above = part
        tick(number + 1)
    return _bytes(document)


def plan_docx(plan: PrintPlan) -> bytes:
    """A printed plan as a Word file: its title, its table with the headings of groups, its foot."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    document, face = _document(), FACES["zh-Hans"]
    _turn(document.sections[0], landscape=plan.orientation == "landscape")
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(title, plan.title, face.title, _TITLE_POINTS, face)
    for line in (plan.subtitle, *plan.header_left, *plan.header_right):
        if line:
            _run(document.add_paragraph(), line, face.text, _TABLE_POINTS, face)
    _table(document, plan, face)
    for line in (plan.total, "\u3000\u3000".join(f"{name}：＿＿＿＿＿＿" for name in plan.footer)):
        if line:
            _run(document.add_paragraph(), line, face.text, _TABLE_POINTS, face)
    return _bytes(document)


def _letter_line(paragraph: Paragraph, part: Part, text: str, face: Face, script: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
    from docx.shared import Pt

    shape = paragraph.paragraph_format
    shape.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    shape.line_spacing = Pt(_LINE_POINTS)
    shape.space_before = shape.space_after = Pt(0)
    if part == "title":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        shape.line_spacing = Pt(_LINE_POINTS + 8)
        shape.space_after = Pt(_LINE_POINTS)
        run = _run(paragraph, text, face.title, _TITLE_POINTS, face)
        run.bold = script != "zh-Hans"  # 小标宋 is heavy by itself
        return
    if part == "sign":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        shape.keep_together = True
        shape.right_indent = Pt(2 * _TEXT_POINTS)
    elif part == "body" and script != "en":
        shape.first_line_indent = Pt((1 if script == "ja" else 2) * _TEXT_POINTS)
    elif part == "body":
        shape.space_before = Pt(6)
    _run(paragraph, text, face.text, _TEXT_POINTS - (2 if script == "en" else 0), face)


def _run(paragraph: Paragraph, text: str, east: str, points: float, face: Face) -> Run:
    """A piece of text in a typeface of its own for Chinese signs."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    run = paragraph.add_run(_clean(text))
    run.font.size = Pt(points)
    run.font.name = face.latin
    properties: Any = run._element.get_or_add_rPr()  # noqa: SLF001  (python-docx has no word for it)
    properties.rFonts.set(qn("w:eastAsia"), east)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-US")
    language.set(qn("w:eastAsia"), face.language)
    properties.append(language)
    return run


def _table(document: Document, plan: PrintPlan, face: Face) -> None:
    """The plan's table; its heading is repeated on every page."""
    from docx.oxml import OxmlElement

    table = document.add_table(rows=1, cols=len(plan.columns), style="Table Grid")
    for cell, column in zip(table.rows[0].cells, plan.columns, strict=True):
        _run(cell.paragraphs[0], column.title, _HEADING, _TABLE_POINTS, face)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001
    for group in plan.groups:
        if group.heading:
            cells = table.add_row().cells
            _run(
                cells[0].merge(cells[-1]).paragraphs[0],
                group.heading,
                _HEADING,
                _TABLE_POINTS,
                face,
            )
        for row in group.rows:
            for cell, text in zip(table.add_row().cells, row.cells, strict=True):
                _run(cell.paragraphs[0], text, face.text, _TABLE_POINTS, face)
    _share_width(table, document.sections[0], [max(1.0, one.weight) for one in plan.columns])


def _share_width(table: Any, section: Section, weights: Sequence[float]) -> None:
    from docx.shared import Emu

    room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    table.autofit = False
    for column, weight in zip(table.columns, weights, strict=True):
        column.width = Emu(int(room * weight / sum(weights)))
    for row in table.rows:
        for cell, weight in zip(row.cells, weights, strict=True):
            if len(set(map(id, row.cells))) == len(weights):
                cell.width = Emu(int(room * weight / sum(weights)))


def _turn(section: Section, *, landscape: bool) -> None:
    from docx.enum.section import WD_ORIENT

    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width


def _document() -> Document:
    """An empty document on the paper of official letters."""
    import docx
    from docx.shared import Mm

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    above, right, below, left = map(Mm, _MARGINS_MM)
    section.top_margin, section.right_margin = above, right
    section.bottom_margin, section.left_margin = below, left
    return document


def _bytes(document: Document) -> bytes:
    _name_alternatives(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _name_alternatives(document: Document) -> None:
    """Write the font table (ECMA-376 §17.8.3): each typeface with the one that may replace it."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/></w:font>'
        for name, other in _ALTERNATIVES.items()
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    part: Any = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    part._blob = (  # noqa: SLF001  (the library only carries this part along)
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:fonts xmlns:w="{space}">{fonts}</w:fonts>'
    ).encode()


def _clean(text: str) -> str:
    """Without the signs that XML forbids."""
    return "".join(sign for sign in text if sign >= " " or sign in "\t\n")
