"""Figures, percents and moments as people read them, in the reader's language."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import get_language

from claims.admin.words import UNITS
from claims.reasons.language import Language
from claims.reasons.sentences import FALLBACK, languages
from claims.verdicts import Quantity

FINE = Decimal("0.1")  # percent: below it a second place is shown, so that a small deviation is not written as none
RATE_DIGITS = 4
LONG_NUMBER = re.compile(r"(?<![.0-9])[0-9]{5,40}", re.ASCII)
THIN_SPACE = "\u202f"


def reader_language() -> Language:
    """The language figures and sentences are written in."""
    known = languages()
    return known.get((get_language() or FALLBACK).lower(), known[FALLBACK])


def quantity(one: Quantity | None) -> str:
    """A written figure as it was written, any other by value: 49.27亿元, 4.927 billion yuan, 3.4–3.6."""
    if one is None:
        return ""
    return one.text or value(one.low, one.high, one.unit)


def value(low: Decimal | None, high: Decimal | None, unit: str | None) -> str:
    """A point or range by value; nothing where it has no end."""
    ends = [end for end in (low, high) if end is not None]
    return "–".join(dict.fromkeys(_amount(end, unit) for end in ends))


def deviation(percent: Decimal | None) -> str:
    """+1.1 %, or −0.04 % where one place would show none."""
    if percent is None:
        return ""
    places = 2 if percent and abs(percent) < FINE else 1
    sign = "−" if percent < 0 else "+" if percent > 0 else ""
    language = reader_language()
    return sign + language.percent.format(number=f"{abs(percent):.{places}f}")


def rate(printed: str | None, base: str, quote: str) -> str:
    """1 KRW = 0.005420 CNY."""
    return f"1 {base} = {digits(printed)} {quote}" if printed else ""


def digits(printed: str | None) -> str:
    """A rate to the digits people compare: 0.00542012345 is 0.005420."""
    if not printed:
        return ""
    number = Decimal(printed)
    return f"{round(number, RATE_DIGITS - 1 - number.adjusted()):f}"


def grouped(formula: str) -> str:
    """A formula with its long whole numbers in groups of three; decimals stay as they are."""
    return LONG_NUMBER.sub(lambda found: f"{int(found[0]):,}".replace(",", THIN_SPACE), formula)


def day(iso: str | None) -> str:
    """An ISO day as the language writes it."""
    return reader_language().write_day(date.fromisoformat(iso)) if iso else ""


def moment(at: datetime | None) -> str:
    """A moment of the desk's own work, in the desk's time zone, which it names."""
    if at is None:
        return ""
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M} ({timezone.get_current_timezone_name()})"


def publication(at: datetime | date | None, zone: str) -> str:
    """A first publication in the article's own zone; a day alone where no time is known."""
    if at is None:
        return ""
    written = reader_language().write_day(at)
    return f"{written} {at:%H:%M} ({zone})" if isinstance(at, datetime) else written


def _amount(number: Decimal, unit: str | None) -> str:
    language = reader_language()
    if unit and len(unit) == len("USD") and unit.isupper():
        return language.write_money(number, unit)
    return f"{language.write_number(number)} {UNITS.get(unit or '', unit or '')}".strip()


def shortened(text: str, longest: int = 60) -> str:
    """A text cut for a title or a choice."""
    return text if len(text) <= longest else f"{text[:longest]}…"
