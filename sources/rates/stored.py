"""The rate book of the database rows: an outlet's providers in the outlet's order, loaded pair by pair.

A pair costs one query for all providers: the days an answer may come from, and the year before them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q

from sources.models import PublishedRate, RateProvider
from sources.rates.book import Leg, Period, Rate
from sources.rates.crossing import Crossing, Series
from sources.rates.provider import Provider, Published
from sources.rates.registry import packaged
from sources.rates.tables import OrderedBook

LOOK_BACK = timedelta(days=366)  # what explains an older figure is looked for within a year
AHEAD = timedelta(days=2)  # providers' clocks differ by a day at most

Pair = tuple[str, str]
Rows = dict[int, dict[str, list[Published]]]  # by provider, by currency


@dataclass(frozen=True, slots=True)
class _Window:
    """A pair's rates of all providers between two days."""

    first: date
    last: date
    crossings: dict[str, Crossing]  # by provider slug


class _Shelf:
    """What has been loaded, pair by pair."""

    def __init__(self, rows: Sequence[RateProvider]) -> None:
        self._rows = {row.pk: row for row in rows}
        self.providers = [provider_of(row) for row in rows]
        self._by_id = dict(zip(self._rows, self.providers, strict=True))
        self._windows: dict[Pair, list[_Window]] = defaultdict(list)

    def crossing(self, slug: str, base: str, quote: str, first: date, last: date) -> Crossing | None:
        """The pair at one provider; loads it at all of them where these days are not there yet."""
        windows = self._windows[base, quote]
        for window in windows:
            if window.first <= first and last <= window.last:
                return window.crossings.get(slug)
        windows.append(self._load(base, quote, first - LOOK_BACK, last + AHEAD))
        return windows[-1].crossings.get(slug)

    def _load(self, base: str, quote: str, first: date, last: date) -> _Window:
        rows = self._printed({base, quote}, first, last)
        crossings = {}
        for key, provider in self._by_id.items():
            series = rows.get(key, {})
            if all(currency in series or currency == provider.base for currency in (base, quote)):
                of_base, of_quote = (Series(series[one]) if one in series else None for one in (base, quote))
                crossings[provider.slug] = Crossing(provider, base, quote, of_base, of_quote)
        return _Window(first, last, crossings)

    def _printed(self, currencies: set[str], first: date, last: date) -> Rows:
        """The printed rates of some currencies, oldest first, in one query."""
        found: Rows = defaultdict(lambda: defaultdict(list))
        wanted = [
            Q(provider=key, day__range=(first, last), **sides)
            for key, provider in self._by_id.items()
            for other in currencies - {provider.base}
            for sides in ({"base": provider.base, "quote": other}, {"base": other, "quote": provider.base})
        ]
        if not wanted:
            return found
        rows = PublishedRate.objects.filter(reduce(or_, wanted)).order_by("day")
        for key, base, quote, day, value, period in rows.values_list(
            "provider_id", "base", "quote", "day", "value", "period"
        ):
            currency = quote if base == self._by_id[key].base else base
            found[key][currency].append(Published(Leg(base, quote, day, value), Period(period)))
        return found


class _StoredTable:
    """One provider's stored rates (a RateTable of sources.rates.tables)."""

    def __init__(self, shelf: _Shelf, provider: Provider) -> None:
        self._shelf = shelf
        self._provider = provider

    @property
    def provider(self) -> Provider:
        """Whose rates they are."""
        return self._provider

    def crossing(self, base: str, quote: str, first: date, last: date) -> Crossing | None:
        """The pair's rates, or None where the provider lacks it on these days."""
        return self._shelf.crossing(self._provider.slug, base, quote, first, last)


class StoredBook:
    """A RateBook over the stored rates of an outlet's providers and the shared ones, in an order of slugs.

    A slug nobody has is passed over. `outlet` None: the shared providers alone.
    """

    def __init__(self, order: Sequence[str], *, outlet: Any = None) -> None:
        self._order = tuple(order)
        self._outlet = outlet
        self._made: OrderedBook | None = None

    def known_at(self, base: str, quote: str, moment: datetime | date) -> Rate | None:
        """See RateBook."""
        return self._book().known_at(base, quote, moment)

    def back_from(self, rate: Rate, days: int) -> Sequence[Rate]:
        """See RateBook."""
        return self._book().back_from(rate, days)

    def _book(self) -> OrderedBook:
        if self._made is None:
            shelf = _Shelf(providers_in_order(self._order, outlet=self._outlet))
            self._made = OrderedBook([_StoredTable(shelf, provider) for provider in shelf.providers])
        return self._made


def providers_in_order(order: Sequence[str], *, outlet: Any = None) -> list[RateProvider]:
    """The providers an order of slugs names; an outlet's own stands before a shared one of the same slug."""
    known = RateProvider.objects.filter(Q(outlet__isnull=True) | Q(outlet=outlet), slug__in=order)
    by_slug = {row.slug: row for row in sorted(known, key=lambda row: row.outlet_id is not None)}
    return [by_slug[slug] for slug in order if slug in by_slug]


def provider_of(row: RateProvider) -> Provider:
    """A stored provider as the books know it: one that comes with us as its file says, a house provider as its row."""
    if row.outlet_id is None and row.slug in packaged():
        return packaged()[row.slug].provider
    return Provider(
        slug=row.slug,
        name_en=row.name_en,
        name_zh=row.name_zh,
        base=row.base,
        period=Period(row.period),
        release=row.release_time,
        zone=row.release_zone,
        attribution=row.attribution,
        terms_url=row.terms_url,
    )
