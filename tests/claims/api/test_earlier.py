"""Earlier claims over the API."""

from __future__ import annotations

import pytest

from claims.models import Claim
from tests.claims.api.conftest import Software
from tests.claims.conftest import FIRST

pytestmark = pytest.mark.django_db


def test_statement_finds_the_earlier_claim_with_its_verdict(software: Software, claim: Claim) -> None:
    answer = software.post("claims/similar", {"text": "서울, 9090억 원 투입"}).json()
    assert [one["id"] for one in answer["results"]] == [str(claim.public_id)]
    assert answer["results"][0]["verdict"] is not None
    assert answer["results"][0]["shared"] == ["9090亿韩元"]


def test_statement_of_the_claims_own_article_finds_nothing(software: Software, claim: Claim) -> None:
    body = {"text": FIRST, "article": str(claim.article.public_id)}
    assert software.post("claims/similar", body).json() == {"results": []}


def test_claim_without_earlier_ones_says_so(software: Software, claim: Claim) -> None:
    assert software.get(f"claims/{claim.public_id}/similar").json() == {"results": []}


def test_text_that_is_missing_is_named(software: Software) -> None:
    assert software.post("claims/similar", {"language": "ko"}).json()["errors"][0]["field"] == "text"
