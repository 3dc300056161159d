"""A snapshot as an editor reads it: its text, the cited passage marked, the page or cell it stands on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sources.models import Snapshot
from sources.places import Place, place_at

AROUND = 30_000  # code points shown before and after a passage: a page that a browser scrolls with ease
SPAN = re.compile(r"(?P<start>[0-9]{1,9})-(?P<end>[0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Reading:
    """What is shown of a snapshot's text. is_cut_before, is_cut_after: that more stands there."""

    snapshot: Snapshot
    before: str
    passage: str
    after: str
    page: int | None = None
    cell: str = ""
    is_cut_before: bool = False
    is_cut_after: bool = False


def reading_of(snapshot: Snapshot, span: str) -> Reading:
    """A snapshot's text; the passage START-END of it is marked, where there is such."""
    start, end = _span(span, len(snapshot.text))
    first, last = max(0, start - AROUND), min(len(snapshot.text), end + AROUND)
    place = place_at([Place(*place) for place in snapshot.places], start) if end else Place(0, 0)
    return Reading(
        snapshot,
        snapshot.text[first:start],
        snapshot.text[start:end],
        snapshot.text[end:last],
        page=place.page,
        cell=place.cell,
        is_cut_before=first > 0,
        is_cut_after=last < len(snapshot.text),
    )


def _span(written: str, length: int) -> tuple[int, int]:
    found = SPAN.fullmatch(written)
    start, end = (int(found["start"]), int(found["end"])) if found else (0, 0)
    return (start, end) if start < end <= length else (0, 0)
