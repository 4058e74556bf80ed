"""Opens forms and the small dialogs on records, and has the desk write what they say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.domain.fields import Record
from qiaocrm.domain.followup import FollowUp
from qiaocrm.domain.registry import Entity, entity, title_of
from qiaocrm.domain.values import Link
from qiaocrm.language import phones
from qiaocrm.language.dates import PartialDate
from qiaocrm.services import drafts, followups, lists, records
from qiaocrm.services.drafts import Draft
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.giving_up import ask_why

_ANY_NUMBER = "+1 202-555-0100"

if TYPE_CHECKING:
    from qiaocrm.qtkit.form_dialog import FormDialog
    from qiaocrm.ui.endings import CompleteDialog, PostponeDialog


class Editing(QObject):
    """One for the window; forms are windows of their own over it."""

    opened = Signal(object)  # DraftKeeper of the form

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._tags: Sequence[str] = ()

    def create(self, kind: str, about: tuple[str, int, str] | None = None) -> FormDialog:
        """Open the form of a new record, linked to the record `about` (kind, id, title)."""
        values = self._start_values(kind, about)
        return self._open(kind, entity(kind).record(**values))

    def create_on(self, kind: str, day: dt.date) -> FormDialog:
        """Open the form of a new follow-up or visit on a day."""
        values = self._start_values(kind, None)
        values["due" if kind == "followup" else "start"] = PartialDate.of(day)
        return self._open(kind, entity(kind).record(**values))

    def _start_values(self, kind: str, about: tuple[str, int, str] | None) -> dict[str, Any]:
        """What a new record holds before anything is typed."""
        today = self._desk.library.clock.today()
        values: dict[str, Any] = {}
        if kind in ("followup", "project", "visit"):
            values["owner"] = self._desk.library.option("officer")
        if kind == "person" and about is None:
            values["merchant"] = True
        if kind == "interaction":
            values["date"] = PartialDate(today.year, today.month, today.day)
        if about is not None:
            link = Link(*about)
            field = {"visit": "guests", "followup": "about", "interaction": "about"}.get(kind)
            if field:
                values[field] = (link,)
            if kind == "visit":
                values["title"] = link.text
        return values

    def resume(self, draft: Draft) -> None:
        """Open a form again as it was left."""
        if not draft.record:
            self._open(draft.kind, entity(draft.kind).record(**draft.values), draft)
            return
        done = partial(self._resumed, draft)
        self._desk.read((id(self), "edit"), records.load, draft.kind, draft.record, done=done)

    def _resumed(self, draft: Draft, record: Record) -> None:
        dialog = self._open(draft.kind, record, draft)
        if record.version != draft.version:
            dialog.show_hint(
                _("The record was changed after this was typed: compare before you save.")
            )

    def edit(self, kind: str, record: int, field: str = "") -> None:
        """Open the form of a record, read fresh, at a field if one is named."""
        done = partial(self._loaded, kind, field)
        self._desk.read((id(self), "edit"), records.load, kind, record, done=done)

    def _loaded(self, kind: str, field: str, record: Record) -> None:
        dialog = self._open(kind, record)
        if field:
            dialog.begin_at(field)

    def _open(self, kind: str, record: Record, draft: Draft | None = None) -> FormDialog:
        from qiaocrm.ui.draft_keeper import DraftKeeper
        from qiaocrm.ui.duplicates.hints import KnownHint
        from qiaocrm.ui.editor_help import editor_help  # start-up counts
        from qiaocrm.ui.forms import record_dialog

        found = editor_help(self._desk, self._tags)
        # What a draft holds is not saved: the form of a new record begins with nothing.
        shown = entity(kind).record() if draft and not record.id else record
        dialog = record_dialog(kind, shown, found, self._window)
        if draft is not None:
            in_form = dialog.form.values()
            dialog.form.set_values(
                {key: draft.values[key] for key in draft.values if key in in_form}
            )
            dialog.form.type_again(draft.unread)
        keeper = DraftKeeper(self._desk, dialog, record, draft)
        self.opened.emit(keeper)
        dialog.submitted.connect(partial(self._save, dialog, keeper.key, kind, record))
        KnownHint(self._desk, dialog, kind, record.id)
        dialog.open()
        self._desk.read((id(self), "tags"), _tags, done=self._take_tags)
        return dialog

    def _take_tags(self, tags: Sequence[str]) -> None:
        self._tags = tags

    def _save(
        self, dialog: FormDialog, draft: str, kind: str, record: Record, values: Mapping[str, Any]
    ) -> None:
        again = partial(self._with_reason, dialog, draft, kind, record, values)
        failed = partial(ask_why, dialog, again, dialog.show_error)
        if record.id:
            say = _("Saved: {title}").format(title=title_of(kind, record))
            self._desk.write(
                drafts.save,
                draft,
                records.edit,
                record,
                kind,
                values,
                done=partial(self._saved, dialog, kind),
                failed=failed,
                say=say,
            )
            return
        shown = {**_carried(entity(kind), record, dialog.form.values()), **values}
        say = _("Created: {title}").format(title=shown.get(entity(kind).title, ""))
        self._desk.write(
            drafts.save,
            draft,
            records.create,
            kind,
            shown,
            done=partial(self._saved, dialog, kind),
            failed=failed,
            say=say,
        )

    def _with_reason(
        self,
        dialog: FormDialog,
        draft: str,
        kind: str,
        record: Record,
        values: Mapping[str, Any],
        reason: str,
    ) -> None:
        self._save(dialog, draft, kind, record, {**values, "lost_reason": reason})

    def _saved(self, dialog: FormDialog, kind: str, result: Any) -> None:
        dialog.saved()
        if isinstance(result, tuple) and kind in (
            "association",
            "person",
            "project",
            "visit",
            "followup",
        ):
            self._desk.open_requested.emit(kind, result[0])

    def complete(self, record: int) -> None:
        """Ask for the result of a follow-up and mark it done."""
        self._desk.read(
            (id(self), "complete"), records.load, "followup", record, done=self._ask_complete
        )

    def _ask_complete(self, task: FollowUp) -> None:
        from qiaocrm.ui.endings import CompleteDialog

        dialog = CompleteDialog(task, self._desk.library.clock.today(), self._window)
        dialog.accepted.connect(partial(self._complete, dialog, task))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _complete(self, dialog: CompleteDialog, task: FollowUp) -> None:
        result, subject, due = dialog.answer
        say = _("Completed: {title}").format(title=task.subject)
        self._desk.write(_complete, task, result, subject, due, say=say)

    def postpone(self, ids: Sequence[int]) -> None:
        """Ask to which day follow-ups are put off."""
        from qiaocrm.ui.endings import PostponeDialog

        dialog = PostponeDialog(self._desk.library.clock.today(), self._window)
        dialog.accepted.connect(partial(self._postpone, dialog, tuple(ids)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def snooze(self, ids: Sequence[int]) -> QMenu:
        """Offer moments until which nothing is said of follow-ups; their due days stay."""
        from qiaocrm.ui.snoozing import snooze_menu  # start-up counts

        now = self._desk.library.clock.now().astimezone().replace(tzinfo=None)
        menu = snooze_menu(now, partial(self._snooze, tuple(ids)), self._window)
        menu.popup(QCursor.pos())
        return menu

    def _snooze(self, ids: Sequence[int], moment: dt.datetime) -> None:
        say = _("Silent until {moment}").format(moment=f"{moment:%Y-%m-%d %H:%M}")
        self._desk.write(followups.snooze, ids, moment, say=say)

    def _postpone(self, dialog: PostponeDialog, ids: Sequence[int]) -> None:
        if dialog.day is not None:
            say = _("Postponed to {day}").format(day=dialog.day.isoformat())
            self._desk.write(followups.postpone, ids, dialog.day, say=say)


def prepare(_library: object) -> None:
    """Load what the first form would otherwise make the window wait for; it makes no widget."""
    for name in ("qiaocrm.ui.forms", "qiaocrm.ui.duplicates.hints"):
        import_module(name)
    phones.read(_ANY_NUMBER)


def _complete(
    library: Any, task: FollowUp, result: str, subject: str, due: PartialDate | None
) -> Any:
    return followups.complete(library, task, result, next_subject=subject, next_due=due)


def _carried(entity_: Entity, record: Record, in_form: Mapping[str, Any]) -> dict[str, Any]:
    """The values that a new record began with and that its form does not show."""
    fresh = entity_.record()
    hidden = [key for key in entity_.specs if key not in in_form]
    return {
        key: getattr(record, key) for key in hidden if getattr(record, key) != getattr(fresh, key)
    }


def _tags(library: Any) -> list[str]:
    return [tag for tag, _number in lists.all_tags(library)]
