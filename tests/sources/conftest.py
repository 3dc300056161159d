"""A web server on the loopback that says exactly what a test tells it to."""

from __future__ import annotations

import contextlib
import re
import socket
import threading
from collections.abc import Callable, Iterator

import pytest

Script = Callable[[socket.socket], None]


class ScriptedServer:
    """Answers each connection with the next of its scripts, the last one again and again."""

    def __init__(self, *, reads_first: bool = True) -> None:
        self._reads_first = reads_first
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._scripts: list[Script] = []
        self._threads: list[threading.Thread] = []
        self.requests: list[bytes] = []
        self.port: int = self._listening.getsockname()[1]
        self.host_port = f"127.0.0.1:{self.port}"
        self.url = f"http://{self.host_port}/page"
        threading.Thread(target=self._accept, daemon=True).start()

    def says(self, *scripts: Script | bytes) -> None:
        """What to answer, connection by connection: bytes, or a function that is given the connection."""
        self._scripts = [_sending(script) if isinstance(script, bytes) else script for script in scripts]

    def close(self) -> None:
        """Stop listening and wait for what is under way."""
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for thread in self._threads:
            thread.join(5)

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _peer = self._listening.accept()
                thread = threading.Thread(target=self._answer, args=(connection,), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _answer(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            connection.settimeout(5)
            if self._reads_first:
                self.requests.append(self._request(connection))
            script = self._scripts.pop(0) if len(self._scripts) > 1 else self._scripts[0]
            script(connection)

    def _request(self, connection: socket.socket) -> bytes:
        """The request, with its body where a length announces one."""
        request = connection.recv(65_536)
        head, _blank, body = request.partition(b"\r\n\r\n")
        announced = re.search(rb"(?i)content-length: (?P<length>[0-9]+)", head)
        missing = int(announced["length"]) - len(body) if announced else 0
        return request + (connection.recv(missing, socket.MSG_WAITALL) if missing > 0 else b"")


def _sending(answer: bytes) -> Script:
    return lambda connection: connection.sendall(answer)


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    running = ScriptedServer()
    yield running
    running.close()


@pytest.fixture
def tls_server() -> Iterator[ScriptedServer]:
    """A server whose scripts do the handshake and read the request themselves."""
    running = ScriptedServer(reads_first=False)
    yield running
    running.close()
