"""The network (关系图) around a record: who is tied to it and how, never more than can be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qiaocrm.base.i18n import N_, _, translate
from qiaocrm.domain.registry import entity
from qiaocrm.services.library import Library
from qiaocrm.storage import network
from qiaocrm.storage.lists import Key
from qiaocrm.storage.network import KINDS, Relation, Tie
from qiaocrm.storage.store import Reading

__all__ = ["KINDS", "MOST", "Key", "Network", "Node", "Relation", "Tie", "around"]

MOST = 60
"""Nodes in one picture, the one for all that is left out among them."""
NEAR = 24
"""Nodes around the centre at once."""
_EACH = 4
"""Further nodes behind one of them."""
_WEIGHTS: tuple[Relation, ...] = ("post", "introduced", "invests", "company", "visit", "other")
_RELATIONS: Mapping[Relation, str] = {
    "introduced": N_("introduced"),
    "invests": N_("invests"),
    "company": N_("works at"),
    "visit": N_("visit"),
}


@dataclass(frozen=True, slots=True)
class Node:
    """A record in the picture: `words` say what ties it to `parent`; `hidden`: ties not drawn.

    `parent` is the node nearer to the centre by which it came in; None for the centre.
    """

    key: Key
    title: str
    words: str
    parent: Key | None
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class Network:
    """The centre first, then what is tied to it, then what is tied to that; ties among them all.

    `more`: neighbours of the centre that are not shown; `skipped`: how many were passed over.
    """

    nodes: Sequence[Node]
    ties: Sequence[Tie]
    more: int
    skipped: int


def around(library: Library, kind: str, record: int, skip: int = 0) -> Network | None:
    """The network around a record, at most MOST nodes; None where the record is gone.

    `skip` passes over so many of its neighbours: the next ones are shown instead.
    """
    centre = (kind, record)
    with library.store.reading() as connection:
        title = network.titles(connection, [centre]).get(centre)
        if title is None:
            return None
        found = network.ties(connection, [centre])
        found += network.introductions(connection, centre, title)
        first = _neighbours(connection, centre, found)
        shown = list(first.items())[skip : skip + NEAR]
        further = network.ties(connection, [key for key, _node in shown])
        nodes = {centre: Node(centre, title, "", None), **dict(shown)}
        nodes |= _behind(connection, nodes, further)
    inside = [tie for tie in (*found, *further) if tie.one in nodes and tie.other in nodes]
    return Network(list(nodes.values()), list(dict.fromkeys(inside)), len(first) - len(shown), skip)


def _neighbours(connection: Reading, centre: Key, ties: Sequence[Tie]) -> dict[Key, Node]:
    """Everything tied to the centre, the weightiest ties first; several ties are named together."""
    words: dict[Key, dict[str, None]] = {}
    for tie in sorted(ties, key=lambda tie: (tie.past, _WEIGHTS.index(tie.relation))):
        other = tie.other if tie.one == centre else tie.one
        if other != centre:
            words.setdefault(other, {})[_words(tie)] = None
    named = network.titles(connection, words)
    return {
        key: Node(key, named[key], " · ".join(filter(None, said)), centre)
        for key, said in words.items()
        if key in named
    }


def _behind(connection: Reading, nodes: Mapping[Key, Node], ties: Sequence[Tie]) -> dict[Key, Node]:
    """What stands behind the centre's neighbours, first what ties several of them together.

    Neighbours of which not all could be taken in come back with the number of those left out.
    """
    behind: dict[Key, dict[Key, Tie]] = {}
    for tie in sorted(ties, key=lambda tie: (tie.past, _WEIGHTS.index(tie.relation))):
        for near, far in ((tie.one, tie.other), (tie.other, tie.one)):
            if near in nodes and far not in nodes:
                behind.setdefault(far, {}).setdefault(near, tie)
    named = network.titles(connection, behind)
    taken: dict[Key, int] = {}
    hidden: dict[Key, int] = {}
    added: dict[Key, Node] = {}
    for far in sorted(named, key=lambda key: -len(behind[key])):
        near, tie = min(behind[far].items(), key=lambda pair: taken.get(pair[0], 0))
        if taken.get(near, 0) < _EACH and len(nodes) + len(added) < MOST - 1:
            taken[near] = taken.get(near, 0) + 1
            added[far] = Node(far, named[far], _words(tie), near)
        else:
            for one in behind[far]:
                hidden[one] = hidden.get(one, 0) + 1
    cut = {
        key: Node(key, nodes[key].title, nodes[key].words, nodes[key].parent, number)
        for key, number in hidden.items()
    }
    return {**cut, **added}


def _words(tie: Tie) -> str:
    """What ties two records, in the language of the interface."""
    if tie.relation == "post":
        return _("former {post}").format(post=tie.words) if tie.past else tie.words
    if tie.relation in _RELATIONS:
        return translate(_RELATIONS[tie.relation])
    spec = entity(tie.one[0]).specs.get(tie.field)
    return translate(spec.label) if spec else ""
