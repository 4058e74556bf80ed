"""A pause for Python's cyclic garbage collector while very many small values are made at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Without cyclic collection inside.

    Planning an import makes hundreds of thousands of values that live until it is written; the
    collector walks them again and again and finds nothing: a quarter of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
