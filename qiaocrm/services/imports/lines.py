"""What a row of a sheet is by itself: blank, total, footer, section; and cells that say 同上."""

from __future__ import annotations

import re
from functools import lru_cache

from qiaocrm.domain.kinds import plain_text
from qiaocrm.language import text
from qiaocrm.sheets.model import Cell

_TOTAL = re.compile(
    r"(?:.{0,12}?)(?:小计|合计|总计|共计|累计|总数|本页计|本页小计|小計|合計|總計|共計|累計|總數|subtotal|total|grandtotal)(?:\d*(?:个|人|人次|批次|家|项|元|万元)?(?:社团|侨团|项目|国家|单位|客商|企业|协议)?)",
    re.IGNORECASE,
)
_SHARE = re.compile(r"其中.{0,12}")
_SIGNED = re.compile(r"(?:填[表报]|制表|审[核批]|复核|报[出送]|单位负责人|统计).{0,6}[:：]")
_FOOTER_WORDS = (
    r"填表人|填报人|制表人?|审核人?|审批人|复核人?|核对人?|单位负责人|填报单位|填表单位|制表单位|填报日期|填表日期|制表日期|填表时间|制表时间|填报时间|报出日期|统计日期|统计时间|"
    r"统计人|更新日期|更新时间|更新于|数据来源|数据截至|截至|截止|经办人签字|经办人|领导签字|负责人签字|签字|盖章|联系电话|报送单位|报送人|备注|备考|附注|注意|说明|填表说明|填报说明|注\d?|"
    r"联系人|打印日期|打印时间|日期|落款|note|notes|remarks?|prepared by|checked by|approved by|printed|source"
)
_FOOTER = re.compile(
    rf"[(（【※*☆★]?\s*(?:{_FOOTER_WORDS})\s*[)）】]?\s*(?:[:：].*|[(（]?签[章字名].*|[(（]盖章.*)",
    re.IGNORECASE | re.DOTALL,
)
_FOOTER_BARE = re.compile(
    r"(?:填表人|填报人|制表人|制表|审核人|审批人|复核人|单位负责人|填报单位|填表单位|填报日期|制表日期|填表日期|报出日期)(?:签[章字名]|\(.*\))?"
)
_CLOSING = re.compile(
    r"[(（]?(?:以上|本表|此表|上述|以下空白|（?以下无正文|共\s*\d+|总共|全文完|—+\s*完|第\s*\d+\s*页|page\s*\d+|[-—]\s*\d+\s*[-—]$|\d+\s*/\s*\d+\s*页?$).*",
    re.IGNORECASE | re.DOTALL,
)
_OFFICE = re.compile(
    r".{0,30}(?:侨联|侨办|统战部|外侨办|商务局|招商局|投促局|侨务办公室|归国华侨联合会|人民政府|办公室)(?:\(章\)|（章）|\s)*(?:\d{4}年.*)?"
)
_ERROR = re.compile(
    r"#(?:N/A|REF!|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|#{2,})"
)
_DAY = re.compile(r"(?:二[〇○零]|\d{2}).{0,4}[年./-].{1,3}(?:[月./-].{0,4})?")
_SECTION = re.compile(
    r"(?P<one>(?=[A-Z][类级档][(（:：\s])|(?=(?:19|20)\d\d年度?$)|[一二三四五六七八九十]{1,3}[、.．,，]|第[一二三四五六七八九十]+(?:部分|类|章|组)[、:：\s]?)|(?P<two>[(（][一二三四五六七八九十]{1,3}[)）][、.]?)|"
    r"(?P<three>\d{1,2}[、.．](?!\d)|[(（]\d{1,2}[)）]|[①-⑳])|(?P<four>[◆●■▲★※◎○□◇]+|【(?=.*】))"
)
_COUNT = re.compile(
    r"\s*[(（\[【:：]?\s*(?:共|计|合计)?\s*\d+\s*(?:个|家|人|名|位|批次|批|项|人次|条|户|国|件)?(?:社团|侨团|项目|国家|单位|客商)?\s*[)）\]】]?\s*$"
)
SAME = frozenset(
    (
        "同上",
        "〃",
        "″",
        "同前",
        "ditto",
        "--〃--",
        "—〃—",
        "“",
        "”",
        "同上。",
        "（同上）",
        "(同上)",
        "同上行",
    )
)
"""Cells that say: same as above."""


def is_empty(cell: Cell) -> bool:
    """Whether the cell holds nothing that can be seen."""
    return cell is None or (
        type(cell) is str and (cell.isspace() or not cell.strip(" \t\r\n\xa0\u3000\u200b\ufeff"))
    )


def is_error(cell: Cell) -> bool:
    """Whether the cell shows an error of the sheet instead of a value: #N/A, #REF!, ####."""
    return type(cell) is str and cell[:1] == "#" and _ERROR.fullmatch(cell.strip()) is not None


def is_same_mark(cell: Cell) -> bool:
    """Whether the cell says: same as above."""
    return isinstance(cell, str) and cell in SAME


@lru_cache(maxsize=4096)
def is_total(typed: str) -> bool:
    """Whether a cell opens a line of totals: 合计, 小计, 美国小计, 合　计."""
    bare = re.sub(r"[\s:：()（）、，,\-—]", "", text.clean(typed))
    return len(bare) <= 24 and (_TOTAL.fullmatch(bare) or _SHARE.fullmatch(bare)) is not None


@lru_cache(maxsize=4096)
def is_footer(typed: str) -> bool:
    """Whether a cell opens a line below the table: 填表人：…, 备注：…, 本表一式两份."""
    s = text.clean(typed)
    return bool(
        _FOOTER.fullmatch(s)
        or _FOOTER_BARE.fullmatch(re.sub(r"\s", "", s))
        or _CLOSING.fullmatch(s)
    )


def is_signed(typed: str) -> bool:
    """Whether a cell opens the line of those who filled in a form: 填表人：…, 审核：…."""
    return _SIGNED.match(text.clean(typed)) is not None


def is_signature(typed: str) -> bool:
    """Whether a lone cell signs the table: 某某市侨联, 2024年3月."""
    s = text.clean(typed)
    return len(s) <= 50 and bool(_OFFICE.fullmatch(s) or _DAY.fullmatch(s.replace(" ", "")))


def has_contact(typed: str) -> bool:
    """Whether a lone cell holds a number or an address, so that it belongs to a record."""
    return "@" in typed or sum(sign.isdigit() for sign in typed) >= 7


def is_list_title(typed: str) -> bool:
    """Whether a lone cell is a title repeated on a new page: 侨领通讯录, 情况统计表（续）."""
    return (
        re.fullmatch(
            r".*(?:表|名册|名单|名录|通讯录|台账|清单|花名册|汇总|目录)(?:[(（].*[)）]|续表?)?",
            text.clean(typed),
        )
        is not None
    )


def is_column_count(cells: list[Cell]) -> bool:
    """Whether the row under the headings only counts the columns: 甲 乙 1 2 3."""
    letters = [cell_text(cell) for cell in cells]
    counted = [
        typed
        for typed in letters
        if typed not in ("甲", "乙", "丙", "丁", "A", "B", "C", "D", "栏次", "—", "-")
    ]
    return (
        len(letters) >= 4
        and len(counted) >= 2
        and counted == [str(number) for number in range(1, len(counted) + 1)]
        and (len(counted) < len(letters) or len(counted) >= 6)
    )


def section_of(typed: str) -> tuple[int, str] | None:
    """Depth and name of a section's line: 一、亚洲地区（12个） → 1, 亚洲地区; None for other text."""
    s = text.clean(typed)
    match = _SECTION.match(s)
    if match is None or len(s) > 40:
        return None
    depth = next(
        level
        for level, name in enumerate(("one", "two", "three", "four"), 1)
        if match[name] is not None
    )
    return depth, bare_section(s[match.end() :])


def bare_section(typed: str) -> str:
    """The name without its count: 亚洲地区（12个） → 亚洲地区."""
    s = text.clean(typed).strip("【】[]：: ")
    return _COUNT.sub("", s).strip("【】[]：: ") or s


def cell_text(cell: Cell) -> str:
    """The cell as clean text; a day as its ISO form."""
    return plain_text(cell)
