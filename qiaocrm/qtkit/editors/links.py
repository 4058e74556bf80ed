"""The editor of links: chips of linked records, and a line that finds others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from qiaocrm.base.i18n import _, listed, translate
from qiaocrm.domain import registry
from qiaocrm.domain.fields import Spec
from qiaocrm.domain.linkkinds import Links, OneLink
from qiaocrm.domain.values import Link
from qiaocrm.language import text
from qiaocrm.qtkit.editors.base import Editor, EditorHelp
from qiaocrm.qtkit.editors.chip import RemovableChip
from qiaocrm.qtkit.editors.suggest import Suggestion, Suggestions
from qiaocrm.qtkit.editors.tokens import TokenField

KIND_ICONS = {
    "association": "building",
    "person": "person",
    "company": "briefcase",
    "visit": "plane",
    "project": "flag",
    "followup": "bell",
    "agreement": "handshake",
    "donation": "gift",
}
"""The icon of each kind of record."""

_PAUSE = 120  # milliseconds after the last key before records are looked for


@dataclass(frozen=True, slots=True)
class _New:
    """A choice of the list: make a new record of this kind with this name."""

    kind: str
    name: str


class LinksEditor(Editor):
    """Links to records; a name that no record answers to stays as plain text."""

    def __init__(self, spec: Spec, help: EditorHelp, parent: QWidget | None = None) -> None:
        super().__init__(spec, help, parent)
        assert isinstance(self.kind, Links)
        self.kinds = self.kind.kinds
        self._single = isinstance(self.kind, OneLink)
        self._links: tuple[Link, ...] = ()
        self.field = TokenField()
        self.take_control(self.field)
        self.name(self.field.line, self.label())
        self.suggestions = Suggestions(self.field.line, self._suggest, _PAUSE, self.field)
        self.field.keeps_enter = self.suggestions.highlighted
        self.suggestions.chosen.connect(self._choose)
        self.field.entered.connect(self._entered)
        self.field.removed.connect(self._remove)
        self.field.line.textEdited.connect(self._typed)
        self._show()

    def value(self) -> tuple[Link, ...]:
        """The links, with what stands in the line as plain names."""
        return self._joined(self._read(self.field.line.text()))

    def stops(self) -> list[QWidget]:
        """The line; chips are reached with the arrow keys."""
        return [self.field.line]

    def set_value(self, value: Any) -> None:
        """Show these links."""
        self._links = tuple(value)
        self.field.line.clear()
        self._show()
        self.forget_problems()

    @Slot(object)
    def add(self, link: Link) -> None:
        """Add a link; where only one is possible it replaces the present one."""
        self.suggestions.close()
        self._links = self._joined((link,))
        self.field.line.clear()
        self._show()
        self._typed()

    def reading(self) -> str:
        """That a name is kept as text only."""
        loose = [link.text for link in self._links if not link.resolved]
        if not loose or self.help.finder is None:
            return ""
        return _("Kept as text, not linked to a record: {names}").format(names=listed(loose))

    def _joined(self, new: tuple[Link, ...]) -> tuple[Link, ...]:
        if self._single:
            return new[:1] or self._links
        return (*self._links, *(link for link in new if link not in self._links))

    def _read(self, typed: str) -> tuple[Link, ...]:
        """Names typed, as links without a record."""
        return tuple(self.kind.parse(typed, self.context()).value)

    def _suggest(self, typed: str) -> list[Suggestion] | None:
        if self.help.finder is None:
            return self._offered(typed, [])
        self.help.finder.look(typed, self.kinds, partial(self._found, typed))
        return None

    def _found(self, typed: str, links: list[Link]) -> None:
        """Offer what was found, unless something else is typed by now."""
        if self.field.line.text().strip() == typed:
            self.suggestions.offer(self._offered(typed, links))

    def _offered(self, typed: str, links: list[Link]) -> list[Suggestion]:
        several = len(self.kinds) > 1
        offered = []
        for link in links:
            if link not in self._links:
                words = f"{link.text}　{_kind_label(link.kind)}" if several else link.text
                offered.append(Suggestion(words, link, KIND_ICONS.get(link.kind, "link")))
        for kind in self.kinds if self.help.maker else ():
            words = _("New {kind}: {name}").format(kind=_kind_label(kind), name=typed)
            offered.append(Suggestion(words, _New(kind, typed), "plus"))
        if offered:
            words = _("Keep as text only: {name}").format(name=typed)
            offered.append(Suggestion(words, Link(text=typed), "edit"))
        return offered

    def _settled(self, link: Link) -> Link:
        """The record of exactly that name, if there is but one."""
        found = self.help.finder.named(link.text, self.kinds) if self.help.finder else ()
        same = [each for each in found if text.fold(each.text) == text.fold(link.text)]
        return same[0] if len(same) == 1 else link

    def _show(self) -> None:
        chips = []
        for link in self._links:
            chip = RemovableChip(link.text, KIND_ICONS.get(link.kind, ""), loose=not link.resolved)
            if link.resolved:
                chip.setAccessibleName(f"{_kind_label(link.kind)} {link.text}")
            chips.append(chip)
        self.field.set_chips(chips)
        wanted = listed(_kind_label(kind) for kind in self.kinds[:3])
        hint = "" if self._links else _("Find: {kinds}").format(kinds=wanted)
        self.field.line.setPlaceholderText(translate(self.spec.hint) or hint)

    @Slot(object)
    def _choose(self, meaning: Link | _New) -> None:
        if isinstance(meaning, Link):
            self.add(meaning)
        elif self.help.maker is not None:
            self.field.line.clear()
            self.help.maker(meaning.kind, meaning.name, self.add)

    @Slot()
    def _entered(self) -> None:
        self.suggestions.close()
        typed = self.field.take_text()
        if typed:
            self._links = self._joined(tuple(self._settled(link) for link in self._read(typed)))
            self._show()
            self._typed()
        self._left()

    @Slot(int)
    def _remove(self, place: int) -> None:
        self._links = (*self._links[:place], *self._links[place + 1 :])
        self._show()
        self._typed()


def _kind_label(kind: str) -> str:
    """What a record of that kind is called."""
    return translate(registry.entity(kind).label) if kind else ""
