from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures.figure import Exactness, Figure, Kind
from sources.matching.alignment import align, relation
from sources.matching.relation import Relation


def figure(value: str, unit: str | None = None, kind: Kind = Kind.NUMBER, **more: object) -> Figure:
    number = Decimal(value)
    step = Decimal(1).scaleb(min(int(number.as_tuple().exponent), 0))
    return Figure(kind, 0, len(value), value, low=number, high=number, unit=unit, **{"step": step, **more})  # type: ignore[arg-type]


def money(value: str, unit: str = "KRW", step: str = "1") -> Figure:
    return figure(value, unit, Kind.CURRENCY, step=Decimal(step))


def percent(value: str, unit: str = "%") -> Figure:
    return figure(value, unit, Kind.PERCENT)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        (money("909000000000", step="1E8"), money("909000000000")),
        (money("4980000000", "CNY", "1E7"), money("4983000000", "CNY", "1E6")),
        (percent("57"), percent("56.8")),
        (figure("30000"), figure("30000", exactness=Exactness.AT_LEAST)),
        (figure("16"), figure("16", "year_old", Kind.DIMENSION)),
        (figure("400", exactness=Exactness.ABOUT), figure("402")),
    ],
)
def test_a_value_is_the_same_within_the_digits_written(claim: Figure, passage: Figure) -> None:
    assert relation(claim, passage) is Relation.SAME


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        (percent("57"), percent("56")),
        (percent("57"), percent("57.6")),
        (money("909000000000"), money("990900000000")),
        (figure("384"), figure("40")),
        (figure("400"), figure("402")),
        (figure("48", "year_old", Kind.DIMENSION), figure("38", "year_old", Kind.DIMENSION)),
    ],
)
def test_another_value_of_the_same_measure_is_different(claim: Figure, passage: Figure) -> None:
    assert relation(claim, passage) is Relation.DIFFERENT


def words(text: str, value: str, **more: object) -> Figure:
    number = Decimal(value)
    return Figure(Kind.NUMBER, 0, len(text), text, low=number, high=number, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        (money("300", "KRW"), money("300", "CNY")),
        (money("300", "KRW"), money("400", "CNY")),
        (money("300"), figure("300")),
        (percent("16"), figure("16")),
        (percent("16"), figure("20")),
        (percent("2.9"), percent("3", "pp")),
        (percent("2"), percent("5", "pp")),
        (figure("300"), figure("7", "m", Kind.DIMENSION)),
        (figure("7", "km", Kind.DIMENSION), figure("8", "kg", Kind.DIMENSION)),
        (figure("2", kind=Kind.ORDINAL), figure("300")),
        (words("hundreds", "100"), figure("384")),
        (words("a second", "0.5"), figure("6")),
        (Figure(Kind.DATE, 0, 2, "今天"), figure("6")),
    ],
)
def test_what_measures_something_else_is_neither_the_same_nor_different(claim: Figure, passage: Figure) -> None:
    assert relation(claim, passage) is Relation.MISSING


def test_percent_and_points_of_one_value_are_told_apart() -> None:
    assert relation(percent("2.5"), percent("2.5", "pp")) is Relation.POINTS
    assert relation(percent("2.5", "pp"), percent("2.5")) is Relation.POINTS


def test_an_ambiguous_sign_meets_each_of_its_candidates() -> None:
    dollars = money("5", "USD")
    ambiguous = figure("5", None, Kind.CURRENCY, candidates=("USD", "HKD"))
    assert relation(ambiguous, dollars) is Relation.SAME
    assert relation(ambiguous, money("5", "EUR")) is Relation.MISSING


def placed(*figures: Figure) -> list[Figure]:
    return [f.shifted(10 * place) for place, f in enumerate(figures)]


def test_equal_figures_find_each_other_before_any_is_called_different() -> None:
    aligned = align(placed(figure("45"), figure("12")), placed(figure("12"), figure("45")))
    assert [a.relation for a in aligned] == [Relation.SAME, Relation.SAME]


def test_a_passage_figure_serves_once() -> None:
    aligned = align(placed(percent("72"), percent("72")), placed(percent("72")))
    assert [a.relation for a in aligned] == [Relation.SAME, Relation.MISSING]


def test_the_last_amount_left_on_either_side_is_different_though_one_has_no_unit() -> None:
    aligned = align(
        placed(figure("2016"), figure("62")), placed(figure("2016"), figure("79", "year_old", Kind.DIMENSION))
    )
    assert [a.relation for a in aligned] == [Relation.SAME, Relation.DIFFERENT]


def test_of_several_amounts_left_over_none_is_different_without_its_unit() -> None:
    aligned = align(
        placed(figure("62")), placed(figure("79", "year_old", Kind.DIMENSION), figure("3", "km", Kind.DIMENSION))
    )
    assert [a.relation for a in aligned] == [Relation.MISSING]


amounts = st.builds(
    figure,
    st.decimals(min_value=0, max_value=10**12, places=2, allow_nan=False).map(str),
    st.sampled_from([None, "km", "USD", "%"]),
)


@given(st.lists(amounts, max_size=6))
def test_a_sentence_agrees_with_itself(figures: list[Figure]) -> None:
    aligned = align(placed(*figures), placed(*figures))
    assert [a.index for a in aligned] == list(range(len(figures)))
    assert all(a.relation is Relation.SAME for a in aligned)


@given(st.lists(amounts, max_size=6), st.lists(amounts, max_size=6))
def test_no_passage_figure_is_taken_twice(claim: list[Figure], passage: list[Figure]) -> None:
    taken = [a.passage.start for a in align(placed(*claim), placed(*passage)) if a.passage]
    assert len(taken) == len(set(taken))
