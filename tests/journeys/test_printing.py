"""From a list to paper: columns and masks chosen, sheets of several records, labels looked at."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from qiaocrm.language.phones import read as read_phones
from qiaocrm.qtkit import print_dialog
from qiaocrm.qtkit.paper.toolbar import PreviewBar
from qiaocrm.qtkit.print_dialog import PrintDialog
from qiaocrm.ui.letters.letter_dialog import LetterDialog
from tests.books import add
from tests.journeys.conftest import Office

Kind = TypeVar("Kind", bound=QWidget)


def _preview(office: Office, among: QWidget | None = None) -> PrintDialog:
    """The preview that was opened last, once its pages stand."""
    parent = among or office.window

    def stands() -> bool:
        found = parent.findChildren(PrintDialog)
        return bool(found) and found[-1].pages is not None

    office.wait(stands)
    return parent.findChildren(PrintDialog)[-1]


def _texts(preview: PrintDialog) -> str:
    return "\n".join(text.text for page in preview.pages.pages for text in page.texts)


def _people(office: Office) -> None:
    for number, name in enumerate(("吴志德", "单雪桥")):
        phones = tuple(read_phones(f"1380000000{number}")[0])
        add(office.library, "person", name, merchant=True, phones=phones, remark=f"备注{number}")
    office.window.desk.library_changed.emit()
    office.window.show_page("person")
    office.wait(lambda: office.window.merchants.people.total == 2)


def test_a_contact_list_with_columns_and_masks(
    empty_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = empty_office
    _people(office)
    page = office.window.merchants.people
    page.set_columns(["name", "phones"])
    office.window.menus.actions["print"].trigger()
    preview = _preview(office)
    assert "138****0001" in _texts(preview)
    bar = preview.findChild(PreviewBar)
    popup = bar.open_columns()
    remark = popup.labels_shown().index("Remark")
    popup.tick(remark)
    popup.close()
    office.wait(lambda: "备注1" in _texts(preview))
    next(box for box in bar.findChildren(QCheckBox) if box.isVisible()).click()
    office.wait(lambda: "13800000001" in _texts(preview).replace(" ", ""))
    target = tmp_path / "通讯录.pdf"
    monkeypatch.setattr(print_dialog, "ask_save_file", lambda *_args: target)
    next(b for b in preview.findChildren(QPushButton) if b.text() == "Save as PDF…").click()
    office.wait(target.exists)
    told = subprocess.run(
        ["pdftotext", str(target), "-"], check=True, capture_output=True, text=True
    )
    assert "吴志德" in told.stdout
    assert "备注1" in told.stdout
    preview.reject()
    assert page.paper.columns == ("name", "phones", "remark")
    office.window.menus.actions["print"].trigger()
    assert "备注1" in _texts(_preview(office))


def test_a_contact_list_tells_how_to_reach_everybody(empty_office: Office) -> None:
    office = empty_office
    _people(office)
    page = office.window.merchants.people
    office.window.menus.actions["print_contacts"].trigger()
    shown = _texts(_preview(office))
    for word in ("Contact list", "E-mail", "Address", "138****0000"):
        assert word in shown
    assert page.paper.columns == ()
    office.window.show_page("followup")
    assert not office.window.menus.actions["print_contacts"].isEnabled()


def test_each_record_chosen_has_a_sheet_of_its_own(empty_office: Office) -> None:
    office = empty_office
    _people(office)
    page = office.window.merchants.people
    page.table.selectAll()
    office.window.paper.print_selected(page)
    preview = _preview(office)
    assert len(preview.pages.pages) == 2
    assert "138****0001" in _texts(preview)


def test_labels_are_looked_at_before_they_are_written(office: Office) -> None:
    window = office.window
    add(office.library, "association", "示例会馆", address="示例路1号", country="JP")
    window.desk.library_changed.emit()
    window.show_page("association")
    office.wait(lambda: window.associations.total > 1)
    window.associations.table.selectAll()
    window.write_letters(window.associations)
    office.wait(lambda: bool(window.findChildren(LetterDialog)))
    dialog = window.findChildren(LetterDialog)[-1]
    office.wait(lambda: bool(dialog.drafts))
    assert not dialog.preview_button.isVisible()
    dialog.outputs["labels"].setChecked(True)
    assert dialog.preview_button.isVisible()
    dialog.preview_button.click()
    preview = _preview(office, dialog)
    assert "示例路1号" in _texts(preview)
    assert not preview.findChild(PreviewBar).findChildren(QCheckBox)[0].isVisible()
    preview.reject()
    dialog.reject()
