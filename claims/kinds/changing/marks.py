"""What the words around a figure say of it: a rise or a fall by it, from it, to it, or compared with it.

Reads a short piece of text before and behind each figure, never beyond its sentence or the next figure.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise
from types import ModuleType

from claims.kinds.changing.spelled import with_words
from claims.kinds.context.bare_money import BareMoney
from claims.kinds.context.sentences import Sentences
from claims.kinds.context.tables import any_of, tables
from claims.kinds.digits import readable, with_own_step
from figures.figure import Figure, Kind

LEAD, TAIL = 48, 24  # code points read before and behind a figure
RISE, FALL, GAP = 1, -1, 0
CLOSERS = ')）]」”" '
TWIN_GAP = 24  # code points between two figures of one change, as in $1.69, or 6.1 percent
QUANTITIES = frozenset({Kind.CURRENCY, Kind.PERCENT, Kind.NUMBER, Kind.DIMENSION, Kind.MULTIPLE, Kind.DURATION})


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure with what its words say.

    direction: RISE, FALL or GAP where something changed by it; None where not.
    source: "from" or "compared" where it is what was before; target: "to" or "level" where it is what came of it.
    lead: the words before it, back to the figure before.
    twin: the place of the other figure of its change.
    yearly: a yearly or average rate.
    in_points: a bare number of points (3 points), which are of a percentage or of an index.
    """

    figure: Figure
    sentence: tuple[int, int]
    direction: int | None = None
    source: str = ""
    target: str = ""
    lead: str = ""
    twin: int | None = None
    in_points: bool = False
    yearly: bool = False

    @property
    def is_by(self) -> bool:
        """Whether something changed by it."""
        return self.direction is not None


class Marks:
    """Every quantity of a text with its mark, in the order of the text; found once."""

    def __init__(self, body: str, lang: str, figures: Sequence[Figure]) -> None:
        self.body, self.words, self.sentences = body, words_of(lang), Sentences(body)
        self.dates = [figure for figure in figures if figure.kind is Kind.DATE]
        self._date_starts = [figure.start for figure in self.dates]
        money = BareMoney(body, figures)
        quantities = [money.settle(figure) for figure in figures if figure.kind in QUANTITIES and readable(figure)]
        quantities = with_words(body, quantities, self.words.shares, Kind.NUMBER)
        quantities = with_words(body, quantities, self.words.multiples, Kind.MULTIPLE)
        self.mentions = self._twinned(list(self._marked(list(self._parted(quantities)))))

    # ------------------------------------------------------------ figures

    def _parted(self, figures: Iterable[Figure]) -> Iterable[Figure]:
        """Ranges that are two ends of a change as two figures: from 7 percent to 14 percent."""
        end = 0
        for figure in figures:
            if figure.start < end:
                continue
            end = figure.end
            yield from self._ends(figure) or (figure,)

    def _ends(self, figure: Figure) -> tuple[Figure, Figure] | None:
        joiner = next((word for word in self.words.ends if word in figure.text), None) if figure.is_range else None
        if joiner is None or not self._is_change(figure, joiner):
            return None
        at = figure.text.index(joiner)
        first = replace(figure, high=figure.low, end=figure.start + at, text=figure.text[:at])
        rest = figure.text[at + len(joiner) :].lstrip()
        last = replace(figure, low=figure.high, start=figure.end - len(rest), text=rest)
        return with_own_step(first), with_own_step(last)

    def _is_change(self, figure: Figure, joiner: str) -> bool:
        lead = self.body[max(0, figure.start - LEAD) : figure.start].lower()
        by_and_to = lead.rstrip().endswith(" by") and self.body.startswith(" from ", figure.end)
        return joiner in self.words.behind_ends or by_and_to or self.words.source_before.search(lead) is not None

    # ------------------------------------------------------------ marks

    def _marked(self, figures: list[Figure]) -> Iterable[Mention]:
        for place, figure in enumerate(figures):
            sentence = self.sentences.around(figure.start, figure.end)
            before = figures[place - 1].end if place else 0
            after = figures[place + 1].start if place + 1 < len(figures) else len(self.body)
            lead = self._without_dates(max(before, sentence[0], figure.start - LEAD), figure.start).lower()
            tail = self.body[figure.end : min(after, sentence[1], figure.end + TAIL)].lower()
            yield self.words.mark(figure, sentence, lead, tail)

    def _without_dates(self, start: int, end: int) -> str:
        place, pieces, at = bisect_left(self._date_starts, start), [], start
        while place < len(self.dates) and self.dates[place].start < end:
            pieces.append(self.body[at : self.dates[place].start])
            at = max(at, self.dates[place].end)
            place += 1
        return "".join((*pieces, self.body[at:end]))

    def _twinned(self, mentions: list[Mention]) -> list[Mention]:
        """The two figures of one change know each other: 6.2%(約88兆円)増えた, 增加74亿斤，增长0.5%."""
        for place, (one, two) in enumerate(pairwise(mentions)):
            if one.sentence != two.sentence or not _sorts_differ(one.figure, two.figure):
                continue
            between = self.body[one.figure.end : two.figure.start]
            if len(between) > TWIN_GAP or one.twin is not None:
                continue
            joined = self.words.twins.fullmatch(between.lower()) is not None
            both = one.is_by and one.direction == two.direction
            if (joined and (one.is_by or two.is_by) and not (one.source or two.source)) or both:
                direction = one.direction if one.is_by else two.direction
                mentions[place] = replace(one, direction=direction, target="", twin=place + 1)
                mentions[place + 1] = replace(two, direction=direction, target="", twin=place)
        return mentions


@lru_cache(maxsize=1)
def marks_of(body: str, lang: str, figures: tuple[Figure, ...]) -> Marks:
    """The marks of a text, read once for the kinds that ask for them one after the other."""
    return Marks(body, lang, figures)


def _sorts_differ(one: Figure, two: Figure) -> bool:
    """A share and an amount: two amounts are no twins."""
    relative = {Kind.PERCENT, Kind.MULTIPLE}
    return (one.kind in relative) != (two.kind in relative) and one.unit != "pp" and two.unit != "pp"


# ---------------------------------------------------------------- words


class Ending:
    """Words by their last character: which of them a text ends with, the longest first."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[str, list[str]] = {}
        for word in sorted(set(words), key=len, reverse=True):
            self._words.setdefault(word[-1], []).append(word)

    def of(self, text: str) -> str | None:
        """The longest word at the end of the text; Latin words begin where a word does."""
        for word in self._words.get(text[-1:], ()):
            if text.endswith(word) and not (word.isascii() and text[: -len(word)][-1:].isalpha()):
                return word
        return None


class Beginning:
    """Words by their first character: which of them a text begins with, the longest first."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[str, list[str]] = {}
        for word in sorted(set(words), key=len, reverse=True):
            self._words.setdefault(word[0], []).append(word)

    def of(self, text: str) -> str | None:
        """The longest word at the start of the text; Latin words end where a word does."""
        for word in self._words.get(text[:1], ()):
            if text.startswith(word) and not (word.isascii() and text[len(word) : len(word) + 1].isalpha()):
                return word
        return None


class Words:
    """A language's table, ready to be asked."""

    def __init__(self, table: ModuleType) -> None:
        before = ((table.RISES, RISE), (table.FALLS, FALL), (table.GAPS, GAP))
        behind = ((table.RISES_BEHIND, RISE), (table.FALLS_BEHIND, FALL))
        self._before = {word: direction for words, direction in before for word in words}
        self._behind = {word: direction for words, direction in behind for word in words}
        self._endings, self._beginnings = Ending(self._before), Beginning(self._behind)
        self._fillers, self._fillers_behind = Ending(table.FILLERS), Beginning(table.FILLERS_BEHIND)
        self.source_before, self.compared_before = _at_end(table.SOURCE_BEFORE), _at_end(table.COMPARED_BEFORE)
        self._target_before, self._level_before = _at_end(table.TARGET_BEFORE), _at_end(table.LEVEL_BEFORE)
        self._source_behind, self._compared_behind = re.compile(table.SOURCE_BEHIND), re.compile(table.COMPARED_BEHIND)
        self._target_behind, self.twins = re.compile(table.TARGET_BEHIND), re.compile(table.TWINS)
        self.ends: tuple[str, ...] = table.ENDS
        self.behind_ends = tuple(word for word in table.ENDS if self._source_behind.match(word))
        self._yearly_before, self._yearly_behind = re.compile(table.YEARLY_BEFORE), re.compile(table.YEARLY_BEHIND)
        self.headings: Mapping[str, str] = table.HEADINGS
        heading = any_of(self.headings)
        self.heading_row = re.compile(rf"(?:{heading})(?:[\s|,，/、]{{0,3}}(?:{heading})){{1,2}}", re.IGNORECASE)
        self.heading, self.of_all = re.compile(heading, re.IGNORECASE), re.compile(table.OF_ALL)
        self.shares: Mapping[str, str] = table.SHARES
        self.multiples: Mapping[str, str] = table.MULTIPLES
        self._clauses, self._same_subject = re.compile(table.CLAUSES), Ending(table.SAME_SUBJECT)
        start = rf"{table.BEFORE_SOURCE}\W{{0,3}}(?:{table.SOURCE_BEFORE}|{table.COMPARED_BEFORE})"
        self._start_at_once = re.compile(start)
        self.stops, self.by_last = re.compile(table.STOPS), bool(table.BY_LAST)
        self.compared_first = bool(table.COMPARED_FIRST)
        self.year_by_year = re.compile(table.YEAR_BY_YEAR)
        self.between_rates = re.compile(table.AND)
        self._own_change = re.compile(table.OWN_CHANGE)
        self._changed_to = re.compile(table.CHANGED_TO)
        self._compile_forced(table)
        self.subject_reach: int = table.SUBJECT_REACH
        self.fall_by_times: bool = table.FALL_BY_TIMES

    def _compile_forced(self, table: ModuleType) -> None:
        """The words of `forced`."""
        self.in_other_terms, self.came_to = re.compile(table.IN_OTHER_TERMS), re.compile(table.CAME_TO)
        self.earlier, self.now = _at_end(table.EARLIER), _at_end(table.NOW)
        self.earlier_behind, self.over_years = re.compile(table.EARLIER_BEHIND), re.compile(table.OVER_YEARS)
        self.the_two, self.gap_label = re.compile(table.THE_TWO), re.compile(table.GAP_LABEL)
        self.next_year, self.next_year_word = _at_end(table.NEXT_YEAR + table.WHAT), re.compile(table.NEXT_YEAR)
        self.on_the_year, self.year_of_what = re.compile(table.ON_THE_YEAR), _at_end(table.YEAR_OF + table.WHAT)
        self.gap_joint, self.label_noise = re.compile(table.GAP_JOINT), re.compile(table.LABEL_NOISE)
        self.other_subject = re.compile(table.OTHER_SUBJECT)
        self.grown = re.compile(table.GROWN)
        self.sorts = re.compile(table.SORTS)

    def mark(self, figure: Figure, sentence: tuple[int, int], lead: str, tail: str) -> Mention:
        """What the words say of a figure."""
        bare, behind = self._stripped(lead), tail.lstrip(CLOSERS)
        source = self._source(bare, behind)
        is_level = source or figure.kind is Kind.DURATION or self._came_to(figure, behind)
        direction = None if is_level else self._changed(bare, behind)
        target = "" if source or direction is not None else self._target(lead, bare, behind)
        in_points = figure.kind is Kind.NUMBER and behind.startswith("point")
        yearly = self._yearly_before.search(lead) is not None or self._yearly_behind.match(behind) is not None
        return Mention(figure, sentence, direction, source, target, lead, in_points=in_points, yearly=yearly)

    def tells_of_another(self, by: Mention) -> bool:
        """Whether words between a comma and a figure name another subject: …至100亿元，净利润增长25%."""
        clauses = list(self._clauses.finditer(by.lead))
        if not clauses:
            return False
        rest = self._stripped(by.lead[clauses[-1].end() :])
        for led in (self._target_before, self.source_before, self.compared_before):
            found = led.search(rest)
            rest = self._stripped(rest[: found.start()]) if found else rest
        while (word := self._endings.of(rest) or self._same_subject.of(rest)) is not None:
            rest = self._stripped(rest[: -len(word)])
        return rest.strip() != ""

    def before_change(self, lead: str) -> str:
        """The words before a figure without those that say that something changed by it."""
        bare = self._stripped(lead)
        word = self._endings.of(bare)
        return bare if word is None else bare[: -len(word)]

    def has_own_change(self, level: Mention) -> bool:
        """Whether a level is compared by words of its own: nearly doubled to 6, and was up from 5."""
        return self._own_change.search(level.lead) is not None

    def leads_to_start(self, source: Mention) -> bool:
        """Whether the words that lead to a start follow at once upon what stands before: 下跌四成，由12万跌至5万."""
        return self._start_at_once.match(source.lead) is not None

    def _stripped(self, lead: str) -> str:
        lead = lead.rstrip()
        while (filler := self._fillers.of(lead)) is not None:
            lead = lead[: -len(filler)].rstrip()
        return lead

    def _source(self, bare: str, behind: str) -> str:
        if self.source_before.search(bare) or self._source_behind.match(behind):
            return "from"
        compared = self.compared_before.search(bare) or self._compared_behind.match(behind)
        return "compared" if compared and self._endings.of(bare) is None else ""

    def _came_to(self, figure: Figure, behind: str) -> bool:
        """Whether something changed to a figure, not by it: 100億円に増え."""
        return figure.kind not in (Kind.PERCENT, Kind.MULTIPLE) and self._changed_to.match(behind) is not None

    def _changed(self, bare: str, behind: str) -> int | None:
        word = self._endings.of(bare)
        if word is not None:
            return self._before[word]
        while (filler := self._fillers_behind.of(behind)) is not None:
            behind = behind[len(filler) :].lstrip()
        word = self._beginnings.of(behind)
        return None if word is None else self._behind[word]

    def _target(self, lead: str, bare: str, behind: str) -> str:
        if self._target_before.search(bare) or self._target_behind.match(behind):
            return "to"
        return "level" if self._level_before.search(lead.rstrip()) else ""


def _at_end(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})\s*$")


@cache
def words_of(lang: str) -> Words:
    """The table of a language."""
    known = {table.LANG: table for table in tables("claims.kinds.changing.words")}
    return Words(known[lang])
