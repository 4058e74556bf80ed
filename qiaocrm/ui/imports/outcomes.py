"""How the outcome of a row looks, wherever rows of an import are listed."""

from __future__ import annotations

from qiaocrm.base.i18n import translate
from qiaocrm.qtkit.cells import CellView
from qiaocrm.services.imports.placing import Outcome
from qiaocrm.services.imports.preview import OUTCOMES

_TONES = {
    "created": "green",
    "updated": "blue",
    "unchanged": "grey",
    "doubtful": "amber",
    "refused": "red",
    "skipped": "grey",
}


def outcome_chip(outcome: Outcome) -> CellView:
    """The outcome in words on its colour."""
    return CellView(translate(OUTCOMES[outcome]), chip=_TONES[outcome])
