"""Layouts without a list: registration forms 登记表, cards, tables set on their side."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.layouts.kit import Built, Page, expect, table, xlsx


def one_form(folder: Path) -> Built:
    """A form for one person: labels and values take turns, wide values are merged, a photo's place."""
    path = xlsx(folder / "one_form.xlsx", Page("Sheet1", [
        ["海外侨胞登记表"],
        ["姓名", "容与之", "性别", "男", "照片"],
        ["出生年月", "1966.3", "籍贯", "湖南韶山"],
        ["国籍", "加拿大", "侨居国", "加拿大"],
        ["工作单位", "与之建筑事务所", None, None],
        ["职务", "合伙人", "联系电话", "+1 604-555-2101"],
        ["电子邮箱", "rong@example.com", None, None],
        ["通讯地址", "温哥华枫林路8号", None, None],
        ["备注", "愿为家乡小学捐书", None, None],
        ["填表人：罗小满", None, None, "填表日期：2026年5月8日"],
    ], ["A1:E1", "E2:E4", "B5:D5", "B7:D7", "B8:D8", "B9:D9"]))
    columns = [("姓名", "name"), ("性别", "gender"), ("照片", None), ("出生年月", "birthday"), ("籍贯", "native_place"), ("国籍", "nationality"), ("侨居国", "country"), ("工作单位", "company"), ("职务", "post"), ("联系电话", "phones"), ("电子邮箱", "emails"), ("通讯地址", "address"), ("备注", "remark")]
    return expect(path, table("person", [2], columns, {
        2: {"name": "容与之", "gender": "male", "birthday": "1966-03", "native_place": "湖南韶山", "nationality": "CA", "country": "CA", "company": "与之建筑事务所", "post": "合伙人", "phones": ["+1 604-555-2101"], "emails": ["rong@example.com"], "address": "温哥华枫林路8号", "remark": "愿为家乡小学捐书"},
    }))


def a_form_on_each_sheet(folder: Path) -> Built:
    """One person a sheet, the sheets called after them; one form is only half filled in."""
    def form(name: str, sex: str, country: str, phone: str | None, company: str | None) -> list[list[Any]]:
        return [["客商信息卡"], ["姓名：", name, "性别：", sex], ["国别：", country, "手机：", phone], ["公司：", company]]

    merges = ["A1:D1", "B4:D4"]
    path = xlsx(
        folder / "form_sheets.xlsx",
        Page("甘霖", form("甘霖", "女", "马来西亚", "+60 3-5550 2111", "霖雨胶业公司"), merges),
        Page("甘棠", form("甘棠", "男", "印度尼西亚", None, "棠梨家具公司"), merges),
        Page("甘泉", form("甘泉", "男", "文莱", "+673 555 2113", None), merges),
    )
    columns = [("姓名：", "name"), ("性别：", "gender"), ("国别：", "country"), ("手机：", "phones"), ("公司：", "company")]
    return expect(
        path,
        table("person", [2], columns, {2: {"name": "甘霖", "gender": "female", "country": "MY", "phones": ["+60 3-5550 2111"], "company": "霖雨胶业公司"}}, sheet="甘霖"),
        table("person", [2], columns, {2: {"name": "甘棠", "gender": "male", "country": "ID", "company": "棠梨家具公司"}}, sheet="甘棠"),
        table("person", [2], columns, {2: {"name": "甘泉", "gender": "male", "country": "BN", "phones": ["+673 555 2113"]}}, sheet="甘泉"),
    )


def forms_below_each_other(folder: Path) -> Built:
    """Three blocks on one sheet, each with its title; the last one leaves two fields blank."""
    rows: list[list[Any]] = []
    people = (("卓不凡", "男", "1970-02", "湖南宁乡", "不凡光电公司", "13900002121"), ("卓不群", "女", "1982-11", "湖南浏阳", "不群律师事务所", "13900002122"), ("卓不语", "男", None, "湖南株洲", None, "13900002123"))
    for name, sex, born, native, company, phone in people:
        rows += [["侨领基本情况表"], ["姓名", name, "性别", sex], ["出生年月", born, "籍贯", native], ["工作单位", company, "联系电话", phone], []]
    path = xlsx(folder / "forms_below.xlsx", Page("Sheet1", rows, ["A1:D1", "A6:D6", "A11:D11"]))
    columns = [("姓名", "name"), ("性别", "gender"), ("出生年月", "birthday"), ("籍贯", "native_place"), ("工作单位", "company"), ("联系电话", "phones")]
    return expect(path, table("person", [2], columns, {
        2: {"name": "卓不凡", "gender": "male", "birthday": "1970-02", "native_place": "湖南宁乡", "company": "不凡光电公司", "phones": ["13900002121"]},
        7: {"name": "卓不群", "gender": "female", "birthday": "1982-11", "native_place": "湖南浏阳", "company": "不群律师事务所", "phones": ["13900002122"]},
        12: {"name": "卓不语", "gender": "male", "native_place": "湖南株洲", "phones": ["13900002123"]},
    }))


def forms_beside_each_other(folder: Path) -> Built:
    """Two cards beside each other, two below: four people on a page."""
    path = xlsx(folder / "forms_beside.xlsx", Page("Sheet1", [
        ["姓名", "计无双", None, "姓名", "计无忧"],
        ["国别", "英国", None, "国别", "爱尔兰"],
        ["电话", "020 7946 0211", None, "电话", "+353 1 555 0212"],
        ["邮箱", "ji1@example.org", None, "邮箱", "ji2@example.org"],
        [],
        ["姓名", "计无量", None, "姓名", "计无涯"],
        ["国别", "荷兰", None, "国别", "比利时"],
        ["电话", "+31 20 555 0213", None, "电话", "+32 2 555 02 14"],
        ["邮箱", "ji3@example.org", None, "邮箱", None],
    ]))
    columns = [("姓名", "name"), ("国别", "country"), ("电话", "phones"), ("邮箱", "emails")]
    return expect(
        path,
        table("person", [1], columns, {
            1: {"name": "计无双", "country": "GB", "phones": ["020 7946 0211"], "emails": ["ji1@example.org"]},
            6: {"name": "计无量", "country": "NL", "phones": ["+31 20 555 0213"], "emails": ["ji3@example.org"]},
        }),
        table("person", [1], columns, {
            1: {"name": "计无忧", "country": "IE", "phones": ["+353 1 555 0212"], "emails": ["ji2@example.org"]},
            6: {"name": "计无涯", "country": "BE", "phones": ["+32 2 555 02 14"]},
        }),
    )


def table_on_its_side(folder: Path) -> Built:
    """The headings in the first column, one association in each further column."""
    path = xlsx(folder / "on_its_side.xlsx", Page("Sheet1", [
        ["侨团基本情况对照表"],
        ["社团名称", "维也纳楚风会", "布拉格湘商会", "华沙湘江联谊会"],
        ["国别", "奥地利", "捷克", "波兰"],
        ["成立时间", "2001.5", "2008年", "2015-09-01"],
        ["会长", "施以诚", "施以恒", "施以新"],
        ["会员人数", 88, 120, 36],
        ["邮箱", "wien@example.org", None, "waw@example.org"],
    ], ["A1:D1"]))
    columns = [("社团名称", "name"), ("国别", "country"), ("成立时间", "founded"), ("会长", "president"), ("会员人数", "member_count"), ("邮箱", "emails")]
    def led(name: str) -> dict[str, Any]:
        return {"president": name, "officers": [{"name": name, "post": "会长"}]}

    return expect(path, table("association", [2], columns, {
        2: {"name": "维也纳楚风会", "country": "AT", "founded": "2001-05", **led("施以诚"), "member_count": 88, "emails": ["wien@example.org"]},
        3: {"name": "布拉格湘商会", "country": "CZ", "founded": "2008", **led("施以恒"), "member_count": 120},
        4: {"name": "华沙湘江联谊会", "country": "PL", "founded": "2015-09-01", **led("施以新"), "member_count": 36, "emails": ["waw@example.org"]},
    }))


def project_form(folder: Path) -> Built:
    """A project's form with long merged texts and a unit in a label."""
    path = xlsx(folder / "project_form.xlsx", Page("Sheet1", [
        ["招商引资项目信息表"],
        ["项目名称", "云溪智能温室", None, None],
        ["投资方", "北光光学有限公司", "国别", "丹麦"],
        ["总投资（万元）", 6800, "合作方式", "独资"],
        ["建设内容", "一期建温室二十亩，二期建育种中心。", None, None],
        ["联系人", "游方外", "联系电话", "+45 55 50 21 31"],
        ["项目阶段", "洽谈", "跟进人", "孟小舟"],
    ], ["A1:D1", "B2:D2", "B5:D5"]))
    columns = [("项目名称", "name"), ("投资方", "investors"), ("国别", "investors_country"), ("总投资（万元）", "investment"), ("合作方式", "cooperation"), ("建设内容", "content"), ("联系人", "contact"), ("联系电话", "contact_phones"), ("项目阶段", "stage"), ("跟进人", "owner")]
    return expect(path, table("project", [2], columns, {
        2: {"name": "云溪智能温室", "investors": ["北光光学有限公司"], "investment": 68000000, "currency": "CNY", "cooperation": "sole", "content": "一期建温室二十亩，二期建育种中心。", "stage": "negotiation", "owner": "孟小舟"},
    }), beside={"person": {"游方外": {"phones": ["+45 55 50 21 31"], "company": "北光光学有限公司"}}, "company": {"北光光学有限公司": {"country": "DK"}}})


def labels_in_the_same_cell(folder: Path) -> Built:
    """Cards typed as text: label, colon and value stand in one cell."""
    path = xlsx(folder / "labels_in_cell.xlsx", Page("Sheet1", [
        ["姓名：芮雪松", "性别：男", "国别：瑞典"],
        ["电话：+46 8 555 021 41", "邮箱：rui1@example.org", "公司：雪松木业公司"],
        [],
        ["姓名：芮雪莲", "性别：女", "国别：挪威"],
        ["电话：+47 55 50 21 42", "邮箱：rui2@example.org", "公司："],
    ]))
    columns = [("姓名", "name"), ("性别", "gender"), ("国别", "country"), ("电话", "phones"), ("邮箱", "emails"), ("公司", "company")]
    return expect(path, table("person", [1], columns, {
        1: {"name": "芮雪松", "gender": "male", "country": "SE", "phones": ["+46 8 555 021 41"], "emails": ["rui1@example.org"], "company": "雪松木业公司"},
        4: {"name": "芮雪莲", "gender": "female", "country": "NO", "phones": ["+47 55 50 21 42"], "emails": ["rui2@example.org"]},
    }))


def forms_with_rows_left_blank(folder: Path) -> Built:
    """Blocks of one person each; in the last one whole rows of labels have no values."""
    def block(name: str, *told: str | None) -> list[list[str | None]]:
        born, land, house, post, phone, account = told
        return [
            ["侨情采集表"],
            ["姓 名", name, "出生年月", born],
            ["侨居国（地区）", land, "社团任职", None],
            ["工作单位", house, "职 务", post],
            ["国内眷属情况", None, None, None],
            ["联系电话", phone, "微 信", account],
            [],
        ]

    path = xlsx(folder / "blank_rows.xlsx", Page("Sheet1", [
        *block("公孙晴", "1978年9月", "西班牙", "巴塞罗那示例百货公司", "总经理", "+34 612 555 101", "gsq_es"),
        *block("钟离燕", None, "意大利", "米兰示例餐馆", None, "+39 333 555 0103", None),
    ], [area for top in (0, 7) for area in (f"A{top + 1}:D{top + 1}", f"B{top + 5}:D{top + 5}")]))
    columns = [("姓 名", "name"), ("出生年月", "birthday"), ("侨居国（地区）", "country"), ("社团任职", "org_post"), ("工作单位", "company"), ("职 务", "post"), ("联系电话", "phones"), ("微 信", "wechat")]
    return expect(path, table("person", [2], columns, {
        2: {"name": "公孙晴", "birthday": "1978-09", "country": "ES", "company": "巴塞罗那示例百货公司", "post": "总经理", "phones": ["+34 612 555 101"], "wechat": "gsq_es"},
        9: {"name": "钟离燕", "country": "IT", "company": "米兰示例餐馆", "phones": ["+39 333 555 0103"]},
    }))


def people_on_their_side(folder: Path) -> Built:
    """One person a column; the posts among their values are words for headings elsewhere."""
    path = xlsx(folder / "people_on_side.xlsx", Page("Sheet1", [
        ["项目", "甲", "乙", "丙"],
        ["姓名", "束文", "宓静", "昌明"],
        ["国家", "希腊", "波兰", "捷克"],
        ["所属社团", "希腊示例商会", "波兰示例同乡会", "捷克示例妇女会"],
        ["职务", "会长", "秘书长", "监事长"],
        ["电话", "+30 694 555 0401", "+48 512 555 402", "+420 601 555 403"],
    ]))
    columns = [("项目", None), ("姓名", "name"), ("国家", "country"), ("所属社团", "association"), ("职务", "association_post"), ("电话", "phones")]
    return expect(path, table("person", [2], columns, {
        2: {"name": "束文", "country": "GR", "phones": ["+30 694 555 0401"]},
        3: {"name": "宓静", "country": "PL", "phones": ["+48 512 555 402"]},
        4: {"name": "昌明", "country": "CZ", "phones": ["+420 601 555 403"]},
    }, free=("association", "association_post", "positions", "post")))
