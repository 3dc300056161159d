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
    """A stretch of a text with what covers it, the narrowest first; `closes` where it is the end of that one."""

    text: str
    owners: tuple[Any, ...] = ()
    closes: bool = False

    @property
    def owner(self) -> Any:
        """What it is marked for, or None for plain text."""
        return self.owners[0] if self.owners else None


def pieces(text: str, spans: Iterable[Span]) -> Iterator[Piece]:
    """The text in pieces, joined again the text itself; spans may overlap, those outside the text are left out."""
    inside = [span for span in spans if 0 <= span.start < span.end <= len(text)]
    inside.sort(key=lambda span: (span.end - span.start, span.start))
    edges = sorted({0, len(text), *(span.start for span in inside), *(span.end for span in inside)})
    for start, end in pairwise(edges):
        covering = _covering(inside, start, end)
        closes = bool(covering) and covering[0].end == end
        yield Piece(text[start:end], tuple(span.owner for span in covering), closes)


def _covering(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    return [span for span in spans if span.start <= start and end <= span.end]
