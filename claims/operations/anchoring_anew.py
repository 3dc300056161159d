"""A claim whose words an edit took from the text, given the words that stand there now."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from claims.models import Claim, ClaimQuote, User
from claims.operations.amending import reopen
from claims.operations.checks import request_check
from claims.operations.overtaking import locked_claim
from claims.operations.permitting import require
from claims.operations.reanchoring import place_in
from claims.operations.registering import Understood, reading_of, understand_quote
from claims.operations.versions import add_version
from claims.roles import Act
from claims.workflow import Anchor, Status
from factcheck.audit.trail import operation, record
from sources.refusal import BadInput, WrongState


@operation
def anchor_anew(*, claim: Claim, quote: str, now: datetime, by: User | None, seen: int | None = None) -> Claim:
    """Read a claim whose words are gone in new words of the newest text: a new version, and a new check.

    Raises BadInput where the words do not stand there, say another kind of thing or are another claim's, WrongState
    where the claim's own words stand there, NotAllowed, Overtaken.
    """
    claim = locked_claim(claim, seen)
    require(by, Act.CORRECT, claim.outlet_id)
    if claim.anchor != Anchor.ORPHANED:
        raise WrongState(_("The claim's words stand in the text: correct how it is understood instead."))
    old = claim.version
    new = _only(claim, understand_quote(article=claim.article, quote=quote))
    version = add_version(
        claim,
        revision=claim.article.current,
        kind=new.draft.kind,
        voice=str(new.draft.voice),
        attributed_to=new.draft.attributed_to,
        stored=reading_of(new.draft),
        quotes=new.quotes,
        now=now,
        by=by,
    )
    claim.anchor = Anchor.KEPT
    claim.save(update_fields=["anchor"])
    reopen(claim)
    words = [[quote.exact for quote in one.quotes.all()] for one in (old, version)]
    before, after = {"quotes": words[0]}, {"quotes": words[1], "version": version.number}
    record(actor=by, action="claim.anchored_anew", subject=claim, before=before, after=after, now=now)
    request_check(version=version, now=now, by=by)
    return claim


def _only(claim: Claim, understood: list[Understood]) -> Understood:
    """The one statement of the claim's kind that the words make."""
    placed = [one for one in understood if one.anchor != Anchor.ORPHANED]
    if not placed:
        raise BadInput(_("These words do not stand in the newest text: copy them from it."), field="quote")
    fitting = [one for one in placed if one.draft.kind == claim.version.kind]
    if len(fitting) != 1:
        sentence = _("These words make %(count)d claims of this kind: give those of the one that is meant.")
        raise BadInput(sentence % {"count": len(fitting)}, field="quote")
    if _is_taken(claim, fitting[0]):
        raise BadInput(_("Another claim has these words: dismiss one of the two."), field="quote")
    return fitting[0]


def _is_taken(claim: Claim, new: Understood) -> bool:
    """Whether another claim of this kind stands on the words."""
    body, first = claim.article.current.body, new.quotes[0]
    quotes = ClaimQuote.objects.filter(
        version__current_of__article=claim.article, version__kind=new.draft.kind, exact=first.exact, start__isnull=False
    )
    others = quotes.exclude(version__claim=claim).exclude(version__claim__status=Status.DISMISSED)
    places = (place_in(body, quote, quote.version) for quote in others.select_related("version__revision"))
    return any(place is not None and place.start == first.start for place in places)
