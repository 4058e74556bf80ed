"""The pictures that README and the manual show, chosen from all that were taken, and made small."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tools.photographer import Photographer

ROOT = Path(__file__).resolve().parents[1]
SHOTS = ROOT / "docs" / "shots"
READERS = (*sorted((ROOT / "docs" / "manual").glob("*.md")), *sorted(ROOT.glob("README*.md")))
VARIANT = "zh-light-100"

_SHOWN = re.compile(r"shots/([\w-]+)\.png")


def take(photographer: Photographer) -> None:
    """The manual itself, at a page with pictures and one with a table."""
    from qiaocrm.ui.manual_window import ManualWindow

    manual = ManualWindow.open_at("associations", photographer.window)
    photographer.take("dialog-manual", manual)
    manual.show_topic("search")
    photographer.take("dialog-manual-search", manual)
    manual.close()


def shown() -> set[str]:
    """The names of the pictures that the texts show."""
    return {name for path in READERS for name in _SHOWN.findall(path.read_text(encoding="utf-8"))}


def update(taken: Path) -> None:
    """Put the pictures shown into docs/shots, and take away those shown no longer.

    Raises FileNotFoundError for one that was never taken.
    """
    from PySide6.QtGui import QImage

    SHOTS.mkdir(parents=True, exist_ok=True)
    wanted = shown()
    for path in SHOTS.glob("*.png"):
        if path.stem not in wanted:
            path.unlink()
    for name in sorted(wanted):
        source = taken / f"{name}-{VARIANT}.png"
        if not source.is_file():
            raise FileNotFoundError(f"{source.name}: no picture of that name is taken")
        picture = QImage(str(source)).convertToFormat(QImage.Format.Format_RGB888)
        picture.save(str(SHOTS / f"{name}.png"), quality=0)
    print(f"{len(wanted)} pictures in {SHOTS.relative_to(ROOT)}")


if __name__ == "__main__":
    update(Path(sys.argv[1]))
