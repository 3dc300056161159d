"""`run.py check`: everything a machine can see without running the product's tests. CI runs the same."""

from __future__ import annotations

import os
import subprocess
import time

from factcheck.running import installation, requirements

SCRIPTS = installation.VENV / "bin"
PYTHON = str(installation.PYTHON)
PRODUCTION = {
    "SECRET_KEY": "as-long-as-a-real-one-" + "0123456789abcdefghijklmnopqrstuvwxyz",
    "PUBLIC_URL": "https://factcheck.example",
    "ALLOWED_HOSTS": "factcheck.example",
    "DATABASE_URL": "postgres://factcheck@postgres/factcheck",
    "REDIS_URL": "redis://redis:6379/0",
}
CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("style", (f"{SCRIPTS}/ruff", "check", ".")),
    ("format", (f"{SCRIPTS}/ruff", "format", "--check", ".")),
    ("types", (f"{SCRIPTS}/mypy", ".")),
    ("import contracts", (f"{SCRIPTS}/lint-imports",)),
    ("house rules", (PYTHON, "-m", "pytest", "-q", "tests/test_house_rules.py")),
    ("migrations", (PYTHON, "manage.py", "makemigrations", "--check", "--dry-run")),
    ("deployment", (PYTHON, "manage.py", "check", "--deploy", "--fail-level", "WARNING")),
    ("compose file", (f"{SCRIPTS}/check-jsonschema", "--builtin-schema", "vendor.compose-spec", "docker/compose.yaml")),
)
NEEDS_PRODUCTION = ("deployment",)
DESCRIPTION = "docs/openapi.yaml"
DESCRIBES = ("manage.py", "spectacular", "--validate", "--fail-on-warn")


def run() -> int:
    """Run every check to its end, show what each failing one said; 0 where all passed."""
    failed = [name for name, command in CHECKS if not _passes(name, command)]
    failed += [name for name, in_step in IN_STEP.items() if not in_step()]
    print(f"failed: {', '.join(failed)}" if failed else "All checks passed.", flush=True)
    return 1 if failed else 0


def _passes(name: str, command: tuple[str, ...]) -> bool:
    began = time.monotonic()
    surroundings = {**os.environ, **(PRODUCTION if name in NEEDS_PRODUCTION else {})}
    done = subprocess.run(command, cwd=installation.ROOT, env=surroundings, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stdout + done.stderr)
    _say(name, done.returncode == 0, time.monotonic() - began)
    return done.returncode == 0


def _requirements_in_step() -> bool:
    began = time.monotonic()
    stale = requirements.out_of_step()
    for path in stale:
        print(f"{path} is not what its .in asks for: python3 run.py lock")
    _say("requirements", not stale, time.monotonic() - began)
    return not stale


def _description_in_step() -> bool:
    began = time.monotonic()
    told = subprocess.run((PYTHON, *DESCRIBES), cwd=installation.ROOT, capture_output=True, text=True, check=False)
    is_told = told.returncode == 0 and told.stdout == (installation.ROOT / DESCRIPTION).read_text(encoding="utf-8")
    if not is_told:
        print(told.stderr or f"{DESCRIPTION} is not what the API is: python manage.py spectacular --file {DESCRIPTION}")
    _say("API description", is_told, time.monotonic() - began)
    return is_told


def _say(name: str, passed: bool, seconds: float) -> None:  # noqa: FBT001 - a word of one line of output
    print(f"{'ok    ' if passed else 'FAILED'} {name} ({seconds:.1f} s)", flush=True)


IN_STEP = {"requirements": _requirements_in_step, "API description": _description_in_step}
