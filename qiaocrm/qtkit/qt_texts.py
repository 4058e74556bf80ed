"""Texts of Qt's own dialogs that its Chinese leaves out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTranslator

from qiaocrm.base.i18n import N_, translate

_LEFT_OUT: Final = {"&Look in:": N_("Look in:"), "Files of &type:": N_("Files of type:")}


class QtTexts(QTranslator):
    """To be installed before Qt's own translator: asked only for what that one does not know."""

    def isEmpty(self) -> bool:
        """It has texts, though no file."""
        return False

    def translate(
        self,
        _context: str,
        source: str,
        _disambiguation: str | None = None,
        _n: int = -1,
    ) -> str | None:
        """The text in the language of the window; None where it is none of these."""
        return translate(_LEFT_OUT[source]) if source in _LEFT_OUT else None
