"""What an officer sees before records are merged: the differing fields with each record's text."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from qiaocrm.domain.fields import Record
from qiaocrm.domain.registry import title_of
from qiaocrm.services.columns import Shower
from qiaocrm.services.duplicates import merge
from qiaocrm.services.duplicates.comparing import Differing, differing
from qiaocrm.services.library import Library
from qiaocrm.storage import lists


@dataclass(frozen=True, slots=True)
class Choice:
    """A differing field with the text of each record's value; `joined` is that of keeping all,
    None where that makes no sense.
    """

    field: Differing
    texts: tuple[str, ...]
    joined: str | None


@dataclass(frozen=True, slots=True)
class Prepared:
    """Records to merge, with what they differ in."""

    kind: str
    records: Sequence[Record]
    titles: tuple[str, ...]
    choices: tuple[Choice, ...]


def prepare(library: Library, kind: str, ids: Iterable[int]) -> Prepared:
    """Read records that are to be merged.

    Raises UserError like `merge.load`.
    """
    found = merge.load(library, kind, ids)
    with library.store.reading() as connection:
        titles = lists.link_titles(connection, kind, found)
    shower = Shower(library.stages(), library.clock.today())

    def shown(key: str, value: Any) -> str:
        holder = dataclasses.replace(found[0], **{key: value})
        return shower.field(kind, holder, key, titles)

    choices = tuple(
        Choice(
            one,
            tuple(shown(one.key, value) for value in one.values),
            None if one.joined is None else shown(one.key, one.joined),
        )
        for one in differing(kind, found)
    )
    return Prepared(kind, found, tuple(title_of(kind, one) for one in found), choices)
