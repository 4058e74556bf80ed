"""Editors of telephone numbers and e-mail addresses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QWidget

from qiaocrm.base.i18n import N_, _, translate
from qiaocrm.domain.kinds import Parsed
from qiaocrm.language.phones import Phone
from qiaocrm.qtkit.editors.base import Problem, doubt_of
from qiaocrm.qtkit.editors.choices import QuietCombo
from qiaocrm.qtkit.editors.rows import Row, RowsEditor
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name

Reader = Callable[[str], Parsed]

PHONE_LABELS: Final = {
    "": N_("Phone"),
    "mobile": N_("Mobile"),
    "office": N_("Office phone"),
    "home": N_("Home phone"),
    "fax": N_("Fax"),
    "wechat": N_("WeChat"),
    "whatsapp": N_("WhatsApp"),
    "line": N_("LINE"),
    "viber": N_("Viber"),
    "telegram": N_("Telegram"),
    "kakao": N_("KakaoTalk"),
    "qq": N_("QQ"),
}
"""What a number is for, by the labels of `language.phones`."""


def international(e164: str) -> str:
    """A number as it is dialled from abroad, in groups: +81 3-5550-0142."""
    import phonenumbers

    parsed = phonenumbers.parse(e164)
    form = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return str(phonenumbers.format_number(parsed, form))


class PhoneRow(Row):
    """One number as typed, and what it is for."""

    def __init__(self, phone: Phone | None, read: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = read
        self._phone = phone
        self.line = self.add_line(3)
        self.label = QuietCombo(self)
        for key, words in PHONE_LABELS.items():
            self.label.addItem(translate(words), key)
        self.label.setMinimumWidth(self._room_for_labels())
        self.add_part(self.label, 1)
        if phone is not None:
            self.line.setText(phone.raw)
            self.label.setCurrentIndex(max(0, self.label.findData(phone.label)))
        self._shown = self.line.text()
        self.label.activated.connect(self.edited)

    def _room_for_labels(self) -> int:
        """Half a field at most: the longest label stands in full, where there is so much."""
        metrics = current_metrics()
        words = map(translate, PHONE_LABELS.values())
        widest = max(map(self.label.fontMetrics().horizontalAdvance, words))
        return min(widest + metrics.px(40), 11 * metrics.char)

    def parsed(self) -> Parsed:
        """The number as read, under the country of the record."""
        if self.line.text() == self._shown:
            return Parsed((self._phone,) if self._phone else ())
        return self._reader(self.line.text())

    def read(self) -> Sequence[Phone]:
        """The number; text that is no number is kept as typed."""
        found: tuple[Phone, ...] = self.parsed().value
        if not found and self.line.text().strip():
            found = (Phone(self.line.text().strip(), None),)
        if not found:
            return ()
        return (self._labelled(found[0]), *found[1:])

    def problem(self) -> Problem | None:
        """A number that is odd may be right all the same: it never blocks."""
        doubt = doubt_of(self.parsed())
        return Problem(doubt, blocks=False) if doubt else None

    def reading(self) -> str:
        """The numbers as dialled from abroad, where they were not typed so."""
        shown = [international(phone.e164) for phone in self.read() if phone.e164]
        return "" if [self.line.text().strip()] == shown else "　".join(shown)

    def name_parts(self, field: str) -> None:
        """The label's list is named by what it says."""
        set_name(self.line, field)
        set_name(self.label, _("{field}: what for").format(field=field))

    def tidy(self) -> None:
        """Words around the number (办, 手机) become its label."""
        parsed = self.parsed()
        if self.line.text() != self._shown and not parsed.doubt and len(parsed.value) == 1:
            phone = parsed.value[0]
            self.line.setText(phone.raw)
            if phone.label:
                self.label.setCurrentIndex(max(0, self.label.findData(phone.label)))

    def _labelled(self, phone: Phone) -> Phone:
        """The number with the label chosen; one that was typed counts until another is chosen."""
        chosen = str(self.label.currentData())
        typed = self.line.text() != self._shown
        if (typed and not chosen) or phone.label not in PHONE_LABELS:
            return phone
        return replace(phone, label=chosen)


class PhonesEditor(RowsEditor):
    """Telephone numbers, each as typed, with what it is for and how it was understood."""

    ADD = N_("Add a number")

    def make_row(self, value: Any | None) -> Row:
        """A row for a Phone."""
        return PhoneRow(value, self._read)

    def set_country(self, code: str) -> None:
        """Read the numbers typed now under another country."""
        super().set_country(code)
        self._show_problem()

    def _read(self, typed: str) -> Parsed:
        return self.kind.parse(typed, self.context())

    @Slot()
    def _left(self) -> None:
        """Several numbers typed into one row get a row each."""
        if any(len(row.read()) > 1 for row in self.rows) and self.doubt() is None:
            focused = QApplication.focusWidget()
            inside = focused is not None and self.isAncestorOf(focused)
            self.set_rows(self.value())
            if inside:
                self.rows[-1].parts[0].setFocus()
        for row in self.rows:
            if isinstance(row, PhoneRow):
                row.tidy()
        super()._left()


class EmailRow(Row):
    """One address."""

    def __init__(self, address: str | None, read: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = read
        self._address = address
        self.line = self.add_line()
        self.line.setText(address or "")
        self._shown = self.line.text()

    def parsed(self) -> Parsed:
        """The address as read."""
        if self.line.text() == self._shown:
            return Parsed((self._address,) if self._address else ())
        return self._reader(self.line.text())

    def read(self) -> Sequence[str]:
        """The address, or several that were typed into one line."""
        found: tuple[str, ...] = self.parsed().value
        return found

    def problem(self) -> Problem | None:
        """Text that is no address cannot be kept as one."""
        parsed = self.parsed()
        doubt = doubt_of(parsed)
        return Problem(doubt, blocks=not parsed.value) if doubt else None

    def reading(self) -> str:
        """The addresses, where more was typed."""
        shown = ", ".join(self.read())
        return "" if shown == self.line.text().strip() else shown


class EmailsEditor(RowsEditor):
    """E-mail addresses."""

    ADD = N_("Add an address")

    def make_row(self, value: Any | None) -> Row:
        """A row for an address."""
        return EmailRow(value, self._read)

    def _read(self, typed: str) -> Parsed:
        return self.kind.parse(typed, self.context())
