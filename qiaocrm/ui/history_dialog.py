"""What happened to a record, field by field, and the button that restores an earlier value."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from qiaocrm.base.i18n import N_, _, listed, translate
from qiaocrm.domain.registry import entity
from qiaocrm.qtkit.widgets import plain_label
from qiaocrm.services import restoring
from qiaocrm.services.restoring import History, Step
from qiaocrm.ui.desk import Desk, label_of
from qiaocrm.ui.table_dialog import TableDialog

_WHOLE = {
    "create": N_("created"),
    "trash": N_("moved to the trash"),
    "restore": N_("taken out of the trash"),
}
_EMPTY = "—"
_NAMED = 3


class HistoryDialog(TableDialog):
    """Follows the record while it is open; restoring is one action that can be undone."""

    help_topic = "settings"

    def __init__(self, desk: Desk, key: tuple[str, int], parent: QWidget | None = None) -> None:
        super().__init__(
            _("History"),
            (_("When"), _("By"), _("Field"), _("Before"), _("After")),
            parent,
            nothing=_("Nothing is noted about this record yet."),
            icon_name="clock",
        )
        self._desk, self._key = desk, key
        self._history: History | None = None
        self.stretch(4)
        self.fit(64, 30)
        self.said = plain_label("", self, wrap=True, tone="muted")
        self.body.addWidget(self.said)
        self.add_verb(_("Close"))
        self.restore_button = self.add_verb(_("Restore the value before"), "primary", self.restore)
        self.table.itemSelectionChanged.connect(self._explain)
        desk.feed.changed.connect(self._read)
        self._read()

    def _read(self, _changes: object = None) -> None:
        self._desk.read((id(self), "history"), restoring.history, *self._key, done=self._show)

    def _show(self, found: History) -> None:
        self._history = found
        self.setWindowTitle(_("History of {title}").format(title=found.title))
        self.fill([(self._texts(step), step) for step in found.steps])
        self._explain()

    def _texts(self, step: Step) -> tuple[str, ...]:
        when = step.action.at[:16].replace("T", " ")
        if not step.field:
            whole = _WHOLE.get(step.operation)
            said = translate(whole) if whole else label_of(step.action)
            return (when, step.action.by, said, "", "")
        label = translate(entity(self._key[0]).specs[step.field].label)
        return (when, step.action.by, label, step.before or _EMPTY, step.after or _EMPTY)

    def _chosen(self) -> Step | None:
        chosen = self.chosen()
        return chosen[0] if chosen else None

    def _explain(self) -> None:
        """Say what the button would do, and which later edits it would overwrite."""
        step = self._chosen()
        self.restore_button.setEnabled(step is not None and step.restorable)
        self.said.setText(self._words(step) if step is not None else "")

    def _words(self, step: Step) -> str:
        if not step.field:
            return label_of(step.action)
        if not step.restorable:
            return _("The field holds this value now.")
        words = _("Restores “{value}”.").format(value=step.before or _EMPTY)
        if step.later:
            edits = listed(_edit(action) for action in step.later[:_NAMED])
            words += " " + _("Edited since: {edits}").format(edits=edits)
        return words

    def restore(self) -> None:
        """Write the value before the chosen step; the toast offers Undo."""
        step = self._chosen()
        if step is None or self._history is None or not step.restorable:
            return
        label = translate(entity(self._key[0]).specs[step.field].label)
        say = _("Restored: {field}").format(field=label)
        self._desk.write(
            restoring.restore,
            self._key[0],
            self._history.record,
            step.field,
            step.value,
            say=say,
        )


def _edit(action: Any) -> str:
    """2026-11-23 10:00 孟小舟, as far as it is known."""
    return f"{action.at[:16].replace('T', ' ')} {action.by}".strip()
