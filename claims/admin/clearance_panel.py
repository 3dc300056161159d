"""The clearance panel of an article's page: state, due time, owner, what blocks, who signed, and the forms to act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.admin.clearance_forms import PlanForm, SignOffForm, TakeBackForm, WaiverForm
from claims.admin.words import Sign, verdict_sign
from claims.admin.writing import moment, publication, shortened
from claims.blocking import Reason
from claims.models import Article, Claim, Clearance, Cleared, Revision, User, Void
from claims.models.article import zone
from claims.operations.blockers import ArticleClearance, Blocker, clearance_of
from claims.operations.clearing import plan_clearance, sign_off, take_back, waive
from sources.refusal import Refusal

SHOWN = 20  # blockers; more of them are one and the same news
REASONS = {
    Reason.FOUND_WRONG: gettext_lazy("found wrong, and still in the text"),
    Reason.UNREVIEWED: gettext_lazy("nobody has decided about it"),
    Reason.CHECK_FAILED: gettext_lazy("its check failed"),
    Reason.CHANGED: gettext_lazy("something new came up since it was decided"),
    Reason.IN_WORK: gettext_lazy("not checked yet"),
}
LOOKS = {
    Cleared.CLEARED: "live",
    Cleared.WAIVED: "attention",
    Cleared.BLOCKED: "bad",
    Cleared.WAITING: "attention",
}


@dataclass(frozen=True, slots=True)
class Blocking:
    """A blocking claim as a line that leads to its page."""

    sign: Sign
    quote: str
    url: str
    why: str


def clearance_panel(
    article: Article, *, revision: Revision, claims: Sequence[Claim], user: Any, now: datetime
) -> dict[str, Any]:
    """The context of the panel; `clearance_forms` come beside it, so that a form with errors can take their place."""
    found = clearance_of(article, revision, claims)
    return {
        "clearance": found,
        "clearance_label": state_label(article, found.state),
        "clearance_look": LOOKS[found.state],
        "clearance_lines": _lines(found),
        "blocking": [_blocking(one) for one in found.blockers[:SHOWN]],
        "blocking_left_out": max(0, len(found.blockers) - SHOWN),
        "owner": name_of(article.owner) if article.owner else "",
        "due": due(article),
        "is_overdue": is_overdue(article, now) and not found.may_go_out,
        "signer": user.get_full_name() or user.get_username(),
    }


def clearance_forms(article: Article, revision: Revision) -> dict[str, Any]:
    """The forms of the panel, filled in with what is."""
    return {
        "plan_form": PlanForm(article=article),
        "sign_off_form": SignOffForm(article=article, revision=revision),
        "take_back_form": TakeBackForm(article=article),
        "waiver_form": WaiverForm(article=article),
    }


def act_on_clearance(request: HttpRequest, article: Article) -> dict[str, Any]:
    """Do what a form of the panel asks. The form that was refused by its name, or nothing where it was done."""
    user: Any = request.user
    name, kind, operation = ACTS[str(request.POST.get("do"))]
    form = kind(request.POST, article=article)
    if not form.is_valid():
        return {name: form}
    try:
        operation(article=article, **form.given, by=user, now=timezone.now())
    except Refusal as refusal:
        form.refuse(refusal)
        return {name: form}
    return {}


def tell_void(request: HttpRequest, article: Article, revision: Revision) -> None:
    """Tell whoever just saved a revision that it voided a sign-off."""
    void = article.clearances.filter(voided_in=revision).exclude(voided_why=Void.ANEW).select_related("by").first()
    if void is not None:
        told = {"who": name_of(void.by), "why": void.get_voided_why_display()}
        messages.warning(request, _("This voids the sign-off by %(who)s: %(why)s.") % told)


ACTS: dict[str, tuple[str, Any, Any]] = {
    "plan": ("plan_form", PlanForm, plan_clearance),
    "sign_off": ("sign_off_form", SignOffForm, sign_off),
    "take_back": ("take_back_form", TakeBackForm, take_back),
    "waive": ("waiver_form", WaiverForm, waive),
}


def state_label(article: Article, state: str) -> str:
    """How an article stands, in the desk's words: what is live without a sign-off is said to be so."""
    if article.is_live and state == Cleared.WAIVED:
        return _("published without sign-off: waiver")
    if article.is_live and state != Cleared.CLEARED:
        return _("live without sign-off")
    return str(Cleared(state).label)


def due(article: Article) -> str:
    """When an article is due, in its own zone; the end of its embargo where nothing else is planned."""
    at = due_at(article)
    return publication(at.astimezone(zone(article.published_zone)), article.published_zone) if at else ""


def due_at(article: Article) -> datetime | None:
    """The moment an article is due."""
    return article.due_at or article.embargoed_until


def is_overdue(article: Article, now: datetime) -> bool:
    """Whether its due time has passed."""
    at = due_at(article)
    return at is not None and at < now


def reason_label(why: Reason) -> str:
    """Why a claim blocks."""
    return str(REASONS[why])


def _blocking(one: Blocker) -> Blocking:
    address = reverse("admin:claims_claim_change", args=[one.claim.pk])
    return Blocking(verdict_sign(one.claim.verdict), shortened(one.claim.quote, 120), address, reason_label(one.reason))


def _lines(found: ArticleClearance) -> list[tuple[str, str]]:
    """What happened, as (look, sentence)."""
    lines = []
    if found.sign_off:
        lines.append(_signed(found, found.sign_off))
    if found.void:
        lines += _voided(found.void)
    if found.waiver:
        lines.append(_waived(found, found.waiver))
    return lines


def _signed(found: ArticleClearance, row: Clearance) -> tuple[str, str]:
    told = {
        "who": name_of(row.by),
        "at": moment(row.at),
        "revision": row.revision.number,
        "newest": found.revision.number,
    }
    if not found.is_signed:
        return "warn", _(
            "%(who)s signed revision %(revision)d off (%(at)s). The words changed since, no figure did:"
            " revision %(newest)d wants its own sign-off."
        ) % told
    if found.blockers:
        return "warn", _("%(who)s signed revision %(revision)d off (%(at)s). What blocks came up since.") % told
    if row.revision_id != found.revision.pk:
        return "good", _(
            "%(who)s signed revision %(revision)d off (%(at)s). Only white space changed up to revision %(newest)d."
        ) % told
    return "good", _("%(who)s signed revision %(revision)d off (%(at)s).") % told


def _voided(row: Clearance) -> list[tuple[str, str]]:
    told = {
        "who": name_of(row.by),
        "revision": row.revision.number,
        "why": row.get_voided_why_display(),
        "by": name_of(row.voided_by),
        "at": moment(row.voided_at),
    }
    lines = [
        (
            "bad",
            _("The sign-off of revision %(revision)d by %(who)s is void since %(at)s: %(why)s, by %(by)s.") % told,
        )
    ]
    return [*lines, ("", _("Told at the desk: %s.") % ", ".join(row.told))] if row.told else lines


def _waived(found: ArticleClearance, row: Clearance) -> tuple[str, str]:
    told = {"who": row.decided_by or name_of(row.by), "revision": row.revision.number, "reason": row.reason}
    told |= {"at": moment(row.at), "by": name_of(row.by)}
    if row.decided_by:
        said = _("Waiver for revision %(revision)d: decided by %(who)s, recorded by %(by)s (%(at)s). %(reason)s") % told
    else:
        said = _("Waiver for revision %(revision)d by %(who)s (%(at)s). %(reason)s") % told
    return ("warn" if found.is_waived and not found.is_signed else ""), said


def name_of(person: User | None) -> str:
    """What a person is called."""
    return (person.get_full_name() or person.get_username()) if person else _("the service")
