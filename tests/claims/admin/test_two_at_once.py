"""Two people at one claim's page: the later is told who did what, and keeps what they typed."""

from __future__ import annotations

import re

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from claims.models import Claim, User
from claims.operations.amending import correct_claim
from claims.operations.reviewing import confirm


def address(claim: Claim) -> str:
    return reverse("admin:claims_claim_change", args=[claim.pk])


def test_who_decides_too_late_is_told_keeps_the_reason_and_can_send_it_again(
    desk_client: Client, conversion: Claim, administrator: User
) -> None:
    sent = {
        "do": "override",
        "check": conversion.current_check_id,
        "verdict": "accurate",
        "public_reason": "I think so.",
    }
    late = {**sent, "seen": conversion.edits}
    confirm(claim=conversion, by=administrator, now=timezone.now(), seen=conversion.edits)
    page = desk_client.post(address(conversion), late).content.decode()
    assert "root: Confirmed" in page
    assert "I think so.</textarea>" in page
    conversion.refresh_from_db()
    assert f'name="seen" value="{conversion.edits}" id="override_seen"' in page


def test_of_two_who_correct_how_a_claim_is_understood_the_later_is_told(
    desk_client: Client, conversion: Claim, administrator: User
) -> None:
    seen = conversion.edits
    correct_claim(claim=conversion, by=administrator, now=timezone.now(), voice="quoted")
    page = desk_client.get(address(conversion)).content.decode()
    fields = dict(re.findall(r'name="(reading-[^"]+)"[^>]* value="([^"]*)"', page))
    sent = {**fields, "do": "correct", "reading-kind": "conversion", "reading-voice": "own", "reading-seen": seen}
    assert "root: Understood anew" in desk_client.post(address(conversion), sent).content.decode()
