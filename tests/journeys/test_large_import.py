"""A large workbook: its columns at once, the rest meanwhile; Cancel leaves nothing; then it is in."""

from __future__ import annotations

import threading
from pathlib import Path

import psutil
import pytest
import xlsxwriter

from qiaocrm.base.spreading import Processes
from qiaocrm.services.imports import log
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.ui.imports import planner, sources
from qiaocrm.ui.imports.wizard import ImportWizard
from tests.journeys.conftest import Office

ROWS = 700
HEADINGS = ["姓名", "国别", "电话", "备用"]


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Holds the reading of the whole file up until it is set, so that the first look comes first."""
    event = threading.Event()
    prepare = sources.run.prepare
    monkeypatch.setattr(sources, "_LARGE", 1)

    def late(*given: object, **named: object) -> ImportPlan:
        event.wait(15)
        return prepare(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(sources.run, "prepare", late)
    return event


def opened(office: Office, folder: Path) -> ImportWizard:
    path = folder / "大名单.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("客商")
        sheet.write_row(0, 0, HEADINGS)
        for number in range(ROWS):
            name = f"吴{chr(0x4E00 + number)}{chr(0x5E00 + number)}"
            sheet.write_row(number + 1, 0, [name, "英国", f"020 7946 {number:04}", f"备{number}"])
    office.window.import_file(str(path))
    wizard = office.window.findChildren(ImportWizard)[-1]
    office.qtbot.waitUntil(wizard.columns.isVisible, timeout=15_000)
    return wizard


def stored(office: Office) -> int:
    with office.library.store.reading() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM person").scalar_one())


def helpers_of(wizard: ImportWizard) -> Processes:
    return wizard.planner._helpers


def test_columns_are_chosen_while_the_rest_is_read(
    empty_office: Office, tmp_path: Path, gate: threading.Event
) -> None:
    office = empty_office
    wizard = opened(office, tmp_path)
    assert wizard.planner.reading
    assert wizard.strip.isVisible()
    assert not wizard._next.isEnabled()
    grid = wizard.columns._grid
    assert [grid.item(row, 0).text() for row in range(4)] == HEADINGS
    assert "020 7946 0000" in grid.item(2, 3).text()
    grid.cellWidget(3, 1)._emit("remark")  # chosen before the whole file is there
    gate.set()
    office.wait(lambda: wizard.plan is not None and not wizard.planner.busy)
    assert not wizard.strip.isVisible()
    assert wizard.plan is not None
    assert wizard.plan.counts()["created"] == ROWS
    assert wizard.plan.tables[0].columns[3].target.field == "remark"
    wizard.go_on()
    wizard.go_on()
    office.wait(lambda: wizard.finished_import)
    assert stored(office) == ROWS
    wizard.accept()
    office.settle()
    assert log.imports(office.library)[0].counts["created"] == ROWS


def test_cancel_while_reading_leaves_nothing(
    empty_office: Office, tmp_path: Path, gate: threading.Event
) -> None:
    office = empty_office
    wizard = opened(office, tmp_path)
    helpers = helpers_of(wizard)
    (number,) = helpers.map(_process, [0])  # as if rows were shared already
    wizard.strip._cancel.click()
    gate.set()
    office.wait(lambda: not psutil.pid_exists(number))
    assert stored(office) == 0
    assert log.imports(office.library) == []


def test_import_waits_for_a_cell_mended_just_now(
    empty_office: Office, tmp_path: Path, gate: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = empty_office
    gate.set()
    wizard = opened(office, tmp_path)
    office.wait(lambda: wizard.plan is not None)
    wizard.go_on()
    held, changed = threading.Event(), planner._changed

    def late(*given: object) -> ImportPlan:
        held.wait(15)
        return changed(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(planner, "_changed", late)
    wizard._replan(lambda plan: plan.with_cell(0, 2, 0, "吴新名"))
    wizard.go_on()
    assert wizard.check.isVisible()
    held.set()
    office.wait(lambda: wizard.finished_import)
    with office.library.store.reading() as connection:
        found = connection.exec_driver_sql("SELECT count(*) FROM person WHERE name = '吴新名'")
        assert found.scalar_one() == 1


def _process(_job: int) -> int:
    return psutil.Process().pid
