"""How wide a line of text is, without a font at hand, and which characters may stand in what we publish. Pure.

Widths are in em, by class of character: Latin as in Arial and its metric twins, Han, kana and hangul as in Noto CJK.
"""

from __future__ import annotations

import unicodedata

from sources.text import clean

LATIN = (
    (0.22, "ijl'‘’"),
    (0.28, " !,./:;I[]\\|ft"),
    (0.34, '()-`r{}*“”"·'),
    (0.50, "ckJsvxyz^"),
    (0.56, "0123456789$#?_+<=>~abdeghnopquL–…"),
    (0.67, "ABEFKPSTVXYZ&"),
    (0.73, "CDHNRUw"),
    (0.78, "GOQ"),
    (0.85, "mM"),
    (0.94, "W%@—"),
)
WIDTHS = {character: width for width, characters in LATIN for character in characters}
OTHER_NARROW = 0.6
WIDE = 1.0
HANGUL = 0.92
HANGUL_SYLLABLES = range(0xAC00, 0xD7A4)
DROPPED = frozenset({"Cf", "Cs", "Co", "Cn"})  # bidi and zero-width controls, surrogates, what no font draws
BLANKS = frozenset({"Cc", "Zl", "Zp", "Zs"})
CUT = "…"


def width(text: str) -> float:
    """The width of a line in em."""
    return sum(_width(character) for character in text)


def printable(text: str, limit: int) -> str:
    """One line of what a page or an SVG can show: no control character, blanks as one, cut to `limit` code points."""
    kept = "".join(
        " " if unicodedata.category(character) in BLANKS else character
        for character in clean(text[: limit * 8])  # what is cut away anyway is not looked at
        if unicodedata.category(character) not in DROPPED
    )
    line = " ".join(kept.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + CUT


def _width(character: str) -> float:
    if character in WIDTHS:
        return WIDTHS[character]
    if ord(character) in HANGUL_SYLLABLES:
        return HANGUL
    if unicodedata.combining(character):
        return 0.0
    return WIDE if unicodedata.east_asian_width(character) in "WF" else OTHER_NARROW
