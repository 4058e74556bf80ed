"""Texts in two languages, changed while the program runs."""

from __future__ import annotations

import pytest

from qiaocrm.base import i18n
from qiaocrm.base.paths import locale_dir


def test_the_language_may_change_at_any_time() -> None:
    assert i18n.translate("Name") == "Name"
    i18n.use_language("zh", locale_dir())
    assert i18n.current_language() == "zh"
    assert i18n.translate("Name") != "Name"
    assert i18n.plural("{n} record", "{n} records", 2) != "2 records"
    i18n.use_language("en", locale_dir())
    assert i18n.plural("{n} record", "{n} records", 1) == "1 record"
    assert i18n.plural("{n} record", "{n} records", 2) == "2 records"


@pytest.mark.usefixtures("chinese")
def test_an_empty_or_unknown_text_stays_as_it_is() -> None:
    assert i18n.translate("") == ""
    assert i18n.translate("no such text 好") == "no such text 好"
    assert i18n.N_("Name") == "Name"


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "zh"),
        ({}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh"),
    ],
)
def test_the_office_s_language_unless_the_system_asks_for_english(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert i18n.system_language() == language


@pytest.mark.parametrize(
    ("told", "language"), [("English_United States", "en"), ("Chinese_China", "zh"), (None, "zh")]
)
def test_windows_tells_its_language_another_way(
    monkeypatch: pytest.MonkeyPatch, told: str | None, language: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr("locale.getlocale", lambda: (told, "1252"))
    assert i18n.system_language() == language
