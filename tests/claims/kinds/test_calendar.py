"""What can be reckoned with dates: tests/corpus/kinds/calendar.toml, and what must hold of any date."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.kinds.calendar import recompute
from claims.kinds.kind import Role, Statement
from claims.reasons.sentences import render
from claims.verdicts import Outcome
from figures.figure import Figure, Kind
from tests.claims.kinds.corpora import NO_RATES, Case, corpus, drafts, judged, name, written

CORPUS = corpus("calendar")
WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
HONG_KONG = timezone(timedelta(hours=8))


@pytest.mark.parametrize("case", CORPUS["found"], ids=name)
def test_what_dates_allow_to_reckon_is_found_and_judged(case: Case) -> None:
    (draft,) = drafts("calendar", case)
    finding = judged(draft, case)
    assert written(draft) == case["figures"]
    assert finding.outcome is Outcome(case["outcome"])
    assert finding.reason.code == case.get("code", finding.reason.code)
    assert "expected" not in case or (finding.expected is not None and finding.expected.text == case["expected"])
    for lang in ("en", "zh-hans"):
        assert render(finding.reason, lang) != finding.reason.code


@pytest.mark.parametrize("case", CORPUS["silent"], ids=name)
def test_dates_without_a_relation_are_left_alone(case: Case) -> None:
    assert drafts("calendar", case) == [], case["why"]


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.integers(0, 6))
def test_only_the_true_weekday_of_a_date_is_accurate(day: date, weekday: int) -> None:
    case = {"text": f"会议于{day.year}年{day.month}月{day.day}日({WEEKDAYS[weekday]})开始。", "lang": "zh"}
    (draft,) = drafts("calendar", case)
    right = weekday == day.weekday()
    assert judged(draft, case).outcome is (Outcome.ACCURATE if right else Outcome.INACCURATE)


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.integers(-40, 40))
def test_today_is_the_day_of_publication_or_nothing_is_said_of_the_next(published: date, apart: int) -> None:
    day = published + timedelta(days=apart)
    text = f"展览今天（{day.year}年{day.month}月{day.day}日）开幕。"
    case = {"text": text, "lang": "zh", "published": published}
    outcomes = [judged(draft, case).outcome for draft in drafts("calendar", case)]
    expected = {0: [Outcome.ACCURATE], 1: [], -1: []}.get(apart, [Outcome.INACCURATE])
    assert outcomes == expected


@pytest.mark.parametrize(
    ("hour", "day", "outcome"),
    [
        (0, 27, Outcome.UNVERIFIABLE),
        (15, 27, Outcome.INACCURATE),
        (20, 29, Outcome.UNVERIFIABLE),
        (9, 28, Outcome.ACCURATE),
    ],
)
def test_a_text_of_the_night_may_mean_the_day_before_or_after(hour: int, day: int, outcome: Outcome) -> None:
    published = datetime(2024, 3, 28, hour, 30, tzinfo=HONG_KONG)
    word = Figure(Kind.DATE, 0, 2, "今天", unit="day_off", low=Decimal(0), high=Decimal(0))
    written_day = Figure(Kind.DATE, 3, 8, f"3月{day}日", date=f"2024-03-{day}")
    statement = Statement((Role("relative", word), Role("date", written_day)), published, "zh")
    assert recompute(statement, NO_RATES)[0].outcome is outcome


@given(st.integers(1950, 2020), st.integers(2, 60), st.integers(-5, 5))
def test_a_span_of_years_counts_one_end_or_both(first: int, years: int, off: int) -> None:
    case = {"text": f"规划为期{years}年({first}—{first + years + off})。", "lang": "zh"}
    (draft,) = drafts("calendar", case)
    right = off in (0, -1)
    assert (judged(draft, case).outcome is Outcome.ACCURATE) == right


@pytest.mark.parametrize(
    ("roles", "code"),
    [
        ((), "calendar_roles"),
        ((Role("date", Figure(Kind.DATE, 0, 4, "2024", date="2024")),), "calendar_roles"),
        (
            (
                Role("date", Figure(Kind.DATE, 0, 4, "soon", date="soon")),
                Role("weekday", Figure(Kind.DATE, 5, 8, "Mon", unit="weekday")),
            ),
            "calendar_unreadable",
        ),
        (
            (
                Role("birth", Figure(Kind.DATE, 0, 4, "1950", date="1950")),
                Role("age", Figure(Kind.NUMBER, 5, 7, "xx")),
            ),
            "calendar_no_publication",
        ),
    ],
)
def test_what_cannot_be_reckoned_is_unverifiable(roles: tuple[Role, ...], code: str) -> None:
    (finding,) = recompute(Statement(roles, None, "en"), NO_RATES)
    assert (finding.outcome, finding.reason.code) == (Outcome.UNVERIFIABLE, code)
