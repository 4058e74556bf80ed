"""Person (人士): an officer of an association, a merchant (客商), or both; one row a human."""

from __future__ import annotations

from dataclasses import dataclass

from qiaocrm.base.i18n import N_
from qiaocrm.domain import headings
from qiaocrm.domain.choices import Choice, OpenChoice, Option
from qiaocrm.domain.fields import Record, col
from qiaocrm.domain.kinds import COUNTRY, DATE, FLAG, INTEGER, LONG_TEXT
from qiaocrm.domain.linkkinds import OneLink
from qiaocrm.domain.manifold import EMAILS, PHONES
from qiaocrm.domain.values import Link
from qiaocrm.language.dates import PartialDate
from qiaocrm.language.phones import Phone

GENDERS = Choice(
    Option("male", N_("Male"), ("男", "男性", "m", "先生", "mr", "lelaki", "laki-laki", "pria", "l", "ชาย", "nam", "남", "남성", "homme", "hombre", "uomo", "mann")),
    Option("female", N_("Female"), ("女", "女性", "f", "女士", "ms", "mrs", "perempuan", "wanita", "p", "หญิง", "nữ", "여", "여성", "femme", "mujer", "donna", "frau")),
)
CALENDARS = Choice(
    Option("solar", N_("Solar"), ("公历", "阳历", "新历", "西历")),
    Option("lunar", N_("Lunar"), ("农历", "阴历", "旧历")),
)
IDENTITIES = OpenChoice(
    "identity",
    Option("overseas_chinese", N_("Overseas Chinese citizen"), ("华侨", "海外华侨")),
    Option("foreign_chinese", N_("Ethnic Chinese of foreign nationality"), ("外籍华人", "华人", "外籍华裔人", "华裔", "外籍华裔", "华侨华人")),
    Option("returned", N_("Returned overseas Chinese"), ("归侨", "归国华侨", "归难侨", "难侨", "老归侨", "归侨(难侨)")),
    Option("relative", N_("Relative of overseas Chinese"), ("侨眷", "侨属", "归侨侨眷", "归侨眷属", "归侨子女", "侨眷属")),
    Option("hk_macao", N_("Hong Kong or Macao compatriot"), ("港澳同胞", "香港同胞", "澳门同胞", "港澳居民", "港澳", "港胞", "澳胞")),
    Option("hk_macao_relative", N_("Relative of Hong Kong or Macao compatriot"), ("港澳眷属", "港属", "澳属", "港澳属", "港眷", "澳眷", "港澳亲属")),
    Option("taiwan", N_("Taiwan compatriot"), ("台胞", "台湾同胞")),
    Option("taiwan_relative", N_("Relative of Taiwan compatriot"), ("台属", "台眷")),
    Option("student", N_("Student abroad"), ("留学人员", "留学生", "在外留学人员")),
    Option("returned_student", N_("Returned student"), ("留学归国人员", "海归", "留学回国人员", "归国留学人员")),
    Option("foreigner", N_("Foreigner"), ("外籍", "外国人", "非华裔", "外籍(非华裔)", "外籍人士", "外籍友人")),
    Option("other", N_("Other"), ("其他", "其它")),
)
INTENT_LEVELS = Choice(
    Option("A", N_("A: decided"), ("A 已决定", "a级", "强", "高", "a类", "很强"), "green"),
    Option("B", N_("B: interested"), ("B 有意向", "b级", "中", "较强", "b类", "有意向"), "blue"),
    Option("C", N_("C: watching"), ("C 观望", "c级", "一般", "c类", "观望"), "amber"),
    Option("D", N_("D: none for now"), ("D 暂无意向", "d级", "弱", "低", "d类", "无意向"), "grey"),
)
SCRIPTS = Choice(
    Option("zh-Hans", N_("Simplified Chinese"), ("简体", "简体中文", "简", "中文", "华文")),
    Option("zh-Hant", N_("Traditional Chinese"), ("繁体", "繁体中文", "正体", "繁")),
    Option("en", N_("English"), ("英文", "英语")),
    Option("ja", N_("Japanese"), ("日文", "日语")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """A human whom the office knows."""

    name: str = col(
        N_("Name"), width=12, required=True, listed=True, searched=True, printed=True,
        headers=(
            "姓名", "名字", "名称?", "中文名", "中文姓名", "名", "联系人?", "客商姓名", "侨胞姓名", "嘉宾姓名", "来宾姓名", "人员姓名",
            "对象?", "慰问对象", "当事人", "申请人", "会员姓名", "侨领姓名", "代表姓名", "侨商姓名", "姓名(中文)", "客商?", "客商名称?",
            "中文名字", "理事姓名", "乡亲姓名", "人员", "侨领", "name", "chinese name", "full name", "display name", "chinesename",
        ),
    )
    name_traditional: str = col(N_("Traditional form"), searched=True, headers=("繁体名", "繁体姓名", "姓名(繁体)", "繁体中文名", "traditional name"))
    name_foreign: str = col(
        N_("Foreign name"), width=18, searched=True,
        headers=("英文名", "英文姓名", "外文名", "外文姓名", "护照姓名", "姓名(英文)", "姓名(外文)", "英文名字", "english name", "passport name",
                 "englishname", "foreign name"))
    pinyin: str = col(N_("Pinyin"), searched=True, headers=("拼音", "姓名拼音", "拼音姓名", "pinyin"),
                      hint=N_("Only where the usual reading is wrong"))
    honorific: str = col(N_("Form of address"), headers=("称谓", "称呼", "尊称", "先生/女士", "头衔?", "爵衔", "title", "honorific"))
    gender: str = col(N_("Gender"), GENDERS, width=6, headers=("性别", "男/女", "sex", "gender"))
    birthday: PartialDate | None = col(
        N_("Birthday"), DATE,
        headers=("出生日期", "出生年月", "出生年月日", "生日", "出生", "出生年份", "出生年", "生于", "出生时间", "dob", "birthday", "date of birth", "birth date"))
    birthday_calendar: str = col(N_("Calendar of birthday"), CALENDARS, headers=("历法", "生日历法", "阴历/阳历", "公历/农历", "农历/公历", "阳历/阴历", "公历或农历", "农历或公历", "公/农历", "农/公历"))
    birthday_leap: bool = col(N_("Leap month"), FLAG)
    native_place: str = col(
        N_("Native place"), searched=True,
        headers=("籍贯", "祖籍", "原籍", "祖籍地", "家乡", "祖(籍)地", "籍贯(出生地)", "原籍地址", "祖籍(籍贯)", "籍贯/祖籍", "native place"))
    native_address: str = col(
        N_("Address at home"), section="contact", headers=("国内地址", "家乡地址", "国内居住地址", "祖居地", "户籍地", "国内住址"))
    nationality: str = col(
        N_("Nationality"), COUNTRY,
        headers=("国籍", "国(地区)籍", "国籍(地区)", "国籍国别/地区", "现国籍", "国籍/地区", "nationality", "citizenship"))
    country: str = col(N_("Country/region"), COUNTRY, width=12, listed=True, searched=True, printed=True, headers=headings.COUNTRY)
    city: str = col(N_("City"), searched=True, printed=True, headers=headings.CITY)
    address: str = col(N_("Address"), width=28, section="contact", searched=True, headers=headings.ADDRESS)
    postcode: str = col(N_("Postcode"), section="contact", headers=headings.POSTCODE)
    company: tuple[Link, ...] = col(
        N_("Company"), OneLink("company"), width=24, section="work", listed=True, searched=True, printed=True,
        headers=("单位", "工作单位", "所在单位", "公司", "公司名称", "企业", "企业名称", "单位名称", "任职单位", "服务机构", "供职单位",
                 "现工作单位", "机构", "所在公司", "所在企业", "任职公司", "工作单位名称", "投资企业", "公司(单位)", "company", "organization",
                 "employer", "company name", "organisation"))
    post: str = col(
        N_("Post"), width=14, section="work", searched=True, printed=True,
        headers=("职务", "职位", "职称?", "岗位", "现任职务", "工作职务", "行政职务", "单位职务", "公司职务", "职务/职称", "position",
                 "job title", "jobtitle", "post", "title?"))
    phones: tuple[Phone, ...] = col(N_("Phones"), PHONES, width=20, section="contact", searched=True, printed=True, headers=headings.PHONES)
    fax: str = col(N_("Fax"), section="contact", headers=headings.FAX)
    emails: tuple[str, ...] = col(N_("E-mail"), EMAILS, width=24, section="contact", searched=True, headers=headings.EMAILS)
    wechat: str = col(N_("WeChat"), section="contact", searched=True, headers=headings.WECHAT)
    other_im: str = col(N_("Other accounts"), section="contact", searched=True, headers=headings.OTHER_IM)
    website: str = col(N_("Website"), section="contact", headers=headings.WEBSITE)
    identity: str = col(
        N_("Overseas-Chinese identity"), IDENTITIES,
        headers=("身份", "侨身份", "人员类别", "侨务身份", "涉侨身份", "统战身份", "港澳台侨", "对象类别", "侨界身份", "类别?", "identity"))
    industry: str = col(N_("Industry"), section="work", listed=True, searched=True, headers=headings.INDUSTRY)
    business: str = col(N_("Business"), LONG_TEXT, section="work", searched=True, headers=headings.BUSINESS)
    investment_interest: str = col(
        N_("Investment interest"), LONG_TEXT, width=24, section="work", searched=True, headers=headings.INVESTMENT_INTEREST)
    intent_level: str = col(
        N_("Intent"), INTENT_LEVELS, section="work", listed=True,
        headers=("意向度", "客户等级", "意向等级", "意向程度", "意向强弱", "投资意向度", "等级?", "级别?"))
    language: str = col(N_("Languages"), section="work", headers=("语种", "语言", "方言", "外语", "language", "languages"))
    script: str = col(N_("Script of letters"), SCRIPTS, section="contact", headers=("函件语言", "函件文字", "函件语种", "文种", "函件文种", "中/英文", "中英文", "中文/英文", "贺卡文字", "贺卡语言"))
    education: str = col(
        N_("Education"), section="work",
        headers=("学历", "学位", "文化程度", "毕业院校", "全日制学历", "专业", "学历学位", "学历/学位", "education"))
    honours: str = col(N_("Honours"), LONG_TEXT, section="work", searched=True, headers=("荣誉", "荣誉称号", "主要荣誉", "贡献", "主要贡献", "honours"))
    social_posts: str = col(
        N_("Posts in society"), LONG_TEXT, section="work", searched=True,
        headers=("社会职务", "任职情况", "主要社会职务", "社会兼职", "兼职", "其他职务", "社会任职"))
    relatives: str = col(
        N_("Relatives at home"), LONG_TEXT, section="relation",
        headers=("国内亲属", "在家乡亲属", "亲属姓名", "关系?", "与侨关系", "眷属", "家乡亲属", "国内亲属情况"))
    abroad_since: PartialDate | None = col(
        N_("Abroad since"), DATE, section="relation",
        headers=("出国时间", "出境时间", "定居时间", "定居住在国(地区)时间", "出国年份", "移居时间", "旅居时间"))
    returned_on: PartialDate | None = col(
        N_("Returned"), DATE, section="relation", headers=("回国时间", "归国时间", "回国定居时间", "归国年份"))
    referrer: str = col(N_("Introduced by"), section="relation", searched=True, headers=headings.REFERRER)
    merchant: bool = col(N_("Merchant"), FLAG, section="relation", headers=("是否客商",))
    deceased: bool = col(N_("Deceased"), FLAG, section="relation", headers=("是否已故", "已故"))
    do_not_contact: bool = col(N_("Do not contact"), FLAG, section="relation", headers=("停发", "勿扰", "停止联系"))
    cadence_days: int | None = col(
        N_("Contact every (days)"), INTEGER, section="relation", headers=("联系周期", "联系频次", "联系周期(天)", "联系频次(天)"))
