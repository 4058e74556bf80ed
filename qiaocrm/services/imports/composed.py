"""Headings that no list can hold: put together of known halves, as 来法年份 or 结对侨企."""

from __future__ import annotations

import re
from functools import lru_cache

from qiaocrm.language import countries
from qiaocrm.services.imports.targets import Target

_COUNTRY = r"(?P<country>[\u4e00-\u9fff]{1,6})"
_WAY = r"联系|联络|回访|走访|拜访|沟通|跟进|对接|随访|慰问"
_TIED = r"问候|祝贺|通知|邀请|慰问|联系|联络|结对|帮扶|服务|走访|慰问|包联|包保|挂钩|挂点|跟进|回访|对接|拜访"
_TIED_TO = (
    r"对象|侨胞|侨领|侨企|侨商|企业|归侨|侨眷|归侨侨眷|侨界人士|社团|侨团|家庭|项目|客商|商户"
)
_WHO = r"对接人|联系人|联络人|联络员|负责人|主要负责人|负责同志|代表|法人|法人代表|法定代表人"
_BODY = r"企业|单位|公司|机构|学校|高校|院校|医院|商铺|门店"
_GIFT = r"捐(?:建|助|款|资|赠|献|物|修)"
_SOCIETY = r"社团|侨团|协会|商会|会馆|侨社|同乡会"
_TONGUE = r"(?:英|法|德|日|韩|俄|西|葡|意|荷|泰|缅|越|匈|捷|波)(?:语|文)|马来文|印尼文|西班牙文|葡萄牙文|意大利文|当地文"

_RULES: tuple[tuple[str, str, str], ...] = (
    ("person", "name_foreign", rf"(?:{_TONGUE})(?:名字?|姓名|全名)"),
    ("association", "name", rf"(?:{_SOCIETY}|组织|团体)(?:中英文|中外文|中文|正式|规范)*(?:名称|全称|名)(?:中英文|中外文)?"),
    ("association", "name_en", rf"(?:{_TONGUE})(?:名称?|全称)"),
    ("person", "abroad_since", rf"(?:来|赴|到|旅居|移居|移民|抵|定居){_COUNTRY}(?:年份|时间|日期|年月|年)"),
    ("person", "association.post", rf"在?(?:{_SOCIETY})(?:中|内|里|担任|所任|任|内担任|中担任)(?:职务|职位|职衔|任职)"),
    ("person", "owner", rf"(?:{_TIED}|责任|承办|经办)(?:干部|同志|委员|专员|领导)(?:姓名)?"),
    ("person", "company", rf"(?:所在|所属|任职|就职|服务|现|代表)?(?:{_BODY}|研究所|园区)(?:全称|名称|名)|店名|厂名|商号名称"),
    ("person", "name", rf"(?:{_BODY})(?:{_WHO.rsplit('|法人', 3)[0]})(?:姓名)?"),
    ("person", "name", r"(?:救助|帮扶|资助|受助|表彰|奖励|探望|祝寿|登记|推荐|聘任|聘请|接待)(?:对象|人选|人员)(?:姓名)?"),
    ("followup", "due", rf"(?:下次|下一次|计划|预计|拟定?)(?:{_WAY})(?:日期|时间|时限)?"),
    ("followup", "due", r"(?:承诺|应|拟|计划|要求|预计|限定?)(?:办结|完成|办理|答复|回复|解决|落实|反馈)(?:日期?|时间|时限|期限)"),
    ("person", "returned_on", r"(?:归国|回国|归侨|回乡|回乡定居|归国定居|回国定居)(?:日期?|时间|年份|年月|年)"),
    ("person", "language", r"(?:懂|会|掌握|通晓|熟悉|使用|常用)(?:何种|哪种|哪些|何)?(?:外语|语言|语种|方言)(?:语种|情况)?"),
    ("followup", "due", r"(?:要求|必须|应)?(?:几号|何时|什么时候|哪天)(?:之?前)?(?:完成|办结|办好|落实)?"),
    ("followup", "state", r"(?:落实|完成|办结|办理|办|做)(?:好|完)?了?(?:没有|没|吗|否)"),
    ("followup", "about", r"(?:涉及|有关|相关|所涉)(?:侨胞|社团|侨团|侨领|侨商|客商|企业|单位|人员|对象)+"),
    ("person", "investment_interest", r"(?:意向|拟|希望|有意|感兴趣)(?:合作|投资|对接)(?:领域|内容|项目|方向|行业|产业)"),
    *((table, "remark", r"备注.{1,4}") for table in ("person", "association", "followup", "visit", "donation")),
    ("followup", "progress", rf"(?:最近|上次|最后|上一次|最近一次|最后一次)(?:{_WAY})(?:日期|时间|情况)?"),
    ("followup", "about", rf"(?:{_TIED})(?:{_TIED_TO})(?:姓名|名称|单位)?|(?:侨胞|侨领|侨商|侨企|客商)(?:姓名|名称)"),
    ("followup", "owner", rf"(?:{_TIED}|责任|负责|承办|经办|联系服务)(?:人|干部|人员|同志|委员|专员|领导)(?:姓名)?|委员(?:姓名)?"),
    ("followup", "due", r"(?:拟|计划|应|预计)(?:发|寄|送|办|回|访)(?:出|送|复)?(?:日期|时间)"),
    ("followup", "state", r"是否已?(?:发|寄|办|送|复|落实|完成|办结|处理|解决|答复|回访)(?:出|送|达)?"),
    ("donation", "donors", rf"{_GIFT}(?:人|者|方|单位|个人|社团|企业|机构|侨胞|侨团)(?:姓名|名称)?"),
    ("donation", "amount", rf"{_GIFT}(?:金额|总额|数额|额|款额|资金)"),
    ("donation", "date", rf"{_GIFT}(?:年份|时间|日期|年月|年度)"),
    ("donation", "recipient", r"(?:受益|受捐|受建|捐建|受助)?(?:学校|院校|医院|村庄|村)(?:名称)?"),
    ("donation", "goods", r"捐(?:赠)?(?:物资?|物品|实物)(?:名称|品名|种类|及规格)?"),
)  # fmt: skip
"""Table, field, pattern of a whole folded heading."""

_VAGUE = frozenset(
    ("需求", "来源", "说明", "其他", "对象", "规模", "人员", "成员", "内容", "简介", "意向")
)
_ANY_DAY = frozenset(("日期", "时间"))

_COMPILED = tuple(
    (table, Target(*field.split(".")), re.compile(rule)) for table, field, rule in _RULES
)
_OURS = r"客商|嘉宾|来宾|侨领|侨商|侨胞|侨眷|归侨|会员|乡贤|校友|本人|您|委员|理事"
_PERSONAL = re.compile(rf"(?:(?:{_BODY}|社团|侨团)?(?:{_WHO})|{_OURS})(?P<part>.+)")
_SHORT = frozenset("美英法德日韩加澳新泰意西葡荷俄缅越菲印")
_EVIDENCE = (Target("name"),)


@lru_cache(maxsize=8192)
def target(table: str, key: str) -> Target | None:
    """What a folded heading that no list knows is put together to mean; None for nothing."""
    for kind, found, rule in _COMPILED:
        if kind == table and (match := rule.fullmatch(key)) and _is_place(match):
            return found
    return None


def part_of_person(key: str) -> str:
    """What of somebody a heading such as 对接人手机 tells: 手机; empty where it tells of nobody."""
    match = None if tells_of_before(key) else _PERSONAL.fullmatch(key)
    return match["part"] if match else ""


def is_vague(table: str, word: str) -> bool:
    """Whether a known word says nothing once others stand before it.

    接站需求 is no wish to invest; a task's 走访日期 need not be the day by which it is due.
    """
    return word in _VAGUE or (table == "followup" and word in _ANY_DAY)


def tells_of_before(key: str) -> bool:
    """Whether a heading means something past: 原侨居国, 归侨国别 is not where somebody lives now."""
    return key.startswith(("原", "曾", "归侨国", "归国国", "回国前", "归国前"))


def asks_cells(found: Target) -> bool:
    """Whether the cells have to agree."""
    return found in _EVIDENCE


def _is_place(match: re.Match[str]) -> bool:
    """Whether what stands where a country is meant is one: 来法 and 赴加拿大, not 到账."""
    place = match.groupdict().get("country")
    return (
        place is None
        or place in _SHORT
        or place in ("国外", "海外", "境外", "该国", "当地")
        or bool(countries.code(place))
    )
