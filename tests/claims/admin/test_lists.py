"""The front page and the lists: what they show, how they are narrowed, and how many questions they ask the database."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from html.parser import HTMLParser

import pytest
from django.contrib import admin
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from claims.models import Article, Claim, Outlet, Run, User
from claims.operations.accepting import accept_all
from claims.operations.articles import register_article
from claims.operations.citing import cite_text
from claims.operations.registering import scan_article
from sources.models import RateProvider, Source
from tests.claims.conftest import NOW, PUBLISHED

MOST_QUERIES = 15
MANY = 120


def listed(client: Client, model: str, query: str = "") -> str:
    return client.get(f"{reverse(f'admin:{model}_changelist')}{query}").content.decode()


def queries_of(client: Client, address: str) -> int:
    client.get(address)  # what is asked once a process, such as content types, is no cost of the page
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


@pytest.fixture
def many_claims(outlet: Outlet, rates: RateProvider, worker: Callable[[], None]) -> Article:
    """An article of many conversions, each with its verdict."""
    sentences = [f"第{n}项投入{1000 + n}亿韩元(约合{(1000 + n) * 0.00545:.2f}亿元人民币)。" for n in range(MANY)]
    article = register_article(
        outlet=outlet,
        headline="Many",
        body="\n".join(sentences),
        language="zh-hans",
        published=PUBLISHED,
        now=NOW,
        by=None,
    )
    scan_article(article=article, now=NOW, by=None)
    worker()
    accept_all(article=article, now=NOW, by=None)
    return article


def test_no_page_asks_more_for_more_claims(
    desk_client: Client, many_claims: Article, worker: Callable[[], None]
) -> None:
    claim = many_claims.claims.filter(current_version__kind="conversion").first()
    source = cite_text(claim=claim, title="x", text="投入1000亿韩元。", role="issuer", now=NOW, by=None).source
    worker()
    assert many_claims.claims.count() >= MANY
    addresses = {
        "desk": reverse("admin:index"),
        "article": reverse("admin:claims_article_change", args=[many_claims.pk]),
        "progress": reverse("admin:claims_article_progress", args=[many_claims.pk]),
        "claim": reverse("admin:claims_claim_change", args=[claim.pk]),
        "source": reverse("admin:sources_source_change", args=[source.pk]),
        **{
            model.__name__: reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
            for model in admin.site._registry
            if model._meta.app_label in ("claims", "sources")
        },
    }
    asked = {name: queries_of(desk_client, address) for name, address in addresses.items()}
    assert {name: count for name, count in asked.items() if count > MOST_QUERIES} == {}


def test_a_long_list_of_claims_is_turned_page_by_page(desk_client: Client, many_claims: Article) -> None:
    address = reverse("admin:claims_article_change", args=[many_claims.pk])
    first = desk_client.get(address).content.decode()
    assert "page 1 of 3" in first
    assert first.count('class="card ') == 50
    assert first.count('class="mark ') >= MANY
    assert desk_client.get(f"{address}?page=3").content.decode().count('class="card ') <= 50


@pytest.mark.parametrize("page", ["0", "99", "x", "-1"])
def test_a_page_that_is_not_there_shows_one_that_is(desk_client: Client, claims: list[Claim], page: str) -> None:
    address = reverse("admin:claims_article_change", args=[claims[0].article_id])
    assert desk_client.get(f"{address}?page={page}").status_code == 200


def test_the_list_of_claims_shows_verdict_and_figures(desk_client: Client, claims: list[Claim]) -> None:
    page = listed(desk_client, "claims_claim")
    assert page.count("verdict-approximate") == 3
    assert "49.8亿元人民币 → 4.927 billion yuan (+1.1 %)" in page


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("?verdict__exact=approximate", 3),
        ("?verdict__exact=accurate", 0),
        ("?status__exact=checked", 3),
        ("?kind=conversion", 2),
        ("?kind=repeat", 1),
        ("?attention=any", 1),
        ("?attention=needs_person", 1),
        ("?attention=result_changed", 0),
        ("?assigned=me", 1),
        ("?assigned=others", 0),
        ("?assigned=nobody", 2),
        ("?assigned=else", 3),
        ("?q=49.8", 2),
        ("?q=54.5亿元", 2),
        ("?q=nothing+of+this", 0),
    ],
)
def test_claims_are_narrowed(
    desk_client: Client, desk_editor: User, claims: list[Claim], query: str, count: int
) -> None:
    Claim.objects.filter(pk=claims[0].pk).update(attention="needs_person", assigned_to=desk_editor)
    assert listed(desk_client, "claims_claim", query).count("field-shown_verdict") == count


def test_no_list_takes_a_regular_expression_from_an_address(desk_client: Client, claims: list[Claim]) -> None:
    assert desk_client.get(f"{reverse('admin:claims_claim_changelist')}?status__regex=(").status_code == 400
    assert desk_client.get(f"{reverse('admin:claims_article_changelist')}?state__iregex=(a%2B)%2B").status_code == 400


def test_claims_are_narrowed_to_an_article(desk_client: Client, claims: list[Claim]) -> None:
    assert listed(desk_client, "claims_claim", f"?article={claims[0].article_id}").count("field-shown_verdict") == 3
    for strange in ("4711", "x", "１"):
        assert listed(desk_client, "claims_claim", f"?article={strange}").count("field-shown_verdict") == 0


def test_no_list_shows_a_bare_object_or_an_id_as_its_title(
    desk_client: Client, claims: list[Claim], worker: Callable[[], None]
) -> None:
    cite_text(claim=claims[0], title="Announcement", text="x", role="issuer", now=NOW, by=None)
    for model in admin.site._registry:
        if model._meta.app_label in ("claims", "sources"):
            page = listed(desk_client, f"{model._meta.app_label}_{model._meta.model_name}")
            assert "object (" not in page
            assert str(claims[0].public_id) not in page


@pytest.mark.parametrize(
    ("model", "called"),
    [("claims_claim", "Claims"), ("claims_user", "People"), ("auth_group", "Roles"), ("sources_snapshot", "Snapshots")],
)
def test_a_list_is_called_by_what_it_lists(desk_client: Client, model: str, called: str) -> None:
    assert f"<title>{called} | factcheck</title>" in re.sub(r"\s*(</?title>)\s*", r"\1", listed(desk_client, model))


def test_an_empty_list_says_whether_its_filter_is_why(desk_client: Client) -> None:
    new, sought = listed(desk_client, "claims_token"), listed(desk_client, "claims_token", "?q=cms")
    assert "Nothing here yet." in new
    assert "Add API token" in new
    assert "Reset filters" not in new
    assert "Nothing fits this filter or search." in sought
    assert "Reset filters" in sought
    assert "Nothing fits" in listed(desk_client, "claims_claim", "?status__exact=draft")


def test_rows_that_lead_nowhere_are_named_like_others(desk_client: Client, rates: RateProvider) -> None:
    for model, first in (("sources_publishedrate", "day"), ("auth_group", "Role")):
        page = listed(desk_client, model)
        assert f'data-label="{first.capitalize()}"' in page or f'data-label="{first}"' in page
        assert "Select record" not in page
        assert re.findall(r"<th[^>]*data-label[^>]*><a ", page) == []


def test_the_front_page_tells_what_waits_by_verdict(desk_client: Client, claims: list[Claim]) -> None:
    page = desk_client.get(reverse("admin:index")).content.decode()
    assert '<span class="tile-number">3</span>' in page
    assert "status__exact=checked&amp;verdict__exact=approximate" in page
    assert "3 claims, 3 to confirm" in page
    assert "European Central Bank" in page
    assert "older than it should be" in page


def test_the_front_page_of_a_new_desk_says_how_to_begin(desk_client: Client) -> None:
    page = desk_client.get(reverse("admin:index")).content.decode()
    for told in ("Nothing waits for you.", "No articles yet.", "No rates are loaded", "No check is in work."):
        assert told in page


def test_the_front_page_names_failed_checks_and_claims_that_call(desk_client: Client, claims: list[Claim]) -> None:
    Claim.objects.filter(pk=claims[0].pk).update(attention="needs_person")
    version = claims[0].current_version
    Run.objects.create(version=version, state="failed", asked_at=timezone.now(), ended_at=timezone.now(), tries=3)
    page = desk_client.get(reverse("admin:index")).content.decode()
    assert "Failed this week" in page
    assert "needs a person" in page


def test_the_front_page_says_when_no_worker_takes_the_checks(desk_client: Client, article: Article) -> None:
    scan_article(article=article, now=timezone.now() - timedelta(minutes=2), by=None)
    assert "3 checks wait and no worker takes them" in desk_client.get(reverse("admin:index")).content.decode()


def test_a_person_of_no_outlet_sees_an_empty_desk(client: Client, claims: list[Claim]) -> None:
    outsider = User.objects.create_user("outsider", is_staff=True)
    client.force_login(outsider)
    page = client.get(reverse("admin:index")).content.decode()
    assert "韩国加码" not in page
    assert "Nothing waits for you." in page


def test_a_sources_page_shows_its_text_as_plain_text(desk_client: Client, conversion: Claim) -> None:
    text = "<b>공고</b>\n9090억 원"
    source = cite_text(claim=conversion, title="공고", text=text, role="primary", now=NOW, by=None).source
    page = desk_client.get(reverse("admin:sources_source_change", args=[source.pk])).content.decode()
    assert "&lt;b&gt;공고&lt;/b&gt;\n9090억 원" in page
    assert "primary record" in page


def test_a_snapshot_opens_on_its_sources_page(desk_client: Client, conversion: Claim) -> None:
    source = cite_text(claim=conversion, title="t", text="body of it", role="primary", now=NOW, by=None).source
    address = reverse("admin:sources_snapshot_change", args=[Source.objects.get(pk=source.pk).snapshots.get().pk])
    assert "body of it" in desk_client.get(address, follow=True).content.decode()


class Reader(HTMLParser):
    """The words of a page that somebody sees: no scripts, no names of icons."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.unread = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        is_icon = "material-symbols-outlined" in (dict(attrs).get("class") or "")
        self.unread = tag if tag in ("script", "style") or is_icon else self.unread

    def handle_endtag(self, tag: str) -> None:
        self.unread = "" if tag == self.unread else self.unread

    def handle_data(self, data: str) -> None:
        if not self.unread:
            self.words.append(data)


def read_aloud(html: str) -> str:
    reader = Reader()
    reader.feed(html)
    return " ".join(reader.words)


@pytest.mark.parametrize(
    "model",
    ["claims_claim", "claims_article", "claims_run", "sources_publishedrate", "sources_snapshot", "claims_user"],
)
def test_lists_are_chinese_in_chinese(desk_client: Client, claims: list[Claim], model: str) -> None:
    with translation.override("zh-hans"):
        address = reverse(f"admin:{model}_changelist")
        page = desk_client.get(address, headers={"accept-language": "zh-hans"}).content.decode()
    seen = read_aloud(page.partition('<div id="content-main"')[2])
    english = set(re.findall(r"[A-Za-z]{3,}", seen)) - {"KRW", "CNY", "EUR", "UTC", "esc", "CSV", "XLSX", "Daily"}
    assert english == set()


def test_every_time_the_desk_shows_names_its_zone(
    desk_client: Client, claims: list[Claim], worker: Callable[[], None]
) -> None:
    source = cite_text(claim=claims[0], title="Announcement", text="x", role="issuer", now=NOW, by=None).source
    worker()
    pages = [listed(desk_client, model) for model in ("claims_run", "claims_token", "sources_source")]
    things = [("claims_claim", claims[0].pk), ("sources_source", source.pk), ("claims_article", claims[0].article_id)]
    for model, key in things:
        pages.append(desk_client.get(reverse(f"admin:{model}_change", args=[key])).content.decode())
    times = [found for page in pages for found in re.findall(r"\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?[^<]{0,6}", page)]
    assert len(times) > 5
    assert [time for time in times if " (UTC)" not in time] == []


def test_the_desk_has_a_mark_for_the_browsers_tab(desk_client: Client) -> None:
    page = desk_client.get(reverse("admin:index")).content.decode()
    [address] = re.findall(r'<link rel="icon" href="([^"]+)" type="image/svg\+xml"', page)
    assert finders.find(address.removeprefix("/static/"))
