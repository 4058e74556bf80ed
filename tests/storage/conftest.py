"""A fresh book for every test."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from qiaocrm.services.library import Library
from tests.books import book, new_book

__all__ = ["book"]


@pytest.fixture(scope="session")
def fresh_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Library]]:
    """Gives an empty open book at each call: for properties, which need one an example."""
    folder = tmp_path_factory.mktemp("books")
    opened: list[Library] = []

    def make() -> Library:
        for library in opened:
            library.close()
        for path in folder.iterdir():
            path.unlink()
        opened[:] = [new_book(folder)]
        return opened[0]

    yield make
    for library in opened:
        library.close()
