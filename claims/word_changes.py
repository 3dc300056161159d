"""What an edit changed, word by word inside the sentences it touched. Pure.

A figure is one word, so that 49.8 → 49.3 is told as a changed figure and not as a changed digit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from sources.differences import COME, GONE, SAME, Change, differences

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]+|\s+|.", re.DOTALL)
MOST_WORDS = 2_000  # of one changed place: difflib is quadratic at its worst, and nobody reads such a place by words
LEAST_ALIKE = 0.4  # below it two sentences are others, and words in common chance


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stayed, went or came (the names are those of sources.differences)."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences with what changed in them. skipped: how many unchanged ones are left out here."""

    pieces: tuple[Piece, ...]
    skipped: int = 0


def word_changes(before: str, after: str) -> list[Passage]:
    """The changed passages in the order of the texts, with a little of what stayed around them; none: all stayed."""
    return list(_passages(differences(before, after)))


def _passages(changes: list[Change]) -> Iterator[Passage]:
    waiting: Change | None = None
    for change in changes:
        if waiting is not None:
            if change.kind == COME:
                yield Passage(tuple(_compared(_text(waiting), _text(change))))
                waiting = None
                continue
            yield _whole(waiting)
            waiting = None
        if change.kind == GONE:
            waiting = change
        else:
            yield _whole(change)
    if waiting is not None:
        yield _whole(waiting)


def _whole(change: Change) -> Passage:
    return Passage((Piece(change.kind, _text(change)),) if change.texts else (), change.skipped)


def _text(change: Change) -> str:
    """Sentences as one text; what ends in a letter is parted from the next by a blank."""
    joined = ""
    for text in change.texts:
        joined += f" {text}" if joined[-1:].isascii() and joined else text
    return joined


def _compared(gone: str, come: str) -> Iterator[Piece]:
    old, new = WORD.findall(gone), WORD.findall(come)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if len(old) + len(new) > MOST_WORDS or matcher.ratio() < LEAST_ALIKE:
        yield from (Piece(GONE, gone), Piece(COME, come))
        return
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield Piece(SAME, "".join(old[a:b]))
            continue
        for kind, words in ((GONE, old[a:b]), (COME, new[c:d])):
            if words:
                yield Piece(kind, "".join(words))
