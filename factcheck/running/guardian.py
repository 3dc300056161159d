"""Outlives the process that started it by seconds, to stop what that process can stop no more.

Reads `+PID` and `-PID` lines on standard input: process groups that began and ended. When the input ends, its
owner is gone, however it went (kill -9 included): every group that is left is asked to stop, then killed.
Started as a script of its own, so it imports nothing of ours.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Iterable

GRACE_SECONDS = 3.0
STEP_SECONDS = 0.1


def left_by(lines: Iterable[str]) -> set[int]:
    """The groups that began and did not end, once the input ended."""
    groups: set[int] = set()
    for line in lines:
        pid = int(line[1:])
        groups.discard(pid) if line.startswith("-") else groups.add(pid)
    return groups


def stop(groups: set[int], grace: float = GRACE_SECONDS) -> None:
    """Ask each group's leader to stop; after the grace kill whatever is left of the groups."""
    for leader in groups:
        _send(os.kill, leader, signal.SIGTERM)
    until = time.monotonic() + grace
    while time.monotonic() < until and any(_send(os.killpg, group, 0) for group in groups):
        time.sleep(STEP_SECONDS)
    for group in groups:
        _send(os.killpg, group, signal.SIGKILL)


def _send(call: object, pid: int, number: int) -> bool:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        call(pid, number)  # type: ignore[operator]
        return True
    return False


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    stop(left_by(sys.stdin))
