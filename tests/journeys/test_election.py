"""换届 from the detail pane: fill the seats, see before and after, carry out, get the letter."""

from __future__ import annotations

from qiaocrm.services import finding, records
from qiaocrm.ui.letters.election_dialog import ElectionDialog
from qiaocrm.ui.letters.letter_dialog import LetterDialog
from tests.journeys.conftest import Office


def test_a_new_board_and_its_letter(office: Office) -> None:
    window, library = office.window, office.library
    library.set_options(office="示例市侨联")
    club = next(
        hit.id for hit in finding.find(library, "东京楚湘同乡会") if hit.kind == "association"
    )
    window.desk.open_requested.emit("@election", club)
    office.settle()
    dialog = window.findChildren(ElectionDialog)[-1]
    free = dialog.rows[-1]
    free.post.setText("秘书长")
    free.person.set_value(free.person.kind.parse("林海平", free.person.context()).value)
    dialog.years.setValue(2)
    dialog.number.setValue(9)
    dialog.refresh()
    shown = [dialog.table.item(row, 2).text() for row in range(dialog.table.rowCount())]
    assert "Term 9" in shown
    assert any("林海平" in text for text in shown)
    dialog.verb.click()
    office.settle()
    row = records.load(library, "association", club)
    assert row.term_number == 9
    letter = window.findChildren(LetterDialog)[-1]
    assert "第9届" in letter.letter.toPlainText()
    letter.reject()
    window.desk.undo()
    office.settle()
    assert records.load(library, "association", club).term_number != 9
