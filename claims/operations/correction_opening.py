"""Opening corrections: by a person, in place of a verdict that must not be shown, or by the service after a check."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from django.utils.translation import gettext as _

from claims.corrections import CorrectionState, Gravity, finds_own_fault
from claims.kinds.reading import finding_from
from claims.models import Check, Claim, Correction, CorrectionStep, User
from claims.models.correction import LONGEST_FIGURE
from claims.operations.deciding import require_person
from claims.operations.noticing import notice_correction
from claims.operations.overtaking import locked_claim
from claims.reasons.sentences import languages
from claims.roles import Act
from claims.verdicts import Finding, Outcome
from claims.workflow import Status
from factcheck.audit.trail import facts, operation, record
from sources.refusal import BadInput, WrongState
from sources.text import clean

OF_CHECKED = (Status.CHECKED, Status.CONFIRMED, Status.PUBLISHED)
WRONG = (Outcome.INACCURATE, Outcome.OUTDATED, Outcome.CONTRADICTED)
TOLD = ("gravity", "old_figure", "new_figure")
LONGEST_REASON = 2_000


class Figures(NamedTuple):
    """The figure as it stands, and what it should be as far as that is known."""

    old: str
    new: str


@operation
def open_correction(
    *,
    claim: Claim,
    by: User,
    now: datetime,
    gravity: str = Gravity.SUBSTANTIVE,
    old_figure: str = "",
    new_figure: str = "",
    reason: str = "",
    seen: int | None = None,
) -> Correction:
    """Open the correction of a claim that readers could read. Raises BadInput, NotAllowed, WrongState, Overtaken.

    Figures that are not given are those of the check that found fault.
    """
    claim = locked_claim(claim, seen)
    require_person(by, Act.OPEN_CORRECTION, claim)
    return open_for(
        claim,
        by=by,
        now=now,
        gravity=gravity,
        figures=Figures(clean(old_figure).strip(), clean(new_figure).strip()),
        reason=clean(reason).strip(),
    )


def open_for(
    claim: Claim,
    *,
    by: User | None,
    now: datetime,
    gravity: str = Gravity.SUBSTANTIVE,
    figures: Figures | None = None,
    reason: str = "",
) -> Correction:
    """Open the correction of a locked claim. Raises BadInput, WrongState."""
    require_known(gravity)
    require_none_open(claim)
    if claim.status not in OF_CHECKED or claim.current_check is None:
        raise WrongState(_("The claim is not checked yet: wait for its check."), details={"status": claim.status})
    if not claim.article.is_live:
        raise WrongState(_("The article is not live: nobody has read it, so change its text."))
    found = figures_of(claim)
    old = (figures.old if figures else "") or found.old
    new = (figures.new if figures else "") or found.new
    _require_figures(old, new)
    correction = Correction.objects.create(
        outlet=claim.outlet,
        claim=claim,
        gravity=gravity,
        check_found=claim.current_check,
        revision_found=claim.version.revision,
        old_words=claim.quote,
        old_figure=old,
        new_figure=new,
        opened_at=now,
        opened_by=by,
        changed_at=now,
    )
    step = CorrectionStep(correction=correction, end=CorrectionState.OPEN, said=reason, by=by, at=now)
    step.save()
    notice_correction(correction=correction, by=by, now=now)
    told = {"step": correction.state, **facts(correction, *TOLD), **({"reason": reason} if reason else {})}
    record(actor=by, action="correction.opened", subject=correction, after=told, now=now)
    return correction


def open_where_due(claim: Claim, check: Check, now: datetime) -> Correction | None:
    """What the service does when a newer check finds fault with words readers see; the claim is locked.

    A text that somebody let stand after the same finding stays as it is.
    """
    if claim.status != Status.PUBLISHED or not finds_own_fault(check.verdict, claim.version.voice):
        return None
    last = claim.corrections.first()
    if last is not None and (last.settled_at is None or _is_settled_by(last, check)):
        return None
    return open_for(claim, by=None, now=now) if claim.article.is_live else None


def figures_of(claim: Claim) -> Figures:
    """The figure that the claim's check found wrong, and what it suggests, as the article's language writes it."""
    findings = [finding_from(row.body) for row in claim.current_check.findings.all()] if claim.current_check else []
    wrong = next((one for one in findings if one.outcome in WRONG), findings[0] if findings else None)
    if wrong is None:
        return Figures(_cut(claim.quote), "")
    written = wrong.written.text if wrong.written and wrong.written.text else claim.quote
    return Figures(_cut(written), _cut(_suggested(wrong, claim.article.language)))


def require_known(gravity: str) -> None:
    """Raises BadInput for no class of ours."""
    if gravity not in Gravity.values:
        raise BadInput(
            _("Unknown class %(given)s: use one of %(known)s.")
            % {"given": repr(gravity), "known": ", ".join(Gravity.values)},
            field="gravity",
        )


def require_none_open(claim: Claim) -> None:
    """Raises WrongState where a correction of the claim is under way."""
    found = claim.corrections.unsettled().first()
    if found is not None:
        raise WrongState(
            _("A correction of this claim is open: see it through first."), details={"correction": str(found.public_id)}
        )


def _is_settled_by(last: Correction, check: Check) -> bool:
    found = last.check_found
    if last.state != CorrectionState.STANDS or found is None:
        return False
    return (found.version_id, found.verdict) == (check.version_id, check.verdict)


def _suggested(finding: Finding, language: str) -> str:
    """What the suggestion of a finding puts in the old figure's place; nothing where it only adds a note."""
    suggestion = finding.suggestion
    if suggestion is None or suggestion.code not in ("write", "write_amount"):
        return ""
    new = str(suggestion.values.get("new", ""))
    if suggestion.code == "write":
        return new
    number, _blank, unit = new.partition(" ")
    try:
        return languages()[language].write_money(Decimal(number), unit)
    except (KeyError, InvalidOperation):
        return ""


def _require_figures(old: str, new: str) -> None:
    for field, figure in (("old_figure", old), ("new_figure", new)):
        if len(figure) > LONGEST_FIGURE:
            raise BadInput(_("This is longer than %d characters: give the figure alone.") % LONGEST_FIGURE, field=field)


def _cut(text: str) -> str:
    return text[:LONGEST_FIGURE]
