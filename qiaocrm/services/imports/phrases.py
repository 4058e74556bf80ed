"""Parts cells that hold two things at once: a name and a phone, an organisation and a post."""

from __future__ import annotations

import re
from functools import lru_cache

from qiaocrm.language import organisations, posts, text
from qiaocrm.services.imports.shapes import is_association

_PHONE_RUN = re.compile(
    r"(?:(?:电话|手机|联系电话|办公|住宅|tel|mobile|ph)[.:：]?\s*)?[+(（]?\+?\d[\d\s()（）/、,，;；+-]{5,}\d(?:\s*[(（][^()（）]{1,8}[)）])?",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"[(（]?(?:19|20)\d\d(?:[./]\d{1,2})?\s*[-–—~]\s*(?:19|20)\d\d(?:[./]\d{1,2})?[)）]?"
)
"""A term of office, which is no telephone number: 2024-2027."""

_ORG_END = re.compile(
    r"(?:有限责任公司|股份有限公司|有限公司|公司|集团|同乡会|总商会|商会|联谊总会|联合总会|总会|协会|联谊会|联合会|促进会|宗亲会|校友会|妇女会|青年会|会馆|公会|公所|学会|统促会|和统会|基金会|"
    r"大学|学院|中学|小学|学校|医院|银行|事务所|株式会社|研究院|研究所|工厂|制造厂|厂|酒店|餐馆|餐厅|酒楼|超市|商行|中心|报社|电视台|出版社|侨联(?![合谊络])|委员会|俱乐部|农场|"
    r"会社|联盟|协进会|华联会|互助会|乡亲会|互助社|协会总会)"
)

_LATIN_THEN_POST = re.compile(
    r"([A-Za-z][^\u3400-\u9fff\n、，,;；/]*\s[^\u3400-\u9fff\n、，,;；/]*?)\s*([\u3400-\u9fff]+)"
)
_CAPITALS = re.compile(r"\b[A-Z]{2,4}\b")
"""Letters such as AB, SL and LLC, which end the names of companies."""
_WHERE = re.compile(r"[(（][^()（）]+[)）]\s*")
_POST_IN_BRACKETS = re.compile(r"([^()（）]+?)\s*[(（]([^()（）]+)[)）]")
"""示例酒店（董事长）."""


def split_phones(typed: str) -> tuple[str, str]:
    """The text without its telephone numbers, and the numbers: 张三 13900001111 → 张三, 13900001111."""
    found = [
        match
        for match in _PHONE_RUN.finditer(typed)
        if sum(sign.isdigit() for sign in match[0]) >= 7 and not _YEARS.fullmatch(match[0].strip())
    ]
    if not found:
        return typed, ""
    rest = typed
    for match in found:
        rest = rest.replace(match[0], " ", 1)
    rest = re.sub(r"[(（]\s*[)）]", "", rest)
    return rest.strip(" \n:：,，、;；/-|"), "、".join(
        match[0].strip(" ,，、;；/") for match in found
    )


def split_at_script(s: str) -> tuple[str, str] | None:
    """A Latin text of several words and the Chinese post behind it: Example Import AB 总经理."""
    match = _LATIN_THEN_POST.fullmatch(s)
    return (match[1].strip(), match[2]) if match and posts.is_post(match[2]) else None


@lru_cache(maxsize=8192)
def split_org_post(typed: str) -> tuple[str, str] | None:
    """Organisation and post of 美国华兴公司董事长; None where the text is not both."""
    s = text.clean(typed)
    if len(s) < 5 or len(s) > 60:
        return None
    if s[-1] in ")）" and (match := _POST_IN_BRACKETS.fullmatch(s)) and posts.is_post(match[2]):
        is_one = organisations.looks_like_organisation(match[1]) or is_association(match[1])
        return (match[1], match[2]) if is_one else None
    if both := split_at_script(s):
        named = organisations.looks_like_organisation(both[0]) or _CAPITALS.search(both[0])
        return both if named else None
    for sign in ("\n", " ", "，", ",", "、", "/", "—", "-"):
        head, found, tail = s.partition(sign)
        if (
            found
            and tail
            and posts.is_post(tail)
            and (organisations.looks_like_organisation(head) or is_association(head))
            and not posts.is_post(head)
            and not _has_more(head)
        ):
            return head.strip(), tail.strip()
    for match in reversed(list(_ORG_END.finditer(s))):
        head, tail = s[: match.end()], s[match.end() :].strip(" ,，、:：-—/的")
        if tail[:1] in ("(", "（") and (where := _WHERE.match(tail)):
            head, tail = head + where[0].strip(), tail[where.end() :]  # 示例集团（新加坡）董事长
        if (
            2 <= len(tail) <= 20
            and posts.is_post(tail)
            and not _ORG_END.search(tail.removesuffix("兼"))
        ):
            return head, tail
    return _split_at_post(s)


def _has_more(head: str) -> bool:
    """Whether words follow the name of an organisation: 甲会馆 and an unknown post."""
    ends = [match.end() for match in _ORG_END.finditer(head)]
    return (
        bool(ends)
        and not re.fullmatch(r"(?:\s*[(（][^()（）]*[)）])?", head[ends[-1] :])
        and not organisations.ends_as_one(head)
    )


def _split_at_post(s: str) -> tuple[str, str] | None:
    """东京料理店店主 by the post at its end: the longest head that ends as an organisation's name."""
    if not text.has_cjk(s) or not posts.is_post(s) or re.search(r"[、，,;；\n]", s):
        return None
    for cut in range(len(s) - 2, 3, -1):
        head, tail = s[:cut].rstrip(), s[cut:].strip()
        if posts.is_post(tail) and organisations.ends_as_one(head) and not posts.names_one(head):
            return head, tail
    return None


def split_org_posts(typed: str) -> list[tuple[str, str]]:
    """All organisations with posts of a cell: 甲商会会长、乙公司董事长; empty where a part is not both."""
    s = text.clean(typed)
    parts = [part.strip() for part in re.split(r"[、，,;；\n]+", s) if part.strip()]
    found = [split_org_post(part) for part in parts]
    if len(parts) > 1 and all(found):
        return [one for one in found if one]
    whole = split_org_post(s)
    return [whole] if whole and not re.search(r"[；;\n]", whole[0]) else []


def split_list(typed: str) -> list[str]:
    """The items of a list in a cell: parted by 、 ； or line breaks, numbering dropped."""
    parts = re.split(r"[、；;\n]+", text.clean(typed))
    items = (
        re.sub(r"^\s*(?:\d{1,2}[.．)）](?!\d)|[(（]\d{1,2}[)）]|[①-⑳])\s*", "", part).strip(" ,，")
        for part in parts
    )
    return [item for item in items if item and not text.is_blank_mark(item)]
