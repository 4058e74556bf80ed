"""What a list comes to: money by currency, never added across; batches and persons of visits."""

from __future__ import annotations

from qiaocrm.base.i18n import _, current_language, plural
from qiaocrm.domain.kinds import AMOUNT
from qiaocrm.domain.query import Query
from qiaocrm.services.library import Library
from qiaocrm.storage import lists

TOTALLED = frozenset(("project", "visit"))
"""Kinds whose lists have a sum in the status bar."""


def in_words(library: Library, query: Query) -> str:
    """The sum of a list in the current language; "" where there is nothing to add up."""
    with library.store.reading() as connection:
        if query.kind == "visit":
            batches = lists.count(connection, query)
            persons = sum(total for _none, total in lists.sums(connection, query, "headcount"))
            return _visits(batches, persons)
        found = lists.sums(connection, query, "investment", by="currency")
    shown = [
        f"{AMOUNT.show(AMOUNT.from_store(total), current_language())} {currency or 'CNY'}"
        for currency, total in found
    ]
    return _("Investment {sums}").format(sums=_(", ").join(shown)) if shown else ""


def _visits(batches: int, persons: int) -> str:
    """So many batches (批次), so many persons (人次)."""
    if not batches:
        return ""
    return _("{batches}, {persons}").format(
        batches=plural("{n} batch", "{n} batches", batches),
        persons=plural("{n} person", "{n} persons", persons),
    )
