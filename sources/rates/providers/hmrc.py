"""HM Revenue & Customs: monthly rates for customs and VAT, about 140 currencies, since February 2014.

1 GBP = 39.7699 TWD (March 2024). Set on the penultimate Thursday of the month before and valid the whole month, so a
month's rate counts as known from its first day. Read from the hmrc_rates wheel, which gives decimals as printed.
https://www.trade-tariff.service.gov.uk/exchange_rates
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal
from functools import cache

from hmrc_rates import Rates

from sources.rates.book import Leg, Period
from sources.rates.provider import PackagedRates, Provider, Published, packaged_in

HMRC = Provider(
    slug="hmrc",
    name_en="HM Revenue & Customs",
    name_zh="英国税务海关总署",
    base="GBP",
    period=Period.MONTH,
    release=time(0),
    zone="Europe/London",
    attribution="Contains public sector information licensed under the Open Government Licence v3.0: "
    "HM Revenue & Customs monthly exchange rates",
    terms_url="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
)
ALWAYS = date.max
# Months printed under a code that no longer was that currency, or in another unit: not what an article means
LEFT_OUT = {
    "BRL": (date(2019, 4, 1), date(2019, 4, 1)),  # a slip of six digits
    "BYR": (date(2016, 7, 1), ALWAYS),  # became BYN in July 2016
    "CUP": (date(2014, 2, 1), date(2022, 9, 1)),  # the convertible peso's rate, one to the dollar
    "CVE": (date(2020, 4, 1), date(2020, 4, 1)),
    "ECS": (date(2014, 2, 1), ALWAYS),  # Ecuador has used the dollar since 2000
    "HRK": (date(2023, 1, 1), ALWAYS),  # became EUR
    "IQD": (date(2018, 4, 1), date(2018, 4, 1)),
    "IRR": (date(2015, 4, 1), date(2015, 4, 1)),
    "KHR": (date(2022, 3, 1), date(2022, 3, 1)),
    "LRD": (date(2014, 2, 1), date(2020, 12, 1)),  # the US dollar's rate
    "MRO": (date(2018, 1, 1), ALWAYS),  # became MRU
    "SLE": (date(2022, 11, 1), date(2022, 11, 1)),  # the old leone's rate
    "SLL": (date(2022, 7, 1), ALWAYS),  # became SLE
    "SRG": (date(2014, 2, 1), ALWAYS),  # became SRD in 2004
    "STD": (date(2018, 1, 1), ALWAYS),  # became STN
    "TOP": (date(2014, 2, 1), date(2023, 9, 1)),  # the Australian dollar's rate
    "VEF": (date(2018, 9, 1), ALWAYS),  # became VES
}


def currencies() -> Sequence[str]:
    """The currencies it has or had."""
    return sorted(_by_currency())


def published(currency: str) -> Sequence[Published]:
    """A currency's monthly rates, oldest first, dated to the first day of the month."""
    first, last = LEFT_OUT.get(currency, (ALWAYS, ALWAYS))
    months = _by_currency().get(currency, ())
    return [
        Published(Leg("GBP", currency, month, value), Period.MONTH)
        for month, value in months
        if not first <= month <= last
    ]


@cache
def _by_currency() -> dict[str, list[tuple[date, Decimal]]]:
    tables = Rates()
    found: dict[str, list[tuple[date, Decimal]]] = {}
    for month in tables.months():
        for currency, rate in tables.monthly(month):
            found.setdefault(currency.code, []).append((date(month.year, month.month, 1), rate.units_per_gbp))
    return found


RATES = PackagedRates(provider=HMRC, edition=packaged_in("hmrc-rates"), currencies=currencies, published=published)
