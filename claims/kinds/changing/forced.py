"""Levels that the words of a change leave no doubt about, though no word stands at each: they are told right or wrong.

营收100亿元，上年同期为80亿元，增长25%; profit of $100 million, up 25 percent from $80 million; a sentence that begins
with what it is compared with, behind one that gives the level; the gap between the only two shares of a sentence; the
years of a list and the change "in three years". Asked last, where nothing near by agrees with the change.

Left alone: levels of two sorts (a quarter and a half-year, a loss and a profit), and growth in real or comparable
terms, which the levels beside it do not make (GDP, constant currency).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise

from claims.kinds.changing.found import Found
from claims.kinds.changing.judging import PERCENT, POINTS, is_relative
from claims.kinds.changing.levels import distance, is_level, like, signed
from claims.kinds.changing.marks import GAP, Marks, Mention
from claims.kinds.changing.subjects import share_a_subject

CLOSE = 40  # code points from a level to its change, or from one level to the other
AT_ONCE = 12  # code points from a change to the start its words lead to
BACK = 700  # code points back to the level of the year before
PAIR, FEWEST_LISTED = 2, 3
GAP_REACH = 200  # code points before a sentence that tells a gap in which its two shares stand
YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


class Forced:
    """The changes of a text whose levels its words force."""

    def __init__(self, marks: Marks) -> None:
        self.marks, self.words, self.mentions = marks, marks.words, marks.mentions
        self._of_sentence: dict[tuple[int, int], list[Mention]] = {}
        for mention in self.mentions:
            self._of_sentence.setdefault(mention.sentence, []).append(mention)

    def find(self, place: int) -> Found | None:
        """The levels of a change, by the first rule that names both."""
        by = self.mentions[place]
        if by.direction == GAP:
            return self._gap(place)
        if is_relative(by.figure) and self.words.in_other_terms.search(self._sentence(by)):
            return None
        return next((found for rule in RULES if (found := rule(self, place)) is not None), None)

    # ------------------------------------------------------------ the rules

    def up_from(self, place: int) -> Found | None:
        """Revenue was $100 million, up 25 percent from $80 million."""
        by = self.mentions[place]
        start = self._at(place + 1, by)
        end = self._at(place - 1, by)
        if start is None or end is None or start.source != "from" or end.is_by or end.source or not like(start, end):
            return None
        beside = self._gap_between(end, by) <= CLOSE and self._gap_between(by, start) <= AT_ONCE
        if not beside or self.words.by_last or self.words.tells_of_another(by) or self._stops(end, start):
            return None
        return self._found(by, start, end)

    def came_to(self, place: int) -> Found | None:
        """相比2020年的80亿元，2021年增加了20亿元，达到100亿元."""
        by, end = self.mentions[place], self._at(place + 1, self.mentions[place])
        if end is None or end.target != "level" or not self.words.came_to.fullmatch(self._between(by, end)):
            return None
        starts = [each for each in self._levels(by) if each.source and each.figure.end <= by.figure.start]
        return self._found(by, starts[0], end) if len(starts) == 1 and like(starts[0], end) else None

    def grown_to(self, place: int) -> Found | None:
        """同比增长35%至100亿元，上年同期为80亿元; 35%増の100億円（前年同期は80億円）; 80억원에서 35% 증가한 100억원."""
        by, end = self.mentions[place], self._at(place + 1, self.mentions[place])
        if end is None or end.is_by or end.source or self._gap_between(by, end) > AT_ONCE:
            return None
        grown = end.target == "to" or self.words.grown.fullmatch(self._between(by, end)) is not None
        starts = [each for each in self._levels(by) if each is not end and like(each, end)]
        if not grown or len(starts) != 1 or not self._are_of_one_sort(starts[0], end):
            return None
        start = starts[0]
        if start.source:
            near = start.figure.end <= by.figure.start and self._is_next(start, by) and bool(self.words.grown.pattern)
            return self._found(by, start, end) if near and end.target != "to" else None
        told = self._gap_between(end, start) <= CLOSE and self._is_earlier(start) and not self._stops(end, start)
        bare = not self.words.label_noise.sub(" ", self._words_before(start)).strip(" ）)")
        return self._found(by, start, end) if told and bare and start.figure.start > end.figure.start else None

    def beside_earlier(self, place: int) -> Found | None:
        """营收100亿元，上年同期为80亿元，增长25%: the only two of a sentence, or of years that follow each other."""
        by = self.mentions[place]
        levels = self._levels(by)
        if len(levels) != PAIR or not like(*levels) or any(each.source for each in levels):
            return None
        first, last = levels
        if last.figure.end <= by.figure.start:
            apart = self._gap_between(first, last) > CLOSE or not self._is_next(last, by)
            if apart or self.words.tells_of_another(by) or self._stops(first, by):
                return None
        elif not self._is_in_bracket(first, by, last):
            return None
        if not self._are_of_one_sort(first, last) or not self._is_one_thing(first, last, by):
            return None
        if self._is_earlier(last) and not self._is_earlier(first):
            return self._found(by, last, first)
        before = self._is_earlier(first) and not self._is_earlier(last) and self._is_now(last)
        return self._found(by, first, last) if before or self._follow(first, last) else None

    def behind_its_level(self, place: int) -> Found | None:
        """江苏GDP为116364.2亿元。相比2020年的102719亿元，增加了1.36万亿元: the level stands in the sentence before."""
        by = self.mentions[place]
        levels = self._levels(by)
        if len(levels) != 1 or not levels[0].source or self.words.by_last or levels[0].figure.end > by.figure.start:
            return None
        start = levels[0]
        if not self._is_next(start, by) or self.marks.body[start.sentence[0] : start.figure.start].count("，"):
            return None
        before = [each for each in self._sentence_before(start) if like(each, start) and not each.is_by]
        told = [each for each in before if each.target == "level"] if len(before) > 1 else before
        if len(told) != 1 or told[0].source or not self._are_of_one_sort(told[0], start):
            return None
        whose = self.marks.body[told[0].sentence[0] : told[0].figure.start].lower()
        is_same = not self.words.tells_of_another(by) or share_a_subject(whose, self._between(start, by).lower())
        return self._found(by, start, told[0]) if is_same else None

    def over_a_list(self, place: int) -> Found | None:
        """2016年至2018年分别为34.5亿元、50.9亿元和85.9亿元，三年内增幅高达149%."""
        by = self.mentions[place]
        levels = [each for each in self._levels(by) if each.figure.end <= by.figure.start]
        if len(levels) < FEWEST_LISTED or any(each.source or not like(each, levels[0]) for each in levels):
            return None
        joints = [self._between(one, two) for one, two in pairwise(levels)]
        listed = all(self.words.between_rates.fullmatch(joint) for joint in joints)
        spans = self.words.over_years.search(self._between(levels[-1], by))
        if not listed or spans is None or not self._is_next(levels[-1], by):
            return None
        return self._found(by, levels[0], levels[-1])

    def next_year(self, place: int) -> Found | None:
        """今年博彩税收入…219.6亿元 … 明年博彩税收入下跌3%至212亿元: next year's of what was given for this one."""
        by, end = self.mentions[place], self._at(place + 1, self.mentions[place])
        if end is None or end.target != "to" or self._gap_between(by, end) > AT_ONCE:
            return None
        lead = self.words.before_change(self.marks.body[by.sentence[0] : by.figure.start].lower())
        named = self.words.next_year.search(lead)
        for start in reversed(self._figures_before(by)) if named else ():
            ahead = self.marks.body[start.sentence[0] : start.figure.start].lower()
            if like(start, end) and not start.is_by and named and named["label"] in ahead:
                is_later = self.words.next_year_word.search(ahead) is not None
                return None if is_later or not self._are_of_one_sort(start, end) else self._found(by, start, end)
        return None

    def year_on_year(self, place: int) -> Found | None:
        """2025年的1347亿美元 … 其中2026年总销售额将达1659亿美元，同比增幅为23.2%: the level of the year before."""
        by, end = self.mentions[place], self._at(place - 1, self.mentions[place])
        if end is None or end.is_by or not self.words.on_the_year.search(by.lead) or not self._is_next(end, by):
            return None
        late, named = self._year_of(end), self.words.year_of_what.search(self._words_before(end))
        for start in reversed(self._figures_before(end)) if named and late else ():
            ahead = self.marks.body[start.sentence[0] : start.figure.start].lower()
            if like(start, end) and not start.is_by and self._year_of(start) == (late or 0) - 1:
                return self._found(by, start, end) if named and named["label"] in ahead else None
        return None

    # ------------------------------------------------------------ gaps

    def _gap(self, place: int) -> Found | None:
        """A为45%，B为38%，差距为7个百分点; and in the sentence behind: 两者差距为7个百分点."""
        by = self.mentions[place]
        if by.figure.unit != POINTS and not by.in_points:
            return None
        inside = [each for each in self._levels(by) if each.figure.end <= by.figure.start]
        if inside:
            near = len(inside) == PAIR and self._gap_between(inside[1], by) <= CLOSE
            joint = self.words.before_change(self._between(inside[-1], by).lower())
            of_them = near and self.words.gap_joint.fullmatch(joint) is not None
            return self._of_two(by, inside) if of_them and not self._stops(inside[0], by) else None
        lead = self.words.before_change(self.marks.body[by.sentence[0] : by.figure.start].lower())
        of_two = self.words.the_two.search(lead) and self.words.gap_joint.fullmatch(lead)
        told = self._shares_before(by)
        return self._of_two(by, told if of_two else [each for each in told if self._is_named(each, lead)])

    def _of_two(self, by: Mention, levels: Sequence[Mention]) -> Found | None:
        if len(levels) != PAIR or any(each.source or each.figure.unit != PERCENT for each in levels):
            return None
        low, high = sorted(levels, key=lambda each: each.figure.value or 0)
        return self._found(by, low, high)

    def _shares_before(self, by: Mention) -> list[Mention]:
        """The shares told in the paragraphs before, of which something did not change by them."""
        reach = by.sentence[0] - GAP_REACH
        first, last = (
            bisect_left(self.mentions, at, key=lambda each: each.figure.start) for at in (reach, by.sentence[0])
        )
        around = self.mentions[first:last]
        return [each for each in around if each.figure.unit == PERCENT and not each.is_by and is_level(each, by)]

    def _is_named(self, level: Mention, lead: str) -> bool:
        """Whether the words of a gap name what a share is of: 긍정 평가와 부정 평가 간 격차."""
        start = max(level.sentence[0], level.figure.start - self.words.subject_reach)
        labels = self.words.gap_label.findall(self.marks.body[start : level.figure.start].lower())
        return bool(labels) and labels[-1] in lead

    # ------------------------------------------------------------ what stands where

    def _levels(self, by: Mention) -> list[Mention]:
        """The figures of a change's own sentence that can be its levels."""
        return [each for each in self._of_sentence[by.sentence] if each is not by and is_level(each, by)]

    def _sentence_before(self, start: Mention) -> list[Mention]:
        place = self._place(start.sentence[0])
        last = self.mentions[place - 1] if place else start
        return self._of_sentence[last.sentence] if last.sentence[1] == start.sentence[0] else []

    def _figures_before(self, mention: Mention) -> list[Mention]:
        """The figures some sentences back."""
        return self.mentions[self._place(mention.figure.start - BACK) : self._place(mention.figure.start)]

    def _place(self, at: int) -> int:
        """The first figure from a place of the text on."""
        return bisect_left(self.mentions, at, key=lambda each: each.figure.start)

    def _at(self, place: int, by: Mention) -> Mention | None:
        if not 0 <= place < len(self.mentions):
            return None
        return self.mentions[place] if self.mentions[place].sentence == by.sentence else None

    def _sentence(self, by: Mention) -> str:
        return self.marks.body[by.sentence[0] : by.sentence[1]].lower()

    def _between(self, one: Mention, other: Mention) -> str:
        return self.marks.body[one.figure.end : other.figure.start]

    def _gap_between(self, one: Mention, other: Mention) -> int:
        return distance(one.figure, other.figure)

    def _is_next(self, last: Mention, by: Mention) -> bool:
        """Whether a change stands close behind a figure, with no other change between."""
        between = self.mentions[self._place(last.figure.end) : self._place(by.figure.start)]
        return self._gap_between(last, by) <= CLOSE and not any(each.is_by for each in between)

    def _words_before(self, level: Mention) -> str:
        """The words before a figure, back to the one before, with the dates among them."""
        inside = self._of_sentence[level.sentence]
        start = max([level.sentence[0], *(each.figure.end for each in inside if each.figure.end <= level.figure.start)])
        return self.marks.body[start : level.figure.start].lower()

    def _stops(self, one: Mention, other: Mention) -> bool:
        return self.words.stops.search(self._between(one, other)) is not None

    def _is_in_bracket(self, first: Mention, by: Mention, last: Mention) -> bool:
        """净利润80亿元，同比下降20%（去年同期为100亿元）."""
        in_order = first.figure.end <= by.figure.start and by.figure.end <= last.figure.start
        opens = self._between(by, last).lstrip()[:1] in ("（", "(")
        return in_order and opens and self._gap_between(first, by) <= CLOSE and not self.words.tells_of_another(by)

    def _is_earlier(self, level: Mention) -> bool:
        """Whether a level is that of an earlier time: 去年同期为80亿元, 前年は80億円."""
        behind = self.marks.body[level.figure.end : level.figure.end + 24].lower()
        return bool(self.words.earlier.search(self._words_before(level)) or self.words.earlier_behind.match(behind))

    def _are_of_one_sort(self, one: Mention, other: Mention) -> bool:
        """Not a quarter beside a half-year, a loss beside a profit, or a plan beside what came of it."""
        sorts = [set(self.words.sorts.findall(self._words_before(each))) for each in (one, other)]
        return sorts[0] == sorts[1]

    def _is_one_thing(self, first: Mention, last: Mention, by: Mention) -> bool:
        """Whether the later level names nothing the earlier one does not: 去年出口…，今年进口… are two."""
        told, again = self._words_before(first), self.words.label_noise.sub(" ", self._words_before(last))
        behind = self._between(last, by).lower() if last.figure.end <= by.figure.start else ""
        same = all(word in told for word in again.split())
        return same and self.words.other_subject.search(behind) is None

    def _is_now(self, level: Mention) -> bool:
        return self.words.now.search(self._words_before(level)) is not None

    def _follow(self, first: Mention, last: Mention) -> bool:
        """Whether the years written before two levels follow each other."""
        early, late = self._year_of(first), self._year_of(last)
        return early is not None and late is not None and late - early == 1

    def _year_of(self, level: Mention) -> int | None:
        found = YEAR.findall(self._words_before(level))
        return int(found[-1]) if len(found) == 1 else None

    def _found(self, by: Mention, start: Mention, end: Mention) -> Found:
        return Found(signed(by, end.figure), end.figure, start.figure)


RULES: tuple[Callable[[Forced, int], Found | None], ...] = (
    Forced.up_from, Forced.came_to, Forced.grown_to, Forced.beside_earlier, Forced.behind_its_level, Forced.over_a_list,
    Forced.next_year, Forced.year_on_year,
)  # fmt: skip
