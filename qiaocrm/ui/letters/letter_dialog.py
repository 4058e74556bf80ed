"""The dialog that writes to many (节日问候 and other letters): whom, what, in which form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QDate, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QSplitter,
    QWidget,
)

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import _, listed, plural, translate
from qiaocrm.domain.almanac import festivals
from qiaocrm.domain.person import SCRIPTS
from qiaocrm.printing.labels import L7160
from qiaocrm.qtkit.editors.choices import QuietCombo
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import ErrorBanner, FlowLayout, plain_label, push_button
from qiaocrm.qtkit.widgets.fields import number_box
from qiaocrm.services.letters import stationery
from qiaocrm.services.letters.drafting import (
    OUTPUTS,
    POSTED,
    Draft,
    Gap,
    Occasion,
    complete,
    draft,
    gaps,
)
from qiaocrm.services.letters.recipients import Found
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.letters.writing import Order
from qiaocrm.ui.table_dialog import TableDialog

_PAUSE_MS = 200
_AHEAD = dt.timedelta(days=370)
_NAMED = 4
"""How many people are named in one line of what is missing."""


class LetterDialog(TableDialog):
    """Recipients at the left, the letter of the one chosen at the right, above what to make."""

    help_topic = "letters"

    ordered = Signal(object, object, bool)  # Order, the day of sending, note it in the timelines
    preview_requested = Signal(object, str)  # Order, and which of its outputs
    templates_requested = Signal(str)  # key of the template to be edited

    def __init__(
        self, desk: Desk, found: Found, parent: QWidget | None = None, *, template: str = "festival"
    ) -> None:
        headings = (_("Addressee"), _("Script"), _("Addressed as"))
        super().__init__(_("Letters and greetings"), headings, parent)
        self._desk = desk
        self._found = found
        self._stationery = stationery.load(desk.library)
        self.drafts: list[Draft] = []
        self._make_fields(template)
        self._make_outputs()
        self.banner = ErrorBanner(self)
        self.body.insertWidget(1, self.banner)
        self.counts = plain_label("", self, tone="muted", wrap=True)
        self.body.insertWidget(2, self.counts)
        self._make_preview()
        self.noted = QCheckBox(_("Note it in the timelines"), self)
        self.noted.setChecked(True)
        self.add_aside(self.noted)
        self.preview_button = self.add_verb(_("Preview…"), act=self._preview)
        self.preview_button.setVisible(False)
        self.add_cancel()
        self.verb = self.add_verb(_("Write the letters…"), "primary", self._order)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.stretch(2)
        self.fit(76, 36)
        self.refresh()

    # Building

    def _make_fields(self, template: str) -> None:
        form = QFormLayout()
        self.templates = QuietCombo(self)
        row = QHBoxLayout()
        row.addWidget(self.templates, 1)
        row.addWidget(push_button(_("Edit templates…"), parent=self, clicked=self._edit_templates))
        self._offer_templates(template)
        self.festivals = QuietCombo(self)
        self.festivals.setEditable(True)
        today = self._desk.library.clock.today()
        for feast in festivals.between(today, today + _AHEAD):
            shown = f"{translate(feast.festival.label)}　{feast.day.isoformat()}"
            self.festivals.addItem(shown, feast.festival.name)
        self.festivals.setCurrentIndex(max(0, self.festivals.findData("春节")))
        self.date = QDateEdit(QDate(today.year, today.month, today.day), self)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setCalendarPopup(True)
        form.addRow(_("Template"), row)
        form.addRow(_("Festival or occasion"), self.festivals)
        form.addRow(_("Date of the letter"), self.date)
        self._form = form
        for widget, name in (
            (self.templates, _("Template")),
            (self.festivals, _("Festival or occasion")),
            (self.date, _("Date of the letter")),
        ):
            set_name(widget, name)
        self.templates.currentIndexChanged.connect(self._changed)
        self.festivals.editTextChanged.connect(self._changed)
        self.date.dateChanged.connect(self._changed)
        self.body.insertLayout(0, form)

    def _make_outputs(self) -> None:
        box = QWidget(self)
        flow = FlowLayout(box, gap=current_metrics().px(16))
        self.outputs: dict[str, QCheckBox] = {}
        for key, label in OUTPUTS.items():
            tick = QCheckBox(translate(label), box)
            tick.setChecked(key == "word")
            tick.toggled.connect(self._show_state)
            self.outputs[key] = tick
            flow.addWidget(tick)
        self.first_label = number_box(_("Begin at label"), 1, L7160.count, 1, self)
        self._form.addRow(_("Make"), box)
        self._form.addRow(_("Begin at label"), self.first_label)
        self.outputs["labels"].toggled.connect(partial(self._form.setRowVisible, self.first_label))
        self._form.setRowVisible(self.first_label, False)

    def _make_preview(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal, self)
        self.letter = QPlainTextEdit(split)
        self.letter.setReadOnly(True)
        set_name(self.letter, _("Letter"))
        self.body.replaceWidget(self.table, split)
        split.addWidget(self.table)
        split.addWidget(self.letter)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        self.table.itemSelectionChanged.connect(self._show_letter)

    def _offer_templates(self, chosen: str) -> None:
        self.templates.blockSignals(True)
        self.templates.clear()
        for one in self._stationery.templates:
            self.templates.addItem(translate(one.name), one.key)
        self.templates.setCurrentIndex(max(0, self.templates.findData(chosen)))
        self.templates.blockSignals(False)

    # Keeping in step

    def show_templates(self, chosen: str) -> None:
        """The templates were edited: read them anew and use the one edited last."""
        self._stationery = stationery.load(self._desk.library)
        self._offer_templates(chosen)
        self._changed()

    @property
    def festival(self) -> str:
        """The festival's Chinese name, or what was typed."""
        at = self.festivals.currentIndex()
        typed = self.festivals.currentText().strip()
        known = at >= 0 and self.festivals.itemText(at) == self.festivals.currentText()
        return str(self.festivals.itemData(at)) if known else typed

    @property
    def chosen_outputs(self) -> list[str]:
        """The keys of what is to be made."""
        return [key for key, tick in self.outputs.items() if tick.isChecked()]

    def _day(self) -> dt.date:
        day = self.date.date()
        return dt.date(day.year(), day.month(), day.day())

    def _occasion(self) -> Occasion:
        template = self._stationery.template(self.templates.currentData())
        festival = self.festival if template.occasion == "festival" else ""
        return Occasion(template, self._day(), festival)

    def _changed(self, _value: object = None) -> None:
        self._form.setRowVisible(
            self.festivals,
            self._stationery.template(self.templates.currentData()).occasion == "festival",
        )
        self.verb.setEnabled(False)
        self._pause.start()

    def refresh(self) -> None:
        """Write all letters anew, off the GUI thread."""
        self._desk.lanes.read.submit(
            draft,
            self._desk.library,
            self._stationery.sender,
            self._occasion(),
            self._found.recipients,
            done=self._take,
            failed=self._failed,
            newest_key=(id(self), "drafts"),
        )

    def _take(self, drafts: list[Draft]) -> None:
        row = max(0, self.table.currentRow())
        self.drafts = drafts
        rows = [
            ((one.recipient.title, _script(one.letter.script), one.recipient.called), one)
            for one in drafts
        ]
        self.fill(rows)
        self.select_row(min(row, len(rows) - 1))
        self._show_state()
        self._show_letter()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.drafts = []
        self.fill([])
        self._show_state()
        self.banner.tell(str(error))

    def _show_letter(self) -> None:
        chosen = self.chosen()
        self.letter.setPlainText(_shown(chosen[0]) if chosen else "")

    def _show_state(self, _on: bool = False) -> None:
        """How many letters, who gets none, what is missing; before anything is written."""
        outputs = self.chosen_outputs
        ready = len(complete(self.drafts, outputs))
        said = [plural("{n} letter", "{n} letters", len(self.drafts))]
        if self._found.left_out:
            names = listed(one.title for one in self._found.left_out[:_NAMED])
            said.append(
                _("{n} left out (deceased or not to be contacted): {names}").format(
                    n=len(self._found.left_out), names=names
                )
            )
        self.counts.setText(" · ".join(said))
        missing = [_gap(one) for one in gaps(self.drafts, outputs)]
        if {"envelope_dl", "envelope_c5"} & set(outputs) and not self._stationery.sender.address:
            missing.append(_("the sender's address is not filled in (Edit templates…, Sender)"))
        if missing:
            self.banner.tell("；".join(missing), "warning")
        else:
            self.banner.hide()
        self.preview_button.setVisible(bool(self._on_pages()))
        self.verb.setText(_("Write {n} letters…").format(n=ready))
        self.verb.setEnabled(ready > 0)

    # Acting

    def _on_pages(self) -> list[str]:
        """What is to be made that can be shown as pages."""
        chosen = (one for one in self.chosen_outputs if one in POSTED)
        return [one for one in chosen if complete(self.drafts, [one])]

    def _preview(self) -> None:
        """Show labels or envelopes as they will be on paper; where several are made, ask which."""
        outputs = self._on_pages()
        if len(outputs) == 1:
            self.preview(outputs[0])
            return
        menu = QMenu(self)
        for output in outputs:
            menu.addAction(translate(OUTPUTS[output]), partial(self.preview, output))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.preview_button.mapToGlobal(QPoint(0, self.preview_button.height())))

    def preview(self, output: str) -> None:
        """Ask for one of the outputs to be shown as pages."""
        drafts = tuple(complete(self.drafts, [output]))
        self.preview_requested.emit(replace(self.order(), drafts=drafts), output)

    def _edit_templates(self) -> None:
        self.templates_requested.emit(self.templates.currentData())

    def order(self) -> Order:
        """What is to be written now."""
        template = self._occasion().template
        name = self.festival if template.occasion == "festival" else translate(template.name)
        outputs = self.chosen_outputs
        return Order(
            name,
            tuple(complete(self.drafts, outputs)),
            tuple(outputs),
            self._desk.library.option("office"),
            self._stationery.sender,
            self.first_label.value(),
        )

    def _order(self) -> None:
        self.ordered.emit(self.order(), self._day(), self.noted.isChecked())


def _script(key: str) -> str:
    return translate(next((one.label for one in SCRIPTS.options if one.key == key), key))


def _shown(one: Draft) -> str:
    letter = one.letter
    return "\n\n".join(filter(None, (letter.title, letter.plain())))


def _gap(one: Gap) -> str:
    names: Sequence[str] = one.titles[:_NAMED]
    more = "…" if len(one.titles) > _NAMED else ""
    return _("{n} without {what}: {names}").format(
        n=len(one.titles), what=translate(one.what), names=listed(names) + more
    )
