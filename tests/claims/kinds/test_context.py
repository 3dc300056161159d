"""What kinds ask of a sentence: where it ends, which time it names, whose crowns it speaks of."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.kinds.context.places import Places, rivals
from claims.kinds.context.sentences import LONGEST, Sentences
from claims.kinds.context.times import Times, span_of
from claims.kinds.kind import Basis, RateBasis
from figures.figure import Figure, Kind
from tests.claims.kinds.books import amount

PUBLISHED = date(2013, 5, 20)


# ---------------------------------------------------------------- sentences


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("一期完工。二期亏损3亿欧元！三期未定。", "亏损", "二期亏损3亿欧元！"),
        ("It grew. It lost 1.2 billion euros in 2008. It closed.", "lost", "It lost 1.2 billion euros in 2008."),
        (
            "The U.S. unit of J. Smith Inc. lost 3 million. Others won.",
            "lost",
            "The U.S. unit of J. Smith Inc. lost 3 million.",
        ),
        ("Results\nIt lost 3 million\nOutlook", "lost", "It lost 3 million"),
        ("* ALPHA lost 3 million * BETA won", "BETA", "BETA won"),
        ("他说：“花了3亿。”然后走了。", "花了", "他说：“花了3亿。”"),
        ("no end at all", "end", "no end at all"),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(text: str, word: str, sentence: str) -> None:
    at = text.index(word)
    start, end = Sentences(text).around(at, at + len(word))
    assert text[start:end].strip() == sentence


@given(st.text(alphabet="ab. \n。A", max_size=200), st.integers(0, 199), st.integers(0, 50))
def test_a_span_lies_in_its_sentence(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(len(text), start + length)
    first, last = Sentences(text).around(start, end)
    assert 0 <= first <= start
    assert end <= last <= len(text)


def test_a_text_without_sentences_is_cut_into_pieces() -> None:
    first, last = Sentences("a" * LONGEST * 9).around(LONGEST * 5 + 7, LONGEST * 5 + 9)
    assert (first, last) == (LONGEST * 5, LONGEST * 6)


# ---------------------------------------------------------------- times


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2008", "2008-01-01", "2008-12-31"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2012-02-07", "2012-02-07", "2012-02-07"),
        ("2012-02-07T09:30", "2012-02-07", "2012-02-07"),
        ("2012-Q3", "2012-07-01", "2012-09-30"),
        ("2012-W01", "2012-01-02", "2012-01-08"),
        ("2012-01-01/2012-04-01", "2012-01-01", "2012-03-31"),
        ("2010/2012", "2010-01-01", "2011-12-31"),
    ],
)
def test_a_date_is_read_as_its_first_and_last_day(written: str, first: str, last: str) -> None:
    assert span_of(written) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "written", ["", "soon", "../2012", "2012/..", "/", "2012-13", "2012-02-30", "2012-W60", "12:30", "XXXX-05-01"]
)
def test_what_names_no_days_is_no_time(written: str) -> None:
    assert span_of(written) is None


def dated(start: int, written: str) -> Figure:
    return Figure(Kind.DATE, start, start + 4, "date", date=written)


@pytest.mark.parametrize(
    ("dates", "basis"),
    [
        ([], RateBasis()),
        ([dated(10, "2008")], RateBasis(Basis.PERIOD, date(2008, 1, 1), date(2008, 12, 31))),
        ([dated(10, "2008-03-05")], RateBasis(Basis.DAY, date(2008, 3, 5), date(2008, 3, 5))),
        ([dated(10, "2008"), dated(40, "2010")], RateBasis(Basis.PERIOD, date(2010, 1, 1), date(2010, 12, 31))),
        ([dated(60, "2008")], RateBasis(Basis.PERIOD, date(2008, 1, 1), date(2008, 12, 31))),
        ([dated(10, "2008"), dated(60, "2010")], RateBasis(Basis.PERIOD, date(2008, 1, 1), date(2008, 12, 31))),
        ([dated(200, "2008")], RateBasis()),  # another sentence
        ([dated(10, "2013")], RateBasis()),  # not over yet
        ([dated(10, "2020")], RateBasis()),  # still to come
        ([dated(10, "2013-05-15")], RateBasis()),  # days ago
        ([dated(10, "1789")], RateBasis()),  # history
        ([dated(10, "2013-05-15"), dated(60, "2008")], RateBasis(Basis.PERIOD, date(2008, 1, 1), date(2008, 12, 31))),
    ],
)
def test_the_time_of_an_amount_is_the_nearest_earlier_one_of_its_sentence(
    dates: list[Figure], basis: RateBasis
) -> None:
    money = Figure(Kind.CURRENCY, 50, 55, "money")
    for published in (PUBLISHED, datetime(2013, 5, 20, 12, tzinfo=UTC)):
        assert Times(dates, published).of(money, (0, 100)) == basis


def test_without_a_publication_no_time_is_earlier() -> None:
    assert Times([dated(10, "2008")], None).of(Figure(Kind.CURRENCY, 50, 55, "money"), (0, 100)) == RateBasis()


# ---------------------------------------------------------------- places

CROWNS = amount("5", "SEK", text="5 crowns", candidates=("SEK", "NOK", "DKK", "CZK"))


@pytest.mark.parametrize(
    ("body", "unit"),
    [
        ("5 crowns in Oslo", "NOK"),
        ("5 crowns in Prague, and later Oslo", "CZK"),
        ("5 crowns somewhere", "SEK"),
        ("5 crowns" + " " * 3000 + "Oslo", "SEK"),
    ],
)
def test_crowns_are_those_of_the_nearest_place(body: str, unit: str) -> None:
    assert Places(body).settle(CROWNS).unit == unit


@pytest.mark.parametrize("candidates", [(), ("USD", "HKD", "SGD"), ("GBP", "EGP"), ("JPY", "CNY")])
def test_dollars_pounds_and_yen_are_left_alone(candidates: tuple[str, ...]) -> None:
    figure = amount("5", candidates[0] if candidates else "EUR", candidates=candidates)
    assert Places("in Hong Kong, Singapore, Cairo and Beijing").settle(figure) == figure
    assert rivals(figure) == ()
