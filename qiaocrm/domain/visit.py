"""Visit (来访接待): one batch (批次) of visitors with its headcount (人次), in three phases."""

from __future__ import annotations

from dataclasses import dataclass

from qiaocrm.base.i18n import N_
from qiaocrm.domain import headings
from qiaocrm.domain.choices import Choice, OpenChoice, Option
from qiaocrm.domain.fields import Record, col
from qiaocrm.domain.kinds import COUNTRY, DATE, INTEGER, LONG_TEXT
from qiaocrm.domain.linkkinds import ITINERARY, Links, OneLink
from qiaocrm.domain.values import ItineraryRow, Link
from qiaocrm.language.dates import PartialDate

VISIT_KINDS = OpenChoice(
    "visit_kind",
    Option("investment", N_("Investment survey"), ("商务考察", "投资考察", "考察", "考察项目", "经贸考察", "客商考察", "项目考察", "客商", "实地考察", "商务"), "blue"),
    Option("negotiation", N_("Project negotiation"), ("项目洽谈", "洽谈", "商务洽谈", "签约"), "violet"),
    Option("home", N_("Home visit"), ("探亲访友", "探亲", "访友", "回乡探亲", "回乡探亲访友"), "green"),
    Option("roots", N_("Root-seeking"), ("寻根祭祖", "寻根", "祭祖", "寻根谒祖", "寻根问祖"), "green"),
    Option("friendly", N_("Friendly exchange"), ("友好交流", "友好访问", "联谊", "联谊交流", "海外人士", "交流访问", "友好往来", "拜访", "座谈交流"), "green"),
    Option("culture", N_("Cultural exchange"), ("文化交流", "文艺交流", "演出"), "violet"),
    Option("charity", N_("Charity"), ("公益捐赠", "捐赠", "慈善", "公益", "捐赠考察"), "amber"),
    Option("academic", N_("Academic"), ("学术", "学术交流", "讲学")),
    Option("official", N_("Official business"), ("公务", "上级", "兄弟侨联", "公务来访", "公务活动", "调研")),
    Option("tourism", N_("Tourism"), ("旅游顺访", "旅游", "旅游观光", "观光")),
    Option("event", N_("Festival or fair"), ("参加节会", "节会", "参会", "参加会议", "参加活动", "参展")),
    Option("other", N_("Other"), ("其他", "其它")),
)
VISIT_DIRECTIONS = Choice(
    Option("incoming", N_("Incoming"), ("来访", "接待")),
    Option("outgoing", N_("Outgoing"), ("出访", "出国")),
)
VISIT_STATES = Choice(
    Option("planned", N_("Planned"), ("计划中", "待接待", "邀约", "获悉", "计划", "拟来访"), "grey"),
    Option("confirmed", N_("Confirmed"), ("确认", "方案确定", "已确认", "报批"), "blue"),
    Option("ongoing", N_("Under way"), ("接待中", "考察", "进行中"), "amber"),
    Option("received", N_("Received"), ("已接待", "已完成", "总结", "完成", "评估"), "green"),
    Option("archived", N_("Archived"), ("归档", "已归档"), "grey"),
    Option("cancelled", N_("Cancelled"), ("取消", "已取消"), "red"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit(Record):
    """A reception: 事前预选项目, 事中安排考察, 事后追踪服务."""

    title: str = col(
        N_("Delegation"), width=26, required=True, listed=True, searched=True, printed=True,
        headers=("团组", "团组名称", "来访团组", "团组(来宾)名称", "来访单位", "来访团组名称", "接待对象", "来访人员?", "来访者?", "来访客人?", "团队名称",
                 "代表团", "接待团组", "来访团队", "来访单位(个人)", "名称?", "来访单位/个人", "title", "delegation"))
    number: str = col(N_("Number"), headers=("批次", "批数", "接待批次", "接待编号", "批次序号", "编号?", "number"))
    kind: str = col(
        N_("Kind"), VISIT_KINDS, listed=True, printed=True,
        headers=("类别", "类型", "来访类别", "来访类型", "接待类别", "性质", "来访性质", "接待类型", "kind", "type"))
    direction: str = col(N_("Direction"), VISIT_DIRECTIONS, headers=("方向", "来访/出访"))
    state: str = col(N_("State"), VISIT_STATES, listed=True, headers=("状态", "接待状态", "state", "status"))
    start: PartialDate | None = col(
        N_("Arrival"), DATE, listed=True, printed=True,
        headers=("来访时间", "来访日期", "接待时间", "考察时间", "抵达时间", "参观日期", "到访时间", "时间", "日期", "起止时间", "到达时间",
                 "抵达日期", "接待日期", "开始日期", "来访起止时间", "到访日期", "到达日期", "start", "date", "arrival", "start date"))
    end: PartialDate | None = col(
        N_("Departure"), DATE, headers=("离开时间", "离开日期", "结束日期", "离境时间", "返程时间", "离潭时间", "结束时间", "end", "departure", "end date"))
    country: str = col(N_("Country/region"), COUNTRY, listed=True, searched=True, printed=True, headers=headings.COUNTRY)
    headcount: int | None = col(
        N_("Headcount"), INTEGER, width=8, listed=True, printed=True,
        headers=("人次", "人数", "来访人数", "接待人数", "参观人数", "随行人数", "一行人数", "人数(人)", "总人数", "团组人数", "接待人次", "批次人次",
                 "来宾人数", "人次数", "人员数量", "headcount", "people", "persons", "number of people"))
    headcount_note: str = col(N_("Headcount as typed"), hint=N_("Such as 60余人: an approximate count"))
    head: tuple[Link, ...] = col(
        N_("Head of delegation"), OneLink("person"), searched=True, printed=True,
        headers=("团长", "领队", "带队人", "带队领导?", "团组负责人", "负责人?", "代表团团长", "团长姓名", "主宾", "团长(领队)", "团长/领队", "head", "leader"))
    guests: tuple[Link, ...] = col(
        N_("Guests"), Links("person"), width=24, searched=True,
        headers=("来宾", "来宾姓名", "嘉宾", "来访人员", "主要来宾", "来宾名单", "人员名单", "成员", "主要成员", "姓名", "客商", "客商姓名", "来访者",
                 "嘉宾姓名", "来访客商", "随行人员", "主要人员", "来访嘉宾", "来宾及职务", "guests", "visitors"))
    company: tuple[Link, ...] = col(
        N_("Company"), OneLink("company"), width=24, searched=True,
        headers=("公司", "公司名称", "单位", "所在单位", "工作单位", "企业名称", "来访企业", "企业", "所属公司", "单位名称", "客商单位", "company"))
    purpose: str = col(
        N_("Reason of the visit"), LONG_TEXT, width=24, searched=True, printed=True,
        headers=("来访事由", "来访目的", "事由", "活动内容", "考察内容", "接待事由", "目的", "主要内容", "接待内容", "来访内容", "purpose", "reason"))
    projects: tuple[Link, ...] = col(
        N_("Projects shown"), Links("project"), width=22, section="before", searched=True,
        headers=("考察项目", "项目", "推介项目", "意向项目", "洽谈项目", "预选项目", "考察项目名称", "参观项目", "项目名称", "projects"))
    preparation: str = col(N_("Preparation"), LONG_TEXT, section="before", headers=("接待方案", "准备工作", "事前准备", "接待准备"))
    itinerary: tuple[ItineraryRow, ...] = col(
        N_("Itinerary"), ITINERARY, section="during", searched=True,
        headers=("日程", "行程", "日程安排", "活动安排", "路线", "考察点", "行程安排", "参观考察点", "itinerary"))
    hosts: str = col(
        N_("Hosts"), section="during", searched=True, printed=True,
        headers=("陪同", "陪同人员", "陪同领导", "接待人", "接待人员", "接待领导", "会见领导", "出席领导", "接待单位", "参与接待", "会见/陪同领导",
                 "我方陪同", "主要陪同", "hosts", "host"))
    lodging: str = col(N_("Lodging"), section="during", headers=("住宿", "酒店", "房号", "下榻酒店", "住宿安排"))
    travel: str = col(N_("Flights and trains"), section="during", headers=("航班", "航班号", "车次", "抵离时间", "接送", "车辆", "抵离航班"))
    budget: str = col(
        N_("Costs"), section="during",
        headers=("费用", "经费", "预算", "决算", "接待标准", "接待费", "餐费", "住宿费", "经费来源", "接待经费"))
    questions: str = col(N_("Questions raised"), LONG_TEXT, section="during", headers=("现场问题", "提出问题", "遗留问题", "客商诉求"))
    outcome: str = col(
        N_("Outcome"), LONG_TEXT, width=24, section="after", searched=True, printed=True,
        headers=("成果", "成效", "结果", "处理结果", "反馈", "落实情况", "洽谈结果", "接待成效", "来访成果", "成果及后续", "取得成效", "洽谈情况", "outcome", "result"))
    next_step: str = col(N_("Next step"), section="after", searched=True, headers=(*headings.NEXT_STEP, "后续任务", "后续跟进", "后续工作"))
