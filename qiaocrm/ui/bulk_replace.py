"""The dialog that finds and replaces text in many records (查找替换)."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from qiaocrm.base.i18n import _, translate
from qiaocrm.qtkit.editors.choices import QuietCombo
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.services.bulk.edits import Edit, Replace, replaceable
from qiaocrm.services.bulk.run import Selection
from qiaocrm.ui.bulk_dialog import BulkDialog
from qiaocrm.ui.desk import Desk


class BulkReplaceDialog(BulkDialog):
    """What to find, by what to replace it, in one field or in all text fields."""

    def __init__(self, desk: Desk, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(desk, selection, _("Find and replace"), parent)
        self.sought = QLineEdit(self)
        self.by = QLineEdit(self)
        self.fields = QuietCombo(self)
        self.fields.addItem(_("All text fields"), "")
        for key, spec in replaceable(selection.kind).items():
            self.fields.addItem(translate(spec.label), key)
        rows = ((_("Find"), self.sought), (_("Replace by"), self.by), (_("In"), self.fields))
        for label, control in rows:
            set_name(control, label)
            self.form.addRow(label, control)
        self.case = QCheckBox(_("Match case"), self)
        self.case.setChecked(True)
        self.pattern = QCheckBox(_("Regular expression"), self)
        self.pattern.setToolTip(_("Groups in brackets are put in as \\1, \\2 …"))
        options = QHBoxLayout()
        options.setSpacing(current_metrics().px(16))
        options.addWidget(self.case)
        options.addWidget(self.pattern)
        options.addStretch(1)
        self.form.addRow("", options)
        self.sought.textChanged.connect(self.changed)
        self.by.textChanged.connect(self.changed)
        self.fields.currentIndexChanged.connect(self.changed)
        self.case.toggled.connect(self.changed)
        self.pattern.toggled.connect(self.changed)
        self.sought.setFocus()
        self.changed()

    def edit(self) -> Edit | None:
        """What is typed; None while there is nothing to find."""
        if not self.sought.text():
            return None
        key = self.fields.currentData()
        return Replace(
            self.sought.text(),
            self.by.text(),
            (key,) if key else (),
            pattern=self.pattern.isChecked(),
            match_case=self.case.isChecked(),
        )
