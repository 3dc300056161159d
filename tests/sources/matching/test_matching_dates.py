import pytest

from figures.figure import Figure, Kind
from sources.matching.alignment import relation
from sources.matching.dates import compare
from sources.matching.relation import Relation
from sources.matching.yearless import with_yearless


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2018", "2018"),
        ("2018-09", "2018-09-30"),
        ("2018-09-30", "2018"),
        ("--09", "2018-09"),
        ("--09-30", "2018-09-30"),
        ("2024-W10", "2024-03-07"),
        ("2024-01-01/2024-04-01", "2024-02"),
        ("1980-01-01/1990-01-01", "1984"),
        ("2014-01-01/..", "2014"),
        ("../2030-01-01", "2030"),
    ],
)
def test_dates_agree_as_precisely_as_the_rougher_of_them(one: str, other: str) -> None:
    assert compare(one, other) is Relation.SAME
    assert compare(other, one) is Relation.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2018", "2017"),
        ("2018-09", "2018-08-30"),
        ("--09", "2018-08"),
        ("--09-30", "--09-29"),
        ("2024-W10", "2024-03-12"),
        ("2024-01-01/2024-04-01", "2024-04"),
        ("2014-01-01/..", "2015-01-01/.."),
        ("2014-01-01/..", "2015"),
    ],
)
def test_dates_differ_where_both_write_a_part_otherwise(one: str, other: str) -> None:
    assert compare(one, other) is Relation.DIFFERENT
    assert compare(other, one) is Relation.DIFFERENT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2018", "--09"),
        ("--09", "2024-W10"),
        ("2017-07", "2030"),
        ("", "2018"),
        ("?", "2018"),
        ("2018-13", "2018-W02"),
    ],
)
def test_dates_without_a_common_part_are_not_compared(one: str, other: str) -> None:
    assert compare(one, other) is Relation.MISSING


def dated(text: str, date: str) -> Figure:
    return Figure(Kind.DATE, 0, len(text), text, date=date)


def test_a_year_that_only_the_reader_filled_in_contradicts_nothing() -> None:
    assert relation(dated("12月26日", "2018-12-26"), dated("December 26, 2004", "2004-12-26")) is Relation.SAME
    assert relation(dated("12月26日", "2018-12-26"), dated("December 27, 2004", "2004-12-27")) is Relation.DIFFERENT
    assert relation(dated("2018年12月", "2018-12"), dated("December 2004", "2004-12")) is Relation.DIFFERENT


@pytest.mark.parametrize(
    ("text", "lang", "dates"),
    [
        ("11月的大选之后", "zh", ["--11"]),
        ("12月26日和3月5日", "zh", ["--12-26", "--03-05"]),
        ("11월 선거, 3월 7일", "ko", ["--11", "--03-07"]),
        ("6月の会議", "ja", ["--06"]),
        ("the November elections", "en", ["--11"]),
        ("on Dec. 26 and 4 July", "en", ["--12-26", "--07-04"]),
        ("in May, since March, by August 3rd", "en", ["--05", "--03", "--08-03"]),
    ],
)
def test_months_without_a_year_are_dates(text: str, lang: str, dates: list[str]) -> None:
    assert [figure.date for _, figure in with_yearless(text, lang, [])] == dates


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("历时11个月", "zh"),
        ("13月", "zh"),
        ("6月間続いた", "ja"),
        ("6개월 동안", "ko"),
        ("Theresa May said they may march", "en"),
        ("March on Washington", "en"),
        ("the Augustan age and a decent job", "en"),
    ],
)
def test_spans_of_time_names_and_verbs_are_no_months(text: str, lang: str) -> None:
    assert with_yearless(text, lang, []) == []


def test_a_date_read_whole_is_left_as_it_was_read() -> None:
    whole = Figure(Kind.DATE, 0, 10, "2018年9月30日", date="2018-09-30")
    assert with_yearless("2018年9月30日", "zh", [whole]) == [(0, whole)]


def test_a_month_and_day_read_as_spans_of_time_become_one_date_at_the_place_of_the_first() -> None:
    month = Figure(Kind.DURATION, 0, 3, "12月", unit="month")
    day = Figure(Kind.DURATION, 3, 6, "26日", unit="day")
    places = [(place, figure.date) for place, figure in with_yearless("12月26日", "zh", [month, day])]
    assert places == [(0, "--12-26")]
