"""Who may do what where: role × act × outlet, by operations, at the desk and over the API, from the table of roles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client
from django.urls import reverse

from claims.models import Article, Claim, Correction, Outlet, Run, Scope, User
from claims.operations import (
    amending,
    articles,
    assigning,
    by_hand,
    checks,
    citing,
    clearing,
    correction_notes,
    correction_opening,
    corrections,
    endpoints,
    memberships,
    outlets,
    registering,
    reviewing,
    saved_filters,
    tokens,
)
from claims.operations.role_groups import prepare_roles, wanted_permissions
from claims.roles import ACTS, Act, Role, roles_for
from sources.models import RateProvider
from sources.operations.house_rates import HouseProvider, import_rates
from sources.refusal import NotAllowed, Refusal
from tests.claims.conftest import BODY, FIRST, NOW, PUBLISHED, SECOND, join

SHEET = b"date,base,quote,value,units\n2024-03-07,USD,CNY,7.1002,1\n"


@dataclass(frozen=True)
class Place:
    """An outlet with an article and a checked claim."""

    outlet: Outlet
    article: Article
    claim: Claim


@pytest.fixture
def place(article: Article, rates: RateProvider) -> Place:
    return stage(article)


@pytest.fixture
def other(other_outlet: Outlet, rates: RateProvider) -> Place:
    told = {"headline": "别处", "body": BODY, "language": "zh-hans", "published": PUBLISHED}
    return stage(articles.register_article(outlet=other_outlet, **told, now=NOW, by=None))


def stage(article: Article) -> Place:
    (claim,) = registering.register_claims(article=article, quote=FIRST, now=NOW, by=None)
    for run in claim.version.runs.all():
        checks.check_claim(run_id=run.pk, now=NOW)
    claim.refresh_from_db()
    return Place(article.outlet, article, claim)


@pytest.fixture
def person(db: None) -> User:
    return User.objects.create_user("pat", password="pat")


def confirmed(place: Place) -> Claim:
    if not User.objects.filter(username="boss").exists():
        join(User.objects.create_user("boss"), place.outlet, Role.EDITOR)
    boss = join(User.objects.get(username="boss"), place.outlet, Role.EDITOR)
    if place.claim.status == "checked":
        reviewing.confirm(claim=place.claim, by=boss, now=NOW)
    return place.claim


def published(place: Place) -> Claim:
    claim = confirmed(place)
    boss = User.objects.get(username="boss")
    reviewing.publish(claim=claim, by=boss, now=NOW)
    return claim


def corrected(place: Place) -> Correction:
    """A correction that waits for the approval of its note."""
    boss = confirmed(place).outlet.members.get(username="boss")
    correction = correction_opening.open_correction(claim=place.claim, by=boss, now=NOW)
    body = BODY.replace("49.8", "49.3")
    articles.revise_article(article=place.article, headline="x", body=body, now=NOW, by=None)
    told = {"new_figure": "49.3亿元", "quote": FIRST.replace("49.8", "49.3")}
    corrections.mark_corrected(correction=correction, **told, by=boss, now=NOW)
    for run in Run.objects.live():
        checks.check_claim(run_id=run.pk, now=NOW)
    return correction


def approved(place: Place) -> Correction:
    correction = corrected(place)
    return correction_notes.approve_note(correction=correction, by=User.objects.get(username="boss"), now=NOW)


def hand(place: Place, by: User) -> None:
    by_hand.verify_by_hand(claim=place.claim, way="call", outcome="holds", done_at=NOW, note="ok", by=by, now=NOW)


# Every act by an operation that does it
OPERATIONS: dict[Act, Callable[[Place, User], object]] = {
    Act.REGISTER: lambda p, by: registering.register_claims(article=p.article, quote=SECOND, now=NOW, by=by),
    Act.CORRECT: lambda p, by: amending.correct_claim(claim=p.claim, voice="attributed", now=NOW, by=by),
    Act.CITE: lambda p, by: citing.cite_text(claim=p.claim, title="x", text="x", role="issuer", now=NOW, by=by),
    Act.REVISE: lambda p, by: articles.revise_article(article=p.article, headline="x", body=BODY, now=NOW, by=by),
    Act.ASSIGN: lambda p, by: assigning.assign(claim=p.claim, to=None, by=by, now=NOW),
    Act.CONFIRM: lambda p, by: reviewing.confirm(claim=p.claim, by=by, now=NOW),
    Act.BY_HAND: hand,
    Act.DISMISS: lambda p, by: reviewing.dismiss(claim=p.claim, by=by, now=NOW),
    Act.ASK_AGAIN: lambda p, by: reviewing.ask_again(claim=p.claim, by=by, now=NOW),
    Act.OVERRIDE: lambda p, by: reviewing.override(
        claim=p.claim, verdict="accurate", public_reason="x", by=by, now=NOW
    ),
    Act.CLEAR: lambda p, by: clearing.waive(article=p.article, reason="x", by=by, now=NOW),
    Act.STATE: lambda p, by: articles.set_state(article=p.article, state="draft", now=NOW, by=by),
    Act.PUBLISH: lambda p, by: reviewing.publish(claim=confirmed(p), by=by, now=NOW),
    Act.WITHDRAW: lambda p, by: reviewing.withdraw(claim=published(p), by=by, now=NOW),
    Act.OPEN_CORRECTION: lambda p, by: correction_opening.open_correction(claim=p.claim, by=by, now=NOW),
    Act.APPROVE_CORRECTION: lambda p, by: correction_notes.approve_note(correction=corrected(p), by=by, now=NOW),
    Act.PUBLISH_CORRECTION: lambda p, by: correction_notes.publish_note(correction=approved(p), by=by, now=NOW),
    Act.SHARE_FILTERS: lambda p, by: saved_filters.save_filter(
        name="x", query="status__exact=draft", outlet=p.outlet, by=by, now=NOW
    ),
    Act.PEOPLE: lambda p, by: memberships.set_roles(outlet=p.outlet, person=by, roles=Role.values, now=NOW, by=by),
    Act.SETTINGS: lambda p, by: outlets.change_outlet(outlet=p.outlet, name="x", rate_order=["ecb"], now=NOW, by=by),
    Act.RATES: lambda p, by: import_rates(
        outlet=p.outlet,
        about=HouseProvider(slug="house", name_en="House", attribution="House"),
        content=SHEET,
        file_name="rates.csv",
        today=NOW.date(),
        now=NOW,
        by=by,
    ),
    Act.TOKENS: lambda p, by: tokens.create_token(outlet=p.outlet, user=by, name="x", scopes=["read"], now=NOW, by=by),
    Act.WEBHOOKS: lambda p, by: endpoints.create_endpoint(outlet=p.outlet, url="https://cms.example/", by=by, now=NOW),
}
ON_PAGES_ALONE = {Act.AUDIT, Act.REDACT}  # tests/claims/test_audit_pages.py


@contextmanager
def undone() -> Iterator[None]:
    """Whatever happens inside has not happened afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def refused(act: Act, place: Place, by: User) -> str:
    """The refusal's sentence, or nothing where the act was let through."""
    try:
        OPERATIONS[act](place, by)
    except NotAllowed as refusal:
        return str(refusal.sentence)
    except Refusal:
        return ""  # another state, another input: the right was not in the way
    return ""


def test_every_act_has_an_operation_in_the_matrix() -> None:
    assert set(OPERATIONS) | ON_PAGES_ALONE == set(Act)


@pytest.mark.parametrize("act", OPERATIONS)
def test_an_act_is_for_its_roles_at_their_outlet_alone(act: Act, place: Place, other: Place, person: User) -> None:
    wrong = []
    for role in Role:
        who = join(person, place.outlet, role)
        for where, allowed in ((place, act in ACTS[role]), (other, False)):
            where.claim.refresh_from_db()
            with undone():
                if bool(refused(act, where, who)) == allowed:
                    wrong.append((role, where.outlet.slug))
    assert wrong == []


@pytest.mark.parametrize("act", OPERATIONS)
def test_whoever_has_no_role_may_do_nothing(act: Act, place: Place, person: User) -> None:
    with undone():
        assert refused(act, place, person)


@pytest.mark.parametrize("act", sorted(set(OPERATIONS) - {Act.RATES}))
def test_a_refusal_says_who_could(act: Act, place: Place, person: User, editor: User) -> None:
    lacking = next(role for role in Role if act not in ACTS[role])
    able = join(User.objects.create_user("ann", first_name="Ann", last_name="Able"), place.outlet, *roles_for(act))
    join(editor, place.outlet)
    with undone():
        sentence = refused(act, place, join(person, place.outlet, lacking))
    assert able.get_full_name() in sentence
    assert str(roles_for(act)[0].label) in sentence


def test_what_somebody_is_elsewhere_counts_for_nothing_here(place: Place, other: Place, person: User) -> None:
    join(person, other.outlet, *Role.values)
    who = join(person, place.outlet, Role.REPORTER)
    assert who.has_perm("claims.publish")
    assert not who.has_perm("claims.publish", place.outlet)
    assert who.has_perm("claims.publish", other.outlet)


def test_a_person_who_left_may_do_nothing(place: Place, person: User) -> None:
    who = join(person, place.outlet, *Role.values)
    User.objects.filter(pk=who.pk).update(is_active=False)
    assert refused(Act.CONFIRM, place, User.objects.get(pk=who.pk))


def test_a_permission_of_ones_own_opens_nothing(place: Place, person: User) -> None:
    person.user_permissions.add(*wanted_permissions(Role.EDITOR))
    person.groups.add(Group.objects.get(name=Role.EDITOR))
    assert not User.objects.get(pk=person.pk).has_perm("claims.publish", place.outlet)
    assert not User.objects.get(pk=person.pk).has_perm("claims.publish")


@pytest.mark.parametrize("role", Role)
def test_a_group_has_exactly_what_its_role_may(db: None, role: Role) -> None:
    group = Group.objects.get(name=role)
    assert set(group.permissions.values_list("pk")) == set(wanted_permissions(role).values_list("pk"))
    assert {name for name in group.permissions.values_list("codename", flat=True) if name in Act.values} == set(
        ACTS[role]
    )


def test_a_group_that_drifted_is_mended_at_the_next_start(db: None) -> None:
    reporter = Group.objects.get(name=Role.REPORTER)
    reporter.permissions.add(*wanted_permissions(Role.EDITOR))
    Group.objects.get(name=Role.AUDITOR).delete()
    assert sorted(prepare_roles()) == ["auditor", "reporter"]
    assert prepare_roles() == []
    assert not reporter.permissions.filter(codename="publish").exists()


# ------------------------------------------------------------ the desk

ON_CLAIM = {
    "correct": Act.CORRECT,
    "cite": Act.CITE,
    "assign": Act.ASSIGN,
    "confirm": Act.CONFIRM,
    "by_hand": Act.BY_HAND,
    "dismiss": Act.DISMISS,
    "ask_again": Act.ASK_AGAIN,
    "override": Act.OVERRIDE,
    "publish": Act.PUBLISH,
    "withdraw": Act.WITHDRAW,
}
ON_CORRECTION = {
    "with_author": Act.OPEN_CORRECTION,
    "corrected": Act.OPEN_CORRECTION,
    "figures": Act.OPEN_CORRECTION,
    "approve": Act.APPROVE_CORRECTION,
    "stands": Act.APPROVE_CORRECTION,
    "publish": Act.PUBLISH_CORRECTION,
}
ON_ARTICLE = {
    "understand": Act.REGISTER,
    "register": Act.REGISTER,
    "scan": Act.REGISTER,
    "state": Act.STATE,
    "plan": Act.ASSIGN,
    "sign_off": Act.CLEAR,
    "take_back": Act.CLEAR,
    "waive": Act.CLEAR,
}
PAGES = {
    "claims_article_add": Act.REGISTER,
    "claims_claim_import": Act.REGISTER,
    "claims_token_add": Act.TOKENS,
    "claims_webhookendpoint_add": Act.WEBHOOKS,
    "sources_rateprovider_add": Act.RATES,
}


@pytest.mark.parametrize("role", Role)
def test_the_desk_lets_a_role_do_what_the_table_says(
    role: Role, place: Place, other: Place, person: User, client: Client
) -> None:
    client.force_login(join(person, place.outlet, role))
    mine, theirs = ({**answers(client, of)} for of in (place, other))
    pages = {**ON_CLAIM, **ON_ARTICLE, **PAGES, **{f"correction {name}": act for name, act in ON_CORRECTION.items()}}
    wanted = {name: act in ACTS[role] for name, act in pages.items()}
    assert {name: status != 403 for name, status in mine.items()} == wanted
    assert {status for name, status in theirs.items() if name not in PAGES} == {404}


def test_the_desks_refusal_says_who_could(place: Place, person: User, editor: User, client: Client) -> None:
    User.objects.filter(pk=editor.pk).update(first_name="Mei", last_name="Lin")
    client.force_login(join(person, place.outlet, Role.REPORTER))
    page = client.post(reverse("admin:claims_claim_change", args=[place.claim.pk]), {"do": "publish"})
    assert page.status_code == 403
    assert "You may not publish verdicts here. Roles that may: editor. Ask Mei Lin." in page.content.decode()
    assert client.get(reverse("admin:audit_entry_changelist")).status_code == 403


def answers(client: Client, place: Place) -> dict[str, int]:
    claim = reverse("admin:claims_claim_change", args=[place.claim.pk])
    article = reverse("admin:claims_article_change", args=[place.article.pk])
    found = {}
    for address, names in ((claim, ON_CLAIM), (article, ON_ARTICLE)):
        for name in names:
            with undone():
                found[name] = client.post(address, {"do": name}).status_code
    with undone():
        boss = confirmed(place).outlet.members.get(username="boss")
        correction = correction_opening.open_correction(claim=place.claim, by=boss, now=NOW)
        page = reverse("admin:claims_correction_change", args=[correction.pk])
        for name in ON_CORRECTION:
            with undone():
                found[f"correction {name}"] = client.post(page, {"do": name}).status_code
    return found | {name: client.get(reverse(f"admin:{name}")).status_code for name in PAGES}


# ------------------------------------------------------------ the API

CALLS: dict[Act, tuple[str, str, dict[str, Any]]] = {
    Act.CONFIRM: ("post", "claims/{claim}/reviews", {"decision": "confirm"}),
    Act.OVERRIDE: (
        "post",
        "claims/{claim}/reviews",
        {"decision": "override", "verdict": "accurate", "public_reason": "x"},
    ),
    Act.DISMISS: ("post", "claims/{claim}/reviews", {"decision": "dismiss"}),
    Act.PUBLISH: ("post", "claims/{claim}/publication", {}),
    Act.OPEN_CORRECTION: ("post", "corrections", {"claim": ""}),
    Act.REVISE: ("post", "articles/{article}/revisions", {"headline": "x", "body": BODY}),
    Act.STATE: ("patch", "articles/{article}", {"state": "draft"}),
    Act.CLEAR: ("post", "articles/{article}/clearance", {"revision": 1}),
    Act.ASSIGN: ("patch", "articles/{article}/clearance", {"due_at": None}),
}


@pytest.mark.parametrize("role", Role)
def test_a_token_does_no_more_than_whom_it_acts_for(
    role: Role, place: Place, other: Place, person: User, client: Client
) -> None:
    who = join(person, place.outlet, role)
    told = {"outlet": place.outlet, "user": who, "name": "x", "scopes": Scope.values}
    secret = tokens.create_token(**told, now=NOW, by=None, expires_at=None).secret
    tokens.Token.objects.update(expires_at="2099-01-01T00:00:00Z")
    wrong = []
    for act, (method, path, body) in CALLS.items():
        for where, allowed in ((place, act in ACTS[role]), (other, False)):
            sent = {**body, **({"claim": str(where.claim.public_id)} if "claim" in body else {})}
            address = "/api/v1/" + path.format(claim=where.claim.public_id, article=where.article.public_id)
            with undone():
                answer = getattr(client, method)(
                    address, sent, content_type="application/json", headers={"Authorization": f"Bearer {secret}"}
                )
            good = answer.status_code in (200, 201, 409) if allowed else answer.status_code in (403, 404)
            wrong += [] if good else [(act, where.outlet.slug, answer.status_code, answer.content)]
    assert wrong == []
