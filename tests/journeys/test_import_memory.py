"""The wizard's choices: columns, words, encodings and sensitive columns; what it remembers of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QTableWidget
from pytestqt.qtbot import QtBot

from qiaocrm.base import paths
from qiaocrm.qtkit.widgets import LinkLabel
from qiaocrm.services.imports.remembering import load
from qiaocrm.ui.imports.column_choice import ColumnChoice
from qiaocrm.ui.imports.wizard import ImportWizard
from tests.books import Link
from tests.books import load as record
from tests.journeys.conftest import Office


def opened(office: Office, path: Path, text: str, encoding: str = "utf-8") -> ImportWizard:
    path.write_text(text, encoding=encoding)
    office.window.import_file(str(path))
    wizard = office.window.findChildren(ImportWizard)[-1]
    office.wait(lambda: wizard.plan is not None or bool(wizard.banner.text))
    return wizard


def imported(office: Office, wizard: ImportWizard) -> None:
    wizard.go_on()
    wizard.go_on()
    office.wait(lambda: wizard.finished_import)
    wizard.accept()
    office.settle()


def grid_of(wizard: ImportWizard) -> QTableWidget:
    return wizard.columns.findChild(QTableWidget)  # type: ignore[return-value]


def choice_of(wizard: ImportWizard, heading: str) -> ColumnChoice:
    grid = grid_of(wizard)
    row = next(at for at in range(grid.rowCount()) if grid.item(at, 0).text() == heading)
    found = grid.cellWidget(row, 1)
    assert isinstance(found, ColumnChoice)
    return found


def choose(office: Office, combo: QComboBox, data: Any) -> None:
    combo.setCurrentIndex(combo.findData(data))
    combo.activated.emit(combo.currentIndex())
    office.settle()


def mend(office: Office, wizard: ImportWizard, heading: str, value: str) -> None:
    edit = next(
        one for one in wizard.check.findChildren(QLineEdit) if one.accessibleName() == heading
    )
    edit.setText(value)
    edit.editingFinished.emit()
    office.settle()


def test_a_corrected_column_is_mapped_so_when_the_layout_comes_again(
    empty_office: Office, tmp_path: Path
) -> None:
    office = empty_office
    wizard = opened(office, tmp_path / "一.csv", "姓名,国别,暗号,身份证号\n苏远帆,日本,苏,甲\n")
    choose(office, choice_of(wizard, "暗号").fields, "wechat")
    assert "身份证号" in wizard.banner.text
    imported(office, wizard)
    assert record(office.library, Link("person", 1)).wechat == "苏"
    assert record(office.library, Link("person", 1)).extra == {}

    again = opened(office, tmp_path / "二.csv", "国别,暗号,身份证号,姓名\n英国,吴,乙,吴志德\n")
    assert choice_of(again, "暗号").fields.currentData() == "wechat"
    assert grid_of(again).item(1, 2).text() == "remembered"
    again.reject()


def test_a_sensitive_column_waits_for_its_tick(
    empty_office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office = empty_office
    wizard = opened(office, tmp_path / "一.csv", "姓名,国别,护照号\n苏远帆,日本,甲\n")
    qtbot.mouseClick(choice_of(wizard, "护照号").tick, Qt.MouseButton.LeftButton)
    office.settle()
    choice = choice_of(wizard, "护照号")
    assert (choice.tick.isChecked(), choice.fields.currentData()) == (True, "@extra")
    choose(office, choice.fields, "@tag")
    assert not wizard.banner.isVisible()
    imported(office, wizard)
    assert record(office.library, Link("person", 1)).tags == ("甲",)


def test_a_word_translated_once_needs_nothing_in_the_next_file(
    empty_office: Office, tmp_path: Path
) -> None:
    office = empty_office
    text = "姓名,国别\n苏远帆,榴莲国\n吴志德,榴莲国\n"
    wizard = opened(office, tmp_path / "一.csv", text)
    wizard.go_on()
    office.settle()
    assert wizard.plan is not None
    assert wizard.plan.counts()["doubtful"] == 2
    mend(office, wizard, "国别", "马来西亚")
    assert wizard.plan.counts()["doubtful"] == 1
    assert wizard.lesson.isVisible()
    assert "榴莲国" in wizard.lesson.text
    wizard.lesson.findChild(LinkLabel).click()
    office.settle()
    assert wizard.plan.counts()["doubtful"] == 0
    assert "“榴莲国” was read as “马来西亚” in 2 cells" in wizard.banner.text
    wizard.go_on()
    office.wait(lambda: wizard.finished_import)
    wizard.accept()

    again = opened(office, tmp_path / "二.csv", "姓名,国别\n单雪桥,榴莲国\n")
    assert again.plan is not None
    assert again.plan.counts()["created"] == 1
    dialog = again.show_memory()
    office.wait(lambda: dialog.table.rowCount() == 1)
    assert dialog.table.item(0, 1).text() == "榴莲国 → 马来西亚"
    dialog.forget_button.click()
    office.wait(lambda: dialog.table.rowCount() == 0)
    dialog.accept()
    assert again.plan.counts()["doubtful"] == 1
    assert load(office.library).translations == ()
    again.reject()


def test_another_encoding_is_read_anew(empty_office: Office, tmp_path: Path) -> None:
    office = empty_office
    wizard = opened(
        office, tmp_path / "一.csv", "姓名,国名,電話\n呉志徳,日本,03-5550-0101\n", encoding="cp932"
    )
    box = wizard.columns.encoding if wizard.plan else wizard.encoding
    assert box.isVisible()
    choose(office, box.combo, "cp932")
    office.wait(lambda: wizard.plan is not None and wizard.plan.encoding == "cp932")
    assert wizard.columns.encoding.combo.currentData() == "cp932"
    assert wizard.plan is not None
    assert [row.title for row in wizard.plan.tables[0].rows] == ["呉志徳"]
    # Where nothing can be read in it, what was read before stays.
    choose(office, wizard.columns.encoding.combo, "utf-16")
    office.wait(lambda: wizard.columns.isVisible() and wizard.banner.isVisible())
    assert wizard.columns.encoding.combo.currentData() == "cp932"
    wizard.reject()


def test_a_workbook_has_no_encoding_to_choose(empty_office: Office, tmp_path: Path) -> None:
    office = empty_office
    office.window.import_file(str(paths.resources() / "samples" / "招商项目线索台账.xlsx"))
    wizard = office.window.findChildren(ImportWizard)[-1]
    office.wait(lambda: wizard.plan is not None)
    assert not wizard.columns.encoding.isVisible()
    wizard.reject()


def test_a_table_is_pasted_from_the_clipboard(empty_office: Office, qtbot: QtBot) -> None:
    office = empty_office
    QGuiApplication.clipboard().setText("姓名\t国别\n苏远帆\t日本\n")
    page = office.window.associations
    office.window.show_page(page.spec.key)
    office.window.activateWindow()
    qtbot.waitUntil(office.window.isActiveWindow)
    qtbot.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    office.wait(lambda: bool(office.window.findChildren(ImportWizard)))
    wizard = office.window.findChildren(ImportWizard)[-1]
    office.wait(lambda: wizard.plan is not None)
    assert not wizard.columns.encoding.isVisible()
    imported(office, wizard)
    assert record(office.library, Link("person", 1)).name == "苏远帆"
