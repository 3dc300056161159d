"""Where claims stand in a text: the text cut into pieces, each with the claims that cover it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text that something covers, in code points, end exclusive."""

    start: int
    end: int
    owner: Any


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text with what covers it, the narrowest first; `closes` where it is the end of that one.

    opens: whether it is the beginning of that one. place: where it starts, for a stretch that can be jumped to.
    """

    text: str
    owners: tuple[Any, ...] = ()
    closes: bool = False
    opens: bool = False
    place: int | None = None

    @property
    def owner(self) -> Any:
        """What it is marked for, or None for plain text."""
        return self.owners[0] if self.owners else None


def pieces(text: str, spans: Iterable[Span], places: Iterable[tuple[int, int]] = ()) -> Iterator[Piece]:
    """The text in pieces, joined again the text itself; spans may overlap, those outside the text are left out.

    places: further stretches, start and end, that are pieces of their own so that they can be jumped to.
    """
    inside = [span for span in spans if 0 <= span.start < span.end <= len(text)]
    inside.sort(key=lambda span: (span.end - span.start, span.start))
    jumped = dict(place for place in places if 0 <= place[0] < place[1] <= len(text))
    ends = {edge for span in inside for edge in (span.start, span.end)}
    edges = sorted({0, len(text), *ends, *jumped, *jumped.values()})
    for start, end in pairwise(edges):
        covering = _covering(inside, start, end)
        yield Piece(
            text[start:end],
            tuple(span.owner for span in covering),
            closes=bool(covering) and covering[0].end == end,
            opens=bool(covering) and covering[0].start == start,
            place=start if start in jumped else None,
        )


def _covering(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    return [span for span in spans if span.start <= start and end <= span.end]
