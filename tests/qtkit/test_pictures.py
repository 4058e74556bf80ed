"""Small pictures of files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from qiaocrm.qtkit.pictures import thumbnail


def test_a_picture_is_made_small_and_keeps_its_shape(tmp_path: Path) -> None:
    path = tmp_path / "kept-without-an-ending"
    drawn = tmp_path / "drawn.png"
    picture = QImage(800, 400, QImage.Format.Format_RGB32)
    picture.fill(0xFF336699)
    assert picture.save(str(drawn))
    drawn.rename(path)
    small = thumbnail(path, 64)
    assert small is not None
    assert (small.width(), small.height()) == (64, 32)
    line = QImage(900, 1, QImage.Format.Format_RGB32)
    assert line.save(str(drawn))
    thin = thumbnail(drawn, 64)
    assert thin is not None
    assert (thin.width(), thin.height()) == (64, 1)


@pytest.mark.parametrize("content", [b"", b"plain words", b"\x89PNG\r\n\x1a\nbroken"])
def test_what_is_no_picture_has_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    assert thumbnail(path, 64) is None
    assert thumbnail(tmp_path / "gone", 64) is None
