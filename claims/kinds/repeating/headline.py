"""A change that the headline and the text tell differently: "Exports rise 25%" above "exports … up 35.4%".

Told only where the text nowhere gives the headline's percentage, or one it may be rounded from, and where one sentence
with the headline's subject gives another change of it. Everything else is a headline's freedom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.kinds.context.sentences import Sentences
from claims.kinds.digits import allowed
from claims.kinds.kind import Role
from figures.figure import Exactness, Figure, Kind

LONGEST = 160  # code points; a first line beyond it is no headline
NEAR = Decimal("0.5")  # points: 25 for 25.4 is rounded
CHANGES = re.compile(
    r"\b(?P<up>ris(?:e|es|ing)|rose|grow(?:s|n|th)?|grew|jump(?:s|ed)?|surg(?:e|es|ed)|climb(?:s|ed)?|gain(?:s|ed)?|up)\b"
    r"|\b(?P<down>fall(?:s|en)?|fell|drop(?:s|ped)?|declin(?:e|es|ed)|slump(?:s|ed)?|slid(?:e|es)?|down)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[A-Za-z][a-z]{3,}")
REACH = 60  # code points between a change word and its percentage


def differing(body: str, lang: str, figures: Sequence[Figure]) -> Iterator[tuple[Role, ...]]:
    """The change of the headline, and the one of the text that contradicts it."""
    end = body.find("\n")
    if lang != "en" or not 0 < end <= LONGEST:
        return
    percents = [figure for figure in figures if figure.kind is Kind.PERCENT and figure.unit == "%" and figure.value]
    heads = [figure for figure in percents if figure.start < end]
    below = [figure for figure in percents if figure.start > end]
    if len(heads) != 1 or heads[0].exactness is not Exactness.EXACT or any(_agree(heads[0], each) for each in below):
        return
    rival = _rival(body, heads[0], below)
    if rival is not None:
        yield Role("first", heads[0]), Role("second", rival)


def _agree(head: Figure, figure: Figure) -> bool:
    near = allowed(figure).meets(allowed(head))
    return near or (figure.value is not None and head.value is not None and abs(figure.value - head.value) <= NEAR)


def _rival(body: str, head: Figure, below: Sequence[Figure]) -> Figure | None:
    """The one change of the text that the headline's subject is told to have."""
    change = CHANGES.search(body, 0, head.start)
    if change is None or head.start - change.end() > REACH:
        return None
    subject = [found.group().lower() for found in WORD.finditer(body, 0, change.start())][-1:]
    if not subject:
        return None
    told = [figure for figure in below if _is_change_of(body, figure, subject[0], change.lastgroup)]
    return told[0] if len(told) == 1 else None


def _is_change_of(body: str, figure: Figure, subject: str, way: str | None) -> bool:
    start, _end = Sentences(body).around(figure.start, figure.end)
    before = body[start : figure.start]
    words = list(CHANGES.finditer(before))
    if not words or words[-1].lastgroup != way or len(before) - words[-1].end() > REACH // 4:
        return False
    return re.search(rf"\b{re.escape(subject)}\b", before.lower()) is not None
