"""Contact cards: what a telephone gets of somebody, and what it never gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.language.phones import Phone
from qiaocrm.services import exports
from qiaocrm.services.library import Library
from qiaocrm.sheets import contactcells
from qiaocrm.sheets.vcard import Property, read_cards
from tests.books import add, day


def _written(book: Library, folder: Path, *ids: int) -> list[dict[str, Property]]:
    target = folder / "名片.vcf"
    assert exports.export_list(book, "person", ids, ["name"], target) == len(ids)
    data = target.read_bytes()
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    return [{one.name: one for one in card.properties} for card in read_cards(data, "utf-8")]


def test_a_card_says_who_it_is_and_how_to_reach_them(book: Library, tmp_path: Path) -> None:
    company = add(book, "company", "维港;置业,有限公司")
    one = add(
        book, "person", "欧阳志德", name_foreign="Auyeung Chi Tak", company=(company,), post="董事",
        phones=(Phone("138 0000 0000", "+8613800000000", "mobile"),
                Phone("03-5550-0100 转 12", "+81355500100", "office")),
        fax="03-5550-0101", emails=("a@example.com",), wechat="wzd", country="JP", city="东京",
        address="某町" * 30, postcode="100",
    )  # fmt: skip
    target = tmp_path / "名片.vcf"
    (card,) = _written(book, tmp_path, one.id)
    assert card["N"].parts[:2] == ["欧阳", "志德"]
    assert card["ORG"].parts == ["维港;置业,有限公司"]
    (whole,) = read_cards(target.read_bytes(), "utf-8")
    read = contactcells.of(whole)
    assert read is not None
    assert {heading: read.values(heading) for heading in read.cells} == {
        "姓名": ["欧阳志德"],
        "昵称": ["Auyeung Chi Tak"],
        "单位": ["维港;置业,有限公司"],
        "职务": ["董事"],
        "手机": ["+8613800000000"],
        "办公电话": ["03-5550-0100 转 12"],
        "传真": ["03-5550-0101"],
        "邮箱": ["a@example.com"],
        "微信": ["wzd"],
        "国家": ["Japan"],
        "城市": ["东京"],
        "邮编": ["100"],
        "地址": ["东京" + "某町" * 30],
    }


def test_private_matters_stay_in_the_book(book: Library, tmp_path: Path) -> None:
    one = add(
        book, "person", "吴志德", birthday=day("1958-03-07"), relatives="某某", remark="私事",
        native_address="某村", honours="某奖", extra={"身份证号": "350000195803070000"},
    )  # fmt: skip
    _written(book, tmp_path, one.id)
    text = (tmp_path / "名片.vcf").read_text(encoding="utf-8")
    for secret in ("1958", "某", "私事", "3500"):
        assert secret not in text


def test_who_has_no_company_stands_for_the_association(book: Library, tmp_path: Path) -> None:
    someone, club = add(book, "person", "Tony Wu"), add(book, "association", "某某会")
    for post, ended in (("副会长", True), ("会长", False)):
        add(book, "position", post, person=(someone,), organisation=(club,), ended=ended)
    nobody = add(book, "person", "Cher; Q, R")
    cards = _written(book, tmp_path, someone.id, nobody.id)
    assert [card["N"].parts[:2] for card in cards] == [["Wu", "Tony"], ["Cher; Q", "R"]]
    assert cards[1]["FN"].text == "Cher; Q, R"
    assert (cards[0]["ORG"].text, cards[0]["TITLE"].text) == ("某某会", "会长")
    assert "ORG" not in cards[1]


def test_only_people_have_cards_and_cancel_leaves_no_file(book: Library, tmp_path: Path) -> None:
    target = tmp_path / "a.vcf"
    with pytest.raises(UserError):
        exports.export_list(book, "association", [], ["name"], target)
    one = add(book, "person", "吴志德")
    with pytest.raises(Cancelled):
        exports.export_list(book, "person", [one.id], ["name"], target, cancel=lambda: True)
    assert list(tmp_path.glob("*.vcf")) == []
