"""Runs, leases and checks."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from claims.models import Article, Check, Claim, Outlet, Run, RunState, User
from claims.operations import checks
from claims.operations.articles import register_article
from claims.operations.registering import register_claims, scan_article
from claims.workflow import Attention, Status
from sources.models import ImmutableError, PublishedRate, RateProvider
from tests.claims.conftest import BODY, FIRST, NOW, SECOND


@pytest.fixture
def claim(article: Article, editor: User) -> Claim:
    return register_claims(article=article, quote=FIRST, now=NOW, by=editor)[0]


def run_all(now: Any = NOW) -> None:
    for run in Run.objects.live():
        checks.check_claim(run_id=run.pk, now=now)


def finding(claim: Claim) -> dict[str, Any]:
    claim.refresh_from_db()
    return claim.current_check.findings.first().body


def to_hundredths(value: str) -> Decimal:
    return (Decimal(value) / 10**8).quantize(Decimal("0.01"))


@pytest.mark.parametrize(("quote", "expected", "deviation"), [(FIRST, "49.27", "1.08"), (SECOND, "55.29", "-1.42")])
def test_a_conversion_is_judged_by_the_last_rate_released_before_publication(
    article: Article, editor: User, rates: RateProvider, quote: str, expected: str, deviation: str
) -> None:
    (claim,) = register_claims(article=article, quote=quote, now=NOW, by=editor)
    run_all()
    body = finding(claim)
    assert claim.verdict == "approximate"
    assert (body["evidence"]["rate_day"], body["evidence"]["rate_provider"]) == ("2024-03-07", "ecb")
    exact = Decimal(expected)
    assert abs(to_hundredths(body["expected"]["low"]) - exact) <= Decimal("0.05")
    assert Decimal(body["deviation"]).quantize(Decimal("0.01")) == Decimal(deviation)


def test_an_article_known_by_its_day_is_judged_by_that_days_rate(
    outlet: Outlet, editor: User, rates: RateProvider
) -> None:
    day = NOW.date()
    article = register_article(
        outlet=outlet, headline="h", body=BODY, language="zh-hans", published=day, now=NOW, by=editor
    )
    (claim,) = register_claims(article=article, quote=FIRST, now=NOW, by=editor)
    run_all()
    assert finding(claim)["evidence"]["rate_day"] == "2024-03-08"


def test_without_a_rate_the_claim_is_unverifiable_and_says_so(claim: Claim) -> None:
    run_all()
    body = finding(claim)
    assert claim.verdict == "unverifiable"
    assert body["reason"]["code"] == "no_rate"


def test_without_a_date_the_claim_is_unverifiable_and_says_so(
    outlet: Outlet, editor: User, rates: RateProvider
) -> None:
    article = register_article(
        outlet=outlet, headline="h", body=BODY, language="zh-hans", published=None, now=NOW, by=editor
    )
    (claim,) = register_claims(article=article, quote=FIRST, now=NOW, by=editor)
    run_all()
    assert (finding(claim)["reason"]["code"], claim.verdict) == ("no_date", "unverifiable")


def test_the_two_rates_of_the_article_are_named_with_their_distance(
    article: Article, editor: User, rates: RateProvider
) -> None:
    repeat = next(c for c in scan_article(article=article, now=NOW, by=editor) if c.current_version.kind == "repeat")
    run_all()
    assert Decimal(finding(repeat)["reason"]["values"]["apart"]).quantize(Decimal("0.1")) == Decimal("2.5")


def test_a_run_is_taken_by_one_worker_only(claim: Claim) -> None:
    run = Run.objects.get()
    assert checks.take_run(run_id=run.pk, now=NOW) is not None
    assert checks.take_run(run_id=run.pk, now=NOW) is None


def test_a_run_whose_lease_ran_out_is_taken_over_and_the_slow_worker_writes_nothing(
    claim: Claim, rates: RateProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Run.objects.get()
    late = NOW + checks.LEASE + timedelta(seconds=1)
    overtaken: list[Check | None] = []
    write = checks._write

    def write_late(*args: Any, **kwargs: Any) -> Check | None:
        monkeypatch.setattr(checks, "_write", write)
        overtaken.append(checks.check_claim(run_id=run.pk, now=late))
        return write(*args, **kwargs)

    monkeypatch.setattr(checks, "_write", write_late)
    assert checks.check_claim(run_id=run.pk, now=NOW) is None
    assert overtaken[0] is not None
    assert Check.objects.count() == 1


def test_a_finished_run_is_not_done_again(claim: Claim, rates: RateProvider) -> None:
    run = Run.objects.get()
    checks.check_claim(run_id=run.pk, now=NOW)
    assert checks.check_claim(run_id=run.pk, now=NOW) is None
    assert Check.objects.count() == 1


def test_the_same_inputs_give_the_existing_check(claim: Claim, rates: RateProvider) -> None:
    run_all()
    checks.request_check(version=claim.current_version, now=NOW, by=None)
    run_all()
    assert Run.objects.filter(state=RunState.DONE).count() == 2
    assert Check.objects.count() == 1


def test_other_rates_give_another_check_and_leave_the_old_one_as_it_was(claim: Claim, rates: RateProvider) -> None:
    run_all()
    before = Check.objects.get()
    findings = [row.body for row in before.findings.all()]
    PublishedRate.objects.filter(quote="CNY", day="2024-03-07").update(value=Decimal("7.5"))
    checks.request_check(version=claim.current_version, now=NOW, by=None)
    run_all()
    claim.refresh_from_db()
    assert claim.current_check_id != before.pk
    assert checks.replay(check=before) == findings


def test_asking_while_a_run_is_queued_adds_none(claim: Claim) -> None:
    checks.request_check(version=claim.current_version, now=NOW, by=None)
    assert Run.objects.count() == 1


def test_asking_while_a_run_is_at_work_runs_once_more(claim: Claim, rates: RateProvider) -> None:
    run = Run.objects.get()
    token = checks.take_run(run_id=run.pk, now=NOW)
    checks.request_check(version=claim.current_version, now=NOW, by=None)
    run.refresh_from_db()
    assert token is not None
    assert run.asked_again
    checks.check_claim(run_id=run.pk, now=NOW + checks.LEASE * 2)
    assert Run.objects.filter(state=RunState.DONE).count() == 1


def test_the_sweep_leaves_a_fresh_run_and_finds_an_old_one(claim: Claim) -> None:
    assert checks.sweep(now=NOW) == 0
    assert checks.sweep(now=NOW + timedelta(seconds=11)) == 1


def test_the_sweep_finds_a_run_whose_worker_died(claim: Claim) -> None:
    checks.take_run(run_id=Run.objects.get().pk, now=NOW)
    assert checks.sweep(now=NOW + timedelta(seconds=44)) == 0
    assert checks.sweep(now=NOW + timedelta(seconds=46)) == 1


def test_work_that_kills_three_workers_asks_for_a_person_and_stops(claim: Claim) -> None:
    run, now = Run.objects.get(), NOW
    for _attempt in range(checks.MOST_TRIES):
        assert checks.take_run(run_id=run.pk, now=now) is not None
        now += checks.LEASE + timedelta(seconds=1)
    assert checks.take_run(run_id=run.pk, now=now) is None
    assert checks.sweep(now=now) == 0
    run.refresh_from_db()
    claim.refresh_from_db()
    assert run.state == RunState.FAILED
    assert (claim.attention, claim.status) == (Attention.NEEDS_PERSON, Status.REGISTERED)


def test_checks_and_findings_refuse_change(claim: Claim, rates: RateProvider) -> None:
    run_all()
    check = Check.objects.get()
    check.verdict = "accurate"
    with pytest.raises(ImmutableError):
        check.save()
    with pytest.raises(ImmutableError):
        check.findings.all().update(outcome="accurate")


def test_the_database_holds_one_live_run_a_version(claim: Claim) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Run.objects.create(version=claim.current_version, asked_at=NOW)


def test_the_database_refuses_a_finished_run_without_a_check(claim: Claim) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Run.objects.update(state=RunState.DONE)
