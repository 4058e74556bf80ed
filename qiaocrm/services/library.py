"""The open book of the office: one object that services receive, never a global."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from qiaocrm.base.clock import Clock, SystemClock
from qiaocrm.base.i18n import N_
from qiaocrm.domain.changes import ChangeSet, Create
from qiaocrm.domain.fields import specs_of
from qiaocrm.domain.office import OwnWord, Stage
from qiaocrm.domain.ownwords import OwnWords, Word
from qiaocrm.domain.stages import DEFAULT_STAGES, StageBook
from qiaocrm.storage import backup, derived, heads, journal, options, records, reverting, writer
from qiaocrm.storage.store import Reading, Store, open_store

if TYPE_CHECKING:
    from qiaocrm.base.spreading import Spread

Tick = Callable[[int], None]


class Library:
    """An open file of records with the clock and the officer at the desk.

    Every function of the services may be called from any thread; writes stand in line.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.clock = clock
        self._stages: StageBook | None = None
        self._own_words: OwnWords | None = None
        self._guard = threading.Lock()

    @property
    def path(self) -> Path:
        """The file of records."""
        return self.store.path

    def stamp(self) -> writer.Stamp:
        """Who writes now, and when."""
        return writer.Stamp(
            self.option("officer"), self.clock.now().isoformat(timespec="milliseconds")
        )

    def apply(
        self,
        change_set: ChangeSet,
        tick: Tick = lambda _done: None,
        spread: Spread = map,
    ) -> writer.Applied:
        """Write a ChangeSet, all or nothing; `spread` shares out the work on many new records.

        Raises Conflict when a record was changed meanwhile, UserError when the file refuses.
        """
        with self.store.writing() as connection:
            applied = writer.apply(connection, change_set, self.stamp(), tick, spread)
        self._forget(kind for kind, _id in applied.touched)
        return applied

    def undo(
        self, number: int | None = None, tick: Tick = lambda _done: None
    ) -> reverting.Reverted | None:
        """Take back the named action, or the last; None where there is nothing to undo."""
        with self.store.writing() as connection:
            last = journal.next_undo(connection) if number is None else None
            wanted = number if number is not None else (last.id if last else None)
            if wanted is None:
                return None
            done = reverting.undo(connection, wanted, self.stamp(), tick)
        self._forget(kind for kind, _id in done.touched)
        return done

    def redo(self, tick: Tick = lambda _done: None) -> reverting.Reverted | None:
        """Do the last undone action again; None where there is none."""
        with self.store.writing() as connection:
            target = journal.next_redo(connection)
            if target is None:
                return None
            done = reverting.redo(connection, target.id, self.stamp(), tick)
        self._forget(kind for kind, _id in done.touched)
        return done

    def pending(self) -> tuple[journal.Action | None, journal.Action | None]:
        """The actions that undo and redo would take next."""
        with self.store.reading() as connection:
            return journal.next_undo(connection), journal.next_redo(connection)

    def stages(self) -> StageBook:
        """The office's stages of projects, as they are now."""
        with self._guard:
            if self._stages is None:
                with self.store.reading() as connection:
                    self._stages = StageBook(_stages(connection), _stages(connection, trash=True))
            return self._stages

    def own_words(self) -> OwnWords:
        """What the office has added to the lists of choices, as it is now."""
        with self._guard:
            if self._own_words is None:
                with self.store.reading() as connection:
                    self._own_words = OwnWords(_words(connection))
            return self._own_words

    def option(self, key: str) -> str:
        """What the office wrote under a key of `storage.options` (office, officer …)."""
        with self.store.reading() as connection:
            return options.get(connection, key)

    def set_options(self, **values: str) -> None:
        """Keep what the office wrote; not part of undo."""
        with self.store.writing() as connection:
            for key, value in values.items():
                options.put(connection, key, value)

    def store_version(self) -> int:
        """Changes when another program has written to the file."""
        return self.store.data_version()

    def _forget(self, kinds: Iterable[str]) -> None:
        changed = {"stage", "own_word"} & set(kinds)
        with self._guard:
            self._stages = None if "stage" in changed else self._stages
            self._own_words = None if "own_word" in changed else self._own_words
        if changed:  # read here, where the writer is: a screen must not wait for it
            self.stages()
            self.own_words()

    def close(self) -> None:
        """Close the file; only `reopen` makes the object of use again."""
        self.store.close()

    def reopen(self) -> None:
        """Open the file again after it was closed and replaced by another state of the book.

        Raises UserError like `open_library`.
        """
        self.store = _open(self.path, self.clock, create=False)
        self._forget(["stage", "own_word"])


def open_library(path: Path, clock: Clock | None = None, *, create: bool = True) -> Library:
    """Open the office's book; a new one gets the stages that offices usually have.

    A file of an older version is backed up before it is brought up to date.

    Raises UserError for files that cannot be opened; they are left untouched.
    """
    clock = clock or SystemClock()
    library = Library(_open(path, clock, create=create), clock)
    try:
        with library.store.reading() as connection:
            untouched = not journal.actions(connection, limit=1)
        if untouched:
            library.apply(_first_stages())
    except BaseException:
        library.close()
        raise
    return library


def _open(path: Path, clock: Clock, *, create: bool) -> Store:
    if path.exists():
        heads.check(path)
        if heads.is_older(path):
            backup.make(path, "before-update", clock.now().astimezone().replace(tzinfo=None))
    store = open_store(path, create=create)
    try:
        derived.renew(store)
    except BaseException:
        store.close()
        raise
    return store


def _stages(connection: Reading, *, trash: bool = False) -> list[Stage]:
    found = records.every(connection, "stage", trash=trash)
    return [row for row in found if isinstance(row, Stage)]


def _words(connection: Reading) -> list[Word]:
    found = sorted(records.every(connection, "own_word"), key=lambda one: one.id)
    return [
        Word(one.list_key, one.name, one.aliases, one.hidden)
        for one in found
        if isinstance(one, OwnWord)
    ]


def _first_stages() -> ChangeSet:
    specs = specs_of(Stage)
    creates = tuple(
        Create("stage", -number, {key: getattr(stage, key) for key in specs})
        for number, stage in enumerate(DEFAULT_STAGES, start=1)
    )
    return ChangeSet(N_("Set up a new book"), creates, action="seed")
