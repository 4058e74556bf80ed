"""What an officer's word does to the mapping of columns."""

from __future__ import annotations

from dataclasses import replace

from qiaocrm.services.imports import words
from qiaocrm.services.imports.headers import keys
from qiaocrm.services.imports.mapping import BY_OFFICER, Column, Keep
from qiaocrm.services.imports.targets import Target

_LED_BY = {"president": "会长", "secretary": "秘书长", "officers": ""}
"""The post of leaders under a heading that names none; empty: the heading's own words."""


def remapped(
    columns: tuple[Column, ...],
    place: int,
    target: Target | None,
    *,
    skipped: bool = False,
    keep: Keep = "extra",
    day_first: bool | None = None,
) -> tuple[Column, ...]:
    """The columns with one given another meaning by the officer, kept in some way, or left out."""
    old = columns[place]
    if target is not None and target.field in _LED_BY and not target.part and not target.post:
        told = next(
            (one for key in keys(old.header.text) if (one := words.beside("association", key))),
            None,
        )
        post = told.post if told and told.post else _LED_BY[target.field] or old.header.text
        target = replace(target, post=post)
    new = Column(
        place, old.header, target, 1.0, BY_OFFICER, skipped, day_first, keep, old.sensitive
    )
    return (*columns[:place], new, *columns[place + 1 :])


def dated(columns: tuple[Column, ...], place: int, day_first: bool) -> tuple[Column, ...]:
    """The columns with the officer's word on how one writes its dates: 3/4 as the 3rd of April."""
    new = replace(columns[place], day_first=day_first, confidence=1.0, reason=BY_OFFICER)
    return (*columns[:place], new, *columns[place + 1 :])
