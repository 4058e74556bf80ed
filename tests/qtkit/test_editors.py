"""Editors: what is typed is read by the kind, stays visible, and comes back as it was."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from qiaocrm.base.clock import FixedClock
from qiaocrm.domain import registry
from qiaocrm.domain.association import FRIENDSHIP
from qiaocrm.domain.fields import Spec
from qiaocrm.domain.kinds import (
    AMOUNT,
    COUNTRY,
    DATE,
    FLAG,
    INTEGER,
    LONG_TEXT,
    ORDINAL,
    TEXT,
    Kind,
)
from qiaocrm.domain.linkkinds import ITINERARY, Links, OneLink
from qiaocrm.domain.manifold import EMAILS, EXTRA, PHONES, TAGS
from qiaocrm.domain.project import STAGE_CHOICE
from qiaocrm.domain.values import ItineraryRow, Link
from qiaocrm.language import countries
from qiaocrm.language.dates import PartialDate
from qiaocrm.language.phones import Phone
from qiaocrm.qtkit.editors import Editor, EditorHelp, make_editor
from qiaocrm.qtkit.editors.country import find_countries
from qiaocrm.qtkit.editors.suggest import Suggestions

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CHEN = Link("person", 1, "陈明远")
SOCIETY = Link("association", 7, "东京楚湘同乡会")
PEOPLE_AND_SOCIETIES = Links("person", "association")


class Drawer:
    """A LinkFinder over a few records."""

    def look(self, text: str, kinds: Sequence[str], done: Callable[[list[Link]], None]) -> None:
        done(self.named(text, kinds))

    def named(self, name: str, kinds: Sequence[str]) -> list[Link]:
        every = (CHEN, SOCIETY, Link("person", 2, "陈明德"))
        return [link for link in every if link.kind in kinds and name in link.text]


HELP = EditorHelp(
    clock=FixedClock(dt.datetime(2026, 11, 23, tzinfo=dt.UTC)),
    finder=Drawer(),
    tags=("重点联系", "青年侨领"),
)


@pytest.fixture
def edit(qtbot):
    """Makes a shown editor of a kind."""

    def make(kind: Kind, help: EditorHelp = HELP, **data) -> Editor:
        editor = make_editor(Spec("field", "Field", kind, **data), help)
        qtbot.addWidget(editor)
        with qtbot.waitExposed(editor):
            editor.show()
        editor.activateWindow()
        return editor

    return make


def type_into(qtbot, line: QLineEdit, text: str, key: Qt.Key | None = None) -> None:
    """Type as a person does: focus, replace, and one more key perhaps."""
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    commit = QInputMethodEvent()  # as an input method hands over Chinese text
    commit.setCommitString(text)
    QApplication.sendEvent(line, commit)
    if key is not None:
        qtbot.keyClick(line, key)


def press_in_list(qtbot, suggestions: Suggestions, key: Qt.Key) -> None:
    """Press a key while the list is open: it has the keyboard then."""
    qtbot.waitUntil(suggestions._popup.isVisible)
    qtbot.keyClick(suggestions._popup, key)


def leave(line: QLineEdit) -> None:
    line.editingFinished.emit()


def controls(widget: QWidget) -> list[QWidget]:
    kinds = (QLineEdit, QComboBox, QPlainTextEdit, QAbstractButton)
    return [child for kind in kinds for child in widget.findChildren(kind)]


ROUND_TRIPS = [
    (
        TEXT,
        "楚湘贸易 & 株式会社 <b>",
    ),
    (LONG_TEXT, "第一行\n第二行  "),
    (INTEGER, 0),
    (INTEGER, 1200),
    (ORDINAL, 5),
    (AMOUNT, Decimal("30000000")),
    (AMOUNT, Decimal("1234567.89")),
    (FLAG, True),
    (DATE, PartialDate(1958)),
    (DATE, PartialDate(1958, 2, 30)),
    (COUNTRY, "JP"),
    (FRIENDSHIP, "friendly"),
    (FRIENDSHIP, "a key of later times"),
    (STAGE_CHOICE, "negotiation"),
    (STAGE_CHOICE, "own-stage"),
    (TAGS, ("重点", "two words")),
    (PHONES, (Phone("03-5550-0142", "+81355500142", "office"), Phone("ask 王小姐", None, "odd"))),
    (EMAILS, ("chen@example.jp", "not an address")),
    (EXTRA, {"会员单位": "12 家", "空栏": ""}),
    (PEOPLE_AND_SOCIETIES, (CHEN, Link(text="李华"), SOCIETY)),
    (OneLink("association"), (SOCIETY,)),
    (
        ITINERARY,
        (ItineraryRow("11-25", "09:30", "抵达", "高铁站", "林晓"), ItineraryRow(place="x")),
    ),
]


@pytest.mark.parametrize(("kind", "value"), ROUND_TRIPS)
def test_what_nobody_touched_comes_back_exactly(edit, kind, value):
    editor = edit(kind)
    assert editor.value() == kind.empty
    assert editor.is_empty()
    editor.set_value(value)
    assert editor.value() == value
    assert not editor.is_empty()
    assert editor.problem() is None
    editor.set_value(kind.empty)
    assert editor.value() == kind.empty


@pytest.mark.parametrize(("kind", "value"), ROUND_TRIPS)
def test_setting_a_value_is_no_edit(edit, qtbot, kind, value):
    editor = edit(kind)
    with qtbot.assertNotEmitted(editor.edited):
        editor.set_value(value)


@given(st.decimals(min_value=0, max_value=Decimal(10) ** 12, places=2))
def test_an_amount_is_shown_so_that_it_reads_the_same(qapp, amount):
    editor = make_editor(Spec("money", "Money", AMOUNT), HELP)
    editor.set_value(amount)
    shown = editor.line.text()
    editor.set_value(None)
    editor.line.setText(shown)
    assert editor.value() == amount


@given(st.dates(dt.date(1850, 1, 1), dt.date(2100, 1, 1)))
def test_a_day_typed_as_shown_is_the_same_day(qapp, day):
    editor = make_editor(Spec("day", "Day", DATE), HELP)
    editor.line.setText(day.isoformat())
    assert editor.value() == PartialDate.of(day)


@given(st.sampled_from(countries.all_codes()), st.sampled_from(["zh", "en"]))
def test_every_country_is_found_by_its_names_and_code(code, language):
    assert code in find_countries(countries.name(code, language))
    assert find_countries(code.lower())[0] == code


def test_all_fields_of_all_records_have_an_editor_whose_controls_have_names(qapp):
    for entity in registry.ENTITIES:
        for spec in entity.specs.values():
            editor = make_editor(spec, HELP)
            assert editor.value() == spec.kind.empty
            for control in controls(editor):
                name = control.accessibleName() or control.toolTip()
                assert name, (entity.key, spec.key, control)


def test_a_date_is_normalised_on_leaving(edit, qtbot):
    editor = edit(DATE)
    type_into(qtbot, editor.line, "2010年5月")
    assert editor.note.text == "Read as 2010-05"
    leave(editor.line)
    assert editor.line.text() == "2010-05"
    assert editor.value() == PartialDate(2010, 5)


def test_what_is_no_date_stays_and_is_told(edit, qtbot):
    editor = edit(DATE)
    type_into(qtbot, editor.line, "someday soon")
    assert editor.note.text == ""  # not while it is being typed
    leave(editor.line)
    assert editor.line.text() == "someday soon"
    assert editor.unread()
    assert editor.problem().blocks
    assert editor.note.tone == "danger"
    assert editor.note.text
    assert editor.line.property("invalid") == "true"
    assert editor.line.accessibleDescription() == editor.note.text
    type_into(qtbot, editor.line, "2010")
    assert editor.line.property("invalid") == "false"
    assert not editor.note.isVisible() or editor.note.tone == "muted"


def test_a_lunar_date_tells_its_calendar(edit, qtbot):
    editor = edit(DATE)
    type_into(qtbot, editor.line, "农历1958年八月十五")
    with qtbot.waitSignal(editor.told) as told:
        leave(editor.line)
    assert told.args[0]["calendar"] == "lunar"
    assert editor.value() == PartialDate(1958, 8, 15)
    assert editor.note.text == "Lunar calendar: 1958-08-15"


def test_a_day_can_be_picked_from_the_calendar(edit, qtbot):
    from qiaocrm.qtkit.editors.date import CalendarPopup

    editor = edit(DATE)
    editor.line.setFocus()
    qtbot.keyClick(editor.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = editor.findChild(CalendarPopup)
    assert popup.calendar.selectedDate() == QDate(2026, 11, 23)
    with qtbot.waitSignal(editor.edited):
        qtbot.keyClick(popup.calendar.focusWidget() or popup.calendar, Qt.Key.Key_Return)
    assert editor.value() == PartialDate(2026, 11, 23)


def test_an_amount_shows_how_it_was_read(edit, qtbot):
    editor = edit(AMOUNT)
    type_into(qtbot, editor.line, "1.2亿美元")
    assert editor.value() == Decimal(120_000_000)
    assert editor.note.text == "= 120,000,000 USD"
    type_into(qtbot, editor.line, "很多钱")
    leave(editor.line)
    assert editor.value() is None
    assert editor.problem().blocks


def test_a_bare_amount_is_in_the_records_currency(edit, qtbot):
    editor = edit(AMOUNT)
    editor.set_unit("USD")
    type_into(qtbot, editor.line, "500")
    assert editor.note.text == "= 500 USD"


def test_a_count_in_words_shows_its_number(edit, qtbot):
    editor = edit(INTEGER)
    type_into(qtbot, editor.line, "60余人")
    assert editor.value() == 60
    assert editor.note.text == "Read as 60"


def test_a_required_field_asks_to_be_filled_only_in_the_end(edit):
    editor = edit(TEXT, required=True)
    leave(editor.line)
    assert editor.note.text == ""
    editor.complain()
    assert editor.note.text == "Please fill in: Field"
    assert editor.line.property("invalid") == "true"


def test_a_blank_choice_and_an_unknown_one(edit, qtbot):
    editor = edit(FRIENDSHIP)
    editor.set_value("old-key")
    assert "old-key" in editor.combo.currentText()
    editor.combo.setCurrentIndex(0)
    editor.combo.activated.emit(0)
    assert editor.value() == ""


def test_a_country_is_typed_by_initials_and_chosen(edit, qtbot):
    editor = edit(COUNTRY)
    type_into(qtbot, editor.line, "rb")
    assert find_countries("rb")[0] == "JP"
    assert not editor.suggestions.highlighted()
    press_in_list(qtbot, editor.suggestions, Qt.Key.Key_Down)
    assert editor.suggestions.highlighted()
    press_in_list(qtbot, editor.suggestions, Qt.Key.Key_Return)
    assert editor.value() == "JP"
    assert editor.line.text() == "Japan"


def test_a_city_typed_as_country_tells_the_city(edit, qtbot):
    editor = edit(COUNTRY)
    type_into(qtbot, editor.line, "东京")
    assert editor.note.text == "Read as Japan"
    with qtbot.waitSignal(editor.told) as told:
        leave(editor.line)
    assert told.args[0] == {"city": "东京"}
    assert editor.line.text() == "Japan"


def test_tags_are_typed_and_taken_away_with_the_keyboard(edit, qtbot):
    editor = edit(TAGS)
    line = editor.field.line
    type_into(qtbot, line, "重点、华商", Qt.Key.Key_Return)
    assert editor.value() == ("重点", "华商")
    type_into(qtbot, line, "青年")
    assert editor.value() == ("重点", "华商", "青年")  # what stands in the line counts
    line.clear()
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert editor.value() == ("重点",)
    qtbot.keyClick(line, Qt.Key.Key_Left)
    qtbot.keyClick(editor.field.chips[0], Qt.Key.Key_Delete)
    assert editor.value() == ()


def test_enter_takes_the_word_typed_and_not_the_first_suggestion(edit, qtbot):
    editor = edit(TAGS)
    type_into(qtbot, editor.field.line, "重点")
    press_in_list(qtbot, editor.suggestions, Qt.Key.Key_Return)
    assert editor.value() == ("重点",)
    type_into(qtbot, editor.field.line, "青")
    press_in_list(qtbot, editor.suggestions, Qt.Key.Key_Down)
    press_in_list(qtbot, editor.suggestions, Qt.Key.Key_Return)
    assert editor.value() == ("重点", "青年侨领")


def test_a_phone_shows_how_it_was_understood(edit, qtbot):
    editor = edit(PHONES)
    editor.set_country("JP")
    type_into(qtbot, editor.rows[0].line, "03-5550-0142")
    assert editor.rows[0].note.text == "+81 3-5550-0142"
    assert editor.value() == (Phone("03-5550-0142", "+81355500142"),)


def test_a_phone_typed_before_the_country_is_read_again(edit, qtbot):
    editor = edit(PHONES)
    type_into(qtbot, editor.rows[0].line, "03-5550-0142")
    editor.set_country("JP")
    assert editor.value()[0].e164 == "+81355500142"


def test_an_odd_phone_warns_and_is_kept(edit, qtbot):
    editor = edit(PHONES)
    type_into(qtbot, editor.rows[0].line, "12")
    leave(editor.rows[0].line)
    assert editor.value() == (Phone("12", None),)
    assert not editor.problem().blocks
    assert editor.rows[0].note.tone == "warning"


def test_two_phones_in_one_row_get_a_row_each(edit, qtbot):
    editor = edit(PHONES)
    type_into(qtbot, editor.rows[0].line, "139 0000 1234、139 0000 5678")
    leave(editor.rows[0].line)
    assert [row.line.text() for row in editor.rows] == ["139 0000 1234", "139 0000 5678"]
    editor.rows[0].remove.click()
    assert [phone.raw for phone in editor.value()] == ["139 0000 5678"]
    assert editor.rows[0].line.accessibleName() == "Field"


def test_what_a_phone_is_for(edit, qtbot):
    editor = edit(PHONES)
    type_into(qtbot, editor.rows[0].line, "办公 13900001234")
    assert editor.value()[0].label == "office"
    leave(editor.rows[0].line)
    assert editor.rows[0].label.currentData() == "office"
    editor.rows[0].label.setCurrentIndex(editor.rows[0].label.findData("home"))
    assert editor.value() == (Phone("13900001234", "+8613900001234", "home"),)


def test_what_is_no_address_blocks(edit, qtbot):
    editor = edit(EMAILS)
    type_into(qtbot, editor.rows[0].line, "chen#example")
    assert editor.unread()
    editor.add_button.click()
    type_into(qtbot, editor.rows[1].line, "chen@example.jp")
    assert editor.value() == ("chen@example.jp",)
    assert editor.problem().blocks
    assert editor.rows[0].line.text() == "chen#example"


def test_a_record_of_exactly_that_name_is_linked(edit, qtbot):
    editor = edit(PEOPLE_AND_SOCIETIES)
    type_into(qtbot, editor.field.line, "陈明远", Qt.Key.Key_Return)
    assert editor.value() == (CHEN,)


def test_a_name_that_nobody_knows_stays_as_text(edit, qtbot):
    editor = edit(Links("person"))
    type_into(qtbot, editor.field.line, "李华")
    assert editor.value() == (Link(text="李华"),)  # even before Enter
    qtbot.keyClick(editor.field.line, Qt.Key.Key_Return)
    assert editor.value() == (Link(text="李华"),)
    assert editor.note.text == "Kept as text, not linked to a record: 李华"


def test_typing_finds_records(edit, qtbot):
    editor = edit(PEOPLE_AND_SOCIETIES)
    type_into(qtbot, editor.field.line, "陈明")
    qtbot.waitUntil(lambda: bool(editor.suggestions.shown))
    assert editor.suggestions.shown[0].startswith("陈明远")
    assert editor.suggestions.shown[1].startswith("陈明德")
    editor.suggestions.chosen.emit(CHEN)
    assert editor.value() == (CHEN,)
    assert editor.field.line.text() == ""


def test_one_link_is_replaced(edit):
    editor = edit(OneLink("person"))
    editor.add(CHEN)
    editor.add(Link("person", 2, "陈明德"))
    assert editor.value() == (Link("person", 2, "陈明德"),)


def test_an_answer_to_what_is_no_longer_typed_is_not_offered(edit, qtbot):
    asked = []

    class Slow(Drawer):
        def look(self, text, kinds, done):
            asked.append(done)

    editor = edit(Links("person"), EditorHelp(finder=Slow()))
    type_into(qtbot, editor.field.line, "陈明")
    editor.suggestions.look()
    editor.field.line.setText("陈明远")
    asked.pop()([CHEN])
    assert editor.suggestions.shown == []
    editor.suggestions.look()
    asked.pop()([CHEN])
    assert editor.suggestions.shown[0].startswith("陈明远")


def test_a_new_record_can_be_asked_for(edit, qtbot):
    asked = []

    def make(kind, name, done):
        asked.append((kind, name))
        done(Link(kind, 99, name))

    editor = edit(Links("person"), EditorHelp(finder=Drawer(), maker=make))
    type_into(qtbot, editor.field.line, "李华")
    qtbot.waitUntil(lambda: "New Person: 李华" in editor.suggestions.shown)
    press_in_list(qtbot, editor.suggestions, Qt.Key.Key_Down)
    press_in_list(qtbot, editor.suggestions, Qt.Key.Key_Return)
    assert asked == [("person", "李华")]
    assert editor.value() == (Link("person", 99, "李华"),)


def test_rows_of_an_itinerary_are_added_moved_and_removed(edit, qtbot):
    editor = edit(ITINERARY)
    type_into(qtbot, editor.rows[0].lines[2], "抵达")
    editor.add_button.click()
    type_into(qtbot, editor.rows[1].lines[2], "座谈")
    qtbot.keyClick(editor.rows[1].lines[2], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [row.activity for row in editor.value()] == ["座谈", "抵达"]
    editor.rows[0].remove.click()
    assert editor.value() == (ItineraryRow(activity="抵达"),)


def test_other_columns_are_never_lost(edit, qtbot):
    editor = edit(EXTRA)
    editor.set_value({"会员单位": "12"})
    editor.add_button.click()
    type_into(qtbot, editor.rows[1].lines[1], "13")
    assert editor.problem().blocks  # content without a name
    type_into(qtbot, editor.rows[1].lines[0], "会员单位")
    assert editor.doubt() == "There are two columns named 会员单位."
    assert editor.unread()
    type_into(qtbot, editor.rows[1].lines[0], "理事单位")
    assert editor.value() == {"会员单位": "12", "理事单位": "13"}
    assert editor.problem() is None


def test_several_lines_are_typed_and_left_with_tab(edit, qtbot):
    editor = edit(LONG_TEXT)
    editor.box.setFocus()
    qtbot.keyClicks(editor.box, "one")
    qtbot.keyClick(editor.box, Qt.Key.Key_Return)
    qtbot.keyClicks(editor.box, "two")
    qtbot.keyClick(editor.box, Qt.Key.Key_Tab)
    assert editor.value() == "one\ntwo"
