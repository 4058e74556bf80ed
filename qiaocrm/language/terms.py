"""Terms of office (届次), by which associations count their boards."""

from __future__ import annotations

import re
from functools import lru_cache

from qiaocrm.language import numerals, text

_TERM = re.compile(
    rf"(?:现任|本届|现为|为|任)?[:\s]*第?\s*(\d{{1,3}}(?:\.0)?|[{numerals.SIGNS}首]{{1,6}})\s*"
    r"(?:届|屆|th|st|nd|rd|任)?\s*(?:理事会|理監事會|理监事会|理監事|理监事|董事会|委员会|会长|會長)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def term_number(typed: str) -> int | None:
    """The number of a term: 第五届, 第5届, 五届, 5, 首届 → 5 (1); None where it is not one."""
    match = _TERM.fullmatch(text.clean(typed))
    if match is None:
        return None
    number = match[1].removesuffix(".0")
    if number == "首":
        return 1
    value = int(number) if number.isdecimal() else numerals.value(number)
    return value if value and value < 1000 else None
