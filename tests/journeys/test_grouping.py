"""A list in groups through the real window: counted, folded, walked by keyboard, kept in a view."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from qiaocrm.services import views
from qiaocrm.ui.list_page import ListPage
from tests.journeys.conftest import Office


def _rows(page: ListPage) -> list[str]:
    """The rows above groups, as they are read out."""
    model = page.table.records
    groups = [model.group_at(row) for row in range(model.rowCount())]
    return [group.text for group in groups if group is not None]


def test_groups_are_counted_folded_and_kept_in_a_view(office: Office) -> None:
    office.window.show_page("association")
    office.settle()
    page, table = office.window.associations, office.window.associations.table
    everything, total = set(page.ids), page.total
    menu = page.columns.make_menu("place", QPoint())
    next(action for action in menu.actions() if action.text() == "Group by this").trigger()
    office.settle()
    assert page.columns.group == "country"
    assert sum(int(text.split()[-1]) for text in _rows(page)) == total
    assert "Japan  3" in _rows(page)
    table.selectAll()
    assert set(table.selected_ids()) == everything
    assert table.selected_count() == total
    assert "all that match" in office.window._status.text()

    first = table.records.group_at(0)
    assert first is not None
    place = QPoint(40, table.rowViewportPosition(0) + 5)
    office.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert table.records.rowCount() == total + len(_rows(page)) - first.count
    assert set(page.ids) == everything
    assert table.current_id() is None
    office.qtbot.keyClick(table, Qt.Key.Key_Right)
    assert table.records.rowCount() == total + len(_rows(page))
    office.qtbot.keyClick(table, Qt.Key.Key_Down)
    inside = table.current_id()
    office.qtbot.keyClick(table, Qt.Key.Key_Up)
    office.qtbot.keyClick(table, Qt.Key.Key_Left)
    page.select(inside)
    office.settle()
    assert table.current_id() == inside

    views.save(office.library, "association", page.view("By country"))
    page.columns.group_by("")
    office.settle()
    assert _rows(page) == []
    page.show_view(views.load(office.library, "association").views[0])
    office.settle()
    assert "Japan  3" in _rows(page)
    table.viewport().grab()
