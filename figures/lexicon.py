"""What a language's tables come to: numerals, the words after and before numbers, hedges. Compiled once a language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from types import ModuleType

from figures import spelled
from figures.folding import fold
from figures.phrasebook import Entry, Phrasebook
from figures.scanning import Number, Script, find_numbers, script
from figures.words import currencies


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language as the notions see it."""

    lang: str
    find: Callable[[str], Iterator[Number]]
    after: Phrasebook
    before: Phrasebook
    own_currency: str
    ambiguous: Mapping[str, tuple[str, ...]]


def words_of(line: str) -> list[str]:
    """The words of a table's line: parted by ; or else by blanks, with _ for a blank inside a word."""
    if ";" in line:
        return [word.strip() for word in line.split(";")]
    return [word.replace("_", " ") for word in line.split()]


def _folded(words: Iterator[tuple[str, Entry]], lang: str) -> Iterator[tuple[str, Entry]]:
    for word, entry in words:
        yield fold(word, lang).text, entry._replace(word=word)


def _money(tables: ModuleType) -> Iterator[tuple[str, Entry]]:
    for code, line in tables.CURRENCIES.items():
        for word in words_of(line):
            yield word, Entry("money", code)
    for word in words_of(getattr(tables, "OWN_NAMES", "")):
        yield word, Entry("money", "own")
    for code, line in tables.SUBUNITS.items():
        for word in words_of(line):
            name, _, factor = word.partition(":")
            yield name, Entry("cents", code, Decimal(factor or "0.01"))


def _signs(lang: str) -> Iterator[tuple[str, Entry]]:
    for code in currencies.CODES.split():
        yield code, Entry("money", code)
    for code, line in currencies.SIGNS.items():
        for sign in line.split():
            yield sign, Entry("money", code)
    if lang in currencies.YUAN_SIGN_LANGUAGES:
        yield "¥", Entry("money", "CNY")


def _percent(tables: ModuleType) -> Iterator[tuple[str, Entry]]:
    for unit, line in tables.PERCENT.items():
        for word in words_of(line):
            yield word, Entry("percent", unit)


def _ambiguous(tables: ModuleType) -> dict[str, tuple[str, ...]]:
    found = {}
    for line, codes in {**currencies.AMBIGUOUS, **tables.AMBIGUOUS}.items():
        for word in words_of(line):
            found[word] = tuple(codes.split())
    return found


def compile_lexicon(lang: str, tables: ModuleType) -> Lexicon:
    """Everything `tables` says, ready for use."""
    signs = [*_signs(lang)]
    marks = [(word, entry) for word, entry in signs if not word[0].isalpha()]
    letters = [(word, entry) for word, entry in signs if word[0].isalpha()]
    after = [*_folded(_money(tables), lang), *_folded(_percent(tables), lang), *marks]
    before = [*_folded(_money(tables), lang), *marks]
    return Lexicon(
        lang=lang,
        find=spelled.find_numbers if lang == "en" else partial(_find, numerals_of(tables)),
        after=Phrasebook(after, symbols=[*letters]),
        before=Phrasebook([(w, e) for w, e in before if e.notion == "money"], symbols=[*letters]),
        own_currency=tables.OWN_CURRENCY,
        ambiguous=_ambiguous(tables),
    )


def _find(how: Script, text: str) -> Iterator[Number]:
    return find_numbers(text, how)


def numerals_of(tables: ModuleType) -> Script:
    """The numerals of a language's tables."""
    return script(
        getattr(tables, "DIGITS", {}),
        getattr(tables, "NUMBER_WORDS", {}),
        tables.SCALES,
        noughts=getattr(tables, "NOUGHTS", ""),
        vague=getattr(tables, "VAGUE", ""),
        heads=getattr(tables, "HEADS", ""),
        points=getattr(tables, "POINTS", ""),
        elliptic=getattr(tables, "ELLIPTIC", False),
        apart=getattr(tables, "APART", False),
        guard=getattr(tables, "GUARD", ""),
    )
