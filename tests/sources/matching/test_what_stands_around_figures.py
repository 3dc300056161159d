import pytest

from figures.figure import Figure
from figures.reader import read
from sources.matching.alignment import align
from sources.matching.bindings import swapped
from sources.matching.directions import Axis, bound, direction, leaning, turns
from sources.matching.numerals import numerals
from sources.matching.subjects import subjects_differ
from sources.passages import Passage, passage


def read_as(text: str, lang: str) -> Passage:
    return passage(text, lang, read(text, lang=lang))


def only(sentence: Passage) -> Figure:
    (figure,) = sentence.figures
    return figure


@pytest.mark.parametrize(
    ("text", "lang", "sign"),
    [
        ("Sales rose 3.5 percent", "en", 1),
        ("a 3.5 percent drop in sales", "en", -1),
        ("food was down 3.5 percent", "en", -1),
        ("销量增长3.5%", "zh", 1),
        ("销量同比下降3.5%", "zh", -1),
        ("매출이 3.5% 증가했다", "ko", 1),
        ("매출이 3.5% 줄었다", "ko", -1),
        ("売り上げは3.5%増えた", "ja", 1),
        ("売り上げは3.5%減少した", "ja", -1),
        ("The rate is 3.5 percent", "en", 0),
        ("Costs rose, while the rate was 3.5 percent", "en", 0),
        ("油价上涨,利率为3.5%", "zh", 0),
    ],
)
def test_a_figure_goes_the_way_of_the_nearest_verb_of_its_clause(text: str, lang: str, sign: int) -> None:
    sentence = read_as(text, lang)
    assert direction(text, only(sentence), turns(text, lang)) == sign


@pytest.mark.parametrize(
    ("text", "lang", "sign"),
    [
        ("more than 20 percent", "en", 1),
        ("less than 20 percent", "en", -1),
        ("不到20%", "zh", -1),
        ("超过20%", "zh", 1),
        ("20% 이상", "ko", 1),
        ("20% 미만", "ko", -1),
        ("20%以上", "ja", 1),
        ("20%未満", "ja", -1),
        ("20 percent", "en", 0),
        ("over the years, as the union told its members, 20 percent", "en", 0),
    ],
)
def test_a_bound_stands_beside_its_figure(text: str, lang: str, sign: int) -> None:
    sentence = read_as(text, lang)
    assert bound(text, only(sentence), turns(text, lang), lang) == sign


@pytest.mark.parametrize(("text", "sign"), [("54%赞成", 1), ("29%反对", -1), ("29%不支持", -1), ("29%的人没有回答", 0)])
def test_a_stance_is_a_direction_too(text: str, sign: int) -> None:
    assert direction(text, only(read_as(text, "zh")), turns(text, "zh"), Axis.STANCE) == sign


@pytest.mark.parametrize(
    ("text", "sign"), [("油价上涨", 1), ("油价下跌", -1), ("油价上涨,金价下跌", 0), ("油价持平", 0)]
)
def test_a_sentence_leans_one_way_only_if_all_its_verbs_do(text: str, sign: int) -> None:
    assert leaning(turns(text, "zh")) == sign


def exchanged(claim: str, of: str, source: str, lang: str) -> bool:
    one, other = read_as(claim, of), read_as(source, lang)
    return bool(swapped(one, other, align(one.figures, other.figures)))


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("出口增长4%,进口增长9%", "Exports grew 9 percent and imports 4 percent."),
        ("The plant cost $3 million and the school $8 million", "The plant cost $8 million and the school $3 million."),
    ],
)
def test_two_figures_in_each_others_place_are_seen(claim: str, source: str) -> None:
    assert exchanged(claim, "zh" if claim[0] == "出" else "en", source, "en")


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("出口增长9%,进口增长4%", "Exports grew 9 percent and imports 4 percent."),
        ("进口增长4%,出口增长9%", "Exports grew 9 percent and imports 4 percent."),
        ("进口和出口分别增长4%和9%", "Exports grew 9 percent and imports 4 percent."),
        ("占比由4%升至9%", "It rose to 9 percent from 4 percent."),
        ("The school cost $3 million and the plant $8 million", "The plant cost $8 million and the school $3 million."),
        ("出口增长9%", "Exports grew 9 percent and imports 4 percent."),
    ],
)
def test_clauses_turned_round_are_no_exchange(claim: str, source: str) -> None:
    assert not exchanged(claim, "zh" if claim[0] > "z" else "en", source, "en")


@pytest.mark.parametrize(
    ("claim", "source", "differ"),
    [
        ("净利润增长15%", "Revenue grew 18 percent", True),
        ("净利润增长15%", "Net profit grew 18 percent", False),
        ("日本の物価は2%上昇した", "Prices in South Korea rose 3 percent", True),
        ("日本の物価は2%上昇した", "Prices in Japan rose 3 percent", False),
        ("研发支出增长15%", "广告支出增长18%", True),
        ("占比15%", "Its share is 18 percent", False),
        ("营收占比15%,净利润增长8%", "Revenue made up 15 percent and net profit grew 9 percent", False),
    ],
)
def test_subjects_differ_only_where_the_tables_know_both(claim: str, source: str, differ: bool) -> None:
    lang = {"净": "zh", "日": "ja", "研": "zh", "占": "zh", "营": "zh"}[claim[0]]
    one, other = read_as(claim, lang), read_as(source, "zh" if source[0] == "广" else "en")
    assert subjects_differ(one, one.figures[-1], other, other.figures[-1]) is differ


def test_digits_in_names_are_numerals_where_no_figure_covers_them() -> None:
    text = "Terminal 5 opened on Line 12 for 30%"
    figures = read("30%", lang="en")
    held = [figure.shifted(text.index("30%")) for figure in figures]
    assert [numeral.text for numeral in numerals(text, held)] == ["5", "12"]
