"""Writes resources/territories.json: the names of countries and regions, as Babel's CLDR has them.

`python -m tools.territories` after a new Babel. The program reads the small file, since loading
three whole locales for it would hold up the window's start and every import by a tenth of a second.
"""

from __future__ import annotations

import json
from pathlib import Path

LOCALES = ("en", "zh", "zh_Hant")
FILE = Path(__file__).resolve().parents[1] / "resources" / "territories.json"

_NOT_COUNTRIES = frozenset(
    ("EU", "EZ", "UN", "ZZ", "QO", "XA", "XB", "XK", "AC", "CP", "CQ", "DG", "EA", "IC", "TA")
)


def names() -> dict[str, dict[str, str]]:
    """Locale -> ISO 3166-1 alpha-2 code -> name."""
    from babel import Locale

    return {
        locale: {
            iso: name
            for iso, name in sorted(Locale.parse(locale).territories.items())
            if len(iso) == 2 and iso.isalpha() and iso not in _NOT_COUNTRIES
        }
        for locale in LOCALES
    }


def main() -> None:
    """Write the file anew."""
    text = json.dumps(names(), ensure_ascii=False, indent=0)
    FILE.write_text(text + "\n", encoding="utf-8")
    print(f"{FILE.name}: {len(names()['en'])} countries and regions")


if __name__ == "__main__":
    main()
