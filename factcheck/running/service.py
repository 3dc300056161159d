"""The whole service as children of one process: broker, web, worker, beat; watched, and stopped with it.

A worker is judged by what it consumes, not by whether its process is there: a Celery worker can outlive a
broker's restart and take nothing more. Every task it ends touches a file, a beat entry sends one every few
seconds, and a file that grows old gets the worker and the beat replaced.
"""

from __future__ import annotations

import http.client
import os
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from factcheck.running import broker, children, lock, stopping
from factcheck.running.children import Child, Guardian
from factcheck.running.obstacle import Obstacle
from factcheck.running.surroundings import Address, surroundings

READY_PATH = "/health/"
READY_SECONDS = 60.0
BROKER_SECONDS = 20.0
# With the 15 s sweep a worker that takes nothing is replaced and at work again within 90 s; a fetch may take 120 s
STALE_SECONDS = {"worker": 50.0, "fetcher": 180.0}
STEP_SECONDS = 0.3
CELERY = ["-m", "celery", "-A", "factcheck.celery:app"]
TAKING = ["-c", "2", "-l", "INFO", "--without-gossip", "--without-mingle"]
WORKER = [*CELERY, "worker", "-n", "worker@%h", "-Q", "check,notify", *TAKING]
FETCHER = [*CELERY, "worker", "-n", "fetcher@%h", "-Q", "fetch", *TAKING]  # slow pages hold up no check
BEAT = [*CELERY, "beat", "--pidfile=", "-l", "WARNING"]
WEB = ["-m", "granian", "--interface", "wsgi", "--workers", "1", "--blocking-threads", "4", "--no-ws"]
WEB_APPLICATION = "factcheck.wsgi:application"
PREPARE = ["-m", "factcheck.prepare", "--example"]
ACCOUNT = "password:"  # a line of the preparation that has it is shown last


@dataclass
class Service:
    """One copy of the service in `root`, its rows and logs in `folder`, run by `python`."""

    root: Path
    folder: Path
    python: Path
    address: Address
    given: Mapping[str, str]
    lock: int = -1
    children: list[Child] = field(default_factory=list)
    account: list[str] = field(default_factory=list)

    def claim_folder(self) -> None:
        """Raises Obstacle where another copy runs here or the port is taken."""
        self.lock = lock.take(self.folder / "run.lock")
        self.address.require_free()

    def run(self) -> None:
        """Prepare, start, watch, until SIGTERM or Ctrl-C; leave no child behind. Raises Obstacle."""
        guardian = Guardian(self.lock)
        try:
            self._start(guardian)
            self._watch()
        except stopping.StopAsked:
            print("\nStopping", flush=True)
        finally:
            stopping.ignore()
            children.stop([child for child in self.children if child.name != "broker"])
            children.stop(self.children)
            guardian.dismiss()

    def _start(self, guardian: Guardian) -> None:
        place = broker.socket_in(self.folder / "broker")
        self.environment = surroundings(self.given, self.address, self.folder, place)
        if "REDIS_URL" not in self.given:
            self._start_broker(guardian, place)
        try:
            self._prepare(guardian)
            for name, words in self._servers().items():
                self._start_child(guardian, name, [str(self.python), *words])
            self._wait_for_web()
        except (Obstacle, stopping.StopAsked):
            print(*self.account, sep="\n", end="\n" if self.account else "", flush=True)  # not shown again
            raise
        print(self._welcome(), flush=True)

    def _servers(self) -> dict[str, list[str]]:
        listening = ["--host", self.address.host, "--port", str(self.address.port), WEB_APPLICATION]
        schedule = str(self.folder / "beat-schedule")
        workers = {"worker": list(WORKER), "fetcher": list(FETCHER)}
        return {"web": [*WEB, *listening], **workers, "beat": [*BEAT, "-s", schedule]}

    def _start_broker(self, guardian: Guardian, place: Path) -> None:
        folder = self.folder / "broker"
        folder.mkdir(mode=0o700, exist_ok=True)
        server = broker.binary(self.python.parent.parent)
        child = self._start_child(guardian, "broker", broker.command(server, folder, place))
        if not broker.wait_until_answers(place, BROKER_SECONDS):
            raise Obstacle(f"The embedded broker does not start ({child.last_words()}): see {child.log}")

    def _start_child(self, guardian: Guardian, name: str, command: list[str]) -> Child:
        log = self.folder / "log" / f"{name}.log"
        environment = {**self.environment, "WORKER_HEARTBEAT": str(self._heartbeat(name))}
        child = Child(name, command, environment, log, guardian, self.root)
        with stopping.undisturbed():
            child.start()
            self.children.append(child)
        return child

    def _prepare(self, guardian: Guardian) -> None:
        """Take the steps before the first start; keep what they say of a new account. Raises Obstacle."""
        log = self.folder / "log" / "preparation.log"
        log.parent.mkdir(exist_ok=True)
        with log.open("w", encoding="utf-8") as complaints, self._preparing(complaints) as preparing:
            guardian.began(preparing.pid)
            try:
                for line in preparing.stdout or ():
                    self.account.append(line.strip()) if ACCOUNT in line else print(line, end="", flush=True)
                preparing.wait()
            finally:
                preparing.kill()
                guardian.ended(preparing.pid)
        if preparing.returncode:
            raise Obstacle(f"{children.last_line(log)} (see {log})")

    def _preparing(self, complaints: IO[str]) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [str(self.python), *PREPARE],
            cwd=self.root,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
            start_new_session=True,
        )

    def _wait_for_web(self) -> None:
        web = next(child for child in self.children if child.name == "web")
        until = time.monotonic() + READY_SECONDS
        while not answers(self.address):
            if not web.alive or time.monotonic() > until:
                raise Obstacle(f"The web server does not start ({web.last_words()}): see {web.log}")
            time.sleep(STEP_SECONDS)

    def _welcome(self) -> str:
        url = self.environment["PUBLIC_URL"]
        lines = ["", "factcheck runs.", f"  Desk      {url}/admin/", f"  API       {url}/api/docs/"]
        lines += [f"  {line} (shown this once)" for line in self.account]
        return "\n".join([*lines, f"  Logs      {self.folder / 'log'}", "Ctrl-C stops it.", ""])

    def _watch(self) -> None:
        while True:
            for child in self.children:
                with stopping.undisturbed():
                    died = child.tend()
                if died:
                    print(f"{child.name} ended ({child.last_words()}); starting it again", flush=True)
            for name, stale_after in STALE_SECONDS.items():
                self._replace_if_idle(name, stale_after)
            time.sleep(STEP_SECONDS)

    def _replace_if_idle(self, name: str, stale_after: float) -> None:
        """Stop a worker and beat where it consumed nothing for too long; `tend` starts them again."""
        taking = [child for child in self.children if child.name in (name, "beat")]
        quiet = min(_age(self._heartbeat(name)), *(child.age for child in taking))
        if quiet > stale_after and all(child.alive for child in taking):
            print(f"The {name} took nothing for {quiet:.0f} s; starting it again", flush=True)
            children.stop(taking)

    def _heartbeat(self, name: str) -> Path:
        """The file that the tasks of a worker touch."""
        return self.folder / f"{name}-heartbeat"


def answers(address: Address) -> bool:
    """Whether the web server answers without an error of its own."""
    line = http.client.HTTPConnection(address.visited.strip("[]"), address.port, timeout=5)
    try:
        line.request("GET", READY_PATH)
        return line.getresponse().status < http.client.INTERNAL_SERVER_ERROR
    except (OSError, http.client.HTTPException):
        return False
    finally:
        line.close()


def _age(path: Path) -> float:
    """Seconds since the file was touched; for ever where it is not there."""
    try:
        return time.time() - os.stat(path).st_mtime  # noqa: PTH116
    except FileNotFoundError:
        return float("inf")
