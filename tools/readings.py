"""Writes resources/readings.json: how characters and words are read, as pypinyin has it.

`python -m tools.readings` after a new pypinyin (MIT, © 2016 mozillazg, 闲耘). The program reads the
small file, since pypinyin itself takes 55 MB and holds up every thread while it loads.
"""

from __future__ import annotations

import json
from pathlib import Path

FILE = Path(__file__).resolve().parents[1] / "resources" / "readings.json"


def readings() -> dict[str, dict[str, str]]:
    """The parts of the file.

    "signs": syllable without tone -> the characters usually read so. "words": first character ->
    what follows it in the words that it begins. "words_read": words that are read otherwise than
    character by character -> their syllables.
    """
    from pypinyin import lazy_pinyin
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

    read = {sign: lazy_pinyin(sign)[0] for sign in map(chr, sorted(PINYIN_DICT))}
    signs: dict[str, str] = {}
    for sign, syllable in read.items():
        signs[syllable] = signs.get(syllable, "") + sign
    words: dict[str, str] = {}
    words_read: dict[str, str] = {}
    for word in sorted(PHRASES_DICT):
        words[word[0]] = f"{words.get(word[0], '')} {word[1:]}".lstrip()
        syllables = lazy_pinyin(word)
        if syllables != [read.get(sign, sign) for sign in word]:
            words_read[word] = " ".join(syllables)
    return {"signs": dict(sorted(signs.items())), "words": words, "words_read": words_read}


def kept() -> dict[str, dict[str, str]]:
    """The file as it is."""
    parts: dict[str, dict[str, str]] = json.loads(FILE.read_text(encoding="utf-8"))
    return parts


def main() -> None:
    """Write the file anew."""
    text = json.dumps(readings(), ensure_ascii=False, indent=0)
    FILE.write_text(text + "\n", encoding="utf-8")
    print(f"{FILE.name}: {FILE.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
