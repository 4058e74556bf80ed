"""The timeline of the detail pane: filtered by kind, read on by scrolling, kept through changes."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from qiaocrm.services import timeline
from qiaocrm.ui.timeline_box import TimelineBox
from tests.books import add, day
from tests.journeys.conftest import Office


def _box(office: Office) -> TimelineBox:
    return office.window.associations.pane.widget().findChildren(TimelineBox)[-1]


def test_the_timeline_is_filtered_and_read_on(empty_office: Office) -> None:
    office = empty_office
    hall = add(office.library, "association", "楚湘会")
    for number in range(30):
        add(office.library, "interaction", f"第{number}次通话", about=(hall,),
            date=day(f"2026-01-{number + 1:02d}"))  # fmt: skip
    add(office.library, "agreement", "友好协议", parties=(hall,), signed=day("2025-05-01"))
    office.window.open_record("association", hall.id)
    office.settle()
    box = _box(office)
    assert [one.text for one in box.events[:2]] == ["第29次通话", "第28次通话"]
    assert box.kinds["interaction"].text() == "Interaction 30"
    assert len(box.events) == timeline.PAGE
    assert box.earlier.text() == "11 earlier…"

    bar = office.window.associations.pane.verticalScrollBar()
    bar.setValue(bar.maximum())
    office.settle()
    assert len(box.events) == 31
    assert not box.earlier.isVisible()

    add(office.library, "interaction", "刚通话", about=(hall,), date=day("2026-11-23"))
    office.window.desk.tell_changes(frozenset({("interaction", 31)}))
    office.settle()
    box = _box(office)
    assert box.events[0].text == "刚通话"
    assert len(box.events) == 31

    box.kinds["agreement"].click()
    office.settle()
    shown = [label.text() for label in box.findChildren(QLabel) if label.isVisibleTo(box)]
    assert "友好协议" in shown
    assert not any("通话" in text for text in shown)
    office.window.desk.tell_changes(frozenset({("association", hall.id)}))
    office.settle()
    assert _box(office).chosen == "agreement"
