"""An article taken from its address: proposed in the form, saved only by the editor."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
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


# ---------------------------------------------------------------- a file


def upload(client: Client, outlet: Outlet, name: str, content: bytes, **given: object) -> str:
    file = SimpleUploadedFile(name, content)
    form = {"do": "import", "outlet": outlet.pk, "file": file, **given}
    return client.post(reverse("admin:claims_article_add"), form).content.decode()


def word_document(*paragraphs: str) -> bytes:
    """The least that a .docx is."""
    body = "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in paragraphs)
    kept = BytesIO()
    with ZipFile(kept, "w") as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{TYPES}"/>')
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{WORDS}"><w:body>{body}</w:body></w:document>')
    return kept.getvalue()


TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PAGE = f'<html lang="zh"><head><title>韩国加码</title></head><body><article><p>{TEXT * 4}</p></article></body></html>'


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("story.txt", TEXT.encode()),
        ("story.txt", TEXT.encode("gb18030")),
        ("story.html", PAGE.encode()),
        ("story.docx", word_document("开头。", TEXT)),
    ],
)
def test_file_fills_the_form_and_nothing_is_saved(
    desk_client: Client, outlet: Outlet, name: str, content: bytes
) -> None:
    shown = upload(desk_client, outlet, name, content)
    assert TEXT in shown
    assert '<option value="zh-hans" selected>' in shown
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("story.png", b"\x89PNG\r\n\x1a\n" + bytes(100), "no text, table or document"),
        ("story.txt", b" \n ", "No text was found in it"),
        ("story.txt", b"x" * 10_000_001, "larger than 10 MB"),
    ],
)
def test_file_that_cannot_be_taken_says_why(
    desk_client: Client, outlet: Outlet, name: str, content: bytes, why: str
) -> None:
    assert why in upload(desk_client, outlet, name, content)


def test_an_address_and_a_file_at_once_are_refused(desk_client: Client, outlet: Outlet) -> None:
    shown = upload(desk_client, outlet, "story.txt", TEXT.encode(), url="https://news.example/1")
    assert "Give an address or choose a file." in shown


# ---------------------------------------------------------------- the language of a pasted text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (TEXT, "zh-hans"),
        ("韓國計劃投入9090億韓元(約合49.8億元人民幣),用於公共服務。", "zh-hant"),
        ("정부는 올해 9090억 원을 투입한다.", "ko"),
        ("政府は今年、9090億ウォンを投入すると発表した。", "ja"),
        ("The government will spend 909 billion won this year on public services.", "en"),
    ],
)
def test_the_language_is_found_in_the_text_where_none_is_chosen(
    desk_client: Client, outlet: Outlet, text: str, language: str
) -> None:
    form = {"outlet": outlet.pk, "headline": "x", "body": text, "language": ""}
    desk_client.post(reverse("admin:claims_article_add"), form)
    assert Article.objects.get().language == language


def test_a_language_that_cannot_be_told_is_asked_for(desk_client: Client, outlet: Outlet) -> None:
    form = {"outlet": outlet.pk, "headline": "x", "body": "12 345", "language": ""}
    page = desk_client.post(reverse("admin:claims_article_add"), form).content.decode()
    assert "language cannot be told" in page
    assert not Article.objects.exists()
