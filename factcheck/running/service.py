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

from factcheck.running import broker, children, lock, stopping
from factcheck.running.children import Child, Guardian
from factcheck.running.obstacle import Obstacle
from factcheck.running.surroundings import Address, surroundings

READY_PATH = "/health/"
READY_SECONDS = 60.0
BROKER_SECONDS = 20.0
STALE_SECONDS = 50.0  # with the 15 s sweep: a worker that takes nothing is replaced and at work again within 90 s
STEP_SECONDS = 0.3
CELERY = ["-m", "celery", "-A", "factcheck.celery:app"]
WORKER = [
    *CELERY,
    "worker",
    "-Q",
    "check,fetch,notify",
    "-c",
    "2",
    "-l",
    "INFO",
    "--without-gossip",
    "--without-mingle",
]
BEAT = [*CELERY, "beat", "--pidfile=", "-l", "WARNING"]
WEB = ["-m", "granian", "--interface", "wsgi", "--workers", "1", "--blocking-threads", "4", "--no-ws"]
WEB_APPLICATION = "factcheck.wsgi:application"

# What must have been done before the service can be used, and the words that say so.
PREPARATION = (
    ("Preparing the database", ("migrate", "--noinput", "-v", "0")),
    ("Preparing the pages", ("collectstatic", "--noinput", "-v", "0")),
    ("Loading exchange rates", ("load_rates",)),
)
EXAMPLE = ("load_example",)  # the first time it also makes an account and prints its password


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
        for said, command in PREPARATION:
            print(said, flush=True)
            self._manage(command)
        print("Loading the example article", flush=True)
        account = self._manage(EXAMPLE)
        for name, words in self._servers().items():
            self._start_child(guardian, name, [str(self.python), *words])
        self._wait_for_web()
        print(self._welcome(account), flush=True)

    def _servers(self) -> dict[str, list[str]]:
        listening = ["--host", self.address.host, "--port", str(self.address.port), WEB_APPLICATION]
        schedule = str(self.folder / "beat-schedule")
        return {"web": [*WEB, *listening], "worker": list(WORKER), "beat": [*BEAT, "-s", schedule]}

    def _start_broker(self, guardian: Guardian, place: Path) -> None:
        folder = self.folder / "broker"
        folder.mkdir(mode=0o700, exist_ok=True)
        server = broker.binary(self.python.parent.parent)
        child = self._start_child(guardian, "broker", broker.command(server, folder, place))
        if not broker.wait_until_answers(place, BROKER_SECONDS):
            raise Obstacle(f"The embedded broker does not start ({child.last_words()}): see {child.log}")

    def _start_child(self, guardian: Guardian, name: str, command: list[str]) -> Child:
        log = self.folder / "log" / f"{name}.log"
        child = Child(name, command, self.environment, log, guardian, self.root)
        with stopping.undisturbed():
            child.start()
            self.children.append(child)
        return child

    def _manage(self, command: tuple[str, ...]) -> str:
        """Run a command of manage.py; what it printed. Raises Obstacle with its last line."""
        done = subprocess.run(
            [str(self.python), "manage.py", *command],
            cwd=self.root,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            log = self.folder / "log" / "preparation.log"
            log.parent.mkdir(exist_ok=True)
            log.write_text(done.stdout + done.stderr, encoding="utf-8")
            last = (done.stderr.strip() or done.stdout.strip() or "no word").splitlines()[-1]
            raise Obstacle(f"manage.py {command[0]} failed ({last}): see {log}")
        return done.stdout.strip()

    def _wait_for_web(self) -> None:
        web = next(child for child in self.children if child.name == "web")
        until = time.monotonic() + READY_SECONDS
        while not answers(self.address):
            if not web.alive or time.monotonic() > until:
                raise Obstacle(f"The web server does not start ({web.last_words()}): see {web.log}")
            time.sleep(STEP_SECONDS)

    def _welcome(self, account: str) -> str:
        url = self.environment["PUBLIC_URL"]
        lines = ["", "factcheck runs.", f"  Desk      {url}/admin/", f"  API       {url}/api/docs/"]
        lines += [f"  {line} (shown this once)" for line in account.splitlines() if "password" in line]
        return "\n".join([*lines, f"  Logs      {self.folder / 'log'}", "Ctrl-C stops it.", ""])

    def _watch(self) -> None:
        while True:
            for child in self.children:
                with stopping.undisturbed():
                    died = child.tend()
                if died:
                    print(f"{child.name} ended ({child.last_words()}); starting it again", flush=True)
            self._replace_idle_worker()
            time.sleep(STEP_SECONDS)

    def _replace_idle_worker(self) -> None:
        """Stop worker and beat where nothing was consumed for too long; `tend` starts them again."""
        taking = [child for child in self.children if child.name in ("worker", "beat")]
        quiet = min(_age(Path(self.environment["WORKER_HEARTBEAT"])), *(child.age for child in taking))
        if quiet > STALE_SECONDS and all(child.alive for child in taking):
            print(f"The worker took nothing for {quiet:.0f} s; starting it again", flush=True)
            children.stop(taking)


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
