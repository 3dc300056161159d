"""Rows of providers and printed rates: the one place that writes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from django.db import connection
from django.db.backends.utils import CursorWrapper

from sources.models import PublishedRate, RateProvider
from sources.rates.provider import PackagedRates, Published

BATCH = 20_000
# Statements of our own: bulk_create takes four times as long for six hundred thousand rows (docs/decisions/0005)
COLUMNS = "provider_id, base, quote, day, value, period"
ROW_BY_ROW = "VALUES (%s, %s, %s, %s, %s, %s)"
AT_ONCE = "SELECT %s, * FROM unnest(%s::varchar[], %s::varchar[], %s::date[], %s::varchar[], %s::varchar[])"
KEEP = "NOTHING"
CORRECT = "UPDATE SET value = excluded.value, period = excluded.period"

Row = tuple[str, str, str, str, str]


def write_printed(*, provider: RateProvider, rows: Iterable[Published], correct: bool = False) -> None:
    """Store printed rates; a stored one of the same pair and day is kept, or corrected where asked."""
    cells = ((leg.base, leg.quote, leg.day.isoformat(), f"{leg.value:f}", period.value) for leg, period in rows)
    with connection.cursor() as cursor:
        while batch := list(islice(cells, BATCH)):
            _write(cursor, provider.pk, batch, CORRECT if correct else KEEP)


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


def _write(cursor: CursorWrapper, provider: int, batch: Sequence[Row], otherwise: str) -> None:
    insert = f"INSERT INTO {PublishedRate._meta.db_table} ({COLUMNS})"
    conflict = f"ON CONFLICT (provider_id, base, quote, day) DO {otherwise}"
    if connection.vendor == "postgresql":
        columns = [list(column) for column in zip(*batch, strict=True)]
        cursor.execute(f"{insert} {AT_ONCE} {conflict}", [provider, *columns])
    else:
        cursor.executemany(f"{insert} {ROW_BY_ROW} {conflict}", [(provider, *row) for row in batch])
