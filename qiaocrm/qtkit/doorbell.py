"""How a second start of the program reaches the window that stands: a local socket of the user.

Nothing of it can be reached from another computer. Each window listens under a name drawn at
random and noted in its hold (`base.hold`), a file only the officer can read: so neither a socket
that a crash left behind nor another user's can be taken for ours.
"""

from __future__ import annotations

import json
import os
import sys
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

from qiaocrm.base.hold import Hold

_WAIT_MS = 3000
"""For an answer; a window that does not answer so long hangs."""
_MOST = 64_000
"""Bytes of a ring; who sends more is not our program."""
_HEARD = b"heard\n"
_TOKEN = "XDG_ACTIVATION_TOKEN"
"""By it a Wayland desktop hands the right to come forward to a program it starts."""


@dataclass(frozen=True, slots=True)
class Ring:
    """What a second start wants: these files opened, and the window in front."""

    files: tuple[Path, ...] = ()
    token: str = ""


class Doorbell(QObject):
    """Listens for second starts; one for the window, from `listen` until `close`."""

    rung = Signal(object)  # Ring

    def __init__(self, hold: Hold, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hold = hold
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._come)

    def listen(self) -> None:
        """Begin to listen; what a crash left of an earlier name is removed."""
        earlier = self._hold.noted()
        if earlier.startswith("qiaocrm-window-"):
            QLocalServer.removeServer(earlier)
        name = f"qiaocrm-window-{uuid.uuid4().hex}"
        if self._server.listen(name):
            self._hold.note(name)

    def close(self) -> None:
        """Listen no more; a second start then waits until the hold is free."""
        self._server.close()

    def _come(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._listen_to(socket)

    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._listen_to(socket)

    def _listen_to(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _MOST:
            socket.abort()
        elif socket.canReadLine():
            ring = _understood(bytes(socket.readLine().data()))
            if ring is None:
                socket.abort()
                return
            socket.write(_HEARD)
            socket.flush()
            self.rung.emit(ring)


def ring(name: str, files: Sequence[Path]) -> bool:
    """Hand files over to the window that listens under `name`; False where none answers."""
    if not name:
        return False
    _let_come_forward()
    said = {"files": [str(file.absolute()) for file in files], "token": os.environ.get(_TOKEN, "")}
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(json.dumps(said).encode() + b"\n")
    socket.waitForBytesWritten(_WAIT_MS)
    while not socket.canReadLine():
        if not socket.waitForReadyRead(_WAIT_MS):
            return False
    return bytes(socket.readLine().data()) == _HEARD


def bring_forward(window: QWidget, token: str = "") -> None:
    """Show a window in front of the others, also one that was hidden or made small."""
    if token:
        os.environ[_TOKEN] = token
    if window.isMinimized():
        window.showNormal()
    window.show()
    window.raise_()
    window.activateWindow()


def _understood(line: bytes) -> Ring | None:
    """What a line asks for, None where it is none of ours."""
    try:
        said = json.loads(line)
        files = tuple(Path(one) for one in said["files"])
        return Ring(files, str(said["token"]))
    except (ValueError, TypeError, KeyError):
        return None


def _let_come_forward() -> None:
    """On Windows only the program just started may come forward; it passes that right on."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
