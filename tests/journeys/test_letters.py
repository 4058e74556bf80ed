"""From a list to letters in a folder, to a reply ticked, and back by one Undo."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import docx

from qiaocrm.domain.query import Query
from qiaocrm.services import lists
from qiaocrm.services.letters import rounds
from qiaocrm.ui.letters.letter_dialog import LetterDialog
from qiaocrm.ui.letters.rounds_dialog import RepliesDialog
from qiaocrm.ui.letters.template_dialog import TemplateDialog
from tests.journeys.conftest import Office

DAY = dt.date(2026, 11, 23)


def open_dialog(office: Office) -> LetterDialog:
    window = office.window
    office.library.set_options(office="示例市侨联")
    window.show_page("association")
    office.settle()
    window.associations.table.selectAll()
    window.write_letters(window.associations)
    office.settle()
    return window.findChildren(LetterDialog)[-1]


def test_a_round_of_greetings(office: Office, tmp_path: Path) -> None:
    dialog = open_dialog(office)
    for output in ("labels", "email", "envelope_dl"):
        dialog.outputs[output].setChecked(True)
    dialog.festivals.setEditText("建会三十周年")
    dialog.refresh()
    office.settle()
    assert "建会三十周年" in dialog.letter.toPlainText()
    assert "Address" in dialog.banner._text.text()
    assert "sender" in dialog.banner._text.text()
    order = dialog.order()
    assert len(order.drafts) == len(dialog.drafts) > 3
    assert order.name == "建会三十周年"
    before = len(lists.ids(office.library, Query("interaction")))
    office.window.letters.carry_out(order, DAY, tmp_path / "out", noted=True, done=dialog.accept)
    office.settle()
    (folder,) = (tmp_path / "out").iterdir()
    names = {one.name for one in folder.iterdir()}
    assert "建会三十周年.docx" in names
    text = "\n".join(one.text for one in docx.Document(folder / "建会三十周年.docx").paragraphs)
    for draft in order.drafts:
        assert draft.recipient.called in text
    sent, *_samples = rounds.rounds(office.library)
    assert (sent.festival, sent.sent) == ("建会三十周年", len(order.drafts))
    office.window.desk.undo()
    office.settle()
    assert len(lists.ids(office.library, Query("interaction"))) == before


def test_replies_are_ticked_on_the_page_of_the_round(office: Office) -> None:
    dialog = open_dialog(office)
    rounds.record(office.library, "春节", dialog.drafts, ["word"], DAY)
    dialog.reject()
    replies = RepliesDialog(office.program.desk, rounds.rounds(office.library)[0], office.window)
    office.settle()
    replies.select_row(0)
    replies.answer.setChecked(True)
    replies._note(True)
    office.settle()
    assert rounds.rounds(office.library)[0].replied == 1
    assert "1 replied" in replies.rate.text()
    replies.reject()


def test_the_office_words_a_letter_itself(office: Office) -> None:
    dialog = open_dialog(office)
    editing = TemplateDialog(office.program.desk, "festival", dialog)
    editing.saved.connect(dialog.show_templates)
    editing.bodies["zh-Hans"].setPlainText("{称谓}：\n本会谨祝{职称}")
    editing._save()
    office.settle()
    assert "{职称}" in editing.banner._text.text()
    editing.bodies["zh-Hans"].setPlainText("{称谓}：\n本会谨祝{节日}快乐")
    editing._save()
    office.settle()
    office.wait(lambda: "本会谨祝" in dialog.letter.toPlainText())
    dialog.reject()
