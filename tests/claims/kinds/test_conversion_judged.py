"""Conversions held against a rate: which rate, what is answered, and what can never be answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.kinds.conversion import recompute
from claims.kinds.kind import Basis, RateBasis, Reference, Statement, Voice
from claims.kinds.saying import as_said
from claims.reasons.sentences import render, render_finding
from claims.verdicts import POWER_OF_TEN, Finding, Outcome
from figures.figure import Exactness, Figure
from sources.rates.book import Period
from tests.claims.kinds.books import FixedBook, TwoBooks, amount, conversion, reference

EUR_USD = FixedBook(
    "EUR",
    "USD",
    {
        "2022-06-15": "1.05",
        "2023-05-10": "1.30",  # 366 days before 2024-05-10
        "2023-12-28": "1.20",
        "2024-01-15": "1.15",
        "2024-01-16": "1.151",
        "2024-05-08": "1.0800",
        "2024-05-09": "1.1000",
        "2024-05-10": "1.1100",
    },
)
HUNDRED = amount("100", "EUR", text="100 euros")


def judged(written: str, step: str = "0.01", source: Figure = HUNDRED, **more: object) -> Finding:
    statement = conversion(source, amount(written, "USD", step, text=f"${written}"), **more)
    return recompute(statement, reference(EUR_USD))[0]


IN_1997 = RateBasis(Basis.PERIOD, date(1997, 1, 1), date(1997, 12, 31), chosen=True)

# ---------------------------------------------------------------- which rate


def test_a_day_alone_means_its_own_fixing() -> None:
    assert judged("111.00").evidence["rate_day"] == "2024-05-10"


def test_a_moment_means_the_last_fixing_before_it_and_says_so() -> None:
    morning = datetime(2024, 5, 10, 9, 30, tzinfo=timezone(timedelta(hours=8)))
    finding = judged("110.00", published=morning)
    assert (finding.outcome, finding.evidence["rate_day"]) == (Outcome.ACCURATE, "2024-05-09")
    assert [note.code for note in finding.notes] == ["rate_is_last"]
    assert render(finding.notes[0], "en") == "The last rate released before 10 May 2024 is that of 9 May 2024."


def test_a_moment_without_a_zone_is_taken_for_its_day() -> None:
    assert judged("111.00", published=datetime(2024, 5, 10, 9, 30)).evidence["rate_day"] == "2024-05-10"  # noqa: DTZ001


def test_a_sunday_takes_the_friday_before_and_says_so() -> None:
    finding = judged("111.00", published=date(2024, 5, 12))
    assert finding.evidence["rate_day"] == "2024-05-10"
    assert [note.values["day"] for note in finding.notes] == ["2024-05-10"]


def test_the_day_of_publication_needs_no_note() -> None:
    assert judged("111.00").notes == ()


# ---------------------------------------------------------------- what is answered


@pytest.mark.parametrize(
    ("written", "step", "outcome"),
    [
        ("111.00", "0.01", Outcome.ACCURATE),
        ("111", "1", Outcome.ACCURATE),
        ("111.5", "0.1", Outcome.ACCURATE),
        ("112", "1", Outcome.APPROXIMATE),
        ("110", "10", Outcome.APPROXIMATE),  # allowed by its digits, yet almost a percent off
        ("112.80", "0.01", Outcome.APPROXIMATE),
        ("120.00", "0.01", Outcome.OUTDATED),
        ("115.30", "0.01", Outcome.OUTDATED),
        ("130.00", "0.01", Outcome.INACCURATE),  # its day lies more than a year back
        ("99.00", "0.01", Outcome.INACCURATE),
    ],
)
def test_a_conversion_is_judged_by_rate_digits_and_the_year_before(written: str, step: str, outcome: Outcome) -> None:
    assert judged(written, step).outcome is outcome


def test_the_explaining_day_is_the_latest_whose_rate_lies_inside_the_digits() -> None:
    finding = judged("115", "1")
    assert (finding.evidence["explaining_day"], finding.evidence["explaining_days"]) == ("2024-01-16", 2)
    assert "of 16 January 2024 or 1 earlier day." in render(finding.reason, "en")


def test_a_day_that_is_only_near_explains_nothing() -> None:
    finding = judged("121.00", "0.01")
    assert finding.outcome is Outcome.OUTDATED
    assert (finding.evidence["explaining_day"], finding.evidence["explaining_days"]) == (None, 0)


def test_what_agrees_to_the_digit_needs_no_explaining_day() -> None:
    assert judged("111.00").evidence["explaining_day"] is None


def test_a_loss_is_converted_like_a_gain() -> None:
    statement = conversion(amount("-100", "EUR", text="-100"), amount("111", "USD", text="$111"))
    assert recompute(statement, reference(EUR_USD))[0].outcome is Outcome.ACCURATE


def test_amount_and_result_may_stand_in_either_order() -> None:
    statement = conversion(amount("111", "USD", text="$111"), amount("100", "EUR", text="100 euros"))
    assert recompute(statement, reference(EUR_USD))[0].outcome is Outcome.ACCURATE


def test_a_slip_by_a_power_of_ten_is_named_with_its_size() -> None:
    finding = judged("1.11", source=amount("100000000", "EUR", "1000000", text="100 million euros"))
    assert (finding.outcome, finding.cause) == (Outcome.INACCURATE, POWER_OF_TEN)
    assert "100,000,000 times too small" in render(finding.reason, "en")


@pytest.mark.parametrize(("written", "outcome"), [("100", Outcome.APPROXIMATE), ("140", Outcome.INACCURATE)])
def test_a_result_that_ends_in_zeros_may_be_rounded_but_not_to_another_rate(written: str, outcome: Outcome) -> None:
    statement = conversion(amount("95", "EUR", text="95 euros"), amount(written, "USD", text=f"${written}"))
    assert recompute(statement, reference(EUR_USD))[0].outcome is outcome


def test_zeros_of_the_amount_itself_do_not_excuse_its_result() -> None:
    statement = conversion(
        amount("100", "EUR", text="100 euros"), amount("116", "USD", text="$116"), published=date(2023, 12, 28)
    )
    book = FixedBook("EUR", "USD", {"2023-12-28": "1.10"})
    assert recompute(statement, reference(book))[0].outcome is Outcome.INACCURATE


def test_more_than_a_round_amount_may_lie_up_to_the_next_one() -> None:
    over = amount("100", "USD", text="100多美元", exactness=Exactness.AT_LEAST)
    assert recompute(conversion(amount("150", "EUR"), over), reference(EUR_USD))[0].outcome is Outcome.APPROXIMATE
    assert recompute(conversion(amount("190", "EUR"), over), reference(EUR_USD))[0].outcome is Outcome.INACCURATE


# ---------------------------------------------------------------- ranges and several targets


def test_a_range_is_judged_by_its_worse_end() -> None:
    good = conversion(amount("100", "EUR", high="200"), amount("111", "USD", high="222"))
    bad = conversion(amount("100", "EUR", high="200"), amount("111", "USD", high="322"))
    assert recompute(good, reference(EUR_USD))[0].outcome is Outcome.ACCURATE
    finding = recompute(bad, reference(EUR_USD))[0]
    assert finding.outcome is Outcome.INACCURATE
    assert (finding.expected.low, finding.expected.high) == (Decimal("111.0"), Decimal("222.0"))


def test_a_range_told_as_one_amount_is_right_where_it_lies_inside_and_unverifiable_elsewhere() -> None:
    inside = conversion(amount("100", "EUR", high="200"), amount("170", "USD"))
    outside = conversion(amount("100", "EUR", high="200"), amount("570", "USD"))
    assert recompute(inside, reference(EUR_USD))[0].outcome is Outcome.ACCURATE
    finding = recompute(outside, reference(EUR_USD))[0]
    assert (finding.outcome, finding.reason.code) == (Outcome.UNVERIFIABLE, "conversion_one_sided")


# ---------------------------------------------------------------- an earlier time


IN_2022 = RateBasis(Basis.PERIOD, date(2022, 1, 1), date(2022, 12, 31))


def test_an_amount_dated_to_another_year_is_held_against_that_year() -> None:
    finding = judged("105.00", basis=IN_2022)
    assert (finding.outcome, finding.reason.code) == (Outcome.APPROXIMATE, "conversion_then_agrees")
    assert (finding.evidence["rate_day"], finding.evidence["basis"]) == ("2022-06-15", "period")
    assert render(finding.notes[0], "en") == "Held against the rates of 2022, the time the sentence gives."


def test_a_dated_amount_converted_at_todays_rate_is_right_too() -> None:
    assert judged("111.00", basis=IN_2022).evidence["basis"] == "publication"


def test_a_time_an_editor_chose_counts_alone() -> None:
    chosen = RateBasis(Basis.PERIOD, date(2022, 1, 1), date(2022, 12, 31), chosen=True)
    assert judged("105.00", basis=chosen).outcome is Outcome.ACCURATE
    assert judged("111.00", basis=chosen).outcome is Outcome.INACCURATE


def test_a_dated_amount_that_fits_neither_time_is_wrong() -> None:
    assert judged("140.00", basis=IN_2022).outcome is Outcome.INACCURATE


def test_a_slip_stays_a_slip_whatever_the_time() -> None:
    assert judged("1110.00", basis=IN_2022).cause == POWER_OF_TEN


@pytest.mark.parametrize(
    ("basis", "code"),
    [
        (RateBasis(Basis.PERIOD), "conversion_then"),
        (RateBasis(Basis.PERIOD, date(1997, 1, 1), date(1997, 12, 31)), "conversion_then_lacking"),
    ],
)
def test_an_earlier_rate_that_nobody_has_judges_nothing(basis: RateBasis, code: str) -> None:
    finding = judged("140.00", basis=basis)
    assert (finding.outcome, finding.reason.code, finding.suggestion) == (Outcome.UNVERIFIABLE, code, None)


def test_an_earlier_rate_that_happens_to_agree_with_todays_is_fine() -> None:
    assert judged("111.00", basis=RateBasis(Basis.PERIOD)).outcome is Outcome.ACCURATE


# ---------------------------------------------------------------- a rate that stands for longer than a day


@pytest.mark.parametrize(
    ("period", "written", "outcome"),
    [
        (Period.DAY, "32.60", Outcome.APPROXIMATE),
        (Period.WEEK, "32.60", Outcome.APPROXIMATE),
        (Period.MONTH, "32.60", Outcome.ACCURATE),
        (Period.WEEK, "32.30", Outcome.ACCURATE),
        (Period.DAY, "33.10", Outcome.INACCURATE),
        (Period.MONTH, "33.10", Outcome.APPROXIMATE),
        (Period.MONTH, "34.00", Outcome.INACCURATE),
    ],
)
def test_a_rate_of_a_week_or_a_month_allows_more(period: Period, written: str, outcome: Outcome) -> None:
    book = FixedBook("USD", "TWD", {"2024-05-01": "32.00"}, provider="nbp", period=period)
    statement = conversion(amount("1", "USD", "0.01"), amount(written, "TWD", "0.01"))
    assert recompute(statement, reference(book))[0].outcome is outcome


@pytest.mark.parametrize(
    ("period", "phrase"),
    [(Period.WEEK, "of the week of 1 May 2024"), (Period.MONTH, "for May 2024")],
)
def test_the_reason_says_what_the_rate_stands_for(period: Period, phrase: str) -> None:
    book = FixedBook("USD", "TWD", {"2024-05-01": "32.00"}, provider="hmrc", period=period)
    finding = recompute(conversion(amount("1", "USD"), amount("32", "TWD")), reference(book))[0]
    assert phrase in render(finding.reason, "en")
    assert "more is allowed to either side" in render_finding(finding, "en")[1]


# ---------------------------------------------------------------- what cannot be answered


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        (conversion(HUNDRED, amount("111", "USD"), None), "no_date"),
        (conversion(HUNDRED, amount("111", "USD"), date(1990, 1, 2)), "no_rate"),
        (conversion(HUNDRED, amount("111", "XAU")), "no_rate"),
        (conversion(HUNDRED, amount("111", "USD"), basis=IN_1997), "no_rate_then"),
        (conversion(HUNDRED, amount("111", None, candidates=("USD", "HKD"))), "currency_unknown"),
        (conversion(amount("100", None), amount("111", "USD")), "currency_unknown"),
        (conversion(HUNDRED, amount("111", "EUR")), "same_currency"),
        (conversion(HUNDRED, amount("0", "USD")), "amount_unreadable"),
        (conversion(HUNDRED, amount("-5", "USD", high="5")), "amount_unreadable"),
        (conversion(HUNDRED, amount("NaN", "USD")), "amount_unreadable"),
        (conversion(HUNDRED, amount("1e400", "USD")), "amount_unreadable"),
        (Statement((), date(2024, 5, 10), "en"), "amount_missing"),
    ],
)
def test_what_is_missing_makes_it_unverifiable_and_is_named(statement: Statement, code: str) -> None:
    (finding,) = recompute(statement, reference(EUR_USD))
    assert (finding.outcome, finding.reason.code) == (Outcome.UNVERIFIABLE, code)
    for lang in ("en", "zh-hans"):
        assert render(finding.reason, lang) != code


@given(
    source=st.decimals(min_value="1e-9", max_value="1e27", allow_nan=False),
    target=st.decimals(min_value="1e-9", max_value="1e27", allow_nan=False),
    step=st.sampled_from(["0", "1e-9", "0.01", "1", "10000000", "1e25"]),
    scale=st.sampled_from([0, 4, 8, 12]),
    exactness=st.sampled_from(Exactness),
    moment=st.sampled_from([date(2024, 5, 10), date(1990, 1, 1), None]),
)
def test_no_amount_is_too_strange_to_answer(
    source: Decimal, target: Decimal, step: str, scale: int, exactness: Exactness, moment: date | None
) -> None:
    statement = conversion(
        amount(str(source), "EUR", step, text=f"{source} euros", scale=scale, exactness=exactness),
        amount(str(target), "USD", step, text=f"${target}", scale=scale, exactness=exactness),
        moment,
    )
    for finding in recompute(statement, reference(EUR_USD)):
        assert all(render_finding(finding, "zh-hans"))


@given(cents=st.integers(min_value=1, max_value=10**9))
def test_a_conversion_at_the_days_rate_is_never_called_wrong(cents: int) -> None:
    source = Decimal(cents)
    target = (source * Decimal("1.11")).quantize(Decimal("0.01"))
    statement = conversion(amount(str(source), "EUR", "1"), amount(str(target), "USD", "0.01"))
    assert recompute(statement, reference(EUR_USD))[0].outcome in (Outcome.ACCURATE, Outcome.APPROXIMATE)


# ---------------------------------------------------------------- the corrected wording


@pytest.mark.parametrize(
    ("written", "step", "text", "scale", "new"),
    [
        ("120", "1", "$120", 0, "$111"),
        ("120.50", "0.01", "$120.50", 0, "$111.00"),
        ("1.2", "0.1", "约1.2美元", 0, "约111.0美元"),
    ],
)
def test_the_suggestion_keeps_the_written_digits(written: str, step: str, text: str, scale: int, new: str) -> None:
    statement = conversion(HUNDRED, amount(written, "USD", step, text=text, scale=scale))
    suggestion = recompute(statement, reference(EUR_USD))[0].suggestion
    assert suggestion is not None
    assert suggestion.values.get("new") == new or suggestion.code == "write_amount"


def test_scale_words_stay_where_they_stand() -> None:
    statement = conversion(
        amount("100000000", "EUR", "1000000"), amount("120000000", "USD", "100000", text="$120.0 million", scale=6)
    )
    assert recompute(statement, reference(EUR_USD))[0].suggestion.values["new"] == "$111.0 million"


@pytest.mark.parametrize(
    ("written", "step", "text", "scale", "told"),
    [
        ("500000000", "100000000", "5亿美元", 8, "把“5亿美元”改为111美元。"),
        ("500000", "100000", "50万美元", 4, "把“50万美元”改为111美元。"),
        ("2000000", "1000000", "$2 million", 6, "把“$2 million”改为111美元。"),
        ("1200", "100", "12 hundred dollars", 2, "把“12 hundred dollars”改为111美元。"),  # one digit would be left
        ("800", "100", "8 hundred dollars", 2, "把“8 hundred dollars”改为“1 hundred dollars”。"),  # one is written
        ("260", "10", "26 tens of dollars", 1, "把“26 tens of dollars”改为“11 tens of dollars”。"),
        ("350", "1", "$350", 0, "把“$350”改为“$111”。"),
    ],
)
def test_a_value_too_small_for_the_written_digits_is_suggested_as_an_amount(
    written: str, step: str, text: str, scale: int, told: str
) -> None:
    finding = recompute(conversion(HUNDRED, amount(written, "USD", step, text=text, scale=scale)), reference(EUR_USD))[
        0
    ]
    if finding.cause is None:
        assert render(finding.suggestion, "zh-hans") == told
    else:
        assert finding.suggestion.code == "write_amount"


@given(st.integers(1, 99), st.sampled_from([0, 2, 4, 6, 8]), st.integers(1, 10**9))
def test_no_suggestion_is_an_amount_of_nothing(digits: int, scale: int, euros: int) -> None:
    value = Decimal(digits).scaleb(scale)
    target = amount(f"{value:f}", "USD", f"{Decimal(1).scaleb(scale):f}", text=f"{digits}×", scale=scale)
    suggestion = recompute(conversion(amount(str(euros), "EUR"), target), reference(EUR_USD))[0].suggestion
    assert suggestion is None or suggestion.values["new"] != "0×"


def test_an_accurate_conversion_has_no_suggestion() -> None:
    assert judged("111.00").suggestion is None


def test_quoted_speech_gets_an_editors_note_and_keeps_its_words() -> None:
    finding = as_said(judged("120.00"), Voice.QUOTED)
    assert finding.suggestion
    assert finding.suggestion.code == "add_note"
    assert render(finding.suggestion, "zh-hans") == "引语保持原样，加编者注：（应为“$111.00”）。"


# ---------------------------------------------------------------- currencies that share a word


def test_an_ambiguous_word_is_read_as_the_currency_that_fits_and_says_so() -> None:
    book = FixedBook("PHP", "USD", {"2024-05-10": "0.0175"})
    pesos = amount("1000", "PHP", text="1,000 pesos", candidates=("MXN", "ARS", "PHP"))
    as_mexican = replace(pesos, unit="MXN")
    finding = recompute(conversion(pesos, amount("17.50", "USD", "0.01")), reference(book))[0]
    assert (finding.outcome, finding.notes) == (Outcome.ACCURATE, ())
    two = TwoBooks(book, FixedBook("MXN", "USD", {"2024-05-10": "0.0590"}))
    finding = recompute(conversion(as_mexican, amount("17.50", "USD", "0.01")), Reference(two))[0]
    assert (finding.outcome, finding.notes[-1].code) == (Outcome.ACCURATE, "read_as")
    wrong = recompute(conversion(as_mexican, amount("25.00", "USD", "0.01")), Reference(two))[0]
    assert wrong.outcome is Outcome.INACCURATE


def test_a_bare_dollar_is_never_read_as_the_dollar_that_happens_to_fit() -> None:
    two = TwoBooks(EUR_USD, FixedBook("EUR", "HKD", {"2024-05-10": "8.45"}))
    dollars = amount("845", "USD", text="$845", candidates=("USD", "HKD", "AUD"))
    assert recompute(conversion(HUNDRED, dollars), Reference(two))[0].outcome is Outcome.INACCURATE
