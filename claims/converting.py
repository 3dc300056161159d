"""An amount at a day's rate, and the days whose rate explains what a text gives for it. [pure]"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sources.rates.book import Rate, RateBook

LOOK_BACK = 365  # days, as conversions are explained (docs/decisions/0004)


@dataclass(frozen=True, slots=True)
class Converted:
    """A rate, the amount by it, and the rates of the year before (latest first) that lie within the written digits.

    expected: None without an amount. implied, the rate a written amount stands for, and explaining: None without one.
    """

    rate: Rate
    expected: Decimal | None = None
    implied: Decimal | None = None
    explaining: tuple[Rate, ...] | None = None


def convert(
    book: RateBook,
    base: str,
    quote: str,
    at: datetime | date,
    *,
    amount: Decimal | None = None,
    written: Decimal | None = None,
    step: Decimal | None = None,
) -> Converted | None:
    """What a book says of a pair at a moment; None where nobody has the rate.

    amount: positive, of `base`. written: of `quote`; it stands for half a `step` on either side (by default its last
    digit's).
    """
    rate = book.known_at(base, quote, at)
    if rate is None:
        return None
    expected = None if amount is None else amount * rate.value
    if amount is None or written is None:
        return Converted(rate, expected)
    half = (step or Decimal(1).scaleb(int(written.as_tuple().exponent))) / 2
    low, high = (written - half) / amount, (written + half) / amount
    days = (rate, *book.back_from(rate, LOOK_BACK))
    fitting = tuple(one for one in days if low <= one.value < high)
    return Converted(rate, expected, written / amount, fitting)
