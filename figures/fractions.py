"""Fractions in words: 三分之一, 5分の2, 사분의 삼, 五又四分之一; and 百分之八, which is a percentage.

Chinese, Japanese and Korean name the whole first: the part stands last.
"""

from __future__ import annotations

from decimal import Decimal

from figures.lexicon import Lexicon
from figures.numerals import ZERO
from figures.scanning import Number

PERCENT_OF = {"百": Decimal(1), "佰": Decimal(1), "千": Decimal("0.1"), "仟": Decimal("0.1"), "万": Decimal("0.01")}
PERCENT_OF["万万"] = Decimal("0.000001")
WIDEST_GAP = 3
OUT_OF = frozenset({" over ", " out of ", " in ", " in every "})
WHOLES = frozenset({"digits", "numeral", "mixed"})
MOST_POWER = 40
MOST_IN = 1000  # 1 in 2016 is a year
TIME = (" year", " month", " day", " week", " hour", " minute", "-year", "-day")


def merge(text: str, numbers: list[Number], words: Lexicon) -> list[Number]:
    """The numbers, with those that form a fraction made one."""
    if words.lang == "en":
        return _english(text, numbers)
    if words.lang == "ja" and "乗" in text:
        numbers = _powers(text, numbers)
    if not words.fraction or words.fraction not in text:
        return numbers
    merged: list[Number] = []
    for number in numbers:
        whole = merged[-1] if merged else None
        if whole is not None and _names(text, whole, number, words):
            merged[-1] = _fraction(text, whole, number, words)
            _add_whole(text, merged, words)
        else:
            merged.append(number)
    return merged


def _powers(text: str, numbers: list[Number]) -> list[Number]:
    """1.1の23乗, 12×10の14乗."""
    merged: list[Number] = []
    for number in numbers:
        base = merged[-1] if merged else None
        exponent = int(number.low) if number.step == 1 and abs(number.low) <= MOST_POWER else None
        if base is not None and exponent is not None and _raised(text, base, number) and base.low != 0:
            sign = -1 if text[number.start - 1] == "-" or text[base.end : number.start].endswith("マイナス") else 1
            value = base.low ** (exponent * sign)
            merged[-1] = Number(
                base.start, number.end + 1, value, value, ZERO, 0, "fraction", vague=False, core=base.core
            )
            _times(text, merged)
        else:
            merged.append(number)
    return merged


def _raised(text: str, base: Number, exponent: Number) -> bool:
    gap = text[base.end : exponent.start].removesuffix("マイナス").rstrip("-")
    return gap == "の" and text[exponent.end : exponent.end + 1] == "乗"


def _times(text: str, merged: list[Number]) -> None:
    if len(merged) > 1 and text[merged[-2].end : merged[-1].start] in {"×", "x", "*"}:
        first, power = merged[-2:]
        value = first.low * power.low
        merged[-2:] = [Number(first.start, power.end, value, value, ZERO, 0, "fraction", vague=False, core=first.core)]


def _english(text: str, numbers: list[Number]) -> list[Number]:
    """one over three, two out of five hundred, 1 in 21: a smaller number of a larger one."""
    merged: list[Number] = []
    for number in numbers:
        part = merged[-1] if merged else None
        if part is not None and _out_of(text, part, number):
            value = part.low / number.low
            merged[-1] = Number(part.start, number.end, value, value, ZERO, 0, "fraction", vague=False, core=part.start)
        else:
            merged.append(number)
    return merged


def _out_of(text: str, part: Number, whole: Number) -> bool:
    gap = text[part.end : whole.start]
    if (
        gap not in OUT_OF
        or not 0 < part.low < whole.low
        or part.step != 1
        or whole.step < 1
        or part.shape not in WHOLES
        or whole.shape not in WHOLES
    ):
        return False
    if text[part.start - 1 : part.start] in {"$", "€", "£", "¥"} or (
        gap == " in " and (part.low != 1 or whole.low > MOST_IN)
    ):
        return False
    return not text.startswith(TIME, whole.end)


def _names(text: str, whole: Number, part: Number, words: Lexicon) -> bool:
    gap = text[whole.end : part.start].strip(" ")
    for sign in words.minus:
        gap = gap.removesuffix(sign.strip()).strip()
    return gap == words.fraction and whole.low != 0 and whole.shape not in {"fraction", "percent"}


def _fraction(text: str, whole: Number, part: Number, words: Lexicon) -> Number:
    written = text[whole.start : whole.end]
    minus = text[whole.end : part.start].strip(" ") != words.fraction
    if written in PERCENT_OF and words.hundredths:
        factor = PERCENT_OF[written]
        return Number(
            whole.start,
            part.end,
            part.low * factor,
            part.high * factor,
            part.step * factor,
            part.scale,
            "percent",
            vague=False,
            core=part.start,
        )
    if words.lang == "ko" and text[part.end - 1] in "만조" and part.end - part.core == 2:
        part.end -= 1
        part.low = part.low.scaleb(-part.scale)
    value = part.low / whole.low * (-1 if minus else 1)
    return Number(whole.start, part.end, value, value, ZERO, 0, "fraction", vague=False, core=whole.start)


def _add_whole(text: str, merged: list[Number], words: Lexicon) -> None:
    """五又四分之一: the whole number before its fraction."""
    if len(merged) < 2 or merged[-1].shape != "fraction":
        return
    whole, part = merged[-2], merged[-1]
    if part.start - whole.end <= WIDEST_GAP and text[whole.end : part.start].strip(" ") in words.and_fraction:
        value = whole.low + part.low
        merged[-2:] = [Number(whole.start, part.end, value, value, ZERO, 0, "fraction", vague=False, core=whole.core)]
