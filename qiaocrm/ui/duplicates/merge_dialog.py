"""Records side by side: only the fields in which they differ, a choice for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import _, plural, translate
from qiaocrm.qtkit.dialogs import BaseDialog, show_error
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.text import plain_tooltip
from qiaocrm.qtkit.widgets import ErrorBanner, plain_label
from qiaocrm.services.duplicates import merge
from qiaocrm.services.duplicates.comparing import BOTH
from qiaocrm.services.duplicates.prepare import Choice, Prepared, prepare
from qiaocrm.ui.desk import Desk

_SHOWN = 18
"""Characters of a value in its column; the whole text stands in the tooltip."""
_COLUMN = 15
"""Chinese characters that a column takes."""
_LINES = 26


class MergeDialog(BaseDialog):
    """The officer says which record stays and what it holds; nothing is written before the verb."""

    help_topic = "duplicates"

    merged = Signal()

    def __init__(self, desk: Desk, prepared: Prepared, parent: QWidget | None = None) -> None:
        super().__init__(_("Merge records"), parent, heading=_("Merge records"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._prepared = prepared
        self.stays = QButtonGroup(self)
        self.groups: dict[str, QButtonGroup] = {}
        self.banner = ErrorBanner(self)
        self.body.addWidget(self.banner)
        said = _(
            "One record stays, the others go to the trash. Posts, contacts, visits, "
            "follow-ups, donations and attachments follow. Undo brings everything back."
        )
        self.body.addWidget(plain_label(said, self, tone="muted", wrap=True))
        self.body.addWidget(self._table(), 1)
        self.add_cancel()
        count = len(prepared.records)
        self.merge_button = self.add_verb(
            plural("Merge {n} record", "Merge {n} records", count), "primary", self._merge
        )
        columns = count + 1 + any(one.joined is not None for one in prepared.choices)
        self.fit(columns * _COLUMN, min(_LINES, 14 + 2 * len(prepared.choices)))

    @property
    def chosen(self) -> dict[str, int]:
        """The choice by field: a record's place, or BOTH."""
        return {key: _place(group.checkedId()) for key, group in self.groups.items()}

    def choose(self, key: str, choice: int) -> None:
        """Choose a value of a field."""
        self.groups[key].button(_button_id(choice)).setChecked(True)

    def _table(self) -> QScrollArea:
        inside = QWidget()
        grid = QGridLayout(inside)
        px = current_metrics().px
        grid.setContentsMargins(0, 0, px(12), px(8))
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(8))
        stays = _("Record that stays")
        grid.addWidget(plain_label(stays, inside, role="section"), 0, 0)
        for place, title in enumerate(self._prepared.titles):
            whole = f"#{self._prepared.records[place].id} {title}"
            button = _radio(stays, whole, whole, inside)
            self.stays.addButton(button, place)
            grid.addWidget(button, 0, place + 1)
        self.stays.button(0).setChecked(True)
        for row, choice in enumerate(self._prepared.choices, start=1):
            self._add_row(grid, row, choice, inside)
        if not self._prepared.choices:
            same = plain_label(_("They differ in no field."), inside, tone="muted")
            grid.addWidget(same, 1, 0, 1, len(self._prepared.records) + 1)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        return area

    def _add_row(self, grid: QGridLayout, row: int, choice: Choice, parent: QWidget) -> None:
        label = translate(choice.field.spec.label)
        grid.addWidget(plain_label(label, parent, tone="muted"), row, 0)
        group = QButtonGroup(parent)
        self.groups[choice.field.key] = group
        for place, text in enumerate(choice.texts):
            button = _radio(label, text or "—", text, parent)
            group.addButton(button, _button_id(place))
            grid.addWidget(button, row, place + 1)
        if choice.joined is not None:
            button = _radio(label, _("Keep all"), choice.joined, parent)
            group.addButton(button, _button_id(BOTH))
            grid.addWidget(button, row, len(choice.texts) + 1)
        self.choose(choice.field.key, choice.field.chosen)

    def _merge(self) -> None:
        self.merge_button.setEnabled(False)
        prepared = self._prepared
        say = _("Merged into {title}").format(title=prepared.titles[self.stays.checkedId()])
        self._desk.write(
            merge.merge,
            prepared.kind,
            prepared.records,
            self.chosen,
            self.stays.checkedId(),
            done=self._done,
            failed=self._failed,
            say=say,
        )

    def _done(self, _applied: object) -> None:
        self.merged.emit()
        self.accept()

    def _failed(self, error: UserError) -> None:
        self.merge_button.setEnabled(True)
        self.banner.tell(str(error))


def open_merge(
    desk: Desk,
    parent: QWidget,
    kind: str,
    ids: Sequence[int],
    merged: Callable[[], object] | None = None,
) -> None:
    """Read the records, then show them side by side; `merged` is called once they are one."""
    desk.lanes.read.submit(
        prepare,
        desk.library,
        kind,
        tuple(ids),
        done=partial(_show, desk, parent, merged),
        failed=partial(_refuse, parent),
    )


def _show(
    desk: Desk, parent: QWidget, merged: Callable[[], object] | None, prepared: Prepared
) -> None:
    dialog = MergeDialog(desk, prepared, parent)
    if merged is not None:
        dialog.merged.connect(merged)
    dialog.open()


def _refuse(parent: QWidget, error: Any) -> None:
    if not isinstance(error, UserError):
        raise error
    show_error(parent, error)


def _radio(label: str, shown: str, whole: str, parent: QWidget) -> QRadioButton:
    button = QRadioButton(_short(shown).replace("&", "&&"), parent)
    button.setToolTip(plain_tooltip(whole))
    set_name(button, f"{label}: {whole or shown}")
    return button


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def _button_id(choice: int) -> int:
    """Qt keeps -1 for a button without a number, which is what BOTH would be."""
    return choice + 1


def _place(button: int) -> int:
    return button - 1
