"""What two sides write differently and mean the same, and what is a slip of one thing, not another thing."""

import pytest

from figures.reader import read
from sources.matching.agreement import compared, leaning_opposed
from sources.matching.likeness import telling
from sources.matching.relation import Relation
from sources.matching.subjects import subjects_differ
from sources.passages import Passage, passage


def told(text: str, lang: str) -> Passage:
    return passage(text, lang, read(text, lang=lang))


def relations(claim: tuple[str, str], source: tuple[str, str], *, clear: bool = False) -> list[Relation]:
    return [one.relation for one in compared(told(*claim), told(*source), clear=clear)]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (("在19 世纪建成", "zh"), ("It was built in the 19th century.", "en")),
        (("18世紀の橋だ", "ja"), ("18세기에 지은 다리다.", "ko")),
        (("100年来他们守着这座桥", "zh"), ("They have kept the bridge for 100 years.", "en")),
        (("시즌 12경기를 치렀다", "ko"), ("They have played 12 matches this season.", "en")),
    ],
)
def test_the_same_thing_written_otherwise_agrees(claim: tuple[str, str], source: tuple[str, str]) -> None:
    assert set(relations(claim, source)) == {Relation.SAME}


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (("在18 世纪建成", "zh"), ("It was built in the 19th century.", "en")),
        (("工程耗资2300亿英镑", "zh"), ("공사에 2300만 파운드가 들었다.", "ko")),
        (("工程耗资2300亿英镑", "zh"), ("공사에 2300만 달러가 들었다.", "ko")),
    ],
)
def test_another_century_or_another_scale_differs(claim: tuple[str, str], source: tuple[str, str]) -> None:
    assert relations(claim, source) == [Relation.DIFFERENT]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (("工程耗资2400亿英镑", "zh"), ("공사에 2300만 달러가 들었다.", "ko")),  # other digits, another currency
        (("工程耗资2000亿英镑", "zh"), ("공사에 200만 달러가 들었다.", "ko")),  # one digit is shared by chance
        (("一共来了23万人", "zh"), ("It cost 2,300 dollars.", "en")),  # people are no money
    ],
)
def test_sums_that_are_not_of_one_thing_are_not_held_against_each_other(
    claim: tuple[str, str], source: tuple[str, str]
) -> None:
    assert Relation.DIFFERENT not in relations(claim, source)


def test_a_slip_tells_of_the_matter_what_another_figure_does_not() -> None:
    slipped = compared(told("预算为4.98亿元", "zh"), told("The budget is 489 million yuan.", "en"))
    other = compared(told("预算为4.98亿元", "zh"), told("The budget is 371 million yuan.", "en"))
    assert telling(slipped) > telling(other) == 0


@pytest.mark.parametrize(
    ("text", "lang"), [("去年增长8%", "zh"), ("어제 8% 늘었다", "ko"), ("It rose 8% yesterday", "en")]
)
def test_a_day_told_from_the_articles_own_is_not_missed_in_a_source(text: str, lang: str) -> None:
    figures = read(text, lang=lang, published=None)
    claim = passage(text, lang, figures)
    assert [one.relation for one in compared(claim, told("Sales rose 8%.", "en"))] == [Relation.SAME]


@pytest.mark.parametrize(
    ("claim", "source", "differ"),
    [
        ("NSF每年投资1亿美元", "DARPA announced $2 billion.", True),
        ("NSF每年投资1亿美元", "The foundation invests $2 billion a year.", False),
        ("NSF和NASA投资1亿美元", "NASA invests $2 billion.", False),
    ],
)
def test_two_bodies_named_by_their_capitals_are_two_subjects(claim: str, source: str, *, differ: bool) -> None:
    mine, theirs = told(claim, "zh"), told(source, "en")
    assert subjects_differ(mine, mine.figures[0], theirs, theirs.figures[0]) is differ


def test_list_entries_headed_by_each_others_years_are_swapped() -> None:
    claim = told("2004: The port recalled the great flood of 2016.", "en")
    source = told("2016:港口想起了2004年的那场洪水。", "zh")
    assert [one.relation for one in compared(claim, source)] == [Relation.SWAPPED, Relation.SWAPPED]


def test_at_least_against_at_most_is_told_without_a_figure_beside_it() -> None:
    assert leaning_opposed(told("这样至多保住一席", "zh"), told("They keep at least a seat.", "en"))
    assert not leaning_opposed(told("这样至少保住一席", "zh"), told("They keep at least a seat.", "en"))
    assert not leaning_opposed(told("最多的一席", "zh"), told("They keep at least a seat.", "en"))
