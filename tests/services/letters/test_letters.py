"""Letters: who gets one, what it says in four scripts, what is missing, the files it becomes."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import io
from pathlib import Path

import docx
import pytest

from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.domain.letters import SCRIPT_KEYS, Template, Wording, fill
from qiaocrm.domain.lettertexts import DEFAULTS
from qiaocrm.domain.values import Link
from qiaocrm.language.salutation import Script
from qiaocrm.printing.word import letters_docx
from qiaocrm.services.letters import files, recipients, stationery
from qiaocrm.services.letters.drafting import Draft, Occasion, complete, draft, gaps
from qiaocrm.services.letters.recipients import Found
from qiaocrm.services.letters.stationery import Sender
from qiaocrm.services.library import Library
from tests.books import add

DAY = dt.date(2026, 11, 23)


@pytest.fixture
def people(book: Library) -> list[Link]:
    """Four who are written to in four scripts, one who died, one who wants no letters."""
    club = add(book, "association", "东京楚湘同乡会", name_local="東京楚湘同郷会", term_number=6)
    made = [
        add(book, "person", "吴志德", gender="male", emails=("wu@example.com",)),
        add(book, "person", "陈立国", name_traditional="陳立國", country="HK"),
        add(book, "person", "周晓岚", name_foreign="Zhou Xiaolan", script="en", gender="female"),
        add(book, "person", "林海", name_traditional="林海", script="ja"),
        add(book, "person", "贺云", deceased=True),
        add(book, "person", "孟川", do_not_contact=True),
    ]
    for one, post in ((made[0], "会长"), (made[3], "理事长")):
        add(book, "position", post, person=(one,), organisation=(club,))
    add(book, "position", "名誉会长", person=(made[0],), organisation=(club,), ended=True)
    return made


def found_for(book: Library, people: list[Link]) -> Found:
    return recipients.find(book, "person", [one.id for one in people])


def drafts_for(book: Library, people: list[Link], template: Template = DEFAULTS[0]) -> list[Draft]:
    book.set_options(office="示例市侨联", officer="孟小舟")
    found = found_for(book, people).recipients
    sender = Sender(name_en="Example City Federation", name_ja="例示市僑聯")
    return draft(book, sender, Occasion(template, DAY, "春节"), found)


def test_everybody_gets_the_letter_in_his_own_script(book: Library, people: list[Link]) -> None:
    made = drafts_for(book, people)
    assert [one.letter.opening for one in made] == [
        "尊敬的吴志德会长：",
        "尊敬的陳立國先生/女士：",
        "Dear Ms. Zhou,",
        "理事長 林海 様",
    ]
    assert [one.letter.title for one in made] == [
        "春节问候信",
        "春節問候信",
        "Greetings for Spring Festival",
        "春節のご挨拶",
    ]
    assert [one.letter.signature for one in made] == [
        ("示例市侨联", "2026年11月23日"),
        ("示例市僑聯", "2026年11月23日"),
        ("Example City Federation", "23 November 2026"),
        ("例示市僑聯", "2026年11月23日"),
    ]
    assert "為增進家鄉" in made[1].letter.plain()


def test_the_dead_and_those_who_want_none_get_no_letter(book: Library, people: list[Link]) -> None:
    left = found_for(book, people).left_out
    assert [(one.title, one.reason) for one in left] == [
        ("贺云", "deceased"),
        ("孟川", "do_not_contact"),
    ]


def test_a_letter_to_an_association_goes_to_who_leads_it(book: Library) -> None:
    club = add(book, "association", "横滨楚湘会", address="横浜市中区1-2", country="JP")
    other = add(book, "association", "神户楚湘会")
    both = add(book, "association", "大阪楚湘会")
    head = add(book, "person", "欧阳明", gender="male")
    gone = add(book, "person", "贺云", deceased=True)
    for who, post, where in ((head, "会长", club), (gone, "主席", both), (head, "会长", both)):
        add(book, "position", post, person=(who,), organisation=(where,))
    found = recipients.find(book, "association", [club.id, other.id, both.id])
    assert [one.called for one in found.recipients] == ["欧阳明会长", "神户楚湘会全体理监事"]
    assert found.recipients[0].address == "横浜市中区1-2"
    assert {link.kind for link in found.recipients[0].about} == {"association", "person"}


def test_what_is_missing_is_named_before_anything_is_written(
    book: Library, people: list[Link]
) -> None:
    made = drafts_for(book, people, DEFAULTS[1])
    named = {gap.what: gap.titles for gap in gaps(made, ["word", "email", "labels"])}
    assert named["Address"] == ("吴志德", "陈立国", "周晓岚", "林海")
    assert named["E-mail"] == ("陈立国", "周晓岚", "林海")
    assert named["社团"] == ("陈立国", "周晓岚")
    assert not gaps(made[:1], ["word", "email"])
    assert [one.recipient.title for one in complete(made, ["word", "labels"])] == ["吴志德", "林海"]
    assert [one.recipient.title for one in complete(made, ["email"])] == ["吴志德"]
    assert complete(made, ["labels"]) == []


def test_word_holds_each_letter_on_its_page(book: Library, people: list[Link]) -> None:
    document = docx.Document(
        io.BytesIO(letters_docx([one.letter for one in drafts_for(book, people)]))
    )
    breaks = [one for one in document.paragraphs if one.paragraph_format.page_break_before]
    assert [one.text for one in breaks] == [
        "春節問候信",
        "Greetings for Spring Festival",
        "春節のご挨拶",
    ]
    section = document.sections[0]
    assert (round(section.top_margin.mm), round(section.left_margin.mm)) == (37, 28)
    fonts = document.paragraphs[0].runs[0]._element.rPr.rFonts
    assert fonts.get(fonts.nsmap["w"].join("{}") + "eastAsia") == "方正小标宋简体"


def test_a_mail_draft_opens_ready_to_send(book: Library, people: list[Link]) -> None:
    raw = files.mail(drafts_for(book, people)[0])
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert message["To"] == "wu@example.com"
    assert message["Subject"] == "春节问候信"
    assert message["X-Unsent"] == "1"
    assert message["From"] is None
    body = message.get_body()
    assert body is not None
    assert body.get_content().startswith("尊敬的吴志德会长：")


def test_cancel_leaves_no_file(book: Library, people: list[Link], tmp_path: Path) -> None:
    made = drafts_for(book, people)
    out = tmp_path / "out"

    def stop(done: int) -> None:
        if done == 3:
            raise Cancelled("Cancelled. Nothing was changed.")

    def fill(folder: Path) -> None:
        files.write_word(folder, "春节", made, lambda _done: None)
        files.write_word_each(folder, made, stop)

    with pytest.raises(Cancelled):
        files.complete_folder(out, "春节", fill)
    assert list(out.iterdir()) == []


def test_a_second_job_of_the_same_name_gets_a_folder_of_its_own(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for _round in range(2):
        files.complete_folder(out, "春节/2027", lambda folder: (folder / "a").write_text("a"))
    assert sorted(one.name for one in out.iterdir()) == ["春节 2027", "春节 2027 (2)"]


def test_the_office_keeps_templates_of_its_own(book: Library) -> None:
    own = Template("", "中秋慰问", "festival", {"zh-Hans": Wording("", "{称谓}：\n您好！")})
    saved = stationery.save_template(book, own)
    changed = Template("festival", "节日问候", "festival", {"zh-Hans": Wording("", "{name}：\n好")})
    stationery.save_template(book, changed)
    known = stationery.load(book)
    assert known.template(saved.key) == saved
    assert known.template("festival").texts["zh-Hans"].body == "{name}：\n好"
    stationery.remove_template(book, "festival")
    stationery.remove_template(book, saved.key)
    assert stationery.load(book).templates == DEFAULTS


def test_a_field_that_does_not_exist_is_named(book: Library) -> None:
    with pytest.raises(UserError, match="职称"):
        stationery.save_template(book, Template("", "x", "other", {"en": Wording("", "{职称}")}))
    assert fill("{姓名}{ name }", {"姓名": "吴"}).text == "吴吴"


@pytest.mark.parametrize("script", SCRIPT_KEYS)
def test_every_template_of_the_program_speaks_every_script(script: Script) -> None:
    for one in DEFAULTS:
        used, wording = one.wording(script)
        assert used == script
        assert "{" not in fill(wording.body, dict.fromkeys(("称谓", "节日"), "x")).text
