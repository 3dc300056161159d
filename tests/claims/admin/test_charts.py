"""The chart of a conversion's rate."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.admin.charts import HEIGHT, WIDTH, chart
from sources.rates.book import Leg, Period, Rate

FIRST = date(2024, 1, 1)
IMPLIED = {"implied": "0.0503", "implied_low": "0.0502", "implied_high": "0.0504", "rate_day": "2024-01-06"}


def rates(*values: str, days: tuple[int, ...] = ()) -> list[Rate]:
    at = days or tuple(range(len(values)))
    return [
        Rate(
            "KRW",
            "CNY",
            FIRST + timedelta(day),
            Decimal(value),
            "ecb",
            Period.DAY,
            (Leg("KRW", "CNY", FIRST, Decimal(value)),),
        )
        for day, value in zip(at, values, strict=True)
    ]


COURSE = rates("0.0500", "0.0503", "0.0510", "0.0504", "0.0499", "0.0500")


def test_the_days_within_the_written_digits_are_marked_the_latest_first() -> None:
    drawn = chart(IMPLIED, COURSE)
    assert drawn is not None
    assert [rate.day.day for rate in drawn.explaining] == [4, 2]
    assert len(drawn.marks) == 2


def test_the_day_of_the_rate_that_counts_is_drawn_where_it_is_among_them() -> None:
    counting, other = chart(IMPLIED, COURSE), chart({**IMPLIED, "rate_day": "2023-01-01"}, COURSE)
    assert counting is not None
    assert counting.counts is not None
    assert Decimal(counting.counts.x) == WIDTH
    assert other is not None
    assert other.counts is None


def test_days_without_rates_part_the_course() -> None:
    drawn = chart(IMPLIED, rates("0.0500", "0.0503", "0.0510", "0.0504", "0.0499", days=(0, 1, 2, 90, 91)))
    assert drawn is not None
    assert [len(piece.split()) for piece in drawn.course] == [3, 2]


@pytest.mark.parametrize("missing", ["implied", "implied_low", "implied_high"])
def test_nothing_is_drawn_without_an_implied_interval(missing: str) -> None:
    assert chart({**IMPLIED, missing: None}, COURSE) is None


def test_nothing_is_drawn_of_too_few_rates_or_of_one_that_never_moves() -> None:
    assert chart(IMPLIED, COURSE[:4]) is None
    assert chart(IMPLIED, rates(*["0.05"] * 9)) is None


def test_nothing_is_drawn_where_the_figure_is_ten_times_too_large() -> None:
    assert chart({**IMPLIED, "implied": "0.5", "implied_low": "0.49", "implied_high": "0.51"}, COURSE) is None


@given(
    st.lists(st.decimals("0.0001", "9999", allow_nan=False, places=4), min_size=5, max_size=30), st.decimals("0.5", "2")
)
def test_everything_drawn_lies_inside_the_drawing(values: list[Decimal], ratio: Decimal) -> None:
    implied = values[0] * ratio
    ends = {"implied_low": str(implied * Decimal("0.99")), "implied_high": str(implied * Decimal("1.01"))}
    drawn = chart({"implied": str(implied), **ends}, rates(*map(str, values)))
    if drawn is None:
        return
    places = [place.split(",") for piece in drawn.course for place in piece.split()]
    places += [[mark.x, mark.y] for mark in drawn.marks] + [["0", drawn.implied], ["0", drawn.band[0]]]
    assert all(0 <= Decimal(x) <= WIDTH and 0 <= Decimal(y) <= HEIGHT for x, y in places)
