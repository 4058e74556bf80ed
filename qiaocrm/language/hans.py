"""简繁: conversion between simplified and traditional characters, by word, through OpenCC."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

_TO_SIMPLIFIED = "hk2s"
"""OpenCC's t2s with the variants of Hong Kong on top (衞 → 卫)."""

_BY_PHRASE_ONLY = frozenset("瞭藉覆著傢俱彷甚")
"""Characters that change inside some words only."""

_UNIFIED = (range(0x3400, 0xA000), range(0x20000, 0x323B0))
_PORTION = 1024
"""Characters asked for at once: all of them would leave 8 MB in use for good."""


@cache
def _converter(config: str) -> OpenCC:
    """The OpenCC converter of that name, loaded when first needed."""
    from opencc import OpenCC

    return OpenCC(config)


@cache
def _changed_by(config: str) -> frozenset[str]:
    """All characters that the converter may change; texts without them need no conversion."""
    convert = _converter(config).convert
    changed: set[str] = set()
    for block in _UNIFIED:
        for at in range(0, len(block), _PORTION):
            signs = [chr(point) for point in block[at : at + _PORTION]]
            converted = convert("\n".join(signs)).split("\n")
            changed.update(old for old, new in zip(signs, converted, strict=True) if old != new)
    return frozenset(changed)


def _convert(s: str, config: str) -> str:
    """`s` converted, whatever it holds: lone surrogates, which OpenCC refuses, are dropped."""
    converted: str = _converter(config).convert(s.encode("utf-8", "ignore").decode())
    return converted


@lru_cache(maxsize=16384)
def to_simplified(s: str) -> str:
    """`s` in simplified characters (简体): 吳志德 → 吴志德. Other texts come back unchanged."""
    if s.isascii() or (_changed_by(_TO_SIMPLIFIED).isdisjoint(s) and _BY_PHRASE_ONLY.isdisjoint(s)):
        return s
    return _convert(s, _TO_SIMPLIFIED)


@lru_cache(maxsize=4096)
def to_traditional(s: str) -> str:
    """`s` in traditional characters (繁体), chosen by word: 头发 → 頭髮, 发展 → 發展."""
    return s if s.isascii() else _convert(s, "s2t")


@lru_cache(maxsize=4096)
def for_letters(s: str) -> str:
    """`s` in the traditional characters of letters to Hong Kong and Taiwan: 為, not 爲."""
    return s if s.isascii() else _convert(s, "s2hk")


def is_traditional(s: str) -> bool:
    """Whether `s` holds a character that only traditional writing has."""
    return not (s.isascii() or _changed_by(_TO_SIMPLIFIED).isdisjoint(s))
