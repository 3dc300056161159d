"""Passages of snapshots: read and encoded once, stored as rows, and ready to be asked from there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.db import transaction

from sources.matching import vectors
from sources.matching.index import Index
from sources.matching.readied import Readied
from sources.models import PassageRow, Preparation, Snapshot
from sources.passages import Passage, passages
from sources.places import Place, place_at
from sources.written_passages import figure_from, figure_json, term_from, term_json

READER = "passages 1"  # raised when reading a text again would give other passages, figures, terms or clauses
MOST_PASSAGES = 20_000  # a book of 300 pages has 10,000 sentences
MOST_ENCODED = 20_000  # some 50 s and 60 MB: within the limits of a fetch
MOST_ENCODED_WHILE_CHECKING = 2_500  # some 7 s, of the 30 a check has
ROWS_AT_ONCE = 500
KEPT_READY = 4  # snapshots a process keeps in memory; one of 5,000 sentences takes some 50 MB


@dataclass(frozen=True, slots=True)
class ReadSnapshot:
    """A snapshot ready to be asked, with where in the document its passages stand."""

    readied: Readied
    places: tuple[Place, ...]
    is_cut: bool

    def place(self, position: int) -> Place:
        """The page or cell of the passage that holds a position of the text, NOWHERE where it is not known."""
        return place_at(self.places, position)


def prepare(*, snapshot: Snapshot, places: Sequence[Place] = (), most_encoded: int = MOST_ENCODED) -> Preparation:
    """Read a snapshot's passages, encode them and store both; nothing where that is done already.

    places: the pages or cells of its text, in order; left out, those its reader told, or that were stored before.
    Computed outside the transaction: it takes seconds for a long text. Safe to run twice, also at once.
    """
    done = _up_to_date(snapshot)
    if done is not None:
        return done
    found = passages(snapshot.text, snapshot.language)
    kept = found[:MOST_PASSAGES]
    encoded = _encoded(kept, most_encoded)
    standing = list(places) or _written_places(snapshot) or _places(PassageRow.objects.filter(snapshot=snapshot))
    rows = [_row(snapshot, ordinal, one, encoded, standing) for ordinal, one in enumerate(kept)]
    return _store(snapshot, rows, is_cut=len(found) > len(kept))


def read_snapshot(*, snapshot: Snapshot, with_vectors: bool = True) -> ReadSnapshot:
    """A snapshot ready to be asked, prepared now where it is not yet.

    with_vectors: False answers as without an encoder, for replaying what was found so.
    """
    preparation = prepare(snapshot=snapshot, most_encoded=MOST_ENCODED_WHILE_CHECKING)
    is_encoded = with_vectors and preparation.encoder == vectors.name() != ""
    return _from_rows(snapshot.pk, snapshot.digest, preparation.pk, snapshot.language, is_encoded=is_encoded)


def _up_to_date(snapshot: Snapshot) -> Preparation | None:
    """What was stored, unless by an older reader or, where there is an encoder, by another one."""
    made_by = {vectors.name()} if vectors.is_installed() else None
    done = Preparation.objects.filter(snapshot=snapshot, reader=READER).first()
    return done if done and (made_by is None or done.encoder in made_by) else None


@transaction.atomic
def _store(snapshot: Snapshot, rows: list[PassageRow], *, is_cut: bool) -> Preparation:
    Snapshot.objects.select_for_update().get(pk=snapshot.pk)  # two workers store one after the other
    done = _up_to_date(snapshot)
    if done is not None:
        return done
    Preparation.objects.filter(snapshot=snapshot).delete()
    PassageRow.objects.filter(snapshot=snapshot).delete()
    PassageRow.objects.bulk_create(rows, batch_size=ROWS_AT_ONCE)
    return Preparation.objects.create(snapshot=snapshot, reader=READER, encoder=vectors.name(), is_cut=is_cut)


# ---------------------------------------------------------------- to rows


@dataclass(frozen=True, slots=True)
class Encoded:
    """The vectors of a passage and of its parts, as rows keep them."""

    vector: bytes = b""
    parts: bytes = b""


def _encoded(kept: Sequence[Passage], most: int) -> dict[int, Encoded]:
    """Passages by their ordinal, those with figures first where there are more than can be encoded."""
    encoder = vectors.load()
    if encoder is None:
        return {}
    telling = sorted(range(len(kept)), key=lambda ordinal: not kept[ordinal].figures)[:most]
    parts = vectors.parts_of(kept)
    sentences = encoder.encode([kept[ordinal].text for ordinal in telling])
    of_parts = iter(encoder.encode([part.text for ordinal in telling for part in parts[ordinal]]))
    return {
        ordinal: Encoded(vectors.stored([vector]), vectors.stored([next(of_parts) for _ in parts[ordinal]]))
        for ordinal, vector in zip(telling, sentences, strict=True)
    }


def _row(
    snapshot: Snapshot, ordinal: int, passage: Passage, encoded: dict[int, Encoded], places: Sequence[Place]
) -> PassageRow:
    place = place_at(places, passage.start)
    made = encoded.get(ordinal, Encoded())
    return PassageRow(
        snapshot=snapshot,
        ordinal=ordinal,
        start=passage.start,
        end=passage.end,
        line=passage.line,
        page=place.page,
        cell=place.cell,
        figures=[figure_json(figure) for figure in passage.figures],
        terms=[term_json(term) for term in passage.terms],
        vector=made.vector,
        part_vectors=made.parts,
    )


# ---------------------------------------------------------------- from rows


@lru_cache(KEPT_READY)
def _from_rows(snapshot_id: int, _digest: str, _preparation_id: int, lang: str, *, is_encoded: bool) -> ReadSnapshot:
    """Cached by content and preparation: a snapshot never changes, its passages only with a new preparation."""
    snapshot = Snapshot.objects.select_related("preparation").get(pk=snapshot_id)
    rows = list(snapshot.passages.all())
    kept = [_passage(row, snapshot.text, lang) for row in rows]
    known = _known(rows, kept) if is_encoded and kept else None
    encoder = vectors.load() if known else None
    return ReadSnapshot(Readied(Index(kept), known, encoder), tuple(_places(rows)), snapshot.preparation.is_cut)


def _passage(row: PassageRow, text: str, lang: str) -> Passage:
    return Passage(
        start=row.start,
        end=row.end,
        text=text[row.start : row.end],
        lang=lang,
        line=row.line,
        figures=tuple(map(figure_from, row.figures)),
        terms=tuple(map(term_from, row.terms)),
    )


def _known(rows: Sequence[PassageRow], kept: Sequence[Passage]) -> vectors.Known:
    """The vectors of the rows; what was not encoded is like nothing."""
    parts = vectors.parts_of(kept)
    nothing = vectors.nothing()
    sentences = b"".join(bytes(row.vector) or nothing for row in rows)
    of_parts = b"".join(
        bytes(row.part_vectors) or nothing * len(of_one) for row, of_one in zip(rows, parts, strict=True)
    )
    return vectors.Known(kept, vectors.restored(sentences), vectors.restored(of_parts))


def _written_places(snapshot: Snapshot) -> list[Place]:
    """The pages or cells that the document's reader told."""
    return [Place(start, end, page, cell) for start, end, page, cell in snapshot.places]


def _places(rows: Iterable[PassageRow]) -> list[Place]:
    return [Place(row.start, row.end, row.page, row.cell) for row in rows if row.page is not None or row.cell]
