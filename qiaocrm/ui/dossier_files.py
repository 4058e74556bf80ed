"""The files kept with a record: dropped here, opened, shown in their folder, removed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QImage,
    QPixmap,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qiaocrm.base.i18n import _, listed
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.registry import entity, title_of
from qiaocrm.domain.values import Link
from qiaocrm.qtkit import icons
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.pictures import thumbnail
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import ElidedLink, plain_label, tool_button
from qiaocrm.services import attachments, records
from qiaocrm.services.attachments import KeptFile
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.dossier_parts import DossierPart

_ABOUT = entity("attachment").specs["about"].kind
_ATTACHED_TO = _ABOUT.kinds if isinstance(_ABOUT, Links) else ()
_SIDE = 36
_UNITS = ("B", "KB", "MB", "GB")


class FilesPart(DossierPart):
    """The attachments, and the place to drop more."""

    def fill(self) -> None:
        """All files, for every kind of record that files are kept with."""
        if self.kind not in _ATTACHED_TO:
            return
        self.section(_("Attachments"))
        about = Link(self.kind, self.record.id, title_of(self.kind, self.record))
        self.column.addWidget(FilesBox(self.desk, about, self.dossier.attachments))


class FilesBox(QWidget):
    """Rows of files; whatever file is dropped on it is kept with the record."""

    def __init__(self, desk: Desk, about: Link, files: Sequence[KeptFile]) -> None:
        super().__init__()
        self._desk, self._about = desk, about
        self.setAcceptDrops(True)
        set_name(self, _("Attachments"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_metrics().px(4))
        self.rows = [FileRow(desk, file) for file in files]
        for row in self.rows:
            column.addWidget(row)
        self.hint = plain_label(_("Drop files here to attach them."), self, tone="muted", wrap=True)
        column.addWidget(self.hint)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take any files but those that our own lists promise, and say what will happen to them."""
        if event.source() is None and _files(event):
            event.acceptProposedAction()
            said = _("Release to attach to “{title}”.").format(title=self._about.text)
            self.hint.setText(said)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say again what the place is for."""
        self.hint.setText(_("Drop files here to attach them."))

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep the files."""
        paths = _files(event)
        if paths:
            event.acceptProposedAction()
            names = listed(path.name for path in paths)
            say = _("Attached: {name}").format(name=names)
            self._desk.write(attachments.attach, self._about, *paths, say=say)


class FileRow(QWidget):
    """One file: its picture or sign, its name, its size and what can be done with it."""

    def __init__(self, desk: Desk, file: KeptFile) -> None:
        super().__init__()
        self._desk, self.file = desk, file
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_metrics().px(8))
        self.picture = QLabel(self)
        side = current_metrics().px(_SIDE)
        self.picture.setFixedSize(side, side)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setPixmap(icons.pixmap("file", side // 2, "muted", self.devicePixelRatioF()))
        row.addWidget(self.picture)
        row.addLayout(self._words(), 1)
        if file.path is not None:
            row.addWidget(
                tool_button(
                    "folder",
                    _("Show {name} in its folder").format(name=file.name),
                    clicked=self._reveal,
                )
            )
            self._ask_picture(file.path, side)
        row.addWidget(
            tool_button("trash", _("Remove {name}").format(name=file.name), clicked=self._remove)
        )

    def _words(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        if self.file.path is None:
            column.addWidget(plain_label(self.file.name, self, wrap=True))
            missing = _("The file is missing; restore it from a backup.")
            column.addWidget(plain_label(missing, self, tone="danger", wrap=True))
            return column
        self.open_link = ElidedLink(
            self.file.name,
            self,
            clicked=partial(self._desk.open_requested.emit, "attachment", self.file.id),
        )
        column.addWidget(self.open_link)
        column.addWidget(plain_label(size_words(self.file.size), self, role="second"))
        return column

    def _ask_picture(self, path: Path, side: int) -> None:
        """Have the picture read off the GUI thread; files that are none keep their sign."""
        if self._desk.lanes.work.closed:
            return
        pixels = round(side * self.devicePixelRatioF())
        self._desk.lanes.work.submit(thumbnail, path, pixels, done=self._show_picture)

    def _show_picture(self, image: QImage | None) -> None:
        if image is None:
            return
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(picture)

    def _reveal(self) -> None:
        self._desk.read(
            (id(self), "reveal"), attachments.opened_copy, self.file.id, done=_open_folder
        )

    def _remove(self) -> None:
        say = _("Removed: {name}").format(name=self.file.name)
        self._desk.write(records.trash, "attachment", [self.file.id], say=say)


def size_words(size: int) -> str:
    """Bytes as people read them: 820 B, 1.4 MB."""
    shown, unit = float(size), 0
    while shown >= 1024 and unit < len(_UNITS) - 1:
        shown, unit = shown / 1024, unit + 1
    return f"{shown:.0f} {_UNITS[unit]}" if unit < 2 else f"{shown:.1f} {_UNITS[unit]}"


def _files(event: QDropEvent) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]


def _open_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
