"""What the office arranges for itself: stages of projects, tags, attachments."""

from __future__ import annotations

from dataclasses import dataclass

from qiaocrm.base.i18n import N_
from qiaocrm.domain.fields import Record, col
from qiaocrm.domain.kinds import FLAG, INTEGER
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.manifold import TAGS
from qiaocrm.domain.values import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage(Record):
    """A stage (阶段) of the office's own list; `aliases` are the words that sheets use for it."""

    key: str = col(N_("Stable key"), required=True, listed=True)
    name: str = col(N_("Stage"), required=True, listed=True)
    name_en: str = col(N_("English name"), listed=True)
    aliases: tuple[str, ...] = col(N_("Other words for it"), TAGS, width=36, listed=True)
    position: int | None = col(N_("Order"), INTEGER, listed=True)
    silence_days: int | None = col(N_("Alarm after days of silence"), INTEGER, listed=True)
    final: bool = col(N_("Ends the lead"), FLAG)
    tone: str = col(N_("Colour"), default="grey")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag(Record):
    """A tag (标签) known to the office, with its colour."""

    name: str = col(N_("Tag"), required=True, listed=True)
    tone: str = col(N_("Colour"), default="grey")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Record):
    """A file (附件) kept with records; its content lies beside the database, named by its hash."""

    name: str = col(N_("File"), width=28, required=True, listed=True, searched=True)
    about: tuple[Link, ...] = col(
        N_("About"), Links("association", "person", "company", "project", "visit", "followup", "donation", "agreement"))
    sha256: str = col(N_("Checksum"), internal=True)
    size: int | None = col(N_("Size (bytes)"), INTEGER, internal=True)
