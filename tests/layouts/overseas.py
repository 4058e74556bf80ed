"""Layouts that arrive from overseas: directories in English, in two languages, in traditional signs."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.layouts.kit import Built, Page, expect, table, xlsx


def english_log_of_visits(folder: Path) -> Built:
    """English headings, days such as 5-7 May 2026, counts such as approx. 40."""
    path = xlsx(folder / "visits_en.xlsx", Page("Sheet1", [
        ["Delegations received, 2026"],
        ["No.", "Date", "Delegation", "From", "Pax", "Head of Delegation", "Purpose of Visit", "Received by", "Hotel"],
        [1, dt.date(2026, 2, 19), "Chuxiang Society of Lyon", "France", 11, "Luc Meng", "Root-seeking tour", "Ms Luo", "Yunxi Hotel"],
        [2, "5-7 May 2026", "Lion City Youth Orchestra", "Singapore", "approx. 40", "Grace Onn", "Cultural exchange", "Culture section", None],
        [3, "30 Sep - 2 Oct 2026", "Auckland Yunxi Association", "New Zealand", "15 persons", "Mei Fong", "Festival", "Mr Meng", "Yunxi Hotel"],
        ["Total", None, None, None, 66],
    ], ["A1:I1"]))
    columns = [("No.", None), ("Date", "start"), ("Delegation", "title"), ("From", "country"), ("Pax", "headcount"), ("Head of Delegation", "head"), ("Purpose of Visit", "purpose"), ("Received by", "hosts"), ("Hotel", "lodging")]
    return expect(path, table("visit", [2], columns, {
        3: {"start": "2026-02-19", "title": "Chuxiang Society of Lyon", "country": "FR", "headcount": 11, "head": "Luc Meng", "purpose": "Root-seeking tour", "hosts": "Ms Luo", "lodging": "Yunxi Hotel"},
        4: {"start": "2026-05-05", "end": "2026-05-07", "title": "Lion City Youth Orchestra", "country": "SG", "headcount": 40, "headcount_note": "approx. 40", "head": "Grace Onn", "purpose": "Cultural exchange", "hosts": "Culture section"},
        5: {"start": "2026-09-30", "end": "2026-10-02", "title": "Auckland Yunxi Association", "country": "NZ", "headcount": 15, "head": "Mei Fong", "purpose": "Festival", "hosts": "Mr Meng", "lodging": "Yunxi Hotel"},
    }))


def members_in_two_languages(folder: Path) -> Built:
    """Every heading twice in one cell: 姓名 Name."""
    path = xlsx(folder / "bilingual.xlsx", Page("Sheet1", [
        ["旅英云溪联谊会会员名册 Membership List"],
        ["编号 No.", "姓名 Name", "英文名 English Name", "性别 Sex", "出生日期 DOB", "籍贯 Native Place", "电话 Tel", "电邮 Email"],
        [1, "上官振邦", "James Shang", "男 M", dt.date(1955, 8, 19), "云溪白云", "+44 20 7946 0101", "james@example.org"],
        [2, "上官淑贞", "Susan Shang", "女 F", dt.date(1962, 1, 3), "云溪城关", "+44 7700 900102", None],
    ], ["A1:H1"]))
    columns = [("编号 No.", None), ("姓名 Name", "name"), ("英文名 English Name", "name_foreign"), ("性别 Sex", "gender"), ("出生日期 DOB", "birthday"), ("籍贯 Native Place", "native_place"), ("电话 Tel", "phones"), ("电邮 Email", "emails")]
    return expect(path, table("person", [2], columns, {
        3: {"name": "上官振邦", "name_foreign": "James Shang", "gender": "male", "birthday": "1955-08-19", "native_place": "云溪白云", "phones": ["+44 20 7946 0101"], "emails": ["james@example.org"]},
        4: {"name": "上官淑贞", "name_foreign": "Susan Shang", "gender": "female", "birthday": "1962-01-03", "native_place": "云溪城关", "phones": ["+44 7700 900102"]},
    }, free=("association", "association_post", "positions")))


def projects_in_two_languages(folder: Path) -> Built:
    """Bilingual headings with scale and currency in brackets, English and Chinese cells mixed."""
    path = xlsx(folder / "pipeline.xlsx", Page("Sheet1", [
        ["Project pipeline 项目一览"],
        ["项目名称 Project", "投资方 Investor", "投资额 Amount (USD million)", "阶段 Stage", "负责人 Person in charge", "截止日期 Deadline"],
        ["Solar Roof 屋顶光伏", "Pacific Solar Inc.", 12.5, "洽谈", "Luo Man", dt.date(2026, 9, 1)],
        ["Cold Chain 冷链", "Lion Logistics Ltd", 3, "签约", "Meng Zhou", None],
    ]))
    columns = [("项目名称 Project", "name"), ("投资方 Investor", "investors"), ("投资额 Amount (USD million)", "investment"), ("阶段 Stage", "stage"), ("负责人 Person in charge", "owner"), ("截止日期 Deadline", "next_date")]
    return expect(path, table("project", [2], columns, {
        3: {"name": "Solar Roof 屋顶光伏", "investors": ["Pacific Solar Inc."], "investment": 12500000, "currency": "USD", "stage": "negotiation", "owner": "Luo Man", "next_date": "2026-09-01"},
        4: {"name": "Cold Chain 冷链", "investors": ["Lion Logistics Ltd"], "investment": 3000000, "currency": "USD", "stage": "signed", "owner": "Meng Zhou"},
    }))


def first_and_last_beside_display_name(folder: Path) -> Built:
    """The display name leads; parts of the name that it does not tell stay as typed."""
    path = xlsx(folder / "display_names.xlsx", Page("Sheet1", [
        ["First Name", "Last Name", "Display Name", "Company", "Job Title", "Country", "Mobile", "E-mail"],
        ["Kevin", "Tsui", "Kevin Tsui", "Tsui Holdings", "Director", "Canada", "+1 416 555 0101", "kevin@example.org"],
        ["Walter", "Reyes", "Mrs. W. Reyes", "Pacific Solar Inc.", "Owner", "United States", "+1 408 555 0190", None],
    ]))
    columns = [("First Name", "given_name"), ("Last Name", "family_name"), ("Display Name", "name"), ("Company", "company"), ("Job Title", "post"), ("Country", "country"), ("Mobile", "phones"), ("E-mail", "emails")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "Kevin Tsui", "company": "Tsui Holdings", "post": "Director", "country": "CA", "phones": ["+1 416 555 0101"], "emails": ["kevin@example.org"]},
        3: {"name": "W. Reyes", "company": "Pacific Solar Inc.", "post": "Owner", "country": "US", "phones": ["+1 408 555 0190"]},
    }, free=("name_foreign", "honorific"), extra={3: {"First Name": "Walter"}}))


def hong_kong_officers(folder: Path) -> Built:
    """The association stands in the title, its posts beside each one's company and post there."""
    path = xlsx(folder / "officers_hk.xlsx", Page("會董名單", [
        ["香港雲溪同鄉總會第十二屆會董名單"],
        ["職銜", "中文姓名", "英文姓名", "行業", "公司名稱及職位", "手提電話", "電郵地址"],
        ["會長", "上官國強", "SHEUNG KWUN Keung", "地產", "國強置業 董事長", "+852 5555 0001", "sk@example.org"],
        ["副會長", "上官詠詩（女）", "SHEUNG KWUN Sze", "法律", "詠詩律師行", "+852 5555 0003", None],
    ], ["A1:G1"]))
    columns = [("職銜", "post"), ("中文姓名", "name"), ("英文姓名", "name_foreign"), ("行業", "industry"), ("公司名稱及職位", "org_post"), ("手提電話", "phones"), ("電郵地址", "emails")]
    return expect(path, table("person", [2], columns, {
        3: {"name": "上官国强", "name_traditional": "上官國強", "industry": "地產", "company": "國強置業", "phones": ["+852 5555 0001"], "emails": ["sk@example.org"]},
        4: {"name": "上官咏诗", "name_traditional": "上官詠詩", "gender": "female", "industry": "法律", "company": "詠詩律師行", "phones": ["+852 5555 0003"]},
    }, sheet="會董名單", free=("post", "name_foreign", "country")))


def english_directory_of_associations(folder: Path) -> Built:
    """States as sections, the year under Est., the name in two languages."""
    path = xlsx(folder / "directory.xlsx", Page("Sheet1", [
        ["Directory of Chinese Community Organisations in Australia"],
        ["Ref", "Organisation (English)", "中文名稱", "Est.", "President / Chairperson", "Hon. Secretary", "Tel / Mobile", "Membership"],
        ["NEW SOUTH WALES"],
        ["N1", "Yunxi Fellowship of NSW", "新州雲溪同鄉會", 1989, "Peter Meng OAM", "Lucy Luo", "+61 2 5550 0101", 320],
        ["VICTORIA"],
        ["V1", "Melbourne Yunxi Society", "墨爾本雲溪會", 2003, "Dr Winnie Shang", None, "+61 3 5550 0103", "approx. 85"],
    ], ["A1:H1", "A3:H3", "A5:H5"]))
    columns = [("Ref", None), ("Organisation (English)", "name_en"), ("中文名稱", "name"), ("Est.", "founded"), ("President / Chairperson", "president"), ("Hon. Secretary", "secretary"), ("Tel / Mobile", "phones"), ("Membership", "member_count")]
    return expect(path, table("association", [2], columns, {
        4: {"name": "新州云溪同乡会", "name_local": "新州雲溪同鄉會", "name_en": "Yunxi Fellowship of NSW", "founded": "1989", "phones": ["+61 2 5550 0101"], "member_count": 320},
        6: {"name": "墨尔本云溪会", "name_local": "墨爾本雲溪會", "name_en": "Melbourne Yunxi Society", "founded": "2003", "phones": ["+61 3 5550 0103"], "member_count": 85},
    }, free=("president", "secretary", "country")))


def members_by_both_names(folder: Path) -> Built:
    """姓名 Name beside 英文姓名 English Name: members of the club in the title, no clubs themselves."""
    path = xlsx(folder / "both_names.xlsx", Page("Sheet1", [
        ["倫敦示例雲溪同鄉會會員名冊 Membership List 2026"],
        ["會員編號 Member No.", "姓名 Name", "英文姓名 English Name", "會籍 Membership", "電話 Tel", "電郵 Email"],
        ["L001", "賴振邦", "Lai Chun Pong", "永久會員", "+44 20 7946 0111", "lai@example.co.uk"],
        ["L002", "戚美儀", "Chik Mei Yee", "普通會員", "+44 7700 900112", None],
    ], ["A1:F1"]))
    columns = [("會員編號Member No.", None), ("姓名Name", "name"), ("英文姓名English Name", "name_foreign"), ("會籍Membership", None), ("電話Tel", "phones"), ("電郵Email", "emails")]
    return expect(path, table("person", [2], columns, {
        3: {"name": "赖振邦", "name_traditional": "賴振邦", "name_foreign": "Lai Chun Pong", "phones": ["+44 20 7946 0111"], "emails": ["lai@example.co.uk"]},
        4: {"name": "戚美仪", "name_traditional": "戚美儀", "name_foreign": "Chik Mei Yee", "phones": ["+44 7700 900112"]},
    }, free=("association", "association_post", "positions"), extra={3: {"會籍Membership": "永久會員"}, 4: {"會籍Membership": "普通會員"}}))


def leaders_of_clubs_in_hong_kong(folder: Path) -> Built:
    """首長姓名 beside clubs that come again; letters after names, numbers here and in 內地."""
    path = xlsx(folder / "hk_leaders.xlsx", Page("Sheet1", [
        ["社團名稱", "職銜", "首長姓名", "聯絡電話", None, "秘書處電話"],
        [None, None, None, "香港", "內地", None],
        ["香港示例雲溪同鄉總會", "會長", "費偉業 BBS JP", "9123 0401", "139 0000 4401", "2123 0401"],
        ["香港示例雲溪同鄉總會", "理事長", "岑麗珊小姐", "6123 0402", None, "2123 0401"],
        ["香港示例青年聯會", "主席", "薛志堅博士, MH", "5123 0403", None, None],
    ], ["D1:E1", "A1:A2", "B1:B2", "C1:C2", "F1:F2"]))
    columns = [("社團名稱", "association"), ("職銜", "association_post"), ("首長姓名", "name"), (("聯絡電話", "香港"), "phones"), (("聯絡電話", "內地"), "phones"), ("秘書處電話", None)]
    return expect(path, table("person", [1, 2], columns, {
        3: {"name": "费伟业", "name_traditional": "費偉業", "honorific": "BBS JP", "phones_e164": ["+85291230401", "+8613900004401"]},
        4: {"name": "岑丽珊", "name_traditional": "岑麗珊", "honorific": "小姐", "phones_e164": ["+85261230402"]},
        5: {"name": "薛志坚", "name_traditional": "薛志堅", "honorific": "博士 MH", "phones_e164": ["+85251230403"]},
    }, free=("association", "association_post", "positions", "post", "phones"), extra={3: {"秘書處電話": "2123 0401"}, 4: {"秘書處電話": "2123 0401"}}))


def posts_in_english_beside_houses(folder: Path) -> Built:
    """An English house and post parted by a comma, a heading of talk, a name given as the real one."""
    path = xlsx(folder / "talk.xlsx", Page("Sheet1", [
        ["序号", "昵称", "真实姓名", "现在哪国", "工作单位及职务", "联络"],
        [1, "阿哲", "桓哲", "葡萄牙", "Example Institute, Senior Fellow", "+351 910 555 501"],
        [2, "Lily", "荆莉", "葡", "Example Tea Co., Ltd.", "微信：lily_jing"],
    ]))
    columns = [("序号", None), ("昵称", None), ("真实姓名", "name"), ("现在哪国", "country"), ("工作单位及职务", "org_post"), ("联络", "phones")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "桓哲", "country": "PT", "company": "Example Institute", "post": "Senior Fellow", "phones": ["+351 910 555 501"]},
        3: {"name": "荆莉", "country": "PT", "company": "Example Tea Co., Ltd.", "wechat": "lily_jing"},
    }, extra={2: {"昵称": "阿哲"}, 3: {"昵称": "Lily"}}))
