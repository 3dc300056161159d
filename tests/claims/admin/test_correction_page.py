"""Corrections at the desk: the way from the claim to the note by the page's own buttons."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Claim, Correction, Outlet, User
from claims.operations.corrections import let_stand
from claims.operations.describing import set_authors
from claims.operations.reviewing import confirm
from claims.roles import Role
from sources.models import RateProvider
from tests.claims.conftest import NOW, join
from tests.claims.corrected import made, mistake, mistaken, opened, revised, work

__all__ = ["mistake"]


def address(correction: Correction) -> str:
    return reverse("admin:claims_correction_change", args=[correction.pk])


def page(client: Client, correction: Correction) -> str:
    return client.get(address(correction)).content.decode()


def do(client: Client, correction: Correction, act: str, **given: Any) -> Any:
    correction.refresh_from_db()
    answer = client.post(address(correction), {"do": act, "seen": correction.edits, **given})
    correction.refresh_from_db()
    return answer


def test_publishing_a_mistake_leads_to_its_correction(desk_client: Client, editor: User, mistake: Claim) -> None:
    confirm(claim=mistake, by=editor, now=NOW)
    mistake.refresh_from_db()
    claim_page = reverse("admin:claims_claim_change", args=[mistake.pk])
    assert "Open its correction" in desk_client.get(claim_page).content.decode()
    sent = {"do": "publish", "check": mistake.current_check_id, "seen": mistake.edits}
    answer = desk_client.post(claim_page, sent)
    assert answer["Location"] == address(Correction.objects.get())
    shown = desk_client.get(claim_page).content.decode()
    assert address(Correction.objects.get()) in shown
    assert "59.8亿元人民币 → 49.3亿元人民币" in shown


def test_a_correction_is_seen_through_by_its_buttons(
    desk_client: Client, editor: User, outlet: Outlet, mistake: Claim
) -> None:
    add = f"{reverse('admin:claims_correction_add')}?claim={mistake.pk}"
    assert 'value="49.3亿元人民币"' in desk_client.get(add).content.decode()
    form = {"gravity": "material", "old_figure": "59.8亿元人民币", "new_figure": "49.3亿元人民币", "reason": "mail"}
    assert desk_client.post(add, form).status_code == 302
    correction = Correction.objects.get()
    assert "revise the article, then come back" in page(desk_client, correction)
    do(desk_client, correction, "with_author")
    revised(mistake.article)
    assert "9090亿韩元(约合49.3亿元人民币)</textarea>" in page(desk_client, correction)
    do(desk_client, correction, "corrected", new_figure="49.3亿元人民币", quote="9090亿韩元(约合49.3亿元人民币)")
    work()
    do(desk_client, correction, "note", note="更正：应为49.3亿元。")
    assert 'value="publish"' not in page(desk_client, correction)
    do(desk_client, correction, "approve")
    do(desk_client, correction, "publish")
    assert (correction.state, correction.note) == ("published", "更正：应为49.3亿元。")
    assert "The note was published by ed" in page(desk_client, correction)


def test_an_author_is_told_who_may_approve(desk_client: Client, editor: User, outlet: Outlet, mistake: Claim) -> None:
    join(User.objects.create_user("co", first_name="Cora", last_name="Ling"), outlet, Role.EDITOR)
    set_authors(article=mistake.article, authors=[editor], now=NOW, by=editor)
    correction = made(mistake, editor)
    answer = do(desk_client, correction, "approve")
    assert answer.status_code == 200
    assert "Cora Ling" in answer.content.decode()
    assert correction.approved_at is None


def test_who_comes_later_is_told(desk_client: Client, mistake: Claim, editor: User) -> None:
    correction = opened(mistake, editor)
    answer = desk_client.post(address(correction), {"do": "stands", "seen": 7, "reason": "x"})
    assert "changed this while you had it open" in answer.content.decode()
    assert Correction.objects.get().state == "open"


def test_what_is_left_to_do_comes_first_and_is_counted_on_the_front_page(
    desk_client: Client, editor: User, outlet: Outlet, mistake: Claim
) -> None:
    settled = opened(mistake, editor)
    do(desk_client, settled, "stands", reason="meant so")
    opened(mistaken(outlet), editor)
    gravest = opened(mistaken(outlet), editor, gravity="material")
    shown = desk_client.get(reverse("admin:claims_correction_changelist")).content.decode()
    places = [shown.index(address(one)) for one in (gravest, settled)]
    assert places == sorted(places)
    front = desk_client.get(reverse("admin:index")).content.decode()
    assert "Corrections to see through" in front
    assert front.count("?left=yes&amp;gravity__exact=") == 2
    left = desk_client.get(f"{reverse('admin:claims_correction_changelist')}?left=yes").content.decode()
    assert address(settled) not in left


@pytest.mark.parametrize("claim", ["", "x", "999999", "１"])
def test_a_correction_of_no_claim_is_not_there(desk_client: Client, claim: str) -> None:
    assert desk_client.get(f"{reverse('admin:claims_correction_add')}?claim={claim}").status_code == 404


def test_another_outlets_claim_is_not_corrected(desk_client: Client, other_outlet: Outlet, rates: RateProvider) -> None:
    theirs = mistaken(other_outlet)
    assert desk_client.get(f"{reverse('admin:claims_correction_add')}?claim={theirs.pk}").status_code == 404


def test_who_comes_too_late_for_a_step_is_told_and_keeps_the_words(
    desk_client: Client, mistake: Claim, editor: User, outlet: Outlet
) -> None:
    other = User.objects.create_user("co", first_name="Cora", last_name="Ling")
    join(other, outlet, Role.EDITOR)
    correction = opened(mistake, editor)
    seen = correction.edits
    let_stand(correction=correction, reason="So it was.", by=other, now=NOW)
    sent = {"do": "with_author", "seen": seen, "reason": "Please look."}
    answer = desk_client.post(address(correction), sent).content.decode()
    assert "Cora Ling: The text stands" in answer
    assert "Please look." in answer
