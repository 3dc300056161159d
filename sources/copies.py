"""Which sources say what another one says: reprints, and reports of one agency's text. They count once. Pure.

Two texts are compared by their runs of eight letters (shingles; white space, punctuation and case aside): the share of
the shorter one's that the other has too. Independent reports of one event share quotations and names, a tenth at most;
a reprint with a new headline and a cut ending shares nine tenths. A text that names the same agency as its origin
counts from a quarter on.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

LETTERS = 8
LOOKED_AT = 60_000  # code points: what is copied is copied from the beginning
SAMPLED = 4  # every fourth shingle by its hash, in texts long enough
SAMPLED_FROM = 2_000
FEWEST = 12  # shingles: shorter texts are alike by chance
COPY = 0.6
COPY_WITH_CREDIT = 0.25
PLAIN = re.compile(r"[\W_]+")

# An agency → how a text names it as its origin, at its beginning or end
CREDITS = {
    "xinhua": re.compile(
        r"新华社\S{0,12}电|據?新華社|新华社记者|（新华社）|来源[:：]\s*新华|\(Xinhua\)|Xinhua\b.{0,20}[-–—]|신화통신|新華社"
    ),
    "reuters": re.compile(r"\(Reuters\)|Reuters\s*[-–—]|路透社?\S{0,12}[电電]|路透(?:社)?[:：]|로이터|ロイター"),
    "ap": re.compile(r"\(AP\)|Associated Press|美联社\S{0,12}电|美聯社|AP通信|AP연합"),
    "afp": re.compile(r"\(AFP\)|法新社\S{0,12}[电電]|AFP통신|AFP通信|AFP=時事"),
    "yonhap": re.compile(r"=\s*연합뉴스|연합뉴스\)|\(Yonhap\)|韩联社\S{0,12}电|韓聯社|聯合ニュース"),
    "newsis": re.compile(r"=\s*뉴시스|뉴시스】"),
    "kyodo": re.compile(r"共同通信|【共同】|\(Kyodo\)|Kyodo News"),
    "jiji": re.compile(r"時事通信|【時事】|時事ドットコム"),
    "cna": re.compile(r"中央社\S{0,16}[电電]|（中央社|\(CNA\)"),
    "cns": re.compile(r"中新社\S{0,12}电|中新网\S{0,16}电"),
    "bloomberg": re.compile(r"\(Bloomberg\)|彭博社?\S{0,10}[电電]|ブルームバーグ|블룸버그"),
}
CREDIT_WITHIN = 300  # code points from either end

# Who is the original where texts are alike: the record itself, then who issued it, then who reported
RANKS = ("primary", "issuer", "independent", "copy")


@dataclass(frozen=True, slots=True)
class Compared:
    """A source's text with its role (primary, issuer, independent, copy)."""

    text: str
    role: str


def originals(sources: Sequence[Compared]) -> list[int | None]:
    """For each source the place of the one it copies, None for an original; the earlier among equals."""
    if len(sources) < 2:  # most claims have one source, and it copies nothing
        return [None] * len(sources)
    order = sorted(range(len(sources)), key=lambda at: (_rank(sources[at].role), at))
    found: list[int | None] = [None] * len(sources)
    seen: list[tuple[int, frozenset[int], str]] = []
    for at in order:
        told, named = shingles(sources[at].text), credit(sources[at].text)
        found[at] = next((other for other, theirs, agency in seen if _is_copy(told, theirs, named, agency)), None)
        if found[at] is None:
            seen.append((at, told, named))
    return found


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the smaller text's shingles that the other has; 0 for texts too short to tell."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer >= FEWEST else 0.0


def shingles(text: str) -> frozenset[int]:
    """The hashes of a text's runs of letters."""
    plain = PLAIN.sub("", text[:LOOKED_AT].casefold())
    hashes = (zlib.crc32(plain[at : at + LETTERS].encode()) for at in range(len(plain) - LETTERS + 1))
    every = SAMPLED if len(plain) > SAMPLED_FROM else 1
    return frozenset(hash_ for hash_ in hashes if hash_ % every == 0)


def credit(text: str) -> str:
    """The agency a text names as its origin, "" for none."""
    ends = f"{text[:CREDIT_WITHIN]}\n{text[-CREDIT_WITHIN:]}"
    return next((agency for agency, pattern in CREDITS.items() if pattern.search(ends)), "")


def _is_copy(one: frozenset[int], other: frozenset[int], credit: str, other_credit: str) -> bool:
    alike = likeness(one, other)
    return alike >= COPY or (bool(credit) and credit == other_credit and alike >= COPY_WITH_CREDIT)


def _rank(role: str) -> int:
    return RANKS.index(role) if role in RANKS else len(RANKS)
