"""Two amounts of two currencies, and the exchange rates their digits allow.

9090亿韩元 as 49.8亿元 implies a rate of 49.8 ÷ 9090, anywhere from 49.75 ÷ 9090.5 to 49.85 ÷ 9089.5.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claims.kinds.context.places import rivals
from claims.kinds.digits import allowed, unhedged, vague_in_itself
from claims.verdicts import Band
from figures.figure import Figure, Interval


@dataclass(frozen=True, slots=True)
class Conversion:
    """An amount and what it was converted into, both readable and of known, different currencies."""

    source: Figure
    target: Figure

    @property
    def implied(self) -> Band:
        """The rates the written digits allow, and the one the values give."""
        return Band(self._rate, _quotient(allowed(self._target), allowed(self._source)))

    @property
    def rounded_result(self) -> Interval:
        """The rates allowed where the closing zeros of the converted amount are no digits (200元, about $30)."""
        return _quotient(allowed(self._target, as_rounded=True), allowed(self._source))

    @property
    def rounded(self) -> Interval:
        """The rates allowed where the closing zeros of both amounts are no digits."""
        return _quotient(allowed(self._target, as_rounded=True), allowed(self._source, as_rounded=True))

    @property
    def other_readings(self) -> list[tuple[Conversion, Figure]]:
        """The conversion with an ambiguous currency read otherwise (pesos), and the figure as it is read then."""
        sources = [replace(self.source, unit=unit) for unit in rivals(self.source) if unit != self.target.unit]
        targets = [replace(self.target, unit=unit) for unit in rivals(self.target) if unit != self.source.unit]
        read = [(Conversion(source, self.target), source) for source in sources]
        return read + [(Conversion(self.source, target), target) for target in targets]

    @property
    def one_sided(self) -> bool:
        """Whether only one of the two amounts is a range, so that it cannot be told which end the other stands for."""
        return self.source.is_range is not self.target.is_range

    @property
    def _source(self) -> Figure:
        """What was converted is the number itself: "more than 5 billion euros ($6.6 billion)" converts 5 billion."""
        return self.source if vague_in_itself(self.source) else unhedged(self.source)

    @property
    def _target(self) -> Figure:
        """Over so much converted into over so much is a conversion of the numbers."""
        alike = self.source.exactness is self.target.exactness and not vague_in_itself(self.target)
        return unhedged(self.target) if alike else self.target

    @property
    def ends(self) -> list[Conversion]:
        """A range converted into a range is two conversions, its low ends and its high ends."""
        if not (self.source.is_range and self.target.is_range):
            return [self]
        source, target = self.source, self.target
        low = Conversion(replace(source, high=source.low), replace(target, high=target.low))
        high = Conversion(replace(source, low=source.high), replace(target, low=target.high))
        return [low, high]

    @property
    def _rate(self) -> Decimal | None:
        if self.source.is_range or self.target.is_range or not self.source.value or self.target.value is None:
            return None
        return self.target.value / self.source.value


def _quotient(above: Interval, below: Interval) -> Interval:
    """The interval of quotients of two positive amounts; a divisor that may be nothing opens the upper end."""
    low = None if above.low is None or not below.high else above.low / below.high
    high = None if above.high is None or below.low is None or below.low <= 0 else above.high / below.low
    return Interval(low, high)
