"""After an import: its summary, the refused rows, the log, the warning, and the templates."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from qiaocrm.domain.values import Link
from qiaocrm.qtkit.widgets import LinkLabel
from qiaocrm.services.imports import log
from qiaocrm.ui.imports import template_menu
from qiaocrm.ui.imports.log_dialog import ImportLogDialog
from qiaocrm.ui.imports.wizard import ImportWizard
from tests.books import edit
from tests.journeys.conftest import Office

ROWS = "姓名,国别,电话\n吴志德,英国,020 7946 0101\n苏远帆,日本,03-5550-0101\n,日本,03-5550-0103\n"


def imported(office: Office, path: Path) -> ImportWizard:
    wizard = opened(office, path)
    wizard.go_on()
    wizard.go_on()
    office.wait(lambda: wizard.finished_import)
    return wizard


def opened(office: Office, path: Path) -> ImportWizard:
    office.window.import_file(str(path))
    wizard = office.window.findChildren(ImportWizard)[-1]
    office.wait(lambda: wizard.plan is not None)
    return wizard


def written(folder: Path) -> Path:
    path = folder / "客商.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_the_summary_lists_the_records_and_saves_refused_rows(
    empty_office: Office, tmp_path: Path
) -> None:
    office = empty_office
    wizard = imported(office, written(tmp_path))
    page = wizard.done_page
    assert len(page.table.records.ids) == 2
    target = tmp_path / "refused.xlsx"
    page.save_refused(target)
    office.wait(target.exists)
    assert len(list(openpyxl.load_workbook(target).active.iter_rows())) == 2
    opened_records = []
    office.program.desk.open_requested.connect(lambda kind, one: opened_records.append((kind, one)))
    page.table.record_activated.emit(0)
    office.settle()
    assert [kind for kind, _one in opened_records] == ["person"]
    assert opened_records[0][1] > 0


def test_the_log_undoes_and_names_what_was_edited_since(
    empty_office: Office, tmp_path: Path
) -> None:
    office = empty_office
    path = written(tmp_path)
    imported(office, path).done_page.finished.emit("")
    edit(office.library, Link("person", 1), city="伦敦")
    again = opened(office, path)
    office.wait(lambda: bool(again.banner.text))
    assert "imported before" in again.banner.text
    again.reject()

    dialog = ImportLogDialog(office.program.desk, office.window)
    dialog.open()
    office.wait(lambda: dialog.table.rowCount() == 1)
    assert dialog.table.item(0, 1).text() == "客商.csv"
    dialog.undo_button.click()
    office.wait(lambda: log.imports(office.library)[0].undone)
    assert "吴志德" in dialog.banner.text
    assert not dialog.undo_button.isEnabled()
    dialog.accept()


def test_a_template_is_written_from_the_window(empty_office: Office, tmp_path: Path) -> None:
    office = empty_office
    target = tmp_path / "a.xlsx"
    template_menu.save_to(office.program.desk, office.window, "project", target)
    office.wait(target.exists)
    assert openpyxl.load_workbook(target).worksheets[0].max_column > 10


def test_the_summary_leads_to_the_list_of_visits(empty_office: Office, tmp_path: Path) -> None:
    office = empty_office
    path = tmp_path / "来访.csv"
    path.write_text(
        "来访时间,代表团名称,国别,人数\n2026-03-01,示例代表团,英国,5人\n", encoding="utf-8"
    )
    wizard = imported(office, path)
    links = wizard.done_page.findChildren(LinkLabel)
    next(link for link in links if "isits" in link.text()).clicked.emit()
    office.settle()
    assert office.window.list_page is office.window.merchants.visits


def test_a_visit_in_the_summary_opens_on_its_list(empty_office: Office, tmp_path: Path) -> None:
    office = empty_office
    path = tmp_path / "来访.csv"
    path.write_text(
        "来访时间,代表团名称,国别,人数\n2026-03-01,示例代表团,英国,5人\n", encoding="utf-8"
    )
    page = imported(office, path).done_page
    page.table.record_activated.emit(0)
    office.settle()
    visits = office.window.merchants.visits
    assert office.window.list_page is visits
    assert visits.table.current_id() == 1
