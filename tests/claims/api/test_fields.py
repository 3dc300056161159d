"""The fields of requests, over whatever may be sent."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rest_framework.exceptions import ValidationError

from claims.api.fields import Address, Day, Flag, Id, Line, Moment, Number, Published, SmallNumber, Text, Word

FIELDS = [
    Text(),
    Line(),
    Address(),
    Word(choices=["a", "b"]),
    Flag(),
    Id(),
    Number(),
    SmallNumber(least=1, most=9),
    Published(),
    Moment(),
    Day(),
]
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals() | st.text(st.characters(codec=None)) | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: type(field).__name__)
@given(sent=ANYTHING)
def test_whatever_is_sent_is_taken_or_refused_with_a_sentence(field: Any, sent: Any) -> None:
    refusal: list[Any] = []
    try:
        field.run_validation(sent)
    except ValidationError as refused:
        refusal = list(refused.detail)
    assert all(str(sentence).strip() for sentence in refusal)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**20), max_value=10**20))
def test_number_is_exact_as_string_and_as_json_number(value: Decimal) -> None:
    assert Number().run_validation(f"{value:f}") == value
    assert Number().run_validation(value) == value


@given(st.integers(-(10**39), 10**39))
def test_whole_number_is_exact(value: int) -> None:
    assert Number().run_validation(value) == value


@pytest.mark.parametrize("sent", [1.5, 4980000000.0, float("nan")])
def test_float_is_no_number(sent: float) -> None:
    with pytest.raises(ValidationError):
        Number().run_validation(sent)


@pytest.mark.parametrize(
    "address",
    ["https://news.example/a?b=c#d", "http://news.example:8080/", "https://新闻.example/韩国", "HTTPS://NEWS.EXAMPLE"],
)
def test_web_address_is_taken(address: str) -> None:
    assert Address().run_validation(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "news.example",
        "//news.example/",
        "https://",
        "https:///a",
        "https:news.example",
        "mailto:a@news.example",
        "data:text/html,x",
        " javascript:alert(1)",
        "https://a:b@news.example/",
        "https://news.example/a b",
        "https://news.example/\u202e",
        "https://news.example:0/",
        "https://news.example:７/",
        "https://[::1",
    ],
)
def test_anything_else_is_no_web_address(address: str) -> None:
    with pytest.raises(ValidationError):
        Address().run_validation(address)
