"""The command that names likely duplicates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from qiaocrm.base.i18n import _, translate
from qiaocrm.commandline import Desk, answer

if TYPE_CHECKING:
    from qiaocrm.services.duplicates.scan import Group

_KINDS = ("person", "association", "company")


@click.command()
@click.argument("entity", type=click.Choice(_KINDS), required=False)
@click.option("--entity", "only", type=click.Choice(_KINDS), help="The same as ENTITY.")
@click.option(
    "--threshold", type=click.IntRange(1, 100), help="Points from which records are named."
)
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def duplicates(
    desk: Desk, entity: str | None, only: str | None, threshold: int | None, as_json: bool
) -> None:
    """Name records that are likely one; nothing is changed."""
    from qiaocrm.services.duplicates import scan

    kind = entity or only
    with desk.looking() as library:
        found = [
            group
            for each in ((kind,) if kind else _KINDS)
            for group in scan.scan(library, each, threshold or scan.THRESHOLD)
        ]
    said = "\n".join(map(_line, found)) or _("No likely duplicates were found.")
    answer({"total": len(found), "groups": [_document(one) for one in found]}, as_json, said)


def _document(group: Group) -> dict[str, object]:
    return {
        "entity": group.kind,
        "score": group.score,
        "reasons": [translate(reason) for reason in group.reasons],
        "records": [
            {"id": one.id, "title": one.title, "about": one.about} for one in group.members
        ],
    }


def _line(group: Group) -> str:
    from qiaocrm.services.imports.likeness import in_words

    names = " = ".join(
        f"#{one.id} {one.title}" + (f" ({one.about})" if one.about else "") for one in group.members
    )
    return f"{group.score:>3}  {names}  {in_words(group.reasons)}"
