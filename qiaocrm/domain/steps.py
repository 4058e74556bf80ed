"""The steps of a rule (提前或延后几天做什么), written one a line and read here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.kinds import Context, LongText, Parsed, plain_text
from qiaocrm.domain.repeatkind import read_repeat

FARTHEST = 400
"""Days or working days that a step may lie before or after its occasion."""

_LINE = re.compile(
    r"\s*([+\-−–]?)\s*(\d+)\s*(天|日|days?|个?工作日|working days?|w)?\s*[|｜]\s*([^|｜]+?)\s*"
    r"(?:[|｜]\s*([^|｜]+?)\s*)?",
    re.IGNORECASE,
)
NO_STEP = N_("write each step as: days | text, such as -7 | 拟定接待方案 or +3工作日 | 复函")
NO_REPEAT = N_("not a repetition such as 每月15日, 每30天 or 每年农历八月十五")
TWICE = N_("two steps lie on the same day")


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do `offset` days (or working days) after the occasion, before it if negative.

    `text` is the follow-up's subject with places such as {名称}; `repeat` a recurrence or empty.
    """

    offset: int
    workdays: bool
    text: str
    repeat: str = ""

    @property
    def key(self) -> str:
        """What names the step among those of its rule: -7, +3w."""
        return f"{self.offset:+d}{'w' if self.workdays else ''}"


@lru_cache(maxsize=512)
def read_steps(typed: str) -> tuple[Step, ...]:
    """The steps of a text, the earliest first.

    Raises UserError for a line that is none, and for two steps on one day.
    """
    steps = [_step(line) for line in typed.splitlines() if line.strip()]
    if len({step.key for step in steps}) < len(steps):
        raise UserError(TWICE)
    return tuple(sorted(steps, key=lambda step: step.offset))


def _step(line: str) -> Step:
    match = _LINE.fullmatch(line)
    if match is None or int(match[2]) > FARTHEST:
        raise UserError(NO_STEP)
    sign, number, unit, words, typed = match.groups()
    repeat = read_repeat(typed) if typed else None
    if typed and repeat is None:
        raise UserError(NO_REPEAT)
    offset = -int(number) if sign in "-−–" and sign else int(number)
    workdays = bool(unit) and ("工作" in unit or unit.lower().startswith("w"))
    return Step(offset, workdays, words, repeat.text() if repeat else "")


class StepsKind(LongText):
    """The steps as typed; text that is not understood is doubted."""

    name = "steps"

    def parse(self, raw: Any, context: Context) -> Parsed:
        """Read lines such as -7 | 拟定接待方案：{名称} | 每30天."""
        typed = plain_text(raw)
        try:
            read_steps(typed)
        except UserError as error:
            return Parsed("", error.message)
        return Parsed(typed)


STEPS = StepsKind()
