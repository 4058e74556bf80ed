"""Layouts in which titles, brackets and neighbours tempt to read what the cells do not say."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

from pathlib import Path

from tests.layouts.kit import Built, Page, expect, table, xlsx


def birthdays_under_a_title_with_a_year(folder: Path) -> Built:
    """Nobody on a list of 2026 was born in 2026: days without a year are kept and said."""
    path = xlsx(folder / "birthdays_2026.xlsx", Page("S", [
        ["2026年重点侨领生日慰问名单"],
        ["姓名", "国别", "生日", "联系电话"],
        ["黄金发", "印尼", "3月8日", "+62 21 5550 0101"],
        ["周晓岚", "加拿大", "1965-04-08", None],
    ]))
    return expect(path, table("person", [2], [("姓名", "name"), ("国别", "country"), ("生日", "birthday"), ("联系电话", "phones")], {
        3: {"name": "黄金发", "country": "ID", "phones": ["+62 21 5550 0101"]},
        4: {"name": "周晓岚", "country": "CA", "birthday": "1965-04-08"},
    }, sheet="S", problems=[(3, "C")], extra={3: {"生日": "3月8日"}}))


def students_and_whom_to_call(folder: Path) -> Built:
    """The number after 国内联系人 is not the student's; 回国意向 is no wish to invest."""
    path = xlsx(folder / "students.xlsx", Page("S", [
        ["姓名", "性别", "留学国家", "国内联系人", "与本人关系", "联系电话", "回国意向"],
        ["李思远", "男", "加拿大", "李继业", "父亲", "13900001301", "有意"],
        ["王小雨", "女", "英国", "王建", "母亲", "0731-55550108", "待定"],
    ]))
    columns = [("姓名", "name"), ("性别", "gender"), ("留学国家", "country"), ("国内联系人", None), ("与本人关系", None), ("联系电话", None), ("回国意向", None)]
    return expect(path, table("person", [1], columns, {
        2: {"name": "李思远", "gender": "male", "country": "CA"},
        3: {"name": "王小雨", "gender": "female", "country": "GB"},
    }, sheet="S", extra={2: {"国内联系人": "李继业", "联系电话": "13900001301", "回国意向": "有意"}, 3: {"联系电话": "0731-55550108"}}))


def relatives_told_in_one_cell(folder: Path) -> Built:
    """海外关系（姓名、关系、国别） is no country; a 归难侨 is a returned overseas Chinese."""
    path = xlsx(folder / "returned.xlsx", Page("S", [
        ["户主", "身份", "原侨居国", "家庭住址", "海外关系（姓名、关系、国别）"],
        ["张阿妹", "归侨", "印尼", "云溪路12号", "张建国（弟、印尼）"],
        ["李继业", "侨眷", None, "云溪路15号3栋", "李思远（子，加拿大）；李思敏（女，美国）"],
        ["王归根", "归难侨", "越南", None, None],
    ]))
    columns = [("户主", "name"), ("身份", "identity"), ("原侨居国", None), ("家庭住址", "address"), ("海外关系（姓名、关系、国别）", None)]
    return expect(path, table("person", [1], columns, {
        2: {"name": "张阿妹", "identity": "returned", "address": "云溪路12号"},
        3: {"name": "李继业", "identity": "relative", "address": "云溪路15号3栋"},
        4: {"name": "王归根", "identity": "returned"},
    }, sheet="S", extra={2: {"海外关系（姓名、关系、国别）": "张建国（弟、印尼）"}}))


def petitions_of_returned_and_merchants(folder: Path) -> Built:
    """反映人 and 反映事项: a day without a year has that of the others, and that is said."""
    path = xlsx(folder / "petitions.xlsx", Page("S", [
        ["侨商诉求督办清单"],
        ["序号", "反映人", "反映事项", "责任单位", "责任人", "交办时间", "办结时限", "办理情况", "是否办结"],
        [1, "陈亚九", "老宅产权确认", "住建局", "刘科长", "2026-05-06", "2026-06-30", "已实地核查", "否"],
        [2, "何美玲", "员工子女入学", "教育局", "张股长", "5月20日", "8月底", None, "办理中"],
    ]))
    columns = [("序号", None), ("反映人", "about"), ("反映事项", "subject"), ("责任单位", "co_owner"), ("责任人", "owner"), ("交办时间", "assigned_on"), ("办结时限", "due"), ("办理情况", "progress"), ("是否办结", "state")]
    return expect(path, table("followup", [2], columns, {
        3: {"subject": "老宅产权确认", "about": ["陈亚九"], "co_owner": "住建局", "owner": "刘科长", "assigned_on": "2026-05-06", "due": "2026-06-30", "progress": "已实地核查", "state": "open"},
        4: {"subject": "员工子女入学", "about": ["何美玲"], "co_owner": "教育局", "owner": "张股长", "assigned_on": "2026-05-20", "due": "2026-08", "state": "doing"},
    }, sheet="S", problems=[(4, "F"), (4, "G")]))


def merchants_and_what_they_may_invest_in(folder: Path) -> Built:
    """A list of merchants stays one where 意向项目 is empty; a club among the companies is a club."""
    path = xlsx(folder / "merchants.xlsx", Page("S", [
        ["重点跟踪客商名单"],
        ["客商姓名", "国家/地区", "公司名称", "职务", "行业", "意向项目", "意向强弱"],
        ["黄振华", "泰国", "云溪农业集团", "副总裁", "农产品", "冷链物流园", "强"],
        ["徐大勇", "日本", "日本云溪商会", "会长", "食品", None, "观望"],
    ]))
    columns = [("客商姓名", "name"), ("国家/地区", "country"), ("公司名称", "company"), ("职务", "post"), ("行业", "industry"), ("意向项目", "investment_interest"), ("意向强弱", "intent_level")]
    return expect(path, table("person", [2], columns, {
        3: {"name": "黄振华", "country": "TH", "company": "云溪农业集团", "post": "副总裁", "industry": "农产品", "investment_interest": "冷链物流园", "intent_level": "A"},
        4: {"name": "徐大勇", "country": "JP", "post": "会长", "industry": "食品", "intent_level": "C", "positions": [{"organisation": "日本云溪商会", "post": "会长"}]},
    }, sheet="S"))
