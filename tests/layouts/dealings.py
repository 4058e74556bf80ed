"""Layouts of visits, projects and follow-ups as receptions and investment desks keep them."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.layouts.kit import Built, Page, expect, table, xlsx


def visits_with_guests(folder: Path) -> Built:
    """A visit a row with guest, post, company and number: four records a row; a title with the year."""
    path = xlsx(folder / "visits_guests.xlsx", Page("Sheet1", [
        ["2026年客商来访接待登记表"],
        ["序号", "来访时间", "客商姓名", "公司名称", "职务", "国别", "联系电话", "来访事由", "人数", "陪同人员"],
        [1, "3月5日", "西门望", "望海航运公司", "董事长", "新加坡", "+65 6555 2401", "考察码头", 4, "罗小满、孟小舟"],
        [2, "4.18-4.20", "西门闻", "闻达传媒集团", "副总裁", "美国", "+1 212-555-2402", "洽谈短剧基地", "一行6人", "罗小满"],
        [3, dt.date(2026, 5, 9), "西门问", "问渠净水公司", "总经理", "日本", None, "回访", 2, None],
    ], ["A1:J1"]))
    columns = [("序号", None), ("来访时间", "start"), ("客商姓名", "guests"), ("公司名称", "company"), ("职务", "guests_post"), ("国别", "country"), ("联系电话", "guests_phones"), ("来访事由", "purpose"), ("人数", "headcount"), ("陪同人员", "hosts")]
    return expect(path, table("visit", [2], columns, {
        3: {"start": "2026-03-05", "guests": ["西门望"], "company": "望海航运公司", "country": "SG", "purpose": "考察码头", "headcount": 4, "hosts": "罗小满、孟小舟"},
        4: {"start": "2026-04-18", "end": "2026-04-20", "guests": ["西门闻"], "company": "闻达传媒集团", "country": "US", "purpose": "洽谈短剧基地", "headcount": 6, "hosts": "罗小满"},
        5: {"start": "2026-05-09", "guests": ["西门问"], "company": "问渠净水公司", "country": "JP", "purpose": "回访", "headcount": 2},
    }, free=("title",)), beside={
        "person": {"西门望": {"post": "董事长", "phones": ["+65 6555 2401"], "company": "望海航运公司"}, "西门闻": {"post": "副总裁", "company": "闻达传媒集团"}},
        "company": {"问渠净水公司": {"country": "JP"}},
    })


def visit_merged_over_guests(folder: Path) -> Built:
    """One visit over several rows: group and date are merged, each row adds a guest."""
    path = xlsx(folder / "visit_merged.xlsx", Page("Sheet1", [
        ["来访团组", "来访日期", "来宾姓名", "职务", "来访事由"],
        ["里约楚湘商会访问团", "2026-05-11", "左丘明远", "会长", "签署合作备忘录"],
        [None, None, "左丘明近", "秘书长", None],
        [None, None, "左丘明达", "理事", None],
        ["利马湘菜协会考察团", "2026-05-20", "东门雪", "会长", "选购调味品"],
        [None, None, "东门霜", "副会长", None],
    ], ["A2:A4", "B2:B4", "E2:E4", "A5:A6", "B5:B6", "E5:E6"]))
    columns = [("来访团组", "title"), ("来访日期", "start"), ("来宾姓名", "guests"), ("职务", "guests_post"), ("来访事由", "purpose")]
    return expect(path, table("visit", [1], columns, {
        2: {"title": "里约楚湘商会访问团", "start": "2026-05-11", "guests": ["左丘明远", "左丘明近", "左丘明达"], "purpose": "签署合作备忘录"},
        5: {"title": "利马湘菜协会考察团", "start": "2026-05-20", "guests": ["东门雪", "东门霜"], "purpose": "选购调味品"},
    }, joined=(3, 4, 6)))


def batches_and_heads(folder: Path) -> Built:
    """批次人次 in one column: 4批次9人次, 12批30人次, 约50人次; the unit stands in the heading."""
    path = xlsx(folder / "batches.xlsx", Page("Sheet1", [
        ["团组名称", "接待时间", "批次/人次", "国家/地区", "成果"],
        ["东南亚侨商考察周", "2026年3月", "4批次9人次", "东南亚", "达成意向2项"],
        ["清明返乡祭祖", "2026.4.1—4.7", "12批30人次", "美国", None],
        ["海外华裔青少年夏令营", "2026年6月下旬", "2批次，约50人次", "法国", "结对10对"],
        ["留学归国人员座谈会", "2026-06-30", "近20人", None, None],
    ]))
    columns = [("团组名称", "title"), ("接待时间", "start"), ("批次/人次", "headcount"), ("国家/地区", "country"), ("成果", "outcome")]
    return expect(path, table("visit", [1], columns, {
        2: {"title": "东南亚侨商考察周", "start": "2026-03", "headcount": 9, "outcome": "达成意向2项"},
        3: {"title": "清明返乡祭祖", "start": "2026-04-01", "end": "2026-04-07", "headcount": 30, "country": "US"},
        4: {"title": "海外华裔青少年夏令营", "headcount": 50, "country": "FR", "outcome": "结对10对"},
        5: {"title": "留学归国人员座谈会", "start": "2026-06-30", "headcount": 20},
    }, problems=[(2, "D"), (4, "B")], free=("start",)))


def a_sheet_each_month(folder: Path) -> Built:
    """Sheets 1月 and 2月 of one year's receptions; days are written as 5日, the year in the title."""
    head = ["日期", "团组名称", "人数", "接待人员"]
    path = xlsx(
        folder / "2026年接待台账.xlsx",
        Page("1月", [["2026年1月接待台账"], head, ["1月8日", "釜山楚湘会迎新团", 12, "罗小满"], ["1月20日", "曼谷湘商会拜年团", 6, "孟小舟"]], ["A1:D1"]),
        Page("2月", [["2026年2月接待台账"], head, ["2月3日", "雅加达云溪会馆返乡团", 15, "罗小满"]], ["A1:D1"]),
    )
    columns = [("日期", "start"), ("团组名称", "title"), ("人数", "headcount"), ("接待人员", "hosts")]
    return expect(
        path,
        table("visit", [2], columns, {
            3: {"title": "釜山楚湘会迎新团", "start": "2026-01-08", "headcount": 12, "hosts": "罗小满"},
            4: {"title": "曼谷湘商会拜年团", "start": "2026-01-20", "headcount": 6, "hosts": "孟小舟"},
        }, sheet="1月"),
        table("visit", [2], columns, {3: {"title": "雅加达云溪会馆返乡团", "start": "2026-02-03", "headcount": 15, "hosts": "罗小满"}}, sheet="2月"),
    )


def projects_with_contacts(folder: Path) -> Built:
    """Investor, country, contact and number beside each project; the unit in the line above."""
    path = xlsx(folder / "project_contacts.xlsx", Page("Sheet1", [
        ["2026年招商引资在谈项目台账"],
        ["单位：亿元"],
        ["序号", "项目名称", "投资方", "国别/地区", "联系人", "联系电话", "总投资", "项目阶段", "下一步工作", "责任人"],
        [1, "新型储能电池", "南宫能源公司", "德国", "南宫烈", "+49 30 5550 2411", 3.5, "在谈", "八月实地考察", "孟小舟"],
        [2, "湘莲深加工", "莲心食品公司", "马来西亚", "南宫莲（总经理）", "+60 3-5550 2412", 0.8, "签约", "办理注册", "罗小满"],
        [3, "智慧养老社区", "颐和康养集团", "中国香港", None, "+852 5555 2413", "2.2亿美元", "对接", None, "罗小满"],
    ], ["A1:J1", "A2:J2"]))
    columns = [("序号", None), ("项目名称", "name"), ("投资方", "investors"), ("国别/地区", "investors_country"), ("联系人", "contact"), ("联系电话", "contact_phones"), ("总投资", "investment"), ("项目阶段", "stage"), ("下一步工作", "next_step"), ("责任人", "owner")]
    return expect(path, table("project", [3], columns, {
        4: {"name": "新型储能电池", "investors": ["南宫能源公司"], "investment": 350000000, "currency": "CNY", "stage": "negotiation", "next_step": "八月实地考察", "owner": "孟小舟"},
        5: {"name": "湘莲深加工", "investors": ["莲心食品公司"], "investment": 80000000, "currency": "CNY", "stage": "signed", "next_step": "办理注册", "owner": "罗小满"},
        6: {"name": "智慧养老社区", "investors": ["颐和康养集团"], "investment": 220000000, "currency": "USD", "stage": "matching", "owner": "罗小满"},
    }), beside={
        "person": {"南宫烈": {"phones": ["+49 30 5550 2411"], "company": "南宫能源公司", "country": "DE"}, "南宫莲": {"post": "总经理", "phones": ["+60 3-5550 2412"], "company": "莲心食品公司"}},
        "company": {"颐和康养集团": {"phones": ["+852 5555 2413"], "country": "HK"}},
    })


def units_in_headings(folder: Path) -> Built:
    """万美元 in the title line, 亿元 and 亩 in headings, a currency column."""
    path = xlsx(
        folder / "units.xlsx",
        Page("外资", [["利用外资项目表（单位：万美元）"], ["项目名称", "投资商", "合同外资", "到位资金"], ["离心泵厂", "北海重工公司", 1200, 350], ["香料提取", "南洋香料公司", "880", None]], ["A1:D1"]),
        Page("内资", [["项目名称", "总投资（亿元）", "固定资产投资\n（万元）", "需用土地（亩）", "投资方"], ["影视基地", 12.5, 86000, 320, "金门国际影业有限公司"], ["物流园", "1.2", "9,500", "120亩", "港湾供应链有限公司"]]),
        Page("币种", [["项目名称", "投资额（万）", "币种", "投资方"], ["茶饮总部", 500, "美元", "狮城茶行"], ["海产冷链", 3000, "港元", "港湾供应链有限公司"]]),
    )
    return expect(
        path,
        table("project", [2], [("项目名称", "name"), ("投资商", "investors"), ("合同外资", "foreign_agreed"), ("到位资金", "funds_arrived")], {
            3: {"name": "离心泵厂", "investors": ["北海重工公司"], "foreign_agreed": 12000000, "funds_arrived": 3500000, "currency": "USD"},
            4: {"name": "香料提取", "investors": ["南洋香料公司"], "foreign_agreed": 8800000, "currency": "USD"},
        }, sheet="外资"),
        table("project", [1], [("项目名称", "name"), ("总投资（亿元）", "investment"), ("固定资产投资\n（万元）", "fixed_investment"), ("需用土地（亩）", "land"), ("投资方", "investors")], {
            2: {"name": "影视基地", "investment": 1250000000, "currency": "CNY", "fixed_investment": 860000000, "land": "320亩", "investors": ["金门国际影业有限公司"]},
            3: {"name": "物流园", "investment": 120000000, "currency": "CNY", "fixed_investment": 95000000, "land": "120亩", "investors": ["港湾供应链有限公司"]},
        }, sheet="内资"),
        table("project", [1], [("项目名称", "name"), ("投资额（万）", "investment"), ("币种", "currency"), ("投资方", "investors")], {
            2: {"name": "茶饮总部", "investment": 5000000, "currency": "USD", "investors": ["狮城茶行"]},
            3: {"name": "海产冷链", "investment": 30000000, "currency": "HKD", "investors": ["港湾供应链有限公司"]},
        }, sheet="币种"),
    )


def followups_of_every_state(folder: Path) -> Built:
    """A list for urging: states as 是/否 and √, dates with a weekday, an order from above."""
    path = xlsx(folder / "urging.xlsx", Page("Sheet1", [
        ["督办事项清单"],
        ["序号", "督办事项", "交办领导", "责任人", "协办", "完成时限", "是否完成", "紧急程度", "进展情况"],
        [1, "修订社团名录", "李主席", "罗小满", "孟小舟", "2026年7月10日（周五）", "否", "急", "已核对一半"],
        [2, "寄送中秋贺信", "李主席", "孟小舟", None, "2026-09-20", "否", "普通", None],
        [3, "回访冷链项目", "王副主席", "罗小满", None, "2026.6.25", "是", "特急", "已回访"],
    ], ["A1:I1"]))
    columns = [("序号", None), ("督办事项", "subject"), ("交办领导", "assigned_by"), ("责任人", "owner"), ("协办", "co_owner"), ("完成时限", "due"), ("是否完成", "state"), ("紧急程度", "priority"), ("进展情况", "progress")]
    return expect(path, table("followup", [2], columns, {
        3: {"subject": "修订社团名录", "assigned_by": "李主席", "owner": "罗小满", "co_owner": "孟小舟", "due": "2026-07-10", "state": "open", "priority": "high", "progress": "已核对一半"},
        4: {"subject": "寄送中秋贺信", "assigned_by": "李主席", "owner": "孟小舟", "due": "2026-09-20", "state": "open", "priority": "normal"},
        5: {"subject": "回访冷链项目", "assigned_by": "王副主席", "owner": "罗小满", "due": "2026-06-25", "state": "done", "priority": "urgent", "progress": "已回访"},
    }))
