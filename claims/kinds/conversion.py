"""Conversion: an amount and the same amount in another currency, as 9090亿韩元(约合49.8亿元人民币) or $1.2bn (£940m).

Recomputed with the exchange rate known when the article appeared, or at the time its sentence names; graded by the
measured rule of docs/decisions/0004. A rate ($1 = 84.6 yen) is none, nor are two amounts that only stand side by side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache

from claims.kinds.context.sentences import Sentences
from claims.kinds.context.times import Times
from claims.kinds.context.voices import voices_of
from claims.kinds.converting.amounts import Conversion
from claims.kinds.converting.gaps import speaks_of_then
from claims.kinds.converting.held import hold
from claims.kinds.converting.pairing import Pair, pairs
from claims.kinds.converting.stated import StatedRates
from claims.kinds.converting.telling import stated_beside, tell
from claims.kinds.digits import magnitude, readable
from claims.kinds.kind import Basis, Draft, Kind, Quote, RateBasis, Reference, Role, StatedRate, Statement, Text
from claims.verdicts import CONVERSION, Finding, Outcome, Quantity, Reason
from figures.figure import Figure

TAIL = 24  # code points after the converted amount in which its bracket may end: "($13.7 billion at the time)"
CLOSING = ")）]］】"


def detect(text: Text, figures: Sequence[Figure]) -> Iterator[Draft]:
    """Every amount that is followed by the same amount in another currency."""
    sentences, voices = Sentences(text.body), voices_of(text.body)
    for draft in drafts(text, tuple(figures)):
        start, end = draft.roles[0].figure.start, draft.roles[1].figure.end
        voice = voices.of(start, end, sentences.around(start, end))
        yield replace(draft, voice=voice.voice, attributed_to=voice.name, speaker=voice.place)


@lru_cache(maxsize=1)
def drafts(text: Text, figures: tuple[Figure, ...]) -> tuple[Draft, ...]:
    """The same, whoever says it; kept for the kind that compares conversions, which is shown the same text."""
    return tuple(_drafts(text, figures, Sentences(text.body)))


def _drafts(text: Text, figures: Sequence[Figure], sentences: Sentences) -> Iterator[Draft]:
    times, stated = Times(figures, text.published), StatedRates(text.body, figures)
    for pair in pairs(text.body, figures):
        start, end = pair.source.start, pair.target.end
        if stated.holds(pair.source) or stated.holds(pair.target):
            continue
        yield Draft(
            kind="conversion",
            quotes=(Quote(start, _with_bracket(text.body, end)),),
            roles=(Role("from", pair.source), Role("to", pair.target)),
            rate_basis=_stated(pair, stated.of((pair.source.unit, pair.target.unit), sentences.around(start, end)))
            or _basis(pair, text, times.of(pair.source, sentences.around(start, end))),
        )


def _with_bracket(body: str, end: int) -> int:
    return end + 1 if body[end : end + 1] and body[end] in CLOSING else end


def _stated(pair: Pair, rate: StatedRate | None) -> RateBasis | None:
    """The rate the text states; a time it names beside it is then the rate's own."""
    return None if rate is None or pair.then else RateBasis(Basis.STATED, rate=rate)


def _basis(pair: Pair, text: Text, time: RateBasis) -> RateBasis:
    """The time the sentence names, or an earlier one it only hints at ("at the time")."""
    if time.first is not None:
        return time
    rest = text.body[pair.target.end : pair.target.end + TAIL]
    closing = next((at for at, mark in enumerate(rest) if mark in CLOSING), 0)
    return RateBasis(Basis.PERIOD) if pair.then or speaks_of_then(rest[:closing]) else RateBasis()


def recompute(statement: Statement, reference: Reference) -> Sequence[Finding]:
    """One finding a pair of amounts; several targets of one amount are several pairs."""
    sources, targets = statement.figures("from"), statement.figures("to")
    if not sources or not targets:
        return (_unverifiable("amount_missing", role="from" if not sources else "to"),)
    if len(sources) != len(targets):
        sources = [sources[0]] * len(targets)
    return tuple(
        _finding(source, target, statement, reference) for source, target in zip(sources, targets, strict=True)
    )


def _finding(source: Figure, target: Figure, statement: Statement, reference: Reference) -> Finding:
    obstacle = _obstacle(source, target)
    if obstacle is not None:
        return obstacle
    basis = statement.rate_basis
    published = _moment(statement.published) or basis.last or basis.first or (date.min if basis.rate else None)
    if published is None:
        return _unverifiable("no_date", target)
    conversion = Conversion(magnitude(source), magnitude(target))
    finding = _judged(conversion, published, statement, reference)
    if finding.outcome is not Outcome.INACCURATE or finding.cause:
        return finding
    return _otherwise_read(conversion, published, statement, reference) or finding


def _judged(conversion: Conversion, published: datetime | date, statement: Statement, reference: Reference) -> Finding:
    held = hold(conversion, published, statement.rate_basis, reference.rates)
    if held is None and statement.rate_basis.rate is not None:
        return _unverifiable("stated_for_others", conversion.target, **_pair_of(statement.rate_basis.rate))
    if held is None:
        return _no_rate(conversion, published, statement.rate_basis)
    finding = tell(conversion, held, published)
    if held.basis.rate is None or statement.published is None:
        return finding
    return replace(finding, notes=(*finding.notes, *stated_beside(held, published, reference.rates)))


def _otherwise_read(
    conversion: Conversion, published: datetime | date, statement: Statement, reference: Reference
) -> Finding | None:
    """Pesos that fit as Philippine ones are no error in Mexican ones; a note says how they were read."""
    for other, read_as in conversion.other_readings:
        finding = _judged(other, published, statement, reference)
        if finding.outcome in (Outcome.ACCURATE, Outcome.APPROXIMATE):
            note = Reason("read_as", {"text": read_as.text, "unit": read_as.unit or ""})
            return replace(finding, notes=(*finding.notes, note))
    return None


def _obstacle(source: Figure, target: Figure) -> Finding | None:
    """What keeps two figures from being a conversion, as an unverifiable finding."""
    for figure in (source, target):
        if not readable(figure):
            return _unverifiable("amount_unreadable", target, text=figure.text)
        if figure.unit is None:
            return _unverifiable("currency_unknown", target, text=figure.text, candidates=", ".join(figure.candidates))
    if source.unit == target.unit:
        return _unverifiable("same_currency", target, unit=source.unit or "")
    return None


def _moment(published: datetime | date | None) -> datetime | date | None:
    """A moment without a zone says no more than its day."""
    if isinstance(published, datetime) and published.tzinfo is None:
        return published.date()
    return published


def _pair_of(rate: StatedRate) -> dict[str, str]:
    return {"base": rate.base, "quote": rate.quote}


def _no_rate(conversion: Conversion, published: datetime | date, basis: RateBasis) -> Finding:
    pair = {"base": conversion.source.unit or "", "quote": conversion.target.unit or ""}
    if basis.chosen and basis.first:
        time = f"{basis.first.isoformat()}/{(basis.last or basis.first).isoformat()}"
        return _unverifiable("no_rate_then", conversion.target, **pair, time=time)
    day = published.date() if isinstance(published, datetime) else published
    return _unverifiable("no_rate", conversion.target, **pair, day=day.isoformat())


def _unverifiable(code: str, written: Figure | None = None, **values: str) -> Finding:
    quantity = Quantity(written.low, written.high, written.unit, written.text) if written else None
    return Finding(Outcome.UNVERIFIABLE, Reason(code, values), written=quantity)


KIND = Kind(
    name="conversion",
    roles=("from", "to"),
    detect=detect,
    recompute=recompute,
    required=("from", "to"),
    policy=CONVERSION,
)
