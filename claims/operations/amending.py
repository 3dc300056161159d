"""Claims understood otherwise: an editor's correction is a new version, and asks for a new check."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.anchoring import Selector
from claims.correcting import UnusableError, corrected_basis, corrected_roles
from claims.kinds import reading
from claims.kinds.kind import Kind, Voice
from claims.kinds.registry import kinds
from claims.models import Claim, ClaimVersion, User
from claims.operations.checks import request_check
from claims.operations.overtaking import locked_claim
from claims.operations.permitting import require
from claims.operations.versions import add_version
from claims.roles import Act
from claims.workflow import Status, may_move
from factcheck.audit.trail import facts, operation, record
from sources.refusal import BadInput

CORRECTION_SENTENCES = {
    "unknown_role": gettext_lazy("This kind of claim has no role %(given)s."),
    "no_figure": gettext_lazy("There is no such figure yet: give its value and unit."),
    "not_one_figure": gettext_lazy("%(given)s is not one figure: write it as the article does, such as 49.8亿元."),
    "no_number": gettext_lazy("%(given)s is no number: use digits and a point, such as 4980000000."),
    "not_positive": gettext_lazy("%(given)s is not above zero: give the amount without its sign."),
    "unknown_unit": gettext_lazy(
        "Unknown unit %(given)s: use a currency's code such as CNY, %%, or a unit such as km."
    ),
    "not_in_quote": gettext_lazy("%(given)s does not stand in the claim's words: retype it as it is written there."),
    "no_day": gettext_lazy("This basis needs a day: give it as 2024-03-07."),
    "days_reversed": gettext_lazy("The period ends before it begins: exchange its days."),
    "day_to_come": gettext_lazy("%(given)s lies after the article's publication: give an earlier day."),
    "no_rate": gettext_lazy("This basis needs its rate: give what one unit of one currency is in the other, as 7.1."),
    "other_pair": gettext_lazy("The rate must be between the two currencies of the claim, not %(given)s."),
}


def _corrected_reading(
    claim: Claim,
    kind: Kind,
    figures: Sequence[dict[str, Any]] | None,
    rate_basis: dict[str, Any] | None,
) -> dict[str, Any]:
    stored = dict(claim.version.reading)
    try:
        if figures is not None:
            places = [(quote.exact, quote.start or 0) for quote in claim.version.quotes.all()]
            lang = claim.article.language[:2]
            stored["roles"] = corrected_roles(stored["roles"], figures, kind, lang, places)
        if rate_basis is not None:
            chosen = corrected_basis(rate_basis, claim.article.published, stored)
            stored["rate_basis"] = reading.rate_basis_json(chosen)
    except UnusableError as error:
        sentence = CORRECTION_SENTENCES[error.code] % {"given": repr(error.given)}
        raise BadInput(sentence, field=error.field) from error
    except reading.UnreadableError as error:
        raise BadInput(_("%s cannot be used: write days as 2024-03-07.") % error.field, field="rate_basis") from error
    return stored


@operation
def correct_claim(
    *,
    claim: Claim,
    now: datetime,
    by: User | None,
    kind: str | None = None,
    voice: str | None = None,
    attributed_to: str | None = None,
    figures: Sequence[dict[str, Any]] | None = None,
    rate_basis: dict[str, Any] | None = None,
    seen: int | None = None,
) -> Claim:
    """Understand a claim otherwise: a new version with what was given changed, and a new check.

    Raises BadInput, NotAllowed, and Overtaken where `seen` is not the claim's `edits` any more.
    """
    claim = locked_claim(claim, seen)
    require(by, Act.CORRECT, claim.outlet_id)
    old = claim.version
    _require_known(kind, voice)
    stored = _corrected_reading(claim, kinds()[kind or old.kind], figures, rate_basis)
    version = add_version(
        claim,
        revision=old.revision,
        kind=kind or old.kind,
        voice=voice or old.voice,
        attributed_to=old.attributed_to if attributed_to is None else attributed_to.strip(),
        stored=stored,
        quotes=[Selector(q.exact, q.prefix, q.suffix, q.start, q.end) for q in old.quotes.all()],
        now=now,
        by=by,
    )
    was = facts(claim, "status", "verdict")
    reopen(claim)
    record(
        actor=by,
        action="claim.corrected",
        subject=claim,
        before={**_understood(old), **was},
        after={**_understood(version), **facts(claim, "status", "verdict")},
        now=now,
    )
    request_check(version=version, now=now, by=by)
    return claim


def _require_known(kind: str | None, voice: str | None) -> None:
    known = kinds()
    if kind is not None and kind not in known:
        raise BadInput(
            _("Unknown kind %(given)s: use one of %(known)s.")
            % {"given": repr(kind), "known": ", ".join(sorted(known))},
            field="kind",
        )
    if voice is not None and voice not in list(Voice):
        raise BadInput(
            _("Unknown voice %(given)s: use one of %(known)s.") % {"given": repr(voice), "known": ", ".join(Voice)},
            field="voice",
        )


def _understood(version: ClaimVersion) -> dict[str, Any]:
    return {"version": version.number, **facts(version, "kind", "voice", "reading")}


REOPENED = (Status.DRAFT, Status.CHECKING, Status.CHECKED, Status.CONFIRMED)


def reopen(claim: Claim) -> None:
    """What was found of an earlier version says nothing of this one; what is published stays until it is withdrawn.

    A draft that a person corrects is a claim of the desk from then on.
    """
    claim.edits += 1
    if claim.status in REOPENED and may_move(claim.status, Status.REGISTERED):
        claim.status, claim.verdict, claim.current_check = Status.REGISTERED, "", None
    claim.save(update_fields=["status", "verdict", "current_check", "edits"])
