"""Which characters the bytes of a text file mean (rule: reliability.md S10).

Byte order mark, then the NUL pattern of UTF-16, then strict UTF-8 (also where only a few bytes are
damaged), then strict GB18030; what fits neither is Western (cp1252) or the less wrong of the two.
Statistics are not asked: on short Chinese lists they are wrong more often than this rule. Big5 and
others only on request, since most of their bytes are GB18030 too.
"""

from __future__ import annotations

import codecs
import re

from qiaocrm.base.i18n import N_
from qiaocrm.sheets.source import Source

READ_AS = N_(
    "The text was read as {encoding}; choose another encoding if the characters look wrong."
)
UNDECODED = N_(
    "{count} bytes are no text in {encoding} and are shown as \\xNN (first in line {line}): choose "
    "another encoding or mend them."
)
UNKNOWN_ENCODING = N_(
    "“{encoding}” is no known encoding, so “{file}” was not read: choose UTF-8, GB18030, Big5 or "
    "UTF-16."
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 1 << 14
_WIDE_SHARE = 0.2
_ESCAPED = re.compile(r"\\x[0-9a-f]{2}")
_HIGH = re.compile(rb"[\x80-\xff]+")
_THREES = re.compile(rb"[\xe3-\xef][\x80-\xbf]{2}")
_LONELY = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(data: bytes, source: Source) -> str:
    """The text of a file, without byte order mark; notes what was chosen or could not be read."""
    encoding = source.encoding or guess_encoding(data)
    try:
        codec = codecs.lookup(encoding)
        if not getattr(codec, "_is_text_encoding", True):
            raise LookupError(encoding)
    except LookupError as error:
        raise source.refuse(UNKNOWN_ENCODING, encoding=encoding) from error
    source.encoding_used = encoding
    try:
        text = data.decode(encoding)
    except UnicodeError:
        text = _decode_shown(data, encoding, source)
    if encoding not in ("utf-8", "utf-8-sig"):
        source.note(READ_AS, encoding=encoding.upper())
    return _SURROGATE.sub("\ufffd", text.removeprefix("\ufeff"))


def guess_encoding(data: bytes) -> str:
    """The encoding by the rule above, as a Python codec name."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    wide = _guess_wide(data[:_SAMPLE])
    if wide:
        return wide
    if _fits(data, "utf-8") or _mostly_utf_8(data):
        return "utf-8"
    return "gb18030" if _fits(data, "gb18030") else _least_wrong(data)


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _mostly_utf_8(data: bytes) -> bool:
    """Whether the Chinese is UTF-8 but for a few bytes: a file cut within a character, or one to
    which lines in another encoding were added. No other encoding has such runs of three.
    """
    threes = sum(map(len, _THREES.findall(data)))
    return threes * 2 > sum(map(len, _HIGH.findall(data)))


def _guess_wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: ASCII characters leave NULs on every other byte."""
    half = max(1, len(sample) // 2)
    high, low = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if low > _WIDE_SHARE and high < low / 4:
        return "utf-16-le"
    if high > _WIDE_SHARE and low < high / 4:
        return "utf-16-be"
    return None


def _least_wrong(data: bytes) -> str:
    """Where neither fits: Western letters stand alone among ASCII, Chinese characters do not."""
    lonely = len(_LONELY.findall(data))
    if lonely * 2 > len(_HIGH.findall(data)):
        return "cp1252"
    return min(("utf-8", "gb18030"), key=lambda encoding: _wrong_bytes(data, encoding))


def _wrong_bytes(data: bytes, encoding: str) -> int:
    return len(_ESCAPED.findall(data.decode(encoding, "backslashreplace")))


def _decode_shown(data: bytes, encoding: str, source: Source) -> str:
    """The text with undecodable bytes shown in hexadecimal: nothing is replaced in silence."""
    text = data.decode(encoding, "backslashreplace")
    found = list(_ESCAPED.finditer(text))
    line = text.count("\n", 0, found[0].start()) + 1 if found else 1
    source.note(UNDECODED, count=len(found), encoding=encoding.upper(), line=line)
    return text
