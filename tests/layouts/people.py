"""Layouts of people and associations whose cells hold more than one thing, or one thing oddly."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.layouts.kit import Built, Page, expect, table, xlsx


def presidents_in_rows(folder: Path) -> Built:
    """Each row an association with its president, the post and the number: three records a row."""
    path = xlsx(folder / "presidents.xlsx", Page("Sheet1", [
        ["序号", "国别", "社团名称", "负责人", "职务", "联系电话", "邮箱", "换届时间"],
        [1, "法国", "里昂楚风会", "宰父明", "会长", "+33 1 99 00 23 01", "lyon@example.org", "2027年5月"],
        [2, "意大利", "米兰湘商会", "宰父亮", "会长兼秘书长", "+39 02 5550 2302", None, "2026.12"],
        [3, "荷兰", "鹿特丹云溪会馆", "宰父晴", "主席", None, "r@example.org", None],
    ]))
    columns = [("序号", None), ("国别", "country"), ("社团名称", "name"), ("负责人", "president"), ("职务", "president_post"), ("联系电话", "phones"), ("邮箱", "emails"), ("换届时间", "next_election")]
    return expect(path, table("association", [1], columns, {
        2: {"name": "里昂楚风会", "country": "FR", "president": "宰父明", "officers": [{"name": "宰父明", "post": "会长"}], "phones": ["+33 1 99 00 23 01"], "emails": ["lyon@example.org"], "next_election": "2027-05"},
        3: {"name": "米兰湘商会", "country": "IT", "president": "宰父亮", "officers": [{"name": "宰父亮", "post": "会长"}, {"name": "宰父亮", "post": "秘书长"}], "phones": ["+39 02 5550 2302"], "next_election": "2026-12"},
        4: {"name": "鹿特丹云溪会馆", "country": "NL", "president": "宰父晴", "officers": [{"name": "宰父晴", "post": "主席"}], "emails": ["r@example.org"]},
    }))


def several_names_and_posts(folder: Path) -> Built:
    """张三、李四 under 副会长, names spaced out, 常务副会长兼财政."""
    path = xlsx(folder / "names_posts.xlsx", Page("Sheet1", [
        ["社团名称", "会长", "副会长", "秘书长"],
        ["柏林楚湘会", "呼延 明", "濮阳春、濮阳夏", "濮阳秋"],
        ["慕尼黑湘商会", "公良　义", "公良仁，公良礼；公良智", "公良信（兼）"],
    ]))
    columns = [("社团名称", "name"), ("会长", "president"), ("副会长", "officers"), ("秘书长", "officers")]
    def held(*pairs: tuple[str, str]) -> list[dict[str, str]]:
        return [{"name": name, "post": post} for name, post in pairs]

    return expect(path, table("association", [1], columns, {
        2: {"name": "柏林楚湘会", "country": "DE", "president": "呼延明", "officers": held(("呼延明", "会长"), ("濮阳春", "副会长"), ("濮阳夏", "副会长"), ("濮阳秋", "秘书长"))},
        3: {"name": "慕尼黑湘商会", "country": "DE", "president": "公良义", "officers": held(("公良义", "会长"), ("公良仁", "副会长"), ("公良礼", "副会长"), ("公良智", "副会长"), ("公良信", "秘书长"))},
    }))


def labelled_phones(folder: Path) -> Built:
    """电话：… / 手机 …, (O)(H), 传真, floats; words that are no label are kept as typed and doubted."""
    cells: list[tuple[str, Any, Any, list[str]]] = [
        ("淳于一", "中国", "电话：0086-731-5555 2311 / 手机 13900002311", ["0086-731-5555 2311", "13900002311"]),
        ("淳于二", "英国", "(O)020 7946 0312 (H)020 7946 0313", ["020 7946 0312", "020 7946 0313"]),
        ("淳于三", "美国", "001 626 555 0123；传真：001 626 555 0124", ["001 626 555 0123", "001 626 555 0124"]),
        ("淳于四", "中国", 13900002314.0, ["13900002314"]),
        ("淳于五", "中国", "13900002315 转 8012 或 13900002316", ["13900002315转8012", "13900002316"]),
        ("淳于六", "中国香港", "852-5555 2317（WhatsApp）", ["852-5555 2317"]),
        ("淳于七", "日本", "電話03-5550-2318\n携帯090-5550-2319", ["03-5550-2318", "携帯090-5550-2319"]),
        ("淳于八", "中国", "手机：13900002320（请晚上打）", ["手机：13900002320（请晚上打）"]),
    ]
    rows: list[list[Any]] = [["姓名", "国别", "联系电话"], *([name, place, typed] for name, place, typed, _ in cells)]
    path = xlsx(folder / "labelled_phones.xlsx", Page("Sheet1", rows))
    places = {"中国": "CN", "英国": "GB", "美国": "US", "中国香港": "HK", "日本": "JP"}
    records: dict[int, dict[str, Any]] = {row: {"name": name, "country": places[place], "phones": found} for row, (name, place, _, found) in enumerate(cells, start=2)}
    return expect(path, table("person", [1], [("姓名", "name"), ("国别", "country"), ("联系电话", "phones")], records, problems=[(8, "C"), (9, "C")]))


def shortened_numbers(folder: Path) -> Built:
    """1.39E+10 as text cannot be had back; a number without its leading zero is doubted."""
    path = xlsx(folder / "shortened_numbers.xlsx", Page("Sheet1", [
        ["姓名", "国别", "手机", "固定电话"],
        ["太叔一", "中国", "1.39E+10", "0731-55552321"],
        ["太叔二", "日本", 9055502322, 355502322],
        ["太叔三", "英国", 7700900323, 2079460323],
    ]))
    columns = [("姓名", "name"), ("国别", "country"), ("手机", "phones"), ("固定电话", "phones")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "太叔一", "country": "CN", "phones": ["1.39E+10", "0731-55552321"]},
        3: {"name": "太叔二", "country": "JP", "phones": ["9055502322", "355502322"]},
        4: {"name": "太叔三", "country": "GB", "phones": ["7700900323", "2079460323"]},
    }, problems=[(2, "C")]))


def lunar_birthdays(folder: Path) -> Built:
    """农历 in the cell, leap months, 阴历; a day without its year is kept as typed and doubted."""
    cells: list[tuple[Any, dict[str, Any]]] = [
        ("农历1958年八月十五", {"birthday": "1958-08-15", "birthday_calendar": "lunar"}),
        ("1960年农历正月初一", {"birthday": "1960-01-01", "birthday_calendar": "lunar"}),
        ("阴历1962.5.20", {"birthday": "1962-05-20", "birthday_calendar": "lunar"}),
        ("农历腊月廿三", {}),
        ("1963年闰四月初八", {"birthday": "1963-04-08", "birthday_calendar": "lunar", "birthday_leap": True}),
        ("1965年9月3日（农历）", {"birthday": "1965-09-03", "birthday_calendar": "lunar"}),
        ("1966.9.3", {"birthday": "1966-09-03"}),
    ]
    names = [f"令狐{'一二三四五六七'[at]}" for at in range(len(cells))]
    path = xlsx(folder / "lunar.xlsx", Page("Sheet1", [["姓名", "生日"], *([name, typed] for name, (typed, _) in zip(names, cells, strict=True))]))
    records = {row: {"name": name, **means} for row, (name, (_, means)) in enumerate(zip(names, cells, strict=True), start=2)}
    return expect(path, table("person", [1], [("姓名", "name"), ("生日", "birthday")], records, problems=[(5, "B")], extra={5: {"生日": "农历腊月廿三"}}))


def terms_of_office(folder: Path) -> Built:
    """届次 and 任期 in the forms that offices write."""
    cells: list[tuple[Any, Any, dict[str, Any]]] = [
        ("第五届", "2023.5-2027.5", {"term_number": 5, "term_start": "2023-05", "next_election": "2027-05"}),
        (12, "2024年3月至2028年3月", {"term_number": 12, "term_start": "2024-03", "next_election": "2028-03"}),
        ("第十二届", "三年", {"term_number": 12, "term_years": 3}),
        ("首届", "2025—2029", {"term_number": 1, "term_start": "2025", "next_election": "2029"}),
        ("第3届理事会", "4年", {"term_number": 3, "term_years": 4}),
    ]
    names = [f"{'东西南北中'[at]}岸楚湘同乡会" for at in range(len(cells))]
    path = xlsx(folder / "terms.xlsx", Page("Sheet1", [["社团名称", "届次", "任期"], *([name, term, span] for name, (term, span, _) in zip(names, cells, strict=True))]))
    records = {row: {"name": name, **means} for row, (name, (_, _, means)) in enumerate(zip(names, cells, strict=True), start=2)}
    columns = [("社团名称", "name"), ("届次", "term_number"), ("任期", "term_years")]
    return expect(path, table("association", [1], columns, records))


def names_with_company(folder: Path) -> Built:
    """Names with a foreign name, a form of address or a post beside them."""
    path = xlsx(folder / "names.xlsx", Page("Sheet1", [
        ["姓名", "单位及职务", "手机"],
        ["公冶长（Gong Yechang）", "长河贸易公司董事长", "13900002331"],
        ["公冶短 先生", "短亭酒店 总经理", "13900002332"],
        ["公　冶　平", "平湖食品公司 创始人兼CEO", "13900002333"],
        ["公冶方女士", "方圆律师事务所合伙人", "13900002334"],
    ]))
    columns = [("姓名", "name"), ("单位及职务", "org_post"), ("手机", "phones")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "公冶长", "name_foreign": "Gong Yechang", "company": "长河贸易公司", "post": "董事长", "phones": ["13900002331"]},
        3: {"name": "公冶短", "honorific": "先生", "company": "短亭酒店", "post": "总经理", "phones": ["13900002332"]},
        4: {"name": "公冶平", "company": "平湖食品公司", "post": "创始人兼CEO", "phones": ["13900002333"]},
        5: {"name": "公冶方", "honorific": "女士", "company": "方圆律师事务所", "post": "合伙人", "phones": ["13900002334"]},
    }))


def sensitive_columns(folder: Path) -> Built:
    """A united-front form: numbers of identity, religion and politics are left out."""
    path = xlsx(folder / "sensitive.xlsx", Page("Sheet1", [
        ["编号", "姓名", "性别", "出生年月", "民族", "政治面貌", "宗教信仰", "身份证号码", "侨居国", "是否华侨、归侨、侨眷（眷属）", "学历", "手机号码"],
        [1, "司寇云", "女", "1975.06", "汉", "群众", "无", "430000197506010000", "澳大利亚", "华侨", "本科", "13900002341"],
        [2, "司寇雷", "男", "1968.11", "土家", "民革", "佛教", "430000196811020000", "新西兰", "归侨", "硕士", "13900002342"],
    ]))
    columns = [("编号", None), ("姓名", "name"), ("性别", "gender"), ("出生年月", "birthday"), ("民族", None), ("政治面貌", None), ("宗教信仰", None), ("身份证号码", None), ("侨居国", "country"), ("是否华侨、归侨、侨眷（眷属）", "identity"), ("学历", "education"), ("手机号码", "phones")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "司寇云", "gender": "female", "birthday": "1975-06", "country": "AU", "identity": "overseas_chinese", "education": "本科", "phones": ["13900002341"]},
        3: {"name": "司寇雷", "gender": "male", "birthday": "1968-11", "country": "NZ", "identity": "returned", "education": "硕士", "phones": ["13900002342"]},
    }, extra={2: {"民族": "汉"}, 3: {"民族": "土家"}}))


def ambiguous_words(folder: Path) -> Built:
    """名称 is an association, 联系人 a name, 联系方式 digits, 头衔 an honour, 单位 a company."""
    path = xlsx(
        folder / "ambiguous.xlsx",
        Page("甲", [["名称", "地区", "负责人", "联系人", "联系方式"], ["圣保罗云溪同乡会", "巴西", "仲孙文", "仲孙武", "+55 11 5550 2351"], ["利马楚湘商会", "秘鲁", "仲孙全", "仲孙才", "+51 1 555 2352"]]),
        Page("乙", [["联系人", "单位", "头衔", "地区", "联系方式"], ["轩辕文", "文星印务公司", "拿督", "马来西亚", "wen@example.com"], ["轩辕武", "武陵茶业公司", "博士", "泰国", "wu@example.com"]]),
    )
    def led(head: str, other: str) -> dict[str, Any]:
        return {"president": head, "officers": [{"name": head, "post": "会长"}, {"name": other, "post": "联系人"}]}

    return expect(
        path,
        table("association", [1], [("名称", "name"), ("地区", "country"), ("负责人", "president"), ("联系人", "contact"), ("联系方式", "phones")], {
            2: {"name": "圣保罗云溪同乡会", "country": "BR", "phones": ["+55 11 5550 2351"], **led("仲孙文", "仲孙武")},
            3: {"name": "利马楚湘商会", "country": "PE", "phones": ["+51 1 555 2352"], **led("仲孙全", "仲孙才")},
        }, sheet="甲"),
        table("person", [1], [("联系人", "name"), ("单位", "company"), ("头衔", "honorific"), ("地区", "country"), ("联系方式", "emails")], {
            2: {"name": "轩辕文", "company": "文星印务公司", "honorific": "拿督", "country": "MY", "emails": ["wen@example.com"]},
            3: {"name": "轩辕武", "company": "武陵茶业公司", "honorific": "博士", "country": "TH", "emails": ["wu@example.com"]},
        }, sheet="乙"),
    )


def errors_in_cells(folder: Path) -> Built:
    """#N/A and #REF! left by lookups, dashes, 无 and 暂无 for nothing."""
    path = xlsx(folder / "errors.xlsx", Page("Sheet1", [
        ["姓名", "国别", "公司", "邮箱", "备注"],
        ["百里奚", "#N/A", "百里矿业公司", "-", "无"],
        ["百里屏", "智利", "#REF!", "bl@example.org", "—"],
        ["百里风", "/", "暂无", "无", ""],
    ]))
    columns = [("姓名", "name"), ("国别", "country"), ("公司", "company"), ("邮箱", "emails"), ("备注", "remark")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "百里奚", "company": "百里矿业公司"},
        3: {"name": "百里屏", "country": "CL", "emails": ["bl@example.org"]},
        4: {"name": "百里风"},
    }))
