"""Which figures can be the levels of a change, and what a change's own figure says."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.kinds.changing.judging import PERCENT, POINTS, is_relative
from claims.kinds.changing.marks import FALL, GAP, Mention
from figures.figure import Figure, Kind

WITHIN = 420  # code points in which figures without words of their own may still belong to a change

_YEAR = re.compile(r"(?:19|20)\d\d")


def signed(by: Mention, end: Figure) -> Figure:
    """The figure of a change, negative where it is a fall; points of a percentage are said to be such."""
    figure = by.figure
    if by.in_points and end.unit == PERCENT:
        figure = replace(figure, kind=Kind.PERCENT, unit=POINTS)
    if by.direction != FALL or figure.low is None or figure.low < 0:
        return figure
    return replace(figure, low=None if figure.high is None else -figure.high, high=-figure.low)


def falls_beyond_itself(figure: Figure) -> bool:
    """Whether a change is a fall by once or more."""
    return figure.kind is Kind.MULTIPLE and figure.high is not None and figure.high <= -1


def distance(one: Figure, other: Figure) -> int:
    """The code points between two figures."""
    return max(one.start - other.end, other.start - one.end)


def between(at: int, one: int, other: int) -> bool:
    """Whether a place lies between two others."""
    return min(one, other) < at < max(one, other)


def like(one: Mention, other: Mention) -> bool:
    """Whether two figures measure the same in the same unit."""
    return one.figure.kind is other.figure.kind and one.figure.unit == other.figure.unit


def is_level(level: Mention, by: Mention) -> bool:
    """Whether a figure near a change can be one of its levels."""
    if level.is_by or distance(level.figure, by.figure) > WITHIN:
        return False
    return measures_alike(level.figure, by) and not can_be_a_year(level.figure)


def can_be_a_year(figure: Figure) -> bool:
    """A bare number that looks like a year is no level: 2026财年, 2007:."""
    return figure.kind is Kind.NUMBER and _YEAR.fullmatch(figure.text) is not None


def measures_alike(level: Figure, mention: Mention) -> bool:
    """Whether a level can change by this: by a share unless a time, by points if a percentage, else by its like."""
    by = mention.figure
    if mention.in_points and level.unit == PERCENT:
        return True
    if level.kind in (Kind.MULTIPLE, Kind.DURATION):
        return False
    if by.unit == POINTS:
        return level.unit == PERCENT
    if is_relative(by) or by.kind is Kind.MULTIPLE:
        return level.unit != POINTS
    return level.kind is by.kind and level.unit == by.unit


def can_be(start: Mention, end: Mention, by: Mention) -> bool:
    """Whether nothing in the words speaks against one figure being the start and the other the end."""
    if start.target == "to" and end.target != "to":
        return False
    if end.source and not (start.source and by.direction == GAP):
        return False
    return by.direction != GAP or (start.figure.low or 0) < (end.figure.low or 0)
