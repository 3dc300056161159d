"""Whose money it is, where the word alone does not say: 元, 圆, pesos, crowns, pounds.

「6068亿元(新台币,下同)」 says it for itself and for what follows; a name written out elsewhere in the text (新台币,
Philippine) settles the rest. What no word settles keeps its commonest reading, with the others as candidates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from figures.context import Context
from figures.figure import Kind
from figures.reading import Reading
from figures.words import countries

SAID_BEHIND = re.compile(r" ?[(](?P<name>[^(),、;:]{1,8})(?P<same>[,、;] ?下同)?[),、]")
KEEPS_FIRST = frozenset({"$", "¥", "dollar", "dollars", "달러", "불", "ドル", "cent", "cents", "센트", "セント"})


def settle(context: Context, readings: Sequence[Reading]) -> None:
    """Give every sum of money its currency; readings are sorted by their start."""
    same = ""
    for reading in readings:
        if reading.kind is not Kind.CURRENCY or not (reading.own or reading.candidates):
            continue
        said = _said_behind(context, reading) if reading.own else None
        if said is not None:
            unit, goes_on = said
            same = unit if goes_on else same
            reading.unit, reading.own, reading.candidates = unit, False, ()
        elif reading.own:
            _settle_own(context, reading, same)
        else:
            _settle_named(context, reading)


def _said_behind(context: Context, reading: Reading) -> tuple[str, bool] | None:
    """(港元,下同) behind the sum."""
    found = SAID_BEHIND.match(context.text, reading.end)
    if found is None:
        return None
    named = context.words.after.after(context.text, found.start("name"))
    if named is None or named[1] != found.end("name") or named[0].notion != "money" or named[0].unit == "own":
        return None
    return named[0].unit, found["same"] is not None


def _settle_own(context: Context, reading: Reading, same: str) -> None:
    unit = same or _own_of(context)
    if unit != reading.unit:
        reading.unit = unit
    others = [code for code in context.words.own_candidates if code != unit]
    reading.candidates = (unit, *others) if others and not same else ()


def _own_of(context: Context) -> str:
    """What 元 is in this text: Taiwan's where it counts in 兆 or names its money or market, else the language's own."""
    if not context.own_currency:
        context.own_currency = context.words.own_currency
        for code in context.words.own_candidates:
            if any(cue in context.text for cue in countries.OWN_CUES.get(code, ())):
                context.own_currency = code
                break
    return context.own_currency


def _settle_named(context: Context, reading: Reading) -> None:
    word = context.text[reading.start : reading.end].lower()
    if any(word.endswith(name) or word.startswith(name) for name in KEEPS_FIRST):
        return
    text = context.lowered()
    told = [code for code in reading.candidates if any(cue in text for cue in countries.CUES.get(code, ()))]
    if len(told) == 1:
        reading.unit = told[0]
