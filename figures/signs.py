"""Signs before numbers: 负40%, -1.2%, 마이너스 5, minus five.

A hyphen is a sign only where no figure ends before it.
"""

from __future__ import annotations

from figures.lexicon import Lexicon
from figures.scanning import Number

BEGINNING = 4  # blanks a text may start with
UNSIGNED_AFTER = frozenset("0123456789-–—~%)]")


def sign(text: str, number: Number, words: Lexicon, taken: int) -> None:
    """Take the sign before a number into it."""
    before = text[number.start - 1 : number.start]
    if not before or before not in words.minus_ends:
        return
    for written in words.minus:
        start = number.start - len(written)
        if start >= taken and text.startswith(written, start) and _stands(text, start, written, taken):
            _negate(number, start)
            return


def _stands(text: str, start: int, written: str, taken: int) -> bool:
    before = text[start - 1] if start else ""
    if written[0] != "-":
        return not (written[0].isascii() and before.isalpha())
    if written[-1] == " ":
        return not before or (start <= BEGINNING and not text[:start].strip())
    if before == " " and taken and start - 1 <= taken:
        return False
    if not before or before.isspace() or before in "([:=":
        return True
    return start > taken and before not in UNSIGNED_AFTER and not (before.isascii() and before.isalnum())


def _negate(number: Number, start: int) -> None:
    number.start = start
    number.low, number.high = -number.high, -number.low
