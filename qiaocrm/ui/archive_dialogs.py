"""The dialogs that bring something back: trash, actions and imports, backups."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from qiaocrm.base.i18n import _, translate
from qiaocrm.domain.registry import entity
from qiaocrm.qtkit.dialogs import ask_save_file, confirm
from qiaocrm.qtkit.widgets import push_button
from qiaocrm.services import backups, history, records
from qiaocrm.services.library import Library
from qiaocrm.ui.desk import Desk, label_of
from qiaocrm.ui.jobs import run_job
from qiaocrm.ui.table_dialog import TableDialog


class TrashDialog(TableDialog):
    """What lies in the trash (回收站), to be taken out again."""

    help_topic = "settings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Trash"),
            (_("Record"), _("Kind"), _("Deleted")),
            parent,
            nothing=_("The trash is empty. What you delete waits here until you take it back."),
            icon_name="trash",
        )
        self._desk = desk
        self.add_verb(_("Close"))
        self.back = self.add_verb(_("Take out of the trash"), "primary", self._take_back)
        desk.feed.changed.connect(self._reload)
        self._reload()

    def _reload(self, _changes: object = None) -> None:
        self._desk.read((id(self), "trash"), history.trash, done=self._show)

    def _show(self, found: Sequence[history.Trashed]) -> None:
        self.fill(
            [
                (
                    (
                        one.title,
                        translate(entity(one.kind).label),
                        one.deleted[:16].replace("T", " "),
                    ),
                    (one.kind, one.id),
                )
                for one in found
            ]
        )
        self.back.setEnabled(bool(found))

    def _take_back(self) -> None:
        by_kind: dict[str, list[int]] = {}
        for kind, one in self.chosen():
            by_kind.setdefault(kind, []).append(one)
        for kind, ids in by_kind.items():
            self._desk.write(
                records.take_back,
                kind,
                ids,
                say=_("{count} taken out of the trash").format(count=len(ids)),
            )


class ActionsDialog(TableDialog):
    """What was done, imports with their counts, each to be undone."""

    help_topic = "settings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Actions and imports"),
            (_("No."), _("When"), _("Action"), _("By"), _("State")),
            parent,
            nothing=_("Nothing has been done yet. Every action will stand here, to be undone."),
            icon_name="undo",
        )
        self._desk = desk
        self.stretch(2)
        self.fit(60, 28)
        self.add_verb(_("Close"))
        self.verb = self.add_verb(_("Undo this action"), "primary", self._undo)
        desk.feed.changed.connect(self._reload)
        self._reload()

    def _reload(self, _changes: object = None) -> None:
        self._desk.read((id(self), "actions"), history.actions, done=self._show)

    def _show(self, found: Sequence[Any]) -> None:
        states = {"done": "", "undone": _("undone"), "note": ""}
        rows = [
            (
                (
                    str(one.id),
                    one.at[:16].replace("T", " "),
                    label_of(one) + history.counts_of(one),
                    one.by,
                    states[one.state],
                ),
                one.id,
            )
            for one in found
        ]
        self.fill(rows)
        self.verb.setEnabled(bool(rows))

    def _undo(self) -> None:
        for number in self.chosen():
            self._desk.write(Library.undo, number, done=self._desk.say_undone)


class BackupsDialog(TableDialog):
    """The verified backups: make one, save one elsewhere, go back to one."""

    help_topic = "settings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Backups"),
            (_("Made"), _("Why"), _("Records"), _("File")),
            parent,
            nothing=_("There is no backup yet. One is made every day and before every import."),
            icon_name="backup",
        )
        self._desk = desk
        self.add_aside(push_button(_("Back up to…"), clicked=self._save_as))
        self.add_verb(_("Close"))
        self.add_verb(_("Go back to this backup…"), "danger", self._restore)
        self._reload()

    def _reload(self) -> None:
        self._desk.read((id(self), "backups"), backups.listed, done=self._show)

    def _show(self, found: Sequence[backups.Backup]) -> None:
        reasons = {
            "daily": _("daily"),
            "before-import": _("before an import"),
            "before-bulk": _("before many records were edited"),
            "before-restore": _("before a restore"),
            "before-update": _("before an update"),
            "by-hand": _("by hand"),
        }
        self.fill(
            [
                (
                    (
                        f"{one.made:%Y-%m-%d %H:%M}",
                        reasons.get(one.reason, one.reason),
                        str(sum(one.counts.values())),
                        one.path.name,
                    ),
                    one.path,
                )
                for one in found
            ]
        )

    def _save_as(self) -> None:
        name = f"qiaocrm-{self._desk.library.clock.today().isoformat()}.db"
        target = ask_save_file(
            self, _("Back up"), Path.home() / name, [_("File of records (*.db)")]
        )
        if target is not None:
            library = self._desk.library
            run_job(
                self,
                self._desk.lanes.write,
                _("Backing up"),
                partial(_save_as, library, target),
                self._saved,
            )

    def _saved(self, made: backups.Backup) -> None:
        self._desk.told.emit(_("Backed up and checked: {name}").format(name=made.path.name), False)
        self._reload()

    def _restore(self) -> None:
        chosen = self.chosen()
        if not chosen:
            return
        said = _(
            "The records become what they were in {name}. "
            "The present state is backed up first, so that you can come back."
        )
        if confirm(
            self,
            _("Go back to a backup"),
            said.format(name=chosen[0].name),
            _("Go back"),
            danger=True,
        ):
            self.accept()
            self._desk.restore_requested.emit(chosen[0])


def _save_as(library: Library, target: Path, _progress: object) -> backups.Backup:
    return backups.save_as(library, target)
