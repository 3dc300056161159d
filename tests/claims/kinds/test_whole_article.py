"""The article this product began with: two conversions, their differing rates, a figure said twice, and a rank.

The article is another's text and not part of this repository; FACTCHECK_SHARED names the folder that holds it.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from bench.shared import shared
from claims.kinds.kind import Draft, Reference, Statement, Text
from claims.kinds.registry import detect, recompute
from claims.reasons.sentences import render
from claims.verdicts import Finding, Outcome
from sources.rates.packaged import packaged_book

PUBLISHED = datetime(2024, 3, 8, 9, 30, tzinfo=timezone(timedelta(hours=8)))
REFERENCE = Reference(packaged_book())


@pytest.fixture(scope="module")
def article() -> Text:
    found = sorted((shared() / "seed").glob("*.txt"))
    if not found:
        pytest.skip("no example article: set FACTCHECK_SHARED")
    return Text(found[0].read_text(encoding="utf-8"), "zh", PUBLISHED)


@pytest.fixture(scope="module")
def drafts(article: Text) -> list[Draft]:
    return detect(article)


def judged(draft: Draft, published: datetime | date = PUBLISHED) -> Finding:
    statement = Statement(draft.roles, published, "zh", draft.voice, draft.rate_basis)
    return recompute(draft.kind, statement, REFERENCE)[0]


def test_what_the_article_allows_to_compute_is_found_and_nothing_else(article: Text, drafts: list[Draft]) -> None:
    assert sorted(draft.kind for draft in drafts) == ["conversion", "conversion", "ranking", "repeat", "repeat"]
    quotes = [
        article.body[draft.quotes[0].start : draft.quotes[0].end] for draft in drafts if draft.kind == "conversion"
    ]
    assert quotes == ["9090亿韩元(约合49.8亿元人民币)", "1.02万亿韩元(约合54.5亿元人民币)"]


@pytest.mark.parametrize(
    ("number", "expected", "deviation", "distance", "day", "days"),
    [
        (0, "4927000000", "1.08", "0.97", "2023-12-29", 13),
        (1, "5529000000", "-1.42", "0.84", "2024-01-25", 16),
    ],
)
def test_each_conversion_is_approximate_by_the_last_fixing_before_it(
    drafts: list[Draft], number: int, expected: str, deviation: str, distance: str, day: str, days: int
) -> None:
    finding = judged([draft for draft in drafts if draft.kind == "conversion"][number])
    assert finding.outcome is Outcome.APPROXIMATE
    assert (f"{finding.expected.low:f}", f"{finding.deviation:f}") == (expected, deviation)
    assert (finding.evidence["rate_day"], finding.evidence["rate_provider"]) == ("2024-03-07", "ecb")
    assert finding.evidence["distance_percent"] == distance
    assert (finding.evidence["explaining_day"], finding.evidence["explaining_days"]) == (day, days)


def test_the_day_alone_takes_its_own_fixing(drafts: list[Draft]) -> None:
    conversions = [draft for draft in drafts if draft.kind == "conversion"]
    expected = [f"{judged(draft, date(2024, 3, 8)).expected.low:f}" for draft in conversions]
    assert expected == ["4955000000", "5560000000"]


def test_the_differing_rates_are_told_with_their_distance(drafts: list[Draft]) -> None:
    rates = next(draft for draft in drafts if draft.kind == "repeat" and draft.roles[0].name == "from")
    finding = judged(rates)
    assert finding.outcome is Outcome.APPROXIMATE
    assert "they differ by 2.5 %" in render(finding.reason, "en")


def test_a_figure_said_twice_agrees(drafts: list[Draft]) -> None:
    twice = next(draft for draft in drafts if draft.kind == "repeat" and draft.roles[0].name == "first")
    assert [role.figure.text for role in twice.roles] == ["66.7%", "66.7%"]
    assert judged(twice).outcome is Outcome.ACCURATE


def test_second_only_to_one_figure_needs_the_whole_series(drafts: list[Draft]) -> None:
    rank = next(draft for draft in drafts if draft.kind == "ranking")
    assert [role.figure.text for role in rank.roles] == ["66.7%", "69.6%"]
    finding = judged(rank)
    assert (finding.outcome, finding.reason.code) == (Outcome.UNVERIFIABLE, "ranking_needs_series")


def test_the_corrected_wording_keeps_the_written_digits(drafts: list[Draft]) -> None:
    conversions = [draft for draft in drafts if draft.kind == "conversion"]
    assert [judged(draft).suggestion.values["new"] for draft in conversions] == ["49.3亿元人民币", "55.3亿元人民币"]
