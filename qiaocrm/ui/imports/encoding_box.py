"""The choice of another encoding (编码) for a text file whose characters look wrong."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.qtkit.editors.choices import QuietCombo
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import plain_label
from qiaocrm.services.imports.columnview import ENCODINGS, encoding_key


class EncodingBox(QWidget):
    """Hidden until `show_encoding`."""

    chosen = Signal(str)  # Python's name of the encoding to read the file in

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.combo = QuietCombo(self)
        self.combo.setMinimumContentsLength(10)
        set_name(self.combo, _("Encoding of the text file"))
        self.combo.activated.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_metrics().px(6))
        row.addWidget(plain_label(_("Encoding")))
        row.addWidget(self.combo)
        self.hide()

    def show_encoding(self, name: str | None) -> None:
        """Offer the encodings, the present one chosen; None for a file that is no text, "" for one
        that could not be read in any.
        """
        self.setVisible(name is not None)
        if name is None:
            return
        self.combo.clear()
        for key, label in ENCODINGS.items():
            self.combo.addItem(label, key)
        now = encoding_key(name) if name else ""
        if now and now not in ENCODINGS:
            self.combo.addItem(now.upper(), now)
        self.combo.setCurrentIndex(self.combo.findData(now))

    def _choose(self, _index: int) -> None:
        self.chosen.emit(self.combo.currentData())
