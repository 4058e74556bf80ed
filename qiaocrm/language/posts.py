"""Posts in associations and companies (职务): their order on a list, and two posts in one cell."""

from __future__ import annotations

import re
from functools import lru_cache

from qiaocrm.language import hans, text

_HEAD = r"(?:会长|主席|理事长|团长|社长|馆长|堂主|所长|盟主)"
_RANKS = (
    (10, rf"(?:永远|永久|终身)(?:荣誉|名誉)?(?:总|首席|主席)?{_HEAD}|life honou?rary"),
    (20, rf"创[会始办](?:总)?{_HEAD}?|创始人|创办人|founding|founder"),
    (30, rf"(?:荣誉|名誉)(?:总|执行|常务|副)*(?:{_HEAD}|主席|董事长|理事长|院长|校长)|honou?rary"),
    (45, r"(?:荣誉|名誉)(?:常务)?(?:理事|董事|委员)"),
    (40, r"总?顾问|高级顾问|首席顾问|法律顾问|元老|adviso[r|e]|consultant"),
    (170, r"副监事长|副监事会主席|vice chief supervisor"),
    (160, r"监事长|监事会主席|chief supervisor"),
    (290, r"(?:前任?|原|曾任|历任)(?:总|执行|常务|副)*(?:会长|主席|理事长)|former|past president"),
    (148, r"常务副|首席副|第一副|执行副|senior vice|executive vice"),
    (
        150,
        (
            rf"轮值副{_HEAD}|副(?:总)?{_HEAD}|副董事长|vice.?(?:president|chair\w*)|"
            rf"deputy (?:president|chair\w*)"
        ),
    ),
    (
        120,
        (
            rf"执行(?:总)?{_HEAD}|执行董事|执行主席|代理?{_HEAD}|executive (?:president|"
            rf"chair\w*)|acting president"
        ),
    ),
    (130, rf"轮值{_HEAD}|候任{_HEAD}|president.elect|rotating"),
    (190, r"副秘书长|副总干事|deputy secretary|assistant secretary|vice secretary"),
    (180, r"秘书长|总干事|secretary"),
    (100, rf"总{_HEAD}|总会主席|president.general"),
    (240, r"常务理事|常务董事|常务委员|常委"),
    (215, r"副总经理|副总裁|副行长|副院长|副校长|副厂长|副主任|deputy|vice general manager"),
    (200, r"总?财政|司库|财务(?:长|总监)?|会计|treasurer|finance"),
    (210, r"核数|查账|稽核|审计|auditor"),
    (220, r"公关|外联|交际|联络|public relations"),
    (110, rf"{_HEAD}|主席|董事长|主任|chair(?:man|person|woman)?|president(?! of the board of)"),
    (
        112,
        (
            r"总裁|总经理|首席执行官|ceo|managing director|负责人|法人代表|法定代表人|"
            r"general manager|owner|老板|东主"
        ),
    ),
    (
        230,
        (
            r"部长|组长|主委|处长|科长|厅长|局长|总监|院长|校长|行长|厂长|店长|经理|主编|总编|"
            r"director|manager|head"
        ),
    ),
    (250, r"理事|董事|委员|执委|trustee|council|committee"),
    (260, r"监事|supervisor"),
    (270, r"会员|成员|干事|秘书|文员|员工|member"),
)
_COMPILED = tuple((weight, re.compile(pattern, re.IGNORECASE)) for weight, pattern in _RANKS)
UNKNOWN = 500
"""The rank of what is no known post."""

_WORDS = (
    r"会长|主席|理事长|监事长|秘书长|团长|社长|馆长|堂主|理事|监事|董事长|董事|总裁|总经理|经理|"
    r"总监|主任|委员|常委|顾问|财政|司库|会计|核数|"
    r"公关|部长|组长|会员|代表|创始人|创办人|合伙人|总干事|干事|秘书|院长|校长|行长|局长|处长|"
    r"科长|厅长|市长|县长|省长|区长|镇长|书记|参赞|"
    r"大使|领事|总领事|教授|副教授|研究员|工程师|律师|医师|医生|会计师|主编|总编|记者|董事局主席|"
    r"负责人|法人代表|法定代表人|联络人|联系人|"
    r"联络员|领队|发起人|元老|议员|法官|老板|东主|厂长|店长|所长|讲师|博士生导师|主委|执委|助理|"
    r"翻译|司机|侨领|拿督|太平绅士|店主|馆主|专干|干部|职员|学者|主管|总务|庶务|站长|台长|园长|村长|校董|"
    r"CEO|CFO|CTO|COO"
)
_POST = re.compile(
    rf"(?:.{{0,24}}?(?:{_WORDS})(?:[(（][^()（）]{{1,12}}[)）])?|"
    r"(?:[\w.]+[\s-]+){0,4}(?:president|chair(?:man|person|woman)?|secretary(?:.general)?|"
    r"treasurer|director|"
    r"manager|founder|adviso[re]r?|member|owner|partner|officer|consul|professor|engineer|"
    r"supervisor|auditor|ceo)"
    r"(?:\s+of\s+.{1,40})?)",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"\s*(?:[、，,;；/|&＆\n]|兼任?(?!职|并|顾)|暨)\s*|\s+(?=[\u4e00-\u9fff])|\s+and\s+"
)

_SPACED = re.compile(r"[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff])+")
"""Single characters drawn apart to fill a column."""

_LISTED = re.compile(
    r"\s*[(（](?:按|以|依)?[^()（）]*(?:笔画|笔划|拼音|音序|为序|排序|排列|排名)[^()（）]*[)）]"
    r"|\s*[(（]共?\d{1,3}[人名位][)）]|[:：]$"
)
"""What a list says of a post's holders: their order, their number."""


@lru_cache(maxsize=4096)
def rank(post: str) -> int:
    """The sort weight of a post: honorary ones first as on the office's lists, then 会长 and on.

    10-40 are honorary, from 100 active; UNKNOWN for what is no known post. Of several posts in
    one text the highest counts.
    """
    parts = split_posts(post)
    if len(parts) > 1:
        return min(map(rank, parts))
    s = hans.to_simplified(text.clean(post)).replace(" ", "" if text.has_cjk(post) else " ")
    for weight, pattern in _COMPILED:
        if pattern.search(s):
            return weight
    return UNKNOWN


def is_honorary(post: str) -> bool:
    """Whether the post is one of honour (荣誉, 创会, 顾问), not of the acting board."""
    return rank(post) < 50


@lru_cache(maxsize=4096)
def tidy(post: str) -> str:
    """会　长, 会长（按姓氏笔画） → 会长: without the list-maker's blanks and notes."""
    bare = _LISTED.sub("", text.clean(post)).strip()
    return re.sub(r"\s+", "", bare) if _SPACED.fullmatch(bare) else bare


@lru_cache(maxsize=4096)
def split_posts(post: str) -> list[str]:
    """会长兼秘书长 → 会长, 秘书长; a text that does not part into posts stays whole."""
    whole = tidy(post)
    parts = [part.strip() for part in _JOINT.split(whole) if part.strip()]
    if len(parts) > 1 and not all(map(is_post, parts)):
        return [whole]
    return parts


_WITHIN = re.compile(_WORDS)


def names_one(typed: str) -> bool:
    """Whether a post stands anywhere in the text: 名誉主席团."""
    return _WITHIN.search(hans.to_simplified(typed)) is not None


@lru_cache(maxsize=8192)
def is_post(typed: str) -> bool:
    """Whether `typed` ends as posts do: 会长, 副秘书长, 美国湖南同乡会会长, Vice President."""
    s = hans.to_simplified(text.clean(typed))
    return len(s) <= 60 and _POST.fullmatch(s) is not None
