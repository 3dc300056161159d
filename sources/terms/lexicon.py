"""Names and words that mean the same in the four languages: 美国, 미국 and アメリカ are `united-states`.

The tables of this folder (*.tsv) hold a concept a line: its name, then its words in English, Chinese, Korean and
Japanese, separated by semicolons. A new line or a new table is found without further code.
An English word with a capital is matched as written (US is no "us"), any other in any case, whole words only.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sources.terms.script import one_script
from sources.terms.table import rows, words

TABLES = Path(__file__).parent
LANGUAGES = ("en", "zh", "ko", "ja")
LONGEST_PHRASE = 4  # English words

LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9]*(?:[.&'’-][A-Za-z\u00c0-\u024f0-9]+){0,4}\.?")
POSSESSIVE = re.compile(r"['’]s?$")
STOP_WORDS = frozenset((TABLES / "stop_words.txt").read_text(encoding="utf-8").split())

Words = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Term:
    """A name or word of a text: `key` is its concept, or the Latin word itself, case-folded."""

    key: str
    start: int
    end: int


def terms(text: str, lang: str) -> list[Term]:
    """The known words of a text and every Latin word of it that is no stop word, by their place."""
    found = list(_latin(text))
    if lang != "en":
        found += _known(text, lang)
    return sorted(found, key=lambda term: (term.start, term.end, term.key))


def _latin(text: str) -> Iterator[Term]:
    written = list(LATIN_WORD.finditer(text))
    position = 0
    while position < len(written):
        phrase = _phrase(text, written, position)
        if phrase:
            count, keys = phrase
            span = written[position].start(), written[position + count - 1].end()
            yield from (Term(key, *span) for key in keys)
            position += count
            continue
        word = POSSESSIVE.sub("", written[position][0]).rstrip(".").casefold()
        if len(word) > 1 and word not in STOP_WORDS:
            yield Term(word, *written[position].span())
        position += 1


def _phrase(text: str, following: list[re.Match[str]], position: int) -> tuple[int, tuple[str, ...]] | None:
    """The longest known phrase that begins at a word: how many words, and what it means."""
    known = lexicon("en")
    for count in range(min(LONGEST_PHRASE, len(following) - position), 0, -1):
        written = text[following[position].start() : following[position + count - 1].end()]
        for form in (written, POSSESSIVE.sub("", written), written.rstrip("."), written.lower()):
            if form in known:
                return count, known[form]
    return None


def _known(written: str, lang: str) -> Iterator[Term]:
    starts, text = by_first_letter(lang), one_script(written, lang)
    position = 0
    while position < len(text):
        for word, keys in starts.get(text[position], ()):
            if text.startswith(word, position):
                yield from (Term(key, position, position + len(word)) for key in keys)
                position += len(word) - 1
                break
        position += 1


@cache
def lexicon(lang: str) -> Words:
    """Every known word of a language with the concepts it may mean."""
    meanings: dict[str, list[str]] = defaultdict(list)
    for table in sorted(TABLES.glob("*.tsv")):
        for row in rows(table):
            for word in words(row, lang):
                meanings[one_script(word, lang)].append(row["concept"])
    return {word: tuple(dict.fromkeys(keys)) for word, keys in meanings.items()}


@cache
def by_first_letter(lang: str) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """The words of a language by their first letter, longest first."""
    starts: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    for word, keys in sorted(lexicon(lang).items(), key=lambda entry: -len(entry[0])):
        starts[word[0]].append((word, keys))
    return dict(starts)


@cache
def concepts(table: str) -> frozenset[str]:
    """The concepts of one table: places, organisations, measures, words."""
    return frozenset(row["concept"] for row in rows(TABLES / f"{table}.tsv"))
