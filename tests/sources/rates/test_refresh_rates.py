"""Newer rates of the ECB: what is taken, what is kept, and what the desk is told."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command

from sources.models import ImmutableError, PublishedRate, RatesOutcome, RatesUpdate
from sources.operations import rates as operations
from sources.operations.rate_rows import shared_provider, write_printed
from sources.rates.book import Leg, Period
from sources.rates.provider import Published
from sources.rates.registry import packaged
from sources.tasks import refresh_rates

pytestmark = pytest.mark.django_db

EVENING = datetime(2024, 3, 8, 18, 0, tzinfo=UTC)
THURSDAY = {"USD": "1.0895", "CNY": "7.8412", "KRW": "1446.67"}
FRIDAY = {"USD": "1.0930", "CNY": "7.8564", "KRW": "1441.32"}


def store(slug: str, day: date, values: dict[str, str], *, turned: bool = False) -> None:
    provider = shared_provider(packaged()[slug])
    rows = [
        Published(
            Leg(code, provider.base, day, Decimal(value)) if turned else Leg("EUR", code, day, Decimal(value)),
            Period.DAY,
        )
        for code, value in values.items()
    ]
    write_printed(provider=provider, rows=rows)


@pytest.fixture
def daily_file(server, settings):
    """The ECB's file at a server of ours; the rates of Thursday are stored."""
    settings.RATES_ECB_URL = server.url
    settings.FETCH_ALLOWED_HOSTS = [server.host_port]
    store("ecb", date(2024, 3, 7), THURSDAY)

    def says(content: bytes, status: str = "200 OK") -> None:
        server.says(f"HTTP/1.1 {status}\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content)

    return says


def newest() -> date:
    return PublishedRate.objects.latest("day").day


def test_newer_day_is_added_with_its_digits(daily_file, files) -> None:
    daily_file(files.ecb({"2024-03-08": FRIDAY, "2024-03-07": THURSDAY}))
    update = operations.refresh_rates(now=EVENING)
    assert (update.outcome, update.days) == (RatesOutcome.ADDED, 1)
    assert update.reason == "Added 2024-03-08 to 2024-03-08."
    assert {row.quote: str(row.value) for row in PublishedRate.objects.filter(day=date(2024, 3, 8))} == FRIDAY


def test_nothing_is_fetched_while_no_newer_day_is_due(daily_file, server) -> None:
    assert operations.refresh_rates(now=datetime(2024, 3, 8, 14, 0, tzinfo=UTC)) is None
    store("ecb", date(2024, 3, 8), FRIDAY)
    for moment in (EVENING, datetime(2024, 3, 10, 20, 0, tzinfo=UTC), datetime(2024, 3, 11, 10, 0, tzinfo=UTC)):
        assert operations.refresh_rates(now=moment) is None
    assert server.requests == []
    assert RatesUpdate.objects.count() == 0


def test_file_without_a_newer_day_says_so(daily_file, files) -> None:
    daily_file(files.ecb({"2024-03-07": THURSDAY}))
    assert operations.refresh_rates(now=EVENING).outcome == RatesOutcome.NOTHING_NEW


def test_gap_and_new_currency_are_noted_and_no_fault(daily_file, files) -> None:
    daily_file(files.ecb({"2024-03-12": {**FRIDAY, "XYZ": "2"}}))
    update = operations.refresh_rates(now=datetime(2024, 3, 12, 18, 0, tzinfo=UTC))
    assert update.outcome == RatesOutcome.ADDED
    assert "Without a fixing: 2024-03-08, 2024-03-11." in update.reason
    assert "For the first time: XYZ." in update.reason


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ({"2024-03-08": {**FRIDAY, "KRW": "14413.2"}}, "KRW jumps from 1446.67"),
        ({"2024-03-08": {"USD": "1.0930", "CNY": "7.8564"}}, "2024-03-08 lacks KRW"),
        ({"2024-03-09": FRIDAY}, "2024-03-09 is a weekend day"),
        ({"2024-03-11": FRIDAY}, "2024-03-11 lies in the future"),
    ],
)
def test_day_that_cannot_be_believed_leaves_the_old_rates(daily_file, files, days: dict, words: str) -> None:
    daily_file(files.ecb(days))
    update = operations.refresh_rates(now=EVENING)
    assert update.outcome == RatesOutcome.REFUSED
    assert update.reason.startswith(words)
    assert update.reason.endswith("The rates up to now are kept.")
    assert newest() == date(2024, 3, 7)


def test_one_bad_day_keeps_out_the_good_one_beside_it(daily_file, files) -> None:
    daily_file(files.ecb({"2024-03-08": FRIDAY, "2024-03-11": {**FRIDAY, "USD": "10.9"}}))
    assert operations.refresh_rates(now=datetime(2024, 3, 11, 18, 0, tzinfo=UTC)).outcome == RatesOutcome.REFUSED
    assert newest() == date(2024, 3, 7)


def test_other_daily_provider_of_the_same_day_may_object(daily_file, files) -> None:
    store("nbp", date(2024, 3, 8), {"EUR": "4.30", "USD": "3.93", "CNY": "0.60"}, turned=True)  # EUR/CNY 7.17
    daily_file(files.ecb({"2024-03-08": FRIDAY}))
    update = operations.refresh_rates(now=EVENING)
    assert update.reason.startswith("CNY on 2024-03-08 is 7.8564, but 7.16667 at nbp.")
    assert operations.refresh_rates(now=EVENING, accepted=["CNY"]).outcome == RatesOutcome.ADDED


@pytest.mark.parametrize(
    ("content", "status", "words"),
    [
        (b"<html>maintenance</html>", "200 OK", "The daily file could not be read. The file holds no day of rates."),
        (b"{}", "200 OK", "The daily file could not be read. The file is not XML as the ECB writes it."),
        (b"", "404 Not Found", "The daily file could not be fetched. The page does not exist."),
        (b"", "503 Busy", "The daily file could not be fetched. The server reports a fault of its own (503)."),
    ],
)
def test_file_that_cannot_be_had_leaves_the_old_rates(daily_file, content: bytes, status: str, words: str) -> None:
    daily_file(content, status)
    update = operations.refresh_rates(now=EVENING)
    assert (update.outcome, update.reason) == (RatesOutcome.FAILED, words)
    assert newest() == date(2024, 3, 7)


def test_address_of_an_inner_network_is_refused_unless_an_operator_allows_it(daily_file, server, settings) -> None:
    settings.FETCH_ALLOWED_HOSTS = []
    settings.RATES_ECB_URL = server.url.replace(f":{server.port}", "")
    assert "inner" in operations.refresh_rates(now=EVENING).reason
    assert server.requests == []


def test_attempt_is_never_rewritten(daily_file, files) -> None:
    daily_file(files.ecb({"2024-03-07": THURSDAY}))
    update = operations.refresh_rates(now=EVENING)
    update.reason = "all is well"
    with pytest.raises(ImmutableError):
        update.save()


def test_task_refreshes_by_the_clock(daily_file, files) -> None:
    daily_file(files.ecb({"2024-03-08": FRIDAY}))
    refresh_rates()
    assert RatesUpdate.objects.get().outcome == RatesOutcome.ADDED
    assert newest() == date(2024, 3, 8)


def test_operator_can_vouch_for_a_jump_by_the_command(daily_file, files) -> None:
    daily_file(files.ecb({"2024-03-08": {**FRIDAY, "KRW": "1900"}}))
    with pytest.raises(CommandError, match=r"KRW jumps .* --accept"):
        call_command("load_rates", "--refresh")
    said = io.StringIO()
    call_command("load_rates", "--refresh", "--accept", "krw", stdout=said)
    assert said.getvalue() == "Added 2024-03-08 to 2024-03-08.\n"
    assert newest() == date(2024, 3, 8)


def test_command_tells_of_a_failure_without_asking_to_accept_it(daily_file) -> None:
    daily_file(b"", "404 Not Found")
    with pytest.raises(CommandError) as failed:
        call_command("load_rates", "--refresh")
    assert str(failed.value) == "The daily file could not be fetched. The page does not exist."
