"""Layouts of the ledgers beside the address book: agreements, gifts, exchanges, tasks."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.layouts.kit import Built, Formula, Page, expect, table, xlsx


def agreements_of_friendship(folder: Path) -> Built:
    """Both parties in columns of their own, the day of expiry, who signed where."""
    path = xlsx(folder / "agreements.xlsx", Page("Sheet1", [
        ["缔结友好社团协议一览表"],
        ["序号", "协议名称", "甲方", "乙方", "签署时间", "签署地点", "签署人", "有效期至", "合作领域"],
        [1, "建立友好社团关系协议书", "云溪市侨联", "里昂楚湘同乡会", "2023年5月6日", "里昂", "孟小舟、上官远", "2028年5月5日", "经贸、文化"],
        [2, "合作备忘录", "云溪市侨联", "利马湘菜协会", "2024.4.18", "云溪", "孟小舟", "2027.4.17", "青年交流"],
    ], ["A1:I1"]))
    columns = [("序号", None), ("协议名称", "name"), ("甲方", "parties"), ("乙方", "parties"), ("签署时间", "signed"), ("签署地点", "signed_at"), ("签署人", "signatories"), ("有效期至", "expires"), ("合作领域", "areas")]
    return expect(path, table("agreement", [2], columns, {
        3: {"name": "建立友好社团关系协议书", "parties": ["云溪市侨联", "里昂楚湘同乡会"], "signed": "2023-05-06", "signed_at": "里昂", "signatories": "孟小舟、上官远", "expires": "2028-05-05", "areas": "经贸、文化"},
        4: {"name": "合作备忘录", "parties": ["云溪市侨联", "利马湘菜协会"], "signed": "2024-04-18", "signed_at": "云溪", "signatories": "孟小舟", "expires": "2027-04-17", "areas": "青年交流"},
    }))


def gifts_in_money_and_goods(folder: Path) -> Built:
    """万元 in the title, goods with their number in one cell, one gift in another currency, a total."""
    path = xlsx(folder / "gifts.xlsx", Page("Sheet1", [
        ["2026年侨界捐赠登记表"],
        ["单位：万元（人民币）"],
        ["序号", "捐赠日期", "捐赠人", "国家和地区", "捐赠金额", "捐赠物资", "受赠单位", "捐赠项目", "备注"],
        [1, "2026-01-16", "上官远", "法国", 20, None, "云溪一中", "图书馆建设", None],
        [2, "2026年3月8日", "清莱楚湘同乡会", "泰国", None, "轮椅70台", "云溪市残联", "助残", "分两批到货"],
        [3, "2026.5", "司徒明、司徒朗", "英国", 5.5, "校服200套", "白云小学", "助学", None],
        [4, "2026-06-10", "北海重工公司", "德国", "3万美元", None, "云溪职院", "奖学金", None],
        ["合计", None, None, None, Formula("=SUM(E4:E7)", 25.5)],
    ], ["A1:I1", "A2:I2"]))
    columns = [("序号", None), ("捐赠日期", "date"), ("捐赠人", "donors"), ("国家和地区", None), ("捐赠金额", "amount"), ("捐赠物资", "goods"), ("受赠单位", "recipient"), ("捐赠项目", "title"), ("备注", "remark")]
    return expect(path, table("donation", [3], columns, {
        4: {"title": "图书馆建设", "date": "2026-01-16", "donors": ["上官远"], "amount": 200000, "currency": "CNY", "recipient": "云溪一中"},
        5: {"title": "助残", "date": "2026-03-08", "donors": ["清莱楚湘同乡会"], "goods": "轮椅", "quantity": 70, "unit": "台", "recipient": "云溪市残联", "remark": "分两批到货"},
        6: {"title": "助学", "date": "2026-05", "donors": ["司徒明", "司徒朗"], "amount": 55000, "currency": "CNY", "goods": "校服", "quantity": 200, "unit": "套", "recipient": "白云小学"},
        7: {"title": "奖学金", "date": "2026-06-10", "donors": ["北海重工公司"], "amount": 30000, "currency": "USD", "recipient": "云溪职院"},
    }, extra={4: {"国家和地区": "法国"}, 7: {"国家和地区": "德国"}}))


def gifts_under_two_levels(folder: Path) -> Built:
    """No column names the gift: who gave it and what names it; regions as sections."""
    path = xlsx(folder / "gifts_levels.xlsx", Page("Sheet1", [
        ["侨捐项目台账"],
        ["序号", "捐赠方", None, "捐赠内容", None, None, "受赠单位", "用途", "捐赠时间"],
        [None, "名称", "联系人", "类别", "金额（元）", "物品名称及数量", None, None, None],
        ["（一）欧洲"],
        [1, "里昂楚湘同乡会", None, "资金", "500,000", None, "虎形小学", "新建教学楼", "2021年9月"],
        ["（二）东南亚"],
        [2, "清莱楚湘同乡会", None, "物资", None, "电脑30台", "白云中学", "电教室", "2022-03-15"],
        ["总计", None, None, None, 500000, "30台"],
    ], ["A1:I1", "A2:A3", "B2:C2", "D2:F2", "G2:G3", "H2:H3", "I2:I3", "A4:I4", "A6:I6"]))
    columns = [("序号", None), (("捐赠方", "名称"), "donors"), (("捐赠方", "联系人"), None), (("捐赠内容", "类别"), "kind"), (("捐赠内容", "金额（元）"), "amount"), (("捐赠内容", "物品名称及数量"), "goods"), ("受赠单位", "recipient"), ("用途", "purpose"), ("捐赠时间", "date")]
    return expect(path, table("donation", [2, 3], columns, {
        5: {"donors": ["里昂楚湘同乡会"], "kind": "money", "amount": 500000, "recipient": "虎形小学", "purpose": "新建教学楼", "date": "2021-09"},
        7: {"donors": ["清莱楚湘同乡会"], "kind": "goods", "goods": "电脑", "quantity": 30, "unit": "台", "recipient": "白云中学", "purpose": "电教室", "date": "2022-03-15"},
    }, free=("title", "owner", "currency")))


def names_of_honour_in_ringgit(folder: Path) -> Built:
    """A Malaysian school's 芳名錄: traditional wording, the currency in the heading, days first."""
    path = xlsx(folder / "樂捐.xlsx", Page("Sheet1", [
        ["云溪華小擴建基金 樂捐芳名錄"],
        ["收據號碼", "日期", "芳名／寶號", "款額 (RM)", "用途", "備註"],
        ["A1001", "05-01-2026", "巴生雲溪公會", "50,000.00", "禮堂", "首期"],
        ["A1002", "18-01-2026", "順發貿易有限公司", "8,000.00", "電腦室", None],
        ["A1003", "27-03-2026", "無名氏", "388.00", "圖書", None],
        [None, None, "總計", Formula("=SUM(D3:D5)", 58388)],
    ], ["A1:F1"]))
    columns = [("收據號碼", None), ("日期", "date"), ("芳名／寶號", "donors"), ("款額 (RM)", "amount"), ("用途", "purpose"), ("備註", "remark")]
    return expect(path, table("donation", [2], columns, {
        3: {"date": "2026-01-05", "donors": ["巴生雲溪公會"], "amount": 50000, "currency": "MYR", "purpose": "禮堂", "remark": "首期"},
        4: {"date": "2026-01-18", "donors": ["順發貿易有限公司"], "amount": 8000, "currency": "MYR", "purpose": "電腦室"},
        5: {"date": "2026-03-27", "donors": ["無名氏"], "amount": 388, "currency": "MYR", "purpose": "圖書"},
    }, free=("title",), extra={3: {"收據號碼": "A1001"}}))


def agreements_over_exchanges(folder: Path) -> Built:
    """Two lists of different things on a sheet, whose headings are half unknown words."""
    path = xlsx(folder / "exchanges.xlsx", Page("Sheet1", [
        ["（一）结好情况"],
        ["序号", "结好社团", "所在国", "协议书名称", "签字日期", "签字地", "期限"],
        [1, "里昂楚湘同乡会", "法国", "友好社团协议书", "2023年5月6日", "里昂", "五年"],
        [2, "利马湘菜协会", "秘鲁", "文化交流备忘录", "2024.5.20", "利马", "二年"],
        [],
        ["（二）互访情况"],
        ["序号", "团组", "日期", "往来方向", "人次", "带队", "到访地", "简况"],
        [1, "里昂楚湘同乡会回访团", "2026年3月12-14日", "来访", "21人次", "上官远", "云溪", "参观侨史馆"],
        [2, "云溪市侨联赴秘鲁文化团", "2026年6月18日—25日", "出访", "6人次", "孟小舟", "利马", "书画展开幕"],
    ], ["A1:G1", "A6:G6"]))
    first = [("序号", None), ("结好社团", "parties"), ("所在国", None), ("协议书名称", "name"), ("签字日期", "signed"), ("签字地", "signed_at"), ("期限", None)]
    second = [("序号", None), ("团组", "title"), ("日期", "start"), ("往来方向", "direction"), ("人次", "headcount"), ("带队", "head"), ("到访地", "country"), ("简况", "outcome")]
    return expect(
        path,
        table("agreement", [2], first, {
            3: {"name": "友好社团协议书", "parties": ["里昂楚湘同乡会"], "signed": "2023-05-06", "signed_at": "里昂"},
            4: {"name": "文化交流备忘录", "parties": ["利马湘菜协会"], "signed": "2024-05-20", "signed_at": "利马"},
        }, extra={3: {"所在国": "法国", "期限": "五年"}}),
        table("visit", [7], second, {
            8: {"title": "里昂楚湘同乡会回访团", "start": "2026-03-12", "end": "2026-03-14", "direction": "incoming", "headcount": 21, "head": "上官远", "outcome": "参观侨史馆"},
            9: {"title": "云溪市侨联赴秘鲁文化团", "start": "2026-06-18", "end": "2026-06-25", "direction": "outgoing", "headcount": 6, "head": "孟小舟", "outcome": "书画展开幕"},
        }, free=("country",)),
    )


def visits_paid_abroad(folder: Path) -> Built:
    """来访 above 出访 on one sheet: the second list is of visits we paid."""
    path = xlsx(folder / "outgoing.xlsx", Page("Sheet1", [
        ["一、来访团组"],
        ["序号", "来访团组", "团长", "来访时间", "人数", "主要活动"],
        [1, "釜山楚湘会", "上官远", "2026年4月11日", "6人", "考察港口"],
        [],
        ["二、出访团组"],
        ["序号", "出访团组", "团长", "出访时间", "人数", "前往国家", "任务"],
        [1, "云溪市侨商会赴日招商团", "孟小舟", "2026年5月5日-9日", "12人", "日本", "推介会"],
    ], ["A1:F1", "A5:F5"]))
    first = [("序号", None), ("来访团组", "title"), ("团长", "head"), ("来访时间", "start"), ("人数", "headcount"), ("主要活动", "purpose")]
    second = [("序号", None), ("出访团组", "title"), ("团长", "head"), ("出访时间", "start"), ("人数", "headcount"), ("前往国家", "country"), ("任务", "purpose")]
    return expect(
        path,
        table("visit", [2], [*first, ("", None)], {3: {"title": "釜山楚湘会", "head": "上官远", "start": "2026-04-11", "headcount": 6, "purpose": "考察港口"}}),
        table("visit", [6], second, {7: {"title": "云溪市侨商会赴日招商团", "head": "孟小舟", "start": "2026-05-05", "end": "2026-05-09", "headcount": 12, "country": "JP", "purpose": "推介会", "direction": "outgoing"}}),
    )


def plans_of_reception(folder: Path) -> Built:
    """Cards below each other, each under a title that is itself a word for headings."""
    def card(number: int, *lines: list[object]) -> list[list[object]]:
        return [[f"接待方案（第{number}号）"], *lines, []]

    path = xlsx(folder / "plans.xlsx", Page("Sheet1", [
        *card(1, ["团组名称", "里昂楚湘同乡会", "国家/地区", "法国"], ["团长", "上官远 会长", "人数", "8人"], ["来访时间", "2026年9月10日—12日", "来访目的", "寻根祭祖"], ["来宾名单", "上官远 会长\n上官宁 秘书长"], ["陪同人员", "孟小舟", "住宿", "云溪宾馆"]),
        *card(2, ["团组名称", "棉兰云溪公会", "国家/地区", "印度尼西亚"], ["团长", "欧阳德 主席", "人数", 12], ["来访时间", "2026-10-08", "来访目的", "文化交流"], ["来宾名单", "欧阳德、欧阳辉、欧阳月等12人"], ["陪同人员", "罗小满", "住宿", "雨溪酒店"]),
    ], ["A1:D1", "A8:D8"]))
    columns = [("团组名称", "title"), ("国家/地区", "country"), ("团长", "head"), ("人数", "headcount"), ("来访时间", "start"), ("来访目的", "purpose"), ("来宾名单", "guests"), ("陪同人员", "hosts"), ("住宿", "lodging")]
    return expect(path, table("visit", [2], columns, {
        2: {"title": "里昂楚湘同乡会", "country": "FR", "head": "上官远", "headcount": 8, "start": "2026-09-10", "end": "2026-09-12", "purpose": "寻根祭祖", "guests": ["上官远", "上官宁"], "hosts": "孟小舟", "lodging": "云溪宾馆"},
        9: {"title": "棉兰云溪公会", "country": "ID", "head": "欧阳德", "headcount": 12, "start": "2026-10-08", "purpose": "文化交流", "guests": ["欧阳德", "欧阳辉", "欧阳月"], "hosts": "罗小满", "lodging": "雨溪酒店"},
    }))


def unknown_labels_on_the_side(folder: Path) -> Built:
    """A table on its side whose labels are not all known: no row of it may vanish."""
    path = xlsx(folder / "side_unknown.xlsx", Page("Sheet1", [
        ["团组名称", "巴西楚湘考察组", "清莱华文教师团"],
        ["国家或地区", "巴西", "泰国"],
        ["抵达日期", "2026年4月11日", "2026-05-06"],
        ["随身翻译", "欧阳月", "自带"],
        ["人数", "７人", "夫妇2人"],
        ["伴手礼品", "瓷器", "茶叶"],
    ]))
    columns = [("团组名称", "title"), ("国家或地区", "country"), ("抵达日期", "start"), ("随身翻译", None), ("人数", "headcount"), ("伴手礼品", None)]
    return expect(path, table("visit", [2], columns, {
        2: {"title": "巴西楚湘考察组", "country": "BR", "start": "2026-04-11", "headcount": 7},
        3: {"title": "清莱华文教师团", "country": "TH", "start": "2026-05-06", "headcount": 2},
    }, extra={2: {"随身翻译": "欧阳月", "伴手礼品": "瓷器"}, 3: {"随身翻译": "自带", "伴手礼品": "茶叶"}}))


def tasks_with_ticks(folder: Path) -> Built:
    """Tasks of a meeting: kinds merged downward, √ and × for done, a deadline whose year the others tell."""
    path = xlsx(folder / "ticks.xlsx", Page("Sheet1", [
        ["第三次主席办公会议定事项任务分解表"],
        ["板块", "具体任务", "分管领导", "责任人", "完成时间", "是否完成", "进展及存在问题"],
        ["联谊联络", "邀请港澳委员回乡", "孟小舟", "罗小满", "2026年8月31日前", "√", "18人已回乡"],
        [None, "编印海外通讯录", "孟小舟", "罗小满", "9月底前", "否", "已收集三分之二"],
        ["经济服务", "完善侨商数据库", "孟小舟", "欧阳月", "2026-12-15", "×", "人手不足"],
    ], ["A1:G1", "A3:A4"]))
    columns = [("板块", None), ("具体任务", "subject"), ("分管领导", "assigned_by"), ("责任人", "owner"), ("完成时间", "due"), ("是否完成", "state"), ("进展及存在问题", "progress")]
    return expect(path, table("followup", [2], columns, {
        3: {"subject": "邀请港澳委员回乡", "assigned_by": "孟小舟", "owner": "罗小满", "due": "2026-08-31", "state": "done", "progress": "18人已回乡"},
        4: {"subject": "编印海外通讯录", "assigned_by": "孟小舟", "owner": "罗小满", "due": "2026-09", "state": "open", "progress": "已收集三分之二"},
        5: {"subject": "完善侨商数据库", "assigned_by": "孟小舟", "owner": "欧阳月", "due": "2026-12-15", "state": "open", "progress": "人手不足"},
    }, problems=[(4, "E")], extra={3: {"板块": "联谊联络"}, 4: {"板块": "联谊联络"}}))


def tasks_with_times(folder: Path) -> Built:
    """A day and a time of day in columns of their own; 下午 is no time and stays as typed."""
    path = xlsx(folder / "times.xlsx", Page("Sheet1", [
        ["近期提醒事项"],
        ["提醒日期", "时间", "提醒事项", "对象", "方式", "紧急程度", "经办人"],
        [dt.date(2026, 9, 2), "14:30", "中秋问候名单审定", "里昂楚湘同乡会", "会议", "急", "罗小满"],
        [dt.date(2026, 9, 5), "9:00", "拜访住院老归侨", "上官老伯", "上门", "特急", "罗小满"],
        [dt.date(2026, 9, 10), None, "寄送换届贺函", "棉兰云溪公会", "贺信", "普通", "孟小舟"],
    ], ["A1:G1"]))
    columns = [("提醒日期", "due"), ("时间", "due_time"), ("提醒事项", "subject"), ("对象", "about"), ("方式", "kind"), ("紧急程度", "priority"), ("经办人", "owner")]
    return expect(path, table("followup", [2], columns, {
        3: {"due": "2026-09-02", "due_time": "14:30", "subject": "中秋问候名单审定", "about": ["里昂楚湘同乡会"], "kind": "meeting", "priority": "high", "owner": "罗小满"},
        4: {"due": "2026-09-05", "due_time": "9:00", "subject": "拜访住院老归侨", "about": ["上官老伯"], "kind": "visit", "priority": "urgent", "owner": "罗小满"},
        5: {"due": "2026-09-10", "subject": "寄送换届贺函", "about": ["棉兰云溪公会"], "kind": "letter", "owner": "孟小舟"},
    }, free=("priority",)))
