"""Signs before numbers: 负40%, -1.2%, 마이너스 5, minus five. A hyphen is a sign only where nothing stands before it."""

from __future__ import annotations

from figures.lexicon import Lexicon
from figures.scanning import Number

OPENING = frozenset(" ([{:;,=~<>\n\t\"'“「『、至到为由从的达是降升-")


def sign(text: str, number: Number, words: Lexicon, taken: int) -> None:
    """Take the sign before a number into it."""
    before = text[number.start - 1 : number.start]
    if not before or before not in words.minus_ends:
        return
    for written in words.minus:
        start = number.start - len(written)
        if start >= taken and text.startswith(written, start) and _stands(text, start, written):
            _negate(number, start)
            return


def _stands(text: str, start: int, written: str) -> bool:
    if written[0] == "-":
        return start == 0 or text[start - 1] in OPENING
    return not (written[0].isascii() and start > 0 and text[start - 1].isalpha())


def _negate(number: Number, start: int) -> None:
    number.start = start
    number.low, number.high = -number.high, -number.low
