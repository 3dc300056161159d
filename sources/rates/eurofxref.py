"""The ECB's daily file: eurofxref XML, of one day, of ninety, or of all. Pure.

https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist-90d.xml: one Cube a day with `time`, in it one Cube a currency
with `currency` and `rate` (units of it for one euro).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

CUBE = "{http://www.ecb.int/vocabulary/2002-08-01/eurofxref}Cube"
CODE = re.compile(r"[A-Z]{3}")
PRINTED = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class RatesUnreadableError(ValueError):
    """The file is not what the provider's files look like; the text is a sentence for the desk."""


@dataclass(frozen=True, slots=True)
class Fixing:
    """One day's rates: units of each currency for one of the provider's base."""

    day: date
    values: Mapping[str, Decimal]


def read(content: bytes) -> list[Fixing]:
    """The file's days, oldest first. Raises RatesUnreadableError."""
    try:
        root = ElementTree.fromstring(content)
    except (ParseError, DefusedXmlException, ValueError):
        raise RatesUnreadableError("The file is not XML as the ECB writes it.") from None
    fixings = [_fixing(cube) for cube in root.iter(CUBE) if "time" in cube.attrib]
    if not fixings:
        raise RatesUnreadableError("The file holds no day of rates.")
    days = [fixing.day for fixing in fixings]
    if len(set(days)) < len(days):
        raise RatesUnreadableError("The file holds a day twice.")
    return sorted(fixings, key=lambda fixing: fixing.day)


def _fixing(cube: Element) -> Fixing:
    day = _day(cube.attrib["time"])
    values: dict[str, Decimal] = {}
    for entry in cube.iter(CUBE):
        if entry is cube:
            continue
        code, printed = entry.get("currency", ""), entry.get("rate", "")
        if not CODE.fullmatch(code) or code in values:
            raise RatesUnreadableError(f"{day}: {code[:10]!r} is no currency code, or stands there twice.")
        values[code] = _value(day, code, printed)
    if not values:
        raise RatesUnreadableError(f"{day} has no rates.")
    return Fixing(day, values)


def _day(text: str) -> date:
    try:
        if ISO_DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise RatesUnreadableError(f"{text[:20]!r} is no date such as 2024-03-08.")


def _value(day: date, code: str, printed: str) -> Decimal:
    value = Decimal(printed) if PRINTED.fullmatch(printed) else Decimal(0)
    if value <= 0:
        raise RatesUnreadableError(f"{day}: the rate of {code}, {printed[:20]!r}, is no positive number.")
    return value
