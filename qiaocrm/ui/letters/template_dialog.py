"""The dialog in which the office edits its letter templates and says who the sender is."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import _, translate
from qiaocrm.domain.letters import FIELDS, OCCASIONS, SCRIPT_KEYS, Template, Wording
from qiaocrm.domain.lettertexts import DEFAULTS
from qiaocrm.domain.person import SCRIPTS
from qiaocrm.qtkit.dialogs import BaseDialog
from qiaocrm.qtkit.editors.choices import QuietCombo
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import ErrorBanner, plain_label
from qiaocrm.services.letters import stationery
from qiaocrm.services.library import Library
from qiaocrm.ui.desk import Desk


class TemplateDialog(BaseDialog):
    """One template at a time, a tab for each script; the office as sender in the last tab."""

    help_topic = "letters"

    saved = Signal(str)  # key of the template saved last

    def __init__(self, desk: Desk, key: str, parent: QWidget | None = None) -> None:
        super().__init__(_("Letter templates"), parent, heading=_("Letter templates"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._known = stationery.load(desk.library)
        self._key = key
        self.choice = QuietCombo(self)
        self.name = QLineEdit(self)
        self.occasion = QuietCombo(self)
        for occasion, label in OCCASIONS.items():
            self.occasion.addItem(translate(label), occasion)
        form = QFormLayout()
        for label, widget in (
            (_("Template"), self.choice),
            (_("Name of the template"), self.name),
            (_("Occasion"), self.occasion),
        ):
            form.addRow(label, widget)
            set_name(widget, label)
        self.body.addLayout(form)
        self.banner = ErrorBanner(self)
        self.body.addWidget(self.banner)
        self._make_tabs()
        fields = " ".join("{" + key + "}" for key in FIELDS)
        said = _("Fields: {fields}. The first line is the salutation; empty 繁 is made from 简.")
        self.body.addWidget(plain_label(said.format(fields=fields), tone="muted", wrap=True))
        self.choice.currentIndexChanged.connect(self._choose)
        self._offer(key)
        self.remove = self.add_verb(_("Remove"), act=self._remove)
        self.add_cancel(_("Close"))
        self.add_verb(_("Save"), "primary", self._save)
        self._show_template()
        self.fit(56, 34)

    def _make_tabs(self) -> None:
        self.tabs = QTabWidget(self)
        self.titles: dict[str, QLineEdit] = {}
        self.bodies: dict[str, QPlainTextEdit] = {}
        labels = {one.key: translate(one.label) for one in SCRIPTS.options}
        for script in SCRIPT_KEYS:
            page = QWidget(self.tabs)
            column = QVBoxLayout(page)
            title, body = QLineEdit(page), QPlainTextEdit(page)
            title.setPlaceholderText(_("Title"))
            set_name(title, _("Title"))
            set_name(body, labels[script])
            column.addWidget(title)
            column.addWidget(body, 1)
            self.titles[script], self.bodies[script] = title, body
            self.tabs.addTab(page, labels[script])
        self.tabs.addTab(self._make_sender(), _("Sender"))
        self.body.addWidget(self.tabs, 1)

    def _make_sender(self) -> QWidget:
        page = QWidget(self.tabs)
        form = QFormLayout(page)
        self.sender_fields: dict[str, QLineEdit] = {}
        for key, label in (
            ("name_en", _("Office in English")),
            ("name_ja", _("Office in Japanese")),
            ("address", _("Address")),
            ("address_en", _("Address in English")),
            ("postcode", _("Postcode")),
        ):
            field = QLineEdit(getattr(self._known.sender, key), page)
            self.sender_fields[key] = field
            form.addRow(label, field)
        return page

    def _offer(self, chosen: str) -> None:
        self.choice.blockSignals(True)
        self.choice.clear()
        for one in self._known.templates:
            self.choice.addItem(translate(one.name), one.key)
        self.choice.addItem(_("New template…"), "")
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))
        self.choice.blockSignals(False)

    def _choose(self, _index: int = 0) -> None:
        self._key = self.choice.currentData()
        self._show_template()

    def _show_template(self) -> None:
        one = self._known.template(self._key) if self._key else Template("", "")
        self.name.setText(translate(one.name))
        self.occasion.setCurrentIndex(self.occasion.findData(one.occasion))
        for script in SCRIPT_KEYS:
            wording = one.texts.get(script, Wording())
            self.titles[script].setText(wording.title)
            self.bodies[script].setPlainText(wording.body)
        self.remove.setEnabled(bool(one.key) and one not in DEFAULTS)
        brought = one.key in {default.key for default in DEFAULTS}
        self.remove.setText(_("As it was first") if brought else _("Remove"))

    def template(self) -> Template:
        """The template as edited now; an untouched name stays a text of the program."""
        old = self._known.template(self._key) if self._key else Template("", "")
        name = old.name if self.name.text() == translate(old.name) else self.name.text()
        texts = {
            script: Wording(self.titles[script].text(), self.bodies[script].toPlainText())
            for script in SCRIPT_KEYS
            if self.titles[script].text() or self.bodies[script].toPlainText()
        }
        return Template(self._key, name, self.occasion.currentData(), texts)

    def _save(self) -> None:
        typed = {key: field.text().strip() for key, field in self.sender_fields.items()}
        sender = replace(self._known.sender, **typed)
        job = (self._desk.library, self.template(), sender)
        self._desk.lanes.write.submit(_save, *job, done=self._saved, failed=self._failed)

    def _remove(self) -> None:
        self._desk.lanes.write.submit(
            _remove, self._desk.library, self._key, done=self._saved, failed=self._failed
        )

    def _saved(self, key: str) -> None:
        self.saved.emit(key)
        self.accept()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.banner.tell(str(error))


def _save(library: Library, template: Template, sender: stationery.Sender) -> str:
    key = stationery.save_template(library, template).key
    stationery.save_sender(library, sender)
    return key


def _remove(library: Library, key: str) -> str:
    stationery.remove_template(library, key)
    return stationery.load(library).template(key).key
