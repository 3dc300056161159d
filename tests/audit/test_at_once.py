"""Many writers at once: one chain without a gap, and nobody who waits holds what another needs."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from claims.models import Outlet, User
from factcheck.audit.models import Chain, Entry
from factcheck.audit.trail import operation, record
from factcheck.audit.verifying import verify
from tests.claims.conftest import NOW

WRITERS, EACH = 4, 10


def write(outlet: Outlet, names: list[str]) -> None:
    """An operation that touches rows of its own in an order of its own, between entries."""

    @operation
    def touch(order: list[str]) -> None:
        for name in order:
            person = User.objects.select_for_update().get(username=name)
            record(actor=None, action="person.changed", subject=person, outlet=outlet.pk, now=NOW)

    try:
        for number in range(EACH):
            touch(names if number % 2 else names[::-1])
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_writers_at_once_make_one_chain_without_a_gap() -> None:
    outlet = Outlet.objects.create(slug="daily", name="Daily")
    own = [[f"{writer}-a", f"{writer}-b"] for writer in range(WRITERS)]
    for names in own:
        for name in names:
            User.objects.create_user(name)
    with ThreadPoolExecutor(WRITERS) as pool:
        for done in [pool.submit(write, outlet, names) for names in own]:
            done.result()
    assert Chain.objects.get().number == Entry.objects.count() == WRITERS * EACH * 2
    assert verify() == []


@pytest.mark.django_db(transaction=True)
def test_the_first_entries_of_a_new_outlet_may_come_at_once() -> None:
    outlets = [Outlet.objects.create(slug=f"o{number}", name="x") for number in range(3)]

    def first(outlet: Outlet) -> Callable[[], None]:
        def run() -> None:
            try:
                record(actor=None, action="outlet.changed", subject=outlet, now=NOW)
            finally:
                connection.close()

        return run

    with ThreadPoolExecutor(6) as pool:
        for done in [pool.submit(first(outlet)) for outlet in outlets * 2]:
            done.result()
    assert sorted(Chain.objects.values_list("number", flat=True)) == [2, 2, 2]
    assert verify() == []
