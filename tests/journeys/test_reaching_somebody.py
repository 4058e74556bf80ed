"""Reaching somebody from the detail pane: buttons for each way, and the hour at their place."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QToolButton

from qiaocrm.base.clock import FixedClock
from qiaocrm.language.phones import Phone
from qiaocrm.ui.list_page import ListPage
from qiaocrm.ui.place_clock import PlaceClock
from tests.books import add
from tests.journeys.conftest import Office


def _shown(office: Office, **values: object) -> ListPage:
    """The page with a new association in its detail pane."""
    made = add(office.library, "association", "楚湘新会", **values)
    office.window.refresh()
    office.window.open_record("association", made.id)
    office.settle()
    return office.window.associations


def _button(page: ListPage, name: str) -> QToolButton:
    found = [one for one in page.pane.findChildren(QToolButton) if one.accessibleName() == name]
    assert len(found) == 1
    return found[0]


def test_every_way_of_contact_is_one_press_away(
    empty_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = empty_office
    opened: list[str] = []

    def _note(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", _note)
    page = _shown(
        office,
        phones=(Phone("(020) 7946 0101", "+442079460101"),),
        emails=("office@example.org",),
        wechat="chuxiang-0001",
    )
    _button(page, "Call (020) 7946 0101").click()
    _button(page, "Write to office@example.org").click()
    assert opened == ["tel:+442079460101", "mailto:office@example.org"]

    copy = _button(page, "Copy chuxiang-0001")
    assert copy.focusPolicy() & Qt.FocusPolicy.TabFocus
    office.qtbot.keyClick(copy, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == "chuxiang-0001"
    said = [one.text() for one in office.window.toast.findChildren(QLabel)]
    assert "Copied: chuxiang-0001" in said


def test_the_hour_there_tells_whether_one_may_call(empty_office: Office) -> None:
    office = empty_office
    page = _shown(office, country="JP", city="东京")
    clock = page.pane.findChildren(PlaceClock)[-1]
    assert (clock.time.text(), clock.verdict.text()) == (
        "There now Mon 18:00",
        "outside office hours",
    )

    fixed = office.library.clock
    assert isinstance(fixed, FixedClock)
    fixed.moment += dt.timedelta(hours=16)
    clock.refresh()
    assert (clock.time.text(), clock.verdict.text()) == (
        "There now Tue 10:00",
        "office hours: may be called",
    )


def test_a_country_with_several_zones_is_told_as_a_range(empty_office: Office) -> None:
    page = _shown(empty_office, country="CA")
    clock = page.pane.findChildren(PlaceClock)[-1]
    assert clock.time.text() == "There now Mon 01:00 – Mon 05:30"
    assert clock.hint.text() == "Canada has several time zones: fill in the city to know."
    again = _shown(empty_office, country="")
    assert not again.pane.widget().findChildren(PlaceClock)
