"""Layouts with several tables on a sheet: beside each other, stacked, with legends and notes around."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

from pathlib import Path

from tests.layouts.kit import Built, Page, expect, table, xlsx

SHORT = (("姓名", "name"), ("电话", "phones"))


def halves_with_a_gap(folder: Path) -> Built:
    """One list set in two halves beside each other, a blank column between, one title over both."""
    path = xlsx(folder / "halves.xlsx", Page("Sheet1", [
        ["云溪海外乡亲电话表"],
        ["姓名", "电话", "国别", None, "姓名", "电话", "国别"],
        ["殷若谷", "03-5550-2001", "日本", None, "席慕云", "020 7946 0201", "英国"],
        ["殷如海", "03-5550-2002", "日本", None, "席向晚", "020 7946 0202", "英国"],
        ["殷如松", "03-5550-2003", "日本"],
    ], ["A1:G1"]))
    columns = (*SHORT, ("国别", "country"))
    return expect(
        path,
        table("person", [2], columns, {
            3: {"name": "殷若谷", "phones": ["03-5550-2001"], "country": "JP"},
            4: {"name": "殷如海", "phones": ["03-5550-2002"], "country": "JP"},
            5: {"name": "殷如松", "phones": ["03-5550-2003"], "country": "JP"},
        }),
        table("person", [2], columns, {
            3: {"name": "席慕云", "phones": ["020 7946 0201"], "country": "GB"},
            4: {"name": "席向晚", "phones": ["020 7946 0202"], "country": "GB"},
        }, first="E"),
    )


def halves_without_a_gap(folder: Path) -> Built:
    """序号 姓名 手机 twice beside each other, with nothing between."""
    path = xlsx(folder / "halves_close.xlsx", Page("Sheet1", [
        ["序号", "姓名", "手机", "公司", "序号", "姓名", "手机", "公司"],
        [1, "麦田野", "13900002011", "田野农业公司", 4, "贝小舟", "13900002014", "小舟船务公司"],
        [2, "麦田园", "13900002012", "田园酒店", 5, "贝小帆", "13900002015", "小帆贸易行"],
        [3, "麦田青", "13900002013", "青禾食品厂"],
    ]))
    columns = (("序号", None), ("姓名", "name"), ("手机", "phones"), ("公司", "company"))
    return expect(
        path,
        table("person", [1], columns, {
            2: {"name": "麦田野", "phones": ["13900002011"], "company": "田野农业公司"},
            3: {"name": "麦田园", "phones": ["13900002012"], "company": "田园酒店"},
            4: {"name": "麦田青", "phones": ["13900002013"], "company": "青禾食品厂"},
        }),
        table("person", [1], columns, {
            2: {"name": "贝小舟", "phones": ["13900002014"], "company": "小舟船务公司"},
            3: {"name": "贝小帆", "phones": ["13900002015"], "company": "小帆贸易行"},
        }, first="E"),
    )


def different_tables_beside(folder: Path) -> Built:
    """Associations to the left, matters to do to the right, each under its own title."""
    path = xlsx(folder / "beside.xlsx", Page("Sheet1", [
        ["联系社团", None, None, None, "近期待办"],
        ["社团名称", "国别", "会员人数", None, "事项", "完成时限", "责任人"],
        ["悉尼云溪同乡会", "澳大利亚", 120, None, "寄送请柬", "2026.9.1", "罗小满"],
        ["奥克兰湘商会", "新西兰", 45, None, "核对名单", "2026.9.5", "孟小舟"],
        ["墨尔本楚风社团联合会", "澳大利亚", 260, None, None, None, None],
    ], ["A1:C1", "E1:G1"]))
    return expect(
        path,
        table("association", [2], [("社团名称", "name"), ("国别", "country"), ("会员人数", "member_count")], {
            3: {"name": "悉尼云溪同乡会", "country": "AU", "member_count": 120},
            4: {"name": "奥克兰湘商会", "country": "NZ", "member_count": 45},
            5: {"name": "墨尔本楚风社团联合会", "country": "AU", "member_count": 260},
        }),
        table("followup", [2], [("事项", "subject"), ("完成时限", "due"), ("责任人", "owner")], {
            3: {"subject": "寄送请柬", "due": "2026-09-01", "owner": "罗小满"},
            4: {"subject": "核对名单", "due": "2026-09-05", "owner": "孟小舟"},
        }, first="E"),
    )


def stacked_without_a_gap(folder: Path) -> Built:
    """The second table's title and heading follow on the very next row, with other columns."""
    path = xlsx(folder / "stacked_close.xlsx", Page("Sheet1", [
        ["附件1：重点侨商名单"],
        ["姓名", "公司", "职务", "电话"],
        ["石可为", "可为机械公司", "董事长", "13900002021"],
        ["石可心", "可心纺织公司", "总经理", "13900002022"],
        ["附件2：海外社团名单"],
        ["社团名称", "国家", "城市", "成立时间"],
        ["大阪楚湘会", "日本", "大阪", "1998年"],
        ["神户湘菜业公会", "日本", "神户", "2004.6"],
        ["附件3：在谈项目"],
        ["项目名称", "投资方", "总投资（亿元）", "阶段"],
        ["云溪冷泉", "南岛水业公司", 1.5, "在谈"],
    ], ["A1:D1", "A5:D5", "A9:D9"]))
    return expect(
        path,
        table("person", [2], [("姓名", "name"), ("公司", "company"), ("职务", "post"), ("电话", "phones")], {
            3: {"name": "石可为", "company": "可为机械公司", "post": "董事长", "phones": ["13900002021"]},
            4: {"name": "石可心", "company": "可心纺织公司", "post": "总经理", "phones": ["13900002022"]},
        }),
        table("association", [6], [("社团名称", "name"), ("国家", "country"), ("城市", "city"), ("成立时间", "founded")], {
            7: {"name": "大阪楚湘会", "country": "JP", "city": "大阪", "founded": "1998"},
            8: {"name": "神户湘菜业公会", "country": "JP", "city": "神户", "founded": "2004-06"},
        }),
        table("project", [10], [("项目名称", "name"), ("投资方", "investors"), ("总投资（亿元）", "investment"), ("阶段", "stage")], {
            11: {"name": "云溪冷泉", "investors": ["南岛水业公司"], "investment": 150000000, "currency": "CNY", "stage": "negotiation"},
        }),
    )


def same_kind_other_columns(folder: Path) -> Built:
    """People twice on one sheet; the second list has other headings in another order."""
    path = xlsx(folder / "other_columns.xlsx", Page("Sheet1", [
        ["一、日本"],
        ["姓名", "性别", "城市", "邮箱"],
        ["向南飞", "男", "东京", "xiang@example.jp"],
        ["向北望", "女", "大阪", "bei@example.jp"],
        [],
        ["二、新加坡"],
        ["手机", "姓名", "工作单位", "备注"],
        ["+65 6555 2031", "柯以南", "狮城茶行", "会讲湘潭话"],
        ["+65 6555 2032", "柯以北", "南洋印务公司", None],
    ], ["A1:D1", "A6:D6"]))
    return expect(
        path,
        table("person", [2], [("姓名", "name"), ("性别", "gender"), ("城市", "city"), ("邮箱", "emails")], {
            3: {"name": "向南飞", "gender": "male", "city": "东京", "country": "JP", "emails": ["xiang@example.jp"]},
            4: {"name": "向北望", "gender": "female", "city": "大阪", "country": "JP", "emails": ["bei@example.jp"]},
        }),
        table("person", [7], [("手机", "phones"), ("姓名", "name"), ("工作单位", "company"), ("备注", "remark")], {
            8: {"name": "柯以南", "phones": ["+65 6555 2031"], "company": "狮城茶行", "country": "SG", "remark": "会讲湘潭话"},
            9: {"name": "柯以北", "phones": ["+65 6555 2032"], "company": "南洋印务公司", "country": "SG"},
        }),
    )


def legend_beside(folder: Path) -> Built:
    """A key to the abbreviations stands to the right of the table, behind a blank column."""
    path = xlsx(folder / "legend.xlsx", Page("Sheet1", [
        ["姓名", "国别", "意向度", "公司", None, "图例"],
        ["车前行", "美国", "A", "前行仓储公司", None, "A＝已决定"],
        ["车前子", "加拿大", "B", "子规药业公司", None, "B＝有意向"],
        ["车前草", "德国", "C", "草本化妆品公司", None, "C＝观望"],
        ["车前舟", "法国", "D", "舟山海运公司", None, "D＝暂无意向"],
    ]))
    columns = [("姓名", "name"), ("国别", "country"), ("意向度", "intent_level"), ("公司", "company")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "车前行", "country": "US", "intent_level": "A", "company": "前行仓储公司"},
        3: {"name": "车前子", "country": "CA", "intent_level": "B", "company": "子规药业公司"},
        4: {"name": "车前草", "country": "DE", "intent_level": "C", "company": "草本化妆品公司"},
        5: {"name": "车前舟", "country": "FR", "intent_level": "D", "company": "舟山海运公司"},
    }))


def scribbles_to_the_right(folder: Path) -> Built:
    """Remarks without a heading to the right of some rows; they stay with their record."""
    path = xlsx(folder / "scribbles.xlsx", Page("Sheet1", [
        ["领导批阅后请退联络科"],
        ["序号", "姓名", "国别", "电话"],
        [1, "辛晓岚", "泰国", "+66 2 555 2041", "已退休，找其子"],
        [2, "辛晓峰", "泰国", "+66 2 555 2042"],
        [3, "辛晓云", "老挝", "+856 21 555 204", "已迁居曼谷"],
    ]))
    columns = [("序号", None), ("姓名", "name"), ("国别", "country"), ("电话", "phones")]
    return expect(path, table("person", [2], columns, {
        3: {"name": "辛晓岚", "country": "TH", "phones": ["+66 2 555 2041"]},
        4: {"name": "辛晓峰", "country": "TH", "phones": ["+66 2 555 2042"]},
        5: {"name": "辛晓云", "country": "LA", "phones": ["+856 21 555 204"]},
    }, extra={3: {"E": "已退休，找其子"}, 5: {"E": "已迁居曼谷"}}))


def sheets_of_different_things(folder: Path) -> Built:
    """Guide, associations, people, visits and a hidden sheet of choices in one workbook."""
    path = xlsx(
        folder / "office_book.xlsx",
        Page("填表说明", [["填表说明"], ["1.姓名、国别为必填。"], ["2.电话请带国际区号。"]]),
        Page("社团", [["名称", "国家/地区", "主席", "秘书长", "邮箱"], ["里斯本楚湘商会", "葡萄牙", "夏知秋", "夏半夏", "lisbon@example.org"], ["马德里湘菜协会", "西班牙", "苗可", None, "madrid@example.org"]]),
        Page("人员", [["姓名", "性别", "籍贯", "住在国", "工作单位及职务"], ["苗木森", "男", "湖南湘潭", "西班牙", "木森餐饮集团董事长"], ["苗木兰", "女", "湖南湘乡", "葡萄牙", "木兰软木公司 总经理"]]),
        Page("接待", [["来访日期", "来访团组", "人数", "陪同人员"], ["2026-05-06", "里斯本楚湘商会访问团", 7, "罗小满"]]),
        Page("字典", [["性别", "国别"], ["男", "西班牙"], ["女", "葡萄牙"]], hidden=True),
    )
    return expect(
        path,
        table("association", [1], [("名称", "name"), ("国家/地区", "country"), ("主席", "president"), ("秘书长", "officers"), ("邮箱", "emails")], {
            2: {"name": "里斯本楚湘商会", "country": "PT", "president": "夏知秋", "officers": [{"name": "夏知秋", "post": "主席"}, {"name": "夏半夏", "post": "秘书长"}], "emails": ["lisbon@example.org"]},
            3: {"name": "马德里湘菜协会", "country": "ES", "president": "苗可", "officers": [{"name": "苗可", "post": "主席"}], "emails": ["madrid@example.org"]},
        }, sheet="社团"),
        table("person", [1], [("姓名", "name"), ("性别", "gender"), ("籍贯", "native_place"), ("住在国", "country"), ("工作单位及职务", "org_post")], {
            2: {"name": "苗木森", "gender": "male", "native_place": "湖南湘潭", "country": "ES", "company": "木森餐饮集团", "post": "董事长"},
            3: {"name": "苗木兰", "gender": "female", "native_place": "湖南湘乡", "country": "PT", "company": "木兰软木公司", "post": "总经理"},
        }, sheet="人员"),
        table("visit", [1], [("来访日期", "start"), ("来访团组", "title"), ("人数", "headcount"), ("陪同人员", "hosts")], {
            2: {"start": "2026-05-06", "title": "里斯本楚湘商会访问团", "headcount": 7, "hosts": "罗小满"},
        }, sheet="接待"),
    )
