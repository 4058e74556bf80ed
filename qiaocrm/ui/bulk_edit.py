"""The dialog that gives a field of many records one value, or tags (批量编辑)."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from qiaocrm.base.i18n import _, translate
from qiaocrm.domain.fields import Spec
from qiaocrm.language import money
from qiaocrm.qtkit.editors import EditorHelp
from qiaocrm.qtkit.editors.base import Editor
from qiaocrm.qtkit.editors.choices import QuietCombo
from qiaocrm.qtkit.editors.factory import make_editor
from qiaocrm.qtkit.editors.lines import AmountEditor
from qiaocrm.qtkit.styling import set_name
from qiaocrm.services.bulk.edits import (
    AddParts,
    ClearField,
    Edit,
    RemoveParts,
    SetField,
    has_parts,
    settable,
)
from qiaocrm.services.bulk.run import Selection
from qiaocrm.ui.bulk_dialog import BulkDialog
from qiaocrm.ui.desk import Desk


class BulkEditDialog(BulkDialog):
    """A field, what to do with it, and the editor that forms have for it."""

    def __init__(
        self,
        desk: Desk,
        selection: Selection,
        help: EditorHelp,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, selection, _("Edit selected"), parent)
        self._help = help
        self._specs = settable(selection.kind)
        self.fields = QuietCombo(self)
        self.verbs = QuietCombo(self)
        self._place = QStackedWidget(self)
        self.editor = self._make_editor(self._specs["owner"])
        for key, spec in self._specs.items():
            self.fields.addItem(translate(spec.label), key)
        for label, box in ((_("Field"), self.fields), (_("Operation"), self.verbs)):
            set_name(box, label)
            self.form.addRow(label, box)
        self.form.addRow(_("New value"), self._place)
        self.fields.currentIndexChanged.connect(self._choose_field)
        self.verbs.currentIndexChanged.connect(self._choose_verb)
        self.choose("owner")
        self._choose_field()

    def choose(self, key: str, verb: str = "") -> None:
        """Show a field by its key, and what to do with it: set, clear, add or remove."""
        self.fields.setCurrentIndex(self.fields.findData(key))
        if verb:
            self.verbs.setCurrentIndex(self.verbs.findData(verb))

    @property
    def _spec(self) -> Spec:
        return self._specs[self.fields.currentData()]

    def _choose_field(self, _index: int = 0) -> None:
        spec = self._spec
        self.verbs.blockSignals(True)
        self.verbs.clear()
        tags = spec.kind.name == "tags"
        if has_parts(spec):
            self.verbs.addItem(_("Add tags") if tags else _("Add these"), "add")
            self.verbs.addItem(_("Remove tags") if tags else _("Remove these"), "remove")
        if not tags:
            self.verbs.addItem(_("Set to"), "set")
        if not spec.required:
            self.verbs.addItem(_("Empty the field"), "clear")
        self.verbs.blockSignals(False)
        self._place.removeWidget(self.editor)
        self.editor.deleteLater()
        self.editor = self._make_editor(spec)
        self._choose_verb()

    def _make_editor(self, spec: Spec) -> Editor:
        editor = make_editor(spec, self._help, self._place)
        editor.edited.connect(self.changed)
        self._place.addWidget(editor)
        return editor

    def _choose_verb(self, _index: int = 0) -> None:
        self.form.setRowVisible(self._place, self.verbs.currentData() != "clear")
        self.changed()

    def edit(self) -> Edit | None:
        """What is chosen; None while the value is missing or not understood."""
        verb, editor, spec = self.verbs.currentData(), self.editor, self._spec
        if verb == "clear":
            return ClearField(spec.key)
        if editor.unread() or (editor.is_empty() and spec.kind.name != "flag"):
            return None
        if verb == "add":
            return AddParts(tuple(editor.value()), spec.key)
        if verb == "remove":
            return RemoveParts(tuple(editor.value()), spec.key)
        amount = editor.line.text() if isinstance(editor, AmountEditor) else ""
        return SetField(spec.key, editor.value(), money.currency_named(amount))
