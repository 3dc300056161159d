"""One of a unit of measure, with its sign: a kg, weighs a lb, about an oz. A price told "a kg" is per kilogram."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from figures.context import Context
from figures.figure import Kind
from figures.reading import Reading

RULE = "one of a unit"
LONGEST_BEFORE = 10
ONE_OF = re.compile(
    r"(?<![A-Za-z0-9])[Aa]n? (?P<unit>k[gm]|[cm]m|m[lLg]|lb|oz|gal|ft|yd|kWh|[MG]W)(?![A-Za-z0-9/^²³-])"
)
ASKED = re.compile(r"(?<![a-z])(?:about|nearly|almost|over|under|than|of|only|just|half|weighs|weighed|for) $")


def measures(context: Context) -> Iterator[Reading]:
    """Every single unit of a folded English text."""
    one = Decimal(1)
    for found in ONE_OF.finditer(context.text):
        start, end = found.span()
        before = context.text[max(0, start - LONGEST_BEFORE) : start]
        entry = context.words.after.after(context.text, found.start("unit"))
        if entry is not None and (context.alone(start, end) or ASKED.search(before)):
            yield Reading(Kind.DIMENSION, start, end, one, one, one, entry[0].unit, RULE)
