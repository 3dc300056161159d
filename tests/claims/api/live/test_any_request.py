"""Whatever is sent, the API answers as docs/openapi.yaml says: schemathesis asks, with a token and without."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from django.utils import timezone

from claims.models import Claim, Outlet
from claims.operations.endpoints import create_endpoint
from sources.operations.sources import add_text_source

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]

SCHEMATHESIS = Path(sys.prefix) / "bin" / "schemathesis"
HOOKS = Path(__file__).with_name("ndjson.py")
SETTINGS = Path(__file__).with_name("schemathesis.toml")
ALWAYS = ("--generation-deterministic", "--continue-on-failure", "--no-shrink", "--no-color", "--request-timeout", "30")


def asked(
    web: str, folder: Path, *options: str, known: Mapping[str, object] | None = None
) -> subprocess.CompletedProcess[str]:
    """What schemathesis says after its run; known: ids to ask with, where it would else make up some."""
    ids = [f'"path.{name}" = "{value}"' for name, value in (known or {}).items()]
    settings = folder / "schemathesis.toml"
    settings.write_text("\n".join(["[parameters]", *ids, SETTINGS.read_text(encoding="utf-8")]), encoding="utf-8")
    where = f"{web}/api/schema/?format=json"
    command = [str(SCHEMATHESIS), "--config-file", str(settings), "run", where, *ALWAYS, *options]
    hooked = os.environ | {"SCHEMATHESIS_HOOKS": str(HOOKS)}
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, env=hooked, check=False)


def known(claim: Claim, outlet: Outlet) -> dict[str, object]:
    """The ids of things that are there."""
    now = timezone.now()
    webhook = create_endpoint(outlet=outlet, url="https://cms.example.com/", by=None, now=now).endpoint
    source = add_text_source(outlet_id=outlet.pk, title="발표", text="발표", role="issuer", now=now, by=None)
    rows = {"article": claim.article, "claim": claim, "source": source, "webhook": webhook}
    return {f"{name}_id": row.public_id for name, row in rows.items()}


def require_nothing_found(run: subprocess.CompletedProcess[str]) -> None:
    assert run.returncode == 0, run.stdout[-20_000:] + run.stderr
    assert " passed" in run.stdout


@pytest.mark.timeout(400)
def test_answers_are_as_described(web: str, secret: str, claims: list[Claim], tmp_path: Path) -> None:
    options = ("-H", f"Authorization: Bearer {secret}", "--phases", "coverage,stateful", "--max-examples", "5")
    require_nothing_found(asked(web, tmp_path, *options))


@pytest.mark.timeout(400)
def test_answers_about_what_is_there_are_as_described(
    web: str, secret: str, claims: list[Claim], outlet: Outlet, tmp_path: Path
) -> None:
    options = ("-H", f"Authorization: Bearer {secret}", "--phases", "examples,fuzzing", "--max-examples", "5")
    require_nothing_found(asked(web, tmp_path, *options, known=known(claims[0], outlet)))


@pytest.mark.timeout(200)
def test_answers_without_a_token_are_as_described(web: str, claims: list[Claim], tmp_path: Path) -> None:
    require_nothing_found(asked(web, tmp_path, "--phases", "examples,fuzzing", "--max-examples", "3"))


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_answers_to_many_requests_are_as_described(
    web: str, secret: str, claims: list[Claim], outlet: Outlet, tmp_path: Path
) -> None:
    options = ("-H", f"Authorization: Bearer {secret}", "--max-examples", "200")
    require_nothing_found(asked(web, tmp_path, *options))
    require_nothing_found(asked(web, tmp_path, *options, known=known(claims[0], outlet)))
