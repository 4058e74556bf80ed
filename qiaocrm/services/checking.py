"""Checking the book whole, and making anew what can be made anew."""

from __future__ import annotations

from typing import Any

from qiaocrm.domain.registry import ENTITIES
from qiaocrm.services.library import Library
from qiaocrm.storage import check as checks
from qiaocrm.storage import derived


def check(library: Library) -> dict[str, Any]:
    """What is wrong: {"ok", "records", "problems": [{"name", "message", "count", "mended"}]}.

    A damaged search index is rebuilt at once: it holds nothing of its own.
    """
    with library.store.reading() as connection:
        found = checks.findings(connection)
        total = {
            entity.key: int(
                connection.exec_driver_sql(
                    f'SELECT COUNT(*) FROM "{entity.key}" WHERE deleted_at IS NULL'
                ).scalar_one()
            )
            for entity in ENTITIES
        }
    if any(finding.derived for finding in found):
        with library.store.writing() as connection:
            derived.rebuild(connection)
        with library.store.reading() as connection:
            left = {finding.name for finding in checks.findings(connection)}
    else:
        left = {finding.name for finding in found}
    problems = [
        {
            "name": one.name,
            "message": one.message,
            "count": one.count,
            "mended": one.name not in left,
        }
        for one in found
    ]
    return {"ok": not left, "records": total, "problems": problems}
