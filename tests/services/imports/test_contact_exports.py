"""Exports of Google, Outlook, Thunderbird and iCloud become persons with all that they hold."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from qiaocrm.base.clock import FixedClock
from qiaocrm.services.imports import run
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.services.library import open_library
from tests.services.imports import kit
from tests.services.imports.expectations import TODAY
from tests.sheets.builders import read_here

ADDRESS_OF_GOOGLE = "12 Example Road\nLondon\nNW1 0AA\nUK"


def planned(tmp_path: Path, data: str, name: str = "contacts.csv") -> ImportPlan:
    path = tmp_path / name
    path.write_text(data, "utf-8")
    book = read_here(path)
    return kit.plan(*book.grids, file=book.path_name)


def table(*contacts: dict[str, str], between: str = "") -> str:
    """A CSV with the headings of the first contact; `between` are headings without any value."""
    headings = [*contacts[0], *filter(None, between.split("|"))]
    out = io.StringIO()
    writer = csv.DictWriter(out, headings, restval="")
    writer.writeheader()
    writer.writerows(contacts)
    return out.getvalue()


def persons(plan: ImportPlan) -> list[dict[str, Any]]:
    assert [one.kind for one in plan.tables] == ["person"]
    return kit.made(plan, "person")


def labels(plan: ImportPlan) -> list[list[tuple[str, str]]]:
    """The telephone numbers of each person with their labels."""
    return [
        [(phone.raw, phone.label) for phone in change.values.get("phones", ())]
        for change in plan.changes
        if change.kind == "person"
    ]


def test_google_of_old(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        table(
            {
                "Name": "Siew Hoon Lim", "Given Name": "Siew Hoon", "Family Name": "Lim", "Nickname": "Hoon",
                "Birthday": "1969-04-12", "Notes": "Met in 2019", "Group Membership": "* myContacts",
                "E-mail 1 - Type": "* Home", "E-mail 1 - Value": "hoon@example.com",
                "E-mail 4 - Type": "Work", "E-mail 4 - Value": "lim@example.org",
                "IM 1 - Service": "Skype", "IM 1 - Value": "hoon.lim",
                "Phone 1 - Type": "Mobile", "Phone 1 - Value": "+44 20 7946 0101",
                "Phone 2 - Type": "Work", "Phone 2 - Value": "+44 20 7946 0102 ::: +44 20 7946 0103",
                "Phone 11 - Type": "Home", "Phone 11 - Value": "+44 20 7946 0104",
                "Address 1 - Formatted": ADDRESS_OF_GOOGLE, "Address 1 - Street": "12 Example Road",
                "Address 1 - City": "London", "Address 1 - Postal Code": "NW1 0AA", "Address 1 - Country": "UK",
                "Address 2 - Formatted": "7 Work Lane", "Organization 1 - Name": "Example Trading",
                "Organization 1 - Title": "Director", "Organization 1 - Department": "Sales",
                "Website 1 - Value": "http://example.com/hoon",
            },
            {"Name": "王建国", "Given Name": "建国", "Family Name": "王", "Phone 1 - Value": "139 0000 0001"},
            between="Additional Name|Yomi Name|Gender|Location|Billing Information|Directory Server|Mileage|Hobby",
        ),
    )  # fmt: skip
    lim, wang = persons(plan)
    extra = lim.pop("extra")
    assert lim == {
        "name": "Siew Hoon Lim", "name_foreign": "Siew Hoon Lim", "birthday": "1969-04-12",
        "birthday_calendar": "solar", "remark": "Met in 2019", "other_im": "hoon.lim",
        "emails": ["hoon@example.com", "lim@example.org"],
        "phones": ["+44 20 7946 0101", "+44 20 7946 0102", "+44 20 7946 0103", "+44 20 7946 0104"],
        "address": "12 Example Road London NW1 0AA UK", "city": "London", "postcode": "NW1 0AA", "country": "GB",
        "company": "Example Trading", "post": "Director", "website": "http://example.com/hoon",
    }  # fmt: skip
    assert extra["Address 2 - Formatted"] == "7 Work Lane"
    assert "Phone 1 - Type" not in extra
    assert [label for _raw, label in labels(plan)[0]] == ["mobile", "office", "office", "home"]
    assert extra["Nickname"] == "Hoon"
    assert wang == {"name": "王建国", "phones": ["139 0000 0001"]}


def test_google_of_today(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        table(
            {
                "First Name": "建国", "Middle Name": "", "Last Name": "王", "Organization Name": "示例公司",
                "Organization Title": "经理", "Labels": "* myContacts", "E-mail 1 - Label": "* ",
                "E-mail 1 - Value": "wang@example.com", "Phone 1 - Label": "Mobile", "Phone 1 - Value": "139 0000 0001",
                "Phone 2 - Label": "车", "Phone 2 - Value": "139 0000 0002", "Address 1 - Street": "示例路1号",
                "Address 1 - City": "长沙", "Website 1 - Label": "", "Website 1 - Value": "",
            },
            {"First Name": "Boon", "Middle Name": "K", "Last Name": "Tan", "E-mail 1 - Value": "tan@example.com"},
        ),
    )  # fmt: skip
    wang, tan = persons(plan)
    assert (wang["name"], wang["company"], wang["post"]) == ("王建国", "示例公司", "经理")
    assert wang["emails"] == ["wang@example.com"]
    assert wang["phones"] == ["139 0000 0001", "139 0000 0002"]
    assert (wang["address"], wang["city"]) == ("示例路1号", "长沙")
    assert wang["extra"]["Phone 2 - Label"] == "车"
    assert (tan["name"], "extra" in tan) == ("Boon K Tan", False)


def test_outlook_in_english(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        table(
            {
                "Title": "Mr.", "First Name": "Boon", "Middle Name": "K", "Last Name": "Tan", "Suffix": "Jr.",
                "Company": "Example Trading", "Department": "Sales", "Job Title": "Director",
                "Business Street": "12 Example Road", "Business City": "London", "Business Postal Code": "NW1 0AA",
                "Business Country/Region": "United Kingdom", "Home Street": "7 Home Lane",
                "Assistant's Phone": "+44 20 7946 0110", "Business Fax": "+44 20 7946 0111",
                "Business Phone": "+44 20 7946 0112", "Business Phone 2": "+44 20 7946 0113",
                "Car Phone": "+44 20 7946 0114", "Home Fax": "+44 20 7946 0115", "Home Phone": "+44 20 7946 0116",
                "Mobile Phone": "+44 20 7946 0117", "Pager": "+44 20 7946 0118", "Assistant's Name": "Ann Lee",
                "Birthday": "3/14/1970", "E-mail Address": "tan@example.com",
                "E-mail Display Name": "Boon Tan (tan@example.com)", "E-mail 2 Address": "tan2@example.com",
                "E-mail 3 Address": "tan3@example.com", "Notes": "a note", "Spouse": "Lim",
                "Web Page": "http://example.com",
            },
            between="Callback|Company Main Phone|ISDN|Other Fax|Other Phone|Telex|Account|Anniversary|Children",
        ),
    )  # fmt: skip
    (tan,) = persons(plan)
    extra = tan.pop("extra")
    assert tan == {
        "name": "Boon K Tan", "name_foreign": "Boon K Tan", "honorific": "Mr.", "company": "Example Trading",
        "post": "Director", "address": "12 Example Road", "city": "London", "postcode": "NW1 0AA", "country": "GB",
        "phones": ["+44 20 7946 0112", "+44 20 7946 0113", "+44 20 7946 0114", "+44 20 7946 0116",
                   "+44 20 7946 0117", "+44 20 7946 0118"],
        "fax": "+44 20 7946 0111", "birthday": "1970-03-14", "birthday_calendar": "solar", "remark": "a note",
        "emails": ["tan@example.com", "tan2@example.com", "tan3@example.com"], "website": "http://example.com",
    }  # fmt: skip
    assert extra == {
        "Suffix": "Jr.", "Department": "Sales", "Home Street": "7 Home Lane",
        "Assistant's Phone": "+44 20 7946 0110", "Home Fax": "+44 20 7946 0115", "Assistant's Name": "Ann Lee",
        "E-mail Display Name": "Boon Tan (tan@example.com)", "Spouse": "Lim",
    }  # fmt: skip


def test_outlook_in_chinese(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        table(
            {
                "称谓": "先生", "名": "建国", "中间名": "", "姓": "王", "单位": "示例贸易有限公司", "部门": "销售部",
                "职务": "经理", "商务地址 街道": "示例路1号", "商务地址 市/县": "长沙", "商务地址 邮政编码": "410000",
                "商务地址 国家/地区": "中国", "住宅地址 街道": "家园路2号", "助理的电话": "139 0000 0010",
                "商务传真": "0731-5550 1001", "商务电话": "0731-5550 1002", "商务电话 2": "0731-5550 1003",
                "住宅电话": "0731-5550 1005", "移动电话": "139 0000 0012", "寻呼机": "139 0000 0013",
                "电子邮件地址": "wang@example.com", "电子邮件显示名称": "王建国 (wang@example.com)",
                "电子邮件 2 地址": "wang2@example.com", "附注": "同学介绍", "经理姓名": "李明", "配偶": "陈红",
                "网页": "http://example.com", "生日": "1970-3-14",
            },
            between="中文称谓|商务地址 街道 2|回电话|车载电话|单位主要电话|住宅传真|ISDN|其他电话|电报|帐户|职业|纪念日",
        ),
    )  # fmt: skip
    (wang,) = persons(plan)
    extra = wang.pop("extra")
    assert wang == {
        "name": "王建国", "honorific": "先生", "company": "示例贸易有限公司", "post": "经理", "address": "示例路1号",
        "city": "长沙", "postcode": "410000", "country": "CN", "fax": "0731-5550 1001",
        "phones": ["0731-5550 1002", "0731-5550 1003", "0731-5550 1005", "139 0000 0012", "139 0000 0013"],
        "emails": ["wang@example.com", "wang2@example.com"], "remark": "同学介绍", "website": "http://example.com",
        "birthday": "1970-03-14", "birthday_calendar": "solar",
    }  # fmt: skip
    assert extra == {
        "部门": "销售部", "住宅地址街道": "家园路2号", "助理的电话": "139 0000 0010", "经理姓名": "李明", "配偶": "陈红",
        "电子邮件显示名称": "王建国 (wang@example.com)",
    }  # fmt: skip


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_thunderbird(tmp_path: Path, delimiter: str) -> None:
    contact = {
        "First Name": "Jane", "Last Name": "Roe", "Display Name": "Jane Roe", "Nickname": "JR",
        "Primary Email": "jane@example.com", "Secondary Email": "roe@example.com", "Work Phone": "+44 20 7946 0140",
        "Home Phone": "+44 20 7946 0141", "Fax Number": "+44 20 7946 0142", "Pager Number": "+44 20 7946 0143",
        "Mobile Number": "+44 20 7946 0144", "Home Address": "1 Home St", "Home City": "Leeds", "Home ZipCode": "LS1",
        "Home Country": "UK", "Work Address": "2 Work St", "Job Title": "Boss", "Organization": "Example Ltd",
        "Web Page 1": "http://a.example.com", "Birth Year": "1980", "Birth Month": "3", "Birth Day": "5",
    }  # fmt: skip
    plan = planned(tmp_path, table(contact).replace(",", delimiter))
    (jane,) = persons(plan)
    extra = jane.pop("extra")
    assert jane == {
        "name": "Jane Roe", "name_foreign": "Jane Roe", "emails": ["jane@example.com", "roe@example.com"],
        "phones": ["+44 20 7946 0140", "+44 20 7946 0141", "+44 20 7946 0143", "+44 20 7946 0144"],
        "fax": "+44 20 7946 0142", "address": "1 Home St", "city": "Leeds", "postcode": "LS1", "country": "GB",
        "post": "Boss", "company": "Example Ltd", "website": "http://a.example.com",
    }  # fmt: skip
    assert extra == {
        "Nickname": "JR", "Work Address": "2 Work St", "Birth Year": "1980", "Birth Month": "3", "Birth Day": "5",
    }  # fmt: skip


CARDS = """BEGIN:VCARD
VERSION:3.0
N:王;建国;;;
FN:王建国
ORG:示例贸易有限公司;海外部
TITLE:经理
TEL;type=CELL;type=VOICE;type=pref:139 0000 0001
TEL;type=WORK;type=VOICE:0731-5550 1001
TEL;type=HOME;type=VOICE:0731-5550 1002
TEL;type=WORK;type=FAX:0731-5550 1003
item1.TEL:+81 3-5550-0100
item1.X-ABLabel:东京
item2.EMAIL;type=INTERNET;type=pref:wang@example.com
EMAIL;type=HOME:wang2@example.com
item3.ADR;type=HOME;type=pref:;;示例路1号;长沙;湖南;410000;中国
ADR;type=WORK:;;1-2-3 Example;Tokyo;;160-0000;Japan
BDAY:1970-03-14
NOTE:会议认识\\n可联系
URL:http://example.com
URL:http://example.org
X-QQ:123456789
X-WECHAT:wang_jianguo
CATEGORIES:校友
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Lim;Siew Hoon;;;
FN:Siew Hoon Lim
NICKNAME:Hoon
TEL;type=CELL:+44 20 7946 0101
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:李;娜;;;
FN:李娜
END:VCARD
"""


def test_cards_fill_the_fields_and_drop_nothing(tmp_path: Path) -> None:
    plan = planned(tmp_path, CARDS, "iCloud.vcf")
    wang, lim, li = persons(plan)
    extra = wang.pop("extra")
    assert wang == {
        "name": "王建国", "company": "示例贸易有限公司", "post": "经理", "fax": "0731-5550 1003",
        "phones": ["139 0000 0001", "0731-5550 1001", "0731-5550 1002", "+81 3-5550-0100"],
        "emails": ["wang@example.com", "wang2@example.com"], "address": "湖南长沙示例路1号", "city": "长沙",
        "postcode": "410000", "country": "CN", "birthday": "1970-03-14", "birthday_calendar": "solar",
        "remark": "会议认识\n可联系", "website": "http://example.com", "other_im": "QQ：123456789",
        "wechat": "wang_jianguo",
    }  # fmt: skip
    assert extra == {
        "部门": "海外部", "其他地址": "办公：1-2-3 Example, Tokyo 160-0000 Japan", "网址2": "http://example.org",
        "分组": "校友", "名片标注": "东京：+81 3-5550-0100",
    }  # fmt: skip
    assert (lim["name"], lim["phones"], lim["extra"]) == (
        "Siew Hoon Lim",
        ["+44 20 7946 0101"],
        {"昵称": "Hoon"},
    )
    assert li == {"name": "李娜"}
    assert [label for _raw, label in labels(plan)[0]] == ["mobile", "office", "home", ""]


def test_a_pasted_block_is_planned_like_a_file(tmp_path: Path) -> None:
    library = open_library(tmp_path / "book.db", FixedClock(TODAY))
    plan = run.prepare_pasted(
        library, "姓名\t国别\t手机\n王建国\t日本\t03-5550-0100\n李娜\t\t139 0000 0001\n"
    )
    assert [(row.number, row.title) for row in plan.tables[0].rows] == [(2, "王建国"), (3, "李娜")]
    assert plan.counts()["created"] == 2
