"""Sources of published claims are looked at again; a desk is told of changed evidence and of nothing else."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import Any

import pytest

from claims.models import Article, Claim, OutboxEvent, Outlet, Run, SourceChange, User
from claims.operations.articles import register_article
from claims.operations.checks import check_claim
from claims.operations.citing import cite, cite_address
from claims.operations.evidence import _plain, _stands, settle_change
from claims.operations.freshness import look_again
from claims.operations.registering import register_claims
from claims.operations.reviewing import confirm, publish
from sources.models import Fetch, FetchCause, FetchState, RateProvider, Snapshot, Source
from sources.operations.fetches import fetch_source, request_fetch
from sources.refusal import NotAllowed
from tests.claims.conftest import FIRST, NOW, PUBLISHED
from tests.sources.answers import ok
from tests.sources.conftest import ScriptedServer, server

__all__ = ["server"]
pytestmark = pytest.mark.django_db
KOREAN = "정부는 올해 인공지능 일상화에 9090억 원을 투입한다고 밝혔다."
MISSING = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
DAY = timedelta(days=1)
RENDERED = 40


def page(text: str) -> bytes:
    return ok(text.encode(), "Content-Type: text/plain; charset=utf-8")


def fetch_all(now: Any) -> None:
    for fetch in Fetch.objects.live():
        fetch_source(fetch_id=fetch.pk, now=max(now, fetch.run_after))
    for run in Run.objects.filter(state="queued"):
        check_claim(run_id=run.pk, now=now)


@pytest.fixture(autouse=True)
def allowed(settings: Any, server: ScriptedServer, tmp_path: Any) -> None:
    settings.FETCH_ALLOWED_HOSTS = [server.host_port]
    settings.FETCH_PAUSE_SECONDS = 0
    settings.FETCH_ROBOTS = "never"
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def claim(article: Article, rates: RateProvider, editor: User, server: ScriptedServer) -> Claim:
    """A published claim that rests on a page."""
    Article.objects.filter(pk=article.pk).update(state="live")
    claim = register_claims(article=Article.objects.get(pk=article.pk), quote=FIRST, now=NOW, by=None)[0]
    server.says(page(f"메뉴 1\n\n{KOREAN}\n"))
    cite_address(claim=claim, url=server.url, role="primary", now=NOW, by=None)
    fetch_all(NOW)
    confirm(claim=Claim.objects.get(pk=claim.pk), by=editor, now=NOW)
    publish(claim=Claim.objects.get(pk=claim.pk), by=editor, now=NOW)
    return Claim.objects.get(pk=claim.pk)


def read_again(now: Any) -> None:
    request_fetch(source=Source.objects.get(), now=now, by=None)
    fetch_all(now)


def rendered(chance: random.Random) -> str:
    """The same article in another frame: menu, counters, notices, blank space, an advertisement in between."""
    menu = "\n".join(chance.sample(["홈", "정치", "경제", "사회", "오늘의 날씨 12도", "구독자 3만명"], 4))
    notice = chance.choice(["", "광고: 지금 가입하면 20% 할인!", "댓글 1,204개"])
    spaced = KOREAN.replace(" ", chance.choice([" ", "  ", "\n"]))
    return f"{menu}\n\n{notice}\n\n{spaced}\n\n조회수 {chance.randrange(10**6)}\n"


def test_page_rendered_anew_bothers_nobody(claim: Claim, server: ScriptedServer) -> None:
    chance = random.Random(6)
    checks = claim.current_version.checks.count()
    for number in range(1, RENDERED + 1):
        server.says(page(rendered(chance)))
        read_again(NOW + number * DAY)
    assert Snapshot.objects.count() > RENDERED / 2
    after = Claim.objects.get(pk=claim.pk)
    assert (after.attention, after.verdict, after.status) == ("", claim.verdict, "published")
    assert claim.current_version.checks.count() == checks


@pytest.mark.parametrize("text", [KOREAN.replace("9090억", "8080억"), "정부는 계획을 거둬들였다."])
def test_passage_that_changed_or_vanished_is_told_and_the_verdict_stays(
    claim: Claim, server: ScriptedServer, text: str
) -> None:
    server.says(page(f"메뉴 2\n\n{text}\n"))
    read_again(NOW + DAY)
    after = Claim.objects.get(pk=claim.pk)
    assert after.attention in ("evidence_changed", "result_changed")
    assert (after.verdict, after.status) == (claim.verdict, "published")


def looks(claim: Claim, hours: float) -> int:
    return look_again(now=NOW + timedelta(hours=hours))


def test_source_is_looked_at_again_when_it_is_no_longer_fresh(claim: Claim) -> None:
    assert [looks(claim, hours) for hours in (1, 11, 12.1)] == [0, 0, 1]
    fetch = Fetch.objects.latest("pk")
    assert (fetch.cause, fetch.asked_by) == (FetchCause.SCHEDULE, None)
    assert looks(claim, 13) == 0  # one is queued


def test_looks_come_ever_more_rarely_and_end(claim: Claim) -> None:
    gaps, last = [], 0
    for day in range(220):
        now = NOW + day * DAY
        if look_again(now=now):
            fetch_all(now)
            gaps.append(day - last)
            last = day
    assert gaps == sorted(gaps)
    assert (gaps[0], gaps[-1]) == (1, 21)
    assert last <= 180


def test_sensitive_articles_source_is_left_alone(claim: Claim) -> None:
    Article.objects.update(sensitive=True)
    assert looks(claim, 24) == 0


def test_source_of_a_withdrawn_claim_is_left_alone(claim: Claim, editor: User) -> None:
    Claim.objects.filter(pk=claim.pk).update(status="withdrawn")
    assert looks(claim, 24) == 0


def test_page_is_gone_after_failures_on_three_days_and_told_once(claim: Claim, server: ScriptedServer) -> None:
    server.says(MISSING)
    told = []
    for hour in (0, 5, 24, 30, 48, 50):
        read_again(NOW + timedelta(hours=24 + hour))
        told.append(Claim.objects.get(pk=claim.pk).attention)
        Claim.objects.filter(pk=claim.pk).update(attention="")
    assert told == ["", "", "", "", "evidence_changed", ""]
    assert looks(claim, 24 * 9) == 0  # only people ask for it now
    assert Claim.objects.get(pk=claim.pk).verdict == claim.verdict


def test_any_success_starts_the_count_anew(claim: Claim, server: ScriptedServer) -> None:
    for day, said in enumerate([MISSING, MISSING, page(KOREAN), MISSING, MISSING], start=1):
        server.says(said)
        read_again(NOW + day * DAY)
    assert Fetch.objects.latest("pk").state == FetchState.FAILED
    assert Claim.objects.get(pk=claim.pk).attention == ""


def test_one_change_under_many_claims_is_one_item(claim: Claim, server: ScriptedServer, editor: User) -> None:
    source = Source.objects.get()
    about = {"headline": "另一篇", "body": f"{FIRST}。", "language": "zh-hans", "published": PUBLISHED}
    article = register_article(outlet=claim.outlet, **about, now=NOW, by=None)
    other = register_claims(article=article, quote=FIRST, now=NOW, by=None)[0]
    cite(claim=other, source=source, now=NOW, by=None)
    fetch_all(NOW)
    confirm(claim=Claim.objects.get(pk=other.pk), by=editor, now=NOW)
    publish(claim=Claim.objects.get(pk=other.pk), by=editor, now=NOW)
    server.says(page("정부는 8080억 원을 투입한다."))
    read_again(NOW + DAY)
    server.says(page("정부는 7070억 원을 투입한다."))
    read_again(NOW + 2 * DAY)
    change = SourceChange.objects.get()
    assert set(change.claims.all()) == {claim, other}
    told = list(OutboxEvent.objects.filter(type="source.changed").values_list("subject", flat=True))
    assert told[0] == {"source": str(source.public_id), "claims": 2}
    settle_change(change=change, by=editor, now=NOW + 3 * DAY)
    assert set(Claim.objects.values_list("attention", flat=True)) == {""}


def test_whoever_may_not_confirm_cannot_put_a_change_aside(
    claim: Claim, server: ScriptedServer, other_outlet: Outlet
) -> None:
    server.says(page("정부는 8080억 원을 투입한다."))
    read_again(NOW + DAY)
    stranger = User.objects.create_user("stranger")
    with pytest.raises(NotAllowed):
        settle_change(change=SourceChange.objects.get(), by=stranger, now=NOW)
    assert Claim.objects.get(pk=claim.pk).attention == "evidence_changed"


@pytest.mark.parametrize(
    ("passage", "text", "stands"),
    [
        ("5 percent of it", "15 percent of it", False),
        ("it fell by –5%", "it fell by 5%", False),
        ("3–5 of them", "35 of them", False),
        ("rose to 9.5", "rose to 9.55", False),
        ("rose to 9", "rose to 9.5", False),
        ("rose to 9", "it rose  to 9. Then", True),
        ("「9090억 원」을", "“9090억 원”을", True),
        ("rose to ９", "rose\nto 9", True),
    ],
)
def test_passage_stands_only_with_its_own_figures(passage: str, text: str, stands: bool) -> None:
    assert _stands(_plain(passage), _plain(text)) is stands
