"""Reads cells of contact ways: telephone numbers with the e-mail addresses and accounts beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from qiaocrm.domain.kinds import Context, plain_text
from qiaocrm.domain.manifold import Emails, Phones
from qiaocrm.language import emails, phonelabels, phones, text
from qiaocrm.services.imports.mapping import Column
from qiaocrm.sheets.model import Cell

_WECHAT = re.compile(
    r"(?:微信号?|wechat|weixin|wx|v信)\s*(?:id)?\s*(?:[:：]\s*|(?<=[信号])\s*)([A-Za-z][\w-]{4,29}|1[3-9]\d{9})",
    re.IGNORECASE,
)
_OTHER_IM = re.compile(r"((?:qq|whatsapp|line|skype|kakao)\s*[:：]\s*[\w.+-]{3,30})", re.IGNORECASE)
_ALSO_WECHAT = re.compile(r"微信.{0,2}同|同.{0,2}微信")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_MAIL = re.compile(
    r"(?:(?:e-?mail|电?邮箱?|电子邮[件箱])\s*[:：]\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    re.ASCII | re.IGNORECASE,
)


@dataclass(slots=True)
class Reading:
    """A field's value as read; `more` are values that the cell gives to other fields.

    Without a value and with a `doubt` (a msgid) the cell was not understood. `keep` asks to keep
    the text as typed beside the value.
    """

    value: Any
    doubt: str | None = None
    more: dict[str, Any] = field(default_factory=dict)
    keep: bool = False


def read_phones(kind: Phones, column: Column, cell: Cell, context: Context) -> Reading:
    """Numbers; what else a column 联系方式 holds (e-mail, WeChat) goes where it belongs."""
    more: dict[str, Any] = {}
    if isinstance(cell, str) and ("@" in cell or _WECHAT.search(cell) or _OTHER_IM.search(cell)):
        cell = without_others(text.clean(cell), more)
        if not cell:
            return Reading((), None, more)
    parsed = kind.parse(cell, context)
    also = isinstance(cell, str) and _ALSO_WECHAT.search(f"{column.header.text} {cell}")
    for phone in parsed.value or ():
        if (also or phone.label == "wechat") and _MOBILE.fullmatch(phone.raw):
            more.setdefault("wechat", phone.raw)
    label = _label_of(column.header.text)
    if label and parsed.value:
        parsed_value = tuple(
            phone if phone.label else phones.Phone(phone.raw, phone.e164, label)
            for phone in parsed.value
        )
        return Reading(parsed_value, parsed.doubt, more)
    return Reading(parsed.value, parsed.doubt, more)


def _label_of(heading: str) -> str:
    """What the numbers below a heading are for; of 座机/传真 each cell has to say."""
    parts = [phonelabels.understand(part)[0] for part in re.split(r"[/／、]", heading)]
    if "fax" in parts and len(set(parts)) > 1:
        return ""
    return phonelabels.understand(heading)[0]


def is_label(cell: Cell) -> bool:
    """Whether the cell is a label of telephone numbers that we know: * Work."""
    meant, _country, rest = phonelabels.understand(_called(cell))
    return bool(meant) and not rest


def labelled(cell: Cell, label: Cell) -> Cell:
    """The number with what the column before it calls it: Mobile: +65 …; unknown labels are left."""
    if not isinstance(cell, str | int | float) or isinstance(cell, bool) or not is_label(label):
        return cell
    numbers = plain_text(cell).split(" ::: ")
    return "; ".join(f"{_called(label)}: {number}" for number in numbers)


def _called(label: Cell) -> str:
    """The label as `phonelabels` knows it: Work Fax is a fax first."""
    known = text.clean(plain_text(label)).lstrip("* ")
    return "fax" if "fax" in known.casefold() or "传真" in known else known


def without_others(typed: str, more: dict[str, Any]) -> str:
    """The text without e-mail addresses and accounts, which are put into `more`."""
    found = [address for match in _MAIL.finditer(typed) for address in emails.read(match[0])[0]]
    if found:
        more["emails"] = tuple(dict.fromkeys(found))
        typed = _MAIL.sub(" ", typed)
    if match := _WECHAT.search(typed):
        more["wechat"] = match[1]
        typed = typed.replace(match[0], " ")
    others = _OTHER_IM.findall(typed)
    if others:
        more["other_im"] = "；".join(others)
        typed = _OTHER_IM.sub(" ", typed)
    return re.sub(
        r"[\s;；,，、/|]+(?=[;；,，、/|]|$)|^[\s;；,，、/|]+",
        "",
        re.sub(r"(?:邮箱|email|e-mail|电话)?[:：]?\s*$", "", typed, flags=re.IGNORECASE),
    ).strip()


def read_emails(kind: Emails, cell: Cell, context: Context) -> Reading:
    """E-mail addresses; accounts beside them go where they belong, other words are kept as typed."""
    if isinstance(cell, str) and (_WECHAT.search(cell) or _OTHER_IM.search(cell)):
        more: dict[str, Any] = {}
        rest = without_others(text.clean(cell), more)
        if not rest:
            return Reading(more.pop("emails", ()), None, more)
    parsed = kind.parse(cell, context)
    return Reading(parsed.value, parsed.doubt, keep=bool(parsed.doubt and parsed.value))
