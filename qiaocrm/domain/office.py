"""What the office arranges for itself: stages of projects, tags, own choices, attachments."""

from __future__ import annotations

from dataclasses import dataclass

from qiaocrm.base.i18n import N_
from qiaocrm.domain.choices import Choice, Option
from qiaocrm.domain.fields import Record, col
from qiaocrm.domain.kinds import FLAG, INTEGER, LONG_TEXT
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.manifold import TAGS
from qiaocrm.domain.values import Link

TONES = Choice(
    Option("grey", N_("grey"), ("灰",), "grey"),
    Option("blue", N_("blue"), ("蓝",), "blue"),
    Option("violet", N_("violet"), ("紫",), "violet"),
    Option("amber", N_("amber"), ("黄",), "amber"),
    Option("green", N_("green"), ("绿",), "green"),
    Option("red", N_("red"), ("红",), "red"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage(Record):
    """A stage (阶段) of the office's own list.

    `aliases` are the words that sheets use for it; `requirement` (推进要求) says what must be true
    of a lead that stands in it; one that is `lost` (未成) ends a lead without success, so that the
    officer is asked why.
    """

    key: str = col(N_("Stable key"), internal=True)
    name: str = col(N_("Stage"), required=True, listed=True)
    name_en: str = col(N_("English name"), listed=True)
    requirement: str = col(
        N_("Requirement"), LONG_TEXT, width=36, listed=True,
        hint=N_("What must be done before a lead stands here, such as: 协议已签，附件已存"))
    aliases: tuple[str, ...] = col(N_("Other words for it"), TAGS, width=36, listed=True)
    position: int | None = col(N_("Order"), INTEGER, internal=True)
    silence_days: int | None = col(N_("Alarm after days of silence"), INTEGER, listed=True)
    final: bool = col(N_("Ends the lead"), FLAG)
    lost: bool = col(N_("Ends it without success: the reason is asked"), FLAG)
    tone: str = col(N_("Colour"), TONES, default="grey")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag(Record):
    """A tag (标签) known to the office, with its colour."""

    name: str = col(N_("Tag"), required=True, listed=True)
    tone: str = col(N_("Colour"), default="grey")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWord(Record):
    """A word of the office's own in a list of choices (自定选项), or one of ours that it hides: see
    `domain.ownwords.Word`.
    """

    name: str = col(N_("Choice"), required=True, listed=True)
    list_key: str = col(N_("List of choices"), internal=True)
    aliases: tuple[str, ...] = col(N_("Other words for it"), TAGS, width=36, listed=True)
    hidden: bool = col(N_("No longer offered"), FLAG, internal=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Record):
    """A file (附件) kept with records; its content lies beside the database, named by its hash."""

    name: str = col(N_("File"), width=28, required=True, listed=True, searched=True)
    about: tuple[Link, ...] = col(
        N_("About"), Links("association", "person", "company", "project", "visit", "followup", "donation", "agreement"))
    sha256: str = col(N_("Checksum"), internal=True)
    size: int | None = col(N_("Size (bytes)"), INTEGER, internal=True)
