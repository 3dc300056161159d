"""What a correction's page shows: the words before and after, the note, what can be done, everything that happened."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.urls import reverse

from claims.admin import writing
from claims.admin.correction_acts import acts_on, form_of
from claims.admin.history import history
from claims.admin.words import verdict_sign
from claims.corrections import CorrectionState
from claims.models import Correction, User
from claims.operations.corrections import is_revised
from claims.publishing.addresses import addresses

PEOPLE = ("opened_by", "note_by", "approved_by", "published_by")
STEPS = (CorrectionState.OPEN, CorrectionState.WITH_AUTHOR, CorrectionState.CORRECTED, CorrectionState.PUBLISHED)


def correction_page(correction: Correction, *, user: Any, bound: dict[str, Any]) -> dict[str, Any]:
    """The context of the page. bound: forms that were sent and have errors, by their act."""
    claim, article = correction.claim, correction.claim.article
    acts = acts_on(correction, user)
    shown = correction.settled_at is not None and correction.state != CorrectionState.STANDS
    found = correction.check_found
    return {
        "correction": correction,
        "claim": claim,
        "article": article,
        "headline": article.headline,
        "acts": acts,
        "too_late": next((form for name, form in bound.items() if name not in acts), None),
        "forms": {name: bound.get(name) or form_of(name, correction) for name in acts},
        "track": _track(correction),
        "sign": verdict_sign(found.verdict) if found else None,
        "people": {name: _name(getattr(correction, name)) for name in PEOPLE},
        "opened_at": writing.moment(correction.opened_at),
        "approved_at": writing.moment(correction.approved_at),
        "published_at": writing.moment(correction.published_at),
        "is_revised": correction.revision_made_id is not None or is_revised(correction),
        "article_url": reverse("admin:claims_article_change", args=[article.pk]),
        "claim_url": reverse("admin:claims_claim_change", args=[claim.pk]),
        "list_url": reverse("admin:claims_correction_changelist"),
        "addresses": addresses(str(claim.public_id)) if shown else None,
        "history": history(Q(subject_type="claims.correction", subject_id=str(correction.pk))),
    }


def _name(person: User | None) -> str:
    return (person.get_full_name() or person.get_username()) if person else ""


def _track(correction: Correction) -> list[tuple[Any, str]]:
    """The way a correction goes, and how far it is: (label, "" | "is-now" | "is-done")."""
    if correction.state == CorrectionState.STANDS:
        way = [CorrectionState.OPEN, CorrectionState.STANDS]
    else:
        way = list(STEPS if correction.is_note_due else STEPS[:-1])
    at = way.index(CorrectionState(correction.state))
    return [(step.label, "is-now" if here == at else "is-done" if here < at else "") for here, step in enumerate(way)]
