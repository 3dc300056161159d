"""Registering what an editor pastes or a scan finds."""

from __future__ import annotations

from typing import Any

import pytest

from claims.models import Article, Claim, Run, User
from claims.operations.amending import correct_claim
from claims.operations.articles import revise_article
from claims.operations.registering import register_claims, scan_article, understand_quote
from claims.workflow import Anchor, Status
from sources.refusal import BadInput, TooLarge
from tests.claims.conftest import BODY, FIRST, NOW, SECOND


def figures(claim: Claim) -> list[tuple[str, str, str]]:
    return [(role["role"], role["low"], role["unit"]) for role in claim.current_version.reading["roles"]]


WON_AND_YUAN = [("from", "909000000000", "KRW"), ("to", "4980000000", "CNY")]


def test_the_articles_sentence_is_read_where_it_stands(article: Article, editor: User) -> None:
    (claim,) = register_claims(article=article, quote=FIRST, now=NOW, by=editor)
    quote = claim.current_version.quotes.get()
    assert BODY[quote.start : quote.end] == quote.exact
    assert figures(claim) == WON_AND_YUAN
    assert (claim.anchor, claim.status) == (Anchor.KEPT, Status.REGISTERED)


@pytest.mark.parametrize(
    "pasted", ["9090亿韩元 ≈ 49.8亿元", "9090亿韩元(约合49.8亿元人民币)", "9090亿韩元约合49.8亿元"]
)
def test_a_shortened_statement_is_joined_to_the_articles_words(article: Article, editor: User, pasted: str) -> None:
    (claim,) = register_claims(article=article, quote=pasted, now=NOW, by=editor)
    quote = claim.current_version.quotes.get()
    assert figures(claim) == WON_AND_YUAN
    assert BODY[quote.start : quote.end] == quote.exact


def test_a_statement_the_article_does_not_make_has_no_place_but_is_kept(article: Article, editor: User) -> None:
    (claim,) = register_claims(article=article, quote="9090亿韩元 ≈ 50.1亿元", now=NOW, by=editor)
    assert claim.anchor == Anchor.ORPHANED
    assert claim.current_version.quotes.get().start is None
    assert claim.quote == "9090亿韩元 ≈ 50.1亿元"


def test_a_sentence_with_nothing_to_compute_waits_as_a_plain_claim(article: Article, editor: User) -> None:
    (claim,) = register_claims(article=article, quote="会议持续了30分钟", now=NOW, by=editor)
    assert claim.current_version.kind == "plain"
    assert claim.current_version.figures.get().text == "30分钟"


def test_registering_the_same_words_twice_gives_the_same_claim(article: Article, editor: User) -> None:
    first = register_claims(article=article, quote=FIRST, now=NOW, by=editor)
    again = register_claims(article=article, quote="9090亿韩元 ≈ 49.8亿元", now=NOW, by=editor)
    assert [claim.pk for claim in first] == [claim.pk for claim in again]
    assert Run.objects.count() == 1


def test_a_scan_finds_both_conversions_and_their_differing_rates(article: Article, editor: User) -> None:
    claims = scan_article(article=article, now=NOW, by=editor)
    assert sorted(claim.current_version.kind for claim in claims) == ["conversion", "conversion", "repeat"]


def test_scanning_again_adds_nothing(article: Article, editor: User) -> None:
    scan_article(article=article, now=NOW, by=editor)
    before = Claim.objects.count()
    scan_article(article=article, now=NOW, by=editor)
    assert Claim.objects.count() == before


@pytest.mark.parametrize("quote", ["", "  ", "\n"])
def test_an_empty_quote_is_refused_by_name(article: Article, quote: str) -> None:
    with pytest.raises(BadInput) as refused:
        understand_quote(article=article, quote=quote)
    assert refused.value.field == "quote"


def test_a_whole_book_is_no_quote(article: Article) -> None:
    with pytest.raises(TooLarge):
        understand_quote(article=article, quote="长" * 2001)


def test_understanding_writes_nothing(article: Article) -> None:
    understand_quote(article=article, quote=FIRST)
    assert not Claim.objects.exists()


def test_a_correction_is_a_new_version_and_a_new_run(article: Article, editor: User) -> None:
    (claim,) = register_claims(article=article, quote=FIRST, now=NOW, by=editor)
    given = [{"role": "from", "text": "9090亿韩元"}, {"role": "to", "value": "49.8", "unit": "USD"}]
    corrected = correct_claim(claim=claim, figures=given, now=NOW, by=editor)
    assert figures(corrected) == [("from", "909000000000", "KRW"), ("to", "49.8", "USD")]
    assert corrected.versions.count() == 2
    assert Run.objects.filter(version=corrected.current_version).count() == 1


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"role": "from", "value": "１２", "unit": "KRW"}, "figures/0/value"),
        ({"role": "from", "value": "1e400", "unit": "KRW"}, "figures/0/value"),
        ({"role": "from", "value": "nan"}, "figures/0/value"),
        ({"role": "whole", "value": "1"}, "figures/0/role"),
        ({"role": "to", "text": "一些钱"}, "figures/0/text"),
        ({"role": "to", "text": "50.1亿元"}, "figures/0/text"),  # not in the claim's words
        ({"role": "from", "value": "-5", "unit": "KRW"}, "figures/0/value"),
        ({"role": "from", "value": "0", "unit": "KRW"}, "figures/0/value"),
        ({"role": "from", "value": "5", "unit": "XXX"}, "figures/0/unit"),
    ],
)
def test_a_correction_that_cannot_be_used_names_its_field_and_changes_nothing(
    article: Article, editor: User, given: dict[str, str], field: str
) -> None:
    (claim,) = register_claims(article=article, quote=FIRST, now=NOW, by=editor)
    with pytest.raises(BadInput) as refused:
        correct_claim(claim=claim, figures=[given], now=NOW, by=editor)
    assert refused.value.field == field
    assert claim.versions.count() == 1


@pytest.mark.parametrize(
    ("basis", "field"),
    [
        ({"basis": "day"}, "rate_basis/first"),
        ({"basis": "stated"}, "rate_basis/rate/value"),
        ({"basis": "stated", "rate": {"value": "0"}}, "rate_basis/rate/value"),
        ({"basis": "stated", "rate": {"value": "-7"}}, "rate_basis/rate/value"),
        ({"basis": "stated", "rate": {"value": "about 7"}}, "rate_basis/rate/value"),
        ({"basis": "stated", "rate": {"value": "7.1", "base": "USD"}}, "rate_basis/rate/base"),
        ({"basis": "stated", "rate": {"value": "7.1", "base": "KRW", "quote": "KRW"}}, "rate_basis/rate/base"),
        ({"basis": "period", "first": "2024-03-01", "last": "2024-02-01"}, "rate_basis/last"),
        ({"basis": "day", "first": "2099-01-01"}, "rate_basis/first"),
        ({"basis": "day", "first": "1. 3. 2024"}, "rate_basis"),
    ],
)
def test_a_rate_basis_that_cannot_be_used_is_refused(
    article: Article, editor: User, basis: dict[str, Any], field: str
) -> None:
    (claim,) = register_claims(article=article, quote=FIRST, now=NOW, by=editor)
    with pytest.raises(BadInput) as refused:
        correct_claim(claim=claim, rate_basis=basis, now=NOW, by=editor)
    assert refused.value.field == field


def test_a_unit_in_small_letters_is_the_currency(article: Article, editor: User) -> None:
    (claim,) = register_claims(article=article, quote=FIRST, now=NOW, by=editor)
    given = [{"role": "from"}, {"role": "to", "value": "4980000000", "unit": "twd"}]
    assert figures(correct_claim(claim=claim, figures=given, now=NOW, by=editor))[1] == ("to", "4980000000", "TWD")


def test_a_revision_tells_which_claims_keep_their_words(article: Article, editor: User) -> None:
    first, second = (register_claims(article=article, quote=quote, now=NOW, by=editor)[0] for quote in (FIRST, SECOND))
    changed = "新的开头。" + BODY.replace("49.8", "49.3")
    revise_article(article=article, headline="韩国加码", body=changed, now=NOW, by=editor)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.anchor, second.anchor) == (Anchor.ORPHANED, Anchor.MOVED)
    revise_article(article=article, headline="韩国加码", body=BODY, now=NOW, by=editor)
    first.refresh_from_db()
    assert first.anchor == Anchor.KEPT


def test_a_correction_to_an_unknown_kind_is_refused(article: Article, editor: User) -> None:
    (claim,) = register_claims(article=article, quote=FIRST, now=NOW, by=editor)
    with pytest.raises(BadInput, match="kind"):
        correct_claim(claim=claim, kind="astrology", now=NOW, by=editor)
