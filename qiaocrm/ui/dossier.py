"""Fills the detail pane with a record and what is around it, section by section."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qiaocrm.base.i18n import _, translate
from qiaocrm.domain.association import Association
from qiaocrm.domain.choices import Choice
from qiaocrm.domain.fields import SECTIONS
from qiaocrm.domain.followup import FollowUp
from qiaocrm.domain.manifold import Emails, Phones
from qiaocrm.domain.person import Person
from qiaocrm.domain.registry import entity, title_of
from qiaocrm.domain.tasks import days_overdue
from qiaocrm.qtkit.icons import icon
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.widgets import (
    Chip,
    FlowLayout,
    LinkLabel,
    SectionTitle,
    plain_label,
    push_button,
    tool_button,
)
from qiaocrm.services import lists
from qiaocrm.services.columns import Shower
from qiaocrm.services.timeline import Dossier
from qiaocrm.ui.desk import Desk

_HEAD_FIELDS = {
    "association": ("name_local", "name_en"),
    "person": ("name_traditional", "name_foreign"),
    "company": ("name_en",),
    "project": ("investors",),
    "visit": ("purpose",),
    "followup": ("about",),
}
_CHIP_FIELDS = ("friendship", "stage", "state", "priority", "intent_level")
_FACT_FIELDS = {
    "association": ("kind", "country", "city", "founded", "member_count"),
    "person": ("company", "post", "country", "city"),
    "company": ("kind", "country", "city"),
    "project": ("industry", "investment", "cooperation"),
    "visit": ("kind", "start", "end", "country", "headcount"),
    "followup": ("kind", "due", "owner"),
}
_CONTACT_TEXTS = ("wechat", "other_im", "fax", "website", "address", "postcode")
_SHOWN_ELSEWHERE = {
    "name",
    "title",
    "subject",
    "phones",
    "emails",
    *_CONTACT_TEXTS,
    *_CHIP_FIELDS,
    "birthday_leap",
}


class DossierView:
    """Fills a pane's column with one dossier, section by section."""

    def __init__(
        self, desk: Desk, dossier: Dossier, column: QVBoxLayout, edit: Callable[[str, int], object]
    ) -> None:
        self.desk = desk
        self.dossier = dossier
        self.kind = dossier.kind
        self.record = dossier.record
        self.column = column
        self.edit = edit
        self.shower: Shower = lists.shower(desk.library)

    def fill(self) -> None:
        """Every section that holds something."""
        self._head()
        self._contact()
        self._next()
        self._phases()
        self._visits()
        self._events()
        self._posts()
        self._fields()
        self._files()

    def _text(self, key: str) -> str:
        return self.shower.field(self.kind, self.record, key, self.dossier.titles)

    def _add(self, text: str, **look: object) -> None:
        self.column.addWidget(plain_label(text, wrap=True, selectable=True, **look))  # type: ignore[arg-type]

    def _section(self, title: str) -> None:
        self.column.addSpacing(current_metrics().px(8))
        self.column.addWidget(SectionTitle(title))

    def _head(self) -> None:
        row = QHBoxLayout()
        title = plain_label(
            title_of(self.kind, self.record), role="title", wrap=True, selectable=True
        )
        row.addWidget(title, 1)
        edit = tool_button(
            "edit",
            _("Edit"),
            clicked=partial(self.edit, self.kind, self.record.id),
        )
        row.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        title_text = title_of(self.kind, self.record)
        second = [self._text(key).replace("\n", " ") for key in _HEAD_FIELDS.get(self.kind, ())]
        self._line([part for part in second if part and part != title_text], tone="muted")
        chips = QWidget()
        flow = FlowLayout(chips)
        specs = entity(self.kind).specs
        for key in _CHIP_FIELDS:
            if key in specs and getattr(self.record, key):
                tone = self._tone(key)
                flow.addWidget(Chip(self._text(key), tone))
        for tag in self.record.tags:
            flow.addWidget(Chip(tag, "grey"))
        facts = [self._fact(key) for key in _FACT_FIELDS.get(self.kind, ())]
        for fact in filter(None, facts):
            flow.addWidget(plain_label(fact))
        if flow.count():
            self.column.addWidget(chips)
        else:
            chips.deleteLater()

    def _tone(self, key: str) -> str:
        value, kind = getattr(self.record, key), entity(self.kind).specs[key].kind
        if key == "stage":
            return self.shower.stages.tone(value)
        return kind.tone(value) if isinstance(kind, Choice) else "grey"

    def _fact(self, key: str) -> str:
        shown = self._text(key)
        if not shown:
            return ""
        if key == "founded":
            return _("founded {date}").format(date=shown)
        if key == "member_count":
            return _("{n} members").format(n=shown)
        if key == "headcount":
            return _("{n} people").format(n=shown)
        return shown

    def _line(self, parts: list[str], **look: object) -> None:
        if parts:
            self._add(" · ".join(parts), **look)

    def _contact(self) -> None:
        specs = entity(self.kind).specs
        if "phones" not in specs:
            return
        ways = [self._way(key) for key in ("phones", "emails") if getattr(self.record, key)]
        texts = [
            (translate(specs[key].label), self._text(key))
            for key in _CONTACT_TEXTS
            if key in specs and self._text(key)
        ]
        if not ways and not texts:
            return
        self._section(_("Contact"))
        for way in ways:
            self.column.addWidget(way)
        for label, shown in texts:
            self._add(f"{label}　{shown}")

    def _way(self, key: str) -> QWidget:
        """Phones or e-mail addresses, each with a click to call or write and one to copy."""
        spec = entity(self.kind).specs[key]
        box = QWidget()
        flow = FlowLayout(box)
        if isinstance(spec.kind, Phones):
            for phone in getattr(self.record, key):
                flow.addWidget(self._link(phone.raw, f"tel:{phone.e164 or phone.raw}"))
        elif isinstance(spec.kind, Emails):
            for address in getattr(self.record, key):
                flow.addWidget(self._link(address, f"mailto:{address}"))
        copy = tool_button("copy", _("Copy"), clicked=partial(self._copy, self._text(key)))
        flow.addWidget(copy)
        return box

    def _link(self, shown: str, url: str) -> LinkLabel:
        return LinkLabel(shown, clicked=partial(QDesktopServices.openUrl, QUrl(url)))

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.desk.told.emit(_("Copied: {text}").format(text=text), False)

    def _next(self) -> None:
        self._section(_("Next step"))
        for task in self.dossier.tasks:
            if isinstance(task, FollowUp):
                self._task(task)
        if self.kind == "followup" and isinstance(self.record, FollowUp):
            self._task(self.record)
        planned = getattr(self.record, "next_step", "")
        if planned:
            when = getattr(self.record, "next_date", None)
            self._add(f"{self.shower.due(when)} {planned}".strip())
        if self.kind in ("association", "person", "company", "project"):
            box = QWidget()
            flow = FlowLayout(box)
            flow.addWidget(
                LinkLabel(_("+ Follow-up"), clicked=partial(self._create_about, "followup"))
            )
            flow.addWidget(
                LinkLabel(
                    _("+ Note what happened"), clicked=partial(self._create_about, "interaction")
                )
            )
            if self.kind == "person":
                flow.addWidget(
                    LinkLabel(_("+ Visit"), clicked=partial(self._create_about, "visit"))
                )
            flow.addWidget(LinkLabel(_("+ File"), clicked=self._attach))
            self.column.addWidget(box)

    def _task(self, task: FollowUp) -> None:
        box = QWidget()
        flow = FlowLayout(box)
        late = days_overdue(task.due, self.shower.today) > 0
        if task.due is not None and task.state in ("open", "doing", "postponed"):
            flow.addWidget(
                plain_label(self.shower.due(task.due), tone="danger" if late else "muted")
            )
        name = LinkLabel(
            task.subject, clicked=partial(self.desk.open_requested.emit, "followup", task.id)
        )
        flow.addWidget(name if self.kind != "followup" else plain_label(task.subject))
        if task.state in ("open", "doing", "postponed"):
            flow.addWidget(
                LinkLabel(
                    _("Complete"),
                    clicked=partial(self.desk.open_requested.emit, "@complete", task.id),
                )
            )
            flow.addWidget(
                LinkLabel(
                    _("Postpone"),
                    clicked=partial(self.desk.open_requested.emit, "@postpone", task.id),
                )
            )
        self.column.addWidget(box)

    def _create_about(self, kind: str) -> None:
        self.desk.open_requested.emit(
            f"@new-{kind}", (self.kind, self.record.id, title_of(self.kind, self.record))
        )

    def _attach(self) -> None:
        about = (self.kind, self.record.id, title_of(self.kind, self.record))
        self.desk.open_requested.emit("@attach", about)

    def _phases(self) -> None:
        """A visit opens with its three phases: 事前, 事中, 事后."""
        if self.kind != "visit":
            return
        for section in ("before", "during", "after"):
            self._section(translate(SECTIONS[section]))
            found = False
            for key, spec in entity("visit").specs.items():
                if spec.section == section and self._text(key):
                    self._add(f"{translate(spec.label)}　{self._text(key)}")
                    found = True
            if not found:
                self._add(_("nothing noted yet"), tone="muted")

    def _visits(self) -> None:
        visits = [event for event in self.dossier.events if event.kind == "visit"]
        if not visits or not isinstance(self.record, Person | Association):
            return
        self._section(_("Visits"))
        for event in visits:
            heads = getattr(event.record, "headcount", None)
            shown = f"{event.date}　{event.text}" + (
                f"　{_('{n} people').format(n=heads)}" if heads else ""
            )
            self.column.addWidget(
                LinkLabel(shown, clicked=partial(self.desk.open_requested.emit, "visit", event.id))
            )

    def _events(self) -> None:
        events = [
            event
            for event in self.dossier.events
            if event.kind != "visit" or self.kind not in ("person", "association")
        ]
        history = getattr(self.record, "stage_history", ())
        if not events and not history:
            return
        self._section(_("Timeline"))
        for event in events:
            row = QHBoxLayout()
            row.addWidget(
                plain_label(self.shower.day(event.date), tone="muted"), 0, Qt.AlignmentFlag.AlignTop
            )
            text = event.text
            reply = getattr(event.record, "reply", None)
            if reply is not None:
                text += " · " + _("replied")
            row.addWidget(plain_label(text, wrap=True, selectable=True), 1)
            self.column.addLayout(row)
        for step in reversed(history):
            self._add(f"{step.date}　{self.shower.stages.show(step.stage, self.shower.language)}")

    def _posts(self) -> None:
        if not self.dossier.posts:
            return
        self._section(_("Posts held"))
        for post in self.dossier.posts[:20]:
            other = post.organisation_name if self.kind == "person" else post.person_name
            term = _("term {n}").format(n=post.term_number) if post.term_number else ""
            years = "–".join(part[:4] for part in (post.start, post.end) if part)
            shown = " · ".join(part for part in (f"{post.post} {other}", term, years) if part)
            key = post.organisation if self.kind == "person" else ("person", post.person)
            self.column.addWidget(
                LinkLabel(shown, clicked=partial(self.desk.open_requested.emit, *key))
            )

    def _fields(self) -> None:
        """Everything else that is filled in."""
        shown_above = {
            *_SHOWN_ELSEWHERE,
            *_HEAD_FIELDS.get(self.kind, ()),
            *_FACT_FIELDS.get(self.kind, ()),
            "tags",
            "next_step",
            "next_date",
        }
        rows = []
        for key, spec in entity(self.kind).specs.items():
            phase = self.kind == "visit" and spec.section in ("before", "during", "after")
            if key not in shown_above and not spec.internal and not phase and self._text(key):
                rows.append((translate(spec.label), self._text(key)))
        if rows:
            self._section(_("More"))
            for label, shown in rows:
                self._add(f"{label}　{shown}")

    def _files(self) -> None:
        if self.dossier.attachments:
            self._section(_("Attachments"))
        for file in self.dossier.attachments:
            button = push_button(title_of("attachment", file), "link")
            button.setIcon(icon("attachment", "muted"))
            button.clicked.connect(partial(self.desk.open_requested.emit, "attachment", file.id))
            self.column.addWidget(button)
