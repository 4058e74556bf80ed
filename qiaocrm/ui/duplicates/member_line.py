"""A line about a record that may be there twice: it opens the record and tells it apart."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qiaocrm.qtkit.widgets import LinkLabel, plain_label
from qiaocrm.services.duplicates.members import Member
from qiaocrm.ui.desk import Desk


def show_members(
    column: QVBoxLayout, desk: Desk, kind: str, members: tuple[Member, ...], parent: QWidget
) -> None:
    """Fill the column with a line for each of the records instead of what stands there."""
    while (item := column.takeAt(0)) is not None:
        if (line := item.widget()) is not None:
            line.deleteLater()
    for member in members:
        column.addWidget(_line(desk, kind, member, parent))


def _line(desk: Desk, kind: str, member: Member, parent: QWidget) -> QWidget:
    line = QWidget(parent)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    open_it = partial(desk.open_requested.emit, kind, member.id)
    row.addWidget(LinkLabel(member.title, line, clicked=open_it))
    row.addWidget(plain_label(member.about, line, tone="muted"), 1)
    return line
