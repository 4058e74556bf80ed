"""One contact while its card is read: values under the headings that an office writes in lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from qiaocrm.sheets.vcard import Property

HEADINGS: dict[str, str | None] = {
    "姓名": None,
    "称谓": "、",
    "手机": None,
    "办公电话": None,
    "住宅电话": None,
    "电话": None,
    "传真": "；",
    "邮箱": None,
    "微信": None,
    "社交账号": "；",
    "单位": None,
    "部门": "；",
    "职务": "、",
    "职业": "；",
    "国家": None,
    "城市": None,
    "邮编": None,
    "地址": None,
    "其他地址": None,
    "出生日期": None,
    "性别": None,
    "语言": "、",
    "网址": None,
    "备注": "\n",
    "显示名称": "；",
    "昵称": "；",
    "读音": "；",
    "后缀": "；",
    "分组": "、",
    "纪念日": "；",
    "关系人": "；",
    "名片标注": "\n",
    "其他资料": "\n",
}
"""The columns in their order, and what joins several values in one cell; None: a column each.

名片标注 holds labels for which the other columns have no place: 车载：139….
"""

WORK = frozenset(
    ("WORK", "OFFICE", "COMPANY", "BUSINESS", "工作", "办公", "单位", "公司", "公司電話")
)
HOME = frozenset(("HOME", "RESIDENCE", "住宅", "家庭", "家", "住家"))
"""What cards call the kinds of numbers and addresses."""

_PLAIN = frozenset(
    """
    PREF VOICE INTERNET MSG TEXT VIDEO MAIN X400 DOM INTL POSTAL PARCEL OTHER HOMEPAGE
    电话 其他 主要
    """.split()
)
"""Labels that tell nothing worth keeping."""


@dataclass(slots=True)
class Contact:
    """The cells of one contact by heading; `labels` are those of Apple's grouped lines."""

    labels: dict[str, str]
    cells: dict[str, dict[str, None]] = field(default_factory=dict)
    nameless: bool = False

    def add(self, heading: str, value: str) -> None:
        """Put a value under a heading, once."""
        value = value.strip()
        if value:
            self.cells.setdefault(heading, {})[value] = None

    def values(self, heading: str) -> list[str]:
        """What stands under a heading, a text for each column."""
        held = self.cells.get(heading, {})
        joint = HEADINGS[heading]
        return list(held) if joint is None or not held else [joint.join(held)]

    def label(self, one: Property) -> str:
        """The words that the card itself puts beside a value: 车载, AssistantPhone."""
        return self.labels.get(one.group, "") if one.group else ""

    def words(self, one: Property) -> set[str]:
        """All that says of what kind a number or an address is, in capitals."""
        label = self.label(one).upper()
        return set(one.types) | {label} | set(label.split())

    def kind(self, one: Property) -> str:
        """The label of a value, or what else tells its kind; empty where nothing does."""
        return self.label(one) or "、".join(sorted(one.types - _PLAIN)).lower()

    def annotate(self, one: Property, used: Iterable[str], value: str) -> None:
        """Keep the labels of a value that its column does not tell."""
        left = [word.lower() for word in sorted(one.types - _PLAIN - set(used))]
        label = self.label(one)
        if label and label.upper() not in _PLAIN | set(used):
            left.insert(0, label)
        if left:
            self.add("名片标注", f"{'、'.join(left)}：{value}")
