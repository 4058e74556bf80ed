"""Which fields hold personal data, and what paper shows of them when masks are on (脱敏)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from qiaocrm.domain.choices import Choice, StageChoice
from qiaocrm.domain.kinds import Amount, Country, Date, Flag, Integer
from qiaocrm.domain.manifold import Emails, Phones
from qiaocrm.domain.registry import entity
from qiaocrm.language import masking

Mask = Callable[[str], str]

_BY_KEY: Final[Mapping[str, Mask]] = {
    "fax": masking.phone,
    "wechat": masking.account,
    "other_im": masking.account,
    "address": masking.address,
    "native_address": masking.address,
}
_PLAIN = (Amount, Choice, Country, Date, Flag, Integer, StageChoice)
"""Kinds whose values are never personal; an amount may look like a telephone number."""
_BIRTHDAY = "birthday"
_YEAR = 4


def field(kind: str, key: str, text: str) -> str:
    """What a field's text becomes with masks on; columns worked out from others count as text."""
    if key in _BY_KEY:
        return _BY_KEY[key](text)
    if key == _BIRTHDAY:
        return text[:_YEAR]
    spec = entity(kind).specs.get(key)
    match spec.kind if spec else None:
        case Phones():
            return masking.phone(text)
        case Emails():
            return masking.email(text)
        case found if isinstance(found, _PLAIN):
            return text
    return masking.free_text(text)
