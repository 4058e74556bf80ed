"""Usual names of countries and regions beyond those that Babel knows."""

from __future__ import annotations

ALIASES = """
CN 中国 中 中华人民共和国 中国大陆 中国内地 大陆 内地 国内 祖国 PRC P.R.China P.R.C. Mainland
CN ChinaMainland 中國大陸
HK 中国香港 香港 港 香港特区 香港特别行政区 中国香港特别行政区 香港地区 香江 HKSAR HongKongSAR
HK HongKong HongKongChina HKG 中國香港
MO 中国澳门 澳门 澳门特区 澳门特别行政区 中国澳门特别行政区 澳门地区 Macau Macao MacauChina
MO MacaoChina MAC MacaoSAR MacauSAR
TW 中国台湾 台湾 台 台湾省 台湾地区 中国台湾省 中国台湾地区 宝岛 Taiwan TaiwanChina ChineseTaipei
TW 中华台北 中国台北 TWN
US 美国 美 美利坚 美利坚合众国 花旗 花旗国 米国 USA U.S. U.S.A. America UnitedStatesofAmerica
US TheUnitedStates
CA 加拿大 加 加国 枫叶国 CAN Canada
GB 英国 英 大不列颠 不列颠 英伦 英格兰 苏格兰 威尔士 北爱尔兰 联合王国 大不列颠及北爱尔兰联合王国
GB UK U.K. GreatBritain Britain England Scotland Wales
JP 日本 日 日本国 东瀛 扶桑 JPN Nippon
KR 韩国 韩 南韩 大韩民国 Korea SouthKorea RepublicofKorea ROK KOR Korea,Republicof
KP 朝鲜 朝 北韩 北朝鲜 朝鲜民主主义人民共和国 NorthKorea DPRK
SG 新加坡 星洲 星加坡 狮城 新国 星 新加坡共和国 SGP S'pore
MY 马来西亚 马 大马 马来 马国 马来亚 MYS 东马 西马 沙捞越 砂拉越 砂劳越 沙巴 Malaysia
ID 印度尼西亚 印尼 印度尼西亚共和国 尼国 千岛之国 IDN Indonesia
TH 泰国 泰 暹罗 泰王国 THA Siam
PH 菲律宾 菲 菲国 菲律宾共和国 PHL ThePhilippines Philippine
MM 缅甸 缅 缅国 缅甸联邦 Burma MMR
LA 老挝 寮国 老 寮 Laos LAO LaoPDR
KH 柬埔寨 柬 高棉 柬国 柬埔寨王国 KHM Kampuchea
VN 越南 越 越国 VNM VietNam Viet-Nam
BN 文莱 汶莱 文莱达鲁萨兰国 Brunei BruneiDarussalam
TL 东帝汶 EastTimor
IN 印度 天竺 IND
PK 巴基斯坦 巴铁 PAK
BD 孟加拉 孟加拉国 BGD
LK 斯里兰卡 锡兰 LKA
NP 尼泊尔 NPL
BT 不丹
MV 马尔代夫 马尔地夫
MN 蒙古 蒙古国 外蒙 外蒙古 MNG
AU 澳大利亚 澳洲 澳国 澳大利亚联邦 澳大利亚国 奥大利亚 AUS Aussie
NZ 新西兰 纽西兰 纽 NZL N.Z.
PG 巴布亚新几内亚 巴新 巴布亚纽几内亚 PNG
FJ 斐济 斐济群岛
NC 新喀里多尼亚 新喀 新喀里多尼亚法属
PF 法属波利尼西亚 大溪地 塔希提 Tahiti
VU 瓦努阿图 萬那杜 万那杜
SB 所罗门群岛 所罗门
WS 萨摩亚
TO 汤加
GU 关岛
MP 塞班 塞班岛 北马里亚纳 Saipan
FR 法国 法 法兰西 法兰西共和国 FRA
DE 德国 德 德意志 德意志联邦共和国 西德 联邦德国 东德 DEU GER BRD Deutschland
IT 意大利 意 义大利 意国 ITA Italia
ES 西班牙 西 ESP Espana España
PT 葡萄牙 葡 葡国 PRT
NL 荷兰 荷 荷蘭 尼德兰 NLD Holland TheNetherlands
BE 比利时 比 BEL
LU 卢森堡
CH 瑞士 CHE
AT 奥地利 奥 AUT Österreich
SE 瑞典 SWE
NO 挪威 NOR
DK 丹麦 DNK
FI 芬兰 FIN
IS 冰岛
IE 爱尔兰 IRL 爱尔兰共和国
GR 希腊 希 GRC
PL 波兰 波 POL
CZ 捷克 捷克共和国 Czechia CzechRepublic CZE
SK 斯洛伐克
HU 匈牙利 匈 HUN
RO 罗马尼亚 罗 ROU
BG 保加利亚 保
RS 塞尔维亚 Serbia
HR 克罗地亚
SI 斯洛文尼亚
BA 波黑 波斯尼亚和黑塞哥维那 波斯尼亚
MK 北马其顿 马其顿
AL 阿尔巴尼亚
ME 黑山 门的内哥罗
RU 俄罗斯 俄 俄国 俄罗斯联邦 苏联 前苏联 RUS Russia RussianFederation
UA 乌克兰 UKR
BY 白俄罗斯
MD 摩尔多瓦
GE 格鲁吉亚
AM 亚美尼亚
AZ 阿塞拜疆
KZ 哈萨克斯坦 哈萨克
UZ 乌兹别克斯坦 乌兹别克
KG 吉尔吉斯斯坦 吉尔吉斯
TJ 塔吉克斯坦
TM 土库曼斯坦
TR 土耳其 土 TUR Türkiye Turkey
CY 塞浦路斯
MT 马耳他
IL 以色列 以
IR 伊朗 波斯
IQ 伊拉克
SA 沙特 沙特阿拉伯 沙乌地 沙乌地阿拉伯 沙国 KSA SaudiArabia
AE 阿联酋 阿拉伯联合酋长国 UAE U.A.E. 阿联 TheUAE
QA 卡塔尔
KW 科威特
BH 巴林
OM 阿曼
YE 也门
JO 约旦
LB 黎巴嫩
SY 叙利亚
AF 阿富汗
EG 埃及 EGY
LY 利比亚
DZ 阿尔及利亚
MA 摩洛哥
TN 突尼斯
SD 苏丹
SS 南苏丹
ET 埃塞俄比亚 衣索比亚
KE 肯尼亚 肯亚 KEN
UG 乌干达
TZ 坦桑尼亚 坦尚尼亚
RW 卢旺达
ZA 南非 ZAF RSA 南非共和国
ZW 津巴布韦 辛巴威
ZM 赞比亚
MZ 莫桑比克 莫三比克
MG 马达加斯加
MU 毛里求斯 模里西斯
RE 留尼汪 留尼旺 法属留尼汪
SC 塞舌尔
BW 博茨瓦纳 波札那
NA 纳米比亚
LS 莱索托
SZ 斯威士兰 埃斯瓦蒂尼
AO 安哥拉
CD 刚果金 刚果（金） 刚果民主共和国 扎伊尔 DRC
CG 刚果布 刚果（布） 刚果共和国
CM 喀麦隆
GA 加蓬
GH 加纳 迦纳
NG 尼日利亚 奈及利亚
CI 科特迪瓦 象牙海岸
SN 塞内加尔
ML 马里
GN 几内亚
LR 利比里亚
SL 塞拉利昂
BJ 贝宁
TG 多哥
MW 马拉维
BI 布隆迪
TD 乍得
MX 墨西哥 墨 墨国 MEX
GT 危地马拉 瓜地马拉
HN 洪都拉斯 宏都拉斯
SV 萨尔瓦多
NI 尼加拉瓜
CR 哥斯达黎加 哥斯大黎加
PA 巴拿马 PAN
CU 古巴
JM 牙买加
HT 海地
DO 多米尼加 多米尼加共和国 多明尼加 DominicanRepublic
DM 多米尼克 多米尼克国 多米尼加联邦
PR 波多黎各
TT 特立尼达和多巴哥 特立尼达 千里达 特多 Trinidad
BB 巴巴多斯
BS 巴哈马
AG 安提瓜和巴布达 安提瓜
KN 圣基茨和尼维斯 圣基茨
CW 库拉索
AW 阿鲁巴
BR 巴西 巴西联邦共和国 BRA Brasil
AR 阿根廷 ARG
CL 智利 CHL
PE 秘鲁 祕鲁 PER
CO 哥伦比亚 COL
VE 委内瑞拉 委国 VEN
EC 厄瓜多尔 厄瓜多
BO 玻利维亚
PY 巴拉圭
UY 乌拉圭
GY 圭亚那
SR 苏里南 SUR
GF 法属圭亚那
"""
"""Each line: ISO code, then names; compared after `text.fold`."""

_GROUPS = """
港澳台 HK MO TW
台港澳 TW HK MO
港澳 HK MO
香港澳门 HK MO
港台 HK TW
台港 TW HK
新马泰 SG MY TH
新马 SG MY
星马 SG MY
星马泰 SG MY TH
新马印 SG MY ID
澳新 AU NZ
美加 US CA
加美 CA US
日韩 JP KR
韩日 KR JP
英美 GB US
美英 US GB
美日 US JP
日美 JP US
英法 GB FR
法德 FR DE
德法 DE FR
英法德 GB FR DE
澳纽 AU NZ
纽澳 NZ AU
中美 CN US
美加澳 US CA AU
西葡 ES PT
马新 MY SG
泰缅 TH MM
"""
GROUPS = {name: tuple(codes) for name, *codes in map(str.split, _GROUPS.strip().splitlines())}
"""Names of several countries run together."""

NAMES_ZH = {
    "HK": "中国香港",
    "MO": "中国澳门",
    "TW": "中国台湾",
    "AE": "阿联酋",
    "SA": "沙特阿拉伯",
    "CD": "刚果（金）",
    "CG": "刚果（布）",
    "BA": "波黑",
    "PG": "巴布亚新几内亚",
}
NAMES_EN = {
    "HK": "Hong Kong, China",
    "MO": "Macao, China",
    "TW": "Taiwan, China",
    "MM": "Myanmar",
    "TR": "Türkiye",
    "CI": "Côte d’Ivoire",
    "GB": "United Kingdom",
    "US": "United States",
}
"""The official way of naming, where Babel's differs (涉港澳台 wording: always with China)."""

AMBIGUOUS = frozenset(
    ("澳", "新", "巴", "印", "欧", "非", "南", "北", "刚果", "georgia", "乔治亚", "佐治亚")
)
"""Short forms of more than one country; they stay unread."""
