"""Cities and states that tell the time zone in countries which have several. Data only."""

from __future__ import annotations

MAIN = {
    "CN": "Asia/Shanghai",
    "CL": "America/Santiago",
    "EC": "America/Guayaquil",
    "ES": "Europe/Madrid",
    "NZ": "Pacific/Auckland",
    "PT": "Europe/Lisbon",
    "UA": "Europe/Kyiv",
    "XK": "Europe/Belgrade",
}
"""Where nearly everybody lives by one zone: it counts unless the city says otherwise."""

PLACES = """
America/New_York US 纽约 紐約 纽约州 法拉盛 皇后区 布鲁克林 布碌崙 布碌仑 曼哈顿 费城 波士顿
America/New_York US 华盛顿特区 华府
America/New_York US 亚特兰大 迈阿密 底特律 匹兹堡 克利夫兰 巴尔的摩 奥兰多 坦帕 夏洛特 新泽西
America/New_York US 新泽西州 宾州 宾夕法尼亚
America/New_York US 麻州 麻省 马萨诸塞 马里兰 马里兰州 弗吉尼亚 弗吉尼亚州 俄亥俄 俄亥俄州 北卡
America/New_York US 北卡罗来纳 南卡罗来纳
America/New_York US 康涅狄格 佐治亚 佐治亚州 佛罗里达 佛罗里达州 佛州 密歇根 密西根 NewYork
America/New_York US NewYorkCity Flushing Queens Brooklyn
America/New_York US Manhattan Philadelphia Boston WashingtonDC WashingtonD.C. Atlanta Miami Detroit
America/New_York US Pittsburgh Orlando Tampa
America/New_York US Charlotte Baltimore Cleveland NewJersey Pennsylvania Massachusetts Maryland
America/New_York US Virginia Ohio Michigan Georgia
America/New_York US CT DE DC GA ME MD MA MI NH NJ NY NC OH PA RI SC VT VA WV Florida FL
America/New_York US 印第安纳波利斯 Indianapolis
America/Chicago US 芝加哥 休斯顿 休斯敦 侯斯顿 达拉斯 奥斯汀 圣安东尼奥 圣路易斯 明尼阿波利斯
America/Chicago US 新奥尔良 纳什维尔 堪萨斯城
America/Chicago US 伊利诺伊 伊利诺伊州 德州 德克萨斯 得克萨斯 明尼苏达 密苏里 威斯康星 路易斯安那
America/Chicago US Chicago Houston Dallas
America/Chicago US Austin SanAntonio Minneapolis NewOrleans Nashville Illinois Texas Minnesota
America/Chicago US AL AR IL IA LA MN MS MO OK TX WI
America/Chicago+America/New_York US 田纳西 田纳西州 肯塔基 印第安纳 Tennessee Kentucky Indiana TN
America/Chicago+America/New_York US KY IN
America/Chicago+America/Denver US ND SD NE KS 内布拉斯加 堪萨斯 Nebraska Kansas
America/Denver US 丹佛 盐湖城 科罗拉多 犹他 Denver SaltLakeCity Colorado Utah CO UT WY MT NM
America/Denver US 埃尔帕索 ElPaso
America/Denver+America/Los_Angeles US 爱达荷 Idaho ID
America/Phoenix US 凤凰城 亚利桑那 Phoenix Arizona AZ
America/Los_Angeles US 洛杉矶 罗省 三藩市 旧金山 屋仑 圣荷西 圣地牙哥 圣迭戈 西雅图 波特兰
America/Los_Angeles US 拉斯维加斯 拉斯韦加斯 萨克拉门托
America/Los_Angeles US 沙加缅度 沙加緬度 尔湾 尔灣 蒙特利公园 蒙特利公园市 阿罕布拉 亚凯迪亚
America/Los_Angeles US 阿凯迪亚 罗兰岗 哈岗 圣盖博 硅谷
America/Los_Angeles US 矽谷 加州 加利福尼亚 加利福尼亚州 南加州 北加州 华盛顿州 内华达 俄勒冈
America/Los_Angeles US LosAngeles SanFrancisco Oakland
America/Los_Angeles US SanDiego SanJose Seattle Portland LasVegas Sacramento Irvine MontereyPark
America/Los_Angeles US Alhambra Arcadia RowlandHeights
America/Los_Angeles US SanGabriel Cupertino Fremont SiliconValley California Nevada Oregon CA NV OR
America/Los_Angeles US WA
America/Anchorage US 阿拉斯加 安克雷奇 Anchorage Alaska AK
Pacific/Honolulu US 檀香山 火奴鲁鲁 夏威夷 Honolulu Hawaii HI
America/Toronto CA 多伦多 多倫多 渥太华 满地可 蒙特利尔 蒙特婁 魁北克 列治文山 里士满山 万锦 万锦市
America/Toronto CA 密西沙加 士嘉堡 安大略
America/Toronto CA 安大略省 Toronto Ottawa Montreal Montréal Quebec Markham Mississauga Scarborough
America/Toronto CA Ontario ON QC
America/Vancouver CA 温哥华 大温哥华 溫哥華 云高华 云埠 列治文 本拿比 素里 卑诗省 不列颠哥伦比亚
America/Vancouver CA 维多利亚 Vancouver Burnaby Surrey
America/Vancouver CA Richmond Victoria BritishColumbia BC
America/Edmonton CA 卡尔加里 卡加利 卡城 爱德蒙顿 埃德蒙顿 爱民顿 阿尔伯塔 阿尔伯塔省 Calgary
America/Edmonton CA Edmonton Alberta AB
America/Winnipeg CA 温尼伯 曼尼托巴 Winnipeg Manitoba MB
America/Regina CA 里贾纳 萨斯卡通 萨斯喀彻温 Regina Saskatoon Saskatchewan SK
America/Halifax CA 哈利法克斯 新斯科舍 Halifax NovaScotia NS NB PE
America/St_Johns CA 圣约翰斯 纽芬兰 Newfoundland NL
Australia/Sydney AU 悉尼 雪梨 堪培拉 坎培拉 新南威尔士 新南威尔士州 新州 Sydney Canberra
Australia/Sydney AU NewSouthWales NSW ACT
Australia/Melbourne AU 墨尔本 墨尔钵 维州 维多利亚 维多利亚州 Melbourne Victoria VIC
Australia/Brisbane AU 布里斯班 布里斯本 黄金海岸 昆士兰 昆士兰州 凯恩斯 Brisbane GoldCoast
Australia/Brisbane AU Queensland QLD
Australia/Perth AU 珀斯 柏斯 伯斯 西澳 西澳大利亚 西澳大利亚州 Perth WesternAustralia WA
Australia/Adelaide AU 阿德莱德 阿德雷德 南澳 南澳大利亚 Adelaide SouthAustralia SA
Australia/Darwin AU 达尔文 达尔文市 北领地 Darwin NT
Australia/Hobart AU 霍巴特 塔斯马尼亚 Hobart Tasmania TAS
America/Sao_Paulo BR 圣保罗 里约热内卢 里约 巴西利亚 库里蒂巴 SaoPaulo SãoPaulo RiodeJaneiro
America/Sao_Paulo BR Brasilia Curitiba
America/Recife BR 累西腓 Recife
America/Manaus BR 玛瑙斯 马瑙斯 Manaus
America/Mexico_City MX 墨西哥城 蒙特雷 瓜达拉哈拉 MexicoCity Monterrey Guadalajara
America/Tijuana MX 蒂华纳 墨西卡利 Tijuana Mexicali
America/Cancun MX 坎昆 Cancun
Asia/Jakarta ID 雅加达 耶加达 巴达维亚 泗水 棉兰 万隆 三宝垄 三宝壟 梭罗 玛琅 日惹 巨港 巴东 坤甸
Asia/Jakarta ID 山口洋 巴淡 巴淡岛 丹戎槟榔
Asia/Jakarta ID 楠榜 占碑 邦加 勿里洞 苏门答腊 西加里曼丹 爪哇 Jakarta Surabaya Medan Bandung
Asia/Jakarta ID Semarang Solo Yogyakarta Palembang
Asia/Jakarta ID Pontianak Singkawang Batam Java Sumatra
Asia/Makassar ID 望加锡 锡江 万鸦老 峇厘 巴厘 巴厘岛 登巴萨 Makassar Manado Bali Denpasar
Asia/Jayapura ID 查亚普拉 巴布亚 安汶 Jayapura Papua Ambon
Europe/Moscow RU 莫斯科 圣彼得堡 喀山 Moscow StPetersburg SaintPetersburg Kazan
Europe/Samara RU 萨马拉 Samara
Asia/Yekaterinburg RU 叶卡捷琳堡 车里雅宾斯克 Yekaterinburg
Asia/Omsk RU 鄂木斯克 Omsk
Asia/Novosibirsk RU 新西伯利亚 Novosibirsk
Asia/Krasnoyarsk RU 克拉斯诺亚尔斯克 Krasnoyarsk
Asia/Irkutsk RU 伊尔库茨克 乌兰乌德 Irkutsk
Asia/Yakutsk RU 布拉戈维申斯克 海兰泡 雅库茨克 赤塔 Blagoveshchensk Yakutsk Chita
Asia/Vladivostok RU 海参崴 符拉迪沃斯托克 哈巴罗夫斯克 伯力 乌苏里斯克 双城子 Vladivostok
Asia/Vladivostok RU Khabarovsk
Africa/Kinshasa CD 金沙萨 Kinshasa
Africa/Lubumbashi CD 卢本巴希 Lubumbashi
Asia/Ulaanbaatar MN 乌兰巴托 库伦 Ulaanbaatar
Asia/Hovd MN 科布多 Hovd
Pacific/Port_Moresby PG 莫尔斯比港 莫尔兹比港 莱城 PortMoresby Lae
Pacific/Tahiti PF 帕皮提 大溪地 塔希提 Papeete Tahiti
Atlantic/Canary ES 加那利 拉斯帕尔马斯 特内里费 Canary LasPalmas Tenerife
Atlantic/Azores PT 亚速尔 Azores
Pacific/Easter CL 复活节岛
Pacific/Galapagos EC 加拉帕戈斯 Galapagos
"""
"""Each line: zones (several joined by + where a state is parted), the country, words for places."""

WEEKENDS = {
    **dict.fromkeys(
        "BH BD DZ EG IL IQ JO KW LY MV OM PS QA SA SD SY YE".split(), frozenset({4, 5})
    ),
    "AF": frozenset({3, 4}),
    "BN": frozenset({4, 6}),
    "DJ": frozenset({4}),
    "IR": frozenset({3, 4}),
    "NP": frozenset({5}),
}
"""Days of the weekend (Monday is 0) where they are not Saturday and Sunday: Unicode CLDR's week
data, with the public offices' custom where CLDR is silent. The Emirates rest on Saturday and Sunday
since 2022.
"""
