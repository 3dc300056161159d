"""Part ÷ whole = share, and what the written share, or a hedged part, deserves."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claims.kinds.relating.bands import band, percent_band, product, quotient
from claims.kinds.relating.telling import Worked, grade
from claims.verdicts import Band, Grade
from figures.figure import Exactness, Figure, Interval

HUNDRED = Decimal(100)


def relation(part: Figure, whole: Figure, share: Figure) -> tuple[Worked, Worked, Worked]:
    """Each of the three with what the other two make of it, the share first."""
    return (
        Worked(share, quotient(band(part), band(whole), HUNDRED)),
        Worked(part, quotient(product(band(whole), percent_band(share)), exactly(HUNDRED))),
        Worked(whole, quotient(band(part), percent_band(share), HUNDRED)),
    )


def grades(part: Figure, whole: Figure, share: Figure) -> Iterator[Grade]:
    """The grade of the share, and that of a part said to be about so much: 62 % of 3 billion, about 2 billion."""
    worked = relation(part, whole, share)
    yield grade(worked[0])
    if part.exactness is Exactness.ABOUT:
        yield grade(worked[1])


def exactly(value: Decimal) -> Band:
    """A value without rounding."""
    return Band(value, Interval(value, value))
