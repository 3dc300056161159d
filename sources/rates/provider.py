"""Who publishes rates, when they come out, and how long they stand. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from importlib.metadata import version
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sources.rates.book import Leg, Period

# After so many days without a newer one a rate no longer speaks for the present (docs/decisions/0005): the longest
# pause in the ECB's fixings since 1999 is five days, NBP's table B came every fortnight until 2004.
STALE_AFTER_DAYS = {Period.DAY: 10, Period.WEEK: 21}
STALE_AFTER_MONTHS = 1
COARSENESS = (Period.DAY, Period.WEEK, Period.MONTH)


class NaiveMomentError(ValueError):
    """A moment without a zone cannot be set against a release hour: a bug of the caller."""


class Published(NamedTuple):
    """A printed rate, and how long it stands."""

    leg: Leg
    period: Period


@dataclass(frozen=True, slots=True)
class Provider:
    """A publisher of rates. Every rate it prints has `base` on one side.

    A day's rate counts as known after `release` o'clock in `zone`; `earlier_releases` are hours of former times, each
    with the last day it held, oldest first. `period` is what its rates usually stand for; a printed rate says itself
    what it stands for (NBP has daily and weekly ones).
    """

    slug: str
    name_en: str
    name_zh: str
    base: str
    period: Period
    release: time
    zone: str
    attribution: str
    terms_url: str = ""
    earlier_releases: tuple[tuple[date, time], ...] = ()

    def last_released(self, moment: datetime | date) -> date:
        """The last day whose rate was out before a moment; for a date without time, that day itself.

        Raises NaiveMomentError for a time of day without a zone.
        """
        if not isinstance(moment, datetime):
            return moment
        local = self.local(moment)
        is_out = local.time() > self.release_on(local.date())
        return local.date() if is_out else local.date() - timedelta(days=1)

    def release_on(self, day: date) -> time:
        """The hour a day's rate is released."""
        return next((hour for last, hour in self.earlier_releases if day <= last), self.release)

    def local(self, moment: datetime) -> datetime:
        """The moment on the provider's clock. Raises NaiveMomentError."""
        if moment.tzinfo is None:
            raise NaiveMomentError("A publication time needs its zone: give 2024-03-08T09:30+08:00, or the date alone.")
        return moment.astimezone(_zone(self.zone))

    def speaks_for(self, moment: datetime | date, rated: date, period: Period) -> bool:
        """Whether a rate of the day `rated` is recent enough to be the rate of a moment."""
        day = self.local(moment).date() if isinstance(moment, datetime) else moment
        if period is Period.MONTH:
            return _months(day) - _months(rated) <= STALE_AFTER_MONTHS
        return (day - rated).days <= STALE_AFTER_DAYS[period]


@dataclass(frozen=True, slots=True)
class PackagedRates:
    """What a provider's file offers: the provider, its currencies, and one currency's printed rates, oldest first.

    `edition` names the state of the packaged rates: the package and version they are read from.
    """

    provider: Provider
    edition: Callable[[], str]
    currencies: Callable[[], Sequence[str]]
    published: Callable[[str], Sequence[Published]]


def packaged_in(package: str) -> Callable[[], str]:
    """The edition of rates that come with a package: its name and installed version."""
    return lambda: f"{package} {version(package)}"


def coarser(one: Period, other: Period) -> Period:
    """The longer of two periods."""
    return max(one, other, key=COARSENESS.index)


def _months(day: date) -> int:
    return day.year * 12 + day.month


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
