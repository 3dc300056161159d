"""What is said of a conversion: the finding with its sentence, its evidence and the corrected wording."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from claims.kinds.converting.amounts import Conversion
from claims.kinds.converting.held import WIDTHS, Held
from claims.kinds.digits import LEAST_KEPT, LEAST_SHOWN, keeps_digits, rewritten, significant, to_digits
from claims.kinds.kind import StatedRate
from claims.verdicts import CONVERSION, Finding, Outcome, Quantity, Reason
from figures.figure import Figure
from sources.rates.book import Period, Rate, RateBook

RATE_SHOWN, RATE_KEPT = 4, 10  # digits of a rate in a sentence and in the evidence
FAR = Decimal(10_000)  # beyond this share a deviation is told in four digits, not to the hundredth
CODES = {
    Outcome.ACCURATE: "conversion_accurate",
    Outcome.APPROXIMATE: "conversion_approximate",
    Outcome.OUTDATED: "conversion_outdated",
    Outcome.INACCURATE: "conversion_inaccurate",
}
RATE_SLOTS = {Period.DAY: "day", Period.WEEK: "week", Period.MONTH: "month"}


def tell(conversion: Conversion, held: Held, published: datetime | date) -> Finding:
    """The finding of a conversion held against a rate."""
    expected = expectation(conversion, held.rate)
    outcome, code = _outcome(held)
    return Finding(
        outcome=outcome,
        reason=Reason(code, _values(held)),
        cause=held.grade.cause,
        written=Quantity(conversion.target.low, conversion.target.high, conversion.target.unit, conversion.target.text),
        expected=expected,
        deviation=percent(held.grade.deviation, places=2),
        formula=_formula(conversion, held.rate, expected),
        evidence=_evidence(held),
        notes=tuple(_notes(held, published)),
        suggestion=_suggestion(held) if outcome is not Outcome.ACCURATE else None,
    )


def expectation(conversion: Conversion, rate: Rate) -> Quantity:
    """What the amount comes to at a rate, to a digit more than was written."""
    digits = max(LEAST_KEPT, significant(conversion.target) + 1)
    low, high = (
        None if end is None else to_digits(end * rate.value, digits)
        for end in (conversion.source.low, conversion.source.high)
    )
    return Quantity(low, high, conversion.target.unit)


def _outcome(held: Held) -> tuple[Outcome, str]:
    """An earlier rate that the text does not name, or that nobody has, cannot be held against anything."""
    if held.basis.rate is not None:
        return _outcome_by_stated(held)
    if held.grade.cause:
        return held.grade.outcome, f"conversion_{held.grade.cause}"
    if held.conversion.one_sided and held.grade.outcome in (Outcome.OUTDATED, Outcome.INACCURATE):
        return Outcome.UNVERIFIABLE, "conversion_one_sided"
    if held.grade.outcome is Outcome.INACCURATE and held.rate_is_lacking:
        return Outcome.UNVERIFIABLE, "conversion_then_lacking" if held.basis.first else "conversion_then"
    if held.grade.outcome is Outcome.ACCURATE and held.only_then:
        return Outcome.APPROXIMATE, "conversion_then_agrees"
    return held.grade.outcome, CODES[held.grade.outcome]


def _outcome_by_stated(held: Held) -> tuple[Outcome, str]:
    if held.conversion.one_sided and held.grade.outcome is Outcome.INACCURATE and not held.grade.cause:
        return Outcome.UNVERIFIABLE, "conversion_stated_one_sided"
    return held.grade.outcome, f"conversion_stated_{held.grade.cause or held.grade.outcome.value}"


# ---------------------------------------------------------------- the sentence


def _values(held: Held) -> dict[str, str]:
    conversion, rate = held.conversion, held.rate
    shown = max(LEAST_SHOWN, significant(conversion.target))
    expected = _expected_value(conversion, rate, shown)
    values = {
        "provider": rate.provider,
        **_when(held),
        "base": rate.base,
        "quote": rate.quote,
        "rate": f"{to_digits(rate.value, RATE_SHOWN):f}",
        "from": money(conversion.source),
        "expected": f"{expected} {rate.quote}",
        "written": money(conversion.target),
        "off": _shown_percent(held.grade.deviation),
        "then": _time(held.basis.first, held.basis.last) if held.basis.first else "",
    }
    return values | _as_stated(held.basis.rate) | _slip(held) | _older(held)


def _when(held: Held) -> dict[str, str]:
    """The day, week or month of a rate; the whole period of an average."""
    if held.averaged and held.basis.first:
        return {"month": _time(held.basis.first, held.basis.last)}
    return {RATE_SLOTS[held.rate.period]: _span_of(held.rate)}


def _as_stated(rate: StatedRate | None) -> dict[str, str]:
    """A stated rate is told as the text has it: 1,300 won to the dollar, not 0.0007692 dollars to the won."""
    return {} if rate is None else {"base": rate.base, "quote": rate.quote, "rate": f"{rate.value.normalize():f}"}


def _expected_value(conversion: Conversion, rate: Rate, digits: int) -> str:
    ends = (conversion.source.low, conversion.source.high)
    return "/".join(dict.fromkeys(f"{to_digits(end * rate.value, digits):f}" for end in ends if end is not None))


def money(figure: Figure) -> str:
    """A figure as a value of a sentence: 4980000000 CNY, or both ends of a range."""
    ends = [f"{end:f}" for end in (figure.low, figure.high) if end is not None]
    return f"{'/'.join(ends if figure.is_range else ends[:1])} {figure.unit}"


def _slip(held: Held) -> dict[str, str]:
    if not held.grade.cause or held.grade.deviation is None:
        return {}
    ratio = held.grade.deviation + 1
    times = ratio if ratio > 1 else 1 / ratio
    power = Decimal(1).scaleb(to_digits(times, 1).adjusted())
    return {"too_large" if ratio > 1 else "too_small": f"{power:f}"}


def _older(held: Held) -> dict[str, str]:
    """The days of the year before whose rate fits: a hint, never told as the cause."""
    days = held.inside or (held.fitting if held.grade.outcome is Outcome.OUTDATED else ())
    if not days:
        return {}
    first, more = days[0].day.isoformat(), len(days) - 1
    if not more:
        return {"older": first, "fits_one": first}
    total = {"older_total": str(more + 1), "fits_total": str(more + 1)}
    return {"older": first, "older_more": str(more), "fits": first, "fits_more": str(more), **total}


def _span_of(rate: Rate) -> str:
    if rate.period is not Period.MONTH:
        return rate.day.isoformat()
    return f"{rate.day.replace(day=1).isoformat()}/{rate.day.replace(day=28).isoformat()}"


def _shown_percent(deviation: Decimal | None) -> str:
    if deviation is None:
        return ""
    places = 1 if abs(deviation) >= Decimal("0.001") else 2
    return f"{percent(deviation, places=places):f}"


def percent(share: Decimal | None, *, places: int) -> Decimal | None:
    """A share of one as percent, rounded for a reader."""
    if share is None:
        return None
    if abs(share) > FAR:
        return to_digits(share * 100, RATE_SHOWN)
    return (share * 100).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP) + 0  # no "-0.0"


# ---------------------------------------------------------------- evidence, notes, suggestion


def _evidence(held: Held) -> Mapping[str, object]:
    implied, rate, basis = held.conversion.implied, held.rate, held.basis
    return {
        "rate": _kept(rate.value),
        "rate_base": rate.base,
        "rate_quote": rate.quote,
        "rate_day": None if basis.rate or held.averaged else rate.day.isoformat(),
        "rate_provider": None if basis.rate else rate.provider,
        "rate_period": None if basis.rate else "average" if held.averaged else rate.period.value,
        "rate_legs": [
            {"base": leg.base, "quote": leg.quote, "day": leg.day.isoformat(), "value": f"{leg.value:f}"}
            for leg in rate.legs
        ],
        "basis": basis.basis.value,
        "basis_first": basis.first.isoformat() if basis.first else None,
        "basis_last": basis.last.isoformat() if basis.last else None,
        "implied": _kept(implied.value),
        "implied_low": _kept(implied.interval.low),
        "implied_high": _kept(implied.interval.high),
        "distance_percent": f"{percent(held.grade.distance, places=2):f}",
        "explaining_day": held.inside[0].day.isoformat() if held.inside else None,
        "explaining_days": len(held.inside),
    }


def _kept(value: Decimal | None) -> str | None:
    return None if value is None else f"{to_digits(value, RATE_KEPT):f}"


def _formula(conversion: Conversion, rate: Rate, expected: Quantity) -> str:
    source = "–".join(dict.fromkeys(f"{end:f}" for end in (conversion.source.low, conversion.source.high) if end))
    result = "–".join(dict.fromkeys(f"{end:f}" for end in (expected.low, expected.high) if end))
    return f"{source} {rate.base} × {_kept(rate.value)} = {result} {rate.quote}"


def _notes(held: Held, published: datetime | date) -> list[Reason]:
    notes, rate = [], held.rate
    day = published.date() if isinstance(published, datetime) else published
    if held.basis.rate is not None:
        return [Reason("basis_rate_chosen")] if held.basis.chosen else []
    if held.basis.first is not None and not held.rate_is_lacking:
        time = {"time": _time(held.basis.first, held.basis.last)}
        if held.averaged:
            return [Reason("basis_average", time | {"rates": str(held.averaged)})]
        notes.append(Reason("basis_chosen" if held.basis.chosen else "basis_period", time))
    elif rate.period is Period.DAY and rate.day != day:
        notes.append(Reason("rate_is_last", {"moment": day.isoformat(), "day": rate.day.isoformat()}))
    if rate.period is not Period.DAY:
        width = percent(WIDTHS[rate.period], places=1)
        notes.append(Reason(f"rate_of_{rate.period.value}", {"width": f"{width:f}"}))
    return notes


def stated_beside(held: Held, published: datetime | date, book: RateBook) -> Iterator[Reason]:
    """A note where the rate the text states lies far from the one a provider gave then."""
    stated = held.basis.rate
    known = book.known_at(stated.base, stated.quote, published) if stated else None
    if known is None or stated is None:
        return
    deviation = stated.value / known.value - 1
    if abs(deviation) <= CONVERSION.agree + WIDTHS[known.period]:
        return
    off = _shown_percent(deviation)
    values = {"provider": known.provider, "base": known.base, "quote": known.quote, "off": off}
    rate = f"{to_digits(known.value, RATE_SHOWN):f}"
    yield Reason("stated_rate_off", values | {"rate": rate, "day": known.day.isoformat()})


def _time(first: date, last: date | None) -> str:
    return f"{first.isoformat()}/{(last or first).isoformat()}"


def _suggestion(held: Held) -> Reason | None:
    """The written amount with the expected value in its own digits, or in another scale where these cannot tell it."""
    target, source = held.conversion.target, held.conversion.source
    if source.is_range or target.is_range or held.rate_is_lacking:
        return None
    expected = (source.value or Decimal(0)) * held.rate.value
    new = rewritten(target, expected) if not held.grade.cause and keeps_digits(target, expected) else None
    if new is None:
        amount = f"{to_digits(expected, max(LEAST_SHOWN, significant(target))):f} {target.unit}"
        return Reason("write_amount", {"old": target.text, "new": amount})
    return None if new == target.text else Reason("write", {"old": target.text, "new": new})
