"""Layouts of rosters: what holds for the people stands in a title, a sheet's name, or a column's side."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.layouts.kit import Built, Page, expect, table, xlsx


def _post(place: str, post: str, term: int | None = None) -> list[dict[str, Any]]:
    return [{"organisation": place, "post": post, "term": term} if term else {"organisation": place, "post": post}]


def a_sheet_for_each_country(folder: Path) -> Built:
    """Sheets called 美国 and 泰国; no column tells the country."""
    head = ["姓名", "单位", "职务", "邮箱"]
    path = xlsx(
        folder / "by_country.xlsx",
        Page("美国", [head, ["易水寒", "易水软件公司", "首席技术官", "yi@example.com"]]),
        Page("泰国", [head, ["易水暖", "暹罗米业公司", "总经理", None], ["易水清", "清迈茶园", None, "qing@example.org"]]),
    )
    columns = [("姓名", "name"), ("单位", "company"), ("职务", "post"), ("邮箱", "emails")]
    return expect(
        path,
        table("person", [1], columns, {2: {"name": "易水寒", "country": "US", "company": "易水软件公司", "post": "首席技术官", "emails": ["yi@example.com"]}}, sheet="美国"),
        table("person", [1], columns, {
            2: {"name": "易水暖", "country": "TH", "company": "暹罗米业公司", "post": "总经理"},
            3: {"name": "易水清", "country": "TH", "company": "清迈茶园", "emails": ["qing@example.org"]},
        }, sheet="泰国"),
    )


def association_in_the_title(folder: Path) -> Built:
    """某某同乡会第五届理事会名单: the association and its term stand in the title only."""
    path = xlsx(folder / "title_association.xlsx", Page("Sheet1", [
        ["横滨楚湘同乡会第五届理事会名单"],
        ["（2025年4月选举产生）"],
        ["序号", "姓名", "职务", "电话"],
        [1, "上官云", "会长", "045-555-2601"],
        [2, "上官雨", "副会长", "045-555-2602"],
        [3, "上官雪", "理事", None],
    ], ["A1:D1", "A2:D2"]))
    place = "横滨楚湘同乡会"
    return expect(path, table("person", [3], [("序号", None), ("姓名", "name"), ("职务", "post"), ("电话", "phones")], {
        4: {"name": "上官云", "positions": _post(place, "会长", 5), "phones": ["045-555-2601"]},
        5: {"name": "上官雨", "positions": _post(place, "副会长", 5), "phones": ["045-555-2602"]},
        6: {"name": "上官雪", "positions": _post(place, "理事", 5)},
    }, free=("post",)))


def a_block_for_each_association(folder: Path) -> Built:
    """Each association's name above its own heading and people, blank rows between."""
    head = ["姓名", "职务", "手机"]
    path = xlsx(folder / "blocks.xlsx", Page("Sheet1", [
        ["芝加哥楚湘会"], head, ["诸葛明", "会长", "+1 312-555-2611"], ["诸葛亮", "秘书长", "+1 312-555-2612"], [],
        ["休斯敦湘商会"], head, ["司空见", "会长", "+1 713-555-2613"], [],
        ["凤凰城云溪同乡会"], head, ["司空明", "主席", "+1 602-555-2614"],
    ], ["A1:C1", "A6:C6", "A10:C10"]))
    columns = [("姓名", "name"), ("职务", "post"), ("手机", "phones")]
    first, second, third = "芝加哥楚湘会", "休斯敦湘商会", "凤凰城云溪同乡会"
    return expect(path, table("person", [2], columns, {
        3: {"name": "诸葛明", "positions": _post(first, "会长"), "phones": ["+1 312-555-2611"]},
        4: {"name": "诸葛亮", "positions": _post(first, "秘书长"), "phones": ["+1 312-555-2612"]},
        8: {"name": "司空见", "positions": _post(second, "会长"), "phones": ["+1 713-555-2613"]},
        12: {"name": "司空明", "positions": _post(third, "主席"), "phones": ["+1 602-555-2614"]},
    }, free=("post",)))


def numbered_oddly(folder: Path) -> Built:
    """Running numbers as 1、 and ①, or written into the name's cell; two halves of a name in two columns."""
    path = xlsx(
        folder / "numbered.xlsx",
        Page("甲", [["序号", "姓名", "国别", "手机"], ["1、", "长孙文", "日本", "03-5550-2621"], ["2、", "长孙武", "日本", "03-5550-2622"], ["③", "长孙全", "韩国", "+82 2 555 2623"]]),
        Page("乙", [["First Name", "Last Name", "Company", "Country", "Mobile"], ["Grace", "Tan", "Tan Rubber Pte Ltd", "Singapore", "+65 6555 2624"], ["Peter", "Lim", "Lim Logistics Bhd", "Malaysia", "+60 3-5550 2625"]]),
    )
    return expect(
        path,
        table("person", [1], [("序号", None), ("姓名", "name"), ("国别", "country"), ("手机", "phones")], {
            2: {"name": "长孙文", "country": "JP", "phones": ["03-5550-2621"]},
            3: {"name": "长孙武", "country": "JP", "phones": ["03-5550-2622"]},
            4: {"name": "长孙全", "country": "KR", "phones": ["+82 2 555 2623"]},
        }, sheet="甲"),
        table("person", [1], [("First Name", "given_name"), ("Last Name", "family_name"), ("Company", "company"), ("Country", "country"), ("Mobile", "phones")], {
            2: {"name": "Grace Tan", "company": "Tan Rubber Pte Ltd", "country": "SG", "phones": ["+65 6555 2624"]},
            3: {"name": "Peter Lim", "company": "Lim Logistics Bhd", "country": "MY", "phones": ["+60 3-5550 2625"]},
        }, sheet="乙"),
    )


def three_lists_beside(folder: Path) -> Built:
    """Three lists with a country's name over each, of different length, and a foot below all."""
    path = xlsx(folder / "three_beside.xlsx", Page("Sheet1", [
        ["各国侨领联系电话"],
        ["日本", None, None, "英国", None, None, "法国", None],
        ["姓名", "电话", None, "姓名", "电话", None, "姓名", "电话"],
        ["宗政明", "03-5550-2631", None, "濮阳光", "020 7946 0631", None, "尉迟风", "+33 1 99 00 26 31"],
        ["宗政亮", "03-5550-2632", None, "濮阳辉", "020 7946 0632"],
        ["宗政清", "03-5550-2633"],
        ["制表人：罗小满"],
    ], ["A1:H1", "A2:B2", "D2:E2", "G2:H2"]))
    columns = [("姓名", "name"), ("电话", "phones")]
    return expect(
        path,
        table("person", [3], columns, {
            4: {"name": "宗政明", "country": "JP", "phones": ["03-5550-2631"]},
            5: {"name": "宗政亮", "country": "JP", "phones": ["03-5550-2632"]},
            6: {"name": "宗政清", "country": "JP", "phones": ["03-5550-2633"]},
        }),
        table("person", [3], columns, {
            4: {"name": "濮阳光", "country": "GB", "phones": ["020 7946 0631"]},
            5: {"name": "濮阳辉", "country": "GB", "phones": ["020 7946 0632"]},
        }, first="D"),
        table("person", [3], columns, {4: {"name": "尉迟风", "country": "FR", "phones": ["+33 1 99 00 26 31"]}}, first="G"),
    )


def form_with_side_labels(folder: Path) -> Built:
    """A form whose parts are named by cells merged downward at the left edge."""
    path = xlsx(folder / "side_labels.xlsx", Page("Sheet1", [
        ["重点侨商登记表"],
        ["基本\n信息", "姓名", "澹台明", "性别", "男"],
        [None, "出生日期", "1969-12-01", "籍贯", "湖南醴陵"],
        [None, "国籍", "新加坡", "手机", "+65 6555 2641"],
        ["企业\n信息", "公司名称", "澹台陶瓷公司", "职务", "董事长"],
        [None, "经营领域", "日用陶瓷出口", "公司地址", "新加坡碧山街1号"],
        ["备注", "拟于国庆期间返乡"],
    ], ["A1:E1", "A2:A4", "A5:A6", "B7:E7"]))
    columns = [("姓名", "name"), ("性别", "gender"), ("出生日期", "birthday"), ("籍贯", "native_place"), ("国籍", "nationality"), ("手机", "phones"), ("公司名称", "company"), ("职务", "post"), ("经营领域", "business"), ("公司地址", "address"), ("备注", "remark")]
    return expect(path, table("person", [2], columns, {
        2: {"name": "澹台明", "gender": "male", "birthday": "1969-12-01", "native_place": "湖南醴陵", "nationality": "SG", "phones": ["+65 6555 2641"], "company": "澹台陶瓷公司", "post": "董事长", "business": "日用陶瓷出口", "address": "新加坡碧山街1号", "remark": "拟于国庆期间返乡"},
    }))


def projects_on_their_side(folder: Path) -> Built:
    """Two projects in two columns, the unit in the line above, long texts, blanks."""
    path = xlsx(folder / "projects_side.xlsx", Page("Sheet1", [
        ["重点项目对比"],
        [None, None, "单位：万元"],
        ["项目名称", "云溪陶瓷新城", "云溪氢能谷"],
        ["投资方", "澹台陶瓷公司", "南宫能源公司"],
        ["总投资", 50000, "3亿元"],
        ["建设内容", "建窑炉六座、展厅一处", "建制氢站一座"],
        ["项目阶段", "签约", None],
        ["责任人", "孟小舟", "罗小满"],
    ], ["A1:C1"]))
    columns = [("项目名称", "name"), ("投资方", "investors"), ("总投资", "investment"), ("建设内容", "content"), ("项目阶段", "stage"), ("责任人", "owner")]
    return expect(path, table("project", [2], columns, {
        2: {"name": "云溪陶瓷新城", "investors": ["澹台陶瓷公司"], "investment": 500000000, "currency": "CNY", "content": "建窑炉六座、展厅一处", "stage": "signed", "owner": "孟小舟"},
        3: {"name": "云溪氢能谷", "investors": ["南宫能源公司"], "investment": 300000000, "currency": "CNY", "content": "建制氢站一座", "owner": "罗小满"},
    }))


def headings_in_groups_without_merges(folder: Path) -> Built:
    """会长 and 秘书长 over 姓名 and 电话, the group's name typed above each column; no merge is left."""
    path = xlsx(folder / "typed_groups.xlsx", Page("Sheet1", [
        ["社团", "社团", "会长", "会长", "秘书长", "秘书长"],
        ["名称", "国别", "姓名", "电话", "姓名", "电话"],
        ["雅典楚湘会", "希腊", "闾丘文", "+30 21 5550 2651", "闾丘武", "+30 21 5550 2652"],
        ["开罗湘商会", "埃及", "闾丘全", "+20 2 5550 2653", None, None],
    ]))
    columns = [(("社团", "名称"), "name"), (("社团", "国别"), "country"), (("会长", "姓名"), "president"), (("会长", "电话"), "president_phones"), (("秘书长", "姓名"), "officers"), (("秘书长", "电话"), "secretary_phones")]
    return expect(path, table("association", [1, 2], columns, {
        3: {"name": "雅典楚湘会", "country": "GR", "president": "闾丘文", "president_phones": ["+30 21 5550 2651"], "officers": [{"name": "闾丘文", "post": "会长"}, {"name": "闾丘武", "post": "秘书长"}]},
        4: {"name": "开罗湘商会", "country": "EG", "president": "闾丘全", "president_phones": ["+20 2 5550 2653"], "officers": [{"name": "闾丘全", "post": "会长"}]},
    }), beside={"person": {"闾丘武": {"phones": ["+30 21 5550 2652"]}}})


def names_without_headings(folder: Path) -> Built:
    """Nothing but names and numbers: no row of headings, so nothing may be guessed."""
    rows = [["皇甫一", "13900002661"], ["皇甫二", "13900002662"], ["皇甫三", "13900002663"]]
    return expect(xlsx(folder / "no_headings.xlsx", Page("Sheet1", rows)))


def family_below_each_head(folder: Path) -> Built:
    """A census sheet: the household's head is merged over rows that name relatives."""
    path = xlsx(folder / "census.xlsx", Page("Sheet1", [
        ["序号", "姓名", "性别", "侨居国", "国内亲属", "备注"],
        [1, "赫连山", "男", "阿根廷", "弟赫连水（湘潭）", None],
        [2, "赫连云", "女", "智利", "无", "单身"],
        [3, "赫连月", "女", "秘鲁", "父赫连天；母申屠氏", None],
    ]))
    columns = [("序号", None), ("姓名", "name"), ("性别", "gender"), ("侨居国", "country"), ("国内亲属", "relatives"), ("备注", "remark")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "赫连山", "gender": "male", "country": "AR", "relatives": "弟赫连水（湘潭）"},
        3: {"name": "赫连云", "gender": "female", "country": "CL", "remark": "单身"},
        4: {"name": "赫连月", "gender": "female", "country": "PE", "relatives": "父赫连天；母申屠氏"},
    }))
