"""The ECB's daily file, and whether what it says can be believed."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from sources.rates.eurofxref import Fixing, RatesUnreadableError, read
from sources.rates.plausible import Known, easter_sunday, faults, is_business_day, missing_days
from sources.rates.registry import packaged

TODAY = date(2024, 3, 11)
THURSDAY, FRIDAY = date(2024, 3, 7), date(2024, 3, 8)


def fixing(day: date, **values: str) -> Fixing:
    return Fixing(day, {code: Decimal(value) for code, value in values.items()})


LAST = fixing(THURSDAY, USD="1.09", TRY="34.7", JPY="161.9")


def found(newer: list[Fixing], *, accepted: tuple[str, ...] = (), **known) -> list[str]:
    return faults(newer, Known(**{"last": LAST, **known}), today=TODAY, accepted=accepted)


def test_file_is_read_with_its_digits_oldest_day_first(files) -> None:
    content = files.ecb({"2024-03-08": {"USD": "1.0930", "IDR": "17021.65"}, "2024-03-07": {"USD": "1.0895"}})
    days = read(content)
    assert [day.day for day in days] == [THURSDAY, FRIDAY]
    assert {code: str(value) for code, value in days[1].values.items()} == {"USD": "1.0930", "IDR": "17021.65"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html><body>Service unavailable</body></html>",
        b"Date,USD\n2024-03-08,1.09",
        b"<Envelope><Cube><Cube time='2024-03-08'><Cube currency='USD' rate='1.09'/></Cube></Cube></Envelope>",
        b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>",
        b"\xff\xfe\x00",
    ],
)
def test_file_of_another_kind_is_unreadable(content: bytes) -> None:
    with pytest.raises(RatesUnreadableError):
        read(content)


@pytest.mark.parametrize(
    ("day", "rates"),
    [
        ("2024-13-08", {"USD": "1.09"}),
        ("08.03.2024", {"USD": "1.09"}),
        ("", {"USD": "1.09"}),
        ("2024-03-08", {}),
        ("2024-03-08", {"usd": "1.09"}),
        ("2024-03-08", {"": "1.09"}),
        ("2024-03-08", {"USD": ""}),
        ("2024-03-08", {"USD": "N/A"}),
        ("2024-03-08", {"USD": "0"}),
        ("2024-03-08", {"USD": "-1.09"}),
        ("2024-03-08", {"USD": "1,09"}),
        ("2024-03-08", {"USD": "1e9"}),
        ("2024-03-08", {"USD": "Infinity"}),
    ],
)
def test_day_or_rate_of_another_form_makes_the_file_unreadable(files, day: str, rates: dict[str, str]) -> None:
    with pytest.raises(RatesUnreadableError):
        read(files.ecb({"2024-03-07": {"USD": "1.08"}, day: rates}))


def test_day_or_currency_twice_makes_the_file_unreadable(files) -> None:
    once = files.ecb({"2024-03-08": {"USD": "1.09"}})
    cube = once[once.index(b"<Cube time") : once.index(b"</Cube></Cube>") + len(b"</Cube>")]
    for content in (
        once.replace(cube, cube + cube),
        once.replace(b'<Cube currency="USD" rate="1.09"/>', b'<Cube currency="USD" rate="1.09"/>' * 2),
    ):
        with pytest.raises(RatesUnreadableError):
            read(content)


@pytest.mark.parametrize(
    "newer",
    [
        [],
        [fixing(FRIDAY, USD="1.10", TRY="41.6", JPY="129.6")],  # moves of 19.9 %
        [fixing(FRIDAY, USD="1.09", TRY="34.7", JPY="161.9", XYZ="3")],
        [fixing(FRIDAY, USD="1.2", TRY="40", JPY="180"), fixing(TODAY, USD="1.4", TRY="47", JPY="210")],
    ],
)
def test_ordinary_days_are_believed(newer: list[Fixing]) -> None:
    assert found(newer) == []


@pytest.mark.parametrize(
    ("newer", "words"),
    [
        (fixing(FRIDAY, USD="1.09", TRY="43", JPY="161.9"), "TRY jumps from 34.7 on 2024-03-07 to 43"),
        (fixing(FRIDAY, USD="1.09", TRY="34.7", JPY="1.619"), "JPY jumps"),
        (fixing(FRIDAY, USD="1.09", TRY="34.7"), "2024-03-08 lacks JPY of 2024-03-07"),
        (fixing(date(2024, 3, 9), USD="1.09", TRY="34.7", JPY="161.9"), "2024-03-09 is a weekend day"),
        (fixing(date(2024, 3, 12), USD="1.09", TRY="34.7", JPY="161.9"), "2024-03-12 lies in the future"),
    ],
)
def test_day_that_cannot_be_believed_says_why(newer: Fixing, words: str) -> None:
    sentences = found([newer])
    assert len(sentences) == 1
    assert sentences[0].startswith(words)


def test_second_day_is_held_against_the_first() -> None:
    newer = [fixing(FRIDAY, USD="1.2", TRY="34.7", JPY="161.9"), fixing(TODAY, USD="0.9", TRY="34.7", JPY="161.9")]
    assert [sentence[:20] for sentence in found(newer)] == ["USD jumps from 1.2 o"]


def test_currency_an_operator_vouches_for_may_jump_end_or_disagree() -> None:
    apart = {(FRIDAY, "TRY"): [("nbp", Decimal(35))]}
    newer = [fixing(FRIDAY, USD="1.09", TRY="50")]
    assert len(found(newer, others=apart)) == 3
    assert found(newer, accepted=("TRY", "JPY"), others=apart) == []
    assert len(found(newer, accepted=("TRY",), others=apart)) == 1


@pytest.mark.parametrize(("other", "count"), [("1.0901", 0), ("1.111", 0), ("1.069", 0), ("1.115", 1), ("1.06", 1)])
def test_other_daily_provider_may_be_two_percent_off(other: str, count: int) -> None:
    newer = [fixing(FRIDAY, USD="1.09", TRY="34.7", JPY="161.9")]
    assert len(found(newer, others={(FRIDAY, "USD"): [("nbp", Decimal(other))]})) == count
    assert found(newer, others={(THURSDAY, "USD"): [("nbp", Decimal(9))]}) == []


def test_first_days_ever_are_believed_without_a_day_before() -> None:
    assert found([fixing(FRIDAY, USD="1.09")], last=None) == []


def test_business_days_without_a_fixing_are_noticed() -> None:
    assert missing_days(THURSDAY, [fixing(date(2024, 3, 13), USD="1")]) == [FRIDAY, TODAY, date(2024, 3, 12)]
    assert missing_days(THURSDAY, [fixing(FRIDAY, USD="1"), fixing(TODAY, USD="1")]) == []
    assert missing_days(date(2024, 3, 28), [fixing(date(2024, 4, 2), USD="1")]) == []
    assert missing_days(THURSDAY, []) == []


@pytest.mark.parametrize(("year", "day"), [(1999, "04-04"), (2008, "03-23"), (2024, "03-31"), (2038, "04-25")])
def test_easter_falls_on_its_sunday(year: int, day: str) -> None:
    assert easter_sunday(year) == date.fromisoformat(f"{year}-{day}")


def test_every_fixing_since_2002_fell_on_a_business_day_and_none_is_missing() -> None:
    days = [row.leg.day for row in packaged()["ecb"].published("USD") if row.leg.day.year >= 2002]
    assert all(is_business_day(day) for day in days)
    assert missing_days(date(2001, 12, 31), [fixing(day, USD="1") for day in days]) == []
    assert days[-1] - days[0] > timedelta(days=8_000)
