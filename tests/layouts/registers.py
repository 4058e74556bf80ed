"""Layouts of registers of people: committees, households, greeting cards, companies and who speaks for them."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.layouts.kit import Built, Page, expect, table, xlsx


def _held(*places: tuple[str, str, int | None]) -> list[dict[str, Any]]:
    return [{"organisation": place, "post": post, **({"term": term} if term else {})} for place, post, term in places]


def committee_in_hong_kong_and_macao(folder: Path) -> Built:
    """港/澳 in one sign, two columns of organisation with post, the secretary's telephone beside one's own."""
    path = xlsx(folder / "hk_macao_committee.xlsx", Page("Sheet1", [
        ["市侨联七届委员会港澳委员联络表"],
        ["委员证号", "委员姓名", "港/澳", "所任社团职务（主要）", "公司及职位", "香港/澳门电话", "内地手机", "秘书姓名及电话"],
        ["QL07-G01", "区咏诗", "港", "香港云溪社团总会副主席", "咏诗珠宝有限公司董事", "852-2555 0151", "13900000151", "陈小姐 2555 0152"],
        ["QL07-G02", "何廷煊", "澳", "澳门云溪同乡会理事长", "濠江建材行 东主", "853-2855 0153", None, None],
    ], ["A1:H1"]))
    return expect(path, table("person", [2], [
        ("委员证号", None), ("委员姓名", "name"), ("港/澳", "country"), ("所任社团职务（主要）", "org_post"), ("公司及职位", "org_post"),
        ("香港/澳门电话", "phones"), ("内地手机", "phones"), ("秘书姓名及电话", None),
    ], {
        3: {"name": "区咏诗", "country": "HK", "positions": _held(("香港云溪社团总会", "副主席", None)), "company": "咏诗珠宝有限公司", "post": "董事", "phones": ["852-2555 0151", "13900000151"]},
        4: {"name": "何廷煊", "country": "MO", "positions": _held(("澳门云溪同乡会", "理事长", None)), "company": "濠江建材行", "post": "东主", "phones": ["853-2855 0153"]},
    }, extra={3: {"委员证号": "QL07-G01", "秘书姓名及电话": "陈小姐 2555 0152"}, 4: {"委员证号": "QL07-G02"}}))


def board_by_posts(folder: Path) -> Built:
    """One row a post with all who hold it; posts drawn apart, an order noted in brackets."""
    path = xlsx(folder / "board_by_posts.xlsx", Page("名单", [
        ["旅意云溪同乡会第三届理事会名单"],
        ["职  务", "姓      名"],
        ["会　　长", "裴长庚"],
        ["执行会长", "司徒远、项少龙"],
        ["副会长\n（按姓氏笔画排列）", "卫子安、牛得草"],
    ], ["A1:B1"]))
    place = "旅意云溪同乡会"
    return expect(path, table("person", [2], [("职务", "post"), ("姓名", "name")], {
        3: {"name": "裴长庚", "positions": _held((place, "会长", 3))},
        4: {"name": "司徒远", "positions": _held((place, "执行会长", 3))},
        5: {"name": "卫子安", "positions": _held((place, "副会长", 3))},
    }, sheet="名单", problems=[(4, "B"), (5, "B")], free=("post",)), beside={"person": {
        "项少龙": {"positions": _held((place, "执行会长", None))}, "牛得草": {"positions": _held((place, "副会长", None))},
    }})


def posts_with_their_houses_beside(folder: Path) -> Built:
    """Two halves with a gap; 单位职务 holds the house and the post without anything between them."""
    head = ["姓名", "国家/地区", "单位职务", "电话"]
    path = xlsx(folder / "houses_beside.xlsx", Page("通讯录", [
        ["云溪海外联谊会通讯录"],
        [*head, None, *head],
        ["柏青松", "日本", "东京柏青料理店店主", "03-5555-0161", None, "卞和玉", "加拿大", "多伦多和玉行董事长", "+1-416-555-0164"],
        ["毕胜", "英国", "伦敦毕氏律师事务所律师", "020 7946 0163", None, "蔡文姬", "澳大利亚", "悉尼文姬乐团团长", "+61 2 5550 0165"],
    ], ["A1:I1"]))
    columns = [("姓名", "name"), ("国家/地区", "country"), ("单位职务", "org_post"), ("电话", "phones")]
    return expect(path, table("person", [2], columns, {
        3: {"name": "柏青松", "country": "JP", "company": "东京柏青料理店", "post": "店主", "phones": ["03-5555-0161"]},
        4: {"name": "毕胜", "country": "GB", "company": "伦敦毕氏律师事务所", "post": "律师", "phones": ["020 7946 0163"]},
    }, sheet="通讯录"), table("person", [2], columns, {
        3: {"name": "卞和玉", "country": "CA", "company": "多伦多和玉行", "post": "董事长", "phones": ["+1-416-555-0164"]},
        4: {"name": "蔡文姬", "country": "AU", "company": "悉尼文姬乐团", "post": "团长", "phones": ["+61 2 5550 0165"]},
    }, sheet="通讯录", first="F"))


def elections_held(folder: Path) -> Built:
    """换届时间 that has gone by beside the new president: the present term's beginning, not the next election."""
    path = xlsx(folder / "elections_held.xlsx", Page("Sheet1", [
        ["2025年度海外社团换届情况统计"],
        ["国别", "社团名称", "换届时间", "届次", "新任会长", "卸任会长", "任期\n（年）", "贺函文号"],
        ["意大利", "罗马云溪工商会", "2025年6月28日", "第四届", "季布诺", "冷谦", "3", "云侨函〔2025〕11号"],
        ["阿根廷", "阿根廷云溪同乡总会", "2025.9.7", "十二", "上官金虹", "宇文护", "2", None],
    ], ["A1:H1"]))
    return expect(path, table("association", [2], [
        ("国别", "country"), ("社团名称", "name"), ("换届时间", "term_start"), ("届次", "term_number"), ("新任会长", "president"),
        ("卸任会长", None), ("任期（年）", "term_years"), ("贺函文号", None),
    ], {
        3: {"name": "罗马云溪工商会", "country": "IT", "term_start": "2025-06-28", "term_number": 4, "term_years": 3, "president": "季布诺"},
        4: {"name": "阿根廷云溪同乡总会", "country": "AR", "term_start": "2025-09-07", "term_number": 12, "term_years": 2, "president": "上官金虹"},
    }, extra={3: {"卸任会长": "冷谦", "贺函文号": "云侨函〔2025〕11号"}, 4: {"卸任会长": "宇文护"}}))


def gifts_in_several_currencies(folder: Path) -> Built:
    """单位：万元 over all amounts, the currency of each in a column 币别."""
    path = xlsx(folder / "gift_currencies.xlsx", Page("Sheet1", [
        ["历年侨胞捐资芳名录"], ["单位：万元"],
        ["捐赠年月", "捐赠者", "捐赠项目", "捐赠金额", "币别", "受赠单位", "经手人"],
        ["1998.5", "洪七公", "柳荫小学教学楼", 100, "港币", "柳荫小学", "章老师"],
        ["2006年", "林朝英", "云溪一中奖学金", 3, "美元", "云溪市第一中学", "章老师"],
        ["2019-10", "泰国云溪会馆", "村道硬化", 25, "人民币", "石桥村委会", None],
    ], ["A1:G1", "A2:G2"]))
    return expect(path, table("donation", [3], [
        ("捐赠年月", "date"), ("捐赠者", "donors"), ("捐赠项目", "title"), ("捐赠金额", "amount"), ("币别", "currency"), ("受赠单位", "recipient"), ("经手人", "owner"),
    ], {
        4: {"date": "1998-05", "donors": ["洪七公"], "title": "柳荫小学教学楼", "amount": 1000000, "currency": "HKD", "recipient": "柳荫小学", "owner": "章老师"},
        5: {"date": "2006", "donors": ["林朝英"], "title": "云溪一中奖学金", "amount": 30000, "currency": "USD", "recipient": "云溪市第一中学", "owner": "章老师"},
        6: {"date": "2019-10", "donors": ["泰国云溪会馆"], "title": "村道硬化", "amount": 250000, "currency": "CNY", "recipient": "石桥村委会"},
    }))


def labels_within_the_cells(folder: Path) -> Built:
    """A note beside the number, 微信同号, a postcode within the address, 同手机 for an account."""
    path = xlsx(folder / "labels_within.xlsx", Page("Sheet1", [
        ["姓名", "身份", "单位/职务", "联系方式", "通信地址（邮编）", "微信"],
        ["管鲍之", "归侨", "云溪市外贸局退休干部", "手机：13900000191（请晚上打）", "云溪市西湖路5号 邮编：411100", "同手机"],
        ["干将莫", "侨眷", "国兴公司经理", "13900000192（电话/微信同号）", "云溪市东湖路6号（411101）", None],
        ["终南山", "留学人员", "伦敦大学 访问学者", "办:0731-5555 0193 手机:13900000193", "伦敦河岸街10号", "znshan"],
    ]))
    return expect(path, table("person", [1], [
        ("姓名", "name"), ("身份", "identity"), ("单位/职务", "org_post"), ("联系方式", "phones"), ("通信地址（邮编）", "address"), ("微信", "wechat"),
    ], {
        2: {"name": "管鲍之", "identity": "returned", "company": "云溪市外贸局", "post": "退休干部", "phones": ["手机：13900000191（请晚上打）"], "address": "云溪市西湖路5号", "postcode": "411100", "wechat": "13900000191"},
        3: {"name": "干将莫", "identity": "relative", "company": "国兴公司", "post": "经理", "phones": ["13900000192"], "wechat": "13900000192", "address": "云溪市东湖路6号", "postcode": "411101"},
        4: {"name": "终南山", "identity": "student", "company": "伦敦大学", "post": "访问学者", "phones": ["0731-5555 0193", "13900000193"], "address": "伦敦河岸街10号", "wechat": "znshan"},
    }, problems=[(2, "D")]))


def companies_and_who_speaks_for_them(folder: Path) -> Built:
    """企业对接人 with 对接人职务 and 对接人手机; the legal representative and his number are somebody else's."""
    path = xlsx(folder / "companies_contacts.xlsx", Page("侨企", [
        ["重点侨资（侨属）企业联系人名单"],
        ["企业名称", "企业地址", "法人\n代表", "法人联系电话", "企业对接人", "对接人职务", "对接人手机", "主营产品"],
        ["云溪鸿运电子有限公司", "经开区创业路1号", "霍元甲", "13900001131", "陈真", "办公室主任", "13900001132", "线路板"],
        ["云溪万福食品有限公司", "城西工业园2栋", "方世玉", "13900001133", "洪熙官", "副总经理", "13900001134", "米粉、调味品"],
        ["云溪佳缘旅行社", "中山路5号", "严咏春", "13900001135", "苗翠花", "外联部经理", "13900001136", None],
    ], ["A1:H1"]))
    return expect(path, table("company", [2], [
        ("企业名称", "name"), ("企业地址", "address"), ("法人代表", "manager"), ("法人联系电话", "manager_phones"), ("企业对接人", "contact"), ("对接人职务", "contact_post"), ("对接人手机", "contact_phones"), ("主营产品", "business"),
    ], {
        3: {"name": "云溪鸿运电子有限公司", "address": "经开区创业路1号", "business": "线路板"},
        4: {"name": "云溪万福食品有限公司", "address": "城西工业园2栋", "business": "米粉、调味品"},
        5: {"name": "云溪佳缘旅行社", "address": "中山路5号"},
    }, sheet="侨企"), beside={"person": {
        "霍元甲": {"company": "云溪鸿运电子有限公司", "post": "法人代表", "phones": ["13900001131"]},
        "陈真": {"company": "云溪鸿运电子有限公司", "post": "办公室主任", "phones": ["13900001132"]},
        "苗翠花": {"company": "云溪佳缘旅行社", "post": "外联部经理", "phones": ["13900001136"]},
    }})


def households_with_relatives_abroad(folder: Path) -> Built:
    """The head of a household; what is said of the relatives abroad comes together and is not the head's own."""
    path = xlsx(folder / "households.xlsx", Page("摸底", [
        ["归侨侨眷基本情况摸底登记表"],
        ["户主\n姓名", "性别", "侨属\n类别", "公民身份号码", "国外亲属姓名", "与国外亲属关系", "亲属现居地", "亲属电话", "家庭住址", "手机\n号码"],
        ["庞秋生", "男", "侨眷", "430000195506070011", "庞永福", "兄弟", "泰国曼谷", "+66 2 555 0141", "柳荫路12号", "13900000141"],
        ["甄大同", "男", "港属", "430000196101010033", "甄大伟", "堂兄", "香港", None, "柳荫路20号", "13900000143"],
    ], ["A1:J1"]))
    return expect(path, table("person", [2], [
        ("户主姓名", "name"), ("性别", "gender"), ("侨属类别", "identity"), ("公民身份号码", None), ("国外亲属姓名", "relatives"), ("与国外亲属关系", "relatives"),
        ("亲属现居地", "relatives"), ("亲属电话", "relatives"), ("家庭住址", "address"), ("手机号码", "phones"),
    ], {
        3: {"name": "庞秋生", "gender": "male", "identity": "relative", "address": "柳荫路12号", "phones": ["13900000141"],
            "relatives": "庞永福\n与国外亲属关系：兄弟\n亲属现居地：泰国曼谷\n亲属电话：+66 2 555 0141"},
        4: {"name": "甄大同", "gender": "male", "identity": "hk_macao_relative", "address": "柳荫路20号", "phones": ["13900000143"],
            "relatives": "甄大伟\n与国外亲属关系：堂兄\n亲属现居地：香港"},
    }, sheet="摸底"))


def cards_to_be_sent(folder: Path) -> Built:
    """收件人 names the people, half of the other headings belong to the post office."""
    path = xlsx(folder / "cards_to_send.xlsx", Page("贺卡", [
        ["2026年新春贺卡寄送名单"],
        ["收件人", "称谓", "邮寄地址（外文）", "邮政编码", "寄达国家", "使用语种", "寄出日期", "回执情况"],
        ["慕容博", "先生", "8 Queen's Road, Hong Kong", "999077", "中国香港", "繁体中文", "2026-01-20", "已回卡"],
        ["Helena Wong 王海伦", "博士", "12 Garden St, Boston, MA", "02138", "美国", "英文", "2026-01-18", "退信"],
    ], ["A1:H1"]))
    return expect(path, table("person", [2], [
        ("收件人", "name"), ("称谓", "honorific"), ("邮寄地址（外文）", "address"), ("邮政编码", "postcode"), ("寄达国家", "country"), ("使用语种", "language"), ("寄出日期", None), ("回执情况", None),
    ], {
        3: {"name": "慕容博", "honorific": "先生", "address": "8 Queen's Road, Hong Kong", "postcode": "999077", "country": "HK", "language": "繁体中文"},
        4: {"name": "王海伦", "name_foreign": "Helena Wong", "honorific": "博士", "address": "12 Garden St, Boston, MA", "postcode": "02138", "country": "US", "language": "英文"},
    }, sheet="贺卡", extra={3: {"寄出日期": "2026-01-20", "回执情况": "已回卡"}, 4: {"寄出日期": "2026-01-18", "回执情况": "退信"}}))


def replies_of_guests(folder: Path) -> Built:
    """社团/公司及职务 is now an association's, now a company's; whom they bring and what they need is kept."""
    path = xlsx(folder / "replies.xlsx", Page("回执", [
        ["第三届云溪海外侨胞恳亲大会参会回执汇总"],
        ["序号", "嘉宾姓名", "国家（地区）", "社团/公司及职务", "随行人员", "接站需求", "手机", "联系人（国内）", "联系人手机"],
        [1, "百里溪", "巴西", "巴西云溪同乡会会长", "夫人 蹇叔英", "机场", "+55 11 5555-0231", "侯显", "13900001171"],
        [2, "公输班", "柬埔寨", "公输建筑（柬埔寨）有限公司总裁", "助理 墨小翟", "高铁站", "+855 23 555 233", "巩珍", "13900001173"],
    ], ["A1:I1"]))
    return expect(path, table("person", [2], [
        ("序号", None), ("嘉宾姓名", "name"), ("国家（地区）", "country"), ("社团/公司及职务", "org_post"), ("随行人员", None), ("接站需求", None), ("手机", "phones"), ("联系人（国内）", None), ("联系人手机", None),
    ], {
        3: {"name": "百里溪", "country": "BR", "positions": _held(("巴西云溪同乡会", "会长", None)), "phones": ["+55 11 5555-0231"]},
        4: {"name": "公输班", "country": "KH", "company": "公输建筑（柬埔寨）有限公司", "post": "总裁", "phones": ["+855 23 555 233"]},
    }, sheet="回执", extra={
        3: {"随行人员": "夫人 蹇叔英", "接站需求": "机场", "联系人（国内）": "侯显", "联系人手机": "13900001171"},
        4: {"随行人员": "助理 墨小翟", "接站需求": "高铁站", "联系人（国内）": "巩珍", "联系人手机": "13900001173"},
    }))


def contacts_kept_up(folder: Path) -> Built:
    """Whom a member of the committee looks after: the last contact tells the progress, the next one is due."""
    path = xlsx(folder / "contacts_kept.xlsx", Page("联系记录", [
        ["委员联系服务侨胞工作台账"],
        ["委员姓名", "联系侨胞", "最近一次联系时间", "反映的问题", "下次联系日期", "完成情况（√）"],
        ["卢照邻", "骆宾王", "2026-03-01", "房屋确权", "2026-08-30", None],
        ["王勃", "杨炯", "2026年2月", "子女回乡就学", "2026-08-31", "√"],
    ], ["A1:F1"]))
    return expect(path, table("followup", [2], [
        ("委员姓名", "owner"), ("联系侨胞", "about"), ("最近一次联系时间", "progress"), ("反映的问题", "subject"), ("下次联系日期", "due"), ("完成情况（√）", "state"),
    ], {
        3: {"subject": "房屋确权", "about": ["骆宾王"], "owner": "卢照邻", "progress": "2026-03-01", "due": "2026-08-30"},
        4: {"subject": "子女回乡就学", "about": ["杨炯"], "owner": "王勃", "progress": "2026年2月", "due": "2026-08-31", "state": "done"},
    }, sheet="联系记录"))


def members_in_france(folder: Path) -> Built:
    """法文名, 来法年份, 配偶姓名: headings put together of known halves."""
    path = xlsx(folder / "members_in_france.xlsx", Page("通讯录2026", [
        ["旅法云溪联谊会会员通讯录（2026版）"],
        ["会员姓名（中文）", "法文名", "会内职务", "住址", "手提（法国）", "来法年份", "配偶姓名"],
        ["麦冬青", "Dongqing Mai", "会长", "12 Rue de Lille, Paris", "+33 6 55 50 11 01", "1998", "车前子"],
        ["白术", "Shu Bai", "财务", "8 Rue d'Ivry, Paris", "+33 6 55 50 11 02", "2004年9月", None],
    ], ["A1:G1"]))
    place = "旅法云溪联谊会"
    return expect(path, table("person", [2], [
        ("会员姓名（中文）", "name"), ("法文名", "name_foreign"), ("会内职务", "post"), ("住址", "address"), ("手提（法国）", "phones"), ("来法年份", "abroad_since"), ("配偶姓名", "relatives"),
    ], {
        3: {"name": "麦冬青", "name_foreign": "Dongqing Mai", "positions": _held((place, "会长", None)), "address": "12 Rue de Lille, Paris", "phones": ["+33 6 55 50 11 01"], "abroad_since": "1998", "relatives": "车前子"},
        4: {"name": "白术", "name_foreign": "Shu Bai", "positions": _held((place, "财务", None)), "address": "8 Rue d'Ivry, Paris", "phones": ["+33 6 55 50 11 02"], "abroad_since": "2004-09"},
    }, sheet="通讯录2026", free=("post",)))
