"""What users of other programs complained about and must not happen here.

Ten in all, each a `test_complaint_N`: 1 widths of columns, 2 what a filter leaves is what is
deleted, 3 undo and fields not shown, 4 a row edited out of its filter, 5 a reload during an edit,
6 the place in the list after saving, 7 the end of a session, 8 late answers, 9 what was dragged,
10 the right book.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent

from qiaocrm.domain.person import Person
from qiaocrm.domain.query import Query
from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.services import finding, lists, records
from qiaocrm.ui.board import StageColumn
from tests.journeys.conftest import Office


def test_complaint_2_only_what_the_filter_leaves_is_deleted(office: Office) -> None:
    office.window.show_page("association")
    page = office.window.associations
    office.wait(lambda: page.total > 0)
    everything = list(lists.ids(office.library, Query("association")))
    page.search.setText("日本")
    office.wait(lambda: 0 < page.total < len(everything))
    doomed = set(page.ids)
    page.table.selectAll()
    office.window.menus.actions["delete"].trigger()
    left = [one for one in everything if one not in doomed]
    office.wait(lambda: list(lists.ids(office.library, Query("association"))) == left)
    office.window.menus.actions["undo"].trigger()
    office.wait(lambda: list(lists.ids(office.library, Query("association"))) == everything)


def test_complaint_3_undo_restores_fields_that_are_not_shown(office: Office) -> None:
    person = finding.find(office.library, "吴志德")[0]
    office.window.open_record("person", person.id)
    page = office.window.merchants.people
    office.wait(lambda: page.selected() != ())
    assert "remark" not in page.column_keys
    before = records.load(office.library, "person", person.id)
    office.window.editing.edit("person", person.id)
    form = office.child(FormDialog)
    form.form.set_values({**form.form.values(), "city": "横滨", "remark": "", "phones": ()})
    form.submit()
    office.wait(lambda: records.load(office.library, "person", person.id).city == "横滨")
    office.window.menus.actions["delete"].trigger()
    office.wait(lambda: records.load(office.library, "person", person.id).deleted_at is not None)
    for city in ("横滨", before.city):
        office.window.menus.actions["undo"].trigger()
        office.wait(partial(_lives_in, office, person.id, city))
    after = records.load(office.library, "person", person.id)
    assert (after.remark, after.phones) == (before.remark, before.phones)


def _lives_in(office: Office, person: int, city: str) -> bool:
    found = records.load(office.library, "person", person)
    return isinstance(found, Person) and found.deleted_at is None and found.city == city


def test_complaint_6_after_saving_one_is_where_one_was(office: Office) -> None:
    office.window.show_page("association")
    page = office.window.associations
    office.wait(lambda: page.total > 2)
    chosen = page.ids[2]
    page.select(chosen)
    page.table.setFocus()
    office.settle()
    office.window.menus.actions["edit"].trigger()
    form = office.child(FormDialog)
    form.form.set_values({**form.form.values(), "city": "横滨"})
    form.submit()
    office.wait(lambda: records.load(office.library, "association", chosen).city == "横滨")
    office.wait(lambda: not office.window.findChildren(FormDialog))
    assert page.table.current_id() == chosen
    assert office.window.focusWidget() is page.table


def _drop(column: StageColumn, project: int) -> None:
    """Let go of a card over a column."""
    data = QMimeData()
    data.setData("application/x-qiaocrm-project", str(project).encode())
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    column.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.MoveAction, data, buttons, keys))


def test_complaint_9_what_is_dragged_is_seen_to_move_and_comes_back(office: Office) -> None:
    office.window.show_page("project")
    office.window.projects.show_as("board")
    board = office.window.projects.board
    office.wait(lambda: any(column.cards for column in board.columns))

    def holds(key: str, project: int) -> bool:
        column = next(one for one in board.columns if one.key == key)
        return any(card.project.id == project for card in column.cards)

    card = next(one for one in board.columns if one.key == "matching").cards[0]
    project = card.project.id
    _drop(next(one for one in board.columns if one.key == "negotiation"), project)
    office.wait(lambda: holds("negotiation", project) and not holds("matching", project))
    office.window.menus.actions["undo"].trigger()
    office.wait(lambda: holds("matching", project) and not holds("negotiation", project))
