"""What a language's tables come to: numerals, the words after and before numbers, hedges. Compiled once a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from heapq import merge
from types import ModuleType
from typing import TypeVar

from figures import kana, spelled
from figures.dates import en as en_dates
from figures.dates import ja as ja_dates
from figures.dates import ko as ko_dates
from figures.dates import zh as zh_dates
from figures.dates.rules import Rules
from figures.folding import fold
from figures.phrasebook import Entry, Phrasebook
from figures.scanning import Number, Script, find_numbers, script
from figures.words import currencies, en, units

Words = Iterator[tuple[str, Entry]]
ONE = Decimal(1)
DATES = {"zh": zh_dates.RULES, "ja": ja_dates.RULES, "ko": ko_dates.RULES, "en": en_dates.RULES}
Amount = TypeVar("Amount")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language as the notions see it. Phrasebooks are looked up after or before a number."""

    lang: str
    find: Callable[[str], Iterator[Number]]
    after: Phrasebook
    before: Phrasebook
    before_units: Phrasebook
    hedges_before: Phrasebook
    hedges_after: Phrasebook
    own_currency: str
    own_candidates: tuple[str, ...]
    ambiguous: Mapping[str, tuple[str, ...]]
    minus: tuple[str, ...]
    minus_ends: frozenset[str]
    fraction: str
    and_fraction: frozenset[str]
    hundredths: bool
    ordinal_head: str
    range_joiners: frozenset[str]
    list_joiners: frozenset[str]
    between: Phrasebook
    multiples: Mapping[str, Decimal]
    multiple_words: re.Pattern[str] | None
    particles: frozenset[str]
    unit_heads: re.Pattern[str] | None
    dates: Rules | None
    percent_before: tuple[str, ...]
    alone_after: tuple[str, ...]
    alone_before: tuple[str, ...]
    mass_words: tuple[str, ...]
    mass_signs: re.Pattern[str]
    durations: Mapping[str, tuple[Decimal, str]]
    duration_words: re.Pattern[str] | None


def words_of(line: str) -> list[str]:
    """The words of a table's line: parted by ; or else by blanks, with _ for a blank inside a word."""
    if ";" in line:
        return [word.strip() for word in line.split(";") if word.strip()]
    return [word.replace("_", " ") for word in line.split()]


def _table(tables: ModuleType, name: str, notion: str) -> Words:
    """A table of unit → words, each word with its factor where one stands behind a colon."""
    for unit, line in getattr(tables, name, {}).items():
        for written in words_of(line):
            word, _, factor = written.partition(":")
            yield word, Entry(notion, unit, Decimal(factor or 1))


def _money(tables: ModuleType) -> Words:
    yield from _table(tables, "CURRENCIES", "money")
    for word in words_of(getattr(tables, "OWN_NAMES", "")):
        yield word, Entry("money", "own")
    for code, line in tables.SUBUNITS.items():
        for written in words_of(line):
            word, _, factor = written.partition(":")
            yield word, Entry("cents", code, Decimal(factor or "0.01"))


def _tenths(tables: ModuleType) -> Words:
    for word, factor in getattr(tables, "TENTHS", {}).items():
        yield word, Entry("tenths", "%", Decimal(factor))
    for word in words_of(getattr(tables, "TENTHS_OFF", "")):
        yield word, Entry("tenths off", "%", Decimal(10))


def _counts(tables: ModuleType) -> Words:
    for word in words_of(getattr(tables, "COUNTS", "")):
        yield word, Entry("count", "")


def _signs(lang: str) -> Words:
    """Signs of currencies and units."""
    for code in currencies.CODES.split():
        yield code, Entry("money", code)
        yield "M" + code, Entry("money", code, Decimal(10**6))
    if lang in currencies.YUAN_SIGN_LANGUAGES:
        yield "¥", Entry("money", "CNY")
    for code, line in currencies.SIGNS.items():
        for sign in words_of(line):
            yield sign, Entry("money", code)


def _unit_signs() -> Words:
    for table, notion in ((units.SIGNS, "dimension"), (units.DURATION_SIGNS, "duration")):
        for unit, line in table.items():
            for sign in line.split():
                yield sign, Entry(notion, unit)


def _folded(words: Iterable[tuple[str, Entry]], lang: str) -> list[tuple[str, Entry]]:
    return [(fold(word, lang).text, entry._replace(word=word)) for word, entry in words if word]


def _symbols(words: Iterable[tuple[str, Entry]]) -> list[tuple[str, Entry]]:
    found: dict[str, Entry] = {}
    for word, entry in words:
        if word[0].isalpha():
            found.setdefault(word, entry)
    return [*found.items()]


def _book(words: Iterable[tuple[str, Entry]], lang: str) -> Phrasebook:
    return Phrasebook(_folded(words, lang))


def _after(tables: ModuleType, lang: str) -> Phrasebook:
    """The order settles what a word of two meanings is read as first (分: a minute before a cent)."""
    words = [
        *_table(tables, "PERCENT", "percent"),
        *_tenths(tables),
        *_table(tables, "UNITS", "dimension"),
        *_table(tables, "AGES", "age"),
        *_table(tables, "DURATIONS", "duration"),
        *_money(tables),
        *_table(tables, "MULTIPLES", "multiple"),
        *_table(tables, "ORDINALS_AFTER", "ordinal"),
        *_table(tables, "DOZEN_WORDS", "dozen"),
        *_counts(tables),
        *_table(en, "UNITS", "dimension"),
        *(sign for sign in [*_signs(lang), *_unit_signs()] if not sign[0].isalpha()),
    ]
    return Phrasebook(_folded(words, lang), symbols=_symbols(_folded([*_signs(lang), *_unit_signs()], lang)))


def _before(tables: ModuleType, lang: str) -> Phrasebook:
    allowed = set(words_of(tables.CURRENCIES_BEFORE))
    names = [(word, entry) for word, entry in _money(tables) if entry.notion == "money" and word in allowed]
    return Phrasebook(
        _folded([*names, *(sign for sign in _signs(lang) if not sign[0].isalpha())], lang),
        symbols=_symbols(_folded(_signs(lang), lang)),
    )


def _ambiguous(tables: ModuleType) -> dict[str, tuple[str, ...]]:
    found = {}
    for line, codes in {**currencies.AMBIGUOUS, **tables.AMBIGUOUS}.items():
        for word in line.split():
            found[word] = tuple(codes.split())
    return found


def _multiples(tables: ModuleType) -> tuple[dict[str, Decimal], re.Pattern[str] | None]:
    words = {word: Decimal(value) for word, value in getattr(tables, "MULTIPLE_WORDS", {}).items()}
    if not words:
        return words, None
    return words, re.compile(rf"(?<![A-Za-z])(?:{'|'.join(words)})(?![A-Za-z])", re.IGNORECASE)


def _duration_words(tables: ModuleType) -> tuple[dict[str, tuple[Decimal, str]], re.Pattern[str] | None]:
    words = {}
    for word, meaning in getattr(tables, "DURATION_WORDS", {}).items():
        count, _, unit = meaning.partition(" ")
        words[word] = (Decimal(count), unit)
    if not words:
        return words, None
    return words, re.compile(rf"{getattr(tables, 'GUARD', '')}(?P<word>{'|'.join(words)})(?={tables.WORD_ENDS})")


def compile_lexicon(lang: str, tables: ModuleType) -> Lexicon:
    """Everything `tables` says, ready for use."""
    multiples, multiple_words = _multiples(tables)
    durations, duration_words = _duration_words(tables)
    return Lexicon(
        lang=lang,
        find=spelled.find_numbers if lang == "en" else partial(_find, numerals_of(tables, lang), lang),
        after=_after(tables, lang),
        before=_before(tables, lang),
        before_units=_book(_table(tables, "BEFORE_UNITS", "unit"), lang),
        hedges_before=_book(_table(tables, "HEDGES_BEFORE", "hedge"), lang),
        hedges_after=_book(_table(tables, "HEDGES_AFTER", "hedge"), lang),
        own_currency=tables.OWN_CURRENCY,
        own_candidates=tuple(getattr(tables, "OWN_CANDIDATES", "").split()),
        ambiguous=_ambiguous(tables),
        minus=tables.MINUS,
        minus_ends=frozenset(sign[-1] for sign in tables.MINUS),
        fraction=fold(getattr(tables, "FRACTION", ""), lang).text,
        and_fraction=frozenset(words_of(getattr(tables, "AND_FRACTION", ""))),
        hundredths=getattr(tables, "HUNDREDTHS", False),
        ordinal_head=getattr(tables, "ORDINAL_HEADS", ""),
        range_joiners=frozenset(words_of(tables.RANGE_JOINERS)),
        list_joiners=frozenset(words_of(tables.LIST_JOINERS)),
        between=_book(((word, Entry("between", "")) for word in words_of(tables.BETWEEN)), lang),
        multiples=multiples,
        multiple_words=multiple_words,
        dates=DATES.get(lang),
        alone_after=_folded_words(tables, "ALONE_AFTER", lang),
        alone_before=_folded_words(tables, "ALONE_BEFORE", lang),
        percent_before=tuple(words_of(getattr(tables, "PERCENT_BEFORE", ""))),
        mass_words=tuple(words_of(getattr(tables, "MASS_OR_MONEY", ""))) or ("\0",),
        mass_signs=_any_word(words_of(getattr(tables, "MASS_WORDS", ""))),
        durations=durations,
        duration_words=duration_words,
        particles=frozenset(words_of(getattr(tables, "PARTICLES", ""))),
        unit_heads=_unit_heads(_folded_words(tables, "UNIT_HEADS", lang)),
    )


def _unit_heads(words: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile(f"(?:{'|'.join(words)}) ?[:(为] ?") if words else None


def _any_word(words: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<![a-z]){word}(?![a-z])" for word in words) or "(?!)")


def _folded_words(tables: ModuleType, name: str, lang: str) -> tuple[str, ...]:
    return tuple(fold(word, lang).text for word in words_of(getattr(tables, name, "")))


def _find(how: Script, lang: str, text: str) -> Iterator[Number]:
    if lang != "ja":
        return find_numbers(text, how)
    return merge(find_numbers(text, how), kana.find_numbers(text), key=lambda number: number.start)


def _keys_folded(table: Mapping[str, Amount], lang: str) -> dict[str, Amount]:
    return {fold(word, lang).text: value for word, value in table.items()}


def numerals_of(tables: ModuleType, lang: str) -> Script:
    """The numerals of a language's tables."""
    return script(
        _keys_folded(getattr(tables, "DIGITS", {}), lang),
        _keys_folded(getattr(tables, "NUMBER_WORDS", {}), lang),
        _keys_folded(tables.SCALES, lang),
        noughts=getattr(tables, "NOUGHTS", ""),
        vague=getattr(tables, "VAGUE", "").split(),
        heads=getattr(tables, "HEADS", ""),
        points=getattr(tables, "POINTS", ""),
        elliptic=getattr(tables, "ELLIPTIC", False),
        apart=getattr(tables, "APART", False),
        leading=getattr(tables, "LEADING", ""),
        fillers=getattr(tables, "FILLERS", ""),
        unit_scales={scale: tuple(words_of(units)) for scale, units in getattr(tables, "UNIT_SCALES", {}).items()},
        letters=getattr(tables, "LETTERS", {}),
        names=[fold(name, lang).text for name in words_of(getattr(tables, "NAMES", ""))],
        guard=getattr(tables, "GUARD", ""),
    )
