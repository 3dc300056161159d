"""Lists put in order by words: 42.8%最高，39.8%次之; 以1513辆位列第二; 最多是…（9000人），其次是…（7000人）.

The figures of a chain are of one unit and stand close together. A chain starts with its highest or lowest, or with a
rank; what is next needs no order among itself. Lists longer than a clause can hold are told only where they break.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.kinds.kind import Role
from claims.kinds.ordering.quantities import Order, alike, order, quantities
from figures.figure import Figure

RANKS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
LAST, LOWEST, NEXT_LOWEST = "last", "lowest", "next_lowest"
FOLLOWED = {RANKS[0]: RANKS[1], LOWEST: NEXT_LOWEST}  # what else a verb lists is what comes next
AHEAD, BEHIND = 16, 48  # code points between a rank word and the figure before it, and behind it
LINK = 90  # code points from one figure of a chain to the next rank word
MOST = 8  # figures of a chain; longer lists are tables
ENDS = re.compile(r"[。！？!?\n]|\.(?=\s)")
PAUSES = re.compile(r"[。！？!?\n；;，,、：:]|\.(?=\s)")
HAVING = re.compile(r"[^。！？!?\n；;]{0,12}[，,](?:有|达|達|为|為)")  # 最多人在…投票，有8885人
STOPS = re.compile(r"[。！？!?\n；;]|\.(?=\s)")
JOINS = re.compile(r"[^。！？!?\n；;]{0,24}?(?:和|及|与|與|、|，|,|and|と|과|와)[^。！？!?\n；;]{0,24}")


@dataclass(frozen=True, slots=True)
class Link:
    """A rank and the figures it is told of; `at` is where its word stands."""

    at: int
    rank: str
    figures: tuple[Figure, ...]


def chains(body: str, lang: str, figures: Sequence[Figure]) -> Iterator[tuple[Role, ...]]:
    """The chains of a text, each with at least two ranks."""
    known, words = quantities(figures), order(lang)
    chain: list[Link] = []
    for link in _links(body, known, words):
        if chain and not _follows(chain, link):
            yield from _told(chain)
            chain = []
        if chain or link.rank in (RANKS[0], LOWEST, *RANKS[1:3]):
            chain.append(link)
    yield from _told(chain)


def _links(body: str, known: list[Figure], words: Order) -> Iterator[Link]:
    starts = [figure.start for figure in known]
    ranked, before = 0, ""
    for found in words.rank.finditer(body):
        rank, ranked = _rank(found, words, ranked, before)
        told = _told_of(body, known, starts, found, words)
        if not rank or not told:
            continue
        before = rank
        if rank == LAST and len(told) > 1:
            rank = LOWEST
        yield Link(found.start(), rank, told[:1] if rank in FOLLOWED else told)
        if rank in FOLLOWED and len(told) > 1:
            before = FOLLOWED[rank]
            yield Link(told[0].end, before, told[1:])


def _rank(found: re.Match[str], words: Order, ranked: int, before: str) -> tuple[str, int]:
    """The rank a word names, and its number; a lowest that follows others is the last of them."""
    kind = found.lastgroup if found.lastgroup != "rank" else "ranked"
    if kind == "ranked":
        number = words.numbers.get(found["rank"]) or int(found["rank"])
        return (RANKS[number - 1] if 0 < number <= len(RANKS) else ""), number
    if kind == "highest":
        return RANKS[0], 1
    if kind == "lowest":
        return (LAST if before in RANKS[1:] else LOWEST), 0
    if kind == "next_lowest" or before in (LOWEST, NEXT_LOWEST):
        return NEXT_LOWEST, 0
    return (RANKS[ranked] if 0 < ranked < len(RANKS) else ""), ranked + 1


def _told_of(
    body: str, known: list[Figure], starts: list[int], found: re.Match[str], words: Order
) -> tuple[Figure, ...]:
    """The figures a rank word is told of: behind it where a verb opens it, else the one right before it."""
    at, behind = bisect_left(starts, found.start()), bisect_left(starts, found.end())
    if words.behind.match(body, found.end()):
        return _behind(body, known[behind : behind + MOST], found.end(), words)
    if at and found.start() - known[at - 1].end in range(AHEAD):
        return () if PAUSES.search(body, known[at - 1].end, found.start()) else (known[at - 1],)
    having = HAVING.match(body, found.end())
    return _behind(body, known[behind : behind + 1], found.end(), words) if having else ()


def _behind(body: str, known: Sequence[Figure], start: int, words: Order) -> tuple[Figure, ...]:
    """The first figure behind a word, and those of its unit that are joined to it before the next rank word."""
    following = words.rank.search(body, start, start + BEHIND + LINK)
    until = following.start() if following else start + BEHIND + LINK
    told: list[Figure] = []
    for figure in known:
        gap = body[told[-1].end if told else start : figure.start]
        if figure.start >= until or (not told and (figure.start - start > BEHIND or STOPS.search(gap))):
            break
        if told and (not alike(told[0], figure) or not JOINS.fullmatch(gap) or words.sums.search(gap)):
            break
        told.append(figure)
    return tuple(told)


def _follows(chain: list[Link], link: Link) -> bool:
    last = chain[-1]
    if not alike(last.figures[0], link.figures[0]) or last.figures == link.figures:
        return False
    rises = last.rank in (LOWEST, NEXT_LOWEST)
    goes_on = link.rank == NEXT_LOWEST if rises else link.rank in (*RANKS[1:], LAST)
    return goes_on and link.at - last.figures[-1].end <= LINK


def _told(chain: list[Link]) -> Iterator[tuple[Role, ...]]:
    roles = [Role(link.rank, figure) for link in chain for figure in link.figures]
    distinct = {(role.figure.start, role.name) for role in roles}
    if len({link.rank for link in chain}) >= 2 and len({at for at, _name in distinct}) == len(roles) <= MOST:
        yield tuple(roles)
