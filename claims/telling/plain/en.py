"""What is told of the kind Statement, in English."""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="Statement",
    roles={
        "figure": "figure",
    },
    reasons={
        "waits_for_source": "There is nothing to compute: the statement waits for a source.",
    },
    noun="statement",
)
