"""Saved filters: named, seen by whom they are for, replaced, deleted, on record; never another outlet's."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Claim, Outlet, SavedFilter, User
from claims.models.saved_filter import filter_of
from claims.operations.saved_filters import MOST, delete_filter, save_filter
from claims.roles import Role
from factcheck.audit.models import Entry
from sources.refusal import BadInput, NotAllowed
from tests.claims.conftest import NOW, join

LIST = reverse("admin:claims_claim_changelist")
SAVE = reverse("admin:claims_savedfilter_save")
HERE = "kind=conversion&status__exact=checked"


@pytest.fixture
def colleague(outlet: Outlet) -> User:
    return join(User.objects.create_user("mei", first_name="Mei", last_name="Lin"), outlet, Role.CHECKER)


@pytest.fixture
def stranger(other_outlet: Outlet) -> User:
    return join(User.objects.create_user("stranger"), other_outlet, Role.EDITOR)


def saved(by: User, outlet: Outlet | None = None, name: str = "To check", query: str = HERE) -> SavedFilter:
    return save_filter(name=name, query=query, outlet=outlet, by=by, now=NOW)


def links(client: Client, query: str = "") -> list[str]:
    page = client.get(f"{LIST}{query}").content.decode()
    return re.findall(r'class="saved-filter" href="\?([^"]+)"', page)


def test_what_the_list_shows_is_named_and_shown_again_by_its_link(desk_client: Client, claims: list[Claim]) -> None:
    told = {"name": "  Conversions   to check ", "outlet": ""}
    answer = desk_client.post(f"{SAVE}?p=0&status__exact=checked&kind=conversion", told, follow=True)
    page = answer.content.decode()
    assert "Filter “Conversions to check” saved." in page
    assert SavedFilter.objects.get().query == HERE
    [link] = links(desk_client)
    shown = desk_client.get(f"{LIST}?{link.replace('&amp;', '&')}").content.decode()
    assert shown.count("field-shown_verdict") == 2
    assert 'aria-current="page">Conversions to check' in shown


@pytest.mark.parametrize("query", ["", "p=1", "e=1", "_popup=1", "p=2&all="])
def test_a_list_that_is_not_filtered_is_not_saved(db: None, editor: User, outlet: Outlet, query: str) -> None:
    join(editor, outlet, Role.EDITOR)
    with pytest.raises(BadInput, match="Nothing is filtered"):
        saved(editor, query=query)
    assert filter_of(query) == ""


def test_the_form_is_offered_for_a_new_filter_alone(desk_client: Client, desk_editor: User) -> None:
    saved(desk_editor)
    assert "Save this filter" not in desk_client.get(LIST).content.decode()
    assert "Save this filter" not in desk_client.get(f"{LIST}?status__exact=checked&kind=conversion").content.decode()
    assert "Save this filter" in desk_client.get(f"{LIST}?status__exact=checked").content.decode()


@pytest.mark.parametrize("query", ["nonsense=1", "outlet__secret=1", "status__regex=("])
def test_what_the_list_does_not_know_is_not_saved(desk_client: Client, query: str) -> None:
    answer = desk_client.post(f"{SAVE}?{query}", {"name": "x", "outlet": ""})
    assert answer.status_code in (302, 400)
    assert not SavedFilter.objects.exists()


def test_ones_own_are_seen_by_nobody_else(
    client: Client, outlet: Outlet, colleague: User, stranger: User, editor: User
) -> None:
    saved(join(editor, outlet, Role.EDITOR))
    for person, seen in ((editor, 1), (colleague, 0), (stranger, 0)):
        person.is_staff = True
        person.save()
        client.force_login(person)
        assert len(links(client)) == seen, person


def test_shared_ones_are_seen_within_their_outlet(
    client: Client, outlet: Outlet, colleague: User, stranger: User, administrator: User
) -> None:
    saved(colleague, outlet)
    seen = {person.username: SavedFilter.objects.seen_by(person).count() for person in (colleague, stranger)}
    assert seen == {"mei": 1, "stranger": 0}
    client.force_login(join(User.objects.create_user("new", is_staff=True), outlet, Role.REPORTER))
    page = client.get(LIST).content.decode()
    assert "To check" in page
    assert "shared by Mei Lin" in page


def test_who_left_an_outlet_no_longer_sees_what_it_shares(outlet: Outlet, colleague: User) -> None:
    saved(colleague, outlet)
    colleague.memberships.all().delete()
    assert not SavedFilter.objects.seen_by(colleague).exists()


def test_nothing_is_shared_with_another_outlet(desk_client: Client, desk_editor: User, other_outlet: Outlet) -> None:
    desk_client.post(f"{SAVE}?{HERE}", {"name": "x", "outlet": other_outlet.pk})
    assert not SavedFilter.objects.exists()
    with pytest.raises(NotAllowed):
        saved(desk_editor, other_outlet)


def test_who_may_only_look_keeps_filters_of_their_own(client: Client, outlet: Outlet) -> None:
    looking = join(User.objects.create_user("aud", is_staff=True), outlet, Role.AUDITOR)
    client.force_login(looking)
    client.post(f"{SAVE}?{HERE}", {"name": "Mine"})
    client.post(f"{SAVE}?{HERE}", {"name": "Ours", "outlet": outlet.pk})
    assert not SavedFilter.objects.filter(outlet__isnull=False).exists()
    assert SavedFilter.objects.get(name="Mine").owner == looking


def test_ones_own_filter_of_a_name_is_replaced_and_a_colleagues_is_not(
    outlet: Outlet, colleague: User, editor: User
) -> None:
    join(editor, outlet, Role.EDITOR)
    first = saved(colleague, outlet)
    assert saved(colleague, outlet, query="status__exact=draft").pk == first.pk
    with pytest.raises(BadInput, match="colleague shares a filter of this name"):
        saved(editor, outlet)
    saved(editor)  # one's own may be called the same
    assert SavedFilter.objects.get(outlet=outlet).query == "status__exact=draft"


def test_a_person_keeps_so_many_and_no_more(outlet: Outlet, colleague: User) -> None:
    for number in range(MOST):
        saved(colleague, name=f"no. {number}")
    with pytest.raises(BadInput, match="delete one first"):
        saved(colleague, name="one more")
    saved(colleague, name="no. 1", query="status__exact=draft")


def test_a_filter_is_deleted_where_it_is_shown(desk_client: Client, desk_editor: User) -> None:
    mine = saved(desk_editor)
    address = reverse("admin:claims_savedfilter_delete", args=[mine.pk])
    assert address not in desk_client.get(LIST).content.decode()
    assert address in desk_client.get(f"{LIST}?{HERE}").content.decode()
    assert desk_client.get(address).status_code == 405
    assert "deleted." in desk_client.post(address, follow=True).content.decode()
    assert not SavedFilter.objects.exists()


def test_a_shared_filter_is_deleted_by_its_owner_or_who_runs_the_outlet(
    outlet: Outlet, colleague: User, editor: User
) -> None:
    reporter = join(User.objects.create_user("rep"), outlet, Role.REPORTER)
    shared = saved(colleague, outlet)
    with pytest.raises(NotAllowed, match="Roles that may"):
        delete_filter(saved=shared, by=reporter, now=NOW)
    delete_filter(saved=shared, by=join(editor, outlet, Role.EDITOR), now=NOW)
    assert not SavedFilter.objects.exists()


def test_filters_of_others_are_not_there(
    desk_client: Client, other_outlet: Outlet, colleague: User, stranger: User
) -> None:
    theirs = (saved(stranger), saved(stranger, other_outlet), saved(colleague))
    for one in theirs:
        assert desk_client.post(reverse("admin:claims_savedfilter_delete", args=[one.pk])).status_code == 404
    assert SavedFilter.objects.count() == len(theirs)


def test_saving_and_deleting_are_on_record(outlet: Outlet, colleague: User) -> None:
    delete_filter(saved=saved(colleague, outlet), by=colleague, now=NOW)
    told = Entry.objects.filter(action__startswith="filter.").order_by("number")
    assert [(entry.action, entry.chain.outlet, entry.actor_id) for entry in told] == [
        ("filter.saved", outlet, colleague.pk),
        ("filter.deleted", outlet, colleague.pk),
    ]


def test_a_name_is_shown_as_text(desk_client: Client, desk_editor: User) -> None:
    saved(desk_editor, name='<img src=x onerror="1">')
    assert "<img src=x" not in desk_client.get(LIST).content.decode()
