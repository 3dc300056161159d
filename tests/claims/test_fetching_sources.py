"""A web address linked to a claim: fetched by the worker, kept, read, and the claim held against it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from claims.models import Article, Citation, Claim, Outlet, Run, User
from claims.operations.checks import check_claim
from claims.operations.citing import cite_address
from claims.operations.registering import register_claims
from factcheck.audit.models import Entry
from sources.models import Fetch, FetchState, RateProvider, Snapshot, Source, VisitedHost
from sources.operations import fetches, hosts
from sources.operations.fetches import MOST_TRIES, fetch_source, request_fetch, sweep_fetches
from sources.operations.keeping import stored_bytes
from sources.operations.sources import add_address_source, describe_source
from sources.refusal import BadInput
from tests.claims.conftest import FIRST, NOW
from tests.sources.answers import leading_to, ok
from tests.sources.conftest import ScriptedServer, server

__all__ = ["server"]
pytestmark = pytest.mark.django_db
KOREAN = "정부는 올해 인공지능 일상화에 9090억 원을 투입한다고 밝혔다."
PLAIN = "Content-Type: text/plain; charset=utf-8"


def page(text: str, *headers: str) -> bytes:
    return ok(text.encode(), PLAIN, *headers)


def answer(status: str, *headers: str) -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *headers, "Content-Length: 4", "", "body"]).encode()


@pytest.fixture(autouse=True)
def allowed(settings: Any, server: ScriptedServer, tmp_path: Any) -> None:
    settings.FETCH_ALLOWED_HOSTS = [server.host_port]
    settings.FETCH_PAUSE_SECONDS = 0
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def claim(article: Article, rates: RateProvider) -> Claim:
    return register_claims(article=article, quote=FIRST, now=NOW, by=None)[0]


def link(claim: Claim, url: str, **about: Any) -> Citation:
    return cite_address(claim=claim, url=url, now=NOW, by=None, **{"role": "independent", **about})


def work_off(now: Any = NOW) -> Fetch:
    """What the fetch worker does with the newest fetch."""
    fetch = Fetch.objects.latest("pk")
    fetch_source(fetch_id=fetch.pk, now=now)
    return Fetch.objects.get(pk=fetch.pk)


def check_all() -> None:
    for run in Run.objects.filter(state="queued"):
        check_claim(run_id=run.pk, now=NOW)


def test_page_is_fetched_kept_and_the_claim_held_against_it(server: ScriptedServer, claim: Claim) -> None:
    server.says(page(f"발표문\n\n{KOREAN}\n", 'ETag: "a1"'))
    check_all()
    link(claim, server.url, role="primary")
    assert not Run.objects.filter(state="queued").exists()  # nothing to hold it against yet
    done = work_off()
    assert (done.state, done.code, done.tries) == (FetchState.DONE, "", 1)
    [snapshot] = Snapshot.objects.all()
    assert (snapshot.final_url, snapshot.headers["etag"], snapshot.language) == (server.url, '"a1"', "ko")
    assert stored_bytes(snapshot.content.name).decode() == f"발표문\n\n{KOREAN}\n"
    assert snapshot.digest in snapshot.content.name
    check_all()
    finding = Claim.objects.get(pk=claim.pk).current_check.findings.get(citation__isnull=False)
    assert finding.outcome == "supported"
    assert finding.body["evidence"]["passage"]["text"] == KOREAN


def test_unchanged_page_is_asked_for_changes_alone_and_makes_no_second_snapshot(
    server: ScriptedServer, claim: Claim
) -> None:
    server.says(
        page(KOREAN, 'ETag: "a1"', "Last-Modified: Thu, 07 Mar 2024 01:00:00 GMT"),
        b'HTTP/1.1 304 Not Modified\r\nETag: "a1"\r\n\r\n',
        page(KOREAN),
    )
    source = link(claim, server.url).source
    work_off()
    check_all()
    for _time in range(2):
        request_fetch(source=source, now=NOW, by=None)
        assert (work_off().state, work_off().code) == (FetchState.DONE, "unchanged")
    second = server.requests[1].decode()
    assert 'If-None-Match: "a1"' in second
    assert "If-Modified-Since: Thu, 07 Mar 2024 01:00:00 GMT" in second
    assert Snapshot.objects.count() == 1
    assert not Run.objects.filter(state="queued").exists()


def test_page_that_goes_back_to_what_it_said_has_three_snapshots_and_bytes_stored_once(
    server: ScriptedServer, claim: Claim
) -> None:
    server.says(page(KOREAN), page("정부는 다음 주에 밝힌다고 했다."), page(KOREAN))
    source = link(claim, server.url).source
    work_off()
    for _time in range(2):
        request_fetch(source=source, now=NOW, by=None)
        work_off()
    first, second, third = Snapshot.objects.order_by("pk")
    assert (first.digest, first.content.name) == (third.digest, third.content.name)
    assert second.digest != first.digest
    assert source.latest_snapshot == third


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (answer("404 Not Found"), "not_found"),
        (answer("403 Forbidden"), "refused"),
        (answer("401 Unauthorized"), "needs_login"),
        (ok(b"\x89PNG\r\n", "Content-Type: image/png"), "not_text"),
        (leading_to("file:///srv/notes"), "address_scheme"),
    ],
)
def test_failure_that_will_stay_is_told_once_and_not_tried_again(
    server: ScriptedServer, claim: Claim, said: bytes, code: str
) -> None:
    server.says(said)
    link(claim, server.url)
    failed = work_off()
    assert (failed.state, failed.code, failed.tries) == (FetchState.FAILED, code, 1)
    assert failed.detail
    assert Entry.objects.filter(action="source.fetch_failed").count() == 1
    assert sweep_fetches(now=NOW + timedelta(days=1)) == 0
    check_all()
    assert claim.current_version.checks.filter(findings__citation__isnull=False).count() == 0


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (answer("503 Busy"), "server_error"),
        (page(KOREAN)[:-3], "short"),
        (ok(b"  \n"), "empty"),
        (b"SSH-2.0\r\n", "protocol"),
    ],
)
def test_passing_failure_is_tried_again_after_growing_pauses_and_then_given_up(
    server: ScriptedServer, claim: Claim, said: bytes, code: str
) -> None:
    server.says(said)
    link(claim, server.url)
    now, pauses = NOW, []
    for _try in range(MOST_TRIES - 1):
        waiting = work_off(now)
        assert (waiting.state, waiting.code) == (FetchState.QUEUED, code)
        pauses.append(waiting.run_after - now)
        assert fetch_source(fetch_id=waiting.pk, now=now) is None
        now = waiting.run_after
    assert pauses == sorted(set(pauses))
    assert (work_off(now).state, work_off(now).code) == (FetchState.FAILED, code)
    assert Snapshot.objects.count() == 0


def test_short_body_is_read_when_it_comes_whole(server: ScriptedServer, claim: Claim) -> None:
    server.says(page(KOREAN)[:-3], page(KOREAN))
    link(claim, server.url)
    waiting = work_off()
    assert work_off(waiting.run_after).state == FetchState.DONE
    assert Snapshot.objects.get().text == KOREAN


def test_host_that_asks_to_come_later_is_left_alone_until_then(server: ScriptedServer, claim: Claim) -> None:
    server.says(answer("429 Too Many Requests", "Retry-After: 600"), page(KOREAN))
    link(claim, server.url)
    waiting = work_off()
    assert waiting.run_after == NOW + timedelta(seconds=600)
    other = link(claim, f"http://{server.host_port}/other").source.fetches.get()
    assert fetch_source(fetch_id=other.pk, now=NOW + timedelta(seconds=60)) is None
    assert Fetch.objects.get(pk=other.pk).tries == 0
    assert len(server.requests) == 1
    assert fetch_source(fetch_id=waiting.pk, now=NOW + timedelta(seconds=601)).state == FetchState.DONE


def test_pages_of_one_host_are_fetched_one_after_a_pause(server: ScriptedServer, claim: Claim, settings: Any) -> None:
    settings.FETCH_PAUSE_SECONDS = 3
    server.says(page(KOREAN))
    first, second = (link(claim, f"http://{server.host_port}/{n}").source.fetches.get() for n in (1, 2))
    assert fetch_source(fetch_id=first.pk, now=NOW).state == FetchState.DONE
    assert fetch_source(fetch_id=second.pk, now=NOW) is None
    assert Fetch.objects.get(pk=second.pk).run_after == NOW + timedelta(seconds=3)
    assert fetch_source(fetch_id=second.pk, now=NOW + timedelta(seconds=3)).state == FetchState.DONE


def test_no_more_pages_of_one_host_at_once_than_set(server: ScriptedServer, claim: Claim, settings: Any) -> None:
    settings.FETCH_AT_ONCE = 1
    first, second = (link(claim, f"http://{server.host_port}/{n}").source.fetches.get() for n in (1, 2))
    assert fetches.take_fetch(fetch_id=first.pk, now=NOW) is not None
    assert fetches.take_fetch(fetch_id=second.pk, now=NOW) is None
    after_the_lease = NOW + fetches.LEASE + timedelta(seconds=1)
    assert fetches.take_fetch(fetch_id=second.pk, now=after_the_lease) is not None


def test_fetch_of_a_dead_worker_is_taken_over_and_its_late_answer_not_written(
    server: ScriptedServer, claim: Claim
) -> None:
    server.says(page(KOREAN))
    fetch = link(claim, server.url).source.fetches.get()
    dead = fetches.take_fetch(fetch_id=fetch.pk, now=NOW)
    later = NOW + fetches.LEASE + timedelta(seconds=1)
    assert sweep_fetches(now=later) == 1
    assert fetch_source(fetch_id=fetch.pk, now=later).state == FetchState.DONE
    fetches._end(fetch, dead, later)
    assert Fetch.objects.get(pk=fetch.pk).tries == 2
    assert Snapshot.objects.count() == 1


def test_fetch_that_kills_its_worker_every_time_is_given_up(server: ScriptedServer, claim: Claim) -> None:
    fetch = link(claim, server.url).source.fetches.get()
    now = NOW
    for _try in range(MOST_TRIES):
        assert fetches.take_fetch(fetch_id=fetch.pk, now=now) is not None
        now += fetches.LEASE + timedelta(seconds=1)
    assert sweep_fetches(now=now) == 0
    given_up = Fetch.objects.get(pk=fetch.pk)
    assert (given_up.state, given_up.code) == (FetchState.FAILED, "worker_lost")


def test_one_address_is_one_source_of_an_outlet_and_fetched_once(
    server: ScriptedServer, claim: Claim, article: Article
) -> None:
    server.says(page(KOREAN))
    other = register_claims(article=article, quote="会议持续了30分钟", now=NOW, by=None)[0]
    assert link(claim, server.url).source == link(other, f"{server.url}#part").source
    assert Fetch.objects.count() == 1
    work_off()
    waiting = Run.objects.filter(state="queued").values_list("version__claim", flat=True)
    assert set(waiting) == {claim.pk, other.pk}


def test_nothing_is_fetched_by_itself_for_a_sensitive_article(
    server: ScriptedServer, claim: Claim, article: Article
) -> None:
    Article.objects.filter(pk=article.pk).update(sensitive=True)
    claim = Claim.objects.get(pk=claim.pk)
    source = link(claim, server.url).source
    assert Fetch.objects.count() == 0
    server.says(page(KOREAN))
    request_fetch(source=source, now=NOW, by=None)  # a person asks
    assert work_off().state == FetchState.DONE


@pytest.mark.parametrize("url", ["http://10.1.2.3/", "http://desk:secret@example.org/", "ftp://example.org/", "x"])
def test_address_that_may_not_be_fetched_is_refused_at_its_field_and_told_to_the_audit_trail(
    claim: Claim, editor: User, url: str
) -> None:
    with pytest.raises(BadInput) as refused:
        cite_address(claim=claim, url=url, role="primary", now=NOW, by=editor)
    assert refused.value.field == "url"
    assert "secret" not in str(refused.value)
    assert Source.objects.count() == 0
    [entry] = Entry.objects.filter(action="claim.address_refused")
    assert (entry.actor_id, entry.claim_id) == (editor.pk, claim.pk)


ROBOTS = ok(b"User-agent: *\nDisallow: /page\n", PLAIN)


@pytest.mark.parametrize(
    ("mode", "cause", "is_read"),
    [
        ("schedule", "person", True),
        ("schedule", "schedule", False),
        ("always", "person", False),
        ("never", "schedule", True),
    ],
)
def test_robots_are_heeded_by_what_nobody_asked_for(
    server: ScriptedServer, claim: Claim, settings: Any, mode: str, cause: str, is_read: bool
) -> None:
    settings.FETCH_ROBOTS = mode
    server.says(*([] if is_read else [ROBOTS]), page(KOREAN))
    Fetch.objects.filter(source=link(claim, server.url).source).update(cause=cause)
    done = work_off()
    assert (done.state, done.code) == ((FetchState.DONE, "") if is_read else (FetchState.FAILED, "robots"))


def test_site_without_robots_asks_for_nothing_and_is_asked_once_a_day(server: ScriptedServer, settings: Any) -> None:
    settings.FETCH_ROBOTS = "always"
    server.says(answer("404 Not Found"))
    for hour in (0, 5, 25):
        hosts.heed_robots(url=server.url, cause="person", now=NOW + timedelta(hours=hour))
    assert [request.split()[1] for request in server.requests] == [b"/robots.txt"] * 2


def test_contact_of_the_operator_stands_in_the_user_agent(server: ScriptedServer, claim: Claim, settings: Any) -> None:
    settings.FETCH_CONTACT = "https://news.example/robot"
    server.says(page(KOREAN))
    link(claim, server.url)
    work_off()
    assert b"User-Agent: Mozilla/5.0 (compatible; reader; +https://news.example/robot)\r\n" in server.requests[0]


def test_role_of_a_source_that_is_corrected_has_its_claims_checked_again(server: ScriptedServer, claim: Claim) -> None:
    server.says(page(KOREAN))
    source = link(claim, server.url).source
    work_off()
    check_all()
    describe_source(source=source, access="licensed", archived_url="https://archive.example/1", now=NOW, by=None)
    assert not Run.objects.filter(state="queued").exists()
    describe_source(source=source, role="issuer", now=NOW, by=None)
    assert Run.objects.filter(state="queued").count() == 1
    with pytest.raises(BadInput):
        describe_source(source=source, role="oracle", now=NOW, by=None)


def test_visited_hosts_are_told_apart_by_port(server: ScriptedServer, claim: Claim) -> None:
    server.says(page(KOREAN))
    link(claim, server.url)
    work_off()
    assert [visited.host for visited in VisitedHost.objects.all()] == [server.host_port]


def test_another_outlet_has_a_source_of_its_own_at_the_same_address(
    server: ScriptedServer, claim: Claim, other_outlet: Outlet
) -> None:
    mine = link(claim, server.url).source
    theirs = add_address_source(outlet_id=other_outlet.pk, url=server.url, role="primary", now=NOW, by=None)
    assert mine != theirs
