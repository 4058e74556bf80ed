"""How characters and words are read (pinyin without tones), from a small file made of pypinyin.

pypinyin itself would take 55 MB and hold up the window while it loads.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import orjson

from qiaocrm.base import paths


@cache
def of_sign(sign: str) -> str:
    """The usual reading of one character, ü as v; what has none stays as it is."""
    return next((read for read, signs in _kept()["signs"].items() if sign in signs), sign)


def of_text(run: str) -> tuple[str, ...]:
    """A syllable for each character of `run`, chosen by word: 重庆 → chong qing, 重要 → zhong yao.

    The words and readings are pypinyin's, and so is the way to part a text into words: always the
    longest that begins there.
    """
    read = _kept()["words_read"]
    syllables: list[str] = []
    for word in _words(run):
        syllables += read[word].split() if word in read else map(of_sign, word)
    return tuple(syllables)


def _words(run: str) -> Iterator[str]:
    """The words of a text in turn; what begins none is a word by itself."""
    at = 0
    while at < len(run):
        begun = _endings(run[at])
        length = max((len(end) for end in begun if run.startswith(end, at + 1)), default=0)
        if not length and any(end.startswith(run[at + 1 :]) for end in begun):
            # Where a text stops within a word, pypinyin looks for no other in the rest.
            yield from run[at:]
            return
        yield run[at : at + 1 + length]
        at += 1 + length


@cache
def _endings(sign: str) -> tuple[str, ...]:
    """What follows the character in the words that it begins."""
    return tuple(_kept()["words"].get(sign, "").split())


@cache
def _kept() -> dict[str, dict[str, str]]:
    """The file that tools/readings.py writes and explains."""
    kept: dict[str, dict[str, str]] = orjson.loads(
        (paths.resources() / "readings.json").read_bytes()
    )
    return kept
