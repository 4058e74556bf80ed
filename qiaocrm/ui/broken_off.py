"""After a crash or a power cut: the records are checked, and the officer is told how they are."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from qiaocrm import __version__
from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import _, translate
from qiaocrm.qtkit.widgets import ErrorBanner
from qiaocrm.services import checking
from qiaocrm.ui.desk import Desk


class BrokenOff(ErrorBanner):
    """Stays above the page until closed; hidden where the last start ended as it should."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def look(self, trace: str) -> None:
        """Check the records and tell; `trace` is what the program left of its end, if anything."""
        self._desk.lanes.write.submit(
            checking.check,
            self._desk.library,
            done=partial(self._checked, trace),
            failed=self._unread,
        )

    def _checked(self, trace: str, found: dict[str, Any]) -> None:
        told = _all_well() if not found["problems"] else _troubles(found["problems"])
        offer = _("Save a report…") if trace else ""
        self.tell(told, "info" if found["ok"] else "danger", offer, partial(self._save, trace))

    def _unread(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.tell(str(error))

    def _save(self, trace: str) -> None:
        from qiaocrm.qtkit.crash import last_words_text, save_report

        save_report(last_words_text(trace, __version__), self._desk.library.clock.today(), self)


def _all_well() -> str:
    return _(
        "The program was not closed properly last time. All records were checked: nothing is "
        "damaged."
    )


def _troubles(problems: list[dict[str, Any]]) -> str:
    """One line for each trouble, below what happened."""
    told = [_("The program was not closed properly last time.")]
    for problem in problems:
        message = translate(problem["message"])
        mended = _("{trouble} It has been mended.").format(trouble=message)
        told.append(mended if problem["mended"] else message)
    return "\n".join(told)
