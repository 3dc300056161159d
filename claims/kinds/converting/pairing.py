"""Which amounts of a text are conversions of one another.

Reads the gaps between neighbouring amounts, once each, so that the work grows with the text's length.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from claims.kinds.context.places import Places
from claims.kinds.converting.gaps import Between, Gap, between
from claims.kinds.digits import magnitude
from figures.figure import Figure, Kind

CONVERTING = frozenset({Gap.OPENS, Gap.CONNECTS, Gap.EQUALS})
RANGING = frozenset({Gap.SPANS, Gap.EQUALS})  # "~" is a range between two amounts of one currency
FURTHER = frozenset({Gap.CONTINUES, Gap.CONNECTS, Gap.JOINS})
RATE_UNITS = frozenset({1, 10, 100, 1000, 10_000})  # "100 yen = 4.8 yuan" is a rate
MOST_JOINED = 6  # amounts of one list; "A, B and C (D, E and F)" has three
UNSCALED = 1000  # a low end below it has lost its scale word, where the high end has one
SCALES_ALONE = ("亿", "億", "万", "萬", "兆", "억", "조", "만")
BARE = ("元", "圓", "块", "塊")  # whose, the article says


@dataclass(frozen=True, slots=True)
class Pair:
    """An amount and what it was converted into; `then`: the words between them name an earlier day's rate."""

    source: Figure
    target: Figure
    then: bool = False


def pairs(body: str, figures: Sequence[Figure]) -> Iterator[Pair]:
    """The conversions of a text, in its order."""
    places = Places(body)
    money = [_sharing_scale(places.settle(_as_money(each))) for each in figures if _is_amount(each)]
    amounts, gaps = _with_ranges(body, money)
    meant = None
    for at, gap in enumerate(gaps):
        if gap.gap in CONVERTING:
            yield from _across(amounts, gaps, at, meant)
        if gap.original and gap.onwards:
            meant = gap.original


def _is_amount(figure: Figure) -> bool:
    """Whether it is, or may be, an amount whose number is written: 亿日元 alone is what is left of one."""
    if figure.low is None or figure.text.startswith(SCALES_ALONE):
        return False
    return figure.kind is Kind.CURRENCY or (figure.kind is Kind.DIMENSION and _may_be_money(figure))


def _may_be_money(figure: Figure) -> bool:
    """A weight in pounds may be money: its candidates name a currency beside the unit (lb, GBP)."""
    return any(code.isupper() for code in figure.candidates) and not all(code.isupper() for code in figure.candidates)


def _as_money(figure: Figure) -> Figure:
    if figure.kind is Kind.CURRENCY:
        return figure
    currency = next(code for code in figure.candidates if code.isupper())
    return replace(figure, kind=Kind.CURRENCY, unit=currency)


def _with_ranges(body: str, money: list[Figure]) -> tuple[list[Figure], list[Between]]:
    """The amounts with the gaps between them; two amounts that are the ends of a range become one."""
    amounts, gaps = money[:1], list[Between]()
    for left, right in pairwise(money):
        gap = between(body[left.end : right.start])
        if gap.gap in RANGING and _ascend(amounts[-1], right):
            amounts[-1] = _ends(amounts[-1], right, joint=body[left.end : right.start])
            continue
        gaps.append(gap)
        amounts.append(right)
    return amounts, gaps


def _ascend(left: Figure, right: Figure) -> bool:
    if left.unit != right.unit or left.is_range or right.is_range or left.low is None or right.low is None:
        return False
    return left.low < right.low


def _ends(low: Figure, high: Figure, joint: str = "–") -> Figure:
    """One range of two amounts; "$94 to $141 billion" is in billions at both ends."""
    text = f"{low.text}{joint}{high.text}"
    joined = replace(low, end=high.end, text=text, high=high.high, step=max(low.step, high.step), scale=high.scale)
    return joined if low.scale else _sharing_scale(joined)


def _sharing_scale(figure: Figure) -> Figure:
    """A range whose low end reads as if its scale word were missing; "$500 to $1 million" is as it is written."""
    if figure.low is None or figure.high is None or not figure.scale or figure.low >= UNSCALED:
        return figure
    scaled = figure.low.scaleb(figure.scale)
    return replace(figure, low=scaled) if 0 < scaled < figure.high else figure


def _across(amounts: list[Figure], gaps: list[Between], at: int, meant: str | None) -> Iterator[Pair]:
    """The conversions over one gap: A (B), A and B (C and D), A (B; C)."""
    gap = gaps[at]
    sources, targets = _aligned(_joined_before(amounts, gaps, at), _joined_after(amounts, gaps, at + 1))
    for source, target in zip(sources, targets, strict=True):
        pair = _understood(source, target, gap, meant)
        doubtful = not gap.direct and (_may_be_money(source) or _may_be_money(target))
        if pair and not doubtful and not _is_rate(pair, gap.gap):
            yield pair
    yield from _further(amounts, gaps, at, meant)


def _aligned(sources: list[Figure], targets: list[Figure]) -> tuple[list[Figure], list[Figure]]:
    """As many targets as sources: a range beside two amounts takes them for its ends, else the nearest two pair."""
    if len(sources) == len(targets):
        return sources, targets
    if sources[-1].is_range and len(targets) == 2 and _ascend(*targets):
        return sources[-1:], [_ends(targets[0], targets[1])]
    if targets[0].is_range and len(sources) == 2 and _ascend(*sources):
        return [_ends(sources[0], sources[1])], targets[:1]
    return sources[-1:], targets[:1]


def _further(amounts: list[Figure], gaps: list[Between], at: int, meant: str | None) -> Iterator[Pair]:
    """A (B; C) and A (B or C) convert A twice, into different currencies, inside one bracket."""
    if gaps[at].gap is not Gap.OPENS:
        return
    source, first = amounts[at], amounts[at + 1]
    for place in range(at + 1, min(at + 1 + MOST_JOINED, len(gaps))):
        further = amounts[place + 1]
        if gaps[place].gap not in FURTHER or further.unit in (first.unit, source.unit):
            return
        pair = _understood(source, further, gaps[at], meant)
        if pair:
            yield pair


def _joined_before(amounts: list[Figure], gaps: list[Between], at: int) -> list[Figure]:
    """The list of amounts of one currency that ends before a gap."""
    joined = [amounts[at]]
    for place in range(at - 1, max(-1, at - MOST_JOINED), -1):
        if gaps[place].gap is not Gap.JOINS or amounts[place].unit != amounts[at].unit:
            break
        joined.insert(0, amounts[place])
    return joined


def _joined_after(amounts: list[Figure], gaps: list[Between], at: int) -> list[Figure]:
    """The list of amounts of one currency that begins after a gap."""
    joined = [amounts[at]]
    for place in range(at, min(at + MOST_JOINED, len(gaps))):
        if gaps[place].gap is not Gap.JOINS or amounts[place + 1].unit != amounts[at].unit:
            break
        joined.append(amounts[place + 1])
    return joined


def _understood(source: Figure, target: Figure, gap: Between, meant: str | None) -> Pair | None:
    """The pair with its currencies settled, or None where it cannot be a conversion."""
    named = gap.original or (meant if source.text.endswith(BARE) and source.unit == "CNY" else None)
    if named and named != target.unit:
        source = replace(source, unit=named, candidates=())
    source, target = _apart(*_alike_in_sign(source, target))
    if source.unit == target.unit:
        return None
    return Pair(source, target, gap.then)


def _alike_in_sign(source: Figure, target: Figure) -> tuple[Figure, Figure]:
    """A minus on one side only is a dash before a list's entry, or a loss whose conversion is told without it."""
    if _is_negative(source) is _is_negative(target):
        return source, target
    return magnitude(source), magnitude(target)


def _is_negative(figure: Figure) -> bool:
    return figure.high is not None and figure.high < 0


def _apart(source: Figure, target: Figure) -> tuple[Figure, Figure]:
    """Two amounts of a conversion are of two currencies: where both read alike, the ambiguous one is the other.

    The same number twice is one amount told again (10亿元, 10亿元人民币).
    """
    if source.unit != target.unit or target.candidates or source.value == target.value:
        return source, target
    return _other_than(target.unit, source), target


def _other_than(unit: str | None, figure: Figure) -> Figure:
    others = tuple(candidate for candidate in figure.candidates if candidate != unit)
    if not others:
        return figure
    return replace(figure, unit=others[0] if len(others) == 1 else None, candidates=others)


def _is_rate(pair: Pair, gap: Gap) -> bool:
    """`$1 = 84.6 yen` and `1欧元约合1.17美元` quote a rate; a price of one euro has its conversion in a bracket."""
    value = pair.source.value
    return gap is not Gap.OPENS and pair.source.scale == 0 and value in RATE_UNITS
