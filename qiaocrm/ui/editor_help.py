"""What the editors of forms ask of the open book."""

from __future__ import annotations

from collections.abc import Sequence

from qiaocrm.qtkit.editors import EditorHelp
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.link_finder import DeskFinder


def editor_help(desk: Desk, tags: Sequence[str] = ()) -> EditorHelp:
    """The book's clock, lists and records; `tags` are those already in use."""
    library = desk.library
    return EditorHelp(
        library.clock,
        library.stages(),
        DeskFinder(desk),
        tags=tags,
        own=library.own_words(),
    )
