"""Why a claim keeps its article from being signed off, by its table, and the same asked of the database."""

from __future__ import annotations

from itertools import product

import pytest

from claims.blocking import Reason, Standing, reason, severity
from claims.models import Article, Claim, VerdictWord, blocking, gravity
from claims.operations.amending import correct_claim
from claims.operations.checks import check_claim
from claims.operations.registering import register_claims
from claims.workflow import Anchor, Attention, Status
from sources.models import RateProvider
from tests.claims.conftest import FIRST, NOW


def why(
    status: str, verdict: str, *, anchor: str = "kept", attention: str = "", voice: str = "own"
) -> Reason | str | None:
    return reason(Standing(status, verdict, anchor, attention, voice))


@pytest.mark.parametrize("status", ["draft", "checked"])
@pytest.mark.parametrize("verdict", ["inaccurate", "outdated", "disputed", "unverifiable"])
def test_what_nobody_decided_about_blocks(status: str, verdict: str) -> None:
    assert why(status, verdict) == "unreviewed"
    assert why(status, verdict, voice="quoted") == "unreviewed"


@pytest.mark.parametrize("status", ["draft", "checked", "confirmed", "published", "withdrawn"])
@pytest.mark.parametrize("verdict", ["accurate", "approximate"])
def test_what_holds_blocks_nothing(status: str, verdict: str) -> None:
    assert why(status, verdict) is None


@pytest.mark.parametrize("status", ["confirmed", "published"])
def test_a_figure_the_desk_found_wrong_blocks_while_it_stands_in_the_articles_own_words(status: str) -> None:
    for verdict in ("inaccurate", "outdated"):
        assert why(status, verdict) == "found_wrong"
        assert why(status, verdict, voice="quoted") is None
        assert why(status, verdict, anchor="orphaned") is None
    assert why(status, "disputed") is None
    assert why(status, "unverifiable") is None


@pytest.mark.parametrize("status", ["dismissed", "checked", "draft", "confirmed", "registered"])
def test_what_was_put_aside_or_left_the_text_blocks_nothing(status: str) -> None:
    assert why(status, "inaccurate", anchor="kept" if status == "dismissed" else "orphaned") is None


@pytest.mark.parametrize(
    ("status", "verdict", "attention", "told"),
    [
        ("registered", "", "", "in_work"),
        ("checking", "accurate", "", "in_work"),
        ("draft", "", "", "in_work"),
        ("registered", "", "needs_person", "check_failed"),
        ("confirmed", "accurate", "evidence_changed", "changed"),
        ("published", "accurate", "result_changed", "changed"),
        ("checked", "inaccurate", "needs_person", "unreviewed"),
    ],
)
def test_what_is_in_work_or_calls_for_a_person_blocks(status: str, verdict: str, attention: str, told: str) -> None:
    assert why(status, verdict, attention=attention) == told


def test_the_gravest_comes_first() -> None:
    found = [("in_work", ""), ("unreviewed", "unverifiable"), ("found_wrong", "outdated"), ("unreviewed", "inaccurate")]
    ordered = sorted(found, key=lambda one: severity(Reason(one[0]), one[1]))
    assert ordered == [found[2], found[3], found[1], found[0]]


STANDINGS = list(product(Status.values, ["", *VerdictWord.values], Anchor.values, ["", *Attention.values]))


@pytest.mark.parametrize("voice", ["own", "quoted"])
def test_the_database_says_the_same_of_every_claim_there_can_be(
    article: Article, rates: RateProvider, voice: str
) -> None:
    (registered,) = register_claims(article=article, quote=FIRST, now=NOW, by=None)
    claim = correct_claim(claim=registered, voice=voice, now=NOW, by=None) if voice != "own" else registered
    check_claim(run_id=claim.version.runs.get().pk, now=NOW)
    row = Claim.objects.filter(pk=claim.pk)
    wrong = []
    for standing in STANDINGS:
        status, verdict, anchor, attention = standing
        row.update(status=status, verdict=verdict, anchor=anchor, attention=attention)
        why = reason(Standing(*standing, voice))
        found = row.filter(blocking()).annotate(gravity=gravity()).values_list("gravity", flat=True).first()
        place = severity(why, verdict) if why else None
        if found != (place and 10 * place[0] + place[1]):
            wrong.append((*standing, found))
    assert wrong == []
