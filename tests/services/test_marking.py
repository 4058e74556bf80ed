"""Which commands are meant by what is typed, and which of them comes first."""

from __future__ import annotations

from qiaocrm.services import marking


def test_a_command_that_begins_with_the_words_comes_before_what_undo_names() -> None:
    titles = ["撤销“按规则产生跟进提醒”", "刷新", "规则…"]
    assert [titles[place] for place, _marks in marking.meant("guize", titles)] == [
        "规则…",
        "撤销“按规则产生跟进提醒”",
    ]


def test_every_word_must_be_there() -> None:
    titles = ["打印…", "打印通讯录…"]
    assert [place for place, _marks in marking.meant("打印 通讯录", titles)] == [1]
    assert marking.meant("", titles) == []
