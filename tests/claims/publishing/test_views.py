"""What a reader fetches: the published verdict of a live article, in his language."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from claims.models import Claim, Publication, Revision, Run
from claims.publishing.pages import nothing_page
from claims.verdicts import Outcome, Reason
from claims.workflow import Attention, Status
from sources.models import RateProvider
from tests.claims.conftest import FIRST, NOW
from tests.claims.publishing.conftest import CONVERTED, FORMS, Desk, Fetch, image_text, said, words

# ---------------------------------------------------------------- a published claim


def test_the_badge_says_the_published_verdict_in_the_articles_language(newsroom: Desk, fetch: Fetch) -> None:
    assert image_text(fetch(newsroom.published(), ".svg").content) == ["核对", "换算约略相符"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh-hans", "换算约略相符"),
        ("zh-hant", "換算約略相符"),
        ("en", "Conversion roughly agrees"),
        ("ko", "환산 대체로 일치"),
        ("ja", "換算はおおむね一致"),
    ],
)
@pytest.mark.parametrize("form", FORMS)
def test_every_form_speaks_five_languages(newsroom: Desk, fetch: Fetch, lang: str, said: str, form: str) -> None:
    answer = fetch(newsroom.published(), f"{form}?lang={lang}")
    assert said in answer.content.decode()
    assert answer["Content-Language"].lower() == lang


def test_the_json_form_tells_what_was_computed_from_which_rate(
    newsroom: Desk, fetch: Fetch, rates: RateProvider
) -> None:
    told = fetch(newsroom.published(), ".json").json()
    (finding,) = told["findings"]
    assert told["article"] == {"headline": "韩国加码", "url": "", "revision": 1, "outlet": "Daily"}
    assert finding["written"]["text"] == "49.8亿元人民币"
    assert finding["expected"] == {"value": "4927000000", "unit": "CNY", "text": "49.27亿元"}
    assert finding["rate"]["day"] == "2024-03-07"
    assert finding["rate"]["provider_name"] == "欧洲央行"
    assert finding["rate"]["attribution"] == rates.attribution
    assert "2024年3月7日" in told["reason"]["text"]
    assert told["quote"] == {"text": FIRST, "language": "zh-Hans"}
    assert told["checked_at"] == "2024-03-08T10:00:00+08:00"


def test_notes_on_the_rate_are_told_in_the_readers_language(newsroom: Desk, fetch: Fetch) -> None:
    last = Reason("rate_is_last", {"moment": "2024-03-08", "day": "2024-03-07"})
    (finding,) = fetch(newsroom.published("approximate", replace(CONVERTED, notes=(last,))), ".json").json()["findings"]
    assert [note["text"] for note in finding["notes"]] == ["2024年3月8日之前最近一次公布的汇率是2024年3月7日的。"]


def test_a_suggestion_to_the_editor_is_not_for_readers(newsroom: Desk, fetch: Fetch) -> None:
    write = Reason("write", {"old": "49.8亿元人民币", "new": "49.3亿元人民币"})
    claim = newsroom.published("approximate", replace(CONVERTED, suggestion=write))
    assert "49.3亿元人民币" not in "".join(fetch(claim, form).content.decode() for form in FORMS)


def test_a_house_providers_own_attribution_stands_beside_its_rate(newsroom: Desk, fetch: Fetch, rates: Any) -> None:
    RateProvider.objects.create(
        outlet=newsroom.article.outlet,
        slug="ecb",
        name_en="Our table",
        name_zh="本报汇率",
        base="EUR",
        attribution="own",
    )
    (finding,) = fetch(newsroom.published(), ".json").json()["findings"]
    assert (finding["rate"]["attribution"], finding["rate"]["provider_name"]) == ("own", "本报汇率")


@pytest.mark.parametrize(
    ("lang", "name"),
    [("zh-hant", "歐洲央行參考匯率"), ("ko", "유럽중앙은행 기준환율"), ("en", "European Central Bank")],
)
def test_a_provider_is_named_in_the_readers_language(
    newsroom: Desk, fetch: Fetch, rates: RateProvider, lang: str, name: str
) -> None:
    (finding,) = fetch(newsroom.published(), f".json?lang={lang}").json()["findings"]
    assert finding["rate"]["provider_name"] == name


def test_another_outlets_provider_is_not_named(newsroom: Desk, fetch: Fetch, rates: Any, other_outlet: Any) -> None:
    RateProvider.objects.create(
        outlet=other_outlet, slug="ecb", name_en="Theirs", name_zh="他报", base="EUR", attribution="theirs"
    )
    (finding,) = fetch(newsroom.published(), ".json").json()["findings"]
    assert finding["rate"]["attribution"] == rates.attribution


def test_the_page_has_its_canonical_address_and_the_words_for_people(newsroom: Desk, fetch: Fetch) -> None:
    claim = newsroom.published()
    page = fetch(claim, "?lang=en").content.decode()
    assert f'<link rel="canonical" href="http://127.0.0.1:8000/badges/claims/{claim.public_id}">' in page
    assert "<h1>Conversion roughly agrees</h1>" in page
    assert "Where the original amount comes from" in page
    assert "909,000,000,000 KRW × 0.005420172 = 4,927,000,000 CNY" in page


def test_an_editors_verdict_is_told_with_its_public_reason(newsroom: Desk, fetch: Fetch) -> None:
    claim = newsroom.claim()
    newsroom.check(claim, "inaccurate", CONVERTED)
    newsroom.publish(claim, verdict="accurate", reason="合同写明固定汇率。")
    told = fetch(claim, ".json").json()
    assert (told["words"], told["reason"]["text"]) == ("换算相符（编辑判断）", "合同写明固定汇率。")


def test_a_confirmed_verdict_carries_no_reason_of_an_editor(newsroom: Desk, fetch: Fetch) -> None:
    claim = newsroom.claim()
    newsroom.check(claim, "approximate", CONVERTED)
    newsroom.publish(claim, reason="left over from an earlier draft")
    assert "left over" not in fetch(claim, ".json").content.decode()


def test_what_an_attached_source_says_is_quoted(newsroom: Desk, fetch: Fetch) -> None:
    claim = newsroom.claim(kind="plain")
    cited = newsroom.source(claim, title="Plan of March", publisher="Ministry", url="https://ministry.example/plan")
    newsroom.check(claim, "accurate", (said(Outcome.SUPPORTED), cited))
    newsroom.publish(claim)
    told = fetch(claim, ".json").json()
    (finding,) = told["findings"]
    assert told["words"] == finding["source"]["words"] == "与所附来源一致"
    assert finding["source"]["says"] == "계획에 9090억 원을 쓴다."
    assert finding["source"]["url"] == "https://ministry.example/plan"


def test_no_more_than_two_hundred_characters_of_a_source_are_quoted(newsroom: Desk, fetch: Fetch) -> None:
    claim = newsroom.claim(kind="plain")
    newsroom.check(claim, "accurate", (said(Outcome.SUPPORTED, text="가" * 500), newsroom.source(claim)))
    newsroom.publish(claim)
    (finding,) = fetch(claim, ".json").json()["findings"]
    assert len(finding["source"]["says"]) == 200


@pytest.mark.parametrize("outcome", [Outcome.NOT_FOUND, Outcome.UNREADABLE])
def test_a_source_that_says_nothing_of_the_claim_is_not_told(newsroom: Desk, fetch: Fetch, outcome: Outcome) -> None:
    claim = newsroom.claim()
    newsroom.check(claim, "approximate", CONVERTED, (said(outcome, text="other matter"), newsroom.source(claim)))
    newsroom.publish(claim)
    assert "other matter" not in "".join(fetch(claim, form).content.decode() for form in FORMS)


@pytest.mark.parametrize("form", FORMS)
def test_a_form_costs_two_queries_and_the_page_six_more(
    newsroom: Desk, fetch: Fetch, django_assert_num_queries: Any, form: str
) -> None:
    claim = newsroom.claim()
    cited = [newsroom.source(claim, title=f"Plan {number}") for number in range(5)]
    newsroom.check(claim, "approximate", CONVERTED, *[(said(Outcome.SUPPORTED), one) for one in cited])
    newsroom.publish(claim)
    fetch(claim, form)
    with django_assert_num_queries(2 if form else 8):
        fetch(claim, form)


# ---------------------------------------------------------------- never more than was published


def test_a_newer_check_does_not_change_what_readers_see(newsroom: Desk, fetch: Fetch) -> None:
    claim = newsroom.published()
    newsroom.check(claim, "inaccurate", said(Outcome.CONTRADICTED))
    Claim.objects.filter(pk=claim.pk).update(status=Status.PUBLISHED, attention="")
    assert words(fetch, claim) == "换算约略相符"


@pytest.mark.parametrize("attention", Attention.values)
def test_a_claim_that_waits_for_a_person_keeps_its_verdict_under_review(
    newsroom: Desk, fetch: Fetch, attention: str
) -> None:
    claim = newsroom.published()
    Claim.objects.filter(pk=claim.pk).update(attention=attention)
    assert words(fetch, claim) == "复核中（2024-03-08：换算约略相符）"
    assert fetch(claim, ".json").json()["state"] == "under_review"


@pytest.mark.parametrize("form", FORMS)
def test_a_claim_in_recheck_is_shown_as_under_review_until_the_run_ends(
    newsroom: Desk, fetch: Fetch, form: str
) -> None:
    claim = newsroom.published()
    run = Run.objects.create(version=claim.current_version, asked_at=NOW)
    assert "复核中" in fetch(claim, form).content.decode()
    run.state = "failed"
    run.save()
    assert "复核中" not in fetch(claim, form).content.decode()


def test_the_run_of_another_claim_unsettles_nothing(newsroom: Desk, fetch: Fetch) -> None:
    claim, other = newsroom.published(), newsroom.published()
    Run.objects.create(version=other.current_version, asked_at=NOW)
    assert words(fetch, claim) == "换算约略相符"


def test_a_text_changed_after_a_published_fault_is_told_as_amended(newsroom: Desk, fetch: Fetch) -> None:
    claim = newsroom.published("inaccurate")
    Publication.objects.update(withdrawn_at=NOW)
    later = Revision.objects.create(
        article=newsroom.article, number=2, headline="x", body="y", digest="z", created_at=NOW
    )
    newsroom.check(claim, "accurate", said(Outcome.SUPPORTED))
    newsroom.publish(claim)
    assert not fetch(claim, ".json").json()["amended"]
    Publication.objects.filter(withdrawn_at__isnull=True).update(revision=later)
    assert fetch(claim, ".json").json()["amended"]
    assert words(fetch, claim).endswith("已更正")


@pytest.mark.parametrize("path", ["", "claims/", "claims/x/y", "articles/1", "claims/%00/"])
def test_any_other_address_below_badges_answers_with_our_own_page(client: Client, path: str) -> None:
    answer = client.get(f"/badges/{path}")
    assert answer.status_code == 404
    assert answer.content.decode() == nothing_page()
