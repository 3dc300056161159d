"""Ranking: figures put in order by words, as 42.8%最高，39.8%次之 or 2730万美元，低于上年的4970万美元.

Only the order that the figures themselves show is judged. That something is second to one figure (仅次于2017年的69.6%)
needs all the others: contradicted where it is larger, it is otherwise unverifiable, never accurate from two figures.
Left alone: records and superlatives whose former figure is not given, sports results, more than half of something.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from claims.kinds.context.drafting import Drafting
from claims.kinds.kind import Draft, Kind, Reference, Role, Statement, Text
from claims.kinds.ordering.chains import LAST, LOWEST, NEXT_LOWEST, RANKS, chains
from claims.kinds.ordering.comparing import compared
from claims.verdicts import Finding, Outcome, Quantity, Reason
from figures.figure import Figure

FALLING = (*RANKS, LAST)
RISING = (LOWEST, NEXT_LOWEST)


def detect(text: Text, figures: Sequence[Figure]) -> Iterator[Draft]:
    """Lists in order, then two figures that a word compares."""
    drafting = Drafting(text.body)
    for roles in (*chains(text.body, text.lang, figures), *compared(text.body, text.lang, figures)):
        yield drafting.draft("ranking", roles)


def recompute(statement: Statement, _reference: Reference) -> Sequence[Finding]:
    """One finding: whether the figures stand in the order their words say."""
    roles = [role for role in statement.roles if role.figure.value is not None]
    if len(roles) < 2:
        return (_finding(Outcome.UNVERIFIABLE, "ranking_missing"),)
    if len({(role.figure.kind, role.figure.unit) for role in roles}) > 1:
        return (_finding(Outcome.UNVERIFIABLE, "ranking_units", roles[0].figure, roles[1].figure),)
    broken = next(_broken(roles), None)
    if broken is not None:
        return (_finding(Outcome.INACCURATE, *broken),)
    names = {role.name for role in roles}
    if "best" in names:
        return (_finding(Outcome.UNVERIFIABLE, "ranking_needs_series", roles[0].figure, roles[1].figure),)
    if names == {"larger", "smaller"} and _value(roles[0].figure) == _value(roles[1].figure):
        return (_finding(Outcome.APPROXIMATE, "ranking_equal", roles[0].figure, roles[1].figure),)
    return (_finding(Outcome.ACCURATE, "ranking_accurate", roles[0].figure, roles[-1].figure),)


def _broken(roles: Sequence[Role]) -> Iterator[tuple[str, Figure, Figure]]:
    """The pairs whose figures contradict their ranks: reason, then the one that should be larger, then the other."""
    for one, other in combinations(roles, 2):
        larger, smaller = _in_order(one, other)
        if larger is not None and smaller is not None and _value(larger) < _value(smaller):
            yield "ranking_inaccurate", larger, smaller
    yield from _ranked_twice(roles)


def _in_order(one: Role, other: Role) -> tuple[Figure | None, Figure | None]:
    """Which of two figures must be the larger, where their roles say."""
    pair = {one.name: one.figure, other.name: other.figure}
    for larger, smaller in (("larger", "smaller"), ("best", "after"), (NEXT_LOWEST, LOWEST)):
        if larger in pair and smaller in pair:
            return pair[larger], pair[smaller]
    if one.name in FALLING and other.name in FALLING and one.name != other.name:
        first, second = sorted((one, other), key=lambda role: FALLING.index(role.name))
        return first.figure, second.figure
    return None, None


def _ranked_twice(roles: Sequence[Role]) -> Iterator[tuple[str, Figure, Figure]]:
    """One rank given to two figures in two places."""
    for at, role in enumerate(roles):
        for place in range(at + 2, len(roles)):
            other = roles[place]
            again = other.name == role.name in RANKS and any(each.name != role.name for each in roles[at:place])
            if again and _value(other.figure) != _value(role.figure):
                yield "ranking_twice", role.figure, other.figure


def _value(figure: Figure) -> Decimal:
    return figure.value or Decimal(0)


def _finding(outcome: Outcome, code: str, first: Figure | None = None, second: Figure | None = None) -> Finding:
    values = {"first": first.text if first else "", "second": second.text if second else ""}
    return Finding(
        outcome=outcome,
        reason=Reason(code, values),
        written=None if first is None else Quantity(first.low, first.high, first.unit, first.text),
        formula=f"{values['first']} ≥ {values['second']}" if first else "",
    )


KIND = Kind(
    name="ranking",
    roles=("larger", "smaller", "after", "best", *FALLING, *RISING),
    detect=detect,
    recompute=recompute,
)
