"""Pure work spread over processes, for the few jobs that are too long for one core."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context, parent_process
from typing import Any, Generic, Self, TypeVar

Spread = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
"""Applies a pure module-level function to each job; gives the results in order, as `map` does."""

J = TypeVar("J")
R = TypeVar("R")

_MOST = 3
"""More helpers than this cost more memory than they save time."""

_MANY = 20_000
_MANY_FOR_FORKED = 4_000

_AHEAD = 4
"""Jobs in hand for each helper: results are few in memory at a time."""

_HANDED_OUT = 2
"""Of those, how many a helper has, so that it never idles: the one that it does and the next."""


@dataclass
class _Share(Generic[J, R]):
    """One job and, once somebody does it, its result to come."""

    job: J
    future: Future[R] | None = None


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
        window: deque[_Share[J, R]] = deque()
        for job in jobs:
            window.append(_Share(job))
            self._hand_out(function, window)
            if len(window) > self._count * _AHEAD:
                yield self._first(function, window)
        while window:
            yield self._first(function, window)

    def _hand_out(self, function: Callable[[J], R], window: deque[_Share[J, R]]) -> None:
        """Give the helpers the earliest jobs, so many that none idles.

        A job that was handed over is never taken back: Python 3.11's pool breaks off in the middle
        where it is lost while a job of it is cancelled, and some results would never come.
        """
        pool = self._started()
        under_way = sum(share.future is not None and not share.future.done() for share in window)
        for share in window:
            if under_way >= self._count * _HANDED_OUT:
                return
            if share.future is None:
                share.future = _submitted(pool, function, share.job)
                under_way += 1

    def _first(self, function: Callable[[J], R], window: deque[_Share[J, R]]) -> R:
        """The result of the first job; until it is there, this process does the last ones."""
        first = window.popleft()
        if first.future is None:
            return function(first.job)
        while not first.future.done():
            last = next((share for share in reversed(window) if share.future is None), None)
            if last is None:
                break
            last.future = Future()
            last.future.set_result(function(last.job))
            self._hand_out(function, window)
        try:
            return first.future.result()
        except BrokenProcessPool:
            return function(first.job)

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
