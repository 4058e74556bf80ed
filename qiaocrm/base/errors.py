"""The errors that an officer may meet, told apart from bugs.

Expected trouble (a damaged workbook, a locked database) is raised as UserError: its text is
one clear sentence that says what happened, where, and what to do. Everything else is a bug.
"""

from __future__ import annotations

from qiaocrm.base.i18n import translate


class UserError(Exception):
    """Trouble that the officer can understand and act upon.

    `message` is an English msgid of the catalogue (mark it with `N_`), with `str.format` fields
    filled from `details`; `str(error)` gives it in the interface language.
    """

    def __init__(self, message: str, **details: object) -> None:
        super().__init__(message)
        self.message = message
        self.details = details

    def __str__(self) -> str:
        return translate(self.message).format(**self.details)


class Conflict(UserError):
    """A record was changed elsewhere since it was read (optimistic lock)."""


class Damaged(UserError):
    """A file is damaged, or is not what its name says."""


class Cancelled(UserError):
    """The officer pressed Cancel; nothing of the work was kept."""
