"""What is on record, from the open library, as an import asks for it: for all rows at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from qiaocrm.domain.fields import Record
from qiaocrm.services.imports.desk import Found, Held, Known
from qiaocrm.services.imports.keys import ACCOUNT, DAY, PHONE, Asked
from qiaocrm.services.library import Library
from qiaocrm.storage import lists, lookup
from qiaocrm.storage.unread import unread


class StoredKnown(Known):
    """Reads anew each time: between two rehearsals somebody may have changed a record."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def has_latin(self, kind: str) -> bool:
        """Whether records of the kind have names in Latin letters only."""
        with self._library.store.reading() as connection:
            return lookup.has_latin(connection, kind)

    def find(self, kind: str, asked: Asked) -> Found:
        """The live records of a kind by the keys that they answer to."""
        marked: dict[str, list[str]] = {PHONE: [], ACCOUNT: [], DAY: []}
        for key in asked.ways:
            marked[key[:2]].append(key[2:])
        wanted = lookup.Wanted(
            asked.names, asked.spellings, frozenset(marked[ACCOUNT]), marked[PHONE]
        )
        with self._library.store.reading() as connection:
            found = lookup.find(connection, kind, wanted)
            days = lookup.visits_on(connection, marked[DAY])
        by_key = found.names
        by_key |= {ACCOUNT + word: ids for word, ids in found.words.items()}
        by_key |= {PHONE + number: ids for number, ids in found.numbers.items()}
        by_key |= {DAY + day: ids for day, ids in days.items()}
        return Found(by_key, found.titles)

    def records(self, kind: str, ids: Iterable[int]) -> Mapping[int, Record]:
        """Records by id."""
        with self._library.store.reading() as connection:
            return unread(connection, kind, ids)

    def posts(self, persons: Iterable[int]) -> Mapping[int, Sequence[Held]]:
        """The posts that these persons hold."""
        with self._library.store.reading() as connection:
            found = lists.posts(connection, "person", list(persons))
        return {
            person: [
                Held(post.position, post.post, post.organisation, post.term_number) for post in held
            ]
            for person, held in found.items()
        }
