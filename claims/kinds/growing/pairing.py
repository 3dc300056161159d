"""Where growth over years is told: a yearly rate with its base, its result and their years, or a rate for each year."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.kinds.changing.judging import PERCENT
from claims.kinds.changing.levels import distance, like, signed
from claims.kinds.changing.marks import Mention, marks_of
from claims.kinds.changing.pairing import NEXT_TO, Pairing
from claims.kinds.changing.subjects import share_a_subject
from claims.kinds.growing.judging import Growth, graded, years_of
from claims.verdicts import Outcome
from figures.figure import Figure, Kind

DATE_BEFORE = 16  # code points from a date to the figure of that year
DATE_BEHIND = " in "
BASE_NEAR = 80  # code points from a base to the rate that speaks of its subject
SPAN_NEAR = 40  # code points from a span of years to the rate
RESULT_NEAR = 48  # code points from a rate to what it leads to: 每年增长16%，到2026年将达到861亿美元
COUNTS = {"两": 2, "兩": 2, "二": 2, "三": 3, "四": 4, "五": 5, "2": 2, "3": 3, "4": 4, "5": 5} | {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
}
FARTHEST = 30  # figures before a rate among which its base is sought


@dataclass(frozen=True, slots=True)
class Found:
    """A growth with all its figures."""

    base: Figure
    result: Figure
    rates: tuple[Figure, ...]
    years: tuple[Figure, ...]


class Growths:
    """The growths of a text."""

    def __init__(self, body: str, lang: str, figures: Sequence[Figure]) -> None:
        self.marks = marks_of(body, lang, tuple(figures))
        self.mentions = self.marks.mentions
        self._pairing = Pairing(self.marks)
        self._starts = [date.start for date in self.marks.dates]

    def found(self) -> Iterator[Found]:
        """Every growth whose base, result, rates and years are found."""
        for place, mention in enumerate(self.mentions):
            if mention.figure.unit != PERCENT or mention.figure.is_range:
                continue
            found = self._yearly(place) if mention.yearly else self._year_by_year(place)
            if found is not None:
                yield found

    # ------------------------------------------------------------ one rate for all years

    def _yearly(self, place: int) -> Found | None:
        named = self._pairing.named(place)
        if named is None or named.start is None:
            return self._told_earlier(place)
        years = self._dates_of(named.start, named.end) or self._span(place)
        return Found(named.start, named.end, (named.by,), years) if years_of(years) else None

    def _dates_of(self, base: Figure, result: Figure) -> tuple[Figure, ...]:
        dates = (self._date_of(base), self._date_of(result))
        return tuple(date for date in dates if date is not None) if None not in dates else ()

    def _date_of(self, figure: Figure) -> Figure | None:
        """The date of a figure: behind it in English ($100 million in 2020), else shortly before it."""
        place = bisect_left(self._starts, figure.start)
        dates = self.marks.dates
        if place < len(dates) and self.marks.body[figure.end : dates[place].start] == DATE_BEHIND:
            return dates[place] if dates[place].date else None
        date = dates[place - 1] if place else None
        return date if date is not None and date.date and figure.start - date.end <= DATE_BEFORE else None

    def _span(self, place: int) -> tuple[Figure, ...]:
        rate = self.mentions[place]
        near = self.mentions[max(0, place - 3) : place + 3]
        spans = [each.figure for each in near if _is_years(each) and each.sentence == rate.sentence]
        spans = [each for each in spans if distance(each, rate.figure) <= SPAN_NEAR]
        return (min(spans, key=lambda each: distance(each, rate.figure)),) if spans else ()

    def _told_earlier(self, place: int) -> Found | None:
        """A base elsewhere in the text, with its year, from which the rate leads to the result as written."""
        rate = self.mentions[place]
        result = self.mentions[place + 1] if place + 1 < len(self.mentions) else None
        if result is None or result.target == "" or distance(rate.figure, result.figure) > RESULT_NEAR:
            return None
        until = self._date_of(result.figure)
        bases = self._bases(place, result) if until is not None else []
        found = [
            Found(base.figure, result.figure, (signed(rate, result.figure),), (since, until))
            for base, since in bases
            if until is not None
        ]
        fitting = next((each for each in found if _fits(each)), None)
        if fitting is not None or len(bases) != 1:
            return fitting
        base = bases[0][0]
        near = distance(base.figure, rate.figure) <= BASE_NEAR and share_a_subject(base.lead, rate.lead)
        return found[0] if near and years_of(found[0].years) else None

    def _bases(self, place: int, result: Mention) -> list[tuple[Mention, Figure]]:
        """The figures before a rate that measure the same as its result and have a date, the nearest first."""
        before = self.mentions[max(0, place - FARTHEST) : place]
        dated = ((base, self._date_of(base.figure)) for base in reversed(before) if like(base, result))
        return [(base, date) for base, date in dated if date is not None]

    # ------------------------------------------------------------ a rate for each year

    def _year_by_year(self, place: int) -> Found | None:
        """388亿，后续两年分别增长27.4%和15.0%，达到569亿: from its first rate."""
        rates = self._rates_from(place)
        after = place + len(rates)
        base = self._base_before(place) if len(rates) > 1 else None
        if base is None or after >= len(self.mentions) or not self._is_year_by_year(base, rates):
            return None
        result = self.mentions[after]
        if result.target == "" or not like(base, result) or result.sentence != base.sentence:
            return None
        if distance(result.figure, rates[-1].figure) > NEXT_TO:
            return None
        spans = [each.figure for each in self.mentions[max(0, place - 1) : place] if _is_years(each)]
        return Found(base.figure, result.figure, tuple(rate.figure for rate in rates), tuple(spans))

    def _is_year_by_year(self, base: Mention, rates: Sequence[Mention]) -> bool:
        """Whether the words before the rates speak of as many years as there are rates."""
        words = self.marks.body[base.figure.end : rates[0].figure.start].lower()
        found = self.marks.words.year_by_year.search(words)
        return found is not None and COUNTS.get(found["years"]) == len(rates)

    def _rates_from(self, place: int) -> list[Mention]:
        rates = [self.mentions[place]]
        for mention in self.mentions[place + 1 :]:
            between = self.marks.body[rates[-1].figure.end : mention.figure.start]
            if mention.figure.unit != PERCENT or not self.marks.words.between_rates.fullmatch(between):
                break
            rates.append(mention)
        return rates

    def _base_before(self, place: int) -> Mention | None:
        for mention in reversed(self.mentions[max(0, place - 5) : place]):
            if mention.target == "to" and distance(mention.figure, self.mentions[place].figure) <= NEXT_TO:
                return mention
        return None


def _is_years(mention: Mention) -> bool:
    return mention.figure.kind is Kind.DURATION and mention.figure.unit == "year"


def _fits(found: Found) -> bool:
    years = years_of(found.years)
    judged = graded(Growth(found.base, found.result, found.rates, years)) if years else None
    return judged is not None and judged.grade.outcome is Outcome.ACCURATE
