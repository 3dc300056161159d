"""One form for a text's many writings: widths, traditional characters, invisible marks, letter-spacing.

Rules are written once, against the folded text; every span is given back in the text as it was.
Zero-width characters, soft hyphens and combining marks are dropped; so is the blank space between Chinese or Japanese
characters (人 民 币 5 元). Superscripts are left alone: 10² is not 102. Bidirectional controls stay and part what they
stand between, because what a reader sees there is not what is stored.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from figures.words.variants import pairs

FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
SAME = {
    0x3000: " ", 0xA0: " ", 0x2009: " ", 0x202F: " ", 0x2007: " ",
    ord("−"): "-", ord("‐"): "-", ord("‑"): "-", ord("﹣"): "-", ord("﹪"): "%", ord("٪"): "%",
    ord("￥"): "¥", ord("￦"): "₩", ord("￡"): "£", ord("￠"): "¢", ord("﹩"): "$", ord("‘"): "'", ord("’"): "'",
    ord("℃"): "℃", ord("〜"): "~", ord("∼"): "~", ord("―"): "—", ord("─"): "—",
}  # fmt: skip
FOLD = pairs() | FULL_WIDTH | SAME

INVISIBLE = "\u00ad\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\ufeff\u0300-\u036f\u20d0-\u20ff"
DROPPED = re.compile(f"[{INVISIBLE}]+")
DROPPED_OR_BLANK = re.compile(f"[{INVISIBLE}]+|[ \t]+")
SPACED = frozenset({"zh", "ja"})
WIDE_FROM = "\u2e80"  # where the blocks of Han, kana and their marks begin


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back: `kept` and `shift` say from which position on how much was dropped before."""

    text: str
    kept: tuple[int, ...] = ()
    shift: tuple[int, ...] = field(default=(0,))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of the folded text in the text as it was; what was dropped inside belongs to it."""
        if not self.kept:
            return start, end
        return start + self._before(start), end - 1 + self._before(end - 1) + 1

    def _before(self, position: int) -> int:
        return self.shift[bisect_right(self.kept, position)]


def fold(text: str, lang: str) -> Folded:
    """The folded text of a language; linear in its length."""
    same_length = text.translate(FOLD)
    pattern = DROPPED_OR_BLANK if lang in SPACED else DROPPED
    cuts = [(m.start(), m.end()) for m in pattern.finditer(same_length) if _drops(same_length, m)]
    return _cut(same_length, cuts) if cuts else Folded(same_length)


def _letter_spaced(text: str, start: int, end: int) -> bool:
    """7 2 折: single digits parted by blanks before a wide character."""
    return (
        end - start == 1
        and text[start - 1].isdigit()
        and text[end : end + 1].isdigit()
        and not text[start - 2 : start - 1].isdigit()
        and text[end + 1 : end + 2] == " "
        and text[end + 2 : end + 3] >= WIDE_FROM
    )


def _drops(text: str, found: re.Match[str]) -> bool:
    """Blank space is dropped only beside a wide character: 3 000 and Llama 3 keep theirs."""
    if found.group()[0] not in " \t":
        return True
    start, end = found.span()
    if start > 0 and _letter_spaced(text, start, end):
        return True
    return (start > 0 and text[start - 1] >= WIDE_FROM) or (end < len(text) and text[end] >= WIDE_FROM)


def _cut(text: str, cuts: list[tuple[int, int]]) -> Folded:
    pieces, kept, shift = [], [], [0]
    last = gone = 0
    for start, end in cuts:
        pieces.append(text[last:start])
        kept.append(start - gone)
        gone += end - start
        shift.append(gone)
        last = end
    pieces.append(text[last:])
    return Folded("".join(pieces), tuple(kept), tuple(shift))
