"""What claims are found again by: the words and the vector of each version. Figures stand in ClaimFigure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, Self
from uuid import UUID

from django.db import connection, models, transaction
from django.db.models import Exists, OuterRef, Q

from claims.earlier import folded
from claims.models.article import Article, Revision
from claims.models.claim import Claim, ClaimFigure, ClaimQuote, ClaimVersion
from claims.models.outlet import Outlet
from claims.search import Day, Search, Sought
from claims.workflow import Status
from sources.models import ImmutableModel
from sources.models.immutable import ImmutableQuerySet

FEWEST_LETTERS = 3  # trigrams hold nothing shorter, on PostgreSQL and SQLite alike
NOT_EARLIER = (Status.DRAFT, Status.DISMISSED)  # nobody's claims yet, or no longer

COLUMN_LIMIT = Decimal(10) ** 29  # what a search key's column holds
KEY_STEP = Decimal("1e-8")  # to which it is rounded
LONG_KEY = 20  # digits before the point from which it is stored as it is
DAY_LENGTH = len("2024-02-29")

# The trigrams alone decide what is read, and reading stops at the LIMIT: a plan that walks a table or another index
# hoping to fill the LIMIT takes seconds where a word is rarer than the planner believes.
POSTGRESQL_PLAN = "SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off"
POSTGRESQL_PLAN_OVER = "SET LOCAL enable_seqscan = DEFAULT; SET LOCAL enable_indexscan = DEFAULT"
POSTGRESQL_HOLDING = "SELECT version_id FROM claims_claimwords WHERE text LIKE %s AND outlet_id = %s LIMIT %s"
SQLITE_HOLDING = """
    SELECT w.version_id FROM claims_claimwords_trigrams t
    CROSS JOIN claims_claimwords w ON w.version_id = t.rowid
    WHERE t.text MATCH %s AND w.outlet_id = %s LIMIT %s"""


class ClaimWordsQuerySet(ImmutableQuerySet):
    """Words of versions."""

    def newest(self, outlet: Outlet, most: int) -> Self:
        """The words lately registered at an outlet."""
        return self.filter(outlet=outlet).order_by("-version")[:most]

    def holding(self, fragments: Sequence[str], outlet: Outlet, most: int) -> Iterator[list[int]]:
        """For each fragment of FEWEST_LETTERS or more, in order, the versions of an outlet whose words hold it."""
        with transaction.atomic(), connection.cursor() as cursor:
            on_postgresql = connection.vendor == "postgresql"
            if on_postgresql:
                cursor.execute(POSTGRESQL_PLAN)
            for fragment in fragments:
                asked = like(fragment) if on_postgresql else phrase(fragment)
                cursor.execute(POSTGRESQL_HOLDING if on_postgresql else SQLITE_HOLDING, [asked, outlet.pk, most])
                yield [row[0] for row in cursor.fetchall()]
            if on_postgresql:
                cursor.execute(POSTGRESQL_PLAN_OVER)


class ClaimWords(ImmutableModel):
    """A version's words as they are searched: folded, with the concepts that the four languages share.

    An index of trigrams (PostgreSQL: pg_trgm, GIN; SQLite: the FTS5 table claims_claimwords_trigrams, kept by triggers)
    lies over `text`; a migration makes it, since Django knows neither on both databases.
    """

    version = models.OneToOneField(ClaimVersion, on_delete=models.CASCADE, primary_key=True, related_name="words")
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="+", db_index=False)
    text = models.TextField()

    objects = ClaimWordsQuerySet.as_manager()  # type: ignore[misc]  # its own rows' questions

    class Meta:
        indexes = [models.Index(fields=["outlet", "-version"], name="claim_words_newest")]

    def __str__(self) -> str:
        return self.text[:80]


class ClaimVector(ImmutableModel):
    """A version's sentence vector as bytes (sources.matching.vectors.stored); the worker makes it where it can."""

    version = models.OneToOneField(ClaimVersion, on_delete=models.CASCADE, primary_key=True, related_name="vector")
    content = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.version_id}: {len(self.content)} bytes"


def with_figure(
    outlet: Outlet, *, kind: str, unit: str, low: Decimal, high: Decimal, magnitudes: Sequence[int], most: int
) -> list[int]:
    """Versions of an outlet with a figure whose written value lies from low to high; the newest first of one value."""
    rows = _figures(outlet).filter(kind=kind, unit=unit, magnitude__in=magnitudes)
    rows = rows.filter(low=low).order_by("-id") if low == high else rows.filter(low__gte=low, low__lte=high)
    return list(rows.values_list("version_id", flat=True)[:most])


def with_day(outlet: Outlet, *, day: str, most: int) -> list[int]:
    """The newest versions of an outlet that name a day, month or year."""
    rows = _figures(outlet).filter(kind="date", day=day).order_by("-id")
    return list(rows.values_list("version_id", flat=True)[:most])


def findable(
    outlet: Outlet, versions: Sequence[int], *, article: int | None, before: int | None
) -> models.QuerySet[Any]:
    """Those of the versions that are how a claim of the outlet is understood now, and that count as earlier claims.

    article: its own claims are left out. before: so are claims registered after this one.
    """
    found = ClaimVersion.objects.filter(pk__in=versions, current_of__outlet=outlet)
    found = found.exclude(current_of__status__in=NOT_EARLIER).select_related("words", "vector")
    found = found.exclude(current_of__article=article) if article is not None else found
    return found.filter(current_of__lt=before) if before is not None else found


def saying(claims: models.QuerySet[Claim], search: Search, outlets: Sequence[int] | None) -> models.QuerySet[Claim]:
    """Those of some claims that say what is looked for. outlets: of whom, None for every one."""
    found = Q()
    if search.letters:
        said = ClaimQuote.objects.filter(version=OuterRef("current_version"), exact__icontains=search.letters)
        found = Q(Exists(said)) | _named(search.letters)
    if search.figures:
        has = Q()
        for meanings in search.figures:
            has &= Q(current_version__in=_versions(meanings, outlets))
        for word in search.words:
            has &= Q(current_version__words__text__contains=folded(word))
        found = found | has if search.letters else has
    return claims.filter(found)


def telling(articles: models.QuerySet[Article], search: Search, outlets: Sequence[int] | None) -> Any:
    """Those of some articles whose headline, address or id holds the letters, or a claim of which says the figures.

    A day finds what was first published on it too.
    """
    found = Q(pk__in=[])
    if search.letters:
        headline = Revision.objects.filter(article=OuterRef("pk"), headline__icontains=search.letters)
        found = Q(Exists(headline)) | Q(url__icontains=search.letters) | Q(external_id__icontains=search.letters)
    if search.figures:
        said = saying(Claim.objects.all(), Search("", search.figures, search.words), outlets)
        found |= Q(pk__in=said.exclude(status=Status.DISMISSED).values("article"))
    for meanings in () if search.words else search.figures:
        for one in meanings:
            if isinstance(one, Day) and one.span:
                found |= Q(published_at__date__gte=one.span[0], published_at__date__lt=one.span[1])
    return articles.filter(found)


def key_value(value: Decimal) -> Decimal | None:
    """A value as a search key holds it, None where it holds none so large."""
    if abs(value) >= COLUMN_LIMIT:
        return None
    return value.quantize(KEY_STEP) if value.adjusted() < LONG_KEY else value


def _versions(meanings: Sequence[Sought | Day], outlets: Sequence[int] | None) -> models.QuerySet[Any]:
    """Versions with a figure that is one of the meanings."""
    any_of = Q(pk__in=[])
    for meaning in meanings:
        any_of |= _of_day(meaning) if isinstance(meaning, Day) else _of_value(meaning)
    rows = ClaimFigure.objects.filter(any_of)
    return (rows if outlets is None else rows.filter(outlet__in=outlets)).values("version")


def _of_value(one: Sought) -> Q:
    low, high = key_value(one.low), key_value(one.high)
    if low is None or high is None:
        return Q(pk__in=[])
    value = Q(low=low) | Q(high=high) if low == high else Q(low__gte=low, high__lte=high)
    return value & Q(kind__in=one.kinds) & (Q() if one.unit is None else Q(unit=one.unit))


def _of_day(one: Day) -> Q:
    is_day = len(one.iso) >= DAY_LENGTH
    return Q(day=one.iso) if is_day else Q(day=one.iso) | Q(day__startswith=f"{one.iso}-")


def _named(letters: str) -> Q:
    """A claim by its public id."""
    try:
        return Q(public_id=UUID(letters))
    except ValueError:
        return Q(pk__in=[])


def like(fragment: str) -> str:
    """A pattern that holds where the fragment does."""
    escaped = fragment.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def phrase(fragment: str) -> str:
    """The fragment as FTS5 quotes it."""
    return '"' + fragment.replace('"', '""') + '"'


def _figures(outlet: Outlet) -> models.QuerySet[ClaimFigure]:
    return ClaimFigure.objects.filter(outlet=outlet)
