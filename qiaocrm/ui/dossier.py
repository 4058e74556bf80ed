"""Fills the detail pane with a record and what is around it, part by part."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from qiaocrm.services.timeline import Dossier
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.dossier_contact import ContactPart
from qiaocrm.ui.dossier_files import FilesPart
from qiaocrm.ui.dossier_head import HeadPart
from qiaocrm.ui.dossier_next import NextPart
from qiaocrm.ui.dossier_past import PastPart
from qiaocrm.ui.dossier_posts import PostsPart
from qiaocrm.ui.dossier_rest import RestPart

_PARTS = (HeadPart, ContactPart, NextPart, PostsPart, PastPart, RestPart, FilesPart)


def fill_pane(
    desk: Desk, dossier: Dossier, column: QVBoxLayout, edit: Callable[[str, int], object]
) -> None:
    """Every section of `dossier` that holds something, from the top of `column` down."""
    for part in _PARTS:
        part(desk, dossier, column, edit).fill()
