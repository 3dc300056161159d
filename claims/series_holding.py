"""A claim held against official statistics: the value of its item and period known at publication. Pure.

「2024年GDP增长5.2%」 against a series whose 2024 was released as 5.2 in January and as 5.0 in March: right in February,
outdated in April. A later revision is a note. What is not there, or not told, is said and never guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from claims.kinds.kind import Statement
from claims.records_said import Record, record_in
from claims.verdicts import Finding, Outcome, Quantity, Reason
from figures.figure import Figure, Kind
from figures.reader import read
from sources.series.book import Series
from sources.series.periods import Period, spanned
from sources.series.table import Row


@dataclass(frozen=True, slots=True)
class HeldSeries:
    """A series as a claim is held against it; `role` is its source's."""

    citation_id: int
    title: str
    role: str
    series: Series


@dataclass(frozen=True, slots=True)
class Asked:
    """What a claim says: of which item and period, by which day it was known, with which figure."""

    held: HeldSeries
    item: str
    period: Period
    by: date
    quote: str


def hold_in_series(quote: str, statement: Statement, held: HeldSeries) -> Finding:
    """Whether the series has the claim's figure, or its record, for the item and period the claim names."""
    figures = read(quote, lang=statement.lang, published=statement.published)
    periods = list(dict.fromkeys(period for period in map(_period, figures) if period))
    item = held.series.named_in(quote)
    record = record_in(quote, statement.lang)
    if record and record.since in periods and len(periods) > 1:
        periods.remove(record.since)
    if statement.published is None:
        return _missing(held, "series_no_publication")
    if item is None:
        return _missing(held, "series_no_item", {"items": ", ".join(held.series.items[:5])})
    if len(periods) != 1:
        return _missing(held, "series_no_period", {"item": item})
    asked = Asked(held, item, periods[0], _day(statement.published), quote)
    known = held.series.known(item, periods[0], asked.by)
    if known is None:
        return _missing(held, "series_not_known", {"item": item, "period": _span(periods[0])})
    if record:
        return _of_record(asked, known, record)
    return _of_value(asked, known, [figure for figure in figures if _measures(figure, known)])


def _of_value(asked: Asked, known: Row, figures: Sequence[Figure]) -> Finding:
    if len(figures) != 1:
        return _missing(asked.held, "series_no_figure", {"item": asked.item, "theirs": _text(known)})
    ours = figures[0]
    values = {**_values(asked, known), "ours": ours.text}
    if _agree(ours, known):
        return _finding(Outcome.SUPPORTED, Reason("series_supported", values), asked, known, ours)
    former = [row for row in asked.held.series.vintages(asked.item, asked.period) if row.released < known.released]
    fits = next((row for row in reversed(former) if _agree(ours, row)), None)
    if fits is not None:
        told = Reason("series_outdated", {**values, "former": fits.released.isoformat()})
        return _finding(Outcome.OUTDATED, told, asked, known, ours)
    return _finding(Outcome.CONTRADICTED, Reason("series_contradicted", values), asked, known, ours)


def _of_record(asked: Asked, known: Row, record: Record) -> Finding:
    """The highest or lowest of all periods before, or since the one the claim names."""
    history = asked.held.series.history(asked.item, asked.period, asked.by)
    before = [row for row in history if row.period < asked.period]
    values = _values(asked, known)
    if record.since is not None:
        reached = any(row.period.first <= record.since.last for row in before)
        before = [row for row in before if row.period.first > record.since.last]
        if not reached:
            return _missing(asked.held, "series_too_short", {"item": asked.item, "since": _span(record.since)})
    if not before:
        return _missing(asked.held, "series_too_short", {"item": asked.item})
    beyond = [row for row in before if (row.value > known.value if record.is_highest else row.value < known.value)]
    if beyond:
        other = (max if record.is_highest else min)(beyond, key=lambda row: row.value)
        told = {**values, "other": _text(other), "other_period": _span(other.period)}
        return _finding(Outcome.CONTRADICTED, Reason("series_no_record", told), asked, known, None)
    told = {**values, "first": _span(before[0].period)}
    return _finding(Outcome.SUPPORTED, Reason("series_record", told), asked, known, None)


def _finding(outcome: Outcome, reason: Reason, asked: Asked, known: Row, ours: Figure | None) -> Finding:
    later = [row for row in asked.held.series.vintages(asked.item, asked.period) if row.released > asked.by]
    revised = [row for row in later if row.value != known.value][-1:]
    notes = tuple(
        Reason("series_revised", {"theirs": _text(row), "released": row.released.isoformat()}) for row in revised
    )
    return Finding(
        outcome=outcome,
        reason=reason,
        written=None if ours is None else Quantity(ours.low, ours.high, ours.unit, ours.text),
        expected=Quantity(known.value, known.value, known.unit or None, _text(known)),
        evidence=_evidence(asked, known),
        notes=notes,
    )


def _missing(held: HeldSeries, code: str, values: dict[str, str] | None = None) -> Finding:
    evidence = {"source_role": held.role, "source_title": held.title}
    return Finding(Outcome.UNVERIFIABLE, Reason(code, {"source": held.title, **(values or {})}), evidence=evidence)


def _evidence(asked: Asked, known: Row) -> dict[str, object]:
    return {
        "source_role": asked.held.role,
        "source_title": asked.held.title,
        "sheet": known.sheet,
        "row": known.place,
        "item": known.item,
        "period": _span(known.period),
        "value": f"{known.value:f}",
        "unit": known.unit,
        "released": known.released.isoformat(),
    }


def _values(asked: Asked, known: Row) -> dict[str, str]:
    return {
        "source": asked.held.title,
        "row": str(known.place),
        "item": asked.item,
        "period": _span(asked.period),
        "theirs": _text(known),
        "released": known.released.isoformat(),
    }


def _measures(figure: Figure, row: Row) -> bool:
    """Whether a figure is of the row's unit: the unit is read as the article's are."""
    if figure.kind in (Kind.DATE, Kind.ORDINAL) or figure.value is None:
        return False
    theirs = _figure(row)
    return theirs is not None and (figure.kind, figure.unit) == (theirs.kind, theirs.unit)


def _agree(ours: Figure, row: Row) -> bool:
    """Within the digits the article writes."""
    theirs = _figure(row)
    return theirs is not None and theirs.value is not None and ours.interval.holds(theirs.value)


def _figure(row: Row) -> Figure | None:
    for lang in ("zh", "en", "ko", "ja"):
        found = read(_text(row), lang=lang)
        if len(found) == 1 and found[0].text.strip() == _text(row):
            return found[0]
    return None


def _text(row: Row) -> str:
    return f"{row.value:f}{row.unit if row.unit[:1] in ('', '%') or ord(row.unit[0]) > 0x2E80 else f' {row.unit}'}"


def _period(figure: Figure) -> Period | None:
    return spanned(figure.date) if figure.kind is Kind.DATE and figure.date else None


def _span(period: Period) -> str:
    return f"{period.first.isoformat()}/{period.last.isoformat()}"


def _day(published: datetime | date) -> date:
    return published.date() if isinstance(published, datetime) else published
