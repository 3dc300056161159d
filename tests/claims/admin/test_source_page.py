"""Sources at the desk: linking a page or a file, how reading it goes, its snapshots, what changed, its description."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from claims.models import Article, Claim, Membership
from claims.roles import Role
from sources.models import Fetch, FetchState, Source
from sources.operations.fetches import fetch_source, request_fetch
from tests.sources.answers import ok
from tests.sources.conftest import ScriptedServer, server

__all__ = ["server"]
pytestmark = pytest.mark.django_db
KOREAN = "정부는 올해 인공지능 일상화에 9090억 원을 투입한다고 밝혔다."
HOSTILE = "<script>alert(1)</script> 정부는 9090억 원을 <b>투입</b>한다고 밝혔다."


def page(text: str) -> bytes:
    return ok(text.encode(), "Content-Type: text/plain; charset=utf-8")


@pytest.fixture(autouse=True)
def allowed(settings: Any, server: ScriptedServer, tmp_path: Any) -> None:
    settings.FETCH_ALLOWED_HOSTS = [server.host_port]
    settings.FETCH_PAUSE_SECONDS = 0
    settings.MEDIA_ROOT = tmp_path


def of_claim(claim: Claim) -> str:
    return reverse("admin:claims_claim_change", args=[claim.pk])


def of_source(source: Source) -> str:
    return reverse("admin:sources_source_change", args=[source.pk])


def link(client: Client, claim: Claim, **given: Any) -> str:
    answer = client.post(of_claim(claim), {"do": "cite", "role": "primary", **given}, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def fetch_all() -> None:
    for fetch in Fetch.objects.live():
        fetch_source(fetch_id=fetch.pk, now=timezone.now())


def progress(client: Client, claim: Claim) -> Any:
    return client.get(reverse("admin:claims_claim_progress", args=[claim.pk])).json()


def test_page_is_linked_read_and_its_passage_shown_in_its_place(
    desk_client: Client, conversion: Claim, server: ScriptedServer, worker: Any
) -> None:
    server.says(page(f"발표문\n\n{KOREAN}\n\n끝."))
    shown = link(desk_client, conversion, url=server.url)
    assert "It waits to be fetched." in shown
    told = progress(desk_client, conversion)
    assert (told["state"], told["sentence"]) == ("working", "1 source is being read.")
    fetch_all()
    worker()
    told = progress(desk_client, conversion)
    assert told["state"] == "rest"
    assert "Read it in its place" in told["parts"]["live-sources"]
    source = Source.objects.get()
    snapshot = source.latest_snapshot
    start = snapshot.text.index(KOREAN)
    address = f"{of_source(source)}?snapshot={snapshot.pk}&passage={start}-{start + len(KOREAN)}"
    assert f"{address}#passage".replace("&", "&amp;") in told["parts"]["live-sources"]
    assert f'<mark id="passage" class="passage-mark">{KOREAN}</mark>' in desk_client.get(address).content.decode()


def test_failure_says_why_and_is_tried_again_by_a_button(
    desk_client: Client, conversion: Claim, server: ScriptedServer
) -> None:
    server.says(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", page(KOREAN))
    link(desk_client, conversion, url=server.url)
    fetch_all()
    shown = desk_client.get(of_claim(conversion)).content.decode()
    assert "The page does not exist, or not any more." in shown
    assert "Try again" in shown
    source = Source.objects.get()
    desk_client.post(of_claim(conversion), {"do": "fetch", "source": source.pk})
    fetch_all()
    assert Fetch.objects.latest("pk").state == FetchState.DONE
    assert "The page does not exist" in desk_client.get(of_source(source)).content.decode()  # what failed is kept


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://10.0.0.5/x", "http://[::1]/"])
def test_inner_address_is_refused_in_words_at_its_field(desk_client: Client, conversion: Claim, url: str) -> None:
    assert "leads to an inner or reserved network" in link(desk_client, conversion, url=url)
    assert Source.objects.count() == 0


def test_only_one_way_at_a_time(desk_client: Client, conversion: Claim, server: ScriptedServer) -> None:
    file = SimpleUploadedFile("a.txt", KOREAN.encode())
    assert "Give one thing only" in link(desk_client, conversion, url=server.url, file=file)
    link(desk_client, conversion, url=server.url, text=KOREAN)
    assert Source.objects.get().form == "text"


def test_sensitive_articles_source_waits_for_a_person(
    desk_client: Client, conversion: Claim, article: Article, server: ScriptedServer
) -> None:
    Article.objects.update(sensitive=True)
    shown = link(desk_client, conversion, url=server.url)
    assert "not fetched by itself" in shown
    assert "Fetch it now" in shown
    assert Fetch.objects.count() == 0


def two_snapshots(client: Client, claim: Claim, server: ScriptedServer) -> Source:
    server.says(
        page("첫째 문장이다. 둘째 문장이다. 금액은 9090억 원이다."),
        page("첫째 문장이다. 둘째 문장이다. 금액은 8080억 원이다."),
    )
    link(client, claim, url=server.url)
    fetch_all()
    source = Source.objects.get()
    request_fetch(source=source, now=timezone.now(), by=None)
    fetch_all()
    return source


def test_what_changed_between_two_snapshots_is_marked_for_eyes_and_ears(
    desk_client: Client, conversion: Claim, server: ScriptedServer
) -> None:
    source = two_snapshots(desk_client, conversion, server)
    new, old = source.snapshots.all()
    page_of_source = desk_client.get(of_source(source)).content.decode()
    assert f"?snapshot={new.pk}&amp;before={old.pk}" in page_of_source
    shown = desk_client.get(of_source(source), {"snapshot": new.pk, "before": old.pk}).content.decode()
    gone, come = shown.partition("<del>")[2].partition("</del>")[0], shown.partition("<ins>")[2].partition("</ins>")[0]
    assert "9090억" in gone
    assert "Gone:" in gone
    assert "8080억" in come
    assert "New:" in come
    assert "첫째 문장이다." not in gone + come


def test_snapshot_is_text_never_active_content(desk_client: Client, conversion: Claim, server: ScriptedServer) -> None:
    server.says(page(HOSTILE))
    link(desk_client, conversion, url=server.url)
    fetch_all()
    shown = desk_client.get(of_source(Source.objects.get())).content.decode()
    assert "<script>alert(1)</script>" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown


def test_nothing_serves_the_stored_bytes(client: Client, conversion: Claim, desk_client: Client) -> None:
    link(desk_client, conversion, text=KOREAN)
    name = Source.objects.get().latest_snapshot.content.name
    for address in (f"/{name}", f"/media/{name}", f"/static/{name}"):
        assert desk_client.get(address).status_code == 404


def test_what_is_told_of_a_source_is_corrected(desk_client: Client, conversion: Claim) -> None:
    link(desk_client, conversion, text=KOREAN, title="발표문")
    source = Source.objects.get()
    given = {"title": "보도자료", "publisher": "부처", "role": "issuer", "access": "confidential", "archived_url": ""}
    desk_client.post(of_source(source), {"do": "describe", **given})
    source.refresh_from_db()
    assert (source.title, source.role, source.access) == ("보도자료", "issuer", "confidential")
    refused = desk_client.post(of_source(source), {"do": "describe", **given, "archived_url": "javascript:alert(1)"})
    assert "Enter a valid URL" in refused.content.decode()


@pytest.mark.parametrize("do", ["describe", "fetch"])
def test_who_may_not_link_may_not_change(
    client: Client, editor: Any, desk_client: Client, conversion: Claim, do: str
) -> None:
    link(desk_client, conversion, text=KOREAN)
    Membership.objects.filter(user=editor).update(role=Role.AUDITOR)
    answer = desk_client.post(
        of_source(Source.objects.get()), {"do": do, "title": "x", "role": "issuer", "access": "open"}
    )
    assert answer.status_code == 403
