"""The dialogs about the program itself: settings, keyboard, about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QWidget,
)

from qiaocrm import __version__
from qiaocrm.base.i18n import LANGUAGES, _
from qiaocrm.qtkit.dialogs import BaseDialog, show_message
from qiaocrm.qtkit.widgets import plain_label
from qiaocrm.services.library import Library
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.table_dialog import TableDialog


class SettingsDialog(BaseDialog):
    """The office's name and officer, language, look."""

    help_topic = "settings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Settings"), parent, heading=_("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.office = QLineEdit(desk.library.option("office"), self)
        self.office.setPlaceholderText(
            _("such as Example City Federation of Returned Overseas Chinese")
        )
        self.officer = QLineEdit(desk.library.option("officer"), self)
        self.language = QComboBox(self)
        for key, name in (("", _("As the system")), ("zh", "简体中文"), ("en", "English")):
            self.language.addItem(name, key)
        self.language.setCurrentIndex(("", *LANGUAGES).index(desk.settings.language))
        self.theme = QComboBox(self)
        for key, name in (
            ("system", _("As the system")),
            ("light", _("Light")),
            ("dark", _("Dark")),
        ):
            self.theme.addItem(name, key)
        self.theme.setCurrentIndex(("system", "light", "dark").index(desk.settings.theme))
        form = QFormLayout()
        form.addRow(_("Office"), self.office)
        form.addRow(_("Officer"), self.officer)
        form.addRow(_("Language"), self.language)
        form.addRow(_("Look"), self.theme)
        self.notify = QCheckBox(_("Also as notifications of the system"), self)
        self.notify.setChecked(desk.settings.notify)
        form.addRow(_("Reminders"), self.notify)
        self.body.addLayout(form)
        self.body.addWidget(
            plain_label(
                _("Office and officer stand at the head of printed lists."), tone="muted", wrap=True
            )
        )
        self.add_cancel()
        self.add_verb(_("Save"), "primary", self._save)
        self.fit(34)

    def _save(self) -> None:
        settings = self._desk.settings
        settings.theme = self.theme.currentData()
        settings.notify = self.notify.isChecked()
        self._desk.theme.set_mode(settings.theme)  # type: ignore[arg-type]
        changed = settings.language != self.language.currentData()
        settings.language = self.language.currentData()
        self._desk.write(_set_options, self.office.text().strip(), self.officer.text().strip())
        self.accept()
        if changed:
            self._desk.language_requested.emit()


def _set_options(library: Library, office: str, officer: str) -> None:
    library.set_options(office=office, officer=officer)


class KeyboardDialog(TableDialog):
    """All shortcuts on one sheet."""

    help_topic = "keys"

    def __init__(self, rows: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(_("Keyboard"), (_("Key"), _("Action")), parent)
        self.fill([((keys, text), None) for text, keys in rows])
        self.add_verb(_("Close"), "primary")


def about(parent: QWidget | None, database: Path) -> None:
    """What this is, which version, where the data lie."""
    said = _(
        "qiaocrm {version}\n\n"
        "The contact book and follow-up desk of an overseas-Chinese federation office. "
        "Everything stays on this PC; nothing is sent anywhere.\n\n"
        "Records: {path}\nLicence: MIT"
    )
    show_message(parent, _("About qiaocrm"), said.format(version=__version__, path=database))
