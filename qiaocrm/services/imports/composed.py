"""Headings that no list can hold: put together of known halves, as 来法年份 or 结对侨企."""

from __future__ import annotations

import re
from functools import lru_cache

from qiaocrm.language import countries
from qiaocrm.services.imports.targets import Target

_COUNTRY = r"(?P<country>[\u4e00-\u9fff]{1,6})"
_WAY = r"联系|联络|回访|走访|拜访|沟通|跟进|对接|随访|慰问"
_TIED = r"联系|联络|结对|帮扶|服务|走访|慰问|包联|包保|挂钩|挂点|跟进|回访|对接|拜访"
_TIED_TO = (
    r"对象|侨胞|侨领|侨企|侨商|企业|归侨|侨眷|归侨侨眷|侨界人士|社团|侨团|家庭|项目|客商|商户"
)
_WHO = r"对接人|联系人|联络人|联络员|负责人|主要负责人|负责同志|代表|法人|法人代表|法定代表人"
_BODY = r"企业|单位|公司|机构|学校|高校|院校|医院|商铺|门店"
_TONGUE = r"(?:英|法|德|日|韩|俄|西|葡|意|荷|泰|缅|越|匈|捷|波)(?:语|文)|马来文|印尼文|西班牙文|葡萄牙文|意大利文|当地文"

_RULES: tuple[tuple[str, str, str], ...] = (
    ("person", "name_foreign", rf"(?:{_TONGUE})(?:名字?|姓名|全名)"),
    ("association", "name_en", rf"(?:{_TONGUE})(?:名称?|全称)"),
    ("person", "abroad_since", rf"(?:来|赴|到|旅居|移居|移民|抵|定居){_COUNTRY}(?:年份|时间|日期|年月|年)"),
    ("person", "owner", rf"(?:{_TIED}|责任|承办|经办)(?:干部|同志|委员|专员|领导)(?:姓名)?"),
    ("person", "company", rf"(?:所在|所属|任职|就职|服务|现|代表)?(?:{_BODY}|研究所|园区)(?:全称|名称|名)|店名|厂名|商号名称"),
    ("person", "name", rf"(?:{_BODY})(?:{_WHO.rsplit('|法人', 3)[0]})(?:姓名)?"),
    ("followup", "due", rf"(?:下次|下一次|计划|预计|拟定?)(?:{_WAY})(?:日期|时间|时限)?"),
    ("followup", "progress", rf"(?:最近|上次|最后|上一次|最近一次|最后一次)(?:{_WAY})(?:日期|时间|情况)?"),
    ("followup", "about", rf"(?:{_TIED})(?:{_TIED_TO})(?:姓名|名称|单位)?|(?:侨胞|侨领|侨商|侨企|客商)(?:姓名|名称)"),
    ("followup", "owner", rf"(?:{_TIED}|责任|承办|经办|联系服务)(?:人|干部|人员|同志|委员|专员|领导)(?:姓名)?|委员(?:姓名)?"),
    ("donation", "goods", r"捐(?:赠)?(?:物资?|物品|实物)(?:名称|品名|种类|及规格)?"),
)  # fmt: skip
"""Table, field, pattern of a whole folded heading."""

_COMPILED = tuple((table, Target(field), re.compile(rule)) for table, field, rule in _RULES)
_PERSONAL = re.compile(rf"(?:{_BODY}|社团|侨团)?(?:{_WHO})(?P<part>.+)")
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
    match = _PERSONAL.fullmatch(key)
    return match["part"] if match else ""


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
