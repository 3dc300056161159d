"""Share: a part, its whole and the share it is said to be, as 300人中有45人，占15%; one in five of the 635 reports.

Part ÷ whole within the rounding of all three; a fraction in words (a third, 五分之一) stands for what lies nearer to it
than to the fractions beside it, with denominators to ten. The whole may stand elsewhere in the article: it is taken by
its name (占总营收44%) and by arithmetic that fits. Left alone: a percentage without its part or its whole, percentages
of change, and what fits nothing, unless the words leave no choice of part and whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.kinds.digits import readable
from claims.kinds.kind import Draft, Kind, Reference, Role, Statement, Text
from claims.kinds.relating.bands import percent_band, quotient
from claims.kinds.relating.page import drafting
from claims.kinds.relating.telling import FIT, plain, tell, unverifiable
from claims.kinds.sharing.dividing import HUNDRED, exactly, grades, relation
from claims.kinds.sharing.finding import find
from claims.kinds.sharing.forms import shares
from claims.verdicts import BY_DIGITS, Finding, Outcome, compare
from figures.figure import Figure

OTHER_PART, OTHER_BASE, SWAPPED = "share_of_the_rest", "wrong_base", "swapped_parts"
SHOWN = Decimal("0.01")


def detect(text: Text, figures: Sequence[Figure]) -> Iterator[Draft]:
    """Every share whose part and whole stand in the text."""
    page = drafting(text.body)
    quantities = page.quantities(figures)
    for found in find(quantities, list(shares(quantities, figures, text.lang)), text.lang):
        roles = (Role("part", found.part.figure), Role("whole", found.whole.figure), Role("share", found.share))
        yield page.draft("share", roles)


def recompute(statement: Statement, _reference: Reference) -> Sequence[Finding]:
    """One finding: part ÷ whole against the written share."""
    for role in KIND.required:
        figures = statement.figures(role)
        if not figures:
            return (unverifiable("share_missing", role=role),)
        if not readable(figures[0]):
            return (unverifiable("share_unreadable", text=figures[0].text),)
    part, whole, share = (statement.figures(role)[0] for role in KIND.required)
    if part.unit != whole.unit:
        return (unverifiable("share_differs", part=part.text, whole=whole.text),)
    return (_finding(part, whole, share),)


def _finding(part: Figure, whole: Figure, share: Figure) -> Finding:
    worked = relation(part, whole, share)
    graded = list(grades(part, whole, share))
    best = next((each for each in graded if each.outcome in FIT), None)
    if best is not None and best is not graded[0]:  # only the rounding of the part makes them agree
        worked = (worked[1], worked[0], worked[2])
    value = relation(part, whole, share)[0].expected.value
    return tell(
        "share" if worked[0].figure is share else "part",
        worked,
        values={"part": part.text, "whole": whole.text, "share": share.text},
        formula="" if value is None else f"{plain(part)} ÷ {plain(whole)} = {value.quantize(SHOWN):f} %",
        named=None if best else _slip(part, whole, share),
        settled=best,
    )


def _slip(part: Figure, whole: Figure, share: Figure) -> str | None:
    """What was divided by what instead, where that gives the written share."""
    if part.value is None or whole.value is None:
        return None
    rest = whole.value - part.value
    others = {OTHER_PART: (rest, whole.value), OTHER_BASE: (part.value, rest), SWAPPED: (whole.value, part.value)}
    for cause, (above, below) in others.items():
        if above > 0 and below > 0:
            ratio = quotient(exactly(above), exactly(below), HUNDRED)
            if compare(percent_band(share), ratio, BY_DIGITS).outcome is Outcome.ACCURATE:
                return cause
    return None


KIND = Kind(
    name="share",
    roles=("part", "whole", "share"),
    detect=detect,
    recompute=recompute,
    required=("part", "whole", "share"),
)
