"""A pasted statement as an editor saw it understood and corrected it, registered in one go."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from claims.kinds import reading
from claims.models import Article, Claim, User
from claims.operations.amending import correct_claim
from claims.operations.registering import Understood, register_claims, understand_quote
from factcheck.audit.trail import operation
from sources.refusal import WrongState


def digest_of(understood: Sequence[Understood]) -> str:
    """A mark of what was understood, so that corrections are never applied to something else."""
    drafts = [reading.draft_json(one.draft) for one in understood]
    return hashlib.sha256(json.dumps(drafts, sort_keys=True).encode()).hexdigest()


@operation
def register_pasted(
    *,
    article: Article,
    quote: str,
    seen: str,
    corrections: Sequence[Mapping[str, Any]],
    now: datetime,
    by: User | None,
) -> list[Claim]:
    """Register what a statement says, each part with its own corrections (of correct_claim; empty: as understood).

    `seen` is the mark of what the editor was shown. Raises BadInput, TooLarge, and WrongState where the statement is
    understood otherwise by now, because the article was revised meanwhile.
    """
    understood = understand_quote(article=article, quote=quote)
    if digest_of(understood) != seen or len(corrections) != len(understood):
        raise WrongState(_("The article has changed since: look at what is understood now, and save again."))
    claims = register_claims(article=article, quote=quote, now=now, by=by)
    return [
        correct_claim(claim=claim, now=now, by=by, **correction) if correction else claim
        for claim, correction in zip(claims, corrections, strict=True)
    ]
