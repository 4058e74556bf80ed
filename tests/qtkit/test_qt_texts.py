"""Qt's own dialogs hold no English in a Chinese window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from qiaocrm.base import i18n, paths
from qiaocrm.qtkit.qt_texts import QtTexts


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """Qt's texts and ours in Chinese, as the program sets them."""
    before = i18n.current_language()
    i18n.use_language("zh", paths.locale_dir())
    ours, qts = QtTexts(), QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert qts.load(QLocale("zh_CN"), "qtbase", "_", folder)
    for translator in (ours, qts):
        qapp.installTranslator(translator)
    yield
    for translator in (ours, qts):
        qapp.removeTranslator(translator)
    i18n.use_language(before, paths.locale_dir())


@pytest.mark.usefixtures("chinese")
def test_the_dialog_for_files_is_chinese_throughout(qtbot: QtBot) -> None:
    dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert "位置：" in shown
    assert not [text for text in shown if text.isascii() and text]
    assert QCoreApplication.translate("QFileDialog", "&Open") == "打开(&O)"
    assert QCoreApplication.translate("Nobody", "knows this") == "knows this"
