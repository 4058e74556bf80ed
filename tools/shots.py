"""Takes a picture of every page and dialog: both languages, light and dark, 100 % and 150 %;
with `--all` in high contrast, and at 125 % and 200 %, too.

`python -m tools.shots --out FOLDER --only NAME`. Each scale runs in a process of its own, since
Qt takes its scale when it starts.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

from tools import (
    shots_dialogs,
    shots_docs,
    shots_duplicates,
    shots_imports,
    shots_letters,
    shots_output,
    shots_pages,
    shots_rules,
)
from tools.photographer import SCALE, Photographer

PARTS = (
    shots_pages.take,
    shots_imports.take,
    shots_dialogs.take,
    shots_imports.undone,
    shots_letters.take,
    shots_letters.election,
    shots_letters.receptions,
    shots_rules.take,
    shots_docs.take,
    shots_output.take,
    shots_duplicates.take,
)
"""What takes the pictures, in an order in which none disturbs the next."""

SCREENS = {"1": (1366, 768), "1.25": (1920, 1080), "1.5": (1920, 1080), "2": (2560, 1440)}
"""The screens of office computers, width and height in pixels, by the scale set there."""
LOOKS, MORE_LOOKS = ("light", "dark"), ("light-contrast", "dark-contrast")
_MORE = ("1.25", "2")


def main(folder: Path, wanted: list[str], *, everything: bool) -> None:
    """Take the pictures of all scales into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for scale, screen in SCREENS.items():
        if scale in _MORE and not everything:
            continue
        environment = {**os.environ, SCALE: scale, "QT_QPA_PLATFORM": _platform(folder, screen)}
        command = [sys.executable, "-m", "tools.shots", "--one-scale", "--out", str(folder)]
        command += ["--all"] if everything else []
        for name in wanted:
            command += ["--only", name]
        subprocess.run(command, env=environment, check=True)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


def _platform(folder: Path, screen: tuple[int, int]) -> str:
    """Qt's platform without a display, whose screen has the size given in pixels."""
    width, height = screen
    one = {"name": "office", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1}
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96}
    described = folder / "screen.json"
    described.write_text(json.dumps({"screens": [one | dots]}), encoding="utf-8")
    return f"offscreen:configfile={described}"


def one_scale(folder: Path, wanted: list[str], *, everything: bool) -> None:
    """All pictures at the scale of this process."""
    for language in ("zh", "en"):
        for theme in (*LOOKS, *MORE_LOOKS) if everything else LOOKS:
            photographer = Photographer(folder, language, theme, wanted)
            for take in PARTS:
                take(photographer)
            photographer.close()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.shots", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("out/shots"), help="folder for the PNGs")
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="NAME",
        help="take only pictures whose name contains NAME; may be repeated",
    )
    parser.add_argument(
        "--all",
        action="store_true",
        dest="everything",
        help="in high contrast, and at 125 %% and 200 %%, too",
    )
    parser.add_argument("--one-scale", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    given = _arguments()
    (one_scale if given.one_scale else main)(given.out, given.only, everything=given.everything)
