"""The OpenAPI description: complete, valid, true to what is answered, and readable without a network."""

from __future__ import annotations

import io
import re
from typing import Any

import jsonschema
import pytest
import yaml
from django.core.management import call_command
from django.test import Client

from claims.api import examples
from claims.api.urls import ADDRESSES
from claims.models import Claim, Scope
from factcheck.errors import problems
from tests.claims.api.conftest import Software, work

OPAQUE = {"id", "article", "digest", "created_at", "changed_at", "checked_at", "badge"}


@pytest.fixture(scope="module")
def description() -> dict[str, Any]:
    out = io.StringIO()
    call_command("spectacular", "--fail-on-warn", "--validate", stdout=out)
    found: dict[str, Any] = yaml.safe_load(out.getvalue())
    return found


def test_description_is_openapi_3_1_and_without_warnings(description: dict[str, Any]) -> None:
    assert description["openapi"].startswith("3.1")


def test_every_address_is_described_once(description: dict[str, Any]) -> None:
    described = {path.removeprefix("/api/v1/") for path in description["paths"]}
    assert described == {re.sub(r"<\w+:(\w+)>", r"{\1}", address) for address in ADDRESSES}


def test_every_operation_has_a_name_a_summary_and_a_token(description: dict[str, Any]) -> None:
    operations = [operation for path in description["paths"].values() for operation in path.values()]
    names = [operation["operationId"] for operation in operations]
    assert len(names) == len(set(names)) == len(operations)
    assert all(operation["summary"] and set(operation["security"][0]["token"]) <= {*Scope} for operation in operations)


def test_every_operation_stands_under_its_resource_and_tells_the_form_of_errors(description: dict[str, Any]) -> None:
    operations = [operation for path in description["paths"].values() for operation in path.values()]
    assert {tag for operation in operations for tag in operation["tags"]} == {
        "articles",
        "audit",
        "badges",
        "claims",
        "checks",
        "citations",
        "corrections",
        "figures",
        "rates",
        "reviews",
        "sources",
        "webhooks",
    }
    told = description["components"]["responses"]
    for operation in operations:
        problems = {status for status in operation["responses"] if status >= "4"}
        assert problems >= {"400", "401", "403", "406", "429", "500"}
        assert all(
            operation["responses"][status] == {"$ref": f"#/components/responses/Problem{status}"} for status in problems
        )
        assert all(list(told[f"Problem{status}"]["content"]) == ["application/problem+json"] for status in problems)


def test_every_problem_of_the_code_is_told_with_an_example_that_is_one(description: dict[str, Any]) -> None:
    told = {}
    for answer in description["components"]["responses"].values():
        content = answer["content"]["application/problem+json"]
        schema = {**content["schema"], "components": description["components"]}
        for code, example in content["examples"].items():
            jsonschema.validate(example["value"], schema, jsonschema.Draft202012Validator)
            told[code] = example["value"]["status"]
    assert told == {code: row.status for code, row in problems().items()}


def test_what_takes_a_key_a_tag_or_a_wish_to_wait_says_so(description: dict[str, Any]) -> None:
    def headers(path: str, method: str) -> set[str]:
        told = description["paths"][f"/api/v1/{path}"][method].get("parameters", [])
        return {one["name"] for one in told if one["in"] == "header"}

    assert headers("articles/{article_id}/claims", "post") == {"Idempotency-Key", "Prefer"}
    assert headers("claims/{claim_id}/recheck", "post") == {"Idempotency-Key", "Prefer", "If-Match"}
    assert headers("claims/{claim_id}", "get") == {"If-None-Match"}
    assert headers("claims/{claim_id}", "patch") == {"If-Match"}
    assert headers("claims", "get") == set()


def test_every_link_fills_an_address_that_is_there(description: dict[str, Any]) -> None:
    operations = {told["operationId"] for path in description["paths"].values() for told in path.values()}
    links = [
        link
        for path in description["paths"].values()
        for told in path.values()
        for answer in told["responses"].values()
        for link in answer.get("links", {}).values()
    ]
    assert len(links) > 20
    assert {link["operationId"] for link in links} <= operations


@pytest.mark.django_db
def test_problem_is_as_described(description: dict[str, Any], software: Software) -> None:
    content = description["components"]["responses"]["Problem400"]["content"]
    schema = {**content["application/problem+json"]["schema"], "components": description["components"]}
    jsonschema.validate(software.post("articles", {}).json(), schema, jsonschema.Draft202012Validator)


def answer_schema(description: dict[str, Any], path: str, method: str, status: str) -> dict[str, Any]:
    content = description["paths"][path][method]["responses"][status]["content"]
    return {**content["application/json"]["schema"], "components": description["components"]}


@pytest.mark.django_db
def test_answers_are_as_described(description: dict[str, Any], software: Software, claim: Claim) -> None:
    claim_path, article_path = "/api/v1/claims/{claim_id}", "/api/v1/articles/{article_id}"
    seen = {
        ("/api/v1/claims", "get"): software.get("claims").json(),
        (claim_path, "get"): software.get(f"claims/{claim.public_id}").json(),
        (f"{claim_path}/checks", "get"): software.get(f"claims/{claim.public_id}/checks").json(),
        ("/api/v1/articles", "get"): software.get("articles").json(),
        (f"{article_path}/clearance", "get"): software.get(f"articles/{claim.article.public_id}/clearance").json(),
        (article_path, "get"): software.get(f"articles/{claim.article.public_id}").json(),
    }
    for (path, method), answer in seen.items():
        schema = answer_schema(description, path, method, "200")
        jsonschema.validate(answer, schema, jsonschema.Draft202012Validator)


@pytest.mark.django_db
def test_example_of_a_checked_claim_is_a_real_one(software: Software, rates: Any) -> None:
    article = software.post("articles", examples.ARTICLE[0].value).json()
    work()
    software.post(f"articles/{article['id']}/acceptance")
    [shown] = software.get("claims").json()["results"]
    assert _told(shown) == _told(examples.CHECKED)


def _told(value: Any) -> Any:
    """What is the same for every run of the story."""
    if isinstance(value, dict):
        return {name: _told(inner) for name, inner in value.items() if name not in OPAQUE}
    return [_told(inner) for inner in value] if isinstance(value, list) else value


@pytest.mark.django_db
def test_examples_can_be_sent_as_they_stand(software: Software, claim: Claim) -> None:
    article = software.post("articles", examples.ARTICLE[0].value).json()["id"]
    sent = [
        ("POST", f"articles/{article}/understand", examples.UNDERSTAND, 200),
        ("POST", "figures", examples.FIGURES, 200),
        ("POST", f"articles/{article}/claims", examples.CLAIM, 201),
        ("PATCH", f"claims/{claim.public_id}", examples.CORRECTION, 200),
        ("PATCH", f"articles/{article}", examples.STATE, 200),
        ("POST", f"articles/{article}/clearance", examples.SIGN_OFF, 409),
        ("POST", f"articles/{article}/waivers", examples.WAIVER, 201),
        ("POST", f"articles/{article}/revisions", examples.REVISION, 201),
        ("POST", f"claims/{claim.public_id}/citations", examples.CITATION, 201),
    ]
    for method, address, given, status in sent:
        for example in given:
            answer = software(method, address, example.value)
            assert answer.status_code == status, (address, answer.content)
    work()
    assert software.post(f"claims/{claim.public_id}/reviews", examples.REVIEW[0].value).status_code == 201


def test_page_loads_nothing_from_elsewhere() -> None:
    page = Client().get("/api/docs/")
    assert page.status_code == 200
    loaded = re.findall(r'(?:src|href)="([^"]+)"', page.content.decode())
    assert loaded
    assert [address for address in loaded if not address.startswith(("/static/", "/api/docs/"))] == []


def test_description_is_served_to_everyone() -> None:
    answer = Client().get("/api/schema/?format=json")
    assert (answer.status_code, answer.json()["info"]["title"]) == (200, "factcheck")
