"""The port to exchange rates: which rate counted on a day, from whom, for which period.

Pure: the service puts database rows behind it, the command line the packaged tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Protocol


class Period(StrEnum):
    """What a rate stands for: a day's fixing, or a week or month in which it did not change."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Rate:
    """One unit of `base` in `quote` on `day`, by `provider` (ecb, nbp, hmrc, or a house provider's slug).

    `legs` holds the printed rates it was made of, all of `day`: one, or two where the pair is crossed through the
    provider's own base currency. The period is the longer of theirs.
    """

    base: str
    quote: str
    day: date
    value: Decimal
    provider: str
    period: Period = Period.DAY
    legs: tuple[Leg, ...] = ()


@dataclass(frozen=True, slots=True)
class Leg:
    """A published rate as the provider gave it: one unit of `base` is `value` of `quote`."""

    base: str
    quote: str
    day: date
    value: Decimal


class RateBook(Protocol):
    """Rates by pair and day. Every method is a pure function of the book's content."""

    def known_at(self, base: str, quote: str, moment: datetime | date) -> Rate | None:
        """The last rate released before a moment.

        A fixing is released at its provider's hour (the ECB's at 16:00 Frankfurt).
        A date without time means that day's fixing or the last before. None: no provider has the pair then.
        """

    def back_from(self, rate: Rate, days: int) -> Sequence[Rate]:
        """The same pair's rates of the same provider in the `days` days before `rate.day`.

        Latest first, without `rate` itself.
        """
