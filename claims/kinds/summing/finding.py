"""Which quantities are the parts of which total: by words, by place and by arithmetic that fits.

How far arithmetic may be believed is counted in powers of ten: that 124369.67 fits by chance is one in a hundred
thousand, that 20 fits one in twenty. Words of totals and of parts add to it, every further total tried takes from it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal

from claims.kinds.relating.bands import band, closing_zeros, total
from claims.kinds.relating.quantities import PERCENT, Quantities, Quantity
from claims.kinds.relating.telling import FIT, Worked, grade
from claims.kinds.summing.certain import is_total_behind, wrong_sums
from claims.kinds.summing.runs import Found, Ground, Run, grounds, runs, words
from claims.verdicts import Outcome
from figures.figure import Exactness

CLOSE = Decimal("0.03")  # a little more than the policy's margin, for the rounding of the parts
WIDE = Decimal("0.15")  # how far a total may lie from its parts where its zeros are rounding: nearly 70 % for 45 and 23
ENOUGH = Decimal("3.5")  # powers of ten; measured on whole articles
TOTAL_LEAD, PART_LEAD = 12, 40  # code points before a total, or a first part, in which it is said to be one
MANY = 12  # totals of one size that are all tried
ROUGH = Context(prec=4)  # logarithms that only weigh
ITEM = 30  # code points between the items of a list
REACH = 2500  # code points between a total and its parts
LITTLE, HALF, ONE, MUCH = Decimal("0.3"), Decimal("0.5"), Decimal(1), Decimal("1.5")
LONG, LONGER = 3, 4  # parts


def find(quantities: Quantities, lang: str) -> list[Found]:
    """The sums of a text: each run of parts once, with its best total; then the sums of what is no part of another."""
    found: list[Found] = []
    for ground in grounds(quantities, lang):
        first = _of_measure(ground)
        inner = {part.at for sum_ in first for part in sum_.parts}
        second = _of_measure(ground.without(inner)) if inner else []
        found += [*first, *second, *wrong_sums(ground, {sum_.total.at for sum_ in (*first, *second)})]
    return sorted(found, key=lambda each: (min(each.total.start, each.parts[0].start), each.total.start))


def _of_measure(ground: Ground) -> list[Found]:
    by_value = sorted(ground.measured, key=lambda each: each.value)
    values = [each.value for each in by_value]
    loose = frozenset(each.at for each in by_value if _is_loose(each))
    said = frozenset(each.at for each in by_value if _is_said(ground, each))
    found = []
    for run in runs(ground):
        for parts in _readings(ground, run):
            sum_ = sum((part.value for part in parts), Decimal(0))
            low, high = sum_ * (1 - WIDE), sum_ * (1 + WIDE)
            first, last = bisect_left(values, low), bisect_right(values, high)
            near = by_value[first:last] if last - first <= MANY else _around(ground, run, low, high)
            weighed = (
                Found(whole, parts, _weight(ground, run, parts, whole))
                for whole in near
                if (whole.start < parts[0].start or whole.at in said)
                and (whole.at in loose or abs(whole.value - sum_) <= sum_ * CLOSE)
            )
            found += [each for each in weighed if each.weight >= ENOUGH]
    return _apart(found)


def _around(ground: Ground, run: Run, low: Decimal, high: Decimal) -> list[Quantity]:
    """The totals beside a run, where a text repeats one value too often to try them all."""
    beside = ground.measured[max(0, run.first - MANY) : run.last + MANY]
    return [whole for whole in beside if low <= whole.value <= high]


def _is_loose(whole: Quantity) -> bool:
    """Whether a total may stand for a sum beyond the policy's margin, because it is hedged or rounded."""
    return whole.figure.exactness is not Exactness.EXACT or closing_zeros(whole.figure)


def _is_said(ground: Ground, whole: Quantity) -> bool:
    """Whether a word of totals stands beside a figure; without one no total follows its parts."""
    lead = ground.quantities.body[max(0, whole.start - TOTAL_LEAD) : whole.start]
    return bool(words(ground.lang).totals.search(lead)) or is_total_behind(ground.quantities, whole, ground.lang)


def _readings(ground: Ground, run: Run) -> Iterator[tuple[Quantity, ...]]:
    """The parts of a run, and again with those twice that stand for two (3位と4位が200万ドル)."""
    yield run.parts
    doubled = [part for part in run.parts if part.at in ground.doubled] if ground.doubled else []
    if doubled:
        yield tuple(sorted((*run.parts, *doubled), key=lambda part: part.start))


# ---------------------------------------------------------------- how far a sum may be believed


def _weight(ground: Ground, run: Run, parts: Sequence[Quantity], whole: Quantity) -> Decimal:
    first, last = run.parts[0], run.parts[-1]
    apart = first.start - whole.end if whole.start < first.start else whole.start - last.end
    if whole in parts or apart < 0 or apart > REACH or whole.value <= max(part.value for part in parts):
        return Decimal(0)
    fits, fine = _fineness(parts, whole)
    if fine is None:
        return Decimal(0)
    place = ground.place(whole)
    adjacent = place in (run.first - 1, run.last + 1)
    cues = _cues(ground, run, whole)
    named = HALF if cues.named else Decimal(0)
    if not cues.said and not _may_be_unsaid(
        ground, run, whole, by_name=adjacent and run.parallel and cues.named, fits=fits
    ):
        return Decimal(0)
    if whole.measure == PERCENT and whole.figure.exactness is Exactness.AT_LEAST:
        return Decimal(0)
    tries = Decimal(0) if adjacent else ROUGH.log10(Decimal(len(ground.measured)))
    return fine - tries + cues.said + named + _place(ground, run, whole) + (ONE if adjacent else Decimal(0))


def _fineness(parts: Sequence[Quantity], whole: Quantity) -> tuple[bool, Decimal | None]:
    """Whether the parts make the total, and how unlikely that is by chance, in powers of ten; None: they do not."""
    expected = total(part.figure for part in parts)
    written = band(whole.figure)
    graded = grade(Worked(whole.figure, expected))
    if graded.outcome not in FIT or written.value is None or expected.value is None:
        return False, None
    fits = graded.outcome is Outcome.ACCURATE
    low, high = expected.interval.low, expected.interval.high
    if low is None or high is None or written.interval.low is None or written.interval.high is None:
        return fits, HALF
    width = max((high - low) + (written.interval.high - written.interval.low), whole.figure.step)
    if not fits:
        width = max(width, 2 * abs(written.value - expected.value))
    return fits, max(Decimal(0), -ROUGH.log10(width / written.value)) if width else LITTLE


def _may_be_unsaid(ground: Ground, run: Run, whole: Quantity, *, by_name: bool, fits: bool) -> bool:
    """Without a word of totals or parts only what fits counts, and no item of the parts' own list is their total."""
    first, last = ground.quantities.sentence(run.parts[0].start, run.parts[0].end)
    in_the_list = first <= whole.start < last and whole.start > run.parts[0].start - ITEM
    return whole.measure != PERCENT and not in_the_list and whole.start < run.parts[0].start and (fits or by_name)


@dataclass(frozen=True, slots=True)
class Cues:
    """What is said for a sum: its words of totals and parts, and a name that total and parts have in common."""

    said: Decimal
    named: bool


def _cues(ground: Ground, run: Run, whole: Quantity) -> Cues:
    quantities, body, first = ground.quantities, ground.quantities.body, run.parts[0]
    said, known = Decimal(0), words(ground.lang)
    if _is_said(ground, whole):
        said += MUCH if whole.start > first.start else HALF
    if whole.start < first.start and known.splits.search(body[max(whole.end, first.start - PART_LEAD) : first.start]):
        said += MUCH
    about = quantities.named(whole)
    return Cues(said, any(about & quantities.named(part) for part in run.parts))


def _place(ground: Ground, run: Run, whole: Quantity) -> Decimal:
    """What the parts' standing together says for a sum."""
    first, last = ground.quantities.sentence(run.parts[0].start, run.parts[0].end)
    said = (ONE if run.parallel else Decimal(0)) + (HALF if run.together else Decimal(0))
    said += HALF * ((len(run.parts) >= LONG) + (len(run.parts) >= LONGER))
    return said + (HALF if run.together and first <= whole.start < last else Decimal(0))


# ---------------------------------------------------------------- one run, one total


def _apart(found: list[Found]) -> list[Found]:
    """The weightiest first; what shares a part with one taken already is left out."""
    taken: list[Found] = []
    used: set[int] = set()
    for sum_ in sorted(found, key=lambda each: (-each.weight, -len(each.parts), each.total.start)):
        parts = {part.at for part in sum_.parts}
        if not parts & used:
            taken.append(sum_)
            used |= parts
    return taken
