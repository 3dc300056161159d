"""Whatever is sent, the API answers as docs/openapi.yaml says: schemathesis asks, with a token and without."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from claims.models import Claim

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]

SCHEMATHESIS = Path(sys.prefix) / "bin" / "schemathesis"
HOOKS = Path(__file__).with_name("ndjson.py")
SETTINGS = Path(__file__).with_name("schemathesis.toml")
ALWAYS = ("--generation-deterministic", "--continue-on-failure", "--no-shrink", "--no-color", "--request-timeout", "30")


def asked(web: str, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """What schemathesis says after its run."""
    where = f"{web}/api/schema/?format=json"
    command = [str(SCHEMATHESIS), "--config-file", str(SETTINGS), "run", where, *ALWAYS, *options]
    hooked = os.environ | {"SCHEMATHESIS_HOOKS": str(HOOKS)}
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, env=hooked, check=False)


def require_nothing_found(run: subprocess.CompletedProcess[str]) -> None:
    assert run.returncode == 0, run.stdout[-20_000:] + run.stderr
    assert " passed" in run.stdout


@pytest.mark.timeout(400)
def test_answers_are_as_described(web: str, secret: str, claims: list[Claim], tmp_path: Path) -> None:
    require_nothing_found(asked(web, tmp_path, "-H", f"Authorization: Bearer {secret}", "--max-examples", "5"))


@pytest.mark.timeout(200)
def test_answers_without_a_token_are_as_described(web: str, claims: list[Claim], tmp_path: Path) -> None:
    require_nothing_found(asked(web, tmp_path, "--phases", "examples,fuzzing", "--max-examples", "3"))


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_answers_to_many_requests_are_as_described(web: str, secret: str, claims: list[Claim], tmp_path: Path) -> None:
    require_nothing_found(asked(web, tmp_path, "-H", f"Authorization: Bearer {secret}", "--max-examples", "200"))
