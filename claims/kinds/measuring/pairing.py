"""Which measures of a text are one measure in two units: 100亩(约6.7公顷), 5 miles (8 km), 17 m/s, or 61 km/h.

The words between the two are those of a conversion of money; what is not understood is none. `per` behind a measure
makes it another one, and is read (426m per minute) or keeps it from being any (30 miles per gallon).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from claims.kinds.converting.gaps import LONGEST, Gap, between
from claims.kinds.digits import magnitude, readable
from claims.kinds.measuring.units import units
from figures.figure import Figure, Kind

PER = re.compile(r"[ -]?(?:per|an?|/|每) ?(?P<time>second|sec|minute|min|hour|秒|分钟|小时)\b|/s\b")
OTHER_PER = re.compile(r"[ -]?(?:per\b|each\b|/|每|当たり|あたり|당\b)")
PER_BEFORE = re.compile(r"(?:每|per |/)$")
RATES = {
    ("m", "second"): "mps", ("m", "sec"): "mps", ("m", "秒"): "mps", ("m", "minute"): "mpmin", ("m", "min"): "mpmin",
    ("m", "分钟"): "mpmin", ("km", "hour"): "kmph", ("km", "小时"): "kmph", ("mi", "hour"): "mph", ("ft", "second"):
    "fps", ("km", "minute"): "kmpmin", ("km", "分钟"): "kmpmin", ("km", "second"): "kmps", ("km", "秒"): "kmps",
}  # fmt: skip
CONVERTS = re.compile(
    r"(?:,? )?(?:[a-z]+ ){0,7}(?:translates to|works out at|converts to|amounts to|is the same as) "
    r"(?:(?:about|roughly|around|some) )?"
    r"|(?:，)?(?:换算成|換算成|换算为|換算為)(?:约|約)?|(?:は|を)?(?:換算で|換算すると)約?"
)
BRACKET_ENDS = re.compile(
    r"(?: ?(?:左右|上下|high|tall|long|wide|deep|away|가량|程度|ほど))?[ \u3000]?(?:[)）\]］】;；,，、/]|or\b|$)"
)
POUNDS = re.compile(r"pounds?$|ポンド$|파운드$")
SIGNED = frozenset({"temperature"})


@dataclass(frozen=True, slots=True)
class Pair:
    """A measure and what it was converted into."""

    source: Figure
    target: Figure


def pairs(body: str, figures: Sequence[Figure]) -> Iterator[Pair]:
    """The measures told in two units, in the order of the text; A (B; C) converts A twice."""
    source: Figure | None = None
    for left, right in pairwise(_measures(body, figures)):
        if not _converts(body, left, right):
            source = None
            continue
        source = source if source is not None and _comparable(source, right) else left
        yield Pair(source, right)


def _measures(body: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    for figure in figures:
        measure = _as_measure(body, figure)
        if measure is not None:
            yield measure


def _as_measure(body: str, figure: Figure) -> Figure | None:
    """The figure as a measure of a known unit, with the time it is told for."""
    if figure.kind is Kind.CURRENCY and POUNDS.search(figure.text.lower()):
        return replace(figure, kind=Kind.DIMENSION, unit="lb", candidates=())
    known = units().get(figure.unit or "")
    if figure.kind is not Kind.DIMENSION or known is None:
        return None
    if known.measures not in SIGNED:
        figure = magnitude(figure)
        if not readable(figure):
            return None
    return _per_time(body, figure)


def _per_time(body: str, figure: Figure) -> Figure | None:
    rest = body[figure.end : figure.end + 16]
    per = PER.match(rest)
    if per is None:
        return None if OTHER_PER.match(rest) or PER_BEFORE.search(body[: figure.start][-4:]) else figure
    unit = RATES.get((figure.unit or "", per["time"] or "second"))
    end = figure.end + per.end()
    return None if unit is None else replace(figure, unit=unit, end=end, text=body[figure.start : end])


def _converts(body: str, left: Figure, right: Figure) -> bool:
    if not _comparable(left, right) or right.start - left.end > LONGEST:
        return False
    gap = body[left.end : right.start]
    joint = between(gap).gap
    if joint is Gap.OPENS:
        return BRACKET_ENDS.match(body[right.end : right.end + 12]) is not None
    return joint in (Gap.CONNECTS, Gap.EQUALS) or CONVERTS.fullmatch(gap) is not None


def _comparable(left: Figure, right: Figure) -> bool:
    """Of one measure, in two units."""
    if left.unit == right.unit or left.start >= right.start:
        return False
    return units()[left.unit or ""].measures == units()[right.unit or ""].measures
