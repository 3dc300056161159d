"""Bound: a figure that no such figure can be, as 占全体选民的150% or a fall of 100 % that leaves 18亿美元.

A share of more than the whole; a fall of all that leaves something, or of more than all; a count below nothing; a day
still to come told as past; an amount beyond all money in its currency. Profits may fall by more than all, a debt be
120 % of GDP, and what stays within its bounds is no claim.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from claims.kinds.almanac.page import day_of, span_in
from claims.kinds.bounding.limits import (
    ALL,
    LARGEST,
    LEEWAY,
    POWERS,
    counts_below_nothing,
    exceeds_the_whole,
    falls_below_nothing,
    is_more_than_there_is,
    is_yet_to_come,
)
from claims.kinds.context.drafting import Drafting
from claims.kinds.kind import Draft, Kind, Reference, Role, Statement, Text
from claims.verdicts import Finding, Outcome, Quantity, Reason
from figures.figure import Figure


def detect(text: Text, figures: Sequence[Figure]) -> Iterator[Draft]:
    """Every figure beyond its bound; a language without words has only the bound of amounts."""
    drafting = Drafting(text.body)
    place = text.body, text.lang, figures
    for roles in (
        *falls_below_nothing(*place),
        *exceeds_the_whole(*place),
        *counts_below_nothing(*place),
        *is_yet_to_come(*place, day_of(text.published)),
        *is_more_than_there_is(figures),
    ):
        yield drafting.draft("bound", roles)


def recompute(statement: Statement, _reference: Reference) -> Sequence[Finding]:
    """One finding: the first bound that the roles name."""
    for role in statement.roles:
        judged = _judged(role, statement)
        if judged is not None:
            return (judged,)
    return (Finding(Outcome.UNVERIFIABLE, Reason("bound_missing")),)


def _judged(role: Role, statement: Statement) -> Finding | None:
    """What is said of one role; None for one that bounds nothing by itself."""
    figure = role.figure
    judge = JUDGES.get(role.name)
    if judge is None or (figure.value is None and role.name != "date"):
        return None
    return judge(figure, statement)


def _share(figure: Figure, _statement: Statement) -> Finding:
    return _told(figure, "bound_share", beyond=_value(figure) > ALL, limit="100 %")


def _count(figure: Figure, statement: Statement) -> Finding | None:
    if statement.figures("fall"):
        return None
    return _told(figure, "bound_count", beyond=_value(figure) < 0, limit="0")


def _amount(figure: Figure, _statement: Statement) -> Finding | None:
    power = POWERS.get(figure.unit or "")
    if power is None:
        return None
    return _told(figure, "bound_amount", beyond=_value(figure) > Decimal(10) ** (LARGEST + power))


def _fall(figure: Figure, statement: Statement) -> Finding:
    """A fall of all leaves nothing; one of more than all there is none."""
    fall = abs(_value(figure))
    left = next((part for part in statement.figures("part") if part.value), None)
    if left is None:
        return _told(figure, "bound_fall", beyond=fall > ALL, limit="100 %")
    return _told(figure, "bound_fall_leaves", beyond=fall >= ALL, limit="0", left=left.text)


def _past(figure: Figure, statement: Statement) -> Finding | None:
    published, span = day_of(statement.published), span_in(figure)
    if published is None or span is None:
        return None
    return _told(figure, "bound_date", beyond=span.first > published + LEEWAY, limit=published.isoformat())


def _told(figure: Figure, code: str, *, beyond: bool, limit: str = "", left: str = "") -> Finding:
    values = {"written": figure.text, "limit": limit, "left": left}
    return Finding(
        outcome=Outcome.INACCURATE if beyond else Outcome.ACCURATE,
        reason=Reason(code if beyond else "bound_within", values),
        written=Quantity(figure.low, figure.high, figure.unit, figure.text),
        formula=f"{figure.text} > {limit}" if limit and beyond else "",
    )


def _value(figure: Figure) -> Decimal:
    return figure.value or Decimal(0)


JUDGES: dict[str, Callable[[Figure, Statement], Finding | None]] = {
    "fall": _fall,
    "share": _share,
    "part": _count,
    "date": _past,
    "amount": _amount,
}
KIND = Kind(
    name="bound",
    roles=("part", "share", "fall", "date", "amount"),
    detect=detect,
    recompute=recompute,
)
