"""Servers run as children: started in a group of their own, watched, started again, stopped with all they started."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from factcheck.running import guardian

FIRST_PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 15.0
STEADY_SECONDS = 30.0  # a child that lived this long starts again without a growing pause
LOG_BYTES = 5_000_000  # a log longer than this becomes NAME.log.1 at the next start
STEP_SECONDS = 0.1


class Guardian:
    """The process that stops our children where we were killed; it also keeps the lock until it has."""

    def __init__(self, *keeping: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, guardian.__file__], stdin=subprocess.PIPE, pass_fds=keeping, start_new_session=True
        )

    def began(self, pid: int) -> None:
        """A group to stop should we be gone."""
        self._say(f"+{pid}\n")

    def ended(self, pid: int) -> None:
        """A group that is gone."""
        self._say(f"-{pid}\n")

    def dismiss(self) -> None:
        """Nothing is left to guard: wait until it is gone, and the lock with it."""
        if self._process.stdin is not None:
            with contextlib.suppress(BrokenPipeError):
                self._process.stdin.close()
        self._process.wait()

    def _say(self, line: str) -> None:
        with contextlib.suppress(BrokenPipeError):  # somebody killed the guardian; the children are still ours
            if self._process.stdin is not None:
                self._process.stdin.write(line.encode())
                self._process.stdin.flush()


@dataclass
class Child:
    """A server beside us. `patience` is how long it may take to stop by itself, in seconds."""

    name: str
    command: list[str]
    environment: dict[str, str]
    log: Path
    guardian: Guardian
    directory: Path
    patience: float = 8.0
    process: subprocess.Popen[bytes] | None = None
    began: float = 0.0
    pause: float = FIRST_PAUSE_SECONDS
    due: float = 0.0

    def start(self) -> None:
        """Start it, its output appended to its log."""
        self.log.parent.mkdir(parents=True, exist_ok=True)
        if self.log.exists() and self.log.stat().st_size > LOG_BYTES:
            self.log.replace(self.log.with_name(self.log.name + ".1"))
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command,
                env=self.environment,
                cwd=self.directory,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self.began = time.monotonic()
        self.guardian.began(self.process.pid)

    @property
    def pid(self) -> int:
        """Its process id, which is also its group's; 0 before it was started."""
        return self.process.pid if self.process else 0

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self.process is not None and self.process.poll() is None

    @property
    def age(self) -> float:
        """Seconds since it was last started."""
        return time.monotonic() - self.began

    def tend(self) -> bool:
        """Start it again where it died, after a pause that grows while it dies young; True when a death is noticed."""
        if self.alive:
            return False
        if self.process is None:
            if time.monotonic() >= self.due:
                self.start()
            return False
        self.kill()
        self.pause = FIRST_PAUSE_SECONDS if self.age > STEADY_SECONDS else min(self.pause * 2, LONGEST_PAUSE_SECONDS)
        self.due = time.monotonic() + self.pause
        return True

    def ask_to_stop(self) -> None:
        """SIGTERM to the leader alone: it ends its own workers in order."""
        if self.alive:
            os.kill(self.pid, signal.SIGTERM)

    def kill(self) -> None:
        """End whatever is left of it and of what it started, and reap it."""
        if self.process is None:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)
        self.process.wait()
        self.guardian.ended(self.pid)
        self.process = None

    def last_words(self) -> str:
        """The last line of its log: usually why it ended."""
        return last_line(self.log)


def last_line(log: Path) -> str:
    """The last line of a log."""
    written = log.read_text(encoding="utf-8", errors="replace").strip() if log.exists() else ""
    return written.splitlines()[-1] if written else "it left no word"


def stop(children: list[Child]) -> None:
    """Ask all to stop at once, wait as long as each may take, then kill what is left."""
    for child in children:
        child.ask_to_stop()
    asked = time.monotonic()
    while any(child.alive and time.monotonic() - asked < child.patience for child in children):
        time.sleep(STEP_SECONDS)
    for child in children:
        child.kill()
