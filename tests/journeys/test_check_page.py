"""The rehearsal of an import: a doubtful row is decided, and the counts follow."""

from __future__ import annotations

from pathlib import Path

from qiaocrm.qtkit.editors.choices import QuietCombo
from qiaocrm.ui.imports.wizard import ImportWizard
from tests.journeys.conftest import Office

FIRST = "姓名,国别,电话\n吴志德,英国,020 7946 0101\n"
SECOND = "姓名,籍贯\n吴志德,湖南湘潭\n"


def opened(office: Office, path: Path, content: str) -> ImportWizard:
    path.write_text(content, encoding="utf-8")
    office.window.import_file(str(path))
    wizard = office.window.findChildren(ImportWizard)[-1]
    office.wait(lambda: wizard.plan is not None)
    wizard.go_on()
    return wizard


def test_a_doubtful_row_is_decided_in_place(empty_office: Office, tmp_path: Path) -> None:
    office = empty_office
    wizard = opened(office, tmp_path / "一.csv", FIRST)
    wizard.go_on()
    office.wait(lambda: wizard.finished_import)
    wizard.accept()
    wizard = opened(office, tmp_path / "二.csv", SECOND)
    assert wizard.plan is not None
    assert wizard.plan.counts()["doubtful"] == 1
    (ways,) = wizard.check._detail.findChildren(QuietCombo)
    assert "020 7946 0101" in ways.itemText(1)
    before = wizard.plan
    ways.activated.emit(1)
    office.wait(lambda: wizard.plan is not before)
    assert wizard.plan.counts()["updated"] == 1
    wizard.go_on()
    office.wait(lambda: wizard.finished_import)
    with office.program.desk.library.store.reading() as connection:
        found = connection.exec_driver_sql("SELECT name, native_place FROM person").fetchall()
    assert [tuple(row) for row in found] == [("吴志德", "湖南湘潭")]
