"""Starting the program again: the window that stands comes forward and takes what was opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from qiaocrm.base.errors import UserError
from qiaocrm.base.hold import Hold
from qiaocrm.ui import second_start
from qiaocrm.ui.imports.wizard import ImportWizard
from qiaocrm.ui.settings_dialog import SettingsDialog
from tests.journeys.conftest import Office, Start


@contextmanager
def _window_on(office: Office) -> Iterator[Hold]:
    """The office's window as a start of the program leaves it."""
    hold = second_start.be_first(office.library.path, ())
    assert hold is not None
    office.program.presence.answer_second_starts(hold)
    yield hold
    hold.free()


def _said(office: Office) -> str:
    """What the notice at the foot of the window says."""
    return " ".join(label.text() for label in office.window.toast.findChildren(QLabel))


def test_a_second_start_with_a_workbook_opens_it_in_the_window(
    office: Office, start: Start, tmp_path: Path
) -> None:
    file = tmp_path / "名单.csv"
    file.write_text("姓名,电话\n吴志德,+1 626-555-0101\n", encoding="utf-8")
    with _window_on(office):
        office.window.hide()
        office.wait(start("--database", office.library.path, file))
        wizard = office.child(ImportWizard)
        assert office.window.isVisible()
        office.wait(wizard.isVisible)
        wizard.reject()


def test_a_second_start_while_a_dialog_is_open_says_what_to_do(
    office: Office, start: Start, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    with _window_on(office):
        office.window.menus.actions["settings"].trigger()
        dialog = office.child(SettingsDialog)
        office.wait(start("--database", office.library.path, "open", file))
        office.wait(lambda: "people.csv" in _said(office))
        assert office.window.findChildren(ImportWizard) == []
        dialog.reject()


def test_commands_work_beside_the_window(office: Office, start: Start) -> None:
    with _window_on(office):
        office.wait(start("--database", office.library.path, "list", "person", "--limit", "1"))


def test_another_book_has_a_window_of_its_own(office: Office, tmp_path: Path) -> None:
    with _window_on(office):
        other = second_start.be_first(tmp_path / "other.db", ())
        assert other is not None
        other.free()


def test_the_same_book_by_another_path_is_the_same_book(office: Office) -> None:
    path = office.library.path
    with _window_on(office):
        roundabout = path.parent / ".." / path.parent.name / path.name
        assert not second_start.hold_on(roundabout).take()


def test_a_window_that_does_not_answer_is_named(office: Office) -> None:
    hold = second_start.hold_on(office.library.path)
    assert hold.take()
    with pytest.raises(UserError, match="does not answer"):
        second_start.be_first(office.library.path, (), patience=0)
    hold.free()
