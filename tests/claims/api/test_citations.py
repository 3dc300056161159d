"""Holding claims against sources: text, files, and sources that are known."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from claims.models import Citation, Claim
from sources.models import Source
from tests.claims.api.conftest import Software, faults, work

pytestmark = pytest.mark.django_db

KOREAN = "정부는 올해 인공지능 일상화에 9090억 원을 투입한다고 밝혔다."
TOLD = {"title": "발표문", "publisher": "부처", "role": "issuer"}


def upload(software: Software, claim: Claim, content: bytes, *, name: str = "발표.txt", **fields: Any) -> Any:
    form = {**fields, "file": SimpleUploadedFile(name, content)}
    return software.client.post(f"/api/v1/claims/{claim.public_id}/citations", form, headers=software.headers)


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def test_pasted_text_is_linked_and_the_claim_held_against_it(software: Software, claim: Claim) -> None:
    answer = software.post(f"claims/{claim.public_id}/citations", {"text": KOREAN, "note": "原文", **TOLD})
    assert answer.status_code == 201
    shown = answer.json()
    assert (shown["note"], shown["source"]["language"], shown["source"]["role"]) == ("原文", "ko", "issuer")
    assert len(shown["source"]["snapshot"]["digest"]) == 64
    work()
    findings = software.get(f"claims/{claim.public_id}").json()["check"]["findings"]
    [of_source] = [finding for finding in findings if finding["source"]]
    assert of_source["outcome"] == "supported"
    assert of_source["source"] == {"id": shown["source"]["id"], "title": "발표문", "role": "issuer"}
    assert of_source["passage"]["text"] == KOREAN
    assert KOREAN[of_source["passage"]["start"] : of_source["passage"]["end"]] == of_source["passage"]["text"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "euc-kr", "utf-16"])
def test_uploaded_file_is_read_in_its_encoding(software: Software, claim: Claim, encoding: str) -> None:
    answer = upload(software, claim, (KOREAN * 5).encode(encoding), role="primary")
    assert answer.status_code == 201, answer.content
    assert (answer.json()["source"]["title"], answer.json()["source"]["form"]) == ("발표.txt", "upload")
    assert KOREAN in Source.objects.get().latest_snapshot.text


def test_known_source_is_linked_by_its_id(software: Software, claim: Claim) -> None:
    source = software.post(f"claims/{claim.public_id}/citations", {"text": KOREAN, **TOLD}).json()["source"]["id"]
    again = software.post(f"claims/{claim.public_id}/citations", {"source": source})
    assert (again.status_code, again.json()["source"]["id"]) == (201, source)
    assert Citation.objects.count() == 1
    assert software.get(f"sources/{source}").json()["title"] == "발표문"
    assert [one["id"] for one in software.get("sources?role=issuer").json()["results"]] == [source]
    assert software.get("sources?role=primary").json()["results"] == []
    assert len(software.get(f"claims/{claim.public_id}/citations").json()) == 1


def test_source_of_another_outlet_cannot_be_linked(
    software: Software, stranger: Software, claim: Claim, other_outlet: Any
) -> None:
    source = software.post(f"claims/{claim.public_id}/citations", {"text": KOREAN, **TOLD}).json()["source"]["id"]
    given = {"headline": "题", "body": "文", "language": "zh-hans"}
    article = stranger.post("articles", given).json()["id"]
    theirs = stranger.post(f"articles/{article}/claims", {"quote": "文"}).json()["claims"][0]["id"]
    answer = stranger.post(f"claims/{theirs}/citations", {"source": source})
    assert answer.status_code == 400
    assert list(faults(answer)) == ["source"]
    assert Citation.objects.count() == 1


def test_a_source_nobody_knows_is_the_fault_of_its_field(software: Software, claim: Claim) -> None:
    answer = software.post(f"claims/{claim.public_id}/citations", {"source": "00000000-0000-4000-8000-000000000000"})
    assert (answer.status_code, list(faults(answer))) == (400, ["source"])
    nowhere = software.post("claims/00000000-0000-4000-8000-000000000000/citations", {"text": KOREAN})
    assert nowhere.status_code == 404  # that one is the address's


@pytest.mark.parametrize("twice", [{"file": 2}, {"role": 2}])
def test_what_a_form_sends_twice_is_refused(software: Software, claim: Claim, twice: dict[str, int]) -> None:
    files = [SimpleUploadedFile(f"{at}.txt", KOREAN.encode()) for at in range(twice.get("file", 1))]
    form = {"file": files, "role": ["issuer"] * twice.get("role", 1)}
    answer = software.client.post(f"/api/v1/claims/{claim.public_id}/citations", form, headers=software.headers)
    assert (answer.status_code, list(faults(answer))) == (400, list(twice))
    assert not Source.objects.exists()


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, ""),
        ({"text": KOREAN, "source": "00000000-0000-4000-8000-000000000000"}, ""),
        ({"text": ""}, "text"),
        ({"text": " \n "}, "text"),
        ({"text": KOREAN, "role": "rumour"}, "role"),
        ({"text": KOREAN, "url": "file:///etc/passwd"}, "url"),
        ({"text": KOREAN, "title": "x" * 301}, "title"),
        ({"source": 7}, "source"),
        ({"file": "发布.txt"}, "file"),
    ],
)
def test_unusable_source_is_named(software: Software, claim: Claim, body: dict[str, Any], field: str) -> None:
    answer = software.post(f"claims/{claim.public_id}/citations", body)
    assert answer.status_code == 400
    assert list(faults(answer)) == [field]
    assert not Source.objects.exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", b""),
        ("a.txt", b"  \n"),
        ("a.exe", b"MZ"),
        ("table.xls", b"old"),
        ("../../etc/passwd", b"root"),
    ],
)
def test_file_that_is_no_text_is_named(software: Software, claim: Claim, name: str, content: bytes) -> None:
    answer = upload(software, claim, content, name=name)
    assert answer.status_code == 400
    assert list(faults(answer)) in (["file"], [""])
    assert not Source.objects.exists()


@pytest.mark.parametrize("name", ["..\\..\\a.txt", "a\u202etxt.txt", "=cmd.txt", "文" * 500 + ".txt"])
def test_odd_file_name_is_only_a_title(software: Software, claim: Claim, name: str) -> None:
    answer = upload(software, claim, KOREAN.encode(), name=name)
    assert answer.status_code == 201
    assert len(answer.json()["source"]["title"]) <= 300


def test_large_form_is_refused_by_its_length(software: Software, claim: Claim) -> None:
    answer = upload(software, claim, b"x" * 2_200_000)
    assert (answer.status_code, faults(answer)) == (413, {"file": "too_large"})


def test_broken_form_is_an_answer(software: Software, claim: Claim) -> None:
    for body, kind in ((b"--x\r\nbroken", "multipart/form-data; boundary=x"), (b"x", "multipart/form-data; boundary=")):
        answer = software("POST", f"claims/{claim.public_id}/citations", data=body, content_type=kind)
        assert answer.status_code == 400
        faults(answer)


def test_text_that_cannot_be_stored_is_taken_with_its_bad_characters_replaced(software: Software, claim: Claim) -> None:
    answer = software.post(f"claims/{claim.public_id}/citations", {"text": f"{KOREAN}\u0000\ud800", **TOLD})
    assert answer.status_code == 201
    assert Source.objects.get().snapshots.get().text == f"{KOREAN}\ufffd\ufffd"


def test_text_of_a_source_stays_at_the_desk(software: Software, claim: Claim) -> None:
    secret = "기밀 문서입니다."
    source = software.post(f"claims/{claim.public_id}/citations", {"text": f"{KOREAN}\n\n{secret}", **TOLD}).json()[
        "source"
    ]["id"]
    work()
    for address in (f"claims/{claim.public_id}", "claims", f"sources/{source}", "sources"):
        assert secret not in software.get(address).content.decode()
