"""Cities and states of the overseas Chinese world, which tell the country when it is not named."""

from __future__ import annotations

CITIES = """
US 纽约 紐約 纽约市 洛杉矶 罗省 三藩市 旧金山 屋仑 圣荷西 圣地牙哥 芝加哥 费城 费城市 波士顿
US 西雅图 休斯顿 休斯敦 侯斯顿 达拉斯 华盛顿 华府 华盛顿特区 亚特兰大 迈阿密 拉斯维加斯 拉斯韦加斯
US 檀香山 火奴鲁鲁 夏威夷 凤凰城 丹佛 底特律 匹兹堡 克利夫兰 圣路易斯 奥斯汀 圣安东尼奥 萨克拉门托
US 沙加缅度 沙加緬度 法拉盛 皇后区 布鲁克林 布碌崙 布碌仑 曼哈顿 尔湾 尔灣 蒙特利公园 蒙特利公园市
US 阿罕布拉 亚凯迪亚 阿凯迪亚 罗兰岗 哈岗 圣盖博 硅谷 矽谷 明尼阿波利斯 巴尔的摩 奥兰多 坦帕
US 波特兰 盐湖城 印第安纳波利斯 堪萨斯城 新奥尔良 纳什维尔 夏洛特 加州 加利福尼亚 加利福尼亚州
US 南加州 北加州 纽约州 新泽西 新泽西州 德州 德克萨斯 得克萨斯 佛州 佛罗里达 佛罗里达州 伊利诺伊
US 伊利诺伊州 麻州 麻省 马萨诸塞 宾州 宾夕法尼亚 华盛顿州 内华达 亚利桑那 马里兰 马里兰州 弗吉尼亚
US 弗吉尼亚州 密歇根 密西根 俄亥俄 俄亥俄州 俄勒冈 科罗拉多 明尼苏达 北卡罗来纳 南卡罗来纳 北卡
US 康涅狄格 犹他 田纳西 阿拉斯加 NewYork NewYorkCity LosAngeles SanFrancisco Oakland SanDiego
US Chicago Philadelphia Boston Seattle Houston Dallas WashingtonDC WashingtonD.C. Atlanta Miami
US LasVegas Honolulu Hawaii Phoenix Denver Detroit Pittsburgh Flushing Queens Brooklyn Manhattan
US Irvine MontereyPark Alhambra Arcadia RowlandHeights SanGabriel California Texas Florida
US NewJersey Illinois Massachusetts Pennsylvania Maryland Virginia Michigan Ohio Nevada Arizona
US Sacramento Austin Portland Cupertino Fremont SiliconValley
CA 多伦多 多倫多 温哥华 大温哥华 云高华 云埠 满地可 蒙特利尔 蒙特婁 渥太华 卡尔加里 卡加利 卡城
CA 爱德蒙顿 埃德蒙顿 爱民顿 温尼伯 魁北克 列治文 里士满山 万锦 万锦市 密西沙加 本拿比 素里
CA 哈利法克斯 士嘉堡 安大略 安大略省 卑诗省 不列颠哥伦比亚 阿尔伯塔 Toronto Vancouver Montreal
CA Montréal Ottawa Calgary Edmonton Winnipeg Quebec Markham Mississauga Burnaby Surrey Scarborough
CA Ontario BritishColumbia
GB 伦敦 倫敦 曼彻斯特 利物浦 爱丁堡 格拉斯哥 利兹 诺丁汉 谢菲尔德 牛津 布里斯托 纽卡斯尔
GB 贝尔法斯特 加的夫 卡迪夫 伯明罕 London Manchester Liverpool Edinburgh Glasgow Leeds Nottingham
GB Sheffield Oxford Belfast Cardiff
JP 东京 東京 东京都 大阪 大阪府 京都 京都府 横滨 神户 名古屋 福冈 札幌 仙台 广岛 长崎 长崎县 埼玉
JP 埼玉县 千叶 千叶县 神奈川 神奈川县 兵库 兵库县 爱知 爱知县 冲绳 北海道 川崎 奈良 池袋 新宿 静冈
JP 熊本 鹿儿岛 北九州 岐阜 Tokyo Osaka Kyoto Yokohama Kobe Nagoya Fukuoka Sapporo Sendai Hiroshima
JP Nagasaki Saitama Chiba Okinawa Hokkaido
KR 首尔 汉城 釜山 仁川 大邱 光州 大田 济州 济州岛 水原 Seoul Busan Pusan Incheon Daegu Jeju
SG 裕廊 牛车水
MY 吉隆坡 檳城 槟城 槟榔屿 乔治市 马六甲 怡保 新山 柔佛 柔佛州 古晋 诗巫 美里 亚庇 山打根 斗湖
MY 芙蓉 巴生 雪兰莪 霹雳 霹雳州 森美兰 关丹 彭亨 吉兰丹 登嘉楼 吉打 亚罗士打 玻璃市 太平 麻坡
MY 峇株巴辖 居銮 纳闽 布城 吉打州 KualaLumpur Penang GeorgeTown Malacca Melaka Ipoh JohorBahru
MY Johor Kuching Sibu Miri KotaKinabalu Sandakan Tawau Selangor Klang Seremban Sarawak Sabah Perak
ID 雅加达 耶加达 巴达维亚 泗水 棉兰 万隆 三宝垄 三宝壟 梭罗 玛琅 日惹 巨港 巴东 坤甸 山口洋 望加锡
ID 锡江 万鸦老 峇厘 巴厘岛 巴厘 巴淡 巴淡岛 丹戎槟榔 楠榜 占碑 邦加 勿里洞 苏门答腊 西加里曼丹
ID Jakarta Surabaya Medan Bandung Semarang Solo Yogyakarta Palembang Pontianak Singkawang Makassar
ID Manado Bali Batam
TH 曼谷 合艾 清迈 清莱 普吉 普吉岛 芭提雅 芭堤雅 呵叻 孔敬 乌隆 宋卡 素叻他尼 美塞 Bangkok HatYai
TH ChiangMai ChiangRai Phuket Pattaya Songkhla
PH 马尼拉 岷里拉 大马尼拉 宿务 宿雾 达沃 纳卯 怡朗 碧瑶 三宝颜 奎松 奎松市 马卡蒂 计顺市 Manila
PH Cebu Davao Iloilo Baguio Zamboanga QuezonCity Makati
MM 仰光 曼德勒 瓦城 腊戌 内比都 密支那 东枝 果敢 Yangon Rangoon Mandalay
LA 万象 琅勃拉邦 沙湾拿吉 Vientiane
KH 金边 西哈努克 西港 西哈努克港 暹粒 马德望 PhnomPenh Sihanoukville SiemReap
VN 胡志明 胡志明市 西贡 河内 海防 岘港 堤岸 平阳 Hanoi Saigon HoChiMinh HoChiMinhCity Haiphong
VN DaNang
BN 斯里巴加湾 斯里巴加湾市 马来奕 BandarSeriBegawan
AU 悉尼 雪梨 墨尔本 墨尔钵 布里斯班 布里斯本 珀斯 柏斯 伯斯 阿德莱德 阿德雷德 堪培拉 坎培拉
AU 黄金海岸 达尔文 达尔文市 霍巴特 新南威尔士 新南威尔士州 新州 维州 昆士兰 昆士兰州 西澳
AU 西澳大利亚 南澳 塔斯马尼亚 Sydney Melbourne Brisbane Perth Adelaide Canberra GoldCoast Darwin
AU Hobart Queensland NewSouthWales Tasmania
NZ 奥克兰 基督城 克赖斯特彻奇 惠灵顿 威灵顿 但尼丁 达尼丁 Auckland Christchurch Wellington Dunedin
FR 巴黎 马赛 里昂 里尔 波尔多 图卢兹 尼斯 斯特拉斯堡 Paris Marseille Lyon Lille Bordeaux Toulouse
FR Nice Strasbourg
DE 柏林 汉堡 慕尼黑 法兰克福 科隆 杜塞尔多夫 斯图加特 不来梅 莱比锡 纽伦堡 汉诺威 波恩 德累斯顿
DE Berlin Hamburg Munich München Frankfurt Cologne Köln Düsseldorf Dusseldorf Stuttgart Bremen
DE Leipzig
IT 罗马 米兰 普拉托 佛罗伦萨 那不勒斯 都灵 威尼斯 博洛尼亚 热那亚 帕多瓦 Rome Roma Milan Milano
IT Prato Florence Firenze Naples Napoli Turin Torino Venice Bologna
ES 马德里 巴塞罗那 瓦伦西亚 塞维利亚 马拉加 Madrid Barcelona
PT 里斯本 波尔图 波多 Lisbon Lisboa Porto
NL 阿姆斯特丹 鹿特丹 海牙 乌特勒支 乌得勒支 埃因霍温 Amsterdam Rotterdam TheHague Utrecht
NL Eindhoven
BE 布鲁塞尔 安特卫普 根特 列日 Brussels Antwerp
CH 苏黎世 日内瓦 伯尔尼 巴塞尔 洛桑 Zurich Zürich Geneva Bern Basel
AT 维也纳 萨尔茨堡 格拉茨 Vienna Wien Salzburg
SE 斯德哥尔摩 哥德堡 马尔默 Stockholm Gothenburg
NO 奥斯陆 卑尔根 Oslo
DK 哥本哈根 奥胡斯 Copenhagen
FI 赫尔辛基 Helsinki
IE 都柏林 Dublin
GR 雅典 塞萨洛尼基 Athens
PL 华沙 克拉科夫 Warsaw
CZ 布拉格 布尔诺 Prague
SK 布拉迪斯拉发
HU 布达佩斯 Budapest
RO 布加勒斯特 Bucharest
BG 索非亚 Sofia
RS 贝尔格莱德 Belgrade
HR 萨格勒布
RU 莫斯科 圣彼得堡 海参崴 符拉迪沃斯托克 伊尔库茨克 叶卡捷琳堡 新西伯利亚 哈巴罗夫斯克 伯力 Moscow
RU StPetersburg SaintPetersburg Vladivostok
UA 基辅 敖德萨 Kyiv Kiev
KZ 阿拉木图 阿斯塔纳 努尔苏丹 Almaty
MN 乌兰巴托 库伦 Ulaanbaatar
TR 伊斯坦布尔 安卡拉 Istanbul Ankara
AE 迪拜 杜拜 阿布扎比 沙迦 Dubai AbuDhabi Sharjah
SA 利雅得 吉达 麦加 麦地那 Riyadh Jeddah
IL 特拉维夫 耶路撒冷
IN 加尔各答 孟买 新德里 德里 班加罗尔 金奈 Kolkata Calcutta Mumbai Bombay NewDelhi Delhi Bangalore
IN Chennai
PK 卡拉奇 伊斯兰堡 拉合尔 Karachi Islamabad Lahore
BD 达卡 Dhaka
LK 科伦坡 Colombo
NP 加德满都
EG 开罗 亚历山大 Cairo
ZA 约翰内斯堡 约堡 开普敦 德班 比勒陀利亚 茨瓦内 Johannesburg CapeTown Durban Pretoria
KE 内罗毕 蒙巴萨 Nairobi
NG 拉各斯 阿布贾 Lagos Abuja
GH 阿克拉 Accra
TZ 达累斯萨拉姆
ET 亚的斯亚贝巴 AddisAbaba
MG 塔那那利佛 塔马塔夫
MU 路易港 PortLouis
RE 圣但尼
MX 墨西哥城 蒂华纳 墨西卡利 蒙特雷 MexicoCity Tijuana Mexicali
PA 巴拿马城 科隆市 PanamaCity
CU 哈瓦那 Havana
JM 金斯敦
DO 圣多明各 SantoDomingo
BR 圣保罗 里约热内卢 里约 巴西利亚 库里蒂巴 累西腓 SaoPaulo SãoPaulo RiodeJaneiro Brasilia
AR 布宜诺斯艾利斯 罗萨里奥 BuenosAires
CL 伊基克 瓦尔帕莱索
PE 利马 Lima
EC 瓜亚基尔 基多 Guayaquil Quito
VE 加拉加斯 马拉开波 Caracas
CO 波哥大 麦德林 Bogota Bogotá
SR 帕拉马里博 Paramaribo
GY 乔治敦
PF 帕皮提 Papeete
FJ 苏瓦 楠迪 Suva
PG 莫尔斯比港 莫尔兹比港 莱城 PortMoresby
NC 努美阿 Noumea
HK 九龙 新界 港岛 香港岛 尖沙咀 旺角 铜锣湾 湾仔 中环 北角 荃湾 沙田 屯门 元朗 将军澳 观塘 油麻地
HK Kowloon TsimShaTsui MongKok Wanchai NewTerritories
MO 氹仔 路环 澳门半岛 Taipa Coloane
TW 台北 台北市 新北 新北市 桃园 桃园市 高雄 高雄市 台中 台中市 台南 台南市 新竹 新竹市 基隆 嘉义
TW 花莲 台东 屏东 宜兰 苗栗 彰化 南投 云林 金门 马祖 澎湖 Taipei Kaohsiung Taichung Tainan Hsinchu
TW Keelung
CN 北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南
CN 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 广州 深圳 珠海 汕头 厦门
CN 福州 泉州 温州 杭州 宁波 南京 苏州 武汉 长沙 湘潭 株洲 衡阳 岳阳 成都 西安 青岛 大连 沈阳
CN 哈尔滨 昆明 南宁 海口 江门 梅州 佛山 东莞 中山 郑州 济南 合肥 南昌 贵阳 太原 石家庄 长春 兰州
CN 西宁 银川 乌鲁木齐 拉萨 呼和浩特 无锡 潮州 揭阳 Beijing Peking Shanghai Guangzhou Shenzhen
CN Tianjin Chongqing Changsha Xiangtan Hunan Guangdong Fujian Xiamen Fuzhou Hangzhou Nanjing Wuhan
CN Chengdu
"""
"""Each line: ISO code, then cities, states and districts; compared after `text.fold`."""

US_STATES = frozenset(
    """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV
    NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC
    """.split()
)
CA_PROVINCES = frozenset("ON QC BC AB MB SK NS NB NL PE".split())
AU_STATES = frozenset("NSW VIC QLD TAS ACT".split())
