"""What an edit does to a sign-off: white space carries it on, other words leave it behind, a figure voids it."""

from __future__ import annotations

from datetime import datetime

from claims.models import Article, Clearance, ClearanceForm, Revision, User, Void
from claims.operations.clearing import void_sign_off
from claims.operations.reanchoring import WITH_TEXTS, anchor_in
from claims.rewording import Edit, edit_between
from claims.workflow import Anchor, Status


def carry_or_void(*, article: Article, revision: Revision, now: datetime, by: User | None) -> None:
    """Hold a new revision against the texts that were signed off or waived. Call it once the claims are anchored.

    White space alone carries both on. Other words, with every figure and claim as it was, leave a sign-off standing
    for its own revision: the new one wants its own. A figure, or the words of a claim, void it.
    """
    for clearance in _counting(article):
        signed = clearance.carried_to
        edit = edit_between(_whole(signed), _whole(revision), lang=article.language[:2])
        if edit is Edit.NOTHING:
            Clearance.objects.filter(pk=clearance.pk).update(carried_to=revision)
        elif clearance.form == ClearanceForm.SIGNED and (edit is Edit.FIGURES or _lost_claim(article, signed)):
            why = Void.FIGURES if edit is Edit.FIGURES else Void.CLAIM
            void_sign_off(clearance, why, revision, now, by)


def _counting(article: Article) -> list[Clearance]:
    rows = Clearance.objects.filter(article=article, voided_at__isnull=True)
    return list(rows.select_related("article__owner", "article__outlet", "carried_to", "revision", "by"))


def _whole(revision: Revision) -> str:
    return f"{revision.headline}\n\n{revision.body}"


def _lost_claim(article: Article, signed: Revision) -> bool:
    """Whether words of a claim that stood in the signed text are gone from the newest."""
    gone = article.claims.filter(anchor=Anchor.ORPHANED).exclude(status=Status.DISMISSED)
    claims = gone.select_related("current_version").prefetch_related(*WITH_TEXTS)
    return any(anchor_in(signed.body, claim.version) in (Anchor.KEPT, Anchor.MOVED) for claim in claims)
