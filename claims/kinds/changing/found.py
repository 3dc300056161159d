"""A change with the figures it is held against."""

from __future__ import annotations

from dataclasses import dataclass

from figures.figure import Figure


@dataclass(frozen=True, slots=True)
class Found:
    """A change with the figures it is held against; the start is missing where the rise is written as well."""

    by: Figure
    end: Figure
    start: Figure | None = None
    rise: Figure | None = None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All its figures."""
        return tuple(each for each in (self.start, self.end, self.by, self.rise) if each is not None)
