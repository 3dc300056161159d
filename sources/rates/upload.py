"""A house provider's table: rows of date, base, quote and value, read and judged row by row. Pure.

One row a rate: 2024-03-08,USD,CNY,7.0978 or, per hundred, 2024-03-08,JPY,CNY,4.8125,100. The first row names the
columns, in English, Chinese, Japanese or Korean.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from sources.rates.book import Leg
from sources.rates.sheet import Cell, RowFault, TableRefusedError, digits, is_empty, rows, shown, whole

COLUMNS = {
    "date": ("date", "day", "日期", "日付", "날짜"),
    "base": ("base", "from", "currency", "货币", "币种", "貨幣", "通貨", "통화"),
    "quote": ("quote", "to", "计价货币", "計價貨幣"),
    "value": ("value", "rate", "汇率", "中间价", "匯率", "レート", "환율"),
    "units": ("units", "per", "单位", "單位"),
}
REQUIRED = ("date", "base", "quote", "value")
DATE = re.compile(r"(?P<year>\d{4})[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?", re.ASCII)
CODE = re.compile(r"[A-Z]{3}")
VALUE = re.compile(r"[0-9]{1,12}(\.[0-9]{1,15})?")
POWERS = {str(10**power): power for power in range(7)}

NO_COLUMN = "The heading lacks the column %(missing)s: name columns date, base, quote, value and, if any, units."
NO_DATE = "%(given)s is no date: write it as 2024-03-08."
NO_CODE = "%(given)s is no currency code: write three letters such as USD."
NO_VALUE = "%(given)s is no positive number: write digits and a point, no commas."
NO_UNITS = "%(given)s is no number of units: write 1, 10, 100, 1000 and so on."
FUTURE = "%(given)s lies in the future."
SAME = "Both sides are %(given)s."
TWICE = "The same pair and day stand in row %(row)s."
NOT_COMMON = "Neither side is %(common)s, the currency the provider's other rates have in common."

Content = TypeVar("Content")


@dataclass(frozen=True, slots=True)
class NumberedLeg:
    """A rate with the row it stands in."""

    row: int
    leg: Leg


def read(content: bytes, name: str, *, today: date) -> list[NumberedLeg]:
    """The rates of a CSV or XLSX file in the file's order. Raises TableRefusedError naming every fault."""
    found = rows(content, name)
    columns = _columns(found[0] if found else ())
    legs: list[NumberedLeg] = []
    faults: list[RowFault] = []
    for number, row in enumerate(found[1:], start=2):
        if not all(is_empty(cell) for cell in row):
            reading = _Row(number, {column: row[at] for column, at in columns.items() if at < len(row)})
            legs += reading.legs(today)
            faults += reading.faults
    faults += _twice(legs)
    if faults:
        raise TableRefusedError(sorted(faults, key=lambda fault: fault.row))
    if not legs:
        raise whole("The file has no rows below its heading.")
    return legs


def common_currency(legs: Sequence[NumberedLeg], wanted: str = "") -> str:
    """The currency every rate has on one side; of two such the one most often the quote.

    Raises TableRefusedError for the first row without it.
    """
    sides = Counter(side for one in legs for side in (one.leg.base, one.leg.quote))
    quotes = Counter(one.leg.quote for one in legs)
    common = wanted or max(sides, key=lambda code: (sides[code], quotes[code], code))
    for one in legs:
        if common not in (one.leg.base, one.leg.quote):
            raise TableRefusedError([RowFault(one.row, "base", NOT_COMMON, {"common": common})])
    return common


class _Row:
    """A row under reading: its cells by column, and what is wrong in them."""

    def __init__(self, number: int, cells: Mapping[str, Cell]) -> None:
        self._number = number
        self._cells = cells
        self.faults: list[RowFault] = []

    def legs(self, today: date) -> list[NumberedLeg]:
        """The row's rate, or none where it has faults."""
        day = self._cell("date", _day, NO_DATE)
        base = self._cell("base", _code, NO_CODE)
        quote = self._cell("quote", _code, NO_CODE)
        value = self._cell("value", _value, NO_VALUE)
        power = self._cell("units", _power, NO_UNITS)
        if day is None or base is None or quote is None or value is None or power is None:
            return []
        if day > today:
            self._fault("date", FUTURE)
        if base == quote:
            self._fault("quote", SAME)
        return [] if self.faults else [NumberedLeg(self._number, Leg(base, quote, day, value.scaleb(-power)))]

    def _cell(self, column: str, reader: Callable[[Cell], Content | None], message: str) -> Content | None:
        content = reader(self._cells.get(column))
        if content is None:
            self._fault(column, message)
        return content

    def _fault(self, column: str, message: str) -> None:
        self.faults.append(RowFault(self._number, column, message, {"given": shown(self._cells.get(column))}))


def _columns(heading: Sequence[Cell]) -> dict[str, int]:
    words = {str(cell).strip().lower(): at for at, cell in enumerate(heading) if not is_empty(cell)}
    found = {name: words[word] for name, known in COLUMNS.items() for word in known if word in words}
    missing = [name for name in REQUIRED if name not in found]
    if missing:
        raise TableRefusedError([RowFault(1, name, NO_COLUMN, {"missing": name}) for name in missing])
    return found


def _day(cell: Cell) -> date | None:
    if isinstance(cell, date):
        return cell.date() if isinstance(cell, datetime) else cell
    found = DATE.fullmatch(str(cell or "").strip())
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"])) if found else None
    except ValueError:
        return None


def _code(cell: Cell) -> str | None:
    code = str(cell or "").strip().upper()
    return code if CODE.fullmatch(code) else None


def _value(cell: Cell) -> Decimal | None:
    number = digits(cell)
    value = Decimal(number) if VALUE.fullmatch(number) else Decimal(0)
    return value if value > 0 else None


def _power(cell: Cell) -> int | None:
    """The power of ten of the units a value is for; none given means one unit."""
    return POWERS.get(digits(cell) or "1")


def _twice(legs: Sequence[NumberedLeg]) -> Iterator[RowFault]:
    seen: dict[tuple[frozenset[str], date], int] = {}
    for one in legs:
        row = seen.setdefault((frozenset((one.leg.base, one.leg.quote)), one.leg.day), one.row)
        if row != one.row:
            yield RowFault(one.row, "date", TWICE, {"row": str(row)})
