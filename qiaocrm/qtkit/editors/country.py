"""The editor of countries: typed by any name, code or pinyin initials, or picked from a list."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from qiaocrm.base.i18n import _, current_language
from qiaocrm.domain.fields import Spec
from qiaocrm.domain.kinds import Parsed
from qiaocrm.language import countries, pinyin, text
from qiaocrm.qtkit.editors.base import EditorHelp
from qiaocrm.qtkit.editors.keys import ListLine
from qiaocrm.qtkit.editors.lines import LineEditor
from qiaocrm.qtkit.editors.suggest import Suggestion, Suggestions
from qiaocrm.qtkit.icons import icon

_MOST = 30


@cache
def _search_words() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each ISO code with the folded words by which it is found; made when first typed into."""
    rows = []
    for code in countries.all_codes():
        chinese = countries.name(code, "zh")
        english = countries.name(code, "en")
        names = (code.casefold(), text.fold(chinese), text.fold(english))
        rows.append((code, (*names, pinyin.full(chinese), pinyin.initials(chinese))))
    return tuple(rows)


def find_countries(typed: str) -> list[str]:
    """Codes of the countries that `typed` may mean: whole names, pinyin, beginnings, insides."""
    wanted = text.fold(typed)
    known = countries.code(typed)
    ranked = []
    for code, words in _search_words():
        if code == known or wanted in words[:3]:
            ranked.append((0, code))
        elif wanted in words:
            ranked.append((1, code))
        elif any(word.startswith(wanted) for word in words):
            ranked.append((2, code))
        elif len(wanted) > 1 and any(wanted in word for word in words[1:3]):
            ranked.append((3, code))
    ranked.sort(key=lambda pair: (pair[0], countries.name(pair[1], current_language())))
    return [code for _rank, code in ranked]


class CountryEditor(LineEditor):
    """A country or region (国家和地区)."""

    NORMALISES = True

    def __init__(self, spec: Spec, help: EditorHelp, parent: QWidget | None = None) -> None:
        super().__init__(spec, help, parent)
        action = self.line.addAction(
            icon("chevron-down", "muted"), QLineEdit.ActionPosition.TrailingPosition
        )
        action.setText(_("Show all countries and regions (Alt+Down)"))
        action.setToolTip(action.text())
        action.triggered.connect(self.open_list)
        self.suggestions = Suggestions(self.line, self._suggest)
        self.suggestions.chosen.connect(self._choose)

    def make_line(self) -> QLineEdit:
        """A line whose keys open the list too."""
        line = ListLine(self)
        line.list_asked.connect(self.open_list)
        return line

    def reading(self) -> str:
        """The country, where the text is not its name."""
        parsed = self.read()
        shown = self.text_of(parsed.value)
        return (
            ""
            if shown in ("", self.line.text().strip())
            else _("Read as {value}").format(value=shown)
        )

    @Slot()
    def open_list(self) -> None:
        """Show all countries, in the order of their names."""
        self.line.setFocus()
        self.suggestions.open()

    def _suggest(self, typed: str) -> list[Suggestion]:
        everything = not typed or self.line.text() == self._shown
        language = current_language()
        if everything:
            names = [(countries.name(code, language), code) for code in countries.all_codes()]
            names.sort(key=lambda pair: pinyin.sort_key(pair[0]))
            return [Suggestion(name, code) for name, code in names]
        other = "en" if language == "zh" else "zh"
        return [
            Suggestion(f"{countries.name(code, language)}　{countries.name(code, other)}", code)
            for code in find_countries(typed)[:_MOST]
        ]

    @Slot(object)
    def _choose(self, code: str) -> None:
        self._show(Parsed(code))
        self._typed()
