"""The commands that let rules run and list them, for a scheduled task or a look at the office."""

from __future__ import annotations

import click

from qiaocrm.base.i18n import _
from qiaocrm.commandline import Desk, answer


@click.group()
def rules() -> None:
    """Rules by which follow-ups arise by themselves."""


@rules.command("run")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def run_(desk: Desk, as_json: bool) -> None:
    """Let everything arise that is due; running again adds nothing."""
    from qiaocrm.services.rules import run
    from qiaocrm.services.rules.telling import reasons_of, said_of

    with desk.writing() as library:
        done = run.run(library)
    document = {
        "made": list(done.made),
        "moved": list(done.moved),
        "kept": [
            {"id": one.followup, "subject": one.subject, "reason": _(one.reason)}
            for one in done.kept
        ],
        "troubles": [{"rule": name, "message": str(error)} for name, error in done.troubles],
        "action": done.action,
    }
    answer(document, as_json, "\n".join((said_of(done), *reasons_of(done))))
    if done.troubles:
        click.get_current_context().exit(1)


@rules.command("list")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def list_(desk: Desk, as_json: bool) -> None:
    """All rules with what they made and when the next follow-up appears."""
    from qiaocrm.domain.rule import TRIGGERS
    from qiaocrm.services.rules import managing

    with desk.looking() as library:
        found = managing.listed(library)
    rows = [
        {
            "id": one.rule.id,
            "name": one.rule.name,
            "occasion": TRIGGERS.show(one.rule.trigger, desk.language),
            "on": not one.rule.off,
            "made": one.made,
            "next": one.next_day.isoformat() if one.next_day else None,
            "trouble": one.trouble,
        }
        for one in found
    ]
    lines = [
        "  ".join(
            (
                _("on") if row["on"] else _("off"),
                str(row["name"]),
                str(row["occasion"]),
                str(row["made"]),
                str(row["next"] or "—"),
                str(row["trouble"]),
            )
        ).rstrip()
        for row in rows
    ]
    answer({"total": len(rows), "rows": rows}, as_json, "\n".join(lines))
