"""Choices: every word leads to one key, and nothing unknown is forced into one."""

from __future__ import annotations

import datetime as dt

import pytest

from qiaocrm.base.i18n import use_language
from qiaocrm.base.paths import locale_dir
from qiaocrm.domain.choices import Choice
from qiaocrm.domain.kinds import Context
from qiaocrm.domain.registry import ENTITIES
from qiaocrm.language.text import fold

CONTEXT = Context(dt.date(2026, 11, 23))
TONES = {"green", "blue", "amber", "grey", "red", "violet"}
CHOICES = {
    (described.key, spec.key): spec.kind
    for described in ENTITIES
    for spec in described.specs.values()
    if isinstance(spec.kind, Choice)
}
each = pytest.mark.parametrize("choice", CHOICES.values(), ids=["-".join(key) for key in CHOICES])


@each
def test_no_word_stands_for_two_choices(choice: Choice) -> None:
    seen: dict[str, str] = {}
    for option in choice.options:
        for word in (option.key, option.label, *option.words):
            assert seen.setdefault(fold(word), option.key) == option.key, word


@each
@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_shown_is_read_as_the_same_choice(choice: Choice, language: str) -> None:
    use_language(language, locale_dir())
    for option in choice.options:
        shown = choice.show(option.key, language)
        assert choice.parse(shown, CONTEXT).value == option.key, shown
        assert choice.parse(option.key.upper(), CONTEXT).value == option.key
        assert choice.tone(option.key) in TONES


@each
def test_labels_differ(choice: Choice) -> None:
    use_language("zh", locale_dir())
    shown = [choice.show(option.key, "zh") for option in choice.options]
    assert len(set(shown)) == len(shown)


@each
def test_an_unknown_word_is_doubted(choice: Choice) -> None:
    parsed = choice.parse("某种没有的东西", CONTEXT)
    assert parsed.value == ""
    assert parsed.doubt
    assert choice.parse("无", CONTEXT).doubt is None
    assert choice.show("gone_key", "en") == "gone_key"
    assert choice.show("", "en") == ""
    assert choice.tone("gone_key") == "grey"
