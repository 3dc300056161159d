"""Repeat: the same thing given twice in one article, as 市占率18.1% twice, or $306.7m (£203m) and $306.7m (£202m).

Two conversions of one pair of currencies whose written digits allow no common rate (9090亿韩元(约合49.8亿元) and
1.02万亿韩元(约合54.5亿元), 2.5 % apart); one amount converted twice and not alike; a headline against its text; one
figure that stands twice behind one name (claims/kinds/repeating). Amounts of different times, and figures that only
look alike, are no repeat.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from claims.kinds import conversion
from claims.kinds.context.drafting import Drafting
from claims.kinds.converting.amounts import Conversion
from claims.kinds.converting.telling import RATE_KEPT, RATE_SHOWN, money, percent
from claims.kinds.digits import LEAST_KEPT, magnitude, readable, significant, to_digits
from claims.kinds.kind import Draft, Kind, Reference, Statement, Text
from claims.kinds.repeating.headline import differing
from claims.kinds.repeating.judging import judge
from claims.kinds.repeating.same_amount import converted_twice
from claims.kinds.repeating.twice import given_twice
from claims.verdicts import REPEATED_RATE, Band, Finding, Grade, Outcome, Quantity, Reason, compare
from figures.figure import Figure, Interval


@dataclass(frozen=True, slots=True)
class Rated:
    """A conversion found in the text, and the rates it allows for the currency that comes first in the alphabet."""

    draft: Draft
    allowed: Band


def detect(text: Text, figures: Sequence[Figure]) -> Iterator[Draft]:
    """For each pair of currencies, the two conversions of one time that lie farthest apart, where no rate fits both."""
    found = [draft for draft in conversion.drafts(text, tuple(figures)) if _comparable(draft)]
    rated = sorted((_rated(draft) for draft in found), key=_group)
    for _same, group in groupby(rated, key=_group):
        yield from _farthest_apart(list(group))
    yield from converted_twice(found)
    drafting = Drafting(text.body)
    for roles in (*differing(text.body, text.lang, figures), *given_twice(text.body, figures)):
        yield drafting.draft("repeat", roles)


def _comparable(draft: Draft) -> bool:
    source, target = (role.figure for role in draft.roles)
    known = source.unit and target.unit and readable(source) and readable(target)
    return bool(known) and not source.is_range and not target.is_range


def _rated(draft: Draft) -> Rated:
    source, target = (magnitude(role.figure) for role in draft.roles)
    return Rated(draft, _allowed(Conversion(source, target), min(source.unit or "", target.unit or "")))


def _allowed(conversion: Conversion, base: str | None) -> Band:
    """The rates of `base` that a conversion allows; its result may be rounded to its digits before the zeros."""
    band = Band(conversion.implied.value, conversion.rounded_result)
    return band if conversion.source.unit == base else _turned(band)


def _turned(band: Band) -> Band:
    """The rates the other way round."""
    low, high = band.interval.high, band.interval.low
    return Band(1 / band.value if band.value else None, Interval(1 / low if low else None, 1 / high if high else None))


def _group(rated: Rated) -> tuple[str, ...]:
    units = sorted(role.figure.unit or "" for role in rated.draft.roles)
    basis = rated.draft.rate_basis
    return (*units, basis.basis.value, str(basis.first), str(basis.last))


def _farthest_apart(group: list[Rated]) -> Iterator[Draft]:
    lowest = min(group, key=lambda rated: rated.allowed.interval.high or Decimal("Infinity"))
    highest = max(group, key=lambda rated: rated.allowed.interval.low or Decimal(0))
    if _grade(lowest.allowed, highest.allowed).outcome is not Outcome.ACCURATE:
        yield _twice(*sorted((lowest.draft, highest.draft), key=lambda draft: draft.quotes[0].start))


def _twice(first: Draft, second: Draft) -> Draft:
    return Draft(
        kind="repeat",
        quotes=(*first.quotes, *second.quotes),
        roles=(*first.roles, *second.roles),
        rate_basis=first.rate_basis,
    )


def _grade(one: Band, other: Band) -> Grade:
    return compare(one, other, REPEATED_RATE)


# ---------------------------------------------------------------- recomputing


def recompute(statement: Statement, _reference: Reference) -> Sequence[Finding]:
    """Whether two conversions can stand for one rate, or two figures for one: needs only the article."""
    if statement.figures("first") and statement.figures("second"):
        return (judge(statement),)
    amounts = [magnitude(role.figure) for role in statement.roles if role.name in ("from", "to")]
    units = {figure.unit for figure in amounts}
    if len(amounts) != 4 or len(units) != 2 or None in units or not all(readable(figure) for figure in amounts):
        return (Finding(Outcome.UNVERIFIABLE, Reason("rates_unreadable")),)
    first, second = Conversion(*amounts[:2]), Conversion(*amounts[2:])
    if first.source.unit == first.target.unit or second.source.unit == second.target.unit:
        return (Finding(Outcome.UNVERIFIABLE, Reason("rates_unreadable")),)
    return (_finding(first, second),)


def _finding(first: Conversion, second: Conversion) -> Finding:
    one, other = (_allowed(each, first.source.unit) for each in (first, second))
    grade = _grade(one, other)
    code = "rates_slip" if grade.cause else "rates_agree" if grade.outcome is Outcome.ACCURATE else "rates_differ"
    return Finding(
        outcome=grade.outcome,
        reason=Reason(code, _values(first, _alike(second, first), grade)),
        cause=grade.cause,
        written=_quantity(first.target),
        expected=_at_the_other_rate(first, other),
        deviation=_apart(grade),
        formula=" ≠ ".join(_division(each) for each in (first, second)),
        evidence={
            "implied_first": _rate(one.value),
            "implied_first_low": _rate(one.interval.low),
            "implied_first_high": _rate(one.interval.high),
            "implied_second": _rate(other.value),
            "implied_second_low": _rate(other.interval.low),
            "implied_second_high": _rate(other.interval.high),
        },
    )


def _alike(second: Conversion, first: Conversion) -> Conversion:
    """The second conversion told in the direction of the first."""
    return second if second.source.unit == first.source.unit else Conversion(second.target, second.source)


def _values(first: Conversion, second: Conversion, grade: Grade) -> dict[str, str]:
    return {
        "base": first.source.unit or "",
        "quote": first.target.unit or "",
        "first_from": money(first.source),
        "first_to": money(first.target),
        "first_rate": _shown(first.implied.value),
        "second_from": money(second.source),
        "second_to": money(second.target),
        "second_rate": _shown(second.implied.value),
        "apart": "" if grade.deviation is None else f"{abs(_apart(grade) or Decimal(0)).quantize(Decimal('0.1')):f}",
    }


def _apart(grade: Grade) -> Decimal | None:
    """How far the first rate lies from the second, in percent."""
    return None if grade.deviation is None else percent(grade.deviation, places=2)


def _quantity(figure: Figure) -> Quantity:
    return Quantity(figure.low, figure.high, figure.unit, figure.text)


def _at_the_other_rate(first: Conversion, other: Band) -> Quantity | None:
    """What the first amount would have come to at the rate of the other conversion."""
    if other.value is None or first.source.value is None:
        return None
    value = to_digits(first.source.value * other.value, max(LEAST_KEPT, significant(first.target) + 1))
    return Quantity(value, value, first.target.unit)


def _division(conversion: Conversion) -> str:
    source, target = conversion.source, conversion.target
    rate = _shown(conversion.implied.value)
    return f"{target.low:f} {target.unit} ÷ {source.low:f} {source.unit} = {rate}"


def _shown(rate: Decimal | None) -> str:
    return "" if rate is None else f"{to_digits(rate, RATE_SHOWN):f}"


def _rate(rate: Decimal | None) -> str | None:
    return None if rate is None else f"{to_digits(rate, RATE_KEPT):f}"


KIND = Kind(
    name="repeat",
    roles=("from", "to", "first", "second", "of"),
    detect=detect,
    recompute=recompute,
    policy=REPEATED_RATE,
)
