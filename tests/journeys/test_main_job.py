"""Whole jobs through the real window, as an officer does them."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from qiaocrm.base import paths
from qiaocrm.domain.query import Query
from qiaocrm.language.dates import PartialDate
from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.qtkit.print_dialog import PrintDialog
from qiaocrm.services import finding, lists, records
from qiaocrm.ui import output
from qiaocrm.ui.archive_dialogs import BackupsDialog
from qiaocrm.ui.endings import CompleteDialog, PostponeDialog
from qiaocrm.ui.imports.wizard import ImportWizard
from tests.journeys.conftest import Office

Kind = TypeVar("Kind", bound=QWidget)
SAMPLES = paths.resources() / "samples"


def _import(office: Office, name: str) -> ImportWizard:
    office.window.import_file(str(SAMPLES / name))
    wizard = office.child(ImportWizard)
    office.wait(lambda: wizard.plan is not None)
    wizard.go_on()
    wizard.go_on()
    office.wait(lambda: wizard.finished_import)
    return wizard


def test_from_a_workbook_to_a_printed_list(empty_office: Office, tmp_path: Path) -> None:
    office = empty_office
    wizard = _import(office, "综合台账.xlsx")
    wizard.done_page.finished.emit("association")
    office.settle()
    assert office.window.tabs.tabText(1).endswith("12")
    assert office.window.associations.total == 12

    office.window.search.setText("dbx")
    office.wait(lambda: bool(office.window.found.results))
    office.window.search.clear()

    office.window.show_page("followup")
    office.window.output.preview(office.window.followups, "week")
    office.settle()
    preview = office.child(PrintDialog)
    office.wait(lambda: preview.pages is not None)
    preview.reject()

    target = tmp_path / "list.xlsx"
    office.window.output.export_to(office.window.associations, target)
    office.wait(target.exists)
    rows = list(openpyxl.load_workbook(target).active.iter_rows(values_only=True))
    assert len(rows) == 13

    office.program.desk.undo()
    office.settle()
    assert office.window.associations.total == 0


def test_a_cell_is_mended_in_the_rehearsal(empty_office: Office, tmp_path: Path) -> None:
    office = empty_office
    path = tmp_path / "社团.csv"
    path.write_text(
        "社团名称,国别,成立时间\n东京楚湘同乡会,日本,春节前\n大阪湘商会,日本,2011年\n",
        encoding="utf-8",
    )
    office.window.import_file(str(path))
    wizard = office.child(ImportWizard)
    office.wait(lambda: wizard.plan is not None)
    plan = wizard.plan
    assert plan is not None
    assert plan.counts()["doubtful"] == 1
    wizard.check.plan_wanted.emit(lambda old: old.with_cell(0, 2, 2, "1998"))
    office.wait(lambda: wizard.plan is not plan)
    assert wizard.plan is not None
    assert wizard.plan.counts()["doubtful"] == 0
    wizard.go_on()
    wizard.go_on()
    office.wait(lambda: wizard.finished_import)
    assert [one.second for one in finding.find(office.library, "东京楚湘")] == ["Japan"]


def test_a_hostile_file_is_one_sentence_and_nothing_is_written(
    empty_office: Office, tmp_path: Path
) -> None:
    office = empty_office
    path = tmp_path / "坏.xlsx"
    path.write_bytes(b"PK\x03\x04 not a workbook")
    office.window.import_file(str(path))
    wizard = office.child(ImportWizard)
    office.wait(lambda: bool(wizard.banner.text))
    assert "坏.xlsx" in wizard.banner.text
    wizard.reject()
    assert not any(lists.counts(office.library).values())


def _fill(dialog: FormDialog, **values: object) -> None:
    dialog.form.set_values(values)
    dialog.submit()


def test_create_edit_undo_redo_delete_and_take_back(office: Office) -> None:
    page = office.window.associations
    office.window.show_page("association")
    office.settle()
    before = page.total
    _fill(office.window.editing.create("association"), name="奥克兰湘江联谊会", country="NZ")
    office.wait(lambda: page.total == before + 1)
    assert page.pane.title == "奥克兰湘江联谊会"
    assert "奥克兰湘江联谊会" in office.window.menus.actions["undo"].text()

    office.program.desk.undo()
    office.wait(lambda: page.total == before)
    office.program.desk.redo()
    office.wait(lambda: page.total == before + 1)

    found = finding.find(office.library, "奥克兰湘江联谊会")[0]
    page.select(found.id)
    page.delete_selected()
    office.wait(lambda: page.total == before)
    records.take_back(office.library, "association", [found.id])
    office.program.desk.library_changed.emit()
    office.wait(lambda: page.total == before + 1)


def test_a_form_without_a_name_is_not_saved(office: Office) -> None:
    before = lists.count(office.library, Query("association"))
    dialog = office.window.editing.create("association")
    dialog.submit()
    office.settle()
    assert dialog.isVisible()
    assert lists.count(office.library, Query("association")) == before


def test_a_follow_up_is_completed_with_its_next_step(office: Office) -> None:
    task = finding.find(office.library, "回访酒庄考察意向")[0]
    office.window.open_record("@complete", task.id)
    office.settle()
    dialog = office.child(CompleteDialog)
    dialog.result_text.setPlainText("对方将于十二月来访")
    dialog.next_subject.setText("准备接待方案")
    dialog.next_due.setText("12月1日")
    dialog.accept()
    office.settle()
    done = records.load(office.library, "followup", task.id)
    assert (done.state, done.result) == ("done", "对方将于十二月来访")
    planned = records.load(
        office.library, "followup", finding.find(office.library, "准备接待方案")[0].id
    )
    assert planned.due == PartialDate(2026, 12, 1)
    assert office.window.menus.actions["undo"].isEnabled()


def test_a_follow_up_is_put_off(office: Office) -> None:
    task = finding.find(office.library, "提供海运报价")[0]
    office.window.open_record("@postpone", task.id)
    office.settle()
    dialog = office.child(PostponeDialog)
    dialog.other.setText("2026-12-24")
    dialog.try_other()
    office.settle()
    assert records.load(office.library, "followup", task.id).due == PartialDate(2026, 12, 24)


def test_a_lead_moves_on_the_board(office: Office) -> None:
    office.window.show_page("project")
    office.window.projects.show_as("board")
    office.settle()
    board = office.window.projects.board
    column = next(one for one in board.columns if one.key == "matching")
    card = next(one for one in column.cards if one.project.name == "功率器件封测")
    moved = card.project.id
    card.setFocus()
    office.qtbot.keyClick(card, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    office.settle()
    project = records.load(office.library, "project", moved)
    assert project.stage == "negotiation"
    assert project.stage_history[-1].date == "2026-11-23"
    column = next(one for one in board.columns if one.key == "negotiation")
    assert office.window.focusWidget() in column.cards


def test_the_board_tells_sums_by_currency_and_how_near_each_step_is(office: Office) -> None:
    office.window.show_page("project")
    office.window.projects.show_as("board")
    board = office.window.projects.board
    office.wait(lambda: bool(board.columns))
    column = next(one for one in board.columns if one.key == "negotiation")
    texts = {label.text() for label in column.findChildren(QLabel)}
    assert {"1,262,000,000", "32,000,000 USD", "soon: 2026-11-30 发邀请函"} <= texts


def test_a_visit_opens_with_its_three_phases(office: Office) -> None:
    visit = finding.find(office.library, "维港新能源考察团", kinds=("visit",))[0]
    office.window.open_record("visit", visit.id)
    office.settle()
    pane = office.window.merchants.visits.pane
    texts = [label.text() for label in pane.findChildren(QLabel)]
    for phase in ("Before: projects chosen", "During: the visit", "After: follow-up"):
        assert phase in texts
    assert "Projects shown　储能电池生产线" in texts


def test_a_file_is_kept_with_a_record_and_opened_again(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "协议.txt"
    path.write_text("友好协议", encoding="utf-8")
    monkeypatch.setattr(output, "ask_open_files", lambda *_a, **_k: [path])
    opened: list[Path] = []
    monkeypatch.setattr(output, "_open", opened.append)
    found = finding.find(office.library, "东京楚湘同乡会", kinds=("association",))[0]
    office.window.open_record("@attach", ("association", found.id, found.title))
    office.settle()
    path.unlink()
    office.window.open_record("attachment", 1)
    office.wait(lambda: bool(opened))
    assert opened[0].read_text(encoding="utf-8") == "友好协议"


def test_search_goes_to_the_record(office: Office) -> None:
    office.window.search.setFocus()
    office.window.search.setText("wzd")
    office.wait(lambda: bool(office.window.found.results))
    office.qtbot.keyClick(office.window.search, Qt.Key.Key_Return)
    office.settle()
    assert office.window.merchants.people.pane.title == "吴志德"


def test_search_marks_what_it_found_and_offers_commands(office: Office) -> None:
    window = office.window
    window.search.setFocus()
    window.search.setText("wu志")
    office.wait(lambda: bool(window.found.results))
    assert window.found.marked[0] == "吴志"
    window.search.setText("backup")
    office.wait(lambda: bool(window.found.commands))
    assert [action.text() for action in window.found.commands] == ["Backups…"]
    office.qtbot.keyClick(window.search, Qt.Key.Key_Return)
    office.settle()
    office.child(BackupsDialog).reject()


def test_filters_narrow_the_list_and_say_so_when_nothing_is_left(office: Office) -> None:
    page = office.window.associations
    page.filters.pills["country"].set_values(("JP",))
    page.filters.changed.emit()
    office.wait(lambda: page.total == 3)
    page.search.setText("没有这样的社团")
    office.wait(lambda: page.total == 0)
    page.clear_filters()
    office.wait(lambda: page.total == 22)


def test_columns_chosen_stay_after_a_restart(office: Office) -> None:
    page = office.window.associations
    page.set_columns(["name", "city", "founded"])
    office.window.close()
    assert office.program.settings.columns["association"] == ["name", "city", "founded"]
    again = office.program.show()
    office.settle()
    assert again.associations.column_keys == ["name", "city", "founded"]
    again.close()


def test_a_list_opens_at_the_record_where_it_was_left(office: Office) -> None:
    office.window.show_page("association")
    office.settle()
    left = office.window.associations.ids[-2]
    office.window.associations.table.select_id(left)
    office.window.close()
    again = office.program.show()
    again.show_page("association")
    office.settle()
    page = again.associations
    assert page.table.current_id() == left
    assert page.pane.key == ("association", left)
    row = page.table.visualRect(page.table.currentIndex())
    assert page.table.viewport().rect().contains(row.center())
    again.close()


def test_every_control_has_a_name_and_no_shortcut_is_given_twice(office: Office) -> None:
    shortcuts = [
        key.toString()
        for action in office.window.menus.actions.values()
        for key in action.shortcuts()
    ]
    assert len(shortcuts) == len(set(shortcuts))
    for kind in ("association", "person", "visit", "project", "followup"):
        dialog = office.window.editing.create(kind)
        office.settle()
        for widget in dialog.findChildren(QWidget):
            focusable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if focusable and widget.isVisible() and not widget.focusProxy():
                named = widget.accessibleName() or getattr(widget, "text", str)()
                assert named, (kind, type(widget).__name__)
        dialog.saved()
    QApplication.processEvents()


def test_the_window_changes_its_language_while_it_runs(office: Office) -> None:
    office.program.settings.language = "zh"
    office.program.desk.language_requested.emit()
    office.settle()
    window = office.program.window
    assert window is not None
    assert window.tabs.tabText(1).startswith("海外社团")
    assert window.menus.actions["undo"].text().startswith("撤销")
    window.close()
