"""Yes and no as they stand in cells: 是, 否, √, ×, Y, N, 有, 无, 1, 0."""

from __future__ import annotations

import unicodedata

_YES = frozenset(
    """
    是 有 对 對 √ ✓ ✔ ☑ ● ○ ◯ 〇 o ⭕ ◎ y yes true t 1 1.0 v 已 已办 已完成 完成 同意 确认
    属实 在 会 可以 可 需要 需 真 on x√ 是的 有的 已销号 销号 已办结 办结
    """.split()
)
_NO = frozenset(
    """
    否 无 無 不 不是 非 没有 沒有 没 未 × ✗ ✘ ✕ ☒ ╳ ❌ x n no false f 0 0.0 未办 未完成 不同意
    不需要 不需 假 off 未销号 未办结 不可 不会 否定
    """.split()
)


def read(typed: str) -> bool | None:
    """True or False; None where the text is neither (a blank is not 否)."""
    word = unicodedata.normalize("NFKC", typed).strip(" \t\n　()（）[]【】.。!！\ufe0f").casefold()
    if word in _YES:
        return True
    return False if word in _NO else None
