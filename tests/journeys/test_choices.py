"""An officer arranges the lists of choices: stages and what they require, types, tags."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.services import tags
from qiaocrm.ui.board import Board
from qiaocrm.ui.choices_dialog import ChoicesDialog, RemoveDialog
from qiaocrm.ui.endings import ReasonDialog
from qiaocrm.ui.settings_dialog import SettingsDialog
from qiaocrm.ui.stages_dialog import GiveUpDialog, StagesDialog
from qiaocrm.ui.table_dialog import TableDialog
from qiaocrm.ui.tags_dialog import RenameDialog, TagsDialog
from tests.books import add, load
from tests.journeys.conftest import Office


def _stages(office: Office) -> StagesDialog:
    office.window.menus.actions["settings"].trigger()
    office.child(SettingsDialog).stages_button.click()
    dialog = office.child(StagesDialog)
    office.wait(lambda: dialog.table.rowCount() > 0)
    return dialog


def _names(dialog: TableDialog) -> list[str]:
    return [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())]


def _words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def _lane_of(board: Board, name: str) -> str:
    return next(
        column.key
        for column in board.columns
        if any(card.project.name == name for card in column.cards)
    )


def _answer_reason(office: Office, typed: str) -> None:
    """Type a reason into the question, or cancel it where that is empty."""
    question = office.child(ReasonDialog)
    assert not question.verb.isEnabled()
    question.reason.setText(typed)
    question.verb.click() if typed else question.reject()
    office.settle()


def test_a_stage_is_changed_moved_and_given_up(empty_office: Office) -> None:
    office = empty_office
    lead = add(office.library, "project", "冷链", stage="study")
    office.window.show_page("project")
    office.window.projects.show_as("board")
    dialog = _stages(office)
    assert _names(dialog)[:2] == ["Lead", "Study"]
    dialog.select_row(1)
    dialog.edit_button.click()
    form = office.child(FormDialog)
    form.form.editors["requirement"].set_value("用地需求已核实")
    form.form.editors["requirement"].edited.emit()
    form.save_button.click()
    office.wait(lambda: "用地需求已核实" in _words(office.window.projects.board))
    dialog.select_row(1)
    dialog.up_button.click()
    office.wait(lambda: _names(dialog)[:2] == ["Study", "Lead"])
    assert dialog.chosen()[0].stage.key == "study"  # it stays chosen, to be moved on
    dialog.give_up_button.click()
    question = office.child(GiveUpDialog)
    assert question.stages.findText("Ended") < 0  # nobody would be asked why
    question.stages.setCurrentText("Signed")
    question.verb.click()
    office.wait(lambda: "Study" not in _names(dialog))
    assert load(office.library, lead).stage == "signed"
    office.wait(lambda: office.window.projects.board.columns[0].key == "lead")


def test_the_board_asks_why_a_lead_is_given_up(empty_office: Office) -> None:
    office = empty_office
    lead = add(office.library, "project", "冷链", stage="study")
    office.window.show_page("project")
    page = office.window.projects
    page.show_as("board")
    office.wait(lambda: bool(page.board.columns))
    for typed, stage in (("", "study"), ("资金不足", "ended")):
        page.board.moved.emit(lead.id, "ended")
        _answer_reason(office, typed)
        office.wait(lambda: load(office.library, lead).stage == stage)  # noqa: B023
        office.wait(lambda: _lane_of(page.board, "冷链") == stage)  # noqa: B023
    assert load(office.library, lead).lost_reason == "资金不足"
    office.window.menus.actions["undo"].trigger()
    office.wait(lambda: _lane_of(page.board, "冷链") == "study")


def test_the_form_asks_why_a_lead_is_given_up(empty_office: Office) -> None:
    office = empty_office
    lead = add(office.library, "project", "冷链", stage="study")
    office.window.editing.edit("project", lead.id)
    form = office.child(FormDialog)
    form.form.editors["stage"].set_value("ended")
    form.form.editors["stage"].edited.emit()
    form.save_button.click()
    _answer_reason(office, "用地不符")
    office.wait(lambda: load(office.library, lead).lost_reason == "用地不符")
    assert load(office.library, lead).stage == "ended"


def test_two_tags_become_one_and_the_officer_is_told_before(empty_office: Office) -> None:
    office = empty_office
    add(office.library, "person", "吴志德", tags=("重点",))
    add(office.library, "person", "林海生", tags=("VIP",))
    office.window.menus.actions["tags"].trigger()
    dialog = office.child(TagsDialog)
    office.wait(lambda: dialog.table.rowCount() == 2)
    dialog.select_row([dialog.table.item(row, 0).text() for row in (0, 1)].index("VIP"))
    dialog.rename_button.click()
    question = office.child(RenameDialog)
    question.name.setText("重点")
    assert "become one" in question.warning.text()
    question.verb.click()
    office.wait(lambda: tags.listed(office.library) == [("重点", 2)])
    office.wait(lambda: dialog.table.rowCount() == 1)
    dialog.remove_button.click()
    office.wait(lambda: not tags.listed(office.library))


def test_an_own_type_is_added_chosen_in_a_form_and_removed(empty_office: Office) -> None:
    office = empty_office
    club = add(office.library, "association", "星洲之友")
    office.window.menus.actions["settings"].trigger()
    office.child(SettingsDialog).choices_button.click()
    dialog = office.child(ChoicesDialog)
    office.wait(lambda: dialog.table.rowCount() > 0)
    assert dialog.lists.currentText() == "Association · Type"
    assert not dialog.edit_button.isEnabled()  # the program's own words stay
    dialog.new_button.click()
    _type_into(office.child(FormDialog), "name", "侨青会")
    office.wait(lambda: "侨青会" in _names(dialog))
    office.window.editing.edit("association", club.id)
    form = office.child(FormDialog)
    kinds = form.form.editors["kind"].combo
    kinds.setCurrentIndex(kinds.findText("侨青会"))
    kinds.activated.emit(kinds.currentIndex())
    form.save_button.click()
    office.wait(lambda: load(office.library, club).kind == "侨青会")
    office.wait(lambda: dialog.table.item(dialog.table.rowCount() - 1, 2).text() == "1")
    dialog.select_row(dialog.table.rowCount() - 1)
    dialog.remove_button.click()
    question = office.child(RemoveDialog)
    question.choices.setCurrentText("Youth association")
    question.verb.click()
    office.wait(lambda: "侨青会" not in _names(dialog))
    assert load(office.library, club).kind == "youth"


def test_a_type_that_is_never_used_is_hidden_and_offered_again(empty_office: Office) -> None:
    office = empty_office
    office.window.menus.actions["choices"].trigger()
    dialog = office.child(ChoicesDialog)
    office.wait(lambda: "Tong" in _names(dialog))
    row = _names(dialog).index("Tong")
    for said in ("no longer offered", ""):
        dialog.select_row(row)
        dialog.hide_button.click()
        office.wait(lambda: dialog.table.item(row, 3).text() == said)  # noqa: B023
        assert dialog.chosen()[0].key == "tong"


def _type_into(form: FormDialog, field: str, typed: str) -> None:
    form.form.editors[field].set_value(typed)
    form.form.editors[field].edited.emit()
    form.save_button.click()
