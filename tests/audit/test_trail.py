"""Writing the trail."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from django.db import DatabaseError, connection, transaction

from claims.models import Outlet, User
from factcheck.audit.guards import missing
from factcheck.audit.models import Chain, Content, Entry, WrittenOnceError
from factcheck.audit.trail import operation, record
from factcheck.audit.verifying import verify
from tests.audit.conftest import rename
from tests.claims.conftest import NOW


def bodies() -> list[dict[str, object]]:
    return [json.loads(content.body) for content in Content.objects.order_by("entry__number")]


def test_an_entry_says_who_when_of_what_before_and_after(outlet: Outlet, editor: User) -> None:
    rename(outlet, "Evening", editor)
    (entry,) = Entry.objects.all()
    assert (entry.actor, entry.at, entry.action) == (editor, NOW, "outlet.changed")
    assert (entry.subject_type, entry.subject_id) == ("claims.outlet", str(outlet.pk))
    assert bodies() == [{"before": {"name": "Daily"}, "after": {"name": "Evening"}}]


def test_the_service_itself_has_no_name(outlet: Outlet) -> None:
    rename(outlet, "Evening", None)
    assert Entry.objects.get().actor is None


def test_each_outlet_has_a_chain_of_its_own_and_the_service_another(outlet: Outlet, editor: User) -> None:
    other = Outlet.objects.create(slug="other", name="Other")
    rename(outlet, "A", editor)
    rename(other, "B", editor)
    rename(outlet, "C", editor)
    record(actor=None, action="person.changed", subject=editor, now=NOW)
    assert list(Chain.objects.order_by("pk").values_list("outlet", "number")) == [
        (outlet.pk, 2),
        (other.pk, 1),
        (None, 1),
    ]
    assert verify() == []


def test_an_operation_inside_another_ends_with_it(outlet: Outlet, editor: User) -> None:
    @operation
    def twice() -> None:
        rename(outlet, "A", editor)
        assert not Entry.objects.exists()
        rename(outlet, "B", editor)

    twice()
    assert [body["after"] for body in bodies()] == [{"name": "A"}, {"name": "B"}]
    assert verify() == []


def test_what_was_rolled_back_leaves_no_entry(outlet: Outlet, editor: User) -> None:
    @operation
    def fails_inside() -> None:
        rename(outlet, "A", editor)
        with pytest.raises(RuntimeError):
            breaks()

    @operation
    def breaks() -> None:
        rename(outlet, "B", editor)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        breaks()
    assert not Entry.objects.exists()
    fails_inside()
    assert [body["after"] for body in bodies()] == [{"name": "A"}]
    outlet.refresh_from_db()
    assert outlet.name == "A"


def test_text_and_figures_come_back_as_they_were(outlet: Outlet) -> None:
    said = {"title": "公告\x00 “…” 🗞 \ud800", "value": Decimal("0.00024870"), "at": NOW, "none": None, "n": 10**30}
    record(actor=None, action="outlet.changed", subject=outlet, after=said, now=NOW)
    wanted = {**said, "value": "0.00024870", "at": NOW.isoformat()}
    assert bodies() == [{"before": None, "after": wanted}]
    assert verify() == []


@pytest.mark.parametrize("table", ["entry", "content"])
def test_the_model_refuses_to_change_or_delete(trail: Chain, table: str) -> None:
    model = {"entry": Entry, "content": Content}[table]
    row = model.objects.first()
    for change in (
        row.save,
        row.delete,
        model.objects.all().delete,
        lambda: model.objects.update(pk=5),
        lambda: model.objects.bulk_update([row], ["pk"]),
    ):
        with pytest.raises(WrittenOnceError):
            change()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entry SET action = 'x'",
        "UPDATE audit_content SET body = '{}'",
        "DELETE FROM audit_entry WHERE number = 4",
        "DELETE FROM audit_content",
        "DELETE FROM audit_chain",
        "UPDATE audit_chain SET number = 2",
        "UPDATE audit_chain SET number = 9, outlet_id = NULL",
    ],
)
def test_the_database_refuses_to_change_or_delete(trail: Chain, statement: str) -> None:
    with pytest.raises(DatabaseError, match="written once"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert verify() == []


def test_every_guard_is_on_after_the_migrations(db: None) -> None:
    assert missing(connection) == []


def test_a_chain_of_the_service_is_one(db: None) -> None:
    Chain.objects.create()
    with pytest.raises(DatabaseError), transaction.atomic():
        Chain.objects.create(number=3)
