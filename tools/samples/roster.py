"""社团理事名录: officers by association, the association's cell merged over its people."""
# One line of source is one row of the sheet.
# ruff: noqa: E501

from __future__ import annotations

from tools.samples.meanings import COUNTRY, GENDER
from tools.samples.model import DOWN, Column, Header, Merged, Row, Sample, Sheet, Spread, c, many

COLUMNS = (
    Column("序号", None, width=5),
    Column("国别", "country", COUNTRY, 10),
    Column("社团名称", "positions.organisation", width=24),
    Column("届次", "positions.term", width=8),
    Column("姓名", "name", width=10),
    Column("性别", "gender", GENDER, 6),
    Column("社团职务", "positions.post", width=12),
    Column("工作单位", "company", width=26),
    Column("单位职务", "post", width=12),
    Column("联系电话", "phones", many, 22),
    Column("电子邮箱", "emails", many, 24),
    Column("籍贯", "native_place", width=12),
    Column("备注", "remark", width=18),
)


def society(country: str, name: str, term: int, *people: tuple[object, ...]) -> list[Row]:
    """One association's rows: country, name and term are typed once and merged downward.

    `people` are (number, name, gender, post, company, its post, phone, e-mail, native place, remark).
    """
    lines = []
    for at, (number, person, gender, post, *rest) in enumerate(people):
        held = [{"organisation": name, "post": post, "term": term}]
        typed = c(post, positions=held)
        head = (DOWN,) * 3 if at else (country, c(name), c(f"第{term}届"))
        lines.append(Row((number, *head, person, gender, typed, *rest)))
    return lines


# fmt: off
ASIA = [
    *society("日本", "东京楚湘同乡会", 5,
        (1, "陈明远", "男", "会长", "东京明远贸易株式会社", "社长", "03-5550-0142", "chen@example.jp", "湖南湘乡", "微信 chuxiang-jp"),
        (2, "许静宜", "女", "秘书长", "东京春芽食品株式会社", "社长", "+81 3-5550-0143", "xu@example.jp", "湖南桃江", ""),
        (3, "谷川一郎", "男", "顾问", "", "", "", "tanigawa@example.jp", "", "日籍友人"),
        (4, c("丁　一", name="丁一"), "男", "常务理事", "", "", c("03-5550-0144(宅)", phones=["03-5550-0144"]), "", "湖南平江", "")),
    *society("日本", "横滨华侨文学艺术家联合会", 7,
        (5, "杜若兰", "女", "会长", "", "", "045-555-0163", "du@example.jp", "江苏常熟", "诗人"),
        (6, "平野洋子", "女", "秘书长", "", "", "045-555-0164", "hirano@example.jp", "", "中文流利")),
    *society("新加坡", "新加坡潇湘会馆", 48,
        (7, "符永昌", "男", "会长", "狮城智能装备私人有限公司", "执行董事", "+65 6555 0112", "foo@example.com", "海南文昌", ""),
        (8, "林月娥", "女", "秘书长", "", "", "+65 6555 0113", "lim@example.com", "福建同安", ""),
        (9, "欧阳润生", "男", "永久名誉会长", "", "", "", "", "湖南攸县", "年逾九旬")),
    *society("马来西亚", "槟城湘籍宗亲会", 26,
        (10, "谢添福", "男", "会长", "", "", "+60 4-555 0121", "", "福建漳州", "太平绅士"),
        (11, "谢美琪", "女", "秘书长", "槟榔屿清真食品有限公司", "营运总监", "+60 12-555 0108", "chia@example.com", "福建漳州", "")),
]
AMERICA = [
    *society("美国", "纽约三湘同乡会", 12,
        (12, "周启明", "男", "会长", "三湘餐饮集团", "总裁", c("+1 212-555-0101；13900000201", phones=["+1 212-555-0101", "13900000201"]), "zhou@example.com", "湖南浏阳", ""),
        (13, "李慧贞", "女", "秘书长", "", "", "+1 212-555-0103", "lee@example.com", "湖南浏阳", ""),
        (14, "霍丽娜", "女", "副会长", "", "", "+1 212-555-0104", "huo@example.com", "湖南醴陵", "侨二代，用英文"),
        (15, "蒋伯年", "男", "名誉会长", "", "", "+1 212-555-0105", "", "湖南衡山", "前会长")),
    *society("美国", "旧金山国际工商协会", 16,
        (16, "苏远帆", "男", "会长", "金门国际影业有限公司", "董事长", "+1 415-555-0141", "su@example.com", "湖南湘阴", ""),
        (17, "郑凯文", "男", "秘书长", "湾区绿色能源公司", "合伙人", "+1 415-555-0143", "kevin@example.com", "湖南岳阳", "")),
    *society("加拿大", "温哥华华闽商总会", 7,
        (18, "林海生", "男", "会长", "枫叶湾酒业集团", "总裁", "+1 604-555-0161", "lin@example.com", "福建福清", ""),
        (19, "邱丽莎", "女", "秘书长", "", "", "+1 604-555-0163", "yau@example.com", "福建莆田", ""),
        (20, "卓大为", "男", "监事长", "", "", "+1 604-555-0164", "", "福建连江", "")),
]
EUROPE = [
    *society("英国", "伦敦楚湘联合会", 5,
        (21, "邵文博", "男", "会长", "泰晤士生命科学有限公司", "首席科学家", "020 7946 0103", "shao@example.org", "湖南长沙", ""),
        (22, "叶佳宁", "女", "秘书长", "", "", "020 7946 0104", "ye@example.org", "湖南株洲", "")),
    *society("意大利", "米兰云溪青年会", 3,
        (23, "徐以诺", "男", "会长", "亚平宁皮具有限公司", "总经理", "+39 02 5550 0101", "xu.yinuo@example.com", "浙江青田", ""),
        (24, "宋天恩", "男", "副会长", "", "", "+39 02 5550 0102", "song@example.com", "浙江瑞安", "1996年生")),
]
# fmt: on

SHEET = Sheet(
    "理事名录",
    "person",
    COLUMNS,
    (
        Merged("海外社团理事名录", "title"),
        Merged("编制单位：云溪市侨联        编制时间：2026年6月"),
        Header(),
        Merged("一、亚洲地区（4个社团11人）", "section"),
        *ASIA,
        Merged("二、美洲地区（3个社团9人）", "section"),
        *AMERICA,
        Header(),
        Merged("三、欧洲地区（2个社团4人）", "section"),
        *EUROPE,
        Spread(("合计", "", "9个社团", "", "24人"), "total"),
        Merged("云溪市侨联        2026年6月30日"),
    ),
)
SAMPLE = Sample("社团理事名录.xlsx", (SHEET,))
