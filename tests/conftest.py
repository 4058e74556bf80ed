"""What every test stands on: no screen, no folder of a real user, English until asked otherwise."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt
os.environ.pop("QT_SCALE_FACTOR", None)

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from qiaocrm.base import i18n, paths

settings.register_profile("house", deadline=None, derandomize=True, database=None)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the test's own, so that no test touches the folders of the person who runs it."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(home / variable.lower()))
    for variable in ("WIN_PD_OVERRIDE_LOCAL_APPDATA", "WIN_PD_OVERRIDE_APPDATA"):
        monkeypatch.setenv(variable, str(home))
    return home


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Every test begins in English, the language of the msgids, and leaves no other behind."""
    i18n.use_language("en", paths.locale_dir())
    yield
    i18n.use_language("en", paths.locale_dir())


@pytest.fixture
def chinese() -> None:
    """For tests of what an officer reads: the interface in 简体中文."""
    i18n.use_language("zh", paths.locale_dir())
