"""The colours of the interface by meaning, so that no other module ever names a colour."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtGui import QColor, QGuiApplication, QPalette


@dataclass(frozen=True, slots=True)
class ChipColours:
    """One state's colours: the chip's ground and the words on it (contrast at least 4.5 : 1)."""

    back: str
    fore: str


@dataclass(frozen=True, slots=True)
class Chips:
    """The six chip colours; a cell or a Chip names one of these fields."""

    green: ChipColours
    blue: ChipColours
    amber: ChipColours
    grey: ChipColours
    red: ChipColours
    violet: ChipColours


@dataclass(frozen=True, slots=True)
class Tokens:
    """One set of colours, each named by what it is for."""

    name: str
    dark: bool
    surface: str  # the ground of every window and page
    raised: str  # menus, popups, cards, buttons
    sunken: str  # search box, headers of groups, read-only fields
    text: str
    muted: str  # second lines, headings of columns, hints
    faint: str  # disabled text; decoration that carries no meaning
    hairline: str  # lines between rows and panes
    border: str  # outlines of buttons and fields
    scroll: str  # the handles of scroll bars
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    selection: str
    hover: str
    hit: str  # the ground of found words
    danger: str
    danger_hover: str
    on_danger: str
    warning: str
    success: str
    tip: str
    on_tip: str
    tip_link: str
    chips: Chips


LIGHT: Final = Tokens(
    name="light",
    dark=False,
    surface="#ffffff",
    raised="#ffffff",
    sunken="#f5f6f8",
    text="#1f2328",
    muted="#616874",
    faint="#9aa1ab",
    hairline="#e3e6ea",
    border="#d9dde3",
    scroll="#c9cfd7",
    accent="#1f5fbf",
    accent_hover="#1a53a8",
    accent_pressed="#164791",
    on_accent="#ffffff",
    selection="#e8f0fc",
    hover="#f5f7fa",
    hit="#ffe7a3",
    danger="#b3261e",
    danger_hover="#971f18",
    on_danger="#ffffff",
    warning="#8a5300",
    success="#17663a",
    tip="#2b2f36",
    on_tip="#f3f4f6",
    tip_link="#9cc3ff",
    chips=Chips(
        green=ChipColours("#dff3e7", "#17663a"),
        blue=ChipColours("#d5e4fb", "#1b4f9f"),
        amber=ChipColours("#fdf0d5", "#8a4b00"),
        grey=ChipColours("#eceef2", "#4a515c"),
        red=ChipColours("#fde4e1", "#a3201a"),
        violet=ChipColours("#ede5fb", "#5f35a8"),
    ),
)

DARK: Final = Tokens(
    name="dark",
    dark=True,
    surface="#26292d",
    raised="#2d3136",
    sunken="#1f2124",
    text="#e8eaed",
    muted="#a6acb3",
    faint="#70767d",
    hairline="#3a3e44",
    border="#454a51",
    scroll="#50565e",
    accent="#6ea8fe",
    accent_hover="#8bb9ff",
    accent_pressed="#a5c8ff",
    on_accent="#10213b",
    selection="#2d3a4f",
    hover="#2c3035",
    hit="#6b5413",
    danger="#ff8a80",
    danger_hover="#ffa69e",
    on_danger="#3b0d0a",
    warning="#f2b84b",
    success="#8fd9ac",
    tip="#e8eaed",
    on_tip="#1f2328",
    tip_link="#1b4f9f",
    chips=Chips(
        green=ChipColours("#1e3b2a", "#8fd9ac"),
        blue=ChipColours("#24406a", "#a9cbff"),
        amber=ChipColours("#43351a", "#f5c46b"),
        grey=ChipColours("#393e45", "#c3c8ce"),
        red=ChipColours("#4f2523", "#ffb0a8"),
        violet=ChipColours("#3d2f5c", "#d3bcff"),
    ),
)

LIGHT_CONTRAST: Final = replace(
    LIGHT,
    name="light-contrast",
    surface="#fefefe",
    text="#000000",
    muted="#2b2f36",
    faint="#5c636d",
    hairline="#6b7280",
    border="#3d434c",
    accent="#123f86",
    selection="#cfe0fb",
)

DARK_CONTRAST: Final = replace(
    DARK,
    name="dark-contrast",
    surface="#000000",
    raised="#0d0e10",
    sunken="#0d0e10",
    text="#ffffff",
    muted="#dadde1",
    faint="#9aa0a6",
    hairline="#7c838c",
    border="#b4bac1",
    accent="#a5c8ff",
    danger="#ffb0a8",
    danger_hover="#ffc7c1",
    selection="#17407f",
)

ALL_TOKENS: Final = (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST)
_BY_GROUND: Final = {tokens.surface: tokens for tokens in ALL_TOKENS}


def current() -> Tokens:
    """The tokens that are on the screen now, told by the application's own palette.

    Painting code asks this at each paint, so that a change of theme needs no bookkeeping.
    """
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return _BY_GROUND.get(ground.name()) or (DARK if ground.lightness() < 128 else LIGHT)


def chip_colours(tokens: Tokens, chip: str) -> ChipColours:
    """The colours of the chip named `chip`; an unknown name is shown grey, never refused."""
    colours: ChipColours = getattr(tokens.chips, chip, tokens.chips.grey)
    return colours


def tone_colour(tokens: Tokens, tone: str) -> str:
    """The text colour of a tone: normal, muted, accent, danger, warning, success, on_accent."""
    colour: str = tokens.text if tone == "normal" else getattr(tokens, tone, tokens.text)
    return colour


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lights = sorted((_luminance(first), _luminance(second)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(colour: str) -> float:
    """The relative luminance of an sRGB colour, 0 to 1 (WCAG 2.2, "relative luminance")."""
    value = QColor(colour)
    parts = (value.redF(), value.greenF(), value.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def qpalette(tokens: Tokens) -> QPalette:
    """The Qt palette that makes every widget without a rule of its own fit the tokens."""
    role = QPalette.ColorRole
    palette = QPalette()
    for target, colour in (
        (role.Window, tokens.surface),
        (role.WindowText, tokens.text),
        (role.Base, tokens.raised if tokens.dark else tokens.surface),
        (role.AlternateBase, tokens.sunken),
        (role.Text, tokens.text),
        (role.Button, tokens.raised),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.on_danger),
        (role.ToolTipBase, tokens.tip),
        (role.ToolTipText, tokens.on_tip),
        (role.PlaceholderText, tokens.muted),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.Light, tokens.raised),
        (role.Midlight, tokens.hairline),
        (role.Mid, tokens.border),
        (role.Dark, tokens.faint),
        (role.Shadow, tokens.hairline),
    ):
        palette.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(tokens.faint))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tokens.hairline))
    return palette
