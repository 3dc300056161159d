"""The languages that are read, by tag."""

from __future__ import annotations

from functools import cache
from types import ModuleType

from figures.lexicon import Lexicon, compile_lexicon
from figures.words import en, ja, ko, zh

TABLES: dict[str, ModuleType] = {"zh": zh, "en": en, "ko": ko, "ja": ja}


class UnknownLanguage(ValueError):
    """No tables for this language."""


def tag(lang: str) -> str:
    """The language of a longer tag: zh-Hant → zh. Raises UnknownLanguage."""
    short = lang.lower().replace("_", "-").split("-")[0]
    if short not in TABLES:
        raise UnknownLanguage(lang)
    return short


@cache
def lexicon(language: str) -> Lexicon:
    """The compiled tables of a language; compiled on first use and kept."""
    return compile_lexicon(language, TABLES[language])
