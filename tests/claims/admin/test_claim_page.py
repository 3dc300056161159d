"""The claim's page: its evidence, its sources, and what an editor decides."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from claims.models import Article, Claim, Decision, Review, Run, User
from claims.operations.articles import set_state
from claims.operations.registering import register_claims, scan_article
from claims.operations.reviewing import confirm
from claims.workflow import Status
from sources.models import PublishedRate, RateProvider, Source
from tests.claims.conftest import NOW

ANNOUNCEMENT = "과기부는 올해 9090억 원을 투입한다고 밝혔다."


def address(claim: Claim, page: str = "change") -> str:
    return reverse(f"admin:claims_claim_{page}", args=[claim.pk])


def shown_page(client: Client, claim: Claim) -> str:
    return client.get(address(claim)).content.decode()


def decide(client: Client, claim: Claim, act: str, **given: str) -> str:
    """Send the decision as the page on screen does, with the check it shows."""
    form = {"do": act, "check": str(claim.current_check_id or ""), **given}
    answer = client.post(address(claim), form, follow=True)
    claim.refresh_from_db()
    return answer.content.decode()


def test_the_evidence_of_a_conversion_is_all_there(desk_client: Client, conversion: Claim) -> None:
    page = shown_page(desk_client, conversion)
    for told in (
        "49.8亿元",
        "4.927 billion yuan",
        "+1.1 %",
        "1 KRW = 0.005420 CNY",
        "7 March 2024",
        "European Central Bank",
        "Source: ECB",
        "the day of publication",
        "1 KRW = 0.005479 CNY",
        "(0.005473–0.005484)",
        "29 December 2023",
        'data-copy="49.3亿元人民币"',
        "<svg",
        "× 0.005420171843",
    ):
        assert told in page


def test_the_rate_of_the_year_before_is_drawn_with_what_the_article_implies(
    desk_client: Client, rates: RateProvider, conversion: Claim, worker: Callable[[], None]
) -> None:
    assert "The rate in the year before" not in shown_page(desk_client, conversion)  # two rates are no course
    PublishedRate.objects.bulk_create(
        PublishedRate(provider=rates, base="EUR", quote=unit, day=date(2024, 2, day), value=value, period="day")
        for day in range(5, 10)
        for unit, value in (("KRW", Decimal(1430)), ("CNY", Decimal("7.8") + Decimal(day) / 1000))
    )
    decide(desk_client, conversion, "ask_again")
    worker()
    conversion.refresh_from_db()
    page = shown_page(desk_client, conversion)
    assert "The rate in the year before" in page
    assert "7 March 2024 the rate went between" in page
    assert "1 day that would explain it" in page


def test_the_quote_stands_in_its_context_with_its_figures_marked(desk_client: Client, conversion: Claim) -> None:
    page = shown_page(desk_client, conversion)
    assert '<span class="context">计划投入</span>' in page
    assert '<b class="figure">9090亿韩元<small' in page
    assert ",用于公共服务。</span>" in page


def test_a_claim_without_a_check_says_what_is_missing(desk_client: Client, article: Article) -> None:
    claim = register_claims(article=article, quote="会议持续了30分钟。", now=timezone.now(), by=None)[0]
    page = shown_page(desk_client, claim)
    assert "The check is in work; its findings appear here." in page
    assert "no verdict yet" in page
    assert "No source is linked." in page


def test_confirming_then_publishing_shows_where_the_badge_is(desk_client: Client, conversion: Claim) -> None:
    decide(desk_client, conversion, "confirm", internal_note="Rang the ministry.")
    assert conversion.status == Status.CONFIRMED
    page = decide(desk_client, conversion, "publish")
    assert conversion.status == Status.PUBLISHED
    assert f"/badges/claims/{conversion.public_id}.svg" in page
    assert "Rang the ministry." in page


def test_an_unpublished_claim_shows_no_badge(desk_client: Client, conversion: Claim) -> None:
    assert "/badges/" not in shown_page(desk_client, conversion)


def test_publishing_in_an_article_that_is_taken_down_is_refused_in_words(
    desk_client: Client, conversion: Claim, article: Article
) -> None:
    decide(desk_client, conversion, "confirm")
    set_state(article=article, state="taken_down", now=NOW, by=None)
    page = decide(desk_client, conversion, "publish")
    assert "The article is taken down" in page
    assert conversion.status == Status.CONFIRMED


def test_what_is_published_ahead_says_that_readers_see_it_later(
    desk_client: Client, conversion: Claim, article: Article
) -> None:
    decide(desk_client, conversion, "confirm")
    set_state(article=article, state="draft", now=NOW, by=None)
    assert "Readers see it once the article is live." in decide(desk_client, conversion, "publish")
    set_state(article=article, state="live", now=NOW, by=None)
    assert "Readers see it once" not in shown_page(desk_client, conversion)


def test_an_override_keeps_the_machines_verdict_beside_it(desk_client: Client, conversion: Claim) -> None:
    page = decide(desk_client, conversion, "override", verdict="inaccurate", public_reason="Rounded at the wrong rate.")
    assert conversion.verdict == "inaccurate"
    assert "The newest check says:" in page
    assert "The machine&#x27;s verdict: approximate" in page


def test_an_override_without_a_public_reason_is_refused_at_the_field(desk_client: Client, conversion: Claim) -> None:
    page = decide(desk_client, conversion, "override", verdict="inaccurate", public_reason="  ")
    assert "This field is required." in page
    assert not Review.objects.exists()


def test_withdrawing_takes_the_badge_back(desk_client: Client, conversion: Claim) -> None:
    decide(desk_client, conversion, "confirm")
    decide(desk_client, conversion, "publish")
    page = decide(desk_client, conversion, "withdraw")
    assert conversion.status == Status.WITHDRAWN
    assert "/badges/" not in page


def test_asking_again_queues_a_run(desk_client: Client, conversion: Claim) -> None:
    page = decide(desk_client, conversion, "ask_again")
    assert Run.objects.live().filter(version=conversion.current_version).count() == 1
    assert 'data-state="working"' in page


@pytest.mark.parametrize("act", ["publish", "withdraw"])
def test_an_act_the_claims_status_has_no_move_for_changes_nothing(
    desk_client: Client, conversion: Claim, act: str
) -> None:
    page = decide(desk_client, conversion, act)
    assert "The claim has changed since you opened it" in page
    assert conversion.status == Status.CHECKED


def test_of_two_editors_the_later_one_is_told_and_nothing_is_lost(
    desk_client: Client, conversion: Claim, administrator: User
) -> None:
    confirm(claim=conversion, by=administrator, now=timezone.now(), internal_note="first")
    page = decide(desk_client, conversion, "override", verdict="accurate", public_reason="I think so.")
    assert "The claim has changed since you opened it" in page
    assert [review.decision for review in Review.objects.all()] == [Decision.CONFIRM]


def test_confirming_a_verdict_that_a_newer_check_has_replaced_is_held_back(
    desk_client: Client, conversion: Claim
) -> None:
    form = {"do": "confirm", "check": str(conversion.current_check_id - 1)}
    page = desk_client.post(address(conversion), form, follow=True).content.decode()
    conversion.refresh_from_db()
    assert "The claim has changed since you opened it" in page
    assert conversion.status == Status.CHECKED


@pytest.mark.parametrize("act", ["", "delete", "scan", "register", "__class__"])
def test_an_act_there_is_not_is_forbidden(desk_client: Client, conversion: Claim, act: str) -> None:
    assert desk_client.post(address(conversion), {"do": act}).status_code == 403


def test_a_pasted_source_is_held_against_the_claim_and_its_sentence_quoted(
    desk_client: Client, conversion: Claim, worker: Callable[[], None]
) -> None:
    decide(desk_client, conversion, "cite", text=ANNOUNCEMENT, title="발표", role="issuer")
    worker()
    page = shown_page(desk_client, conversion)
    assert "the source agrees" in page
    assert '<b class="is-same" title="the source has it too">9090억 원' in page


@pytest.mark.parametrize("bad", ["\x00", "\x07"])
def test_a_character_that_cannot_be_stored_is_replaced_in_a_pasted_text(
    desk_client: Client, conversion: Claim, bad: str
) -> None:
    decide(desk_client, conversion, "cite", text=f"9090억{bad} 원", title="발표", role="issuer")
    assert Source.objects.get().snapshots.get().text == "9090억\ufffd 원"


def test_a_source_that_gives_another_figure_is_shown_with_both(
    desk_client: Client, conversion: Claim, worker: Callable[[], None]
) -> None:
    decide(
        desk_client, conversion, "cite", text="计划投入8080亿韩元(约合49.8亿元人民币)。", title="x", role="independent"
    )
    worker()
    page = shown_page(desk_client, conversion)
    assert "the source contradicts" in page
    assert '<b class="is-different" title="the source has another figure">8080亿韩元' in page


def test_an_uploaded_text_file_is_linked(desk_client: Client, conversion: Claim) -> None:
    file = SimpleUploadedFile("발표.txt", ANNOUNCEMENT.encode("euc-kr"))
    desk_client.post(address(conversion), {"do": "cite", "file": file, "role": "issuer"})
    source = Source.objects.get()
    assert source.title == "발표.txt"
    assert source.snapshots.get().text == ANNOUNCEMENT


def test_a_source_that_is_here_already_is_linked_again_without_a_copy(
    desk_client: Client, conversion: Claim, claims: list[Claim]
) -> None:
    decide(desk_client, conversion, "cite", text=ANNOUNCEMENT, role="issuer")
    other = next(claim for claim in claims if claim.pk != conversion.pk)
    decide(desk_client, other, "cite", source=str(Source.objects.get().pk), role="issuer")
    assert other.citations.count() == 1
    assert Source.objects.count() == 1


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "Give one thing: an address"),
        ({"text": "   "}, "The source has no text"),
        ({"text": "x", "source": "4711"}, "Select a valid choice"),
        ({"text": "x", "role": "witness"}, "Select a valid choice"),
    ],
)
def test_a_source_that_cannot_be_used_is_refused_in_words(
    desk_client: Client, conversion: Claim, given: dict[str, str], told: str
) -> None:
    assert told in decide(desk_client, conversion, "cite", **{"role": "issuer", **given})
    assert not Source.objects.exists()


def test_a_file_that_is_no_text_is_refused_at_the_file(desk_client: Client, conversion: Claim) -> None:
    file = SimpleUploadedFile("scan.exe", b"MZ")
    page = desk_client.post(address(conversion), {"do": "cite", "file": file, "role": "issuer"}).content.decode()
    assert "scan.exe is of a kind that cannot be read" in page
    assert not Source.objects.exists()


def test_another_outlets_source_cannot_be_linked(
    desk_client: Client, conversion: Claim, foreign_article: Article
) -> None:
    theirs = Source.objects.create(
        outlet=foreign_article.outlet, form="text", title="Secret", created_at=timezone.now()
    )
    page = decide(desk_client, conversion, "cite", source=str(theirs.pk), role="issuer")
    assert "Secret" not in page
    assert not conversion.citations.exists()


def test_correcting_a_figure_makes_a_new_version_that_is_checked(
    desk_client: Client, conversion: Claim, worker: Callable[[], None]
) -> None:
    decide(desk_client, conversion, "correct", **correction("49.8亿元人民币", "4930000000"))
    worker()
    conversion.refresh_from_db()
    assert conversion.versions.count() == 2
    assert conversion.verdict == "accurate"
    assert "Understood anew" in shown_page(desk_client, conversion)


def test_saving_a_correction_that_changes_nothing_writes_nothing(desk_client: Client, conversion: Claim) -> None:
    decide(desk_client, conversion, "correct", **correction("49.8亿元人民币"))
    assert conversion.versions.count() == 1


def test_the_rate_a_text_states_is_set_at_the_desk_and_judged_by(
    desk_client: Client, conversion: Claim, worker: Callable[[], None]
) -> None:
    rate = {"reading-basis": "stated", "reading-rate_base": "cny", "reading-rate_value": "182.5"}
    decide(desk_client, conversion, "correct", **{**correction("49.8亿元人民币"), **rate, "reading-rate_quote": "KRW"})
    worker()
    conversion.refresh_from_db()
    assert conversion.version.reading["rate_basis"]["rate"] == {"base": "CNY", "quote": "KRW", "value": "182.5"}
    assert conversion.verdict == "accurate"


def test_a_stated_basis_without_its_rate_says_so_at_the_rates_field(desk_client: Client, conversion: Claim) -> None:
    given = {**correction("49.8亿元人民币"), "reading-basis": "stated", "reading-rate_value": ""}
    page = decide(desk_client, conversion, "correct", **given)
    assert "This basis needs its rate" in page
    assert conversion.versions.count() == 1


def test_whose_words_they_are_is_corrected_at_the_desk(desk_client: Client, conversion: Claim) -> None:
    given = {**correction("49.8亿元人民币"), "reading-voice": "quoted", "reading-attributed_to": "财政部长"}
    decide(desk_client, conversion, "correct", **given)
    conversion.refresh_from_db()
    assert (conversion.version.voice, conversion.version.attributed_to) == ("quoted", "财政部长")


def correction(amount: str, value: str = "4980000000") -> dict[str, str]:
    """The correction form as the page sends it, with one amount retyped or set."""
    rows = [("from", "9090亿韩元", "909000000000", "KRW"), ("to", amount, value, "CNY"), ("", "", "", "")]
    fields = {
        f"reading-figures-{number}-{name}": value
        for number, row in enumerate(rows)
        for name, value in zip(("role", "text", "value", "unit"), row, strict=True)
    }
    management = {"reading-figures-TOTAL_FORMS": "3", "reading-figures-INITIAL_FORMS": "2"}
    reading = {"reading-kind": "conversion", "reading-voice": "own", "reading-basis": "publication"}
    return {**fields, **management, **reading, "reading-first": "", "reading-last": ""}


def test_progress_of_a_claim_sends_what_changed_and_what_can_be_done_now(
    desk_client: Client, conversion: Claim, worker: Callable[[], None]
) -> None:
    decide(desk_client, conversion, "ask_again")
    waiting = desk_client.get(address(conversion, "progress")).json()
    assert waiting["state"] == "working"
    worker()
    done = desk_client.get(address(conversion, "progress"), {"stamp": waiting["stamp"]}).json()
    assert done["state"] == "rest"
    assert "confirm" in done["acts"]
    assert {f"live-{part}" for part in ("answer", "findings", "sources", "buttons", "correction", "history")} == set(
        done["parts"]
    )


def test_a_source_that_tries_to_run_a_script_stays_text(
    desk_client: Client, conversion: Claim, worker: Callable[[], None]
) -> None:
    evil = "<img src=x onerror=alert(1)>"
    decide(desk_client, conversion, "cite", text=f"{evil} 投入9090亿韩元。", title=evil, role="issuer", note=evil)
    worker()
    assert evil not in shown_page(desk_client, conversion)


def test_a_draft_is_accepted_or_dismissed_but_not_confirmed(desk_client: Client, article: Article) -> None:
    draft = scan_article(article=article, now=NOW, by=None)[0]
    page = desk_client.get(reverse("admin:claims_claim_change", args=[draft.pk])).content.decode()
    for act, is_offered in {"accept": True, "dismiss": True, "confirm": False, "publish": False}.items():
        assert (f'value="{act}"' in page) == is_offered
    decide(desk_client, draft, "confirm")
    assert draft.status == Status.DRAFT
    decide(desk_client, draft, "accept")
    assert draft.status == Status.REGISTERED
    page = desk_client.get(reverse("admin:claims_claim_change", args=[draft.pk])).content.decode()
    assert "Accepted" in page
    assert 'value="accept"' not in page


@pytest.mark.parametrize(("value", "told"), [("49.8", "Quarterly table"), ("many", "row 2: value cannot be read")])
def test_table_of_statistics_is_linked_by_its_rows_or_refused_by_them(
    desk_client: Client, conversion: Claim, value: str, told: str
) -> None:
    table = f"period,item,value,unit,released_at\n2023,GDP,{value},%,2024-01-17\n"
    file = SimpleUploadedFile("table.csv", table.encode())
    given = {"do": "cite", "file": file, "is_series": "on", "role": "primary", "title": "Quarterly table"}
    page = desk_client.post(address(conversion), given, follow=True).content.decode()
    assert told in page
    assert Source.objects.filter(form="series").exists() == (value != "many")


def test_every_shortcut_of_a_button_is_listed_and_no_other(desk_client: Client, conversion: Claim) -> None:
    page = shown_page(desk_client, conversion)
    on_buttons = set(re.findall(r'aria-keyshortcuts="([^"]+)"', page))
    listed = set(re.findall(r"<kbd>([^<]+)</kbd>", page))
    assert on_buttons == listed - {"Alt+P"}  # what is not confirmed is not published


def test_the_next_claim_to_decide_comes_round_and_ends_at_the_article(
    desk_client: Client, claims: list[Claim], conversion: Claim
) -> None:
    def beside(claim: Claim, side: str) -> str:
        return str(desk_client.get(reverse("admin:claims_claim_beside", args=[claim.pk, side]))["Location"])

    keys = sorted(claim.pk for claim in claims if claim.status == Status.CHECKED)
    assert len(keys) > 1
    first, last = (Claim.objects.get(pk=keys[at]) for at in (0, -1))
    assert beside(last, "after") == address(first)
    assert beside(first, "before") == address(last)
    Claim.objects.exclude(pk=first.pk).update(status=Status.DISMISSED)
    assert beside(first, "after") == reverse("admin:claims_article_change", args=[first.article_id])
