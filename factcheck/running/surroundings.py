"""What the children find in their environment: secrets, addresses and folders of a copy that runs on its own."""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck.running.obstacle import Obstacle

EVERY_ADDRESS = ("0.0.0.0", "::")  # noqa: S104 - compared with, not bound to
LOOPBACK = "127.0.0.1"
SECRET_BYTES = 50


@dataclass(frozen=True)
class Address:
    """Where the web server listens."""

    host: str
    port: int

    @property
    def visited(self) -> str:
        """The host a browser on this machine uses."""
        host = LOOPBACK if self.host in EVERY_ADDRESS else self.host
        return f"[{host}]" if ":" in host else host

    @property
    def url(self) -> str:
        """The address to open on this machine."""
        return f"http://{self.visited}:{self.port}"

    def require_free(self) -> None:
        """Raises Obstacle where nothing can listen here."""
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        with socket.socket(family, socket.SOCK_STREAM) as door:
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                door.bind((self.host, self.port))
                door.listen()
            except OSError as why:
                raise Obstacle(self._why(why)) from why

    def _why(self, why: OSError) -> str:
        other = f"python3 run.py --port {self.port + 1 if 1024 <= self.port < 65535 else 8001}"
        if isinstance(why, PermissionError):
            return f"Port {self.port} is only for the system's administrator: {other}"
        if isinstance(why, socket.gaierror) or "assign" in str(why):
            return f"{self.host} is no address of this machine: leave --host out, or name one that is."
        return f"Port {self.port} is taken: stop what uses it, or choose another: {other}"


def surroundings(given: Mapping[str, str], address: Address, folder: Path, broker: Path) -> dict[str, str]:
    """The children's environment: what the operator set stands, the rest is this copy's own. Makes the secret key."""
    own = {
        "SECRET_KEY": kept_secret(folder / "secret-key"),
        "DATABASE_URL": f"sqlite://{folder / 'factcheck.sqlite3'}",
        "REDIS_URL": f"unix://{broker}",
        "DATA_DIR": str(folder),
        "PUBLIC_URL": address.url,
        "ALLOWED_HOSTS": ",".join(_names(address)),
        "PYTHONUNBUFFERED": "1",
        "DJANGO_SETTINGS_MODULE": "factcheck.settings",
    }
    return own | dict(given)


def kept_secret(path: Path) -> str:
    """A secret made once and readable by its owner alone."""
    if not path.exists():
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "w", encoding="ascii") as file:  # noqa: PTH123 - a descriptor
            file.write(secrets.token_urlsafe(SECRET_BYTES))
    return path.read_text(encoding="ascii")


def _names(address: Address) -> list[str]:
    names = [LOOPBACK, "localhost", "[::1]", address.visited]
    if address.host in EVERY_ADDRESS:
        here = socket.gethostname()
        names += [here, *sorted(_addresses_of(here))]
    return list(dict.fromkeys(names))


def _addresses_of(name: str) -> set[str]:
    try:
        return {str(found[4][0]) for found in socket.getaddrinfo(name, None)}
    except socket.gaierror:
        return set()
