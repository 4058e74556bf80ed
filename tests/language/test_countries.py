"""Countries and regions by every usual name, and the cities that tell one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.language import countries

NAMES = {
    "US": "美国 美 USA U.S.A. US U.S. America 花旗 美國 United-States 美国(USA) ＵＳＡ 美籍",
    "CA": "加拿大 加 加国 Canada CAN",
    "GB": "英国 英 UK U.K. 大不列颠 不列颠 England 英國 Great-Britain United-Kingdom",
    "JP": "日本 日 JP Japan 日本国",
    "KR": "韩国 韩 南韩 大韩民国 大韓民國 Korea South-Korea",
    "SG": "新加坡 星洲 狮城 新国 Singapore",
    "MY": "马来西亚 大马 马来 马来西亚联邦 Malaysia 馬來西亞 马国",
    "ID": "印度尼西亚 印尼 Indonesia 印尼国",
    "TH": "泰国 泰 暹罗 Thailand 泰國",
    "PH": "菲律宾 菲 菲国 Philippines 菲律賓",
    "MM": "缅甸 缅 Myanmar Burma",
    "LA": "老挝 寮国 寮國 Laos",
    "KH": "柬埔寨 高棉 Cambodia",
    "VN": "越南 越 Vietnam Viet-Nam",
    "BN": "文莱 汶莱 汶萊 Brunei",
    "AU": "澳大利亚 澳洲 Australia 澳大利亞",
    "NZ": "新西兰 纽西兰 紐西蘭 New-Zealand",
    "IT": "意大利 义大利 義大利 Italy",
    "DE": "德国 德 西德 Germany 德國",
    "FR": "法国 法 France 法兰西 法国籍",
    "RU": "俄罗斯 俄 苏联 Russia 俄羅斯",
    "ZA": "南非 South-Africa",
    "AE": "阿联酋 UAE 阿拉伯联合酋长国",
    "SA": "沙特 沙乌地 沙特阿拉伯 沙烏地阿拉伯",
    "DO": "多米尼加",
    "VE": "委内瑞拉",
    "SR": "苏里南",
    "NC": "新喀里多尼亚",
    "CI": "科特迪瓦 Côte-d'Ivoire",
    "HK": "香港 港 HK Hong-Kong HongKong 香港特区 中国香港 中國香港 香港（中国） 中国·香港",
    "MO": "澳门 Macau Macao 中国澳门 澳門",
    "TW": "台湾 台灣 臺灣 台 Taiwan 台湾省 台湾地区 中国台湾",
    "CN": "中国 中华人民共和国 China 大陆 PRC",
}


@pytest.mark.parametrize(
    ("typed", "iso"),
    [(name.replace("-", " "), iso) for iso, names in NAMES.items() for name in names.split()],
)
def test_code(typed: str, iso: str) -> None:
    assert countries.code(typed) == iso


@pytest.mark.parametrize(
    "typed",
    [
        "澳",
        "新",
        "港澳",
        "港澳台",
        "欧洲",
        "东南亚",
        "南美",
        "非洲",
        "地区",
        "全球",
        "",
        "—",
        "纽约",
        "东京",
        "Georgia",
        "刚果",
        "美日",
        "湖南",
        "张三",
        "13900001234",
        "美国 日本",
        "x" * 500,
    ],
)
def test_what_is_no_single_country(typed: str) -> None:
    assert countries.code(typed) is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("美、日等国", ("US", "JP")),
        ("美国、日本等国家和地区", ("US", "JP")),
        ("新加坡、马来西亚、泰国等3国", ("SG", "MY", "TH")),
        ("港澳台", ("HK", "MO", "TW")),
        ("港澳台地区", ("HK", "MO", "TW")),
        ("港澳", ("HK", "MO")),
        ("港、澳、台", ("HK", "MO", "TW")),
        ("新马泰", ("SG", "MY", "TH")),
        ("美加", ("US", "CA")),
        ("美、加、澳", ("US", "CA", "AU")),
        ("美国/加拿大", ("US", "CA")),
        ("美国 日本", ("US", "JP")),
        ("澳大利亚和新西兰", ("AU", "NZ")),
        ("United States and Canada", ("US", "CA")),
        ("中国香港、中国澳门", ("HK", "MO")),
        ("日本", ("JP",)),
        ("美国及欧洲", ()),
        ("张三、李四", ()),
        ("", ()),
    ],
)
def test_codes(typed: str, expected: tuple[str, ...]) -> None:
    assert countries.codes(typed) == expected


@pytest.mark.parametrize(
    ("typed", "iso", "city"),
    [
        ("日本东京", "JP", "东京"),
        ("东京", "JP", "东京"),
        ("日本·東京都", "JP", "東京都"),
        ("美国·纽约", "US", "纽约"),
        ("美国加州洛杉矶", "US", "加州洛杉矶"),
        ("美国纽约市法拉盛", "US", "纽约市法拉盛"),
        ("纽约市", "US", "纽约市"),
        ("三藩市", "US", "三藩市"),
        ("加州", "US", "加州"),
        ("马来西亚 吉隆坡", "MY", "吉隆坡"),
        ("马来西亚-槟城", "MY", "槟城"),
        ("吉隆坡（马来西亚）", "MY", "吉隆坡"),
        ("美国（纽约）", "US", "纽约"),
        ("泰国合艾", "TH", "合艾"),
        ("印尼棉兰", "ID", "棉兰"),
        ("澳洲雪梨", "AU", "雪梨"),
        ("奥克兰", "NZ", "奥克兰"),
        ("屋仑", "US", "屋仑"),
        ("普拉托", "IT", "普拉托"),
        ("迪拜", "AE", "迪拜"),
        ("香港九龙", "HK", "九龙"),
        ("中国香港九龙", "HK", "九龙"),
        ("台湾台北", "TW", "台北"),
        ("台北", "TW", "台北"),
        ("湖南湘潭", "CN", "湖南湘潭"),
        ("美国", "US", ""),
        ("New York, USA", "US", "New York"),
        ("Flushing, NY 11354, USA", "US", "Flushing, NY 11354"),
        ("San Francisco, CA", "US", "San Francisco, CA"),
        ("Toronto, Canada", "CA", "Toronto"),
        ("Vancouver BC", "CA", "Vancouver BC"),
        ("Sydney NSW", "AU", "Sydney NSW"),
        ("Kuala Lumpur Malaysia", "MY", "Kuala Lumpur"),
        ("Atlanta, Georgia", "US", "Atlanta, Georgia"),
        ("London", "GB", "London"),
        ("Paris", "FR", "Paris"),
        ("某地", None, "某地"),
        ("美国日本", None, "美国日本"),
        ("美国 日本", None, "美国 日本"),
        ("San Jose", None, "San Jose"),
        ("London, Ontario", None, "London, Ontario"),
    ],
)
def test_place(typed: str, iso: str | None, city: str) -> None:
    assert countries.place(typed) == (iso, city)


@pytest.mark.parametrize(
    ("iso", "zh", "en"),
    [
        ("HK", "中国香港", "Hong Kong, China"),
        ("MO", "中国澳门", "Macao, China"),
        ("TW", "中国台湾", "Taiwan, China"),
        ("US", "美国", "United States"),
        ("JP", "日本", "Japan"),
        ("AE", "阿联酋", "United Arab Emirates"),
    ],
)
def test_name(iso: str, zh: str, en: str) -> None:
    assert (countries.name(iso, "zh"), countries.name(iso, "en")) == (zh, en)


def test_every_country_is_found_by_its_own_names() -> None:
    codes = countries.all_codes()
    assert len(codes) >= 240
    assert {"CN", "HK", "MO", "TW", "US"} <= set(codes)
    assert not {"EU", "XK", "ZZ"} & set(codes)
    for iso in codes:
        assert countries.code(iso) == iso
        assert countries.code(countries.name(iso, "zh")) == iso
        assert countries.code(countries.name(iso, "en")) in (iso, None)  # Georgia is a state too


@given(
    st.text(alphabet=st.characters(exclude_categories=()))
    | st.text("美日纽约东京、等国 ,()NYork", max_size=20)
)
def test_no_text_raises(typed: str) -> None:
    countries.code(typed)
    countries.codes(typed)
    countries.place(typed)


def test_every_country_has_a_name_of_its_own_in_both_languages() -> None:
    assert len(countries.all_codes()) == 249
    for language in ("zh", "en"):
        names = {iso: countries.name(iso, language) for iso in countries.all_codes()}
        assert len(set(names.values())) == len(names)
        assert not any(iso == name for iso, name in names.items())
