"""Pages learn which records changed, and only those pages look again."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from qiaocrm.qtkit.feed import ChangeFeed, Changes


def test_the_value_arrives_as_it_was_sent(qtbot: QtBot) -> None:
    feed = ChangeFeed()
    with qtbot.waitSignal(feed.changed) as signal:
        feed.tell_records("Edit", [("person", 2**40), ("followup", 7)])
    assert signal.args is not None
    (changes,) = signal.args
    assert changes == Changes(
        frozenset({"person", "followup"}), frozenset({("person", 2**40), ("followup", 7)}), "Edit"
    )
    assert changes.touches("person", 2**40)
    assert not changes.touches("person", 1)
    assert not changes.touches("project")
    assert changes.ids_of("followup") == {7}


def test_many_changes_touch_every_record_of_the_kind() -> None:
    changes = Changes(frozenset({"person"}), None, "Import")
    assert changes.touches("person", 5)
    assert changes.ids_of("person") is None
    assert changes.ids_of("project") == frozenset()


def test_no_change_is_not_told(qtbot: QtBot) -> None:
    feed = ChangeFeed()
    with qtbot.assertNotEmitted(feed.changed):
        feed.tell_records("Nothing", [])
