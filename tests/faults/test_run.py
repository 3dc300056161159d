"""run.py under fire: it stops with all it started, leaves nothing when killed, and starts again what dies."""

from __future__ import annotations

import os
import signal
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers import Product, eventually, free_port

pytestmark = [
    pytest.mark.faults,
    pytest.mark.timeout(240),
    pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="looks for processes in /proc"),
]
WORKER = "app worker -n worker@"
PARTS = ("valkey-server", "granian", WORKER, "app worker -n fetcher@", "app beat")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all of these tests: only the first of them waits for the rates to be loaded."""
    return tmp_path_factory.mktemp("copy")


@pytest.fixture
def running(folder: Path) -> Iterator[Product]:
    copy = Product(folder, free_port())
    copy.start()
    yield copy
    if copy.process is not None and copy.process.poll() is None:
        copy.process.kill()
        copy.process.wait()
    assert eventually(lambda: not copy.processes(), within=20), copy.processes()


def answers(copy: Product) -> bool:
    try:
        with urllib.request.urlopen(f"{copy.url}/health/", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def part(copy: Product, word: str) -> int | None:
    """The oldest process of a part: its leader."""
    return min((pid for pid, line in copy.processes().items() if word in line), default=None)


def test_asked_to_stop_it_stops_everything_and_keeps_its_rows(running: Product) -> None:
    assert all(part(running, word) for word in PARTS), running.processes()
    assert answers(running)
    began = time.monotonic()
    assert running.stop() == 0
    assert time.monotonic() - began < 15
    assert running.processes() == {}
    running.start()
    assert answers(running)
    assert "password" not in running.said  # the account is there already
    assert running.process is not None
    running.process.send_signal(signal.SIGTERM)
    assert running.process.wait(timeout=30) == 0


def test_killed_it_leaves_nothing_behind_and_starts_again(running: Product) -> None:
    assert running.process is not None
    running.process.kill()
    running.process.wait()
    running.start()  # at once: it waits for what is still being stopped
    assert answers(running)
    leaders = [line for line in running.processes().values() if "run.py" in line]
    assert len(leaders) == 1
    assert running.stop() == 0


def test_a_second_copy_says_that_one_runs(running: Product) -> None:
    second = running.begin()
    said, _nothing = second.communicate(timeout=30)
    assert second.returncode == 1
    assert len(said.splitlines()) == 1
    assert "already runs" in said
    assert answers(running)
    assert running.stop() == 0


def test_each_part_that_is_killed_comes_back(running: Product) -> None:
    before = {word: part(running, word) for word in PARTS}
    for pid in before.values():
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
    for word, pid in before.items():
        assert eventually(lambda word=word, pid=pid: part(running, word) not in (None, pid), within=30), word
    assert eventually(lambda: answers(running), within=30)
    assert running.stop() == 0


@pytest.mark.slow
def test_a_worker_that_lives_and_takes_nothing_is_replaced(running: Product) -> None:
    idle = part(running, WORKER)
    assert idle is not None
    os.kill(idle, signal.SIGSTOP)
    assert eventually(lambda: part(running, WORKER) not in (None, idle), within=120)
    heartbeat = running.folder / "worker-heartbeat"
    replaced = time.time()
    assert eventually(lambda: heartbeat.exists() and heartbeat.stat().st_mtime > replaced, within=60)
    assert running.stop() == 0
