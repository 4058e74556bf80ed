"""The real window on a real file, with every lane drained before anything is looked at."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

import qiaocrm
from qiaocrm.app import Program
from qiaocrm.base.settings import Settings
from qiaocrm.services import demo
from qiaocrm.ui.window import MainWindow
from tests.books import new_book
from tests.journeys.watchdog import watching

Child = TypeVar("Child", bound=QWidget)


class Office:
    """An officer's desk: the program, its window, and a way to wait until all is done."""

    def __init__(self, program: Program, window: MainWindow, qtbot: QtBot) -> None:
        self.program = program
        self.window = window
        self.qtbot = qtbot
        self.library = program.desk.library

    def settle(self) -> None:
        """Wait until no lane has work and every answer has been shown."""
        for _round in range(4):
            self.qtbot.waitUntil(lambda: not self.program.lanes.busy, timeout=15_000)
            QApplication.processEvents()

    def child(self, kind: type[Child]) -> Child:
        """The dialog of that kind that was opened last over the window."""
        self.wait(lambda: bool(self.window.findChildren(kind)))
        return self.window.findChildren(kind)[-1]

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait for something that the officer would see."""
        self.qtbot.waitUntil(condition, timeout=15_000)
        self.settle()


def _office(qtbot: QtBot, folder: Path, *, samples: bool) -> Iterator[Office]:
    library = new_book(folder)
    if samples:
        demo.fill(library)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    program = Program(application, library, Settings(language="en", theme="light"))
    window = program.show()
    office = Office(program, window, qtbot)
    office.settle()
    yield office
    if program.window is not None and shiboken6.isValid(program.window):
        program.window.close()
    program.lanes.shutdown()
    program.desk.library.close()


@pytest.fixture(autouse=True)
def no_window_stays(qapp: QApplication) -> Iterator[None]:
    """Delete every window of the test: later tests would dress it anew with each theme."""
    yield
    for window in qapp.topLevelWidgets():
        if isinstance(window, QMainWindow | QDialog):
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def watchdog() -> Iterator[list[str]]:
    """No journey makes the window wait for the book."""
    with watching() as found:
        yield found
    assert found == []


Start = Callable[..., Callable[[], bool]]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts the program itself, from any folder; what it returns tells whether it ended well."""
    root, begun = str(Path(qiaocrm.__file__).parents[1]), []

    def begin(*words: object, folder: Path | None = None) -> Callable[[], bool]:
        command = [sys.executable, "-m", "qiaocrm", "--language", "en", *map(str, words)]
        one = subprocess.Popen(command, cwd=folder, env={**os.environ, "PYTHONPATH": root})
        begun.append(one)
        return lambda: one.poll() == 0

    yield begin
    for one in begun:
        one.kill()
        one.wait()


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    """A desk with the sample records."""
    yield from _office(qtbot, tmp_path, samples=True)


@pytest.fixture
def empty_office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    """A desk on the first day."""
    yield from _office(qtbot, tmp_path, samples=False)
