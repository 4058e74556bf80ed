"""The SQL of the present schema as text: what a migration and the golden file hold."""

from __future__ import annotations

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from qiaocrm.storage.schema import FINDER_DDL, METADATA


def statements() -> str:
    """Every CREATE statement, one after another, in a fixed order."""
    dialect = sqlite.dialect()
    parts = []
    for table in METADATA.sorted_tables:
        parts.append(str(CreateTable(table).compile(dialect=dialect)).strip())
        parts += sorted(
            str(CreateIndex(index).compile(dialect=dialect)).strip() for index in table.indexes
        )
    lines = ";\n\n".join([*parts, FINDER_DDL]) + ";\n"
    return "\n".join(line.rstrip().replace("\t", "    ") for line in lines.splitlines()) + "\n"
