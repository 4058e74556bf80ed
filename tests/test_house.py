"""The house rules hold what they promise: texts, names and catalogue are really checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from qiaocrm.base import i18n, paths
from tools import catalogue, checks

CODE = """
from qiaocrm.base.i18n import N_, _, plural
LABEL = N_("Country")
def text(n):
    return _("Delete {n} records?").format(n=n) + plural("{n} person", "{n} people", n)
"""
CHINESE = """
msgid "Country"
msgstr "国家"

msgid "Delete {n} records?"
msgstr "删除 {n} 条记录？"

msgid "{n} person"
msgid_plural "{n} people"
msgstr[0] "{n} 人"
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package with three texts."""
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "texts.py").write_text(CODE, encoding="utf-8")
    return folder


def make(tmp_path: Path, package: Path, chinese: str) -> list[str]:
    """The problems of the catalogue made from `package` and a fragment of Chinese."""
    fragment = tmp_path / "fragment.po"
    fragment.write_text(chinese, encoding="utf-8")
    po = tmp_path / "zh_CN" / "LC_MESSAGES" / "qiaocrm.po"
    catalogue.update([fragment], po, package)
    return list(catalogue.problems(catalogue.read(po), catalogue.msgids(package)))


def test_a_complete_catalogue_is_compiled_and_read_by_the_program(
    tmp_path: Path, package: Path
) -> None:
    assert make(tmp_path, package, CHINESE) == []
    catalogue.compile_all(tmp_path)
    i18n.use_language("zh", tmp_path)
    assert i18n.translate("Country") == "国家"
    assert i18n.plural("{n} person", "{n} people", 9) == "9 人"


def test_collecting_twice_changes_nothing(tmp_path: Path, package: Path) -> None:
    make(tmp_path, package, CHINESE)
    po = tmp_path / "zh_CN" / "LC_MESSAGES" / "qiaocrm.po"
    first = po.read_bytes()
    catalogue.update((), po, package)
    assert po.read_bytes() == first


@pytest.mark.parametrize(
    ("was", "becomes", "problem"),
    [
        ('msgstr "国家"', 'msgstr ""', "no Chinese: 'Country'"),
        ("删除 {n} 条", "删除 {count} 条", "fields differ"),
        ("删除 {n} 条", "删除 {n 条", "braces do not match"),
        ('"{n} 人"', '"人"', "fields differ"),
        ('"国家"', '"国家 "', "ends with a blank"),
    ],
)
def test_chinese_that_does_not_fit_is_reported(
    tmp_path: Path, package: Path, was: str, becomes: str, problem: str
) -> None:
    (found,) = make(tmp_path, package, CHINESE.replace(was, becomes))
    assert problem in found


def test_a_text_gone_from_the_code_is_stale(tmp_path: Path, package: Path) -> None:
    make(tmp_path, package, CHINESE)
    po = tmp_path / "zh_CN" / "LC_MESSAGES" / "qiaocrm.po"
    wanted = catalogue.msgids(package) - {"Country"}
    assert list(catalogue.problems(catalogue.read(po), wanted)) == [
        "stale, no longer in the code: 'Country'"
    ]


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("def f(n):\n    return _(f'{n} rows')\n", "built inside _()"),
        ("def f(n):\n    return _('{n} rows'.format(n=n))\n", "built inside _()"),
        ("def f(a):\n    return N_('Name: ' + a)\n", "built inside N_()"),
        ("TITLE = _('Title')\n", "when loaded"),
        ("def f(title=_('Title')):\n    return title\n", "when loaded"),
    ],
)
def test_texts_that_cannot_be_translated_are_reported(code: str, problem: str) -> None:
    (found,) = checks.texts(checks.ROOT / "qiaocrm" / "ui" / "sample.py", code)
    assert problem in found


def test_texts_translated_when_shown_are_fine() -> None:
    code = "LABEL = N_('Title')\ndef f(n):\n    return _('{n} rows').format(n=n), _(LABEL)\n"
    assert list(checks.texts(checks.ROOT / "qiaocrm" / "ui" / "sample.py", code)) == []


def test_long_files_and_names_without_a_subject_are_reported() -> None:
    path = checks.ROOT / "qiaocrm" / "utils.py"
    assert list(checks.names(path, "")) == ["a name without a subject"]
    assert list(checks.length(path, "pass\n" * 500)) == []
    assert len(list(checks.length(path, "pass\n" * 501))) == 1


@pytest.mark.parametrize(
    "line",
    ["# TO" + "DO later", "open('/ho" + "me/li/book.xlsx')", "pip install --index" + "-url x"],
)
def test_leftovers_are_reported(line: str) -> None:
    assert len(list(checks.leftovers(checks.ROOT / "x.py", f"import os\n{line}\n"))) == 1


def test_tests_keep_their_records_out_of_the_users_folder(own_folders: Path) -> None:
    assert own_folders in paths.data_dir().parents
