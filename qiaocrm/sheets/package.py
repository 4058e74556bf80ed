"""The parts of an OOXML workbook: which sheets there are and where their cells lie."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from xml.etree import ElementTree

from qiaocrm.base.i18n import N_
from qiaocrm.sheets.archive import DAMAGED, Archive
from qiaocrm.sheets.source import Source

MACROS = N_("Macros in the file were not run and not imported.")
LINKS = N_(
    "Links to other files and data sources were not followed; the values last saved were used."
)


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet in a workbook's own order; `part` is its name inside the package."""

    name: str
    part: str


def sheet_parts(archive: Archive, source: Source) -> list[SheetPart]:
    """The worksheets of an xlsx or xlsm package, transitional or strict."""
    workbook = _target(archive, source, "_rels/.rels", "", "/officeDocument")
    folder, file = posixpath.split(workbook)
    relations = _relations(archive, source, f"{folder}/_rels/{file}.rels", folder)
    parts = []
    for element in _root(archive, source, workbook).iter():
        if _local(element.tag) != "sheet":
            continue
        ids = (value for key, value in element.attrib.items() if _local(key) == "id")
        kind, part = relations.get(next(ids, ""), ("", ""))
        if kind.endswith("/worksheet") and part in archive:
            parts.append(SheetPart(element.get("name", ""), part))
    return parts


def report_left_out(archive: Archive, source: Source) -> None:
    """Note what the package holds and a reader of values leaves alone."""
    names = archive.names()
    if any(name.endswith("vbaproject.bin") for name in names):
        source.note(MACROS)
    if any(name.startswith("xl/externallinks/") or name == "xl/connections.xml" for name in names):
        source.note(LINKS)


def _target(archive: Archive, source: Source, rels: str, folder: str, kind: str) -> str:
    for found, part in _relations(archive, source, rels, folder).values():
        if found.endswith(kind):
            return part
    raise source.refuse(DAMAGED)


def _relations(
    archive: Archive, source: Source, rels: str, folder: str
) -> dict[str, tuple[str, str]]:
    """By id: the relation's type and its target's name in the package."""
    relations = {}
    for element in _root(archive, source, rels).iter():
        if _local(element.tag) == "Relationship" and element.get("TargetMode") != "External":
            target = posixpath.join(f"/{folder}", element.get("Target", ""))
            relations[element.get("Id", "")] = (
                element.get("Type", ""),
                posixpath.normpath(target).lstrip("/"),
            )
    return relations


def _root(archive: Archive, source: Source, part: str) -> ElementTree.Element:
    try:
        return ElementTree.fromstring(archive.read_xml(part))
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise source.refuse(DAMAGED) from error


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
