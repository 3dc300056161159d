"""From rows to what readers may know of an article: four queries however many claims, one where nothing is shown."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from claims.coverage import Held, Standing, cover
from claims.models import Article, ClaimQuote, ClaimVersion
from claims.operations.covering import spans_in
from claims.operations.registering import text_of
from claims.publishing.article_records import ArticleRecord, Selector, Shares
from claims.publishing.lookup import PUBLIC_ID, Row, publications, records_of, version_of

LONGEST_ADDRESS = 2_000
REMEMBERED = 2_000  # revisions are immutable, so that what was read of one stays true


def published_article(public_id: str) -> ArticleRecord | None:
    """What readers may know of an article; None for every article of which they may know nothing."""
    if not PUBLIC_ID.fullmatch(public_id):
        return None
    return _record(list(publications(claim__article__public_id=UUID(public_id)).order_by("claim")))


def published_at(address: str) -> ArticleRecord | None:
    """The article whose page stands at an address; None too where two articles claim the address.

    An outlet that names its sites speaks for these, and for no other.
    """
    if not address or len(address) > LONGEST_ADDRESS or "\0" in address:
        return None
    rows = list(publications(claim__article__url=address).order_by("claim"))
    own = [row for row in rows if row["hosts"]]
    rows = [row for row in own if _covers(row["hosts"], address)] or [row for row in rows if not row["hosts"]]
    return _record(rows) if len({row["article"] for row in rows}) == 1 else None


def _covers(hosts: Collection[str], address: str) -> bool:
    """Whether an address is of one of an outlet's own sites: what it says comes before what others say of it."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    return any(host == one or host.endswith(f".{one}") for one in hosts)


def _record(rows: list[Row]) -> ArticleRecord | None:
    claims = records_of(rows)
    if not claims:
        return None
    of_claim = {str(row["public_id"]): row for row in rows}
    article = Article.objects.get(pk=rows[0]["article"])
    current = article.current
    versions = {version_of(of_claim[claim.public_id]): claim.public_id for claim in claims}
    quotes = _quotes(tuple(versions))
    places = {claim.public_id: _place(quotes.get(version_of(of_claim[claim.public_id]), [])) for claim in claims}
    return ArticleRecord(
        public_id=str(article.public_id),
        language=article.language,
        headline=current.headline,
        url=article.url,
        revision=current.number,
        outlet=rows[0]["outlet_name"],
        hosts=tuple(rows[0]["hosts"]),
        claims=tuple(sorted(claims, key=lambda claim: places[claim.public_id])),
        selectors={versions[version]: tuple(map(_selector, found)) for version, found in quotes.items()},
        shares=_shares(article, current.pk, tuple(sorted(versions))),
    )


def _quotes(versions: tuple[int, ...]) -> dict[int, list[ClaimQuote]]:
    found: dict[int, list[ClaimQuote]] = {}
    for quote in ClaimQuote.objects.filter(version__in=versions, start__isnull=False).order_by("version", "position"):
        found.setdefault(quote.version_id, []).append(quote)
    return found


def _place(quotes: list[ClaimQuote]) -> int:
    return quotes[0].start or 0 if quotes else 1 << 31


def _selector(quote: ClaimQuote) -> Selector:
    return Selector(quote.exact, quote.prefix, quote.suffix)


@lru_cache(maxsize=REMEMBERED)
def _shares_of(revision: int, versions: tuple[int, ...], _language: str, _published: Any) -> Shares:
    """How many figures of a revision stand in claims of some versions. All of it immutable but for the key's rest."""
    article = Article.objects.get(revisions=revision)
    read = article.revisions.get(pk=revision)
    rows = ClaimVersion.objects.filter(pk__in=versions).prefetch_related("quotes")
    held = (Held(Standing.RECOMPUTED, tuple(spans_in(version, read))) for version in rows)
    coverage = cover(text_of(article, read.body), held)
    return Shares(coverage.figures, coverage.recomputed)


def _shares(article: Article, revision: int, versions: tuple[int, ...]) -> Shares:
    return _shares_of(revision, versions, article.language, article.published)
