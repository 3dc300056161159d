"""Corrections over the API: the whole way, lists, conditions, and what is refused."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest

from claims.models import Claim, Correction, Outlet, User
from claims.operations.articles import revise_article
from tests.claims.api.conftest import Software, faults, work
from tests.claims.api.test_schema import answer_schema, description  # noqa: F401  # a fixture
from tests.claims.conftest import NOW, join
from tests.claims.corrected import RIGHT, TEXT, WRONG, mistake

__all__ = ["mistake"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def opened(software: Software, mistake: Claim) -> str:
    answer = software.post("corrections", {"claim": str(mistake.public_id), "reason": "a reader wrote"})
    assert answer.status_code == 201, answer.content
    return str(answer.json()["id"])


def test_a_correction_goes_its_whole_way(
    software: Software,
    mistake: Claim,
    opened: str,
    description: dict[str, Any],  # noqa: F811
) -> None:
    assert software.post(f"corrections/{opened}/moves", {"to": "with_author"}).json()["state"] == "with_author"
    revise_article(article=mistake.article, headline="x", body=TEXT.format(RIGHT), now=NOW, by=None)
    corrected = software.post(f"corrections/{opened}/moves", {"to": "corrected"})
    assert corrected.status_code == 200, corrected.content
    work()
    assert software.patch(f"corrections/{opened}", {"note": "更正一句。"}).json()["note"] == "更正一句。"
    assert software.post(f"corrections/{opened}/approval").json()["approved_by"] == "ed"
    shown = software.post(f"corrections/{opened}/publication").json()
    assert (shown["state"], shown["old_figure"], shown["new_figure"]) == (
        "published",
        "59.8亿元人民币",
        "49.3亿元人民币",
    )
    assert [(step["start"], step["end"]) for step in shown["steps"]] == [
        (None, "open"),
        ("open", "with_author"),
        ("with_author", "corrected"),
        ("corrected", "published"),
    ]
    schema = answer_schema(description, "/api/v1/corrections/{correction_id}", "get", "200")
    jsonschema.validate(shown, schema, jsonschema.Draft202012Validator)
    publication = software.get(f"claims/{mistake.public_id}").json()["publication"]
    assert (publication["correction"], publication["verdict"]) == (opened, None)


def test_publishing_a_mistake_of_ones_own_answers_with_its_correction(software: Software, mistake: Claim) -> None:
    software.post(f"claims/{mistake.public_id}/reviews", {"decision": "confirm"})
    answer = software.post(f"claims/{mistake.public_id}/publication")
    assert (answer.status_code, answer.json()["state"]) == (202, "open")
    assert software.get(f"claims/{mistake.public_id}").json()["publication"] is None


def test_corrections_are_listed_by_what_is_asked_for(software: Software, mistake: Claim, opened: str) -> None:
    for query in ("settled=false", "state=open", "gravity=substantive", f"claim={mistake.public_id}"):
        assert [one["id"] for one in software.get(f"corrections?{query}").json()["results"]] == [opened], query
    for query in ("settled=true", "state=stands", "gravity=typo", "changed_since=2099-01-01T00:00Z"):
        assert software.get(f"corrections?{query}").json()["results"] == [], query


def test_a_list_is_turned_page_by_page(software: Software, mistake: Claim, opened: str) -> None:
    software.post(f"corrections/{opened}/stands", {"reason": "it is another amount"})
    software.post("corrections", {"claim": str(mistake.public_id)})
    first = software.get("corrections?page_size=1").json()
    second = software.get(f"corrections?{first['next'].partition('?')[2]}").json()
    assert (first["results"][0]["state"], second["results"][0]["state"], second["next"]) == ("open", "stands", None)


def test_the_same_key_opens_once(software: Software, mistake: Claim) -> None:
    body = {"claim": str(mistake.public_id)}
    software.headers["Idempotency-Key"] = "k-1"
    one, two = software.post("corrections", body), software.post("corrections", body)
    assert (one.status_code, one.json()) == (two.status_code, two.json())
    assert Correction.objects.count() == 1


def test_who_read_an_older_state_is_told(software: Software, opened: str) -> None:
    tag = software.get(f"corrections/{opened}")["ETag"]
    software.headers["If-None-Match"] = tag
    assert software.get(f"corrections/{opened}").status_code == 304
    software.headers["If-Match"] = tag
    assert software.patch(f"corrections/{opened}", {"gravity": "material"}).status_code == 200
    answer = software.post(f"corrections/{opened}/stands", {"reason": "x"})
    assert (answer.status_code, answer.json()["code"]) == (412, "overtaken")


@pytest.mark.parametrize(
    ("address", "body", "wrong"),
    [
        ("moves", {"to": "published"}, "to"),
        ("moves", {"to": "with_author", "quote": "x"}, "quote"),
        ("moves", {"to": "corrected", "reason": "x"}, "reason"),
        ("stands", {}, "reason"),
        ("stands", {"reason": ""}, "reason"),
    ],
)
def test_an_unusable_step_names_its_field(
    software: Software, opened: str, address: str, body: dict[str, str], wrong: str
) -> None:
    answer = software.post(f"corrections/{opened}/{address}", body)
    assert answer.status_code == 400
    assert wrong in faults(answer)


@pytest.mark.parametrize("step", ["approval", "publication"])
def test_a_step_before_its_time_is_a_conflict(software: Software, opened: str, step: str) -> None:
    answer = software.post(f"corrections/{opened}/{step}")
    assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state")


def test_an_unknown_claim_is_not_found(software: Software, mistake: Claim) -> None:
    answer = software.post("corrections", {"claim": "0b8c1c2e-0d4f-4c55-9a57-7cf6a1f0a6d1"})
    assert answer.status_code == 404


def test_a_second_correction_is_a_conflict_that_names_the_first(
    software: Software, mistake: Claim, opened: str
) -> None:
    answer = software.post("corrections", {"claim": str(mistake.public_id)})
    assert (answer.status_code, answer.json()["correction"]) == (409, opened)
    assert WRONG.endswith(software.get(f"corrections/{opened}").json()["old_words"])


def test_a_reporters_token_opens_and_does_not_approve(
    token_of: Any, mistake: Claim, outlet: Outlet, editor: User
) -> None:
    reporter = Software(token_of())
    join(editor, outlet, "reporter")
    opened = reporter.post("corrections", {"claim": str(mistake.public_id)})
    assert opened.status_code == 201
    stands = reporter.post(f"corrections/{opened.json()['id']}/stands", {"reason": "x"})
    assert (stands.status_code, stands.json()["code"]) == (403, "not_allowed")
