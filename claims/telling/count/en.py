"""What is told of a counted list, in English."""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="Counted list",
    roles={"count": "count", "item": "listed"},
    reasons={
        "count_accurate": "Listed are {items}: {expected}, as announced ({written}).",
        "count_inaccurate": "Listed are {items}: {expected}, not {written}.",
        "count_missing": "A count needs its number and what is listed.",
    },
    noun="number of things listed",
    limits="Only the names listed were counted. Whether they belong there, and whether others do, was not checked.",
)
