"""Which part and which whole a share is of: beside it, or elsewhere in the article by name and by arithmetic.

What fits is taken; what does not fit is only a claim where the words leave no choice, where one quantity alone bears
the name of the whole, or where two other shares of the sentence have the same whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.kinds.relating.bands import as_percent, grain
from claims.kinds.relating.quantities import COUNT, Quantities, Quantity, alike, names
from claims.kinds.relating.telling import FIT
from claims.kinds.sharing.agreeing import whole_agreed_on
from claims.kinds.sharing.beside import (
    Pair,
    follows,
    goes_with,
    is_forced,
    joined,
    loosely,
    may_be,
    named_whole,
    names_no_other,
    near,
    pairs,
)
from claims.kinds.sharing.dividing import grades
from claims.kinds.sharing.forms import Share
from claims.kinds.sharing.naming import bare, bears, is_plainly_called, named_ratio, of_names, of_ratio, only_of_names
from claims.verdicts import Outcome
from figures.figure import Exactness, Figure

NEXT = 120  # code points between a whole and a part that follows it
FAR = 80  # quantities of one measure looked at for a whole
LOCAL_PARTS = 2  # the nearest quantities before a share that may be its part
FINE = Decimal("0.012")  # a share as fine as 36.4 % picks its whole out of eighty by arithmetic alone
LEAST_COUNT = 10  # smaller counts go together by chance
SAME_WHOLE = 2  # shares of a sentence that have a whole in common, so that the others have it too


Meets = Callable[[Pair, Figure], bool]


@dataclass(frozen=True, slots=True)
class Found:
    """A share with its part and whole."""

    part: Quantity
    whole: Quantity
    share: Figure


def find(quantities: Quantities, shares: Sequence[Share], lang: str) -> Iterator[Found]:
    """Every share whose part and whole stand in the text, once each."""
    certain = [_pair(quantities, share, lang) for share in shares]
    wholes = Counter((share.sentence, pair[1].at) for share, pair in zip(shares, certain, strict=True) if pair)
    agreed = _agreed_wholes(quantities, [share for share, pair in zip(shares, certain, strict=True) if not pair])
    for share, pair in zip(shares, certain, strict=True):
        known = (
            pair
            or agreed.get(share.figure.start)
            or _of_the_same_whole(quantities, share, wholes, lang)
            or _nearly(quantities, share)
        )
        if known is not None:
            yield Found(*known, share.figure)


def fits(pair: Pair, share: Figure) -> bool:
    """Whether the three agree within what is written, or nearly."""
    return _may_fit(pair, share) and any(
        graded.outcome in FIT for graded in grades(pair[0].figure, pair[1].figure, share)
    )


def agrees(pair: Pair, share: Figure) -> bool:
    """Whether the three agree within what is written."""
    return _may_fit(pair, share) and any(
        graded.outcome is Outcome.ACCURATE for graded in grades(pair[0].figure, pair[1].figure, share)
    )


def _may_fit(pair: Pair, share: Figure) -> bool:
    """A cheap look before the grading: no rounding or hedge reaches beyond a half and twice."""
    told = as_percent(share).value
    ratio = pair[0].value / pair[1].value * 100
    return told is not None and told / 2 <= ratio <= told * 2


def _pair(quantities: Quantities, share: Share, lang: str) -> Pair | None:
    by_ratio = _by_ratio(quantities, share, lang)
    if by_ratio is not None or share.is_change:
        return by_ratio
    beside = near(quantities, share)
    sure = joined(quantities, share, beside, lang)
    if sure is not None and fits(sure, share.figure):
        return sure
    tried = pairs(beside, share) if share.said else loosely(beside, share)
    turned = (sure[1], sure[0]) if sure else None  # the words say which is which
    fitting = next((p for p in tried if p != turned and _is_told(p) and agrees(p, share.figure)), None)
    if fitting is None and sure is not None and is_forced(quantities, share, sure, lang):
        return sure
    return fitting or (_far(quantities, share, beside, agrees) if share.said else None)


def _nearly(quantities: Quantities, share: Share) -> Pair | None:
    """The pair that comes near, or the only one that the words can mean, where none agrees."""
    if not share.said or share.is_change:
        return None
    beside = near(quantities, share)
    near_by_name = _far(quantities, share, beside, fits) or _only_named(quantities, share, beside)
    return near_by_name or only_of_names(quantities, share)


def _is_told(pair: Pair) -> bool:
    """Whether both are large enough to be more than a chance: three sources and a dozen banks make no quarter."""
    return pair[0].measure != COUNT or min(each.value for each in pair) >= LEAST_COUNT


def _by_ratio(quantities: Quantities, share: Share, lang: str) -> Pair | None:
    """毛利率25.3%: the gross profit ÷ the revenue, wherever they stand."""
    ratio = named_ratio(quantities, share, lang)
    if ratio is None:
        return None
    tried = list(of_ratio(quantities, share, ratio))
    fitting = next((pair for pair in tried if fits(pair, share.figure)), None)
    return fitting or (tried[0] if ratio.defined and len(tried) == 1 else None)


# ---------------------------------------------------------------- elsewhere in the article


def _far(quantities: Quantities, share: Share, beside: Sequence[Quantity], meets: Meets) -> Pair | None:
    for part in _local_parts(share, beside):
        others = _others(quantities, part, share)
        candidates = [whole for whole in others if part.value < whole.value and _is_told((part, whole))]
        fitting = [
            whole
            for whole in candidates
            if meets((part, whole), share.figure) and _trusted(quantities, share, part, whole)
        ]
        if fitting:
            return part, _best(quantities, share, fitting)
    named = next((pair for pair in of_names(quantities, share) if _is_told(pair) and meets(pair, share.figure)), None)
    return named or _named_part(quantities, share, beside, meets)


def _local_parts(share: Share, beside: Sequence[Quantity]) -> list[Quantity]:
    told = [each for each in beside if each.start == share.part_after]
    before = [each for each in beside if each.end <= share.figure.start]
    return [*told, *before[: -LOCAL_PARTS - 1 : -1]]


def _others(quantities: Quantities, part: Quantity, share: Share) -> list[Quantity]:
    before = quantities.before(share.figure.start, part.measure, FAR)
    after = quantities.after(share.figure.end, part.measure, FAR)
    return [each for each in (*before, *after) if each.at != part.at]


def _trusted(quantities: Quantities, share: Share, part: Quantity, whole: Quantity) -> bool:
    """Whether arithmetic that fits may be believed: fine figures by themselves, coarse ones by a name in common."""
    about = quantities.about(whole)
    if _is_the_one_before(quantities, part, whole):
        return True
    if share.whole and names(share.whole) & names(about):
        return True
    if {part.figure.exactness, whole.figure.exactness} & {Exactness.AT_LEAST, Exactness.AT_MOST}:
        return False
    if grain(share.figure) <= FINE and share.figure.step:
        return True
    return alike(about, quantities.body[slice(*share.sentence)]) > 0


def _is_the_one_before(quantities: Quantities, part: Quantity, whole: Quantity) -> bool:
    """Whether the whole is the last quantity before the part, as in: Sales came to $80m. Exports were $20m, or 25%."""
    return quantities.before(part.start, part.measure, 1) == [whole] and part.start - whole.end <= NEXT


def _best(quantities: Quantities, share: Share, candidates: Sequence[Quantity]) -> Quantity:
    def rank(whole: Quantity) -> tuple[int, bool, int]:
        distance = whole.start - share.figure.start
        return -alike(share.whole, quantities.about(whole)), distance > 0, abs(distance)

    return min(candidates, key=rank)


def _named_part(quantities: Quantities, share: Share, beside: Sequence[Quantity], meets: Meets) -> Pair | None:
    """Two in five of the 635,173 reports, and 246,570 some sentences on: the whole is beside, the part by name."""
    whole = named_whole(share, beside)
    if whole is None:
        return None
    sentence = quantities.body[slice(*share.sentence)]
    parts = [part for part in quantities.after(share.figure.end, whole.measure, FAR) if part.value < whole.value]
    fitting = (part for part in parts if meets((part, whole), share.figure))
    part = next((part for part in fitting if alike(quantities.about(part), sentence) > 0), None)
    return (part, whole) if part else None


def _only_named(quantities: Quantities, share: Share, beside: Sequence[Quantity]) -> Pair | None:
    """研发投入12亿元，占总营收的15%, where one quantity alone is called 营收: nothing else can be meant."""
    part, wanted = _part_before(quantities, share, beside), names(bare(share.whole))
    if part is None or not wanted:
        return None
    called = [
        whole for whole in _others(quantities, part, share) if bears(quantities, whole, wanted) and may_be(part, whole)
    ]
    if any(not is_plainly_called(quantities, share, whole) for whole in called):
        return None
    return (part, called[0]) if len({whole.value for whole in called}) == 1 else None


def _of_the_same_whole(
    quantities: Quantities, share: Share, wholes: Counter[tuple[tuple[int, int], int]], lang: str
) -> Pair | None:
    """A share between others of one whole: 欧洲15511辆，占比51.9%；美国11147辆，占比73.3%."""
    if not share.said or share.is_change:
        return None
    common = [at for (sentence, at), count in wholes.items() if sentence == share.sentence and count >= SAME_WHOLE]
    part = _part_before(quantities, share, near(quantities, share))
    if len(common) != 1 or part is None:
        return None
    whole = quantities.all[common[0]]
    return (part, whole) if goes_with(part, whole) and names_no_other(quantities, share, whole, lang) else None


def _agreed_wholes(quantities: Quantities, unpaired: Sequence[Share]) -> dict[int, Pair]:
    """The pairs of shares that stand in one sentence and agree on a whole, by where each share begins."""
    listed: dict[tuple[int, int], list[tuple[Share, Quantity]]] = {}
    for share in unpaired:
        part = _part_before(quantities, share, near(quantities, share)) if share.said and not share.is_change else None
        if part is not None and not share.whole:
            listed.setdefault(share.sentence, []).append((share, part))
    found: dict[int, Pair] = {}
    for parts in listed.values():
        whole = whole_agreed_on(quantities, parts)
        if whole is not None:
            found |= {share.figure.start: (part, whole) for share, part in parts}
    return found


def _part_before(quantities: Quantities, share: Share, beside: Sequence[Quantity]) -> Quantity | None:
    """The quantity right before the words that make the share."""
    before = [each for each in beside if each.end <= share.saying.start]
    return before[-1] if before and follows(quantities.body, before[-1], share) else None
