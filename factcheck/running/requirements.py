"""requirements/*.in, what is asked for, compiled to *.txt, what is installed: pinned and hashed, for every platform."""

from __future__ import annotations

import re
import subprocess
import tempfile
from pathlib import Path

from factcheck.running import installation
from factcheck.running.obstacle import Obstacle

FOLDER = installation.ROOT / "requirements"
NAMES = ("uv", "prod", "base", "test", "dev")  # each may include the one before
COMPILE = ("pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--no-emit-index-url")
HEADER = ("--custom-compile-command", "python3 run.py lock")
PIN = re.compile(r"^(?P<pin>[A-Za-z0-9][A-Za-z0-9._-]*==[^\s\\]+)", re.MULTILINE)


def lock(*, upgrade: bool) -> None:
    """Write every .txt anew; versions stay unless `upgrade` or a .in forbids them. Raises Obstacle."""
    for name in NAMES:
        _compile(name, FOLDER / f"{name}.txt", "--generate-hashes", *(["--upgrade"] if upgrade else []))


def out_of_step() -> list[str]:
    """The .txt whose pins are no longer what their .in asks for. Hashes are left out: an index may add files."""
    stale = []
    with tempfile.TemporaryDirectory() as folder:
        for name in NAMES:
            kept, fresh = FOLDER / f"{name}.txt", Path(folder) / f"{name}.txt"
            fresh.write_bytes(kept.read_bytes())  # the pins to keep where they still fit
            _compile(name, fresh)
            if _pins(kept) != _pins(fresh):
                stale.append(f"requirements/{name}.txt")
    return stale


def _compile(name: str, output: Path, *options: str) -> None:
    done = subprocess.run(
        [str(installation.UV), *COMPILE, *HEADER, *options, f"requirements/{name}.in", "-o", str(output)],
        cwd=installation.ROOT,
        env=installation.uv_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Obstacle(installation.explain(done.stderr))


def _pins(path: Path) -> set[str]:
    return {found["pin"].lower() for found in PIN.finditer(path.read_text(encoding="utf-8"))}
