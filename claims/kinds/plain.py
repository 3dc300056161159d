"""Plain: a statement with nothing to compute, such as a forecast, a name or a title; it waits for a source.

Never found by reading: an editor registers it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claims.kinds.kind import Draft, Kind, Reference, Statement, Text
from claims.verdicts import Finding, Outcome, Reason
from figures.figure import Figure


def never(_text: Text, _figures: Sequence[Figure]) -> Iterable[Draft]:
    """What needs a source is named by a person, not found by reading."""
    return ()


def wait_for_source(_statement: Statement, _reference: Reference) -> Sequence[Finding]:
    """Nothing to hold it against until a source is linked."""
    return (Finding(Outcome.UNVERIFIABLE, Reason("waits_for_source")),)


KIND = Kind(name="plain", roles=("figure",), detect=never, recompute=wait_for_source)
