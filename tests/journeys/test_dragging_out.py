"""Rows dragged out of the window: a file where they are dropped, and none where they are not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qiaocrm.qtkit.promised_files import PromisedFile
from qiaocrm.ui import dragging_out, output
from qiaocrm.ui.list_page import ListPage
from tests.journeys.conftest import Office

_NO_KEYS, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_LEFT = Qt.MouseButton.LeftButton

Meanwhile = Callable[[QMimeData], None]


class Hand:
    """A hand that drags; `over` is done with what it holds before it lets go."""

    def __init__(self) -> None:
        self.dragging = False
        self.over: Meanwhile = lambda _held: None
        self.dropped: list[Path] | None = None

    def carry(self, drag: QDrag) -> Qt.DropAction:
        """Stands for the system, which carries what is dragged to another program."""
        held = drag.mimeData()
        self.dragging = True
        assert [Path(url.toLocalFile()).exists() for url in held.urls()] == [False]
        self.over(held)
        self.dragging = False
        if self.dropped is not None:
            self.dropped += [Path(url.toLocalFile()) for url in held.urls()]
        return Qt.DropAction.CopyAction


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    moved = Hand()

    def exec_(drag: QDrag, _actions: Qt.DropAction) -> Qt.DropAction:
        return moved.carry(drag)

    monkeypatch.setattr(QDrag, "exec", exec_)
    monkeypatch.setattr(PromisedFile, "_on_its_way", lambda _promise: moved.dragging)
    return moved


def _page(office: Office, key: str) -> ListPage:
    office.window.show_page(key)
    page = office.window.list_page
    assert page is not None
    office.wait(lambda: page.pane.title != "")
    page.table.setFocus()
    return page


def _move(page: ListPage, place: QPoint, keys: Qt.KeyboardModifier = _NO_KEYS) -> None:
    """Move with the button held, which QTest does not tell."""
    view = page.table.viewport()
    kind, there = QEvent.Type.MouseMove, QPointF(view.mapToGlobal(place))
    button = Qt.MouseButton.NoButton
    QApplication.sendEvent(view, QMouseEvent(kind, QPointF(place), there, button, _LEFT, keys))


def _spoil(held: QMimeData) -> None:
    """A folder lies where the file is to be written."""
    (url,) = held.urls()
    Path(url.toLocalFile()).mkdir(parents=True)


def _drag(page: ListPage, record: int, keys: Qt.KeyboardModifier = _NO_KEYS) -> None:
    """Press a row and move, then let go."""
    table = page.table
    row = table.records.row_of(record)
    assert row is not None
    view, place = table.viewport(), table.visualRect(table.records.index(row, 0)).center()
    QTest.mousePress(view, _LEFT, keys, place)
    for step in (4, 12, 30):
        _move(page, place + QPoint(step, 0), keys)
    QTest.mouseRelease(view, _LEFT, keys, place + QPoint(30, 0))


def test_people_become_cards_where_they_are_dropped(office: Office, hand: Hand) -> None:
    page = _page(office, "person")
    hand.dropped = []
    page.table.select_ids(set(page.ids[:3]))
    _drag(page, page.ids[1])
    (cards,) = hand.dropped
    assert cards.suffix == ".vcf"
    assert cards.read_text(encoding="utf-8").count("BEGIN:VCARD") == 3
    assert page.table.selected_ids() == page.ids[:3]
    page.select(page.ids[0])
    office.wait(lambda: page.pane.key == ("person", page.ids[0]))
    _drag(page, page.ids[0])
    assert hand.dropped[-1].name == f"{page.pane.title}.vcf"
    office.window.close()
    assert not any(path.parent.parent.exists() for path in hand.dropped)


def test_other_lists_become_the_workbook_that_export_writes(office: Office, hand: Hand) -> None:
    page = _page(office, "association")
    hand.dropped = []
    page.table.select_ids(set(page.ids[:2]))
    _drag(page, page.ids[0])
    (workbook,) = hand.dropped
    book = openpyxl.load_workbook(workbook)
    titles = [row[0] for row in book.active.iter_rows(values_only=True)]
    book.close()
    names = [page.table.records.cell(row, 0).text for row in (0, 1)]
    assert [name for name in titles if name in names] == names
    assert page.table.records.cell(2, 0).text not in titles


def test_people_become_a_workbook_with_ctrl(
    office: Office, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _page(office, "person")
    hand.dropped = []
    page.table.select_ids(set(page.ids[:2]))
    monkeypatch.setattr(dragging_out.QGuiApplication, "keyboardModifiers", lambda: _CTRL)
    _drag(page, page.ids[0], _CTRL)
    assert [path.suffix for path in hand.dropped] == [".xlsx"]
    assert page.table.selected_ids() == page.ids[:2]


def test_without_a_mouse_the_selected_rows_are_exported_to_the_same_files(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _page(office, "person")
    offered: list[list[str]] = []
    target = tmp_path / "名片.vcf"

    def ask(_parent: object, _title: str, _name: Path, filters: list[str]) -> Path:
        offered.append(filters)
        return target

    monkeypatch.setattr(output, "ask_save_file", ask)
    page.table.select_ids(set(page.ids[:2]))
    office.window.menus.actions["export_selected"].trigger()
    office.wait(target.exists)
    assert target.read_text(encoding="utf-8").count("BEGIN:VCARD") == 2
    assert "Contact cards (*.vcf)" in offered[0]


def test_nothing_is_written_for_a_drag_over_other_things_or_within_the_window(
    office: Office, hand: Hand, tmp_path: Path
) -> None:
    page = _page(office, "person")
    accepted: list[bool] = []

    def over(held: QMimeData) -> None:
        event = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, held, _LEFT, _NO_KEYS)
        event.ignore()
        event.source = lambda: page.table  # type: ignore[method-assign]
        office.window.dragEnterEvent(event)
        accepted.append(event.isAccepted())
        assert not held.hasFormat("text/plain")  # a line to type in takes no part of it

    hand.over = over
    _drag(page, page.ids[0])
    assert accepted == [False]
    assert not office.window.dropping.hint.isVisible()
    folder = office.window.dragging._folder
    assert folder is not None
    assert list(Path(folder.name).iterdir()) == []


def test_another_row_is_selected_as_before_and_a_click_selects_one(
    office: Office, hand: Hand
) -> None:
    page = _page(office, "person")
    hand.dropped = []
    table, (first, second, third) = page.table, page.ids[:3]
    page.table.select_ids({first, second})
    view = table.viewport()
    places = [table.visualRect(table.records.index(row, 0)).center() for row in range(3)]
    QTest.mouseClick(view, _LEFT, _CTRL, places[0])
    assert table.selected_ids() == [second]
    QTest.mouseClick(view, _LEFT, _CTRL, places[2])
    assert table.selected_ids() == [second, third]
    QTest.mouseClick(view, _LEFT, _NO_KEYS, places[2])
    assert table.selected_ids() == [third]
    QTest.mousePress(view, _LEFT, _NO_KEYS, places[0])
    for place in (places[0] + QPoint(9, 3), places[1]):
        _move(page, place)
    QTest.mouseRelease(view, _LEFT, _NO_KEYS, places[1])
    assert table.selected_ids() == [first, second]
    assert hand.dropped == []
    opened: list[int] = []
    table.record_activated.connect(opened.append)
    page.edit_requested.disconnect()
    QTest.mouseClick(view, _LEFT, _NO_KEYS, places[1])
    QTest.mouseDClick(view, _LEFT, _NO_KEYS, places[1])
    assert opened == [second]


def test_too_many_rows_and_a_file_that_cannot_be_written_are_told(
    office: Office, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _page(office, "person")
    hand.dropped = []
    told: list[str] = []
    office.program.desk.told.connect(lambda said, _undo: told.append(said))
    monkeypatch.setattr(dragging_out, "MOST", 2)
    page.table.select_ids(set(page.ids[:3]))
    _drag(page, page.ids[0])
    assert told.pop().startswith("At most 2 rows")
    assert hand.dropped == []
    page.table.select_ids({page.ids[0]})
    hand.over = _spoil
    _drag(page, page.ids[0])
    office.settle()
    assert len(told) == 1
