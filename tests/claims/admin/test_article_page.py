"""The article's page: its claims marked in the text, a pasted sentence understood, corrected and registered."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from claims.models import Article, ArticleState, Claim, Outlet, Run, User
from claims.operations.registering import scan_article
from claims.workflow import Status
from tests.claims.conftest import BODY, FIRST, NOW, SECOND

WHOLE = "9090亿韩元(约合49.8亿元人民币)"


def address(article: Article, page: str = "change") -> str:
    return reverse(f"admin:claims_article_{page}", args=[article.pk])


def shown_page(client: Client, article: Article) -> str:
    return client.get(address(article)).content.decode()


def paste(client: Client, article: Article, quote: str, **changed: str) -> Any:
    """Paste a quote as the page does: look at what is understood, change some fields, save."""
    fragment = client.post(address(article, "understand"), {"quote": quote}).content.decode()
    fields: dict[str, str] = {}
    for tag in re.findall(r"<input [^>]*>", fragment):
        name, value = re.search(r'name="([^"]+)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and "checkbox" not in tag:
            fields[name[1]] = value[1] if value else ""
    for name, options in re.findall(r'<select name="([^"]+)"[^>]*>(.*?)</select>', fragment, re.S):
        chosen = re.search(r'value="([^"]*)" selected', options)
        fields[name] = chosen[1] if chosen else ""
    return client.post(address(article), {**fields, "quote": quote, "do": "register", **changed})


def test_claims_are_marked_in_the_text_by_sign_and_word(
    desk_client: Client, article: Article, claims: list[Claim]
) -> None:
    page = shown_page(desk_client, article)
    assert page.count('class="mark mark-approximate"') == 2
    assert page.count("≈") >= 2
    assert "claim 2: approximate" in page


def test_each_claim_shows_written_expected_deviation_and_rate(
    desk_client: Client, article: Article, claims: list[Claim]
) -> None:
    page = shown_page(desk_client, article)
    for told in ("49.8亿元", "4.927 billion yuan", "+1.1 %", "1 KRW = 0.005420 CNY", "European Central Bank"):
        assert told in page


def test_the_same_figures_in_chinese(desk_client: Client, article: Article, claims: list[Claim]) -> None:
    with translation.override("zh-hans"):
        page = desk_client.get(address(article), headers={"accept-language": "zh-hans"}).content.decode()
    for told in ("49.27亿元", "55.29亿元", "约略相符", "+1.1%", "欧洲央行", "2024年3月8日 09:30"):
        assert told in page


def test_the_finding_about_two_rates_stands_first(desk_client: Client, article: Article, claims: list[Claim]) -> None:
    page = shown_page(desk_client, article)
    assert "they differ by 2.5 %" in page
    assert page.index("they differ by 2.5 %") < page.index("4.927 billion yuan")


def test_an_article_without_claims_says_what_to_do_next(desk_client: Client, article: Article) -> None:
    assert "No claims yet. Let the article be scanned" in shown_page(desk_client, article)


def test_scanning_registers_drafts_and_queues_their_checks(desk_client: Client, article: Article) -> None:
    answer = desk_client.post(address(article), {"do": "scan"}, follow=True)
    assert "3 drafts found" in answer.content.decode()
    assert Run.objects.live().count() == 3


def test_scanning_again_says_that_nothing_is_new(desk_client: Client, article: Article, claims: list[Claim]) -> None:
    answer = desk_client.post(address(article), {"do": "scan"}, follow=True)
    assert "Nothing new" in answer.content.decode()
    assert Claim.objects.count() == len(claims)


def test_drafts_are_accepted_together(
    desk_client: Client, article: Article, rates: object, worker: Callable[[], None]
) -> None:
    desk_client.post(address(article), {"do": "scan"})
    worker()
    assert "Accept 3 drafts" in shown_page(desk_client, article)
    page = desk_client.post(address(article), {"do": "accept"}, follow=True).content.decode()
    assert "3 drafts accepted" in page
    assert "Accept 3 drafts" not in page
    assert set(Claim.objects.values_list("status", flat=True)) == {Status.CHECKED}


def test_what_became_of_the_figures_is_told_with_what_was_not_understood(
    desk_client: Client, article: Article, claims: list[Claim]
) -> None:
    page = shown_page(desk_client, article)
    told = page[page.index('class="coverage"') :].partition("</details>")[0]
    for words in (
        "5 figures read",
        "4 in a claim that was recomputed",
        "1 in no claim",
        "0 not understood",
        "<dt>in no claim</dt>",
        "30分钟",
    ):
        assert words in told
    assert "9090亿韩元" not in told


def test_a_figure_in_no_claim_leads_to_its_place_in_the_text(
    desk_client: Client, article: Article, claims: list[Claim]
) -> None:
    page = shown_page(desk_client, article)
    place = BODY.index("30分钟")
    assert f'href="#place-{place}"' in page
    assert f'<span class="place" id="place-{place}">30分钟</span>' in page


def test_a_mark_and_its_card_lead_to_each_other_and_the_mark_says_why(
    desk_client: Client, article: Article, conversion: Claim
) -> None:
    page = shown_page(desk_client, article)
    assert f'href="#claim-{conversion.pk}" id="mark-{conversion.pk}"' in page
    assert f'href="#mark-{conversion.pk}" aria-label="claim' in page
    assert 'title="approximate: At the ECB rate of 7 March 2024' in page


def test_claims_are_listed_by_verdict_and_all_stay_marked(
    desk_client: Client, article: Article, conversion: Claim
) -> None:
    address = reverse("admin:claims_article_change", args=[article.pk])
    page = desk_client.get(f"{address}?verdict=inaccurate").content.decode()
    assert f'id="claim-{conversion.pk}"' not in page
    assert f'data-claim="{conversion.pk}"' in page
    assert "all claims" in page
    alike = desk_client.get(f"{address}?verdict=approximate").content.decode()
    assert f'id="claim-{conversion.pk}"' in alike
    assert 'aria-current="true"' in alike


def test_drafts_wait_on_the_front_page(
    desk_client: Client, article: Article, rates: object, worker: Callable[[], None]
) -> None:
    scan_article(article=article, now=NOW, by=None)
    worker()
    front = desk_client.get(reverse("admin:index")).content.decode()
    assert "Drafts to accept" in front
    assert "?status__exact=draft&amp;verdict__exact=approximate" in front
    assert "Nothing waits for you" in front


def test_what_is_understood_is_shown_before_anything_is_written(desk_client: Client, article: Article) -> None:
    fragment = desk_client.post(address(article, "understand"), {"quote": WHOLE}).content.decode()
    for told in ("Understood as one claim", "Currency conversion", "909 billion won", "4.98 billion yuan"):
        assert told in fragment
    assert not Claim.objects.exists()


@pytest.mark.parametrize("quote", ["", "   ", "x" * 2001])
def test_a_quote_that_cannot_be_understood_says_why(desk_client: Client, article: Article, quote: str) -> None:
    fragment = desk_client.post(address(article, "understand"), {"quote": quote}).content.decode()
    assert 'role="alert"' in fragment
    assert 'value="register"' not in fragment


def test_words_that_are_not_in_the_article_are_named_so(desk_client: Client, article: Article) -> None:
    fragment = desk_client.post(address(article, "understand"), {"quote": "投入300亿日元(约合14亿元人民币)"})
    assert "These words are not in the article" in fragment.content.decode()


def test_a_pasted_sentence_is_registered_as_understood(desk_client: Client, article: Article) -> None:
    paste(desk_client, article, WHOLE)
    claim = Claim.objects.get()
    assert claim.quote == WHOLE
    assert claim.created_by is not None
    assert [version.number for version in claim.versions.all()] == [1]


def test_a_value_corrected_before_saving_is_what_is_checked(
    desk_client: Client, article: Article, rates: object, worker: Callable[[], None]
) -> None:
    paste(desk_client, article, WHOLE, **{"part0-figures-1-value": "4930000000"})
    worker()
    claim = Claim.objects.get()
    assert claim.verdict == "accurate"
    assert claim.current_version.reading["roles"][1]["low"] == "4930000000"


def test_voice_and_value_can_be_corrected_before_saving(desk_client: Client, article: Article) -> None:
    paste(desk_client, article, WHOLE, **{"part0-voice": "quoted", "part0-figures-0-value": "908000000000"})
    version = Claim.objects.get().current_version
    assert version.voice == "quoted"
    assert version.reading["roles"][0]["low"] == "908000000000"


def test_a_figure_left_out_is_left_out(desk_client: Client, article: Article) -> None:
    paste(desk_client, article, WHOLE, **{"part0-figures-1-DELETE": "on"})
    assert [role["role"] for role in Claim.objects.get().current_version.reading["roles"]] == ["from"]


@pytest.mark.parametrize(
    ("field", "given", "told"),
    [
        ("part0-figures-1-text", "十分可观", "is not one figure"),
        ("part0-figures-1-value", "many", "is no number"),
        ("part0-figures-1-role", "figure", "has no role"),
    ],
)
def test_a_correction_that_cannot_be_used_is_told_at_its_field_and_nothing_is_written(
    desk_client: Client, article: Article, field: str, given: str, told: str
) -> None:
    page = paste(desk_client, article, WHOLE, **{field: given}).content.decode()
    assert told in page
    assert "errorlist" in page
    assert not Claim.objects.exists()


def test_corrections_to_what_the_editor_did_not_see_are_refused(desk_client: Client, article: Article) -> None:
    page = paste(desk_client, article, WHOLE, seen="something else").content.decode()
    assert "The article has changed since" in page
    assert not Claim.objects.exists()


def test_pasting_twice_registers_once(desk_client: Client, article: Article) -> None:
    paste(desk_client, article, WHOLE)
    paste(desk_client, article, WHOLE)
    assert Claim.objects.count() == 1


def test_a_dismissed_claim_is_not_marked_in_the_text(
    desk_client: Client, article: Article, claims: list[Claim]
) -> None:
    Claim.objects.filter(current_version__kind="conversion").update(status=Status.DISMISSED)
    Claim.objects.filter(current_version__kind="repeat").update(status=Status.DISMISSED)
    assert 'class="mark ' not in shown_page(desk_client, article)


def test_a_script_in_a_headline_or_text_stays_text(desk_client: Client, article: Article, desk_editor: User) -> None:
    evil = "<script>alert(1)</script>"
    form = {"headline": evil, "body": f"{evil} {FIRST}", "language": "zh-hans", "published_zone": "UTC"}
    desk_client.post(address(article, "revise"), form)
    scan_article(article=article, now=NOW, by=None)
    page = shown_page(desk_client, article)
    assert "&lt;script&gt;alert(1)" in page
    assert evil not in page


def test_a_changed_text_is_a_new_revision_and_claims_that_stand_in_it_keep_their_marks(
    desk_client: Client, article: Article, claims: list[Claim]
) -> None:
    text = f"新加的一段。\n\n{FIRST}。"
    form = {"headline": "韩国加码", "body": text, "language": "zh-hans", "published_day": "2024-03-08"}
    desk_client.post(address(article, "revise"), {**form, "published_time": "09:30", "published_zone": "Asia/Shanghai"})
    page = shown_page(desk_client, article)
    assert article.revisions.count() == 2
    assert page.count('class="mark mark-approximate"') == 1
    assert page.count("not in the text") == 1


def test_another_day_of_publication_asks_for_new_checks(
    desk_client: Client, article: Article, claims: list[Claim], worker: Callable[[], None]
) -> None:
    form = {"headline": "韩国加码", "body": article.current.body, "language": "zh-hans", "published_day": "2024-03-11"}
    desk_client.post(address(article, "revise"), form)
    assert article.revisions.count() == 1
    worker()
    claim = Claim.objects.filter(current_version__kind="conversion").first()
    assert claim.current_check.findings.first().body["evidence"]["rate_day"] == "2024-03-08"


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"published_day": "0001-01-01"}, "This year cannot be meant"),
        ({"published_day": "2024-13-01"}, "Enter a valid date"),
        ({"published_day": "", "published_time": "09:30"}, "A time needs its day"),
        ({"published_zone": "Mars/Base"}, "Unknown time zone"),
        ({"published_zone": "+99:00"}, "Unknown time zone"),
        ({"language": "tlh"}, "Select a valid choice"),
        ({"headline": " "}, "This field is required"),
        ({"body": " \n "}, "The text is empty"),
        ({"url": "javascript:alert(1)"}, "Enter a valid URL"),
    ],
)
def test_details_that_cannot_be_are_refused_at_their_field(
    desk_client: Client, article: Article, changed: dict[str, str], told: str
) -> None:
    form = {"headline": "x", "body": "x", "language": "en", "published_day": "2024-03-08", "published_zone": "UTC"}
    page = desk_client.post(address(article, "revise"), {**form, **changed}).content.decode()
    assert told in page
    assert article.revisions.count() == 1


def test_a_publication_without_its_time_is_a_day(desk_client: Client, outlet: Outlet) -> None:
    form = {"outlet": outlet.pk, "headline": "x", "body": "x", "language": "en", "published_day": "2024-03-08"}
    desk_client.post(reverse("admin:claims_article_add"), form)
    assert Article.objects.get().published == date(2024, 3, 8)


def test_a_new_article_is_scanned_at_once_where_asked(desk_client: Client, outlet: Outlet) -> None:
    form = {"outlet": outlet.pk, "headline": "x", "body": FIRST, "language": "zh-hans", "scan": "on"}
    answer = desk_client.post(reverse("admin:claims_article_add"), form)
    assert answer.url == address(Article.objects.get())
    assert [claim.quote for claim in Claim.objects.all()] == [WHOLE]


def test_unchanged_details_ask_for_nothing(desk_client: Client, article: Article, claims: list[Claim]) -> None:
    form = {"headline": "韩国加码", "body": article.current.body, "language": "zh-hans", "published_day": "2024-03-08"}
    zone = article.published_zone
    desk_client.post(address(article, "revise"), {**form, "published_time": "09:30", "published_zone": zone})
    assert Run.objects.live().count() == 0
    assert article.revisions.count() == 1


def test_an_embargo_without_its_end_is_refused_at_the_field(desk_client: Client, article: Article) -> None:
    page = desk_client.post(address(article), {"do": "state", "state": "embargoed"}).content.decode()
    assert "An embargo needs its end" in page
    article.refresh_from_db()
    assert article.state != ArticleState.EMBARGOED


def test_the_end_of_an_embargo_is_a_time_of_the_articles_zone(desk_client: Client, article: Article) -> None:
    until = {"state": "embargoed", "embargoed_until": "2150-03-09T08:00"}
    article.published_zone = "Asia/Shanghai"
    article.save()
    desk_client.post(address(article), {"do": "state", **until})
    article.refresh_from_db()
    assert article.embargoed_until.isoformat() == "2150-03-09T00:00:00+00:00"


def test_progress_sends_the_parts_only_when_something_changed(
    desk_client: Client, article: Article, claims: list[Claim]
) -> None:
    first = desk_client.get(address(article, "progress")).json()
    assert set(first["parts"]) == {"live-text", "live-coverage", "live-clearance", "live-claims"}
    assert first["state"] == "rest"
    again = desk_client.get(address(article, "progress"), {"stamp": first["stamp"]}).json()
    assert again["parts"] == {}


def test_progress_tells_work_and_the_verdict_that_comes(
    desk_client: Client, article: Article, rates: object, worker: Callable[[], None]
) -> None:
    scan_article(article=article, now=timezone.now(), by=None)
    waiting = desk_client.get(address(article, "progress")).json()
    assert (waiting["state"], waiting["sentence"]) == ("working", "3 checks are in work.")
    worker()
    done = desk_client.get(address(article, "progress"), {"stamp": waiting["stamp"]}).json()
    assert done["state"] == "rest"
    assert "approximate" in done["parts"]["live-claims"]


def test_progress_says_when_nobody_takes_the_checks(desk_client: Client, article: Article) -> None:
    scan_article(article=article, now=timezone.now() - timedelta(seconds=61), by=None)
    told = desk_client.get(address(article, "progress")).json()
    assert told["state"] == "untaken"
    assert "No worker has taken a check" in told["sentence"]


def test_progress_says_when_a_check_failed(desk_client: Client, article: Article) -> None:
    scan_article(article=article, now=NOW, by=None)
    Run.objects.update(state="failed", ended_at=NOW)
    told = desk_client.get(address(article, "progress")).json()
    assert told["state"] == "failed"
    assert "3 checks failed" in told["sentence"]


def test_a_selection_of_the_second_sentence_is_read_in_its_place(desk_client: Client, article: Article) -> None:
    fragment = desk_client.post(address(article, "understand"), {"quote": SECOND}).content.decode()
    assert "1.02 trillion won" in fragment
    assert "not in the article" not in fragment
