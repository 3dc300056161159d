"""What readers may know of an article: the claims of it that are published, and how much of it was looked at. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claims.publishing.badges import Badge, Tone
from claims.publishing.lettering import printable
from claims.publishing.records import LONGEST_TITLE, Account, Record, account
from claims.publishing.states import Shown
from claims.publishing.wording import Answer
from claims.publishing.words.language import Language

UNDER_REVIEW = "under_review"
COUNTED_AS = {
    Answer.AGREES: "agrees",
    Answer.ROUGHLY: "roughly_agrees",
    Answer.OLDER: "older",
    Answer.DIFFERS: "differs",
    Answer.SOURCES_DIFFER: "differs",
    Answer.UNDECIDED: "undecided",
    Answer.CORRECTED: "corrected",
}


@dataclass(frozen=True, slots=True)
class Selector:
    """Where a claim's words stand: a W3C TextQuoteSelector."""

    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Shares:
    """How many figures an article has, and how many of them stand in a published claim."""

    read: int
    held: int


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article with at least one published claim; `selectors` and `links` by the claim's public id.

    links: each claim's public addresses.
    """

    public_id: str
    language: str
    headline: str
    url: str
    revision: int
    outlet: str
    hosts: tuple[str, ...]
    claims: tuple[Record, ...]
    selectors: Mapping[str, tuple[Selector, ...]]
    shares: Shares

    def counts(self) -> Counter[str]:
        """How many claims have which answer, those under review apart."""
        return Counter(_counted_as(record) for record in self.claims)

    def words(self, language: Language) -> str:
        """The counts in words; never one verdict for all."""
        counts = self.counts()
        said = (pattern.format(n=counts[name]) for name, pattern in language.counts.items() if counts[name])
        return language.counted.join(said)

    def figures(self, language: Language) -> str:
        """How much of the article was looked at."""
        rest = self.shares.read - self.shares.held
        return language.labels["figures"].format(read=self.shares.read, held=self.shares.held, rest=rest)

    def badge(self, language: Language) -> Badge:
        """The article's badge; its colour says nothing of any verdict."""
        label, words = language.labels["check"], self.words(language)
        title = f"{language.labels['article_checks']} · {words} — {printable(self.headline, LONGEST_TITLE)}"
        return Badge(label, words, title, language.tag, Tone.OPEN)


def article_account(
    record: ArticleRecord,
    language: Language,
    links: Mapping[str, str],
    claim_links: Mapping[str, Mapping[str, str]],
) -> Account:
    """Everything readers are told of an article, JSON-safe; claims in the order of the text.

    links: the article's own addresses; claim_links: each claim's by its public id.
    """
    return {
        "article": record.public_id,
        "language": language.tag,
        "label": language.labels["check"],
        "words": record.words(language),
        "headline": printable(record.headline, LONGEST_TITLE),
        "url": record.url,
        "revision": record.revision,
        "outlet": printable(record.outlet, LONGEST_TITLE),
        "hosts": list(record.hosts),
        "figures": {"read": record.shares.read, "in_checks": record.shares.held, "words": record.figures(language)},
        "labels": {name: language.labels[name] for name in OF_THE_SCRIPT},
        "claims": [_claim(record, one, language, claim_links[one.public_id]) for one in record.claims],
        **links,
    }


OF_THE_SCRIPT = (
    *("article_checks", "check", "checked_at", "close", "computed", "corrected_on", "limits", "meaning", "more"),
    *("provider", "rate", "rate_day", "reason", "sources", "stated", "written"),
)


def _claim(record: ArticleRecord, claim: Record, language: Language, links: Mapping[str, str]) -> Account:
    told = account(claim, language, links)
    selectors = record.selectors.get(claim.public_id, ())
    parts = [{"exact": one.exact, "prefix": one.prefix, "suffix": one.suffix} for one in selectors]
    tone: dict[str, Any] = {"tone": claim.badge(language).tone.value}
    return {**told, **tone, "selectors": parts}


def _counted_as(record: Record) -> str:
    return UNDER_REVIEW if record.shown is Shown.UNDER_REVIEW else COUNTED_AS[record.answered.answer]
