"""The line above a form that says who is on record already with what is being typed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from qiaocrm.base.i18n import _, listed
from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.services.duplicates import known
from qiaocrm.services.duplicates.known import OnRecord
from qiaocrm.services.imports.likeness import in_words
from qiaocrm.ui.desk import Desk

_NAMED = 3


class KnownHint(QObject):
    """Watches one form; asks on the read lane, so typing is never held up."""

    def __init__(self, desk: Desk, dialog: FormDialog, kind: str, record: int) -> None:
        super().__init__(dialog)
        self._desk = desk
        self._dialog = dialog
        self._kind = kind
        self._record = record
        self._found: dict[str, OnRecord] = {}
        dialog.typed.connect(self._typed)

    @Slot(str, object)
    def _typed(self, key: str, value: object) -> None:
        if known.watched(self._kind, key):
            done = partial(self._take, key)
            self._desk.read(
                (id(self), key), known.find, self._kind, key, value, self._record, done=done
            )

    def _take(self, key: str, found: OnRecord) -> None:
        self._found[key] = found
        told = next((one for one in self._found.values() if one.links), None)
        if told is None:
            self._dialog.show_hint("")
            return
        names = listed(link.text for link in told.links[:_NAMED])
        if told.reasons:
            said = _("On record already ({why}): {names}").format(
                why=in_words(told.reasons), names=names
            )
        else:
            said = _("There may be one already: {names}").format(names=names)
        first = told.links[0]
        self._dialog.show_hint(
            said, _("Open it"), partial(self._desk.open_requested.emit, first.kind, first.id)
        )
