"""What people decide."""

from __future__ import annotations

import pytest

from claims.models import Article, Claim, Publication, Review, Run, User
from claims.operations import checks, reviewing
from claims.operations.amending import correct_claim
from claims.operations.articles import set_state
from claims.operations.citing import cite, cite_text, cite_upload
from claims.operations.registering import register_claims
from claims.workflow import Attention, Status
from sources.models import RateProvider, Source
from sources.refusal import BadInput, TooLarge, WrongState
from tests.claims.conftest import FIRST, NOW

ANNOUNCEMENT = "정부는 오늘 계획을 발표했다.\n국민 일상 인공지능 사업에 9090억 원을 투입한다.\n행사는 30분 동안 열렸다."


def check_all() -> None:
    for run in Run.objects.live():
        checks.check_claim(run_id=run.pk, now=NOW)


@pytest.fixture
def claim(article: Article, editor: User, rates: RateProvider) -> Claim:
    claim = register_claims(article=article, quote=FIRST, now=NOW, by=editor)[0]
    check_all()
    claim.refresh_from_db()
    return claim


def test_a_checked_claim_is_confirmed_then_published(claim: Claim, editor: User) -> None:
    reviewing.confirm(claim=claim, by=editor, now=NOW)
    publication = reviewing.publish(claim=claim, by=editor, now=NOW)
    claim.refresh_from_db()
    assert claim.status == Status.PUBLISHED
    assert publication.review.verdict == "approximate"


def test_an_unconfirmed_claim_is_not_published(claim: Claim, editor: User) -> None:
    with pytest.raises(WrongState):
        reviewing.publish(claim=claim, by=editor, now=NOW)
    assert not Publication.objects.exists()


def test_a_claim_of_an_article_that_is_taken_down_is_not_published(claim: Claim, editor: User) -> None:
    reviewing.confirm(claim=claim, by=editor, now=NOW)
    set_state(article=claim.article, state="taken_down", now=NOW, by=None)
    with pytest.raises(WrongState):
        reviewing.publish(claim=claim, by=editor, now=NOW)


def test_a_claim_still_in_work_cannot_be_confirmed(article: Article, editor: User) -> None:
    (claim,) = register_claims(article=article, quote=FIRST, now=NOW, by=editor)
    with pytest.raises(WrongState):
        reviewing.confirm(claim=claim, by=editor, now=NOW)


def test_a_corrected_claim_waits_for_its_new_check_before_anyone_can_confirm_it(claim: Claim, editor: User) -> None:
    given = [{"role": "from"}, {"role": "to", "value": "9990000000", "unit": "CNY"}]
    correct_claim(claim=claim, figures=given, now=NOW, by=editor)
    claim.refresh_from_db()
    assert (claim.status, claim.verdict, claim.current_check) == (Status.REGISTERED, "", None)
    with pytest.raises(WrongState):
        reviewing.confirm(claim=claim, by=editor, now=NOW)
    check_all()
    claim.refresh_from_db()
    notes = [note["code"] for note in claim.current_check.findings.first().body["notes"]]
    assert "figure_corrected" in notes


def test_a_check_of_an_earlier_version_cannot_be_confirmed(claim: Claim, editor: User) -> None:
    old = claim.current_check
    correct_claim(claim=claim, voice="attributed", now=NOW, by=editor)
    Claim.objects.filter(pk=claim.pk).update(status=Status.CHECKED, current_check=old)
    with pytest.raises(WrongState, match="corrected"):
        reviewing.confirm(claim=claim, by=editor, now=NOW)


def test_an_override_keeps_the_machines_verdict_beside_it(claim: Claim, editor: User) -> None:
    reviewing.override(claim=claim, verdict="accurate", public_reason="央行另有公布", by=editor, now=NOW)
    claim.refresh_from_db()
    assert (claim.verdict, claim.current_check.verdict) == ("accurate", "approximate")


@pytest.mark.parametrize("reason", ["", "   "])
def test_an_override_without_a_public_reason_is_refused(claim: Claim, editor: User, reason: str) -> None:
    with pytest.raises(BadInput) as refused:
        reviewing.override(claim=claim, verdict="accurate", public_reason=reason, by=editor, now=NOW)
    assert refused.value.field == "public_reason"
    assert not Review.objects.exists()


def test_a_withdrawn_claim_can_be_checked_and_published_again(claim: Claim, editor: User) -> None:
    reviewing.confirm(claim=claim, by=editor, now=NOW)
    reviewing.publish(claim=claim, by=editor, now=NOW)
    reviewing.withdraw(claim=claim, by=editor, now=NOW)
    reviewing.ask_again(claim=claim, by=editor, now=NOW)
    check_all()
    reviewing.confirm(claim=claim, by=editor, now=NOW)
    reviewing.publish(claim=claim, by=editor, now=NOW)
    assert Publication.objects.filter(withdrawn_at__isnull=True).count() == 1


def test_a_published_verdict_never_changes_by_itself(claim: Claim, editor: User) -> None:
    reviewing.confirm(claim=claim, by=editor, now=NOW)
    reviewing.publish(claim=claim, by=editor, now=NOW)
    cite_text(
        claim=claim,
        title="公告",
        text="计划投入9090亿韩元(约合70亿元人民币),用于公共服务。",
        role="primary",
        now=NOW,
        by=editor,
    )
    check_all()
    claim.refresh_from_db()
    assert (claim.status, claim.verdict) == (Status.PUBLISHED, "approximate")
    assert claim.attention == Attention.RESULT_CHANGED


def test_a_check_newer_than_the_review_must_be_confirmed_first(claim: Claim, editor: User) -> None:
    reviewing.confirm(claim=claim, by=editor, now=NOW)
    cite_text(claim=claim, title="발표", text=ANNOUNCEMENT, role="issuer", now=NOW, by=editor)
    check_all()
    with pytest.raises(WrongState):
        reviewing.publish(claim=claim, by=editor, now=NOW)


def test_a_korean_source_supports_the_won_and_is_quoted(claim: Claim, editor: User) -> None:
    citation = cite_text(claim=claim, title="발표", text=ANNOUNCEMENT, role="issuer", now=NOW, by=editor)
    check_all()
    claim.refresh_from_db()
    row = claim.current_check.findings.get(citation=citation)
    passage = row.body["evidence"]["passage"]
    assert row.outcome == "supported"
    assert row.code == "source_supported_issuer"
    assert passage["text"] == "국민 일상 인공지능 사업에 9090억 원을 투입한다."
    assert ANNOUNCEMENT[passage["start"] : passage["end"]] == passage["text"]


def test_a_source_about_something_else_is_no_contradiction(claim: Claim, editor: User) -> None:
    citation = cite_text(
        claim=claim, title="날씨", text="내일은 전국에 비가 내린다. 기온은 12도.", role="primary", now=NOW, by=editor
    )
    check_all()
    claim.refresh_from_db()
    assert claim.current_check.findings.get(citation=citation).outcome == "not_found"
    assert claim.verdict == "approximate"


def test_an_uploaded_file_in_an_old_encoding_is_read(claim: Claim, editor: User) -> None:
    content = ANNOUNCEMENT.encode("euc-kr")
    citation = cite_upload(claim=claim, name="발표.txt", content=content, role="issuer", now=NOW, by=editor)
    assert citation.source.latest_snapshot.text == ANNOUNCEMENT
    assert citation.source.language == "ko"


@pytest.mark.parametrize(("name", "content"), [("a.exe", b"MZ"), ("a.txt", b""), ("a.txt", b"  \n")])
def test_a_file_without_text_is_refused_and_leaves_nothing(
    claim: Claim, editor: User, name: str, content: bytes
) -> None:
    with pytest.raises(BadInput) as refused:
        cite_upload(claim=claim, name=name, content=content, role="issuer", now=NOW, by=editor)
    assert refused.value.field == "file"
    assert not Source.objects.exists()


def test_an_endless_text_is_refused(claim: Claim, editor: User) -> None:
    with pytest.raises(TooLarge):
        cite_text(claim=claim, title="t", text="가" * 1_000_000, role="issuer", now=NOW, by=editor)


def test_linking_a_source_twice_is_once(claim: Claim, editor: User) -> None:
    citation = cite_text(claim=claim, title="발표", text=ANNOUNCEMENT, role="issuer", now=NOW, by=editor)
    assert cite(claim=claim, source=citation.source, now=NOW, by=editor) == citation


def test_a_source_of_another_outlet_is_not_there(claim: Claim, editor: User, other_outlet: object) -> None:
    citation = cite_text(claim=claim, title="발표", text=ANNOUNCEMENT, role="issuer", now=NOW, by=editor)
    Source.objects.filter(pk=citation.source.pk).update(outlet=other_outlet)
    foreign = Source.objects.get(pk=citation.source.pk)
    with pytest.raises(BadInput):
        cite(claim=claim, source=foreign, now=NOW, by=editor)
