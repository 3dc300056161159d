"""The kinds there are: every module of this folder with a `KIND`, found by listing the folder.

Adding a kind is adding its file, and its words in claims/telling.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path

from claims.kinds.kind import Draft, Kind, Reference, Statement, Text
from claims.kinds.saying import as_said
from claims.kinds.slips import name_slip
from claims.verdicts import Finding, Outcome, Reason
from figures.figure import Figure
from figures.reader import read


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind by its name, in the order of the names."""
    names = sorted(module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]))
    modules = (importlib.import_module(f"claims.kinds.{name}") for name in names if not name.startswith("__"))
    found = (getattr(module, "KIND", None) for module in modules)
    return {kind.name: kind for kind in found if isinstance(kind, Kind)}


def detect(text: Text) -> list[Draft]:
    """Every claim of a text, in the order of the text; its figures are read once and shown to every kind."""
    return detect_among(text, read(text.body, lang=text.lang, published=text.published))


def detect_among(text: Text, figures: Sequence[Figure]) -> list[Draft]:
    """Every claim of a text whose figures are read already."""
    drafts = [draft for kind in kinds().values() for draft in kind.detect(text, figures)]
    return sorted(drafts, key=lambda draft: (draft.quotes[0].start, draft.quotes[-1].end, draft.kind))


def understand(quote: str, lang: str, published: datetime | date | None) -> list[Draft]:
    """What one pasted sentence claims, with spans in the string given; empty where nothing is understood."""
    return detect(Text(quote, lang, published))


def recompute(kind: str, statement: Statement, reference: Reference) -> list[Finding]:
    """The findings of a statement of a kind; a kind nobody knows is unverifiable."""
    known = kinds().get(kind)
    if known is None:
        return [Finding(Outcome.UNVERIFIABLE, Reason("kind_unknown", {"kind": kind}))]
    findings = known.recompute(statement, reference)
    named = name_slip(statement, findings, lambda other: known.comes_out(other, reference))
    return [as_said(finding, statement.voice) for finding in named]
