"""The rehearsal of an import: a doubtful row is decided, and the counts follow."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QLineEdit

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


def test_a_refused_row_is_filled_in_and_no_longer_refused(
    empty_office: Office, tmp_path: Path
) -> None:
    office = empty_office
    wizard = opened(office, tmp_path / "一.csv", FIRST + ",日本,03-5550-0103\n")
    plan = wizard.plan
    assert plan is not None
    assert plan.counts()["refused"] == 1
    edits = wizard.check._detail.findChildren(QLineEdit)
    assert edits[0].accessibleName() == "姓名"
    edits[0].setText("周启航")
    edits[0].editingFinished.emit()
    office.wait(lambda: wizard.plan is not plan)
    assert wizard.plan is not None
    assert wizard.plan.counts()["created"] == 2
    wizard.go_on()
    office.wait(lambda: wizard.finished_import)
    with office.program.desk.library.store.reading() as connection:
        found = connection.exec_driver_sql("SELECT name FROM person ORDER BY id").fetchall()
    assert [name for (name,) in found] == ["吴志德", "周启航"]


def test_before_and_after_are_seen_and_a_doubt_says_what_speaks_for_it(
    empty_office: Office, tmp_path: Path
) -> None:
    office = empty_office
    told = "姓名,国别,电话,单位,城市\n吴志德,英国,020 7946 0101,楚湘公司,{city}\n"
    wizard = opened(office, tmp_path / "一.csv", told.format(city="伦敦"))
    wizard.go_on()
    office.wait(lambda: wizard.finished_import)
    wizard.accept()
    wizard = opened(office, tmp_path / "二.csv", told.format(city="曼彻斯特"))
    wizard.columns._duplicates.setCurrentIndex(1)
    wizard.columns._choose_policy(1)
    office.wait(lambda: wizard.plan is not None and wizard.plan.counts()["updated"] == 1)
    said = [label.text() for label in wizard.check._detail.findChildren(QLabel)]
    assert "伦敦 → 曼彻斯特" in said
    assert any("same telephone" in one for one in said)


def test_a_blank_that_is_filled_is_seen_in_the_list_too(
    empty_office: Office, tmp_path: Path
) -> None:
    office = empty_office
    wizard = opened(office, tmp_path / "一.csv", FIRST)
    wizard.go_on()
    office.wait(lambda: wizard.finished_import)
    wizard.accept()
    again = "姓名,国别,电话,城市\n吴志德,英国,020 7946 0101,伦敦\n"
    wizard = opened(office, tmp_path / "二.csv", again)
    assert wizard.plan is not None
    assert wizard.check._rows[0].said == "City：(blank) → 伦敦"
    said = [label.text() for label in wizard.check._detail.findChildren(QLabel)]
    assert "(blank) → 伦敦" in said
