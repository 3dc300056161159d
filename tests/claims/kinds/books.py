"""A rate book a test can read at a glance, and figures made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

from claims.kinds.kind import RateBasis, Reference, Role, Statement, Voice
from figures.figure import Exactness, Figure, Kind
from sources.rates.book import Period, Rate

PUBLICATION = RateBasis()


class FixedBook:
    """Rates of one pair by day, printed at the end of their day; the opposite direction is one divided by them."""

    def __init__(
        self, base: str, quote: str, rates: dict[str, str], provider: str = "ecb", period: Period = Period.DAY
    ) -> None:
        self.pair, self.provider, self.period = (base, quote), provider, period
        self.days = {date.fromisoformat(day): Decimal(value) for day, value in sorted(rates.items())}

    def known_at(self, base: str, quote: str, moment: datetime | date) -> Rate | None:
        last = moment.date() - timedelta(days=1) if isinstance(moment, datetime) else moment
        known = [day for day in self.days if day <= last]
        return self._rate(base, quote, known[-1]) if known and {base, quote} == set(self.pair) else None

    def back_from(self, rate: Rate, days: int) -> Sequence[Rate]:
        first = rate.day - timedelta(days=days)
        return [self._rate(rate.base, rate.quote, day) for day in reversed(self.days) if first <= day < rate.day]

    def _rate(self, base: str, quote: str, day: date) -> Rate:
        value = self.days[day] if (base, quote) == self.pair else 1 / self.days[day]
        return Rate(base, quote, day, value, self.provider, self.period)


class TwoBooks:
    """Two books, the first asked first."""

    def __init__(self, *books: FixedBook) -> None:
        self.books = books

    def known_at(self, base: str, quote: str, moment: datetime | date) -> Rate | None:
        return next((rate for book in self.books if (rate := book.known_at(base, quote, moment))), None)

    def back_from(self, rate: Rate, days: int) -> Sequence[Rate]:
        return next(book.back_from(rate, days) for book in self.books if {rate.base, rate.quote} == set(book.pair))


def amount(
    value: str,
    unit: str | None,
    step: str = "1",
    *,
    text: str = "",
    scale: int = 0,
    high: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    candidates: tuple[str, ...] = (),
) -> Figure:
    """An amount of money; `high` makes it a range."""
    return Figure(
        kind=Kind.CURRENCY,
        start=0,
        end=len(text),
        text=text,
        low=Decimal(value),
        high=Decimal(high or value),
        step=Decimal(step),
        unit=unit,
        scale=scale,
        exactness=exactness,
        candidates=candidates,
    )


def conversion(
    source: Figure,
    target: Figure,
    published: datetime | date | None = date(2024, 5, 10),
    *,
    basis: RateBasis = PUBLICATION,
    voice: Voice = Voice.OWN,
) -> Statement:
    """A statement that the one was converted into the other."""
    return Statement((Role("from", source), Role("to", target)), published, "en", voice, basis)


def reference(book: FixedBook) -> Reference:
    """What recomputing may look up."""
    return Reference(rates=book)
