"""A source that repeats another counts once: a reprint of the issuer's words is the issuer's word."""

from __future__ import annotations

from typing import Any

import pytest

from claims.models import Article, Claim, Run, User
from claims.operations.checks import check_claim, replay, request_check
from claims.operations.citing import cite_text
from claims.operations.registering import register_claims
from tests.claims.conftest import NOW

pytestmark = pytest.mark.django_db
BODY = "该部计划在三年内建成480个社区服务站。"
STATEMENT = (
    "우리 부는 3년 안에 지역 서비스 센터 480곳을 짓겠다고 밝혔다. 센터에서는 주민 상담과 교육을 함께 제공하며, 운"
    "영은 지방자치단체가 맡는다. "
    "올해 안에 첫 50곳을 열고 내년부터 해마다 늘려 간다는 계획이다."
)


def test_reprint_of_the_issuers_statement_is_no_independent_report(
    article: Article, editor: User, settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    claim = register_claims(article=article, quote=BODY, by=editor, now=NOW)[0]
    for title, role in (("발표", "issuer"), ("신문", "independent")):
        cite_text(claim=claim, text=STATEMENT, title=title, role=role, now=NOW, by=editor)
    checked = check(claim, editor)
    roles = {finding.body["evidence"].get("source_role") for finding in checked.findings.all() if finding.citation_id}
    assert roles == {"issuer"}
    notes = [note["code"] for finding in checked.findings.all() for note in finding.body["notes"]]
    assert notes.count("source_copies") == 1
    assert replay(check=checked) == [finding.body for finding in checked.findings.all()]


def check(claim: Claim, by: User) -> Any:
    request_check(version=claim.version, now=NOW, by=by)
    for run_id in Run.objects.filter(state="queued").values_list("pk", flat=True):
        check_claim(run_id=run_id, now=NOW)
    claim.refresh_from_db()
    return claim.current_check
