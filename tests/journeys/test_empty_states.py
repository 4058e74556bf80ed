"""Where nothing is there, a sentence says so and something can be done about it at once."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.qtkit.widgets import EmptyState, LinkLabel
from qiaocrm.services import records
from qiaocrm.ui.archive_dialogs import TrashDialog
from qiaocrm.ui.imports.log_dialog import ImportLogDialog
from qiaocrm.ui.network_window import NetworkWindow
from qiaocrm.ui.table_dialog import TableDialog
from tests.books import add
from tests.journeys.conftest import Office


def _empties(within: QWidget) -> list[EmptyState]:
    return [one for one in within.findChildren(EmptyState) if one.isVisible()]


def _deeds(state: QWidget) -> dict[str, QWidget]:
    """What can be done there, by its words."""
    found = [*state.findChildren(QPushButton), *state.findChildren(LinkLabel)]
    return {one.text() or one.accessibleName(): one for one in found if one.isVisible()}


def _do(office: Office, state: QWidget, words: str) -> None:
    deed = _deeds(state)[words]
    if isinstance(deed, LinkLabel):
        deed.clicked.emit()
    else:
        assert isinstance(deed, QPushButton)
        deed.click()
    office.settle()


def _close_form(office: Office, kind: str) -> None:
    dialog = office.child(FormDialog)
    assert dialog.isVisible()
    assert kind in dialog.windowTitle().lower()
    dialog.saved()


def test_each_list_of_an_empty_book_says_how_to_begin(empty_office: Office) -> None:
    office, window = empty_office, empty_office.window
    for kind, first in (
        ("association", "Import…"), ("person", "Import…"), ("visit", "Import…"),
        ("project", "Import…"), ("followup", "New follow-up"),
    ):  # fmt: skip
        window.show_list(kind)
        office.settle()
        page = window.list_page
        assert page is not None
        (state,) = _empties(page)
        assert state.accessibleName()
        deeds = list(_deeds(state))
        assert deeds[0] == first
        assert {"Import…", "Paste a table", "Download an import template"} <= set(deeds)
        assert page.new_button.text() in deeds
        page.search.set_line("没有")
        office.settle()
        (state,) = _empties(page)
        assert list(_deeds(state)) == [
            "Show everything", "Search all records for “没有”", "Look into the trash",
        ]  # fmt: skip
    page = window.followups
    _do(office, _empties(page)[0], "Look into the trash")
    office.child(TrashDialog).reject()
    _do(office, _empties(page)[0], "Show everything")
    _do(office, _empties(page)[0], "New follow-up")
    _close_form(office, "follow-up")


def test_people_who_are_no_merchants_are_offered(empty_office: Office) -> None:
    office = empty_office
    add(office.library, "person", "吴志德")
    office.window.show_page("person")
    office.settle()
    page = office.window.merchants.people
    _do(office, _empties(page)[0], "Show all people, not merchants only")
    assert page.total == 1


def test_the_other_pages_of_an_empty_book_say_how_to_begin(empty_office: Office) -> None:
    office, window = empty_office, empty_office.window
    window.show_page("overview")
    office.settle()
    states = _empties(window.pages["overview"])
    assert len(states) == 5
    assert all(list(_deeds(state)) == ["Open the list"] for state in states)
    visits = next(one for one in states if "receptions" in one.accessibleName())
    _do(office, visits, "Open the list")
    assert window.list_page is window.merchants.visits
    window.show_page("today")
    office.settle()
    _do(office, window.today, "New follow-up…")
    _close_form(office, "follow-up")


def test_dialogs_on_an_empty_book_say_why_they_are_empty(empty_office: Office) -> None:
    office, window = empty_office, empty_office.window
    for key in ("import_log", "rounds", "tags", "trash"):
        window.menus.actions[key].trigger()
        office.settle()
        dialog = office.child(TableDialog)
        (state,) = _empties(dialog)
        assert not dialog.table.isVisible()
        assert state.accessibleName().count(".") >= 1
        dialog.reject()
    asked: list[str] = []
    window.output.import_file = asked.append  # type: ignore[method-assign,assignment]
    window.menus.actions["import_log"].trigger()
    office.settle()
    log = office.child(ImportLogDialog)
    _do(office, _empties(log)[0], "Import…")
    assert asked == [None]
    assert window.findChildren(ImportLogDialog) == []


def test_a_record_without_ties_is_told_in_its_network(empty_office: Office) -> None:
    office = empty_office
    one = add(office.library, "person", "吴志德")
    office.window.show_network(("person", one.id))
    network = office.child(NetworkWindow)
    office.settle()
    said = [label.text() for label in network.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("Nothing is tied") for text in said)
    record = records.load(office.library, "person", one.id)
    company = add(office.library, "company", "维港")
    records.edit(office.library, record, "person", {"company": (company,)})
    office.program.desk.tell_changes(frozenset({("person", one.id)}))
    office.settle()
    said = [label.text() for label in network.findChildren(QLabel) if label.isVisible()]
    assert not any(text.startswith("Nothing is tied") for text in said)
    network.reject()
