"""A promised file is named at once and written once, when the button that drags is let go."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication, QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qiaocrm.qtkit.promised_files import PromisedFile, drag_out

FILES = QUrl.ComponentFormattingOption.FullyEncoded


def test_the_file_is_written_once_after_the_drag(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []
    promise = PromisedFile(tmp_path / "某.vcf", written.append)
    named = [QUrl.fromLocalFile(str(tmp_path / "某.vcf"))]

    def carried(drag: QDrag, action: Qt.DropAction) -> Qt.DropAction:
        assert drag.mimeData().urls() == named
        assert written == []
        return action

    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    monkeypatch.setattr(QDrag, "exec", carried)
    source = QWidget()
    qtbot.addWidget(source)
    drag_out(source, promise, QPixmap())
    assert promise.formats() == ["text/uri-list"]
    assert written == []
    assert promise.urls() == named
    told = bytes(promise.data("text/uri-list").data()).decode()
    assert told.strip() == named[0].toString(FILES)
    assert written == [tmp_path / "某.vcf"]


def test_where_nobody_knows_of_the_button_the_first_to_ask_has_it_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland-egl")
    promise = PromisedFile(tmp_path / "a.xlsx", written.append)
    assert promise.hasUrls()
    assert written == []
    assert promise.urls()
    assert written == [tmp_path / "a.xlsx"]
