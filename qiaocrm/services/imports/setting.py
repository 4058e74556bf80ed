"""What holds for all rows of a table while they are read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qiaocrm.domain.ownwords import NO_OWN_WORDS, OwnWords
from qiaocrm.domain.stages import StageBook


@dataclass(frozen=True, slots=True)
class Setting:
    """The day, the stages, the year in the title, the office's own choices."""

    today: dt.date
    stages: StageBook
    year: int | None = None
    own: OwnWords = NO_OWN_WORDS
