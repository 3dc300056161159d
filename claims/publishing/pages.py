"""The public page of a claim: the account of the record, laid out for people. No script, nothing fetched."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.template.loader import render_to_string

from claims.publishing.addresses import addresses, article_addresses, corrections_addresses, oembed_address
from claims.publishing.article_records import ArticleRecord
from claims.publishing.badges import COLOURS, Tone
from claims.publishing.lettering import printable
from claims.publishing.records import LONGEST_TITLE, WEB, Account, Record, account
from claims.publishing.wording import languages
from claims.publishing.words.language import Language

LONG_NUMBER = re.compile(r"(?<![\d.])\d{5,40}(?![\d.])")  # 909000000000 is read more easily as 909,000,000,000
MOST_OTHERS = 20
PERIODS = {"week": "rate_week", "month": "rate_month", "average": "rate_average"}


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a claim: its article with the other published claims, and what was published of it before."""

    article: ArticleRecord | None = None
    past: Sequence[tuple[Record, datetime]] = ()


def page(record: Record, language: Language, around: Around | None = None) -> str:
    """The page in a language, with what is known around the claim."""
    places = addresses(record.public_id)
    told = account(record, language, places)
    light, dark = COLOURS[record.badge(language).tone]
    context = {
        "told": told,
        "oembed": oembed_address(places["page"]),
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
        **_around(around or Around(), record, language),
    }
    return render_to_string("publishing/claim.html", context)


def _around(around: Around, record: Record, language: Language) -> dict[str, Any]:
    """What stands around the claim: earlier publications, and how much of the article was looked at."""
    article = around.article
    others = (
        [_line(account(one, language, addresses(one.public_id)), one, language) for one in article.claims]
        if article
        else []
    )
    return {
        "past": [_past(one, until, language) for one, until in around.past],
        "others": [line for line in others if line["told"]["claim"] != record.public_id][:MOST_OTHERS],
        "figures": article.figures(language) if article else "",
        "article_page": article_addresses(record.article)["page"] if article else "",
        "policy": record.policy_url if record.policy_url.startswith(WEB) else "",
        "corrections": corrections_addresses(record.outlet_slug)["page"] if record.outlet_slug else "",
    }


def _past(record: Record, until: datetime, language: Language) -> str:
    """An earlier publication in words."""
    return language.labels["past"].format(
        start=f"{record.published_at:%Y-%m-%d}",
        end=f"{until:%Y-%m-%d}",
        words=record.badge(language).words,
        n=record.revision,
    )


def article_page(record: ArticleRecord, language: Language) -> str:
    """An article's page in a language: its published checks in the order of the text."""
    return render_to_string("publishing/article.html", _article(record, language))


def claim_frame(record: Record, language: Language) -> str:
    """A claim, small, for a frame."""
    told = account(record, language, addresses(record.public_id))
    context = {**_frame(language), "told": told, "claims": [_line(told, record, language)]}
    return render_to_string("publishing/frame.html", context)


def article_frame(record: ArticleRecord, language: Language) -> str:
    """An article's published checks, small, for a frame."""
    return render_to_string("publishing/frame.html", _article(record, language))


def nothing_frame() -> str:
    """The frame where there is nothing to show: nothing."""
    return render_to_string("publishing/nothing_frame.html")


def _article(record: ArticleRecord, language: Language) -> dict[str, Any]:
    lines = [_line(account(one, language, addresses(one.public_id)), one, language) for one in record.claims]
    told: dict[str, Any] = {
        "words": record.words(language),
        "headline": printable(record.headline, LONGEST_TITLE),
        "url": record.url if record.url.startswith(WEB) else "",
        "outlet": printable(record.outlet, LONGEST_TITLE),
        "figures": record.figures(language),
        "revision": record.revision,
        **article_addresses(record.public_id),
    }
    found = oembed_address(told["page"])
    return {**_frame(language), "told": told, "claims": lines, "is_article": True, "oembed": found}


def _frame(language: Language) -> dict[str, Any]:
    light, dark = COLOURS[Tone.OPEN]
    shared = {"labels": language.labels, "language": language, "languages": languages().values()}
    return {**shared, "light": light, "dark": dark}


def _line(told: Account, record: Record, language: Language) -> dict[str, Any]:
    """A claim as a row of a list."""
    light, dark = COLOURS[record.badge(language).tone]
    checked = _time(record.checked_at, record.zone)
    return {"told": told, "light": light, "dark": dark, "checked_at": checked}


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
