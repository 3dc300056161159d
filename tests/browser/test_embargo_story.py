"""An embargoed article on the real service: no public address knows it, until its embargo ends by itself."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.newsroom import WITHIN, Newsroom, add_claim, badge_address, paste_article, set_state
from tests.servers import eventually

pytestmark = [pytest.mark.browser, pytest.mark.faults, pytest.mark.timeout(300)]

ENDED = """
from datetime import timedelta
from django.utils import timezone
from claims.models import Article
Article.objects.filter(pk={pk}).update(embargoed_until=timezone.now() - timedelta(minutes=1))
"""
FACES = (".svg", ".json", ".png", ".txt", "", "/frame")
SWEEP = 60  # seconds: a sweep every 15, a kept answer, a busy machine


def faces(page: Page, badge: str, headline: str) -> dict[str, bool]:
    """Whether each public address of a claim tells anything of its article."""
    base, told = badge.removesuffix(".svg"), {}
    for face in FACES:
        answer = page.request.get(f"{base}{face}", max_redirects=0)
        body = answer.body()
        told[face] = len(body) > 2_000 if face == ".png" else any(s.encode() in body for s in ("300人", headline))
    return told


def test_nothing_shows_while_embargoed_and_everything_when_it_ends(newsroom: Newsroom) -> None:
    edith, reader = newsroom.at_desk("edith"), newsroom.somebody()
    article = paste_article(edith, "封存的名单", "首批300人中有45人参加,占15%。", scan=False)
    set_state(edith, article, "embargoed", "2099-01-01T06:00")
    add_claim(edith, "300人中有45人参加,占15%")
    edith.get_by_role("button", name="Confirm").click(timeout=WITHIN)
    edith.get_by_role("button", name="Publish").click()
    expect(edith.get_by_text("Readers see it once the article is live.")).to_be_visible()
    badge = badge_address(edith)
    assert not any(faces(reader, badge, "封存的名单").values())
    pk = re.search(r"/article/(\d+)/", article)
    assert pk
    newsroom.product.run(ENDED.format(pk=pk[1]))
    told = eventually(
        lambda: faces(reader, badge, "封存的名单"), within=SWEEP, wanted=lambda one: all(one.values()), every=1
    )
    assert all(told.values()), told
