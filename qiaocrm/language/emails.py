"""E-mail addresses as cells hold them: several, labelled, in brackets, in full-width letters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from qiaocrm.base.i18n import N_
from qiaocrm.language import text

NO_ADDRESS = N_("not an e-mail address")
MORE_TEXT = N_("there are other words beside the e-mail address")
MENDED = N_("a blank inside the e-mail address was left out")

_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+=?^_`{|}~](?:[A-Za-z0-9!#$%&'*+=?^_`{|}~.-]{0,63})@"
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}(?![A-Za-z0-9-])"
)
_PLAIN = re.compile(
    r"[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}",
    re.ASCII,
)
_WORDS = re.compile(
    r"mailto:|e-?mail(?: address)?|mail|邮箱(?:地址)?|郵箱|邮件|电子邮[件箱]|电邮|電郵|信箱|私人|"
    r"工作|个人|办公|公司|单位|备用|常用"
    r"|[\s:,;/|<>()\[\]、。.和及或\"']+",
    re.IGNORECASE,
)
_BLANK_INSIDE = re.compile(r"\s*([@.])\s*")


@lru_cache(maxsize=16384)
def _read(typed: str) -> tuple[tuple[str, ...], str | None]:
    s = unicodedata.normalize("NFKC", text.clean(typed)).replace("\n", " ; ")
    if text.is_blank_mark(s):
        return (), None
    found = tuple(dict.fromkeys(match[0].strip("'") for match in _ADDRESS.finditer(s)))
    rest = _WORDS.sub("", _ADDRESS.sub("", s))
    if found and not rest:
        return found, None
    if s.count("@") == 1 and len(s) < 100:
        joined = _BLANK_INSIDE.sub(r"\1", s)
        if joined != s and _PLAIN.fullmatch(joined):
            return (joined,), MENDED
    return found, MORE_TEXT if found else NO_ADDRESS


def read(value: object) -> tuple[list[str], str | None]:
    """All addresses of a cell, as typed, and what is doubtful (a msgid) about them."""
    typed = value if isinstance(value, str) else str(value)
    if _PLAIN.fullmatch(typed):
        return [typed], None
    found, doubt = _read(typed)
    return list(found), doubt
