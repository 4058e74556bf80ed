"""Ctrl+C and Ctrl+V between the lists and a table program."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from qiaocrm.services import records
from qiaocrm.sheets.pasted import cells
from qiaocrm.ui.bulk_paste import BulkPasteDialog
from qiaocrm.ui.imports.wizard import ImportWizard
from qiaocrm.ui.list_page import ListPage
from tests.books import dump
from tests.journeys.conftest import Office


def _page(office: Office) -> ListPage:
    office.window.show_page("association")
    page = office.window.associations
    page.set_columns(["name", "city", "owner"])
    page.table.setFocus()
    office.settle()
    return page


def _paste(office: Office, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    office.window.menus.actions["paste"].trigger()
    office.settle()


def test_rows_are_copied_and_a_block_is_pasted_with_preview_and_one_undo(office: Office) -> None:
    page = _page(office)
    page.table.select_ids(set(page.ids[:2]))
    office.qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    office.settle()
    copied = cells(QGuiApplication.clipboard().text())
    assert copied[0] == [column.title for column in page.table.records.columns]
    assert len(copied) == 3
    assert "mso-number-format" in QGuiApplication.clipboard().mimeData().html()

    before = dump(office.library)
    page.table.select_id(page.ids[1])
    page.table.step(1)
    _paste(office, "甲城\t某甲\t太宽\n乙城\t某乙\n")
    dialog = office.window.findChildren(BulkPasteDialog)[-1]
    office.wait(lambda: dialog.preview is not None)
    assert dialog.preview.changed == 2
    dialog.verb.click()
    office.settle()
    found = [records.load(office.library, "association", one) for one in page.ids[1:3]]
    assert [(one.city, one.owner) for one in found] == [("甲城", "某甲"), ("乙城", "某乙")]
    office.window.menus.actions["undo"].trigger()
    office.settle()
    assert dump(office.library) == before


def test_one_cell_is_written_at_once_and_a_table_opens_the_import(office: Office) -> None:
    page = _page(office)
    page.table.select_id(page.ids[0])
    page.table.step(1)
    _paste(office, "丙城")
    assert records.load(office.library, "association", page.ids[0]).city == "丙城"
    _paste(office, "社团名称\t城市\n某某会\t丁城\n")
    office.wait(lambda: bool(office.window.findChildren(ImportWizard)))
    office.window.findChildren(ImportWizard)[-1].reject()
