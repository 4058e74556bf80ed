"""Rules make follow-ups at the desk; reminders come above all else and wait when told to."""

from __future__ import annotations

import datetime as dt
from typing import TypeVar

from PySide6.QtWidgets import QLabel, QWidget

from qiaocrm.domain.query import Query
from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.services import lists, records
from qiaocrm.services.library import Library
from qiaocrm.services.rules import managing
from qiaocrm.ui.rules_dialog import RulesDialog
from qiaocrm.ui.snoozing import SnoozeDialog, snooze_menu
from tests.books import add, day, load
from tests.journeys.conftest import Office

Kind = TypeVar("Kind", bound=QWidget)


def _rules(office: Office) -> RulesDialog:
    office.window.menus.actions["rules"].trigger()
    dialog = office.child(RulesDialog)
    office.wait(lambda: dialog.table.rowCount() > 0)
    return dialog


def _row(dialog: RulesDialog, name: str) -> int:
    texts = [dialog.table.item(row, 1).text() for row in range(dialog.table.rowCount())]
    return texts.index(name)


def _words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def _subjects(library: Library) -> list[str]:
    ids = lists.ids(library, Query("followup"))
    return [records.load(library, "followup", one).subject for one in ids]


def test_a_rule_is_switched_off_changed_and_run(empty_office: Office) -> None:
    office = empty_office
    add(office.library, "visit", "考察团", start=day("2026-11-30"))
    dialog = _rules(office)
    for name in ("节日问候", "接待总结与回访"):
        dialog.select_row(_row(dialog, name))
        assert dialog.switch_button.text() == "Switch off"
        dialog.switch_button.click()
        office.settle()
    assert dialog.table.item(_row(dialog, "节日问候"), 0).text() == "off"
    assert dialog.switch_button.text() == "Switch on"
    dialog.select_row(_row(dialog, "接待准备"))
    dialog.edit_button.click()
    form = dialog.findChildren(FormDialog)[-1]
    steps = form.form.editors["steps"]
    steps.set_value("tomorrow")
    form.form.editors["name"].line.setText("接待")
    form.submitted.emit({"steps": "tomorrow"})
    office.settle()
    assert form.error_banner.isVisible()
    form.submitted.emit({"steps": "-5 | 备车：{名称}", "name": "接待"})
    office.settle()
    dialog.run_button.click()
    office.settle()
    assert _subjects(office.library) == ["备车：考察团"]
    row = _row(dialog, "接待")
    assert [dialog.table.item(row, place).text() for place in (3, 4)] == ["—", "1"]
    office.window.menus.actions["undo"].trigger()
    office.settle()
    assert _subjects(office.library) == []
    dialog.run_button.click()
    office.settle()
    assert _subjects(office.library) == []
    dialog.accept()


def test_a_follow_up_says_why_it_arose(empty_office: Office) -> None:
    office = empty_office
    add(office.library, "visit", "考察团", start=day("2026-11-24"))
    dialog = _rules(office)
    dialog.run_button.click()
    office.settle()
    dialog.accept()
    office.window.open_record("followup", 1)
    office.settle()
    assert "Arose by the rule “接待准备”: 考察团 · Arrival of a visit 2026-11-24" in _words(
        office.window.followups.pane
    )


def test_the_day_begins_with_rules_and_with_reminders_missed(empty_office: Office) -> None:
    office = empty_office
    library = office.library
    managing.ensure_defaults(library)
    library.set_options(reminded="2026-11-20T09:00:00")
    add(library, "visit", "考察团", start=day("2026-11-24"))
    missed = add(library, "followup", "致电", due=day("2026-11-22"), reminders=(60,))
    office.program.begin_the_day()
    office.wait(lambda: len(_subjects(library)) > 1)
    office.wait(lambda: "Reminders" in _words(office.window.today))
    office.window.editing.snooze([missed.id]).actions()[1].trigger()
    office.wait(lambda: "Reminders" not in _words(office.window.today))
    assert load(library, missed).snoozed == "2026-11-24T09:00"


def test_any_moment_may_be_typed_but_none_that_has_passed(empty_office: Office) -> None:
    told: list[dt.datetime] = []
    now = dt.datetime(2026, 11, 23, 10, 0)
    menu = snooze_menu(now, told.append, empty_office.window)
    menu.actions()[-1].trigger()
    dialog = empty_office.child(SnoozeDialog)
    for typed, time in (("soon", "9:00"), ("2026-11-23", "9:00")):
        dialog.day.setText(typed)
        dialog.time.setText(time)
        dialog.try_moment()
        assert dialog.moment is None
    dialog.time.setText("下午3点")
    dialog.try_moment()
    assert told == [dt.datetime(2026, 11, 23, 15, 0)]
    menu.actions()[2].trigger()
    assert told[-1] == dt.datetime(2026, 11, 30, 9, 0)
