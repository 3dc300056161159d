"""What several sources of one claim say, each by itself and together."""

from __future__ import annotations

from typing import Any

import pytest

from claims.models import Claim, Outlet, Run, User
from claims.operations import checks
from claims.operations.articles import register_article
from claims.operations.citing import cite_text
from claims.operations.registering import register_claims
from sources.matching import vectors
from sources.models import PassageRow
from tests.claims.conftest import NOW

QUOTE = "港务局去年的货物吞吐量增长8%"
AGREEING = "항만공사에 따르면 지난해 화물 처리량은 8% 늘었다. 근로자는 4,300명이다."
REPEATING = "Cargo throughput at the port authority grew 8% last year. The port employs 4,300 people."
OPPOSING = "Cargo throughput at the port authority grew 18% last year, the auditors found."
SILENT = "The harbour museum opens at ten. Tickets can be bought at the gate."


@pytest.fixture
def claim(outlet: Outlet, editor: User) -> Claim:
    article = register_article(
        outlet=outlet, headline="港口", body=f"{QUOTE}。", language="zh-hans", published=NOW, now=NOW, by=editor
    )
    return register_claims(article=article, quote=QUOTE, now=NOW, by=editor)[0]


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def checked(claim: Claim, *sources: tuple[str, str]) -> dict[str, dict[str, Any]]:
    """The bodies of the findings by the title of their source: each source is a text with its role."""
    for text, role in sources:
        cite_text(claim=claim, title=f"{role}: {text}", text=text, role=role, now=NOW, by=None)
    for run in Run.objects.live():
        checks.check_claim(run_id=run.pk, now=NOW)
    claim.refresh_from_db()
    rows = claim.current_check.findings.filter(citation__isnull=False).select_related("citation__source")
    return {row.citation.source.title.partition(": ")[2]: row.body for row in rows}


def test_every_source_has_its_own_finding_with_a_quoted_snippet(claim: Claim) -> None:
    found = checked(claim, (AGREEING, "primary"), (OPPOSING, "independent"), (SILENT, "independent"))
    assert [found[text]["outcome"] for text in (AGREEING, OPPOSING, SILENT)] == [
        "supported",
        "contradicted",
        "not_found",
    ]
    assert all(found[text]["evidence"]["passage"]["text"] in text for text in found)
    assert [found[text]["evidence"]["is_nearest"] for text in (AGREEING, OPPOSING, SILENT)] == [False, False, True]


def test_sources_that_disagree_make_the_claim_disputed(claim: Claim) -> None:
    checked(claim, (AGREEING, "primary"), (OPPOSING, "independent"))
    assert claim.verdict == "disputed"


def test_a_copy_adds_no_second_voice(claim: Claim) -> None:
    checked(claim, (REPEATING, "copy"), (OPPOSING, "independent"))
    assert claim.verdict == "inaccurate"


def test_a_source_that_is_silent_changes_nothing(claim: Claim) -> None:
    checked(claim, (AGREEING, "primary"), (SILENT, "independent"))
    assert claim.verdict == "accurate"


def test_a_source_nobody_could_read_contradicts_nothing(claim: Claim) -> None:
    checked(claim, (AGREEING, "primary"))
    source = claim.citations.get().source
    unread = type(source).objects.create(
        outlet=claim.outlet, form="address", title="x", url="https://example.org/gone", created_at=NOW
    )
    claim.citations.create(source=unread, created_at=NOW)
    checks.request_check(version=claim.version, now=NOW, by=None)
    checked(claim)
    assert claim.verdict == "accurate"


def test_passages_are_read_once_for_all_checks_of_a_source(claim: Claim) -> None:
    checked(claim, (AGREEING, "primary"))
    before = list(PassageRow.objects.values_list("pk", flat=True))
    checks.request_check(version=claim.version, now=NOW, by=None)
    checked(claim)
    assert list(PassageRow.objects.values_list("pk", flat=True)) == before


def test_a_finding_tells_its_score_and_whether_vectors_ranked(claim: Claim) -> None:
    evidence = checked(claim, (AGREEING, "primary"))[AGREEING]["evidence"]
    assert evidence["by_vectors"] is vectors.is_installed()
    assert set(evidence["score"]) >= {"figures", "terms", "length", "wording"}


def test_a_check_by_vectors_is_replayed_to_the_byte(claim: Claim) -> None:
    found = checked(claim, (AGREEING, "primary"), (OPPOSING, "independent"))
    again = checks.replay(check=claim.current_check)
    assert [one for one in again if one["evidence"].get("source_role")] == list(found.values())
