"""Where a stretch of a source's text stands in its document: a page of a PDF, a cell or row of a sheet."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a text (code points, end exclusive) with its page, counted from 1, or its address in a sheet."""

    start: int
    end: int
    page: int | None = None
    cell: str = ""


NOWHERE = Place(0, 0)


def place_at(places: Sequence[Place], position: int) -> Place:
    """The place that holds a position of the text, NOWHERE where none does; places come in the order of the text."""
    found = bisect_right(places, position, key=lambda place: place.start) - 1
    return places[found] if found >= 0 and position < places[found].end else NOWHERE
