"""The public page of a claim: the account of the record, laid out for people. No script, nothing fetched."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.template.loader import render_to_string

from claims.publishing.addresses import addresses
from claims.publishing.badges import COLOURS
from claims.publishing.records import Account, Record, account
from claims.publishing.wording import languages
from claims.publishing.words.language import Language

LONG_NUMBER = re.compile(r"(?<![\d.])\d{5,40}(?![\d.])")  # 909000000000 is read more easily as 909,000,000,000
PERIODS = {"week": "rate_week", "month": "rate_month"}


def page(record: Record, language: Language) -> str:
    """The page in a language."""
    places = addresses(record.public_id)
    told = account(record, language, places)
    light, dark = COLOURS[record.badge(language).tone]
    context = {
        "told": told,
        "labels": language.labels,
        "language": language,
        "languages": languages().values(),
        "notes": _notes(record, language),
        "computed": [_facts(one, language) for one in told["findings"] if not one["source"]],
        "sources": [one for one in told["findings"] if one["source"]],
        "checked_at": _time(record.checked_at, record.zone),
        "published_at": _time(record.published_at, record.zone),
        "light": light,
        "dark": dark,
    }
    return render_to_string("publishing/claim.html", context)


def nothing_page() -> str:
    """The page where there is nothing to show: in all languages at once, the same for every claim and reader."""
    return render_to_string("publishing/nothing.html", {"languages": languages().values()})


def _notes(record: Record, language: Language) -> list[str]:
    notes = []
    if record.review_of:
        notes.append(language.labels["under_review_note"].format(day=record.review_of))
    if record.amended:
        notes.append(language.labels["amended_note"])
    return notes


def _facts(finding: Account, language: Language) -> Account:
    """A recomputed finding as labelled facts."""
    labels, rate = language.labels, finding["rate"] or {}
    facts = [
        (labels["written"], (finding["written"] or {}).get("text")),
        (labels["computed"], (finding["expected"] or {}).get("text")),
        (labels["deviation"], _signed(finding["deviation_percent"])),
        (labels["formula"], LONG_NUMBER.sub(_grouped, finding["formula"] or "")),
        (labels["rate"], _rate(rate)),
        (labels["rate_day"], _rate_day(rate, labels)),
    ]
    return {**finding, "facts": [(label, value) for label, value in facts if value], "rate": rate}


def _grouped(number: re.Match[str]) -> str:
    return f"{Decimal(number.group()):,f}"


def _rate(rate: Account) -> str:
    if not (rate.get("base") and rate.get("quote")):
        return rate.get("value") or ""
    return f"1 {rate['base']} = {rate['value']} {rate['quote']}"


def _rate_day(rate: Account, labels: Any) -> str:
    period = PERIODS.get(rate.get("period", ""))
    return " · ".join(part for part in (rate.get("day"), labels[period] if period else "") if part)


def _signed(percent: str | None) -> str:
    if percent is None:
        return ""
    return f"{percent}%" if percent.startswith("-") else f"+{percent}%"


def _time(moment: datetime, zone: str) -> Account:
    """A moment for machines and for people, with the zone it is told in."""
    return {"iso": moment.isoformat(timespec="seconds"), "text": f"{moment:%Y-%m-%d %H:%M}", "zone": zone}
