"""What desk and readers are told of a kind of claim: its name, its roles, its reasons, its public words.

A kind has a folder here, named as the kind, with a module a language; both are found by listing. A kind without a
folder, or without a language, is told in English, and where that is missing too by its bare name and codes.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class KindWords:
    """The words of one kind in one language.

    label: what the kind is called at the desk; roles: what its roles are called there.
    reasons: the sentence of each reason code of the kind (see claims.reasons.language for their slots).
    noun: what was recomputed, for readers ("conversion" agrees); a kind without one is a calculation.
    phrases: what readers are told otherwise than by the noun, by answer. meanings: what an answer means, by answer.
    limits: what was not checked.
    """

    label: str
    roles: Mapping[str, str]
    reasons: Mapping[str, str]
    noun: str = ""
    phrases: Mapping[str, str] = field(default_factory=dict)
    meanings: Mapping[str, str] = field(default_factory=dict)
    limits: str = ""


@cache
def words_in(lang: str) -> Mapping[str, KindWords]:
    """The words of every kind that has them in a language (en, zh-hans …), by the kind's name."""
    found = {}
    for folder in pkgutil.iter_modules([str(Path(__file__).parent)]):
        words = _module_words(folder.name, lang) if folder.ispkg else None
        if words is not None:
            found[folder.name] = words
    return found


def words_of(kind: str, lang: str) -> KindWords | None:
    """The words of one kind, in English where the language has none; None for a kind without words."""
    return words_in(lang).get(kind) or words_in(FALLBACK).get(kind)


def _module_words(kind: str, lang: str) -> KindWords | None:
    name = lang.lower().replace("-", "_")
    folder = Path(__file__).parent / kind
    if not any(module.name == name for module in pkgutil.iter_modules([str(folder)])):
        return None
    words = getattr(importlib.import_module(f"claims.telling.{kind}.{name}"), "WORDS", None)
    return words if isinstance(words, KindWords) else None
