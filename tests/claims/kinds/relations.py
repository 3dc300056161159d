"""Reading and judging one kind of relation in a text, for the tests of shares, sums and averages."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from claims.kinds.kind import Draft, Reference, Role, Statement, Text, Voice
from claims.kinds.registry import detect, recompute
from claims.verdicts import Finding
from figures.figure import Figure
from tests.claims.kinds.books import FixedBook

PUBLISHED = date(2024, 3, 7)
NO_RATES = Reference(FixedBook("EUR", "USD", {}))


def corpus(kind: str) -> dict[str, list[dict[str, Any]]]:
    """The examples of a kind."""
    path = Path(__file__).parents[2] / f"corpus/kinds/{kind}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def drafts(kind: str, text: str, lang: str) -> list[Draft]:
    """What is found of a kind in a text."""
    return [draft for draft in detect(Text(text, lang, PUBLISHED)) if draft.kind == kind]


def judged(draft: Draft, lang: str) -> Finding:
    """The finding of a draft."""
    (finding,) = recompute(draft.kind, Statement(draft.roles, PUBLISHED, lang, draft.voice), NO_RATES)
    return finding


def judge(kind: str, *roles: tuple[str, Figure], voice: Voice = Voice.OWN) -> Finding:
    """The finding of figures made by hand."""
    statement = Statement(tuple(Role(*role) for role in roles), PUBLISHED, "en", voice)
    (finding,) = recompute(kind, statement, NO_RATES)
    return finding


def written(draft: Draft, role: str) -> list[str]:
    """The figures of a role as they are written, in the order of the text."""
    return [each.figure.text for each in draft.roles if each.name == role]
