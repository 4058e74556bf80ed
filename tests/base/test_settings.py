"""What the officer chose for this PC: kept, and never a reason not to start."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.base import settings
from qiaocrm.base.settings import Settings

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


def test_choices_come_back(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "settings.json"
    chosen = Settings(language="zh", theme="dark", points=12.5, database="通讯录.db")
    chosen.columns["person"] = ["name", "city"]
    settings.save(chosen, path)
    assert settings.load(path) == chosen
    assert [one.name for one in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "null", "\ufeff{}", '{"points": "big", "theme": 3}']
)
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content, encoding="utf-8")
    assert settings.load(path) == Settings()
    assert settings.load(tmp_path / "none.json") == Settings()
    path.write_bytes(b"\xff\xfe\x00")
    assert settings.load(path) == Settings()


@given(st.dictionaries(st.sampled_from([*Settings.__annotations__, "unknown"]), JSON))
def test_no_file_whatever_is_an_error(
    tmp_path_factory: pytest.TempPathFactory, content: dict[str, Any]
) -> None:
    path = tmp_path_factory.getbasetemp() / "settings.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    loaded = settings.load(path)
    for name, value in vars(Settings()).items():
        assert type(getattr(loaded, name)) is type(value)


def test_a_crash_while_saving_leaves_the_old_choices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    settings.save(Settings(theme="dark"), path)

    def crash(*_words: object, **_more: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", crash)
    with pytest.raises(OSError, match="disk full"):
        settings.save(Settings(theme="light"), path)
    assert settings.load(path).theme == "dark"
