"""A claim of the kind the example has, held against pages in three languages, a PDF and a sheet, at the desk."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from claims.models import Claim
from sources.models import Fetch, FetchState, Source
from sources.operations.fetches import fetch_source
from tests.sources.answers import ok
from tests.sources.conftest import ScriptedServer, server
from tests.sources.formats.makers import pdf, xlsx

__all__ = ["server"]
pytestmark = pytest.mark.django_db

PAGES = {
    "ko": (
        "부처 발표",
        "정부는 올해 공공 서비스에 9090억 원을 투입한다고 밝혔다.",
        "자세한 일정은 다음 달에 안내한다.",
    ),
    "en": ("Ministry statement", "The government will spend 909 billion won on public services.", "More will follow."),
    "zh": ("韩国公布计划", "韩国政府今年将投入9090亿韩元,用于公共服务。", "具体日程将于下月公布。"),
}
FRAME = (
    '<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title></head><body>'
    "<nav><a href='/'>Home</a></nav><article><h1>{title}</h1><p>{first}</p><p>{second}</p></article>"
    "<footer>2024</footer></body></html>"
)


@pytest.fixture(autouse=True)
def allowed(settings: Any, server: ScriptedServer, tmp_path: Any) -> None:
    settings.FETCH_ALLOWED_HOSTS = [server.host_port]
    settings.FETCH_PAUSE_SECONDS = 0
    settings.MEDIA_ROOT = tmp_path


def read_all(client: Client, claim: Claim, worker: Any, **given: Any) -> str:
    """Link a source, let the workers do their work, and open the place of the passage: the marked words."""
    address = reverse("admin:claims_claim_change", args=[claim.pk])
    assert client.post(address, {"do": "cite", "role": "primary", **given}).status_code == 302
    for fetch in Fetch.objects.live():
        done = fetch_source(fetch_id=fetch.pk, now=timezone.now())
        assert done is not None
        assert (done.state, done.code) == (FetchState.DONE, "")
    worker()
    shown = unescape(client.get(address).content.decode())
    assert "the source agrees" in shown
    link = shown.partition("#passage")[0].rpartition('href="')[2]
    return unescape(client.get(link).content.decode())


def marked(page: str) -> str:
    return page.partition('class="passage-mark">')[2].partition("</mark>")[0]


@pytest.mark.parametrize("lang", PAGES)
def test_page_in_another_language_supports_and_is_read_in_its_place(
    desk_client: Client, conversion: Claim, worker: Any, server: ScriptedServer, lang: str
) -> None:
    title, first, second = PAGES[lang]
    page = FRAME.format(lang=lang, title=title, first=first, second=second)
    server.says(ok(page.encode(), "Content-Type: text/html; charset=utf-8"))
    assert first in marked(read_all(desk_client, conversion, worker, url=server.url))
    source = Source.objects.get()
    assert (source.title, source.language) == (title, lang)


def test_pdf_says_the_page_of_its_passage(
    desk_client: Client, conversion: Claim, worker: Any, server: ScriptedServer
) -> None:
    content = pdf("Ministry of Science", "The government will spend 909 billion won on public services.")
    server.says(ok(content, "Content-Type: application/pdf"))
    page = read_all(desk_client, conversion, worker, url=server.url)
    assert "909 billion won" in marked(page)
    assert "page 2" in page


def test_sheet_says_the_cell_of_its_passage(desk_client: Client, conversion: Claim, worker: Any) -> None:
    content = xlsx([["Programme", "Budget (billion won)"], ["Public services", 909], ["Roads", 120]])
    page = read_all(desk_client, conversion, worker, file=SimpleUploadedFile("budget.xlsx", content))
    assert "909" in marked(page)
    assert "A2" in page or "B2" in page
