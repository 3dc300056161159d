"""A source ready to be asked: its passages indexed, with their vectors where an encoder made them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from figures.figure import Figure
from sources.matching.index import Index
from sources.matching.matcher import LONGEST_STATEMENT, Match, match
from sources.matching.vectors import Encoder, Known
from sources.passages import Passage


@dataclass(frozen=True, slots=True)
class Readied:
    """Made once a source, asked by every claim. Without `known` or `encoder` it answers by figures and words alone."""

    passages: Index
    known: Known | None = None
    encoder: Encoder | None = None

    @property
    def by_vectors(self) -> bool:
        """Whether sentence vectors rank its passages."""
        return self.known is not None and self.encoder is not None

    def match(self, statement: str, figures: Sequence[Figure], lang: str) -> Match:
        """Hold a statement, its figures with spans in it, against the source."""
        return match(statement, figures, self.passages, lang=lang, similarities=self._near(statement))

    def _near(self, statement: str) -> Sequence[float] | None:
        if self.known is None or self.encoder is None:
            return None
        return self.known.near(self.encoder.encode([statement[:LONGEST_STATEMENT]])[0])


def readied(passages: Sequence[Passage], encoder: Encoder | None = None) -> Readied:
    """Passages that are not stored, encoded where an encoder is given."""
    known = Known.of_passages(encoder, passages) if encoder and passages else None
    return Readied(Index(passages), known, encoder)
