"""Letters (函件): templates with fields in braces, in up to four scripts, and how they are filled.

A field is written {称谓} or {salutation}; whoever edits a template may use either. 繁 that nobody
wrote is made from 简 by word before the fields are filled, so that names are never converted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.language import hans

SCRIPT_KEYS: Final = ("zh-Hans", "zh-Hant", "en", "ja")
FIELDS: Final[Mapping[str, str]] = {
    "称谓": "salutation",
    "姓名": "name",
    "职务": "post",
    "社团": "association",
    "届": "term",
    "节日": "festival",
    "年": "year",
    "日期": "date",
    "单位": "office",
    "经办人": "officer",
}
"""Every field a template may hold, and its English name."""
_BY_NAME: Final = {**{key: key for key in FIELDS}, **{name: key for key, name in FIELDS.items()}}
_FIELD = re.compile(r"[{｛]\s*([^{}｛｝\n]{0,40}?)\s*[}｝]")
OCCASIONS: Final[Mapping[str, str]] = {
    "festival": N_("Festival greeting"),
    "election": N_("Congratulation on a new board"),
    "thanks": N_("Thanks after a visit"),
    "reply": N_("Reply to a letter"),
    "other": N_("Other letter"),
}
LONGEST: Final = 8000
"""Characters in one text of a template."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A letter in one script: its title (may be empty) and its paragraphs, a line each.

    The first line is the salutation; office and date are put below by themselves.
    """

    title: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A letter that is written again and again; `key` is stable, `name` the office's own."""

    key: str
    name: str
    occasion: str = "other"
    texts: Mapping[str, Wording] = field(default_factory=dict)

    def wording(self, script: str) -> tuple[str, Wording]:
        """The text for a script and the script it is in: 繁 is made from 简, English and Japanese
        fall back on 简 (then on whatever there is). Raises UserError where all are empty.
        """
        for wanted in (script, "zh-Hans", "en", "zh-Hant", "ja"):
            found = self.texts.get(wanted, Wording())
            if found.body.strip():
                return wanted, found
            if wanted == "zh-Hant" and (plain := self.texts.get("zh-Hans", Wording())).body.strip():
                return wanted, Wording(_traditional(plain.title), _traditional(plain.body))
        raise UserError(N_("The template {name} holds no text; write one first."), name=self.name)


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with its fields filled, and the fields for which there was nothing to fill in."""

    text: str
    missing: tuple[str, ...] = ()


def fill(text: str, values: Mapping[str, str]) -> Filled:
    """Put values (by Chinese field name) in place of the fields.

    Raises UserError for a field that does not exist, naming it.
    """
    missing: list[str] = []

    def value(match: re.Match[str]) -> str:
        key = _key(match[1])
        found = values.get(key, "").strip()
        if not found:
            missing.append(key)
        return found

    filled = _FIELD.sub(value, text)
    return Filled(filled, tuple(dict.fromkeys(missing)))


def fields_in(text: str) -> tuple[str, ...]:
    """The fields that a text holds, by Chinese name; UserError for one that does not exist."""
    return tuple(dict.fromkeys(_key(name) for name in _FIELD.findall(text)))


def _key(name: str) -> str:
    key = _BY_NAME.get(hans.to_simplified(name)) or _BY_NAME.get(name.lower())
    if key is None:
        raise UserError(
            N_("There is no field {name}; use one of {fields}."),
            name="{" + name + "}",
            fields=" ".join("{" + key + "}" for key in FIELDS),
        )
    return key


def _traditional(text: str) -> str:
    """繁 with the names of fields left alone."""
    parts = re.split(r"([{｛][^{}｛｝]*[}｝])", text)
    return "".join(part if at % 2 else hans.for_letters(part) for at, part in enumerate(parts))
