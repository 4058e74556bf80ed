"""FollowUp (跟进提醒): something to do by a day."""

from __future__ import annotations

from dataclasses import dataclass

from qiaocrm.base.i18n import N_
from qiaocrm.domain import headings
from qiaocrm.domain.choices import Choice, OpenChoice, Option
from qiaocrm.domain.fields import Record, col
from qiaocrm.domain.kinds import DATE, FLAG, LONG_TEXT
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.origin import ORIGIN, Origin
from qiaocrm.domain.repeatkind import REMINDERS, REPEAT
from qiaocrm.domain.values import Link
from qiaocrm.language.dates import PartialDate

FOLLOWUP_KINDS = OpenChoice(
    "followup_kind",
    Option("call", N_("Call"), ("电话", "致电", "电话回访", "通话", "电话联系", "电话跟进"), "blue"),
    Option("visit", N_("Visit in person"), ("拜访", "上门", "走访", "面谈", "登门", "实地走访", "登门拜访", "上门拜访"), "green"),
    Option("letter", N_("Letter"), ("函电", "信函", "邮寄", "信件", "发函", "寄信", "函件", "贺信", "复函"), "violet"),
    Option("email", N_("E-mail message"), ("邮件", "电邮", "电子邮件", "发邮件"), "blue"),
    Option("wechat", N_("WeChat"), ("微信", "微信联系"), "green"),
    Option("greeting", N_("Greeting"), ("问候", "祝福", "慰问"), "amber"),
    Option("material", N_("Material"), ("材料", "资料", "寄材料", "报送材料", "送材料", "寄送资料", "资料寄送"), "grey"),
    Option("meeting", N_("Meeting"), ("会议", "会面", "座谈", "洽谈", "会谈"), "violet"),
    Option("urge", N_("Urge"), ("催办", "督办", "督促"), "red"),
    Option("festival", N_("Festival"), ("节日", "节日问候", "节庆"), "amber"),
    Option("election", N_("Change of term"), ("换届",), "violet"),
    Option("expiry", N_("Expiry"), ("到期", "协议到期"), "red"),
    Option("must_visit", N_("Must visit"), ("必访", "三必访"), "red"),
    Option("other", N_("Other"), ("其他", "其它"), "grey"),
)
PRIORITIES = Choice(
    Option("urgent", N_("Urgent"), ("特急", "紧急", "非常紧急"), "red"),
    Option("high", N_("High"), ("急", "高", "重要", "加急", "较急"), "amber"),
    Option("normal", N_("Normal"), ("普通", "一般", "中", "平", "正常", "medium", "平件", "常规"), "grey"),
    Option("low", N_("Low"), ("低", "不急", "缓"), "grey"),
)
FOLLOWUP_STATES = Choice(
    Option("open", N_("To do"), ("待办", "未完成", "未办", "待跟进", "否", "未开始", "未办结", "待办理", "todo", "not started", "open", "pending", "outstanding", "尚未完成", "未启动", "未落实"), "blue"),
    Option("doing", N_("In progress"), ("进行中", "办理中", "跟进中", "在办", "正在办理", "ongoing", "underway", "started", "推进中", "正在推进", "处理中", "落实中", "正在进行", "部分完成", "持续推进"), "amber"),
    Option("done", N_("Done"), ("已完成", "完成", "已办结", "办结", "是", "已办", "已发", "已寄出", "已发出", "已送达", "已跟进", "completed", "complete", "finished", "已落实", "落实", "已结案", "结案", "全部完成"), "green"),
    Option("postponed", N_("Postponed"), ("已延期", "延期", "推迟", "deferred", "on hold", "delayed", "暂缓", "缓办"), "violet"),
    Option("closed", N_("Struck off"), ("已销号", "销号"), "green"),
    Option("cancelled", N_("Cancelled"), ("已取消", "取消", "作废", "canceled", "dropped", "不再办理"), "grey"),
)
OPEN_STATES = ("open", "doing", "postponed")
"""States in which a follow-up still waits to be done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp(Record):
    """One task of the desk."""

    subject: str = col(
        N_("Subject"), width=28, required=True, listed=True, searched=True, printed=True,
        headers=("事项", "跟进事项", "事项内容", "工作事项", "提醒事项", "主题", "督办事项", "待办事项", "跟进内容", "内容", "任务", "工作内容", "督办内容",
                 "跟进提醒", "事项名称", "工作任务", "交办事项", "重点事项", "subject", "task", "item"))
    kind: str = col(N_("Kind"), FOLLOWUP_KINDS, listed=True, printed=True,
                    headers=("类型", "类别", "方式", "跟进方式", "事项类型", "联系方式?", "跟进类型", "提醒类型", "渠道", "kind", "type", "method"))
    due: PartialDate | None = col(N_("Due"), DATE, width=14, ahead=True, listed=True, printed=True, headers=(*headings.DUE, "时间", "日期", "计划时间", "计划日期", "date"))
    due_time: str = col(N_("At (time)"), width=6, headers=("具体时间", "时刻"))
    start: PartialDate | None = col(N_("Not before"), DATE, headers=("开始日期", "开始时间", "启动时间", "start"))
    repeat: str = col(N_("Repeats"), REPEAT, hint=N_("Such as 每月15日, 每30天, 每年农历八月十五"))
    repeat_after: bool = col(N_("Repeats from the day done"), FLAG)
    reminders: tuple[int, ...] = col(N_("Remind before"), REMINDERS, hint=N_("Such as 3天、2小时; several are possible"))
    priority: str = col(N_("Priority"), PRIORITIES, width=8, listed=True, printed=True,
                        headers=("优先级", "紧急程度", "缓急", "重要程度", "优先", "priority"))
    state: str = col(N_("State"), FOLLOWUP_STATES, listed=True, printed=True, default="open",
                     headers=("状态", "是否完成", "办结情况", "是否销号", "办理状态", "完成情况?", "完成状态", "跟进状态", "是否办结", "state", "status"))
    about: tuple[Link, ...] = col(
        N_("About"), Links("association", "person", "company", "project", "visit", "donation", "agreement"), width=24,
        listed=True, searched=True, printed=True,
        headers=("对象", "跟进对象", "相关单位", "涉及对象", "联系对象", "客商", "社团", "相关人员", "客户", "联系人", "涉及单位", "相关人/单位", "相关社团",
                 "社团/客商", "跟进客商", "对象(社团/客商)", "关联对象", "姓名", "项目", "项目名称", "社团名称", "客商姓名", "about", "contact", "person"))
    co_owner: str = col(N_("Assisted by"), headers=("协办", "协办人", "协办单位", "配合单位", "配合部门", "协办部门"))
    assigned_by: str = col(N_("Assigned by"), headers=("交办领导", "交办人", "交办单位", "批示领导"))
    assigned_on: PartialDate | None = col(N_("Assigned on"), DATE, headers=("交办日", "交办时间", "交办日期", "登记日期", "登记时间", "布置时间"))
    instruction: str = col(N_("Instruction"), LONG_TEXT, headers=("批示", "领导批示", "审批意见", "批示内容"))
    progress: str = col(N_("Progress"), LONG_TEXT, section="progress", searched=True, headers=headings.PROGRESS)
    next_step: str = col(N_("Next step"), section="progress", searched=True, headers=headings.NEXT_STEP)
    result: str = col(N_("Result"), LONG_TEXT, section="progress", searched=True,
                      headers=("结果", "跟进结果", "办理结果", "处理结果", "反馈", "落实情况", "完成情况", "反馈情况", "办结情况说明", "result", "outcome"))
    done_on: PartialDate | None = col(N_("Done on"), DATE, section="progress",
                                      headers=("完成日期", "办结日期", "销号日", "销号日期", "实际完成时间", "办结时间", "done on", "销号时间"))
    delay_reason: str = col(N_("Reason of delay"), section="progress", headers=("延期原因", "未完成原因"))
    snoozed: str = col(N_("Silent until"), internal=True)
    origin: Origin | None = col(N_("Arose from a rule"), ORIGIN, internal=True)
