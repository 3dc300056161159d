"""Lengths, areas, masses, volumes, energy, power, speed, data, temperature; ages.

12.5万平方米, 350公里/小时, 시속 188 마일, 零下四摄氏度, 5 feet 2 inches, 三米九. Unit names follow UCUM where it
has one, in the writing of newspapers (km, m2, kWh, degC).
"""

from __future__ import annotations

import re
from decimal import Decimal

from figures.context import Context
from figures.figure import Kind
from figures.phrasebook import Entry
from figures.reading import Reading, of_number
from figures.scanning import Number

SPEEDS = {"km": "kmph", "m": "mps", "mi": "mph"}
TEMPERATURES = frozenset({"deg", "degC", "degF"})
METRE_OR_MILLION = "letterm"
BRACKETED = re.compile(r" ?(?:\(|<)(?P<unit>[A-Za-zµ°]{1,5}[²³23]?)[)>]")
TEMPERATURE_SIGNS = re.compile(r"°|℃|(?<![a-z])temperature|(?<![a-z])kelvin|(?<![a-z])Kelvin")
INCH_MARK = re.compile(r"\"(?=$|[ .,;)x])")
PICOMETRE = re.compile(r" pm(?![A-Za-z0-9])")
KILO = Decimal(1000)
CLOCK_STEP = Decimal("0.01")
NOON = 13
IN_INCHES = re.compile(r"(?P<in> in)(?=$|[.;,)](?: |$)| (?:thick|wide|long|tall|high|deep|by|x)(?![a-z]))")
AGE_BEFORE = re.compile(r"(?<![a-z])(?P<age>age) $")
METRE_NEXT = re.compile(  # a plural or another noun behind 2.5m, but no word that goes with a length
    r" (?!(?:tall|long|wide|high|deep|away|above|below|and|from|to|in|at|of|or|by|off|race|sprint|apart|for|underwater|"
    r"freestyle|x|per)(?![a-z]))[a-z]{3,}"
)
NAME_BEFORE = re.compile(r"[A-Za-z]-?$")
DIGITS_BEHIND = re.compile("-?[0-9]++(?![0-9.,~-]{0,9} ?[A-Za-z])")
MONEY_AFTER = "amount + currency"
MOST_POUNDS = 5000  # what is weighed in pounds, one thing at a time; more is money
MASS_REACH = 32  # characters around a pound in which something weighed is looked for
# feet to inches, kilometres to metres …: what a smaller unit beside a larger one is worth in it
PARTS = {
    ("ft", "inch"): 1 / Decimal(12), ("yd", "ft"): 1 / Decimal(3), ("yd", "inch"): 1 / Decimal(36),
    ("m", "cm"): Decimal("0.01"), ("km", "m"): Decimal("0.001"), ("km", "cm"): Decimal("0.00001"),
    ("m", "ft"): Decimal("0.3048"), ("km", "mi"): Decimal("1.609344"), ("lb", "oz"): 1 / Decimal(16),
    ("kg", "g"): Decimal("0.001"), ("jin", "liang"): Decimal("0.1"), ("t", "kg"): Decimal("0.001"),
}  # fmt: skip


def after(context: Context, number: Number, entry: Entry, end: int) -> Reading | None:
    """12.5万 + 平方米."""
    if _is_any_one(context, number, end) or _is_a_code(context, number, end):
        return None
    reading = of_number(number, Kind.DIMENSION, entry.unit, "number + unit", end=end, factor=entry.factor)
    _named_before(context, number, reading)
    return reading


def _is_any_one(context: Context, number: Number, end: int) -> bool:
    """一斤卖三块: one of a unit that another figure is told for."""
    text = context.text
    return (
        text[number.start : number.end] == "一"
        and text[end : end + 1].isalpha()
        and text[end] not in "半多余一二三四五六七八九"
    )


def _is_a_code(context: Context, number: Number, end: int) -> bool:
    """scp173m, 24703 L-202: letters before the digits or digits behind the unit make a name of it."""
    text = context.text
    if context.words.lang != "en" or not text[end - 1].isalnum():
        return False
    named = text[number.end] not in " -" and NAME_BEFORE.search(text, max(0, number.start - 8), number.start)
    return bool(named) or DIGITS_BEHIND.match(text, end) is not None


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


def metre_or_million(text: str, number: Number) -> None:
    """2.5m users are millions; 48m and 1 m are metres, and the number goes back to what its digits say."""
    attached = text[number.end - 2].isdigit()
    if attached and METRE_NEXT.match(text, number.end):
        number.shape = "mixed"
        return
    number.end -= 1 if attached else 2
    number.low = number.high = number.low.scaleb(-6)
    number.step, number.scale, number.shape = number.step.scaleb(-6), 0, "digits"


def mass_of(context: Context, reading: Reading) -> Reading:
    """Pounds of what is weighed are a mass: two pounds of meat, a twenty-pound bag, ポンド of a baby."""
    word = context.text[reading.end - 6 : reading.end].lower()
    number = reading.number
    if number is None or number.scale or number.low > MOST_POUNDS or reading.rule != MONEY_AFTER:
        return reading
    if not word.endswith(context.words.mass_words):
        return reading
    around = context.text[max(0, reading.start - MASS_REACH) : reading.end + MASS_REACH].lower()
    before, behind = context.text[reading.start - 1 : reading.start], context.text[reading.end : reading.end + 8]
    joined = "-" in context.text[reading.start : reading.end] and behind[:1] == " "
    named = behind.startswith(" of ") and not behind.startswith((" of debt", " of comp"))
    if not (named or joined or context.words.mass_signs.search(around) is not None) or (before and before in "£$"):
        return reading
    reading.kind, reading.unit, reading.candidates, reading.rule = Kind.DIMENSION, "lb", ("lb", "GBP"), "number + unit"
    return reading


def bracketed(context: Context, number: Number) -> Reading | None:
    """20 (kg), 20 <km>: the unit stands in brackets."""
    found = BRACKETED.match(context.text, number.end) if number.shape in {"digits", "mixed"} else None
    entry = context.words.after.after(context.text, found.start("unit")) if found else None
    if found is None or entry is None or entry[0].notion != "dimension" or entry[1] != found.end("unit"):
        return None
    return of_number(number, Kind.DIMENSION, entry[0].unit, "number + unit in brackets", end=found.end())


def marked(context: Context, number: Number) -> Reading | None:
    """A 24" screen is in inches, where no quotation ends there; 373.15K beside °C in kelvins; 2.4 pm in picometres."""
    text, end = context.text, number.end
    if number.shape == "letterK" and number.step < KILO and TEMPERATURE_SIGNS.search(text):
        number.low = number.high = number.low.scaleb(-3)
        number.step, number.scale, number.shape = number.step.scaleb(-3), 0, "digits"
        return of_number(number, Kind.DIMENSION, "K", "number + unit", end=end)
    if number.shape not in {"digits", "fraction"}:
        return None
    if text.startswith('"', end) and text.count('"', 0, end) % 2 == 0 and INCH_MARK.match(text, end):
        unit, kind = ("second", Kind.DURATION) if context.alone(number.start, end + 1) else ("inch", Kind.DIMENSION)
        return of_number(number, kind, unit, "number + mark", end=end + 1)
    if text.startswith("'", end) and context.alone(number.start, end + 1) and number.start == context.begins:
        return of_number(number, Kind.DURATION, "minute", "number + mark", end=end + 1)
    clock = number.step == 1 or (number.step == CLOCK_STEP and number.low < NOON)  # 2 pm, 2.30 pm
    found = PICOMETRE.match(text, end) if number.shape == "digits" and not clock else None
    return of_number(number, Kind.DIMENSION, "pm", "number + unit", end=found.end()) if found else None


def inches(context: Context, number: Number) -> Reading | None:
    """2 in thick; in before anything else is a preposition."""
    found = IN_INCHES.match(context.text, number.end)
    return of_number(number, Kind.DIMENSION, "inch", "number + unit", end=found.end("in")) if found else None


def aged(context: Context, number: Number) -> Reading | None:
    """a man of age 87."""
    found = AGE_BEFORE.search(context.text, max(0, number.start - 8), number.start)
    if found is None or number.shape != "digits":
        return None
    reading = of_number(number, Kind.DIMENSION, "year_old", "age + number", end=number.end)
    reading.start = found.start("age")
    return reading


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
