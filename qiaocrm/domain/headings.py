"""Words that officers write above columns, shared by several entities.

Source: the synonym table of the domain study (header words seen in real ledgers), grouped by
what the column means. A trailing `?` marks words that need the cells' evidence as well.
"""

from __future__ import annotations

COUNTRY = (
    "国别", "国家", "国家/地区", "国家(地区)", "国别/地区", "国别(地区)", "国家和地区", "国家或地区",
    "所在国", "所在国家", "所在国家(地区)", "所在国(地区)", "侨居国", "旅居国", "居住国", "居留国家", "居留国", "住在国",
    "住在国(地区)", "定居国", "现居国", "旅居国家", "投资国别", "来源国", "来自国家", "来源地?", "地区?",
    "所在国别", "国家地区", "country", "country/region", "region?", "nation",
)
CITY = ("城市", "所在城市", "州/省", "省州", "所在地", "居住地", "市", "居住城市", "国家城市", "所在国城市", "city", "state")
ADDRESS = (
    "地址", "联系地址", "通讯地址", "通信地址", "住址", "家庭住址", "住在国(地区)居住地址", "海外地址", "会址",
    "办公地址", "公司地址", "单位地址", "邮寄地址", "会所地址", "社团地址", "详细地址", "现住址", "address", "mailing address",
)
POSTCODE = ("邮编", "邮政编码", "zip", "zip code", "postcode", "postal code")
PHONES = (
    "电话", "联系电话", "联系方式?", "联络电话", "连络电话", "手机", "手机号", "手机号码", "移动电话", "手提", "手提电话",
    "电话号码", "办公电话", "单位电话", "座机", "固定电话", "固话", "住宅电话", "宅电", "海外电话", "国内电话",
    "国际电话", "联系电话(手机)", "移动电话号码", "办公室电话", "家庭电话", "公司电话", "联系手机", "手机/电话", "电话/手机",
    "海外手机", "国内手机", "联系方式(电话)", "tel", "tel.", "phone", "phones", "mobile", "cell", "telephone", "phone number",
    "mobile phone", "cell phone", "business phone", "home phone", "work phone",
)
FAX = ("传真", "传真号码", "传真电话", "fax")
EMAILS = (
    "邮箱", "电邮", "电子邮箱", "电子邮件", "e-mail", "email", "emails", "mail", "信箱", "邮箱地址", "电子信箱",
    "e-mail address", "email address",
)
WECHAT = ("微信", "微信号", "wechat", "微信号码", "微信id")
OTHER_IM = ("whatsapp", "qq", "line", "kakao", "社交账号", "qq号", "qq号码", "skype", "facebook")
WEBSITE = ("网址", "网站", "网页", "官网", "url", "website", "网站地址", "homepage", "web")
INDUSTRY = (
    "行业", "产业", "所属行业", "行业类别", "产业类别", "产业类型", "从事行业", "行业门类", "行业分类", "行业领域",
    "所在行业", "industry",
)
BUSINESS = ("经营领域", "主营业务", "主要产品", "经营范围", "主营", "主营产品", "主要业务", "business")
INVESTMENT_INTEREST = (
    "投资意向", "意向", "合作意向", "意向项目", "意向行业", "投资方向", "关注领域", "需求", "洽谈内容", "意向投资",
    "投资意愿", "意向领域", "投资兴趣", "感兴趣领域", "interest", "investment interest",
)
PROGRESS = (
    "进展", "进展情况", "项目进展", "目前进展", "工作进展", "进度、备注", "跟进情况", "工作动态", "最新进展",
    "进展情况及存在问题", "办理进展", "办理情况", "progress",
)
REFERRER = (
    "引荐人", "介绍人", "引荐单位", "推荐人", "推荐单位", "信息来源", "渠道来源", "来源", "线索来源", "引荐人/单位",
    "引荐渠道", "引荐人(单位)", "introducer", "referrer", "introduced by",
)
REMARK = (
    "备注", "说明", "其他", "附注", "情况说明", "备考", "其他情况", "其它", "备注说明", "remark", "remarks", "note", "notes",
    "comment", "comments",
)
OWNER = (
    "责任人", "负责人?", "跟进人", "跟进人员", "招商员", "经办人?", "承办人", "联系领导", "包联领导", "责任领导",
    "首报人", "对接人?", "联系人?", "责任单位/责任人", "责任人(单位)", "牵头人", "主办人", "联络员?", "责任干部", "owner",
    "responsible", "officer",
)
DUE = ("完成时限", "办理时限", "时限", "截止时间", "限期", "跟进日期", "下次跟进", "完成时间", "截止日期", "到期日",
       "提醒日期", "跟进时间", "要求完成时间", "办结时限", "下次跟进日", "下次跟进时间", "下次跟进日期", "下次联系时间", "期限", "due", "due date",
       "deadline", "next date")
NEXT_STEP = ("下一步", "下一步工作", "下步措施", "工作计划", "拟办意见", "下步工作", "下一步措施", "下一步计划", "下一步打算",
             "下步计划", "next step", "next steps")
SENSITIVE = (
    "身份证号", "身份证号码", "身份证", "证件号码", "证件号", "护照号", "护照号码", "通行证号", "回乡证号", "证件类型",
    "政治面貌", "党派", "政治身份", "宗教信仰", "宗教", "银行账号", "银行账户", "passport no", "passport number", "id number",
    "passport", "religion", "民族宗教信仰", "健康状况", "健康情况", "健康", "身体状况", "身体情况", "病史", "疾病", "患病情况",
    "残疾", "残疾情况", "残疾类别", "党籍", "入党时间", "政治派别", "health", "health condition", "political affiliation", "party",
)
SENSITIVE_WITHIN = (
    "身份证", "护照", "证件号", "宗教", "政治面貌", "党派", "入党", "银行", "回乡证", "通行证", "健康", "疾病", "病史", "残疾",
    "passport", "religio", "disabilit",
)
SERIAL = ("序号", "序", "no.", "no", "№", "项次", "顺序号", "行号", "编号?", "s/n", "#")
