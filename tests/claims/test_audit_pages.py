"""The audit trail at the desk: who reads it, how two people redact an entry, what an export leaves out."""

from __future__ import annotations

import csv
import io
import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from claims.models import Article, Claim, Outlet, User
from claims.operations.citing import cite_text
from claims.operations.redacting import agree_redaction, ask_redaction
from claims.operations.registering import register_claims
from claims.roles import ACTS, Act, Role
from factcheck.audit.models import Content, Entry, RedactionRequest
from factcheck.audit.verifying import verify
from sources.models import RateProvider, Source
from sources.refusal import BadInput, NotAllowed, WrongState
from tests.claims.conftest import FIRST, NOW, join

LIST = "admin:audit_entry_changelist"
SECRET = "the informant of the ministry"


@pytest.fixture
def claim(article: Article, editor: User, rates: RateProvider) -> Claim:
    return register_claims(article=article, quote=FIRST, now=NOW, by=editor)[0]


@pytest.fixture
def entry(claim: Claim) -> Entry:
    return Entry.objects.get(action="claim.registered")


@pytest.fixture
def people(outlet: Outlet) -> list[User]:
    return [join(User.objects.create_user(name), outlet, Role.ADMINISTRATOR) for name in ("ann", "bob")]


def ask(entry: Entry, by: User) -> RedactionRequest:
    return ask_redaction(entry=entry, ground="source_protection", reason="names somebody", by=by, now=NOW)


# ------------------------------------------------------------ redaction


def test_two_people_redact_an_entry_and_the_chain_still_verifies(entry: Entry, people: list[User]) -> None:
    redaction = agree_redaction(request=ask(entry, people[0]), by=people[1], now=NOW)
    assert not Content.objects.filter(entry=entry).exists()
    assert Entry.objects.filter(pk=entry.pk).exists()
    assert verify() == []
    assert (redaction.asked_by, redaction.agreed_by) == (people[0], people[1])
    told = Entry.objects.filter(subject_type="audit.entry").order_by("id").values_list("action", "actor__username")
    assert list(told) == [("audit.redaction_asked", "ann"), ("audit.redacted", "bob")]


def test_one_person_alone_redacts_nothing(entry: Entry, people: list[User]) -> None:
    with pytest.raises(NotAllowed, match="bob"):
        agree_redaction(request=ask(entry, people[0]), by=people[0], now=NOW)
    assert Content.objects.filter(entry=entry).exists()


@pytest.mark.parametrize("role", [role for role in Role if Act.REDACT not in ACTS[role]])
def test_other_roles_neither_ask_nor_agree(entry: Entry, people: list[User], outlet: Outlet, role: Role) -> None:
    other = join(User.objects.create_user("pat"), outlet, role)
    with pytest.raises(NotAllowed, match="ann"):
        ask(entry, other)
    with pytest.raises(NotAllowed):
        agree_redaction(request=ask(entry, people[0]), by=other, now=NOW)


def test_an_administrator_of_another_outlet_redacts_nothing(entry: Entry, other_outlet: Outlet) -> None:
    with pytest.raises(NotAllowed):
        ask(entry, join(User.objects.create_user("pat"), other_outlet, Role.ADMINISTRATOR))


def test_what_is_redacted_cannot_be_redacted_again(entry: Entry, people: list[User]) -> None:
    first, second = ask(entry, people[0]), ask(entry, people[0])
    agree_redaction(request=first, by=people[1], now=NOW)
    with pytest.raises(WrongState):
        agree_redaction(request=second, by=people[1], now=NOW)
    with pytest.raises(WrongState):
        ask(entry, people[0])


@pytest.mark.parametrize("given", [{"ground": "shame"}, {"reason": "  "}, {"reason": "x" * 501}])
def test_a_redaction_needs_a_ground_and_a_reason(entry: Entry, people: list[User], given: dict[str, str]) -> None:
    told = {"ground": "court_order", "reason": "1 C 23/24", **given}
    with pytest.raises(BadInput):
        ask_redaction(entry=entry, **told, by=people[0], now=NOW)


# ------------------------------------------------------------ pages


@pytest.mark.parametrize("role", Role)
def test_the_trail_is_read_by_whom_the_table_says(
    client: Client, claim: Claim, entry: Entry, outlet: Outlet, role: Role
) -> None:
    client.force_login(join(User.objects.create_user("pat"), outlet, role))
    wanted = 200 if Act.AUDIT in ACTS[role] else 403
    assert client.get(reverse(LIST)).status_code == wanted
    assert client.get(reverse("admin:audit_entry_export", args=["csv"])).status_code == wanted
    if wanted == 200:
        assert "Registered" in client.get(reverse(LIST)).content.decode()
        assert client.get(reverse("admin:audit_entry_change", args=[entry.pk])).status_code == 200


def test_another_outlets_entries_are_not_there(
    client: Client, claim: Claim, entry: Entry, other_outlet: Outlet
) -> None:
    client.force_login(join(User.objects.create_user("pat"), other_outlet, Role.AUDITOR, Role.ADMINISTRATOR))
    assert client.get(reverse("admin:audit_entry_change", args=[entry.pk])).status_code == 404
    exported = b"".join(client.get(reverse("admin:audit_entry_export", args=["jsonl"])).streaming_content)
    assert b"claim.registered" not in exported


def test_redaction_by_two_people_at_the_desk(entry: Entry, people: list[User]) -> None:
    address = reverse("admin:audit_entry_change", args=[entry.pk])
    first, second = Client(), Client()
    first.force_login(people[0])
    second.force_login(people[1])
    first.post(address, {"do": "ask", "ground": "court_order", "reason": "1 C 23/24"})
    request = RedactionRequest.objects.get()
    first.post(address, {"do": "agree", "request": request.pk})
    assert Content.objects.filter(entry=entry).exists()
    second.post(address, {"do": "agree", "request": request.pk})
    page = second.get(address).content.decode()
    assert "agreed by bob" in page
    assert "Redacted." in page


def test_nobody_adds_changes_or_deletes_an_entry_at_the_desk(client: Client, entry: Entry, db: None) -> None:
    client.force_login(User.objects.create_superuser("root"))
    assert client.get(reverse("admin:audit_entry_add")).status_code == 403
    assert client.post(reverse("admin:audit_entry_delete", args=[entry.pk]), {"post": "yes"}).status_code == 403
    assert "delete_selected" not in client.get(reverse(LIST)).content.decode()


def test_an_articles_and_a_claims_page_show_their_history(client: Client, claim: Claim, editor: User) -> None:
    client.force_login(editor)
    claim_page = client.get(reverse("admin:claims_claim_change", args=[claim.pk])).content.decode()
    article_page = client.get(reverse("admin:claims_article_change", args=[claim.article_id])).content.decode()
    assert "Registered" in claim_page
    assert "Article registered" in article_page


# ------------------------------------------------------------ export


def lines(form: str = "jsonl") -> str:
    out = StringIO()
    call_command("export_audit", format=form, stdout=out)
    return out.getvalue()


def confide(claim: Claim, editor: User) -> None:
    cite_text(claim=claim, title=SECRET, text="x", role="primary", now=NOW, by=editor)
    Source.objects.update(access="confidential")


def test_an_export_leaves_out_what_it_says_of_confidential_sources(claim: Claim, editor: User) -> None:
    cite_text(claim=claim, title="an open report", text="y", role="primary", now=NOW, by=editor)
    open_ones = lines()
    assert "an open report" in open_ones
    confide(claim, editor)
    for form in ("jsonl", "csv"):
        exported = lines(form)
        assert SECRET not in exported
        assert "confidential" in exported
        assert "claim.cited" in exported


def test_a_redacted_entry_is_exported_as_its_tombstone(entry: Entry, people: list[User]) -> None:
    agree_redaction(request=ask(entry, people[0]), by=people[1], now=NOW)
    told = [json.loads(line) for line in lines().splitlines()]
    (stone,) = [line for line in told if line["action"] == "claim.registered"]
    assert (stone["withheld"], stone["before"], stone["after"]) == ("redacted", None, None)
    assert stone["digest"] == entry.digest


def test_no_cell_of_the_csv_is_a_formula(claim: Claim, editor: User) -> None:
    cite_text(claim=claim, title="=HYPERLINK(1)", text="y", role="primary", now=NOW, by=editor)
    User.objects.filter(pk=editor.pk).update(username="=cmd")
    rows = list(csv.reader(io.StringIO(lines("csv"))))
    assert len({len(row) for row in rows}) == 1
    assert any(cell == "'=cmd" for row in rows for cell in row)
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]
