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
print(hold.take(), flush=True)
hold.note("qiaocrm-gone")
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
    assert Hold(path).take()
