"""Asks why a lead is given up (终止原因), wherever an officer gives it up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from qiaocrm.base.errors import UserError
from qiaocrm.services.leads import ReasonWanted


def ask_why(
    parent: QWidget,
    again: Callable[[str], None],
    otherwise: Callable[[UserError], None],
    error: UserError,
) -> None:
    """Write `again` with the reason where that was wanting and the officer tells it.

    Any other error, or an officer who thinks better of it, is for `otherwise`.
    """
    if not isinstance(error, ReasonWanted):
        otherwise(error)
        return
    from qiaocrm.ui.endings import ReasonDialog  # start-up counts

    dialog = ReasonDialog(parent)
    dialog.accepted.connect(lambda: again(dialog.reason.text().strip()))
    dialog.rejected.connect(lambda: otherwise(error))
    dialog.open()
