"""Whose 元 a bare 元 is, where an article in traditional characters names one dollar and never the renminbi.

税収3423億元 beside 212億港元 is Hong Kong dollars; without any currency named, the reader's first guess stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from figures.figure import Figure, Kind

TRADITIONAL = "億萬個"  # characters that articles from the mainland do not write
DOLLARS = frozenset({"HKD", "TWD", "MOP"})
RENMINBI = "CNY"


class BareMoney:
    """The currency of an article's bare amounts, where its named ones tell."""

    def __init__(self, body: str, figures: Iterable[Figure]) -> None:
        traditional = any(character in body for character in TRADITIONAL)
        named = {figure.unit for figure in figures if figure.kind is Kind.CURRENCY and not figure.candidates}
        dollars = named & DOLLARS if traditional and RENMINBI not in named else set()
        self._unit = next(iter(dollars)) if len(dollars) == 1 else None

    def settle(self, figure: Figure) -> Figure:
        """The figure in the article's own currency, where its word leaves it open."""
        if self._unit is None or figure.unit != RENMINBI or self._unit not in figure.candidates:
            return figure
        return replace(figure, unit=self._unit)
