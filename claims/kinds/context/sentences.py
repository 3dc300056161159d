"""Where the sentence around a place begins and ends: enough to read whose words it is and which time it speaks of."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

# A full stop ends a sentence before a capital, a bullet or a quotation, not after a single capital or an abbreviation.
# The mark is read first and what stands before it after: a search then leaps from mark to mark
_ENDS = re.compile(
    r"[。！？!?.\n*](?:"
    r"(?<=[。！？!?])[。！？!?]*[”’」』\"')）]*"
    r"|(?<=\.)(?<![A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|No|vs|Co)\.)"
    r"(?<!\b(?:Inc|Mrs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Ltd)\.)[”’\"')]*(?=\s+[A-Z*\"“‘'(]|\s*$)"
    r"|(?<=[\uac00-\ud7a3]\.)[”’\"')]*(?=\s)"
    r"|(?<=\n)\n*"
    r"|(?<=\s\*)(?=\s)"
    r")"
)
KEPT = 16  # texts whose sentences are remembered: every kind asks for those of the article being read
LONGEST = 1200  # code points; what runs on longer is a table or a list, not a sentence


@lru_cache(maxsize=KEPT)
def _ends(body: str) -> tuple[int, ...]:
    """Where the sentences of a text end, after the beginning of the text; found once for all kinds."""
    return (0, *(end.end() for end in _ENDS.finditer(body)))


class Sentences:
    """The sentences of a text, found once."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._ends = _ends(body)

    def around(self, start: int, end: int) -> tuple[int, int]:
        """The bounds of the sentence or sentences that hold a span; of the piece of it where it runs on too long."""
        first = self._ends[bisect_right(self._ends, start) - 1]
        after = bisect_right(self._ends, max(start, end - 1))
        last = self._ends[after] if after < len(self._ends) else len(self._body)
        if last - first <= LONGEST:
            return first, last
        piece = first + (start - first) // LONGEST * LONGEST
        return piece, min(last, max(piece + LONGEST, end))
