"""Lengths, areas, masses, volumes, energy, power, speed, data, temperature; ages.

12.5万平方米, 350公里/小时, 시속 188 마일, 零下四摄氏度, 5 feet 2 inches, 三米九. Unit names are the bench's (UCUM-like).
"""

from __future__ import annotations

from decimal import Decimal

from figures.context import Context
from figures.figure import Kind
from figures.phrasebook import Entry
from figures.reading import Reading, of_number
from figures.scanning import Number

SPEEDS = {"km": "kmph", "m": "mps", "mi": "mph"}
TEMPERATURES = frozenset({"deg", "degC", "degF"})
METRE_OR_MILLION = "letterm"
# feet to inches, kilometres to metres …: what a smaller unit beside a larger one is worth in it
PARTS = {
    ("ft", "inch"): 1 / Decimal(12), ("yd", "ft"): 1 / Decimal(3), ("yd", "inch"): 1 / Decimal(36), ("m", "cm"): Decimal("0.01"),
    ("km", "m"): Decimal("0.001"), ("km", "cm"): Decimal("0.00001"), ("m", "ft"): Decimal("0.3048"), ("km", "mi"): Decimal("1.609344"),
    ("lb", "oz"): 1 / Decimal(16), ("kg", "g"): Decimal("0.001"), ("jin", "liang"): Decimal("0.1"), ("t", "kg"): Decimal("0.001"),
}  # fmt: skip


def after(context: Context, number: Number, entry: Entry, end: int) -> Reading | None:
    """12.5万 + 平方米."""
    if _is_any_one(context, number, end):
        return None
    reading = of_number(number, Kind.DIMENSION, entry.unit, "number + unit", end=end, factor=entry.factor)
    _named_before(context, number, reading)
    return reading


def _is_any_one(context: Context, number: Number, end: int) -> bool:
    """一斤卖三块: one of a unit that another figure is told for."""
    text = context.text
    return text[number.start : number.end] == "一" and text[end : end + 1].isalpha() and text[end] not in "半多余"


def _named_before(context: Context, number: Number, reading: Reading) -> None:
    """摄氏37度, 시속 188 마일: a word before the number settles the unit."""
    text = context.text
    start = number.start - (text[number.start - 1 : number.start] == " ")
    found = context.words.before_units.before(text, start)
    if found is None or found[1] < context.taken:
        return
    entry, start = found
    if entry.unit == "speed" and reading.unit in SPEEDS:
        reading.start, reading.unit = start, SPEEDS[reading.unit]
    elif entry.unit == "per_second" and reading.unit == "m":
        reading.start, reading.unit = start, "mps"
    elif entry.unit in TEMPERATURES and reading.unit in TEMPERATURES:
        reading.start, reading.unit = start, entry.unit


def add_part(whole: Reading, part: Reading) -> Reading | None:
    """5 feet + 2 inches."""
    worth = PARTS.get((whole.unit or "", part.unit or ""))
    if worth is None or whole.low is None or part.low is None or whole.low != whole.high:
        return None
    whole.low = whole.high = whole.low + part.low * worth
    whole.end, whole.step = part.end, part.step * worth
    return whole


def age(_context: Context, number: Number, entry: Entry, end: int) -> Reading:
    """60 + 岁, eighteen + months of age."""
    return of_number(number, Kind.DIMENSION, entry.unit, "number + age", end=end)
