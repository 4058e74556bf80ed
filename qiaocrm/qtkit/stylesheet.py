"""Makes the one style sheet of the program from colour tokens and the font's metrics."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from string import Template
from typing import Final

from qiaocrm.qtkit.icons import tinted
from qiaocrm.qtkit.metrics import Metrics
from qiaocrm.qtkit.palette import Chips, Tokens
from qiaocrm.qtkit.qss_controls import BUTTONS, FIELDS, STRONG_FOCUS
from qiaocrm.qtkit.qss_frames import MENUS, VIEWS, WINDOWS

_ART: Final = {
    "chevron": ("chevron-down", "muted"),
    "chevron_up": ("chevron-up", "muted"),
    "chevron_left": ("chevron-left", "muted"),
    "chevron_right": ("chevron-right", "muted"),
    "sort_up": ("sort-up", "muted"),
    "sort_down": ("sort-down", "muted"),
    "tick": ("tick", "on_accent"),
    "indeterminate": ("indeterminate", "on_accent"),
    "radio": ("radio", "on_accent"),
    "menu_tick": ("check", "accent"),
}

_BANNERS: Final = {"danger": "red", "warning": "amber", "info": "blue", "success": "green"}


def stylesheet(tokens: Tokens, metrics: Metrics, art_dir: Path) -> str:
    """The style sheet for `tokens`; tinted pictures that it names are written to `art_dir`."""
    values = _Values(tokens, metrics, _write_art(tokens, art_dir))
    parts = [WINDOWS, MENUS, VIEWS, BUTTONS, FIELDS]
    if tokens.name.endswith("contrast"):
        parts.append(STRONG_FOCUS)
    rules = "\n".join(parts)
    return Template(rules).substitute(values) + _banner_rules(tokens, metrics)


class _Values(Mapping[str, object]):
    """What the rules' `$names` stand for; `$p6` is six pixels of the design in today's font."""

    def __init__(self, tokens: Tokens, metrics: Metrics, art: Mapping[str, str]) -> None:
        self._metrics = metrics
        self._named: dict[str, object] = {
            each.name: getattr(tokens, each.name) for each in fields(tokens)
        }
        self._named.update(art)
        self._named.update(
            field=tokens.sunken if tokens.dark else tokens.surface,
            line=metrics.line,
            small=round(metrics.small, 2),
            heading=round(metrics.points * 1.1, 2),
            title=round(metrics.points * 1.3, 2),
            chip_radius=metrics.chip // 2,
            pill_radius=metrics.control // 2,
            radio_radius=(metrics.px(15) + 2) // 2,
            group_top=metrics.line + metrics.px(4),
            chip_rules=_chip_rules(tokens),
        )

    def __getitem__(self, name: str) -> object:
        if name in self._named:
            return self._named[name]
        if name.startswith("p") and name[1:].isdigit():
            return self._metrics.px(int(name[1:]))
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._named)

    def __len__(self) -> int:
        return len(self._named)


def _chip_rules(tokens: Tokens) -> str:
    """One rule for each chip colour."""
    rules = []
    for each in fields(Chips):
        colours = getattr(tokens.chips, each.name)
        rule = f"background: {colours.back}; color: {colours.fore};"
        rules.append(f'QLabel[chip="{each.name}"] {{ {rule} }}')
    return "\n".join(rules)


def _banner_rules(tokens: Tokens, metrics: Metrics) -> str:
    """The rules of a banner in each of its weights."""
    rules = []
    for weight, chip in _BANNERS.items():
        colours = getattr(tokens.chips, chip)
        ground = f"background: {colours.back}; border-radius: {metrics.px(6)}px; border: none;"
        rules.append(f'QFrame[banner="{weight}"] {{ {ground} }}')
        rules.append(f'QLabel[within="{weight}"] {{ color: {colours.fore}; border: none; }}')
        link = f"color: {colours.fore}; font-weight: 600;"
        rules.append(f'QPushButton[kind="link"][within="{weight}"] {{ {link} }}')
    return "\n".join(rules)


def _write_art(tokens: Tokens, folder: Path) -> dict[str, str]:
    """Write the tinted pictures that the rules name; their paths by name."""
    paths = {}
    for name, (icon_name, tone) in _ART.items():
        path = folder / f"{tokens.name}-{name}.svg"
        if not path.exists():
            path.write_bytes(tinted(icon_name, getattr(tokens, tone)))
        paths[name] = path.as_posix()
    return paths
