"""A form that was never closed comes back: after a crash, and after a logoff that could not save."""

from __future__ import annotations

import shutil

from PySide6.QtWidgets import QApplication

from qiaocrm.app import Program
from qiaocrm.base.settings import Settings
from qiaocrm.qtkit.editors.lines import LineEditor
from qiaocrm.qtkit.editors.rows import RowsEditor
from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.services import drafts, finding, records
from qiaocrm.ui.window import MainWindow
from tests.books import new_book
from tests.journeys.conftest import Office

_BIRTHDAY = "the year of the dragon, perhaps"
_PHONE = "ask his brother"


def _type(dialog: FormDialog, key: str, text: str) -> None:
    editor = dialog.form.editor(key)
    if isinstance(editor, RowsEditor):
        line = editor.rows[0].lines[0]
    else:
        assert isinstance(editor, LineEditor)
        line = editor.line
    line.setText(text)
    line.textEdited.emit(text)


def _crash(office: Office) -> Program:
    """The book as a killed program leaves it, opened by a new one."""
    office.wait(lambda: bool(drafts.left(office.library)))
    path = office.library.path
    folder = path.parent / "again"
    folder.mkdir()
    for part in path.parent.glob(f"{path.name}*"):
        shutil.copy(part, folder)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return Program(application, new_book(folder), Settings(language="en", theme="light"))


def _started(office: Office, program: Program) -> tuple[Office, MainWindow]:
    window = program.show()
    again = Office(program, window, office.qtbot)
    again.wait(window.unsaved.isVisible)
    return again, window


def _close(program: Program) -> None:
    program.lanes.shutdown()
    program.desk.library.close()


def test_a_new_record_that_a_crash_cut_off_is_offered_as_it_was_typed(office: Office) -> None:
    dialog = office.window.editing.create("person")
    _type(dialog, "name", "陈远")
    _type(dialog, "birthday", _BIRTHDAY)
    _type(dialog, "phones", _PHONE)
    program = _crash(office)
    again, window = _started(office, program)
    assert "陈远" in window.unsaved.text
    window.unsaved.resume()
    form = again.child(FormDialog).form
    values = form.values()
    assert (values["name"], values["merchant"]) == ("陈远", True)
    birthday, phones = form.editors["birthday"], form.editors["phones"]
    assert isinstance(birthday, LineEditor)
    assert isinstance(phones, RowsEditor)
    assert birthday.line.text() == _BIRTHDAY
    assert [row.lines[0].text() for row in phones.rows] == [_PHONE]
    assert form.dirty
    assert not window.unsaved.isVisible()
    form.set_values({"birthday": None})
    phones.set_rows(())
    again.child(FormDialog).submit()
    again.wait(lambda: bool(finding.find(again.library, "陈远")))
    assert drafts.left(again.library) == []
    assert not window.unsaved.isVisible()
    _close(program)


def test_a_draft_of_a_record_changed_since_says_so_and_keeps_both(office: Office) -> None:
    person = finding.find(office.library, "吴志德")[0].id
    office.window.editing.edit("person", person)
    _type(office.child(FormDialog), "city", "横滨")
    program = _crash(office)
    before = records.load(program.desk.library, "person", person)
    records.edit(program.desk.library, before, "person", {"post": "顾问"})
    again, window = _started(office, program)
    window.unsaved.resume()
    again.settle()
    dialog = again.child(FormDialog)
    assert dialog.hint_banner.isVisible()
    dialog.submit()
    again.wait(lambda: not drafts.left(again.library))
    saved = records.load(again.library, "person", person)
    assert (saved.city, saved.post) == ("横滨", "顾问")  # type: ignore[attr-defined]
    _close(program)


def test_a_logoff_keeps_what_could_not_be_saved(office: Office) -> None:
    dialog = office.window.editing.create("followup")
    _type(dialog, "due", "when he is back")
    office.program.end_session()
    left = drafts.left(office.library)
    assert [one.draft.unread for one in left] == [{"due": [["when he is back"]]}]
    office.wait(office.window.unsaved.isVisible)  # the officer may have stopped the logoff


def test_what_was_saved_or_given_up_is_not_offered(office: Office) -> None:
    dialog = office.window.editing.create("person")
    _type(dialog, "name", "陈远")
    office.wait(lambda: bool(drafts.left(office.library)))
    dialog.submit()
    office.wait(lambda: not drafts.left(office.library))
    dialog = office.window.editing.create("person")
    _type(dialog, "name", "陈近")
    office.wait(lambda: bool(drafts.left(office.library)))
    dialog._answered(1)
    office.wait(lambda: not drafts.left(office.library))
    office.window.unsaved.look()
    office.settle()
    assert not office.window.unsaved.isVisible()
