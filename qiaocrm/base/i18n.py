"""Texts of the interface in 简体中文 and English, through gettext and without Qt.

The msgids are English; `resources/locale/zh_CN` holds the Chinese. The language may change while
the program runs: every text is looked up when it is shown, never when a module is loaded.
"""

from __future__ import annotations

import gettext
import locale
import os
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

LANGUAGES = ("zh", "en")
_CATALOGUES = {"zh": "zh_CN"}


class _Current:
    """The one language of the process and its catalogue."""

    language = "en"
    folder = ""
    catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use_language(language: str, locale_dir: Path) -> None:
    """Show texts in `language` ("zh" or "en") from the compiled catalogues below `locale_dir`."""
    _Current.language = language
    _Current.folder = str(locale_dir)
    _Current.catalogue = _catalogue(language, _Current.folder)


@cache
def _catalogue(language: str, folder: str) -> gettext.NullTranslations:
    name = _CATALOGUES.get(language)
    return gettext.translation("qiaocrm", folder, [name]) if name else gettext.NullTranslations()


def in_language(message: str, language: str) -> str:
    """`message` in a language that may be another than the one shown; before any language was
    chosen, as it is.
    """
    if not message or not _Current.folder:
        return message
    return _catalogue(language, _Current.folder).gettext(message)


def current_language() -> str:
    """The language now shown: "zh" or "en"."""
    return _Current.language


def system_language() -> str:
    """ "en" where the system clearly asks for English, else "zh": the office's language."""
    asked = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    if not asked and sys.platform == "win32":
        asked = locale.getlocale()[0]
    return "en" if asked and asked.lower().startswith(("en_", "en-", "english")) else "zh"


def N_(message: str) -> str:  # noqa: N802  (the customary name of gettext's marker)
    """Mark `message` for the catalogue; it is translated where it is shown."""
    return message


def translate(message: str) -> str:
    """`message` in the current language; the empty text stays empty."""
    return _Current.catalogue.gettext(message) if message else ""


def plural(one: str, many: str, count: int, **details: object) -> str:
    """The form of the message that fits `count`, with `{n}` and the details filled in."""
    return _Current.catalogue.ngettext(one, many, count).format(n=count, **details)


def listed(names: Iterable[str]) -> str:
    """Names in a row, parted as the current language does."""
    return ("、" if _Current.language == "zh" else ", ").join(names)


_ = translate
