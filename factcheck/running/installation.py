"""The virtual environment and what is installed in it: pinned, hashed, done once.

Runs on a bare Python before anything is installed, so standard library only. uv does the work, because the pip
that Python 3.11 bundles takes minutes over a large hashed set; where uv has no wheel, that pip still does it.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections import deque
from pathlib import Path

from factcheck.running.obstacle import Obstacle

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
UV = VENV / "bin" / "uv"
STAMPS = VENV / "installed"
INCLUDING = ("prod", "base", "test", "dev")  # each contains the one before
OLDEST_PYTHON = (3, 11)
ROOM_BYTES = 1_000_000_000  # measured: 770 MB with everything for the checks, and uv's cache beside it

# pip's settings as uv calls them: a mirror named in pip.conf or PIP_INDEX_URL serves uv too.
PIP_TO_UV = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "trusted-host": "UV_INSECURE_HOST",
}
SHOWN = ("Downloading", "Building", "Collecting", "Installed")
NO_INDEX = (
    "No package index answers: check the network, or name a mirror with "
    "PIP_INDEX_URL=https://mirror.example/simple python3 run.py"
)
MENDS = (
    (r"No space left|os error 28|Errno 28|Disk quota", "The disk is full: make room, then start again."),
    (r"(?i)hash mismatch|do not match", "A package differs from its recorded hash: use another package index."),
    (r"(?i)certificate", "The package index's certificate is not trusted: set SSL_CERT_FILE to your authority's file."),
    (r"(?i)error sending request|dns error|name resolution|connection|connect|timed? ?out|unreachable", NO_INDEX),
    (r"Permission denied|os error 13", f"{VENV} cannot be written: start as its owner, or delete it."),
    (r"(?i)no matching distribution|no version of|not found in the package registry", "The package index lacks"),
)


def ensure(requirements: str) -> None:
    """Make the environment and install requirements/NAME.txt, unless that was done before. Raises Obstacle."""
    if _stamp(requirements) in _stamps():
        return
    require_room()
    _make_environment()
    _install(ROOT / "requirements" / f"{requirements}.txt")
    included = INCLUDING[: INCLUDING.index(requirements) + 1]
    STAMPS.write_text("".join(f"{_stamp(name)}\n" for name in included), encoding="utf-8")


def require_room() -> None:
    """Raises Obstacle where the disk cannot hold the environment."""
    free = shutil.disk_usage(ROOT).free
    if free < ROOM_BYTES:
        raise Obstacle(f"Only {free // 1_000_000} MB are free here: make room for {ROOM_BYTES // 1_000_000} MB.")


def ensure_uv() -> bool:
    """Whether uv is there, after an attempt to install it. Raises Obstacle where no index answers."""
    if UV.exists():
        return True
    uv = ROOT / "requirements" / "uv.txt"
    said = _watch([str(PYTHON), "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(uv)])
    if said and explain(said) != _lacking(said):
        raise Obstacle(explain(said))
    return not said


def uv_environment() -> dict[str, str]:
    """The environment uv runs in: the machine's certificates, pip's indexes, no Python of its own."""
    given = dict(os.environ)
    given |= {"VIRTUAL_ENV": str(VENV), "UV_PYTHON_DOWNLOADS": "never"}
    given.setdefault("UV_SYSTEM_CERTS", "1")
    given.setdefault("UV_INDEX_STRATEGY", "unsafe-best-match")  # safe here: every file is known by its hash
    for name, value in _pip_settings().items():
        given.setdefault(PIP_TO_UV[name], value)
    return given


def explain(said: str) -> str:
    """The mend for what an installer said before it gave up."""
    for pattern, mend in MENDS:
        if re.search(pattern, said):
            return _lacking(said) if mend.endswith("lacks") else mend
    return f"Installing failed: {said.strip().splitlines()[-1]}"


def _lacking(said: str) -> str:
    named = re.search(r"(?P<name>[A-Za-z0-9._-]+==[0-9][^\s,)]*)", said)
    package = named["name"] if named else "a package"
    return f"The package index lacks {package}: name a complete one with PIP_INDEX_URL=https://…"


def _make_environment() -> None:
    if PYTHON.exists() and _environment_version() >= OLDEST_PYTHON:
        return
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise Obstacle(f"This Python lacks its venv module: sudo apt-get install python{version}-venv")
    print("Making a virtual environment in .venv")
    said = _watch([sys.executable, "-m", "venv", "--clear", str(VENV)])
    if said:
        raise Obstacle(explain(said))


def _environment_version() -> tuple[int, ...]:
    written = (VENV / "pyvenv.cfg").read_text(encoding="utf-8") if (VENV / "pyvenv.cfg").exists() else ""
    version = re.search(r"^version *= *(?P<major>\d+)\.(?P<minor>\d+)", written, re.MULTILINE)
    return (int(version["major"]), int(version["minor"])) if version else (0, 0)


def _install(requirements: Path) -> None:
    print(f"Installing {requirements.relative_to(ROOT)} (the first time takes up to a minute)")
    wanted = ["--require-hashes", "-r", str(requirements)]
    if ensure_uv():
        said = _watch([str(UV), "pip", "install", *wanted], uv_environment())
    else:  # the set is pinned to the last package: without resolving, the bundled pip manages it
        said = _watch([str(PYTHON), "-m", "pip", "install", "--no-deps", *wanted])
    if said:
        raise Obstacle(explain(said))


def _watch(command: list[str], environment: dict[str, str] | None = None) -> str:
    """Run an installer, show what it downloads; its last lines where it failed, else nothing."""
    environment = environment or {"PIP_RETRIES": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", **os.environ}
    last: deque[str] = deque(maxlen=40)
    with subprocess.Popen(
        command,
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as installer:
        try:
            for line in installer.stdout or ():
                last.append(line)
                if line.startswith(SHOWN):
                    print(" ", line.rstrip(), flush=True)
            installer.wait()
        finally:  # whoever stops us stops it too
            if installer.poll() is None:
                installer.terminate()
    return "".join(last) or f"{command[0]} ended with {installer.returncode}" if installer.returncode else ""


def _pip_settings() -> dict[str, str]:
    """What pip's configuration files and variables say, by the option's name; a variable wins over a file."""
    asked = subprocess.run([str(PYTHON), "-m", "pip", "config", "list"], capture_output=True, text=True, check=False)
    settings = {}
    for line in sorted(asked.stdout.splitlines(), reverse=True):  # global., then :env:.
        key, _equals, value = line.partition("=")
        name = key.rpartition(".")[2]
        if name in PIP_TO_UV:
            settings[name] = " ".join(shlex.split(value))
    if "find-links" in settings:
        settings["find-links"] = settings["find-links"].replace(" ", ",")
    return settings


def _stamp(requirements: str) -> str:
    written = (ROOT / "requirements" / f"{requirements}.txt").read_bytes()
    return f"{requirements} {hashlib.sha256(written).hexdigest()}"


def _stamps() -> list[str]:
    if not STAMPS.exists() or not PYTHON.exists():
        return []
    return STAMPS.read_text(encoding="utf-8").splitlines()
