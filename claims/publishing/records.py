"""What readers may know of one published claim, and how it is told: one account for the JSON form and the page. Pure.

A record holds nothing that must not be told: no note, no editor, no confidential source.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from claims.findings import plain_value
from claims.kinds.kind import Voice
from claims.publishing.badges import TONES, Badge, Tone
from claims.publishing.lettering import printable
from claims.publishing.states import Shown
from claims.publishing.wording import (
    Answered,
    Ground,
    Made,
    Ruling,
    answered,
    corrected,
    limits,
    meaning,
    said,
    words,
    words_shown,
)
from claims.publishing.words.language import Language
from claims.reasons.language import FORMS
from claims.reasons.sentences import FALLBACK, render
from claims.reasons.sentences import languages as reason_languages
from claims.verdicts import ISSUER, Finding, Outcome, Quantity, Reason, Verdict

LONGEST_QUOTE = 400  # code points of the claim's own words
LONGEST_PASSAGE = 200  # code points of a source's sentence: a quotation, not a copy
LONGEST_TITLE = 200
LONGEST_REASON = 1_000
LONGEST_NOTE = 2_000
FIGURE_IN_WORDS = 40  # code points of an old or new figure in a badge
QUOTE_IN_TITLE = 160
WEB = ("https://", "http://")

Account = dict[str, Any]


@dataclass(frozen=True, slots=True)
class CitedSource:
    """An attached source that is not confidential. dated: the day its document gives itself, where it does."""

    title: str
    publisher: str
    url: str
    role: str
    dated: str = ""


@dataclass(frozen=True, slots=True)
class RateOrigin:
    """Who published a rate, and on what terms. is_house: an outlet's own provider."""

    name_en: str
    name_zh: str
    attribution: str
    terms_url: str
    is_house: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A finding readers may know of, with the source or the provider of the rate behind it."""

    finding: Finding
    source: CitedSource | None = None
    origin: RateOrigin | None = None


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction that was made: the day (ISO), the figures and words before and after it ("": taken out), the note.

    A mere slip has no note.
    """

    day: str
    old_figure: str
    new_figure: str
    old_words: str
    new_words: str
    note: str

    @property
    def made(self) -> Made:
        """What a badge says of it."""
        return Made(self.day, printable(self.old_figure, FIGURE_IN_WORDS), printable(self.new_figure, FIGURE_IN_WORDS))


@dataclass(frozen=True, slots=True)
class Record:
    """A published claim. Times are in the article's own zone, `zone` is that zone's name.

    verdict: none where a correction was published, which is no verdict. correction: made before or in its place.
    public_reason: an editor's, where an editor's verdict stands in place of the machine's.
    amended: the article was changed after an earlier publication that found fault.
    hosts: the sites that may embed it; none: every one.
    article: the article's public id; policy_url: where the outlet says how it corrects; outlet_slug: its short name.
    """

    public_id: str
    shown: Shown
    language: str
    quote: str
    kind: str
    voice: Voice
    verdict: Verdict | None
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
    hosts: tuple[str, ...] = ()
    article: str = ""
    policy_url: str = ""
    outlet_slug: str = ""
    correction: Corrected | None = None

    @property
    def answered(self) -> Answered:
        """The answer to readers, and what it rests on."""
        if self.verdict is None:
            return corrected(self.made or Made("", "", ""), self.kind, self.voice)
        findings = tuple(told.finding for told in self.told)
        return answered(Ruling(self.verdict, self.kind, self.voice, findings, self.by_editor))

    @property
    def made(self) -> Made | None:
        """The correction that was made, as a badge says it."""
        return self.correction.made if self.correction else None

    def words(self, language: Language) -> str:
        """The words of the badge."""
        return words_shown(self.answered, language, review_of=self.review_of, amended=self.amended, made=self.made)

    @property
    def review_of(self) -> str | None:
        """The day of the verdict that is under review, or None."""
        return f"{self.published_at:%Y-%m-%d}" if self.shown is Shown.UNDER_REVIEW else None

    def badge(self, language: Language) -> Badge:
        """The badge in a language."""
        shown = self.words(language)
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
        "words": record.words(language),
        "verdict": {
            "words": words(told, language),
            "scope": told.scope,
            "answer": told.answer.value,
            "meaning": _unbroken(meaning(told, language)),
            "not_checked": limits(told, language),
        },
        "amended": record.amended,
        "correction": _correction(record),
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


def stood(record: Record, language: Language, now: datetime) -> str:
    """When a copy was taken, and of which revision: what is copied cannot be withdrawn."""
    here = now.astimezone(record.checked_at.tzinfo)
    moment = language.labels["as_of"].format(moment=f"{here:%Y-%m-%d %H:%M} ({record.zone})")
    return f"{moment} · {language.labels['nth_revision'].format(n=record.revision)}"


def text_line(record: Record, language: Language, now: datetime, address: str) -> str:
    """A check as one line of text."""
    badge = record.badge(language)
    quote = printable(record.quote, QUOTE_IN_TITLE)
    return f"{badge.label}: {badge.words} — “{quote}” · {stood(record, language, now)} · {address}\n"


def _reason(record: Record, told: Answered, language: Language) -> Account | None:
    """A correction's note, the editor's own reason, else that of the finding that bears the verdict out."""
    if record.verdict is None and record.correction and record.correction.note:
        return {"text": printable(record.correction.note, LONGEST_NOTE), "language": _tag(record.language)}
    if record.by_editor and record.public_reason:
        return {"text": printable(record.public_reason, LONGEST_REASON), "language": _tag(record.language)}
    return _sentence(told.findings[0].reason, language) if told.findings else None


def _correction(record: Record) -> Account | None:
    """What was corrected, in the article's language."""
    one = record.correction
    if one is None:
        return None
    return {
        "day": one.day,
        "old_figure": printable(one.old_figure, LONGEST_TITLE),
        "new_figure": printable(one.new_figure, LONGEST_TITLE),
        "old_words": printable(one.old_words, LONGEST_QUOTE),
        "new_words": printable(one.new_words, LONGEST_QUOTE),
        "note": printable(one.note, LONGEST_NOTE),
        "language": _tag(record.language),
    }


def _sentence(reason: Reason, language: Language) -> Account:
    """A reason as a sentence, and the language it could be told in."""
    reason = replace(reason, values={name: _snippet(name, value) for name, value in reason.values.items()})
    known = reason_languages().get(language.code)
    code = language.code if known and reason.code in known.sentences else FALLBACK
    return {"text": _unbroken(printable(render(reason, code), LONGEST_REASON)), "language": _tag(code)}


def _snippet(name: str, value: str) -> str:
    """A source's sentence inside a reason is cut like the quotation beside it."""
    return printable(value, LONGEST_PASSAGE) if name == "passage" else value


def _finding(told: Told, language: Language) -> Account:
    """A finding, or what a source says; the machine's own words for outcomes stay inside."""
    finding = told.finding
    return {
        "reason": _sentence(finding.reason, language),
        "notes": [_sentence(note, language) for note in finding.notes],
        "written": _amount(finding.written, language),
        "expected": _amount(finding.expected, language),
        "deviation_percent": None if finding.deviation is None else f"{finding.deviation:f}",
        "formula": finding.formula or None,
        "rate": _rate(told, language) if finding.evidence.get("rate") else None,
        "source": _source(told, language),
    }


def _amount(quantity: Quantity | None, language: Language) -> Account | None:
    """A figure for software and, as the article or else the language writes it, for people."""
    if quantity is None:
        return None
    text = quantity.text or _written(quantity, language)
    value = plain_value(quantity.low, quantity.high)
    return {"value": value, "unit": quantity.unit, "text": printable(text, LONGEST_TITLE)}


def _written(quantity: Quantity, language: Language) -> str:
    ends = [f"{end:f}" for end in dict.fromkeys((quantity.low, quantity.high)) if end is not None]
    figures = reason_languages().get(language.code, reason_languages()[FALLBACK])
    return FORMS["money"](figures, f"{'/'.join(ends)} {quantity.unit or ''}") if ends else ""


def _rate(told: Told, language: Language) -> Account:
    origin, pair, evidence = told.origin, told.finding.reason.values, told.finding.evidence
    return {
        "value": evidence["rate"],
        "base": evidence.get("rate_base") or pair.get("base"),
        "quote": evidence.get("rate_quote") or pair.get("quote"),
        "day": evidence.get("rate_day"),
        "period": evidence.get("rate_period"),
        "provider": evidence.get("rate_provider"),
        "provider_name": _provider(origin, str(evidence.get("rate_provider") or ""), language),
        "attribution": origin.attribution if origin else None,
        "terms": _web(origin.terms_url) if origin else None,
    }


def _provider(origin: RateOrigin | None, slug: str, language: Language) -> str:
    """A provider's name in the language; a house provider has a Chinese and an English one."""
    known = reason_languages().get(language.code)
    if origin is None or not (origin.is_house or language.code in ("zh-hans", "en")):
        return (known.providers.get(slug) if known else None) or (origin.name_en if origin else slug)
    return printable(origin.name_zh if language.code.startswith("zh") else origin.name_en, LONGEST_TITLE)


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
        "dated": printable(told.source.dated, 40)[:10],
        "place": _place(quoted, language),
        "says": printable(str(quoted.get("text", "")), LONGEST_PASSAGE),
        "language": quoted.get("lang", ""),
    }


def _place(quoted: Mapping[str, Any], language: Language) -> str:
    """Where in its document the passage stands: a page, or a cell."""
    if quoted.get("page"):
        return language.labels["nth_page"].format(n=quoted["page"])
    return printable(str(quoted.get("cell") or ""), 40)


def _unbroken(text: str) -> str:
    """No line ends between a number and its percent sign."""
    return text.replace(" %", "\u00a0%")


def _web(address: str) -> str:
    """An address that may be a link: http or https, nothing else."""
    return address if address.startswith(WEB) else ""


def _tag(code: str) -> str:
    return {"zh-hans": "zh-Hans", "zh-hant": "zh-Hant"}.get(code, code)
