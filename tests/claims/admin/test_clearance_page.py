"""Clearance at the desk: the panel of an article's page, its forms, the list, and the front page's lines."""

from __future__ import annotations

import html
import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from claims.models import Article, Claim, Clearance, Outlet, User
from claims.operations.articles import register_article, revise_article, set_state
from claims.operations.clearing import plan_clearance, sign_off, waive
from claims.operations.describing import set_authors
from claims.roles import Role
from tests.claims.admin.test_lists import MOST_QUERIES, queries_of
from tests.claims.conftest import BODY, NOW, PUBLISHED, join


def address(article: Article) -> str:
    return reverse("admin:claims_article_change", args=[article.pk])


def panel(client: Client, article: Article, **headers: str) -> str:
    """The panel's words, without tags."""
    return words(client.get(address(article), headers=headers))


def words(answer: Any) -> str:
    page = answer.content.decode()
    found = re.search(r'<section class="panel" id="clearance".*?</section>', page, re.S)
    assert found
    return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", found[0]).split()))


def front(client: Client) -> str:
    page = client.get(reverse("admin:index")).content.decode()
    return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", page).split()))


def post(client: Client, article: Article, act: str, **fields: Any) -> Any:
    return client.post(address(article), {"do": act, "seen": Article.objects.get(pk=article.pk).edits, **fields})


@pytest.fixture
def mei(outlet: Outlet) -> User:
    return join(User.objects.create_user("mei", first_name="Mei", last_name="Lin", is_staff=True), outlet, Role.EDITOR)


@pytest.fixture
def draft(article: Article) -> Article:
    return set_state(article=article, state="draft", now=NOW, by=None)


def another(outlet: Outlet, headline: str) -> Article:
    return register_article(
        outlet=outlet, headline=headline, body=BODY, language="zh-hans", published=None, now=NOW, by=None
    )


# ------------------------------------------------------------ the panel


def test_signing_off_takes_two_steps_and_names_revision_and_person(desk_client: Client, draft: Article) -> None:
    shown = panel(desk_client, draft)
    assert "waiting for sign-off" in shown
    assert "You sign revision 1 off as ed" in shown
    assert "Sign revision 1 off" in shown
    assert post(desk_client, draft, "sign_off", revision=1, note="read").status_code == 302
    after = panel(desk_client, draft)
    assert "ed signed revision 1 off" in after
    assert "You sign revision" not in after
    assert "Take the sign-off back" in after


def test_a_blocking_claim_is_a_link_with_its_reason(desk_client: Client, draft: Article, claims: list[Claim]) -> None:
    Claim.objects.filter(pk=claims[0].pk).update(verdict="inaccurate")
    page = desk_client.get(address(draft))
    shown = words(page)
    assert "blocked" in shown
    assert "1 claim blocks the sign-off" in shown
    assert "nobody has decided about it" in shown
    section = page.content.decode().partition('id="clearance"')[2].partition("</section>")[0]
    assert reverse("admin:claims_claim_change", args=[claims[0].pk]) in section
    refused = words(post(desk_client, draft, "sign_off", revision=1))
    assert "1 claim blocks this article: decide about it, or have it corrected." in refused
    assert not Clearance.objects.exists()


def test_a_text_that_was_revised_meanwhile_is_not_signed(desk_client: Client, draft: Article) -> None:
    seen = draft.edits
    revise_article(article=draft, headline="题", body=BODY, now=NOW, by=None)
    refused = desk_client.post(address(draft), {"do": "sign_off", "seen": seen, "revision": 1})
    assert "changed this while you had it open" in words(refused)
    assert not Clearance.objects.exists()


def test_the_author_is_told_who_could_sign(desk_client: Client, draft: Article, editor: User, mei: User) -> None:
    set_authors(article=draft, authors=[editor], now=NOW, by=None)
    refused = words(post(desk_client, draft, "sign_off", revision=1))
    assert "You wrote this article: somebody else has to sign it off." in refused
    assert "Ask Mei Lin" in refused


def test_a_void_sign_off_says_why_by_whom_and_who_was_told(
    desk_client: Client, draft: Article, editor: User, mei: User
) -> None:
    sign_off(article=draft, revision=1, by=mei, now=NOW)
    revise_article(article=draft, headline="韩国加码", body=BODY + "另有35人。", now=NOW, by=editor)
    shown = panel(desk_client, draft)
    assert "The sign-off of revision 1 by Mei Lin is void since" in shown
    assert "a figure was changed, by ed." in shown
    assert "Told at the desk: Mei Lin." in shown


def test_whoever_saves_a_changed_figure_is_told_what_it_voids(desk_client: Client, draft: Article, mei: User) -> None:
    sign_off(article=draft, revision=1, by=mei, now=NOW)
    revise = reverse("admin:claims_article_revise", args=[draft.pk])
    given = {"headline": "韩国加码", "language": "zh-hans"}
    for body, is_void in ((BODY + "完。", False), (BODY + "另有35人。", True)):
        saved = desk_client.post(revise, {**given, "body": body}, follow=True).content.decode()
        assert ("This voids the sign-off by Mei Lin: a figure was changed." in saved) == is_void


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (BODY + "完。", "The words changed since, no figure did: revision 2 wants its own sign-off."),
        (BODY + "\n", "Only white space changed up to revision 2."),
    ],
    ids=["words", "white space"],
)
def test_a_sign_off_of_an_earlier_text_says_what_changed_since(
    desk_client: Client, draft: Article, mei: User, body: str, told: str
) -> None:
    sign_off(article=draft, revision=1, by=mei, now=NOW)
    revise_article(article=draft, headline="韩国加码", body=body, now=NOW, by=None)
    assert told in panel(desk_client, draft)


def test_what_came_up_after_the_sign_off_is_said(
    desk_client: Client, draft: Article, claims: list[Claim], mei: User
) -> None:
    Claim.objects.filter(article=draft).update(verdict="accurate", attention="")
    sign_off(article=draft, revision=1, by=mei, now=NOW)
    Claim.objects.filter(pk=claims[0].pk).update(attention="evidence_changed")
    shown = panel(desk_client, draft)
    assert "What blocks came up since." in shown
    assert "something new came up since it was decided" in shown


def test_a_waiver_shows_that_the_article_was_published_without_sign_off(desk_client: Client, article: Article) -> None:
    assert "live without sign-off" in panel(desk_client, article)
    assert "This field is required" in words(post(desk_client, article, "waive", reason=""))
    post(desk_client, article, "waive", reason="The service was down.", decided_by="Night desk")
    shown = panel(desk_client, article)
    assert "published without sign-off: waiver" in shown
    assert "decided by Night desk, recorded by ed" in shown
    assert "The service was down." in shown
    assert "Record the waiver" not in shown


def test_due_time_and_owner_are_planned_in_the_articles_zone(desk_client: Client, draft: Article, mei: User) -> None:
    Article.objects.filter(pk=draft.pk).update(published_zone="Asia/Shanghai")
    post(desk_client, draft, "plan", due_at="2024-03-08T18:00", owner=mei.pk)
    planned = Article.objects.get(pk=draft.pk)
    assert planned.due_at
    assert planned.due_at.isoformat() == "2024-03-08T10:00:00+00:00"
    shown = panel(desk_client, planned)
    assert "18:00 (Asia/Shanghai)" in shown
    assert "overdue" in shown
    assert "Owner Mei Lin" in shown


def test_no_owner_of_another_outlet_is_offered(desk_client: Client, draft: Article, other_outlet: Outlet) -> None:
    stranger = join(User.objects.create_user("stranger"), other_outlet, Role.EDITOR)
    assert "stranger" not in panel(desk_client, draft)
    post(desk_client, draft, "plan", due_at="", owner=stranger.pk)
    assert Article.objects.get(pk=draft.pk).owner is None


def test_taking_back_asks_why(desk_client: Client, draft: Article, mei: User) -> None:
    sign_off(article=draft, revision=1, by=mei, now=NOW)
    assert "This field is required" in words(post(desk_client, draft, "take_back", reason=""))
    post(desk_client, draft, "take_back", reason="A source called.")
    assert "void since" in panel(desk_client, draft)
    assert "A source called." in desk_client.get(address(draft)).content.decode()


def test_a_reporter_sees_the_panel_and_no_button(client: Client, draft: Article, outlet: Outlet) -> None:
    client.force_login(join(User.objects.create_user("pat", is_staff=True), outlet, Role.REPORTER))
    shown = panel(client, draft)
    assert "waiting for sign-off" in shown
    assert not any(word in shown for word in ("Sign off", "Due time and owner", "Go out without"))


def test_the_panel_in_chinese(desk_client: Client, draft: Article, mei: User) -> None:
    sign_off(article=draft, revision=1, by=mei, now=NOW)
    with translation.override("zh-hans"):
        shown = panel(desk_client, draft, **{"accept-language": "zh-hans"})
    assert "已签发" in shown
    assert "第 1 版" in shown
    assert not re.search(r"[a-z]{6,}", shown.replace("Mei Lin", "").replace("Asia/Shanghai", "").lower())


def test_the_part_that_is_fetched_anew_says_what_blocks(
    desk_client: Client, draft: Article, claims: list[Claim]
) -> None:
    Claim.objects.filter(pk=claims[0].pk).update(verdict="disputed")
    parts = desk_client.get(reverse("admin:claims_article_progress", args=[draft.pk])).json()["parts"]
    assert "1 claim blocks the sign-off" in parts["live-clearance"]


def test_whatever_happened_the_page_asks_no_more_of_the_database(
    desk_client: Client, draft: Article, claims: list[Claim], mei: User, editor: User
) -> None:
    Claim.objects.filter(article=draft).update(verdict="accurate", attention="")
    plan_clearance(article=draft, due_at=NOW, owner=editor, by=mei, now=NOW)
    waive(article=draft, reason="down", by=mei, now=NOW)
    sign_off(article=draft, revision=1, by=mei, now=NOW)
    revise_article(article=draft, headline="韩国加码", body=BODY + "另有35人。", now=NOW, by=editor)
    Claim.objects.filter(pk=claims[0].pk).update(attention="evidence_changed")
    assert queries_of(desk_client, address(draft)) <= MOST_QUERIES


# ------------------------------------------------------------ the list


@pytest.mark.parametrize("asked", ["waiting", "mine", "void", "signed", "waived", "without"])
def test_articles_are_narrowed_by_their_sign_off(
    desk_client: Client, draft: Article, outlet: Outlet, editor: User, mei: User, asked: str
) -> None:
    made = {name: another(outlet, name) for name in ("signed", "void", "waived", "without", "mine")}
    for name in ("signed", "void"):
        sign_off(article=made[name], revision=1, by=mei, now=NOW)
    revise_article(article=made["void"], headline="void", body=BODY + "另有35人。", now=NOW, by=None)
    waive(article=made["waived"], reason="down", by=mei, now=NOW)
    set_state(article=made["without"], state="live", now=NOW, by=None)
    plan_clearance(article=made["mine"], due_at=None, owner=editor, by=mei, now=NOW)
    listed = desk_client.get(f"{reverse('admin:claims_article_changelist')}?clearance={asked}").content.decode()
    shown = {name for name in (*made, draft.headline) if f">{name}</a>" in listed}
    wanted = {"waiting": {"void", "mine", draft.headline}}.get(asked, {asked})
    assert shown == wanted


def test_the_list_names_sign_off_and_due_time(desk_client: Client, draft: Article, mei: User, editor: User) -> None:
    plan_clearance(article=draft, due_at=PUBLISHED, owner=editor, by=mei, now=NOW)
    sign_off(article=Article.objects.get(pk=draft.pk), revision=1, by=mei, now=NOW)
    listed = desk_client.get(reverse("admin:claims_article_changelist")).content.decode()
    assert "signed off" in listed
    assert "09:30" in listed


# ------------------------------------------------------------ the front page


def test_the_front_page_lists_what_waits_by_due_time_and_then_by_severity(
    desk_client: Client, draft: Article, claims: list[Claim], outlet: Outlet, mei: User
) -> None:
    Claim.objects.filter(article=draft).update(verdict="accurate", attention="")
    Claim.objects.filter(pk=claims[0].pk).update(verdict="inaccurate")
    late, soon = another(outlet, "Not due"), another(outlet, "Due soon")
    plan_clearance(article=soon, due_at=timezone.now() + timedelta(hours=1), owner=None, by=mei, now=NOW)
    signed = another(outlet, "Signed already")
    sign_off(article=signed, revision=1, by=mei, now=NOW)
    shown = front(desk_client).partition("Waiting for sign-off")[2].partition("All that wait")[0]
    assert [shown.find(name) for name in (soon.headline, draft.headline, late.headline)] == sorted(
        shown.find(name) for name in (soon.headline, draft.headline, late.headline)
    )
    assert min(shown.find(name) for name in (soon.headline, draft.headline, late.headline)) >= 0
    assert "1 claim blocks" in shown
    assert signed.headline not in shown


def test_ones_own_articles_and_void_sign_offs_stand_first(
    desk_client: Client, outlet: Outlet, editor: User, mei: User
) -> None:
    mine, void, other = another(outlet, "Owned"), another(outlet, "Fell"), another(outlet, "Somebody else's")
    plan_clearance(article=mine, due_at=None, owner=editor, by=mei, now=NOW)
    sign_off(article=void, revision=1, by=editor, now=NOW)
    revise_article(article=void, headline="Fell", body=BODY + "另有35人。", now=NOW, by=mei)
    own, _others, rest = front(desk_client).partition("Mine")[2].partition("Others")
    assert mine.headline in own
    assert void.headline in own
    assert "sign-off void" in own
    assert other.headline in rest


def test_an_article_that_was_taken_in_live_waits_for_nobody(desk_client: Client, article: Article) -> None:
    assert "Waiting for sign-off" not in front(desk_client)
    Article.objects.update(due_at=NOW)
    shown = front(desk_client)
    assert "live without sign-off" in shown
    assert "overdue" in shown


def test_what_waits_elsewhere_is_not_shown(desk_client: Client, other_outlet: Outlet) -> None:
    another(other_outlet, "Nobody's business")
    assert "Waiting for sign-off" not in front(desk_client)
