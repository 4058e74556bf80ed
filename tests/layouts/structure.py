"""Layouts whose difficulty is where the table is: titles, headings, merged cells, foots."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

from pathlib import Path

from tests.layouts.kit import Built, Formula, Page, expect, table, xlsx

PEOPLE = (("序号", None), ("姓名", "name"), ("国别", "country"), ("电话", "phones"))


def titles_and_notes_xls(folder: Path) -> Built:
    """.xls: three merged rows above, the heading in row 4, four merged 备注 rows below."""
    import xlwt

    book = xlwt.Workbook()
    sheet = book.add_sheet("第一组")
    top = ("云溪市2026年招商信息登记表", "本周新增线索3条，在谈2条。", "所属片组：一组    填报人：罗小满    联系电话：13900000300    填报时间：2026.6.26")
    head = ("序号", "项目名称", "投资方", "总投资（万元）", "行业", "项目进展", "跟进人")
    body = (
        (1, "竹炭深加工", "东京春芽食品株式会社", 1800, "轻工", "已互访", "孟小舟"),
        (2, "海鲜冷库", "港湾供应链有限公司", 5200, "物流", "", "罗小满"),
        (3, "研学营地", "三湘餐饮集团", 900, "文化旅游", "选址", "孟小舟"),
    )
    foot = ("备注：1.本表由各组联络员填写，经组长审核后报联络科。", "2.只填新增和有变化的项目。", "3.一个月无进展的须说明原因。", "4.每周五报送，节假日顺延。")
    for row, text in enumerate(top):
        sheet.write_merge(row, row, 0, 6, text)
    for row, cells in enumerate((head, *body), start=3):
        for column, value in enumerate(cells):
            sheet.write(row, column, value)
    for row, text in enumerate(foot, start=7):
        sheet.write_merge(row, row, 0, 6, text)
    path = folder / "titles_and_notes.xls"
    book.save(str(path))
    money = {"currency": "CNY"}
    return expect(path, table(
        "project", [4],
        [("序号", None), ("项目名称", "name"), ("投资方", "investors"), ("总投资（万元）", "investment"), ("行业", "industry"), ("项目进展", "progress"), ("跟进人", "owner")],
        {
            5: {"name": "竹炭深加工", "investors": ["东京春芽食品株式会社"], "investment": 18000000, **money, "industry": "轻工", "progress": "已互访", "owner": "孟小舟"},
            6: {"name": "海鲜冷库", "investors": ["港湾供应链有限公司"], "investment": 52000000, **money, "industry": "物流", "owner": "罗小满"},
            7: {"name": "研学营地", "investors": ["三湘餐饮集团"], "investment": 9000000, **money, "industry": "文化旅游", "progress": "选址", "owner": "孟小舟"},
        },
        sheet="第一组",
    ))


def three_level_heading(folder: Path) -> Built:
    """Three heading rows; the unit stands in the middle one, the leaf alone says nothing."""
    path = xlsx(folder / "three_level_heading.xlsx", Page(
        "Sheet1",
        [
            ["在谈项目进展表"],
            ["序号", "项目基本情况", None, None, None, "推进情况", None, None],
            [None, "项目名称", "投资方", "投资额（万元）", None, "阶段", "下一步", None],
            [None, None, None, "总投资", "到位资金", None, "措施", "时限"],
            [1, "智能伺服产线", "狮城智能装备私人有限公司", 12000, 3500, "在建", "协调电力增容", "2026.8.1"],
            [2, "临江影视街区", "金门国际影业有限公司", 30000, 0, "洽谈", "送审方案", "2026.9.15"],
            [3, "药食同源工坊", "雅加达湘商总会", 2600, None, "签约", "办理注册", "2026.7.30"],
        ],
        ["A1:H1", "A2:A4", "B2:E2", "F2:H2", "B3:B4", "C3:C4", "D3:E3", "F3:F4", "G3:H3"],
    ))
    basics, progress = "项目基本情况", "推进情况"
    return expect(path, table(
        "project", [2, 3, 4],
        [
            ("序号", None), ((basics, "项目名称"), "name"), ((basics, "投资方"), "investors"),
            ((basics, "投资额（万元）", "总投资"), "investment"), ((basics, "投资额（万元）", "到位资金"), "funds_arrived"),
            ((progress, "阶段"), "stage"), ((progress, "下一步", "措施"), "next_step"), ((progress, "下一步", "时限"), "next_date"),
        ],
        {
            5: {"name": "智能伺服产线", "investors": ["狮城智能装备私人有限公司"], "investment": 120000000, "currency": "CNY", "funds_arrived": 35000000, "stage": "building", "next_step": "协调电力增容", "next_date": "2026-08-01"},
            6: {"name": "临江影视街区", "investors": ["金门国际影业有限公司"], "investment": 300000000, "currency": "CNY", "funds_arrived": 0, "stage": "negotiation", "next_step": "送审方案", "next_date": "2026-09-15"},
            7: {"name": "药食同源工坊", "investors": ["雅加达湘商总会"], "investment": 26000000, "currency": "CNY", "stage": "signed", "next_step": "办理注册", "next_date": "2026-07-30"},
        },
    ))


def country_merged_over_twelve(folder: Path) -> Built:
    """国别 merged over twelve rows; remarks merged over two are not filled down."""
    names = ("岳临风", "岳临川", "岳临江", "柏望舒", "柏望月", "柏望山", "柏望海", "蒲思齐", "蒲思远", "蒲思贤", "蒲思敏", "蒲思成")
    rows: list[list[object]] = [["旅日侨胞名册"], ["序号", "国别", "姓名", "电话"]]
    rows += [[at + 1, "日本" if not at else None, name, f"03-5550-1{at:03d}"] for at, name in enumerate(names)]
    rows.append([13, "美国", "邬长卿", "+1 212-555-0190"])
    path = xlsx(folder / "country_merged.xlsx", Page("Sheet1", rows, ["A1:D1", "B3:B14"]))
    records = {
        at + 3: {"country": "JP", "name": name, "phones": [f"03-5550-1{at:03d}"]} for at, name in enumerate(names)
    }
    records[15] = {"country": "US", "name": "邬长卿", "phones": ["+1 212-555-0190"]}
    columns = [("序号", None), ("国别", "country"), ("姓名", "name"), ("电话", "phones")]
    return expect(path, table("person", [2], columns, records))


def section_rows(folder: Path) -> Built:
    """Rows such as 一、北美洲（2个） and 小计 between the records, some merged, some not."""
    path = xlsx(folder / "section_rows.xlsx", Page(
        "Sheet1",
        [
            ["序号", "社团名称", "国家", "会员人数"],
            ["一、北美洲（2个）"],
            [1, "费城楚湘同乡会", "美国", 90],
            [2, "渥太华湘江联谊会", "加拿大", 45],
            ["小计", "2个", None, 135],
            ["二、大洋洲（1个）"],
            [1, "布里斯班湘商会", "澳大利亚", 70],
            ["小计", "1个", None, 70],
            ["总计", "3个", None, 205],
        ],
        ["A2:D2"],
    ))
    return expect(path, table(
        "association", [1], [("序号", None), ("社团名称", "name"), ("国家", "country"), ("会员人数", "member_count")],
        {
            3: {"name": "费城楚湘同乡会", "country": "US", "member_count": 90},
            4: {"name": "渥太华湘江联谊会", "country": "CA", "member_count": 45},
            7: {"name": "布里斯班湘商会", "country": "AU", "member_count": 70},
        },
    ))


def heading_repeated(folder: Path) -> Built:
    """The heading (and the title) again every 25 rows, as printed pages have it."""
    rows: list[list[object]] = []
    records: dict[int, dict[str, object]] = {}
    for number in range(1, 61):
        if number % 25 == 1:
            rows += [["侨胞通讯录"], ["序号", "姓名", "国别", "电话"]]
        name = "甲乙丙丁戊己庚辛壬癸"[number % 10] + "子丑寅卯辰巳午"[number // 10] + "安"
        rows.append([number, f"温{name}", "英国", f"020 7946 0{number:03d}"])
        records[len(rows)] = {"name": f"温{name}", "country": "GB", "phones": [f"020 7946 0{number:03d}"]}
    path = xlsx(folder / "heading_repeated.xlsx", Page("Sheet1", rows, ["A1:D1", "A28:D28", "A55:D55"]))
    return expect(path, table("person", [2], PEOPLE, records))


def many_junk_rows(folder: Path) -> Built:
    """A statistical form: 表号, 制表机关, 文号, 有效期, and the unit in a line of its own."""
    path = xlsx(folder / "many_junk_rows.xlsx", Page(
        "Sheet1",
        [
            [None, None, None, "表    号：侨联3表"], [None, None, None, "制表机关：云溪市侨联"], [None, None, None, "文    号：云侨〔2026〕5号"],
            [None, None, None, "有效期至：2026年12月"], [], ["侨商投资项目进度表"], ["2026年1—6月"], ["综合机关名称：云溪市侨联", None, None, "计量单位：万元"],
            ["项目名称", "投资单位", "计划总投资", "当年到位资金"],
            ["竹纤维纺纱", "河内湘商联谊会", 8800, 1200],
            ["码头改造", "濠江旅业投资有限公司", 15000, 4000.5],
            ["单位负责人：", "填表人：罗小满", None, "报出日期：2026年7月2日"],
        ],
        ["A6:D6", "A7:D7"],
    ))
    return expect(path, table(
        "project", [9], [("项目名称", "name"), ("投资单位", "investors"), ("计划总投资", "investment"), ("当年到位资金", "funds_arrived")],
        {
            10: {"name": "竹纤维纺纱", "investors": ["河内湘商联谊会"], "investment": 88000000, "currency": "CNY", "funds_arrived": 12000000},
            11: {"name": "码头改造", "investors": ["濠江旅业投资有限公司"], "investment": 150000000, "currency": "CNY", "funds_arrived": 40005000},
        },
    ))


def two_tables_on_a_sheet(folder: Path) -> Built:
    """Two tables of different kinds under each other."""
    path = xlsx(folder / "two_tables.xlsx", Page(
        "Sheet1",
        [
            ["一、联系社团"],
            ["社团名称", "国别", "会长", "成立时间"],
            ["釜山云溪商会", "韩国", "南宫远", "2015.3"],
            ["清迈湘商会", "泰国", "蔡长河", "2011年"],
            [], [],
            ["二、待办事项"],
            ["事项", "完成时限", "责任人"],
            ["寄送会刊", "2026.7.20", "罗小满"],
            ["核实地址", "2026.7.25", "孟小舟"],
        ],
    ))
    return expect(
        path,
        table("association", [2], [("社团名称", "name"), ("国别", "country"), ("会长", "president"), ("成立时间", "founded")], {
            3: {"name": "釜山云溪商会", "country": "KR", "president": "南宫远", "officers": [{"name": "南宫远", "post": "会长"}], "founded": "2015-03"},
            4: {"name": "清迈湘商会", "country": "TH", "president": "蔡长河", "officers": [{"name": "蔡长河", "post": "会长"}], "founded": "2011"},
        }),
        table("followup", [8], [("事项", "subject"), ("完成时限", "due"), ("责任人", "owner")], {
            9: {"subject": "寄送会刊", "due": "2026-07-20", "owner": "罗小满"},
            10: {"subject": "核实地址", "due": "2026-07-25", "owner": "孟小舟"},
        }),
    )


def table_off_the_corner(folder: Path) -> Built:
    """The table begins in column C, row 5; blank rows and a blank column lie inside it."""
    path = xlsx(folder / "off_the_corner.xlsx", Page(
        "Sheet1",
        [
            [], [], [None, None, "侨商联系表"], [],
            [None, None, "姓名", "公司", None, "手机"],
            [None, None, "韩思源", "北光光学有限公司", None, "13900000401"],
            [],
            [None, None, "马晓棠", "枫叶机器人公司", None, "13900000402"],
            [None, None, "柯建业", "柯氏控股有限公司", None, "13900000403"],
        ],
    ))
    columns = [("姓名", "name"), ("公司", "company"), ("", None), ("手机", "phones")]
    return expect(path, table("person", [5], columns, {
        6: {"name": "韩思源", "company": "北光光学有限公司", "phones": ["13900000401"]},
        8: {"name": "马晓棠", "company": "枫叶机器人公司", "phones": ["13900000402"]},
        9: {"name": "柯建业", "company": "柯氏控股有限公司", "phones": ["13900000403"]},
    }, first="C"))


def hidden_and_dressed(folder: Path) -> Built:
    """A hidden sheet, a hidden column, hidden rows, comments, frozen panes, a filter."""
    page = Page(
        "通讯录",
        [
            ["序号", "姓名", "国别", "邮箱", "备注"],
            [1, "龚志远", "美国", "gong@example.org", ""],
            [2, "彭家骏", "加拿大", "peng@example.com", "隐藏行"],
            [3, "白以沫", "德国", "bai@example.com", ""],
        ],
        hidden_columns="D:D", hidden_rows=[3], frozen=(1, 2), comments={"B2": "已核实"}, filtered="A1:E4",
    )
    old = Page("旧名单", [["姓名", "电话"], ["柳听雨", "020 7946 0399"]], hidden=True)
    path = xlsx(folder / "hidden_and_dressed.xlsx", page, old)
    columns = [("序号", None), ("姓名", "name"), ("国别", "country"), ("邮箱", "emails"), ("备注", "remark")]
    return expect(
        path,
        table("person", [1], columns, {
            2: {"name": "龚志远", "country": "US", "emails": ["gong@example.org"]},
            3: {"name": "彭家骏", "country": "CA", "emails": ["peng@example.com"], "remark": "隐藏行"},
            4: {"name": "白以沫", "country": "DE", "emails": ["bai@example.com"]},
        }, sheet="通讯录"),
        table("person", [1], [("姓名", "name"), ("电话", "phones")], {2: {"name": "柳听雨", "phones": ["020 7946 0399"]}}, sheet="旧名单", hidden=True),
    )


def formulas(folder: Path) -> Built:
    """A 合计 row with a formula; cells whose formula has a value, and one nobody computed."""
    path = xlsx(folder / "formulas.xlsx", Page(
        "Sheet1",
        [
            ["社团名称", "国别", "会员人数"],
            ["蒙特利尔楚湘会", "加拿大", Formula("=30+25", 55)],
            ["西雅图湘江会", "美国", Formula("=SUM(C2,10)")],
            ["波士顿湘籍学会", "美国", 40],
            ["合计", None, Formula("=SUM(C2:C4)")],
        ],
    ))
    return expect(path, table(
        "association", [1], [("社团名称", "name"), ("国别", "country"), ("会员人数", "member_count")],
        {
            2: {"name": "蒙特利尔楚湘会", "country": "CA", "member_count": 55},
            3: {"name": "西雅图湘江会", "country": "US"},
            4: {"name": "波士顿湘籍学会", "country": "US", "member_count": 40},
        },
        problems=[(3, "C")],
    ))


def empty_formatted_rows(folder: Path) -> Built:
    """Borders and colours down to row 20,000, with nothing in them."""
    rows = [["姓名", "国别", "电话"], ["司徒敏", "澳大利亚", "+61 2 5550 0109"], ["颜如松", "新西兰", "+64 9 555 0109"]]
    path = xlsx(folder / "empty_formatted_rows.xlsx", Page("Sheet1", rows, formatted_to=20_000))
    return expect(path, table("person", [1], PEOPLE[1:], {
        2: {"name": "司徒敏", "country": "AU", "phones": ["+61 2 5550 0109"]},
        3: {"name": "颜如松", "country": "NZ", "phones": ["+64 9 555 0109"]},
    }))


def repeated_and_blank_headings(folder: Path) -> Built:
    """电话 twice, a blank heading over filled cells, a heading that no field stands for."""
    path = xlsx(folder / "repeated_headings.xlsx", Page(
        "Sheet1",
        [
            ["姓名", "国别", "电话", "电话", None, "车位编号"],
            ["洪素珍", "新加坡", "+65 6555 0210", "13900000501", "老会员", "B-17"],
            ["阮志明", "泰国", "+66 2 555 0213", None, None, "B-18"],
        ],
    ))
    columns = [("姓名", "name"), ("国别", "country"), ("电话", "phones"), ("电话", "phones"), ("", None), ("车位编号", None)]
    return expect(path, table("person", [1], columns, {
        2: {"name": "洪素珍", "country": "SG", "phones": ["+65 6555 0210", "13900000501"]},
        3: {"name": "阮志明", "country": "TH", "phones": ["+66 2 555 0213"]},
    }, extra={2: {"车位编号": "B-17"}, 3: {"车位编号": "B-18"}}))
