"""Kills while claims are checked: every claim is checked once, within 90 seconds of the restart.

Real servers on the test's own database. Nothing in the product is slowed or switched: the tests watch the rows
and strike while a run is running; where they missed, they strike again.
"""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta

import pytest
import redis
from django.db import OperationalError, connection
from django.utils import timezone

from claims.models import Article, Check, Claim, Outlet, Run, RunState, User
from claims.operations.articles import register_article
from claims.operations.checks import request_check
from claims.operations.registering import register_claims, scan_article
from factcheck.running.children import Child
from sources.models import RateProvider
from sources.operations.doorbell import ring
from tests.claims.conftest import NOW, PUBLISHED
from tests.servers import Servers, eventually

pytestmark = [pytest.mark.faults, pytest.mark.timeout(300)]
RECOVERY_SECONDS = 90
PATIENCE_SECONDS = 5  # what registering may take with the broker down
STRIKES = 12
MANY = 80


@pytest.fixture
def long_article(outlet: Outlet, editor: User, rates: RateProvider) -> Article:
    """An article with enough conversions to strike while one is checked."""
    sentences = [f"第{n}家公司计划投入{9000 + n}亿韩元(约合{49 + n % 3}.8亿元人民币)。" for n in range(1, MANY + 1)]
    return register_article(
        outlet=outlet,
        headline="多家公司公布投资计划",
        body="\n\n".join(sentences),
        language="zh-hans",
        published=PUBLISHED,
        now=NOW,
        by=editor,
    )


def scan(article: Article) -> list[Claim]:
    claims = scan_article(article=article, now=timezone.now(), by=None)
    assert len(claims) >= MANY
    return claims


def unchecked() -> int:
    return Claim.objects.filter(current_check=None).count()


def assert_each_was_checked_once(claims: list[Claim]) -> None:
    left = eventually(unchecked, within=RECOVERY_SECONDS, wanted=lambda count: count == 0, every=0.5)
    assert left == 0, (
        f"{left} of {len(claims)} claims are not checked; runs: {Run.objects.values_list('state', 'tries')}"
    )
    assert Run.objects.count() == len(claims)
    assert Run.objects.exclude(state=RunState.DONE).count() == 0
    assert Check.objects.count() == len(claims)
    assert set(Check.objects.values_list("version__claim", flat=True)) == {claim.pk for claim in claims}
    assert all(claim.verdict for claim in Claim.objects.all())


def orphaned_by(strike: Callable[[], None], desk: Servers) -> int:
    """Strike while runs are running until one is left with nobody at work on it; how many are."""
    for _attempt in range(STRIKES):
        running = Run.objects.filter(state=RunState.RUNNING)
        assert eventually(running.exists, within=30, every=0.001), "nothing is being checked any more"
        strike()
        time.sleep(1)  # whoever survived has written by now
        orphans = running.filter(leased_until__lt=timezone.now() + timedelta(seconds=44)).count()
        if orphans:
            return orphans
        desk.start()
    raise AssertionError(f"no run was caught in {STRIKES} strikes")


def let_leases_run_out() -> None:
    """Spare a test the 45 seconds that the first one waits for."""
    Run.objects.filter(state=RunState.RUNNING).update(leased_until=timezone.now())


def test_a_worker_killed_during_checks_loses_none(desk: Servers, long_article: Article) -> None:
    claims = scan(long_article)
    assert orphaned_by(desk.worker.kill, desk)
    desk.start()
    assert_each_was_checked_once(claims)


def test_pool_children_killed_during_checks_lose_none(desk: Servers, long_article: Article) -> None:
    def kill_the_pool() -> None:
        for pid in desk.pool():
            os.kill(pid, signal.SIGKILL)

    claims = scan(long_article)
    assert orphaned_by(kill_the_pool, desk)
    let_leases_run_out()
    assert_each_was_checked_once(claims)


def test_a_wiped_broker_loses_none(desk: Servers, long_article: Article) -> None:
    desk.worker.kill()
    claims = scan(long_article)
    with redis.Redis(unix_socket_path=str(desk.socket)) as broker:
        assert broker.llen("check") >= len(claims)
        broker.flushall()
    desk.start()
    assert_each_was_checked_once(claims)


def test_a_broker_killed_during_checks_and_started_empty_loses_none(desk: Servers, long_article: Article) -> None:
    claims = scan(long_article)
    assert eventually(Run.objects.filter(state=RunState.RUNNING).exists, within=30, every=0.001)
    desk.broker.kill()
    shutil.rmtree(desk.socket.parent / "appendonlydir")
    time.sleep(2)

    def supervised() -> int:
        desk.start()  # as the supervisor does: a worker may have left for good
        return unchecked()

    assert eventually(supervised, within=RECOVERY_SECONDS, wanted=lambda count: count == 0, every=0.5) == 0
    assert_each_was_checked_once(claims)


def test_registering_with_the_broker_gone_takes_no_harm(desk: Servers, article: Article, rates: RateProvider) -> None:
    desk.broker.kill()
    began = time.monotonic()
    claims = scan_article(article=article, now=timezone.now(), by=None)
    assert time.monotonic() - began < PATIENCE_SECONDS
    desk.start()
    assert_each_was_checked_once(claims)


def test_registering_with_the_broker_stuck_takes_no_harm(desk: Servers, article: Article, rates: RateProvider) -> None:
    os.kill(desk.broker.pid, signal.SIGSTOP)
    began = time.monotonic()
    claims = scan_article(article=article, now=timezone.now(), by=None)
    assert time.monotonic() - began < PATIENCE_SECONDS
    os.kill(desk.broker.pid, signal.SIGCONT)
    assert_each_was_checked_once(claims)


def test_a_run_rung_for_many_times_is_checked_once(desk: Servers, article: Article, rates: RateProvider) -> None:
    claims = register_claims(article=article, quote=article.current.body.split("\n\n")[1], now=timezone.now(), by=None)
    for run_id in list(Run.objects.values_list("pk", flat=True)) * 20:
        ring("claims.tasks.check_claim", run_id=run_id)
    assert_each_was_checked_once(claims)
    with redis.Redis(unix_socket_path=str(desk.socket)) as broker:
        assert eventually(lambda: broker.llen("check"), within=30, wanted=lambda waiting: waiting == 0) == 0
    assert Check.objects.count() == len(claims)


def frozen_past_its_lease(worker: Child) -> list[int]:
    """Stop a worker at its runs, and let their leases end; not inside a write, where it holds SQLite's only lock."""
    running = Run.objects.filter(state=RunState.RUNNING)
    with impatient():
        while True:
            assert eventually(running.exists, within=30, every=0.001)
            os.killpg(worker.pid, signal.SIGSTOP)
            with suppress(OperationalError):
                if running.update(leased_until=timezone.now() - timedelta(seconds=1)):
                    return list(running.values_list("pk", flat=True))
            os.killpg(worker.pid, signal.SIGCONT)


@contextmanager
def impatient() -> Iterator[None]:
    """SQLite says at once that it is locked, where it usually waits."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        (usual,) = cursor.execute("PRAGMA busy_timeout").fetchone()
        cursor.execute("PRAGMA busy_timeout = 100")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {usual}")


def test_a_worker_that_slept_past_its_lease_writes_nothing(desk: Servers, long_article: Article) -> None:
    """A machine that froze and woke: meanwhile another worker took the run over, and its word stands."""
    claims = scan(long_article)
    frozen = frozen_past_its_lease(desk.worker)
    sleeper, desk.worker = desk.worker, desk.another_worker()
    desk.worker.start()
    assert_each_was_checked_once(claims)
    taken_over = dict(Run.objects.filter(pk__in=frozen).values_list("pk", "ended_at"))
    os.killpg(sleeper.pid, signal.SIGCONT)
    time.sleep(3)
    sleeper.kill()
    assert dict(Run.objects.filter(pk__in=frozen).values_list("pk", "ended_at")) == taken_over
    assert_each_was_checked_once(claims)


def test_asking_again_while_the_broker_is_wiped_gives_no_second_check(
    desk: Servers, article: Article, rates: RateProvider
) -> None:
    claims = scan_article(article=article, now=timezone.now(), by=None)
    assert_each_was_checked_once(claims)
    with redis.Redis(unix_socket_path=str(desk.socket)) as broker:
        for claim in claims:
            request_check(version=claim.current_version, now=timezone.now(), by=None)
        broker.flushall()
    runs = Run.objects.exclude(state=RunState.DONE)
    assert eventually(runs.count, within=RECOVERY_SECONDS, wanted=lambda left: left == 0) == 0
    assert Check.objects.count() == len(claims)  # the same inputs are the same check
