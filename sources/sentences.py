"""Where the sentences of a text begin and end, in Chinese, Japanese, Korean and English.

A line ends a sentence. Within a line 。！？ end one wherever they stand, and a full stop where blank space follows
and what stands before it is no abbreviation, initial, list number or Korean date (2024. 3. 7.).
Closing quotes and brackets belong to the sentence they close; 「…。」と述べた and “…。”, 라고 go on.
A sentence longer than LONGEST is cut at its last clause mark, so that no text makes what follows slow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

LONGEST = 600  # code points; the longest sentence of the cross-check documents has under 500
SHORTEST_CUT = 200
LONE_MARKS = 4

LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
LINE_BREAK = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
ENDING = re.compile(r"(?P<mark>[。｡！？!?.．]{1,8})(?P<close>[」』）)】》〉］\]”’\"'＂]{0,4})")
WIDE_MARKS = frozenset("。｡！？")
CLAUSE_MARK = re.compile(r"[；;，,、:：]|\s")
CLAUSE = re.compile(r"[^，,、;；:：。.!?！？]+(?:[，,、;；:：。.!?！？]+|$)")
GOES_ON = re.compile(
    r"\s{0,2}(?:[,，、;；:：]|と(?!り|も|ん|て)|って|との|という|など|などと|이?라[고며는]|하[고며]|[고며](?=\s)|는\s)"
)
LAST_WORD = re.compile(r"(?:[A-Za-z]\.){1,4}[A-Za-z]$|[A-Za-z]+$|\d+$")
ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "sr",
        "jr",
        "sen",
        "gov",
        "rep",
        "gen",
        "lt",
        "col",
        "sgt",
        "capt",
        "maj",
        "rev",
        "hon",
        "pres",
        "no",
        "nos",
        "vs",
        "v",
        "cf",
        "fig",
        "vol",
        "ed",
        "al",
        "approx",
        "inc",
        "co",
        "corp",
        "ltd",
        "bros",
        "dept",
        "est",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mt",
        "ft",
        "messrs",
        "ave",
        "blvd",
        "rd",
    ]
)
STARTERS = frozenset(
    [
        "the",
        "a",
        "an",
        "in",
        "it",
        "he",
        "she",
        "they",
        "we",
        "but",
        "and",
        "at",
        "on",
        "for",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "our",
        "my",
        "by",
        "as",
        "if",
        "when",
        "while",
        "after",
        "before",
        "since",
        "however",
        "according",
        "there",
        "with",
        "some",
        "many",
        "most",
        "all",
        "both",
        "no",
        "not",
        "so",
        "then",
        "now",
    ]
)
NEXT_WORD = re.compile(r"\s+[“‘\"'(\[]{0,2}(?P<word>[^\W\d_]+|\d)?")
KOREAN_DATE_TAIL = re.compile(r"\d{1,4}\.\s?\d{1,2}(?:\.\s?\d{1,2})?$")
LOOK_BACK = 24


def sentences(text: str) -> list[Span]:
    """Spans in code points, in order, without blank space at either end; never overlapping, never empty."""
    return [
        cut
        for line in LINE.finditer(text)
        for span in _joined(text, list(_of_line(text, *line.span())))
        for cut in _cut(text, *span)
    ]


def _joined(text: str, spans: list[Span]) -> list[Span]:
    """A lone quotation mark left at a line's end goes with the sentence before it."""
    joined: list[Span] = []
    for start, end in spans:
        lone = end - start <= LONE_MARKS and not any(letter.isalnum() for letter in text[start:end])
        if lone and joined:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined


def _of_line(text: str, start: int, end: int) -> Iterator[Span]:
    for mark in ENDING.finditer(text, start, end):
        if mark.start() >= start and _ends(text, mark, start, end):
            yield from _trimmed(text, start, mark.end())
            start = mark.end()
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _ends(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Whether a sentence ends at this mark."""
    after = mark.end()
    if after == end:
        return False  # the line's own end
    if mark["close"] and GOES_ON.match(text, after, end):
        return False
    if WIDE_MARKS & set(mark["mark"]):
        return True
    if not text[after].isspace():
        return bool(mark["close"]) and _is_wide(text[after]) and _is_wide(text[max(mark.start() - 1, 0)])
    return _stops(text, mark, start, end)


def _is_wide(letter: str) -> bool:
    return letter >= "\u2e80"


def _stops(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """A half-width mark with blank space behind it: ends a sentence unless it belongs to what stands before."""
    following = NEXT_WORD.match(text, mark.end(), end)
    word = following["word"] if following else None
    if word and word[0].islower() and word[0].isascii():
        return False
    if mark["mark"] != ".":
        return True
    return not _belongs_to_word(text[max(start, mark.start() - LOOK_BACK) : mark.start()], word or "")


def _belongs_to_word(before: str, following: str) -> bool:
    last = LAST_WORD.search(before)
    if last is None:
        return False
    word = last[0]
    if word.isdigit():
        return _is_numbering(before, word, following)
    if "." in word:  # U.S. and a.m. end a sentence only before a word that starts one
        return following.lower() not in STARTERS
    single_initial = len(word) == 1 and word.isupper()
    return single_initial or word.lower() in ABBREVIATIONS


def _is_numbering(before: str, number: str, following: str) -> bool:
    """2024. 3. 7., and the 1. that opens a line."""
    opens_line = before.strip() == number
    return opens_line or following.isdigit() or bool(KOREAN_DATE_TAIL.search(before))


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > LONGEST:
        marks = [m.end() for m in CLAUSE_MARK.finditer(text, start + SHORTEST_CUT, start + LONGEST)]
        middle = marks[-1] if marks else start + LONGEST
        yield from _trimmed(text, start, middle)
        start = middle
    yield from _trimmed(text, start, end)


def clauses(text: str, shortest: int) -> list[str]:
    """The clauses of a sentence, none shorter than asked but by joining its neighbour; none where there is but one."""
    joined: list[str] = []
    for found in CLAUSE.finditer(text):
        if joined and len(joined[-1]) < shortest:
            joined[-1] += found[0]
        else:
            joined.append(found[0])
    if len(joined) > 1 and len(joined[-1]) < shortest:
        joined[-2:] = [joined[-2] + joined[-1]]
    return joined if len(joined) > 1 else []
