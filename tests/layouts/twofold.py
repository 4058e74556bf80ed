"""Layouts that tell one thing twice, or only by a name: two amounts, two names, the title's term."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

from pathlib import Path

from tests.layouts.kit import Built, Page, expect, table, xlsx


def gifts_with_their_worth(folder: Path) -> Built:
    """An amount in 万元 of the currency beside it, and what it is worth in 人民币."""
    path = xlsx(folder / "worth.xlsx", Page("Sheet1", [
        ["侨胞捐赠一览"],
        ["捐赠时间", "捐赠人", "捐赠项目", "捐赠金额（万元）", "币种", "折合人民币", "受赠单位", "完成情况"],
        ["2025-09-10", "上官嘉禾", "教学楼", 50, "人民币", 50, "云溪小学", "已竣工"],
        ["2025年10月", "清莱楚湘同乡会", "救护车", "12.5", "美元", "90.2", "云溪医院", "已移交"],
    ], ["A1:H1"]))
    columns = [("捐赠时间", "date"), ("捐赠人", "donors"), ("捐赠项目", "title"), ("捐赠金额（万元）", "amount"), ("币种", "currency"), ("折合人民币", None), ("受赠单位", "recipient"), ("完成情况", "state")]
    return expect(path, table("donation", [2], columns, {
        3: {"date": "2025-09-10", "donors": ["上官嘉禾"], "title": "教学楼", "amount": 500000, "currency": "CNY", "recipient": "云溪小学", "state": "accepted"},
        4: {"date": "2025-10", "donors": ["清莱楚湘同乡会"], "title": "救护车", "amount": 125000, "currency": "USD", "recipient": "云溪医院", "state": "accepted"},
    }, extra={3: {"折合人民币": "50"}, 4: {"折合人民币": "90.2"}}))


def names_in_three_columns(folder: Path) -> Built:
    """First and last name beside a Chinese name: together they are the foreign one."""
    path = xlsx(folder / "three_names.xlsx", Page("Sheet1", [
        ["First Name", "Last Name", "Chinese Name", "Organization", "Country"],
        ["Kwok Wing", "Shang", "上官國榮", "Example Dim Sum Ltd", "UK"],
        ["Luc", "Meng", None, "Example Tea Ltd", "France"],
    ]))
    columns = [("First Name", "given_name"), ("Last Name", "family_name"), ("Chinese Name", "name"), ("Organization", "company"), ("Country", "country")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "上官国荣", "name_traditional": "上官國榮", "name_foreign": "Kwok Wing Shang", "company": "Example Dim Sum Ltd", "country": "GB"},
        3: {"name": "Luc Meng", "name_foreign": "Luc Meng", "company": "Example Tea Ltd", "country": "FR"},
    }))


def investor_over_country(folder: Path) -> Built:
    """投资方 over 企业 and 国家/地区; an investor who is not yet known is none."""
    path = xlsx(folder / "investor_country.xlsx", Page("Sheet1", [
        ["侨资项目跟踪表"],
        ["项目名称", "投资方", None, "投资总额", "阶段"],
        [None, "企业", "国家/地区", None, None],
        ["椰汁饮料", "清莱楚湘饮料有限公司", "泰国", "3.5亿元", "签约"],
        ["中央厨房", "待定", None, "8000万", "接洽"],
    ], ["A1:E1", "A2:A3", "B2:C2", "D2:D3", "E2:E3"]))
    columns = [("项目名称", "name"), (("投资方", "企业"), "investors"), (("投资方", "国家/地区"), "investors_country"), ("投资总额", "investment"), ("阶段", "stage")]
    return expect(path, table("project", [2, 3], columns, {
        4: {"name": "椰汁饮料", "investors": ["清莱楚湘饮料有限公司"], "investment": 350000000, "currency": "CNY", "stage": "signed"},
        5: {"name": "中央厨房", "investment": 80000000, "currency": "CNY", "stage": "matching"},
    }))


def country_by_the_name(folder: Path) -> Built:
    """No column of countries: 日本某某会 is in Japan, and its numbers are read as Japanese."""
    path = xlsx(folder / "by_name.xlsx", Page("Sheet1", [
        ["社团名称", "成立时间", "电话"],
        ["日本云溪总会", "1977.5", "03-5550-0101"],
        ["马来西亚云溪会馆", "1923年", "03-5550 0102"],
        ["中国云溪海外交流会", "2010", "0731-5555 0103"],
        ["云溪之友社", "2011", None],
    ]))
    columns = [("社团名称", "name"), ("成立时间", "founded"), ("电话", "phones")]
    return expect(path, table("association", [1], columns, {
        2: {"name": "日本云溪总会", "country": "JP", "founded": "1977-05", "phones": ["03-5550-0101"]},
        3: {"name": "马来西亚云溪会馆", "country": "MY", "founded": "1923", "phones": ["03-5550 0102"]},
        4: {"name": "中国云溪海外交流会", "founded": "2010", "phones": ["0731-5555 0103"]},
        5: {"name": "云溪之友社", "founded": "2011"},
    }))


def residents_who_came_back(folder: Path) -> Built:
    """原侨居国 is where they lived once: neither their country nor that of their numbers."""
    path = xlsx(folder / "came_back.xlsx", Page("Sheet1", [
        ["归侨情况登记表"],
        ["序号", "姓名", "性别", "原侨居国", "回国时间", "现住址", "联系电话"],
        [1, "上官平安", "女", "印尼", "1960年", "云溪区白云街道1号", "0731-55550101"],
        [2, "卓玛丽", "女", "越南", "1978", "云溪镇", "139 0000 0102"],
    ], ["A1:G1"]))
    columns = [("序号", None), ("姓名", "name"), ("性别", "gender"), ("原侨居国", None), ("回国时间", "returned_on"), ("现住址", "address"), ("联系电话", "phones")]
    return expect(path, table("person", [2], columns, {
        3: {"name": "上官平安", "gender": "female", "returned_on": "1960", "address": "云溪区白云街道1号", "phones": ["0731-55550101"]},
        4: {"name": "卓玛丽", "gender": "female", "returned_on": "1978", "address": "云溪镇", "phones": ["139 0000 0102"]},
    }, extra={3: {"原侨居国": "印尼"}, 4: {"原侨居国": "越南"}}))


def gifts_by_person_or_body(folder: Path) -> Built:
    """姓名/单位 under a title that speaks of gifts; currencies in the cells."""
    path = xlsx(folder / "relief.xlsx", Page("Sheet1", [
        ["抗洪救灾侨界捐款明细"],
        ["姓名/单位", "国家", "金额", "经手人", "日期"],
        ["美国云溪校友会", "美国", "US$10,000.00", "孟周", "7/15/2026"],
        ["上官美玲女士", "新加坡", "S$5000", "孟周", "7/16/2026"],
        ["合计：", None, None, None, None],
    ], ["A1:E1"]))
    columns = [("姓名/单位", "donors"), ("国家", None), ("金额", "amount"), ("经手人", "owner"), ("日期", "date")]
    return expect(path, table("donation", [2], columns, {
        3: {"donors": ["美国云溪校友会"], "amount": 10000, "currency": "USD", "owner": "孟周", "date": "2026-07-15"},
        4: {"donors": ["上官美玲"], "amount": 5000, "currency": "SGD", "owner": "孟周", "date": "2026-07-16"},
    }, free=("title",), extra={3: {"国家": "美国"}}))


def clubs_by_two_names(folder: Path) -> Built:
    """A club is called by its Chinese name, where it has one beside the English one."""
    path = xlsx(folder / "clubs.xlsx", Page("Associations", [
        ["Association", "Chinese name", "President", "Founded", "Country"],
        ["Yunxi Hokkien Huay Kuan", "云溪福建会馆", "Tan Ah Kow", 1860, "Malaysia"],
        ["Yunxi Friends Society", None, "Grace Liu", 1913, "Australia"],
    ]))
    columns = [("Association", "name"), ("Chinese name", "name_local"), ("President", "president"), ("Founded", "founded"), ("Country", "country")]
    return expect(path, table("association", [1], columns, {
        2: {"name": "云溪福建会馆", "name_en": "Yunxi Hokkien Huay Kuan", "president": "Tan Ah Kow", "founded": "1860", "country": "MY"},
        3: {"name": "Yunxi Friends Society", "name_en": "Yunxi Friends Society", "president": "Grace Liu", "founded": "1913", "country": "AU"},
    }, sheet="Associations", free=("officers",)))


def officers_of_several_clubs(folder: Path) -> Built:
    """Each row is an officer: the names of the clubs come again, those of the people never."""
    path = xlsx(folder / "officers_of_clubs.xlsx", Page("Sheet1", [
        ["社团名称", "姓名", "职务", "出生年份", "手机"],
        ["巴黎云溪会馆", "上官嘉", "会长", "1961年", "+33 6 12 55 01 01"],
        ["巴黎云溪会馆", "司徒朗", "秘书长", 1975, "+33 6 12 55 01 02"],
        ["里昂云溪商会", "欧阳禾", "会长", "1958", "+33 6 12 55 01 03"],
    ]))
    columns = [("社团名称", "association"), ("姓名", "name"), ("职务", "association_post"), ("出生年份", "birthday"), ("手机", "phones")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "上官嘉", "birthday": "1961", "phones": ["+33 6 12 55 01 01"]},
        3: {"name": "司徒朗", "birthday": "1975", "phones": ["+33 6 12 55 01 02"]},
        4: {"name": "欧阳禾", "birthday": "1958", "phones": ["+33 6 12 55 01 03"]},
    }, free=("association", "association_post", "positions", "post")))


def countries_among_cities(folder: Path) -> Built:
    """现居地 holds a city, or a country alone; 新加坡 may be either and stays a city."""
    path = xlsx(folder / "cities.xlsx", Page("Sheet1", [
        ["姓名", "现居城市", "行业"],
        ["上官嘉", "日本", "贸易"],
        ["司徒朗", "新加坡", "航运"],
        ["欧阳禾", "法国里昂", "餐饮"],
    ]))
    columns = [("姓名", "name"), ("现居城市", "city"), ("行业", "industry")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "上官嘉", "country": "JP", "industry": "贸易"},
        3: {"name": "司徒朗", "city": "新加坡", "industry": "航运"},
        4: {"name": "欧阳禾", "country": "FR", "city": "里昂", "industry": "餐饮"},
    }))


def lunar_birthdays_by_heading(folder: Path) -> Built:
    """生日（农历）: the heading tells the calendar, and so no cell is in doubt."""
    path = xlsx(folder / "lunar.xlsx", Page("Sheet1", [
        ["姓名", "生日（农历）", "现居", "常用联系方式"],
        ["上官嘉", "1992年八月十五", "法国里昂", "+33 6 12 55 01 01"],
        ["司徒朗", "1971-11-06", "英国伦敦", "+44 7700 900101"],
    ]))
    columns = [("姓名", "name"), ("生日（农历）", "birthday"), ("现居", "city"), ("常用联系方式", "phones")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "上官嘉", "birthday": "1992-08-15", "birthday_calendar": "lunar", "country": "FR", "city": "里昂", "phones": ["+33 6 12 55 01 01"]},
        3: {"name": "司徒朗", "birthday": "1971-11-06", "birthday_calendar": "lunar", "country": "GB", "city": "伦敦", "phones": ["+44 7700 900101"]},
    }))


def leaders_under_two_levels(folder: Path) -> Built:
    """会长信息 over 姓名 and 电话: whose name and whose number each is."""
    path = xlsx(folder / "leaders.xlsx", Page("Sheet1", [
        ["商会名称", "会长信息", None, "秘书长信息", None, "会员企业数"],
        [None, "姓名", "电话", "姓名", "电话", None],
        ["巴黎云溪商会", "上官嘉", "+33 6 12 55 01 01", "司徒朗", "+33 6 12 55 01 02", 120],
        ["里昂云溪商会", "欧阳禾", "+33 6 12 55 01 03", "诸葛明", None, 60],
    ], ["A1:A2", "B1:C1", "D1:E1", "F1:F2"]))
    columns = [("商会名称", "name"), (("会长信息", "姓名"), "president"), (("会长信息", "电话"), "president_phones"), (("秘书长信息", "姓名"), "secretary"), (("秘书长信息", "电话"), "secretary_phones"), ("会员企业数", "member_count")]
    return expect(path, table("association", [1, 2], columns, {
        3: {"name": "巴黎云溪商会", "country": "FR", "president": "上官嘉", "member_count": 120},
        4: {"name": "里昂云溪商会", "country": "FR", "president": "欧阳禾", "member_count": 60},
    }, free=("officers",)))
