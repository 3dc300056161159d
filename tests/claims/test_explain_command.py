"""`manage.py explain`."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command


def explained(*arguments: str) -> str:
    out = StringIO()
    call_command("explain", *arguments, stdout=out)
    return out.getvalue()


def test_a_reading_names_its_rule_value_and_interval() -> None:
    said = explained("投入49.8亿美元")
    assert "currency" in said
    assert "value 4980000000 USD, its digits stand for 4975000000 to 4985000000" in said


def test_a_relative_day_is_counted_from_the_publication() -> None:
    assert "2024-02-29" in explained("上周四发布", "--published", "2024-03-08")


def test_a_date_that_is_none_is_one_line_with_the_mend() -> None:
    with pytest.raises(CommandError, match="2024-03-08T09:30"):
        explained("上周四", "--published", "yesterday")


def test_a_text_without_figures_says_so() -> None:
    assert "0 figures read" in explained("第一财经报道")
