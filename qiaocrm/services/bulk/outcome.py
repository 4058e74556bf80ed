"""What an edit of many records makes of one of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from qiaocrm.base.i18n import N_

EMPTIED = N_("it would be empty")
UNREAD = N_("not understood")
REASON_FIRST = N_("write the reason of ending into it first")


@dataclass(frozen=True, slots=True)
class Outcome:
    """The new values of a record, and why (msgid) some fields keep their old ones."""

    values: dict[str, Any] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
