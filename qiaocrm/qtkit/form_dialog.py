"""The window in which a record is made or changed; saving itself is the caller's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import _, translate
from qiaocrm.domain.fields import Record
from qiaocrm.domain.registry import Entity, title_of
from qiaocrm.qtkit.dialogs import LEFT, BaseDialog
from qiaocrm.qtkit.editors import EditorHelp
from qiaocrm.qtkit.form import RecordForm
from qiaocrm.qtkit.form_layout import FormLayoutSpec
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.widgets import ErrorBanner, Hairline, plain_label

_WIDTH, _HEIGHT = 62, 37  # Chinese characters, lines
_NARROWEST = 26  # Chinese characters
_AROUND = 9  # lines that heading and buttons take


class FormDialog(BaseDialog):
    """A form with Save and Cancel. Open it with `open()`; it deletes itself when closed.

    `submitted` carries a dict of values: for a new record (id 0) all that are filled, else those
    that were changed. The caller saves them and then calls `saved()` or `show_error()`; until
    then the form waits and cannot be closed.
    """

    submitted = Signal(object)  # dict[str, Any]
    typed = Signal(str, object)  # field's key, its value: for looking up likely duplicates

    def __init__(
        self,
        entity: Entity,
        record: Record | None = None,
        help: EditorHelp | None = None,
        layout: FormLayoutSpec | None = None,
        parent: QWidget | None = None,
        *,
        title: str = "",
    ) -> None:
        """Without `record`, or with one whose id is 0, the form makes a new record."""
        self._new = record is None or not record.id
        heading = title or _heading(entity, record)
        super().__init__(heading, parent, heading=heading)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._waiting = False
        self._leaving = False
        self._begins_at = ""
        area = _FormArea(self)  # from outside in: a tree that changes its parent is styled anew
        self.form = RecordForm(entity, help, layout, area.viewport(), record)
        area.hold(self.form)
        self.error_banner = ErrorBanner(parent=self)
        self.hint_banner = ErrorBanner(parent=self)
        self.body.addWidget(self.error_banner)
        self.body.addWidget(self.hint_banner)
        self.body.addWidget(area, 1)
        self.body.addWidget(Hairline())
        self.add_aside(plain_label(_("Ctrl+S saves · Esc cancels"), role="second"))
        self.cancel_button = self.add_cancel()
        self.save_button = self.add_verb(_("Save"), "primary", self.submit)
        self.save_button.setDefault(False)
        for keys in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.submit)
        self.form.edited.connect(self.typed)
        self.setMinimumWidth(_NARROWEST * current_metrics().char)
        wanted = self.form.sizeHint().height() // current_metrics().line + _AROUND
        self.fit(_WIDTH, min(_HEIGHT, wanted))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field, with nothing selected that a key could replace."""
        super().showEvent(event)
        QTimer.singleShot(0, self._begin)  # QDialog selects the text after this event

    def begin_at(self, key: str) -> None:
        """Begin in a field other than the first, unfolded if need be."""
        self._begins_at = key

    @Slot()
    def _begin(self) -> None:
        if self._begins_at:
            self.form.editor(self._begins_at).control().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.focus_first()

    @Slot()
    def submit(self) -> None:
        """Hand over the values, unless a field keeps from saving: then go there."""
        if self._waiting:
            return
        self.save_button.setFocus()  # whatever is half typed is read now
        errors = self.form.errors()
        self.form.first_error_focus()
        if errors:
            return
        values = self._values()
        if not values and not self._new:
            self.saved()
            return
        self._wait(True)
        self.error_banner.hide()
        self.submitted.emit(values)

    def saved(self) -> None:
        """The values are kept: close."""
        self._leaving = True
        self.accept()

    def show_error(self, error: UserError) -> None:
        """Say why saving failed; everything typed stays, and saving can be tried again."""
        self._wait(False)
        self.show()
        self.error_banner.tell(str(error), "danger")

    def show_hint(
        self, text: str, action: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """Say something above the form, such as 可能已有：…; the empty text takes it away."""
        if text:
            self.hint_banner.tell(text, "warning", action, act)
        else:
            self.hint_banner.hide()

    def reject(self) -> None:
        """Close, but ask before anything typed is lost."""
        if self._waiting:
            return
        if self._leaving or not self.form.dirty:
            super().reject()
            return
        question = BaseDialog(_("Unsaved changes"), self, heading=_("Discard what you have typed?"))
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.body.addWidget(plain_label(_("It has not been saved."), question, wrap=True))
        question.add_verb(_("Discard changes"), "danger", question.accept)
        keep = question.add_verb(_("Keep editing"), "primary", question.reject)
        question.finished.connect(self._answered)
        question.fit(26)
        question.open()
        keep.setFocus()

    @Slot(int)
    def _answered(self, answer: int) -> None:
        if answer == QDialog.DialogCode.Accepted:
            self._leaving = True
            self.reject()

    def leave(self) -> None:
        """Save what can be saved and go without a question, as the session ends.

        What cannot be saved is left: `finished` then says so with `LEFT`.
        """
        if self.form.dirty:
            self.submit()
        if self._waiting:
            self.hide()
        else:
            self.done(LEFT if self.form.dirty else QDialog.DialogCode.Accepted)

    def _values(self) -> dict[str, object]:
        if not self._new:
            return self.form.changed_values()
        empty = {key: spec.kind.empty for key, spec in self.form.entity.specs.items()}
        values = self.form.values()
        return {key: value for key, value in values.items() if value != empty[key]}

    def _wait(self, waiting: bool) -> None:
        self._waiting = waiting
        self.form.setEnabled(not waiting)
        self.save_button.setEnabled(not waiting)
        self.cancel_button.setEnabled(not waiting)
        self.save_button.setText(_("Saving …") if waiting else _("Save"))


def _heading(entity: Entity, record: Record | None) -> str:
    """What the window is called."""
    if record is None or not record.id:
        return _("New {kind}").format(kind=translate(entity.label))
    return _("Edit {name}").format(name=title_of(entity.key, record))


class _FormArea(QScrollArea):
    """Lets the form scroll up and down only, and tells it its width before it is laid out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._form: RecordForm | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def hold(self, form: RecordForm) -> None:
        """Show `form`, which was made for this area's viewport."""
        self._form = form
        margin = current_metrics().px(12)
        form.setContentsMargins(1, 1, margin, margin)
        self.setWidget(form)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two is settled first, so that nothing is ever painted squeezed."""
        if self._form is not None:
            self._form.fit_width(self.viewport().width())
        super().resizeEvent(event)
