"""The invented names and figures of the sample book, one line a record. Data only."""

# ruff: noqa: E501
# fmt: off

from __future__ import annotations

OFFICERS = ("孟小舟", "秦若川", "柏文溪")

# name, local, English, kind, country, city, founded, members, friendship, president, secretary, term
ASSOCIATIONS = (
    ("东京楚湘同乡会", "東京楚湘同郷会", "Chuxiang Association of Tokyo", "hometown", "JP", "东京", 1998, 320, "friendly", "陈明远", "何清越", 5),
    ("纽约三湘同乡会", "", "Sanxiang Association of New York", "hometown", "US", "纽约", 1987, 860, "contact", "罗汉臣", "", 12),
    ("温哥华闽商总会", "溫哥華閩商總會", "Fujian Merchants of Vancouver", "chamber", "CA", "温哥华", 2004, 210, "intent", "林海生", "苏晓岚", 4),
    ("洛杉矶潇湘联谊会", "", "Xiaoxiang Society of Los Angeles", "friendship", "US", "洛杉矶", 1995, 430, "contact", "章若水", "", 9),
    ("横滨华侨文学艺术联合会", "横浜華僑文学芸術連合会", "Yokohama Chinese Arts Federation", "arts", "JP", "横滨", 2009, 95, "friendly", "柳芷晴", "", 6),
    ("旧金山国际工商协会", "", "International Trade Society of San Francisco", "chamber", "US", "旧金山", 2001, 180, "intent", "苏远帆", "魏长庚", 7),
    ("香港慈恩助学基金会", "香港慈恩助學基金會", "Ci'en Student Aid Foundation", "charity", "HK", "香港", 1992, 60, "contact", "", "", 0),
    ("吉隆坡楚湘会馆", "吉隆坡楚湘會館", "Chuxiang Hall of Kuala Lumpur", "hall", "MY", "吉隆坡", 1936, 1200, "new", "", "", 0),
    ("新加坡潇湘宗亲会", "", "Xiaoxiang Clan Association", "clan", "SG", "新加坡", 1951, 540, "contact", "欧阳砚", "万俟青", 21),
    ("曼谷湘商联合会", "", "Hunan Business Federation of Bangkok", "federation", "TH", "曼谷", 2011, 150, "contact", "郑以南", "", 3),
    ("巴黎潇湘华人协会", "", "Association Xiaoxiang de Paris", "friendship", "FR", "巴黎", 1999, 270, "contact", "沈砚秋", "", 8),
    ("伦敦楚才校友会", "", "Chucai Alumni London", "alumni", "GB", "伦敦", 2006, 130, "new", "顾怀瑾", "", 5),
    ("悉尼湖湘专业人士学会", "", "Huxiang Professionals Sydney", "professional", "AU", "悉尼", 2013, 220, "contact", "尉迟岚", "单雪桥", 4),
    ("多伦多三湘青年会", "", "Sanxiang Youth of Toronto", "youth", "CA", "多伦多", 2016, 160, "intent", "解宁", "", 3),
    ("布达佩斯楚湘联合会", "", "Chuxiang Federation Budapest", "federation", "HU", "布达佩斯", 2008, 45, "contact", "欧小蓉", "", 4),
    ("迪拜湘商会", "", "Xiang Chamber Dubai", "chamber", "AE", "迪拜", 2012, 98, "friendly", "石勇军", "", 4),
    ("马尼拉楚湘商会", "", "Chuxiang Chamber Manila", "chamber", "PH", "马尼拉", 1978, 310, "friendly", "施国安", "", 15),
    ("大阪湘绣文化研究会", "大阪湘繡文化研究会", "Xiang Embroidery Society of Osaka", "arts", "JP", "大阪", 2015, 38, "new", "苗可心", "", 2),
    ("圣保罗湘江同乡会", "", "Xiangjiang São Paulo", "hometown", "BR", "圣保罗", 1983, 190, "contact", "汤若川", "", 11),
    ("首尔云溪商会", "", "Yunxi Chamber Seoul", "chamber", "KR", "首尔", 2010, 76, "contact", "南宫志", "", 4),
    ("金边楚湘同乡会", "", "Chuxiang Association Phnom Penh", "hometown", "KH", "金边", 2014, 88, "contact", "郭立群", "", 3),
    ("马德里湘籍青年会", "", "Xiang Youth Madrid", "youth", "ES", "马德里", 2018, 52, "new", "马可儿", "", 2),
)

# name, foreign, company, post, country, city, industry, interest, level, native place
MERCHANTS = (
    ("吴志德", "Ng Chi Tak", "维港新能源控股有限公司", "董事长", "HK", "香港", "新能源", "储能电池生产线", "A", "湘潭"),
    ("沈若兰", "Shen Ruolan", "东瀛精密株式会社", "社长", "JP", "名古屋", "装备制造", "数控机床合资", "B", "岳阳"),
    ("单凤仪", "Fengyi Shan", "枫叶湾酒业集团", "总经理", "CA", "温哥华", "食品饮料", "酒庄与文旅综合体", "B", "株洲"),
    ("区伯衡", "Au Pak Hang", "濠江旅业投资有限公司", "董事", "MO", "澳门", "文化旅游", "陶瓷文创园", "A", "醴陵"),
    ("仇远山", "Yuanshan Qiu", "金门国际影业有限公司", "总裁", "US", "洛杉矶", "文化娱乐", "数字影院连锁", "A", "衡阳"),
    ("林沛文", "Lim Phei Boon", "槟榔屿清真食品有限公司", "董事经理", "MY", "槟城", "食品加工", "预制菜出口基地", "B", "永春"),
    ("曾令仪", "Tsang Ling Yee", "南十字牧业有限公司", "首席代表", "AU", "墨尔本", "畜牧", "肉牛育肥示范", "C", "邵阳"),
    ("罗奕辰", "Ethan Luo", "泰晤士生命科学有限公司", "技术总监", "GB", "伦敦", "生物医药", "体外诊断试剂中试", "A", "长沙"),
    ("陆承宗", "Loke Seng Chong", "狮城智造私人有限公司", "董事长", "SG", "新加坡", "电子信息", "智能传感器封装", "B", "常德"),
    ("查慕云", "Muyun Zha", "巴黎时尚贸易公司", "合伙人", "FR", "巴黎", "服装", "湘绣出海直播", "C", "益阳"),
    ("朴景和", "Park Kyung Hwa", "汉江化妆品株式会社", "代表理事", "KR", "首尔", "日化", "跨境维修与分拨", "C", "吉林"),
    ("盖明轩", "Mingxuan Ge", "莱茵自动化有限公司", "总工程师", "DE", "杜塞尔多夫", "装备制造", "机器人集成", "A", "浏阳"),
    ("郑以墨", "Tay Yi Mo", "暹罗橡胶工业有限公司", "副总裁", "TH", "曼谷", "橡胶", "轮胎模具", "B", "汕头"),
    ("覃远航", "Yuanhang Qin", "湾区半导体有限公司", "创始人", "US", "旧金山", "集成电路", "功率器件封测", "A", "桂林"),
    ("万俟鹤", "He Moqi", "迪拜湘商贸易有限公司", "经理", "AE", "迪拜", "商贸", "海外仓共建", "B", "娄底"),
    ("缪若曦", "Ruoxi Miao", "枫糖健康科技公司", "市场总监", "CA", "多伦多", "健康食品", "功能饮料灌装", "D", "宁波"),
    ("燕北辰", "Beichen Yan", "圣保罗农产集团", "采购总监", "BR", "圣保罗", "农产品", "大豆深加工", "C", "保定"),
    ("乐天明", "Tianming Yue", "曙光教育投资有限公司", "校董", "NZ", "奥克兰", "教育", "国际学校", "B", "湘乡"),
)

# name, investors, industry, amount, currency, stage, co-operation, partner, next step, due in days, days in stage
PROJECTS = (
    ("储能电池生产线", "维港新能源控股有限公司", "新能源", "1200000000", "CNY", "negotiation", "joint_venture", "市高新区管委会", "商定用地与能耗指标", 6, 18),
    ("数字影院连锁", "金门国际影业有限公司", "文化娱乐", "12000000", "USD", "negotiation", "cooperative", "云溪剧场管理公司", "送审改造方案", -2, 41),
    ("陶瓷文创园", "濠江旅业投资有限公司", "文化旅游", "86000000", "CNY", "signed", "joint_development", "陶瓷产业园", "陪同办理注册", 3, 9),
    ("机器人集成中心", "莱茵自动化有限公司", "装备制造", "8000000", "EUR", "signed", "joint_development", "云溪职业学院", "商定首期设备清单", 9, 25),
    ("体外诊断试剂中试基地", "泰晤士生命科学有限公司", "生物医药", "45000000", "CNY", "study", "technology_transfer", "生物医药产业园", "组织专家会", 12, 33),
    ("功率器件封测", "湾区半导体有限公司", "集成电路", "300000000", "CNY", "matching", "sole", "经开区", "寄送产业政策汇编", 1, 12),
    ("预制菜出口基地", "槟榔屿清真食品有限公司", "食品加工", "62000000", "CNY", "negotiation", "joint_venture", "农产品加工园", "请海关讲解清真认证", 15, 22),
    ("酒庄与文旅综合体", "枫叶湾酒业集团", "文化旅游", "86000000", "CNY", "matching", "cooperative", "紫云镇", "约见自然资源局", -6, 50),
    ("肉牛育肥示范基地", "南十字牧业有限公司", "畜牧", "28005000", "CNY", "lead", "cooperative", "", "", 0, 60),
    ("湘绣出海直播基地", "巴黎时尚贸易公司", "服装", "6000000", "CNY", "lead", "cooperative", "湘绣研究所", "寄样品", 4, 8),
    ("国际学校", "曙光教育投资有限公司", "教育", "80000000", "CNY", "study", "cooperative", "市教育局", "提交可行性报告", 20, 15),
    ("海外仓共建", "迪拜湘商贸易有限公司", "商贸物流", "20000000", "USD", "negotiation", "framework", "综合保税区", "发邀请函", 7, 11),
    ("智能传感器封装", "狮城智造私人有限公司", "电子信息", "150000000", "CNY", "landed", "sole", "高新区", "跟进环评批复", 10, 30),
    ("轮胎模具厂", "暹罗橡胶工业有限公司", "橡胶", "75000000", "CNY", "started", "sole", "经开区", "协调供电", 5, 44),
    ("数控机床合资项目", "东瀛精密株式会社", "装备制造", "900000000", "JPY", "building", "joint_venture", "湘机公司", "参加封顶仪式", 26, 90),
    ("大豆深加工", "圣保罗农产集团", "农产品", "10000000", "USD", "matching", "cooperative", "粮油集团", "提供海运报价", -11, 35),
    ("功能饮料灌装", "枫糖健康科技公司", "食品饮料", "18000000", "CNY", "ended", "processing", "", "", 0, 70),
    ("老旧厂房改造影视基地", "金门国际影业有限公司", "文化娱乐", "39000000", "CNY", "production", "lease", "工业遗产公司", "回访运营情况", 30, 120),
)

# title, kind, country, start in days, length, heads, head, guests, projects, purpose, outcome, state
VISITS = (
    ("东京楚湘同乡会回乡团", "home", "JP", -5, 2, 3, "陈明远", "陈明远、何清越", "", "回乡探亲，洽谈文化交流", "商定明年春季互访", "received"),
    ("维港新能源考察团", "investment", "HK", -20, 1, 5, "吴志德", "吴志德", "储能电池生产线", "考察储能项目选址", "进入洽谈", "received"),
    ("金门影业考察团", "negotiation", "US", -41, 3, 2, "仇远山", "仇远山", "数字影院连锁", "洽谈影院合作", "正在进一步洽谈", "received"),
    ("澳门濠江旅业客商", "investment", "MO", -62, 2, 4, "区伯衡", "区伯衡", "陶瓷文创园", "考察陶瓷产业", "签订框架协议", "archived"),
    ("莱茵自动化技术团", "investment", "DE", -90, 4, 6, "盖明轩", "盖明轩", "机器人集成中心", "考察职业学院与园区", "签约", "archived"),
    ("新加坡潇湘宗亲会寻根团", "roots", "SG", -130, 5, 28, "欧阳砚", "欧阳砚、万俟青", "", "寻根祭祖", "捐建村道意向", "archived"),
    ("巴黎潇湘华人协会访问团", "friendly", "FR", -170, 1, 7, "沈砚秋", "沈砚秋", "", "友好交流座谈", "", "archived"),
    ("伦敦生命科学专家", "academic", "GB", -33, 2, 2, "罗奕辰", "罗奕辰", "体外诊断试剂中试基地", "学术报告与中试考察", "提交项目建议书", "received"),
    ("温哥华闽商总会考察团", "investment", "CA", 8, 3, 9, "林海生", "林海生、单凤仪", "酒庄与文旅综合体", "商务考察", "", "confirmed"),
    ("湾区半导体考察", "investment", "US", 15, 2, 3, "覃远航", "覃远航", "功率器件封测", "考察封测配套", "", "planned"),
    ("横滨文艺交流团", "culture", "JP", 33, 4, 16, "柳芷晴", "柳芷晴", "", "新春文艺演出", "", "planned"),
)

# subject, kind, about, due in days, priority, state
FOLLOWUPS = (
    ("寄送友好协议正式文本", "letter", "东京楚湘同乡会", 5, "high", "open"),
    ("回访酒庄考察意向", "call", "温哥华闽商总会、酒庄与文旅综合体", -2, "urgent", "open"),
    ("圣诞问候", "festival", "纽约三湘同乡会", 29, "normal", "open"),
    ("洽谈影院改造进展", "meeting", "旧金山国际工商协会、数字影院连锁", 7, "high", "open"),
    ("报送轮椅使用情况", "material", "香港慈恩助学基金会", 12, "normal", "open"),
    ("补全联系方式", "call", "吉隆坡楚湘会馆", 2, "normal", "open"),
    ("文化交流筹备会", "meeting", "横滨华侨文学艺术联合会", 8, "normal", "doing"),
    ("答复用地与能耗问题", "email", "吴志德、储能电池生产线", 0, "urgent", "open"),
    ("寄产业政策汇编", "material", "覃远航、功率器件封测", 1, "high", "open"),
    ("约见自然资源局", "meeting", "酒庄与文旅综合体", -6, "high", "open"),
    ("提供海运报价", "email", "燕北辰、大豆深加工", -11, "normal", "postponed"),
    ("陪同办理公司注册", "visit", "区伯衡、陶瓷文创园", 3, "high", "open"),
    ("换届贺信", "election", "洛杉矶潇湘联谊会", 4, "normal", "open"),
    ("安排技术团会议室", "meeting", "盖明轩、机器人集成中心", 0, "normal", "open"),
    ("微信致谢", "wechat", "沈砚秋", 0, "low", "open"),
    ("核实出访行程", "call", "林海生", 2, "high", "open"),
    ("协调供电增容", "urge", "轮胎模具厂", 5, "high", "doing"),
    ("提交可行性报告", "material", "乐天明、国际学校", 20, "normal", "open"),
    ("春节慰问名单", "greeting", "新加坡潇湘宗亲会", 40, "normal", "open"),
    ("协议到期续签", "expiry", "迪拜湘商会", 55, "normal", "open"),
    ("考察后感谢函", "letter", "仇远山", -38, "normal", "done"),
    ("中秋问候回函登记", "festival", "东京楚湘同乡会", -50, "normal", "done"),
    ("寄送样品清单", "material", "查慕云、湘绣出海直播基地", 4, "normal", "open"),
    ("环评批复跟进", "urge", "陆承宗、智能传感器封装", 10, "normal", "open"),
)

# about, days ago, channel, summary
INTERACTIONS = (
    ("东京楚湘同乡会", 3, "meeting", "签订友好协议，文化交流座谈会"),
    ("东京楚湘同乡会、陈明远", 5, "visit", "接待陈明远会长回乡"),
    ("纽约三湘同乡会", 14, "letter", "就职贺函"),
    ("温哥华闽商总会", 1, "visit", "酒庄考察"),
    ("洛杉矶潇湘联谊会", 34, "meeting", "接待座谈"),
    ("横滨华侨文学艺术联合会", 3, "signing", "签约"),
    ("旧金山国际工商协会", 5, "visit", "影院考察"),
    ("香港慈恩助学基金会", 9, "other", "轮椅 70 台到货"),
    ("吴志德、储能电池生产线", 2, "phone", "沟通用地与能耗指标"),
    ("仇远山、数字影院连锁", 12, "wechat", "传送剧场平面图"),
    ("区伯衡、陶瓷文创园", 9, "meeting", "框架协议文本定稿"),
    ("盖明轩、机器人集成中心", 25, "email", "设备清单初稿"),
    ("罗奕辰、体外诊断试剂中试基地", 33, "meeting", "学术报告会"),
    ("覃远航、功率器件封测", 12, "phone", "了解封测配套需求"),
    ("单凤仪、酒庄与文旅综合体", 50, "visit", "紫云镇选址踏勘"),
    ("林沛文、预制菜出口基地", 22, "email", "清真认证资料往来"),
    ("陆承宗、智能传感器封装", 30, "meeting", "项目落地调度会"),
    ("郑以墨、轮胎模具厂", 44, "visit", "开工仪式"),
    ("沈若兰、数控机床合资项目", 90, "visit", "厂房建设进度"),
    ("乐天明、国际学校", 15, "wechat", "交换办学方案"),
    ("万俟鹤、海外仓共建", 11, "phone", "商议邀请函"),
    ("新加坡潇湘宗亲会", 125, "meeting", "寻根团欢送会"),
    ("巴黎潇湘华人协会", 168, "meeting", "友好交流座谈"),
    ("马尼拉楚湘商会", 210, "letter", "周年庆贺信"),
    ("首尔云溪商会", 240, "phone", "新年问候"),
)

# name, party, days ago, years
AGREEMENTS = (
    ("缔结友好社团协议书", "东京楚湘同乡会", 3, 5),
    ("文化艺术交流合作备忘录", "横滨华侨文学艺术联合会", 3, 3),
    ("友好社团关系协议书", "迪拜湘商会", 1040, 3),
)

# title, donors, kind, state, amount, goods, quantity, unit, recipient, days ago
DONATIONS = (
    ("捐赠轮椅", "香港慈恩助学基金会", "goods", "arrived", "", "轮椅", 70, "台", "市残联", 9),
    ("云塘学校教学楼", "香港慈恩助学基金会", "works", "building", "1200000", "", 0, "", "云塘学校", 150),
    ("助学金", "马尼拉楚湘商会", "money", "accepted", "300000", "", 0, "", "市一中", 210),
)
