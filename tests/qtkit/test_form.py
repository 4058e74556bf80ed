"""Forms: what matters first, only what changed goes out, nothing typed is lost."""

from __future__ import annotations

import datetime as dt
import gc
import weakref
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from qiaocrm.base.clock import FixedClock
from qiaocrm.base.errors import Conflict
from qiaocrm.domain import registry
from qiaocrm.domain.association import Association
from qiaocrm.domain.events import Donation
from qiaocrm.domain.person import Person
from qiaocrm.domain.values import Link
from qiaocrm.domain.visit import Visit
from qiaocrm.language.dates import PartialDate
from qiaocrm.language.phones import Phone
from qiaocrm.qtkit.editors import EditorHelp
from qiaocrm.qtkit.form import FieldError, RecordForm
from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.qtkit.form_layout import FormLayoutSpec, FormSection, default_layout
from qiaocrm.ui.forms import LAYOUTS, record_dialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

HELP = EditorHelp(clock=FixedClock(dt.datetime(2026, 11, 23, tzinfo=dt.UTC)))
TOKYO = Association(
    id=3,
    name="东京楚湘同乡会",
    country="JP",
    city="东京",
    founded=PartialDate(1998),
    phones=(Phone("03-5550-0142", "+81355500142", "office"),),
    remark="  kept as it is \n",
    extra={"会员单位": "12 家"},
)


@pytest.fixture
def form(qtbot):
    """Makes a shown form of a kind of record."""

    def make(kind: str, layout: FormLayoutSpec | None = None) -> RecordForm:
        made = RecordForm(registry.entity(kind), HELP, layout or LAYOUTS.get(kind))
        qtbot.addWidget(made)
        made.resize(900, 1200)
        with qtbot.waitExposed(made):
            made.show()
        made.activateWindow()
        return made

    return make


@pytest.fixture
def dialog(qtbot):
    """Makes an open dialog for a record; none is left over after the test."""
    made: list[FormDialog] = []

    def make(kind: str, record=None) -> FormDialog:
        made.append(record_dialog(kind, record, HELP))
        with qtbot.waitExposed(made[-1]):
            made[-1].open()
        return made[-1]

    yield make
    for each in filter(shiboken6.isValid, made):
        each.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def put(form: RecordForm, key: str, text: str) -> None:
    """Type `text` into a line and leave it."""
    line = form.editor(key).line
    line.setText(text)
    line.textEdited.emit(text)
    line.editingFinished.emit()


def questions(dialog: FormDialog) -> list[QDialog]:
    return [each for each in dialog.findChildren(QDialog) if each.isVisible()]


def press(dialog: QDialog, words: str) -> None:
    next(b for b in dialog.findChildren(QAbstractButton) if b.text() == words).click()


# The form.


@pytest.mark.parametrize("entity", registry.ENTITIES, ids=lambda entity: entity.key)
def test_every_field_has_its_place_and_loads_and_comes_back(form, entity):
    shown = form(entity.key)
    assert set(shown.values()) == {k for k, spec in entity.specs.items() if not spec.internal}
    assert shown.changed_values() == {}
    assert not shown.dirty


@pytest.mark.parametrize("kind", LAYOUTS)
def test_layouts_name_every_field_once(kind):
    specs = registry.entity(kind).specs
    placed = LAYOUTS[kind].fields()
    assert sorted(placed) == sorted(key for key, spec in specs.items() if not spec.internal)


def test_a_field_that_a_layout_forgot_is_still_there(form):
    shown = form("tag", FormLayoutSpec((FormSection("Basics", rows=(("name",),)),)))
    assert "tone" in shown.values()
    assert "remark" in shown.sections[-1].section.fields()


def test_only_what_changed_goes_out(form):
    shown = form("association")
    shown.load(TOKYO)
    assert shown.changed_values() == {}
    put(shown, "city", "横滨")
    put(shown, "founded", "1998年5月")
    assert shown.dirty
    assert shown.changed_values() == {"city": "横滨", "founded": PartialDate(1998, 5)}
    put(shown, "city", "东京")
    put(shown, "founded", "1998")
    assert shown.changed_values() == {}


def test_folded_fields_keep_their_values(form):
    shown = form("association")
    shown.load(TOKYO)
    assert "purpose" not in shown.editors
    assert shown.values()["purpose"] == ""
    assert shown.values()["remark"] == TOKYO.remark


def test_what_is_filled_is_shown_and_what_is_empty_is_folded(form):
    shown = form("association")
    assert "founded" not in shown.editors
    assert "former_name" not in shown.editors
    shown.load(TOKYO)
    assert shown.editors["founded"].isVisible()
    assert "former_name" not in shown.editors
    main = shown.sections[0]
    assert "Former name" in main.more.accessibleName()
    main.more.setFocus()
    main.more.click()
    assert shown.editors["former_name"].isVisible()
    assert not main.more.isVisible()
    assert shown.editors["former_name"].value() == ""


def test_loading_another_record_forgets_the_first(form):
    shown = form("association")
    shown.load(TOKYO)
    put(shown, "city", "横滨")
    shown.load(replace(TOKYO, id=4, city="大阪", founded=None))
    assert not shown.dirty
    assert shown.values()["city"] == "大阪"
    assert shown.values()["founded"] is None


def test_errors_name_the_field_and_take_one_there(form, qtbot):
    shown = form("person")
    put(shown, "country", "火星人的家")
    errors = shown.errors()
    assert [error.key for error in errors] == ["name", "country"]
    assert errors[0] == FieldError("name", "Please fill in: Name")
    shown.first_error_focus()
    assert shown.focusWidget() is shown.editors["name"].line
    assert shown.editors["name"].note.isVisible()
    assert shown.editors["country"].line.text() == "火星人的家"
    assert shown.dirty


def test_an_odd_phone_is_no_error(form):
    shown = form("person")
    put(shown, "name", "陈明远")
    row = shown.editors["phones"].rows[0]
    row.line.setText("12")
    row.edited.emit()
    assert shown.errors() == []
    assert shown.changed_values()["phones"] == (Phone("12", None),)


def test_one_field_tells_another(form):
    shown = form("project")
    put(shown, "investment", "1.2亿美元")
    assert shown.values()["investment"] == Decimal(120_000_000)
    assert shown.values()["currency"] == "USD"
    put(shown, "investment", "500万-800万欧元")
    assert shown.values()["currency"] == "EUR"
    assert shown.values()["investment_note"] == "500万-800万欧元"


def test_an_amount_without_currency_keeps_the_records_own(form):
    shown = form("project")
    shown.load(registry.entity("project").record(id=1, name="x", currency="USD"))
    put(shown, "investment", "3000万")
    assert shown.values()["currency"] == "USD"


def test_a_lunar_birthday_sets_the_calendar(form):
    shown = form("person")
    put(shown, "birthday", "农历1958年八月十五")
    assert shown.values()["birthday"] == PartialDate(1958, 8, 15)
    assert shown.values()["birthday_calendar"] == "lunar"


def test_a_city_told_never_replaces_one_typed(form):
    shown = form("person")
    put(shown, "country", "东京")
    assert (shown.values()["country"], shown.values()["city"]) == ("JP", "东京")
    put(shown, "country", "纽约")
    assert (shown.values()["country"], shown.values()["city"]) == ("US", "东京")


def test_the_country_counts_for_phones(form):
    shown = form("person")
    row = shown.editors["phones"].rows[0]
    row.line.setText("03-5550-0142")
    row.edited.emit()
    put(shown, "country", "日本")
    assert shown.values()["phones"] == (Phone("03-5550-0142", "+81355500142"),)


def test_edits_are_told_with_the_value_as_read(form, qtbot):
    shown = form("person")
    with qtbot.waitSignal(shown.edited) as edited:
        shown.editors["name"].line.setText("陈明远")
        shown.editors["name"].line.textEdited.emit("陈明远")
    assert edited.args == ["name", "陈明远"]


def tab_stops(shown: RecordForm) -> list[QWidget]:
    """What Tab visits, from the first field on, without the parts that only a mouse uses."""
    first = shown.editors[next(iter(shown.values()))].control()
    stops, widget = [first], first.nextInFocusChain()
    while widget is not first:
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tab and widget.isVisible() and not widget.focusProxy() and shown.isAncestorOf(widget):
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


@pytest.mark.parametrize("kind", ["association", "person", "visit", "donation"])
def test_tab_goes_in_reading_order(form, kind, qtbot):
    shown = form(kind)
    for box in shown.sections:
        box.unfold()
    if kind == "visit":
        shown.editors["itinerary"].add_row()
    QCoreApplication.processEvents()
    stops = tab_stops(shown)
    assert len(stops) > len(shown.editors) - 5
    cells = [cell for box in shown.sections for cell in box.cells()]
    order = [next(i for i, c in enumerate(cells) if c.isAncestorOf(stop)) for stop in stops]
    assert order == sorted(order)

    def below_each_other() -> None:
        for before, after in pairwise(cells):
            above = before.mapTo(shown, before.rect().topLeft())
            below = after.mapTo(shown, after.rect().topLeft())
            assert (below.y(), below.x()) > (above.y(), above.x())

    qtbot.waitUntil(below_each_other)


def test_enter_goes_on_to_the_next_field(form, qtbot):
    shown = form("followup")
    shown.editors["subject"].line.setFocus()
    qtbot.keyClick(shown.editors["subject"].line, Qt.Key.Key_Return)
    assert shown.focusWidget() is shown.editors["about"].field.line


def test_labels_are_buddies_of_controls(form):
    shown = form("visit")
    for box in shown.sections:
        for cell in box.cells():
            assert cell.label.buddy() is cell.editor.control()
            assert cell.label.textFormat() == Qt.TextFormat.PlainText


def test_two_columns_where_there_is_room(dialog, qtbot):
    shown = dialog("person")

    def place(key: str) -> tuple[int, int]:
        spot = shown.form.editors[key].mapTo(shown.form, QPoint(0, 0))
        return spot.x(), spot.y()

    assert place("name")[1] == place("name_foreign")[1]
    shown.resize(380, 600)
    qtbot.waitUntil(lambda: place("name")[0] == place("name_foreign")[0])
    assert place("name")[1] < place("name_foreign")[1]
    assert shown.form.width() <= 380


def test_the_default_layout_shows_what_is_required_or_listed():
    layout = default_layout(registry.entity("donation").specs)
    front = [key for section in layout.sections for row in section.rows for key in row]
    assert {"title", "donors", "state", "amount"} <= set(front)
    assert "quantity" not in front


# The dialog.


@pytest.mark.parametrize("entity", registry.ENTITIES, ids=lambda entity: entity.key)
def test_every_control_has_a_name_and_every_text_is_plain(dialog, entity):
    shown = dialog(entity.key)
    for box in shown.form.sections:
        box.unfold()
    for kind in (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton):
        for control in filter(lambda each: each.isVisibleTo(shown), shown.findChildren(kind)):
            name = control.accessibleName() or getattr(control, "text", str)()
            assert name or control.parent().accessibleName(), control
    for label in shown.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText, label.text()


def test_a_new_record_hands_over_all_that_is_filled(dialog, qtbot):
    shown = dialog("followup")
    assert shown.windowTitle() == "New Follow-up"
    put(shown.form, "subject", "寄送协议")
    with qtbot.waitSignal(shown.submitted) as submitted:
        qtbot.keyClick(shown, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert submitted.args[0] == {"subject": "寄送协议", "state": "open"}
    assert shown.isVisible()  # until the caller says that it is saved
    assert not shown.save_button.isEnabled()
    shown.saved()
    assert not shown.isVisible()


def test_an_old_record_hands_over_what_changed(dialog, qtbot):
    shown = dialog("association", TOKYO)
    assert shown.windowTitle() == "Edit 东京楚湘同乡会"
    put(shown.form, "city", "横滨")
    with qtbot.waitSignal(shown.submitted) as submitted:
        qtbot.keyClick(shown, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert submitted.args[0] == {"city": "横滨"}


def test_saving_without_changes_just_closes(dialog, qtbot):
    shown = dialog("association", TOKYO)
    with qtbot.assertNotEmitted(shown.submitted):
        shown.save_button.click()
    assert not shown.isVisible()


def test_a_form_with_errors_is_not_handed_over(dialog, qtbot):
    shown = dialog("person")
    with qtbot.assertNotEmitted(shown.submitted):
        shown.save_button.click()
    assert shown.form.editors["name"].note.text == "Please fill in: Name"
    assert shown.form.focusWidget() is shown.form.editors["name"].line


def test_a_link_half_typed_is_saved(dialog, qtbot):
    shown = dialog("person")
    put(shown.form, "name", "陈明远")
    shown.form.editors["company"].field.line.setText("楚湘贸易")
    with qtbot.waitSignal(shown.submitted) as submitted:
        shown.submit()
    assert submitted.args[0]["company"] == (Link(text="楚湘贸易"),)


def test_a_conflict_is_told_and_everything_stays(dialog, qtbot):
    shown = dialog("association", TOKYO)
    put(shown.form, "city", "横滨")
    shown.submit()
    shown.show_error(Conflict("Changed elsewhere by {who}.", who="林晓"))
    assert shown.isVisible()
    assert shown.error_banner.text == "Changed elsewhere by 林晓."
    assert shown.form.changed_values() == {"city": "横滨"}
    with qtbot.waitSignal(shown.submitted):
        shown.submit()


def test_a_hint_about_likely_duplicates(dialog, qtbot):
    shown = dialog("person")
    opened = []
    with qtbot.waitSignal(shown.typed) as typed:
        put(shown.form, "name", "陈明远")
    assert typed.args == ["name", "陈明远"]
    shown.show_hint("可能已有：<b>陈明远</b>", "Open", lambda: opened.append(1))
    assert shown.hint_banner.isVisible()
    press(shown.hint_banner, "Open")
    assert opened == [1]
    shown.show_hint("")
    assert not shown.hint_banner.isVisible()


def test_closing_asks_before_anything_is_lost(dialog, qtbot):
    shown = dialog("association", TOKYO)
    put(shown.form, "city", "横滨")
    shown.close()
    (question,) = questions(shown)
    press(question, "Keep editing")
    assert shown.isVisible()
    assert shown.form.values()["city"] == "横滨"
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    press(questions(shown)[-1], "Discard changes")
    assert not shown.isVisible()


def test_closing_asks_about_text_that_was_not_understood(dialog):
    shown = dialog("association", TOKYO)
    put(shown.form, "founded", "once upon a time")
    shown.reject()
    assert questions(shown)


def test_closing_an_untouched_form_asks_nothing(dialog):
    shown = dialog("visit", Visit(id=1, title="考察团", start=PartialDate(2026, 11, 25)))
    shown.reject()
    assert not shown.isVisible()


@pytest.mark.parametrize("record", [Person(id=1, name="陈明远"), Donation(id=1, title="轮椅")])
def test_dialogs_are_freed_after_closing(qtbot, record):
    kind = type(record).__name__.lower()
    shown = record_dialog(kind, record, HELP)
    shown.open()
    QCoreApplication.processEvents()
    gone, form = weakref.ref(shown), weakref.ref(shown.form)
    shown.reject()
    del shown
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone() is None
    assert form() is None


def test_nothing_can_be_closed_while_it_is_being_saved(dialog):
    shown = dialog("association", TOKYO)
    put(shown.form, "city", "横滨")
    shown.submit()
    shown.reject()
    assert shown.isVisible()
    assert questions(shown) == []
