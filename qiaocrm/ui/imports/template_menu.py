"""The offer of an import template, in the menu, the wizard and empty lists."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from qiaocrm.base.i18n import _, translate
from qiaocrm.domain.registry import entity
from qiaocrm.qtkit.dialogs import ask_save_file
from qiaocrm.services.imports.targets import IMPORTED
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.jobs import run_job


def fill_menu(menu: QMenu, desk: Desk, parent: QWidget) -> None:
    """Offer the template of each entity."""
    for kind in IMPORTED:
        menu.addAction(translate(entity(kind).plural), partial(save_template, desk, parent, kind))


def save_template(desk: Desk, parent: QWidget, kind: str) -> None:
    """Ask where, and write the template of an entity."""
    from qiaocrm.services import templates  # start-up counts

    suggestion = Path.home() / templates.file_name(kind)
    filters = [_("Excel workbook (*.xlsx)")]
    target = ask_save_file(parent, _("Download an import template"), suggestion, filters)
    if target is not None:
        save_to(desk, parent, kind, target)


def save_to(desk: Desk, parent: QWidget, kind: str, target: Path) -> None:
    """Write the template of an entity to a file."""
    run_job(
        parent,
        desk.lanes.work,
        _("Writing the template"),
        partial(_write, desk, kind, target),
        partial(_saved, desk, target),
    )


def _write(desk: Desk, kind: str, target: Path, _progress: object) -> int:
    from qiaocrm.services import templates

    library = desk.library
    return templates.write(kind, library.stages(), target, library.own_words())


def _saved(desk: Desk, target: Path, _columns: int) -> None:
    desk.told.emit(_("Template written to {name}").format(name=str(target)), False)
