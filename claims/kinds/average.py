"""Average: a total, a count and their mean, as 总额120亿元，平均每家1.5亿元，共80家; $12bn, $150m for each of 80.

Total ÷ count within the rounding of all three; a count may be a period (两个月, 4月至6月). Total and count may stand
sentences apart: they are taken by what the mean is for each of, by names in common and by digits that leave no doubt.
Left alone: a mean without its total or its count, and rates by law or habit (30 yuan per person) beside other figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.kinds.averaging.finding import find
from claims.kinds.digits import readable
from claims.kinds.kind import Draft, Kind, Reference, Role, Statement, Text
from claims.kinds.relating.bands import band, product, quotient
from claims.kinds.relating.page import drafting
from claims.kinds.relating.telling import Worked, plain, tell, to_shown, unverifiable
from claims.verdicts import Finding
from figures.figure import Figure


def detect(text: Text, figures: Sequence[Figure]) -> Iterator[Draft]:
    """Every mean whose total and count stand in the text."""
    page = drafting(text.body)
    quantities = page.quantities(figures)
    for found in find(quantities, figures, text.lang):
        roles = (Role("total", found.total.figure), Role("count", found.count), Role("mean", found.mean.figure))
        yield page.draft("average", roles)


def recompute(statement: Statement, _reference: Reference) -> Sequence[Finding]:
    """One finding: total ÷ count against the written mean."""
    for role in KIND.required:
        figures = statement.figures(role)
        if not figures:
            return (unverifiable("average_missing", role=role),)
        if not readable(figures[0]):
            return (unverifiable("average_unreadable", text=figures[0].text),)
    total, count, mean = (statement.figures(role)[0] for role in KIND.required)
    if total.unit != mean.unit:
        return (unverifiable("average_differs", total=total.text, mean=mean.text),)
    return (_finding(total, count, mean),)


def _finding(total: Figure, count: Figure, mean: Figure) -> Finding:
    relation = (
        Worked(mean, quotient(band(total), band(count))),
        Worked(total, product(band(mean), band(count))),
        Worked(count, quotient(band(total), band(mean))),
    )
    value = relation[0].expected.value
    formula = "" if value is None else f"{plain(total)} ÷ {plain(count)} = {to_shown(value)}"
    values = {"total": total.text, "count": count.text, "mean": mean.text}
    return tell("average", relation, values=values, formula=formula)


KIND = Kind(
    name="average",
    roles=("total", "count", "mean"),
    detect=detect,
    recompute=recompute,
    required=("total", "count", "mean"),
)
