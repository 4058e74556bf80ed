"""The rules that a book begins with: the office's rhythm (domain study §1.21) as a table.

Where the office keeps no ledger of its own (信访, 提案, 三必访) the rule looks for the word in what
was noted in the timeline.
"""

from __future__ import annotations

from dataclasses import replace

from qiaocrm.domain.rule import Rule

_LEAD = 7
"""Days before it is due that a follow-up appears, where the table says nothing else."""

# key, name, occasion, condition, kind, off; then its steps, one a line.
_TABLE = """
election | 换届前核实 | election | | election |
  -60 | 核实换届安排：{名称}
  -30 | 了解候任班子：{名称}
  -10 | 拟写并发出换届贺函：{名称}
term_start | 换届后更新名录 | term_start | | election |
  +30 | 核对新班子名录，寄新年度联系卡：{名称}
founded | 社团整周年庆 | founded | | letter |
  -30 | 成立{年数}周年，拟贺信：{名称}
festival | 节日问候 | festival | | festival |
  -30 | 拟定{节日}问候名单（{人数}人）
  -7工作日 | 审定{节日}问候函
  -3工作日 | 发出{节日}问候
festival_key | 重点联系人节日问候 | festival_person | 标签:重点 | greeting | off
  -3工作日 | {节日}问候：{名称}
birthday | 生日问候 | birthday | | greeting |
  0 | 生日问候：{名称}
letter_in | 来函必复 | interaction | 方向:收到 | letter |
  +3工作日 | 答复来函来访：{名称}
must_visit | 三必访 | interaction | 内容:去世,病故,丧事,重病,住院,重大困难 | must_visit |
  0 | 三必访：{名称}
petition | 信访时限 | interaction | 内容:信访 | urge |
  +15 | 书面告知信访受理情况：{名称}
  +60 | 信访办结期限：{名称}
motion | 提案催答复 | interaction | 内容:提案,议案 | urge |
  +60 | 催办提案答复：{名称}
  +90 | 提案答复期限：{名称}
visit_before | 接待准备 | visit_start | | meeting |
  -7 | 拟定接待方案：{名称}
  -3 | 落实会务、席签、车辆：{名称}
  -1 | 核对航班车次：{名称}
visit_after | 接待总结与回访 | visit_end | | letter |
  +3 | 写接待总结，发感谢函：{名称}
  +30 | 回访：{名称}
survey_after | 客商考察热线追踪 | visit_end | 类别:投资考察,项目洽谈 | call |
  +1 | 致谢：{名称}
  +7 | 寄送补充材料：{名称}
  +15 | 电话追踪：{名称}
  +31 | 热线追踪：{名称} | 每30天
project_new | 招商线索响应 | project_new | 阶段:线索 | call |
  +1 | 一天内响应线索：{名称}
  +3 | 三天内研判：{名称}
  +7 | 一周内反馈：{名称}
  +14 | 报送进展：{名称} | 每14天
project_idle | 项目无进展提醒 | project_idle | | urge |
  -7 | 再过7天满{天数}天无进展：{名称}
  0 | 已满{天数}天无进展：{名称}
project_next | 项目下一步到期 | project_next | | call |
  0 | 项目下一步：{名称}
project_signing | 预计签约准备 | project_signing | | meeting |
  -30 | 预计30天内签约，列出签约清单：{名称}
donation | 侨捐备案 | donation | 状态:已到位 | material |
  +30 | 办理侨捐备案：{名称}
donation_accepted | 侨捐交付确认 | donation_accepted | | material |
  +90 | 报侨捐确认手续：{名称}
donation_building | 捐建工程月报 | donation_building | | call |
  0 | 了解工程进度并拍照：{名称}
agreement_expiry | 协议到期 | agreement_expiry | | expiry |
  -90 | 商谈续签：{名称}
  -30 | 落实续签：{名称}
agreement_signed | 协议周年往来 | agreement_signed | | letter |
  0 | 友好协议{年数}周年，安排往来：{名称}
contact_due | 结对联系超期 | contact_due | | call |
  0 | 已超过{天数}天未联系：{名称}
position_end | 聘期届满 | position_end | 职务:律师,顾问,信息员 | material |
  -30 | 办理续聘：{名称}
"""


def default_rules() -> tuple[Rule, ...]:
    """The rules in the order of the table."""
    found: list[Rule] = []
    for line in _TABLE.strip().splitlines():
        if line.startswith("  "):
            steps = "\n".join(filter(None, (found[-1].steps, line.strip())))
            found[-1] = replace(found[-1], steps=steps)
            continue
        key, name, trigger, condition, kind, off = (part.strip() for part in line.split("|"))
        found.append(
            Rule(
                key=key, name=name, trigger=trigger, condition=condition, kind=kind,
                lead_days=_LEAD, off=off == "off",
            )
        )  # fmt: skip
    return tuple(found)
