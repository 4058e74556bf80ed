"""What a run of the rules did, in words: for the command line, the dialog and the window alike."""

from __future__ import annotations

from qiaocrm.base.i18n import _, plural
from qiaocrm.services.rules.run import Run


def said_of(done: Run) -> str:
    """A run in one sentence."""
    made, moved = len(done.made), len(done.moved)
    if not moved:
        return plural("{n} follow-up has arisen.", "{n} follow-ups have arisen.", made)
    return _("{made} follow-ups have arisen, {moved} have moved.").format(made=made, moved=moved)


def reasons_of(done: Run) -> list[str]:
    """Why follow-ups stayed where they are, and which rules are not understood."""
    stayed = _("“{subject}” stays where it is: {reason}")
    trouble = _("Rule “{rule}”: {trouble}")
    return [
        *(stayed.format(subject=one.subject, reason=_(one.reason)) for one in done.kept),
        *(trouble.format(rule=name, trouble=error) for name, error in done.troubles),
    ]
