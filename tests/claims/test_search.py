"""Searching claims and articles by words, figures and days, as they are typed in any of the four languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Article, Claim, Outlet, Scope, User
from claims.models.searching import saying, telling
from claims.operations.articles import register_article
from claims.operations.registering import register_claims
from claims.operations.tokens import create_token
from claims.search import sought
from tests.claims.conftest import NOW

SENTENCES = {
    "zh-hans": ("政府拨款1000亿韩元。", "出口增长百分之十六。", "会议于2024年2月29日举行。", "公司投入49.8亿元。"),
    "en": (
        "The fund holds ₩100 billion.",
        "Exports grew 16 per cent.",
        "It opened on 29 February 2024.",
        "It cost CNY 4.98bn.",
    ),
    "ko": ("정부는 1,000억원을 투입한다.", "수출이 16% 늘었다.", "회의는 2024년 2월 29일 열렸다."),
    "ja": ("予算は1000億ウォンだ。", "輸出は16%増えた。", "会議は2024年2月29日に開かれた。"),
}
OTHERS = (
    "政府拨款1000亿元。出口增长116%。进口增长16.4%。占比上升16个百分点。"
    "会议于2024年3月1日举行。公司投入49.9亿元。该项目有1000人。"
)


def registered(outlet: Outlet, language: str, sentences: tuple[str, ...]) -> Article:
    article = register_article(
        outlet=outlet,
        headline=f"Headline {language}",
        body="\n".join(sentences),
        language=language,
        published=datetime(2023, 5, 5, 12, tzinfo=UTC),
        now=NOW,
        by=None,
    )
    for sentence in sentences:
        register_claims(article=article, quote=sentence, now=NOW, by=None)
    return article


@pytest.fixture
def four(outlet: Outlet) -> list[Article]:
    articles = [registered(outlet, language, sentences) for language, sentences in SENTENCES.items()]
    return [*articles, registered(outlet, "zh-hans", tuple(f"{one}。" for one in OTHERS.split("。") if one))]


def found(typed: str) -> list[str]:
    rows = saying(Claim.objects.all(), sought(typed), None)
    return sorted(claim.quote.strip(".。") for claim in rows)


def nth(index: int) -> list[str]:
    return sorted(told[index].strip(".。") for told in SENTENCES.values() if len(told) > index)


@pytest.mark.parametrize(
    "typed", ["1000亿韩元", "1,000억원", "₩100 billion", "KRW 100bn", "1000億ウォン", "１０００亿韩元"]
)
def test_money_finds_its_quantity_however_it_is_typed(four: list[Article], typed: str) -> None:
    assert found(typed) == nth(0)


@pytest.mark.parametrize("typed", ["16%", "16 per cent", "百分之十六", "16퍼센트", "16パーセント"])
def test_a_percentage_finds_itself_and_no_number_that_holds_its_digits(four: list[Article], typed: str) -> None:
    assert found(typed) == nth(1)


@pytest.mark.parametrize(
    "typed", ["2024年2月29日", "29 February 2024", "2024-02-29", "2024년 2월 29일", "Feb 29, 2024"]
)
def test_a_day_finds_itself_however_it_is_typed(four: list[Article], typed: str) -> None:
    assert found(typed) == nth(2)


def test_a_month_finds_its_days(four: list[Article]) -> None:
    assert found("February 2024") == nth(2)
    assert found("2023年2月") == []


@pytest.mark.parametrize("typed", ["49.8亿元", "CNY 4.98bn", "4,980 million yuan"])
def test_a_sum_finds_itself_in_other_scales(four: list[Article], typed: str) -> None:
    assert found(typed) == nth(3)


def test_about_finds_what_rounds_to_it(four: list[Article]) -> None:
    assert found("50亿元") == []
    assert len(found("约50亿元")) == 3


def test_a_bare_number_finds_its_letters_and_its_value(four: list[Article]) -> None:
    assert "该项目有1000人" in found("1000")
    assert "정부는 1,000억원을 투입한다" not in found("1000")


@pytest.mark.parametrize(
    ("typed", "count"), [("出口", 2), ("出口 16%", 1), ("进口 16%", 0), ("Exports grew", 1), ("百分", 2), ("人造", 0)]
)
def test_words_stay_words(four: list[Article], typed: str, count: int) -> None:
    assert len(found(typed)) == count


@pytest.mark.parametrize("typed", ["COVID-19", "A320", "March", "one", "第三", "'; --", "9" * 60 + "%", "x" * 3000])
def test_what_is_no_figure_is_looked_for_by_its_letters(four: list[Article], typed: str) -> None:
    assert found(typed) == []


def test_the_list_shows_what_was_found_of_the_persons_outlets_alone(
    four: list[Article], other_outlet: Outlet, editor: User, client: Client
) -> None:
    registered(other_outlet, "en", ("Elsewhere they hold ₩100 billion.",))
    client.force_login(editor)
    page = client.get(reverse("admin:claims_claim_changelist"), {"q": "1000亿韩元"}).content.decode()
    assert "The fund holds" in page
    assert "Elsewhere" not in page
    assert "Exports grew" not in page


def test_a_claim_is_found_by_its_public_id(four: list[Article]) -> None:
    claim = Claim.objects.first()
    assert claim
    assert list(saying(Claim.objects.all(), sought(str(claim.public_id)), None)) == [claim]


@pytest.mark.parametrize(
    ("typed", "count"), [("1,000억원", 4), ("Headline", 5), ("5 May 2023", 5), ("2024年2月29日", 4)]
)
def test_articles_are_found_by_headline_by_what_they_claim_and_by_their_day(
    four: list[Article], typed: str, count: int
) -> None:
    assert telling(Article.objects.all(), sought(typed), None).count() == count


def test_the_api_finds_quantities_of_its_outlet(four: list[Article], other_outlet: Outlet, editor: User) -> None:
    registered(other_outlet, "en", ("Elsewhere they hold ₩100 billion.",))
    _token, secret = create_token(
        outlet=four[0].outlet, user=editor, name="x", scopes=[Scope.READ], now=datetime.now(UTC), by=editor
    )
    bearer = {"Authorization": f"Bearer {secret}"}
    answer = Client().get("/api/v1/claims", {"text": "1000亿韩元"}, headers=bearer)
    assert len(answer.json()["results"]) == 4
