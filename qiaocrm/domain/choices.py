"""Choices: fields whose value is one of a list of stable English keys."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from qiaocrm.base.i18n import N_, translate
from qiaocrm.domain.kinds import Context, Kind, Parsed, plain_text
from qiaocrm.domain.ownwords import OwnWords
from qiaocrm.language import text


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: its stable key, its label (a msgid), the words that officers write for it.

    `tone` names the colour of its chip: green, blue, amber, grey, red or violet.
    """

    key: str
    label: str
    words: tuple[str, ...] = ()
    tone: str = "grey"


class Choice(Kind):
    """One of `options`; an unknown word is left to the caller, never forced into 其他."""

    name = "choice"
    editor = "choice"

    def __init__(self, *options: Option) -> None:
        self.options = options
        self._by_key = {option.key: option for option in options}

    @cached_property
    def _by_word(self) -> dict[str, str]:
        """Made when a word is first read: folding loads the dictionaries, and start-up counts."""
        return {
            text.fold(word): option.key
            for option in self.options
            for word in (option.key, option.label, *option.words)
        }

    def parse(self, raw: Any, context: Context) -> Parsed:
        """Read a key, a label in either language, or a known word for it."""
        typed = plain_text(raw)
        if not typed or text.is_blank_mark(typed):
            return Parsed("")
        key = self._by_word.get(text.fold(typed))
        return Parsed(key or "", None if key else N_("not one of the known choices"))

    def show(self, value: Any, language: str) -> str:
        """The label in the interface language; an unknown key as it is."""
        option = self._by_key.get(value)
        return translate(option.label) if option else str(value or "")

    def offered(self, own: OwnWords) -> list[tuple[str, str]]:
        """The keys to choose from, each with its label in the interface language."""
        return [(option.key, translate(option.label)) for option in self.options]

    def tone(self, value: Any) -> str:
        """The colour of the chip."""
        option = self._by_key.get(value)
        return option.tone if option else "grey"

    def knows(self, typed: str) -> bool:
        """Whether `typed` is a word for one of the choices."""
        return text.fold(typed) in self._by_word

    def words(self, value: Any) -> list[str]:
        """The words that officers write for it."""
        option = self._by_key.get(value)
        return [*option.words[:1], option.label] if option else []


class OpenChoice(Choice):
    """A list to which the office may add words of its own (自定选项); such a word is its own key.

    `list_key` names it for good, in the office's book.
    """

    def __init__(self, list_key: str, *options: Option) -> None:
        super().__init__(*options)
        self.list_key = list_key

    def parse(self, raw: Any, context: Context) -> Parsed:
        """Read one of the options, else one of the office's own words."""
        parsed = super().parse(raw, context)
        own = context.own.meaning(self.list_key, plain_text(raw)) if parsed.doubt else ""
        return Parsed(own) if own else parsed

    def offered(self, own: OwnWords) -> list[tuple[str, str]]:
        """The options that the office uses, then its own words."""
        hidden = own.hidden(self.list_key)
        used = [(key, label) for key, label in super().offered(own) if key not in hidden]
        return used + [(name, name) for name in own.of(self.list_key)]


class StageChoice(Kind):
    """A stage of a project (阶段): the key of a Stage of the office's own list.

    The list is editable, so reading and showing need it: see `domain.stages.StageBook`. On its
    own this kind passes keys through.
    """

    name = "stage"
    editor = "stage"
