"""Conditions as scripts write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qiaocrm.base.errors import UserError
from qiaocrm.services.filters import parse_where
from qiaocrm.services.library import Library
from tests.books import add, day, titles


@pytest.fixture
def office(book: Library) -> Library:
    company = add(book, "company", "维港集团")
    add(
        book,
        "person",
        "吴志德",
        country="HK",
        merchant=True,
        company=(company,),
        tags=("重点",),
        city="九龙",
        gender="male",
        remark="a=b~c",
        cadence_days=90,
        birthday=day("1958-03"),
    )
    add(
        book,
        "person",
        "单雪桥",
        country="AU",
        gender="female",
        cadence_days=7,
        birthday=day("1970"),
    )
    add(book, "person", "Tony")
    add(book, "project", "冷链", stage="negotiation", investment=Decimal("30000000"))
    add(book, "project", "光伏", stage="lead", investment=Decimal("500"))
    add(book, "association", "悉尼商会", kind="chamber", founded=day("1998-05"))
    return book  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "wheres", "wanted"),
    [
        ("person", ["name=吴志德"], "吴志德"),
        ("person", ["country=HK"], "吴志德"),
        ("person", ["country=hk"], "吴志德"),
        ("person", ["country=澳大利亚"], "单雪桥"),
        ("person", ["country="], "Tony"),
        ("person", ["country=ZZ"], ""),
        ("person", ["gender=female"], "单雪桥"),
        ("person", ["gender=女"], "单雪桥"),
        ("person", ["merchant=true"], "吴志德"),
        ("person", ["merchant=是"], "吴志德"),
        ("person", ["merchant=no"], "单雪桥 Tony"),
        ("person", ["merchant=false"], "单雪桥 Tony"),
        ("person", ["company=维港集团"], "吴志德"),
        ("person", ["company~维港"], "吴志德"),
        ("person", ["tags=重点"], "吴志德"),
        ("person", ["remark=a=b~c"], "吴志德"),
        ("person", [" city ~ 九 "], "吴志德"),
        ("person", ["cadence_days=7"], "单雪桥"),
        ("person", ["cadence_days>=8"], "吴志德"),
        ("person", ["cadence_days<=10"], "单雪桥"),
        ("person", ["birthday>=1960"], "单雪桥"),
        ("person", ["birthday<=1958年3月7日"], "吴志德"),
        ("person", ["birthday=1958-03"], "吴志德"),
        ("person", ["id=1"], "吴志德"),
        ("person", ["id<=2", "gender=男"], "吴志德"),
        ("person", ["last_contact="], "单雪桥 Tony 吴志德"),
        ("person", ["国家:中国香港 -标签:已故", "gender=男"], "吴志德"),
        ("person", ["联系周期:>=8 单"], ""),
        ("person", ["name~o", "country：无"], "Tony"),
        ("project", ["stage=negotiation"], "冷链"),
        ("project", ["总投资:>100万"], "冷链"),
        ("project", ["stage=在谈"], "冷链"),
        ("project", ["investment=30000000"], "冷链"),
        ("project", ["investment>=1万元"], "冷链"),
        ("project", ["investment<=1000"], "光伏"),
        ("association", ["kind=商会"], "悉尼商会"),
        ("association", ["founded<=1998-05-01"], "悉尼商会"),
    ],
)
def test_conditions_as_officers_mean_them(
    office: Library, kind: str, wheres: list[str], wanted: str
) -> None:
    assert set(titles(office, parse_where(office, kind, wheres))) == set(wanted.split())


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("HK", "is no condition"),
        ("=HK", "is no condition"),
        ("gender:男 country:火星", r"not the name .* \(at sign 18 of"),
        ("colour:red", "There is no field colour here"),
        ("country", "is no condition"),
        ("id=first", "first is no value for the field id"),
        ("cadence_days=many", "many is no value"),
        ("cadence_days>=x", "x is no value"),
        ("birthday=2023-02-30", "is no value"),
        ("gender=purple", "purple is no value"),
        ("country=火星", "is no value"),
        ("merchant=perhaps", "perhaps is no value"),
        ("colour=red", "There is no field colour"),
    ],
)
def test_what_cannot_be_meant_is_told(office: Library, where: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        titles(office, parse_where(office, "person", [where]))
