"""Stages of a project lead: the office's own list, its aliases, and the history they write."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from qiaocrm.base.i18n import N_
from qiaocrm.domain.kinds import Parsed, plain_text
from qiaocrm.domain.office import Stage
from qiaocrm.domain.project import Project
from qiaocrm.domain.values import StageStep
from qiaocrm.language import text
from qiaocrm.language.dates import PartialDate

# Keys, names and aliases follow the eleven stages recommended by the domain study (§2.5).
DEFAULT_STAGES: tuple[Stage, ...] = tuple(
    Stage(
        key=key, name=name, name_en=english, aliases=tuple(aliases.split()), position=position,
        silence_days=silence, final=final, lost=key == "ended", tone=tone, requirement=requirement,
    )
    for position, (key, name, english, silence, final, tone, requirement, aliases) in enumerate(
        (
            ("lead", "线索", "Lead", 45, False, "grey", "投资方、联系人和投资意向已登记",
             "新线索 项目线索 登记 推介 信息 意向 初步意向 有意向"),
            ("study", "研判", "Study", 45, False, "grey", "行业、规模和用地需求已有初步评估",
             "待研判 待初审 初审 评估 待评价 研究"),
            ("matching", "对接", "Matching", 45, False, "blue", "已与投资方见面，对接单位和责任人已明确",
             "接洽 谋划 对接中 初步对接 接触 初步接触 跟踪 跟进 跟进中 前期对接 考察 考察中"),
            ("negotiation", "洽谈", "Negotiation", 30, False, "blue", "选址、政策和合作方式已有书面意见",
             "在谈 磋商 洽谈中 正在洽谈 在洽谈 进一步洽谈 新增在谈 谈判 启动 在谈项目 深入洽谈 商谈"),
            ("signed", "签约", "Signed", 20, False, "violet", "协议已签，文本已作为附件存入",
             "已签约 签约意向 框架签约 正式签约 待签约 新签约 签约项目 意向签约 签订协议 拟签约"),
            ("landed", "落地", "Landed", None, False, "violet", "公司已注册，备案或报批手续已办",
             "注册 备案 报批 完成报批 已注册 已落地 拟开工 前期 落户"),
            ("started", "开工", "Started", None, False, "amber", "施工许可已办，首笔资金已到位",
             "已开工 动工 开工建设 到资"),
            ("building", "在建", "Under construction", None, False, "amber", "每季度登记建设进度和到资额",
             "建设 建设中 施工 正在建设"),
            ("production", "投产", "In production", None, False, "green", "已竣工验收并开始生产",
             "竣工 试运行 已投产 竣工投产 已竣工投产 完工 已竣工 运营"),
            ("full_capacity", "达产", "At full capacity", None, True, "green", "产值和税收达到协议约定",
             "已达产 达产达效"),
            ("ended", "终止", "Ended", None, True, "red", "写明终止原因，联系人继续保持往来",
             "停止谈判 退库 搁置 中止 暂停 已终止 失败 终止洽谈 放弃 取消"),
        ),
        start=1,
    )
)


class StageBook:
    """The stages of one office, for reading, showing and ordering.

    Those it has given up (`former`) keep their names for what the past says of them.
    """

    def __init__(self, stages: Iterable[Stage], former: Iterable[Stage] = ()) -> None:
        self.stages = tuple(sorted(stages, key=lambda stage: (stage.position or 0, stage.id)))
        self._by_key = {stage.key: stage for stage in (*former, *self.stages)}

    @cached_property
    def _by_word(self) -> dict[str, str]:
        """Made when a word is first read: see Choice."""
        return {
            text.fold(word): stage.key
            for stage in self.stages
            for word in (*stage.aliases, stage.name, stage.name_en, stage.key)
            if word
        }

    def parse(self, raw: Any) -> Parsed:
        """The key that a word stands for; a doubt where no stage answers to it."""
        typed = plain_text(raw)
        if not typed or text.is_blank_mark(typed):
            return Parsed("")
        key = self._by_word.get(text.fold(typed)) or self._by_word.get(text.fold(typed.removesuffix("阶段")))
        return Parsed(key or "", None if key else N_("not one of the office's stages"))

    def show(self, key: str, language: str) -> str:
        """The stage's name; an unknown key as it is."""
        stage = self._by_key.get(key)
        if stage is None:
            return key
        return stage.name_en if language == "en" and stage.name_en else stage.name

    def tone(self, key: str) -> str:
        """The colour of the stage's chip."""
        stage = self._by_key.get(key)
        return stage.tone if stage else "grey"

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all stages that there are or were."""
        return frozenset(self._by_key)

    def is_lost(self, key: str) -> bool:
        """Whether the stage ends a lead without success."""
        stage = self._by_key.get(key)
        return stage is not None and stage.lost

    def requirement(self, key: str) -> str:
        """What must be true of a lead in the stage; empty where the office has said nothing."""
        stage = self._by_key.get(key)
        return stage.requirement if stage else ""

    def key_at(self, position: int) -> str:
        """The key of the stage in that place of the list, from 0."""
        return self.stages[position].key


def entering(project: Project, stage: str, since: PartialDate) -> Mapping[str, Any]:
    """The values that change when a project enters `stage` on `since`; history keeps every step."""
    if project.stage == stage:
        return {}
    step = StageStep(stage, since.iso())
    return {
        "stage": stage,
        "stage_since": since if stage else None,
        "stage_history": (*project.stage_history, step) if stage else project.stage_history,
    }
