"""Project (项目线索): an investment lead and the stages it passes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from qiaocrm.base.i18n import N_
from qiaocrm.domain import headings
from qiaocrm.domain.choices import OpenChoice, Option, StageChoice
from qiaocrm.domain.fields import Record, col
from qiaocrm.domain.kinds import AMOUNT, DATE, LONG_TEXT
from qiaocrm.domain.linkkinds import STAGE_HISTORY, Links, OneLink
from qiaocrm.domain.person import INTENT_LEVELS
from qiaocrm.domain.values import Link, StageStep
from qiaocrm.language.dates import PartialDate

STAGE_CHOICE = StageChoice()
COOPERATION = OpenChoice(
    "cooperation",
    Option("sole", N_("Sole investment"), ("独资", "外商独资", "独资经营", "全资")),
    Option("joint_venture", N_("Joint venture"), ("合资", "合资经营", "中外合资")),
    Option("cooperative", N_("Co-operation"), ("合作", "合作经营", "中外合作")),
    Option("acquisition", N_("Acquisition"), ("并购", "收购", "股权并购")),
    Option("capital_increase", N_("Capital increase"), ("增资扩股", "增资", "入股", "参股")),
    Option("lease", N_("Lease"), ("租赁", "租赁经营", "厂房租赁")),
    Option("technology_transfer", N_("Technology transfer"), ("技术转让", "技术合作", "技术入股")),
    Option("joint_development", N_("Joint development"), ("合作开发", "联合开发")),
    Option("franchise", N_("BOT/PPP"), ("特许经营", "bot", "ppp", "特许经营bot·ppp", "bot/ppp")),
    Option("framework", N_("Strategic framework"), ("战略框架", "战略合作", "框架协议", "战略合作框架")),
    Option("processing", N_("Agency or processing"), ("代理加工", "来料加工", "代理", "加工贸易")),
    Option("other", N_("Other"), ("其他", "其它")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Record):
    """An investment lead."""

    name: str = col(
        N_("Project"), width=23, required=True, listed=True, searched=True, printed=True,
        headers=("项目", "项目名称", "线索名称", "招商项目", "建设项目", "拟建项目", "纳统项目名称", "名称?", "招商项目名称", "意向项目", "项目线索",
                 "在谈项目", "签约项目", "项目线索名称", "project", "project name", "name"))
    number: str = col(N_("Number"), headers=("项目编号", "项目代码", "线索编号", "number"))
    stage: str = col(
        N_("Stage"), STAGE_CHOICE, width=13, listed=True, printed=True,
        headers=("阶段", "项目阶段", "当前阶段", "所处阶段", "状态", "进度", "项目进度", "项目状态", "类别(签约/在谈)", "推进阶段", "目前阶段", "进展阶段",
                 "项目进展阶段", "stage", "status"))
    stage_since: PartialDate | None = col(N_("In this stage since"), DATE, headers=("阶段进入日", "进入阶段时间", "阶段时间"))
    stage_history: tuple[StageStep, ...] = col(N_("Stage history"), STAGE_HISTORY, internal=True)
    industry: str = col(N_("Industry"), width=10, listed=True, searched=True, printed=True, headers=(*headings.INDUSTRY, "产业链", "项目类型", "项目行业"))
    investment: Decimal | None = col(
        N_("Total investment"), AMOUNT, section="money", listed=True, printed=True,
        headers=("总投资", "投资总额", "计划投资", "计划总投资", "项目总投资", "投资金额", "投资额", "拟投资额", "投资规模", "引资额", "协议资金",
                 "签约金额", "合同金额", "协议金额", "拟投资总额", "意向投资额", "预计投资", "预计总投资", "拟投资", "金额?", "计划投资额", "意向投资金额", "investment",
                 "total investment", "amount"))
    currency: str = col(N_("Currency"), section="money", headers=("币种", "货币", "currency"))
    investment_note: str = col(N_("Investment as typed"), section="money", hint=N_("Such as 500万-2亿 or 约3000万元"))
    fixed_investment: Decimal | None = col(N_("Fixed-asset investment"), AMOUNT, section="money", headers=("固定资产投资", "固投", "固定资产投资额"))
    foreign_agreed: Decimal | None = col(
        N_("Foreign capital agreed"), AMOUNT, section="money", headers=("合同外资", "协议外资", "外资金额", "合同外资额"))
    funds_arrived: Decimal | None = col(
        N_("Funds arrived"), AMOUNT, section="money",
        headers=("到位资金", "到资", "实际到位", "累计到位资金", "当年到位资金", "已到资金", "实到外资", "实际利用外资", "实际使用外资", "累计到位", "实际到位资金"))
    cooperation: str = col(
        N_("Way of co-operation"), COOPERATION, printed=True,
        headers=("合作方式", "投资方式", "引资方式", "合作形式", "引进方式", "合作模式", "cooperation"))
    partner: str = col(
        N_("Local partner"), searched=True,
        headers=("项目单位", "建设单位", "项目业主", "承接单位", "承接地", "落地平台", "业主单位", "中方", "本地合作方", "中方单位", "中方合作单位", "项目承接单位", "本地合作单位",
                 "本地单位", "partner", "local partner"))
    investors: tuple[Link, ...] = col(
        N_("Investors"), Links("company", "person", "association"), width=22, listed=True, searched=True, printed=True,
        headers=("投资方", "投资商", "投资主体", "投资人", "投资单位", "引进单位", "企业(投资方)", "外方", "合作方", "客商名称", "客商", "投资企业", "投资者",
                 "外方投资者", "投资方名称", "意向投资方", "投资公司", "投资方(客商)", "外方单位", "investor", "investors"))
    investor_profile: str = col(N_("Investor profile"), LONG_TEXT, searched=True, headers=("投资方简介", "企业简介", "投资方介绍", "公司简介"))
    introducer: tuple[Link, ...] = col(
        N_("Introduced by"), OneLink("person", "association", "company"), searched=True, headers=headings.REFERRER)
    origin_visit: tuple[Link, ...] = col(N_("From the visit"), OneLink("visit"))
    content: str = col(
        N_("Content"), LONG_TEXT, searched=True,
        headers=("建设内容", "项目内容", "主要内容", "项目简介", "建设规模", "项目概况", "建设规模及内容", "项目基本情况", "合作内容", "主要建设内容", "content"))
    site: str = col(N_("Site"), searched=True, headers=("选址", "拟选址", "项目地址", "建设地点", "所在园区", "片区", "落地地点", "项目选址", "拟落户地", "落户园区"))
    land: str = col(N_("Land"), headers=("需用土地", "用地", "用地面积", "占地", "亩数", "用地需求", "占地面积", "用地(亩)", "拟用地"))
    benefit: str = col(
        N_("Expected benefit"), headers=("年产值", "预计产值", "税收", "年税收", "就业", "用工", "受益人数", "预期效益", "产值税收", "效益"))
    intent_level: str = col(N_("Intent"), INTENT_LEVELS, headers=("意向度", "意向等级", "重要程度", "意向程度", "意向强弱"))
    expected_signing: PartialDate | None = col(N_("Signing expected"), DATE, section="progress", ahead=True, headers=("预计签约时间", "预计签约日", "签约时间", "预计签约日期", "拟签约时间"))
    progress: str = col(N_("Progress"), LONG_TEXT, width=24, section="progress", searched=True, printed=True, headers=headings.PROGRESS)
    obstacles: str = col(
        N_("Obstacles"), LONG_TEXT, section="progress", searched=True,
        headers=("存在问题", "需协调事项", "问题", "困难和问题", "需协调解决的问题", "存在困难", "存在的问题", "主要问题", "困难问题", "需解决问题", "存在困难和问题", "obstacles", "problems"))
    next_step: str = col(N_("Next step"), width=18, section="progress", listed=True, searched=True, printed=True, headers=headings.NEXT_STEP)
    next_date: PartialDate | None = col(N_("Next date"), DATE, section="progress", ahead=True, printed=True, headers=headings.DUE)
    lead_unit: str = col(N_("Unit in charge"), section="progress", searched=True,
                         headers=("责任单位", "牵头单位", "主办单位", "服务单位", "包联单位", "跟进单位"))
    lost_reason: str = col(N_("Reason of ending"), section="progress", headers=("终止原因", "退库原因", "流失原因", "搁置原因", "未成原因"))
