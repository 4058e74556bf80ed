"""The list of greeting rounds with their rates, and the page on which replies (回函) are ticked."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCheckBox, QDateEdit, QWidget

from qiaocrm.base.i18n import _, current_language
from qiaocrm.domain.events import CHANNELS
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import plain_label
from qiaocrm.services.letters import rounds
from qiaocrm.services.letters.rounds import Round, Sent
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.table_dialog import TableDialog


class RoundsDialog(TableDialog):
    """Every round: festival, day, letters, replies, per cent."""

    help_topic = "letters"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        headings = (_("Festival or occasion"), _("Sent on"), _("Sent"), _("Replies"), _("Rate"))
        nothing = _("No letters have been noted yet. Select people and write to them.")
        super().__init__(_("Greeting rounds"), headings, parent, nothing=nothing, icon_name="mail")
        self._desk = desk
        self.offer(_("Open the list"), partial(desk.open_requested.emit, "@list", "person"))
        self.add_cancel(_("Close"))
        self.verb = self.add_verb(_("Replies…"), "primary", self._open)
        self.table.doubleClicked.connect(self._open)
        self.stretch(0)
        desk.feed.changed.connect(self.refresh)
        self.refresh()

    def refresh(self, _changes: object = None) -> None:
        """Read the rounds anew."""
        self._desk.read((id(self), "rounds"), rounds.rounds, done=self._take)

    def _take(self, found: list[Round]) -> None:
        self.fill(
            [
                ((one.festival, one.date, str(one.sent), str(one.replied), f"{one.rate}%"), one)
                for one in found
            ]
        )
        self.verb.setEnabled(bool(found))

    def _open(self, _index: object = None) -> None:
        for one in self.chosen():
            RepliesDialog(self._desk, one, self).open()


class RepliesDialog(TableDialog):
    """The letters of one round; select those that replied, say when, and note it."""

    help_topic = "letters"

    def __init__(self, desk: Desk, shown: Round, parent: QWidget | None = None) -> None:
        headings = (_("Addressee"), _("Channel"), _("Reply received"))
        super().__init__(f"{shown.festival}　{shown.date}", headings, parent)
        self._desk = desk
        self._round = shown
        self.rate = plain_label("", self, tone="muted")
        self.body.insertWidget(0, self.rate)
        today = desk.library.clock.today()
        self.day = QDateEdit(QDate(today.year, today.month, today.day), self)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        set_name(self.day, _("Reply received"))
        self.answer = QCheckBox(_("Answer within 3 working days"), self)
        self.add_aside(self.answer)
        self.add_aside(self.day)
        self.add_cancel(_("Close"))
        self.add_verb(_("No reply"), act=partial(self._note, False))
        self.add_verb(_("Note the reply"), "primary", act=partial(self._note, True))
        self.stretch(0)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        desk.feed.changed.connect(self.refresh)
        self.refresh()

    def refresh(self, _changes: object = None) -> None:
        """Read the letters anew."""
        self._desk.read((id(self), "letters"), rounds.letters_of, self._round, done=self._take)

    def _take(self, found: list[Sent]) -> None:
        came = sum(one.reply is not None for one in found)
        rate = 100 * came // len(found) if found else 0
        self.rate.setText(
            _("{sent} sent, {replied} replied, {rate}%").format(
                sent=len(found), replied=came, rate=rate
            )
        )
        kept = self.table.currentRow()
        rows = [(one.title, _channel(one), one.reply.iso() if one.reply else "—") for one in found]
        self.fill(list(zip(rows, found, strict=True)))
        if 0 <= kept < len(found):
            self.select_row(kept)

    def _note(self, came: bool) -> None:
        chosen: list[Sent] = self.chosen()
        if not chosen:
            return
        day = self.day.date()
        when = dt.date(day.year(), day.month(), day.day()) if came else None
        say = _("{n} replies noted") if came else _("{n} replies taken back")
        self._desk.write(
            _note,
            [one.id for one in chosen],
            when,
            self.answer.isChecked() and came,
            say=say.format(n=len(chosen)),
        )


def _note(library: object, letters: list[int], day: dt.date | None, answer: bool) -> object:
    return rounds.reply(library, letters, day, answer=answer)  # type: ignore[arg-type]


def _channel(one: Sent) -> str:
    return CHANNELS.show(one.channel, current_language())
