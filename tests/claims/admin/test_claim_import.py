"""Claims imported from a table: looked through first, told row by row, written beside what is wrong, never twice."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from claims.admin import claim_import
from claims.claim_export import write_xlsx
from claims.claim_sheet import MOST_ROWS, TEMPLATES
from claims.models import Article, Citation, Claim, ClaimImport, User
from claims.operations import importing_claims
from claims.operations.articles import register_article
from claims.operations.importing_claims import forget_imports, import_slice, look_through
from claims.operations.memberships import set_roles
from claims.roles import Role
from sources.models import Fetch
from sources.refusal import NotAllowed, Refusal
from tests.claims.conftest import BODY, FIRST, NOW, PUBLISHED, SECOND, join

HEADING = TEMPLATES["en"]
PAGE = "https://www.example.org/plan"


def table(*rows: tuple[str, ...], heading: tuple[str, ...] = HEADING) -> bytes:
    written = io.StringIO()
    csv.writer(written).writerows([heading, *rows])
    return written.getvalue().encode()


def sheet(*rows: tuple[str, ...], heading: tuple[str, ...] = HEADING) -> bytes:
    written = io.BytesIO()
    write_xlsx([heading, *rows], written)
    return written.getvalue()


def looked(content: bytes, by: User) -> ClaimImport:
    return look_through(name="claims.csv", content=content, now=NOW, by=by)


def faults(kept: ClaimImport) -> list[tuple[int, str, str]]:
    return [(fault["row"], fault["column"], fault["code"]) for fault in kept.faults]


def posted(client: Client, content: bytes, name: str = "claims.csv") -> str:
    """The page that follows a chosen file."""
    file = SimpleUploadedFile(name, content)
    answer = client.post(reverse("admin:claims_claim_import"), {"file": file}, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_article_is_found_by_our_id_its_own_and_its_address(article: Article, editor: User) -> None:
    Article.objects.filter(pk=article.pk).update(external_system="cms", external_id="A-17", url=PAGE)
    names = (str(article.public_id), str(article.public_id).upper(), "A-17", PAGE)
    kept = looked(table(*((name, FIRST) for name in names)), editor)
    assert [row["pk"] for row in kept.rows] == [article.pk] * 4
    assert kept.faults == []


def test_each_fault_is_told_with_its_row_and_column(article: Article, editor: User) -> None:
    mine = str(article.public_id)
    kept = looked(
        table(
            (mine, FIRST),
            ("", FIRST),
            ("nowhere", FIRST),
            (mine, ""),
            (mine, "x" * 2_001),
            (mine, FIRST, "alchemy"),
            (mine, FIRST, "share"),
            (mine, FIRST, "", "file:///etc/passwd"),
            (mine, FIRST, "", PAGE, "gossip"),
            (mine, FIRST, "", "", "primary", "ask her"),
        ),
        editor,
    )
    assert [row["row"] for row in kept.rows] == [2]
    assert faults(kept) == [
        (3, "article", "no_article"),
        (4, "article", "unknown_article"),
        (5, "quote", "no_quote"),
        (6, "quote", "long_quote"),
        (7, "kind", "unknown_kind"),
        (8, "kind", "other_kind"),
        (9, "source", ""),
        (10, "role", "unknown_role"),
        (11, "role", "no_source"),
        (11, "note", "no_source"),
    ]


@pytest.mark.parametrize("language", TEMPLATES)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_template_is_read_in_every_language_encoding_and_separator(
    language: str, encoding: str, separator: str, article: Article, editor: User
) -> None:
    words = TEMPLATES[language], (str(article.public_id), FIRST, "", PAGE, "", "")
    content = "".join(separator.join(row) + "\r\n" for row in words).encode(encoding)
    kept = looked(content, editor)
    assert kept.faults == []
    assert (kept.rows[0]["quote"], kept.rows[0]["source"]) == (FIRST, PAGE)


def test_a_spreadsheet_is_read_and_a_formula_in_it_is_plain_text(article: Article, editor: User) -> None:
    mine = str(article.public_id)
    kept = looked(sheet((mine, '=HYPERLINK("https://evil.example/")'), (mine, FIRST)), editor)
    assert kept.rows[0]["quote"] == '=HYPERLINK("https://evil.example/")'
    assert kept.rows[1]["quote"] == FIRST


def test_another_outlets_article_reads_as_one_that_is_not(
    foreign_article: Article, article: Article, editor: User
) -> None:
    kept = looked(table((str(foreign_article.public_id), FIRST), ("0" * 32, FIRST)), editor)
    assert kept.rows == []
    assert faults(kept) == [(2, "article", "unknown_article"), (3, "article", "unknown_article")]


def test_a_name_that_several_articles_have_is_not_guessed(article: Article, editor: User) -> None:
    told = {"headline": "x", "body": BODY, "language": "zh-hans", "published": PUBLISHED, "now": NOW, "by": None}
    register_article(outlet=article.outlet, **told)
    Article.objects.update(url=PAGE)
    assert faults(looked(table((PAGE, FIRST)), editor)) == [(2, "article", "several_articles")]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Article\nx\n",
        table(),
        table(*[("a", "b")] * (MOST_ROWS + 1)),
        b"a" * 5_000_001,
        b"PK\x03\x04 torn",
        b"," * 1_000_000,
    ],
    ids=["empty", "no quote", "no rows", "too many rows", "too large", "torn", "a million columns"],
)
def test_a_file_that_cannot_be_used_is_refused_whole(content: bytes, article: Article, editor: User) -> None:
    with pytest.raises(Refusal) as refused:
        looked(content, editor)
    assert refused.value.field == "file"
    assert not ClaimImport.objects.exists()


def test_a_spreadsheet_that_unpacks_to_gigabytes_is_refused(article: Article, editor: User) -> None:
    bomb = io.BytesIO(sheet((str(article.public_id), FIRST)))
    parts = zipfile.ZipFile(bomb)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as book:
        for name in parts.namelist():
            content = parts.read(name)
            if name.endswith("sheet1.xml"):
                content = content.replace(b"</sheetData>", b" " * 600_000_000 + b"</sheetData>")
            book.writestr(name, content)
    with pytest.raises(Refusal):
        looked(packed.getvalue(), editor)


def test_nothing_is_registered_before_it_is_confirmed(article: Article, desk_client: Client) -> None:
    page = posted(desk_client, table((str(article.public_id), FIRST), ("nowhere", SECOND)))
    assert "Rows that can be imported: 1. Nothing is registered yet." in page
    assert "No article of your outlets is “nowhere”" in page
    assert not Claim.objects.exists()


def test_good_rows_are_registered_beside_wrong_ones(article: Article, rates: object, desk_client: Client) -> None:
    mine = str(article.public_id)
    posted(desk_client, table((mine, FIRST, "", PAGE, "primary", "from the ministry"), ("no", FIRST), (mine, SECOND)))
    look = reverse("admin:claims_claim_import_look", args=[ClaimImport.objects.get().pk])
    page = desk_client.post(look, follow=True).content.decode()
    assert "New claims: 2" in page
    assert [claim.quote in FIRST + SECOND for claim in Claim.objects.all()] == [True, True]
    linked = Citation.objects.get()
    assert (linked.source.url, linked.source.role, linked.note) == (PAGE, "primary", "from the ministry")
    assert Fetch.objects.filter(source=linked.source).exists()


def test_the_same_row_and_the_same_file_again_register_nothing(article: Article, editor: User) -> None:
    row = str(article.public_id), FIRST, "", PAGE
    nowhere = str(article.public_id), "出口增长了百分之九十九点九。"
    content = table(row, row, nowhere, nowhere)
    first = import_slice(kept=looked(content, editor), now=NOW, by=editor)
    again = import_slice(kept=looked(content, editor), now=NOW, by=editor)
    assert (first.registered, first.known, again.registered, again.known) == (2, 2, 0, 4)
    assert (Claim.objects.count(), Citation.objects.count()) == (2, 1)


def test_a_row_that_fails_as_it_is_written_leaves_nothing_and_the_others_are_written(
    article: Article, editor: User, outlet: object
) -> None:
    kept = looked(table((str(article.public_id), FIRST, "", PAGE), (str(article.public_id), SECOND)), editor)
    kept.rows[0]["source"] = "https://10.0.0.1/"
    kept.save()
    done = import_slice(kept=kept, now=NOW, by=editor)
    assert Claim.objects.get().quote in SECOND
    assert not Citation.objects.exists()
    assert [(fault["row"], fault["column"]) for fault in done.faults] == [(2, "source")]


def test_a_long_file_is_imported_in_steps(
    article: Article, desk_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing_claims, "SLICE", 1)
    monkeypatch.setattr(claim_import, "SECONDS", 0)
    mine = str(article.public_id)
    posted(desk_client, table((mine, FIRST), (mine, SECOND)))
    look = reverse("admin:claims_claim_import_look", args=[ClaimImport.objects.get().pk])
    assert "Rows taken: 1; left: 1." in desk_client.post(look, follow=True).content.decode()
    assert "The import is done" in desk_client.post(look, follow=True).content.decode()
    desk_client.post(look)
    assert Claim.objects.count() == 2


def test_a_role_lost_before_confirming_registers_nothing(article: Article, editor: User) -> None:
    kept = looked(table((str(article.public_id), FIRST)), editor)
    set_roles(outlet=article.outlet, person=editor, roles=[Role.AUDITOR], now=NOW, by=None)
    done = import_slice(kept=kept, now=NOW, by=User.objects.get(pk=editor.pk))
    assert not Claim.objects.exists()
    assert "You may not register articles and claims here" in done.faults[0]["given"]


def test_a_file_is_its_owners_alone_and_for_a_day(article: Article, editor: User, desk_client: Client) -> None:
    posted(desk_client, table((str(article.public_id), FIRST)))
    kept = ClaimImport.objects.get()
    look = reverse("admin:claims_claim_import_look", args=[kept.pk])
    colleague = join(User.objects.create_user("bo", is_staff=True), article.outlet, Role.EDITOR)
    other = Client()
    other.force_login(colleague)
    assert (other.get(look).status_code, other.post(look).status_code) == (404, 404)
    with pytest.raises(NotAllowed):
        import_slice(kept=kept, now=NOW, by=colleague)
    assert desk_client.get(look).status_code == 200
    ClaimImport.objects.update(made_at=timezone.now() - timedelta(days=1, minutes=1))
    assert desk_client.post(look).status_code == 404
    assert forget_imports(now=timezone.now()) == 1
    assert not Claim.objects.exists()


def test_whoever_may_not_register_cannot_look_through(article: Article, client: Client) -> None:
    auditor = join(User.objects.create_user("au", is_staff=True), article.outlet, Role.AUDITOR)
    with pytest.raises(NotAllowed):
        looked(table((str(article.public_id), FIRST)), auditor)


@pytest.mark.parametrize(("language", "headings"), [("en", "en"), ("zh-hans", "zh")])
def test_a_template_has_its_headings_in_the_readers_language(language: str, headings: str, desk_client: Client) -> None:
    with translation.override(language):
        for form in ("csv", "xlsx"):
            address = reverse("admin:claims_claim_import_template", args=[form])
            answer = desk_client.get(address, headers={"accept-language": language})
            content = answer.getvalue()
            if form == "xlsx":
                content = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml")
            assert all(word.encode() in content for word in TEMPLATES[headings])
