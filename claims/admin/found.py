"""A finding as a page shows it: its sentence, what was written and expected, the rate with its day, the passage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from claims.admin import writing
from claims.admin.bars import Bar, bar
from claims.admin.charts import Chart, chart
from claims.admin.words import BASES, PERIODS, Sign, Words, outcome_sign
from claims.kinds import reading
from claims.models import FindingRow
from claims.reasons.sentences import render
from claims.verdicts import Finding, Reason
from sources.models import RateProvider
from sources.rates.recorded import RecordedBook

# What an editor pastes: the new figure for the article's own words, a note in brackets for words that must stay
NOTES = {"add_note": "note_in_brackets", "add_note_amount": "note_in_brackets_amount"}
REPLACING = ("write", "write_amount")
DAYS_NAMED = 20  # of those that explain a figure


@dataclass(frozen=True, slots=True)
class ShownRate:
    """The rate a finding was made with, and the one the article implies."""

    value: str
    day: str
    period: Words
    basis: Words
    provider: str
    attribution: str
    terms_url: str
    implied: str
    implied_range: str
    explaining_day: str
    explaining_days: int


@dataclass(frozen=True, slots=True)
class ShownChart:
    """A drawing of the rate's course, with what its edges and marks stand for in words."""

    drawing: Chart
    lowest: str
    highest: str
    first: str
    last: str
    days: tuple[tuple[str, str], ...]

    @property
    def more(self) -> int:
        """How many days explain the figure beside those that are named."""
        return len(self.drawing.explaining) - len(self.days)


@dataclass(frozen=True, slots=True)
class Shown:
    """One finding, ready for a page."""

    sign: Sign
    sentence: str
    notes: tuple[str, ...]
    written: str
    expected: str
    deviation: str
    formula: str
    rate: ShownRate | None
    bar: Bar | None
    chart: ShownChart | None
    suggestion: str
    new_wording: str
    passage_span: str
    citation_id: int | None


def providers_of(rows: Iterable[FindingRow], outlet_id: int) -> dict[str, RateProvider]:
    """The rate providers that findings name, an outlet's own before a shared one: one query, or none."""
    slugs = {str(row.body["evidence"].get("rate_provider") or "") for row in rows} - {""}
    if not slugs:
        return {}
    known = RateProvider.objects.filter(slug__in=slugs)
    mine = known.filter(outlet__isnull=True) | known.filter(outlet=outlet_id)
    return {provider.slug: provider for provider in sorted(mine, key=lambda provider: provider.outlet_id or 0)}


def shown(row: FindingRow, providers: Mapping[str, RateProvider], rates: RecordedBook | None = None) -> Shown:
    """A stored finding in the reader's language; with the rates its check was made with, their course is drawn."""
    finding = reading.finding_from(row.body)
    lang = writing.reader_language().code
    return Shown(
        sign=outcome_sign(finding.outcome),
        sentence=render(finding.reason, lang),
        notes=tuple(render(note, lang) for note in finding.notes),
        written=writing.quantity(finding.written),
        expected=writing.quantity(finding.expected),
        deviation=writing.deviation(finding.deviation),
        formula=writing.grouped(finding.formula),
        rate=_rate(finding, providers),
        bar=bar(finding.evidence),
        chart=_chart(finding.evidence, rates) if rates else None,
        suggestion=render(finding.suggestion, lang) if finding.suggestion else "",
        new_wording=_new_wording(finding.suggestion),
        passage_span=_span(finding.evidence),
        citation_id=row.citation_id,
    )


def _rate(finding: Finding, providers: Mapping[str, RateProvider]) -> ShownRate | None:
    facts: Mapping[str, Any] = finding.evidence
    if not facts.get("rate"):
        return None
    told = finding.reason.values
    base, quote = (str(facts.get(f"rate_{end}") or told.get(end, "")) for end in ("base", "quote"))
    slug = str(facts.get("rate_provider") or "")
    provider = providers.get(slug)
    return ShownRate(
        value=writing.rate(facts["rate"], base, quote),
        day=writing.day(facts.get("rate_day")),
        period=PERIODS.get(str(facts.get("rate_period")), ""),
        basis=BASES.get(str(facts.get("basis")), ""),
        provider=provider.name if provider else slug.upper(),
        attribution=provider.attribution if provider else "",
        terms_url=provider.terms_url if provider else "",
        implied=writing.rate(facts.get("implied"), base, quote),
        implied_range="–".join(writing.digits(facts.get(end)) for end in ("implied_low", "implied_high")),
        explaining_day=writing.day(facts.get("explaining_day")),
        explaining_days=int(facts.get("explaining_days") or 0),
    )


def _chart(evidence: Mapping[str, Any], rates: RecordedBook) -> ShownChart | None:
    provider, base, quote = (str(evidence.get(f"rate_{name}") or "") for name in ("provider", "base", "quote"))
    drawing = chart(evidence, rates.answered(provider, base, quote))
    if drawing is None:
        return None
    return ShownChart(
        drawing,
        lowest=writing.digits(f"{drawing.lowest:f}"),
        highest=writing.digits(f"{drawing.highest:f}"),
        first=writing.day(drawing.first.isoformat()),
        last=writing.day(drawing.last.isoformat()),
        days=tuple(
            (writing.day(rate.day.isoformat()), writing.rate(f"{rate.value:f}", base, quote))
            for rate in drawing.explaining[:DAYS_NAMED]
        ),
    )


def _new_wording(suggestion: Reason | None) -> str:
    """What an editor pastes: in place of the old figure, or behind it; nothing for a forecast, its source's."""
    if suggestion is None:
        return ""
    if suggestion.code in NOTES:
        return render(replace(suggestion, code=NOTES[suggestion.code]), writing.reader_language().code)
    new = str(suggestion.values.get("new", "")) if suggestion.code in REPLACING else ""
    if suggestion.code != "write_amount":
        return new
    number, _blank, unit = new.partition(" ")
    return writing.reader_language().write_money(Decimal(number), unit)


def _span(evidence: Mapping[str, Any]) -> str:
    """The passage's place in its source's text, as addresses write it; empty where there is none."""
    passage = evidence.get("passage")
    return f"{passage['start']}-{passage['end']}" if passage else ""
