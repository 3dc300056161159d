"""Exchange rates: loading what comes with us, taking newer ones, keeping what a check was made with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db.models import Max

from factcheck.audit.trail import operation, record
from sources.fetching import FetchError, fetch
from sources.models import PublishedRate, RateProvider, RateSet, RatesOutcome, RatesUpdate
from sources.operations.rate_rows import shared_provider, write_printed
from sources.rates.book import Leg, Period
from sources.rates.crossing import cross
from sources.rates.eurofxref import Fixing, RatesUnreadableError, read
from sources.rates.plausible import Known, faults, is_business_day, missing_days
from sources.rates.provider import PackagedRates, Published
from sources.rates.recorded import digest
from sources.rates.registry import packaged
from sources.rates.stored import provider_of

ECB = "ecb"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a provider's packaged rates came to; `is_new` is false where this edition was loaded before."""

    provider: RateProvider
    is_new: bool
    rates: int = 0
    currencies: int = 0
    first: date | None = None
    last: date | None = None


@operation
def load_packaged(*, rates: PackagedRates, now: datetime, again: bool = False, correct: bool = False) -> Loaded:
    """Store a provider's packaged rates; an edition that is loaded already is passed over, unless asked again.

    correct: stored rates that differ take the packaged value; checks made with the old keep it (RateSet).
    """
    provider = shared_provider(rates)
    edition = rates.edition()
    if provider.edition == edition and not (again or correct):
        return Loaded(provider, is_new=False)
    count, days = 0, set[date]()
    replaced: dict[str, dict[str, Decimal]] = {"before": {}, "after": {}}
    for currency in rates.currencies():
        rows = rates.published(currency)
        if correct:
            _note_replaced(provider, rows, replaced)
        write_printed(provider=provider, rows=rows, correct=correct)
        count += len(rows)
        days.update(row.leg.day for row in rows)
    RateProvider.objects.filter(pk=provider.pk).update(edition=edition)
    before = {"edition": provider.edition, "changed": replaced["before"]}
    after = {"edition": edition, "rates": count, "changed": replaced["after"]}
    record(actor=None, action="rates.loaded", subject=provider, before=before, after=after, now=now)
    return Loaded(
        provider, is_new=True, rates=count, currencies=len(rates.currencies()), first=min(days), last=max(days)
    )


def refresh_rates(*, now: datetime, accepted: Collection[str] = ()) -> RatesUpdate | None:
    """Take newer fixings from the ECB's daily file, or keep the old and say why. None: no newer one is due.

    accepted: currencies whose jump, absence or disagreement with other providers an operator vouches for.
    """
    provider = shared_provider(packaged()[ECB])
    last = _last_fixing(provider)
    if last is not None and last.day >= _newest_due(provider, now):
        return None
    try:
        fetched = fetch(settings.RATES_ECB_URL, trusted=settings.FETCH_ALLOWED_HOSTS)
        fixings = read(fetched.content)
    except FetchError as failed:
        return _noted(provider, now, RatesOutcome.FAILED, f"The daily file could not be fetched. {failed.sentence}")
    except RatesUnreadableError as failed:
        return _noted(provider, now, RatesOutcome.FAILED, f"The daily file could not be read. {failed}")
    newer = [fixing for fixing in fixings if last is None or fixing.day > last.day]
    return _take(provider, last, newer, now=now, accepted=accepted)


def keep_rate_set(*, content: Mapping[str, Any]) -> RateSet | None:
    """Keep what a RecordedBook answered; the same content is kept once. None where nothing was asked."""
    if not content.get("known") and not content.get("back"):
        return None
    kept, _is_new = RateSet.objects.get_or_create(digest=digest(content), defaults={"content": dict(content)})
    return kept


@operation
def _take(
    provider: RateProvider, last: Fixing | None, newer: Sequence[Fixing], *, now: datetime, accepted: Collection[str]
) -> RatesUpdate:
    """Store newer fixings if all of them can be believed."""
    if not newer:
        return _noted(provider, now, RatesOutcome.NOTHING_NEW, "The daily file holds no newer day.")
    known = Known(last, _others(provider, newer))
    found = faults(newer, known, today=provider_of(provider).local(now).date(), accepted=accepted)
    if found:
        more = f" And {len(found) - 1} more." if len(found) > 1 else ""
        return _noted(provider, now, RatesOutcome.REFUSED, f"{found[0]}{more} The rates up to now are kept.")
    rows = [
        Published(Leg(provider.base, code, fixing.day, value), Period.DAY)
        for fixing in newer
        for code, value in fixing.values.items()
    ]
    write_printed(provider=provider, rows=rows)
    told = {"days": [fixing.day for fixing in newer], "rates": len(rows), "accepted": sorted(accepted)}
    record(actor=None, action="rates.refreshed", subject=provider, after=told, now=now)
    return _noted(provider, now, RatesOutcome.ADDED, _told(last, newer), days=len(newer))


def _note_replaced(provider: RateProvider, rows: Sequence[Published], replaced: dict[str, dict[str, Decimal]]) -> None:
    """Remember the stored rates that packaged ones differ from, and what they become."""
    legs = {(row.leg.base, row.leg.quote, row.leg.day): row.leg for row in rows}
    stored = PublishedRate.objects.filter(
        provider=provider, base__in={base for base, _quote, _day in legs}, quote__in={quote for _b, quote, _d in legs}
    )
    for base, quote, day, value in stored.values_list("base", "quote", "day", "value"):
        leg = legs.get((base, quote, day))
        if leg is not None and leg.value != value:
            name = f"{base}/{quote} {day}"
            replaced["before"][name], replaced["after"][name] = value, leg.value


def _told(last: Fixing | None, newer: Sequence[Fixing]) -> str:
    """What was added, and what was noticed."""
    sentences = [f"Added {newer[0].day} to {newer[-1].day}."]
    if last is not None:
        gaps = missing_days(last.day, newer)
        if gaps:
            sentences.append(f"Without a fixing: {', '.join(day.isoformat() for day in gaps[:10])}.")
        new = sorted(set(newer[-1].values) - set(last.values))
        if new:
            sentences.append(f"For the first time: {', '.join(new)}.")
    return " ".join(sentences)


def _noted(provider: RateProvider, now: datetime, outcome: RatesOutcome, reason: str, days: int = 0) -> RatesUpdate:
    return RatesUpdate.objects.create(provider=provider, at=now, outcome=outcome, reason=reason, days=days)


def _newest_due(provider: RateProvider, now: datetime) -> date:
    """The last business day whose fixing must be out."""
    day = provider_of(provider).last_released(now)
    while not is_business_day(day):
        day -= timedelta(days=1)
    return day


def _last_fixing(provider: RateProvider) -> Fixing | None:
    """The newest stored day's rates."""
    rows = PublishedRate.objects.filter(provider=provider)
    day = rows.aggregate(day=Max("day"))["day"]
    return None if day is None else Fixing(day, dict(rows.filter(day=day).values_list("quote", "value")))


def _others(provider: RateProvider, newer: Sequence[Fixing]) -> dict[tuple[date, str], list[tuple[str, Decimal]]]:
    """What other shared daily providers printed on the same days, in units for one of this provider's base."""
    days = [fixing.day for fixing in newer]
    rows = PublishedRate.objects.filter(
        provider__outlet__isnull=True, provider__period=Period.DAY, period=Period.DAY, day__in=days
    ).exclude(provider=provider)
    printed: dict[tuple[RateProvider, date], dict[str, Published]] = defaultdict(dict)
    for row in rows.select_related("provider"):
        currency = row.quote if row.base == row.provider.base else row.base
        printed[row.provider, row.day][currency] = Published(Leg(row.base, row.quote, row.day, row.value), Period.DAY)
    found: dict[tuple[date, str], list[tuple[str, Decimal]]] = defaultdict(list)
    for (other, day), by_currency in printed.items():
        for code in by_currency.keys() - {provider.base}:
            if provider.base in by_currency:
                pair = by_currency[provider.base], by_currency[code]
                found[day, code].append((other.slug, cross(provider_of(other), provider.base, code, pair).value))
    return found
