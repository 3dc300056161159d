"""A claim's whole history, the newest first: how it was understood, checked, decided and shown to readers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from claims.admin.understanding import facts_of
from claims.admin.words import Sign, kind_label, verdict_sign
from claims.kinds import reading
from claims.models import Check, Claim, ClaimVersion, Publication, Review, Run, RunState

EACH_KIND_SHOWN = 30  # rows of a sort; a claim with more is asked about by software


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a claim."""

    at: datetime
    what: str
    by: str = ""
    sign: Sign | None = None
    lines: tuple[str, ...] = ()
    note: str = ""


def history(claim: Claim, runs: Iterable[Run]) -> list[Event]:
    """Everything that happened to a claim, the newest first; one query a sort of row, but for its runs."""
    versions = claim.versions.select_related("created_by")[:EACH_KIND_SHOWN]
    checks = Check.objects.filter(version__claim=claim).select_related("version").order_by("-id")[:EACH_KIND_SHOWN]
    reviews = claim.reviews.select_related("editor", "check_reviewed")[:EACH_KIND_SHOWN]
    publications = claim.publications.select_related("published_by", "withdrawn_by", "revision")[:EACH_KIND_SHOWN]
    events = [
        *(_version(version) for version in versions),
        *(_check(check) for check in checks),
        *(_review(review) for review in reviews),
        *(event for publication in publications for event in _publication(publication)),
        *(_failed(run) for run in runs if run.state == RunState.FAILED),
    ]
    return sorted(events, key=lambda event: event.at, reverse=True)


def _version(version: ClaimVersion) -> Event:
    roles = [reading.role_from(role) for role in version.reading["roles"]]
    what = _("Registered as %s") if version.number == 1 else _("Understood anew as %s")
    lines = [f"{label}: {value}" for label, value in facts_of(version.kind, roles)]
    return Event(
        at=version.created_at,
        what=what % kind_label(version.kind),
        by=_name(version.created_by),
        lines=(_("version %d") % version.number, *lines, str(version.get_voice_display())),
    )


def _check(check: Check) -> Event:
    version = _("version %d") % check.version.number
    return Event(at=check.created_at, what=_("Checked"), sign=verdict_sign(check.verdict), lines=(version,))


def _review(review: Review) -> Event:
    done = {
        "confirm": _("Confirmed"),
        "override": _("Overridden"),
        "dismiss": _("Dismissed"),
        "ask_again": _("Asked again"),
        "accept": _("Accepted"),
    }
    lines = [review.public_reason] if review.public_reason else []
    if review.decision == "override" and review.check_reviewed:
        lines.append(_("The machine's verdict: %s") % review.check_reviewed.get_verdict_display())
    return Event(
        at=review.at,
        what=done.get(review.decision, str(review.get_decision_display())),
        by=_name(review.editor),
        sign=verdict_sign(review.verdict) if review.verdict else None,
        lines=tuple(lines),
        note=review.internal_note,
    )


def _publication(publication: Publication) -> Iterator[Event]:
    revision = _("revision %d") % publication.revision.number
    yield Event(publication.published_at, _("Published"), _name(publication.published_by), lines=(revision,))
    if publication.withdrawn_at:
        yield Event(publication.withdrawn_at, _("Withdrawn"), _name(publication.withdrawn_by))


def _failed(run: Run) -> Event:
    return Event(run.ended_at or run.asked_at, _("A check failed after %d tries") % run.tries)


def _name(person: Any) -> str:
    return (person.get_full_name() or person.get_username()) if person else _("the service")
