"""Multiple: so many times as much, as A是B的3倍, doubled from 7 percent to 14 percent, or 从7亿增至43亿,增长5倍.

Recomputed as the one figure divided by the other, within the rounding of all three; 增长了N倍 is N + 1 times as much
(Xinhua style), rose threefold three times (AP). Left alone: a multiple of something whose figure is not given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.kinds.changing.telling import kept, suggestion, unverifiable
from claims.kinds.context.drafting import Drafting
from claims.kinds.converting.telling import percent
from claims.kinds.kind import Draft, Kind, Reference, Role, Statement, Text
from claims.kinds.multiplying.judging import Judged, Multiple, judge
from claims.kinds.multiplying.pairing import Multiples
from claims.verdicts import Finding, Outcome, Quantity, Reason
from figures.figure import Figure

CODES = {
    Outcome.ACCURATE: "multiple_accurate",
    Outcome.APPROXIMATE: "multiple_approximate",
    Outcome.INACCURATE: "multiple_inaccurate",
}


def detect(text: Text, figures: Sequence[Figure]) -> Iterator[Draft]:
    """Every multiple whose two figures the text gives."""
    drafting = Drafting(text.body)
    for found in Multiples(text.body, text.lang, figures).found():
        times = Role("by" if found.grows_by else "times", found.times)
        yield drafting.draft("multiple", (Role("a", found.over), Role("b", found.under), times))


def recompute(statement: Statement, _reference: Reference) -> Sequence[Finding]:
    """One finding: a divided by b against the written multiple."""
    over, under = statement.figures("a"), statement.figures("b")
    times, grown = statement.figures("times"), statement.figures("by")
    if not over or not under or not (times or grown):
        return (unverifiable("multiple_missing", times or grown),)
    multiple = Multiple((times or grown)[0], over[0], under[0], grows_by=not times)
    judged = judge(multiple)
    if judged is None:
        return (unverifiable("multiple_unreadable", times or grown),)
    return (_finding(multiple, judged),)


def _finding(multiple: Multiple, judged: Judged) -> Finding:
    outcome, times, expected = judged.grade.outcome, multiple.times, judged.expected.value
    assert expected is not None
    value = kept(times, expected)
    return Finding(
        outcome=outcome,
        reason=Reason(_code(judged), _values(multiple, value)),
        cause=judged.cause,
        written=Quantity(times.low, times.high, times.unit, times.text),
        expected=Quantity(value, value, times.unit),
        deviation=percent(judged.grade.deviation, places=2),
        formula=_formula(multiple, f"{value:f}"),
        suggestion=suggestion(times, expected) if outcome is not Outcome.ACCURATE else None,
    )


def _code(judged: Judged) -> str:
    return f"multiple_{judged.cause}" if judged.cause else CODES[judged.grade.outcome]


def _values(multiple: Multiple, value: Decimal) -> dict[str, str]:
    return {
        "a": multiple.over.text,
        "b": multiple.under.text,
        "times": multiple.times.text,
        "by" if multiple.grows_by else "expected": f"{value:f}",
    }


def _formula(multiple: Multiple, result: str) -> str:
    division = f"{multiple.over.low:f} ÷ {multiple.under.low:f}"
    return f"{division} − 1 = {result}" if multiple.grows_by else f"{division} = {result}"


KIND = Kind(
    name="multiple",
    roles=("a", "b", "times", "by"),
    detect=detect,
    recompute=recompute,
    required=("a", "b"),
)
