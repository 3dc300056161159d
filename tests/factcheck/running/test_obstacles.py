"""What is in the way of a first start is said in one line with its mend, and never as a traceback."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.running import broker, installation, lock
from factcheck.running.obstacle import Obstacle
from factcheck.running.surroundings import Address, kept_secret, surroundings
from tests.servers import ROOT, bare_environment, free_port

BARE = ("run.py", "requirements", "factcheck/__init__.py", "factcheck/running")
NOWHERE = "http://127.0.0.1:9/simple"


@pytest.fixture
def fresh_copy(tmp_path: Path) -> Path:
    """What run.py needs before anything is installed, in a folder without an environment."""
    for name in BARE:
        source, target = ROOT / name, tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    return tmp_path


def run(folder: Path, *arguments: str, machine: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    """run.py of a folder, on a machine whose Python is changed by a line of code before it starts."""
    (folder / "machine").mkdir(exist_ok=True)
    (folder / "machine" / "sitecustomize.py").write_text(machine, encoding="utf-8")
    environment = bare_environment() | {"PYTHONPATH": str(folder / "machine"), **variables}
    command = [sys.executable, "run.py", "--port", str(free_port()), *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=100
    )


def complaint(done: subprocess.CompletedProcess[str]) -> str:
    """The one line of a refusal; fails where there is more, or none."""
    assert done.returncode == 1, done.stdout + done.stderr
    assert len(done.stderr.splitlines()) == 1, done.stderr
    return done.stderr


def test_an_old_python_is_told_which_one_is_needed(fresh_copy: Path) -> None:
    said = complaint(run(fresh_copy, machine="import sys; sys.version_info = (3, 10, 12, 'final', 0)"))
    assert "needs Python 3.11 or newer" in said


def test_a_python_without_its_venv_module_names_the_package_to_install(fresh_copy: Path) -> None:
    said = complaint(run(fresh_copy, machine="import sys; sys.modules['ensurepip'] = None"))
    assert "apt-get install python3" in said


def test_a_full_disk_is_named_before_anything_is_written(fresh_copy: Path) -> None:
    full = "import shutil; shutil.disk_usage = lambda _place: shutil._ntuple_diskusage(100, 99, 1)"
    assert "make room" in complaint(run(fresh_copy, machine=full))
    assert not (fresh_copy / ".venv").exists()


def test_no_package_index_names_the_mirror_to_set(fresh_copy: Path) -> None:
    variables = {"PIP_INDEX_URL": NOWHERE, "PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": "", "PIP_RETRIES": "0"}
    assert "PIP_INDEX_URL=https://" in complaint(run(fresh_copy, **variables))


def test_a_taken_port_names_another(fresh_copy: Path) -> None:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        port = door.getsockname()[1]
        said = complaint(run(fresh_copy, "--port", str(port)))
    assert f"Port {port} is taken" in said
    assert "--port" in said


@pytest.mark.parametrize("host", ["203.0.113.7", "no-such-host.invalid"])
def test_an_address_of_another_machine_is_refused(host: str) -> None:
    with pytest.raises(Obstacle, match="no address of this machine"):
        Address(host, free_port()).require_free()


def test_a_free_port_is_no_obstacle() -> None:
    Address("127.0.0.1", free_port()).require_free()


@pytest.mark.parametrize("port", ["0", "65536", "99999", "-1"])
def test_a_number_that_is_no_port_is_refused_with_those_that_are(fresh_copy: Path, port: str) -> None:
    done = run(fresh_copy, "--port", port)
    assert done.returncode == 2
    assert "use 1 to 65535" in done.stderr


def test_a_word_that_is_no_command_is_refused_by_name(fresh_copy: Path) -> None:
    done = run(fresh_copy, "chekc")
    assert done.returncode == 2
    assert "chekc" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("said", "mend"),
    [
        ("error: Failed to fetch\n  cause: error sending request for url (https://index.example/)", "mirror"),
        ("WARNING: Retrying ... NewConnectionError(...): [Errno 111] Connection refused", "mirror"),
        ("[Errno -3] Temporary failure in name resolution", "mirror"),
        ("  cause: invalid peer certificate: UnknownIssuer", "SSL_CERT_FILE"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("error: failed to write: No space left on device (os error 28)", "disk is full"),
        ("Hash mismatch for `vine==5.1.0`", "hash"),
        ("Because there is no version of vine==5.1.0 and you require vine==5.1.0", "lacks vine==5.1.0"),
        ("ERROR: No matching distribution found for uv==0.13.9 (from -r uv.txt)", "lacks uv==0.13.9"),
        ("error: Permission denied (os error 13)", "cannot be written"),
        ("first line\nerror: something new", "error: something new"),
    ],
)
def test_what_an_installer_says_becomes_the_mend(said: str, mend: str) -> None:
    assert mend in installation.explain(said)
    assert "\n" not in installation.explain(said)


def test_a_second_copy_of_the_same_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "LEFTOVER_SECONDS", 0.2)
    held = lock.take(tmp_path / "run.lock")
    with pytest.raises(Obstacle, match=f"process {os.getpid()}"):
        lock.take(tmp_path / "run.lock")
    os.close(held)
    os.close(lock.take(tmp_path / "run.lock"))


def test_a_folder_that_cannot_be_made_is_an_obstacle(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(Obstacle, match="cannot be written"):
        lock.take(tmp_path / "var" / "run.lock")


def test_a_secret_is_made_once_and_is_the_owners_alone(tmp_path: Path) -> None:
    first = kept_secret(tmp_path / "secret-key")
    assert len(first) >= 50
    assert kept_secret(tmp_path / "secret-key") == first
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0


def test_what_the_operator_set_stands(tmp_path: Path) -> None:
    given = {"REDIS_URL": "redis://elsewhere/0", "PUBLIC_URL": "https://desk.example", "HOME": "/"}
    made = surroundings(given, Address("127.0.0.1", 8000), tmp_path, tmp_path / "broker.sock")
    assert given.items() <= made.items()
    assert made["DATABASE_URL"] == f"sqlite://{tmp_path}/factcheck.sqlite3"


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("127.0.0.1", "http://127.0.0.1:81"),
        ("0.0.0.0", "http://127.0.0.1:81"),
        ("::1", "http://[::1]:81"),
        ("desk.example", "http://desk.example:81"),
    ],
)
def test_the_address_to_open_is_one_a_browser_takes(host: str, url: str) -> None:
    assert Address(host, 81).url == url


def test_the_broker_listens_on_a_short_path_however_deep_the_folder(tmp_path: Path) -> None:
    deep = tmp_path / ("a" * 60) / ("b" * 60)
    place = broker.socket_in(deep)
    assert len(str(place)) < broker.LONGEST_SOCKET_PATH
    assert place == broker.socket_in(deep)
    assert place.parent.stat().st_mode & 0o077 == 0
    place.parent.rmdir()


def test_the_broker_has_no_network_door_and_throws_nothing_out(tmp_path: Path) -> None:
    command = broker.command(Path("/usr/bin/valkey-server"), tmp_path, tmp_path / "broker.sock")
    words = dict(zip(command[1::2], command[2::2], strict=True))
    assert words["--port"] == "0"
    assert words["--appendonly"] == "yes"
    assert words["--maxmemory-policy"] == "noeviction"
