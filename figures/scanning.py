"""Finds the numbers of a text: digits, numerals of a script and their mixtures; one pass, left to right.

A number alone is no figure yet: the notions (money, percentages, dates …) decide what it counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from figures.digits import (
    CARET,
    EXPONENT,
    MIXED,
    PLAIN,
    SLASHED,
    SUPERSCRIPT,
    SUPERSCRIPTS,
    VULGAR,
    value_of,
)
from figures.numerals import GREAT, ONE, ZERO, Is, Piece, Sum, evaluate

MOST_PIECES = 40  # no numeral is longer; the bound keeps hostile runs linear
TEN = Decimal(10)
LETTERED = re.compile(r" ?(?P<letter>[kKwWMG])(?![A-Za-z0-9²³/])")
DIGITS = frozenset("0123456789")
NUMBER = re.compile(PLAIN)


@dataclass(slots=True)
class Number:
    """A number in a folded text.

    shape: digits, numeral, mixed (digits with scale words), fraction, percent (百分之八), ordinal, several (数十: from
        ten to a hundred), and what is no figure: approximate (二三十), dotted (192.168.1.2).
    vague: 多, 余 or 几 says it is somewhat more.
    core: where its digits start, behind a sign.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    step: Decimal
    scale: int
    shape: str
    vague: bool
    core: int


@dataclass(frozen=True, slots=True)
class Script:
    """How a language writes numerals.

    pieces: what each word of a numeral is, with its value; longer: the words of several characters.
    leads: where a number may start; heads: 数 and 几 before a scale word; point: what stands for the decimal point.
    elliptic: 三万五 is 35000; apart: numeral characters never follow digits (3만 이상).
    leading: characters that go on with a numeral only before a scale word (三千两百, but 三百|两).
    """

    pieces: Mapping[str, tuple[Is, Decimal]]
    longer: re.Pattern[str] | None
    names: re.Pattern[str]
    leads: re.Pattern[str]
    heads: frozenset[str]
    points: frozenset[str]
    elliptic: bool
    apart: bool
    leading: frozenset[str]
    fillers: frozenset[str]
    unit_scales: Mapping[str, tuple[str, ...]]
    letters: Mapping[str, int]


def script(
    digits: Mapping[str, int],
    words: Mapping[str, int | Decimal],
    scales: Mapping[str, int],
    *,
    noughts: str = "",
    vague: Iterable[str] = (),
    heads: str = "",
    points: str = "",
    elliptic: bool = False,
    apart: bool = False,
    leading: str = "",
    fillers: str = "",
    unit_scales: Mapping[str, tuple[str, ...]] | None = None,
    letters: Mapping[str, int] | None = None,
    names: Sequence[str] = (),
    guard: str = "",
) -> Script:
    """Compile a language's tables; `guard` is a look-behind that a numeral without digits must pass."""
    pieces = _pieces_of(digits, words, scales, noughts, Is.NATIVE if apart else Is.WORD)
    starts = sorted(pieces, key=len, reverse=True)
    pieces |= dict.fromkeys(vague, (Is.VAGUE, ZERO))
    longer = sorted((re.escape(written) for written in pieces if len(written) > 1), key=len, reverse=True)
    head = f"|{guard}[{heads}](?=(?:{'|'.join(scales)}))" if heads else ""
    named = f"(?!{'|'.join(names)})" if names else ""
    leads = f"[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|\\.(?=[0-9])|{guard}{named}(?:{'|'.join(starts)}){head}"
    return Script(
        pieces=pieces,
        longer=re.compile("|".join(longer)) if longer else None,
        names=re.compile("|".join(names) or "(?!)"),
        leads=re.compile(leads),
        heads=frozenset(heads),
        points=frozenset(points),
        elliptic=elliptic,
        apart=apart,
        leading=frozenset(leading),
        fillers=frozenset(fillers),
        unit_scales=unit_scales or {},
        letters=letters or {},
    )


def _pieces_of(
    digits: Mapping[str, int], words: Mapping[str, int | Decimal], scales: Mapping[str, int], noughts: str, word: Is
) -> dict[str, tuple[Is, Decimal]]:
    pieces = {written: (Is.DIGIT, Decimal(digit)) for written, digit in digits.items()}
    pieces |= {written: (word, Decimal(value)) for written, value in words.items()}
    pieces |= {written: (Is.SCALE, Decimal(exponent)) for written, exponent in scales.items()}
    return pieces | dict.fromkeys(noughts, (Is.NOUGHT, ZERO))


def find_numbers(text: str, how: Script) -> Iterator[Number]:
    """Every number of a folded text, in order, without overlap."""
    at = 0
    search = how.leads.search
    while found := search(text, at):
        number = number_at(text, found.start(), how)
        if number is None:
            at = past_digits(text, found.start(), found.end())
            continue
        yield number
        at = number.end


def past_digits(text: str, start: int, end: int) -> int:
    """Behind all the digits that start at a place, or a given end where none do."""
    digits = NUMBER.match(text, start)
    return max(end, digits.end()) if digits else end


def number_at(text: str, at: int, how: Script) -> Number | None:
    """The number that starts at a place."""
    char = text[at]
    if char in VULGAR:
        return Number(at, at + 1, VULGAR[char], VULGAR[char], ZERO, 0, "fraction", vague=False, core=at)
    if char in DIGITS or char == ".":
        plain = NUMBER.match(text, at)
        if plain is not None and not _goes_on(text, plain.end(), how):
            number = _in_digits(text, plain)
            return _lettered(text, number, how) if number is not None and how.letters else number
    return _numeral(text, at, how)


def _goes_on(text: str, at: int, how: Script) -> bool:
    """Whether a piece of a numeral follows digits, directly or after one blank (5 亿)."""
    if at >= len(text):
        return False
    if text[at] in how.pieces or text[at] in how.fillers:
        return not _begins_unit(text, at, how)
    if text[at] == " " and at + 1 < len(text):
        return how.pieces.get(text[at + 1], (None,))[0] is Is.SCALE
    return False


def _begins_unit(text: str, at: int, how: Script) -> bool:
    """Whether a scale word belongs to the unit: 千米, 兆瓦."""
    return text.startswith(how.unit_scales.get(text[at], ()), at + 1)


def _lettered(text: str, number: Number, how: Script) -> Number:
    """12k, 1.2M, 30w; but 5G and 4K name things, unless the text is nothing else."""
    found = LETTERED.match(text, number.end)
    exponent = how.letters.get(found["letter"]) if found else None
    if found is None or exponent is None or number.shape != "digits":
        return number
    alone = number.start <= 1 and found.end() == len(text)
    if number.low < TEN and number.step == ONE and not alone:
        return number
    number.low = number.high = number.low.scaleb(exponent)
    number.step, number.scale, number.end, number.shape = number.step.scaleb(exponent), exponent, found.end(), "mixed"
    return number


def number_in_digits(text: str, at: int) -> Number | None:
    """The number in digits that starts at a place."""
    if text[at] in VULGAR:
        return Number(at, at + 1, VULGAR[text[at]], VULGAR[text[at]], ZERO, 0, "fraction", vague=False, core=at)
    plain = NUMBER.match(text, at)
    return _in_digits(text, plain) if plain else None


def _in_digits(text: str, plain: re.Match[str]) -> Number | None:
    start, end = plain.span()
    known = value_of(plain.group())
    if known is None:
        return (
            Number(start, end, ZERO, ZERO, ONE, 0, "dotted", vague=False, core=start) if "." in plain.group() else None
        )
    value, step = known
    number = Number(start, end, value, value, step, 0, "digits", vague=False, core=start)
    if end < len(text):
        follow = FOLLOWING.get(text[end])
        if follow is not None:
            follow(text, number)
    return number


def _fraction(text: str, number: Number) -> None:
    """3/4; the rest of 3/4/2024 is left to the dates."""
    found = SLASHED.match(text, number.end)
    if found and number.step == ONE and text[number.start - 1 : number.start] != "/" and int(found["below"]):
        _divide(number, number.low, Decimal(found["below"]), found.end())


def _mixed(text: str, number: Number) -> None:
    """1 4/5."""
    found = MIXED.match(text, number.end)
    if found and number.step == ONE and int(found["below"]):
        whole, above, below = number.low, Decimal(found["above"]), Decimal(found["below"])
        _divide(number, whole * below + above, below, found.end())


def _divide(number: Number, above: Decimal, below: Decimal, end: int) -> None:
    number.low = number.high = above / below
    number.end, number.step, number.shape = end, ZERO, "fraction"


def _vulgar(text: str, number: Number) -> None:
    """2½."""
    number.low = number.high = number.low + VULGAR[text[number.end]]
    number.end, number.step, number.shape = number.end + 1, ZERO, "fraction"


def _exponent(text: str, number: Number) -> None:
    found = EXPONENT.match(text, number.end)
    if found:
        exponent = int(found["sign"] + found["power"])
        number.low = number.high = number.low.scaleb(exponent)
        number.step, number.end = number.step.scaleb(exponent), found.end()


def _power(text: str, number: Number) -> None:
    found = CARET.match(text, number.end) or SUPERSCRIPT.match(text, number.end)
    if found is None or number.low == 0:
        return
    written = found.group().translate(SUPERSCRIPTS).lstrip("^")
    exponent = int(written.lstrip("+-")) * (-1 if written.startswith("-") else 1)
    if abs(exponent) > MOST_PIECES:
        return
    number.low = number.high = number.low**exponent
    number.step, number.end = ZERO, found.end()


FOLLOWING = (
    {"/": _fraction, " ": _mixed, "e": _exponent, "E": _exponent, "^": _power}
    | dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹", _power)
    | dict.fromkeys(VULGAR, _vulgar)
)


def _numeral(text: str, at: int, how: Script) -> Number | None:
    several = text[at] in how.heads
    pieces = _collect(text, at + several, how)
    total = evaluate(pieces, elliptic=how.elliptic)
    if total is None:
        return None
    high = total.value * TEN if several else total.value
    shape = "several" if several else "approximate" if _approximate(pieces) else _shape(pieces, total)
    end = pieces[-1].end if shape == "approximate" else total.end
    return Number(at, end, total.value, high, total.step, total.scale, shape, total.vague, at)


def _shape(pieces: list[Piece], total: Sum) -> str:
    if pieces[0].shape is not Is.FIGURE:
        return "numeral"
    return "mixed" if total.scale else "digits"


def _approximate(pieces: list[Piece]) -> bool:
    """二三十, 七八: two neighbouring digits are a guess, and no figure."""
    shapes = [piece.shape for piece in pieces]
    for i in range(len(pieces) - 1):
        pair = shapes[i] is shapes[i + 1] is Is.DIGIT and pieces[i + 1].value - pieces[i].value == 1
        alone = (i == 0 or shapes[i - 1] is Is.SCALE) and (i + 2 == len(pieces) or shapes[i + 2] is Is.SCALE)
        if pair and alone:
            return True
    return False


def _collect(text: str, at: int, how: Script) -> list[Piece]:
    """The pieces that follow each other from a place on."""
    pieces: list[Piece] = []
    while at < len(text) and len(pieces) < MOST_PIECES:
        blank = _blank(text, at) if pieces else 0
        piece = _piece(text, at + blank, how)
        if piece is None or (blank > 0 and not _may_be_parted(text, at, pieces[-1], piece, how)):
            if piece is None and text[at] in how.points:
                at = _decimals(text, at, how, pieces)
                if at:
                    continue
            break
        if pieces and text[at + blank] in how.leading and not _before_scale(text, at + blank, how):
            break
        if pieces and piece.shape is Is.SCALE and pieces[-1].shape is Is.SCALE and _no_smaller(pieces[-1], piece):
            break
        if how.apart and piece.shape in {Is.DIGIT, Is.NATIVE} and any(p.shape is Is.FIGURE for p in pieces):
            break
        piece.parted = blank > 0
        pieces.append(piece)
        at = piece.end
    return pieces


def _no_smaller(left: Piece, right: Piece) -> bool:
    """十十, 十百: a small scale word behind one that is no larger."""
    return right.value < GREAT and left.value < GREAT and right.value >= left.value


def _blank(text: str, at: int) -> int:
    """Up to two blanks."""
    if text[at] != " ":
        return 0
    return 2 if text[at + 1 : at + 2] == " " else 1


def _before_scale(text: str, at: int, how: Script) -> bool:
    return how.pieces.get(text[at + 1 : at + 2], (None, ZERO))[0] is Is.SCALE


def _may_be_parted(text: str, blank: int, left: Piece, right: Piece, how: Script) -> bool:
    """1조 2천억, 3 万: a scale word on either side of the blank, and no name behind it (이 조사)."""
    scaled = left.shape is Is.SCALE or right.shape is Is.SCALE
    return scaled and how.names.match(text, blank + _blank(text, blank)) is None


def _piece(text: str, at: int, how: Script) -> Piece | None:
    if at >= len(text):
        return None
    if text[at] in how.fillers and how.pieces.get(text[at + 1 : at + 2], (None, ZERO))[1] > 3:
        at += 1
    known = how.pieces.get(text[at])
    if known is not None and known[0] is Is.SCALE and _begins_unit(text, at, how):
        return None
    if text[at] in DIGITS:
        return _figure(text, at)
    end = at + 1
    if how.longer is not None and (longer := how.longer.match(text, at)):
        known, end = how.pieces[longer.group()], longer.end()
    return Piece(known[0], known[1], end) if known else None


def _figure(text: str, at: int) -> Piece | None:
    plain = NUMBER.match(text, at)
    known = value_of(plain.group()) if plain else None
    if plain is None or known is None:
        return None
    return Piece(Is.FIGURE, known[0], plain.end(), known[1])


def _decimals(text: str, at: int, how: Script, pieces: list[Piece]) -> int:
    """三点一四: fold the pieces so far and the digits behind the point into one; 0 where that is no decimal."""
    whole = evaluate(pieces, elliptic=how.elliptic)
    if whole is None or whole.end != at:
        return 0
    written = ""
    end = at + 1
    while end < len(text) and len(written) < MOST_PIECES and (digit := _digit(text, end, how)):
        written += digit
        end += 1
    if not written:
        return 0
    places = -len(written)
    value = whole.value + Decimal(written).scaleb(places)
    pieces[:] = [Piece(Is.FIGURE, value, end, ONE.scaleb(places))]
    return end


def _digit(text: str, at: int, how: Script) -> str:
    if text[at] in DIGITS:
        return text[at]
    shape, value = how.pieces.get(text[at], (None, ZERO))
    return str(value) if shape in {Is.DIGIT, Is.NOUGHT} else ""
