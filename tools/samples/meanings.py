"""What the words of the samples mean: countries and choices, by hand, not by the importer."""

from __future__ import annotations

from tools.samples.model import one_of

COUNTRY = one_of(
    {
        "日本": "JP",
        "JP": "JP",
        "美国": "US",
        "美": "US",
        "USA": "US",
        "美利坚": "US",
        "加拿大": "CA",
        "加国": "CA",
        "英国": "GB",
        "UK": "GB",
        "法国": "FR",
        "意大利": "IT",
        "德国": "DE",
        "西班牙": "ES",
        "新加坡": "SG",
        "马来西亚": "MY",
        "大马": "MY",
        "泰国": "TH",
        "印度尼西亚": "ID",
        "印尼": "ID",
        "菲律宾": "PH",
        "缅甸": "MM",
        "柬埔寨": "KH",
        "越南": "VN",
        "老挝": "LA",
        "韩国": "KR",
        "澳大利亚": "AU",
        "澳洲": "AU",
        "新西兰": "NZ",
        "巴西": "BR",
        "阿根廷": "AR",
        "智利": "CL",
        "秘鲁": "PE",
        "南非": "ZA",
        "阿联酋": "AE",
        "俄罗斯": "RU",
        "中国香港": "HK",
        "香港": "HK",
        "中国澳门": "MO",
        "澳门": "MO",
        "中国台湾": "TW",
        "台湾": "TW",
        "荷兰": "NL",
        "匈牙利": "HU",
        "希腊": "GR",
        "奥地利": "AT",
        "葡萄牙": "PT",
        "肯尼亚": "KE",
        "苏里南": "SR",
        "英國": "GB",
        "美國": "US",
        "德國": "DE",
        "法國": "FR",
        "韓國": "KR",
        "馬來西亞": "MY",
        "澳門": "MO",
        "加拿大國": "CA",
        "紐西蘭": "NZ",
        "泰國": "TH",
        "菲律賓": "PH",
        "印尼共和國": "ID",
        "星加坡": "SG",
        "United States": "US",
        "Canada": "CA",
        "Japan": "JP",
        "United Kingdom": "GB",
        "Singapore": "SG",
        "Australia": "AU",
        "Malaysia": "MY",
        "Hong Kong": "HK",
        "Thailand": "TH",
        "France": "FR",
        "Italy": "IT",
        "New Zealand": "NZ",
        "Brazil": "BR",
        "South Africa": "ZA",
        "Germany": "DE",
    }
)
KIND = one_of(
    {
        "同乡会": "hometown",
        "地缘": "hometown",
        "商会": "chamber",
        "总商会": "chamber",
        "业缘": "chamber",
        "宗亲会": "clan",
        "血缘": "clan",
        "联谊会": "friendship",
        "专业协会": "professional",
        "校友会": "alumni",
        "会馆": "hall",
        "文艺社团": "arts",
        "妇女会": "women",
        "青年会": "youth",
        "基金会": "charity",
        "慈善": "charity",
        "联合会": "federation",
        "和平统一促进会": "reunification",
        "华校": "media_school",
    }
)
GENDER = one_of(
    {"男": "male", "女": "female", "Male": "male", "Female": "female", "M": "male", "F": "female"}
)
FRIENDSHIP = one_of(
    {"友好社团": "friendly", "友好": "friendly", "往来": "contact", "意向": "intent", "新识": "new"}
)
STAGE = one_of(
    {
        "线索": "lead",
        "信息": "lead",
        "研判": "study",
        "待研判": "study",
        "对接": "matching",
        "接洽": "matching",
        "考察中": "matching",
        "洽谈": "negotiation",
        "在谈": "negotiation",
        "进一步洽谈": "negotiation",
        "磋商": "negotiation",
        "签约": "signed",
        "已签约": "signed",
        "框架签约": "signed",
        "落地": "landed",
        "已注册": "landed",
        "开工": "started",
        "已开工": "started",
        "在建": "building",
        "施工": "building",
        "投产": "production",
        "竣工投产": "production",
        "达产": "full_capacity",
        "终止": "ended",
        "停止谈判": "ended",
        "搁置": "ended",
    }
)
COOPERATION = one_of(
    {
        "独资": "sole",
        "外商独资": "sole",
        "合资": "joint_venture",
        "中外合资": "joint_venture",
        "合作": "cooperative",
        "并购": "acquisition",
        "增资扩股": "capital_increase",
        "租赁": "lease",
        "厂房租赁": "lease",
        "技术转让": "technology_transfer",
        "合作开发": "joint_development",
        "战略合作": "framework",
        "来料加工": "processing",
        "特许经营": "franchise",
    }
)
VISIT_KIND = one_of(
    {
        "商务考察": "investment",
        "项目洽谈": "negotiation",
        "探亲访友": "home",
        "寻根祭祖": "roots",
        "友好交流": "friendly",
        "文化交流": "culture",
        "公益捐赠": "charity",
        "学术交流": "academic",
        "参加节会": "event",
    }
)
FOLLOWUP_KIND = one_of(
    {
        "电话": "call",
        "拜访": "visit",
        "上门": "visit",
        "走访": "visit",
        "发函": "letter",
        "函电": "letter",
        "邮件": "email",
        "微信": "wechat",
        "问候": "greeting",
        "材料": "material",
        "会议": "meeting",
        "座谈": "meeting",
        "催办": "urge",
        "换届": "election",
        "节日问候": "festival",
        "到期": "expiry",
        "必访": "must_visit",
        "其他": "other",
    }
)
PRIORITY = one_of(
    {"特急": "urgent", "紧急": "urgent", "急": "high", "普通": "normal", "一般": "normal"}
)
FOLLOWUP_STATE = one_of(
    {
        "待办": "open",
        "未办结": "open",
        "进行中": "doing",
        "办理中": "doing",
        "已完成": "done",
        "已办结": "done",
        "已延期": "postponed",
        "已销号": "closed",
        "已取消": "cancelled",
    }
)
