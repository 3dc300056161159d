"""Whether newer rates of a provider can be believed, before they stand beside the old ones. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from sources.rates.eurofxref import Fixing

# Eight of the ECB's 221,661 moves from a fixing to the next are larger: TRL 2001, ISK 2008 (three, and one over its
# pause until 2018), RUB 2014 and 2022, TRY 2021 (docs/decisions/0005, measured)
JUMP = Decimal("0.20")
# ECB and NBP of one day differ by more in 448 of 189,453 cases, a fifth of them since 2010 (docs/decisions/0005)
APART = Decimal("0.02")
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Known:
    """What newer rates are held against.

    last: the newest fixing that is stored, or None. others: rates of other daily providers by day and currency, with
    their slug, in units for one of the same base.
    """

    last: Fixing | None
    others: Mapping[tuple[date, str], Sequence[tuple[str, Decimal]]] = field(default_factory=dict)


def faults(newer: Sequence[Fixing], known: Known, *, today: date, accepted: Collection[str] = ()) -> list[str]:
    """Why newer fixings are not to be believed, as sentences; none where they are. They come oldest first.

    accepted: currencies an operator vouches for; jumps, absence and disagreement of these are no fault.
    """
    found: list[str] = []
    before = known.last
    for fixing in newer:
        found += _of_day(fixing.day, today)
        if before is not None:
            found += _absent(fixing, before, accepted)
            found += _jumps(fixing, before, accepted)
        found += _apart(fixing, known, accepted)
        before = fixing
    return found


def missing_days(after: date, fixings: Sequence[Fixing]) -> list[date]:
    """The business days between the last stored day and the newest fixing that have none."""
    have = {fixing.day for fixing in fixings}
    newest = max(have, default=after)
    between = (after + timedelta(days=number) for number in range(1, (newest - after).days))
    return [day for day in between if is_business_day(day) and day not in have]


def is_business_day(day: date) -> bool:
    """Whether the ECB fixes rates on a day: TARGET is closed on weekends and six holidays (since 2002)."""
    easter = easter_sunday(day.year)
    closed = (
        (1, 1),
        (5, 1),
        (12, 25),
        (12, 26),
        ((easter - timedelta(days=2)).month, (easter - timedelta(days=2)).day),
        ((easter + timedelta(days=1)).month, (easter + timedelta(days=1)).day),
    )
    return day.weekday() < SATURDAY and (day.month, day.day) not in closed


def easter_sunday(year: int) -> date:
    """Easter of a year (the anonymous Gregorian computus, Nature 1876)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, part = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * part + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _of_day(day: date, today: date) -> Iterator[str]:
    if day.weekday() >= SATURDAY:
        yield f"{day} is a weekend day, on which no rates are set."
    elif day > today:
        yield f"{day} lies in the future."


def _absent(fixing: Fixing, before: Fixing, accepted: Collection[str]) -> Iterator[str]:
    gone = sorted(set(before.values) - set(fixing.values) - set(accepted))
    if gone:
        yield f"{fixing.day} lacks {', '.join(gone)} of {before.day}: the file is cut short, or they were ended."


def _jumps(fixing: Fixing, before: Fixing, accepted: Collection[str]) -> Iterator[str]:
    for code, value in sorted(fixing.values.items()):
        old = before.values.get(code)
        if old is not None and code not in accepted and abs(value / old - 1) > JUMP:
            yield f"{code} jumps from {old} on {before.day} to {value} on {fixing.day}."


def _apart(fixing: Fixing, known: Known, accepted: Collection[str]) -> Iterator[str]:
    for code, value in sorted(fixing.values.items()):
        for slug, other in known.others.get((fixing.day, code), ()):
            if code not in accepted and abs(value / other - 1) > APART:
                yield f"{code} on {fixing.day} is {value}, but {other:.6g} at {slug}."
