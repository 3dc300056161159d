"""Two figures compared in words: 2730万美元，低于上年的4970万美元; 24 percent, slightly higher than May's 21.

The two are of one unit, and nothing but the words of the comparison stands between them, brackets aside. "More than
half the 20 percent" compares with something else and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claims.kinds.kind import Role
from claims.kinds.ordering.quantities import Order, alike, order, quantities
from figures.figure import Figure

LONGEST = 44  # code points between two figures that are compared
NAMED = re.compile(r"[^，,。；;！？!?:：\n]{0,34}[（(]?")  # what the second figure is of: the record low of
BRACKET = re.compile(r"[（(][^（()）]{0,60}[)）]")
OTHER = re.compile(r"\b(?:after|earlier|when|because|while|since|by)\b|(?:之后|之後|因为|因為)")
# the figure before is the base of a change, or what another is compared with
FROM = re.compile(
    r"(?:\b(?:from|than|against|above|below|with|to the)\b[^,;]{0,24}"
    r"|(?:[从從由较較於于]|(?<![占同环環])比)[^，,。；;增减減升降涨漲跌]{0,12})$"
)
MOST_WORDS = 8
MORE, LESS, SECOND_TO = "more", "less", "second_to"


def compared(body: str, lang: str, figures: Sequence[Figure]) -> Iterator[tuple[Role, ...]]:
    """Each pair of figures that a word compares; the roles say which must be the larger."""
    words = order(lang)
    outside = _outside_brackets(body, quantities(figures))
    for left, right in pairwise(outside):
        if alike(left, right):
            roles = _compared(body, left, right, words) or _reached(body, left, right, words)
            if roles:
                yield roles


def _outside_brackets(body: str, known: list[Figure]) -> list[Figure]:
    """The figures that do not convert the one before them in its bracket."""
    kept: list[Figure] = []
    for figure in known:
        if kept and not alike(kept[-1], figure) and _opens(body[kept[-1].end : figure.start]):
            continue
        kept.append(figure)
    return kept


def _opens(gap: str) -> bool:
    return len(gap) < LONGEST and any(gap.rfind(mark) > gap.rfind(end) for mark, end in (("(", ")"), ("（", "）")))


def _compared(body: str, left: Figure, right: Figure, words: Order) -> tuple[Role, ...] | None:
    gap = BRACKET.sub("", body[left.end : right.start])
    if len(gap) > LONGEST or words.fractions.search(gap) or OTHER.search(gap):
        return None
    if FROM.search(body[max(0, left.start - 32) : left.start]):
        return None
    lead = words.adverbs.match(gap)
    start = lead.end() if lead else 0
    for name, pattern in ((SECOND_TO, words.second_to), (MORE, words.more), (LESS, words.less)):
        found = pattern.match(gap, start) if pattern else None
        if found and NAMED.fullmatch(gap, found.end()) and len(gap[found.end() :].split()) <= MOST_WORDS:
            return _roles(name, left, right)
    return None


def _reached(body: str, left: Figure, right: Figure, words: Order) -> tuple[Role, ...] | None:
    """突破8万亿元，达到8.3万亿元: what is passed is less than what is reached."""
    if words.reached is None or words.reaching is None:
        return None
    gap = body[left.end : right.start]
    if not words.reached.search(body[max(0, left.start - 8) : left.start]) or not words.reaching.fullmatch(gap):
        return None
    return _roles(LESS, left, right)


def _roles(name: str, left: Figure, right: Figure) -> tuple[Role, ...]:
    if name == SECOND_TO:
        return Role("after", left), Role("best", right)
    larger, smaller = (left, right) if name == MORE else (right, left)
    return tuple(sorted((Role("larger", larger), Role("smaller", smaller)), key=lambda role: role.figure.start))
