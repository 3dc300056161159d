"""A figure in the making: what the notions hand each other before the text's own spans are known."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from figures.figure import Exactness, Figure, Kind
from figures.folding import Folded
from figures.scanning import Number


@dataclass(slots=True)
class Reading:
    """A figure in the folded text; `number` is the bare number in it, `shared` its unit's notion for ranges."""

    kind: Kind
    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    step: Decimal
    unit: str | None
    rule: str
    number: Number | None = None
    date: str | None = None
    exactness: Exactness = Exactness.EXACT
    candidates: tuple[str, ...] = ()
    scale: int = 0
    own: bool = False  # money named only 元, dollar or ¥: the article decides whose

    def figure(self, original: str, folded: Folded) -> Figure:
        """The figure in the text as it was."""
        start, end = folded.span(self.start, self.end)
        return Figure(
            kind=self.kind,
            start=start,
            end=end,
            text=original[start:end],
            low=self.low,
            high=self.high,
            step=self.step,
            unit=self.unit,
            date=self.date,
            exactness=self.exactness,
            candidates=self.candidates,
            scale=self.scale,
            rule=self.rule,
            digits=None if self.number is None else folded.span(self.number.start, self.number.end),
            written=None if self.number is None else self.number.low,
        )


def of_number(
    number: Number, kind: Kind, unit: str | None, rule: str, *, end: int, factor: Decimal = Decimal(1)
) -> Reading:
    """A reading of one number times a factor, from the number's start to an end."""
    low, high, step = number.low, number.high, number.step
    if factor != 1:
        low, high, step = low * factor, high * factor, step * factor
    exactness = Exactness.AT_LEAST if number.vague else Exactness.EXACT
    return Reading(
        kind, number.start, end, low, high, step, unit, rule, number, exactness=exactness, scale=number.scale
    )
