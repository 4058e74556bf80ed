"""One holder at a time, and a crash never blocks the next."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from qiaocrm.base.hold import Hold

_HOLDS = """
import sys
from pathlib import Path
from qiaocrm.base.hold import Hold
hold = Hold(Path(sys.argv[1]))
taken = hold.take()
hold.note("qiaocrm-gone")
print(taken, flush=True)
sys.stdin.read()
"""


def test_one_holds_at_a_time_and_leaves_a_note(tmp_path: Path) -> None:
    first, second = (Hold(tmp_path / "deep" / "book.lock") for _ in range(2))
    assert second.noted() == ""
    assert first.take()
    assert first.take()
    assert not second.take()
    first.note("a name that is rather long")
    first.note("short")
    assert second.noted() == "short"
    first.free()
    assert second.take()


def test_what_a_killed_program_held_is_free_at_once(tmp_path: Path) -> None:
    path = tmp_path / "book.lock"
    child = subprocess.Popen(
        [sys.executable, "-c", _HOLDS, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert child.stdout is not None
    assert child.stdout.readline().split() == [b"True"]
    assert not Hold(path).take()
    child.kill()
    child.communicate()
    after = Hold(path)
    assert after.take()
    assert after.broken_off
    assert after.noted() == "qiaocrm-gone"
    after.free()


def test_whoever_ends_as_it_should_has_not_broken_off(tmp_path: Path) -> None:
    first, second = (Hold(tmp_path / "book.lock") for _ in range(2))
    first.take()
    assert not first.broken_off
    first.free()
    second.take()
    assert not second.broken_off
    second.free()


def test_killed_after_the_pc_said_that_it_turns_off(tmp_path: Path) -> None:
    path = tmp_path / "book.lock"
    program = _HOLDS.replace("sys.stdin", 'hold.settle(); print("settled", flush=True); sys.stdin')
    child = subprocess.Popen(
        [sys.executable, "-c", program, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert child.stdout is not None
    assert [child.stdout.readline().strip() for _ in range(2)] == [b"True", b"settled"]
    child.kill()
    child.communicate()
    after = Hold(path)
    assert after.take()
    assert not after.broken_off
