"""Who sees what at the desk: another outlet's rows are not there, and every page and act asks for its permission."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.contrib import admin
from django.db.models import Model
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from claims.models import Article, Claim, Correction, Outlet, Run, Token, User
from claims.operations.citing import cite_text
from claims.operations.endpoints import create_endpoint
from claims.operations.reader_reports import write_report
from claims.operations.tokens import create_token
from claims.roles import Role
from factcheck.audit.models import Entry
from sources.admin.scoped import ScopedAdmin
from sources.models import PublishedRate, RateProvider, RatesUpdate, Snapshot, Source
from tests.claims.conftest import join

PAGES = ("change", "delete", "history", "progress", "understand", "revise")


@pytest.fixture
def foreign(foreign_article: Article, administrator: User) -> dict[type[Model], Model]:
    """A row of each kind that belongs to another outlet."""
    outlet, now = foreign_article.outlet, timezone.now()
    claim = foreign_article.claims.first()
    source = cite_text(claim=claim, title="Theirs", text="x", role="issuer", now=now, by=None).source
    stranger = User.objects.create_user("stranger", is_staff=True)
    join(stranger, outlet, Role.EDITOR)
    token = create_token(outlet=outlet, user=stranger, name="Their CMS", scopes=["read"], now=now, by=None).token
    provider = RateProvider.objects.create(outlet=outlet, slug="house", name_en="Theirs", name_zh="他们", base="CNY")
    rate = PublishedRate.objects.create(
        provider=provider, base="CNY", quote="USD", day=now.date(), value="0.14", period="day"
    )
    update = RatesUpdate.objects.create(provider=provider, at=now, outcome="added", reason="")
    rows = (foreign_article, claim, Run.objects.filter(version__claim=claim).first(), source, source.snapshots.get())
    webhook = create_endpoint(outlet=outlet, url="https://their-cms.example/", by=stranger, now=now).endpoint
    report = write_report(claim=claim.public_id, text="Theirs", contact="", language="en", now=now)
    assert report
    correction = Correction.objects.create(
        outlet=outlet,
        claim=claim,
        revision_found=foreign_article.current,
        old_words="Theirs",
        old_figure="1",
        opened_at=now,
        changed_at=now,
    )
    entry = Entry.objects.filter(chain__outlet=outlet).first()
    rows = (*rows, entry, correction, report)
    return {type(row): row for row in (*rows, outlet, stranger, token, provider, rate, update, webhook)}


def addresses_of(row: Model) -> Iterator[str]:
    """Every page of the desk about a row."""
    for page in PAGES:
        try:
            yield reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_{page}", args=[row.pk])
        except NoReverseMatch:
            continue


def lists() -> list[str]:
    return [
        reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
        for model in admin.site._registry
        if model._meta.app_label in ("claims", "sources")
    ]


def test_every_row_of_another_outlet_is_not_there(desk_client: Client, foreign: dict[type[Model], Model]) -> None:
    answers = {
        f"{verb} {address}": getattr(desk_client, verb)(address).status_code
        for row in foreign.values()
        for address in addresses_of(row)
        for verb in ("get", "post")
    }
    assert len(answers) > 30
    assert {what: code for what, code in answers.items() if code not in (403, 404)} == {}
    assert {what: code for what, code in answers.items() if code == 403 and "/delete/" not in what} == {}


def test_every_scoped_model_has_a_foreign_row_in_these_tests(foreign: dict[type[Model], Model]) -> None:
    scoped = {model for model, site in admin.site._registry.items() if isinstance(site, ScopedAdmin)}
    assert scoped - set(foreign) == set()


@pytest.mark.parametrize("word", ["Nobody else", "Their CMS", "stranger", "Theirs", "他们"])
def test_no_list_or_filter_names_another_outlets_rows(
    desk_client: Client, foreign: dict[type[Model], Model], word: str
) -> None:
    for address in [*lists(), reverse("admin:index")]:
        assert word not in desk_client.get(address).content.decode(), address


def test_choices_name_only_the_persons_own_outlets(desk_client: Client, foreign: dict[type[Model], Model]) -> None:
    join(User.objects.get(username="ed"), Outlet.objects.create(slug="third", name="Third Desk"), Role.EDITOR)
    for page in ("claims_article_add", "claims_token_add", "sources_rateprovider_add"):
        shown = desk_client.get(reverse(f"admin:{page}")).content.decode()
        assert "Third Desk" in shown, page
        assert "Other" not in shown.replace("Others", ""), page


@pytest.mark.parametrize(("model", "field"), [("claim", "article"), ("token", "user"), ("token", "outlet")])
def test_autocompletion_offers_only_the_persons_own_rows(
    desk_client: Client, foreign: dict[type[Model], Model], model: str, field: str
) -> None:
    asked = {"app_label": "claims", "model_name": model, "field_name": field, "term": ""}
    offered = desk_client.get(reverse("admin:autocomplete"), asked).content.decode()
    for word in ("Nobody else", "stranger", "Other"):
        assert word not in offered


def test_an_article_cannot_be_registered_for_another_outlet(desk_client: Client, other_outlet: Outlet) -> None:
    form = {"outlet": other_outlet.pk, "headline": "x", "body": "x", "language": "en"}
    page = desk_client.post(reverse("admin:claims_article_add"), form)
    assert page.status_code == 200
    assert not Article.objects.exists()


def test_administrators_see_every_outlet(client: Client, administrator: User, foreign_article: Article) -> None:
    client.force_login(administrator)
    page = client.get(reverse("admin:claims_article_change", args=[foreign_article.pk]))
    assert "Nobody else" in page.content.decode()


def test_nobody_gets_in_without_logging_in(client: Client, conversion: Claim) -> None:
    for address in [*lists(), *addresses_of(conversion), *addresses_of(conversion.article)]:
        answer = client.get(address)
        assert answer.status_code == 302, address
        assert "/login/" in answer.url


@pytest.mark.parametrize(
    "act", ["confirm", "override", "dismiss", "ask_again", "publish", "withdraw", "correct", "cite"]
)
def test_who_may_only_look_cannot_act_on_a_claim(client: Client, editor: User, conversion: Claim, act: str) -> None:
    looking(client, editor)
    address = reverse("admin:claims_claim_change", args=[conversion.pk])
    assert client.post(address, {"do": act}).status_code == 403
    page = client.get(address).content.decode()
    assert f'value="{act}"' not in page


@pytest.mark.parametrize("act", ["understand", "register", "scan", "accept", "state"])
def test_who_may_only_look_cannot_act_on_an_article(client: Client, editor: User, article: Article, act: str) -> None:
    looking(client, editor)
    address = reverse("admin:claims_article_change", args=[article.pk])
    assert client.post(address, {"do": act}).status_code == 403
    assert f'value="{act}"' not in client.get(address).content.decode()


@pytest.mark.parametrize("page", ["claims_article_revise", "claims_article_understand"])
def test_who_may_only_look_cannot_open_what_changes_an_article(
    client: Client, editor: User, article: Article, page: str
) -> None:
    looking(client, editor)
    assert client.post(reverse(f"admin:{page}", args=[article.pk])).status_code == 403


def looking(client: Client, person: User) -> None:
    """Log in as somebody who may read everything, and do nothing."""
    outlet = person.outlets.get()
    client.force_login(join(person, outlet, Role.AUDITOR))


def test_who_has_no_role_sees_no_page(client: Client, editor: User, conversion: Claim) -> None:
    join(editor, conversion.outlet)
    client.force_login(editor)
    for row in (conversion, conversion.article):
        address = reverse(f"admin:claims_{row._meta.model_name}_change", args=[row.pk])
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("model", [Claim, Article, Run, Source, Snapshot, PublishedRate, RatesUpdate, Outlet, Token])
def test_nothing_that_work_refers_to_can_be_deleted(
    client: Client, administrator: User, conversion: Claim, model: type[Model]
) -> None:
    client.force_login(administrator)
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    page = client.get(reverse(f"{name}_changelist")).content.decode()
    assert "delete_selected" not in page
    row = model.objects.first()
    if row is not None:
        assert client.post(reverse(f"{name}_delete", args=[row.pk]), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("model", [Run, Source, Snapshot, PublishedRate, RatesUpdate, Claim])
def test_rows_that_come_of_work_cannot_be_added_by_hand(
    client: Client, administrator: User, model: type[Model]
) -> None:
    client.force_login(administrator)
    answer = client.get(reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add"))
    assert answer.status_code in (403, 404)


def test_an_editor_cannot_make_themselves_an_administrator(desk_client: Client, desk_editor: User) -> None:
    address = reverse("admin:claims_user_change", args=[desk_editor.pk])
    assert desk_client.post(address, {"username": "ed", "is_superuser": "on"}).status_code == 403
    assert "is_superuser" not in desk_client.get(address).content.decode()
    desk_editor.refresh_from_db()
    assert not desk_editor.is_superuser


def test_an_editor_cannot_change_who_works_for_an_outlet(
    desk_client: Client, outlet: Outlet, administrator: User, rates: RateProvider
) -> None:
    form = {"name": "Daily", "rates_0": "ecb", "newcomer": "root", "newcomer_roles": ["editor"]}
    desk_client.post(reverse("admin:claims_outlet_change", args=[outlet.pk]), form)
    assert [person.username for person in outlet.members.all()] == ["ed"]
