"""The bar of a finding."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.admin.bars import WIDTH, bar

HIT = {"rate": "0.05", "implied": "0.05", "implied_low": "0.0495", "implied_high": "0.0505"}


def test_a_hit_stands_in_the_middle() -> None:
    drawn = bar(HIT)
    assert drawn is not None
    assert drawn.value == drawn.middle


def test_a_figure_that_is_too_high_stands_right_of_the_middle() -> None:
    drawn = bar({**HIT, "implied": "0.0503"})
    assert drawn is not None
    assert Decimal(drawn.value) > Decimal(drawn.middle)


@pytest.mark.parametrize(
    "evidence",
    [
        {},
        {**HIT, "rate": "0"},
        {**HIT, "implied_low": None},
        {**HIT, "implied_high": "no number"},
        {**HIT, "implied": "0.5", "implied_low": "0.49", "implied_high": "0.51"},  # ten times too high
        {"passage": {"text": "a source"}},
    ],
)
def test_nothing_is_drawn_without_an_interval_near_the_rate(evidence: dict[str, Any]) -> None:
    assert bar(evidence) is None


@given(st.decimals("0.000001", "100000", allow_nan=False), st.decimals("0.6", "1.6"), st.decimals("0", "0.1"))
def test_everything_drawn_lies_inside_the_drawing(rate: Decimal, ratio: Decimal, half: Decimal) -> None:
    implied = rate * ratio
    drawn = bar(
        {
            "rate": str(rate),
            "implied": str(implied),
            "implied_low": str(implied * (1 - half)),
            "implied_high": str(implied * (1 + half)),
        }
    )
    if drawn is not None:
        assert 0 <= Decimal(drawn.left) <= Decimal(drawn.value) <= WIDTH
