"""After a crash: the records are checked and the officer is told, once, how they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from qiaocrm.qtkit.widgets import LinkLabel
from tests.journeys.conftest import Office

TRACE = 'Fatal Python error: Segmentation fault\n  File "ui/board.py", line 7 in paint\n'


def test_sound_records_after_a_power_cut(office: Office) -> None:
    office.program.look_after("")
    banner = office.window.broken_off
    office.wait(banner.isVisible)
    assert banner.text == (
        "The program was not closed properly last time. "
        "All records were checked: nothing is damaged."
    )
    assert not [one for one in banner.findChildren(LinkLabel) if one.isVisible()]


def test_a_fault_of_the_program_can_be_reported(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = tmp_path / "report.txt"
    monkeypatch.setattr("qiaocrm.qtkit.crash.ask_save_file", lambda *_asked: report)
    office.program.look_after(TRACE)
    office.wait(office.window.broken_off.isVisible)
    (offer,) = [one for one in office.window.broken_off.findChildren(LinkLabel) if one.isVisible()]
    offer.clicked.emit()
    said = report.read_text(encoding="utf-8")
    assert said.startswith("qiaocrm ")
    assert said.endswith(TRACE)


def test_damage_is_named_and_what_can_be_mended_is(office: Office) -> None:
    with office.library.store.writing() as connection:
        connection.exec_driver_sql(
            "DELETE FROM subject WHERE rowid IN (SELECT rowid FROM subject LIMIT 3)"
        )
    office.program.look_after("")
    office.wait(office.window.broken_off.isVisible)
    assert office.window.broken_off.text == (
        "The program was not closed properly last time.\n"
        "Records are missing from the search index. It has been mended."
    )
    office.program.look_after("")
    office.wait(lambda: "nothing is damaged" in office.window.broken_off.text)
