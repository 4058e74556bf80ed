"""The program by the clock: only for those who chose it, silent about names, never in the way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import ClassVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.services import finding, records
from qiaocrm.services.library import Library, open_library
from qiaocrm.services.reminding import Reminder
from qiaocrm.ui import settings_dialog, tray
from qiaocrm.ui.reminding import Reminding
from qiaocrm.ui.settings_dialog import SettingsDialog
from tests.journeys.conftest import Office


class _Icon(QSystemTrayIcon):
    """A notification area, which a test's desktop has not, and what was shown there."""

    said: ClassVar[list[str]] = []

    @staticmethod
    def isSystemTrayAvailable() -> bool:  # noqa: N802
        return True

    def setVisible(self, visible: bool) -> None:  # noqa: N802
        self.setProperty("seen", visible)

    def isVisible(self) -> bool:  # noqa: N802
        return bool(self.property("seen"))

    def showMessage(self, _name: str, text: str) -> None:  # type: ignore[override]  # noqa: N802
        self.said.append(text)


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What the notifications of this desktop said."""
    monkeypatch.setattr(tray, "QSystemTrayIcon", _Icon)
    monkeypatch.setattr(settings_dialog, "QSystemTrayIcon", _Icon)
    _Icon.said.clear()
    yield _Icon.said
    QApplication.setQuitOnLastWindowClosed(True)


def _choose(office: Office, *boxes: str) -> None:
    """Tick boxes of the settings, and no others of their kind."""
    office.window.menus.actions["settings"].trigger()
    dialog = office.child(SettingsDialog)
    for box in ("notify", "notify_names", "tray"):
        getattr(dialog, box).setChecked(box in boxes)
    dialog.verb.click()
    office.settle()


def _close_by_hand(office: Office) -> None:
    QCoreApplication.sendEvent(office.window.windowHandle(), QEvent(QEvent.Type.Close))
    office.settle()


def _remind(office: Office) -> None:
    """What happens when a reminder comes."""
    found = [Reminder(1, "给吴志德打电话", dt.datetime(2026, 11, 23, 9))]
    reminding = Reminding(office.program.desk, office.program)
    reminding.notified.connect(office.program.presence.tray.tell)
    reminding._take(found)


def test_nothing_is_shown_by_the_clock_unless_chosen(office: Office, shown: list[str]) -> None:
    office.program.presence.tray.follow()
    _remind(office)
    assert office.program.presence.tray.icon is None
    _close_by_hand(office)
    assert not office.window.isVisible()
    assert QApplication.quitOnLastWindowClosed()
    assert shown == []


def test_notifications_name_nobody_unless_chosen(office: Office, shown: list[str]) -> None:
    _choose(office, "notify")
    _remind(office)
    assert shown == ["Reminders: 1"]
    _choose(office, "notify", "notify_names")
    _remind(office)
    assert "吴志德" in shown[-1]
    _choose(office)
    _remind(office)
    assert len(shown) == 2


def test_closed_to_the_clock_it_says_so_once_and_comes_back(
    office: Office, shown: list[str]
) -> None:
    _choose(office, "tray")
    icon = office.program.presence.tray.icon
    assert icon is not None
    for _time in range(2):
        _close_by_hand(office)
        assert not office.window.isVisible()
        assert not QApplication.quitOnLastWindowClosed()
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
        assert office.window.isVisible()
        assert QApplication.quitOnLastWindowClosed()
    assert len(shown) == 1


def test_quit_in_the_menu_quits_although_closing_would_stay(
    office: Office, shown: list[str]
) -> None:
    _choose(office, "tray")
    office.window.menus.actions["quit"].trigger()
    assert not office.window.isVisible()
    assert QApplication.quitOnLastWindowClosed()


def _end_session(office: Office) -> Library:
    """The system asks all to keep their data, ends them, and the PC is started again."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    office.program.end_session()
    application.closeAllWindows()
    assert not [one for one in application.topLevelWidgets() if one.isVisible()]
    path = office.library.path
    office.program.lanes.shutdown()
    office.library.close()
    return open_library(path)


def test_complaint_7_logoff_with_the_program_by_the_clock_neither_blocks_nor_loses(
    office: Office, shown: list[str]
) -> None:
    _choose(office, "tray")
    person = finding.find(office.library, "吴志德")[0]
    office.program.desk.write(
        records.edit, records.load(office.library, "person", person.id), "person", {"city": "横滨"}
    )
    _close_by_hand(office)
    assert not office.window.isVisible()
    again = _end_session(office)
    assert records.load(again, "person", person.id).city == "横滨"
    again.close()


def test_complaint_7_logoff_during_an_edit_keeps_what_was_typed(office: Office) -> None:
    person = finding.find(office.library, "吴志德")[0]
    office.window.editing.edit("person", person.id)
    form = office.child(FormDialog)
    form.form.set_values({**form.form.values(), "city": "横滨"})
    assert form.form.dirty
    again = _end_session(office)
    assert records.load(again, "person", person.id).city == "横滨"
    again.close()
