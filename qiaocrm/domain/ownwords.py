"""What an office has added to the lists of choices (自定选项), and what of them it never uses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from qiaocrm.language import text


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a list; `aliases` are others that mean it, a `hidden` one is no longer offered.

    For a choice that the program brings, which can only be hidden, `name` is its key.
    """

    list_key: str
    name: str
    aliases: tuple[str, ...] = ()
    hidden: bool = False


class OwnWords:
    """The words of one office, for reading and offering; a word of its own is its own key."""

    def __init__(self, words: Iterable[Word] = ()) -> None:
        self._words = tuple(words)

    def of(self, list_key: str) -> tuple[str, ...]:
        """The words that the office added to a list, in the order in which it did."""
        return tuple(
            word.name for word in self._words if word.list_key == list_key and not word.hidden
        )

    def hidden(self, list_key: str) -> frozenset[str]:
        """The keys of a list that are no longer offered; they are still understood."""
        return frozenset(
            word.name for word in self._words if word.list_key == list_key and word.hidden
        )

    def meaning(self, list_key: str, typed: str) -> str:
        """The office's own word that is meant, empty for none."""
        return self._meanings.get((list_key, text.fold(typed)), "") if self._words else ""

    @cached_property
    def _meanings(self) -> dict[tuple[str, str], str]:
        """Made when a word is first read: see Choice."""
        return {
            (word.list_key, text.fold(said)): word.name
            for word in self._words
            if not word.hidden
            for said in (word.name, *word.aliases)
        }


NO_OWN_WORDS = OwnWords()
"""Those of an office that has changed no list."""
