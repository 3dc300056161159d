"""The sentences and voices of one article, read once for the kinds that divide and add its figures."""

from __future__ import annotations

from functools import lru_cache

from claims.kinds.context.drafting import Drafting


@lru_cache(maxsize=1)
def drafting(body: str) -> Drafting:
    """Drafts of a text; the last text's are kept, because its kinds are asked one after another."""
    return Drafting(body)
