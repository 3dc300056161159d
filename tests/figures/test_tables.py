"""Every word of the tables is found: a currency, a unit or a numeral is one line of data, and that line works."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from types import ModuleType

import pytest

from figures.figure import Kind
from figures.languages import TABLES, UnknownLanguage, lexicon, tag
from figures.lexicon import words_of
from figures.reader import read
from figures.words import currencies, units

NUMBER = {"zh": "37", "ja": "37", "ko": "37", "en": "37 "}


def rows(name: str) -> Iterator[tuple[str, str, str]]:
    for lang, tables in TABLES.items():
        yield from ((lang, unit, word) for unit, word in words(tables, name))


def words(tables: ModuleType, name: str) -> Iterator[tuple[str, str]]:
    for unit, line in getattr(tables, name, {}).items():
        for word in words_of(line):
            yield unit, word.partition(":")[0]


@pytest.mark.parametrize(("lang", "unit", "word"), list(rows("CURRENCIES")))
def test_every_name_of_money_is_found_behind_a_number(lang: str, unit: str, word: str) -> None:
    (figure,) = read(NUMBER[lang] + word, lang=lang)
    assert figure.kind is Kind.CURRENCY
    assert figure.low == 37
    assert unit == figure.unit or unit in figure.candidates


@pytest.mark.parametrize("lang", TABLES)
@pytest.mark.parametrize("code", currencies.CODES.split())
def test_every_code_of_money_is_found_before_and_behind_a_number(code: str, lang: str) -> None:
    for text in (f"{code} 4200", f"4200 {code}", f"{code}4200"):
        (figure,) = read(text, lang=lang)
        assert (figure.kind, figure.unit, figure.low) == (Kind.CURRENCY, code, 4200)


@pytest.mark.parametrize(("lang", "unit", "word"), list(rows("UNITS")))
def test_every_unit_is_found_behind_a_number(lang: str, unit: str, word: str) -> None:
    figures = read(NUMBER[lang] + word, lang=lang)
    assert [figure.kind for figure in figures] == [Kind.DIMENSION]
    assert figures[0].end == len(NUMBER[lang] + word)


@pytest.mark.parametrize(("lang", "unit", "word"), list(rows("DURATIONS")))
def test_every_unit_of_time_is_found_behind_a_number(lang: str, unit: str, word: str) -> None:
    figures = read(f"{NUMBER[lang]}{word},", lang=lang)
    assert Kind.DURATION in {figure.kind for figure in figures}


@pytest.mark.parametrize(("lang", "unit", "word"), list(rows("PERCENT")))
def test_every_word_for_percent_is_found_behind_a_number(lang: str, unit: str, word: str) -> None:
    (figure,) = read(NUMBER[lang] + word, lang=lang)
    assert figure.kind is Kind.PERCENT
    assert (figure.low, figure.unit) == ((Decimal("3.7"), "%") if unit == "permille" else (37, unit))


@pytest.mark.parametrize("lang", TABLES)
def test_every_sign_of_a_unit_is_found_in_every_language(lang: str) -> None:
    for unit, line in units.SIGNS.items():
        for sign in line.split():
            assert read(f"37{sign}", lang=lang), (unit, sign)


def test_a_longer_tag_is_its_language_and_an_unknown_one_is_refused_by_name() -> None:
    assert (tag("zh-Hant-TW"), tag("en_GB"), tag("KO")) == ("zh", "en", "ko")
    with pytest.raises(UnknownLanguage, match="fr"):
        read("1", lang="fr")
    assert issubclass(UnknownLanguage, ValueError)


def test_the_tables_of_a_language_are_compiled_once() -> None:
    assert lexicon("zh") is lexicon("zh")
