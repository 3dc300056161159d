"""Reasons as sentences in the reader's language; a language is a module of this folder with a `LANGUAGE`.

What only one kind says stands with the kind, in claims/telling; here stands what any kind and any source may say.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import replace
from functools import cache
from pathlib import Path

from claims.reasons.language import Language
from claims.telling.words import words_in
from claims.verdicts import Finding, Reason

FALLBACK = "en"


@cache
def languages() -> dict[str, Language]:
    """Every language of this folder by its code, with the sentences of every kind."""
    found = {}
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        language = getattr(importlib.import_module(f"claims.reasons.{module.name}"), "LANGUAGE", None)
        if isinstance(language, Language):
            found[language.code] = _with_kinds(language)
    return found


def _with_kinds(language: Language) -> Language:
    of_kinds = {code: said for words in words_in(language.code).values() for code, said in words.reasons.items()}
    return replace(language, sentences={**of_kinds, **language.sentences})


def render(reason: Reason, lang: str = FALLBACK) -> str:
    """The reason as one sentence; in English where the language has no such sentence, and the bare code at the last."""
    sentence = _language(lang).say(reason.code, reason.values)
    if sentence is None:
        sentence = languages()[FALLBACK].say(reason.code, reason.values)
    return reason.code if sentence is None else sentence


def render_finding(finding: Finding, lang: str = FALLBACK) -> list[str]:
    """A finding's sentences: its reason, its notes, its suggestion."""
    reasons = [finding.reason, *finding.notes, *([finding.suggestion] if finding.suggestion else [])]
    return [render(reason, lang) for reason in reasons]


def _language(lang: str) -> Language:
    known, code = languages(), lang.lower().replace("_", "-")
    return known.get(code) or known.get(CLOSEST.get(code, ""), known[FALLBACK])


CLOSEST = {"zh": "zh-hans", "zh-cn": "zh-hans", "zh-sg": "zh-hans", "zh-hant": "zh-hans", "zh-tw": "zh-hans"}
