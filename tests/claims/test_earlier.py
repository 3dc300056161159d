"""Has this been checked before? What earlier claims are found by, and whose are never shown."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.earlier import SHOWN_FROM, folded, fragments, keys_of, likeness, rarest, searched
from claims.models import Article, ArticleState, Claim, ClaimVector, ClaimWords, Outlet, User
from claims.operations.accepting import accept
from claims.operations.articles import register_article
from claims.operations.checks import check_claim
from claims.operations.earlier import earlier_claims, earlier_than
from claims.operations.registering import register_claims, scan_article
from claims.operations.remembering import remember_all
from sources.matching.vectors import load
from tests.claims.conftest import FIRST, NOW, PUBLISHED

# ---------------------------------------------------------------- pure


@pytest.mark.parametrize(
    ("one", "lang", "other", "other_lang"),
    [
        ("投入9090亿韩元", "zh", "9090억 원을 투입한다", "ko"),
        ("投入9090亿韩元", "zh", "will spend ₩909 billion", "en"),
        ("上升15.4%", "zh", "rose 15.4 percent", "en"),
        ("2024年3月8日公布", "zh", "published on 8 March 2024", "en"),
    ],
)
def test_one_figure_is_the_same_key_in_two_languages(one: str, lang: str, other: str, other_lang: str) -> None:
    assert any(key.agrees(known) for key in keys_of(one, lang) for known in keys_of(other, other_lang))


@pytest.mark.parametrize(
    ("one", "other"),
    [("9090亿韩元", "9090亿元"), ("9090亿韩元", "9.2%"), ("15%", "15个百分点"), ("2024年3月8日", "2024年3月9日")],
)
def test_other_currency_unit_or_day_is_another_key(one: str, other: str) -> None:
    assert not any(key.agrees(known) for key in keys_of(one, "zh") for known in keys_of(other, "zh"))


def test_rare_fragments_are_taken_and_common_ones_left() -> None:
    sample = ["政府公布", "政府表示", "政府说"]
    assert rarest(["政府公", "台积电", "政府"], sample)[0] == "台积电"


def test_figures_and_words_of_two_letters_are_no_fragments() -> None:
    assert fragments(folded("It is 42 of 99")) == []
    assert fragments(folded("台电")) == []


def test_concepts_are_fragments_in_every_language() -> None:
    chinese, korean = searched("美国的出口", "zh"), searched("미국 수출", "ko")
    assert set(fragments(chinese)) & set(fragments(korean))


def test_one_digit_in_common_is_not_enough_to_be_shown() -> None:
    asked, telling = keys_of("有2人", "zh"), keys_of("12.37亿元", "zh")
    assert likeness(asked, asked, 0, None).score < SHOWN_FROM < likeness(telling, telling, 0, None).score


@given(st.text(max_size=200))
def test_any_text_can_be_searched_for(text: str) -> None:
    words = searched(text, "zh")
    assert all(fragment in words for fragment in fragments(words))


# ---------------------------------------------------------------- rows


def _article(outlet: Outlet, body: str, language: str = "zh-hans", **more: object) -> Article:
    return register_article(
        outlet=outlet, headline="题", body=body, language=language, published=PUBLISHED, now=NOW, by=None, **more
    )


@pytest.fixture
def claim(article: Article, editor: User) -> Claim:
    return register_claims(article=article, quote=FIRST, now=NOW, by=editor)[0]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("韩国拿出9090亿韩元", "zh"),
        ("한국 정부는 9090억 원을 투입한다", "ko"),
        ("Seoul is to spend 909 billion won", "en"),
        ("计划投入韩元", "zh"),
    ],
)
def test_statement_finds_an_earlier_claim_by_figure_or_words(claim: Claim, text: str, lang: str) -> None:
    assert [one.claim for one in earlier_claims(outlet=claim.outlet, text=text, lang=lang)] == [claim]


@pytest.mark.parametrize("text", ["会议持续了30分钟", "公路7890亿日元", "会", "", "%", "_", '"', "⟨", "\\"])
def test_statement_with_nothing_in_common_finds_nothing(claim: Claim, text: str) -> None:
    assert earlier_claims(outlet=claim.outlet, text=text, lang="zh") == []


def test_figures_in_common_are_named_as_the_earlier_claim_writes_them(claim: Claim) -> None:
    assert earlier_claims(outlet=claim.outlet, text="₩909 billion", lang="en")[0].shared == ("9090亿韩元",)


def test_claims_of_another_outlet_are_never_found(claim: Claim, other_outlet: Outlet) -> None:
    assert earlier_claims(outlet=other_outlet, text=FIRST, lang="zh") == []
    theirs = register_claims(article=_article(other_outlet, FIRST), quote=FIRST, now=NOW, by=None)[0]
    assert earlier_than(claim=theirs) == []


def test_embargoed_claim_of_another_outlet_is_never_found(claim: Claim, other_outlet: Outlet) -> None:
    Article.objects.filter(pk=claim.article_id).update(
        state=ArticleState.EMBARGOED, embargoed_until=NOW + timedelta(days=1)
    )
    assert earlier_claims(outlet=other_outlet, text=FIRST, lang="zh") == []


def test_later_claim_shows_the_earlier_one_and_not_the_other_way_round(claim: Claim, outlet: Outlet) -> None:
    later = register_claims(article=_article(outlet, f"昨日消息。{FIRST}。"), quote=FIRST, now=NOW, by=None)[0]
    assert [one.claim for one in earlier_than(claim=later)] == [claim]
    assert earlier_than(claim=claim) == []


def test_claims_of_the_same_article_are_no_earlier_claims(claim: Claim, article: Article) -> None:
    assert earlier_claims(outlet=claim.outlet, text=FIRST, lang="zh", article=article) == []


def test_draft_is_found_once_it_is_accepted(article: Article, outlet: Outlet, editor: User) -> None:
    draft = scan_article(article=article, now=NOW, by=editor)[0]
    assert earlier_claims(outlet=outlet, text=FIRST, lang="zh") == []
    accept(claim=draft, now=NOW, by=editor)
    assert draft in [one.claim for one in earlier_claims(outlet=outlet, text=FIRST, lang="zh")]


def test_two_letters_of_chinese_are_looked_for_among_the_newest(claim: Claim) -> None:
    assert ClaimWords.objects.get(version=claim.version).text.startswith("计划投入")
    found = earlier_claims(outlet=claim.outlet, text="投入", lang="zh")
    assert [one.claim for one in found] == [claim]


def test_check_keeps_the_vector_where_sentences_can_be_encoded(claim: Claim, rates: object) -> None:
    check_claim(run_id=claim.version.runs.get().pk, now=NOW)
    assert ClaimVector.objects.filter(version=claim.version).exists() == (load() is not None)


def test_search_keys_that_are_missing_are_written_again_once(claim: Claim) -> None:
    ClaimWords.objects.all().delete()
    assert remember_all() == 1
    assert ClaimWords.objects.filter(version=claim.version).exists()
    assert remember_all() == 0


def test_deleted_claim_leaves_nothing_to_be_found(claim: Claim, outlet: Outlet) -> None:
    ClaimWords.objects.all().delete()
    assert list(ClaimWords.objects.holding(["计划投"], outlet, 10)) == [[]]
