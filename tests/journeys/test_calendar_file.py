"""From the File menu to a calendar file for one officer."""

from __future__ import annotations

from pathlib import Path

import icalendar
import pytest
from PySide6.QtWidgets import QLabel

from qiaocrm.ui import calendar_file
from qiaocrm.ui.calendar_file_dialog import CalendarFileDialog
from tests.books import add, day
from tests.journeys.conftest import Office


def _toast(office: Office) -> str:
    return " ".join(label.text() for label in office.window.toast.findChildren(QLabel))


def test_one_officers_calendar_is_written(
    empty_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, window = empty_office, empty_office.window
    office.library.set_options(officer="周晓岚")
    add(office.library, "followup", "寄信", due=day("2026-12-01"), owner="周晓岚")
    add(office.library, "followup", "备车", due=day("2026-12-02"), owner="李文")
    window.menus.actions["calendar_file"].trigger()
    office.wait(lambda: bool(window.findChildren(CalendarFileDialog)))
    dialog = window.findChildren(CalendarFileDialog)[-1]
    assert dialog.whose.currentText() == "周晓岚"
    assert dialog.whose.itemText(0) == "All officers"
    for tick in dialog.ticks.values():
        tick.setChecked(False)
    assert not dialog.verb.isEnabled()
    dialog.ticks["followup"].setChecked(True)
    dialog.first.setDate(dialog.last.date().addDays(1))
    assert not dialog.verb.isEnabled()
    dialog.first.setDate(dialog.last.date().addDays(-400))
    target = tmp_path / "日历.ics"
    monkeypatch.setattr(calendar_file, "ask_save_file", lambda *_args: target)
    dialog.verb.click()
    office.wait(lambda: "日历.ics" in _toast(office))
    calendar = icalendar.Calendar.from_ical(target.read_bytes())
    assert [str(one["summary"]) for one in calendar.walk("VEVENT")] == ["寄信"]
