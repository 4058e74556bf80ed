"""Mishaps that other programs became known for: a refresh during an edit, a late answer."""

from __future__ import annotations

from qiaocrm.domain.query import Query
from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.services import finding, lists, records
from tests.books import edit
from tests.journeys.conftest import Office


def _form(office: Office, kind: str, record: int) -> FormDialog:
    office.window.editing.edit(kind, record)
    office.wait(lambda: bool(office.window.findChildren(FormDialog)))
    return office.window.findChildren(FormDialog)[-1]


def test_complaint_5_what_is_being_typed_outlives_a_refresh_and_a_change_elsewhere(
    office: Office,
) -> None:
    club = finding.find(office.library, "东京楚湘同乡会")[0]
    dialog = _form(office, "association", club.id)
    dialog.form.set_values({**dialog.form.values(), "city": "横滨"})
    other = finding.find(office.library, "欧小蓉")[0]
    edit(office.library, other, city="里昂")
    office.window.menus.actions["reload"].trigger()
    office.settle()
    assert dialog.isVisible()
    assert dialog.form.values()["city"] == "横滨"
    dialog.submit()
    office.wait(lambda: records.load(office.library, "association", club.id).city == "横滨")


def test_a_record_changed_meanwhile_is_told_and_what_was_typed_stays(office: Office) -> None:
    club = finding.find(office.library, "东京楚湘同乡会")[0]
    dialog = _form(office, "association", club.id)
    dialog.form.set_values({**dialog.form.values(), "city": "横滨"})
    edit(office.library, club, city="千叶")
    dialog.submit()
    office.settle()
    assert dialog.isVisible()
    assert dialog.form.values()["city"] == "横滨"
    assert records.load(office.library, "association", club.id).city == "千叶"
    dialog.saved()


def test_complaint_8_an_answer_that_comes_after_the_search_was_cleared_is_not_shown(
    office: Office,
) -> None:
    search = office.window.search
    search.setText("wzd")
    search.clear()
    office.settle()
    assert not office.window.found.isVisible()
    assert not office.window.found.results


def test_a_filter_taken_away_brings_all_back_however_fast(office: Office) -> None:
    page = office.window.associations
    office.window.show_page("association")
    office.settle()
    everything = lists.count(office.library, Query("association"))
    for typed in ("日本", "日本 东京", "没有这样的社团", ""):
        page.search.setText(typed)
    office.wait(lambda: page.total == everything)
    office.settle()
    assert page.total == everything
