"""Saved views of a tab: kept whole, chosen again, opened with, renamed and deleted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QMenu

from qiaocrm.app import Program
from qiaocrm.printing.paper import Paper
from qiaocrm.qtkit.paper.toolbar import PreviewBar
from qiaocrm.qtkit.print_dialog import PrintDialog
from qiaocrm.services import views
from qiaocrm.ui import views_pill
from qiaocrm.ui.list_page import ListPage
from qiaocrm.ui.views_pill import ViewsPill
from tests.journeys.conftest import Office


def _press(office: Office, pill: ViewsPill, text: str) -> None:
    menu: QMenu = pill.make_menu()
    next(action for action in menu.actions() if action.text() == text).trigger()
    office.settle()


def _save_as(
    office: Office, page: ListPage, name: str, monkeypatch: pytest.MonkeyPatch, verb: str
) -> None:
    monkeypatch.setattr(views_pill, "ask_name", lambda *_args: name)
    _press(office, page.views, verb)


def _arrange(office: Office, page: ListPage) -> list[int]:
    """A list seen in an own way; the ids it shows."""
    page.filters.pills["kind"].set_values(("chamber",))
    page.search.set_line("-country:US")
    page.set_columns(["name", "country", "founded"])
    page.table.columns.resizeSection(0, 321)
    page.table.sort_requested.emit("founded", True)
    office.settle()
    office.window.output.preview(page)
    office.settle()
    preview = office.window.findChildren(PrintDialog)[-1]
    groups = preview.findChild(PreviewBar).findChildren(QComboBox)[1]
    groups.setCurrentIndex(groups.findData("country"))
    groups.activated.emit(groups.currentIndex())
    office.wait(lambda: page.paper.group_by == "country")
    preview.findChildren(QCheckBox)[-1].click()
    office.wait(lambda: not page.paper.masked)
    preview.reject()
    return page.ids


def test_a_view_brings_back_how_the_list_was_seen(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.window.show_page("association")
    page = office.window.associations
    office.settle()
    everything = page.total
    shown = _arrange(office, page)
    assert 0 < len(shown) < everything
    _save_as(office, page, "Chambers by age", monkeypatch, "Save as a view…")
    assert page.views.text() == "Chambers by age"

    _press(office, page.views, "Everything")
    page.set_columns(["name", "city"])
    office.settle()
    assert page.total == everything
    assert page.views.text() == "Views"

    _press(office, page.views, "Chambers by age")
    assert page.ids == shown
    assert page.column_keys == ["name", "country", "founded"]
    assert page.table.columns.save_layout()["widths"]["name"] == 321
    assert page.search.text() == "-country:US"
    assert page.paper == Paper("country", masked=False)
    assert office.window.followups.views.text() == "Views"


def test_a_view_is_changed_renamed_and_deleted(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = office.window.followups
    _save_as(office, page, "Mine", monkeypatch, "Save as a view…")
    changes = [one for one in page.views.make_menu().actions() if one.text() == "Save the changes"]
    assert [one.isEnabled() for one in changes] == [False]

    page.search.set_line("priority:high")
    office.settle()
    _press(office, page.views, "Save the changes")
    _save_as(office, page, "Urgent", monkeypatch, "Rename…")
    assert page.views.text() == "Urgent"
    kept = views.load(office.library, "followup").views
    assert [(one.name, one.line) for one in kept] == [("Urgent", "priority:high")]

    monkeypatch.setattr(views_pill, "confirm", lambda *_args, **_more: True)
    _press(office, page.views, "Delete…")
    assert views.load(office.library, "followup").views == ()
    assert page.search.text() == "priority:high"


def test_a_tab_opens_with_its_default_view(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    page = office.window.projects
    page.search.set_line("stage:negotiation")
    office.settle()
    some = page.total
    _save_as(office, page, "Negotiating", monkeypatch, "Save as a view…")
    _press(office, page.views, "Open this tab with this view")

    program: Program = office.program
    again = program.show()
    assert again.projects.views.name == "Negotiating"
    office.settle()
    assert again.projects.total == some
    assert again.projects.conditions.texts == ["Stage: negotiation"]


def test_a_dot_tells_that_a_list_is_seen_otherwise_than_its_view(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.window.show_page("association")
    page = office.window.associations
    office.settle()
    _arrange(office, page)
    _save_as(office, page, "Chambers by age", monkeypatch, "Save as a view…")
    seen = page.view("Chambers by age")
    for change in (
        lambda: page.search.set_line("country:Japan"),
        lambda: page.table.columns.resizeSection(0, 222),
        lambda: page.columns.hide("country"),
        lambda: page.columns.sort(()),
    ):
        change()
        office.settle()
        assert page.views.text() == "Chambers by age •"
        assert "changed" in page.views.accessibleName()
        _press(office, page.views, "As it was saved")
        assert page.views.text() == "Chambers by age"
        assert page.view("Chambers by age") == seen


def test_a_view_goes_to_the_next_desk_as_a_file(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "ages.qiaoview"
    monkeypatch.setattr(views_pill, "ask_save_file", lambda *_asked: file)
    monkeypatch.setattr(views_pill, "ask_open_files", lambda *_asked: [file])
    office.window.show_page("association")
    page = office.window.associations
    office.settle()
    shown = _arrange(office, page)
    _save_as(office, page, "Chambers by age", monkeypatch, "Save as a view…")
    _press(office, page.views, "Save the view as a file…")
    views.delete(office.library, "association", "Chambers by age")
    page.views.begin()
    office.settle()
    page.clear_filters()
    _press(office, page.views, "Take a view from a file…")
    assert page.views.text() == "Chambers by age"
    assert page.ids == shown
