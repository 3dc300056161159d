"""What stands in docker/, .ci/ and docs/operating.md, read as a machine would: nothing here is run."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
DOCKER = ROOT / "docker"
PINNED = re.compile(r"^[a-z0-9./-]+:\d+\.\d+[.0-9]*(-[a-z0-9.-]+)?$")
READERS = {"text", "flag", "number", "words", "database"}
ONCE = {"prepare"}


def dockerfile() -> list[tuple[str, str]]:
    """The Dockerfile's instructions, continued lines joined."""
    joined = (DOCKER / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]
    return [(word, rest) for word, _blank, rest in (line.partition(" ") for line in lines)]


def compose() -> dict[str, Any]:
    """The compose file as compose reads it, anchors resolved."""
    return yaml.safe_load((DOCKER / "compose.yaml").read_text(encoding="utf-8"))


def settings_variables() -> set[str]:
    """Every variable the settings read."""
    tree = ast.parse((ROOT / "factcheck/settings.py").read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    return {
        call.args[0].value
        for call in calls
        if call.func.attr in READERS and call.args and isinstance(call.args[0], ast.Constant)
    }


def test_every_image_is_pinned_by_its_tag() -> None:
    built_on = [rest.split()[0] for word, rest in dockerfile() if word == "FROM"]
    used = [service["image"] for service in compose()["services"].values()]
    assert [image for image in (*built_on, *used) if not PINNED.match(image)] == []


@pytest.mark.parametrize("image", ["redis", "redis:latest", "postgres:17", "postgres:alpine", "python:3-slim"])
def test_an_image_without_a_full_version_is_not_pinned(image: str) -> None:
    assert not PINNED.match(image)


def test_the_image_runs_without_rights_and_holds_no_secret() -> None:
    last_stage = dockerfile()[max(i for i, (word, _rest) in enumerate(dockerfile()) if word == "FROM") :]
    assert [rest for word, rest in last_stage if word == "USER"] == ["factcheck"]
    assert [rest for word, rest in dockerfile() if word in ("ENV", "ARG") and re.search("SECRET|PASSWORD", rest)] == []


def test_the_image_installs_hashed_requirements_alone() -> None:
    installing = [rest for word, rest in dockerfile() if word == "RUN" and "pip install" in rest]
    assert len(installing) == 1
    assert installing[0].count("pip install") == installing[0].count("--require-hashes")


def test_what_the_image_copies_is_there_and_not_ignored() -> None:
    kept = {line.removeprefix("!") for line in (DOCKER / "Dockerfile.dockerignore").read_text().splitlines()}
    copied = [rest.split()[:-1] for word, rest in dockerfile() if word == "COPY" and "--from" not in rest]
    for name in (name for names in copied for name in names):
        assert (ROOT / name).exists(), name
        assert name in kept or name.partition("/")[0] in kept, name


def test_the_entrypoint_is_a_shell_script_that_knows_every_part() -> None:
    entrypoint = DOCKER / "entrypoint"
    assert os.access(entrypoint, os.X_OK)
    assert subprocess.run([shutil.which("sh") or "sh", "-n", str(entrypoint)], check=False).returncode == 0
    parts = set(re.findall(r"^([a-z]+)\)", entrypoint.read_text(encoding="utf-8"), re.MULTILINE))
    ours = [service for service in compose()["services"].values() if service["image"].startswith("factcheck:")]
    assert {service["command"][0] for service in ours} <= parts


def test_every_lasting_part_restarts_and_says_whether_it_is_well() -> None:
    for name, service in compose()["services"].items():
        if name not in ONCE:
            assert service["restart"] == "always", name
            assert service["healthcheck"]["test"], name


def test_the_queues_of_the_workers_are_those_of_the_settings() -> None:
    services = compose()["services"].values()
    consumed = {
        queue for s in services if s.get("command", [""])[0] == "worker" for queue in s["command"][1].split(",")
    }
    assert consumed == {"check", "fetch", "notify"}


def test_there_is_one_beat_and_it_is_alone() -> None:
    beats = [s for s in compose()["services"].values() if s.get("command", [""])[0] == "beat"]
    assert len(beats) == 1
    assert "deploy" not in beats[0]


def test_redis_keeps_what_it_took_and_throws_nothing_out() -> None:
    command = " ".join(compose()["services"]["redis"]["command"])
    assert "--appendonly yes" in command
    assert "--maxmemory-policy noeviction" in command


def test_only_the_web_has_a_door_and_only_on_this_machine() -> None:
    doors = {name: service["ports"] for name, service in compose()["services"].items() if "ports" in service}
    assert doors == {"web": ["127.0.0.1:8000:8000"]}


def test_the_example_environment_names_what_compose_asks_for() -> None:
    asked = set(re.findall(r"(?<!\$)\$\{([A-Z_]+)", (DOCKER / "compose.yaml").read_text(encoding="utf-8")))
    named = set(re.findall(r"^([A-Z_]+)=", (DOCKER / "env.example").read_text(encoding="utf-8"), re.MULTILINE))
    assert asked == named


def test_the_example_environment_has_no_secret_in_it() -> None:
    written = (DOCKER / "env.example").read_text(encoding="utf-8")
    assert re.findall(r"^(?:SECRET_KEY|[A-Z_]*PASSWORD)=(.+)$", written, re.MULTILINE) == []


def test_every_setting_is_explained_to_operators() -> None:
    explained = set(re.findall(r"`([A-Z_]+)`", (ROOT / "docs/operating.md").read_text(encoding="utf-8")))
    assert settings_variables() - explained == set()


def test_ci_runs_the_checks_and_the_tests() -> None:
    ci = ROOT / ".ci/run"
    assert os.access(ci, os.X_OK)
    for command in ("run.py check", "run.py test"):
        assert command in ci.read_text(encoding="utf-8")
