"""The word tables of a folder, one module a language, found by listing it; and words as patterns."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterable
from functools import cache
from types import ModuleType


@cache
def tables(package: str) -> tuple[ModuleType, ...]:
    """Every language's module of a package of words."""
    folder = importlib.import_module(package).__path__
    return tuple(importlib.import_module(f"{package}.{module.name}") for module in pkgutil.iter_modules(folder))


def any_of(words: Iterable[str]) -> str:
    """An alternation, the longest word first; Latin words begin and end where a word does."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(rf"\b{re.escape(word)}(?!\w)" if word.isascii() else re.escape(word) for word in ordered)
