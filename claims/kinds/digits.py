"""Written digits: how many a figure has, what its closing zeros may stand for, and a new value in the same digits.

49.8亿元 has three digits; 200 billion has three too, but its zeros may only be rounding: 150 to 250.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from figures.figure import Exactness, Figure, Interval

LEAST_SHOWN = 3  # digits: what a sentence shows of an expected value, so that "6.1" is not said of a written "6"
LEAST_KEPT = 4  # digits: what a finding keeps of it
LEAST_LEFT = (
    2  # digits: fewer are left of a much smaller value in the written ones, and "5 million" would say "0 million"
)
MOST_DIGITS = 15  # no article prints more; keeps rounding inside the arithmetic's precision
REMEMBERED = 4_096  # figures: every kind asks the same of an article's few hundred
READABLE = (Decimal("1e-9"), Decimal("1e27"))  # an amount outside is a misreading: world output is 1e14 dollars

_NUMERAL = re.compile(r"[0-9０-９](?:[0-9０-９,，]*[0-9０-９])?(?:[.．][0-9０-９]+)?")
_POINT = re.compile(r"[0-9０-９][.．][0-9０-９]")
_VAGUE = re.compile(r"[多余餘几幾数數여]|\bodd\b")
_WIDE = str.maketrans("０１２３４５６７８９，．", "0123456789,.")


def readable(figure: Figure) -> bool:
    """Whether a figure has a value of a size that can be an amount; a loss counts, what crosses zero does not."""
    ends = [end for end in (figure.low, figure.high) if end is not None]
    if not ends or not all(end.is_finite() for end in ends):
        return False
    return all(READABLE[0] <= abs(end) <= READABLE[1] for end in ends) and len({end > 0 for end in ends}) == 1


def magnitude(figure: Figure) -> Figure:
    """The figure without its sign: a loss is converted like a gain."""
    if figure.high is None or figure.high > 0:
        return figure
    return replace(figure, low=-figure.high, high=None if figure.low is None else -figure.low)


def unhedged(figure: Figure) -> Figure:
    """The figure as if nothing bound it: over 5 billion as 5 billion."""
    return figure if figure.exactness is Exactness.EXACT else replace(figure, exactness=Exactness.EXACT)


def significant(figure: Figure) -> int:
    """How many digits are written, closing zeros included (9090 has four)."""
    value = figure.high if figure.high is not None else figure.low
    if value is None or not value:
        return 1
    least = figure.step or _last_digit(value)
    return min(MOST_DIGITS, max(1, value.adjusted() - least.adjusted() + 1))


def to_digits(value: Decimal, digits: int) -> Decimal:
    """A value rounded to so many digits."""
    return value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1), rounding=ROUND_HALF_UP)


def to_step(value: Decimal, step: Decimal) -> Decimal:
    """A value rounded to a multiple of a step; as it is where there is none."""
    return (value / step).to_integral_value(rounding=ROUND_HALF_UP) * step if step else value


@lru_cache(maxsize=REMEMBERED)
def coarse_step(figure: Figure) -> Decimal:
    """What the last digit other than a closing zero is worth: 200 billion → 100 billion. 5.00 has no zeros to drop."""
    value = figure.value
    if not value or not figure.step or _POINT.search(figure.text):
        return figure.step
    return max(figure.step, _last_digit(value))


@lru_cache(maxsize=REMEMBERED)
def allowed(figure: Figure, *, as_rounded: bool = False) -> Interval:
    """The values a figure may stand for: half a step to either side; 多 and "over" open it upwards, 近 downwards."""
    step = coarse_step(figure)
    half = (step if as_rounded else figure.step) / 2
    low, high = figure.low, figure.high
    if low is not None and (figure.exactness is Exactness.AT_LEAST or vague_in_itself(figure)):
        return Interval(low - figure.step / 2, max(low, high or low) + step)
    if figure.exactness is Exactness.AT_MOST and high is not None:
        return Interval(min(high, low or high) - step, high + figure.step / 2)
    return Interval(None if low is None else low - half, None if high is None else high + half)


def vague_in_itself(figure: Figure) -> bool:
    """Whether the numeral itself leaves digits open (8000多万), not a word before it ("over 80 million")."""
    return _VAGUE.search(figure.text) is not None


def rewritten(figure: Figure, value: Decimal) -> str | None:
    """The figure's text with another value in the same digits and scale; None where it has no plain numeral."""
    numerals = list(_NUMERAL.finditer(figure.text))
    if len(numerals) != 1 or not figure.step:
        return None
    numeral = numerals[0]
    old = numeral.group().translate(_WIDE)
    if Decimal(old.replace(",", "")).scaleb(figure.scale) != figure.value:
        return None
    new = to_step(value, figure.step).scaleb(-figure.scale)
    places = len(old.partition(".")[2])
    grouped = "," in old or (places == 0 and new >= 10_000 and figure.text.isascii())
    written = f"{new:,.{places}f}" if grouped else f"{new:.{places}f}"
    return figure.text[: numeral.start()] + written + figure.text[numeral.end() :]


def with_own_step(figure: Figure) -> Figure:
    """One end of a range with what its own last digit is worth: the 80 million of "$80 million to $100 billion"."""
    numerals = list(_NUMERAL.finditer(figure.text))
    value = figure.value
    if len(numerals) != 1 or not value or not figure.step:
        return figure
    written = numerals[0].group().translate(_WIDE).replace(",", "")
    unit = abs(value) / Decimal(written) if Decimal(written) else figure.step
    return replace(figure, step=unit.scaleb(-len(written.partition(".")[2])))


def keeps_digits(figure: Figure, value: Decimal) -> bool:
    """Whether the digits written can still tell a value: 5亿 cannot tell 54200, and 50万 would make 5万 of it."""
    rounded = to_step(value, figure.step)
    if not rounded or not figure.step:
        return rounded == value
    return rounded.adjusted() - figure.step.adjusted() + 1 >= min(significant(figure), LEAST_LEFT)


def _last_digit(value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)
