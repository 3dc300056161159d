"""Outlets and their rate order; an outlet's own rates by upload."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from claims.models import Outlet, User
from claims.operations.outlets import change_outlet
from sources.models import RateProvider
from sources.refusal import BadInput
from tests.claims.conftest import NOW

SHEET = "date,base,quote,value\n2024-03-07,USD,CNY,7.1002\n2024-03-08,USD,CNY,7.0978\n"


def upload(client: Client, outlet: Outlet, sheet: str = SHEET, **changed: object) -> str:
    file = SimpleUploadedFile("parity.csv", sheet.encode())
    given = {"outlet": outlet.pk, "slug": "parity", "name_en": "Central parity", "attribution": "Trade System"}
    form = {**given, "period": "day", "file": file, **changed}
    return client.post(reverse("admin:sources_rateprovider_add"), form, follow=True).content.decode()


def test_an_upload_becomes_a_provider_of_the_outlet(desk_client: Client, outlet: Outlet) -> None:
    assert "2 added, 0 replaced, 0 as before" in upload(desk_client, outlet)
    provider = RateProvider.objects.get()
    page = desk_client.get(reverse("admin:sources_rateprovider_change", args=[provider.pk])).content.decode()
    assert "1 USD = 7.0978 CNY" in page
    assert "Trade System" in page


def test_a_faulty_row_is_named_and_nothing_is_stored(desk_client: Client, outlet: Outlet) -> None:
    page = upload(desk_client, outlet, SHEET + "2024-03-09,USD,CNY,seven\n2024-03-10,US,CNY,7\n")
    assert "Row 4" in page
    assert "Row 5" in page
    assert not RateProvider.objects.exists()


@pytest.mark.parametrize("changed", [{"slug": "ecb"}, {"slug": "no slug"}, {"attribution": ""}, {"file": ""}])
def test_an_upload_that_cannot_be_is_refused_at_its_field(
    desk_client: Client, outlet: Outlet, changed: dict[str, object]
) -> None:
    assert "errorlist" in upload(desk_client, outlet, **changed)
    assert not RateProvider.objects.exists()


def test_an_upload_for_another_outlet_is_refused(desk_client: Client, outlet: Outlet, other_outlet: Outlet) -> None:
    upload(desk_client, other_outlet)
    assert not RateProvider.objects.exists()


def test_a_house_provider_can_come_first(desk_client: Client, outlet: Outlet, rates: RateProvider) -> None:
    upload(desk_client, outlet)
    form = {"name": "Daily", "rates_0": "parity", "rates_1": "ecb"}
    desk_client.post(reverse("admin:claims_outlet_change", args=[outlet.pk]), form)
    outlet.refresh_from_db()
    assert outlet.rate_order == ["parity", "ecb"]


@pytest.mark.parametrize("form", [{"name": "", "rates_0": "ecb"}, {"name": "x", "rates_0": "nobody"}, {"name": "x"}])
def test_an_outlet_without_name_or_rates_is_refused(
    desk_client: Client, outlet: Outlet, rates: RateProvider, form: dict[str, str]
) -> None:
    page = desk_client.post(reverse("admin:claims_outlet_change", args=[outlet.pk]), form).content.decode()
    outlet.refresh_from_db()
    assert "errorlist" in page
    assert outlet.name == "Daily"


def test_administrators_open_an_outlet_with_its_people(client: Client, administrator: User, editor: User) -> None:
    client.force_login(administrator)
    form = {"name": "Evening", "slug": "evening", "newcomer": "ed", "newcomer_roles": ["editor"]}
    client.post(reverse("admin:claims_outlet_add"), form)
    assert [person.username for person in Outlet.objects.get(slug="evening").members.all()] == ["ed"]


@pytest.mark.parametrize("slug", ["daily", "No Slug", ""])
def test_an_outlet_with_a_name_that_is_taken_or_no_slug_is_refused(
    client: Client, administrator: User, outlet: Outlet, slug: str
) -> None:
    client.force_login(administrator)
    page = client.post(reverse("admin:claims_outlet_add"), {"name": "x", "slug": slug}).content.decode()
    assert "errorlist" in page
    assert Outlet.objects.count() == 1


def test_an_administrator_makes_a_person(client: Client, administrator: User) -> None:
    client.force_login(administrator)
    form = {"username": "nora", "usable_password": "true", "password1": "k3jfi39dk", "password2": "k3jfi39dk"}
    client.post(reverse("admin:claims_user_add"), form)
    assert User.objects.filter(username="nora").exists()


def test_an_administrator_sees_and_changes_a_person(client: Client, administrator: User, editor: User) -> None:
    client.force_login(administrator)
    address = reverse("admin:claims_user_change", args=[editor.pk])
    assert 'name="is_staff"' in client.get(address).content.decode()
    form = {"username": "ed", "email": "ed@example.org", "is_active": "on", "is_staff": "on"}
    client.post(address, form)
    editor.refresh_from_db()
    assert editor.email == "ed@example.org"


@pytest.mark.parametrize(
    "hosts", ["https://news.example", "news.example/path", "localhost", "a b..c", "*.news.example"]
)
def test_a_host_that_is_none_is_refused_at_its_field(
    outlet: Outlet, editor: User, rates: RateProvider, hosts: str
) -> None:
    with pytest.raises(BadInput) as refused:
        change_outlet(outlet=outlet, name="Daily", rate_order=["ecb"], embed_hosts=hosts.split(" "), now=NOW, by=editor)
    assert refused.value.field == "embed_hosts"


def test_rates_may_be_written_by_hand_and_are_marked_as_own(
    desk_client: Client, outlet: Outlet, rates: RateProvider
) -> None:
    page = upload(desk_client, outlet, file="", rows="2024-03-07,USD,CNY,7.1002\n2024-03-08,USD,CNY,7.0978\n")
    assert "2 added, 0 replaced, 0 as before" in page
    listed = desk_client.get(reverse("admin:sources_publishedrate_changelist")).content.decode()
    assert "own entry" in listed
    assert "packaged" in listed


def test_rows_and_a_file_at_once_are_refused(desk_client: Client, outlet: Outlet) -> None:
    assert "Choose a file, or write the rates below." in upload(desk_client, outlet, rows="2024-03-07,USD,CNY,7.1002")
    assert not RateProvider.objects.exists()


def test_gaps_of_a_provider_are_told(desk_client: Client, outlet: Outlet) -> None:
    days = [timezone.localdate() - timedelta(days=ago) for ago in (40, 39, 20, 19)]
    upload(desk_client, outlet, "date,base,quote,value\n" + "".join(f"{day},USD,CNY,7.1\n" for day in days))
    page = desk_client.get(reverse("admin:sources_rateprovider_change", args=[RateProvider.objects.get().pk]))
    assert f"{days[1]} – {days[2]}" in page.content.decode()
