"""A claim held against a source's text: the source's agreement becomes a finding. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from sources.matching.matcher import match

from claims.kinds.kind import Statement
from claims.verdicts import Finding, Outcome, Reason
from sources.passages import passages


@dataclass(frozen=True, slots=True)
class Held:
    """A source's text as a claim is held against it; `role` is the source's (primary, issuer, independent, copy)."""

    citation_id: int
    text: str
    lang: str
    role: str


def hold_against(quote: str, statement: Statement, held: Held) -> Finding:
    """Whether the source's passage on the claim agrees with the claim's figures."""
    raise NotImplementedError(quote, statement, held, match, passages, Outcome, Reason)
