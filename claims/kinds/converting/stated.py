"""The rates a text says it converts at: 按1美元兑7.1元计算, at a rate of 1,300 won to the dollar, 1달러=1300원 기준.

A rate counts only with words that say it was converted at (按…计算, at a rate of, 기준, で換算), or alone in a
bracket: （1美元约合7.1元）. It holds for the conversions of its pair in its sentence; where the text states one rate of
a pair and no other, for all of them. A rate that is only told (the dollar fell to 7.1 yuan) is no basis.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

from claims.kinds.context.tables import tables
from claims.kinds.converting.stating.stating import Stating
from claims.kinds.kind import StatedRate
from figures.figure import Figure, Kind

ONE = frozenset({1, 10, 100, 1000, 10_000})  # of the currency a rate is of: 100 yen are 4.8 yuan
FAR = 16  # code points between a rate and the words that say it was converted at
LONGEST_GAP = 12  # between one unit and its worth
HEDGES = "约約大概为為是,， "
OPENING, CLOSING = "(（", ")）"


@dataclass(frozen=True, slots=True)
class Stated:
    """A rate that the text states, and where."""

    start: int
    end: int
    rate: StatedRate


class StatedRates:
    """The stated rates of a text, found once."""

    def __init__(self, body: str, figures: Iterable[Figure]) -> None:
        money = [figure for figure in figures if figure.kind is Kind.CURRENCY and figure.value and figure.unit]
        self._found = list(_stated(body, money))

    def of(self, units: Iterable[str | None], sentence: tuple[int, int]) -> StatedRate | None:
        """The rate for a pair of currencies in a sentence; else the only one the text states for the pair."""
        pair = set(units)
        mine = [stated for stated in self._found if {stated.rate.base, stated.rate.quote} == pair]
        near = [stated.rate for stated in mine if sentence[0] <= stated.start < sentence[1]]
        if near:
            return near[0]
        rates = {stated.rate for stated in mine}
        return rates.pop() if len(rates) == 1 else None

    def holds(self, figure: Figure) -> bool:
        """Whether an amount is a part of a stated rate: 1美元 of 1美元约合7.1元 is no conversion's result."""
        return any(stated.start <= figure.start and figure.end <= stated.end for stated in self._found)


def _stated(body: str, money: Sequence[Figure]) -> Iterator[Stated]:
    for one, worth in pairwise(money):
        if one.value in ONE and one.unit != worth.unit and worth.start - one.end <= LONGEST_GAP:
            yield from _of_pair(body, one, worth)
    for figure in money:
        yield from _of_name(body, figure)


def _of_pair(body: str, one: Figure, worth: Figure) -> Iterator[Stated]:
    gap = body[one.end : worth.start].strip(HEDGES)
    rate = StatedRate(one.unit or "", worth.unit or "", (worth.value or Decimal(0)) / (one.value or Decimal(1)))
    for stating in _languages():
        if gap in stating.equals and (_is_basis(body, one.start, worth.end, stating) or _is_alone(body, one, worth)):
            yield Stated(one.start, worth.end, rate)
            return


def _of_name(body: str, figure: Figure) -> Iterator[Stated]:
    """A rate whose one unit is a bare word: 1,300 won to the dollar, 달러당 1300원."""
    for stating in _languages():
        behind = re.match(stating.per, body[figure.end : figure.end + 2 * FAR]) if stating.per else None
        ahead = (
            re.search(stating.for_each, body[max(0, figure.start - FAR) : figure.start]) if stating.for_each else None
        )
        found = behind or ahead
        base = stating.currencies.get(found["name"]) if found else None
        if found is None or base in (None, figure.unit):
            continue
        start = figure.start - (len(ahead.group()) if ahead else 0)
        end = figure.end + (behind.end() if behind else 0)
        if _is_basis(body, start, end, stating):
            yield Stated(start, end, StatedRate(base or "", figure.unit or "", figure.value or Decimal(0)))
            return


def _is_basis(body: str, start: int, end: int, stating: Stating) -> bool:
    """Whether words beside a rate say that amounts were converted at it; Chinese says so on both sides."""
    before, after = body[max(0, start - 2 * FAR) : start], body[end : end + FAR]
    led = not stating.before or any(word in _clause_before(before).lower() for word in stating.before)
    followed = not stating.after or any(word in _clause_after(after) for word in stating.after)
    return led and followed


def _clause_before(words: str) -> str:
    return re.split(r"[。；;，,.!?！？\n]\s*", words)[-1]


def _clause_after(words: str) -> str:
    return re.split(r"[。；;，,!?！？\n）)]", words)[0]


def _is_alone(body: str, one: Figure, worth: Figure) -> bool:
    """Whether a rate is all that stands in its bracket."""
    before, after = body[: one.start].rstrip()[-1:], body[worth.end : worth.end + 4].lstrip("人民币幣 ")[:1]
    return before != "" and before in OPENING and after != "" and after in CLOSING


@cache
def _languages() -> tuple[Stating, ...]:
    found = (getattr(table, "STATING", None) for table in tables("claims.kinds.converting.stating"))
    return tuple(stating for stating in found if isinstance(stating, Stating))
