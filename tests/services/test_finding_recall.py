"""Whatever an officer remembers of somebody leads there: a table of queries and who is meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qiaocrm.language.phones import Phone
from qiaocrm.services import finding
from qiaocrm.services.library import Library
from tests.books import add, new_book


def _phone(raw: str, e164: str | None = None) -> tuple[Phone, ...]:
    return (Phone(raw, e164, ""),)


PEOPLE: dict[str, dict[str, Any]] = {
    "吴志德": {
        "name_traditional": "吳志德", "name_foreign": "Ng Chi Tak", "country": "HK", "city": "香港",
        "phones": _phone("138-0000 5678", "+8613800005678"), "wechat": "wzd_1958",
        "emails": ("ng.ct@example.com",), "tags": ("重点",), "remark": "爱好书法，住九龙塘",
    },
    "单雪桥": {"country": "JP", "city": "东京", "phones": _phone("03-5550-0142", "+81355500142")},
    "解晓东": {"country": "US", "name_foreign": "Dong Xie", "native_place": "湖南株洲"},
    "仇英兰": {"country": "SG", "phones": _phone("6555 0188", "+6565550188")},
    "曾宪梓华": {"country": "MY", "name_foreign": "Chan Hin Chi Wah"},
    "区美玲": {"country": "CA", "name_foreign": "Au Mei Ling"},
    "尉迟文海": {"country": "AU", "city": "悉尼"},
    "万俟长青": {"country": "FR"},
    "查尔平": {"country": "GB", "emails": ("zha.erping@example.org",)},
    "盖立群": {"country": "DE"},
    "乐嘉音": {"country": "TH", "pinyin": "Le Jiayin"},
    "朴成浩": {"country": "KR", "name_foreign": "Park Sung-ho"},
    "任重远": {"country": "ID"},
    "翟志刚": {"country": "PH"},
    "华国栋": {"country": "ES"},
    "缪晨光": {"country": "IT"},
    "冼星河": {"country": "MO", "name_foreign": "Sin Seng Ho"},
    "覃丽珠": {"country": "VN"},
    "吕绿洲": {"country": "KH"},
    "欧阳若兰": {"country": "BR", "name_foreign": "Ouyang Ruolan"},
    "长孙无疆": {"country": "NZ"},
    "陈阿狗": {"country": "MY", "name_foreign": "Tan Ah Kow"},
    "林亚发": {"country": "SG", "name_foreign": "Lim Ah Huat"},
    "黄进财": {"country": "MY", "name_foreign": "Ooi Chin Chye"},
    "张伟文": {"country": "US", "name_foreign": "William Cheung"},
    "Tony Leong": {"country": "US", "phones": _phone("(626) 555-0101", "+16265550101")},
    "Nguyễn Văn An": {"country": "VN"},
    "李明": {"country": "US", "city": "洛杉矶", "remark": "热心家乡教育"},
    "李小明": {"country": "JP", "tags": ("青年",)},
    "鄧麗珍": {"country": "TW", "phones": _phone("0912-000-111")},
}  # fmt: skip

TABLE = """
吴志德: 吴志德|吴志|志德|吴|德|吳志德|吳|wuzhide|WuZhiDe|wu zhi de|zhide|zhi|wzd|WZD|wz|zd|ｗｚｄ|wu志d|wu志德|
  吴zhide|吴zd|w志德|wuzd|wzhide|wuzhid|wuz|ng chi tak|NGCHITAK|chi tak|tak ng|tak|13800005678|138 0000 5678|
  138-0000-5678|+86 138 0000 5678|008613800005678|8613800005678|5678|00005678|0000 5678|wzd_1958|1958|
  ng.ct@example.com|ng.ct|香港|hong kong|hongkong|维港|维港控股|维港 吴|吴 香港|重点|书法|書法|九龙|九龙塘|
  wuzhida|wuzhidde|wuzide|wuhzide|ng chi tok|ngchitk|会长|楚湘|香港楚湘|楚湘 会长|会长 吴|爱好书法|志德 香港|wzd 香港|  志德　|吴，志德
单雪桥: 单雪桥|單雪橋|shanxueqiao|shan|sxq|shan雪q|sxueqiao|shanxq|雪桥|雪|03-5550-0142|0355500142|355500142|
  +81 3-5550-0142|0081355500142|81355500142|0142|东京|東京|日本|japan|shanxueqao|shanxueqioa
解晓东: 解晓东|解曉東|xiexiaodong|xie|xxd|xie晓d|xiexd|dong xie|xie dong|dongxie|湖南株洲|株洲|美国|xiexaodong|
  xiexiaodon|xiexiaodang|united states
仇英兰: 仇英兰|仇英蘭|qiuyinglan|qiu|qyl|q英兰|qiuyl|6555 0188|65550188|+65 6555 0188|006565550188|0188|新加坡|
  singapore|qiuyinlan|qiuyinglam
曾宪梓华: 曾宪梓华|曾憲梓華|zengxianzihua|zeng|zxzh|zeng宪|zengxzh|chan hin chi wah|chan|wah chan|马来西亚|malaysia|
  zengxianzhihua|chan hin chi wa
区美玲: 区美玲|區美玲|oumeiling|ou|oml|ou美l|ouml|au mei ling|aumeiling|mei ling au|加拿大|canada|oumeilin|au mei lin
尉迟文海: 尉迟文海|尉遲文海|yuchiwenhai|yuchi|ycwh|yuchi文h|ycwenhai|yuchiwh|悉尼|australia|文海|yuchiwehai|yuciwenhai
万俟长青: 万俟长青|萬俟長青|moqichangqing|moqi|mqcq|moqi长|moqicq|法国|france|moqichangqin
查尔平: 查尔平|查爾平|zhaerping|zha|zep|zha尔p|zhaep|zha.erping@example.org|erping|英国|zhaerpin
盖立群: 盖立群|蓋立群|geliqun|ge|glq|ge立q|gelq|立群|德国|geliqum
乐嘉音: 乐嘉音|樂嘉音|lejiayin|le jiayin|ljy|lejia|泰国|thailand|lejiayim
朴成浩: 朴成浩|piaochenghao|piao|pch|piao成|park sung ho|Park Sung-ho|sungho|park|韩国|korea|park sun ho
任重远: 任重远|任重遠|renzhongyuan|ren|rzy|ren重y|renzy|印尼|印度尼西亚|renzhonyuan
翟志刚: 翟志刚|翟志剛|zhaizhigang|zhai|zzg|zhai志g|zhaizg|菲律宾|zhaizhigan
华国栋: 华国栋|華國棟|huaguodong|hua|hgd|hua国d|huagd|西班牙|huaguodon
缪晨光: 缪晨光|繆晨光|miaochenguang|miao|mcg|miao晨g|miaocg|意大利|italy|miaochengguang
冼星河: 冼星河|xianxinghe|xian|xxh|xian星h|xianxh|sin seng ho|seng ho|澳门|macau|macao|xianxinhe
覃丽珠: 覃丽珠|覃麗珠|qinlizhu|qin|qlz|qin丽z|qinlz|越南|vietnam|qinlizu
吕绿洲: 吕绿洲|呂綠洲|lvlvzhou|lv|llz|lv绿z|lvlz|柬埔寨|cambodia
欧阳若兰: 欧阳若兰|歐陽若蘭|ouyangruolan|ouyang|oyrl|ouyang若l|ouyangrl|ouyang ruolan|巴西|brazil|ouyanruolan
长孙无疆: 长孙无疆|長孫無疆|zhangsunwujiang|zhangsun|zswj|zhangsun无j|zhangsunwj|新西兰|zhangsunwujian
陈阿狗: 陈阿狗|陳阿狗|chenagou|cag|chen阿g|chenag|tan ah kow|tanahkow|ah kow|kow tan|tan ah kou|ta ah kow
林亚发: 林亚发|林亞發|linyafa|lyf|lin亚f|linyf|lim ah huat|limahhuat|huat|lim ah huad
黄进财: 黄进财|黃進財|huangjincai|hjc|huang进c|huangjc|ooi chin chye|ooichinchye|chin chye ooi|ooi chin chey
张伟文: 张伟文|張偉文|zhangweiwen|zww|zhang伟w|zhangww|william cheung|cheung william|cheung|wiliam cheung
Tony Leong: tony leong|leong|tony|leong tony|626 555 0101|(626) 555-0101|6265550101|+1 626-555-0101|0016265550101|
  16265550101|0101|tony leon|tonny leong
Nguyễn Văn An: Nguyễn Văn An|nguyen van an|nguyễn|van an|nguyen vam an
李明: 李明|liming|lm|li明|li m|洛杉矶|洛杉磯|热心家乡教育|家乡教育|教育|limin
李小明: 李小明|lixiaoming|lxm|li小m|lixm|小明|青年|lixaoming
鄧麗珍: 鄧麗珍|邓丽珍|丽珍|鄧|dengliqzhen|denglizhen|dlz|deng丽z|denglz|0912-000-111|0912000111|912000111|+886 912 000 111|
  00886912000111|台湾|taiwan|denglizen
"""


def _pairs() -> list[tuple[str, str]]:
    pairs = []
    for line in TABLE.replace("|\n ", "|").strip().splitlines():
        name, queries = line.split(": ", 1)
        pairs += [(query, name) for query in queries.split("|")]
    return pairs


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = new_book(tmp_path_factory.mktemp("recall"))
    company = add(library, "company", "维港控股有限公司")
    society = add(library, "association", "香港楚湘联谊会")
    for name, values in PEOPLE.items():
        more = {"company": (company,)} if name == "吴志德" else {}
        made = add(library, "person", name, **values, **more)
        if name == "吴志德":
            add(library, "position", "会长", person=(made,), organisation=(society,))
    yield library
    library.close()


def test_every_query_of_the_table_finds_whom_it_means(office: Library) -> None:
    pairs = _pairs()
    assert len(pairs) >= 300
    lost = [
        (query, name)
        for query, name in pairs
        if name not in [one.title for one in finding.find(office, query, kinds=("person",))]
    ]
    assert not lost, lost


@given(typed=st.text(max_size=60) | st.text('"*()^:-+{} ANDORNEAR吴w0\n|\ue000', max_size=30))
@settings(max_examples=300)
def test_no_text_whatever_is_an_error(office: Library, typed: str) -> None:
    assert isinstance(finding.find(office, typed), list)


@pytest.mark.parametrize(
    "typed",
    ["👨‍👩‍👧", "吴" * 10_000, "a" * 10_000, "\x00", "\ud800", "' OR 1=1 --", '"', "NEAR(a b)", "*", "0" * 5000],
)  # fmt: skip
def test_hostile_texts_are_only_texts(office: Library, typed: str) -> None:
    assert finding.find(office, typed) == []
