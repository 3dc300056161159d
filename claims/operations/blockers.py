"""How an article stands before publication: what blocks it, who signed which text off, and who let it out without."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from claims.blocking import Reason, Standing, reason, severity
from claims.models import Article, Claim, Clearance, ClearanceForm, Cleared, Revision, Void, blocking, with_standing


@dataclass(frozen=True, slots=True)
class Blocker:
    """A claim that blocks, and why."""

    claim: Claim
    reason: Reason


@dataclass(frozen=True, slots=True)
class ArticleClearance:
    """How an article stands. A sign-off that is not void, or a waiver, may be of an earlier text than `revision`."""

    article: Article
    revision: Revision
    sign_off: Clearance | None
    waiver: Clearance | None  # the newest
    void: Clearance | None  # the sign-off that became void last, where none took its place
    blockers: tuple[Blocker, ...]

    @property
    def is_signed(self) -> bool:
        """Whether the newest text is signed off, whatever came up since."""
        return _is_of(self.sign_off, self.revision)

    @property
    def is_waived(self) -> bool:
        """Whether the newest text may go out without."""
        return _is_of(self.waiver, self.revision)

    @property
    def may_go_out(self) -> bool:
        """Whether the newest text is signed off and unblocked, or was let out without."""
        return self.state in (Cleared.CLEARED, Cleared.WAIVED)

    @property
    def state(self) -> Cleared:
        """In one word."""
        if self.is_signed and not self.blockers:
            return Cleared.CLEARED
        if self.is_waived:
            return Cleared.WAIVED
        return Cleared.BLOCKED if self.blockers else Cleared.WAITING


def clearance_of(article: Article, revision: Revision | None = None, claims: Iterable[Claim] = ()) -> ArticleClearance:
    """How an article stands now. revision, claims: the newest, and all of them, where they were read already."""
    rows = article.clearances.select_related("revision", "carried_to", "by", "voided_by", "voided_in")
    signatures = [row for row in rows if row.form == ClearanceForm.SIGNED and row.voided_why != Void.ANEW]
    signed = next((row for row in signatures if row.voided_at is None), None)
    return ArticleClearance(
        article=article,
        revision=revision or article.current,
        sign_off=signed,
        waiver=next((row for row in rows if row.form == ClearanceForm.WAIVED), None),
        void=None if signed or not signatures else signatures[0],
        blockers=tuple(weighed(claims) if revision else blockers_of(article)),
    )


def blockers_of(article: Article) -> list[Blocker]:
    """The claims that block an article, the gravest first."""
    blocking_ones = with_standing(article.claims.filter(blocking())).select_related("current_version")
    return weighed(blocking_ones.prefetch_related("current_version__quotes"))


def weighed(claims: Iterable[Claim]) -> list[Blocker]:
    """Those of some claims that block, the gravest first; of with_standing(), read with their versions."""
    found = [Blocker(claim, why) for claim in claims if (why := _why(claim))]
    return sorted(found, key=lambda one: (severity(one.reason, one.claim.verdict), one.claim.pk))


def _why(claim: Any) -> Reason | None:
    told = (claim.status, claim.verdict, claim.anchor, claim.attention, claim.version.voice)
    return reason(Standing(*told, let_stand=bool(claim.let_stand)))


def _is_of(clearance: Clearance | None, revision: Revision) -> bool:
    return clearance is not None and clearance.carried_to_id == revision.pk
