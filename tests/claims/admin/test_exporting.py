"""Claims taken out as CSV and XLSX: whose, which, safe in a spreadsheet, and on record."""

from __future__ import annotations

import csv
import io
from datetime import datetime

import openpyxl  # type: ignore[import-untyped]
import pytest
from django.contrib import admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.claim_export import as_csv, harmless, write_xlsx
from claims.models import Article, Claim, User
from claims.operations import exporting
from claims.operations.citing import cite_text
from claims.operations.reviewing import override
from factcheck.audit.models import Entry
from tests.claims.conftest import NOW

HOSTILE = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "\n=1",
    "＝1+1",
    "a;=1+1",
    "a,@x",
    "a|+1",
    "a\n-2",
    "a\t=1",
)


def sent(client: Client, form: str, query: str = "") -> bytes:
    answer = client.post(f"{reverse('admin:claims_claim_export', args=[form])}{query}")
    assert answer.status_code == 200
    return answer.getvalue()


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_starts_a_formula_in_any_dialect(text: str) -> None:
    line = b"".join(as_csv([[text, "x"]])).decode("utf-8-sig")
    for separator in ",;|\t":
        for row in csv.reader(io.StringIO(line, newline=""), delimiter=separator):
            assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "＝")) for cell in row)
    for piece in line.replace('"', "").replace("\r", "\n").split("\n"):
        for separator in ",;|\t":
            assert not any(cell.startswith(("=", "+", "-", "@", "＝")) for cell in piece.split(separator))


@pytest.mark.parametrize("text", ["增长16%", "a - b", "2024-03-07", "x=1", "ed@example.org", "约合49.8亿元, -5%", ""])
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_sheet_holds_text_alone(text: str) -> None:
    file = io.BytesIO()
    write_xlsx([[text + "\x00\x0b<&>", "x"]], file)
    cell = openpyxl.load_workbook(file).active["A1"]
    assert cell.data_type == "s"
    assert str(cell.value).endswith("<&>")


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_file_has_the_claims_of_the_filtered_list_alone(
    desk_client: Client, claims: list[Claim], foreign_article: Article, form: str
) -> None:
    content = sent(desk_client, form, "?kind=conversion")
    if form == "csv":
        told = [row["claim"] for row in rows_of(content)]
    else:
        sheet = openpyxl.load_workbook(io.BytesIO(content)).active
        told = [str(row[0]) for row in list(sheet.iter_rows(values_only=True))[1:]]
    wanted = {str(one.public_id) for one in claims if one.version.kind == "conversion"}
    assert set(told) == wanted
    assert len(told) == len(wanted)
    assert not {str(one.public_id) for one in foreign_article.claims.all()} & set(told)


def test_a_row_says_verdict_in_words_and_code_times_with_zones_and_the_reason(
    desk_client: Client, conversion: Claim, desk_editor: User
) -> None:
    override(
        claim=conversion,
        verdict="accurate",
        public_reason="=Checked",
        internal_note="call them",
        by=desk_editor,
        now=NOW,
    )
    (row,) = [one for one in rows_of(sent(desk_client, "csv")) if one["claim"] == str(conversion.public_id)]
    assert (row["verdict"], row["verdict_in_words"], row["decided_by"]) == ("accurate", "accurate", "ed")
    assert row["public_reason"] == "'=Checked"
    assert row["written"]
    assert all(datetime.fromisoformat(row[name]).tzinfo for name in ("changed_at", "first_published", "decided_at"))
    assert row["first_published"] == "2024-03-08T09:30:00+08:00"


def test_a_note_for_colleagues_stays_at_the_desk(desk_client: Client, conversion: Claim, desk_editor: User) -> None:
    override(
        claim=conversion,
        verdict="accurate",
        public_reason="Checked",
        internal_note="call them",
        by=desk_editor,
        now=NOW,
    )
    content = sent(desk_client, "csv").decode()
    assert "Checked" in content
    assert "call them" not in content


def test_words_are_in_the_persons_language(desk_client: Client, conversion: Claim) -> None:
    desk_client.cookies["django_language"] = "zh-hans"
    rows = rows_of(sent(desk_client, "csv"))
    assert {row["status_in_words"] for row in rows} == {"已核对"}


def test_a_confidential_source_is_not_told(desk_client: Client, conversion: Claim) -> None:
    for title, access in (("Whistleblower", "confidential"), ("Ministry", "open")):
        cite_text(claim=conversion, title=title, text="9090억 원", role="primary", access=access, now=NOW, by=None)
    content = sent(desk_client, "csv").decode()
    assert "Ministry" in content
    assert "Whistleblower" not in content


def test_an_export_is_on_record(desk_client: Client, claims: list[Claim], desk_editor: User) -> None:
    sent(desk_client, "csv", "?q=9090亿韩元")
    entry = Entry.objects.get(action="outlet.claims_exported")
    assert (entry.actor, entry.chain.outlet) == (desk_editor, claims[0].outlet)
    assert '"form": "csv"' in entry.content.body or '"form":"csv"' in entry.content.body


def test_too_many_claims_are_refused_with_the_mend(
    desk_client: Client, claims: list[Claim], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "MOST_CLAIMS", 1)
    answer = desk_client.post(reverse("admin:claims_claim_export", args=["csv"]), follow=True)
    assert "narrow the list first" in answer.content.decode()
    assert not Entry.objects.filter(action="outlet.claims_exported").exists()


def test_nobody_else_gets_a_file_and_a_link_makes_none(
    client: Client, desk_client: Client, claims: list[Claim]
) -> None:
    address = reverse("admin:claims_claim_export", args=["csv"])
    assert desk_client.get(address).status_code == 405
    assert Client().post(address).status_code == 302
    assert desk_client.post(reverse("admin:claims_claim_export", args=["exe"])).status_code == 404


def test_questions_to_the_database_do_not_grow_with_the_claims(desk_client: Client, claims: list[Claim]) -> None:
    counts = []
    for query in ("?kind=conversion", ""):
        sent(desk_client, "csv", query)
        with CaptureQueriesContext(connection) as asked:
            sent(desk_client, "csv", query)
        counts.append(len(asked))
    assert max(counts) - min(counts) <= 2
    assert admin.site.is_registered(Claim)
