"""What a revision changed, and what becomes of the claims whose words went."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Article, Claim, User
from claims.operations.anchoring_anew import anchor_anew
from claims.operations.articles import revise_article
from claims.operations.reviewing import dismiss
from claims.workflow import Anchor, Status
from sources.refusal import BadInput, WrongState
from tests.claims.conftest import BODY, NOW

NEW_WORDS = "9090亿韩元(约合49.3亿元人民币)"


def address(article: Article, number: int) -> str:
    return reverse("admin:claims_article_changes", args=[article.pk, number])


@pytest.fixture
def revised(article: Article, claims: list[Claim], editor: User) -> Article:
    """The figure of the first conversion was corrected, and a sentence put before everything."""
    body = "新的开头。" + BODY.replace("49.8", "49.3")
    revise_article(article=article, headline="韩国加码", body=body, now=NOW, by=editor)
    return article


def test_saving_a_text_leads_to_what_it_changed(desk_client: Client, article: Article) -> None:
    form = {"headline": "韩国加码", "body": BODY + "又一句。", "language": "zh-hans", "published_day": "2024-03-08"}
    answer = desk_client.post(reverse("admin:claims_article_revise", args=[article.pk]), form)
    assert answer["Location"] == address(article, 2)


def test_changed_words_are_marked_for_eye_and_ear(desk_client: Client, revised: Article) -> None:
    page = desk_client.get(address(revised, 2)).content.decode()
    assert "Gone: </span>49.8</del>" in page
    assert "New: </span>49.3</ins>" in page
    assert "新的开头。</ins>" in page


def test_claims_are_told_by_what_became_of_them(desk_client: Client, revised: Article, conversion: Claim) -> None:
    page = desk_client.get(address(revised, 2)).content.decode()
    gone, moved = page.index("Gone from the text"), page.index("Moved")
    assert gone < page.index(conversion.quote) < moved
    assert "Kept in their place" not in page


def test_a_claim_is_read_in_its_new_words_and_checked_again(
    desk_client: Client, revised: Article, conversion: Claim, worker: Callable[[], None]
) -> None:
    desk_client.post(address(revised, 2), {"do": "anchor", "claim": conversion.pk, "quote": NEW_WORDS})
    worker()
    conversion.refresh_from_db()
    assert (conversion.anchor, conversion.quote) == (Anchor.KEPT, NEW_WORDS)
    assert conversion.version.revision.number == 2
    assert conversion.verdict == "accurate"


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("9090亿韩元(约合49.7亿元人民币)", "do not stand in the newest text"),
        ("新的开头。", "0 claims of this kind"),
        ("", "The quote is empty"),
    ],
)
def test_words_that_are_not_the_claim_are_refused_and_stay_in_the_form(
    desk_client: Client, revised: Article, conversion: Claim, quote: str, told: str
) -> None:
    sent = {"do": "anchor", "claim": conversion.pk, "quote": quote}
    page = desk_client.post(address(revised, 2), sent).content.decode()
    assert told in page
    assert f">{quote}</textarea>" in page
    conversion.refresh_from_db()
    assert conversion.anchor == Anchor.ORPHANED


def test_words_of_another_claim_are_refused_until_it_is_dismissed(
    revised: Article, conversion: Claim, claims: list[Claim], editor: User
) -> None:
    other = next(one for one in claims if one.pk != conversion.pk and one.version.kind == "conversion")
    conversion.refresh_from_db()
    with pytest.raises(BadInput, match="Another claim"):
        anchor_anew(claim=conversion, quote=other.quote, now=NOW, by=editor)
    dismiss(claim=Claim.objects.get(pk=other.pk), by=editor, now=NOW)
    conversion.refresh_from_db()
    assert anchor_anew(claim=conversion, quote=other.quote, now=NOW, by=editor).anchor == Anchor.KEPT


def test_a_claim_whose_words_stand_is_not_anchored_anew(claims: list[Claim], conversion: Claim, editor: User) -> None:
    with pytest.raises(WrongState):
        anchor_anew(claim=conversion, quote=conversion.quote, now=NOW, by=editor)


def test_a_claim_that_is_not_needed_any_more_is_dismissed(
    desk_client: Client, revised: Article, conversion: Claim
) -> None:
    desk_client.post(address(revised, 2), {"do": "dismiss", "claim": conversion.pk})
    conversion.refresh_from_db()
    assert conversion.status == Status.DISMISSED


def test_another_outlets_revisions_are_not_there(desk_client: Client, foreign_article: Article) -> None:
    assert desk_client.get(address(foreign_article, 1)).status_code == 404
