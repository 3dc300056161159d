"""The sentences, voices and quantities of one article, read once for the kinds that divide and add its figures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claims.kinds.context.drafting import Drafting
from claims.kinds.relating.quantities import Quantities
from figures.figure import Figure


class Page(Drafting):
    """Drafts of one text, and its quantities."""

    def __init__(self, body: str) -> None:
        super().__init__(body)
        self._figures: Sequence[Figure] = ()
        self._quantities = Quantities(body, (), self.sentences)

    def quantities(self, figures: Sequence[Figure]) -> Quantities:
        """The quantities among the figures; kept for the next kind, which is shown the same figures."""
        if self._figures is not figures:
            self._figures, self._quantities = figures, Quantities(self.body, figures, self.sentences)
        return self._quantities


@lru_cache(maxsize=1)
def drafting(body: str) -> Page:
    """Drafts of a text; the last text's are kept, because its kinds are asked one after another."""
    return Page(body)
