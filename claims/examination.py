"""A text examined at one sitting, without rows: its claims with findings and verdicts. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from claims.coverage import Coverage, Held, cover, standing_of
from claims.kinds.kind import Draft, Reference, Statement, Text
from claims.kinds.registry import detect_among, recompute
from claims.verdicts import Finding, Verdict, combine
from figures.reader import read


@dataclass(frozen=True, slots=True)
class Examined:
    """A claim found in a text, and what comes of recomputing it."""

    draft: Draft
    quotes: tuple[str, ...]
    findings: tuple[Finding, ...]
    verdict: Verdict

    @property
    def quote(self) -> str:
        """The claim's words, however many places they stand in."""
        return " … ".join(self.quotes)


@dataclass(frozen=True, slots=True)
class Examination:
    """How many figures a text has, and what it claims with them, in the order of the text."""

    figures: int
    claims: tuple[Examined, ...]


def examine(text: Text, reference: Reference) -> Examination:
    """Read a text's figures once, find its claims and recompute each."""
    figures = read(text.body, lang=text.lang, published=text.published)
    claims = tuple(_examined(draft, text, reference) for draft in detect_among(text, figures))
    return Examination(len(figures), claims)


def coverage(text: Text, examination: Examination) -> Coverage:
    """What became of every figure of a text that was examined."""
    return cover(text, (_held(one) for one in examination.claims))


def _held(one: Examined) -> Held:
    return Held(standing_of(one.verdict), tuple((role.figure.start, role.figure.end) for role in one.draft.roles))


def _examined(draft: Draft, text: Text, reference: Reference) -> Examined:
    statement = Statement(draft.roles, text.published, text.lang, draft.voice, draft.rate_basis)
    findings = tuple(recompute(draft.kind, statement, reference))
    quotes = tuple(text.body[quote.start : quote.end] for quote in draft.quotes)
    return Examined(draft, quotes, findings, combine(findings))
