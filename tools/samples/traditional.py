"""僑商名錄: a list sent by an association abroad, written in traditional characters."""
# One line of source is one row of the sheet.
# ruff: noqa: E501

from __future__ import annotations

from tools.samples.meanings import COUNTRY
from tools.samples.model import Cell, Column, Header, Merged, Sample, Sheet, Spread, c, many, rows

COLUMNS = (
    Column("編號", None, width=6),
    Column("姓名", "name", width=10),
    Column("英文姓名", "name_foreign", width=20),
    Column("國籍", "nationality", COUNTRY, 10),
    Column("居住城市", "city", width=12),
    Column("公司名稱", "company", width=26),
    Column("職稱", "post", width=12),
    Column("聯絡電話", "phones", many, 22),
    Column("電郵", "emails", many, 24),
    Column("行業", "industry", width=12),
    Column("祖籍", "native_place", width=14),
    Column("出生日期", "birthday", width=14),
    Column("備註", "remark", width=20),
)


def person(typed: str, simplified: str = "") -> Cell:
    """A name in traditional characters; `simplified` is its form in simplified ones, if another."""
    if not simplified:
        return c(typed, name=typed)
    return c(typed, name=simplified, name_traditional=typed)


# fmt: off
PEOPLE = rows(
    (1, person("吳志德", "吴志德"), "Ng Chi Tak", "英國", "倫敦", "志德茶業有限公司", "董事長", "020 7946 0301", "ng@example.com", "茶葉貿易", "湖南安化", c("1958-03-07", birthday="1958-03-07"), ""),
    (2, person("葉蘭馨", "叶兰馨"), "Yip Lan Hing", "美國", "洛杉磯", "蘭馨生技公司", "執行長", "+1 626-555-0302", "yip@example.com", "生物科技", "廣東梅縣", c("1970年9月", birthday="1970-09"), "僑務顧問"),
    (3, person("鄺國棟", "邝国栋"), "Kwong Kwok Tung", "加拿大", "溫哥華", "國棟建築師樓", "建築師", "+1 604-555-0303", "kwong@example.org", "建築設計", "廣東開平", "", ""),
    (4, person("趙麗雲", "赵丽云"), "Zhao Liyun", "德國", "慕尼黑", "麗雲進出口商行", "負責人", "+49 69 90009 304", "zhao@example.com", "進出口", "浙江溫州", c("1966.4", birthday="1966-04"), ""),
    (5, person("後藤華子", "后藤华子"), "Goto Hanako", "日本", "神戶", "華子料理學校", "校長", "+81 78-555-0305", "goto@example.jp", "餐飲教育", "", "", "姓「後藤」，勿轉為「后」"),
    (6, person("蕭鐵生", "萧铁生"), "Siu Tit Sang", "馬來西亞", "怡保", "鐵生錫器廠", "廠長", "+60 5-555 0306", "siu@example.com", "工藝品", "湖南益陽", c("1949年10月1日", birthday="1949-10-01"), ""),
    (7, person("顧漢英", "顾汉英"), "Koo Hon Ying", "香港", "香港", "漢英教育集團", "總監", c("+852 5555 0307／+852 5555 0308", phones=["+852 5555 0307", "+852 5555 0308"]), "koo@example.com", "教育", "江蘇無錫", "", ""),
    (8, person("鍾雨晴", "钟雨晴"), "Chung Yu Ching", "紐西蘭", "奧克蘭", "雨晴牧場", "場主", "+64 9 555 0308", "chung@example.org", "畜牧", "廣東增城", c("1985/6/12", birthday="1985-06-12"), ""),
    (9, person("盧廣源", "卢广源"), "Lo Kwong Yuen", "澳門", "澳門", "廣源押業行", "東主", "+853 2855 0309", "", "典當", "廣東順德", c("民國38年", birthday="1949"), "年份按民國"),
    (10, person("譚賽鳳", "谭赛凤"), "Tam Choi Fung", "法國", "巴黎", "賽鳳餐廳", "老闆", "+33 1 99 00 03 10", "tam@example.org", "餐飲", "湖南茶陵", "", ""),
    (11, person("龍躍華", "龙跃华"), "Long Yaohua", "泰國", "曼谷", "躍華珠寶公司", "董事長", "+66 2 555 0311", "long@example.com", "珠寶", "雲南騰衝", c("1962年12月", birthday="1962-12"), ""),
    (12, person("方天", ""), "Fong Tin", "星加坡", "新加坡", "方天航運私人有限公司", "船務經理", "+65 6555 0312", "fong@example.com", "航運", "福建金門", "", ""),
    (13, person("黃麗萍", "黄丽萍"), "Maria Wong", "菲律賓", "馬尼拉", "麗萍百貨", "店東", "+63 2 8555 0313", "wong@example.com", "零售", "福建晉江", c("1974-11-02", birthday="1974-11-02"), ""),
    (14, person("樂為民", "乐为民"), "Yue Weimin", "韓國", "首爾", "為民旅行社", "社長", "+82 2-555-0314", "yue.wm@example.com", "旅遊", "山東煙台", "", ""),
    (15, person("嚴亞慶", "严亚庆"), "Yim Ah Hing", "英國", "曼徹斯特", "亞慶會計師樓", "合夥人", "020 7946 0315", "yim@example.com", "會計", "香港新界", c("1979年5月20日", birthday="1979-05-20"), ""),
    (16, person("樊鵬飛", "樊鹏飞"), "Fan Pengfei", "美國", "西雅圖", "鵬飛軟體公司", "技術長", "+1 206-555-0316", "fan@example.com", "資訊科技", "湖南常德", "", "校友會理事"),
)
# fmt: on

SHEET = Sheet(
    "僑商名錄",
    "person",
    COLUMNS,
    (
        Merged("海外湘籍僑商名錄", "title"),
        Merged("提供單位：倫敦楚湘聯合會        二〇二六年五月"),
        Header(),
        *PEOPLE,
        Spread(("", "共16人", "", "", "", "", "", "", "", "", "", "二〇二六年五月三十日")),
    ),
)
SAMPLE = Sample("僑商名錄（繁體）.xlsx", (SHEET,))
