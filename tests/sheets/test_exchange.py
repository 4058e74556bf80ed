"""The reading process may die, hang, bloat, babble or be called off: always one clear error."""

from __future__ import annotations

import io
import pickle
import struct
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.sheets import exchange, launch, limits, reader
from qiaocrm.sheets.frames import BadFrame, read_frame, write_frame
from tests.sheets.builders import xlsx

CELL = '<row r="1"><c r="A1"><v>1</v></c></row>'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return xlsx(tmp_path / "a.xlsx", CELL)


@pytest.fixture
def child_runs(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], list[subprocess.Popen[bytes]]]:
    """Put a Python program in the reading process's place; the processes that were started."""

    def replace(program: str) -> list[subprocess.Popen[bytes]]:
        started: list[subprocess.Popen[bytes]] = []

        def start() -> subprocess.Popen[bytes]:
            command = [sys.executable, "-S", "-c", program]
            pipe = subprocess.PIPE
            started.append(subprocess.Popen(command, stdin=pipe, stdout=pipe))
            return started[-1]

        monkeypatch.setattr(exchange, "start_child", start)
        return started

    return replace


@pytest.mark.parametrize(
    "program",
    [
        "import os; os.abort()",
        "import sys; sys.exit(3)",
        "import sys; sys.stdin.read(); print('hello, I am no frame')",
        "import sys; sys.stdout.buffer.write(b'\\xff\\xff\\xff\\xff')",
        "import os; os.close(0)",
    ],
    ids=["abort", "exit", "babble", "length", "deaf"],
)
def test_a_process_that_dies(
    path: Path, child_runs: Callable[[str], list[subprocess.Popen[bytes]]], program: str
) -> None:
    started = child_runs(program)
    with pytest.raises(UserError, match="could not be read"):
        reader.read_book(path)
    assert started[0].poll() is not None


def test_a_process_that_hangs(
    path: Path,
    child_runs: Callable[[str], list[subprocess.Popen[bytes]]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started = child_runs("import sys, time; sys.stdin.read(); time.sleep(60)")
    monkeypatch.setattr(limits, "seconds_for", lambda _size: 0.3)
    with pytest.raises(UserError, match="took longer than"):
        reader.read_book(path)
    assert started[0].poll() is not None


def test_a_process_that_bloats(
    path: Path,
    child_runs: Callable[[str], list[subprocess.Popen[bytes]]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    child_runs("import sys, time; hoard = b'x' * 50_000_000; time.sleep(60)")
    monkeypatch.setattr(limits, "CHILD_RESIDENT_BYTES", 40_000_000)
    with pytest.raises(UserError, match="more memory"):
        reader.read_book(path)


def test_an_answer_without_end(
    path: Path,
    child_runs: Callable[[str], list[subprocess.Popen[bytes]]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = io.BytesIO()
    write_frame(out, ("rows", [["x"] * 1_000]))
    program = f"import sys\nwhile True: sys.stdout.buffer.write({out.getvalue()!r})"
    child_runs(program)
    monkeypatch.setattr(limits, "ANSWER_BYTES", 1_000_000)
    with pytest.raises(UserError, match="could not be read"):
        reader.read_book(path)


def test_cancel_ends_the_process(
    path: Path, child_runs: Callable[[str], list[subprocess.Popen[bytes]]]
) -> None:
    started = child_runs("import sys, time; sys.stdin.read(); time.sleep(60)")
    asked = iter([False, True])
    with pytest.raises(Cancelled, match="was cancelled"):
        reader.read_book(path, cancel=lambda: next(asked))
    assert started[0].poll() is not None


def test_memory_is_limited(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system has limits, the child's own ones answer before the watch does."""
    pytest.importorskip("resource")
    big = path.with_name("b.csv")
    big.write_bytes(b'"' + b"x" * (120 << 20) + b'"')
    begun = time.monotonic()
    with pytest.raises(UserError, match="memory"):
        reader.read_book(big)
    assert time.monotonic() - begun < limits.SECONDS_MOST


def test_a_frozen_program_reads_through_its_own_executable(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[list[str]] = []
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(subprocess, "Popen", lambda command, **_: seen.append(command))
    launch.start_child()
    assert seen == [[sys.executable, launch.CHILD_FLAG]]


def test_the_child_needs_neither_qt_nor_the_database() -> None:
    program = (
        "import sys, qiaocrm.sheets.child, qiaocrm.sheets.from_workbook\n"
        "print([m for m in sys.modules if m.split('.')[0] in "
        "('PySide6', 'sqlalchemy', 'sqlcipher3', 'openpyxl', 'xlsxwriter')])"
    )
    root = Path(launch.__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_frames_carry_plain_values_only() -> None:
    class Evil:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return print, ("run",)

    body = pickle.dumps(("rows", Evil()))
    with pytest.raises(BadFrame):
        read_frame(io.BytesIO(struct.pack(">I", len(body)) + body))


@pytest.mark.parametrize("data", [b"\0", b"\0\0\0\5abc", b"\0\0\0\1.", b"\0\0\0\4" + b"I1\n."])
def test_broken_frames(data: bytes) -> None:
    with pytest.raises(BadFrame):
        read_frame(io.BytesIO(data))
