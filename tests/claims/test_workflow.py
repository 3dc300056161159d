"""The table of statuses."""

import itertools

import pytest

from claims.workflow import MACHINE, MOVES, Status, may_move

PEOPLE = {"register", "review", "publish"}


def test_only_confirmed_claims_can_be_published() -> None:
    assert [start for start in Status if may_move(start, Status.PUBLISHED)] == [Status.CONFIRMED]


def test_the_machine_neither_confirms_nor_publishes_nor_withdraws() -> None:
    by_machine = {end for (_start, end), who in MOVES.items() if who == MACHINE}
    assert by_machine == {Status.CHECKING, Status.CHECKED, Status.REGISTERED}


def test_a_published_claim_can_only_be_withdrawn() -> None:
    assert [end for end in Status if may_move(Status.PUBLISHED, end)] == [Status.WITHDRAWN]


@pytest.mark.parametrize(("start", "end"), list(itertools.product(Status, Status)))
def test_moves_that_are_not_in_the_table_are_refused(start: Status, end: Status) -> None:
    assert may_move(start, end) == ((start, end) in MOVES)


def test_every_move_names_the_machine_or_a_permission() -> None:
    assert set(MOVES.values()) <= PEOPLE | {MACHINE}


def test_every_status_can_be_left_or_is_entered() -> None:
    assert {start for start, _end in MOVES} == set(Status)
