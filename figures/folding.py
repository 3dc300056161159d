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
SPACED_DIGITS = re.compile("(?<![0-9.,])(?<![0-9.,] )[0-9](?: [0-9])+(?= [\u2e80-\ufaff])")  # 7 2 折
BLANKS = " \t"
SPACED = frozenset({"zh", "ja"})
WIDE_FROM = "\u2e80"  # where the blocks of Han, kana and their marks begin


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back: `kept` and `shift` say from which position on how much was dropped before.

    whole: the text before anything was dropped; "" where nothing was.
    """

    text: str
    kept: tuple[int, ...] = ()
    shift: tuple[int, ...] = field(default=(0,))
    whole: str = ""

    def dropped_blank(self, start: int, end: int) -> bool:
        """Whether a blank stood inside a span of the folded text."""
        first, last = self.span(start, end)
        return any(mark in BLANKS for mark in self.whole[first:last])

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
    if lang not in SPACED:
        cuts = [found.span() for found in DROPPED.finditer(same_length)]
    else:
        spaced = {at for found in SPACED_DIGITS.finditer(same_length) for at in range(*found.span())}
        cuts = [
            m.span() for m in DROPPED_OR_BLANK.finditer(same_length) if m.start() in spaced or _drops(same_length, m)
        ]
    return _cut(same_length, cuts) if cuts else Folded(same_length)


def _drops(text: str, found: re.Match[str]) -> bool:
    """Blank space is dropped only beside a wide character: 3 000 and Llama 3 keep theirs."""
    if found.group()[0] not in BLANKS:
        return True
    before, behind = found.start() - 1, found.end()
    while before >= 0 and DROPPED.match(text, before):
        before -= 1
    invisible = DROPPED.match(text, behind)
    behind = invisible.end() if invisible else behind
    return (before >= 0 and text[before] >= WIDE_FROM) or (behind < len(text) and text[behind] >= WIDE_FROM)


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
    return Folded("".join(pieces), tuple(kept), tuple(shift), text)
