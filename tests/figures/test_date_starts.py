"""Dates are looked for only where one may begin, and nothing is lost by it."""

from __future__ import annotations

import re
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings

from figures.dates.patterns import en, ja, ko, zh
from figures.dates.starts import at_starts
from figures.folding import fold
from tests.figures.corpus import examples
from tests.figures.texts import languages, texts

PATTERNS: dict[str, ModuleType] = {"zh": zh, "ja": ja, "ko": ko, "en": en}
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT)
LOOKS = (op.ASSERT, op.ASSERT_NOT, op.AT)


def firsts(parts: Any) -> tuple[set[str], bool]:
    """The characters a parsed expression may start with, and whether it may be empty."""
    found: set[str] = set()
    for kind, told in parts:
        more, empty = first(kind, told)
        found |= more
        if not empty:
            return found, False
    return found, True


def first(kind: object, told: Any) -> tuple[set[str], bool]:
    if kind is op.LITERAL:
        return {chr(told)}, False
    if kind is op.IN:
        return set().union(*(one_of(*choice) for choice in told)), False
    if kind is op.BRANCH:
        branches = [firsts(branch) for branch in told[1]]
        return set().union(*(chars for chars, _ in branches)), any(empty for _, empty in branches)
    if kind is op.SUBPATTERN:
        return firsts(told[3])
    if kind in REPEATS:
        chars, empty = firsts(told[2])
        return chars, empty or told[0] == 0
    assert kind in LOOKS, kind
    return set(), True


def one_of(kind: object, told: Any) -> set[str]:
    if kind is op.LITERAL:
        return {chr(told)}
    assert kind is op.RANGE, kind
    return {chr(code) for code in range(told[0], told[1] + 1)}


@pytest.mark.parametrize("lang", ["zh", "ja", "ko", "en"])
def test_every_character_that_a_date_may_begin_with_is_a_start(lang: str) -> None:
    pattern, starts = PATTERNS[lang].PATTERN, PATTERNS[lang].STARTS
    chars, empty = firsts(_parser.parse(pattern.pattern, pattern.flags))
    assert not empty
    assert [char for char in sorted(chars) if not starts.match(char)] == []


def spans(found: Any) -> list[tuple[int, int]]:
    return [match.span() for match in found]


def same(text: str, lang: str) -> bool:
    folded = fold(text, lang).text
    pattern: re.Pattern[str] = PATTERNS[lang].PATTERN
    return spans(at_starts(pattern, PATTERNS[lang].STARTS, folded)) == spans(pattern.finditer(folded))


@pytest.mark.parametrize("lang", ["zh", "ja", "ko", "en"])
def test_the_corpus_has_the_same_dates_as_a_search_everywhere(lang: str) -> None:
    assert all(same(example.text, lang) for example in examples() if example.lang == lang)


@settings(max_examples=300, deadline=None)
@given(texts, languages)
def test_any_text_has_the_same_dates_as_a_search_everywhere(text: str, lang: str) -> None:
    assert same(text, lang)
