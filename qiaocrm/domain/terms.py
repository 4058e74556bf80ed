"""Rules of posts and terms of office (任职、届): who leads an association now."""

from __future__ import annotations

_LEADING = tuple("会长 會長 主席 理事长 理事長 社长 馆长 总裁 负责人 法人代表 法定代表人".split())
_NOT_LEADING = tuple(
    "副 名誉 名譽 荣誉 榮譽 前 原 候任 创会 创始 監事 监事 助理 顾问 永远 执行 常务 轮值".split()
)
_LATIN = ("president", "chairman", "chairwoman", "chairperson", "chair")


def leads(post: str) -> bool:
    """Whether who holds this post leads the association: 会长, 总会长, 主席, 理事长, President."""
    plain = post.strip().lower()
    if plain in _LATIN:
        return True
    return plain.endswith(_LEADING) and not any(word in plain for word in _NOT_LEADING)
