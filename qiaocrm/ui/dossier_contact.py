"""How to reach somebody: each way with its buttons, and what time it is at their place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from qiaocrm.base.i18n import _, translate
from qiaocrm.domain.registry import entity
from qiaocrm.language.phones import Phone
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.widgets import Chip, plain_label, tool_button
from qiaocrm.ui.dossier_parts import CONTACT_TEXTS, DossierPart
from qiaocrm.ui.place_clock import PlaceClock


class ContactPart(DossierPart):
    """Telephones, addresses and accounts, and whether one may call now."""

    def fill(self) -> None:
        """Every way of contact in a line of its own."""
        if "phones" not in entity(self.kind).specs:
            return
        ways = [
            *(self._phone(phone) for phone in getattr(self.record, "phones", ())),
            *(self._email(address) for address in getattr(self.record, "emails", ())),
            *filter(None, (self._text(key) for key in CONTACT_TEXTS)),
        ]
        clock = self._clock()
        if not ways and clock is None:
            return
        self.section(_("Contact"))
        if getattr(self.record, "do_not_contact", False):
            self.column.addWidget(Chip(_("Do not contact"), "red"))
        if clock is not None:
            self.column.addWidget(clock)
        for way in ways:
            self.column.addWidget(way)

    def _clock(self) -> PlaceClock | None:
        """The time at their place; none of who has died, and none where no place is known."""
        if not self.dossier.zones or getattr(self.record, "deceased", False):
            return None
        country = getattr(self.record, "country", "")
        return PlaceClock(self.desk.library.clock, country, self.dossier.zones)

    def _phone(self, phone: Phone) -> QWidget:
        number = phone.e164 or "".join(sign for sign in phone.raw if sign in "+0123456789")
        call = tool_button(
            "phone",
            _("Call {number}").format(number=phone.raw),
            tone="accent",
            clicked=partial(_open, "tel", number),
        )
        return self._way("", phone.raw, call)

    def _email(self, address: str) -> QWidget:
        write = tool_button(
            "mail",
            _("Write to {address}").format(address=address),
            tone="accent",
            clicked=partial(_open, "mailto", address),
        )
        return self._way("", address, write)

    def _text(self, key: str) -> QWidget | None:
        spec = entity(self.kind).specs.get(key)
        shown = self.text(key) if spec else ""
        return self._way(translate(spec.label), shown) if spec and shown else None

    def _way(self, label: str, shown: str, *buttons: QToolButton) -> QWidget:
        """One line: what kind of way, the number or address, and what can be done with it."""
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_metrics().px(6))
        if label:
            row.addWidget(plain_label(label, tone="muted"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(plain_label(shown, wrap=True, selectable=True), 1)
        copy = tool_button(
            "copy",
            _("Copy {text}").format(text=shown),
            clicked=partial(self._copy, shown),
        )
        for button in (*buttons, copy):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.desk.told.emit(_("Copied: {text}").format(text=text), False)


def _open(scheme: str, path: str) -> None:
    """Hand a number or an address to the program that the system has for it."""
    url = QUrl()
    url.setScheme(scheme)
    url.setPath(path)
    QDesktopServices.openUrl(url)
