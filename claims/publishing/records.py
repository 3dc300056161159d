"""What readers may know of one published claim, and how it is told: one account for the JSON form and the page. Pure.

A record holds nothing that must not be told: no note, no editor, no confidential source.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from claims.findings import plain_finding
from claims.kinds.kind import Voice
from claims.publishing.badges import TONES, Badge, Tone
from claims.publishing.lettering import printable
from claims.publishing.states import Shown
from claims.publishing.wording import Answered, Ground, Ruling, answered, limits, meaning, said, words, words_shown
from claims.publishing.words.language import Language
from claims.reasons.sentences import FALLBACK
from claims.reasons.sentences import languages as reason_languages
from claims.verdicts import ISSUER, Finding, Outcome, Verdict

LONGEST_QUOTE = 400  # code points of the claim's own words
LONGEST_PASSAGE = 200  # code points of a source's sentence: a quotation, not a copy
LONGEST_TITLE = 200
LONGEST_REASON = 1_000
QUOTE_IN_TITLE = 160
WEB = ("https://", "http://")
NEAREST_REASONS = {"zh-hant": "zh-hans"}  # whose sentences are read where a language has none of its own

Account = dict[str, Any]


@dataclass(frozen=True, slots=True)
class CitedSource:
    """An attached source that is not confidential."""

    title: str
    publisher: str
    url: str
    role: str


@dataclass(frozen=True, slots=True)
class RateOrigin:
    """Who published a rate, and on what terms."""

    name_en: str
    name_zh: str
    attribution: str
    terms_url: str


@dataclass(frozen=True, slots=True)
class Told:
    """A finding readers may know of, with the source or the provider of the rate behind it."""

    finding: Finding
    source: CitedSource | None = None
    origin: RateOrigin | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A published claim. Times are in the article's own zone, `zone` is that zone's name.

    public_reason: an editor's, where an editor's verdict stands in place of the machine's.
    amended: the article was changed after an earlier publication that found fault.
    """

    public_id: str
    shown: Shown
    language: str
    quote: str
    kind: str
    voice: Voice
    verdict: Verdict
    by_editor: bool
    public_reason: str
    told: tuple[Told, ...]
    amended: bool
    checked_at: datetime
    published_at: datetime
    zone: str
    revision: int
    headline: str
    article_url: str
    outlet: str

    @property
    def answered(self) -> Answered:
        """The answer to readers, and what it rests on."""
        findings = tuple(told.finding for told in self.told)
        return answered(Ruling(self.verdict, self.kind, self.voice, findings, self.by_editor))

    @property
    def review_of(self) -> str | None:
        """The day of the verdict that is under review, or None."""
        return f"{self.published_at:%Y-%m-%d}" if self.shown is Shown.UNDER_REVIEW else None

    def badge(self, language: Language) -> Badge:
        """The badge in a language."""
        shown = words_shown(self.answered, language, review_of=self.review_of, amended=self.amended)
        label = language.labels["check"]
        title = f"{label} · {shown} — “{printable(self.quote, QUOTE_IN_TITLE)}”"
        tone = Tone.OPEN if self.shown is Shown.UNDER_REVIEW else TONES[self.answered.answer]
        return Badge(label, shown, title, language.tag, tone)


def account(record: Record, language: Language, addresses: Mapping[str, str]) -> Account:
    """Everything readers are told, JSON-safe. `addresses`: of the claim's page, badge and JSON form."""
    told = record.answered
    return {
        "claim": record.public_id,
        "state": record.shown.value,
        "language": language.tag,
        "label": language.labels["check"],
        "words": words_shown(told, language, review_of=record.review_of, amended=record.amended),
        "verdict": {
            "words": words(told, language),
            "scope": told.scope,
            "answer": told.answer.value,
            "meaning": meaning(told, language),
            "not_checked": limits(told, language),
        },
        "amended": record.amended,
        "quote": {"text": printable(record.quote, LONGEST_QUOTE), "language": _tag(record.language)},
        "reason": _reason(record, told, language),
        "findings": [_finding(one, language) for one in record.told],
        "checked_at": record.checked_at.isoformat(timespec="seconds"),
        "published_at": record.published_at.isoformat(timespec="seconds"),
        "zone": record.zone,
        "by_editor": record.by_editor,
        "checked_by": language.labels["by_editor" if record.by_editor else "by_machine"],
        "article": {
            "headline": printable(record.headline, LONGEST_TITLE),
            "url": _web(record.article_url),
            "revision": record.revision,
            "outlet": printable(record.outlet, LONGEST_TITLE),
        },
        **addresses,
    }


def _reason(record: Record, told: Answered, language: Language) -> Account | None:
    """The editor's own reason, else that of the finding that bears the verdict out."""
    if record.by_editor and record.public_reason:
        return {"text": printable(record.public_reason, LONGEST_REASON), "language": _tag(record.language)}
    if not told.findings:
        return None
    code = _reason_code(language.code)
    return {"text": printable(plain_finding(told.findings[0], code)["reason"], LONGEST_REASON), "language": _tag(code)}


def _finding(told: Told, language: Language) -> Account:
    """A finding, or what a source says; the machine's own words for outcomes stay inside."""
    plain = plain_finding(told.finding, _reason_code(language.code))
    return {
        "reason": {"text": printable(plain["reason"], LONGEST_REASON), "language": _tag(_reason_code(language.code))},
        "written": _amount(plain, "written"),
        "expected": _amount(plain, "expected"),
        "deviation_percent": plain["deviation_percent"],
        "formula": plain["formula"],
        "rate": _rate(plain, told, language) if plain["rate"] else None,
        "source": _source(told, language),
    }


def _amount(plain: Account, name: str) -> Account | None:
    if plain[name] is None and plain[f"{name}_text"] is None:
        return None
    return {"value": plain[name], "unit": plain["unit"], "text": printable(plain[f"{name}_text"] or "", LONGEST_TITLE)}


def _rate(plain: Account, told: Told, language: Language) -> Account:
    origin = told.origin
    chinese = language.code.startswith("zh")
    pair = told.finding.reason.values
    return {
        "value": plain["rate"],
        "base": pair.get("base"),
        "quote": pair.get("quote"),
        "day": plain["rate_day"],
        "period": plain["rate_period"],
        "provider": plain["rate_provider"],
        "provider_name": (origin.name_zh if chinese else origin.name_en) if origin else plain["rate_provider"],
        "attribution": origin.attribution if origin else None,
        "terms": _web(origin.terms_url) if origin else None,
    }


def _source(told: Told, language: Language) -> Account | None:
    if told.source is None:
        return None
    passage = told.finding.evidence.get("passage")
    quoted = passage if isinstance(passage, Mapping) else {}
    agrees = told.finding.outcome is Outcome.SUPPORTED
    ground = Ground.ISSUER if told.source.role == ISSUER else Ground.SOURCE
    return {
        "words": said(ground, agrees=agrees, language=language),
        "agrees": agrees,
        "title": printable(told.source.title, LONGEST_TITLE),
        "publisher": printable(told.source.publisher, LONGEST_TITLE),
        "url": _web(told.source.url),
        "role": language.labels.get(told.source.role, told.source.role),
        "says": printable(str(quoted.get("text", "")), LONGEST_PASSAGE),
        "language": quoted.get("lang", ""),
    }


def _reason_code(code: str) -> str:
    known = reason_languages()
    return code if code in known else NEAREST_REASONS.get(code, FALLBACK)


def _web(address: str) -> str:
    """An address that may be a link: http or https, nothing else."""
    return address if address.startswith(WEB) else ""


def _tag(code: str) -> str:
    return {"zh-hans": "zh-Hans", "zh-hant": "zh-Hant"}.get(code, code)
