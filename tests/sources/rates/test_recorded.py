from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources.rates.book import Rate
from sources.rates.packaged import packaged_book
from sources.rates.recorded import NotRecordedError, RecordedBook, UnknownFormatError, canonical, digest

MORNING = datetime(2024, 3, 8, 9, 30, tzinfo=timezone(timedelta(hours=8)))
QUESTIONS = [
    ("KRW", "CNY", MORNING),
    ("KRW", "CNY", date(2024, 3, 8)),
    ("CNY", "KRW", date(2024, 3, 8)),
    ("TWD", "USD", MORNING),
    ("BMD", "EUR", date(2024, 3, 8)),
    ("USD", "XYZ", MORNING),
    ("EUR", "USD", datetime(2024, 3, 8, 16, 0, tzinfo=UTC)),
]


class CorrectedBook:
    """A book whose rates have all been raised by a tenth since."""

    def known_at(self, base: str, quote: str, moment: datetime | date) -> Rate | None:
        rate = packaged_book().known_at(base, quote, moment)
        return replace(rate, value=rate.value * Decimal("1.1")) if rate else None

    def back_from(self, rate: Rate, days: int) -> Sequence[Rate]:
        return [replace(one, value=one.value * Decimal("1.1")) for one in packaged_book().back_from(rate, days)]


class CountingBook:
    """A book that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def known_at(self, base: str, quote: str, moment: datetime | date) -> Rate | None:
        self.asked += 1
        return packaged_book().known_at(base, quote, moment)

    def back_from(self, rate: Rate, days: int) -> Sequence[Rate]:
        self.asked += 1
        return packaged_book().back_from(rate, days)


def answers(book, questions=QUESTIONS) -> list:
    known = [book.known_at(*question) for question in questions]
    return [(rate, list(book.back_from(rate, 30)) if rate else None) for rate in known]


def through_json(content: dict) -> dict:
    return json.loads(json.dumps(content))


def test_replay_gives_the_recorded_answers_after_rates_were_corrected() -> None:
    recorded = RecordedBook(packaged_book())
    first = answers(recorded)
    replayed = RecordedBook.of(through_json(recorded.content()))
    assert answers(replayed) == first
    assert answers(replayed) != answers(CorrectedBook())


def test_replay_gives_the_same_bytes() -> None:
    recorded = RecordedBook(packaged_book())
    answers(recorded)
    replayed = RecordedBook.of(through_json(recorded.content()))
    assert canonical(replayed.content()) == canonical(recorded.content())


@given(st.permutations(QUESTIONS))
@settings(max_examples=20, deadline=None)
def test_content_does_not_depend_on_the_order_of_the_questions(shuffled: list) -> None:
    one, other = RecordedBook(packaged_book()), RecordedBook(packaged_book())
    answers(one)
    answers(other, shuffled)
    assert canonical(one.content()) == canonical(other.content())
    assert digest(one.content()) == digest(other.content())


def test_corrected_rate_gives_another_digest() -> None:
    one, other = RecordedBook(packaged_book()), RecordedBook(CorrectedBook())
    answers(one)
    answers(other)
    assert digest(one.content()) != digest(other.content())


def test_each_question_is_asked_once() -> None:
    counting = CountingBook()
    recorded = RecordedBook(counting)
    answers(recorded)
    asked = counting.asked
    answers(recorded)
    assert counting.asked == asked


@pytest.mark.parametrize(
    "question",
    [("USD", "CNY", MORNING), ("KRW", "CNY", date(2024, 3, 9)), ("KRW", "CNY", MORNING + timedelta(hours=1))],
)
def test_replay_does_not_answer_what_the_check_never_asked(question) -> None:
    recorded = RecordedBook(packaged_book())
    answers(recorded)
    with pytest.raises(NotRecordedError):
        RecordedBook.of(recorded.content()).known_at(*question)


def test_replay_does_not_look_further_back_than_the_check() -> None:
    recorded = RecordedBook(packaged_book())
    rate = recorded.known_at("KRW", "CNY", MORNING)
    recorded.back_from(rate, 30)
    with pytest.raises(NotRecordedError):
        RecordedBook.of(recorded.content()).back_from(rate, 31)


def test_content_holds_no_float_and_every_rate_once() -> None:
    recorded = RecordedBook(packaged_book())
    answers(recorded, [("KRW", "CNY", MORNING), ("KRW", "CNY", date(2024, 3, 7)), ("KRW", "CNY", date(2024, 3, 6))])
    content = recorded.content()
    rows = [row for group in content["rates"] for row in group["rows"]]
    assert len({row[0] for row in rows}) == len(rows)
    assert all(isinstance(cell, str) for row in rows for cell in row)


def test_missing_rate_is_remembered_as_missing() -> None:
    recorded = RecordedBook(packaged_book())
    assert recorded.known_at("USD", "XYZ", MORNING) is None
    assert RecordedBook.of(recorded.content()).known_at("USD", "XYZ", MORNING) is None


def test_content_of_another_format_is_refused() -> None:
    with pytest.raises(UnknownFormatError):
        RecordedBook.of({"format": 99, "known": [], "back": [], "rates": []})


def test_check_that_asked_for_no_rate_replays_without_any() -> None:
    with pytest.raises(NotRecordedError):
        RecordedBook.of({}).known_at("USD", "CNY", MORNING)
