"""Refines a mapping by what whole headings say: somebody else's telephone, an election gone by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from qiaocrm.base.i18n import N_
from qiaocrm.language import hans, text
from qiaocrm.services.imports import fitting
from qiaocrm.services.imports.targets import Target

if TYPE_CHECKING:
    from qiaocrm.services.imports.headers import Header
    from qiaocrm.services.imports.mapping import Column
    from qiaocrm.services.imports.shapes import Shape

UNKNOWN = N_("no field known; kept as typed")
ANOTHER = N_("about somebody else than the record; kept as typed")
GONE_BY = N_("all of these days are past, so it is the last election")

_FAMILY = r"亲属|亲友|亲戚|亲人|眷属|家属|配偶|夫人|丈夫|妻子|爱人|太太|子女|儿子|女儿|孩子|父母|父亲|母亲|兄弟|姐妹"
_RELATIVE = re.compile(rf"(?:与|和)?(?:国内|国外|海外|国境外|境外|在乡|家乡|主要)*(?:{_FAMILY})")
_WAYS = ("phones", "emails", "wechat", "other_im", "fax", "address", "postcode")
"""What reaches somebody."""
_IN_BRACKETS = re.compile(r"[(（]([^()（）]+)[)）]\s*$")
_FAMILY_NAMED = re.compile(rf"(?:{_FAMILY})(?:的?(?:电话|手机|号码|姓名))?$")
_ANOTHER = re.compile(
    r"(?!本人|个人)[\u4e00-\u9fff]{0,4}?"
    r"(?P<who>家长|监护人|紧急联系人|紧急联络人|紧急|应急联系人|联系人|联络人|联络员|对接人|秘书|助理|翻译|代办人|代理人|"
    r"负责人|主要负责人|负责同志|代表|法定代表人|法人代表|法人|"
    r"经办人|引荐人|介绍人|推荐人|担保人|领队|陪同人?|随行人?员?|接机人|接待人)"
)
_TELEPHONE = re.compile(r"(?:联系)?(?:电话|方式)|手机号?码?|电话号码")
_NEXT_OF_KIN = re.compile(
    r"(?:国内|在国内|家庭|家中|紧急|应急)(?:联系人|联络人)(?:姓名)?|监护人(?:姓名)?|家长(?:姓名)?"
)
_TIE = re.compile(r"(?:与|和)?(?:其|本人|留学人员|学生)?(?:的)?关系")
_KINSHIP = re.compile(r"(?:联系人|联络人)(?:及|和|与|/)?其?关系")
_PERSONAL = frozenset(
    "phones emails wechat other_im fax address postcode native_address country city nationality gender birthday "
    "post company org_post native_place identity education industry name_foreign relatives honorific owner abroad_since returned_on language honours "
    "social_posts website".split()
)
"""What a heading may say of somebody else as well as of the record's person."""

_ORGANISATION = r"单位|公司|企业|机构|社团|侨团|协会|商会|组织"
_JOINT = re.compile(
    rf"[^、/／及和与或]*(?:{_ORGANISATION})(?:名称)?(?:[、/／及和与或]|\s)*(?:[^、/／及和与或]*(?:{_ORGANISATION})(?:[、/／及和与或]|\s)+)?"
    r"(?:所任|担任|主要|任)?(?:职务|职位|职衔|任职|岗位|身份)(?:职称)?"
)
_JOINER = re.compile(r"[、/／及和与或\s]|(?:任职|现任)")
_SOCIETY = re.compile(r"社团|侨团|协会|商会|侨社")
_ELECTION = re.compile(r"换届(?:时间|日期|年月|大会时间|选举时间)?$")


_LABEL = re.compile(r"(?P<stem>(?:phone|电话).*?)\s*[-–]\s*(?:type|label|类型|标签)", re.IGNORECASE)
_VALUE = re.compile(r"(?P<stem>(?:phone|电话).*?)\s*[-–]\s*(?:value|值|号码)", re.IGNORECASE)


def label_places(columns: Sequence[Column]) -> dict[int, int]:
    """Columns of telephone numbers with those that say what they are for: Phone 1 - Type."""
    labels = {
        match["stem"].casefold(): column.place
        for column in columns
        if (match := _LABEL.fullmatch(column.header.text))
    }
    return {
        column.place: labels[match["stem"].casefold()]
        for column in columns
        if (match := _VALUE.fullmatch(column.header.text))
        and match["stem"].casefold() in labels
        and column.target == Target("phones")
    }


def joint(header: Header) -> bool:
    """Whether a heading promises an organisation and a post in one cell: 现任职机构、职务."""
    last = re.sub(r"[(（].*?[)）]", "", header.parts[-1]) if header.parts else ""
    last = hans.to_simplified(last).strip()
    return _JOINT.fullmatch(last) is not None and _JOINER.search(last) is not None


def refine(columns: tuple[Column, ...], kind: str, shapes: Sequence[Shape]) -> tuple[Column, ...]:
    """The columns once more, each seen beside all others."""
    columns = tuple(map(_own_group, columns))
    columns = tuple(map(_addresses, columns, shapes))
    if kind in ("person", "visit"):
        columns = tuple(map(_of_family, columns))
    if kind == "person":
        both = (_in_society(column, shape) for column, shape in zip(columns, shapes, strict=True))
        return _of_others(tuple(both))
    if kind == "association":
        return tuple(
            _election(column, shape) for column, shape in zip(columns, shapes, strict=True)
        )
    return columns


def _own_group(column: Column) -> Column:
    """民族 under 基本情况 is no remark: what the group is called says little of its columns."""
    by_group = len(column.header.parts) > 1 and column.confidence <= 0.6
    if column.target == Target("remark") and by_group:
        return replace(column, target=None, confidence=0.0, reason=UNKNOWN)
    return column


def _addresses(column: Column, shape: Shape) -> Column:
    """Email/网址 over addresses with an @ holds those first; what else is there stays as typed."""
    if column.target != Target("website") or shape.share("mail", lambda typed: "@" in typed) < 0.5:
        return column
    return replace(column, target=Target("emails"))


def _of_family(column: Column) -> Column:
    """联系方式（国内亲属） is not the number of the row's own person."""
    target = column.target
    if target is None or (target.part or target.field) not in _WAYS:
        return column
    told = _IN_BRACKETS.search(hans.to_simplified(column.header.text))
    if not told or not _FAMILY_NAMED.search(told[1]):
        return column
    return replace(column, target=None, confidence=0.7, reason=ANOTHER)


def _in_society(column: Column, shape: Shape) -> Column:
    """社团职务 over cells that name the association too parts into both."""
    post = column.target in (Target("post"), Target("social_posts"))
    if not post or not _SOCIETY.search(hans.to_simplified(column.header.text)):
        return column
    if fitting.fit("person", Target("org_post"), shape) < 0.5:
        return column
    return replace(column, target=Target("org_post"))


def _of_others(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Columns about the person's family or secretary are not the person's own.

    Those of relatives come together in one field, others are kept under their headings. 联系人电话
    is one's own where the names stand under 联系人.
    """
    named = "".join(
        column.header.text
        for column in columns
        if column.target in (Target("name"), Target("given_name"))
    )
    headings = [_bare(column.header) for column in columns]
    if not named:
        return columns
    return tuple(
        replace(column, target=None, confidence=0.7, reason=ANOTHER)
        if column.target == Target("phones") and _follows_another(headings, place)
        else _own(column, named, headings)
        for place, column in enumerate(columns)
    )


def _follows_another(headings: Sequence[str], place: int) -> bool:
    """Whether a column 联系电话 comes right after 国内联系人, perhaps with 与本人关系 between."""
    before = [one for one in headings[max(0, place - 2) : place] if not _TIE.fullmatch(one)]
    return bool(_TELEPHONE.fullmatch(headings[place]) and before) and bool(
        _NEXT_OF_KIN.fullmatch(before[-1])
    )


def _bare(header: Header) -> str:
    """The last level of a heading in 简体, without brackets and blanks."""
    last = header.parts[-1] if header.parts else ""
    return re.sub(r"[(（].*?[)）]|\s", "", hans.to_simplified(last))


def _own(column: Column, named: str, headings: Sequence[str]) -> Column:
    """The column, without a target if its heading speaks of somebody whom the names are not."""
    target = column.target
    if column.skipped or (target and target.field not in _PERSONAL) or not column.header.parts:
        return column
    last = _bare(column.header)
    family, other = _RELATIVE.match(last), _ANOTHER.match(last)
    if family and len(last) > len(family[0]) and last not in named:
        return replace(column, target=Target("relatives"), confidence=0.7, reason=ANOTHER)
    if _KINSHIP.fullmatch(last):
        return replace(column, target=Target("relatives"), confidence=0.7, reason=ANOTHER)
    others = any(one != last and one.startswith(last) for one in headings)
    if other and target and other["who"] not in named and (len(last) > other.end() or others):
        return replace(column, target=None, confidence=0.7, reason=ANOTHER)
    return column


def _election(column: Column, shape: Shape) -> Column:
    """换届时间 over days that are all gone by is when the present term began."""
    if column.target != Target("next_election") or shape.gone_by() < 1.0:
        return column
    if not _ELECTION.match(text.clean(column.header.text)):
        return column
    return replace(column, target=Target("term_start"), reason=GONE_BY)


def with_units(columns: tuple[Column, ...], amounts: Sequence[bool]) -> tuple[Column, ...]:
    """其中：固定资产投资 has the unit of the amount before it, 总投资（亿元）."""
    found: list[Column] = []
    unit: str | None = None
    for column, amount in zip(columns, amounts, strict=True):
        if amount:
            within = column.header.text.startswith(("其中", "内：", "（其中"))
            if not column.header.unit and unit and within:
                column = replace(column, header=replace(column.header, unit=unit))
            unit = column.header.unit or unit
        found.append(column)
    return tuple(found)
