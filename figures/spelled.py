"""Finds the numbers of English text: digits with scale words, and numbers in words.

$86.1 billion, three hundred and twenty-one, half a million, two thirds, one and a half, 21st, twenty-first.
The Chicago Manual spells numbers to a hundred, newspapers to nine; both mix (5.5 million, three lakh crore).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from figures.numerals import ONE, ZERO, power
from figures.scanning import Number, number_in_digits, past_digits
from figures.words import en

WORD = re.compile(r"(?P<gap>,? {1,3}| ?- ?|,? & |)(?P<word>[A-Za-z]{1,14})(?![A-Za-z])")
LETTERS = re.compile(r"(?P<gap> ?)(?P<letter>[kKmMbBG])(?![A-Za-z0-9])")
DIGITS_NEXT = re.compile(r" (?:and )?(?P<digits>[0-9]{1,3})(?![0-9.,%]|[ -][a-z]*(?:people|percent|years))")
ENDING = re.compile(r"(?:st|nd|rd|th)(?![A-Za-z])")
PLURAL_FRACTIONS = {word + "s": value for word, value in en.ORDINALS.items() if value > 2}
BELOW = {**en.FRACTIONS, **PLURAL_FRACTIONS, **{w: v for w, v in en.ORDINALS.items() if v > 2}}
PARTS = frozenset({"half", "quarter"})
COMPOUND_BELOW = re.compile(
    rf"(?P<tens>{'|'.join(en.TENS)})[ -](?P<unit>first|third|fourth|fifth|sixth|seventh|eighth|ninth)s(?![A-Za-z])",
    re.IGNORECASE,
)
ARTICLES = frozenset({"a", "an"})
SHARE_BEHIND = re.compile(
    r"$|[ ]?[.,;:!?)%]|[ -](?:of|or|and|as|more|less|fewer|to|in|below|above|higher|lower)(?![a-z])"
)
JOINERS = frozenset({"and"})
SCALES = {
    **en.SCALES,
    **{word + "s": value for word, value in en.SCALES.items() if len(word) > 3},
    "cr": 7,
    "lkhs": 5,
    "lacs": 5,
}
SMALL = {**en.UNITS_OF_TEN, **en.TENS}
STARTS = [*SMALL, *en.ORDINALS, *PARTS, *SCALES, *en.DOZENS, *en.FEW, "point"]
STARTING = "|".join(sorted(STARTS, key=len, reverse=True))
LEADS = re.compile(
    rf"(?P<digit>[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|\.(?=[0-9]))|(?<![A-Za-z])(?:(?:an? )?(?:{STARTING}))(?![A-Za-z])",
    re.IGNORECASE,
)
HUNDRED = 2
THOUSAND = 3
UNSCALED = 99  # above every scale word
MOST_WORDS = 24  # no number is longer; the bound keeps hostile runs linear
LETTER_SCALES = {"k": 3, "K": 3, "m": 6, "M": 6, "b": 9, "B": 9, "G": 9}


@dataclass(slots=True)
class Count:
    """A number being read word by word."""

    start: int
    end: int
    total: Decimal = ZERO
    current: Decimal | None = None
    step: Decimal = ONE
    scale: int = 0
    last: str = ""  # unit, tens, hundred, scale, digits, part, dozen
    lowest: int = UNSCALED
    shape: str = "numeral"
    closed: bool = False
    part: bool = False  # the part behind "and", which holds no further one

    @property
    def value(self) -> Decimal:
        """All that was added so far."""
        return self.total + (self.current or ZERO)


def find_numbers(text: str) -> Iterator[Number]:
    """Every number of a folded English text, in order, without overlap."""
    at = 0
    while found := LEADS.search(text, at):
        number = _number_at(text, found)
        if number is None:
            at = _behind(text, found)
            continue
        yield number
        at = max(number.end, found.start() + 1)


def _behind(text: str, found: re.Match[str]) -> int:
    """Where to go on behind what is no number: past all its digits, but only past the article of "a one-off"."""
    if found["digit"]:
        return past_digits(text, found.start(), found.end())
    article = found.group()[:3].lower() in {"an "} or found.group()[:2].lower() == "a "
    return found.start() + found.group().index(" ") + 1 if article else found.end()


def _number_at(text: str, found: re.Match[str]) -> Number | None:
    start = found.start()
    count = Count(start, start)
    if found["digit"]:
        return _from_digits(text, start, count)
    _words(text, count)
    bare_part = text[start : count.end].lower() == "quarter" and text[count.end : count.end + 1] != "-"
    return _finished(count) if count.last and count.last != "article" and not bare_part else None


def _from_digits(text: str, start: int, count: Count) -> Number | None:
    number = number_in_digits(text, start)
    if number is None or number.shape == "dotted":
        return number
    if ending := ENDING.match(text, number.end):
        number.end, number.shape = ending.end(), "ordinal"
        return number
    letter = LETTERS.match(text, number.end)
    if letter and (not letter["gap"] or letter["letter"] not in "bB"):
        return _lettered(number, letter)
    count.end, count.current, count.step, count.last, count.shape = (
        number.end,
        number.low,
        number.step,
        "digits",
        number.shape,
    )
    _words(text, count)
    return _finished(count)


def _lettered(number: Number, letter: re.Match[str]) -> Number:
    """£300k, 2.5m: a letter may stand for a thousand, a million, a billion; m is a metre too, so the shape tells."""
    exponent = LETTER_SCALES[letter["letter"]]
    if letter["letter"] == "G" and number.low < 10:
        return number
    number.shape = "letter" + letter["letter"]
    number.low = number.high = number.low.scaleb(exponent)
    number.step, number.scale, number.end = number.step.scaleb(exponent), exponent, letter.end()
    return number


def _finished(count: Count) -> Number:
    value = count.value
    shape = "mixed" if count.shape == "digits" and count.scale else count.shape
    return Number(count.start, count.end, value, value, count.step, count.scale, shape, vague=False, core=count.start)


def _words(text: str, count: Count) -> None:
    """Take words as long as they go on with the number."""
    for _ in range(MOST_WORDS):
        if (count.last == "hundred" or (count.last == "scale" and count.lowest <= THOUSAND)) and _digits_next(
            text, count
        ):
            continue
        found = WORD.match(text, count.end)
        if found is None or count.closed:
            return
        word = found["word"].lower()
        if not _take(text, count, word, found):
            return


def _digits_next(text: str, count: Count) -> bool:
    """3 hundred and 21, 4 thousand 3 hundred: digits behind a scale word, smaller than it."""
    found = DIGITS_NEXT.match(text, count.end)
    limit = 100 if count.last == "hundred" else power(count.lowest)
    if found is not None and _begins_another(text, count, found.end()):
        return False
    if found is None or count.shape == "fraction" or int(found["digits"]) >= limit or int(found["digits"]) == 0:
        return False
    count.current = (count.current or ZERO) + int(found["digits"])
    count.end, count.last, count.step = found.end(), "digits", ONE
    return True


def _begins_another(text: str, count: Count, end: int) -> bool:
    """2 hundred and 7 hundred: the digits have a scale word of their own, no smaller than the last one."""
    following = WORD.match(text, end)
    exponent = SCALES.get(following["word"].lower(), 0) if following else 0
    return exponent == HUNDRED if count.last == "hundred" else count.lowest <= exponent <= THOUSAND


def _take(text: str, count: Count, word: str, found: re.Match[str]) -> bool:
    if word in JOINERS or "&" in found["gap"]:
        return not count.part and _and(text, count, found)
    comma = found["gap"].startswith(",")
    if comma and count.last not in {"scale", "hundred"}:
        return False
    if word in en.TENS and _compound_below(text, count, found):
        return True
    for words, take in TAKERS:
        if word in words:
            taken = take(text, count, word)
            if taken and count.end < found.end():
                count.end = found.end()
            return taken
    return False


def _small(_text: str, count: Count, word: str) -> bool:
    value = Decimal(SMALL[word])
    kind = "tens" if word in en.TENS else "unit"
    if count.current is None or count.last in {"hundred", "article"}:
        if count.last in {"article", "digits"}:
            return False
        count.current = (count.current or ZERO) + value
    elif count.last == "tens" and 0 < value < 10:
        count.current += value
    elif count.last == "unit" and kind == "tens" and 0 < count.current < 20:
        count.current = count.current * 100 + value
    else:
        return False
    count.last, count.step = kind, ONE
    return True


def _scale(_text: str, count: Count, word: str) -> bool:
    exponent = SCALES[word]
    if exponent == 3 and word == "grand":
        return False
    if count.last in {"part", "dozen"} and count.current is None:
        return False
    if exponent == 2:
        if count.last in {"scale"} and count.current is None:
            return False
        count.current = (count.current if count.current is not None else ONE) * 100
        count.step, count.last = count.step * 100, "hundred"
        return True
    together = count.current if count.current is not None else ONE
    if exponent > count.lowest:
        count.total = (count.total + (count.current or ZERO)).scaleb(exponent)
        exponent += count.lowest if count.current is None else 0
    elif count.last == "scale" and count.current is None:
        count.total = count.total.scaleb(exponent)
        exponent += count.lowest
    else:
        count.total += together.scaleb(exponent)
    count.step = count.step.scaleb(exponent)
    count.current, count.last, count.lowest = None, "scale", exponent
    count.scale = max(count.scale, exponent)
    return True


def _part(text: str, count: Count, word: str) -> bool:
    """half, quarter: alone, or before a scale word (half a million)."""
    if count.last not in {"", "article"}:
        return _below(text, count, word)
    count.current, count.step, count.last, count.shape = ONE / en.FRACTIONS[word], ZERO, "part", "fraction"
    found = WORD.match(text, count.end + len(word) + (text[count.end : count.end + 1] == " "))
    if found and found["word"].lower() in ARTICLES:
        beyond = WORD.match(text, found.end())
        if beyond and beyond["word"].lower() in {**SCALES, **en.DOZENS}:
            count.end = found.end()
    return True


def _below(_text: str, count: Count, word: str) -> bool:
    """two + thirds."""
    if count.current is None and not count.total:
        return False
    plural = word.endswith("s") or word == "halves"
    if count.last not in {"unit", "tens", "hundred", "scale", "article"} or (plural == (count.value == 1) and plural):
        return False
    if not plural and count.value != 1 and word != "quarter":
        return False
    count.current, count.total = count.value / BELOW[word], ZERO
    count.step, count.shape, count.closed = ZERO, "fraction", True
    return True


def _compound_below(text: str, count: Count, found: re.Match[str]) -> bool:
    """three twenty-firsts; twenty-seconds are spans of time."""
    below = COMPOUND_BELOW.match(text, found.start("word"))
    if below is None or count.current is None or count.last not in {"unit", "tens", "hundred"}:
        return False
    divisor = en.TENS[below["tens"].lower()] + en.ORDINALS[below["unit"].lower()]
    count.current, count.total, count.step = count.value / divisor, ZERO, ZERO
    count.shape, count.closed, count.last, count.end = "fraction", True, "part", below.end()
    return True


def _dozen(_text: str, count: Count, word: str) -> bool:
    if count.last == "" and word != "dozen":
        return False
    count.current = (count.value if count.last not in {"", "article"} else ONE) * en.DOZENS[word]
    count.total, count.last, count.closed = ZERO, "dozen", True
    return True


def _few(_text: str, count: Count, word: str) -> bool:
    if count.last not in {"", "article"}:
        return False
    count.current, count.last, count.shape, count.closed = Decimal(en.FEW[word]), "few", "few", True
    return True


def _ordinal(text: str, count: Count, word: str) -> bool:
    """twenty-first; a fifth and two thirds are fractions, but a third term is none."""
    value = Decimal(en.ORDINALS[word])
    if count.last == "article" and (value == 2 or not SHARE_BEHIND.match(text, count.end + 1 + len(word))):
        return False
    if count.last == "article" or (count.last == "unit" and count.value == 1 and value > 2):
        return _below_one(count, value)
    if count.last == "":
        count.current = value
    elif (count.last == "tens" and value < 10) or count.last in {"hundred", "scale"}:
        count.current = (count.current or ZERO) + value
    else:
        return False
    count.shape, count.closed, count.last = "ordinal", True, "ordinal"
    return True


def _below_one(count: Count, value: Decimal) -> bool:
    count.current, count.total, count.step = ONE / value, ZERO, ZERO
    count.shape, count.closed, count.last = "fraction", True, "part"
    return True


def _article(_text: str, count: Count, _word: str) -> bool:
    if count.last:
        return False
    count.last = "article"
    return True


def _point(text: str, count: Count, _word: str) -> bool:
    """two point five."""
    if count.last not in {"unit", "tens", "hundred", "digits", ""}:
        return False
    at, written = count.end + (text[count.end : count.end + 1] == " ") + len("point"), ""
    while len(written) < MOST_WORDS:
        found = WORD.match(text, at)
        digits = re.compile(" ([0-9]{1,9})(?![0-9.,]*[0-9])").match(text, at)
        if digits:
            written, at = written + digits[1], digits.end()
        elif found and en.UNITS_OF_TEN.get(found["word"].lower(), 99) < 10:
            written, at = written + str(en.UNITS_OF_TEN[found["word"].lower()]), found.end()
        else:
            break
    if not written:
        return False
    count.step = power(-len(written))
    count.current = (count.current or ZERO) + Decimal(written) * count.step
    count.end, count.last = at, "digits"
    return True


def _and(text: str, count: Count, found: re.Match[str]) -> bool:
    """three hundred and five; one and a half; 3 million and a half."""
    joined = found.end() if found["word"].lower() in JOINERS else found.end() - len(found["word"])
    following = WORD.match(text, joined)
    if following is None or not count.last or count.last in {"article", "part", "dozen", "ordinal"}:
        return False
    begins = following.end() - len(following["word"])
    part = Count(begins, begins, part=True)
    _words(text, part)
    if part.shape == "fraction":
        return _with_part(count, part)
    word = following["word"].lower()
    if word not in SMALL or (count.last not in {"hundred", "scale"}):
        return False
    if count.last == "scale" and part.value >= power(count.lowest):
        return False
    count.end = joined
    return True


def _with_part(count: Count, part: Count) -> bool:
    """one and a half; 3 million and a half is 3.5 million."""
    if part.value >= 1 and part.last != "scale":
        return False
    if count.lowest == UNSCALED and part.scale:
        whole = (count.value + part.value.scaleb(-part.scale)).scaleb(part.scale)
        count.scale = part.scale
    else:
        worth = power(count.lowest) if count.last == "scale" and part.scale == 0 else ONE
        whole = count.value + part.value * worth
    count.total, count.current = whole, None
    count.end, count.step, count.shape = part.end, ZERO, "fraction"
    count.last = "part"
    return True


TAKERS = (
    (ARTICLES, _article),
    (PARTS, _part),
    (SMALL, _small),
    (SCALES, _scale),
    (en.DOZENS, _dozen),
    (en.FEW, _few),
    ({"point"}, _point),
    (en.ORDINALS, _ordinal),
    (BELOW, _below),
)
