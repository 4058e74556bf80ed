"""A second start reaches the window that stands, and nobody else can make it do anything."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qiaocrm.base.hold import Hold
from qiaocrm.qtkit.doorbell import Doorbell, Ring, bring_forward, ring

_RINGS = """
import sys
from pathlib import Path
from qiaocrm.qtkit.doorbell import ring
sys.exit(not ring(sys.argv[1], [Path(name) for name in sys.argv[2:]]))
"""


@pytest.fixture
def hold(tmp_path: Path) -> Hold:
    hold = Hold(tmp_path / "book.lock")
    assert hold.take()
    return hold


@pytest.fixture
def bell(hold: Hold, qtbot: QtBot) -> Iterator[Doorbell]:
    bell = Doorbell(hold)
    bell.listen()
    yield bell
    bell.close()


def test_files_are_handed_over_with_their_whole_paths(
    bell: Doorbell, hold: Hold, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "token")
    with qtbot.waitSignal(bell.rung) as rung:
        second = subprocess.Popen(
            [sys.executable, "-c", _RINGS, hold.noted(), "名单 1.xlsx", "/a/b.csv"]
        )
    assert second.wait() == 0
    assert rung.args == [Ring((Path.cwd() / "名单 1.xlsx", Path("/a/b.csv")), "token")]


def test_nobody_answers_under_a_name_that_is_gone(hold: Hold) -> None:
    assert not ring(hold.noted(), [])
    assert not ring("qiaocrm-window-of-yesterday", [])


def test_the_socket_of_a_crash_is_removed(hold: Hold, qtbot: QtBot) -> None:
    left = QLocalServer()
    assert left.listen("qiaocrm-window-left-by-a-crash")
    path = Path(left.fullServerName())
    hold.note("qiaocrm-window-left-by-a-crash")
    bell = Doorbell(hold)
    bell.listen()
    assert not path.exists()
    assert hold.noted() != "qiaocrm-window-left-by-a-crash"
    bell.close()


@pytest.mark.parametrize(
    "said", [b"GET / HTTP/1.1\n", b"{}\n", b'{"files": 3, "token": ""}\n', b"[]\n", b"x" * 70_000]
)
def test_what_is_not_ours_is_hung_up_on(
    bell: Doorbell, hold: Hold, qtbot: QtBot, said: bytes
) -> None:
    rung: list[Ring] = []
    bell.rung.connect(rung.append)
    socket = QLocalSocket()
    socket.connectToServer(hold.noted())
    with qtbot.waitSignal(socket.disconnected):
        socket.write(said)
    assert rung == []


def test_a_window_that_was_hidden_or_small_comes_forward(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    bring_forward(window)
    assert not window.isMinimized()
    window.hide()
    bring_forward(window)
    assert window.isVisible()
