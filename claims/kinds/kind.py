"""What a kind of claim is: how to find it in a text, and how to recompute it.

A kind is one module of this folder with a `KIND`; claims.kinds.registry finds it by listing the folder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from claims.verdicts import BY_DIGITS, Finding, Outcome, Policy
from figures.figure import Figure
from sources.rates.book import RateBook


class Voice(StrEnum):
    """Whose words a claim is."""

    OWN = "own"
    ATTRIBUTED = "attributed"
    QUOTED = "quoted"
    FORECAST = "forecast"


class Basis(StrEnum):
    """Which day's rate a conversion is held against."""

    PUBLICATION = "publication"
    DAY = "day"
    PERIOD = "period"
    STATED = "stated"


@dataclass(frozen=True, slots=True)
class Text:
    """An article as the kinds read it: its body, language (zh, en, ko, ja; zh-hant is zh) and first publication."""

    body: str
    lang: str
    published: datetime | date | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A span of the text, in code points, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Role:
    """A figure and the part it plays in its claim ("from", "to", "part" …); a role may stand more than once."""

    name: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class StatedRate:
    """A rate that a text, or an editor, states: one unit of `base` is `value` of `quote`."""

    base: str
    quote: str
    value: Decimal

    def of(self, base: str | None, quote: str | None) -> Decimal | None:
        """One unit of a currency in the other; None for another pair."""
        if (base, quote) == (self.base, self.quote):
            return self.value
        return 1 / self.value if (quote, base) == (self.base, self.quote) else None


@dataclass(frozen=True, slots=True)
class RateBasis:
    """The rate a conversion is judged by; `first`/`last` are the day or period it names, where it names one.

    rate: the rate itself, of basis `stated`; it counts alone.

    A period without days is an earlier time that the text does not name ("at the time").
    chosen: an editor set it, and nothing else counts. Read from a sentence, the publication's rate counts too, because
    outlets often convert an earlier year's amount at today's rate.
    """

    basis: Basis = Basis.PUBLICATION
    first: date | None = None
    last: date | None = None
    chosen: bool = False
    rate: StatedRate | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim found in a text and not yet registered. speaker: where the text names whom it is attributed to."""

    kind: str
    quotes: tuple[Quote, ...]
    roles: tuple[Role, ...]
    voice: Voice = Voice.OWN
    attributed_to: str = ""
    rate_basis: RateBasis = RateBasis()
    speaker: Quote | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What is recomputed: a claim's figures in roles, with what its version says about them."""

    roles: tuple[Role, ...]
    published: datetime | date | None
    lang: str
    voice: Voice = Voice.OWN
    rate_basis: RateBasis = RateBasis()

    def figures(self, role: str) -> list[Figure]:
        """The figures of a role, in the order of the text."""
        return [r.figure for r in self.roles if r.name == role]


@dataclass(frozen=True, slots=True)
class Reference:
    """What recomputing may look up."""

    rates: RateBook


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of claim. What it and its roles are called, and what is said of it, stands in claims/telling.

    detect: reads the whole text and yields drafts; figures are read once a text and handed in, sorted by span.
    policy: how far a written figure may lie from the recomputed one, where readers are told so.
    recompute: findings for one statement; never raises for bad input, but answers `unverifiable` with what is missing.
    accurate: whether recompute would find a statement accurate, asked of every repair of a wrong one; given where that
        takes less than the whole finding.
    """

    name: str
    roles: tuple[str, ...]
    detect: Callable[[Text, Sequence[Figure]], Iterable[Draft]]
    recompute: Callable[[Statement, Reference], Sequence[Finding]]
    required: tuple[str, ...] = field(default=())
    policy: Policy = BY_DIGITS
    accurate: Callable[[Statement, Reference], bool] | None = None

    def comes_out(self, statement: Statement, reference: Reference) -> bool:
        """Whether a statement is accurate, whatever else a finding would say of it."""
        if self.accurate is not None:
            return self.accurate(statement, reference)
        findings = self.recompute(statement, reference)
        return len(findings) == 1 and findings[0].outcome is Outcome.ACCURATE
