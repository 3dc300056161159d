"""Count: a list announced with its number, as 三家公司(A、B和C), "four countries: A, B, C and D" or 3개국(A·B·C).

What is listed is counted. Only a list that names all it announces, right behind its number, in a bracket or behind a
colon, of short names without figures. Left alone: one with 等, including, 외, など; one that describes (位于北京);
one whose last "and" may stand inside a name. A list of another number must have three names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.kinds.context.drafting import Drafting
from claims.kinds.counting.lists import announced
from claims.kinds.digits import readable
from claims.kinds.kind import Draft, Kind, Reference, Role, Statement, Text
from claims.verdicts import BY_DIGITS, Band, Finding, Outcome, Quantity, Reason, compare
from figures.figure import Figure, Interval

FEWEST_MISSED = 3  # names of a list that does not have the number announced: of two, a word may be no name
FURTHEST_OFF = 2  # names too few; a list that lacks more gives only examples


def detect(text: Text, figures: Sequence[Figure]) -> Iterator[Draft]:
    """Every number with a list right behind it that it announces."""
    drafting = Drafting(text.body)
    for count, items in announced(text.body, text.lang, figures):
        lacking = (count.value or Decimal(0)) - len(items)
        if not lacking or (lacking <= FURTHEST_OFF and len(items) >= FEWEST_MISSED):
            yield drafting.draft("count", (Role("count", count), *(Role("item", item) for item in items)))


def recompute(statement: Statement, _reference: Reference) -> Sequence[Finding]:
    """One finding: the number announced against the names listed."""
    counts, items = statement.figures("count"), statement.figures("item")
    if not counts or not items or not readable(counts[0]):
        return (Finding(Outcome.UNVERIFIABLE, Reason("count_missing")),)
    return (_finding(counts[0], items),)


def _finding(count: Figure, items: Sequence[Figure]) -> Finding:
    listed = Decimal(len(items))
    exact = Interval(listed, listed)
    grade = compare(Band(count.value, Interval(count.low, count.high)), Band(listed, exact), BY_DIGITS)
    outcome = Outcome.ACCURATE if grade.outcome is Outcome.ACCURATE else Outcome.INACCURATE  # nothing is nearly three
    names = ", ".join(item.text for item in items)
    return Finding(
        outcome=outcome,
        reason=Reason(f"count_{outcome.value}", {"written": count.text, "expected": f"{listed}", "items": names}),
        written=Quantity(count.low, count.high, count.unit, count.text),
        expected=Quantity(listed, listed, count.unit),
        formula=f"{' + '.join('1' for _item in items)} = {listed}",
    )


KIND = Kind(name="count", roles=("count", "item"), detect=detect, recompute=recompute, required=("count", "item"))
