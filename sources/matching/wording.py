"""How alike two sentences of one language are worded. The only place that knows RapidFuzz.

RapidFuzz costs as much as both texts multiplied, so both are cut to MOST_COMPARED and callers ask only for passages
that value, name or word filters left.
"""

from __future__ import annotations

from rapidfuzz import fuzz, utils

MOST_COMPARED = 600  # code points of either side; 600 × 600 takes under a millisecond


PARTIAL = 0.9  # a short claim inside a long passage, weighed as RapidFuzz's own WRatio does
UNRELATED = 50  # what two sentences of one language that have nothing to do with each other score, of 100


def wording(claim: str, passage: str) -> float:
    """0 for sentences no more alike than any two, 1 for one being worded within the other."""
    one = utils.default_process(claim[:MOST_COMPARED])
    other = utils.default_process(passage[:MOST_COMPARED])
    if not one or not other:
        return 0.0
    alike = max(fuzz.ratio(one, other), fuzz.token_set_ratio(one, other), PARTIAL * fuzz.partial_ratio(one, other))
    return float(max(alike - UNRELATED, 0) / (100 - UNRELATED))
