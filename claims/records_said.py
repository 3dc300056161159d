"""Records and "highest since": whether a sentence says that a value is the highest or lowest, and since when. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from figures.figure import Kind
from figures.reader import read
from sources.series.periods import Period, spanned

HIGHEST = re.compile(r"最高|新高|最多|최고|최대|\b(?:highest|record high|all-time high|largest)\b", re.IGNORECASE)
LOWEST = re.compile(r"最低|新低|최저|최소|\b(?:lowest|record low|all-time low|smallest)\b", re.IGNORECASE)
SINCE_BEFORE = re.compile(r"(?:\bsince|自|从|從)\s{0,2}$", re.IGNORECASE)
SINCE_AFTER = re.compile(r"\s{0,2}(?:以来|以來|이후|이래|ぶり)")


@dataclass(frozen=True, slots=True)
class Record:
    """A record that is said; `since` is the earlier period the sentence names, or None for all time."""

    is_highest: bool
    since: Period | None


def record_in(sentence: str, lang: str) -> Record | None:
    """The record a sentence says, or None where it says none, or both a highest and a lowest."""
    highest, lowest = bool(HIGHEST.search(sentence)), bool(LOWEST.search(sentence))
    if highest == lowest:
        return None
    for figure in read(sentence, lang=lang):
        is_since = SINCE_BEFORE.search(sentence[: figure.start]) or SINCE_AFTER.match(sentence, figure.end)
        if figure.kind is Kind.DATE and figure.date and is_since:
            return Record(highest, spanned(figure.date))
    return Record(highest, None)
