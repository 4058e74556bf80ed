r"""Replacing in one text, by plain words or by a pattern that cannot hang the program.

Python's `re` cannot be stopped: (a+)+$ on a long remark would run for years. The `regex` library
takes a time limit for each text and lets other threads go on meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.services.bulk.edits import Replace

Substitute = Callable[[str], str]

_SECONDS = 0.5
"""Far more than any sane pattern needs for the longest remark."""

_WRONG_PATTERN = N_(
    "The pattern is not understood at character {place} (“{part}”); correct it, or search plainly."
)
_WRONG_REPLACEMENT = N_(
    "The replacement is not understood at character {place}; name groups as \\1, write \\\\ for \\."
)
_NO_GROUP = N_("The replacement names a group that the pattern does not have.")
_TOO_SLOW = N_("The pattern takes too long on “{start}…”; make it simpler. Nothing was changed.")


def substitute(edit: Replace) -> Substitute:
    """What `edit` does to a text.

    Raises UserError, with the place, for a pattern or a replacement that is wrong. The function
    returned raises UserError when the pattern takes longer than half a second on one text.
    """
    import regex  # start-up counts

    if not edit.find:
        raise UserError(N_("Type what is to be found."))
    flags = 0 if edit.match_case else regex.IGNORECASE
    if not edit.pattern:
        plain = regex.compile(regex.escape(edit.find), flags)
        return partial(_replaced, plain, lambda _match: edit.by)
    try:
        pattern = regex.compile(edit.find, flags)
    except regex.error as error:
        place = min(error.pos or 0, len(edit.find))
        part = edit.find[max(0, place - 1) : place + 5]
        raise UserError(_WRONG_PATTERN, place=place + 1, part=part) from error
    _check(edit, flags)
    return partial(_replaced, pattern, edit.by)


def _check(edit: Replace, flags: int) -> None:
    """Read the replacement now, not at the first find: by a pattern that finds the empty text.

    A pattern that cannot be extended so (one that ends in a comment) shows its trouble when used.
    """
    import regex

    try:
        always = regex.compile(f"(?:{edit.find})|", flags)
    except regex.error:
        return
    _replaced(always, edit.by, "")


def _replaced(pattern: Any, by: Any, text: str) -> str:
    import regex

    try:
        found: str = pattern.sub(by, text, timeout=_SECONDS, concurrent=True)
    except TimeoutError as error:
        raise UserError(_TOO_SLOW, start=text[:12]) from error
    except IndexError as error:
        raise UserError(_NO_GROUP) from error
    except regex.error as error:
        if error.pos is None:
            raise UserError(_NO_GROUP) from error
        raise UserError(_WRONG_REPLACEMENT, place=error.pos + 1) from error
    return found
