"""Layouts with more in a cell of names, posts or numbers than one value, and headings that say whose."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

from pathlib import Path

from tests.layouts.kit import Built, Page, expect, table, xlsx


def numbers_of_two_countries(folder: Path) -> Built:
    """巴西手机 beside 国内手机: the heading tells whose numbers they are; notes beside the names."""
    path = xlsx(folder / "two_countries.xlsx", Page("Sheet1", [
        ["巴西云溪同乡总会第六届理监事会名单"],
        ["（任期：2024年5月—2027年5月）"],
        ["职务", "姓名", "性别", "巴西手机", "国内手机", "备注"],
        ["会长", "淳于建邦", "男", "+55 11 95555-0101", "139 0000 0101", "兼任华助中心主任"],
        ["副会长", "漆雕明（已故）", "男", None, None, None],
        ["秘书长", "壤驷丽（女）", None, "11-95555-0104", "13900000104", None],
    ], ["A1:F1", "A2:F2"]))
    columns = [("职务", "post"), ("姓名", "name"), ("性别", "gender"), ("巴西手机", "phones"), ("国内手机", "phones"), ("备注", "remark")]
    return expect(path, table("person", [3], columns, {
        4: {"name": "淳于建邦", "gender": "male", "phones": ["+55 11 95555-0101", "139 0000 0101"], "phones_e164": ["+5511955550101", "+8613900000101"], "remark": "兼任华助中心主任"},
        5: {"name": "漆雕明", "gender": "male", "deceased": True},
        6: {"name": "壤驷丽", "gender": "female", "phones": ["11-95555-0104", "13900000104"], "phones_e164": ["+5511955550104", "+8613900000104"]},
    }, free=("post", "association", "association_post", "association_term_number", "positions")))


def country_they_came_back_from(folder: Path) -> Built:
    """归侨国别 is where they came back from; 归侨/侨眷 what they are."""
    path = xlsx(folder / "came_back_from.xlsx", Page("Sheet1", [
        ["石桥社区归侨侨眷登记表"],
        ["姓名", "归侨/侨眷", "归侨国别", "住址", "联系电话"],
        ["鲜于福", "归侨", "印度尼西亚", "石桥路8号", "0731-55550101"],
        ["濮阳春", "侨眷", None, "石桥路9号", "13900000203"],
    ], ["A1:E1"]))
    columns = [("姓名", "name"), ("归侨/侨眷", "identity"), ("归侨国别", None), ("住址", "address"), ("联系电话", "phones")]
    return expect(path, table("person", [2], columns, {
        3: {"name": "鲜于福", "identity": "returned", "address": "石桥路8号", "phones": ["0731-55550101"], "phones_e164": ["+8673155550101"]},
        4: {"name": "濮阳春", "identity": "relative", "address": "石桥路9号", "phones": ["13900000203"]},
    }, extra={3: {"归侨国别": "印度尼西亚"}}))


def posts_within_companies(folder: Path) -> Built:
    """A company with the post in the same cell, in brackets or behind a bracket; people without one."""
    path = xlsx(folder / "posts_within.xlsx", Page("Sheet1", [
        ["泰國僑領名冊（民國113年編）"],
        ["職稱", "姓名", "服務機構", "連絡電話", None],
        [None, None, None, "公", "宅"],
        ["會長", "歐陽振聲", "泰國示例紡織公司董事長", "02-555-0101", "02-555-0201"],
        ["副會長", "諸葛淑惠", "示例飯店（經理）", "02-555-0102轉18", None],
        ["顧問", "令狐遠", "退休", None, "053-555-104"],
    ], ["A1:E1", "D2:E2", "A2:A3", "B2:B3", "C2:C3"]))
    columns = [("職稱", "post"), ("姓名", "name"), ("服務機構", "company"), (("連絡電話", "公"), "phones"), (("連絡電話", "宅"), "phones")]
    return expect(path, table("person", [2, 3], columns, {
        4: {"name": "欧阳振声", "name_traditional": "歐陽振聲", "country": "TH", "company": "泰國示例紡織公司", "post": "董事長", "social_posts": "職稱：會長", "phones": ["02-555-0101", "02-555-0201"]},
        5: {"name": "诸葛淑惠", "name_traditional": "諸葛淑惠", "country": "TH", "company": "示例飯店", "post": "經理", "social_posts": "職稱：副會長", "phones": ["02-555-0102轉18"]},
        6: {"name": "令狐远", "name_traditional": "令狐遠", "country": "TH", "post": "顧問", "phones": ["053-555-104"]},
    }, extra={6: {"服務機構": "退休"}}))


def names_of_two_kinds(folder: Path) -> Built:
    """姓名(中文) beside Name; sisters in one cell; a surname beside a given name in Latin letters."""
    path = xlsx(folder / "two_kinds.xlsx", Page("Sheet1", [
        ["姓名(中文)", "Name", "目前所在国", "单位及职务", "微信号（与手机相同填“同”）", "手机"],
        ["古勒 宁", "Ning Gule", "瑞士", "示例集团（瑞士）研究员", "同", "+41 79 555 01 01"],
        ["司徒 Kelly", None, "英国", "经营服装店（伦敦）", None, "+44 7700 900101"],
        ["东门兰、东门莲姐妹", None, "法国", None, None, None],
    ]))
    columns = [("姓名(中文)", "name"), ("Name", "name_foreign"), ("目前所在国", "country"), ("单位及职务", "org_post"), ("微信号（与手机相同填“同”）", "wechat"), ("手机", "phones")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "古勒宁", "name_foreign": "Ning Gule", "country": "CH", "company": "示例集团（瑞士）", "post": "研究员", "wechat": "+41 79 555 01 01", "phones": ["+41 79 555 01 01"]},
        3: {"name": "司徒 Kelly", "country": "GB", "phones": ["+44 7700 900101"]},
        4: {"name": "东门兰", "country": "FR"},
    }, problems=[(3, "D"), (4, "A")], extra={3: {"单位及职务": "经营服装店（伦敦）"}, 4: {"姓名(中文)": "东门兰、东门莲姐妹"}}))


def addresses_and_numbers_of_cards(folder: Path) -> Built:
    """Visiting cards typed off: Email/网址, 座机/传真 with T: and F:, an English house before the post."""
    path = xlsx(folder / "cards_typed.xlsx", Page("Sheet1", [
        ["姓名", "单位及职务", "手机", "座机/传真", "Email/网址", "联系方式（国内亲属）"],
        ["区德胜 Au Tak Shing", "Example Import AB 总经理", "+66 81 555 0601", "T:+66 2 555 0601 F:+66 2 555 0602", "au@example.th  www.example.th", "13900000201"],
        ["李·玛丽（Mary Li）", "示例水果公司业务经理", "+66 89 555 0603", None, "mary@example.th", None],
    ]))
    columns = [("姓名", "name"), ("单位及职务", "org_post"), ("手机", "phones"), ("座机/传真", "phones"), ("Email/网址", "emails"), ("联系方式（国内亲属）", None)]
    return expect(path, table("person", [1], columns, {
        2: {"name": "区德胜", "name_foreign": "Au Tak Shing", "company": "Example Import AB", "post": "总经理", "phones_e164": ["+66815550601", "+6625550601", "+6625550602"], "emails": ["au@example.th"]},
        3: {"name": "李·玛丽", "name_foreign": "Mary Li", "company": "示例水果公司", "post": "业务经理", "phones": ["+66 89 555 0603"], "emails": ["mary@example.th"]},
    }, free=("phones",), extra={2: {"联系方式（国内亲属）": "13900000201"}}))


def birthdays_without_years(folder: Path) -> Built:
    """The year of the title is not that of the birthdays; without theirs they stay as typed."""
    path = xlsx(folder / "birthdays.xlsx", Page("Sheet1", [
        ["2026年侨领生日备忘"],
        ["姓名", "国别", "生日"],
        ["百里长青", "法国", "农历八月十五"],
        ["南宫月", "南非", "10月5日"],
        ["夹谷宁", "加拿大", "2001年3月2日"],
    ], ["A1:C1"]))
    columns = [("姓名", "name"), ("国别", "country"), ("生日", "birthday")]
    return expect(path, table("person", [2], columns, {
        3: {"name": "百里长青", "country": "FR"},
        4: {"name": "南宫月", "country": "ZA"},
        5: {"name": "夹谷宁", "country": "CA", "birthday": "2001-03-02"},
    }, problems=[(3, "C"), (4, "C")], extra={3: {"生日": "农历八月十五"}, 4: {"生日": "10月5日"}}))
