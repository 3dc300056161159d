"""Calendar: what can be reckoned with dates, as 2024年2月29日(周四), 为期5年(2021—2025), born in 1950, he is 74.

Rules, each a file of claims/kinds/almanac: a date and its weekday; a word like today and its date; two dates and the
time between them; a year of an era; a birth and an age, an anniversary; one moment in two time zones. Days follow the
Gregorian calendar (ISO 8601). 上周四 alone is resolved and shown, no claim; dates without a relation are none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claims.kinds.almanac import ages, eras, relatives, spans, weekdays, zones
from claims.kinds.almanac.page import Page
from claims.kinds.context.drafting import Drafting
from claims.kinds.kind import Draft, Kind, Reference, Role, Statement, Text
from claims.verdicts import Finding, Outcome, Reason
from figures.figure import Figure

RULES: tuple[Callable[[Page], Iterator[tuple[Role, ...]]], ...] = (
    weekdays.detect,
    relatives.detect,
    spans.detect,
    eras.detect,
    ages.detect,
    zones.detect,
)
# the first line whose roles are all there judges
JUDGES: tuple[tuple[tuple[str, ...], Callable[[Statement], Finding]], ...] = (
    (("date", "weekday"), weekdays.judge),
    (("relative", "date"), relatives.judge),
    (("from", "duration"), spans.judge),
    (("since", "duration"), spans.judge),
    (("date", "era"), eras.judge),
    (("date", "fiscal"), eras.judge_fiscal),
    (("birth", "age"), ages.judge),
    (("life", "age"), ages.judge),
    (("founded", "anniversary"), ages.judge_anniversary),
    (("clock", "elsewhere"), zones.judge),
)


def detect(text: Text, figures: Sequence[Figure]) -> Iterator[Draft]:
    """What every rule finds, each pair of places once."""
    page, drafting = Page(text, figures), Drafting(text.body)
    told: set[tuple[int, ...]] = set()
    for rule in RULES:
        for roles in rule(page):
            places = tuple(sorted(role.figure.start for role in roles))
            if places not in told:
                told.add(places)
                yield drafting.draft("calendar", roles)


def recompute(statement: Statement, _reference: Reference) -> Sequence[Finding]:
    """One finding: the rule that the roles name."""
    for needed, judge in JUDGES:
        if all(statement.figures(role) for role in needed):
            return (judge(statement),)
    return (Finding(Outcome.UNVERIFIABLE, Reason("calendar_roles")),)


KIND = Kind(
    name="calendar",
    roles=(
        "date", "weekday", "relative", "from", "since", "to", "duration", "era", "fiscal", "birth", "life", "age",
        "founded", "anniversary", "clock", "elsewhere",
    ),
    detect=detect,
    recompute=recompute,
)  # fmt: skip
