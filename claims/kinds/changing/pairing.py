"""Which figures a change lies between: those its own words name, else those near by that its arithmetic fits.

Figures named by words (from … to, compared with, 比 … 增加) make a claim whether they agree or not. Figures that only
stand near make one only where they agree, and where agreeing by chance is unlikely. Last come those about which their
sentence leaves no doubt (`forced`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from claims.kinds.changing.bounds import HUNDRED, span
from claims.kinds.changing.forced import Forced
from claims.kinds.changing.found import Found
from claims.kinds.changing.judging import FIT, PERCENT, POINTS, Change, Judged, graded, in_percent, is_relative
from claims.kinds.changing.levels import between, can_be, distance, falls_beyond_itself, is_level, like, signed
from claims.kinds.changing.marks import FALL, GAP, Marks, Mention
from claims.kinds.changing.subjects import share_a_subject
from claims.kinds.digits import significant, unhedged
from claims.verdicts import Outcome
from figures.figure import Exactness, Figure, Kind

BEFORE, BEHIND = 8, 5  # figures looked at before and behind a change
NEAR = 60  # code points from a level to the words that compare it with an earlier one
NEXT_TO = 90  # code points from a change to the level named by its words, behind or before it
RESULT = 8  # code points between a change and what it came to: 上升4%至3423亿元
APART = 900  # code points between a change and a sentence that gives both its levels
TELLING = 3  # digits: a start told far away must have so many, so that it does not fit by chance
PLAUSIBLE = Decimal("0.5")  # how far off the bare values may be, as a share of the written change
FARTHEST = 60  # figures before a change among which its start is sought by its subject
CHANCE = Decimal("0.15")  # a fit is told only where so many fits by chance are expected at most
CHANCE_MARKED = Decimal("0.5")  # where words name the start and the end, though not in the sentence of the change


@dataclass(frozen=True, slots=True)
class Guess:
    """A change with figures that may be its own; marked: words name them as a start and an end."""

    found: Found
    marked: bool
    far: int


class Pairing:
    """The changes of a text."""

    def __init__(self, marks: Marks) -> None:
        self.marks, self.mentions = marks, marks.mentions
        self._levels: list[tuple[Mention, Mention]] | None = None

    @cached_property
    def _forced(self) -> Forced:
        return Forced(self.marks)

    def changes(self) -> Iterator[Found]:
        """Every change whose figures are found."""
        for place, mention in enumerate(self.mentions):
            of_levels = mention.figure.kind is not Kind.MULTIPLE and not mention.figure.is_range and not mention.yearly
            if mention.is_by and of_levels:
                found = self._forced.find(place) if mention.direction == GAP else self.named(place)
                found = found or self._rise_and_share(place) or self._near(place) or self._far(place)
                found = found or self._told_apart(place) or self._named_in_percent(place) or self._forced.find(place)
                if found is not None:
                    yield found

    def impossible_falls(self) -> Iterator[Figure]:
        """下降一倍: nothing falls by more than itself, where the language means it so."""
        for mention in self.mentions:
            if mention.direction == FALL and not self.marks.words.fall_by_times and mention.figure.step:
                figure = signed(mention, mention.figure)
                if falls_beyond_itself(figure):
                    yield figure

    # ------------------------------------------------------------ named by words

    def named(self, place: int, by: Mention | None = None) -> Found | None:
        """The levels that words name as the start and the end of a change; by: the change read otherwise."""
        by = by or self.mentions[place]
        around = [] if by.direction == GAP else self.around(place, in_sentence=True, by=by)
        if self.marks.words.by_last:
            around = [at for at in around if at < place]
        source = self._nearest(place, [at for at in around if self._can_be_source(place, at)])
        if source is None:
            return None
        alike = [at for at in self._results(place, around) if at != source]
        alike = [at for at in alike if like(self.mentions[at], self.mentions[source])]
        target = self._nearest(place, [at for at in alike if self.mentions[at].target == "to"])
        if target is not None and self.mentions[source].source == "from" and between(place, source, target):
            return None  # from 68 a year earlier, sales rose 17 % to 132: two things
        if target is not None and self._told_of_another(place, source, target):
            return None  # down from 886p, and lifting the market value to 103 billion
        if target is None and source < place:
            target = self._level_before(source)
        return None if target is None else self._found(place, source, target)

    def _named_in_percent(self, place: int) -> Found | None:
        """Amounts that points are told of, where they fit as percent: 由80亿元增至100亿元，增长25个百分点."""
        by = self.mentions[place]
        if by.figure.unit != POINTS:
            return None
        found = self.named(place, replace(by, figure=replace(by.figure, unit=PERCENT)))
        return found if found is not None and self._judged(found) is not None else None

    def _told_of_another(self, place: int, source: int, target: int) -> bool:
        """Whether the later of two levels has a subject, or a comparison, of its own."""
        words, later = self.marks.words, max(source, target)
        if words.has_own_change(self.mentions[later]):
            return True
        return (later > place or later == target) and words.tells_of_another(self.mentions[later])

    def _can_be_source(self, place: int, at: int) -> bool:
        mention = self.mentions[at]
        if mention.source == "":
            return False
        if at > place:
            compared_first = mention.source == "compared" and self.marks.words.compared_first
            return not compared_first and self.marks.words.leads_to_start(mention)
        by = self.mentions[place]
        return not self.marks.words.tells_of_another(by) or share_a_subject(mention.lead, by.lead)

    def _nearest(self, place: int, among: Sequence[int]) -> int | None:
        """The nearest of these figures to a change, with no other change and no stop between them."""
        kept = [each for each in among if not self._parted(place, each) and self._far_from(place, each) <= NEXT_TO]
        return min(kept, key=lambda each: self._far_from(place, each), default=None)

    def _parted(self, one: int, other: int) -> bool:
        first, last = min(one, other), max(one, other)
        if any(self.mentions[at].is_by and at != self.mentions[one].twin for at in range(first + 1, last)):
            return True
        return self.stops_between(first, last)

    def stops_between(self, first: int, last: int) -> bool:
        """Whether what one change is told in ends between two figures."""
        text = self.marks.body[self.mentions[first].figure.end : self.mentions[last].figure.start]
        return self.marks.words.stops.search(text) is not None

    def _far_from(self, one: int, other: int) -> int:
        return distance(self.mentions[one].figure, self.mentions[other].figure)

    def _results(self, place: int, around: Sequence[int]) -> Sequence[int]:
        """What a change can have come to: only the figure that stands next to it as such (增长5%至100亿)."""
        own = place + 1
        if own < len(self.mentions) and self.mentions[own].target == "to" and self._far_from(place, own) <= RESULT:
            return [own]
        return around

    def _level_before(self, source: int) -> int | None:
        """The level that stands before the words that compare it: 收入为100亿元，比上年的80亿元增加25%."""
        start = self.mentions[source]
        for at in range(source - 1, max(-1, source - BEFORE), -1):
            level = self.mentions[at]
            if level.sentence != start.sentence or self.stops_between(at, source):
                return None
            if like(level, start) and not level.source and not (level.is_by and self._has_source(at)):
                compared = any(self.mentions[each].source for each in range(at + 1, source))
                return at if compared or self._far_from(at, source) <= NEAR else None
        return None

    def _has_source(self, place: int) -> bool:
        return place > 0 and bool(self.mentions[place - 1].source)

    def _found(self, place: int, source: int, target: int) -> Found:
        by, start, end = (self.mentions[at] for at in (place, source, target))
        return Found(signed(by, end.figure), end.figure, start.figure)

    # ------------------------------------------------------------ level, rise and share of rise

    def _rise_and_share(self, place: int) -> Found | None:
        """产量100吨，比上年增加20吨，增长25%: told once, at the share."""
        share = self.mentions[place]
        if share.twin is None or not is_relative(share.figure):
            return None
        rise = self.mentions[share.twin]
        around = self.around(share.twin, in_sentence=True)
        first, last = min(place, share.twin), max(place, share.twin)
        behind = [at for at in around if at > last and self.mentions[at].target == "to"]
        before = [at for at in around if at < first and not self.mentions[at].source]
        levels = behind[:1] or before[-1:]
        if not levels or self._parted(share.twin, levels[0]) or self._far_from(place, levels[0]) > NEXT_TO:
            return None
        level = self.mentions[levels[0]].figure
        return Found(signed(share, level), level, rise=rise.figure)

    # ------------------------------------------------------------ near by, where the arithmetic fits

    def _near(self, place: int) -> Found | None:
        """The nearest guess that fits, unless so many guesses would fit by chance."""
        chance, alone = Decimal(0), _width(self.mentions[place].figure)
        for guess in sorted(self._guesses(place), key=lambda guess: (not guess.marked, guess.far)):
            allowed = CHANCE_MARKED if guess.marked else CHANCE
            if not _is_plausible(guess.found):
                chance += alone
                continue
            judged = self._judged(guess.found)
            by_chance = Decimal(1) if judged is None else _chance(guess.found, judged)
            if judged is None or by_chance > allowed:
                continue
            chance += by_chance
            if chance > allowed:
                return None
            if judged.grade.outcome is Outcome.ACCURATE:
                return guess.found
        return None

    def _guesses(self, place: int) -> Iterator[Guess]:
        by = self.mentions[place]
        around = self.around(place, in_sentence=False)
        if by.direction == GAP:
            around = [at for at in around if at < place]
        levels = [self.mentions[at] for at in around]
        ends = [self.mentions[at] for at in self._results(place, around)]
        named = [level for level in levels if level.source and level.sentence == by.sentence]
        for start in named or levels:
            for end in ends:
                if start is not end and like(start, end) and can_be(start, end, by):
                    marked = bool(start.source) and end.target == "to"
                    if marked and start.sentence == by.sentence:
                        continue  # named, and of something else
                    yield self._guess(by, Found(signed(by, end.figure), end.figure, start.figure), marked=marked)
        if is_relative(by.figure) and not named:
            yield from self._guesses_by_rise(place, levels)

    def _guesses_by_rise(self, place: int, levels: Sequence[Mention]) -> Iterator[Guess]:
        by = self.mentions[place]
        near = range(max(0, place - BEFORE), min(len(self.mentions), place + BEHIND + 1))
        rises = [self.mentions[by.twin]] if by.twin is not None else [self.mentions[at] for at in near]
        for rise in rises:
            if rise is by or rise.direction != by.direction or is_relative(rise.figure):
                continue
            for end in levels:
                if end.figure.kind is rise.figure.kind and end.figure.unit == rise.figure.unit and not end.source:
                    found = Found(signed(by, end.figure), end.figure, rise=rise.figure)
                    yield self._guess(by, found, marked=by.twin is not None)

    def _guess(self, by: Mention, found: Found, *, marked: bool) -> Guess:
        others = (figure for figure in (found.start, found.end, found.rise) if figure is not None)
        return Guess(found, marked, sum(distance(by.figure, figure) for figure in others))

    def _judged(self, found: Found) -> Judged | None:
        by = unhedged(found.by) if found.by.exactness is Exactness.AT_LEAST else found.by
        return graded(Change(by, found.start, found.end, found.rise))

    # ------------------------------------------------------------ far away, of the same subject

    def _far(self, place: int) -> Found | None:
        """The start of a change that came to something, told earlier of the same subject: 上升4%至3423亿元."""
        by = self.mentions[place]
        end = self.mentions[place + 1] if place + 1 < len(self.mentions) else None
        if end is None or end.target != "to" or not is_relative(by.figure) or self._far_from(place, place + 1) > RESULT:
            return None
        for at in range(place - 1, max(-1, place - FARTHEST), -1):
            start = self.mentions[at]
            if start.is_by or not like(start, end) or significant(start.figure) < TELLING:
                continue
            found = Found(signed(by, end.figure), end.figure, start.figure)
            judged = self._judged(found) if _is_plausible(found) else None
            if judged is None or judged.grade.outcome is not Outcome.ACCURATE:
                continue
            if share_a_subject(self._words_before(start), self._words_before(by)):
                return found
        return None

    def _told_apart(self, place: int) -> Found | None:
        """Both levels in a sentence of their own: her fortune is up by 40 percent … Her fortune rose to 14 from 10."""
        by = self.mentions[place]
        if not by.direction or not is_relative(by.figure):
            return None
        subject = self._words_before(by)
        for start, end in self._pairs_named():
            if start.sentence == by.sentence or distance(by.figure, end.figure) > APART:
                continue
            first = min(start, end, key=lambda each: each.figure.start)
            found = Found(signed(by, end.figure), end.figure, start.figure)
            if not _is_plausible(found) or not share_a_subject(self._words_before(first), subject):
                continue
            judged = self._judged(found)
            if judged is not None and judged.grade.outcome in FIT:
                return found
        return None

    def _pairs_named(self) -> list[tuple[Mention, Mention]]:
        """The levels that words name as start and end, and that have no change of their own beside them."""
        if self._levels is None:
            places = range(len(self.mentions) - 1)
            self._levels = [pair for place in places if (pair := self._pair_at(place)) is not None]
        return self._levels

    def _pair_at(self, place: int) -> tuple[Mention, Mention] | None:
        one, two = self.mentions[place], self.mentions[place + 1]
        around = self.mentions[max(0, place - 1) : place + 3]
        if one.sentence != two.sentence or any(each.is_by and each.sentence == one.sentence for each in around):
            return None
        start, end = (one, two) if one.source else (two, one)
        named = bool(start.source) and end.target == "to" and like(start, end)
        return (start, end) if named and distance(one.figure, two.figure) <= NEAR else None

    def _words_before(self, mention: Mention) -> str:
        """The words of a figure's sentence before it."""
        start = max(mention.sentence[0], mention.figure.start - self.marks.words.subject_reach)
        return self.marks.body[start : mention.figure.start].lower()

    # ------------------------------------------------------------ which figures

    def around(self, place: int, *, in_sentence: bool, by: Mention | None = None) -> list[int]:
        """The places of the figures near a change that can be its levels."""
        first, last = max(0, place - BEFORE), min(len(self.mentions), place + BEHIND + 1)
        by = by or self.mentions[place]
        return [
            at
            for at in range(first, last)
            if at != place
            and not (in_sentence and self.mentions[at].sentence != by.sentence)
            and is_level(self.mentions[at], by)
        ]


def _is_plausible(found: Found) -> bool:
    """Whether the bare values come near the written change: what is far off needs no arithmetic on intervals."""
    by, end = in_percent(found.by).value, found.end.value
    before = found.start.value if found.start is not None else found.rise.value if found.rise is not None else None
    if by is None or end is None or not before:
        return True
    start = before if found.start is not None else end - before.copy_sign(by)
    change = end - start if not is_relative(found.by) else (end - start) / start * HUNDRED if start else by
    return abs(change - by) <= abs(by) * PLAUSIBLE


def _width(by: Figure) -> Decimal:
    ends = span(unhedged(in_percent(by)))
    return (ends[1] - ends[0]) / ends[1] if ends and ends[1] else Decimal(1)


def _chance(found: Found, judged: Judged) -> Decimal:
    """How likely the written change would be met by chance: the width of both intervals beside its size."""
    written, expected = span(unhedged(in_percent(found.by))), judged.expected.interval
    if written is None or not written[1] or expected.low is None or expected.high is None:
        return Decimal(1)
    return min(Decimal(1), (written[1] - written[0] + expected.high - expected.low) / written[1])
