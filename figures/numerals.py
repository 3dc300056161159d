"""Numerals written with digits and scale words in any mixture: 两千三百, 1.02万亿, 79조1405억, 5億1萬.

`evaluate` adds up pieces that a script's tables gave a meaning; it stops where the next piece cannot belong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

GREAT = 4  # from 万 (10⁴) on a scale word multiplies all that stands before it, 十 百 千 only their own digit
ONE = Decimal(1)
ZERO = Decimal(0)


class Is(Enum):
    """What a piece of a numeral is."""

    DIGIT = 1  # one character for 0 to 9: 三
    FIGURE = 2  # written in digits: 1,234.5
    WORD = 3  # one word for a number above nine: 廿, 스물
    SCALE = 4  # a power of ten: 万
    NOUGHT = 5  # 零, which keeps 一百零五 from being 一百五(十)
    VAGUE = 6  # 多 余 几: somewhat more
    NATIVE = 7  # a Korean word that takes no scale word: 스물, 셋


@dataclass(slots=True)
class Piece:
    """A piece of a numeral; `value` is a power of ten for a scale; `step` the worth of its last digit."""

    shape: Is
    value: Decimal
    end: int
    step: Decimal = ONE
    parted: bool = False  # blank space stands before it


@dataclass(slots=True)
class Sum:
    """A numeral added up: where it ends, what it is worth, what its last digit is worth."""

    end: int = -1
    total: Decimal = ZERO
    section: Decimal = ZERO
    current: Decimal | None = None
    step: Decimal = ONE
    lowest: int = 99  # the power of the last great scale word
    small: int = 99  # the power of the last 十 百 千 of the section
    last: Is | None = None
    digits: int = 0
    scale: int = 0
    vague: bool = False
    section_open: bool = False

    @property
    def value(self) -> Decimal:
        """All that was added so far."""
        return self.total + self.section + (self.current or ZERO)


def power(exponent: int) -> Decimal:
    """10 to the exponent."""
    return Decimal((0, (1,), exponent))


def evaluate(pieces: Sequence[Piece], *, elliptic: bool) -> Sum | None:
    """Add up the pieces that belong together; None where they are no number.

    elliptic: whether a digit after a scale word stands for the next lower one (三万五 is 35000 in Chinese).
    """
    state = Sum()
    for piece in pieces:
        if not JOIN[piece.shape](state, piece):
            break
        state.last, state.end = piece.shape, piece.end
    if state.last is None:
        return None
    if elliptic and _left_out(state):
        lower = min(state.small, state.lowest) - 1
        state.current, state.step = (state.current or ZERO).scaleb(lower), power(lower)
    return state


def _left_out(state: Sum) -> bool:
    return state.last is Is.DIGIT and state.digits == 1 and 2 <= min(state.small, state.lowest) < 99


def _join_digit(state: Sum, piece: Piece) -> bool:
    if state.last in {Is.FIGURE, Is.VAGUE, Is.NATIVE} or (piece.parted and state.last is Is.DIGIT):
        return False
    if state.last is Is.DIGIT and (state.section_open or state.lowest < 99):
        return False
    after_word = state.last is Is.WORD
    if after_word:
        state.section += state.current or ZERO
        state.current = None
    if state.current is None:
        state.digits = 0 if state.last is Is.NOUGHT or after_word else 1
        state.current = piece.value
    else:
        state.digits += state.current != 0
        state.current = state.current * 10 + piece.value
    state.step = ONE
    return True


def _join_figure(state: Sum, piece: Piece) -> bool:
    if state.current is not None or state.last is Is.VAGUE:
        return False
    below = min(state.small, state.lowest)
    if below < 99 and piece.value >= power(below):
        return False
    state.current, state.step, state.digits = piece.value, piece.step, 0
    return True


def _join_nought(state: Sum, piece: Piece) -> bool:
    if state.last in {Is.DIGIT, Is.NOUGHT} and state.current is not None:
        return _join_digit(state, piece)
    if state.last is None:
        state.current, state.digits = ZERO, 1
        return True
    return state.last is Is.SCALE


def _join_word(state: Sum, piece: Piece) -> bool:
    if state.current is not None or state.last is Is.VAGUE:
        return False
    state.current, state.step, state.digits = piece.value, piece.step, 0
    return True


def _join_native(state: Sum, piece: Piece) -> bool:
    if state.last is Is.NATIVE and state.current is not None and state.current >= 10 > piece.value:
        state.current += piece.value
        return True
    if state.last is not None:
        return False
    state.current = piece.value
    return True


def _join_vague(state: Sum, _piece: Piece) -> bool:
    state.vague = True
    return state.last is not None


def _join_scale(state: Sum, piece: Piece) -> bool:
    if state.last is Is.NATIVE:
        return False
    exponent = int(piece.value)
    return _join_great(state, exponent) if exponent >= GREAT else _join_small(state, exponent)


def _join_small(state: Sum, exponent: int) -> bool:
    if exponent >= state.small or (state.last is Is.DIGIT and state.digits > 1):
        return False
    written = state.step if state.current is not None else ONE
    state.section += (ONE if _bare(state) else state.current or ZERO).scaleb(exponent)
    state.step = written.scaleb(exponent)
    if state.last is Is.FIGURE:
        state.scale = max(state.scale, exponent)
    state.current, state.small, state.section_open = None, exponent, True
    return True


def _bare(state: Sum) -> bool:
    return state.current is None or (state.last is Is.NOUGHT and state.current == 0)


def _join_great(state: Sum, exponent: int) -> bool:
    part = state.section + (state.current or ZERO)
    empty = state.current is None and not state.section_open
    if exponent < state.lowest:
        if empty and state.lowest < 99:
            return False
        state.total += (ONE if empty else part).scaleb(exponent)
    elif exponent == state.lowest and not empty:
        return False
    else:
        state.total = (state.total + part).scaleb(exponent)
    state.step = (ONE if empty and state.lowest == 99 else state.step).scaleb(exponent)
    together = exponent + state.lowest if empty and state.lowest < 99 else exponent
    state.section, state.current, state.small, state.section_open = ZERO, None, 99, False
    state.lowest = together
    state.scale = max(state.scale, together)
    return True


JOIN = {
    Is.DIGIT: _join_digit,
    Is.FIGURE: _join_figure,
    Is.WORD: _join_word,
    Is.SCALE: _join_scale,
    Is.NOUGHT: _join_nought,
    Is.VAGUE: _join_vague,
    Is.NATIVE: _join_native,
}
