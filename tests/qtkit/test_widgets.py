"""The small parts as an officer uses them: by pointer, by keyboard, by ear."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QSpacerItem, QWidget
from pytestqt.qtbot import QtBot

from qiaocrm.qtkit.progress import Progress
from qiaocrm.qtkit.styling import set_style
from qiaocrm.qtkit.theme import Theme
from qiaocrm.qtkit.widgets import (
    Card,
    Chip,
    ElidedLabel,
    ElidedLink,
    EmptyState,
    ErrorBanner,
    FilterButton,
    FilterOption,
    FlowLayout,
    LinkLabel,
    Pill,
    ProgressPanel,
    SearchBox,
    SectionTitle,
    SegmentedControl,
    TabBar,
    Toast,
    plain_label,
    tool_button,
)
from qiaocrm.qtkit.widgets.filter_list import FilterPopup

HOSTILE = '<img src="file:////host/x"><b>Chen & Sons</b>'
COUNTRIES = (
    FilterOption("JP", "Japan", 12, "riben"),
    FilterOption("US", "United States", 40, "meiguo"),
    FilterOption("CA", "Canada", 3, "jianada"),
)


@pytest.fixture(autouse=True)
def _dressed(theme: Theme) -> None:
    """All parts are shown in the theme."""


def clicks(signal: object) -> list[object]:
    """What `signal` tells from now on."""
    seen: list[object] = []
    signal.connect(lambda *values: seen.append(values[0] if len(values) == 1 else values))  # type: ignore[attr-defined]
    return seen


@pytest.mark.parametrize("make", [plain_label, Chip, ElidedLabel, SectionTitle])
def test_no_label_reads_html(qtbot: QtBot, make: type[QLabel]) -> None:
    label = make(HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == HOSTILE


def test_a_link_shows_an_ampersand_and_is_pressed_by_space(qtbot: QtBot) -> None:
    link = LinkLabel("Chen & Sons")
    qtbot.addWidget(link)
    seen = clicks(link.clicked)
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert len(seen) == 1
    assert link.text() == "Chen && Sons"
    assert link.accessibleName() == "Chen & Sons"


def test_shortened_text_is_told_by_a_tooltip_without_html(qtbot: QtBot) -> None:
    label = ElidedLabel(HOSTILE)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.grab()
    assert "&lt;img" in label.toolTip()
    label.resize(900, 20)
    label.grab()
    assert label.toolTip() == ""


def test_icon_buttons_have_names(qtbot: QtBot) -> None:
    button = tool_button("trash", "Delete")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Delete"
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_tabs_are_chosen_by_key_and_show_counts(qtbot: QtBot) -> None:
    tabs = TabBar()
    qtbot.addWidget(tabs)
    tabs.add_page("today", "Today")
    tabs.add_page("person", "People", 84)
    seen = clicks(tabs.page_chosen)
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.key == "person"
    width = tabs.tabRect(1).width()
    tabs.set_key("today")
    assert tabs.tabRect(1).width() == width
    tabs.set_count("person", 1234)
    assert tabs.tabText(1) == "People  1,234"
    tabs.set_count("person", None)
    assert tabs.tabText(1) == "People"
    assert seen == ["person", "today"]


def test_search_waits_for_a_pause_and_tells_once(qtbot: QtBot) -> None:
    box = SearchBox("Search", "Ctrl+K")
    qtbot.addWidget(box)
    seen = clicks(box.searched)
    with qtbot.waitSignal(box.searched):
        QTest.keyClicks(box, "wzd")
    assert seen == ["wzd"]
    QTest.keyClicks(box, "x")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert seen == ["wzd", "wzdx"]


def test_escape_clears_the_search_and_then_leaves_it(qtbot: QtBot) -> None:
    box = SearchBox("Search")
    qtbot.addWidget(box)
    box.take_text("wzd")
    QTest.keyClick(box, Qt.Key.Key_Return)
    seen, left = clicks(box.searched), clicks(box.left)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert (seen, left, box.text()) == ([""], [], "")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert len(left) == 1


@pytest.fixture
def country(qtbot: QtBot) -> FilterButton:
    button = FilterButton("Country")
    qtbot.addWidget(button)
    button.set_options(COUNTRIES)
    return button


def test_a_filter_says_what_it_shows(country: FilterButton) -> None:
    assert country.text() == "Country: all"
    country.set_values(("JP", "CA"))
    assert country.text() == "Country: Japan, Canada"
    country.set_values(("JP", "CA", "US"))
    assert country.text() == "Country: Japan and 2 more"
    assert country.accessibleName() == country.text()
    assert country.chosen


def test_the_cross_of_a_filter_clears_it(qtbot: QtBot, country: FilterButton) -> None:
    country.set_values(("JP",))
    country.resize(country.sizeHint())
    seen = clicks(country.changed)
    QTest.mouseClick(country, Qt.MouseButton.LeftButton, pos=country.end_rect().center())
    assert seen == [()]
    country.set_values(("US",))
    QTest.keyClick(country, Qt.Key.Key_Delete)
    assert country.values == ()


def test_values_are_ticked_in_the_list(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    popup = FilterPopup("Country", owner)
    popup.set_options(COUNTRIES, {"JP"})
    seen = clicks(popup.changed)
    popup.tick(2)
    assert popup.values() == ("JP", "CA")
    popup.tick(0)
    popup.clear()
    assert seen == [("JP", "CA"), ("CA",), ()]


def test_the_list_is_searched_by_pinyin_too(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    popup = FilterPopup("Country", owner)
    popup.set_options(COUNTRIES, ())
    popup.narrow("meig")
    assert popup.labels_shown() == ["United States"]
    popup.narrow("")
    assert len(popup.labels_shown()) == 3


def test_one_segment_is_chosen(qtbot: QtBot) -> None:
    control = SegmentedControl((("list", "List", "list"), ("board", "Board", "board")))
    qtbot.addWidget(control)
    seen = clicks(control.changed)
    assert control.key == "list"
    control.set_key("board")
    assert seen == []
    first, _second = control.findChildren(
        QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
    )
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert (seen, control.key) == (["list"], "list")


def test_a_toast_offers_undo_once_and_goes(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 500)
    window.show()
    toast, undone = Toast(window), []
    toast.tell("3 people deleted", "Undo", lambda: undone.append(1))
    assert toast.isVisible()
    assert toast.geometry().bottom() < window.height()
    assert abs(toast.geometry().center().x() - 400) <= 1
    toast.findChildren(LinkLabel)[0].click()
    assert undone == [1]
    assert not toast.isVisible()
    toast.tell("Saved")
    assert not toast.findChildren(LinkLabel)[0].isVisible()
    QTest.keyClick(toast, Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_a_banner_stays_until_closed(qtbot: QtBot) -> None:
    banner = ErrorBanner()
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.tell(HOSTILE, "warning")
    assert not banner.isHidden()
    assert banner.text == HOSTILE
    assert banner.accessibleName() == HOSTILE


def test_progress_is_shown_and_cancelled(qtbot: QtBot) -> None:
    panel, progress = ProgressPanel(), Progress()
    qtbot.addWidget(panel)
    progress.report(1200, 5000, "Importing")
    panel.follow(progress)
    texts = [label.text() for label in panel.findChildren(QLabel)]
    assert texts == ["Importing", "1,200 of 5,000"]
    with qtbot.waitSignal(panel.cancelled):
        panel.findChildren(QPushButton)[0].click()
    assert progress.cancelled
    panel.stop()


def test_cards_are_pressed_by_pointer_and_keyboard(qtbot: QtBot) -> None:
    card = Card("Studio", clickable=True)
    qtbot.addWidget(card)
    card.resize(200, 80)
    seen = clicks(card.clicked)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert len(seen) == 2


def test_an_empty_state_offers_one_thing_to_do(qtbot: QtBot) -> None:
    done: list[int] = []
    state = EmptyState("people", "Nobody here yet.", "Import", lambda: done.append(1))
    qtbot.addWidget(state)
    state.findChildren(QPushButton)[0].click()
    assert done == [1]
    assert state.accessibleName() == "Nobody here yet."


def test_a_layout_that_python_has_cleared_already_has_no_items(qtbot):
    flow = FlowLayout()
    flow.addItem(QSpacerItem(1, 1))
    vars(flow).clear()  # as the collector does, before Qt has let go of the layout
    assert flow.count() == 0
    assert flow.itemAt(0) is None


def test_what_does_not_fit_in_a_row_goes_to_the_next(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, gap=8)
    pills = [Pill(f"Filter number {number}") for number in range(6)]
    for pill in pills:
        flow.addWidget(pill)
    wide, narrow = flow.heightForWidth(2000), flow.heightForWidth(300)
    assert narrow > wide
    box.resize(300, narrow)
    box.show()
    assert all(pill.geometry().right() <= 300 for pill in pills)
    assert pills[0].pos() == QPoint(0, 0)
    flow.clear()
    assert flow.count() == 0


def test_a_style_property_shows_at_once(qtbot: QtBot, theme: Theme) -> None:
    label = plain_label("████")
    qtbot.addWidget(label)
    set_style(label, tone="danger")
    picture = label.grab().toImage()
    middle = picture.pixelColor(picture.width() // 2, picture.height() // 2)
    assert middle.name() == theme.tokens.danger


def test_a_long_link_is_shortened_and_says_all(qtbot: QtBot, theme: Theme) -> None:
    link = ElidedLink("理事 & 监事名册 " * 12)
    qtbot.addWidget(link)
    link.show()
    link.resize(160, link.sizeHint().height())
    assert link.text().endswith("…")
    assert link.accessibleName() == link.words
    assert link.minimumSizeHint().width() < 160 < link.sizeHint().width()
    link.resize(link.sizeHint())
    assert link.text().replace("&&", "&") == link.words
