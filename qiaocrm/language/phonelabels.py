"""The words around telephone numbers: 办, 宅, (H), 传真, 微信同号, 国内."""

from __future__ import annotations

import re
from functools import lru_cache

_ALONE = r"(?<![a-z])(?:{})(?![a-z])"
_WORDS = {
    "fax": (
        r"图文传真|传真(?:号码|电话|机)?|傳真|facsimile|fax(?: ?no\.?| number)?",
        _ALONE.format("f"),
    ),
    "whatsapp": (r"whats ?app", _ALONE.format("wa")),
    "wechat": (
        r"微信号?(?:码)?(?:与?手机)?(?:同号|同步|号|同)?|同微信|同号|wechat(?: id)?|weixin",
        _ALONE.format("wx"),
    ),
    "qq": (r"qq号?码?",),
    "line": (_ALONE.format("line(?: id)?"),),
    "viber": ("viber",),
    "telegram": ("telegram",),
    "kakao": ("kakao(?: ?talk)?",),
    "mobile": (
        r"(?:移动|手提|行动|行動|随身)(?:电话|電話)|手机(?:号码?|電話|电话)?|手機(?:號碼?)?",
        r"手提|移动|mobile(?: ?phone)?|mob|cell(?: ?phone|ular)?|h/p|hand ?phone",
        _ALONE.format("m"),
    ),
    "home": (
        r"住宅(?:电话|電話)?|宅电|宅電|家庭(?:电话|電話)?|家里(?:电话)?|家中|家电|宅|家",
        r"home|residence",
        _ALONE.format("[hr]"),
    ),
    "office": (
        (
            r"办公室?(?:电话|電話)?|辦公室?(?:電話)?|办电|单位(?:电话)?|單位(?:電話)?|"
            r"(?:公司|商务|商務)(?:电话|電話)?"
        ),
        r"会所(?:电话)?|总机|總機|办|辦|office|work|business",
        _ALONE.format("[ow]"),
    ),
    "": (
        r"(?:联系|联络|聯絡|聯繫|固定|热线|咨询|国际|服务)?(?:电话|電話)(?:号码?|號碼)?",
        r"联系方式|号码|固话|座机|直线|热线|本人|常用",
        r"tele?phone|tel(?: ?no\.?)?|phone(?: ?number)?|ph|contact|number|no\.",
        _ALONE.format("[tpd]"),
    ),
}
"""Label -> patterns of the words for it; the first that fits names the number."""

_LABELS = tuple(_WORDS)
_PATTERN = re.compile(
    "|".join(f"(?P<g{i}>{'|'.join(_WORDS[label])})" for i, label in enumerate(_LABELS)),
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[\s:：()（）\[\]【】.,，、;；/|·*•&+=<>《》“”\"'-]+|[①-⑳]")
_PLACE_WORDS = re.compile(r"号码?|用|的")
_HOME_WORDS = {
    "国内": "CN",
    "國內": "CN",
    "大陆": "CN",
    "内地": "CN",
    "內地": "CN",
    "大陸": "CN",
    "回国": "CN",
    "家乡": "CN",
}
_ABROAD = frozenset(("国外", "海外", "境外", "國外", "当地", "外国"))


@lru_cache(maxsize=2048)
def understand(around: str) -> tuple[str, str | None, str]:
    """The label, the country (ISO) and the rest of the words that stand around a number.

    The rest is what was not understood; empty where all was.
    """
    if around.isspace():
        return "", None, ""
    label = ""
    for match in _PATTERN.finditer(around):
        label = label or _LABELS[int((match.lastgroup or "g0")[1:])]
    rest = _SIGNS.sub("", _PATTERN.sub("", around))
    rest = _PLACE_WORDS.sub("", rest)
    if not rest or rest in _ABROAD:
        return label, None, ""
    if rest in _HOME_WORDS:
        return label, _HOME_WORDS[rest], ""
    from qiaocrm.language import countries

    country = countries.code(rest)
    return label, country, "" if country else rest
