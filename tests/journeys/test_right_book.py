"""The book that opens is the one the officer had open, whatever happened to the program since."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from qiaocrm.app import SETTINGS_FILE
from qiaocrm.base import paths, settings
from qiaocrm.services.library import open_library
from qiaocrm.ui import missing_book, second_start
from qiaocrm.ui.missing_book import MissingBook
from tests.journeys.conftest import Office, Start


def test_complaint_10_the_right_book_opens_after_an_upgrade(
    office: Office, start: Start, tmp_path: Path
) -> None:
    """Choices of an older version, with what it knew and nothing that came later."""
    open_library(paths.default_database()).close()
    older = {"language": "en", "database": str(office.library.path), "gone_since": True}
    (paths.data_dir() / SETTINGS_FILE).write_text(json.dumps(older), encoding="utf-8")
    hold = second_start.be_first(office.library.path, ())
    assert hold is not None
    office.program.presence.answer_second_starts(hold)
    office.window.hide()
    elsewhere = tmp_path / "Program Files"
    elsewhere.mkdir()
    office.wait(start(folder=elsewhere))
    assert office.window.isVisible()
    hold.free()


def test_complaint_10_the_book_is_remembered_before_anything_can_crash(office: Office) -> None:
    office.program.settings.database = str(office.library.path)
    office.program.keep_choices()
    kept = settings.load(paths.data_dir() / SETTINGS_FILE).database
    assert missing_book.book_to_open(None, kept) == office.library.path
    assert missing_book.book_to_open(Path("named.db"), kept) == Path("named.db")


def test_complaint_10_a_book_that_is_away_never_turns_into_an_empty_one(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book, moved = tmp_path / "stick" / "office.db", tmp_path / "share.db"
    dialog = MissingBook(book)
    qtbot.addWidget(dialog)
    dialog.show()
    press = {one.text(): one.click for one in dialog.findChildren(QPushButton)}
    press["Try again"]()
    assert dialog.isVisible()
    assert not book.exists()
    monkeypatch.setattr(missing_book, "ask_open_files", lambda *_asked: [moved])
    press["Name the file…"]()
    assert dialog.isVisible()
    moved.touch()
    press["Name the file…"]()
    assert not dialog.isVisible()
    assert dialog.book == moved
