"""The manual (使用说明): pages of Markdown in docs/manual, each reached by its topic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qiaocrm.base import paths

_TOPICS = {
    "association": "associations",
    "person": "visits",
    "visit": "visits",
    "project": "projects",
    "followup": "followups",
}
"""Pages of the window whose topic has another name."""


@dataclass(frozen=True, slots=True)
class ManualPage:
    """One page: its topic, its heading, its file and its text."""

    topic: str
    title: str
    path: Path
    text: str


def pages(folder: Path | None = None) -> list[ManualPage]:
    """All pages in their order, which is that of the file names (`03-associations.md`)."""
    found = []
    for path in sorted((folder or paths.manual_dir()).glob("*.md")):
        text = path.read_text(encoding="utf-8")
        title = text.lstrip().partition("\n")[0].lstrip("# ")
        found.append(ManualPage(path.stem.partition("-")[2], title, path, text))
    return found


def page_of(found: Sequence[ManualPage], topic: str) -> ManualPage | None:
    """The page of a topic or of a page of the window; the first one where there is none."""
    wanted = _TOPICS.get(topic, topic)
    return next((page for page in found if page.topic == wanted), found[0] if found else None)


def containing(found: Sequence[ManualPage], words: str) -> list[ManualPage]:
    """The pages that hold all the words, whatever their case; all pages for no words."""
    wanted = words.casefold().split()
    return [page for page in found if all(word in page.text.casefold() for word in wanted)]
