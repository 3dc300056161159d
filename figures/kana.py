"""Japanese numerals spelled in hiragana: にせんにひゃくごじゅうろく is 2256.

Most of their syllables are particles elsewhere, so a numeral must stand between other characters than hiragana, and
hold two words at least unless a unit follows (ろく どる).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from figures.numerals import Is, Piece, evaluate
from figures.scanning import Number
from figures.words import ja

WORDS = {
    written: (shape, value)
    for shape, table in ((Is.DIGIT, ja.KANA_DIGITS), (Is.NOUGHT, ja.KANA_NOUGHTS), (Is.SCALE, ja.KANA_SCALES))
    for written, value in table.items()
}
WORD = re.compile("|".join(sorted(WORDS, key=len, reverse=True)))
MANY = f"(?:{WORD.pattern}){{2,24}}"
ONE = "いち|に|さん|よん|ろく|なな|はち|きゅう|じゅう|ひゃく|せん"
UNIT = "どる|ドル|円|ポイント"
RUN = re.compile(
    f"(?<![ぁ-ゖ])(?:(?:{MANY})(?![ぁ-ゖ]|(?<=[ぁ-ゖ]) )"
    f"|(?:{ONE})(?=(?:{UNIT}))|(?:{WORD.pattern}){{1,24}}(?= ?(?:{UNIT})))"
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
                vague=False,
                core=found.start(),
            )


def _piece(word: re.Match[str], offset: int) -> Piece:
    shape, value = WORDS[word.group()]
    return Piece(shape, Decimal(value), offset + word.end())
