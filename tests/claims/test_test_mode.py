"""Test outlets: all of the service but readers, and nothing stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from claims.models import Article, Check, Claim, Outlet, Publication, Review, Revision, Run
from claims.operations.test_mode import KEPT_FOR, forget_article, forget_test_articles
from factcheck.audit.models import Entry
from factcheck.audit.verifying import verify
from tests.claims.api.conftest import Software, claim, software, token_of
from tests.claims.conftest import NOW

__all__ = ["claim", "software", "token_of"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def published(software: Software, claim: Claim, settings: Any, tmp_path: Any) -> Claim:
    """A claim with a source, verified by hand, published at the outlet."""
    settings.MEDIA_ROOT = tmp_path
    Article.objects.update(state="live")
    software.post(f"claims/{claim.public_id}/citations", {"text": "9090억 원", "role": "issuer"})
    form = {"way": "mail", "outcome": "holds", "done_at": "2024-03-08T10:00+08:00"}
    form_with_file = {**form, "attachment": SimpleUploadedFile("m.txt", b"x")}
    software.client.post(f"/api/v1/claims/{claim.public_id}/by-hand", form_with_file, headers=software.headers)
    answer = software.post(f"claims/{claim.public_id}/publication")
    assert answer.status_code == 201, answer.content
    return claim


def test_readers_see_nothing_of_a_test_outlet(software: Software, published: Claim, outlet: Outlet) -> None:
    shown = software.get(f"claims/{published.public_id}").json()["badge"]
    addresses = [address.split("8000", 1)[1] for address in shown.values()]
    before = [Client().get(address).content for address in addresses]
    Outlet.objects.update(is_test=True)
    unknown = [
        address.replace(str(published.public_id), "00000000-0000-4000-8000-000000000000") for address in addresses
    ]
    after = [Client().get(address) for address in addresses]
    nothing = [Client().get(address) for address in unknown]
    assert [one.status_code for one in after] == [one.status_code for one in nothing]
    assert all(one.content != was for one, was in zip(after, before, strict=True))
    assert software.get("badges?article=" + str(published.article.public_id)).status_code == 404


def test_token_of_a_test_outlet_is_known_by_its_start(token_of: Callable[..., str], outlet: Outlet) -> None:
    assert not token_of().startswith("fc_test_")
    Outlet.objects.update(is_test=True)
    outlet.refresh_from_db()
    secret = token_of(at=outlet)
    assert secret.startswith("fc_test_")
    assert Software(secret).get("claims").status_code == 200


def test_article_of_a_test_outlet_is_forgotten_with_all_that_was_made_of_it(
    published: Claim, outlet: Outlet, django_capture_on_commit_callbacks: Any, tmp_path: Any
) -> None:
    Outlet.objects.update(is_test=True)
    later = published.article.created_at + KEPT_FOR
    assert forget_test_articles(now=later) == 0
    with django_capture_on_commit_callbacks(execute=True):
        assert forget_test_articles(now=later + timedelta(seconds=1)) == 1
    connection.check_constraints()
    for model in (Article, Revision, Claim, Check, Run, Review, Publication):
        assert not model.objects.exists(), model
    assert [one for one in tmp_path.glob("by-hand/*") if one.is_file()] == []
    assert Entry.objects.order_by("-id")[0].action == "article.forgotten"
    assert verify() == []


def test_article_of_a_real_outlet_is_never_forgotten(published: Claim) -> None:
    assert forget_test_articles(now=NOW + timedelta(days=10_000)) == 0
    with pytest.raises(AssertionError):
        forget_article(article=published.article, now=NOW)
    assert Article.objects.count() == 1
