"""Files dragged onto the window: it says what will happen, and does it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage

from qiaocrm.domain.query import Query
from qiaocrm.services import lists
from qiaocrm.ui.imports.wizard import ImportWizard
from tests.journeys.conftest import Office

_COPY = Qt.DropAction.CopyAction
_LEFT = Qt.MouseButton.LeftButton
_NO_KEYS = Qt.KeyboardModifier.NoModifier


def _dragged(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def _enter(office: Office, data: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(9, 9), _COPY, data, _LEFT, _NO_KEYS)
    event.ignore()
    office.window.dragEnterEvent(event)
    return event.isAccepted()


def _drop(office: Office, data: QMimeData) -> None:
    event = QDropEvent(QPointF(9, 9), _COPY, data, _LEFT, _NO_KEYS)
    office.window.dropEvent(event)
    office.settle()


def test_a_table_is_imported_and_a_picture_kept_with_the_record(
    office: Office, tmp_path: Path
) -> None:
    window = office.window
    window.show_page("association")
    office.settle()
    picture = tmp_path / "合影.JPG"
    ground = QImage(4, 4, QImage.Format.Format_RGB32)
    ground.fill(0)
    assert ground.save(str(picture))
    data = _dragged(picture)
    assert _enter(office, data)
    assert window.dropping.hint.isVisible()
    assert window.associations.pane.title in window.dropping.hint.text
    window.dragLeaveEvent(QDragLeaveEvent())
    assert not window.dropping.hint.isVisible()
    before = lists.count(office.library, Query("attachment"))
    _drop(office, data)
    assert lists.count(office.library, Query("attachment")) == before + 1

    table = tmp_path / "名单.csv"
    table.write_text("社团名称,城市\n某某会,丁城\n", encoding="utf-8")
    data = _dragged(table)
    assert _enter(office, data)
    assert "名单.csv" in window.dropping.hint.text
    _drop(office, data)
    office.wait(lambda: bool(window.findChildren(ImportWizard)))
    window.findChildren(ImportWizard)[-1].reject()

    window.show_page("today")
    assert not _enter(office, _dragged(picture))
    assert not _enter(office, _dragged(tmp_path / "program.exe"))


def test_the_status_bar_tells_sums_by_currency_and_batches(office: Office) -> None:
    window = office.window
    window.show_page("project")
    office.settle()
    assert "CNY" in window._status.text()
    assert "USD" in window._status.text()
    window.show_list("visit")
    office.settle()
    assert "batches" in window._status.text()
    window.merchants.visits.search.set_line("没有这样的来访")
    office.settle()
    assert "batch" not in window._status.text()
