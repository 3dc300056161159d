"""What comes back when a request is wrong: always a problem that names the field and the mend, never a 500."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from claims.models import Article, Claim
from factcheck.errors import TABLE, problem_of, problems
from sources.refusal import BadInput, NotAllowed, Refusal, TooLarge, WrongState
from tests.claims.api.conftest import Software, faults

pytestmark = pytest.mark.django_db

GOOD = {"headline": "题", "body": "文", "language": "zh-hans", "published": "2024-03-08T09:30+08:00"}


def send(software: Software, body: bytes, content_type: str = "application/json") -> Any:
    return software("POST", "articles", data=body, content_type=content_type)


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"[" * 5_000 + b"]" * 5_000,
        b"[" * 100_000,
        b'{"headline":' * 900 + b"1" + b"}" * 900,
        b'{"headline": ' + b"[" * 40 + b"]" * 40 + b"}",
        b'{"headline": "\xff\xfe"}',
        b'{"headline": NaN}',
        b'{"headline": Infinity}',
        b'{"headline": 1e99999999999999999999}',
        b'{"headline": ' + b"1" * 5_000 + b"}",
        b"",
        b"\x00",
        "{「headline」: 1}".encode(),
    ],
)
def test_body_that_is_no_json_is_told_where(software: Software, body: bytes) -> None:
    answer = send(software, body)
    assert answer.status_code == 400
    faults(answer)
    assert answer.json()["code"] == ("invalid" if body == b"" else "unreadable")
    assert not Article.objects.exists()


@pytest.mark.parametrize("body", [[], "text", 7, None, True, [GOOD]])
def test_body_that_is_no_object_is_refused(software: Software, body: object) -> None:
    answer = send(software, json.dumps(body).encode())
    assert (answer.status_code, faults(answer)) == (400, {"": "invalid"})


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "application/xml", "multipart/form-data"]
)
def test_other_media_type_is_415(software: Software, kind: str) -> None:
    answer = send(software, b"headline=1", kind)
    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_media_type")
    faults(answer)


def test_body_in_chunks_is_told_to_come_whole(software: Software) -> None:
    answer = software("POST", "articles", data=b"", HTTP_TRANSFER_ENCODING="chunked", CONTENT_LENGTH="")
    assert (answer.status_code, answer.json()["code"]) == (411, "length_required")


def test_oversize_body_is_413(software: Software) -> None:
    answer = send(software, b'{"body": "' + b"x" * settings.DATA_UPLOAD_MAX_MEMORY_SIZE + b'"}')
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    assert "MB" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"headline": None}, "headline", "null"),
        ({"headline": "  "}, "headline", "blank"),
        ({"headline": 7}, "headline", "invalid"),
        ({"headline": ["题"]}, "headline", "invalid"),
        ({"headline": "题\n目"}, "headline", "line"),
        ({"headline": "题" * 501}, "headline", "max_length"),
        ({"headline": "题\u0000目"}, "headline", "line"),
        ({"body": ""}, "body", "blank"),
        ({"body": 3.5}, "body", "invalid"),
        ({"language": "zh"}, "language", "invalid_choice"),
        ({"language": "\ud800"}, "language", "invalid_choice"),
        ({"language": ["zh-hans"]}, "language", "invalid_choice"),
        ({"published": "2024-03-08T09:30"}, "published", "invalid"),
        ({"published": "2024-02-30"}, "published", "invalid"),
        ({"published": "２０２４-03-08"}, "published", "invalid"),
        ({"published": "8 March 2024"}, "published", "invalid"),
        ({"published": 1709861400}, "published", "invalid"),
        ({"published": "0001-01-01T00:00+08:00"}, "published", "invalid"),
        ({"published": "9999-12-31T23:59-08:00"}, "published", "invalid"),
        ({"published": "2024-03-08T25:00+08:00"}, "published", "invalid"),
        ({"published": "2024-03-08T09:30+99:00"}, "published", "invalid"),
        ({"published_zone": "Mars/Olympus"}, "published_zone", "invalid"),
        ({"published_zone": "../../etc/passwd"}, "published_zone", "invalid"),
        ({"published_zone": "+99:99"}, "published_zone", "invalid"),
        ({"url": "javascript:alert(1)"}, "url", "address"),
        ({"url": "ftp://news.example/1"}, "url", "address"),
        ({"url": "http://a@127.0.0.1/"}, "url", "address"),
        ({"url": "http://news.example\\@127.0.0.1/"}, "url", "address"),
        ({"url": "http://[::1/"}, "url", "address"),
        ({"url": "https://news.example:99999/"}, "url", "address"),
        ({"url": "news.example/1"}, "url", "address"),
        ({"url": "https://news.example/" + "x" * 2000}, "url", "max_length"),
        ({"state": "hidden"}, "state", "invalid_choice"),
        ({"state": "embargoed"}, "embargoed_until", "invalid"),
        ({"state": "live", "embargoed_until": "2024-03-09T06:00+08:00"}, "embargoed_until", "invalid"),
        ({"state": "embargoed", "embargoed_until": "2024-03-09"}, "embargoed_until", "day"),
        ({"scan": 1}, "scan", "invalid"),
        ({"scan": "yes"}, "scan", "invalid"),
        ({"outlet": "other"}, "outlet", "unknown"),
        ({"\ud800": 1}, "\ufffd", "unknown"),
        ({"external_id": "x" * 201}, "external_id", "max_length"),
    ],
)
def test_bad_field_is_named_and_nothing_is_written(
    software: Software, change: dict[str, Any], field: str, code: str
) -> None:
    answer = software.post("articles", GOOD | change)
    assert (answer.status_code, faults(answer)) == (400, {field: code}), answer.content
    assert not Article.objects.exists()


def test_several_bad_fields_are_all_named(software: Software) -> None:
    answer = software.post("articles", {"language": "xx", "body": "文", "extra": 1})
    assert faults(answer) == {"extra": "unknown"}
    answer = software.post("articles", {"language": "xx", "body": "文"})
    assert faults(answer) == {"headline": "required", "language": "invalid_choice"}
    assert "2" in answer.json()["detail"]


def test_path_of_a_nested_field_joins_names_and_positions(software: Software, claim: Claim) -> None:
    figures = [{"role": "from"}, {"role": "to", "value": "１２"}]
    answer = software.patch(f"claims/{claim.public_id}", {"figures": figures})
    assert faults(answer) == {"figures/1/value": "invalid"}
    assert "4980000000" in answer.json()["errors"][0]["message"]


@pytest.mark.parametrize("value", ["１２", "1_000", "1e9", "NaN", "-", "", " 1", "1,000", "½", True, [1], "1" * 41])
def test_number_in_other_digits_or_forms_is_refused(software: Software, claim: Claim, value: object) -> None:
    figures = [{"role": "from"}, {"role": "to", "value": value}]
    answer = software.patch(f"claims/{claim.public_id}", {"figures": figures})
    assert (answer.status_code, faults(answer)) == (400, {"figures/1/value": "invalid"})


@pytest.mark.parametrize("address", ["nowhere", "articles/7", "claims/not-an-id", "claims/%00", "claims/1/2/3", ""])
def test_unknown_address_is_a_problem_too(software: Software, address: str) -> None:
    for method in ("GET", "POST", "DELETE"):
        answer = software(method, address)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
        faults(answer)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"])
def test_method_an_address_does_not_know_is_405(software: Software, method: str) -> None:
    answer = software(method, "claims")
    assert (answer.status_code, answer.json()["code"]) == (405, "method_not_allowed")
    assert answer["Allow"] == "GET, HEAD, OPTIONS"


def test_answer_is_json_whatever_is_accepted_or_it_is_406(software: Software) -> None:
    software.headers["Accept"] = "text/html"
    answer = software.get("claims")
    assert (answer.status_code, answer.json()["code"]) == (406, "not_acceptable")


def test_error_speaks_the_language_that_is_asked_for(token_of: Any) -> None:
    answer = Software(token_of(), language="zh-CN,zh;q=0.9").post("articles", GOOD | {"state": "embargoed"})
    assert answer.json()["status"] == 400
    assert answer["Content-Language"] == "zh-hans"


@pytest.mark.parametrize("parameter", ["cursor=x", "cursor=", "cursor=MjAyNA", "cursor=%ff%00", "page_size=0",
    "page_size=201", "page_size=１２", "page_size=ten", "status=done", "verdict=true", "kind=rumour", "article=7",
    "changed_since=yesterday", "changed_since=2024-03-08", "attention=much", "ordering=id", "stauts=checked",
    "kind=%00", "article=%ff"])  # fmt: skip
def test_bad_parameter_is_named(software: Software, parameter: str) -> None:
    answer = software.get(f"claims?{parameter}")
    assert answer.status_code == 400
    assert set(faults(answer)) == {parameter.partition("=")[0]}


def test_address_of_each_type_explains_it() -> None:
    for code, row in problems().items():
        answer = Client().get(f"/api/problems/{code}")
        assert (answer.json()["code"], answer.json()["status"]) == (code, row.status)
    assert Client().get("/api/problems/none").status_code == 404


@pytest.mark.parametrize(
    ("refusal", "status"), [(BadInput, 400), (Refusal, 400), (NotAllowed, 403), (WrongState, 409), (TooLarge, 413)]
)
def test_each_refusal_has_its_status(refusal: type[Refusal], status: int) -> None:
    row = problem_of(refusal("No."))
    assert row is not None
    assert row.status == status


def test_bug_has_no_row_and_stays_loud() -> None:
    assert problem_of(KeyError("x")) is None
    assert Exception not in [kind for kind, _row in TABLE]


def test_one_code_means_one_thing() -> None:
    titles = {(row.code, row.status, str(row.title)) for _kind, row in TABLE}
    assert len(titles) == len({code for code, _status, _title in titles})
