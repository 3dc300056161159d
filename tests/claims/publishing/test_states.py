"""What readers see in each state."""

from __future__ import annotations

from itertools import product

import pytest

from claims.models import ArticleState
from claims.publishing.states import TABLE, Matter, Shown, State, shown
from claims.workflow import Anchor, Status

EVERY = list(product(Status.values, Anchor.values, ArticleState.values, Matter))


def test_a_published_claim_of_a_live_article_shows_its_verdict() -> None:
    assert shown(State("published", "kept", "live")) is Shown.VERDICT


def test_words_that_only_moved_in_the_article_still_show_their_verdict() -> None:
    assert shown(State("published", "moved", "live")) is Shown.VERDICT


@pytest.mark.parametrize("anchor", ["kept", "moved"])
def test_a_published_claim_under_recheck_is_shown_as_under_review(anchor: str) -> None:
    assert shown(State("published", anchor, "live", unsettled=True)) is Shown.UNDER_REVIEW


@pytest.mark.parametrize("unsettled", [False, True])
@pytest.mark.parametrize(("status", "anchor", "article", "matter"), [row for row in EVERY if row not in TABLE])
def test_every_state_outside_the_table_shows_nothing(
    status: str, anchor: str, article: str, matter: str, unsettled: bool
) -> None:
    assert shown(State(status, anchor, article, unsettled, matter)) is Shown.NOTHING


@pytest.mark.parametrize("anchor", Anchor.values)
def test_a_published_correction_is_told_wherever_its_words_stand(anchor: str) -> None:
    assert shown(State("published", anchor, "live", matter=Matter.CORRECTION)) is Shown.CORRECTED


@pytest.mark.parametrize("anchor", Anchor.values)
def test_a_correction_whose_new_words_are_in_doubt_is_under_review(anchor: str) -> None:
    assert shown(State("published", anchor, "live", True, Matter.CORRECTION)) is Shown.UNDER_REVIEW


def test_a_fault_of_the_outlets_own_is_in_no_row() -> None:
    assert not [row for row in TABLE if row[3] == Matter.OWN_FAULT]


def test_the_table_speaks_of_known_states_alone() -> None:
    assert set(TABLE) <= set(EVERY)


def test_words_that_left_the_article_show_no_verdict() -> None:
    assert not [row for row in TABLE if row[1] == Anchor.ORPHANED and row[3] != Matter.CORRECTION]


def test_only_a_published_claim_of_a_live_article_is_ever_shown() -> None:
    assert {(status, article) for status, _anchor, article, _matter in TABLE} == {("published", "live")}


@pytest.mark.parametrize(
    "state", [("unheard_of", "kept", "live"), ("published", "", "live"), ("published", "kept", "x")]
)
def test_a_state_nobody_thought_of_shows_nothing(state: tuple[str, str, str]) -> None:
    assert shown(State(*state)) is Shown.NOTHING
