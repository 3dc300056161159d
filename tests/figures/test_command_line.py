"""`python -m figures` answers each line of JSON with one line."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

from figures.__main__ import moment


def answers(*records: dict[str, str]) -> list[dict[str, object]]:
    sent = "".join(json.dumps(record) + "\n" for record in records)
    done = subprocess.run(
        [sys.executable, "-m", "figures"], input=sent, capture_output=True, text=True, timeout=60, check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_figure_is_told_with_its_span_value_unit_and_bare_number() -> None:
    (answer,) = answers({"id": "a", "lang": "zh", "text": "罚款50万元"})
    assert answer == {
        "id": "a",
        "predicted": [
            {
                "start": 2, "end": 6, "value": "500000", "unit": "CNY", "kind": "currency",
                "number": {"start": 2, "end": 5, "value": "500000"},
            }
        ],
    }  # fmt: skip


def test_lines_are_answered_in_order_and_a_text_without_figures_too() -> None:
    first, second = answers(
        {"id": "a", "lang": "en", "text": "nothing here"}, {"id": "b", "lang": "en", "text": "about 5%"}
    )
    assert (first["id"], first["predicted"]) == ("a", [])
    assert second["id"] == "b"


@pytest.mark.parametrize("name", ["published", "reference_date"])
def test_relative_dates_start_from_the_day_of_publication(name: str) -> None:
    (answer,) = answers({"id": "a", "lang": "en", "text": "it closed yesterday", name: "2024-05-20"})
    assert [figure["value"] for figure in answer["predicted"]] == ["2024-05-19"]  # type: ignore[attr-defined]


def test_a_range_is_told_as_two_ends() -> None:
    (answer,) = answers({"id": "a", "lang": "zh", "text": "预计3亿至5亿元"})
    assert [figure["value"] for figure in answer["predicted"]] == ["300000000/500000000"]  # type: ignore[attr-defined]


def test_a_moment_is_a_day_or_a_time_or_not_told() -> None:
    assert moment(None) is None
    assert moment("") is None
    assert moment("2024-05-20") == date(2024, 5, 20)
    assert moment("2024-05-20T08:30:00+00:00") == datetime(2024, 5, 20, 8, 30, tzinfo=UTC)
