"""Words that are looked up at a place of the text: the longest one wins.

Wide characters are found by their first character, Latin words by their first word; Latin words end where letters end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

LATIN = re.compile(r"[A-Za-zµμ]+")


class Entry(NamedTuple):
    """What a word means beside a number: the notion that reads it, its unit, what one of it is worth in that unit."""

    notion: str
    unit: str
    factor: Decimal = Decimal(1)
    word: str = ""


class Phrasebook:
    """Words and what they mean. Symbols (MW, mW) keep their case, words do not."""

    def __init__(self, words: Iterable[tuple[str, Entry]], *, symbols: Iterable[tuple[str, Entry]] = ()) -> None:
        self.words: dict[str, Entry] = {}
        self.symbols = dict(symbols)
        for word, entry in words:
            self.words.setdefault(word.lower(), entry)
        self.starts = _lengths_by_start(self.words)
        self.ends = _lengths_by_end({**self.words, **self.symbols})

    def after(self, text: str, at: int) -> tuple[Entry, int] | None:
        """The longest word that starts at a place, and where it ends."""
        if at >= len(text):
            return None
        latin = LATIN.match(text, at)
        if latin is None:
            return self._wide(text, at)
        symbol = self._symbol(text, at, latin.end())
        phrase = self._phrase(text, at, latin.group().lower())
        return phrase if symbol is None or (phrase is not None and phrase[1] > symbol[1]) else symbol

    def before(self, text: str, at: int) -> tuple[Entry, int] | None:
        """The longest word that ends at a place, and where it starts."""
        for length in self.ends.get(text[at - 1], ()) if at else ():
            written = text[at - length : at] if length <= at else ""
            entry = self.symbols.get(written) or self.words.get(written.lower())
            if entry is not None and not (_is_latin(written[0]) and at > length and _is_latin(text[at - length - 1])):
                return entry, at - length
        return None

    def _wide(self, text: str, at: int) -> tuple[Entry, int] | None:
        for length in self.starts.get(text[at], ()):
            written = text[at : at + length]
            entry = self.words.get(written) or self.words.get(written.lower())
            if entry is not None and len(written) == length and _ends_well(text, at + length):
                return entry, at + length
        return None

    def _symbol(self, text: str, at: int, end: int) -> tuple[Entry, int] | None:
        tail = end
        while tail < len(text) and tail - end < SYMBOL_TAIL and text[tail] in SYMBOL_MARKS:
            tail += 1
        for stop in (*range(tail, end, -1), end):
            entry = self.symbols.get(text[at:stop])
            if entry is not None and not text[stop : stop + 1].isdigit():
                return entry, stop
        return None

    def _phrase(self, text: str, at: int, first: str) -> tuple[Entry, int] | None:
        for length in self.starts.get(first, ()):
            stop = at + length
            entry = self.words.get(text[at:stop].lower())
            if entry is not None and stop <= len(text) and _ends_well(text, stop):
                return entry, stop
        return None


SYMBOL_MARKS = frozenset("$²³2^3/hs")
SYMBOL_TAIL = 4


def _ends_well(text: str, stop: int) -> bool:
    """Latin words end where letters end."""
    return not (stop < len(text) and _is_latin(text[stop - 1]) and _is_latin(text[stop]))


def _is_latin(char: str) -> bool:
    return "a" <= char <= "z" or "A" <= char <= "Z"


def _start(word: str) -> str:
    latin = LATIN.match(word)
    return latin.group() if latin else word[0]


def _lengths_by_start(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(_start(word), set()).add(len(word))
    return {start: tuple(sorted(lengths, reverse=True)) for start, lengths in found.items()}


def _lengths_by_end(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for word in words:
        for last in {word[-1], word[-1].upper()}:
            found.setdefault(last, set()).add(len(word))
    return {last: tuple(sorted(lengths, reverse=True)) for last, lengths in found.items()}
