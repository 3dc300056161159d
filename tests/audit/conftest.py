"""A trail of a few entries of an outlet."""

from __future__ import annotations

import pytest

from claims.models import Outlet, User
from factcheck.audit.models import Chain, Entry
from factcheck.audit.trail import operation, record
from tests.claims.conftest import NOW


@pytest.fixture
def outlet(db: None) -> Outlet:
    return Outlet.objects.create(slug="daily", name="Daily")


@pytest.fixture
def editor(outlet: Outlet) -> User:
    return User.objects.create_user("ed")


@pytest.fixture
def colleague(outlet: Outlet) -> User:
    return User.objects.create_user("co")


@operation
def rename(outlet: Outlet, name: str, by: User | None) -> None:
    """An operation as the product's are."""
    before = outlet.name
    outlet.name = name
    outlet.save()
    record(actor=by, action="outlet.changed", subject=outlet, before={"name": before}, after={"name": name}, now=NOW)


@pytest.fixture
def trail(outlet: Outlet, editor: User) -> Chain:
    for name in ("Morning", "Noon", "Evening", "Night"):
        rename(outlet, name, editor)
    return Chain.objects.get(outlet=outlet)


@pytest.fixture
def entry(trail: Chain) -> Entry:
    return Entry.objects.get(chain=trail, number=2)
