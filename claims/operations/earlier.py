"""Has this been checked before? Earlier claims of the outlet that a statement is like, with their verdict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.earlier import (
    FEWEST_SHOWN_WORDS,
    LONGEST_TEXT,
    SHOWN_FROM,
    Key,
    Likeness,
    folded,
    fragments,
    keys_of,
    likeness,
    rarest,
    searched,
    word_likeness,
)
from claims.models import Article, Claim, ClaimFigure, ClaimVector, ClaimVersion, ClaimWords, Outlet
from claims.models.searching import FEWEST_LETTERS, findable, with_day, with_figure
from claims.operations.remembering import statement_words
from sources.matching.likest import cosines, unpacked
from sources.matching.vectors import Vector, is_installed, load

SAMPLE = 300  # newest claims: they tell which words are rare, and are near in meaning where nothing else is shared
SHORT_LOOKED_AT = 20_000  # newest claims looked through for a query too short for trigrams
MOST_A_PROBE = 40  # claims taken for one figure or one word; what finds more tells little
MOST_WEIGHED = 60  # candidates looked at closely
NEAREST = 20  # of the sample by vector
MOST_SHOWN = 10
NEWEST = ("version_id", "text", "version__vector__content")
FIGURE = ("kind", "unit", "low", "high", "day", "text")  # digits are not kept: a stored figure stands for its value


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier claim, how alike it is from 0 to 1, and the figures it shares as it writes them."""

    claim: Claim
    score: float
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is searched for, in the forms that rows have."""

    outlet: Outlet
    words: str
    keys: Sequence[Key]
    vector: Vector | None


def earlier_than(*, claim: Claim, most: int = MOST_SHOWN) -> list[Earlier]:
    """What the outlet registered before a claim and in other articles that is like it."""
    version, lang = claim.version, claim.article.language[:2]
    words = statement_words(version, version.quotes.all())
    kept = ClaimVector.objects.filter(version=version).first()
    vector = unpacked(bytes(kept.content)) if kept and is_installed() else None
    asked = Asked(claim.outlet, searched(words, lang), keys_of(words, lang), vector)
    return _found(asked, most, article=claim.article_id, before=claim.pk)


def earlier_claims(
    *, outlet: Outlet, text: str, lang: str, article: Article | None = None, most: int = MOST_SHOWN
) -> list[Earlier]:
    """Claims of an outlet that a statement is like, the likest first; those of its own article are left out."""
    known = load()
    vector = known.encode([text[:LONGEST_TEXT]])[0] if known and len(folded(text)) >= FEWEST_SHOWN_WORDS else None
    asked = Asked(outlet, searched(text, lang), keys_of(text, lang), vector)
    return _found(asked, most, article=article.pk if article else None)


def _found(asked: Asked, most: int, *, article: int | None = None, before: int | None = None) -> list[Earlier]:
    votes = _votes(asked)
    likely = sorted(votes, key=lambda version: (-votes[version], -version))[:MOST_WEIGHED]
    weighed = _weighed(asked, list(findable(asked.outlet, likely, article=article, before=before)))
    best = sorted(weighed, key=lambda version: (-weighed[version].score, -version))
    shown = [version for version in best if weighed[version].score >= SHOWN_FROM][:most]
    claims = {claim.current_version_id: claim for claim in Claim.objects.with_state().filter(current_version__in=shown)}
    return [Earlier(claims[one], round(weighed[one].score, 3), weighed[one].shared) for one in shown]


def _votes(asked: Asked) -> dict[int, float]:
    """Versions with how much speaks for looking at them: what few claims have speaks louder."""
    votes: dict[int, float] = defaultdict(float)
    for found, tells in (*_by_figures(asked), *_by_words(asked)):
        for version in found:
            votes[version] += tells * (1 - len(found) / (2 * MOST_A_PROBE))
    return votes


def _by_figures(asked: Asked) -> Iterator[tuple[list[int], float]]:
    for key in asked.keys:
        if key.day:
            yield with_day(asked.outlet, day=key.day, most=MOST_A_PROBE), key.tells
        elif key.low is not None and key.high is not None:
            yield _valued(asked.outlet, key, key.low, key.high), key.tells


def _valued(outlet: Outlet, key: Key, low: Decimal, high: Decimal) -> list[int]:
    """Of the value written itself the newest, then of what its digits allow."""
    found: list[int] = []
    middle = (low + high) / 2
    for kind, unit in key.forms:
        for ends in ((middle, middle), (low, high)):
            found += with_figure(
                outlet, kind=kind, unit=unit, low=ends[0], high=ends[1], magnitudes=key.magnitudes, most=MOST_A_PROBE
            )
    return list(dict.fromkeys(found))[:MOST_A_PROBE]


def _by_words(asked: Asked) -> Iterator[tuple[list[int], float]]:
    newest = list(ClaimWords.objects.newest(asked.outlet, SAMPLE).values_list(*NEWEST))
    wanted = [
        one for one in rarest(fragments(asked.words), [text for _, text, _ in newest]) if len(one) >= FEWEST_LETTERS
    ]
    for found in ClaimWords.objects.holding(wanted, asked.outlet, MOST_A_PROBE):
        yield found, 1.0
    if not wanted:
        short = ClaimWords.objects.newest(asked.outlet, SHORT_LOOKED_AT).values_list("version_id", "text")
        words = asked.words.partition("⟨")[0].strip()
        yield [version for version, text in short if words and words in text][:MOST_A_PROBE], 1.0
    if asked.vector is not None:
        yield _nearest(asked.vector, [(version, kept) for version, _, kept in newest if kept is not None]), 1.0


def _nearest(vector: Vector, kept: Sequence[tuple[int, bytes]]) -> list[int]:
    near = cosines(vector, [bytes(content) for _, content in kept])
    best = sorted(zip(near, (version for version, _ in kept), strict=True), reverse=True)
    return [version for _, version in best[:NEAREST]]


def _weighed(asked: Asked, rows: Sequence[ClaimVersion]) -> dict[int, Likeness]:
    figures: dict[int, list[Key]] = defaultdict(list)
    for version, *figure in ClaimFigure.objects.filter(version__in=rows).values_list("version_id", *FIGURE):
        figures[version].append(Key(*figure))
    near = _cosines(asked, rows)
    return {
        row.pk: likeness(asked.keys, figures[row.pk], word_likeness(asked.words, _words(row)), near.get(row.pk))
        for row in rows
    }


def _cosines(asked: Asked, rows: Iterable[ClaimVersion]) -> dict[int, float]:
    if asked.vector is None:
        return {}
    kept = {row.pk: bytes(row.vector.content) for row in rows if hasattr(row, "vector")}
    return dict(zip(kept, cosines(asked.vector, list(kept.values())), strict=True))


def _words(row: ClaimVersion) -> str:
    return row.words.text if hasattr(row, "words") else ""
