"""What a version is found again by: figures and folded words, written with it, and the vector that the worker makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from django.db import transaction
from django.db.models import Q

from claims.earlier import LONGEST_TEXT, searched, statement_around
from claims.kinds import reading
from claims.kinds.kind import Role
from claims.models import Claim, ClaimFigure, ClaimVector, ClaimVersion, ClaimWords
from claims.models.searching import key_value
from figures.figure import Figure
from figures.reader import read
from sources.matching.likest import packed
from sources.matching.vectors import is_installed, load


class Quoted(Protocol):
    """Words of a version, stored or about to be."""

    @property
    def exact(self) -> str:
        """As the article writes them."""

    @property
    def start(self) -> int | None:
        """Where they stand in the article's text."""

    @property
    def end(self) -> int | None:
        """Where they end."""


def remember(claim: Claim, version: ClaimVersion, roles: Sequence[Role], quotes: Iterable[Quoted]) -> None:
    """Write the search keys of a new version: all figures of its words, in their roles where they have one."""
    lang, words = claim.article.language[:2], statement_words(version, quotes)
    ClaimWords.objects.create(version=version, outlet=claim.outlet, text=searched(words, lang))
    ClaimFigure.objects.bulk_create(
        figure_row(claim.outlet_id, version, role, figure) for role, figure in _figures(roles, words, lang)
    )


def remember_all() -> int:
    """Write what is missing of the search keys of every claim as it is understood now; how many had some missing."""
    missing = ClaimVersion.objects.filter(current_of__isnull=False).filter(_incomplete())
    ids = list(missing.values_list("pk", flat=True))
    for pk in ids:
        _remember_again(ClaimVersion.objects.select_related("claim__article", "claim__outlet").get(pk=pk))
    return len(ids)


@transaction.atomic
def _remember_again(version: ClaimVersion) -> None:
    quotes = list(version.quotes.all())
    if not ClaimWords.objects.filter(version=version).exists():
        remember(version.claim, version, [reading.role_from(role) for role in version.reading["roles"]], quotes)
    keep_vector(version=version)


def _incomplete() -> Q:
    return Q(words__isnull=True) | Q(vector__isnull=True) if is_installed() else Q(words__isnull=True)


def statement_words(version: ClaimVersion, quotes: Iterable[Quoted]) -> str:
    """The sentences a version's quotes stand in; the quotes themselves where they have no place."""
    body = version.revision.body
    said = [
        quote.exact if quote.start is None or quote.end is None else statement_around(body, quote.start, quote.end)
        for quote in quotes
    ]
    return " ".join(dict.fromkeys(said))[:LONGEST_TEXT]


def keep_vector(*, version: ClaimVersion) -> None:
    """Store a version's vector once, where sentences can be encoded here."""
    known = load()
    if known is None or ClaimVector.objects.filter(version=version).exists():
        return
    content = packed(known.encode([statement_words(version, version.quotes.all())])[0])
    ClaimVector.objects.get_or_create(version=version, defaults={"content": content})


def figure_row(outlet_id: int, version: ClaimVersion, role: str, figure: Figure) -> ClaimFigure:
    """A figure's search keys, not stored yet."""
    return ClaimFigure(
        outlet_id=outlet_id,
        version=version,
        role=role,
        kind=figure.kind,
        unit=figure.unit or "",
        low=None if figure.low is None else key_value(figure.low),
        high=None if figure.high is None else key_value(figure.high),
        magnitude=figure.low.adjusted() if figure.low else None if figure.low is None else 0,
        day=(figure.date or "")[:40],
        text=figure.text[:200],
    )


def _figures(roles: Sequence[Role], words: str, lang: str) -> Iterator[tuple[str, Figure]]:
    """The figures in roles, then the words' others."""
    yield from ((role.name, role.figure) for role in roles)
    known = {_sameness(role.figure) for role in roles}
    yield from (("", figure) for figure in read(words, lang=lang) if _sameness(figure) not in known)


def _sameness(figure: Figure) -> tuple[object, ...]:
    return figure.kind, figure.unit, figure.low, figure.high, figure.date
