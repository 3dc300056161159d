import pytest

from figures.reader import read
from sources.matching.alignment import relation
from sources.matching.conversions import units
from sources.matching.relation import Relation


def held(claim: str, lang: str, source: str, of: str) -> Relation:
    (mine,), (theirs,) = read(claim, lang=lang), read(source, lang=of)
    return relation(mine, theirs)


@pytest.mark.parametrize(
    ("claim", "lang", "source", "of"),
    [
        ("48公里", "zh", "30 miles", "en"),
        ("1.98米", "zh", "6.5 feet", "en"),
        ("2.3公斤", "zh", "5 lbs", "en"),
        ("27摄氏度", "zh", "80 degrees Fahrenheit", "en"),
        ("100 acres", "en", "40公顷", "zh"),
        ("2 days", "en", "48시간", "ko"),
        ("100平方米", "zh", "30평", "ko"),
        ("97 km/h", "zh", "60 mph", "en"),
        ("1500米", "zh", "1.5公里", "zh"),
    ],
)
def test_one_amount_in_two_units_is_the_same(claim: str, lang: str, source: str, of: str) -> None:
    assert held(claim, lang, source, of) is Relation.SAME


@pytest.mark.parametrize(
    ("claim", "lang", "source", "of"),
    [
        ("30公里", "zh", "30 miles", "en"),
        ("80摄氏度", "zh", "80 degrees Fahrenheit", "en"),
        ("24시간", "ko", "2 days", "en"),
    ],
)
def test_the_same_number_in_another_unit_is_another_amount(claim: str, lang: str, source: str, of: str) -> None:
    assert held(claim, lang, source, of) is Relation.DIFFERENT


@pytest.mark.parametrize(
    ("claim", "lang", "source", "of"),
    [
        ("50公里", "zh", "30 miles", "en"),
        ("30公里", "zh", "30 lbs", "en"),
        ("3米", "zh", "3小时", "zh"),
        ("5斤", "zh", "5 mph", "en"),
    ],
)
def test_a_rough_conversion_and_another_measure_contradict_nothing(claim: str, lang: str, source: str, of: str) -> None:
    assert held(claim, lang, source, of) is Relation.MISSING


def test_every_unit_has_a_worth() -> None:
    assert len(units()) > 40
    assert all(unit.factor > 0 for unit in units().values())
