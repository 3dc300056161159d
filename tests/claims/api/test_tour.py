"""The tour of docs/api.md: its commands, as they stand there, in their order."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from string import Template
from typing import Any, NamedTuple

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from factcheck.errors import problems
from sources.operations.rate_rows import shared_provider, write_printed
from sources.rates.registry import packaged
from tests.claims.api.conftest import Software, work

SINCE = date(2023, 1, 1)  # more than the year that is looked back from the tour's article
DOCS = Path(__file__).resolve().parents[3] / "docs" / "api.md"
BLOCK = re.compile(r"```(?P<kind>sh|json)\n(?P<text>.*?)```", re.DOTALL)
COMMENT = re.compile(r"# (?P<status>\d{3})(?:, (?P<name>[A-Z]+) is (?P<what>.+))?")
IDS: dict[str, Callable[[Any], str]] = {
    "its id": lambda answer: answer["id"],
    "the id of its first claim": lambda answer: answer["claims"][0]["id"],
    "the digest of the first": lambda answer: answer[0]["digest"],
    "the id of its source": lambda answer: answer["source"]["id"],
}
ROW = re.compile(r"^\| `(?P<code>[a-z_]+)` \| (?P<status>\d{3}) \|", re.MULTILINE)


class Step(NamedTuple):
    """A curl command, the status it announces, and the JSON shown after it."""

    command: str
    announced: re.Match[str]
    shown: Any


def steps() -> Iterator[Step]:
    blocks = [*BLOCK.finditer(DOCS.read_text(encoding="utf-8")), None]
    for block, after in pairwise(blocks):
        if block and block["kind"] == "sh":
            announced = COMMENT.search(block["text"])
            assert announced, block["text"]
            shown = json.loads(after["text"]) if after and after["kind"] == "json" else None
            yield Step(block["text"].partition("\n# ")[0], announced, shown)


def call(software: Software, command: str, known: dict[str, str]) -> Any:
    """What curl would send: its method, address, headers, body or form."""
    words = iter(shlex.split(Template(command).substitute(known)))
    assert next(words) == "curl"
    method, address, headers, body, form = "GET", "", {}, None, {}
    for word in words:
        if word == "-X":
            method = next(words)
        elif word == "-H":
            name, _colon, value = next(words).partition(": ")
            headers[name] = value
        elif word == "-d":
            body = next(words)
        elif word == "-F":
            name, _equals, value = next(words).partition("=")
            form[name] = (
                SimpleUploadedFile(value[1:], "정부는 9090억 원을 투입한다.".encode()) if value[:1] == "@" else value
            )
        else:
            address = word
    if form:
        return software.client.post(address, form, headers=headers)
    content_type = headers.pop("Content-Type", "application/x-www-form-urlencoded")
    return software.client.generic(method, address, body or "", content_type, headers=headers)


def holds(shown: Any, answer: Any) -> bool:
    """Whether the answer has what is shown; it may have more."""
    if isinstance(shown, dict):
        return all(name in answer and holds(value, answer[name]) for name, value in shown.items())
    if isinstance(shown, list):
        return len(shown) == len(answer) and all(map(holds, shown, answer))
    return bool(shown == answer)


@pytest.fixture
def rates_that_come_with_us(db: None) -> None:
    """The packaged rates of the currencies the tour uses: whoever follows it has all of them loaded."""
    ecb = packaged()["ecb"]
    provider = shared_provider(ecb)
    for currency in ("CNY", "KRW"):
        write_printed(provider=provider, rows=[row for row in ecb.published(currency) if row.leg.day >= SINCE])


@pytest.mark.django_db
def test_commands_of_the_tour_are_true(
    software: Software, rates_that_come_with_us: None, token_of: Callable[..., str], settings: Any, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path
    known = {"API": "/api/v1", "TOKEN": token_of()}
    for step in steps():
        work()
        answer = call(software, step.command, known)
        assert answer.status_code == int(step.announced["status"]), (step.command, answer.content.decode())
        if step.announced["name"]:
            known[step.announced["name"]] = IDS[step.announced["what"]](answer.json())
        assert step.shown is None or holds(step.shown, answer.json()), (step.shown, answer.json())
    assert {"ARTICLE", "CLAIM", "SOURCE"} <= known.keys()


def test_table_of_errors_is_the_table_of_the_code() -> None:
    told = {row["code"]: int(row["status"]) for row in ROW.finditer(DOCS.read_text(encoding="utf-8"))}
    assert told == {code: row.status for code, row in problems().items()}
