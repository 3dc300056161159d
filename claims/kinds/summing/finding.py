"""Which quantities are the parts of which total: by words, by place and by arithmetic that fits.

How far arithmetic may be believed is counted in powers of ten: that 124369.67 fits by chance is one in a hundred
thousand, that 20 fits one in twenty. Words of totals and of parts add to it, every further total tried takes from it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from functools import cache

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
        totals = Totals.of(ground)
        first = _of_measure(totals)
        inner = {part.at for sum_ in first for part in sum_.parts}
        second = _of_measure(totals.without(inner)) if inner else []
        found += [*first, *second, *wrong_sums(ground, [*first, *second])]
    return sorted(found, key=lambda each: (min(each.total.start, each.parts[0].start), each.total.start))


@dataclass(frozen=True, slots=True)
class Totals:
    """The quantities of one measure in the order of their values, as totals that runs of them may make.

    loose: those that may stand for a sum beyond the policy's margin, because they are hedged or rounded.
    said: those with a word of totals beside them; without one no total follows its parts.
    """

    ground: Ground
    by_value: Sequence[Quantity]
    values: Sequence[Decimal]
    loose: frozenset[int]
    said: frozenset[int]

    @classmethod
    def of(cls, ground: Ground) -> Totals:
        """Of the quantities of a measure."""
        by_value = sorted(ground.measured, key=lambda each: each.value)
        loose = frozenset(each.at for each in by_value if _is_loose(each))
        said = frozenset(each.at for each in by_value if _is_said(ground, each))
        return cls(ground, by_value, [each.value for each in by_value], loose, said)

    def without(self, inner: Container[int]) -> Totals:
        """The same without the parts of other sums."""
        by_value = [each for each in self.by_value if each.at not in inner]
        return replace(
            self, ground=self.ground.without(inner), by_value=by_value, values=[each.value for each in by_value]
        )

    @property
    def most(self) -> Decimal:
        """The greatest sum that one of them may stand for."""
        return self.values[-1] / (ONE - WIDE) if self.values else Decimal(0)

    def near(self, run: Run, sum_: Decimal) -> Iterator[Quantity]:
        """Those that a sum may stand for; of a value that a text repeats too often to try them all, those beside."""
        low, high = sum_ * (ONE - WIDE), sum_ * (ONE + WIDE)
        first, last = bisect_left(self.values, low), bisect_right(self.values, high)
        near = self.by_value[first:last]
        if last - first > MANY:
            beside = self.ground.measured[max(0, run.first - MANY) : run.last + MANY]
            near = [whole for whole in beside if low <= whole.value <= high]
        for whole in near:
            may_follow = whole.start < run.parts[0].start or whole.at in self.said
            if may_follow and (whole.at in self.loose or abs(whole.value - sum_) <= sum_ * CLOSE):
                yield whole


def _of_measure(totals: Totals) -> list[Found]:
    found = []
    for run in runs(totals.ground, totals.most):
        for parts, sum_ in _readings(totals.ground, run):
            weighed = (Found(whole, parts, _weight(totals, run, parts, whole)) for whole in totals.near(run, sum_))
            found += [each for each in weighed if each.weight >= ENOUGH]
    return _apart(found)


def _is_loose(whole: Quantity) -> bool:
    return whole.figure.exactness is not Exactness.EXACT or closing_zeros(whole.figure)


def _is_said(ground: Ground, whole: Quantity) -> bool:
    lead = ground.quantities.body[max(0, whole.start - TOTAL_LEAD) : whole.start]
    return bool(words(ground.lang).totals.search(lead)) or is_total_behind(ground.quantities, whole, ground.lang)


def _readings(ground: Ground, run: Run) -> Iterator[tuple[tuple[Quantity, ...], Decimal]]:
    """The parts of a run and their sum, and again with those twice that stand for two (3位と4位が200万ドル)."""
    yield run.parts, run.value
    doubled = [part for part in run.parts if part.at in ground.doubled] if ground.doubled else []
    if doubled:
        parts = tuple(sorted((*run.parts, *doubled), key=lambda part: part.start))
        yield parts, sum((part.value for part in parts), Decimal(0))


# ---------------------------------------------------------------- how far a sum may be believed


def _weight(totals: Totals, run: Run, parts: Sequence[Quantity], whole: Quantity) -> Decimal:
    first, last = run.parts[0], run.parts[-1]
    apart = first.start - whole.end if whole.start < first.start else whole.start - last.end
    if whole in parts or apart < 0 or apart > REACH or whole.value <= max(part.value for part in parts):
        return Decimal(0)
    fit = _fit(parts, whole)
    if fit is None:
        return Decimal(0)
    ground = totals.ground
    adjacent = ground.place(whole) in (run.first - 1, run.last + 1)
    cues = _cues(totals, run, whole)
    named = HALF if cues.named else Decimal(0)
    if not cues.said and not _may_be_unsaid(
        ground, run, whole, by_name=adjacent and run.parallel and cues.named, fits=fit.exact
    ):
        return Decimal(0)
    if whole.measure == PERCENT and (whole.figure.exactness is Exactness.AT_LEAST or not run.together):
        return Decimal(0)  # percentages sentences apart are of different things
    tries = Decimal(0) if adjacent else _tries(len(ground.measured))
    return fit.fineness - tries + cues.said + named + _place(ground, run, whole) + (ONE if adjacent else Decimal(0))


@dataclass(frozen=True, slots=True)
class Fit:
    """How parts make a total: exactly or nearly, and within how much of its value; None where an end is open."""

    exact: bool
    width: Decimal | None

    @property
    def fineness(self) -> Decimal:
        """How unlikely it is by chance, in powers of ten."""
        if self.width is None:
            return HALF
        return max(Decimal(0), -ROUGH.log10(self.width)) if self.width else LITTLE


@cache
def _tries(counted: int) -> Decimal:
    """How many totals were tried, in powers of ten."""
    return ROUGH.log10(Decimal(counted))


def _fit(parts: Sequence[Quantity], whole: Quantity) -> Fit | None:
    """How the parts make the total; None where they do not."""
    expected = total(part.figure for part in parts)
    written = band(whole.figure)
    graded = grade(Worked(whole.figure, expected))
    if graded.outcome not in FIT or written.value is None or expected.value is None:
        return None
    exact = graded.outcome is Outcome.ACCURATE
    low, high = expected.interval.low, expected.interval.high
    if low is None or high is None or written.interval.low is None or written.interval.high is None:
        return Fit(exact, None)
    width = max((high - low) + (written.interval.high - written.interval.low), whole.figure.step)
    if not exact:
        width = max(width, 2 * abs(written.value - expected.value))
    return Fit(exact, width / written.value)


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


def _cues(totals: Totals, run: Run, whole: Quantity) -> Cues:
    quantities, first = totals.ground.quantities, run.parts[0]
    said = Decimal(0)
    if whole.at in totals.said:
        said += MUCH if whole.start > first.start else HALF
    lead = quantities.body[max(whole.end, first.start - PART_LEAD) : first.start]
    if whole.start < first.start and words(totals.ground.lang).splits.search(lead):
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
