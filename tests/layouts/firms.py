"""Layouts about companies: lists of them, and who came from them to a meeting."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

from pathlib import Path

from tests.layouts.kit import Built, Page, expect, table, xlsx


def companies_with_their_heads(folder: Path) -> Built:
    """The legal representative and his post make a person; what no field stands for is kept."""
    path = xlsx(folder / "firms.xlsx", Page("Sheet1", [
        ["侨资企业基本情况登记表"],
        ["序号", "企业名称", "法定代表人", "职务", "联系电话", "所属行业", "注册资本（万元）", "投资国别", "成立时间", "员工人数", "地址", "备注"],
        [1, "云溪湘侨食品有限公司", "李文海", "董事长", "0731-55550101", "食品加工", 5000, "马来西亚", "2005年6月", 320, "云溪市高新区1号", "重点企业"],
        [2, "环球精密制造有限公司", "KELVIN TAN", "总经理", "13900001201", "机械", 1200, "新加坡", "2010-08-01", "约200人", "云溪市经开区2号", None],
        [3, "维港贸易公司云溪代表处", None, None, "13900001202", "贸易", None, "中国香港", "1998年", "十余人", None, None],
    ], ["A1:L1"]))
    columns = [("序号", None), ("企业名称", "name"), ("法定代表人", "manager"), ("职务", "manager_post"), ("联系电话", "phones"), ("所属行业", "industry"), ("注册资本（万元）", None), ("投资国别", "country"), ("成立时间", None), ("员工人数", None), ("地址", "address"), ("备注", "remark")]
    return expect(path, table("company", [2], columns, {
        3: {"name": "云溪湘侨食品有限公司", "phones": ["0731-55550101"], "industry": "食品加工", "country": "MY", "address": "云溪市高新区1号", "remark": "重点企业"},
        4: {"name": "环球精密制造有限公司", "phones": ["13900001201"], "industry": "机械", "country": "SG", "address": "云溪市经开区2号"},
        5: {"name": "维港贸易公司云溪代表处", "phones": ["13900001202"], "industry": "贸易", "country": "HK"},
    }, extra={3: {"注册资本（万元）": "5000", "员工人数": "320"}, 4: {"员工人数": "约200人"}, 5: {"员工人数": "十余人"}}), beside={"person": {
        "李文海": {"company": "云溪湘侨食品有限公司", "post": "董事长"},
        "KELVIN TAN": {"company": "环球精密制造有限公司", "post": "总经理"},
    }})


def a_meeting_guest_by_guest(folder: Path) -> Built:
    """参会者 with their companies: two rows of one meeting are one visit."""
    path = xlsx(folder / "meeting.xlsx", Page("Sheet1", [
        ["参会者", "所在公司", "日期", "会议名称"],
        ["林德才", "泰华集团", "2026-05-08", "侨商座谈会"],
        ["吴秀英", "吴氏茶业有限公司", "2026-05-08", "侨商座谈会"],
        ["郑伟民", "郑氏船务公司", "2026-06-18", "海丝论坛"],
    ]))
    columns = [("参会者", "guests"), ("所在公司", "company"), ("日期", "start"), ("会议名称", "title")]
    first = {"title": "侨商座谈会", "start": "2026-05-08", "guests": ["林德才", "吴秀英"], "company": "泰华集团"}
    return expect(path, table("visit", [1], columns, {
        2: first,
        3: first,
        4: {"title": "海丝论坛", "start": "2026-06-18", "guests": ["郑伟民"], "company": "郑氏船务公司"},
    }), beside={"person": {"吴秀英": {"company": "吴氏茶业有限公司"}}})


def members_counted_vaguely(folder: Path) -> Built:
    """80余家 and 近百家 keep their number, and the words beside it."""
    path = xlsx(folder / "members.xlsx", Page("Sheet1", [
        ["国家", "社团名称", "会员人数", "会长"],
        ["菲律宾", "菲华云溪商会", "80余家", "施文龙"],
        ["加拿大", "加拿大云溪校友会", "约200名会员", "周晓岚"],
        ["印尼", "印尼云溪同乡会", "3000余人", "黄金发"],
    ]))
    columns = [("国家", "country"), ("社团名称", "name"), ("会员人数", "member_count"), ("会长", "president")]
    def led(name: str) -> dict[str, object]:
        return {"president": name, "officers": [{"name": name, "post": "会长"}]}

    return expect(path, table("association", [1], columns, {
        2: {"name": "菲华云溪商会", "country": "PH", "member_count": 80, **led("施文龙")},
        3: {"name": "加拿大云溪校友会", "country": "CA", "member_count": 200, **led("周晓岚")},
        4: {"name": "印尼云溪同乡会", "country": "ID", "member_count": 3000, **led("黄金发")},
    }, extra={2: {"会员人数": "80余家"}, 3: {"会员人数": "约200名会员"}, 4: {"会员人数": "3000余人"}}))
