"""Files of a record: dropped on the pane, seen, opened, removed, missed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QLabel, QToolButton

from qiaocrm.ui.dossier_files import FileRow, FilesBox, size_words
from tests.books import add
from tests.journeys.conftest import Office


def _box(office: Office) -> FilesBox:
    return office.window.associations.pane.widget().findChildren(FilesBox)[-1]


def _drop(box: FilesBox, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button, no = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    entering = QDragEnterEvent(QPoint(5, 5), action, data, button, no)
    box.dragEnterEvent(entering)
    assert entering.isAccepted()
    assert "楚湘会" in box.hint.text()
    box.dropEvent(QDropEvent(QPointF(5, 5), action, data, button, no))


def _press(row: FileRow, name: str) -> None:
    next(one for one in row.findChildren(QToolButton) if one.accessibleName() == name).click()


def test_files_are_dropped_seen_opened_removed_and_missed(
    empty_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = empty_office
    opened: list[Path] = []

    def _note(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", _note)
    hall = add(office.library, "association", "楚湘会")
    office.window.open_record("association", hall.id)
    office.settle()
    picture = QImage(600, 300, QImage.Format.Format_RGB32)
    picture.fill(0xFF336699)
    picture.save(str(tmp_path / "会所.png"))
    (tmp_path / "章程.txt").write_text("章程", encoding="utf-8")
    _drop(_box(office), tmp_path / "会所.png", tmp_path / "章程.txt")
    office.settle()
    rows = {row.file.name: row for row in _box(office).rows}
    assert set(rows) == {"会所.png", "章程.txt"}
    shown = rows["会所.png"].picture.pixmap()
    assert shown.width() == 2 * shown.height()

    rows["章程.txt"].open_link.click()
    office.settle()
    assert opened[-1].read_text(encoding="utf-8") == "章程"
    _press(rows["章程.txt"], "Show 章程.txt in its folder")
    office.settle()
    assert [one.name for one in opened[-1].iterdir()] == ["章程.txt"]

    _press(rows["章程.txt"], "Remove 章程.txt")
    office.settle()
    assert [row.file.name for row in _box(office).rows] == ["会所.png"]
    office.program.desk.undo()
    office.settle()
    assert len(_box(office).rows) == 2

    missing = next(row.file.path for row in _box(office).rows if row.file.name == "会所.png")
    assert missing is not None
    missing.unlink()
    office.program.desk.open_requested.emit("attachment", rows["会所.png"].file.id)
    office.settle()
    toast = [one.text() for one in office.window.toast.findChildren(QLabel)]
    assert any("is not in the data folder any more" in text for text in toast)
    office.window.associations.pane.show_record(("association", hall.id))
    office.settle()
    gone = next(row for row in _box(office).rows if row.file.path is None)
    words = [label.text() for label in gone.findChildren(QLabel)]
    assert "The file is missing; restore it from a backup." in words


def test_sizes_are_told_as_people_read_them() -> None:
    assert [size_words(size) for size in (0, 820, 2048, 1_500_000, 3 << 30)] == [
        "0 B",
        "820 B",
        "2 KB",
        "1.4 MB",
        "3.0 GB",
    ]
