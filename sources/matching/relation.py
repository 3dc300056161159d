"""How a figure of a claim stands to a figure of a passage."""

from __future__ import annotations

from enum import StrEnum


class Relation(StrEnum):
    """How a claim's figure stands to a passage's."""

    SAME = "same"
    DIFFERENT = "different"
    OPPOSED = "opposed"  # the same value with the other bound or direction: over and under, rose and fell
    POINTS = "points"  # percent on one side, percentage points on the other
    SWAPPED = "swapped"  # the same value, said of something else in the passage
    MISSING = "missing"  # the passage has nothing to hold it against
