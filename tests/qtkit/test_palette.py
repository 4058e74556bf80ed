"""Every pair of colours that text is shown in can be read."""

from __future__ import annotations

from dataclasses import fields

import pytest

from qiaocrm.qtkit.palette import ALL_TOKENS, Chips, Tokens, chip_colours, contrast

TEXTS = ("text", "muted", "accent", "danger", "warning", "success")
GROUNDS = ("surface", "raised", "sunken", "selection", "hover")


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#ffffff") == 1.0


@pytest.mark.parametrize("tokens", ALL_TOKENS, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_text_stands_out_from_every_ground(tokens: Tokens, ground: str, text: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", ALL_TOKENS, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("chip", [each.name for each in fields(Chips)])
def test_chips_can_be_read(tokens: Tokens, chip: str) -> None:
    colours = chip_colours(tokens, chip)
    assert contrast(colours.fore, colours.back) >= 4.5


@pytest.mark.parametrize("tokens", ALL_TOKENS, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("on_accent", "accent_pressed"),
        ("on_danger", "danger"),
        ("on_danger", "danger_hover"),
        ("on_tip", "tip"),
        ("tip_link", "tip"),
        ("text", "hit"),
    ],
)
def test_words_on_colours_can_be_read(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


def test_an_unknown_chip_is_grey() -> None:
    assert chip_colours(ALL_TOKENS[0], "pink") == ALL_TOKENS[0].chips.grey
