"""Dialogs ask with verbs, default to what is safe, and report a bug without anybody's data."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from qiaocrm.base.clock import SystemClock
from qiaocrm.base.errors import UserError
from qiaocrm.qtkit.crash import CrashReporter, report_text
from qiaocrm.qtkit.dialogs import BaseDialog, ask_save_file, confirm, show_error
from qiaocrm.qtkit.theme import Theme

SECRET = "Chen Mingyuan 139 0000 1234"


@pytest.fixture(autouse=True)
def _dressed(theme: Theme) -> None:
    """All dialogs are shown in the theme."""


class Officer:
    """Looks at the dialog that opens, then presses a button or Esc."""

    def __init__(self, press: str = "", type_first: str = "") -> None:
        self.press, self.type_first = press, type_first
        self.texts: list[str] = []
        self.buttons: dict[str, QPushButton] = {}
        self.focused = ""
        self.enabled: dict[str, bool] = {}
        QTimer.singleShot(0, self.act)

    def act(self) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, BaseDialog)
        self.texts = [label.text() for label in dialog.findChildren(QLabel)]
        self.buttons = {each.text(): each for each in dialog.findChildren(QPushButton)}
        focus = dialog.focusWidget()
        self.focused = focus.text() if isinstance(focus, QPushButton) else ""
        if self.type_first:
            dialog.findChildren(QLineEdit)[0].setText(self.type_first)
        self.enabled = {text: each.isEnabled() for text, each in self.buttons.items()}
        if self.press:
            self.buttons[self.press].click()
        if dialog.isVisible():
            dialog.reject()


def test_a_question_names_what_will_happen(qtbot: QtBot) -> None:
    officer = Officer(press="Erase")
    assert confirm(None, "Erase 3 people?", "This cannot be undone.", "Erase", danger=True)
    assert set(officer.buttons) == {"Erase", "Cancel"}
    assert officer.focused == "Cancel"
    assert "This cannot be undone." in officer.texts


def test_escape_is_no(qtbot: QtBot) -> None:
    officer = Officer()
    assert not confirm(None, "Erase?", "Really.", "Erase")
    assert "Really." in officer.texts


@pytest.mark.parametrize(("typed", "open_"), [("120", True), ("12", False)])
def test_many_records_ask_for_their_count(qtbot: QtBot, typed: str, open_: bool) -> None:
    officer = Officer(press="Erase", type_first=typed)
    assert confirm(None, "Erase?", "Really.", "Erase", danger=True, type_this="120") is open_
    assert officer.enabled["Erase"] is open_


def test_an_error_is_its_own_sentence(qtbot: QtBot) -> None:
    officer = Officer(press="Close")
    show_error(None, UserError("{file} is damaged. Nothing was changed.", file="a<b>.xlsx"))
    assert "a<b>.xlsx is damaged. Nothing was changed." in officer.texts


def test_enter_presses_the_primary_verb(qtbot: QtBot) -> None:
    dialog = BaseDialog("New")
    qtbot.addWidget(dialog)
    field = QLineEdit()
    dialog.body.addWidget(field)
    dialog.add_cancel()
    dialog.add_verb("Create", "primary")
    dialog.show()
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_file_name_gets_its_ending(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answers = [str(tmp_path / "list"), str(tmp_path / "list.csv"), ""]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (answers.pop(0), ""))
    suggestion = tmp_path / "x.xlsx"
    given = [ask_save_file(None, "Export", suggestion, ("Excel (*.xlsx)",)) for _each in range(3)]
    assert given == [tmp_path / "list.xlsx", tmp_path / "list.csv", None]


def broken(name: str) -> None:
    """Fail in a way whose message quotes a record."""
    raise ValueError(f"cannot save {name}")


def caught() -> ValueError:
    """An exception with a traceback."""
    try:
        broken(SECRET)
    except ValueError as error:
        return error
    raise AssertionError


def test_a_report_names_the_place_and_no_person() -> None:
    report = report_text(caught(), "1.2.3")
    assert "qiaocrm 1.2.3" in report
    assert "ValueError" in report
    assert "qtkit/test_dialogs.py" in report
    assert "in broken" in report
    assert SECRET not in report
    assert str(Path.home()) not in report


def test_a_bug_shows_one_calm_dialog_and_saves_a_report(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    reporter = CrashReporter("1.2.3", SystemClock())
    reporter.install()
    path = tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))
    officer = Officer(press="Save a report…")
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    assert any("What you saved is safe" in text for text in officer.texts)
    assert SECRET not in "".join(officer.texts)
    assert SECRET not in path.read_text("utf-8")


def test_expected_trouble_is_not_called_a_bug(qtbot: QtBot) -> None:
    officer = Officer(press="Close")
    error = UserError("The disk is full. Nothing was changed.")
    CrashReporter("1", SystemClock()).handle(type(error), error, None)
    assert "The disk is full. Nothing was changed." in officer.texts
