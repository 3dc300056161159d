"""Published claims as rows, and what a reader fetches of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring

from claims.kinds.reading import finding_json
from claims.models import (
    Article,
    Check,
    Citation,
    Claim,
    ClaimVersion,
    Decision,
    FindingRow,
    Publication,
    Review,
    User,
)
from claims.verdicts import Finding, Outcome, Quantity, Reason
from claims.workflow import Status
from sources.models import Source
from tests.claims.conftest import FIRST, NOW

CONVERTED = Finding(
    outcome=Outcome.APPROXIMATE,
    reason=Reason(
        "conversion_approximate",
        {
            "provider": "ecb",
            "day": "2024-03-07",
            "base": "KRW",
            "quote": "CNY",
            "rate": "0.005420",
            "from": "909000000000 KRW",
            "expected": "4927000000 CNY",
            "written": "4980000000 CNY",
            "off": "1.1",
        },
    ),
    written=Quantity(Decimal(4980000000), Decimal(4980000000), "CNY", "49.8亿元人民币"),
    expected=Quantity(Decimal(4927000000), Decimal(4927000000), "CNY"),
    deviation=Decimal("1.08"),
    formula="909000000000 KRW × 0.005420172 = 4927000000 CNY",
    evidence={"rate": "0.005420172", "rate_day": "2024-03-07", "rate_provider": "ecb", "rate_period": "day"},
)


NOTE = "internal: call Mr Kim again"


def said(outcome: Outcome, role: str = "primary", text: str = "계획에 9090억 원을 쓴다.") -> Finding:
    """What a source says of a claim."""
    return Finding(
        outcome=outcome,
        reason=Reason("source_supported", {"source": "Plan", "passage": text, "agreeing": "9090亿韩元"}),
        evidence={"source_role": role, "source_title": "Plan", "passage": {"text": text, "lang": "ko"}},
    )


@dataclass
class Desk:
    """Makes claims and publishes them without running a check: what is shown must depend on rows alone."""

    article: Article
    editor: User

    def claim(self, *, kind: str = "conversion", voice: str = "own", quote: str = FIRST) -> Claim:
        claim = Claim.objects.create(
            outlet=self.article.outlet, article=self.article, created_at=NOW, changed_at=NOW, status=Status.REGISTERED
        )
        version = ClaimVersion.objects.create(
            claim=claim,
            number=1,
            revision=self.article.current,
            kind=kind,
            voice=voice,
            reading={"quote": quote, "roles": []},
            created_at=NOW,
        )
        claim.current_version = version
        claim.save()
        return claim

    def check(
        self, claim: Claim, verdict: str, *findings: Finding | tuple[Finding, Citation], quote: str = FIRST
    ) -> Check:
        """A finished check; a finding of a source comes with its citation."""
        version = claim.current_version
        number = Check.objects.filter(version=version).count()
        check = Check.objects.create(
            version=version,
            inputs={"quote": quote, "number": number},
            inputs_digest=f"{version.pk}-{number}",
            engine="1",
            verdict=verdict,
            created_at=NOW,
        )
        for position, one in enumerate(findings):
            finding, citation = one if isinstance(one, tuple) else (one, None)
            FindingRow.objects.create(
                check_made=check,
                position=position,
                citation=citation,
                outcome=finding.outcome,
                code=finding.reason.code,
                body=finding_json(finding),
            )
        claim.current_check, claim.verdict = check, verdict
        claim.status = Status.CHECKED
        claim.save()
        return check

    def publish(self, claim: Claim, *, verdict: str = "", reason: str = "") -> Publication:
        """Confirm the check, or put a verdict in its place, and publish it."""
        check = claim.current_check
        review = Review.objects.create(
            claim=claim,
            check_reviewed=check,
            editor=self.editor,
            decision=Decision.OVERRIDE if verdict else Decision.CONFIRM,
            verdict=verdict or check.verdict,
            public_reason=reason,
            internal_note=NOTE,
            at=NOW,
        )
        claim.status = Status.PUBLISHED
        claim.save()
        return Publication.objects.create(
            claim=claim,
            review=review,
            revision=claim.current_version.revision,
            published_at=NOW + timedelta(minutes=5),
            published_by=self.editor,
        )

    def published(self, verdict: str = "approximate", *findings: Finding, **claimed: Any) -> Claim:
        """A claim with a published verdict."""
        claim = self.claim(**claimed)
        self.check(claim, verdict, *(findings or (CONVERTED,)), quote=claimed.get("quote", FIRST))
        self.publish(claim)
        return claim

    def source(self, claim: Claim, **fields: Any) -> Citation:
        """A source linked to a claim."""
        source = Source.objects.create(
            **{"outlet": self.article.outlet, "form": "text", "title": "Plan", "created_at": NOW} | fields
        )
        return Citation.objects.create(claim=claim, source=source, note=NOTE, created_at=NOW)


@pytest.fixture
def newsroom(article: Article, editor: User) -> Desk:
    return Desk(article, editor)


FORMS = (".svg", ".json", "")
UNKNOWN = "00000000-0000-4000-8000-000000000000"
Fetch = Callable[..., Any]


@pytest.fixture
def fetch(client: Any, settings: Any) -> Fetch:
    """A form of a claim as a reader gets it: fetch(claim, ".svg?lang=en")."""
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)  # WhiteNoise wants its folder

    def get(claim: Any, form: str = "", **headers: str) -> Any:
        public_id = getattr(claim, "public_id", claim)
        return client.get(f"/badges/claims/{public_id}{form}", headers=headers)

    return get


def words(fetch: Fetch, claim: Claim, lang: str = "") -> str:
    """The words of a claim's JSON form."""
    return str(fetch(claim, f".json?lang={lang}").json()["words"])


def image_text(image: bytes) -> list[str]:
    """What is written in an SVG."""
    return [element.text or "" for element in fromstring(image).iter("{http://www.w3.org/2000/svg}text")]
