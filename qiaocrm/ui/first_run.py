"""What a new officer sees first: a book with samples to look around in, or an empty one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.qtkit.dialogs import BaseDialog
from qiaocrm.qtkit.widgets import Card, plain_label


class FirstRun(BaseDialog):
    """Asked once, when there is no file of records yet. Esc means an empty book."""

    help_topic = "start"

    def __init__(self, database: Path, parent: QWidget | None = None) -> None:
        super().__init__(_("Welcome to qiaocrm"), parent, heading=_("How shall your book begin?"))
        self.samples = False
        self._offer(
            _("With sample records"),
            _(
                "Invented associations, merchants, projects and follow-ups to look around in; "
                "undo takes them all out again."
            ),
            self._with_samples,
        )
        self._offer(
            _("Empty"),
            _("For your own records: drop the office's workbooks on the window next."),
            self.reject,
        )
        self.body.addWidget(
            plain_label(
                _("The records stay on this PC, in {path}").format(path=database),
                tone="muted",
                wrap=True,
            )
        )
        self.body.addWidget(
            plain_label(
                _("This is not a system for state secrets: do not enter any."),
                tone="muted",
                wrap=True,
            )
        )
        self.fit(36)

    def _offer(self, title: str, text: str, act: object) -> None:
        card = Card(title, self, clickable=True)
        card.body.addWidget(plain_label(text, wrap=True, tone="muted"))
        card.clicked.connect(act)
        self.body.addWidget(card)

    def _with_samples(self) -> None:
        self.samples = True
        self.accept()


def wants_samples(database: Path) -> bool:
    """Ask; True for a book with sample records."""
    dialog = FirstRun(database)
    answer = dialog.exec()
    return answer == QDialog.DialogCode.Accepted and dialog.samples
