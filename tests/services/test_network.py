"""Who is tied to a record and how; never more than can be read."""

from __future__ import annotations

from qiaocrm.services import network, records
from qiaocrm.services.library import Library
from tests.books import add, book, day

__all__ = ["book"]


def _words(library: Library, kind: str, record: int) -> dict[str, str]:
    found = network.around(library, kind, record)
    assert found is not None
    return {node.title: node.words for node in found.nodes[1:]}


def test_what_is_tied_to_a_person(book: Library) -> None:
    firm, hall = add(book, "company", "维港"), add(book, "association", "会馆")
    wu = add(book, "person", "吴志德", company=(firm,), referrer="罗汉臣")
    luo = add(book, "person", "罗汉臣")
    add(book, "person", "后来者", referrer="吴志德")
    shen = add(book, "person", "沈若兰")
    add(book, "position", "会长", person=(wu,), organisation=(hall,), ended=True)
    add(book, "position", "理事", person=(luo,), organisation=(hall,))
    add(book, "project", "冷链", investors=(wu,), introducer=(luo,))
    add(book, "visit", "春季考察", guests=(wu, shen), start=day("2026-05"))
    gone = add(book, "project", "已删", investors=(wu,))
    records.trash(book, "project", [gone.id])
    assert _words(book, "person", wu.id) == {
        "罗汉臣": "introduced",
        "后来者": "introduced",
        "冷链": "invests",
        "维港": "works at",
        "春季考察": "visit",
        "会馆": "former 会长",
        "沈若兰": "visit",
    }
    found = network.around(book, "person", wu.id)
    assert found is not None
    shen_node = next(node for node in found.nodes if node.title == "沈若兰")
    assert shen_node.parent is not None
    assert shen_node.parent[0] == "visit"
    pairs = {(tie.one, tie.other) for tie in found.ties}
    assert (("project", 1), ("person", luo.id)) in pairs
    assert (("person", luo.id), ("association", hall.id)) in pairs


def test_a_name_borne_by_two_introduces_nobody(book: Library) -> None:
    wu = add(book, "person", "吴志德", referrer="王平")
    add(book, "person", "王平")
    add(book, "person", "王平")
    assert _words(book, "person", wu.id) == {}
    assert network.around(book, "person", 99) is None


def test_a_large_network_is_bounded_and_can_be_leafed_through(book: Library) -> None:
    hall = add(book, "association", "大会")
    for number in range(40):
        who = add(book, "person", f"会员{number}")
        add(book, "position", "理事", person=(who,), organisation=(hall,))
        if number < 20:
            add(book, "visit", f"团{number}", guests=(who,))
            add(book, "project", f"甲{number}", investors=(who,))
    first = network.around(book, "association", hall.id)
    assert first is not None
    assert len(first.nodes) == network.MOST - 1
    assert first.more == 40 - network.NEAR
    assert sum(node.hidden for node in first.nodes) == 40 + network.NEAR + 1 - len(first.nodes)
    second = network.around(book, "association", hall.id, network.NEAR)
    assert second is not None
    near = {node.key for node in second.nodes if node.parent == ("association", hall.id)}
    assert len(near) == 16
    assert not near & {node.key for node in first.nodes}
