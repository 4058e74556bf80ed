"""Layouts whose difficulty is in the cells: phones, dates, money, counts, characters, names."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from tests.layouts.kit import Built, Page, expect, table, xlsx


def phones(folder: Path) -> Built:
    """Numbers kept as floats, shortened by E+, with 001-, two in a cell, with labels."""
    cells: list[tuple[str, Any, list[str]]] = [
        ("甲小满", 13900000601.0, ["13900000601"]),
        ("乙芒种", "1.39E+10", ["1.39E+10"]),
        ("丙夏至", "001-626-555-0142", ["001-626-555-0142"]),
        ("丁小暑", "0731-5555 0101、13900000604", ["0731-5555 0101", "13900000604"]),
        ("戊大暑", "13900000605(微信同号)", ["13900000605"]),
        ("己立秋", "0731-55550106转8012", ["0731-55550106转8012"]),
        ("庚处暑", "办：020 7946 0107；手机：13900000607", ["020 7946 0107", "13900000607"]),
        ("辛白露", "13900000608.0", ["13900000608"]),
        ("壬秋分", "＋８１　３－５５５０－０１０９", ["+81 3-5550-0109"]),
        ("癸寒露", "13900000610\n13900000611", ["13900000610", "13900000611"]),
    ]
    rows: list[list[Any]] = [["姓名", "手机"], *([name, typed] for name, typed, _ in cells)]
    path = xlsx(folder / "phones.xlsx", Page("Sheet1", rows))
    records: dict[int, dict[str, Any]] = {row: {"name": name, "phones": found} for row, (name, _, found) in enumerate(cells, start=2)}
    records[6]["wechat"] = "13900000605"
    return expect(path, table("person", [1], [("姓名", "name"), ("手机", "phones")], records, problems=[(3, "B")]))


DATES: list[tuple[Any, dict[str, Any]]] = [
    ("1960.5.1", {"birthday": "1960-05-01"}),
    ("1960-5-1", {"birthday": "1960-05-01"}),
    ("1960/05/01", {"birthday": "1960-05-01"}),
    ("1960年5月1日", {"birthday": "1960-05-01"}),
    ("1960年5月", {"birthday": "1960-05"}),
    ("1960.05", {"birthday": "1960-05"}),
    ("1960", {"birthday": "1960"}),
    (1960, {"birthday": "1960"}),
    (1960.05, {"birthday": "1960-05"}),
    ("49.10", {"birthday": "1949-10"}),
    ("一九四九年十月", {"birthday": "1949-10"}),
    ("二〇〇一年", {"birthday": "2001"}),
    ("二零零六年五月十六日", {"birthday": "2006-05-16"}),
    ("农历1958年正月初八", {"birthday": "1958-01-08", "birthday_calendar": "lunar"}),
    (dt.date(1971, 8, 15), {"birthday": "1971-08-15"}),
    (26160, {"birthday": "1971-08-15"}),
    ("19600501", {"birthday": "1960-05-01"}),
    ("1960-05-01 00:00:00", {"birthday": "1960-05-01"}),
    ("１９６０年５月", {"birthday": "1960-05"}),
    ("不详", {}),
]
DOUBTFUL_DATES: list[tuple[Any, dict[str, Any]]] = [
    ("民国38年", {"birthday": "1949"}),
    ("昭和35年5月1日", {"birthday": "1960-05-01"}),
    ("03/04/1960", {}),
    ("1980.2.30", {}),
    ("上半年", {}),
]


def dates(folder: Path) -> Built:
    """Every way in which offices write a date, and five that must be doubted."""
    cells = [*DATES, *DOUBTFUL_DATES]
    names = [f"历{'一二三四五六七八九十'[at % 10]}{'春夏秋'[at // 10]}" for at in range(len(cells))]
    rows: list[list[Any]] = [["姓名", "出生日期"], *([name, typed] for name, (typed, _) in zip(names, cells, strict=True))]
    path = xlsx(folder / "dates.xlsx", Page("Sheet1", rows))
    records = {row: {"name": name, **means} for row, (name, (_, means)) in enumerate(zip(names, cells, strict=True), start=2)}
    doubted = [(row, "B") for row in range(2 + len(DATES), 2 + len(cells))]
    return expect(path, table("person", [1], [("姓名", "name"), ("出生日期", "birthday")], records, problems=doubted))


def dates_of_1904(folder: Path) -> Built:
    """A workbook of an old Mac, whose days are counted from 1904."""
    rows: list[list[Any]] = [["事项", "完成时限"], ["寄送年刊", dt.date(2026, 7, 20)], ["核对名册", dt.date(2026, 8, 1)]]
    path = xlsx(folder / "dates_of_1904.xlsx", Page("Sheet1", rows), date_1904=True)
    return expect(path, table("followup", [1], [("事项", "subject"), ("完成时限", "due")], {
        2: {"subject": "寄送年刊", "due": "2026-07-20"},
        3: {"subject": "核对名册", "due": "2026-08-01"},
    }))


MONEY: list[tuple[Any, dict[str, Any]]] = [
    (3000, {"investment": 30000000, "currency": "CNY"}),
    ("3000", {"investment": 30000000, "currency": "CNY"}),
    ("1,200.5", {"investment": 12005000, "currency": "CNY"}),
    ("3000万元", {"investment": 30000000, "currency": "CNY"}),
    ("1.2亿元", {"investment": 120000000, "currency": "CNY"}),
    ("2.2亿美元", {"investment": 220000000, "currency": "USD"}),
    ("100万港币", {"investment": 1000000, "currency": "HKD"}),
    ("1,000万日元", {"investment": 10000000, "currency": "JPY"}),
    ("近3万元", {"investment": 30000, "currency": "CNY", "investment_note": "近3万元"}),
    ("500万-2亿", {"investment": 5000000, "currency": "CNY", "investment_note": "500万-2亿"}),
    ("US$50万", {"investment": 500000, "currency": "USD"}),
    ("面议", {}),
    ("—", {}),
    (0, {"investment": 0, "currency": "CNY"}),
]


def money(folder: Path) -> Built:
    """万元 in the heading, other units and currencies in the cells."""
    names = [f"项目{'甲乙丙丁戊己庚辛壬癸子丑寅卯'[at]}" for at in range(len(MONEY))]
    rows = [["项目名称", "总投资（万元）"], *([name, typed] for name, (typed, _) in zip(names, MONEY, strict=True))]
    path = xlsx(folder / "money.xlsx", Page("Sheet1", rows))
    records = {row: {"name": name, **means} for row, (name, (_, means)) in enumerate(zip(names, MONEY, strict=True), start=2)}
    return expect(path, table("project", [1], [("项目名称", "name"), ("总投资（万元）", "investment")], records))


COUNTS: list[tuple[Any, dict[str, Any]]] = [
    ("一行15人", {"headcount": 15}),
    ("60余人", {"headcount": 60, "headcount_note": "60余人"}),
    ("4批次9人次", {"headcount": 9}),
    ("约40人", {"headcount": 40, "headcount_note": "约40人"}),
    ("三十二人", {"headcount": 32}),
    (8.0, {"headcount": 8}),
    ("１２", {"headcount": 12}),
]


def headcounts(folder: Path) -> Built:
    """批次 and 人次 in words, with 余 and 约, in full-width digits."""
    names = [f"{'东西南北中上下'[at]}洋联谊会访问团" for at in range(len(COUNTS))]
    rows = [["来访团组", "来访时间", "人次"], *([name, f"2026.5.{at + 1}", typed] for at, (name, (typed, _)) in enumerate(zip(names, COUNTS, strict=True)))]
    path = xlsx(folder / "headcounts.xlsx", Page("Sheet1", rows))
    records = {
        at + 2: {"title": name, "start": f"2026-05-{at + 1:02d}", **means}
        for at, (name, (_, means)) in enumerate(zip(names, COUNTS, strict=True))
    }
    return expect(path, table("visit", [1], [("来访团组", "title"), ("来访时间", "start"), ("人次", "headcount")], records))


def strange_characters(folder: Path) -> Built:
    """Full-width and zero-width signs, NBSP, line breaks and brackets in headings and cells."""
    path = xlsx(folder / "strange_characters.xlsx", Page(
        "Sheet1",
        [
            ["＊姓　名（必填）", "联系\n电话", " E－ｍａｉｌ ", "国\u200b别：", "出生年月\n(YYYY.MM)"],
            ["\ufeff张　三\u200b", "１３９０００００６２１", "ｚｈａｎｇ＠example.com", "日本\xa0", "1970.01"],
            [" 欧阳 修文 ", "139 0000 6222 ", "ouyang@example.com\u200b", "\u3000英国", "1981.12"],
        ],
    ))
    columns = [("＊姓　名（必填）", "name"), ("联系\n电话", "phones"), (" E－ｍａｉｌ ", "emails"), ("国\u200b别：", "country"), ("出生年月\n(YYYY.MM)", "birthday")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "张三", "phones": ["13900000621"], "emails": ["zhang@example.com"], "country": "JP", "birthday": "1970-01"},
        3: {"name": "欧阳修文", "phones": ["139 0000 6222"], "emails": ["ouyang@example.com"], "country": "GB", "birthday": "1981-12"},
    }))


def several_people_in_a_cell(folder: Path) -> Built:
    """Guests with their posts in one cell, and 等5人."""
    path = xlsx(folder / "several_people.xlsx", Page(
        "Sheet1",
        [
            ["来访团组", "来访日期", "来宾", "来访事由"],
            ["东京楚湘同乡会访问团", "2026-03-05", "陈明远（会长）、许静宜（秘书长）、丁一（理事）", "签署协议"],
            ["金门影业考察团", "2026-03-18", "苏远帆等5人", "考察影院"],
            ["南洋文化团", "2026-04-02", "符永昌 会长\n林月娥 秘书长", "采风"],
        ],
    ))
    columns = [("来访团组", "title"), ("来访日期", "start"), ("来宾", "guests"), ("来访事由", "purpose")]
    return expect(path, table("visit", [1], columns, {
        2: {"title": "东京楚湘同乡会访问团", "start": "2026-03-05", "guests": ["陈明远", "许静宜", "丁一"], "purpose": "签署协议"},
        3: {"title": "金门影业考察团", "start": "2026-03-18", "guests": ["苏远帆"], "headcount": 5, "purpose": "考察影院"},
        4: {"title": "南洋文化团", "start": "2026-04-02", "guests": ["符永昌", "林月娥"], "purpose": "采风"},
    }))


def officers_in_a_cell(folder: Path) -> Built:
    """会长：…；秘书长：… in one cell of an association's row."""
    path = xlsx(folder / "officers_in_a_cell.xlsx", Page(
        "Sheet1",
        [
            ["社团名称", "国别", "主要负责人"],
            ["新加坡潇湘会馆", "新加坡", "会长：符永昌；秘书长：林月娥；财政：黄素云"],
            ["曼谷云溪同乡会", "泰国", "蔡宏图(会长)"],
            ["雅加达湘商总会", "印尼", "吴新民"],
        ],
    ))
    columns = [("社团名称", "name"), ("国别", "country"), ("主要负责人", "president")]
    three = [{"name": "符永昌", "post": "会长"}, {"name": "林月娥", "post": "秘书长"}, {"name": "黄素云", "post": "财政"}]
    return expect(path, table("association", [1], columns, {
        2: {"name": "新加坡潇湘会馆", "country": "SG", "president": "符永昌", "officers": three},
        3: {"name": "曼谷云溪同乡会", "country": "TH", "president": "蔡宏图", "officers": [{"name": "蔡宏图", "post": "会长"}]},
        4: {"name": "雅加达湘商总会", "country": "ID", "president": "吴新民", "officers": [{"name": "吴新民", "post": "会长"}]},
    }))


def formula_injection(folder: Path) -> Built:
    """Texts that begin with = + - @ stay the texts they are."""
    path = xlsx(folder / "formula_injection.xlsx", Page(
        "Sheet1",
        [
            ["姓名", "电话", "微信", "备注"],
            ["裴知夏", "+81 3-5550-0701", "@peizx", "=HYPERLINK(\"https://example.com\",\"点此\")"],
            ["戚晚秋", "-", "-", "-待核"],
            ["柴映雪", "+1 212-555-0702", "", "@会务组\t=1+1"],
        ],
    ))
    columns = [("姓名", "name"), ("电话", "phones"), ("微信", "wechat"), ("备注", "remark")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "裴知夏", "phones": ["+81 3-5550-0701"], "wechat": "@peizx", "remark": "=HYPERLINK(\"https://example.com\",\"点此\")"},
        3: {"name": "戚晚秋", "remark": "-待核"},
        4: {"name": "柴映雪", "phones": ["+1 212-555-0702"], "remark": "@会务组 =1+1"},
    }))


PLACES: list[tuple[str, str]] = [
    ("美利坚合众国", "US"), ("U.S.A.", "US"), ("英", "GB"), ("南韩", "KR"), ("狮城", "SG"), ("大马", "MY"),
    ("寮国", "LA"), ("高棉", "KH"), ("澳洲", "AU"), ("纽西兰", "NZ"), ("义大利", "IT"), ("沙乌地", "SA"),
    ("香港特区", "HK"), ("Macao", "MO"), ("台湾地区", "TW"), ("中国香港", "HK"),
]  # fmt: skip


def countries(folder: Path) -> Built:
    """Old, short and foreign names of countries and regions; 澳, 港澳 and 东南亚 stay doubtful."""
    doubtful = ("澳", "港澳", "东南亚")
    typed = [place for place, _ in PLACES] + list(doubtful)
    names = [f"第{'一二三四五六七八九十'[at % 10]}{'甲乙'[at // 10]}友好协会" for at in range(len(typed))]
    rows = [["社团名称", "国家/地区"], *([name, place] for name, place in zip(names, typed, strict=True))]
    path = xlsx(folder / "countries.xlsx", Page("Sheet1", rows))
    records = {row: {"name": name} for row, name in enumerate(names, start=2)}
    for row, (_, code) in enumerate(PLACES, start=2):
        records[row]["country"] = code
    unclear = [(row, "B") for row in range(2 + len(PLACES), 2 + len(typed))]
    return expect(path, table("association", [1], [("社团名称", "name"), ("国家/地区", "country")], records, problems=unclear))
