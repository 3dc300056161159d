"""Asking again with the same key does nothing twice."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone

from claims.models import Article, Claim, KeptAnswer, WebhookEndpoint
from claims.operations.kept_answers import forget_answers
from tests.claims.api.conftest import Software, faults
from tests.claims.conftest import FIRST, SECOND

pytestmark = pytest.mark.django_db
ARTICLE = {"headline": "题", "body": "文", "language": "zh-hans"}


def keyed(software: Software, key: str, address: str, body: Any) -> Any:
    return Software.post(_with_key(software, key), address, body)


def _with_key(software: Software, key: str) -> Software:
    again = Software()
    again.headers = {**software.headers, "Idempotency-Key": key}
    return again


def test_same_key_and_body_give_the_same_answer_and_are_done_once(software: Software) -> None:
    first, second = (keyed(software, "a-1", "articles", ARTICLE) for _time in range(2))
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json()
    assert ("Idempotency-Replayed" in first, second["Idempotency-Replayed"]) == (False, "true")
    assert Article.objects.count() == 1


def test_same_key_with_another_body_is_refused(software: Software) -> None:
    keyed(software, "a-1", "articles", ARTICLE)
    answer = keyed(software, "a-1", "articles", {**ARTICLE, "body": "另文"})
    assert (answer.status_code, answer.json()["code"]) == (409, "key_reused")
    assert Article.objects.count() == 1


def test_same_key_at_another_address_is_refused(software: Software, article: Article) -> None:
    keyed(software, "a-1", f"articles/{article.public_id}/claims", {"quote": FIRST})
    answer = keyed(software, "a-1", f"articles/{article.public_id}/understand", {"quote": FIRST})
    assert answer.json()["code"] == "key_reused"


def test_order_of_fields_makes_no_other_body(software: Software) -> None:
    keyed(software, "a-1", "articles", ARTICLE)
    again = keyed(software, "a-1", "articles", dict(reversed(ARTICLE.items())))
    assert again["Idempotency-Replayed"] == "true"


def test_keys_of_two_tokens_have_nothing_to_do_with_each_other(software: Software, token_of: Any) -> None:
    keyed(software, "a-1", "articles", ARTICLE)
    assert keyed(Software(token_of()), "a-1", "articles", {**ARTICLE, "body": "另文"}).status_code == 201


def test_what_was_refused_may_be_sent_again_mended(software: Software) -> None:
    assert keyed(software, "a-1", "articles", {**ARTICLE, "language": "xx"}).status_code == 400
    assert not KeptAnswer.objects.exists()
    assert keyed(software, "a-1", "articles", ARTICLE).status_code == 201


def test_key_is_forgotten_after_a_day(software: Software) -> None:
    keyed(software, "a-1", "articles", ARTICLE)
    now = timezone.now() + timedelta(hours=25)
    assert (forget_answers(now=timezone.now()), forget_answers(now=now)) == (0, 1)


def test_kept_secret_is_sealed(software: Software) -> None:
    body = {"url": "https://cms.example.com/"}
    first, second = (keyed(software, "w-1", "webhooks", body) for _time in range(2))
    assert first.json()["secret"] == second.json()["secret"]
    assert WebhookEndpoint.objects.count() == 1
    assert first.json()["secret"] not in KeptAnswer.objects.get().body


@pytest.mark.parametrize("key", ["", " ", "钥匙", "a b", "x" * 256])
def test_key_that_cannot_be_one_is_refused(software: Software, key: str) -> None:
    answer = keyed(software, key, "articles", ARTICLE)
    assert (answer.status_code, faults(answer)) == (400, {"Idempotency-Key": "invalid"})
    assert not Article.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_requests_of_one_key_at_once_are_done_once(software: Software) -> None:
    key, answers = str(uuid4()), []

    def ask() -> None:
        try:
            answers.append(keyed(software, key, "articles", ARTICLE))
        finally:
            connection.close()

    threads = [threading.Thread(target=ask) for _one in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert Article.objects.count() == 1


def test_claims_of_one_key_are_registered_once(software: Software, article: Article, rates: Any) -> None:
    address = f"articles/{article.public_id}/claims"
    for _time in range(3):
        assert keyed(software, "c-1", address, {"quote": FIRST}).status_code == 201
    keyed(software, "c-2", address, {"quote": SECOND})
    assert Claim.objects.count() == 2
