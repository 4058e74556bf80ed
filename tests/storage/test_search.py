"""Finding: whatever part of a record one remembers leads to it, and no text is an error."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qiaocrm.domain.query import Query
from qiaocrm.domain.values import ItineraryRow, Link
from qiaocrm.language.phones import Phone
from qiaocrm.services import finding, records
from qiaocrm.services.library import Library
from tests.books import add, edit, new_book, titles

PERSON = {
    "name_traditional": "吳志德",
    "name_foreign": "Ng Chi Tak",
    "city": "香港",
    "country": "HK",
    "phones": (Phone("138-1234 5678", "+8613812345678", ""), Phone("852 5550 1234", None, "")),
    "emails": ("ng.ct@example.com",),
    "wechat": "wzd_1958",
    "remark": "爱好书法\n住九龙",
    "tags": ("重点",),
    "extra": {"车牌": "粤B00000"},
}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A few records that resemble one another."""
    library = new_book(tmp_path_factory.mktemp("search"))
    company = add(library, "company", "维港新能源控股有限公司")
    add(library, "person", "吴志德", company=(company,), **PERSON)
    add(library, "person", "单雪桥")
    add(library, "person", "吴志德强")
    add(library, "person", "小吴志德")
    add(library, "person", "林海生", remark="吴志德的堂弟")
    add(library, "association", "东京楚湘同乡会", name_local="東京楚湘同郷会", short_name="楚湘会")
    add(library, "person", "Tan Ah Kow")
    add(library, "visit", "春季考察", itinerary=(ItineraryRow(activity="参观陶瓷馆"),))
    yield library
    library.close()


def found(library: Library, typed: str, *kinds: str) -> list[str]:
    return [one.title for one in finding.find(library, typed, kinds=kinds or ("person",))]


@pytest.mark.parametrize(
    "typed",
    [
        "吴志德", "吳志德", "吴志", "志德", "德", "wuzhide", "WuZhiDe", "WU ZHI", "wzd", "zhide", "ng chi",
        "NGCHITAK", "5678", "1234 56", "138-1234", "13812345678", "138 1234", "8613812", "+86 138",
        "55501234", "维港", "新能源控股", "香港", "hong kong", "ng.ct@example.com", "example.com", "书法",
        "書法", "九龙", "重点", "粤B0", "wzd_1958", "吴 香港", "维港 吴", "  志德　", "ｗｚｄ", "吴，志德",
        "吴\n志德",
    ],
)  # fmt: skip
def test_every_way_leads_to_the_person(office: Library, typed: str) -> None:
    assert "吴志德" in found(office, typed)


@pytest.mark.parametrize(
    ("kind", "title", "typed"),
    [
        ("association", "东京楚湘同乡会", "同郷会"),
        ("association", "东京楚湘同乡会", "楚湘会"),
        ("association", "东京楚湘同乡会", "djcx"),
        ("visit", "春季考察", "陶瓷"),
        ("company", "维港新能源控股有限公司", "wgxny"),
        ("person", "Tan Ah Kow", "ah ko"),
    ],
)
def test_other_kinds_are_found_too(office: Library, kind: str, title: str, typed: str) -> None:
    assert title in found(office, typed, kind)
    assert title in found(office, typed, *finding.SEARCHED)


@pytest.mark.parametrize("typed", ["志吴", "吴志明", "wzdx", "00000000", "吴 东京", "|", "吴|单"])
def test_what_is_not_there_is_not_found(office: Library, typed: str) -> None:
    assert "吴志德" not in found(office, typed)


@given(start=st.integers(0, 60), length=st.integers(1, 20))
def test_any_part_of_any_text_of_a_record_finds_it(
    office: Library, start: int, length: int
) -> None:
    texts = [
        "吴志德",
        "维港新能源控股有限公司",
        "ng.ct@example.com",
        "13812345678",
        "爱好书法",
        "NgChiTak",
    ]
    for text in texts:
        part = text[start % len(text) :][:length]
        if part.strip(".@"):
            assert "吴志德" in found(office, part)


def test_surnames_of_two_readings_are_found_by_the_surname_s(office: Library) -> None:
    assert found(office, "shan") == ["单雪桥"]
    assert found(office, "sxq") == ["单雪桥"]


def test_the_reading_that_the_officer_typed_counts(book: Library) -> None:
    add(book, "person", "乐平", pinyin="Le Ping")
    assert found(book, "leping") == ["乐平"]
    assert found(book, "lp") == ["乐平"]


def test_whole_names_come_first_then_beginnings_then_insides_then_the_rest(office: Library) -> None:
    assert found(office, "吴志德") == ["吴志德", "吴志德强", "小吴志德", "林海生"]
    assert found(office, "wuzhide")[:3] == ["吴志德", "吴志德强", "小吴志德"]


def test_a_foreign_name_typed_whole_is_the_first(book: Library) -> None:
    for name in ("Tan Ah Kow Lim", "Tan", "Tan Ah Kow"):
        add(book, "person", name)
    assert found(book, "tan ah kow") == ["Tan Ah Kow", "Tan Ah Kow Lim"]
    assert found(book, "Tan")[0] == "Tan"


def test_the_reason_is_told_where_the_title_does_not_show_it(office: Library) -> None:
    (one,) = finding.find(office, "书法")
    assert (one.matched, one.excerpt) == ("Remark", "爱好书法\n住九龙")
    (one,) = finding.find(office, "维港", kinds=("person",))
    assert (one.matched, one.excerpt) == ("Company", "维港新能源控股有限公司")
    (one,) = finding.find(office, "55501234")
    assert one.matched == "Phones"
    assert finding.find(office, "吴志德")[0].matched == ""
    assert finding.find(office, "wzd")[0].second == "维港新能源控股有限公司 · Hong Kong, China"


def test_only_so_many_of_the_kinds_asked_for(office: Library) -> None:
    assert len(finding.find(office, "吴", limit=2)) == 2
    assert found(office, "吴", "company") == []


def test_people_are_found_by_the_present_name_of_their_company_alone(book: Library) -> None:
    company = add(book, "company", "旧名公司")
    person = add(book, "person", "林海生", company=(company,))
    add(book, "visit", "来访", guests=(person,))
    edit(book, company, name="新颜集团")
    assert found(book, "新颜") == ["林海生"]
    assert found(book, "旧名", *finding.SEARCHED) == []
    edit(book, person, name="林海深")
    assert found(book, "海深", "visit") == ["来访"]
    book.undo()
    book.undo()
    assert found(book, "旧名") == ["林海生"]
    assert found(book, "新颜", *finding.SEARCHED) == []


def test_a_name_that_nobody_has_linked_yet_finds_too(book: Library) -> None:
    add(book, "person", "林海生", company=(Link(text="未登记公司"),))
    assert found(book, "未登记") == ["林海生"]


def test_what_is_in_the_trash_is_not_found(book: Library) -> None:
    person = add(book, "person", "林海生")
    records.trash(book, "person", [person.id])
    assert found(book, "林海生") == []
    records.take_back(book, "person", [person.id])
    assert found(book, "lhs") == ["林海生"]


def test_a_list_is_narrowed_by_words_in_its_own_order(office: Library) -> None:
    assert titles(office, Query("person", words="吴志")) == [
        "林海生", "吴志德", "吴志德强", "小吴志德",
    ]  # fmt: skip
    assert titles(office, Query("person", words="堂弟 林")) == ["林海生"]
    assert titles(office, Query("person", words="!!!")) == []
    assert len(titles(office, Query("person", words="  "))) == 6


def test_links_are_offered_by_name_and_the_newest_while_nothing_is_typed(office: Library) -> None:
    assert [link.text for link in finding.links(office, "weigang", ("company", "association"))] == [
        "维港新能源控股有限公司"
    ]
    assert finding.links(office, "", ("person",))[0].text == "Tan Ah Kow"


@pytest.mark.parametrize(
    "typed",
    [
        "O'Neil", "a-b", "AND", "OR", "NOT", '"', "*", "吴*", "NEAR(", "NEAR(吴 德, 2)", "col:x", "tokens:吴",
        "", "|", "😀", "吴" * 10_000, "\x00", "吴\x00德", "%", "_", "\\", "--", ";", "'; DROP TABLE person", "^吴",
        "{a b}", "+", "\ud800", "e\u0301", "ß", "İ", "ﬁ", "㎏", "١٢٣", "\u202e吴", " ".join("吴单林德志" * 80),
        " ".join(map(chr, range(0x4E00, 0x4E00 + 190))), "𠮷野家", "한국", "ひらがな", "ไทย",
    ],
)  # fmt: skip
def test_no_text_is_an_error(office: Library, typed: str) -> None:
    finding.find(office, typed)
    titles(office, Query("person", words=typed))
    finding.links(office, typed, ("person", "company"))


@given(st.text(max_size=60) | st.text(alphabet='"*():^|- ANDORNEAR吴德\x00', max_size=60))
def test_no_text_whatever_is_an_error(office: Library, typed: str) -> None:
    finding.find(office, typed)
    titles(office, Query("person", words=typed))


LETTERS = st.characters(codec="utf-8", categories=["Lu", "Ll", "Lo", "Nd"])


@settings(max_examples=60)
@given(st.text(LETTERS, min_size=1, max_size=12), st.data())
def test_any_name_is_found_by_any_part_of_it(
    fresh_book: Callable[[], Library], name: str, data: st.DataObject
) -> None:
    library = fresh_book()
    add(library, "person", name)
    start = data.draw(st.integers(0, len(name) - 1))
    end = data.draw(st.integers(start + 1, len(name)))
    assert found(library, name) == [name]
    assert found(library, name[start:end]) == [name]


def test_among_equals_what_is_important_comes_first_then_the_newest(book: Library) -> None:
    links = [add(book, "person", "吴志德", post=post) for post in ("甲", "乙", "丙")]
    key = add(book, "association", "吴志德", standing="key")
    edit(book, links[0], tags=("重点",))
    told = [(one.kind, one.second) for one in finding.find(book, "吴志德")]
    assert {told[0], told[1]} == {("association", ""), ("person", "甲")}
    assert [second for _kind, second in told[2:]] == ["丙", "乙"]
    edit(book, key, standing="")
    assert finding.find(book, "吴志德")[0].second == "甲"


def test_results_below_the_screen_are_read_when_they_are_looked_at(book: Library) -> None:
    links = [add(book, "person", f"吴志德{at}", post=f"第{at}位") for at in range(40)]
    found = finding.look(book, "吴志德")
    records.trash(book, "person", [links[3].id])
    places = [place for place in range(len(found)) if found.keys[place][1] > 20]
    seconds = {found[place].title: found[place].second for place in reversed(places)}
    assert seconds == {f"吴志德{at}": f"第{at}位" for at in range(20, 40)}
    assert len(found) == 40
    assert {found[place].title for place in range(40)} == {link.text for link in links}
