"""The settings: the office, how the program looks, backups, reminders."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSystemTrayIcon,
    QTimeEdit,
    QWidget,
)

from qiaocrm.base.i18n import N_, _, translate
from qiaocrm.qtkit.dialogs import BaseDialog
from qiaocrm.qtkit.folders import ask_folder
from qiaocrm.qtkit.metrics import MAX_POINTS, MIN_POINTS, current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import SectionTitle, number_box, plain_label, push_button
from qiaocrm.services.library import Library
from qiaocrm.ui.desk import Desk

_LANGUAGES = {"": N_("As the system"), "zh": "简体中文", "en": "English"}
_LOOKS = {
    "system": N_("As the system"),
    "light": N_("Light"),
    "dark": N_("Dark"),
    "light-contrast": N_("Light, high contrast"),
    "dark-contrast": N_("Dark, high contrast"),
}
_HOUR = "HH:mm"
_AROUND = 7  # lines that heading and buttons take


class SettingsDialog(BaseDialog):
    """What belongs to the office goes into the book, what belongs to this PC into its settings."""

    help_topic = "settings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Settings"), parent, heading=_("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._add_office()
        self._add_look()
        self._add_reminders()
        self._add_backup()
        self._form.setContentsMargins(1, 1, current_metrics().px(12), 1)
        fields = QWidget(self)
        fields.setLayout(self._form)
        self.body.addWidget(_scrolling(fields), 1)
        self.add_cancel()
        self.verb = self.add_verb(_("Save"), "primary", self._save)
        self.fit(38, fields.sizeHint().height() // current_metrics().line + _AROUND)

    # Building

    def _add_office(self) -> None:
        library = self._desk.library
        self._form.addRow(SectionTitle(_("The office")))
        self.office = QLineEdit(library.option("office"), self)
        self.office.setPlaceholderText(
            _("such as Example City Federation of Returned Overseas Chinese")
        )
        self.officer = QLineEdit(library.option("officer"), self)
        self._form.addRow(_("Office"), self.office)
        self._form.addRow(_("Officer"), self.officer)
        hint = _("Office and officer stand at the head of printed lists.")
        self._form.addRow("", plain_label(hint, tone="muted", wrap=True))
        lists = QHBoxLayout()
        self.stages_button = push_button(
            _("Stages of projects…"), parent=self, clicked=self._open_stages
        )
        self.tags_button = push_button(_("Tags…"), parent=self, clicked=self._open_tags)
        self.choices_button = push_button(_("Types…"), parent=self, clicked=self._open_choices)
        for button in (self.stages_button, self.choices_button, self.tags_button):
            lists.addWidget(button)
        lists.addStretch(1)
        self._form.addRow(_("Lists of choices"), lists)

    def _add_look(self) -> None:
        settings = self._desk.settings
        self._form.addRow(SectionTitle(_("Look")))
        self.language = self._choice(_LANGUAGES, settings.language)
        self.theme = self._choice(_LOOKS, settings.theme)
        points = round(settings.points)
        self.points = number_box(_("Size of text"), int(MIN_POINTS), int(MAX_POINTS), points, self)
        self._form.addRow(_("Language"), self.language)
        self._form.addRow(_("Colours"), self.theme)
        self._form.addRow(_("Size of text"), self.points)

    def _add_reminders(self) -> None:
        settings = self._desk.settings
        self._form.addRow(SectionTitle(_("Reminders")))
        hours = QHBoxLayout()
        self.remind_from = self._hour(settings.remind_from, _("Remind from"))
        self.remind_until = self._hour(settings.remind_until, _("Remind until"))
        hours.addWidget(self.remind_from, 1)
        hours.addWidget(plain_label("–", self))
        hours.addWidget(self.remind_until, 1)
        self._form.addRow(_("Hours"), hours)
        self.notify = QCheckBox(_("Also as notifications of the system"), self)
        self.notify.setChecked(settings.notify)
        self._form.addRow("", self.notify)
        self.notify_names = QCheckBox(_("Show in them what they are about"), self)
        self.notify_names.setChecked(settings.notify_names)
        self.notify_names.setEnabled(settings.notify)
        self.notify.toggled.connect(self.notify_names.setEnabled)
        self._form.addRow("", self.notify_names)
        self.tray = QCheckBox(_("Closing the window leaves the program by the clock"), self)
        self.tray.setChecked(settings.tray)
        self._form.addRow("", self.tray)
        if not QSystemTrayIcon.isSystemTrayAvailable():
            for box in (self.notify, self.notify_names, self.tray):
                box.setEnabled(False)
            said = _("This desktop has no area for notifications.")
            self._form.addRow("", plain_label(said, tone="muted", wrap=True))

    def _add_backup(self) -> None:
        self._form.addRow(SectionTitle(_("Backup")))
        row = QHBoxLayout()
        self.folder = QLineEdit(self._desk.settings.backup_folder, self)
        self.folder.setPlaceholderText(_("such as a USB stick"))
        self.folder.setClearButtonEnabled(True)
        set_name(self.folder, _("Second copy each day"))
        row.addWidget(self.folder, 1)
        row.addWidget(push_button(_("Choose…"), parent=self, clicked=self._choose_folder))
        self._form.addRow(_("Second copy each day"), row)

    def _choice(self, words: dict[str, str], chosen: str) -> QComboBox:
        box = QComboBox(self)
        for key, word in words.items():
            box.addItem(translate(word), key)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        return box

    def _hour(self, hour: str, name: str) -> QTimeEdit:
        edit = QTimeEdit(QTime.fromString(hour, _HOUR), self)
        edit.setDisplayFormat(_HOUR)
        # A style sheet's padding does not reach the text of a spin box.
        edit.lineEdit().setTextMargins(current_metrics().px(8), 0, 0, 0)
        set_name(edit, name)
        return edit

    # Acting

    def _open_stages(self) -> None:
        from qiaocrm.ui.stages_dialog import StagesDialog  # seldom wanted

        StagesDialog(self._desk, self).open()

    def _open_choices(self) -> None:
        from qiaocrm.ui.choices_dialog import ChoicesDialog  # seldom wanted

        ChoicesDialog(self._desk, self).open()

    def _open_tags(self) -> None:
        from qiaocrm.ui.tags_dialog import TagsDialog  # seldom wanted

        TagsDialog(self._desk, self).open()

    def _choose_folder(self) -> None:
        found = ask_folder(self, _("Second copy each day"), Path(self.folder.text() or Path.home()))
        if found is not None:
            self.folder.setText(str(found))

    def _save(self) -> None:
        desk, settings = self._desk, self._desk.settings
        settings.theme = self.theme.currentData()
        settings.points = float(self.points.value())
        settings.notify = self.notify.isChecked()
        settings.notify_names = self.notify_names.isChecked()
        settings.tray = self.tray.isChecked()
        settings.remind_from = self.remind_from.time().toString(_HOUR)
        settings.remind_until = self.remind_until.time().toString(_HOUR)
        settings.backup_folder = self.folder.text().strip()
        spoken = settings.language != self.language.currentData()
        settings.language = self.language.currentData()
        desk.theme.set_mode(settings.theme)  # type: ignore[arg-type]
        desk.theme.set_points(settings.points)
        desk.write(_set_options, self.office.text().strip(), self.officer.text().strip())
        desk.settings_changed.emit()
        self.accept()
        if spoken:
            desk.language_requested.emit()


def _scrolling(fields: QWidget) -> QScrollArea:
    """The fields, to be scrolled up and down where the screen is low or the text large."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(fields)
    bar = area.verticalScrollBar().sizeHint().width()
    area.setMinimumWidth(fields.minimumSizeHint().width() + bar)
    return area


def _set_options(library: Library, office: str, officer: str) -> None:
    library.set_options(office=office, officer=officer)
