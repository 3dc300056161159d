"""A reader says what is wrong with a published check, and the desk looks into it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from claims.api import counting
from claims.models import Claim, Outlet, ReaderReport, User
from claims.operations.reader_reports import MOST_OPEN, settle_report, write_report
from claims.publishing.reporting import MOST_A_MINUTE
from claims.workflow import Status
from sources.refusal import NotAllowed
from tests.claims.conftest import NOW, join
from tests.claims.publishing.conftest import Desk, Fetch

WRONG = "The won amount is of 2023. <script>alert(1)</script>"


@pytest.fixture
def reader() -> Client:
    """A reader without an account, whose posts carry no token against forgery."""
    return Client(enforce_csrf_checks=True)


def address(claim: Claim) -> str:
    return reverse("publishing:claim-report", args=[claim.public_id])


def test_the_public_page_leads_to_the_form(newsroom: Desk, fetch: Fetch) -> None:
    claim = newsroom.published()
    assert f"{address(claim)}?lang=en" in fetch(claim, "?lang=en").content.decode()


def test_what_a_reader_writes_waits_at_the_desk_and_sets_no_cookie(newsroom: Desk, reader: Client) -> None:
    claim = newsroom.published()
    answer = reader.post(f"{address(claim)}?lang=en", {"text": WRONG, "contact": "reader@example.org"})
    assert answer.status_code == 303
    thanks = reader.get(answer["Location"])
    assert "Thank you." in thanks.content.decode()
    assert not answer.cookies
    assert not thanks.cookies
    (kept,) = ReaderReport.objects.all()
    assert (kept.claim, kept.outlet, kept.text, kept.contact) == (claim, claim.outlet, WRONG, "reader@example.org")


@pytest.mark.parametrize(
    ("text", "told"), [("", "Write what is wrong."), (" \n ", "Write what is wrong."), ("长" * 2001, "2000 characters")]
)
def test_what_cannot_be_used_comes_back_with_the_reason_and_what_was_written(
    newsroom: Desk, reader: Client, text: str, told: str
) -> None:
    answer = reader.post(f"{address(newsroom.published())}?lang=en", {"text": text, "contact": "a@example.org"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert told in page
    assert 'value="a@example.org"' in page
    assert answer["Cache-Control"] == "no-store"
    assert not ReaderReport.objects.exists()


def test_nothing_can_be_reported_of_what_readers_do_not_see(newsroom: Desk, reader: Client) -> None:
    claim = newsroom.published()
    Claim.objects.filter(pk=claim.pk).update(status=Status.WITHDRAWN)
    unknown = reader.post(address(claim).replace(str(claim.public_id), "0" * 8 + "-0000-4000-8000-" + "0" * 12))
    answer = reader.post(address(claim), {"text": WRONG})
    assert (answer.status_code, answer.content) == (unknown.status_code, unknown.content) == (404, unknown.content)
    assert not ReaderReport.objects.exists()


def test_what_fills_the_field_that_nobody_sees_is_thanked_and_not_kept(newsroom: Desk, reader: Client) -> None:
    assert reader.post(address(newsroom.published()), {"text": WRONG, "website": "http://x"}).status_code == 303
    assert not ReaderReport.objects.exists()


def test_an_address_that_sends_too_much_is_asked_to_wait(
    newsroom: Desk, reader: Client, settings: Any, valkey_url: str
) -> None:
    settings.REDIS_URL = valkey_url
    counting._counter.cache_clear()
    counting._Rest.until = 0.0
    claim = newsroom.published()
    sent = [
        reader.post(address(claim), {"text": WRONG}, REMOTE_ADDR="198.51.100.9").status_code
        for _ in range(2 * MOST_A_MINUTE + 1)  # the minute may turn once
    ]
    assert sent[:MOST_A_MINUTE] == [303] * MOST_A_MINUTE
    assert 429 in sent
    counting._counter().close()
    counting._counter.cache_clear()


def test_more_than_the_desk_can_read_is_not_kept(newsroom: Desk) -> None:
    claim = newsroom.published()
    given = {"claim": claim.public_id, "text": "x", "contact": "", "language": "en", "now": NOW}
    kept = [write_report(**given) for _ in range(MOST_OPEN + 1)]
    assert kept[-1] is None
    assert ReaderReport.objects.count() == MOST_OPEN


def test_the_desk_sees_it_and_settling_forgets_who_wrote_it(
    newsroom: Desk, reader: Client, client: Client, editor: User
) -> None:
    claim = newsroom.published()
    reader.post(address(claim), {"text": WRONG, "contact": "reader@example.org"})
    report = ReaderReport.objects.get()
    page = reverse("admin:claims_readerreport_change", args=[report.pk])
    client.force_login(editor)
    assert page in client.get(reverse("admin:index")).content.decode()
    shown = client.get(page).content.decode()
    assert "reader@example.org" in shown
    assert "<script>alert(1)</script>" not in shown
    client.post(page, {"note": "The amount is right."})
    report.refresh_from_db()
    assert (report.settled_by, report.contact, report.note) == (editor, "", "The amount is right.")
    assert page not in client.get(reverse("admin:index")).content.decode()


def test_another_outlets_reports_are_not_there(newsroom: Desk, client: Client, other_outlet: Outlet) -> None:
    stranger = join(User.objects.create_user("stranger"), other_outlet, "editor")
    claim = newsroom.published()
    report = write_report(claim=claim.public_id, text="x", contact="", language="en", now=timezone.now())
    assert report is not None
    client.force_login(stranger)
    assert client.get(reverse("admin:claims_readerreport_change", args=[report.pk])).status_code == 404
    with pytest.raises(NotAllowed):
        settle_report(report=report, note="", by=stranger, now=NOW)


@pytest.mark.parametrize("lang", ["zh-hans", "zh-hant", "en", "ko", "ja"])
def test_the_form_speaks_five_languages_and_runs_nothing(newsroom: Desk, reader: Client, lang: str) -> None:
    answer = reader.get(f"{address(newsroom.published())}?lang={lang}")
    assert answer["Content-Language"].lower() == lang
    assert "<script" not in answer.content.decode()
    assert "form-action 'self'" in answer["Content-Security-Policy"]
