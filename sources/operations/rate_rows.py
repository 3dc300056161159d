"""Rows of providers and printed rates: the one place that writes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from django.db import connection

from sources.models import PublishedRate, RateProvider
from sources.rates.provider import PackagedRates, Published

BATCH = 20_000
# By statement instead of bulk_create, which takes 17 seconds for what this writes in two (docs/decisions/0005)
INSERT = """
INSERT INTO {table} (provider_id, base, quote, day, value, period) VALUES (%s, %s, %s, %s, %s, %s)
ON CONFLICT (provider_id, base, quote, day) DO {otherwise}
"""
KEEP = "NOTHING"
CORRECT = "UPDATE SET value = excluded.value, period = excluded.period"


def write_printed(*, provider: RateProvider, rows: Iterable[Published], correct: bool = False) -> None:
    """Store printed rates; a stored one of the same pair and day is kept, or corrected where asked."""
    statement = INSERT.format(table=PublishedRate._meta.db_table, otherwise=CORRECT if correct else KEEP)
    values = _values(provider, rows)
    with connection.cursor() as cursor:
        while batch := list(islice(values, BATCH)):
            cursor.executemany(statement, batch)


def shared_provider(rates: PackagedRates) -> RateProvider:
    """The row of a provider that comes with us, as its file describes it today."""
    of_file = rates.provider
    row, _is_new = RateProvider.objects.update_or_create(
        slug=of_file.slug,
        outlet=None,
        defaults={
            "name_en": of_file.name_en,
            "name_zh": of_file.name_zh,
            "base": of_file.base,
            "period": of_file.period.value,
            "release_time": of_file.release,
            "release_zone": of_file.zone,
            "attribution": of_file.attribution,
            "terms_url": of_file.terms_url,
        },
    )
    return row


def _values(provider: RateProvider, rows: Iterable[Published]) -> Iterator[tuple[int | str, ...]]:
    for leg, period in rows:
        yield provider.pk, leg.base, leg.quote, leg.day.isoformat(), f"{leg.value:f}", period.value
