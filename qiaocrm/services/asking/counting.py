"""The values of a field as lists show them, with the number of records that have each."""

from __future__ import annotations

import re

from qiaocrm.base.i18n import current_language
from qiaocrm.domain.choices import Choice, StageChoice
from qiaocrm.domain.kinds import Country, Kind
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.manifold import Tags
from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import entity
from qiaocrm.services import lists
from qiaocrm.services.asking.fieldnames import Field
from qiaocrm.services.asking.values import says_whether
from qiaocrm.services.library import Library

_LOOKED_AT = 200
_PAIRS = (('"', '"'), ("“", "”"), ("「", "」"), ("『", "』"))
_NEEDS_QUOTES = re.compile(r"[\s,，、|\"“”＂「」『』]|^[-－−–<>=]")


def counted(
    library: Library, query: Query, field: Field, typed: str = "", most: int = _LOOKED_AT
) -> list[tuple[str, int]]:
    """The commonest values among the records of a query, as shown; `typed`: those that hold it.

    At most `most` of them, and none of a field whose values are different everywhere.
    """
    if not has_few_values(query.kind, field):
        return []
    language, stages = current_language(), library.stages()
    if typed and is_plain(field.kind):
        query = query.where(field.key, "contains", typed)
    found = lists.facets(library, query, field.key, most)
    if isinstance(field.kind, StageChoice):
        return [(stages.show(value, language), count) for value, count in found]
    if is_plain(field.kind) or isinstance(field.kind, Tags | Links):
        return [(str(value), count) for value, count in found]
    return [(field.kind.show(value, language), count) for value, count in found]


def has_few_values(kind: str, field: Field) -> bool:
    """Whether values are worth counting: names and long texts are different everywhere."""
    if field.key not in entity(kind).specs or field.key == entity(kind).title:
        return False
    if isinstance(field.kind, Choice | StageChoice | Country | Tags | Links):
        return True
    return is_plain(field.kind)


def is_plain(kind: Kind) -> bool:
    """Whether it is a line of text."""
    return type(kind) is Kind


def in_quotes(shown: str) -> str:
    """A value as it stands in a filter line, in quotes where it would mean something else there."""
    if not _NEEDS_QUOTES.search(shown) and not says_whether(shown):
        return shown
    before, after = next((pair for pair in _PAIRS if pair[1] not in shown), _PAIRS[0])
    return f"{before}{shown}{after}"
