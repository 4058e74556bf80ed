"""Writes down what stands in an open form, so that neither a crash nor a logoff loses it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Slot

from qiaocrm.domain.fields import Record
from qiaocrm.domain.registry import Entity
from qiaocrm.qtkit.dialogs import LEFT
from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.services import drafts
from qiaocrm.services.drafts import Draft
from qiaocrm.ui.desk import Desk

_PAUSE_MS = 1500
"""So much of what is typed can be lost."""


class DraftKeeper(QObject):
    """Watches one form; what is typed is written down while it goes on."""

    def __init__(self, desk: Desk, dialog: FormDialog, record: Record, draft: Draft | None) -> None:
        """`draft` is the one that the form was opened with again, if any."""
        super().__init__(dialog)
        self.key = draft.key if draft else uuid4().hex
        self._desk = desk
        self.dialog = dialog
        self._record = record
        self._kept = draft is not None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        dialog.typed.connect(self._typed)
        dialog.submitted.connect(self._submitted)
        dialog.finished.connect(self._finished)

    @Slot()
    def _typed(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    @Slot()
    def _submitted(self) -> None:
        """Saving may fail, and the session end before that is seen."""
        if self._pause.isActive():
            self._pause.stop()
            self._keep()

    @Slot()
    def _keep(self) -> None:
        form = self.dialog.form
        if not form.dirty:
            self._forget()
            return
        self._kept = True
        kind, record = form.entity.key, self._record
        values = form.changed_values() if record.id else _filled(form.entity, record, form.values())
        draft = Draft(self.key, kind, record.id, record.version, values, form.unread_texts())
        self._desk.write(drafts.keep, draft)

    def _forget(self) -> None:
        if self._kept:
            self._kept = False
            self._desk.write(drafts.forget, self.key)

    @Slot(int)
    def _finished(self, result: int) -> None:
        self._pause.stop()
        if self._desk.lanes.write.closed:
            return
        if result == LEFT:
            self._keep()
        else:
            self._forget()


def _filled(entity_: Entity, record: Record, in_form: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a new record that are not those of an empty one, shown in its form or not."""
    fresh = entity_.record()
    values = {key: in_form.get(key, getattr(record, key)) for key in entity_.specs}
    return {key: value for key, value in values.items() if value != getattr(fresh, key)}
