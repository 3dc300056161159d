"""One running copy a folder: a lock the system gives back however its holder ends."""

from __future__ import annotations

import fcntl
import os
import time
from pathlib import Path

from factcheck.running.obstacle import Obstacle

LEFTOVER_SECONDS = 5.0  # a killed copy's guardian holds the lock until it stopped the children: three seconds


def take(path: Path) -> int:
    """Lock this folder and return the lock's descriptor. Raises Obstacle where another copy runs."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as why:
        raise Obstacle(f"{path.parent} cannot be written ({why.strerror}): start as its owner.") from why
    until = time.monotonic() + LEFTOVER_SECONDS
    while not _locked(descriptor):
        if time.monotonic() > until:
            holder = os.pread(descriptor, 20, 0).decode()
            os.close(descriptor)
            raise Obstacle(f"factcheck already runs from this folder (process {holder}): stop that one first.")
        time.sleep(0.1)
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, str(os.getpid()).encode(), 0)
    return descriptor


def _locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
