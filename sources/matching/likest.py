"""Sentence vectors that rows keep, one each, and which of them are near another. Order alone: they judge nothing."""

from __future__ import annotations

from collections.abc import Sequence

from sources.matching.vectors import Vector

try:
    import numpy as np  # type: ignore[import-not-found,unused-ignore]
except ImportError:  # comes with the encoder's extra; without it there are no vectors to keep
    np = None  # type: ignore[assignment,unused-ignore]


FULL = 127  # the largest step of a byte; a cosine of bytes is right to two digits, which is enough to order by


def packed(vector: Vector) -> bytes:
    """A vector of length 1 as a row keeps it: a byte a number, scaled to its largest."""
    scaled = vector * (FULL / np.abs(vector).max())
    return bytes(np.rint(scaled).astype(np.int8).tobytes())


def cosines(vector: Vector, kept: Sequence[bytes]) -> list[float]:
    """How near a vector of length 1 is to each that rows keep."""
    if not kept:
        return []
    rows = np.frombuffer(b"".join(kept), dtype=np.int8).reshape(len(kept), -1).astype(np.float32)
    return [float(one) for one in (rows @ vector) / np.linalg.norm(rows, axis=1)]


def unpacked(kept: bytes) -> Vector:
    """The vector of a row, of length 1."""
    numbers = np.frombuffer(kept, dtype=np.int8).astype(np.float32)
    return numbers / np.linalg.norm(numbers)
