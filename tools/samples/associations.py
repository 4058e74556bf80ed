"""海外社团通讯录: the office's main address book, one line an association."""
# One line of source is one row of the sheet.
# ruff: noqa: E501

from __future__ import annotations

from tools.samples.meanings import COUNTRY, KIND
from tools.samples.model import (
    DOWN,
    Column,
    Header,
    Merged,
    Sample,
    Sheet,
    Spread,
    c,
    many,
    officer,
    president,
    rows,
)

COLUMNS = (
    Column("序号", None, width=5),
    Column("国别", "country", COUNTRY, 9),
    Column("社团名称（中文）", "name", width=24),
    Column("外文名", "name_en", width=30),
    Column("类型", "kind", KIND, 10),
    Column("所在城市", "city"),
    Column("会址", "address", width=28),
    Column("成立时间", "founded", width=13),
    Column("会员\n人数", "member_count", width=8),
    Column("会长", "president", president, 10),
    Column("会长电话", "president_phones", many, 18),
    Column("秘书长", "officers", officer("秘书长"), 10),
    Column("电话", "phones", many, 20, under="联系方式"),
    Column("邮箱", "emails", many, 24, under="联系方式"),
    Column("微信", "wechat", width=14, under="联系方式"),
    Column("届次", "term_number", width=8),
    Column("换届时间", "next_election", width=12),
    Column("备注", "remark", width=22),
)
# fmt: off
ASIA = rows(
    (1, "日本", "东京楚湘同乡会", "Chuxiang Association of Tokyo", "同乡会", "东京", "东京都新宿区北新宿5丁目50号", c("1998", founded="1998"), c("260人", member_count=260), "陈明远", "03-5550-0142", "许静宜", "03-5550-0140", "info@chuxiang.example.jp", "chuxiang-jp", c("第五届", term_number=5), c("2028.3", next_election="2028-03"), "2026年3月签署友好协议"),
    (2, DOWN, "横滨华侨文学艺术家联合会", "Yokohama Chinese Writers and Artists Union", "文艺社团", "横滨", "横浜市中区山下町555番", c("2004年6月", founded="2004-06"), 88, "杜若兰", "045-555-0161", "平野洋子", c("045-555-0161、045-555-0162", phones=["045-555-0161", "045-555-0162"]), "bunka@example.jp", "", c("七", term_number=7), c("2027年6月", next_election="2027-06"), ""),
    (3, DOWN, "大阪楚湘经贸促进会", "Osaka Chuxiang Trade Council", "商会", "大阪", "", c("2011.9.18", founded="2011-09-18"), c("约120人", member_count=120), "贺章平", "06-5550-0171", "", "06-5550-0170", "trade@example.jp", "", c("第3届", term_number=3), c("2026-12", next_election="2026-12"), "换届前发函祝贺"),
    (4, "新加坡", "新加坡潇湘会馆", "Xiaoxiang Hall Singapore", "会馆", "新加坡", "555 Example Road, Singapore", c("一九二三年十月", founded="1923-10"), c("1,350", member_count=1350), "符永昌", "+65 6555 0111", "林月娥", "+65 6555 0110", "hall@example.com", "", c("第48届", term_number=48), c("2027.4", next_election="2027-04"), "百年老馆，馆藏侨批"),
    (5, "马来西亚", "吉隆坡楚湘会馆", "Chuxiang Hall of Kuala Lumpur", "会馆", "吉隆坡", "", c("1936年", founded="1936"), 560, "", "", "", "", "", "", "", "", "会长待补，总会长改选中"),
    (6, DOWN, "槟城湘籍宗亲会", "Penang Xiang Clan Association", "宗亲会", "槟城", "5 Lorong Contoh, Penang", c("1951-02", founded="1951-02"), 210, "谢添福", "+60 4-555 0121", "谢美琪", c("+60 4-555 0120（办）", phones=["+60 4-555 0120"]), "penang@example.org", "", c("第26届", term_number=26), c("2027年底", next_election="2027"), ""),
    (7, "泰国", "曼谷云溪同乡会", "Yunxi Natives Association, Bangkok", "同乡会", "曼谷", "", c("1967.10", founded="1967-10"), 430, "蔡宏图", "+66 2 555 0131", "", c("02-555-0130转12", phones=["02-555-0130转12"]), "", "yunxi-bkk", c("第二十一届", term_number=21), c("2028", next_election="2028"), "宋干节前寄贺卡"),
    (8, "印尼", "雅加达湘商总会", "Jakarta Xiang Entrepreneurs Federation", "总商会", "雅加达", "Jl. Contoh No. 55, Jakarta", c("2002/8/8", founded="2002-08-08"), c("300余人", member_count=300), "吴新民", "+62 21 555 0151", "黄素云", "+62 21 555 0150", c("secretariat@example.com；office@example.com", emails=["secretariat@example.com", "office@example.com"]), "", c("第8届", term_number=8), c("2026年11月", next_election="2026-11"), ""),
    (9, "中国香港", "香港慈恩助学基金会", "Ci En Education Foundation", "基金会", "香港", "香港湾仔示例道55号5楼", c("1995年12月1日", founded="1995-12-01"), "", "温佩仪", "+852 5555 0101", "", "+852 5555 0100", "grant@example.org", "", "", "", "捐赠轮椅70台"),
    (10, "中国澳门", "澳门云溪联谊会", "Associação de Amizade Yunxi de Macau", "联谊会", "澳门", "", c("2008年7月", founded="2008-07"), 145, "关志恒", "+853 2855 0101", "何少芬", "+853 2855 0100", "macau@example.org", "", c("六届", term_number=6), c("2027.07", next_election="2027-07"), "任期三年"),
)
AMERICA = rows(
    (11, "美国", "纽约三湘同乡会", "Sanxiang Association of New York", "同乡会", "纽约", "55 Example Street, New York, NY", c("1989.5", founded="1989-05"), c("800多人", member_count=800), "周启明", "+1 212-555-0101", "李慧贞", c("+1 212-555-0100；+1 212-555-0102", phones=["+1 212-555-0100", "+1 212-555-0102"]), "ny@example.org", "sanxiang_ny", c("第12届", term_number=12), c("2027-03", next_election="2027-03"), "换届后发贺函"),
    (12, DOWN, "洛杉矶潇湘联谊会", "Xiaoxiang Society of Los Angeles", "联谊会", "洛杉矶", "", c("2001年", founded="2001"), 320, "章若水", "+1 626-555-0134", "", "+1 626-555-0130", "la@example.org", "", c("第九届", term_number=9), c("2026.12", next_election="2026-12"), ""),
    (13, DOWN, "旧金山国际工商协会", "International Trade Society of San Francisco", "商会", "旧金山", "", c("1978", founded="1978"), 190, "苏远帆", "+1 415-555-0141", "郑凯文", "+1 415-555-0140", "office@example.com", "", c("第16届", term_number=16), c("2027年1月", next_election="2027-01"), "引荐影院项目"),
    (14, DOWN, "芝加哥华人工程师学会", "Chicago Chinese Engineers Society", "专业协会", "芝加哥", "", c("1993-10-10", founded="1993-10-10"), 415, "龚志远", "+1 312-555-0151", "", "", "board@example.org", "", c("第31届", term_number=31), c("2026.10", next_election="2026-10"), "每年改选"),
    (15, "加拿大", "温哥华华闽商总会", "Fujian Merchants of Vancouver", "总商会", "温哥华", "", c("2006年3月", founded="2006-03"), 275, "林海生", "+1 604-555-0161", "邱丽莎", "+1 604-555-0160", "fmv@example.com", "", c("第7届", term_number=7), c("2028年3月", next_election="2028-03"), "考察酒庄项目"),
    (16, DOWN, "多伦多湘江校友会", "Xiangjiang Alumni of Toronto", "校友会", "多伦多", "", c("2015", founded="2015"), c("60余人", member_count=60), "彭家骏", "+1 416-555-0171", "", "", "alumni@example.org", "xj-toronto", "", "", ""),
    (17, "巴西", "圣保罗楚湘联谊会", "Associação Chuxiang de São Paulo", "联谊会", "圣保罗", "Rua Exemplo 55, São Paulo", c("1999年9月", founded="1999-09"), 130, "唐嘉禾", "+55 11 5550-0101", "", "+55 11 5550-0100", "sp@example.com", "", c("第10届", term_number=10), c("2027.9", next_election="2027-09"), ""),
)
EUROPE = rows(
    (18, "英国", "伦敦楚湘联合会", "Chuxiang Federation of London", "联合会", "伦敦", "55 Example Lane, London", c("2010年5月", founded="2010-05"), 340, "邵文博", "020 7946 0101", "叶佳宁", "020 7946 0100", "london@example.org", "", c("第五届", term_number=5), c("2028.5", next_election="2028-05"), ""),
    (19, "法国", "巴黎湘籍妇女联谊会", "Association des femmes du Hunan à Paris", "妇女会", "巴黎", "", c("2013.3.8", founded="2013-03-08"), 95, "岳秋萍", "+33 1 99 00 01 01", "", "+33 1 99 00 01 00", "paris@example.org", "", c("第4届", term_number=4), c("2027年3月", next_election="2027-03"), ""),
    (20, "意大利", "米兰云溪青年会", "Yunxi Youth Association of Milan", "青年会", "米兰", "", c("2019年8月", founded="2019-08"), 72, "徐以诺", "+39 02 5550 0101", "", "", "milano@example.com", "yunxi-milano", c("第三届", term_number=3), c("2026年8月", next_election="2026-08"), "换届情况待核"),
    (21, "德国", "法兰克福楚湘商会", "Chuxiang Handelskammer Frankfurt", "商会", "法兰克福", "", c("2007.11", founded="2007-11"), 84, "罗汉臣", "+49 69 90009 101", "", "+49 69 90009 100", "ffm@example.com", "", c("第六届", term_number=6), c("2026-11", next_election="2026-11"), ""),
    (22, "澳大利亚", "悉尼潇湘同乡会", "Xiaoxiang Association of Sydney", "同乡会", "悉尼", "", c("1997年7月1日", founded="1997-07-01"), 388, "梁绍钧", "+61 2 5550 0101", "司徒敏", c("+61 2 5550 0100 / +61 491 570 156", phones=["+61 2 5550 0100", "+61 491 570 156"]), "sydney@example.org", "", c("第14届", term_number=14), c("2027年7月", next_election="2027-07"), "与奥克兰分会联合办年会"),
    (23, "新西兰", "奥克兰潇湘同乡会", "Xiaoxiang Association of Auckland", "同乡会", "奥克兰", "", c("2005", founded="2005"), 106, "顾北辰", "+64 9 555 0101", "", "", "akl@example.org", "", c("第10届", term_number=10), c("2027.7", next_election="2027-07"), ""),
    (24, "南非", "约翰内斯堡湘商会", "Xiang Business Chamber Johannesburg", "商会", "约翰内斯堡", "", c("2009年4月", founded="2009-04"), 150, "曾广路", "+27 11 555 0101", "", "+27 11 555 0100", "jhb@example.com", "", c("第5届", term_number=5), c("2027年4月", next_election="2027-04"), ""),
)
# fmt: on

SHEET = Sheet(
    "通讯录",
    "association",
    COLUMNS,
    (
        Merged("云溪市海外社团通讯录", "title"),
        Merged(
            "截至2026年6月30日，与我会保持联系的海外社团共24个，分布在17个国家和地区。", "sentence"
        ),
        Merged("填报人：孟小舟    联系电话：0731-5555 0100    填报时间：2026年7月2日"),
        Header(),
        Merged("一、亚洲（10个）", "section"),
        *ASIA,
        Merged("二、美洲（7个）", "section"),
        *AMERICA,
        Merged("三、欧洲、大洋洲和非洲（7个）", "section"),
        *EUROPE,
        Spread(("合计", "", "24个", "", "", "", "", "", "=SUM(I7:I32)"), "total"),
        Merged("备注：换届时间为预计时间；会员人数由各社团自报。"),
        Spread(("填表人：", "孟小舟", "", "审核人：", "", "", "", "", "日期：", "2026年7月3日")),
    ),
)
SAMPLE = Sample("海外社团通讯录.xlsx", (SHEET,))
