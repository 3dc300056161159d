"""Japanese numerals spelled in hiragana: にせんにひゃくごじゅうろく is 2256.

Most of their syllables are particles elsewhere, so a numeral must stand between other characters than hiragana, and hold
two words at least unless a unit follows (ろく どる).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from figures.numerals import Is, Piece, evaluate
from figures.scanning import Number

WORDS = {
    "いち": (Is.DIGIT, 1), "に": (Is.DIGIT, 2), "さん": (Is.DIGIT, 3), "よん": (Is.DIGIT, 4), "し": (Is.DIGIT, 4), "ご": (Is.DIGIT, 5), "ろく": (Is.DIGIT, 6),
    "ろっ": (Is.DIGIT, 6), "なな": (Is.DIGIT, 7), "しち": (Is.DIGIT, 7), "はち": (Is.DIGIT, 8), "はっ": (Is.DIGIT, 8), "きゅう": (Is.DIGIT, 9), "く": (Is.DIGIT, 9),
    "ぜろ": (Is.NOUGHT, 0), "れい": (Is.NOUGHT, 0), "じゅう": (Is.SCALE, 1), "ひゃく": (Is.SCALE, 2), "びゃく": (Is.SCALE, 2), "ぴゃく": (Is.SCALE, 2),
    "せん": (Is.SCALE, 3), "ぜん": (Is.SCALE, 3), "まん": (Is.SCALE, 4), "おく": (Is.SCALE, 8), "ちょう": (Is.SCALE, 12),
}  # fmt: skip
WORD = re.compile("|".join(sorted(WORDS, key=len, reverse=True)))
RUN = re.compile(
    f"(?<![ぁ-ゖ])(?:(?P<many>(?:{WORD.pattern}){{2,24}})|(?P<one>いち|に|さん|よん|ろく|なな|はち|きゅう|じゅう|ひゃく|せん)(?=どる|えん|ドル|円|ポイント))(?![ぁ-ゖ]|(?<=[ぁ-ゖ]) )|(?<![ぁ-ゖ])(?P<spaced>(?:{WORD.pattern}){{1,24}})(?= ?(?:ドル|どる|円|ユーロ))"
)


def find_numbers(text: str) -> Iterator[Number]:
    """Every numeral in hiragana."""
    for found in RUN.finditer(text):
        pieces = [_piece(word, found.start()) for word in WORD.finditer(found.group())]
        total = evaluate(pieces, elliptic=False)
        if total is not None and total.end == found.end():
            yield Number(
                found.start(),
                found.end(),
                total.value,
                total.value,
                total.step,
                total.scale,
                "numeral",
                False,
                found.start(),
            )


def _piece(word: re.Match[str], offset: int) -> Piece:
    shape, value = WORDS[word.group()]
    return Piece(shape, Decimal(value), offset + word.end())
