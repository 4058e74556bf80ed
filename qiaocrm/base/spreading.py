"""Pure work spread over processes, for the few jobs that are too long for one core."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_all_start_methods, get_context, parent_process
from typing import Any, Self, TypeVar

Spread = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
"""Applies a pure module-level function to each job; gives the results in order, as `map` does."""

J = TypeVar("J")
R = TypeVar("R")

_MOST = 3
"""More helpers than this cost more memory than they save time."""

_MANY = 20_000
_MANY_FOR_FORKED = 4_000

_AHEAD = 4
"""Jobs a helper has waiting, so that it never idles; results are few in memory at a time."""


class Processes:
    """Helper processes of our own program, started when first needed, gone with the `with` or after
    `close`, and never left over: they end by themselves when the program is killed.

    There is one fewer than the machine has cores, for the program itself works with them. They
    are spawned, as a fork of a program with threads may hang; a program that has no other thread
    may ask for `forked` ones, which start at once with all that is loaded.
    """

    def __init__(self, *, forked: bool = False) -> None:
        self._forked = forked and "fork" in get_all_start_methods()
        self._count = min(_MOST, (os.cpu_count() or 1) - 1)
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """End the processes and wait until they are gone; work not yet begun is dropped."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def warm(self, work: Callable[[], object]) -> None:
        """Start the processes and let each do `work`, such as loading what all jobs need; forked
        ones have it loaded when they start.
        """
        for _process in range(0 if self._forked else self._count):
            self._started().submit(work)

    def for_many(self, count: int) -> Spread:
        """The way to do `count` small pieces of work: a few are sooner done than handed over."""
        many = _MANY_FOR_FORKED if self._forked else _MANY
        return self.map if count >= many and self._count else map

    def map(self, function: Callable[[J], R], jobs: Iterable[J]) -> Iterator[R]:
        """The results of a pure module-level function, in the order of the jobs.

        Jobs and results travel by pickle. An error of a job is raised here; where a process is
        lost, as when memory runs out, its jobs are done in this one.
        """
        pool = self._started()
        waiting: deque[tuple[J, Future[R]]] = deque()
        try:
            for job in jobs:
                waiting.append((job, _submitted(pool, function, job)))
                if len(waiting) > self._count * _AHEAD:
                    yield _next(function, waiting)
            while waiting:
                yield _next(function, waiting)
        finally:
            for _job, future in waiting:
                future.cancel()

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            alone = self._forked and threading.active_count() == 1
            context = get_context("fork" if alone else "spawn")
            self._pool = ProcessPoolExecutor(self._count, context, _quiet)
        return self._pool


def _submitted(pool: ProcessPoolExecutor, function: Callable[[J], R], job: J) -> Future[R]:
    try:
        return pool.submit(function, job)
    except BrokenProcessPool as error:
        lost: Future[R] = Future()
        lost.set_exception(error)
        return lost


def _next(function: Callable[[J], R], waiting: deque[tuple[J, Future[R]]]) -> R:
    """The result of the first job; until it is there, the last ones are done in this process."""
    job, first = waiting.popleft()
    for place in range(len(waiting) - 1, -1, -1):
        if first.done():
            break
        later, future = waiting[place]
        if future.cancel():
            done: Future[R] = Future()
            done.set_result(function(later))
            waiting[place] = (later, done)
    return _result(function, job, first)


def _result(function: Callable[[J], R], job: J, future: Future[R]) -> R:
    try:
        return future.result()
    except BrokenProcessPool:
        return function(job)


def _quiet(*_nothing: Any) -> None:
    """Helpers live for one job: the cyclic collector would only cost them time."""
    import gc

    gc.disable()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this helper when the program is gone, which cannot say so where it was killed: a helper
    holds both ends of the pipe it waits at.
    """
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
