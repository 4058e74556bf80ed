"""What is chosen in the settings is seen at once, and still there the next day."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTime

from qiaocrm.app import SETTINGS_FILE
from qiaocrm.base import paths, settings
from qiaocrm.qtkit.palette import current
from qiaocrm.ui.settings_dialog import SettingsDialog
from tests.journeys.conftest import Office


def _opened(office: Office) -> SettingsDialog:
    office.window.menus.actions["settings"].trigger()
    return office.window.findChildren(SettingsDialog)[-1]


def test_looks_hours_and_the_second_backup_are_kept(office: Office, tmp_path: Path) -> None:
    dialog = _opened(office)
    dialog.officer.setText("孟小舟")
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark-contrast"))
    dialog.points.setValue(13)
    dialog.remind_from.setTime(QTime(8, 30))
    dialog.remind_until.setTime(QTime(17, 0))
    dialog.folder.setText(str(tmp_path))
    dialog.verb.click()
    office.settle()
    assert current().name == "dark-contrast"
    assert office.program.theme.points == 13
    assert office.library.option("officer") == "孟小舟"
    office.program.theme.set_mode("light")
    office.program.theme.set_points(10)

    file = paths.data_dir() / SETTINGS_FILE
    settings.save(office.program.settings, file)
    again = settings.load(file)
    assert (again.theme, again.points) == ("dark-contrast", 13)
    assert (again.remind_from, again.remind_until) == ("08:30", "17:00")
    assert again.backup_folder == str(tmp_path)


def test_cancel_changes_nothing(office: Office) -> None:
    before = current().name
    dialog = _opened(office)
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    dialog.reject()
    assert current().name == before


def test_every_setting_is_reached_on_a_low_screen(office: Office) -> None:
    dialog = _opened(office)
    low = 600  # what a taskbar and a title leave of 1280 x 720, a screen of 1080 lines at 150 %
    dialog.resize(dialog.width(), low)
    office.settle()
    assert dialog.height() == low
    for _each in range(20):
        if dialog.focusWidget() is not dialog.folder:
            office.qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.folder
    place = dialog.folder.mapTo(dialog, dialog.folder.rect().bottomLeft())
    assert 0 < place.y() < dialog.verb.y()
    dialog.reject()


def test_the_second_backup_is_made_once_a_day_and_a_missing_disk_is_told(
    office: Office, tmp_path: Path
) -> None:
    said: list[str] = []
    office.program.desk.told.connect(lambda text, _undo: said.append(text))
    folder = tmp_path / "disk"
    office.program.settings.backup_folder = str(folder)
    office.program.begin_the_day()
    office.wait(lambda: any("disk" in text for text in said))
    folder.mkdir()
    office.library.set_options(last_backup="")
    office.program.begin_the_day()
    office.wait(lambda: bool(list(folder.glob("*.db"))))
    assert len(list(folder.glob("*.db"))) == 1
