"""Association (海外社团): a hometown, clan, business or professional society abroad."""

from __future__ import annotations

from dataclasses import dataclass

from qiaocrm.base.i18n import N_
from qiaocrm.domain import headings
from qiaocrm.domain.choices import Choice, OpenChoice, Option
from qiaocrm.domain.fields import Record, col
from qiaocrm.domain.kinds import COUNTRY, DATE, INTEGER, LONG_TEXT, ORDINAL
from qiaocrm.domain.linkkinds import OneLink
from qiaocrm.domain.manifold import EMAILS, PHONES
from qiaocrm.domain.values import Link
from qiaocrm.language.dates import PartialDate
from qiaocrm.language.phones import Phone

ASSOCIATION_KINDS = OpenChoice(
    "association_kind",
    Option("hometown", N_("Hometown association"), ("同乡会", "地缘", "地缘性", "同乡社团", "乡亲会", "同乡联谊会", "地缘社团")),
    Option("clan", N_("Clan association"), ("宗亲会", "血缘", "宗亲", "宗祠", "血缘社团", "宗亲社团")),
    Option("chamber", N_("Chamber of commerce"), ("商会", "总商会", "业缘", "商业", "工商", "工商会", "商会组织", "工商社团", "中华商会", "业缘社团", "企业家协会")),
    Option("professional", N_("Professional association"), ("专业协会", "学会", "专业", "协会", "行业协会", "专业社团", "科技", "专业人士", "科技社团", "专业团体")),
    Option("alumni", N_("Alumni association"), ("校友会", "学缘", "校友", "同学会", "校友社团")),
    Option("friendship", N_("Friendship society"), ("联谊会", "联谊", "综合", "综合性", "联谊社团", "友好协会", "综合社团")),
    Option("reunification", N_("Reunification council"), ("和平统一促进会", "统促会", "和统会", "反独促统")),
    Option("women", N_("Women's association"), ("妇女会", "妇女", "妇联", "妇女社团")),
    Option("youth", N_("Youth association"), ("青年会", "青年", "青年社团", "青联")),
    Option("arts", N_("Arts and culture society"), ("文艺社团", "文化", "文艺", "文缘", "文化艺术", "文化社团", "艺术团", "文化团体")),
    Option("charity", N_("Charity or foundation"), ("慈善/基金会", "慈善", "善堂", "善缘", "基金会", "慈善社团", "公益", "慈善机构", "慈善团体")),
    Option("religious", N_("Religious body"), ("宗教", "宗教团体", "宗教社团", "神缘")),
    Option("hall", N_("Clan hall"), ("会馆", "公所", "会馆/公所", "会馆公所")),
    Option("tong", N_("Tong"), ("堂", "帮会", "堂会", "洪门")),
    Option("federation", N_("Federation"), ("联合会", "总会", "联盟", "联合总会", "联合社团", "华人联合会", "侨团联合会")),
    Option("media_school", N_("Chinese media or school"), ("侨媒", "华校", "华文媒体", "华文学校", "侨媒/华校", "媒体", "学校", "华文教育", "关联机构")),
    Option("other", N_("Other"), ("其他", "其它", "other")),
)
FRIENDSHIP = Choice(
    Option("friendly", N_("Friendly association"), ("友好社团", "友好", "缔结友好", "已缔结", "友好侨社"), "green"),
    Option("contact", N_("In contact"), ("往来", "有往来", "联系", "经常联系", "常联系", "保持联系"), "blue"),
    Option("intent", N_("Intended"), ("意向", "拟建立", "有意向", "洽商中", "磋商", "意向友好"), "amber"),
    Option("new", N_("Newly met"), ("新识", "新建联系", "初识", "新联系", "初步接触"), "grey"),
)
STANDING = Choice(
    Option("key", N_("Key association"), ("重点", "重要", "重点社团", "a", "a级", "核心"), "violet"),
    Option("ordinary", N_("Ordinary"), ("一般", "普通", "b", "b级", "c", "c级")),
)
ASSOCIATION_STATES = Choice(
    Option("active", N_("Active"), ("活跃", "正常", "正常活动"), "green"),
    Option("dormant", N_("Dormant"), ("停摆", "不活跃", "停滞", "休眠"), "amber"),
    Option("dissolved", N_("Dissolved"), ("解散", "已解散", "注销"), "grey"),
    Option("merged", N_("Merged"), ("合并", "已合并"), "grey"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Association(Record):
    """An overseas association and our standing with it."""

    name: str = col(
        N_("Chinese name"), width=28, required=True, listed=True, searched=True, printed=True,
        headers=(
            "社团", "侨团", "社团名称", "侨团名称", "协会名称", "团体", "团体名称", "会名", "组织名称", "商会名称", "名称?",
            "社团中文名", "中文全称", "社团全称", "社团名称(中文)", "中文名称", "机构名称", "侨社", "侨社名称", "社团(侨团)名称",
            "海外社团", "海外社团名称", "海外侨团", "单位名称?", "association", "association name", "organization name", "name",
        ),
    )
    name_local: str = col(
        N_("Local name"), width=24, searched=True,
        headers=("繁体名称", "日文名称", "葡文名称", "当地名称", "繁体名", "当地文名称", "日文名", "local name"),
    )
    name_en: str = col(
        N_("Foreign name"), width=28, searched=True,
        headers=("社团英文名", "英文名称", "外文名称", "外文名", "英文名", "英文全称", "社团名称(英文)", "社团名称(外文)", "英文", "外文",
                 "社团外文名", "english name", "name in english"),
    )
    short_name: str = col(
        N_("Short name"), searched=True, headers=("简称", "社团简称", "英文缩写", "中文简称", "缩写", "short name", "abbreviation"))
    former_name: str = col(N_("Former name"), searched=True, headers=("曾用名", "原名", "原名称", "former name"))
    kind: str = col(
        N_("Type"), ASSOCIATION_KINDS, width=12, listed=True, printed=True,
        headers=("社团类型", "类别", "类型?", "性质?", "社团性质", "社团类别", "侨团类型", "类型", "性质", "社团种类", "kind", "type", "category"),
    )
    country: str = col(N_("Country/region"), COUNTRY, width=12, listed=True, searched=True, printed=True, headers=headings.COUNTRY)
    region: str = col(N_("State/province"), headers=("州", "省份", "州省", "state/province", "province"))
    city: str = col(N_("City"), width=12, searched=True, printed=True, headers=headings.CITY)
    address: str = col(N_("Address"), width=28, section="contact", searched=True, headers=headings.ADDRESS)
    postcode: str = col(N_("Postcode"), section="contact", headers=headings.POSTCODE)
    founded: PartialDate | None = col(
        N_("Founded"), DATE, headers=("成立时间", "成立日期", "创立时间", "创办时间", "注册时间", "建会时间", "成立年份", "成立年月",
                                      "创会时间", "创建时间", "创立年份", "成立", "founded", "established"))
    member_count: int | None = col(
        N_("Members"), INTEGER, width=8,
        headers=("会员人数", "会员数", "会员数量", "人数?", "会员(人)", "规模", "会员规模", "会员", "现有会员", "成员数", "成员人数",
                 "member count", "members"))
    phones: tuple[Phone, ...] = col(N_("Phones"), PHONES, width=20, section="contact", searched=True, printed=True,
                                    headers=(*headings.PHONES, "社团电话", "会所电话"))
    fax: str = col(N_("Fax"), section="contact", headers=headings.FAX)
    emails: tuple[str, ...] = col(N_("E-mail"), EMAILS, width=24, section="contact", searched=True, headers=headings.EMAILS)
    website: str = col(N_("Website"), section="contact", headers=headings.WEBSITE)
    wechat: str = col(N_("WeChat"), section="contact", searched=True, headers=headings.WECHAT)
    other_im: str = col(N_("Other accounts"), section="contact", searched=True, headers=headings.OTHER_IM)
    friendship: str = col(
        N_("Relation"), FRIENDSHIP, section="relation", listed=True, printed=True,
        headers=("友好关系", "友好关系等级", "关系", "友好状态", "联系状态", "往来关系", "友好程度", "friendship", "relation"))
    standing: str = col(
        N_("Standing"), STANDING, section="relation",
        headers=("级别", "等级", "重要程度", "重点/一般", "影响力", "社团级别", "level", "standing"))
    state: str = col(N_("Activity"), ASSOCIATION_STATES, section="relation", headers=("活动状态", "状态?", "存续状态", "社团状态"))
    first_contact: PartialDate | None = col(
        N_("First contact"), DATE, section="relation", headers=("首次往来", "建立联系时间", "首次联系时间", "结识时间", "建立联系"))
    cadence_days: int | None = col(
        N_("Contact every (days)"), INTEGER, section="relation",
        headers=("联系周期", "联系频次", "联系周期(天)", "联系频次(天)", "cadence", "cadence days"))
    term_number: int | None = col(
        N_("Current term"), ORDINAL, section="term",
        headers=("届次", "届别", "第几届", "本届", "届数", "当前届次", "现任届次", "现届次", "当届", "term", "term number"))
    term_start: PartialDate | None = col(
        N_("Term began"), DATE, section="term",
        headers=("就职日期", "就职时间", "本届起始", "任期开始", "上次换届", "上届换届时间", "最近换届时间", "本届换届时间"))
    term_years: int | None = col(
        N_("Term length (years)"), INTEGER, section="term",
        headers=("任期(年)", "任期年限", "任期长度", "任期?", "每届任期", "每届年限", "任期"))
    next_election: PartialDate | None = col(
        N_("Next election"), DATE, section="term", ahead=True, printed=True,
        headers=("换届时间", "换届日期", "下次换届", "届满时间", "下届换届时间", "下次换届时间", "换届年月", "任期届满", "届满日期", "下次换届日期",
                 "预计换届时间", "next election"))
    purpose: str = col(N_("Purpose"), LONG_TEXT, section="relation", headers=("宗旨", "社团宗旨", "purpose"))
    native_scope: str = col(
        N_("Native places covered"), section="relation", searched=True, headers=("原籍", "原籍覆盖", "祖籍地区", "会员籍贯", "会员祖籍"))
    parent: tuple[Link, ...] = col(
        N_("Parent federation"), OneLink("association"), section="relation", headers=("上级社团", "所属总会", "上级组织", "所属联合会"))
