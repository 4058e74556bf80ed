"""The sample workbooks arrive cell by cell as expected; importing them twice changes nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qiaocrm.services.imports import run
from tests.services.imports.expectations import differences, imported

ROOT = Path(__file__).parents[2]
EXPECTED = sorted(
    (ROOT / "tests" / "samples" / "expected").glob("*.json"), key=lambda path: path.name
)


def sample_of(expected: Path) -> Path:
    return ROOT / "resources" / "samples" / json.loads(expected.read_text(encoding="utf-8"))["file"]


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.stem)
def test_sample_arrives_as_expected(expected: Path, tmp_path: Path) -> None:
    wanted = json.loads(expected.read_text(encoding="utf-8"))
    assert differences(sample_of(expected), wanted, tmp_path) == []


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.stem)
def test_importing_again_changes_nothing(expected: Path, tmp_path: Path) -> None:
    path = sample_of(expected)
    done = imported(path, tmp_path)
    again = run.prepare(done.library, path)
    assert again.changes == ()
    assert again.counts()["unchanged"] == again.counts()["rows"]
