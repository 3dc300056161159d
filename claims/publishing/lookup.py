"""From rows to what readers may know of a claim: two queries, and one where nothing is shown.

Only the columns named here are read: an editor's name, an internal note, a confidential source never leave their table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.fields.json import KT, KeyTextTransform
from django.db.models.functions import JSONObject

from claims.kinds.kind import Voice
from claims.kinds.reading import finding_from
from claims.models import Correction, Decision, FindingRow, Publication, Run
from claims.models.article import zone
from claims.publishing.records import CitedSource, Corrected, RateOrigin, Record, Told
from claims.publishing.short import range_of
from claims.publishing.states import TABLE, Matter, Shown, State, shown
from claims.verdicts import FAULTS, Outcome, Verdict
from sources.models import RateProvider, Snapshot, SourceAccess

PUBLIC_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")  # one spelling, so that caches keep one copy
SAID_BY_SOURCE = (Outcome.SUPPORTED, Outcome.CONTRADICTED)
SILENT = (Outcome.NOT_FOUND, Outcome.UNREADABLE)  # a source that says nothing of the claim is nothing to readers
MOST_PAST = 10

Row = dict[str, Any]

CHECK = "review__check_reviewed"
PUBLIC = {  # what is read of a publication, by where it stands
    "status": F("claim__status"),
    "anchor": F("claim__anchor"),
    "attention": F("claim__attention"),
    "state": F("claim__article__state"),
    "language": F("claim__article__language"),
    "zone": F("claim__article__published_zone"),
    "url": F("claim__article__url"),
    "outlet": F("claim__article__outlet"),
    "hosts": F("claim__article__outlet__embed_hosts"),
    "article": F("claim__article"),
    "article_id_public": F("claim__article__public_id"),
    "policy": F("claim__article__outlet__policy_url"),
    "public_id": F("claim__public_id"),
    "version": F(f"{CHECK}__version"),
    "outlet_name": F("claim__article__outlet__name"),
    "headline": F("revision__headline"),
    "number": F("revision__number"),
    "verdict": F("review__verdict"),
    "decision": F("review__decision"),
    "reason": F("review__public_reason"),
    "check": F(CHECK),
    "checked_at": F(f"{CHECK}__created_at"),
    "quote": KeyTextTransform("quote", f"{CHECK}__inputs"),
    "kind": F(f"{CHECK}__version__kind"),
    "voice": F(f"{CHECK}__version__voice"),
    "slug": F("claim__article__outlet__slug"),
    "by_correction": F("correction"),
    "version_now": F("claim__current_version"),  # a correction is told of the claim as it is understood now
    "kind_now": F("claim__current_version__kind"),
    "voice_now": F("claim__current_version__voice"),
}
OF_CORRECTION = ("old_figure", "new_figure", "old_words", "new_words", "note")
OWN_FAULT = Q(review__verdict__in=FAULTS, **{f"{CHECK}__version__voice": Voice.OWN})
OF_SOURCE = {field: F(f"citation__source__{field}") for field in ("title", "publisher", "url", "role")}


def published_claim(public_id: str) -> Record | None:
    """What readers may know of a claim; None for every claim of which they may know nothing, the unknown included."""
    if not PUBLIC_ID.fullmatch(public_id):
        return None
    row = publications(claim__public_id=UUID(public_id)).first()
    return None if row is None else next(iter(records_of([row])), None)


def published_id(code: str) -> str | None:
    """The public id that a short address stands for, among what readers see; None where none or several fit."""
    between = range_of(code)
    if between is None:
        return None
    found = publications(claim__public_id__range=between).values_list("claim__public_id", flat=True)[:2]
    return str(found[0]) if len(found) == 1 else None


def past(public_id: str) -> list[tuple[Record, datetime]]:
    """What readers saw of a claim before, latest first, with the moment until which they did."""
    ended = Publication.objects.filter(claim__public_id=UUID(public_id), withdrawn_at__isnull=False)
    rows = list(_values(ended).order_by("-withdrawn_at")[:MOST_PAST])
    findings = _findings(rows)
    told = (_record(row, _was_shown(row), findings.get(row["check"], [])) for row in rows)
    return [(record, row["withdrawn_at"].astimezone(zone(row["zone"]))) for record, row in zip(told, rows, strict=True)]


def records_of(rows: Sequence[Row]) -> list[Record]:
    """What readers may know of each publication; those of which they may know nothing are left out. One query."""
    seen = [(row, _seen(row)) for row in rows]
    open_rows = [(row, how) for row, how in seen if how is not Shown.NOTHING]
    findings = _findings([row for row, _how in open_rows])
    return [_record(row, how, findings.get(row["check"], [])) for row, how in open_rows]


def _seen(row: Row) -> Shown:
    unsettled = row["in_work"] or row["correcting"] or bool(row["attention"])
    return shown(State(row["status"], row["anchor"], row["state"], unsettled, _matter(row)))


def _was_shown(row: Row) -> Shown:
    return Shown.CORRECTED if _matter(row) == Matter.CORRECTION else Shown.VERDICT


def _matter(row: Row) -> Matter:
    if row["by_correction"] is not None:
        return Matter.CORRECTION
    own_fault = row["voice"] == Voice.OWN and row["verdict"] in FAULTS
    return Matter.OWN_FAULT if own_fault else Matter.VERDICT


def version_of(row: Row) -> int:
    """The version whose words readers are told of: the one that was checked, or the corrected one."""
    found: int = row["version_now"] if _matter(row) == Matter.CORRECTION else row["version"]
    return found


def publications(**of: Any) -> Any:
    """The standing publications of claims; what shows nothing is left out here already, so that none takes longer."""
    return _values(Publication.objects.filter(_shown_states(), withdrawn_at__isnull=True, **of))


def _values(rows: Any) -> Any:
    """Publications as rows, with whether work on the claim is under way and whether an earlier one found fault."""
    claim = OuterRef("claim")
    earlier = Publication.objects.filter(
        claim=claim,
        pk__lt=OuterRef("pk"),
        revision__number__lt=OuterRef("revision__number"),
        review__verdict__in=FAULTS,
    )
    in_work = Run.objects.live().filter(version__claim=claim)
    known = {
        "in_work": Exists(in_work),
        "correcting": Exists(Correction.objects.unsettled().filter(claim=claim)),
        "amended": Exists(earlier),
        "corrected": _corrected_before(claim),
    }
    ours = rows.filter(claim__article__outlet__is_test=False)
    return ours.values("published_at", "withdrawn_at", **known, **PUBLIC)


def _corrected_before(claim: OuterRef) -> Subquery:
    """The last correction of a claim that was made when the publication came, and so the publication's own."""
    made = Correction.objects.made().filter(claim=claim, settled_at__lte=OuterRef("published_at"))
    told = {name: F(name) for name in OF_CORRECTION}
    return Subquery(made.order_by("-settled_at").values(told=JSONObject(day=F("made_on"), **told))[:1])


def _shown_states() -> Q:
    rows = (
        Q(claim__status=status, claim__anchor=anchor, claim__article__state=article) & MATTERS[Matter(matter)]
        for status, anchor, article, matter in TABLE
    )
    return reduce(or_, rows)


MATTERS = {
    Matter.CORRECTION: Q(correction__isnull=False),
    Matter.OWN_FAULT: Q(correction__isnull=True) & OWN_FAULT,
    Matter.VERDICT: Q(correction__isnull=True) & ~OWN_FAULT,
}


def _record(row: Row, seen: Shown, findings: Iterable[Row]) -> Record:
    here: tzinfo = zone(row["zone"])
    correction = Corrected(**row["corrected"]) if row["corrected"] else None
    is_verdict = row["by_correction"] is None
    quote = row["quote"] if is_verdict else correction and (correction.new_words or correction.old_words)
    return Record(
        public_id=str(row["public_id"]),
        shown=seen,
        language=row["language"],
        quote=quote or "",
        kind=row["kind"] if is_verdict else row["kind_now"],
        voice=Voice(row["voice"] if is_verdict else row["voice_now"]),
        verdict=Verdict(row["verdict"]) if is_verdict else None,
        by_editor=row["decision"] in (Decision.OVERRIDE, Decision.BY_HAND),
        public_reason=row["reason"] or "",
        told=tuple(_told(finding) for finding in findings),
        amended=row["amended"] and correction is None,
        checked_at=(row["checked_at"] or row["published_at"]).astimezone(here),
        published_at=row["published_at"].astimezone(here),
        zone=row["zone"],
        revision=row["number"],
        headline=row["headline"],
        article_url=row["url"],
        outlet=row["outlet_name"],
        hosts=tuple(row["hosts"]),
        article=str(row["article_id_public"]),
        policy_url=row["policy"],
        outlet_slug=row["slug"],
        correction=correction,
    )


def _findings(rows: Sequence[Row]) -> dict[int, list[Row]]:
    """The findings of one outlet's publications by their checks, with open sources and the providers of rates."""
    if not rows:
        return {}
    outlet_id, checks = rows[0]["outlet"], [row["check"] for row in rows]
    open_to_readers = Q(citation__isnull=True) & ~Q(outcome__in=SAID_BY_SOURCE)
    open_to_readers |= Q(citation__isnull=False) & ~Q(citation__source__access=SourceAccess.CONFIDENTIAL)
    providers = RateProvider.objects.filter(
        Q(outlet=outlet_id) | Q(outlet__isnull=True), slug=OuterRef("provider")
    ).order_by(F("outlet").desc(nulls_last=True))
    named = {name: name for name in ("name_en", "name_zh", "attribution", "terms_url", "outlet")}
    origin = Subquery(providers.values(found=JSONObject(**named))[:1])
    found: Iterable[Row] = (
        FindingRow.objects.filter(open_to_readers, check_made__in=checks)
        .exclude(outcome__in=SILENT)
        .annotate(provider=KT("body__evidence__rate_provider"))
        .values("check_made", "body", "citation", origin=origin, dated=_dated(), **OF_SOURCE)
    )
    by_check: dict[int, list[Row]] = {}
    for finding in found:
        by_check.setdefault(finding["check_made"], []).append(finding)
    return by_check


def _dated() -> Subquery:
    """The day that a source's newest snapshot gives itself."""
    newest = Snapshot.objects.filter(source=OuterRef("citation__source")).order_by("-id")
    return Subquery(newest.values("published")[:1])


def _told(row: Row) -> Told:
    cited = row["citation"] is not None
    return Told(
        finding=finding_from(row["body"]),
        source=CitedSource(**{field: row[field] for field in OF_SOURCE}, dated=row["dated"] or "") if cited else None,
        origin=_origin(row["origin"]) if row["origin"] else None,
    )


def _origin(found: Row) -> RateOrigin:
    is_house = found["outlet"] is not None
    return RateOrigin(found["name_en"], found["name_zh"], found["attribution"], found["terms_url"], is_house)
