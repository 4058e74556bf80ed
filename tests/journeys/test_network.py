"""Walking the network around a record by mouse and by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from qiaocrm.services import finding, records
from qiaocrm.ui.network_window import NetworkWindow
from tests.journeys.conftest import Office


def _opened(office: Office, name: str) -> NetworkWindow:
    found = finding.find(office.library, name)[0]
    office.window.open_record(found.kind, found.id)
    office.settle()
    page = office.window.list_page
    assert page is not None
    button = [
        one for one in page.pane.widget().findChildren(QToolButton) if one.toolTip() == "Network"
    ]
    button[0].click()
    office.settle()
    return office.window.findChildren(NetworkWindow)[-1]


def test_walking_from_an_association_to_its_president_and_back(office: Office) -> None:
    window = _opened(office, "纽约三湘")
    view = window.view
    titles = {item.node.text: name for name, item in view.items_by_name.items()}
    president = titles["罗汉臣"]
    assert view.items_by_name[president].node.second == "会长"
    where = view.place(president).center().toPoint()
    office.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    office.settle()
    assert window.path == ["纽约三湘同乡会", "罗汉臣"]
    assert view.focused == president

    office.qtbot.keyClick(view, Qt.Key.Key_Backspace)
    office.settle()
    assert window.path == ["纽约三湘同乡会"]
    view.opened.emit(president)
    office.settle()
    assert office.window.merchants.people.pane.title == "罗汉臣"
    window.reject()


def test_the_menu_opens_it_and_it_follows_changes(office: Office) -> None:
    office.window.show_page("project")
    office.settle()
    office.window.menus.actions["network"].trigger()
    office.settle()
    window = office.window.findChildren(NetworkWindow)[-1]
    tied = [
        name for name in window.view.items_by_name if isinstance(name, tuple) and name[0] == "visit"
    ]
    assert tied
    for kind, record in tied:
        office.program.desk.write(records.trash, kind, [record])
    office.settle()
    assert not set(tied) & set(window.view.items_by_name)
    office.program.desk.undo()
    office.settle()
    assert set(tied) & set(window.view.items_by_name)
    window.reject()
