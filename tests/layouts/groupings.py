"""Layouts whose rows stand in groups, or whose columns tell two things: classes, years, key work, posts."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

from pathlib import Path

from tests.layouts.kit import Built, Page, expect, table, xlsx


def projects_by_class(folder: Path) -> Built:
    """A类（已签约）heads the projects below it and 共计3个项目 counts them: neither is a project."""
    path = xlsx(folder / "classes.xlsx", Page("项目库", [
        ["云溪市侨商项目储备库"],
        ["项目名称", "投资主体", "计划投资", "用地(亩)", "对接人"],
        ["A类（已签约）"],
        ["数字文旅小镇", "上官荣", "2-3亿元", "约150亩", "卓然"],
        ["B类（在谈）"],
        ["新能源电池回收", "德国示例新能源公司", "5000万欧元左右", "200", "卓凡"],
        ["预制菜加工", "港商欧阳德", "不低于8000万元", "30", None],
        ["共计3个项目"],
    ], ["A1:E1"]))
    columns = [("项目名称", "name"), ("投资主体", "investors"), ("计划投资", "investment"), ("用地(亩)", "land"), ("对接人", "owner")]
    return expect(path, table("project", [2], columns, {
        4: {"name": "数字文旅小镇", "stage": "signed", "investors": ["上官荣"], "investment": 200000000, "currency": "CNY", "land": "约150亩", "owner": "卓然"},
        6: {"name": "新能源电池回收", "stage": "negotiation", "investors": ["德国示例新能源公司"], "investment": 50000000, "currency": "EUR", "land": "200亩", "owner": "卓凡"},
        7: {"name": "预制菜加工", "stage": "negotiation", "investors": ["欧阳德"], "investment": 80000000, "currency": "CNY", "land": "30亩"},
    }, sheet="项目库", free=("stage",)))


def gifts_by_year(folder: Path) -> Built:
    """2020年 alone in its row gives the days below it their year, until 2021年 does."""
    path = xlsx(folder / "years.xlsx", Page("捐赠台账", [
        ["侨界捐赠登记表"],
        ["日期", "捐赠人/社团", "物资名称", "数量", "单位", "捐款（元）", "受赠方", "经办"],
        ["2020年"],
        ["2月3日", "西班牙云溪商会", "医用口罩", "20000", "只", None, "市中心医院", "孟周"],
        ["小计", None, None, None, None, "0"],
        ["2021年"],
        ["7.28", "云溪旅美同学会", "制氧机", "12", "台", None, "县人民医院", "卓然"],
        ["8月", "诸葛慧", None, None, None, "5万", "侨心小学", "卓然"],
    ], ["A1:H1"]))
    columns = [("日期", "date"), ("捐赠人/社团", "donors"), ("物资名称", "goods"), ("数量", "quantity"), ("单位", "unit"), ("捐款（元）", "amount"), ("受赠方", "recipient"), ("经办", "owner")]
    return expect(path, table("donation", [2], columns, {
        4: {"donors": ["西班牙云溪商会"], "date": "2020-02-03", "goods": "医用口罩", "quantity": 20000, "unit": "只", "recipient": "市中心医院", "owner": "孟周"},
        7: {"donors": ["云溪旅美同学会"], "date": "2021-07-28", "goods": "制氧机", "quantity": 12, "unit": "台", "recipient": "县人民医院", "owner": "卓然"},
        8: {"donors": ["诸葛慧"], "date": "2021-08", "amount": 50000, "currency": "CNY", "recipient": "侨心小学", "owner": "卓然"},
    }, sheet="捐赠台账", free=("title",)))


def tasks_under_key_work(folder: Path) -> Built:
    """重点工作, merged over its rows, groups what 具体事项 names."""
    path = xlsx(folder / "key_work.xlsx", Page("工作计划", [
        ["市侨联联络部2026年重点工作安排"],
        ["重点工作", "序号", "具体事项", "责任人", "配合部门", "完成时限", "是否完成"],
        ["一、海外联谊", 1, "走访新加坡重点社团", "孟周", "办公室", "2026年9月", "进行中"],
        [None, 2, "编印《海外云溪》第3期", "卓然", "宣传部", "每季度末", "未完成"],
        ["二、招商引资", 3, "跟进精密模具项目选址", "孟周", "高新区", "2026-05-18", "在办"],
        [None, 4, "整理侨商名册", "诸葛平", None, "2026年6月", "已完成"],
    ], ["A1:G1", "A3:A4", "A5:A6"]))
    columns = [("重点工作", None), ("序号", None), ("具体事项", "subject"), ("责任人", "owner"), ("配合部门", "co_owner"), ("完成时限", "due"), ("是否完成", "state")]
    return expect(path, table("followup", [2], columns, {
        3: {"subject": "走访新加坡重点社团", "owner": "孟周", "co_owner": "办公室", "due": "2026-09", "state": "doing"},
        4: {"subject": "编印《海外云溪》第3期", "owner": "卓然", "co_owner": "宣传部", "state": "open"},
        5: {"subject": "跟进精密模具项目选址", "owner": "孟周", "co_owner": "高新区", "due": "2026-05-18", "state": "doing"},
        6: {"subject": "整理侨商名册", "owner": "诸葛平", "due": "2026-06", "state": "done"},
    }, sheet="工作计划", problems=[(4, "F")], extra={3: {"重点工作": "一、海外联谊"}, 4: {"重点工作": "一、海外联谊", "完成时限": "每季度末"}, 5: {"重点工作": "二、招商引资"}, 6: {"重点工作": "二、招商引资"}}))


def tasks_by_days(folder: Path) -> Built:
    """时间 of tasks holds days, not times of day."""
    path = xlsx(folder / "days.xlsx", Page("Sheet1", [
        ["2026年6月工作计划"],
        ["工作内容", "时间", "责任人"],
        ["端午联谊会", "6月19日", "孟周"],
        ["赴省侨联汇报", "6月25日", "卓凡"],
    ], ["A1:C1"]))
    columns = [("工作内容", "subject"), ("时间", "due"), ("责任人", "owner")]
    return expect(path, table("followup", [2], columns, {
        3: {"subject": "端午联谊会", "due": "2026-06-19", "owner": "孟周"},
        4: {"subject": "赴省侨联汇报", "due": "2026-06-25", "owner": "卓凡"},
    }))


def contacts_without_a_subject(folder: Path) -> Built:
    """A log of contacts: what is to follow names the task, else what was said."""
    path = xlsx(folder / "log.xlsx", Page("联络", [
        ["联络日期", "联络对象", "方式", "沟通内容", "后续跟进", "跟进时限", "联络员"],
        ["2026-05-06", "上官义", "微信", "祝贺会馆141周年", "寄送贺匾", "2026年5月31日", "孟周"],
        ["2026-05-08", "司徒明", "电话", "邀请10月回乡参会", "发正式邀请函", "2026年6月10日", "卓然"],
        ["2026-05-12", "欧阳志坚", "邮件", "了解项目意向", None, None, "卓然"],
    ]))
    columns = [("联络日期", "assigned_on"), ("联络对象", "about"), ("方式", "kind"), ("沟通内容", "progress"), ("后续跟进", "next_step"), ("跟进时限", "due"), ("联络员", "owner")]
    return expect(path, table("followup", [1], columns, {
        2: {"subject": "寄送贺匾", "assigned_on": "2026-05-06", "kind": "wechat", "progress": "祝贺会馆141周年", "next_step": "寄送贺匾", "due": "2026-05-31", "owner": "孟周"},
        3: {"subject": "发正式邀请函", "assigned_on": "2026-05-08", "kind": "call", "progress": "邀请10月回乡参会", "next_step": "发正式邀请函", "due": "2026-06-10", "owner": "卓然"},
        4: {"subject": "了解项目意向", "assigned_on": "2026-05-12", "kind": "email", "progress": "了解项目意向", "owner": "卓然"},
    }, sheet="联络", free=("about",)))


def calls_on_companies(folder: Path) -> Built:
    """走访侨企记录: a visit to each company, whose contact person is the guest."""
    path = xlsx(folder / "calls.xlsx", Page("走访", [
        ["2026年侨联干部联系走访侨资企业记录"],
        ["走访时间", "走访干部", "企业名称", "企业联系人", "联系电话", "企业诉求", "办理结果"],
        ["2026年3月5日", "卓凡", "云溪示例电子有限公司", "上官荣", "13900000108", "希望协调员工子女入学", "已协调教育局"],
        ["3月12日", "孟周", "示例茶业（云溪）公司", "司徒美", "0731-55550108", "融资困难", "正在对接银行"],
    ], ["A1:G1"]))
    columns = [("走访时间", "start"), ("走访干部", "hosts"), ("企业名称", "company"), ("企业联系人", "guests"), ("联系电话", "guests_phones"), ("企业诉求", "questions"), ("办理结果", "outcome")]
    return expect(path, table("visit", [2], columns, {
        3: {"start": "2026-03-05", "hosts": "卓凡", "company": "云溪示例电子有限公司", "guests": ["上官荣"], "questions": "希望协调员工子女入学", "outcome": "已协调教育局"},
        4: {"start": "2026-03-12", "hosts": "孟周", "company": "示例茶业（云溪）公司", "guests": ["司徒美"], "questions": "融资困难", "outcome": "正在对接银行"},
    }, sheet="走访", free=("title", "company")))


def missions_with_costs(folder: Path) -> Built:
    """出访时间 over 起 and 止; 经费（万元） gives bare numbers their unit."""
    path = xlsx(folder / "missions.xlsx", Page("出访", [
        ["2025年度因公出访团组情况"],
        ["团组名称", "出访时间", None, "出访国家（地区）", "团员人数", "主要成果", "经费（万元）"],
        [None, "起", "止", None, None, None, None],
        ["云溪青年联谊团", "2025-04-10", "2025-04-17", "新加坡", 6, "签约2项", 18.6],
        ["经贸招商团", "2025.9.3", "2025.9.10", "德国", "5", "意向投资1.2亿元", "22.3"],
    ], ["A1:G1", "A2:A3", "B2:C2", "D2:D3", "E2:E3", "F2:F3", "G2:G3"]))
    columns = [("团组名称", "title"), (("出访时间", "起"), "start"), (("出访时间", "止"), "end"), ("出访国家（地区）", "country"), ("团员人数", "headcount"), ("主要成果", "outcome"), ("经费（万元）", "budget")]
    return expect(path, table("visit", [2, 3], columns, {
        4: {"title": "云溪青年联谊团", "direction": "outgoing", "start": "2025-04-10", "end": "2025-04-17", "country": "SG", "headcount": 6, "outcome": "签约2项", "budget": "18.6万元"},
        5: {"title": "经贸招商团", "direction": "outgoing", "start": "2025-09-03", "end": "2025-09-10", "country": "DE", "headcount": 5, "outcome": "意向投资1.2亿元", "budget": "22.3万元"},
    }, sheet="出访"))


def leaders_with_their_posts(folder: Path) -> Built:
    """带队人及职务 holds the names too."""
    path = xlsx(folder / "with_posts.xlsx", Page("接待", [
        ["日期", "来访团组", "国别", "带队人及职务", "来访人数"],
        ["2026-01-12", "新加坡云溪会馆回乡团", "新加坡", "上官荣（会长）", "一行15人"],
        ["2026-02-03", "美国示例生物科技公司", "美国", "欧阳德 CEO", "4"],
        ["2026-04-02", "柬埔寨云溪商会代表团", "柬埔寨", "东方权 会长", "20多人"],
    ]))
    columns = [("日期", "start"), ("来访团组", "title"), ("国别", "country"), ("带队人及职务", "head"), ("来访人数", "headcount")]
    return expect(path, table("visit", [1], columns, {
        2: {"start": "2026-01-12", "title": "新加坡云溪会馆回乡团", "country": "SG", "head": "上官荣", "headcount": 15},
        3: {"start": "2026-02-03", "title": "美国示例生物科技公司", "country": "US", "head": "欧阳德", "headcount": 4},
        4: {"start": "2026-04-02", "title": "柬埔寨云溪商会代表团", "country": "KH", "head": "东方权", "headcount": 20, "headcount_note": "20多人"},
    }, sheet="接待"))


def terms_and_members_in_words(folder: Path) -> Built:
    """三年一届 is a term's length, 50余家企业 a number of members."""
    path = xlsx(folder / "in_words.xlsx", Page("Sheet1", [
        ["社团名称", "国家", "任期", "会员数"],
        ["云溪华商总会", "意大利", "三年一届", "50余家企业"],
        ["云溪同乡会", "美国", "2年一任", "120家会员"],
    ]))
    columns = [("社团名称", "name"), ("国家", "country"), ("任期", "term_years"), ("会员数", "member_count")]
    return expect(path, table("association", [1], columns, {
        2: {"name": "云溪华商总会", "country": "IT", "term_years": 3, "member_count": 50},
        3: {"name": "云溪同乡会", "country": "US", "term_years": 2, "member_count": 120},
    }, extra={2: {"会员数": "50余家企业"}}))


def agreements_signed_by_both(folder: Path) -> Built:
    """我方签约人 and 对方签约人 both are signatories."""
    path = xlsx(folder / "signed.xlsx", Page("Sheet1", [
        ["与海外社团缔结友好协议一览表"],
        ["对方社团", "签约时间", "签约地点", "我方签约人", "对方签约人", "协议内容"],
        ["巴西云溪同乡总会", "2023年6月8日", "云溪", "卓凡", "上官义", "青年交流"],
        ["南非云溪商会", "2019.10", "约翰内斯堡", "卓越", "司徒武", "经贸合作"],
    ], ["A1:F1"]))
    columns = [("对方社团", "parties"), ("签约时间", "signed"), ("签约地点", "signed_at"), ("我方签约人", "signatories"), ("对方签约人", "signatories"), ("协议内容", "areas")]
    return expect(path, table("agreement", [2], columns, {
        3: {"parties": ["巴西云溪同乡总会"], "signed": "2023-06-08", "signed_at": "云溪", "signatories": "我方签约人：卓凡；对方签约人：上官义", "areas": "青年交流"},
        4: {"parties": ["南非云溪商会"], "signed": "2019-10", "signed_at": "约翰内斯堡", "signatories": "我方签约人：卓越；对方签约人：司徒武", "areas": "经贸合作"},
    }, free=("name",)))
