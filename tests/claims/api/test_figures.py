"""Reading figures over the API."""

from __future__ import annotations

from typing import Any

import pytest

TEXT = "上周四投入9090亿韩元,增长16%。"


def test_every_figure_comes_with_its_rule_and_interval(software: Any) -> None:
    answer = software.post("figures", {"text": TEXT, "published": "2024-03-08"})
    shown = {reading["text"]: reading["figure"] for reading in answer.json()["readings"]}
    assert answer.json()["language"] == "zh"
    assert shown["上周四"]["value"] == "2024-02-29"
    assert shown["9090亿韩元"] == {
        "kind": "currency",
        "value": "909000000000",
        "unit": "KRW",
        "interval": "908950000000/909050000000",
        "exactness": "exact",
        "candidates": [],
        "rule": "amount + currency",
    }


def test_spans_are_of_the_text_given(software: Any) -> None:
    readings = software.post("figures", {"text": TEXT}).json()["readings"]
    assert all(TEXT[reading["start"] : reading["end"]] == reading["text"] for reading in readings)


@pytest.mark.parametrize("text", ["第一财经报道。", "Llama 3.1发布。", "没有数字。"])
def test_names_with_digits_are_no_figures(software: Any, text: str) -> None:
    readings = software.post("figures", {"text": text, "language": "zh-hans"}).json()["readings"]
    assert [reading["text"] for reading in readings if reading["figure"]] == []


@pytest.mark.parametrize(
    ("sent", "field"), [({}, "text"), ({"text": "9", "language": "fr"}, "language"), ({"text": ""}, "text")]
)
def test_what_cannot_be_read_names_its_field(software: Any, sent: dict[str, str], field: str) -> None:
    answer = software.post("figures", sent)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, field)
