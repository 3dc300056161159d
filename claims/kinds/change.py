"""Change: from one level to another, and by how much, as 从80亿增至100亿,增长25% or up 3 points to 12% from 9%.

Recomputed within the rounding of all written figures: end ÷ start − 1 for a percentage, end − start for points and
amounts; where a level, its rise and the percentage are given, rise ÷ (level − rise). Left alone: a change without a
start, two levels without a change, times as much (multiple) and yearly growth over years (growth).
The words that tell 增长到 from 增长了 and points from percent follow the Xinhua and AP style guides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.kinds.changing.found import Found
from claims.kinds.changing.judging import Change, graded, judge
from claims.kinds.changing.levels import falls_beyond_itself
from claims.kinds.changing.listed import listed
from claims.kinds.changing.marks import marks_of
from claims.kinds.changing.pairing import Pairing
from claims.kinds.changing.telling import beyond_itself, tell, unverifiable
from claims.kinds.context.drafting import Drafting
from claims.kinds.kind import Draft, Kind, Reference, Role, Statement, Text
from claims.verdicts import Finding, Outcome
from figures.figure import Figure


def detect(text: Text, figures: Sequence[Figure]) -> Iterator[Draft]:
    """Every change whose start and end, or whose end and rise, the text gives."""
    drafting, marks = Drafting(text.body), marks_of(text.body, text.lang, tuple(figures))
    pairing, rows = Pairing(marks), list(listed(marks))
    taken = {found.end.start for found in rows}
    for found in (*rows, *(each for each in pairing.changes() if each.end.start not in taken)):
        yield drafting.draft("change", _roles(found))
    for figure in pairing.impossible_falls():
        yield drafting.draft("change", (Role("by", figure),))


def _roles(found: Found) -> list[Role]:
    named = (("from", found.start), ("to", found.end), ("by", found.by), ("by", found.rise))
    return [Role(name, figure) for name, figure in named if figure is not None]


def recompute(statement: Statement, _reference: Reference) -> Sequence[Finding]:
    """One finding: the written change against the one its levels make."""
    changes = statement.figures("by")
    if changes and falls_beyond_itself(changes[0]):
        return (beyond_itself(changes[0]),)
    change = _change(statement)
    if change is None:
        return (unverifiable("change_missing", changes),)
    judged = judge(change)
    if judged is None:
        return (unverifiable("change_unreadable", changes),)
    return (tell(change, judged),)


def accurate(statement: Statement, _reference: Reference) -> bool:
    """Whether the written change is the one its levels make."""
    change = _change(statement)
    if change is None or falls_beyond_itself(change.by):
        return False
    judged = graded(change)
    return judged is not None and judged.grade.outcome is Outcome.ACCURATE


def _change(statement: Statement) -> Change | None:
    """The change of a statement; None where a figure of it is missing."""
    starts, ends, changes = (statement.figures(role) for role in ("from", "to", "by"))
    if not changes or not ends or (not starts and len(changes) < 2):
        return None
    return Change(changes[0], starts[0] if starts else None, ends[0], None if starts else changes[1])


KIND = Kind(
    name="change",
    roles=("from", "to", "by"),
    detect=detect,
    recompute=recompute,
    required=("by",),
    accurate=accurate,
)
