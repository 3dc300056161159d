"""Sum: parts and their total, as 男12人、女8人，共20人, or 营收973.1亿元，其中开发705.4亿元、服务267.7亿元.

The parts added within the rounding of all of them. Parts and total may stand sentences apart: they are taken where the
words or the digits leave no doubt. Left alone: lists without a total, parts that are not said to be all, differences,
means, and what adds up to nothing written, unless the words leave no choice. A split in percent has no written total:
it makes 100.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from claims.kinds.digits import readable
from claims.kinds.kind import Draft, Kind, Reference, Role, Statement, Text
from claims.kinds.relating.bands import band, difference, total
from claims.kinds.relating.page import drafting
from claims.kinds.relating.quantities import PERCENT, Quantity
from claims.kinds.relating.telling import FIT, Worked, grade, plain, tell, unverifiable
from claims.kinds.summing.finding import find
from claims.kinds.summing.runs import Found
from claims.kinds.summing.splitting import splits
from claims.verdicts import BY_DIGITS, Finding, Outcome, compare
from figures.figure import Exactness, Figure

PART_MISSING, PART_TWICE = "part_missing", "part_twice"
LEAST_PARTS = 2
HUNDRED = Decimal(100)


def detect(text: Text, figures: Sequence[Figure]) -> Iterator[Draft]:
    """Every total whose parts stand in the text."""
    page = drafting(text.body)
    quantities = page.quantities(figures)
    sums = find(quantities, text.lang)
    for found in sums:
        parts = [Role("part", part.figure) for part in found.parts]
        yield page.draft("sum", (*parts, Role("total", found.total.figure)))
    for split in splits(quantities, text.lang):
        if not any(_lies_between(found, split) for found in sums):
            yield page.draft("sum", [Role("part", part.figure) for part in split])


def _lies_between(found: Found, split: Sequence[Quantity]) -> bool:
    """Whether the percentages only repeat the quantities between them: 欧洲15511辆，占51.9%；美国11147辆，占37.3%."""
    return any(split[0].start < part.start < split[-1].start for part in found.parts)


def recompute(statement: Statement, _reference: Reference) -> Sequence[Finding]:
    """One finding: the parts added, against the written total."""
    parts, totals = statement.figures("part"), statement.figures("total")
    if len(parts) > LEAST_PARTS and not totals and all(part.unit == PERCENT and readable(part) for part in parts):
        totals = [_whole(parts)]
    if len(parts) < LEAST_PARTS or not totals:
        return (unverifiable("sum_missing", role="total" if totals == [] else "part"),)
    for figure in (*parts, totals[0]):
        if not readable(figure):
            return (unverifiable("sum_unreadable", text=figure.text),)
    if {part.unit for part in parts} != {totals[0].unit}:
        return (unverifiable("sum_differs", total=totals[0].text),)
    return (_finding(parts, totals[0]),)


def _finding(parts: Sequence[Figure], whole: Figure) -> Finding:
    held = Worked(whole, total(parts))
    others = [Worked(part, difference(band(whole), total(_without(parts, at)))) for at, part in enumerate(parts)]
    named, left_out = (None, "") if grade(held).outcome in FIT else _slip(parts, whole)
    values = {"parts": " + ".join(part.text for part in parts), "total": whole.text, "left_out": left_out}
    written = " + ".join(plain(part) for part in parts)
    formula = "" if held.expected.value is None else f"{written} = {held.expected.value.normalize():f}"
    return tell("sum", (held, *others), values=values, formula=formula, named=named)


def _whole(parts: Sequence[Figure]) -> Figure:
    """The hundred percent that a split is of, which no article writes."""
    last = parts[-1]
    return replace(
        last, start=last.end, text="100%", low=HUNDRED, high=HUNDRED, step=Decimal(0), exactness=Exactness.EXACT
    )


def _slip(parts: Sequence[Figure], whole: Figure) -> tuple[str | None, str]:
    """A part that was not added, or added twice, where that gives the written total."""
    for at, part in enumerate(parts):
        for cause, added in ((PART_MISSING, _without(parts, at)), (PART_TWICE, [*parts, part])):
            if compare(band(whole), total(added), BY_DIGITS).outcome is Outcome.ACCURATE:
                return cause, part.text
    return None, ""


def _without(parts: Sequence[Figure], at: int) -> list[Figure]:
    return [part for place, part in enumerate(parts) if place != at]


KIND = Kind(
    name="sum",
    roles=("part", "total"),
    detect=detect,
    recompute=recompute,
    required=("part",),
)
