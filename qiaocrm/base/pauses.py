"""A pause for Python's cyclic garbage collector while very many small values are made at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 100_000
"""Values made meanwhile that are worth being spared the collector."""


@contextmanager
def no_collection() -> Iterator[None]:
    """Without cyclic collection inside.

    Planning an import makes hundreds of thousands of values that live until it is written; the
    collector walks them again and again and finds nothing: a quarter of the time. Nor does it look
    at them when it is on again: that would hold up all threads for a second.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on and gc.get_count()[0] > _MANY:
            gc.freeze()
        if was_on:
            gc.enable()
