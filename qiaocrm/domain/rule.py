"""Rule (规则): on which occasions follow-ups arise by themselves, how long before, with what text."""

from __future__ import annotations

from dataclasses import dataclass

from qiaocrm.base.i18n import N_
from qiaocrm.domain.choices import Choice, Option
from qiaocrm.domain.fields import Record, col
from qiaocrm.domain.followup import FOLLOWUP_KINDS, PRIORITIES
from qiaocrm.domain.kinds import DATE, FLAG, INTEGER
from qiaocrm.domain.manifold import TAGS
from qiaocrm.domain.steps import STEPS
from qiaocrm.language.dates import PartialDate

TRIGGERS = Choice(
    Option("visit_start", N_("Arrival of a visit"), ("接待到达日", "来访到达")),
    Option("visit_end", N_("End of a visit"), ("来访结束", "客商考察结束")),
    Option("election", N_("Expected election of an association"), ("预计换届", "预计换届日", "换届")),
    Option("term_start", N_("New board took office"), ("新班子就职", "换届完成", "就职")),
    Option("founded", N_("Round anniversary of an association"), ("社团整周年", "社团周年庆", "成立周年")),
    Option("contact_due", N_("Contact overdue (association or person)"), ("超过联系周期（社团或人士）", "超过联系周期", "结对对象未联系")),
    Option("birthday", N_("Birthday of a person"), ("生日",)),
    Option("festival", N_("Festival, once for the office"), ("节日（全单位一条）", "节日",)),
    Option("festival_person", N_("Festival, for each contact"), ("节日（每人一条）", "节日(每人一条)",)),
    Option("interaction", N_("Something noted in the timeline"), ("往来登记", "收到来函")),
    Option("project_new", N_("Lead registered"), ("线索登记",)),
    Option("project_idle", N_("Lead without progress"), ("项目无进展", "阶段超期")),
    Option("project_next", N_("Next date of a lead"), ("项目下一步日期",)),
    Option("project_signing", N_("Signing expected"), ("预计签约", "预计签约日",)),
    Option("donation", N_("Date of a gift"), ("捐赠日期", "捐赠到账")),
    Option("donation_accepted", N_("Gift handed over"), ("捐赠交付",)),
    Option("donation_building", N_("Every month while a gift is being built"), ("捐建工程每月", "工程在建",)),
    Option("agreement_expiry", N_("Expiry of an agreement"), ("协议到期",)),
    Option("agreement_signed", N_("Anniversary of an agreement"), ("协议周年",)),
    Option("position_end", N_("End of a post held"), ("任职到期", "任期届满", "聘期届满")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Record):
    """A rule of the office; `key` names one that came with the program."""

    name: str = col(N_("Rule"), width=24, required=True, listed=True)
    trigger: str = col(N_("Occasion"), TRIGGERS, width=20, required=True, listed=True)
    condition: str = col(N_("Only where"), width=28, listed=True, hint=N_("A filter line, such as 国家:日本 标签:重点"))
    festivals: tuple[str, ...] = col(N_("Festivals"), TAGS, width=24, hint=N_("Such as 春节 中秋节; empty for all"))
    steps: str = col(N_("Steps"), STEPS, width=36, required=True, hint=N_("One a line: days | text, such as -7 | 拟定接待方案：{名称}"))
    lead_days: int | None = col(N_("Appears so many days before it is due"), INTEGER)
    kind: str = col(N_("Kind of follow-up"), FOLLOWUP_KINDS)
    priority: str = col(N_("Priority"), PRIORITIES)
    off: bool = col(N_("Switched off"), FLAG, listed=True)
    since: PartialDate | None = col(N_("In force since"), DATE, internal=True)
    key: str = col(N_("Stable key"), internal=True)
