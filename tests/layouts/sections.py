"""Layouts whose rows are not all records: sections, totals, foots, cells that hold for those below."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

from pathlib import Path

from tests.layouts.kit import Built, Formula, Page, expect, table, xlsx

PEOPLE = (("序号", None), ("姓名", "name"), ("城市", "city"), ("电话", "phones"))


def countries_as_plain_sections(folder: Path) -> Built:
    """美国 and 日本（2人） alone in column A, nothing merged, no column for the country."""
    path = xlsx(folder / "plain_sections.xlsx", Page("Sheet1", [
        ["海外理事名单"],
        ["序号", "姓名", "城市", "电话"],
        ["美国"],
        [1, "丰子谦", "纽约", "+1 212-555-2201"],
        [2, "丰子让", "洛杉矶", "+1 626-555-2202"],
        ["日本（2人）"],
        [3, "糜远舟", "东京", "03-5550-2203"],
        [4, "糜远航", "横滨", "03-5550-2204"],
        ["中国香港"],
        [5, "终南山", "香港", "+852 5555 2205"],
        ["云溪市侨联"],
        ["二〇二六年六月三十日"],
    ], ["A1:D1"]))
    return expect(path, table("person", [2], PEOPLE, {
        4: {"name": "丰子谦", "city": "纽约", "country": "US", "phones": ["+1 212-555-2201"]},
        5: {"name": "丰子让", "city": "洛杉矶", "country": "US", "phones": ["+1 626-555-2202"]},
        7: {"name": "糜远舟", "city": "东京", "country": "JP", "phones": ["03-5550-2203"]},
        8: {"name": "糜远航", "city": "横滨", "country": "JP", "phones": ["03-5550-2204"]},
        10: {"name": "终南山", "city": "香港", "country": "HK", "phones": ["+852 5555 2205"]},
    }))


def sections_within_sections(folder: Path) -> Built:
    """一、亚洲 → （一）日本 → rows; the second section of the first rank ends the inner one."""
    path = xlsx(folder / "nested_sections.xlsx", Page("Sheet1", [
        ["序号", "社团名称", "会长", "成立时间", "备注"],
        ["一、亚洲地区（3个）"],
        ["（一）日本（2个）"],
        [1, "名古屋楚湘会", "段思平", "1999.8", None],
        [2, "福冈云溪同乡会", "段思良", "2012年", "新成立青年部"],
        ["（二）韩国（1个）"],
        [3, "仁川湘商会", "段思贤", "2016-03", None],
        ["二、欧洲地区（1个）"],
        ["（一）德国（1个）"],
        [4, "汉堡湘江学会", "段思远", "2003年10月", None],
    ], ["A2:E2", "A3:E3", "A6:E6", "A8:E8", "A9:E9"]))
    columns = [("序号", None), ("社团名称", "name"), ("会长", "president"), ("成立时间", "founded"), ("备注", "remark")]
    def row(name: str, country: str, head: str, founded: str, **more: str) -> dict[str, object]:
        return {"name": name, "country": country, "president": head, "officers": [{"name": head, "post": "会长"}], "founded": founded, **more}

    return expect(path, table("association", [1], columns, {
        4: row("名古屋楚湘会", "JP", "段思平", "1999-08"),
        5: row("福冈云溪同乡会", "JP", "段思良", "2012", remark="新成立青年部"),
        7: row("仁川湘商会", "KR", "段思贤", "2016-03"),
        10: row("汉堡湘江学会", "DE", "段思远", "2003-10"),
    }))


def associations_as_sections(folder: Path) -> Built:
    """Officers listed under the name of their association, which stands alone above them."""
    path = xlsx(folder / "association_sections.xlsx", Page("Sheet1", [
        ["海外侨团负责人联系表"],
        ["姓名", "社团职务", "联系电话", "电子邮箱"],
        ["一、温哥华楚湘同乡会"],
        ["钟离静", "会长", "+1 604-555-2211", "zl@example.com"],
        ["钟离远", "秘书长", "+1 604-555-2212", None],
        ["二、多伦多湘商总会"],
        ["闻人杰", "会长兼秘书长", "+1 416-555-2213", "wr@example.com"],
    ], ["A1:D1", "A3:D3", "A6:D6"]))
    columns = [("姓名", "name"), ("社团职务", "post"), ("联系电话", "phones"), ("电子邮箱", "emails")]
    first, second = "温哥华楚湘同乡会", "多伦多湘商总会"
    return expect(path, table("person", [2], columns, {
        4: {"name": "钟离静", "positions": [{"organisation": first, "post": "会长"}], "phones": ["+1 604-555-2211"], "emails": ["zl@example.com"]},
        5: {"name": "钟离远", "positions": [{"organisation": first, "post": "秘书长"}], "phones": ["+1 604-555-2212"]},
        7: {"name": "闻人杰", "positions": [{"organisation": second, "post": "会长"}, {"organisation": second, "post": "秘书长"}], "phones": ["+1 416-555-2213"], "emails": ["wr@example.com"]},
    }, free=("post",)))


def subtotals_everywhere(folder: Path) -> Built:
    """本页小计, 累计, 其中：…, 总 计 with spaces, formulas; the running numbers start anew."""
    path = xlsx(folder / "subtotals.xlsx", Page("Sheet1", [
        ["序号", "项目名称", "投资方", "总投资（万元）", "到位资金（万元）"],
        [1, "云溪船艇制造", "南岛船业公司", 12000, 3000],
        [2, "云溪瓷艺园", "景明瓷业公司", 800, 800],
        ["本页小计", None, None, Formula("=SUM(D2:D3)", 12800), Formula("=SUM(E2:E3)", 3800)],
        [1, "云溪酒店群", "濠江旅业投资有限公司", 30000, 0],
        [None, "小 计", None, 30000, 0],
        ["累计", "3个", None, 42800, 3800],
        ["其中：侨资", None, None, 12800, 3800],
        ["总　计", "3个项目", None, Formula("=D4+D6"), Formula("=E4+E6")],
        ["注：到位资金截至2026年6月底。"],
    ]))
    columns = [("序号", None), ("项目名称", "name"), ("投资方", "investors"), ("总投资（万元）", "investment"), ("到位资金（万元）", "funds_arrived")]
    return expect(path, table("project", [1], columns, {
        2: {"name": "云溪船艇制造", "investors": ["南岛船业公司"], "investment": 120000000, "currency": "CNY", "funds_arrived": 30000000},
        3: {"name": "云溪瓷艺园", "investors": ["景明瓷业公司"], "investment": 8000000, "currency": "CNY", "funds_arrived": 8000000},
        5: {"name": "云溪酒店群", "investors": ["濠江旅业投资有限公司"], "investment": 300000000, "currency": "CNY", "funds_arrived": 0},
    }))


def foot_of_a_report(folder: Path) -> Built:
    """填表人, 审核, 日期, 注： and a numbered list of remarks below the table, unmerged."""
    path = xlsx(folder / "foot.xlsx", Page("Sheet1", [
        ["填报单位：云溪市侨联", None, None, None, "2026年6月"],
        ["姓名", "国别", "联系电话", "工作单位", "备注"],
        ["乐正宁", "秘鲁", "+51 1 555 2221", "宁记贸易行", "拟返乡"],
        ["乐正安", "巴西", "+55 11 5550 2222", "安达物流公司", None],
        [],
        ["单位负责人：", None, "审核：", None, "填表人：罗小满"],
        ["联系电话：0731-5555 2223", None, None, "报送日期：2026年6月30日"],
        ["注：1.本表每季度末报送。"],
        ["2.无变化的也须报送。"],
        ["（此表一式两份）"],
        ["第1页，共1页"],
    ]))
    columns = [("姓名", "name"), ("国别", "country"), ("联系电话", "phones"), ("工作单位", "company"), ("备注", "remark")]
    return expect(path, table("person", [2], columns, {
        3: {"name": "乐正宁", "country": "PE", "phones": ["+51 1 555 2221"], "company": "宁记贸易行", "remark": "拟返乡"},
        4: {"name": "乐正安", "country": "BR", "phones": ["+55 11 5550 2222"], "company": "安达物流公司"},
    }))


def same_as_above(folder: Path) -> Built:
    """Association and country merged downward, ditto marks, and blanks that were merges once."""
    path = xlsx(folder / "same_as_above.xlsx", Page("Sheet1", [
        ["国别", "社团名称", "姓名", "职务", "城市"],
        ["新加坡", "新加坡楚湘会", "亓官云", "会长", "新加坡"],
        [None, None, "亓官月", "副会长", "同上"],
        [None, None, "亓官星", "秘书长", "〃"],
        ["马来西亚", "槟城湘商公会", "巫马达", "会长", "槟城"],
        [None, None, "巫马远", "财政", "〃"],
        [None, "怡保云溪同乡会", "巫马平", "会长", "怡保"],
    ], ["A2:A4", "B2:B4", "A5:A7", "B5:B6"]))
    columns = [("国别", "country"), ("社团名称", "association"), ("姓名", "name"), ("职务", "association_post"), ("城市", "city")]
    def row(country: str, place: str, name: str, post: str, city: str) -> dict[str, object]:
        return {"name": name, "country": country, "city": city, "positions": [{"organisation": place, "post": post}]}

    return expect(path, table("person", [1], columns, {
        2: row("SG", "新加坡楚湘会", "亓官云", "会长", "新加坡"),
        3: row("SG", "新加坡楚湘会", "亓官月", "副会长", "新加坡"),
        4: row("SG", "新加坡楚湘会", "亓官星", "秘书长", "新加坡"),
        5: row("MY", "槟城湘商公会", "巫马达", "会长", "槟城"),
        6: row("MY", "槟城湘商公会", "巫马远", "财政", "槟城"),
        7: row("MY", "怡保云溪同乡会", "巫马平", "会长", "怡保"),
    }))


def hidden_rows_and_sheets(folder: Path) -> Built:
    """A filtered list: rows 3 and 5 are hidden, so is the column of numbers, so is last year's sheet."""
    rows: list[list[object]] = [["编号", "姓名", "国别", "手机"], [1, "漆雕文", "日本", "03-5550-2231"], [2, "漆雕武", "日本", "03-5550-2232"], [3, "漆雕全", "韩国", "+82 2 555 2233"], [4, "漆雕才", "日本", "03-5550-2234"]]
    path = xlsx(
        folder / "filtered.xlsx",
        Page("2026", rows, hidden_columns="A:A", hidden_rows=[3, 5], filtered="A1:D5"),
        Page("2025", [rows[0], rows[2]], hidden=True),
    )
    columns = [("编号", None), ("姓名", "name"), ("国别", "country"), ("手机", "phones")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "漆雕文", "country": "JP", "phones": ["03-5550-2231"]},
        4: {"name": "漆雕全", "country": "KR", "phones": ["+82 2 555 2233"]},
    }, sheet="2026"))


def page_breaks(folder: Path) -> Built:
    """A two-row heading, the title and 第N页 come again on every printed page."""
    head: list[list[object]] = [["序号", "姓名", "联系方式", None], [None, None, "手机", "邮箱"]]
    rows: list[list[object]] = [["旅英乡亲名册"], *head, [1, "东郭青", "020 7946 0241", "d1@example.org"], [2, "东郭白", "020 7946 0242", "d2@example.org"], ["第1页"], ["旅英乡亲名册（续）"], *head, [3, "东郭玄", "020 7946 0243", None], [4, "东郭朱", None, "d4@example.org"], ["第 2 页 共 2 页"]]
    path = xlsx(folder / "page_breaks.xlsx", Page("Sheet1", rows, ["A1:D1", "A2:A3", "B2:B3", "C2:D2", "A6:D6", "A7:D7", "A8:A9", "B8:B9", "C8:D8", "A12:D12"]))
    columns = [("序号", None), ("姓名", "name"), (("联系方式", "手机"), "phones"), (("联系方式", "邮箱"), "emails")]
    return expect(path, table("person", [2, 3], columns, {
        4: {"name": "东郭青", "phones": ["020 7946 0241"], "emails": ["d1@example.org"]},
        5: {"name": "东郭白", "phones": ["020 7946 0242"], "emails": ["d2@example.org"]},
        10: {"name": "东郭玄", "phones": ["020 7946 0243"]},
        11: {"name": "东郭朱", "emails": ["d4@example.org"]},
    }))


def heading_merged_both_ways(folder: Path) -> Built:
    """国内 and 国外 over 电话 and 地址, the other headings merged down two rows."""
    path = xlsx(folder / "merged_both_ways.xlsx", Page("Sheet1", [
        ["归侨侨眷及海外亲属登记册", None, None, None, None, None, None, None],
        ["姓名", "性别", "国内联系方式", None, "国外联系方式", None, "主要\n社会职务", "备注"],
        [None, None, "电话", "地址", "电话", "地址", None, None],
        ["谷梁秋", "女", "0731-5555 2251", "湘潭市云溪路3号", "+1 212-555-2251", "纽约榆树街5号", "纽约楚湘会理事", None],
        ["谷梁冬", "男", None, "长沙市河西路9号", "020 7946 0252", None, None, "每年清明返乡"],
    ], ["A1:H1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3", "H2:H3"]))
    columns = [
        ("姓名", "name"), ("性别", "gender"), (("国内联系方式", "电话"), "phones"), (("国内联系方式", "地址"), "native_address"),
        (("国外联系方式", "电话"), "phones"), (("国外联系方式", "地址"), "address"), ("主要\n社会职务", "org_post"), ("备注", "remark"),
    ]
    return expect(path, table("person", [2, 3], columns, {
        4: {"name": "谷梁秋", "gender": "female", "phones": ["0731-5555 2251", "+1 212-555-2251"], "native_address": "湘潭市云溪路3号", "address": "纽约榆树街5号", "positions": [{"organisation": "纽约楚湘会", "post": "理事"}]},
        5: {"name": "谷梁冬", "gender": "male", "native_address": "长沙市河西路9号", "phones": ["020 7946 0252"], "remark": "每年清明返乡"},
    }))
