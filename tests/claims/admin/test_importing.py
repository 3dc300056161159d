"""An article taken from its address: proposed in the form, saved only by the editor."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Article, Outlet
from claims.operations.importing import propose_article
from sources.refusal import BadInput
from tests.claims.conftest import NOW
from tests.sources.answers import ok
from tests.sources.conftest import ScriptedServer, server

__all__ = ["server"]
pytestmark = pytest.mark.django_db
TEXT = "韩国计划投入9090亿韩元(约合49.8亿元人民币),用于公共服务。"


@pytest.fixture(autouse=True)
def allowed(settings: Any, server: ScriptedServer) -> None:
    settings.FETCH_ALLOWED_HOSTS = [server.host_port]


def ask(client: Client, outlet: Outlet, url: str) -> str:
    address = reverse("admin:claims_article_add")
    answer = client.post(address, {"do": "import", "outlet": outlet.pk, "url": url})
    assert answer.status_code == 200
    return answer.content.decode()


def test_page_fills_the_form_and_nothing_is_saved(desk_client: Client, outlet: Outlet, server: ScriptedServer) -> None:
    server.says(ok(TEXT.encode(), "Content-Type: text/plain; charset=utf-8"))
    shown = ask(desk_client, outlet, server.url)
    assert TEXT in shown
    assert f'value="{server.url}"' in shown
    assert '<option value="zh-hans" selected>' in shown
    assert Article.objects.count() == 0


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", "The page does not exist"),
        (ok(b"\x89PNG\r\n", "Content-Type: image/png"), "no text, table or document"),
        (ok(TEXT.encode())[:-3], "ended before it was whole"),
    ],
)
def test_page_that_cannot_be_taken_says_why(
    desk_client: Client, outlet: Outlet, server: ScriptedServer, said: bytes, why: str
) -> None:
    server.says(said)
    assert why in ask(desk_client, outlet, server.url)


def test_inner_address_is_refused_before_anything_is_asked(desk_client: Client, outlet: Outlet) -> None:
    assert "inner or reserved network" in ask(desk_client, outlet, "http://169.254.169.254/latest")


def test_page_without_text_is_refused(outlet: Outlet, server: ScriptedServer) -> None:
    server.says(ok(b"  ", "Content-Type: text/plain"))
    with pytest.raises(BadInput):
        propose_article(outlet=outlet, url=server.url, now=NOW, by=None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("韓國計劃投入9090億韓元,用於公共服務,並對產業發展給予補貼。", "zh-hant"),
        ("韩国计划投入9090亿韩元,用于公共服务。", "zh-hans"),
        ("정부는 올해 9090억 원을 투입한다.", "ko"),
        ("政府は今年、9090億ウォンを投じると発表した。", "ja"),
        ("The government will spend 909 billion won.", "en"),
    ],
)
def test_language_is_proposed_by_the_letters(outlet: Outlet, server: ScriptedServer, text: str, language: str) -> None:
    server.says(ok(text.encode(), "Content-Type: text/plain; charset=utf-8"))
    assert propose_article(outlet=outlet, url=server.url, now=NOW, by=None).language == language
