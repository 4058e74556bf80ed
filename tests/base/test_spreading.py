"""Work that is shared out gives what it gives at home, in order, whatever becomes of a helper."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import threading
from pathlib import Path

import psutil
import pytest

from qiaocrm.base.spreading import Processes


@pytest.mark.parametrize("forked", [False, True])
def test_results_come_in_the_order_of_the_jobs(forked: bool) -> None:
    with Processes(forked=forked) as helpers:
        helpers.warm(os.getpid)
        assert list(helpers.map(abs, range(-40, 0))) == list(range(40, 0, -1))
        assert list(helpers.map(abs, [])) == []


def test_an_error_in_a_helper_is_raised_here() -> None:
    with Processes() as helpers, pytest.raises(ValueError, match="invalid literal"):
        list(helpers.map(int, ["1", "two", "3"]))


def test_whoever_stops_listening_stops_the_work() -> None:
    with Processes() as helpers:
        results = iter(helpers.map(abs, range(1000)))
        assert next(results) == 0
        results.close()  # type: ignore[attr-defined]
        assert list(helpers.map(abs, [-1])) == [1]


def test_a_lost_helper_costs_no_result(tmp_path: Path) -> None:
    with Processes() as helpers:
        assert list(
            helpers.map(_die_as_helper, [(str(tmp_path / "at work"), n) for n in range(30)])
        ) == [*range(30)]


def test_few_jobs_stay_at_home() -> None:
    with Processes() as helpers:
        assert helpers.for_many(10) is map


def test_helpers_are_gone_after_closing_and_come_again() -> None:
    helpers = Processes()
    (first,) = helpers.map(_own_number, [0])
    helpers.close()
    assert not psutil.pid_exists(first)
    assert list(helpers.map(abs, [-1])) == [1]
    helpers.close()


def test_helpers_end_with_a_program_that_is_killed() -> None:
    program = subprocess.Popen([sys.executable, "-c", _PROGRAM], stdout=subprocess.PIPE)
    assert program.stdout is not None
    helper = psutil.Process(int(program.stdout.readline()))
    program.kill()
    program.wait()
    program.stdout.close()
    assert helper.wait(timeout=20) in (0, 1, None)


_PROGRAM = """
import threading
from qiaocrm.base.spreading import Processes
from tests.base.test_spreading import _own_number
helpers = Processes()
print(*helpers.map(_own_number, [0]), flush=True)
threading.Event().wait()
"""


def _own_number(_job: int) -> int:
    return os.getpid()


def _die_as_helper(job: tuple[str, int]) -> int:
    """Kill a helper at its first job, as the system does when memory runs out, while the program
    itself is at work on another.
    """
    mark, number = job
    if multiprocessing.parent_process() is None:
        Path(mark).touch()
        return number
    while not os.path.exists(mark):
        threading.Event().wait(0.01)
    os._exit(1)
