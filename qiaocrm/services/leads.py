"""How a project lead goes on: its history notes the day of each stage, a lost one its reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.project import Project
from qiaocrm.domain.stages import entering
from qiaocrm.language.dates import PartialDate
from qiaocrm.services.library import Library

NO_REASON = N_(
    "This stage ends the lead without success: say why, in “Reason of ending”, and save again."
)


class ReasonWanted(UserError):
    """A lead was to be given up and nobody said why (终止原因)."""


def stepped(library: Library, before: Project, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a lead with a new stage, and what the stage brings with it.

    The stage began on the day typed, else today. Raises ReasonWanted for a stage that ends the
    lead without success where no reason is told.
    """
    stage = values["stage"]
    told = values.get("lost_reason", before.lost_reason)
    if stage != before.stage and library.stages().is_lost(stage) and not str(told).strip():
        raise ReasonWanted(NO_REASON)
    since = values.get("stage_since") or PartialDate.of(library.clock.today())
    return {**values, **entering(before, stage, since)}
