"""The examples of tests/corpus/kinds: what a kind must find and how it must judge it, and what must stay silent.

[[found]]   text, lang, published (2024-03-07 unless given), figures: [role, as written] in the order of the claim,
            outcome, cause and code where they matter, expected: the text of the corrected figure where one is offered.
[[silent]]  text, lang, published, why.
"""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

from claims.kinds.kind import Draft, Reference, Statement, Text
from claims.kinds.registry import kinds, recompute
from claims.verdicts import Finding
from figures.reader import read
from tests.claims.kinds.books import FixedBook

FOLDER = Path(__file__).parents[2] / "corpus/kinds"
PUBLISHED = date(2024, 3, 7)
NO_RATES = Reference(FixedBook("EUR", "USD", {}))
Case = dict[str, Any]


def corpus(kind: str) -> dict[str, list[Case]]:
    """The examples of a kind."""
    return tomllib.loads((FOLDER / f"{kind}.toml").read_text(encoding="utf-8"))


def name(case: Case) -> str:
    """How a test of a case is called."""
    return str(case["text"])[:48]


def published(case: Case) -> date | datetime:
    """When the text of a case appeared."""
    value = case.get("published", PUBLISHED)
    assert isinstance(value, date)
    return value


def drafts(kind: str, case: Case) -> list[Draft]:
    """The claims of one kind in the text of a case."""
    text = Text(case["text"], case["lang"], published(case))
    figures = read(text.body, lang=text.lang, published=text.published)
    return list(kinds()[kind].detect(text, figures))


def judged(draft: Draft, case: Case) -> Finding:
    """The finding of a draft of a case."""
    statement = Statement(draft.roles, published(case), case["lang"], draft.voice, draft.rate_basis)
    return recompute(draft.kind, statement, NO_RATES)[0]


def written(draft: Draft) -> list[list[str]]:
    """The figures of a draft as the corpus gives them."""
    return [[role.name, role.figure.text] for role in draft.roles]
